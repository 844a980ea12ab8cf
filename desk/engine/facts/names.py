"""Finds the names of a story and the ones that versions spell differently.

A name is a run of capitalised words that neither a sentence's start nor a title explains. Two words are the
same word of a name when they fold alike (anyascii, no quotes, no Arabic article) or when they are long and
nearly alike (rapidfuzz, Indel) and stand in versions that do not use both; beside another shared word of the
name, or a title of two words, a little less will do. Endings are no spellings: "Bavaria" and "Bavarian" are
two words. Titles are no part of a name, nor is a country before it that also stands alone and that another
mention leaves out.
Limit: in German, whose nouns have capitals too, only runs of two and more capitals are names, and single
words after a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, pairwise

from anyascii import anyascii
from rapidfuzz import fuzz, process

from desk.engine.facts.reading import Reading
from desk.engine.facts.titles import title_end, without_titles
from desk.engine.languages import STOP_WORDS
from desk.engine.model import FactValue, Place
from desk.engine.words import fold, without_possessive

_ALIKE = 85.0  # Indel ratio of two words that stand alone
_ALIKE_IN_COMPANY = 80.0  # the same beside another word that two names share
_SHORTEST_ALIKE = 6
_SHORTEST_IN_COMPANY = 3  # of a word beside one that it shares with another: "Ana Ferreira"
_ALIKE_SHORT = 75.0  # of such words: one letter of four
_ALIKE_SHORTEST = 85.0  # of those with three letters, or of many: one letter more
_MOST_NEIGHBOURS = 12  # of one word, to be looked at in pairs
_CONNECTORS = frozenset(
    "of the and for al el bin ibn ben abu de da do dos das del der den van von la le du y e".split()
)
_BETWEEN = frozenset("of the and for y e de des der den von".split())  # a title and a name
_SHORTEST_JOINED = 8
_SHORTEST_STEM = 3
_SOUNDS = str.maketrans("cqgzjyvpd", "kkkssifbt")
_ENDINGS = frozenset(
    """s es i is n an ans ian ians ean ese ish er ers en e r ern isch ische ischen ischer isches ien ns al ic
    ics ne nes ns na no nos nas que ary ive ist ists ism ation ations ed ing ly y ies ens em ens""".split()
) | {""}
_GENDERS = frozenset(("a", "o", "as", "os"))
_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|ar|an)(?:[-‑'’ ])")
_COMPOUND_TAIL = re.compile(r"(?<=\w\w\w)[-‑](?:[^\W\d_A-Z]\w+)$")  # "-backed" in "London-backed"
_CONJUNCTIONS = frozenset("and y e und et".split())
_SEPARATORS = {
    "de": _CONJUNCTIONS | frozenset("der die das den dem des".split())
}  # "Mitglieder der Gemeinde"
GERMAN_ARTICLES = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine am im zum zur vom beim ins ans
    seine ihre seinen ihren seinem ihrem seiner ihrer diese dieser diesen diesem dieses""".split()
)
_TITLE_SHARE = 0.6
_SENTENCE_MARKS = frozenset('.!?:;…•·-–—(“”"‘«»„')


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words in a sentence. `keys` are its folded words, connectors left out; `spelled`
    tells spellings apart that fold alike ("Sanaa", "Sana'a"); `sure`: nothing else explains a capital."""

    place: Place
    start: int
    end: int
    keys: tuple[str, ...]
    spelled: tuple[str, ...]
    text: str
    sure: bool
    opens: bool  # whether it opens a sentence
    title: str = ""  # the title right before it, in lower case

    def value(self, value: str) -> FactValue:
        return FactValue(self.place.article, self.place.sentence, self.start, self.end, self.text, value)


@lru_cache(maxsize=16_384)
def key_of(word: str) -> str:
    """A word of a name in plain lower-case letters, without possessive, quotes and Arabic article."""
    word = _COMPOUND_TAIL.sub("", without_possessive(word))
    plain = anyascii(fold(word)).lower()
    plain = _ARTICLE.sub("", plain)
    return "".join(character for character in plain if character.isalnum())


@lru_cache(maxsize=16_384)
def spelled_of(word: str) -> str:
    """A word of a name as it is spelled, but for capitals, possessive, variants of quotes and the article."""
    return _ARTICLE.sub("", fold(_COMPOUND_TAIL.sub("", without_possessive(word))))


def find_names(readings: Iterable[Reading], small: Set[str]) -> list[Name]:
    """The names of all sentences; a capital at a sentence's start counts where the story uses it elsewhere.
    `small` are the words that the story also writes small: no sentence's start makes names of them."""
    found: list[Name] = []
    german: list[Name] = []
    nouns: set[str] = set()
    for reading in readings:
        (german if reading.language == "de" else found).extend(_names_in(reading, small))
        if reading.language == "de":
            nouns.update(_nouns_in(reading))
    found += _without_common_nouns(german, nouns)
    known = {key for name in found if name.sure for key in name.keys}
    whole = {name.keys for name in found if name.sure and not name.opens}
    alone = {name.keys[0] for name in found if name.sure and len(name.keys) == 1}
    abbreviations = {name.keys for name in found if len(name.keys) == 1 and name.text.isupper()}
    return [
        _without_opener(name)
        if name.keys[1:] in whole
        and (name.opens or (name.keys[0] in alone and (len(name.keys) > 2 or name.keys[1:] in abbreviations)))
        else name
        for name in found
        if name.sure or all(key in known for key in name.keys)
    ]


def _nouns_in(reading: Reading) -> Iterator[str]:
    """The words that an article makes nouns, alone: "die Stadt liegt", but not "die Stadt Velburg"."""
    for at in range(1, len(reading.words)):
        if (
            reading.folded[at - 1] in GERMAN_ARTICLES
            and not "".join(reading.words[at + 1 : at + 2])[:1].isupper()
        ):
            yield key_of(reading.words[at])


def _without_common_nouns(names: Sequence[Name], nouns: Set[str]) -> Iterator[Name]:
    """German names parted from the nouns before them: "Kapitän Nora Falk" where "Nora Falk" also stands
    alone, "Stadt Velburg" where the story has a "die Stadt"."""
    whole = {name.keys for name in names if len(name.keys) > 1}
    for name in names:
        at = next((n for n in range(1, len(name.keys) - 1) if name.keys[n:] in whole), 0)
        if not at and len(name.keys) == 2 and name.keys[0] in nouns and name.keys[1] not in nouns:
            at = 1
        yield from _parted(name, at) if at else (name,)


def _parted(name: Name, at: int) -> Iterator[Name]:
    """The name from its word `at` on, and before it what is a name of two words by itself."""
    words = [
        match.span()
        for match in re.finditer(r"\S+", name.text)
        if fold(match[0]) not in _CONNECTORS and match[0][0].isalnum()
    ]
    if len(words) != len(name.keys):
        yield name
        return
    cut_at, end = words[at][0], words[at - 1][1]
    if at > 1:
        yield replace(
            name, end=name.start + end, keys=name.keys[:at], spelled=name.spelled[:at], text=name.text[:end]
        )
    yield replace(
        name,
        start=name.start + cut_at,
        keys=name.keys[at:],
        spelled=name.spelled[at:],
        text=name.text[cut_at:],
        opens=False,
        title="",
    )


def _without_opener(name: Name) -> Name:
    """The name without the word before it that only opens the sentence ("Later Nora Falk") or that says
    where it belongs ("Norway Coastal Union")."""
    first, _, rest = name.text.partition(" ")
    while name.opens and rest and fold(rest.split()[0]) in _CONNECTORS:
        _, _, rest = rest.partition(" ")  # "Later the Coastal Union"
    if not rest or key_of(first) != name.keys[0] or fold(rest.split()[0]) in _CONNECTORS:
        return name
    start = name.end - len(rest)
    return replace(name, start=start, keys=name.keys[1:], spelled=name.spelled[1:], text=rest, opens=False)


def _names_in(reading: Reading, small: Set[str]) -> Iterator[Name]:
    words = reading.words
    if _is_title(words):
        return
    stops = STOP_WORDS.get(reading.language, frozenset())
    at = 0
    while at < len(words):
        if not _is_capital(reading, at, stops):
            at += 1
            continue
        end = _run_end(reading, at, stops)
        yield from _names_of_run(reading, at, end, small)
        at = end


def _is_title(words: Sequence[str]) -> bool:
    """Whether capitals say nothing: most words have one and no sentence ends here. (A caption ends in its
    credit, but has a full stop before it.)"""
    if words[-1] in _SENTENCE_MARKS or "." in words:
        return False
    letters = [word for word in words if word[0].isalpha()]
    return sum(word[0].isupper() for word in letters) > _TITLE_SHARE * len(letters) > 1


def _is_capital(reading: Reading, at: int, stops: frozenset[str]) -> bool:
    word = reading.words[at]
    if word[0].isupper():
        return reading.folded[at] not in stops or (len(word) > 1 and word.isupper() and at > 0)
    after = word.partition("-")[2] if "-" in word else ""
    return after[:1].isupper() and len(word) > 4 and bool(_ARTICLE.match(word))


def _run_end(reading: Reading, start: int, stops: frozenset[str]) -> int:
    """Where a run of capitalised words ends; one or two connectors may stand between two of them, as may a
    quote before the article of an Arabic name."""
    end = start + 1
    while end < len(reading.words):
        ahead = end
        while ahead < len(reading.words) and ahead - end < 2 and reading.folded[ahead] in _CONNECTORS:
            ahead += 1
        if ahead + 1 < len(reading.words) and reading.words[ahead] in "‘'’" and ahead == end:
            ahead += 1
        if ahead >= len(reading.words) or not _is_capital(reading, ahead, stops):
            return end
        last = reading.words[end - 1]
        if without_possessive(last) != last or _COMPOUND_TAIL.search(last):
            return end  # "Norway's Prime Minister" and "London-based Amnesty" are two names
        if reading.language == "de" and reading.folded[end] == "von" and ahead == end + 1:
            return end
        if reading.folded[end] in _SEPARATORS.get(reading.language, _CONJUNCTIONS):
            return end
        end = ahead + 1
    return end


def _names_of_run(reading: Reading, start: int, end: int, small: Set[str]) -> Iterator[Name]:
    opens = start == 0 or reading.words[start - 1] in _SENTENCE_MARKS
    months, weekdays = reading.vocabulary.months, reading.vocabulary.weekdays
    while start < end and (reading.folded[start] in months or reading.folded[start] in weekdays):
        start, opens = start + 1, False
    if (
        opens
        and start < end
        and not title_end(reading.folded, start, end)
        and (reading.folded[start] in small or reading.folded[start] in reading.vocabulary.vague)
    ):
        start, opens = start + 1, False
        while start < end and reading.folded[start] in _CONNECTORS:
            start += 1
    before = start
    for first, last, titled in without_titles(reading.folded, start, end):
        title = reading.text_of(before, first).lower()
        before = last
        while first < last and reading.folded[first] in _BETWEEN:
            first, title = first + 1, ""  # "Prime Minister of Norway"
        while first < last and reading.folded[last - 1] in _BETWEEN:
            last -= 1
        if last - first > (reading.language == "de" and not titled):
            yield from _name(reading, first, last, opens and first == start, title)


def _name(reading: Reading, start: int, end: int, opens: bool, title: str) -> Iterator[Name]:
    """The name that a range of words is, unless no word of it has letters or digits."""
    words = tuple(
        reading.words[at]
        for at in range(start, end)
        if reading.folded[at] not in _CONNECTORS and reading.words[at][0].isalnum()
    )
    pairs = [(key, spelled_of(word)) for word in words if (key := key_of(word))]
    last = reading.spans[end - 1][0] + len(without_possessive(reading.words[end - 1]))
    if pairs:
        sure = not opens or sum(word[0].isupper() for word in words) > 1 or words[0][1:2].isupper()
        yield Name(
            reading.place,
            reading.spans[start][0],
            last,
            tuple(key for key, _ in pairs),
            tuple(spelled for _, spelled in pairs),
            reading.text[reading.spans[start][0] : last],
            sure,
            opens,
            title,
        )


def same_words(names: Sequence[Name], common: Set[str]) -> dict[str, str]:
    """Each folded word of the names to the word that stands for its spellings; `common` are words that the
    story also writes small, which are no spellings of names."""
    articles: dict[str, set[int]] = defaultdict(set)
    company: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for key in name.keys:
            articles[key].add(name.place.article)
            company[key].update(other for other in name.keys if other != key)
            if " " in name.title:  # many are a mister, few a prime minister
                company[key].add(name.title)
    stands_for = {key: key for key in articles}

    def root(key: str) -> str:
        while stands_for[key] != key:
            key = stands_for[key]
        return key

    for score, one, other in _alike(key for key in articles if key not in common):
        apart = articles[one].isdisjoint(articles[other])
        together = not company[one].isdisjoint(company[other])
        if len(min(one, other, key=len)) >= _SHORTEST_ALIKE and (together or (apart and score >= _ALIKE)):
            stands_for[root(other)] = root(one)
    for one, other, alone in _neighbours(names, root):
        fits = articles[one].isdisjoint(articles[other]) and {one, other}.isdisjoint(common)
        if fits and _nearly_alike(one, other, alone=alone):
            stands_for[root(other)] = root(one)
    return {key: root(key) for key in articles}


def _neighbours(names: Sequence[Name], root: Callable[[str], str]) -> list[tuple[str, str, bool]]:
    """The pairs of words that stand before, or after, the same word, and whether no third does."""
    beside: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for name in names:
        for before, after in pairwise(name.keys):
            beside[root(before), True].add(after)
            beside[root(after), False].add(before)
    return sorted(
        (*pair, len(found) == 2)
        for found in beside.values()
        if len(found) <= _MOST_NEIGHBOURS
        for pair in combinations(sorted(found), 2)
    )


def _nearly_alike(one: str, other: str, *, alone: bool) -> bool:
    """Whether two short words may be spellings of one: as `_alike`, by one letter of four if `alone`."""
    shortest = min(len(one), len(other))
    enough = _ALIKE_SHORT if alone and shortest > _SHORTEST_IN_COMPANY else _ALIKE_SHORTEST
    return (
        shortest >= _SHORTEST_IN_COMPANY
        and (one + other).isalpha()
        and one[0].translate(_SOUNDS) == other[0].translate(_SOUNDS)
        and fuzz.ratio(one, other) >= enough
        and not is_inflection(one, other)
    )


def _alike(keys: Iterable[str]) -> list[tuple[float, str, str]]:
    """The pairs of words that are nearly alike and no inflections of each other, the nearest first. Only
    words whose first letters sound alike are compared, so that this stays quick with thousands of names."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        if len(key) >= _SHORTEST_ALIKE and key.isalpha():
            buckets[key[0].translate(_SOUNDS)].append(key)
    pairs = []
    for bucket in buckets.values():
        for number, key in enumerate(bucket[:-1]):
            for other, score, _ in process.extract(
                key, bucket[number + 1 :], scorer=fuzz.ratio, score_cutoff=_ALIKE_IN_COMPANY, limit=None
            ):
                if not is_inflection(key, other):
                    pairs.append((float(score), key, other))
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1:]))


def is_inflection(one: str, other: str) -> bool:
    """Whether two words differ by their endings only."""
    short, long = sorted((one, other), key=len)
    stem = 0
    while stem < len(short) and short[stem] == long[stem]:
        stem += 1
    endings = {short[stem:], long[stem:]}
    if long.endswith(short):
        return True  # a compound of it
    return stem >= _SHORTEST_STEM and (endings <= _ENDINGS or endings <= _GENDERS)


def with_joined_words(names: Sequence[Name]) -> list[Name]:
    """The names, two words that another version writes as one made one: "Abu Bakr" and "Abubakr"."""
    single: dict[int, list[str]] = defaultdict(list)
    for key in sorted({key for name in names for key in name.keys}):
        for length in range(len(key) - 1, len(key) + 2):
            single[length].append(key)
    joined = {
        pair
        for pair in {pair for name in names for pair in pairwise(name.keys)}
        if (length := len("".join(pair))) >= _SHORTEST_JOINED
        and process.extractOne("".join(pair), single[length], scorer=fuzz.ratio, score_cutoff=_ALIKE)
    }
    return [_with_joined(name, joined) for name in names] if joined else list(names)


def _with_joined(name: Name, joined: Set[tuple[str, str]]) -> Name:
    keys: list[str] = []
    spelled: list[str] = []
    at = 0
    while at < len(name.keys):
        size = 2 if name.keys[at : at + 2] in joined else 1
        keys.append("".join(name.keys[at : at + size]))
        spelled.append(" ".join(name.spelled[at : at + size]))
        at += size
    return replace(name, keys=tuple(keys), spelled=tuple(spelled)) if len(keys) < len(name.keys) else name

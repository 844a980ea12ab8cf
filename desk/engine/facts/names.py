"""Finds the names of a story.

A name is a run of capitalised words that neither a sentence's start nor a title explains. Its words fold
alike where only accents, quotes or an Arabic article differ (anyascii). Titles are no part of a name, nor is
a country before it that also stands alone and that another mention leaves out.
Limit: in German, whose nouns have capitals too, only runs of two and more capitals are names, and single
words after a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii
from rapidfuzz import fuzz, process

from desk.engine.facts.reading import Reading
from desk.engine.facts.titles import title_end, without_titles
from desk.engine.languages import STOP_WORDS
from desk.engine.model import FactValue, Place
from desk.engine.words import fold, without_possessive

_ALIKE_JOINED = 85.0  # Indel ratio of two words written as one and another word
_CONNECTORS = frozenset(
    "of the and for al el bin ibn ben abu de da do dos das del der den van von la le du y e".split()
)
_BETWEEN = frozenset("of the and for y e de des der den von".split())  # a title and a name
_SHORTEST_JOINED = 8
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
        and process.extractOne("".join(pair), single[length], scorer=fuzz.ratio, score_cutoff=_ALIKE_JOINED)
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

"""Which words of a story's names are spellings of one.

Two words are the same word of a name when they are long and nearly alike (rapidfuzz, Indel) and stand in
versions that do not use both; beside another shared word of the name, or a title of two words, a little less
will do, and so it will where two names are alike in every word. Endings are no spellings: "Bavaria" and
"Bavarian" are two words, but "Mayor Ilse Marrant" and "Mayor Ilse Marranter" are one mayor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from itertools import combinations, pairwise

from rapidfuzz import fuzz, process

from desk.engine.facts.names import Name

_ALIKE = 85.0  # Indel ratio of two words that stand alone
_ALIKE_IN_COMPANY = 80.0  # the same beside another word that two names share
_SHORTEST_ALIKE = 6
_SHORTEST_IN_COMPANY = 3  # of a word beside one that it shares with another: "Ana Ferreira"
_ALIKE_SHORT = 75.0  # of such words: one letter of four
_ALIKE_SHORTEST = 85.0  # of those with three letters, or of many: one letter more
_MOST_NEIGHBOURS = 12  # of one word, to be looked at in pairs
_SHORTEST_STEM = 3
_SOUNDS = str.maketrans("cqgzjyvpd", "kkkssifbt")
_ENDINGS = frozenset(
    """s es i is n an ans ian ians ean ese ish er ers en e r ern isch ische ischen ischer isches ien ns al ic
    ics ne nes ns na no nos nas que ary ive ist ists ism ation ations ed ing ly y ies ens em ens""".split()
) | {""}
_GENDERS = frozenset(("a", "o", "as", "os"))
_SHORTEST_MISSPELT = 4  # of a word in a name that is alike in every word
_CASES = frozenset("s es n en".split())  # of a name: "Ilse Marrants Vorschlag"


def same_words(
    names: Sequence[Name], common: Set[str], misspelt: Iterable[tuple[str, str]] = ()
) -> dict[str, str]:
    """Each folded word of the names to the word that stands for its spellings; `common` are words that the
    story also writes small, which are no spellings of names, `misspelt` what `misspelt_words` finds."""
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
    for one, other in sorted(misspelt):
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


def misspelt_words(names: Sequence[Name], common: Set[str]) -> set[tuple[str, str]]:
    """The words that differ in two names of several words that are alike in every word and as wholes, each in
    order. Where the two have the same title, the endings of their words are spelt differently too."""
    articles: dict[str, set[int]] = defaultdict(set)
    titles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name in names:
        for key in name.keys:
            articles[key].add(name.place.article)
        if len(name.keys) > 1 and "".join(name.keys).isalpha():
            titles[name.keys].update({name.title} - {""})
    buckets: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for keys in sorted(titles):
        buckets[" ".join(key[0] for key in keys).translate(_SOUNDS)].append(keys)
    found: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        wholes = [" ".join(keys) for keys in bucket]
        for at, one in enumerate(bucket[:-1]):
            near = process.extract(
                wholes[at], wholes[at + 1 :], scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None
            )
            for other in (bucket[at + 1 + after] for _, _, after in near):
                pairs = {
                    (min(pair), max(pair)) for pair in zip(one, other, strict=True) if pair[0] != pair[1]
                }
                titled = not titles[one].isdisjoint(titles[other])
                if all(
                    articles[a].isdisjoint(articles[b])
                    and {a, b}.isdisjoint(common)
                    and _are_misspelt(a, b, titled=titled)
                    for a, b in pairs
                ):
                    found |= pairs
    return found


def _are_misspelt(one: str, other: str, *, titled: bool) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_MISSPELT or fuzz.ratio(one, other) < _ALIKE_IN_COMPANY:
        return False
    if long.startswith(short) or is_inflection(one, other):
        return titled and long.removeprefix(short) not in _CASES
    return True

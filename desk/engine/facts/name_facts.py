"""Facts about names: spelled differently through the story, with different capitals, with different long
forms behind one abbreviation, or shared by the versions of a row.

The first three are one fact a name, with all its spans, in the row where most versions meet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from desk.engine.facts.names import Name, find_names, key_of, same_words, with_joined_words
from desk.engine.facts.reading import Reading
from desk.engine.model import Fact, FactType, FactValue, Place

_ABBREVIATION = re.compile(r"\(([A-Z][A-Z.&-]{1,7})\)")

_GERMAN_ARTICLES = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine am im zum zur vom beim ins ans
    seine ihre seinen ihren seinem ihrem seiner ihrer diese dieser diesen diesem dieses""".split()
)
_SHORTEST_VARIED = 4

Taken = set[tuple[int, int, int]]


def name_facts(readings: Mapping[Place, Reading], row_of: Mapping[Place, int]) -> list[Fact]:
    """One fact for each name that versions write differently, and one for each row's name that they share."""
    small = _small_words(readings.values())
    names = with_joined_words(find_names(readings.values(), small))
    same = same_words(names, small)
    facts = [
        fact
        for values in (*_spelled_differently(names, same, small), *_long_forms(readings, names))
        if (fact := _as_fact(values, row_of)) and not fact.agree
    ]
    facts += [
        fact
        for values in _other_capitals(readings, names, _places(facts))
        if (fact := _as_fact(values, row_of))
    ]
    return [*facts, *_shared_in_rows(names, same, row_of, _places(facts))]


def _places(facts: Iterable[Fact]) -> Taken:
    return {(value.article, value.sentence, value.start) for fact in facts for value in fact.values}


def _small_words(readings: Iterable[Reading]) -> set[str]:
    """The words that the story also writes small; in German, those that it also gives an article."""
    small: set[str] = set()
    for reading in readings:
        small.update(word for word in reading.words if word[0].islower())
        if reading.language == "de":
            for before, word in pairwise(reading.folded):
                if before in _GERMAN_ARTICLES:
                    small |= {word, key_of(word)}
    return small


def _spelled_differently(
    names: Sequence[Name], same: Mapping[str, str], small: Set[str]
) -> Iterator[list[FactValue]]:
    """Names in which some word has several spellings, those with the same such words together."""
    spellings: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for key, spelled in zip(name.keys, name.spelled, strict=True):
            spellings[same[key]].add(spelled)
    varying = {
        chief
        for chief, found in spellings.items()
        if len(found) > 1 and chief not in small and len(chief) >= _SHORTEST_VARIED
    }
    groups: dict[frozenset[str], list[Name]] = defaultdict(list)
    for name in names:
        chiefs = frozenset(same[key] for key in name.keys) & varying
        if chiefs:
            groups[chiefs].append(name)
    for chiefs, members in groups.items():
        yield [name.value(_spelled(name, chiefs, same)) for name in members]


def _spelled(name: Name, chiefs: Set[str], same: Mapping[str, str]) -> str:
    pairs = zip(name.keys, name.spelled, strict=True)
    return " ".join(spelled for key, spelled in pairs if same[key] in chiefs)


def _long_forms(readings: Mapping[Place, Reading], names: Sequence[Name]) -> Iterator[list[FactValue]]:
    """The names that stand before the same abbreviation in brackets, and its other mentions."""
    ends = {(name.place, name.end): name for name in names}
    forms: dict[str, list[Name]] = defaultdict(list)
    for place, reading in readings.items():
        for match in _ABBREVIATION.finditer(reading.text) if "(" in reading.text else ():
            before = reading.text[: match.start()].rstrip()
            name = ends.get((place, len(before)))
            if name and len(name.keys) > 1:
                forms[match[1]].append(name)
    for abbreviation, members in forms.items():
        key = abbreviation.replace(".", "").lower()
        mentions = [name for name in names if key in name.keys and name not in members]
        values = [name.value(" ".join(name.keys)) for name in members]
        if len({value.value for value in values}) > 1:
            yield values + [name.value(abbreviation) for name in mentions]


def _other_capitals(
    readings: Mapping[Place, Reading], names: Sequence[Name], taken: Taken
) -> Iterator[list[FactValue]]:
    """Names of two words and more, or with an article, that versions write with different capitals; with them
    the name's last word where it stands alone."""
    forms = {
        name.text.lower()
        for name in names
        if (" " in name.text or "-" in name.text)
        and (name.place.article, name.place.sentence, name.start) not in taken
    }
    alone: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name.keys) == 1 and name.text.lower() not in forms:
            alone[name.keys[0]].append(name)
    for form, values in _occurrences(readings, forms).items():
        if len({value.text for value in values}) > 1:
            short = alone.get(key_of(form.split()[-1]), ())
            yield [*values, *(name.value(form) for name in short)]


def _occurrences(readings: Mapping[Place, Reading], forms: Set[str]) -> dict[str, list[FactValue]]:
    """Where the given texts stand, whatever their capitals, so long as a capital or an article opens them."""
    by_first_word: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        by_first_word[form.split()[0]].append(form)
    found: dict[str, list[FactValue]] = defaultdict(list)
    for place, reading in readings.items():
        lower = reading.text.lower()
        if len(lower) != len(reading.text):
            continue  # a letter that grows when it is written small would shift the offsets
        for (start, _), word in zip(reading.spans, reading.words, strict=True):
            if not (word[0].isupper() or "-" in word):
                continue
            for form in by_first_word.get(word.lower(), ()):
                end = start + len(form)
                if lower[start:end] == form and not reading.text[end : end + 1].isalnum():
                    written = reading.text[start:end]
                    found[form].append(FactValue(place.article, place.sentence, start, end, written, form))
    return found


def _as_fact(values: list[FactValue], row_of: Mapping[Place, int]) -> Fact | None:
    """A fact of values of at least two versions, in the row where most versions meet."""
    if len({value.article for value in values}) < 2:
        return None
    ordered = sorted(values, key=lambda value: (value.article, value.sentence, value.start))
    rows: dict[int, set[int]] = defaultdict(set)
    for value in ordered:
        row = row_of.get(Place(value.article, value.sentence))
        if row is not None:
            rows[row].add(value.article)
    if not rows:
        return None
    row = max(rows, key=lambda number: (len(rows[number]), -number))
    spellings: dict[int, set[str]] = defaultdict(set)
    for value in ordered:
        spellings[value.article].add(value.value)
    # A version that wavers between two spellings as another does gives the name as that one gives it.
    agree = len(set(map(frozenset, spellings.values()))) == 1
    return Fact(FactType.NAME, tuple(ordered), agree, row)


def _shared_in_rows(
    names: Sequence[Name], same: Mapping[str, str], row_of: Mapping[Place, int], taken: Taken
) -> Iterator[Fact]:
    """Names that several versions of a row give alike."""
    rows: dict[tuple[int, tuple[str, ...]], list[Name]] = defaultdict(list)
    for name in names:
        row = row_of.get(name.place)
        if row is not None and (name.place.article, name.place.sentence, name.start) not in taken:
            rows[row, tuple(same[key] for key in name.keys)].append(name)
    for (row, keys), members in sorted(rows.items()):
        if len({name.place.article for name in members}) > 1:
            yield Fact(FactType.NAME, tuple(name.value(" ".join(keys)) for name in members), True, row)

"""Facts about names: spelled differently through the story, with different capitals, with different long
forms behind one abbreviation, of different people in one office, or shared by the versions of a row.

The first three are one fact a name, with all its spans, in the row where most versions meet. Only letters
and other words make a disagreement: a shorter form of a name, its title or article, capitals, apostrophes,
hyphens and spaces do not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, pairwise

from desk.engine.facts.names import (
    GERMAN_ARTICLES,
    Name,
    find_names,
    key_of,
    with_joined_words,
)
from desk.engine.facts.office_facts import office_facts
from desk.engine.facts.reading import Reading
from desk.engine.facts.spellings import is_inflection, misspelt_words, same_words
from desk.engine.model import Fact, FactType, FactValue, Place
from desk.engine.progress import Tick, no_tick, part_of, ticked

_ABBREVIATION = re.compile(r"\(([A-Z][A-Z.&-]{1,7})\)")

_SHORTEST_VARIED = 4

Taken = set[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class StoryNames:
    """The names of a story, whatever stands beside what. `same` gives each of their folded words the one that
    stands for its spellings, `small` are the words that the story also writes small, `misspelt` pairs of
    words that are spelt differently, even where only their endings differ."""

    names: Sequence[Name]
    same: Mapping[str, str]
    small: Set[str]
    misspelt: Set[tuple[str, str]]


def names_of_story(readings: Collection[Reading], tick: Tick = no_tick) -> StoryNames:
    small = _small_words(readings)
    names = with_joined_words(find_names(ticked([*readings], part_of(tick, 0.0, 0.8)), small))
    tick(800, 1000)
    misspelt = misspelt_words(names, small)
    return StoryNames(names, same_words(names, small, misspelt), small, misspelt)


def name_facts(
    story: StoryNames, readings: Mapping[Place, Reading], row_of: Mapping[Place, int]
) -> list[Fact]:
    """One fact for each name that versions write differently, and one for each row's name that they share."""
    names, same = story.names, story.same
    facts = list(_spelled_differently(story, row_of))
    facts += _long_forms(readings, names, row_of)
    facts += office_facts(names, same, readings, row_of)
    facts += [
        fact
        for values in _other_capitals(readings, names, _places(facts))
        if (fact := _as_fact(values, row_of, agree=True))
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
                if before in GERMAN_ARTICLES:
                    small |= {word, key_of(word)}
    return small


def _spelled_differently(story: StoryNames, row_of: Mapping[Place, int]) -> Iterator[Fact]:
    """Names in which some word has several spellings, one fact a name. They differ where letters do; marks,
    spaces and endings alone agree."""
    names, same, small = story.names, story.same, story.small
    spellings: dict[str, set[str]] = defaultdict(set)
    keys: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for key, spelled in zip(name.keys, name.spelled, strict=True):
            spellings[same[key]].add(spelled)
            keys[same[key]].add(key)
    base = {
        key: one for found in keys.values() for key, one in _without_endings(found, story.misspelt).items()
    }
    varying = {
        chief
        for chief, found in spellings.items()
        if len(found) > 1 and chief not in small and len(max(found, key=len)) >= _SHORTEST_VARIED
    }
    differing = {chief for chief in varying if len({base[key] for key in keys[chief]}) > 1}
    for members in _by_varying_words(names, same, varying, differing):
        fact = _compared(members, same, base, differing or varying, row_of)
        if fact:
            yield fact


def _without_endings(keys: Iterable[str], misspelt: Set[tuple[str, str]]) -> dict[str, str]:
    """Each spelling of a word to the shortest one that it is an inflection of."""
    base: dict[str, str] = {}
    for key in sorted(keys, key=lambda key: (len(key), key)):
        shorter = (
            one
            for one in base.values()
            if key.startswith(one) and is_inflection(one, key) and (one, key) not in misspelt
        )
        base[key] = next(shorter, key)
    return base


def _by_varying_words(
    names: Sequence[Name], same: Mapping[str, str], varying: Set[str], differing: Set[str]
) -> list[list[Name]]:
    """Names with the same words that vary together, and with them the shorter forms of a single one."""
    groups: dict[frozenset[str], list[Name]] = defaultdict(list)
    for name in names:
        words = {same[key] for key in name.keys}
        chiefs = frozenset(words & differing or words & varying)
        if chiefs:
            groups[chiefs].append(name)
    for chiefs in sorted(groups, key=lambda chiefs: (len(chiefs), sorted(chiefs))):
        words = {same[key] for name in groups[chiefs] for key in name.keys}
        fuller = [
            other
            for other in groups
            if chiefs < other and any(words <= {same[key] for key in name.keys} for name in groups[other])
        ]
        if len(fuller) == 1:
            groups[fuller[0]] += groups.pop(chiefs)
    return list(groups.values())


def _compared(
    members: Sequence[Name],
    same: Mapping[str, str],
    base: Mapping[str, str],
    chiefs: Set[str],
    row_of: Mapping[Place, int],
) -> Fact | None:
    """The fact of one name: each value is the words that vary, those that a short form leaves out as its
    version spells them elsewhere. A version that wavers as another does agrees with it."""
    given: dict[str, dict[int, Counter[str]]] = {}
    for name in sorted(members, key=lambda name: -len(name.keys)):
        for key in name.keys:
            if same[key] in chiefs:
                article = given.setdefault(same[key], defaultdict(Counter))[name.place.article]
                article[base[key]] += 1
    values = []
    for name in members:
        own = {same[key]: base[key] for key in name.keys}
        words = [
            own.get(chief) or _commonest(articles[name.place.article])
            for chief, articles in given.items()
            if chief in own or name.place.article in articles
        ]
        values.append(name.value(" ".join(words) or " ".join(name.keys)))
    agree = all(len({frozenset(counts) for counts in articles.values()}) == 1 for articles in given.values())
    return _as_fact(values, row_of, agree)


def _commonest(spellings: Mapping[str, int]) -> str:
    return min(spellings, key=lambda key: (-spellings[key], key))


def _long_forms(
    readings: Mapping[Place, Reading], names: Sequence[Name], row_of: Mapping[Place, int]
) -> Iterator[Fact]:
    """The names that stand before the same abbreviation in brackets, and its own mentions. Long forms agree
    where one only leaves out words of another."""
    ends = {(name.place, name.end): name for name in names}
    forms: dict[str, list[Name]] = defaultdict(list)
    for place, reading in readings.items():
        for match in _ABBREVIATION.finditer(reading.text) if "(" in reading.text else ():
            before = reading.text[: match.start()].rstrip()
            name = ends.get((place, len(before)))
            if name and len(name.keys) > 1:
                forms[match[1]].append(name)
    for abbreviation, members in forms.items():
        if len({name.keys for name in members}) < 2:
            continue
        key = abbreviation.replace(".", "").lower()
        mentions = [
            name.value(abbreviation)
            for name in names
            if name not in members and (key in name.keys or any(_holds(name, member) for member in members))
        ]
        values = [name.value(" ".join(name.keys)) for name in members]
        agree = all(_leaves_out(one.keys, other.keys) for one, other in combinations(members, 2))
        parts = ([*values, *mentions],) if agree else (values, mentions)
        for part, agrees in zip(parts, (agree, True), strict=False):
            if fact := _as_fact(part, row_of, agrees):
                yield fact


def _holds(name: Name, form: Name) -> bool:
    """Whether a name has the words of a long form side by side, whatever their endings."""
    length = len(form.keys)
    return any(
        all(
            one == other or is_inflection(one, other)
            for one, other in zip(name.keys[at : at + length], form.keys, strict=True)
        )
        for at in range(len(name.keys) - length + 1)
    )


def _leaves_out(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of the shorter name are among the other's, whatever their endings."""
    short, long = sorted((one, other), key=len)
    return all(any(word == full or is_inflection(word, full) for full in long) for word in short)


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


def _as_fact(values: Sequence[FactValue], row_of: Mapping[Place, int], agree: bool) -> Fact | None:
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

"""Offices that versions of a row give to different people: "Mayor Nora Falk" and "Mayor Peter Falk".

Two people in one office are no disagreement by themselves: a story may know several ministers, and a version
may call a man by a name of his that no other one has. So the sentences must be nearly alike but for the
names, each version must name one person in that office there and not the other one's, and nobody in the
story may have both names. Limit: a first name and its short form ("William", "Bill") are different.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from desk.engine.facts.names import Name
from desk.engine.facts.reading import Reading
from desk.engine.facts.titles import office_before
from desk.engine.model import Fact, FactType, Place

_ALIKE = 0.75  # of the words of two sentences without the names
_FEWEST_WORDS = 5  # of such a sentence


@dataclass(frozen=True, slots=True)
class _Holder:
    """A name with the office before it; `person` are its words as the story spells them, `rest` the words of
    its sentence without it."""

    name: Name
    person: tuple[str, ...]
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    """The names of a story as words, and the words of the names of each version."""

    people: Set[tuple[str, ...]]
    words: Mapping[int, Set[str]]


def office_facts(
    names: Sequence[Name],
    same: Mapping[str, str],
    readings: Mapping[Place, Reading],
    row_of: Mapping[Place, int],
) -> Iterator[Fact]:
    """One fact for each office of a row that its versions give to different people."""
    story = _Story({tuple(same[key] for key in name.keys) for name in names}, _words_in(names, same))
    in_row: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        if name.place in row_of:
            in_row[row_of[name.place]].append(name)
    for row, here in sorted(in_row.items()):
        words = _words_in(here, same)
        for holders in _by_office(here, same, readings) if len(words) > 1 else ():
            rivals = {
                holder.name: holder
                for one, other in combinations(holders, 2)
                if _are_rivals(one, other, words, story)
                for holder in (one, other)
            }
            if rivals:
                told = [*rivals.values(), *_agreeing(holders, rivals)]
                told.sort(key=lambda holder: holder.name.place)
                values = tuple(holder.name.value(_fullest(holder, told)) for holder in told)
                yield Fact(FactType.NAME, values, False, row)


def _words_in(names: Sequence[Name], same: Mapping[str, str]) -> dict[int, set[str]]:
    words: dict[int, set[str]] = defaultdict(set)
    for name in names:
        words[name.place.article] |= {same[key] for key in name.keys}
    return words


def _by_office(
    names: Sequence[Name], same: Mapping[str, str], readings: Mapping[Place, Reading]
) -> Iterator[list[_Holder]]:
    """For each office of a row those versions' holders of it that name one only."""
    offices: dict[str, dict[int, list[_Holder]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        reading = readings[name.place]
        first = next((n for n, span in enumerate(reading.spans) if span[0] >= name.start), 0)
        if office := office_before(reading.folded, first):
            rest = tuple(
                word
                for (start, end), word in zip(reading.spans, reading.folded, strict=True)
                if word[0].isalnum() and (end <= name.start or start >= name.end)
            )
            holder = _Holder(name, tuple(same[key] for key in name.keys), rest)
            offices[office][name.place.article].append(holder)
    for versions in offices.values():
        if len(versions) > 1:
            yield [holders[0] for holders in versions.values() if len(holders) == 1]


def _are_rivals(one: _Holder, other: _Holder, words: Mapping[int, Set[str]], story: _Story) -> bool:
    """Whether two versions name different people where they say the same, and nothing says that these are two
    people of the story, or one with two names."""
    if not _are_different(one.person, other.person):
        return False
    first, second = set(one.person), set(other.person)
    ours, theirs = one.name.place.article, other.name.place.article
    if second - first <= words[ours] or first - second <= words[theirs]:
        return False
    if second - first <= story.words[ours] and first - second <= story.words[theirs]:
        return False  # both versions know both
    if any((first | second) <= set(person) for person in story.people):
        return False
    enough = min(len(one.rest), len(other.rest)) >= _FEWEST_WORDS
    return enough and Indel.normalized_similarity(one.rest, other.rest) >= _ALIKE


def _are_different(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether neither of two names only leaves words of the other out, or shortens them."""
    return not (_shortens(one, other) or _shortens(other, one))


def _shortens(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(any(full.startswith(word) or word.startswith(full) for full in other) for word in one)


def _agreeing(holders: Sequence[_Holder], rivals: Mapping[Name, _Holder]) -> Iterator[_Holder]:
    """Those who name one of the rivals in other words, or in a sentence that reads otherwise."""
    for holder in holders:
        if holder.name not in rivals and any(
            not _are_different(holder.person, rival.person) for rival in rivals.values()
        ):
            yield holder


def _fullest(holder: _Holder, told: Sequence[_Holder]) -> str:
    """What stands for a person: the longest of the names that are the same one's."""
    alike = {one.person for one in told if not _are_different(holder.person, one.person)}
    longest = max(sorted(alike), key=len)
    return " ".join(longest)

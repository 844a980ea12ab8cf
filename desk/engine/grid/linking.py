"""What the links say beyond the rows: where else a version says what a row says, and what wants a look.

A row holds what belongs together best; a sentence may be linked with others that stand in other rows.
Nothing of Qt is known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.engine.model import FURNITURE_KINDS, Place

if TYPE_CHECKING:
    from desk.engine.grid.story import StoryView


@dataclass(frozen=True, slots=True)
class OtherRow:
    """Where an article has what a row says, though it has nothing in the row: its sentences, the surest
    first, their rows, the numbers of these (furniture has none), and whether they answer all that some
    version has in the row; or, `parted`, what a person took out of the row."""

    places: tuple[Place, ...]
    rows: tuple[int, ...]
    numbers: tuple[int, ...]
    whole: bool
    parted: bool = False


def find_other_row(story: StoryView, row: int, article: int) -> OtherRow | None:
    """Where an article that has nothing in a row says what the row says; None where it does nowhere."""
    found: dict[Place, float] = {}
    whole = False
    for other in story.rows[row].articles():
        answered = []
        for number in story.sentences_of(row, other):
            place = Place(other, number)
            if story.sentence(place).kind not in FURNITURE_KINDS:
                there = _linked(story, place, article)
                there = {one: score for one, score in there.items() if story.row_of(one) not in (row, -1)}
                answered.append(bool(there))
                for one, score in there.items():
                    found[one] = max(score, found.get(one, 0.0))
        whole = whole or (bool(answered) and all(answered))
    if not found:
        return None
    places = tuple(sorted(found, key=lambda place: (-found[place], place)))
    rows = tuple(sorted({story.row_of(place) for place in places}))
    return OtherRow(places, rows, story.numbers.of_all(rows), whole)


def find_parted(story: StoryView, row: int, article: int) -> OtherRow | None:
    """Where that of an article stands which a person parted from what a row holds; None where nobody did."""
    found = {
        place
        for other in story.places(row)
        for place in story.parted_from(other)
        if place.article == article and story.row_of(place) not in (row, -1)
    }
    if not found:
        return None
    rows = tuple(sorted({story.row_of(place) for place in found}))
    return OtherRow(tuple(sorted(found)), rows, story.numbers.of_all(rows), False, True)


def _linked(story: StoryView, place: Place, article: int) -> dict[Place, float]:
    """The sentences of an article that a sentence is linked with, and how surely."""
    ends = ((link.b if link.a == place else link.a, link.score) for link in story.links(place))
    return {end: score for end, score in ends if end.article == article}

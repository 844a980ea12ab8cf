"""What there is to say of a cell besides its words. The window and the reports each say it in their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desk.engine.alignment.linking import was_parted
from desk.engine.grid.story import StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import FURNITURE_KINDS, Place, Status


def least_sure(story: StoryView, places: Iterable[Place]) -> float | None:
    """How sure it is, of 1, that the most doubtful of some sentences belongs where it stands; None where
    nothing is doubtful."""
    return min((doubt.score for place in places if (doubt := story.doubt(place)) is not None), default=None)


def rewritten_of(wordings: Wordings, places: Iterable[Place]) -> tuple[int, int]:
    """How many of some sentences say it in words of their own, and how many are compared at all."""
    compared = [place for place in places if not wordings.is_reference(place)]
    return sum(wordings.is_rewritten(place) for place in compared), len(compared)


def stands_in(story: StoryView, wordings: Wordings, places: Iterable[Place]) -> bool:
    """Whether others are compared with one of these sentences though it is neither the base's nor
    canonical."""
    return any(
        place.article != story.comparison.base
        and wordings.is_reference(place)
        and not story.is_marked(place)
        and any(story.sentence(other).kind not in FURNITURE_KINDS for other in story.counterparts(place))
        for place in places
    )


def said_by_hand(story: StoryView, places: Iterable[Place]) -> Status:
    """MANUAL where a person joined these sentences of a cell with others, else CONFIRMED where they confirmed
    such a link, else AUTO. Of a cell that was taken to a row it is said, not of all that it found there."""
    places = tuple(places)
    found = {story.set_by_hand(place) for place in places}
    if Status.MANUAL in found and not _was_found_there(story, places):
        return Status.MANUAL
    confirmed = any(link.status is Status.CONFIRMED for place in places for link in story.links(place))
    return Status.CONFIRMED if confirmed else Status.AUTO


def _was_found_there(story: StoryView, places: Sequence[Place]) -> bool:
    """Whether a cell only stands where each that a person joined it with was taken to: those are joined with
    more versions of the row, or with as many and were parted from another row."""
    row = story.row_of(places[0])
    beside: dict[int, list[Place]] = {}
    for place in story.places(row):
        beside.setdefault(place.article, []).append(place)

    def joined(some: Iterable[Place]) -> set[int]:
        ends = (
            link.b if link.a == one else link.a
            for one in some
            for link in story.links(one)
            if link.status is Status.MANUAL
        )
        return {end.article for end in ends if story.row_of(end) == row}

    def weight(some: Sequence[Place]) -> tuple[int, bool]:
        return len(joined(some)), any(story.parted_from(one) for one in some)

    with_me, mine = joined(places), weight(places)
    return bool(with_me) and all(weight(beside[article]) > mine for article in with_me)


def parted_by_hand(story: StoryView, places: Iterable[Place]) -> bool:
    """Whether a person parted these sentences of one row from another row; what was left behind where
    something moved away was not."""
    places = tuple(places)
    rows = {story.row_of(other) for place in places for other in story.parted_from(place)}
    return any(was_parted(places, story.places(row), story.verdicts) for row in rows - {-1})

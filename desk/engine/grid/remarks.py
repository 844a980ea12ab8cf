"""What there is to say of a cell besides its words. The window and the reports each say it in their own."""

from __future__ import annotations

from collections.abc import Iterable

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
    """MANUAL where a person joined one of these sentences with others, else CONFIRMED where they confirmed
    such a link, else AUTO."""
    found = {story.set_by_hand(place) for place in places}
    return next((one for one in (Status.MANUAL, Status.CONFIRMED) if one in found), Status.AUTO)


def parted_by_hand(story: StoryView, places: Iterable[Place]) -> bool:
    """Whether a person parted these sentences of one row from another row; what was left behind where
    something moved away was not."""
    places = tuple(places)
    rows = {story.row_of(other) for place in places for other in story.parted_from(place)}
    return any(was_parted(places, story.places(row), story.verdicts) for row in rows - {-1})

"""What there is to say of a row at a glance, and the filters that ask for it.

No words are compared here; nothing of Qt is known.
"""

from __future__ import annotations

from enum import IntFlag, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.engine.grid.story import StoryView


class RowState(IntFlag):
    """What there is to say of a row at a glance; several may hold."""

    NONE = 0
    DIFFERENCE = 1
    MISSING = 2
    UNIQUE = 4
    FURNITURE = 8
    FACTS = 16
    MARKED = 32
    UNRESOLVED = 64
    COPY = 128  # all that is not furniture
    DOUBT = 256  # a sentence may not belong here
    SHARED = 512  # versions share what it says, so the summary wants a line of it


class RowFilter(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    COPY = "copy"
    SHARED = "shared"
    DIFFERENCES = "differences"
    MISSING = "missing"
    UNIQUE = "unique"
    FURNITURE = "furniture"
    FACTS = "facts"
    UNRESOLVED = "unresolved"
    DOUBTFUL = "doubtful"

    @property
    def state(self) -> RowState:
        """The state a row must have to be shown."""
        return _FILTER_STATES[self]


_FILTER_STATES = {
    RowFilter.ALL: RowState.NONE,
    RowFilter.COPY: RowState.COPY,
    RowFilter.SHARED: RowState.SHARED,
    RowFilter.DIFFERENCES: RowState.DIFFERENCE,
    RowFilter.MISSING: RowState.MISSING,
    RowFilter.UNIQUE: RowState.UNIQUE,
    RowFilter.FURNITURE: RowState.FURNITURE,
    RowFilter.FACTS: RowState.FACTS,
    RowFilter.UNRESOLVED: RowState.UNRESOLVED,
    RowFilter.DOUBTFUL: RowState.DOUBT,
}


def find_content_state(story: StoryView, row: int) -> RowState:
    """What there is to say of a row whatever was decided."""
    if story.is_furniture_row(row):
        return RowState.FURNITURE
    state = RowState.COPY
    cells = story.rows[row].cells
    filled = story.rows[row].articles()
    empty = [article for article, cell in enumerate(cells) if not cell]
    nowhere = [article for article in empty if story.other_row(row, article) is None]
    if nowhere:
        state |= RowState.MISSING
    if len(filled) == 1 and len(nowhere) == len(cells) - 1 > 0:
        state |= RowState.UNIQUE
    if len(filled) > 1 and len({story.cell(row, article).text for article in filled}) > 1:
        state |= RowState.DIFFERENCE
    if row in story.to_decide:
        state |= RowState.SHARED
    if any(not fact.agree for fact in story.facts_in_row(row)):
        state |= RowState.FACTS
    if any(story.doubt(place) for place in story.places(row)):
        state |= RowState.DOUBT
    return state

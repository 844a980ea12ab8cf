"""Which rows of a story the grid shows: those that a filter and Find leave, and one that lingers.

A row that a person just decided about may no longer fit the filter. It would vanish under the cursor, so it
stays until one moves on. Furniture that only hidden versions have goes with them, whatever the filter; their
copy stays, for that others lack it is worth seeing. No widget is known here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desk.engine.grid.states import RowFilter
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import Comparison
from desk.ui.grid.searching import Search
from desk.ui.grid.survey import Survey


class RowChoice:
    """`only_hits` leaves out rows without hits while something is looked for; `lingering` is the row that
    stays though it does not fit, -1 for none."""

    def __init__(self) -> None:
        self.row_filter = RowFilter.ALL
        self.only_hits = False
        self.lingering = -1
        self._away: frozenset[int] = frozenset()
        self._away_of: tuple[Comparison, Granularity, frozenset[str]] | None = None  # what those follow from

    def away(self, story: StoryView | None) -> frozenset[int]:
        """The rows that hold nothing but furniture of hidden versions."""
        hidden = story.project.hidden if story is not None else frozenset()
        if story is None or not hidden:
            return frozenset()
        known, units = self._away_of, story.granularity
        if known is None or known[0] is not story.comparison or known[1:] != (units, hidden):
            ids = [structure.article.id for structure in story.comparison.structures]
            seen = [article for article, one in enumerate(ids) if one not in hidden]
            empty = (n for n, row in enumerate(story.rows) if not any(row.cells[one] for one in seen))
            self._away = frozenset(row for row in empty if story.is_furniture_row(row))
            self._away_of = (story.comparison, units, hidden)
        return self._away

    def take(self, row_filter: RowFilter) -> None:
        """Another filter; what does not fit it goes at once."""
        self.row_filter, self.lingering = row_filter, -1

    def keep(self, row: int) -> None:
        """The row that one is in stays, whatever was decided about it."""
        self.lingering = -1 if self.row_filter is RowFilter.ALL else row

    def rows(self, story: StoryView | None, survey: Survey, search: Search) -> Sequence[int]:
        """The rows to show, in order."""
        rows, away = survey.rows_for(self.row_filter), self.away(story)
        if away:
            rows = [row for row in rows if row not in away]
        if self.lingering in away:
            self.lingering = -1
        if self._looks_for_hits(search):
            hits = search.rows()
            rows = [row for row in rows if row in hits]
        at = bisect_left(rows, self.lingering)
        if self.lingering < 0 or (at < len(rows) and rows[at] == self.lingering):
            self.lingering = -1
            return rows
        return [*rows[:at], self.lingering, *rows[at:]]

    def restriction(self, search: Search) -> tuple[RowFilter, str]:
        """Why not all rows are shown: the filter, and what rows must hold, "" for anything."""
        return self.row_filter, search.hits.query.text if self._looks_for_hits(search) else ""

    def _looks_for_hits(self, search: Search) -> bool:
        return self.only_hits and search.hits.is_search

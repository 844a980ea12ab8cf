"""Find in the grid: what was found is counted, lit, and gone to hit by hit.

The search itself is `searching.Search`, and `showing` starts it anew with every story; this layer adds what a
person wants of it.
"""

from __future__ import annotations

import sys
from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.engine.model import SentenceRef
from desk.ui.grid.finding import Query
from desk.ui.grid.showing import StoryTable


class FindingTable(StoryTable):
    """A table of a story in which words can be found."""

    hitsCounted = Signal(object)  # Found: what there is to tell of a search

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search.finished.connect(self._searched)
        self.rowsShownChanged.connect(lambda _shown, _total: self._tell_hits())
        self.currentSentenceChanged.connect(self._leave_hit)

    def set_search(self, query: Query) -> None:
        """Marks what Find looks for, here and in the overview."""
        if query != self._search.query:
            self._search.start(self._model.story, query)
            self._searched()

    def hit_rows(self) -> Collection[int]:
        """The rows of the comparison in which Find found something."""
        return self._search.rows().keys()

    def step_hit(self, by: int, *, anew: bool = False) -> bool:
        """Goes to the next place that Find found, or the previous; False past the last. Begins where one is,
        or `anew` with the first, or the last."""
        story, here = self._model.story, self._current
        if story is None:
            return False
        if anew:
            self._search.leave()
        index, place = self.currentIndex(), story.place(here) if here is not None else None
        row = self._model.story_row(index.row()) if index.isValid() else -1
        row = (-1 if by > 0 else sys.maxsize) if anew else row
        start = story.sentence(place).start if place is not None else 0
        hit = self._search.step(by, row, index.column(), start)
        if hit is None:
            return False
        found = self.go_to(story.ref(hit.place))
        self._delegate.current_hit = hit
        self.viewport().update()
        self.hitsCounted.emit(self._search.found())
        return found

    def leave_hit(self) -> None:
        """No hit is current any more: one has gone elsewhere."""
        if self._search.leave():
            self._delegate.current_hit = None
            self.viewport().update()
            self.hitsCounted.emit(self._search.found())

    def _searched(self) -> None:
        """A search has gone on: shows what it found."""
        rows = self._filtered(self._model.story)
        if list(rows) != list(self._model.rows_shown()):
            self._show(self._model.project, self._model.story, anew=False, remarked=frozenset())
        else:
            self._tell_hits()
            self.statesChanged.emit()

    def _tell_hits(self) -> None:
        search, rows = self._search, self._model.rows_shown()
        shown = rows if isinstance(rows, range) else frozenset(rows)
        columns = [self._model.column(article) for article in range(search.hits.articles)]
        hidden = [column >= 0 and self.isColumnHidden(column) for column in columns]
        columns = [-1 if away else column for column, away in zip(columns, hidden, strict=True)]
        search.count(shown.__contains__, columns)
        self._delegate.hits, self._delegate.current_hit = search.hits, search.current
        self.viewport().update()
        self.hitsCounted.emit(search.found())

    def _leave_hit(self, ref: SentenceRef | None) -> None:
        """One has gone from the current hit to another sentence."""
        current, story = self._search.current, self._model.story
        place = story.place(ref) if story is not None and ref is not None else None
        if current is not None and current.place != place:
            self.leave_hit()

"""Where in a story one is: the current sentence and its row, and how to get to others.

Where the rows change, one stays at one's sentence, and what is in view stays where it is on screen; in a cell
without text one stays in its column, in the row of its neighbours. Knows no comparing and no filter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.engine.model import SentenceRef
from desk.ui.grid.table import Index, ProseTable


@dataclass(frozen=True, slots=True)
class _Here:
    """Where one is: a sentence, or in a cell without text one of its row, its version, and the shown row."""

    sentence: SentenceRef | None
    row: SentenceRef | None
    column: str
    shown: int


class CurrentTable(ProseTable):
    """A prose table that knows where one is."""

    currentSentenceChanged = Signal(object)  # SentenceRef | None
    currentRowChanged = Signal(int)  # the comparison's row, -1 for none

    def __init__(self, parent: QWidget | None = None) -> None:
        self._current: SentenceRef | None = None
        self._current_row = -1
        self._version = ""  # article id of the column that one went to by oneself, "" for none yet
        super().__init__(parent)

    def current_ref(self) -> SentenceRef | None:
        """The current sentence."""
        return self._current

    def current_row(self) -> int:
        """The current row of the comparison, -1 for none."""
        return self._current_row

    def go_to(self, ref: SentenceRef) -> bool:
        """Makes a sentence current and brings it into view; where its column is hidden, what another version
        has beside it, or its row. False where its row is not shown."""
        story = self._model.story
        place = story.place(ref) if story is not None else None
        if story is None or place is None:
            return False
        shown, column = self._model.shown_row(story.row_of(place)), self._model.column(place.article)
        if shown < 0 or column < 0:
            return False
        if self.isColumnHidden(column):  # a cursor there would be seen nowhere, and no arrow would move it
            row = story.row_of(place)
            beside = [one for one in story.counterparts(place) if story.row_of(one) == row]
            seen = [one for one in beside if not self.isColumnHidden(self._model.column(one.article))]
            return self.go_to(story.ref(seen[0])) if seen else self.go_to_row(row)
        self._set_current(story.ref(place))
        self.setCurrentIndex(self._model.index(shown, column))
        self._reveal(place)
        return True

    def go_to_row(self, row: int) -> bool:
        """Makes a row of the comparison current, in the column one last went to if it has text there, else in
        the base's, else in the first that has; False where the filter leaves it out."""
        shown = self._model.shown_row(row)
        if shown < 0:
            return False
        kept, columns = self._version, self._columns_wanted()
        cells = [self._model.index(shown, column) for column in columns if not self.isColumnHidden(column)]
        index = next((one for one in cells if self._has_text(one)), cells[0] if cells else None)
        if index is not None:
            self.setCurrentIndex(index)
            self._version = kept  # a gap in one row is no reason to stay in another version
        return index is not None

    def _columns_wanted(self) -> list[int]:
        """The columns in which rows are gone through: the one that a person last went to, then the base's,
        then the others."""
        story, articles = self._model.story, self._model.project.articles
        mine = [column for column, article in enumerate(articles) if article.id == self._version]
        base = [self._model.column(story.comparison.base)] if story is not None else []
        return list(dict.fromkeys([*mine, *(one for one in base if one >= 0), *range(len(articles))]))

    def scroll_to_row(self, row: int) -> None:
        """Brings a row of the comparison to the top without making it current."""
        shown = self._model.shown_row(row)
        if shown >= 0:
            self._keep_in_place(shown, 0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another cell is current: so is its first sentence, unless one of it is already."""
        super().currentChanged(current, previous)
        self._pinned.update()
        if current.isValid():
            self._version = self._model.project.articles[current.column()].id
        self._take_current(current)

    def _take_current(self, current: Index) -> None:
        self._delegate.current_cell = (current.row(), current.column())
        self._rows.current = current.row()
        self._rows.viewport().update()
        story = self._model.story
        if story is None or not current.isValid():
            self._set_current(None)
            self._set_row(-1)
            return
        row = self._model.story_row(current.row())
        place = story.place(self._current) if self._current is not None else None
        cell = self._model.cell(current.row(), current.column())
        if place is None or cell is None or not cell.has(place):
            self._set_current(self._model.first_ref(current.row(), current.column()))
        self._set_row(row)

    def _set_row(self, row: int) -> None:
        if row != self._current_row:
            self._current_row = row
            self.currentRowChanged.emit(row)

    def _set_current(self, ref: SentenceRef | None) -> None:
        story, lights = self._model.story, self._delegate.lights
        place = story.place(ref) if story is not None and ref is not None else None
        if place != lights.current:
            self._delegate.lights = replace(lights, current=place)
            self._repaint({lights.current, place})
        if ref != self._current:
            self._current = ref
            self.currentSentenceChanged.emit(ref)

    # --- through a change of the rows ------------------------------------------------------------------

    def _anchor_in_view(self) -> tuple[SentenceRef, int] | None:
        """What should stay where it is on screen: a sentence and its row's place in the viewport."""
        story, rows = self._model.story, self._heights.in_view()
        if story is None or not rows:
            return None
        at = self.currentIndex().row()
        shown = at if at in rows else rows[0]
        place = next(iter(story.places(self._model.story_row(shown))), None)
        return (story.ref(place), self.rowViewportPosition(shown)) if place is not None else None

    def _here(self) -> _Here:
        index, story = self.currentIndex(), self._model.story
        if story is None or not index.isValid():
            return _Here(self._current, None, "", 0)
        place = next(iter(story.places(self._model.story_row(index.row()))), None)
        return _Here(
            self._current,
            story.ref(place) if place is not None else None,
            self._model.project.articles[index.column()].id,
            index.row(),
        )

    def _restore(self, here: _Here, anchor: tuple[SentenceRef, int] | None) -> None:
        """Goes back to where one was before the rows changed, and on in the column one went through them."""
        kept = self._version
        self._stand_again(here, anchor)
        self._version = kept

    def _stand_again(self, here: _Here, anchor: tuple[SentenceRef, int] | None) -> None:
        story = self._model.story
        place = story.place(anchor[0]) if anchor is not None and story is not None else None
        if place is not None and anchor is not None and story is not None:
            shown = self._model.shown_row(story.row_of(place))
            if shown >= 0:
                self._keep_in_place(shown, anchor[1])
        if here.sentence is not None and self.go_to(here.sentence):
            return
        if not self._model.rowCount():
            self._take_current(self.currentIndex())
        elif here.sentence is not None or here.row is None:  # the filter took the row away; stay near
            self.go_to_row(self._model.story_row(min(max(here.shown, 0), self._model.rowCount() - 1)))
        else:
            self._go_to_cell(here)

    def _go_to_cell(self, here: _Here) -> None:
        """Back to a cell without text: to the column of its version, in the row of its neighbours."""
        story = self._model.story
        place = story.place(here.row) if story is not None and here.row is not None else None
        shown = self._model.shown_row(story.row_of(place)) if story is not None and place is not None else -1
        if shown < 0:
            shown = min(here.shown, self._model.rowCount() - 1)
        ids = [article.id for article in self._model.project.articles]
        column = ids.index(here.column) if here.column in ids else 0
        if self.isColumnHidden(column) and shown >= 0:
            self.go_to_row(self._model.story_row(shown))
            return
        index = self._model.index(shown, column)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        else:
            self._take_current(index)

"""Steps through the grid: to the next difference, open row, sentence or version."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desk.engine.grid.deciding import open_sentence_rows
from desk.engine.grid.states import RowState
from desk.engine.model import FURNITURE_KINDS, Place
from desk.ui.grid.hits import FindingTable


class SteppingTable(FindingTable):
    """A table of a story that is gone through step by step; each step tells whether there was one."""

    def next_difference(self) -> bool:
        return self._step(1, RowState.DIFFERENCE)

    def previous_difference(self) -> bool:
        return self._step(-1, RowState.DIFFERENCE)

    def next_unresolved(self) -> bool:
        """The next sentence that two or more versions have and nobody decided on: in a row of paragraphs one
        after the other, then that of the next row; after the last row, the first."""
        story = self._model.story
        place = story.place(self._current) if story is not None and self._current is not None else None
        here = story.sentence_row_of(place) if story is not None and place is not None else -1
        if self._go_to_open(self._current_row, here):
            return True
        return self._step(1, RowState.UNRESOLVED, around=True) and self._go_to_open(self._current_row, -1)

    def _go_to_open(self, row: int, after: int) -> bool:
        """Goes to the first open sentence of a row whose sentence row comes after one, in the first of the
        columns wanted that has it."""
        story = self._model.story
        rows = open_sentence_rows(story, row) if story is not None and row >= 0 else ()
        number = next((one for one in rows if one > after), None)
        if story is None or number is None:
            return False
        places = [place for place in story.places(row) if story.sentence_row_of(place) == number]
        kept, columns = self._version, [one for one in self._columns_wanted() if not self.isColumnHidden(one)]
        shown = [one for one in places if self._model.column(one.article) in columns]
        copy = [one for one in shown if story.sentence(one).kind not in FURNITURE_KINDS]
        copy.sort(key=lambda one: columns.index(self._model.column(one.article)))
        went = bool(copy) and self.go_to(story.ref(copy[0]))
        self._leave_room_above()
        self._version = kept  # a gap in one row is no reason to stay in another version
        return went

    def step_sentence(self, by: int) -> bool:
        """The next or previous sentence of the current cell; at its end that of the neighbouring column."""
        story, index = self._model.story, self.currentIndex()
        if story is None or not index.isValid():
            return False
        place = story.place(self._current) if self._current is not None else None
        cell = self._model.cell(index.row(), index.column())
        if place is not None and cell is not None:
            numbers = [piece.sentence for piece in cell.pieces]
            at = numbers.index(place.sentence) + by if place.sentence in numbers else -1
            if 0 <= at < len(numbers):
                beside = Place(cell.article, numbers[at])
                self._set_current(story.ref(beside))
                self._reveal(beside)
                # The cell stays the same, so a screen reader would not notice.
                QAccessible.updateAccessibility(
                    QAccessibleAnnouncementEvent(self, story.sentence_text(beside))
                )
                return True
        column = self._beside(index.column(), by)
        if column < 0:
            return False
        other = self._model.cell(index.row(), column)
        if other is not None and other.pieces:
            piece = other.pieces[0 if by > 0 else -1]
            self._set_current(story.ref(Place(other.article, piece.sentence)))
        self.setCurrentIndex(self._model.index(index.row(), column))
        return True

    def step_column(self, by: int) -> bool:
        """The same row in the next or previous version."""
        index = self.currentIndex()
        column = self._beside(index.column(), by) if index.isValid() else -1
        if column >= 0:
            self.setCurrentIndex(self._model.index(index.row(), column))
        return column >= 0

    def _beside(self, column: int, by: int) -> int:
        """The column that is seen before or after another, -1 where there is none."""
        seen = [self._columns.logicalIndex(visual) for visual in range(self._columns.count())]
        seen = [one for one in seen if not self.isColumnHidden(one)]
        at = seen.index(column) + by if column in seen else -1
        return seen[at] if 0 <= at < len(seen) else -1

    def _step(self, by: int, state: RowState, *, around: bool = False) -> bool:
        count, at = self._model.rowCount(), self.currentIndex().row()
        ahead = range(at + by, count) if by > 0 else range(at - 1, -1, -1)
        for shown in [*ahead, *range(0, max(0, at))] if around else ahead:
            row = self._model.story_row(shown)
            if state in self._survey.state(row):
                went = self.go_to_row(row)
                self._leave_room_above()
                return went
        return False

"""Ways through the story: to a sentence that a panel names, to where work goes on, to what Undo took back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from desk.engine.grid.states import RowFilter
from desk.engine.model import SentenceRef
from desk.engine.project import letter
from desk.engine.summary import open_rows
from desk.ui.document import Document
from desk.ui.grid.view import StoryGrid
from desk.ui.marking import Marking


class Going(QObject):
    """Moves the grid, and the keys with it where work is to go on there."""

    filterLifted = Signal()  # all rows are shown again: the one to go to was left out
    told = Signal(str)

    def __init__(
        self, document: Document, grid: StoryGrid, marking: Marking, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._grid = grid
        self._marking = marking

    def show(self, ref: SentenceRef) -> None:
        """Brings a sentence into view, though the filter left its row out."""
        hidden_row = self._grid.is_hidden_row(ref)
        if not self._grid.go_to(ref) and not hidden_row:
            self.lift_filter()
            self._grid.go_to(ref)
            self.told.emit(self.tr("All rows are shown again, for the filter had left this one out."))
        project = self._document.project
        if ref.article in project.hidden:
            name = letter([article.id for article in project.articles].index(ref.article))
            words = self.tr("Column {0} is hidden; this is the row that it stands in.")
            gone = self.tr("Column {0} is hidden, and with it this furniture, which no other version has.")
            self.told.emit((gone if hidden_row else words).format(name))

    def lift_filter(self) -> None:
        """Shows all rows."""
        self._grid.set_filter(RowFilter.ALL)
        self.filterLifted.emit()

    def go_to(self, ref: SentenceRef) -> None:
        """Brings a sentence into view and the keys to it, so that it can be marked at once."""
        self.show(ref)
        self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Goes to the next open row from wherever the keys are."""
        self._marking.go_on()
        self._grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_step(self, words: str, name: str, ref: SentenceRef | None) -> None:
        """Shows what Undo or Redo did, without taking the keys away from where they are."""
        if ref is not None:
            self.show(ref)
        told = words.format(name)
        self.told.emit(told)
        if self._document.is_comparing():  # rows that come anew would wipe the words away
            once = Qt.ConnectionType.SingleShotConnection
            self._document.comparisonChanged.connect(lambda: self.told.emit(told), once)

    def go_to_open_row(self) -> None:
        """Goes to the first open row of a story that was worked on, for there work goes on."""
        project, comparison = self._document.project, self._document.comparison
        if comparison is None or not project.summary:
            return
        for row in open_rows(project, comparison)[:1]:
            cells = comparison.sentence_rows[row].cells
            article = next(one for one in (comparison.base, *range(len(cells))) if cells[one])
            self.go_to(comparison.structures[article].ref(cells[article][0]))

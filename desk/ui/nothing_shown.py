"""What the grid says where a filter or a search leaves no row: which it was, and how to lift it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desk.engine.grid.states import RowFilter
from desk.ui.grid.view import StoryGrid
from desk.ui.words import row_filter_name, shortened


class NothingShown(QWidget):
    """Lies over the middle of a grid that has rows and shows none."""

    liftRequested = Signal()

    def __init__(self, grid: StoryGrid) -> None:
        super().__init__(grid)
        self.setObjectName("nothing_shown")
        self._grid = grid
        self._words = QLabel()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        lift = QPushButton(self.tr("Show all rows"))
        lift.setObjectName("lift_filter")
        lift.clicked.connect(self.liftRequested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addWidget(lift, alignment=Qt.AlignmentFlag.AlignCenter)
        grid.rowsShownChanged.connect(self._follow)
        grid.hitsCounted.connect(lambda _: self._say())
        grid.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def _follow(self, shown: int, total: int) -> None:
        if shown or not total:
            self.hide()
            return
        self._say()
        self.show()
        self.raise_()

    def _say(self) -> None:
        row_filter, wanted = self._grid.restriction()
        name, words = row_filter_name(row_filter), shortened(wanted, 60)
        if not wanted:
            said = self.tr("No row to show under “{0}”.").format(name)
        elif row_filter is RowFilter.ALL:
            said = self.tr("“{0}” is in no row.").format(words)
        else:
            said = self.tr("“{0}” is in no row under “{1}”.").format(words, name)
        self._words.setText(said)
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        self.move(self._grid.rect().center() - self.rect().center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._grid:
            self._place()
        return super().eventFilter(watched, event)

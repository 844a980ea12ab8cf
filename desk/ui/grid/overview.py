"""The overview strip: the whole story at a glance, one mark a row; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desk.ui.grid.view import StoryGrid


class OverviewStrip(QWidget):
    """Stands beside a grid and shows all of its rows."""

    rowRequested = Signal(int)  # a row of the comparison

    def __init__(self, grid: StoryGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.setObjectName("overviewStrip")
        self.setAccessibleName(self.tr("Overview of all rows"))
        self.setFixedWidth(22)

    def sizeHint(self) -> QSize:
        return QSize(22, 200)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        model = self._grid.model()
        row = int(event.position().y() / max(1, self.height()) * model.rowCount())
        self._grid.selectRow(min(row, model.rowCount() - 1))

"""The page of an open story: the grid, its overview strip, and the find bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.actions import Actions
from desk.ui.find_bar import FindBar
from desk.ui.grid.overview import OverviewStrip
from desk.ui.grid.view import StoryGrid
from desk.ui.nothing_shown import NothingShown


class StoryPage(QWidget):
    """Holds the three; they are connected by the window."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = StoryGrid()
        self.grid.addActions(actions.in_grid())
        self.grid.commands = {action.objectName(): action for action in actions.all()}
        self.overview = OverviewStrip(self.grid)
        self.nothing_shown = NothingShown(self.grid)
        self.find_bar = FindBar(actions.find_next, actions.find_previous)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.grid, 1)
        beside.addWidget(self.overview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(beside, 1)
        column.addWidget(self.find_bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the find bar wherever on the page the keys are."""
        if event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self.find_bar.close_bar()
        else:
            super().keyPressEvent(event)

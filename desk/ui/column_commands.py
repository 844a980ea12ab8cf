"""The commands for the column that one is in: pin it, hide it; and for all: show them, share the width out.

Only enables and names; what is done to a column is in columns.py.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.ui.actions import Actions
from desk.ui.columns import Columns
from desk.ui.document import Document
from desk.ui.grid.view import StoryGrid


class ColumnCommands(QObject):
    """Keeps the actions for columns true to the story and to where one is."""

    def __init__(self, document: Document, grid: StoryGrid, columns: Columns, actions: Actions) -> None:
        super().__init__(grid)
        self._document = document
        self._grid = grid
        self._columns = columns
        self._actions = actions
        actions.pin_column.triggered.connect(self._pin)
        actions.hide_column.triggered.connect(self._hide)
        actions.show_all_columns.triggered.connect(columns.show_all)
        actions.fit_columns.triggered.connect(grid.fit_columns)
        grid.currentSentenceChanged.connect(self._renew)
        document.projectChanged.connect(self._renew)
        self._renew()

    def _article(self) -> str:
        """The id of the version that one is in; "" for none."""
        ref = self._grid.current_ref()
        return ref.article if ref is not None else ""

    def _renew(self) -> None:
        project, article, actions = self._document.project, self._article(), self._actions
        actions.pin_column.setEnabled(bool(article))
        actions.pin_column.setChecked(article in project.pinned)
        actions.hide_column.setEnabled(bool(article) and len(project.articles) - len(project.hidden) > 1)
        actions.show_all_columns.setEnabled(bool(project.hidden))
        actions.fit_columns.setEnabled(bool(project.articles))

    def _pin(self) -> None:
        article = self._article()
        self._columns.pin(article, article not in self._document.project.pinned)

    def _hide(self) -> None:
        self._columns.hide(self._article())

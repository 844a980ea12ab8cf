"""Find in the whole window: the versions first and then the summary, or the other way round for a person who
works there. Each part finds for itself; here one goes from the last hit of one to the first of the other.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget

from desk.ui.find_bar import FindBar
from desk.ui.grid.view import StoryGrid
from desk.ui.summary.panel import SummaryPanel


class Finding(QObject):
    """Steps from hit to hit; the keys go along unless they are in the find bar."""

    def __init__(
        self, grid: StoryGrid, summary: SummaryPanel, dock: QDockWidget, bar: FindBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._grid = grid
        self._summary = summary
        self._dock = dock
        self._bar = bar
        self._in_summary = False  # where a person is, or was before the keys went to the bar

    def open(self) -> None:
        """Shows the bar; the search begins where the keys were."""
        self._note_place()
        self._bar.open_bar()

    def next(self) -> None:
        """The next hit; after the last of all, the first."""
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def leave(self) -> None:
        """Gives the keys back to where one was."""
        part = self._summary.lines if self._in_summary and self._summary.lines.isVisible() else self._grid
        part.setFocus()

    def _note_place(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and not self._bar.isAncestorOf(focus):
            self._in_summary = self._summary.isAncestorOf(focus)

    def _step(self, by: int) -> None:
        self._note_place()
        parts = (self._grid, self._summary.lines)
        here, there = parts[::-1] if self._in_summary else parts
        if here.step_hit(by):
            self._arrive(here is not self._grid)
        elif there.step_hit(by, anew=True):
            self._arrive(there is not self._grid)
        elif here.step_hit(by, anew=True):
            self._arrive(here is not self._grid)

    def _arrive(self, in_summary: bool) -> None:
        self._in_summary = in_summary
        if in_summary:
            self._grid.leave_hit()
            self._dock.show()
            self._dock.raise_()
        else:
            self._summary.lines.leave_hit()
        focus = QApplication.focusWidget()
        if focus is None or not self._bar.isAncestorOf(focus):
            part = self._summary.lines if in_summary else self._grid
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)

"""The Preferences dialog: pages, a list of them at the left, and OK, Cancel and Apply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.ui.memory import Memory
from desk.ui.preferences.appearance import AppearancePage
from desk.ui.preferences.comparing import ComparingPage
from desk.ui.preferences.general import GeneralPage
from desk.ui.preferences.keys import KeysPage
from desk.ui.preferences.outlets import OutletsPage
from desk.ui.preferences.page import Page
from desk.ui.shortcuts import Shortcuts

_WIDTH, _HEIGHT = 110, 32  # of the dialog, in letters and lines
_Button = QDialogButtonBox.StandardButton


class PreferencesDialog(QDialog):
    """Keeps what was chosen when a person says OK or Apply; `applied` then says so."""

    applied = Signal()

    def __init__(
        self,
        memory: Memory,
        shortcuts: Shortcuts,
        actions: Sequence[QAction],
        places: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`places` tells the menu of each action by its object name."""
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self._memory = memory
        settings = memory.settings
        self.pages: tuple[Page, ...] = (
            GeneralPage(settings),
            AppearancePage(settings),
            ComparingPage(settings),
            OutletsPage(memory.outlets.rules),
            KeysPage(shortcuts, actions, places),
        )
        self._touched: set[Page] = set()
        self._list = QListWidget()
        self._stack = QStackedWidget()
        self._problem = QLabel()
        self._buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel | _Button.Apply)
        self._lay_out()
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.currentRowChanged.connect(self._enable)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(_Button.Apply).clicked.connect(self.apply)
        for page in self.pages:
            page.changed.connect(lambda page=page: self._touch(page))
        self.show_page(settings.preferences_page)
        self._enable()

    def show_page(self, name: str) -> None:
        """Opens a page by its name; the first where there is none of it."""
        names = [page.name for page in self.pages]
        self._list.setCurrentRow(names.index(name) if name in names else 0)

    def apply(self) -> None:
        """Keeps what was changed, and goes on."""
        touched, self._touched = self._touched, set()
        for page in self.pages:
            if page in touched:
                page.keep(self._memory)
        self._enable()
        if touched:
            self.applied.emit()

    def accept(self) -> None:
        self.apply()
        super().accept()

    def done(self, result: int) -> None:
        self._memory.change(preferences_page=self.pages[self._list.currentRow()].name)
        super().done(result)

    def _lay_out(self) -> None:
        self._list.setObjectName("pages")
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setSpacing(3)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self.pages:
            self._list.addItem(page.title)
            room = QScrollArea()  # for large fonts on small screens
            room.setWidgetResizable(True)
            room.setFrameShape(QFrame.Shape.NoFrame)
            room.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from the list to the page's first field
            room.setWidget(page)
            self._stack.addWidget(room)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        self._list.setFixedWidth(self._list.sizeHintForColumn(0) + 6 * letter)
        self._problem.setObjectName("preferences_problem")
        self._problem.setWordWrap(True)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self._list)
        beside.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.addLayout(beside, 1)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        room_there = self.screen().availableGeometry().size() * 0.9
        self.resize(min(_WIDTH * letter, room_there.width()), min(_HEIGHT * line, room_there.height()))

    def _touch(self, page: Page) -> None:
        self._touched.add(page)
        self._enable()

    def _enable(self) -> None:
        """What cannot be kept is said, on whatever page one is."""
        problem = next((words for page in self.pages if (words := page.problem())), "")
        shown = self.pages[self._list.currentRow()].problem()
        self._problem.setText("" if shown else problem)
        self._problem.setVisible(bool(self._problem.text()))
        self._buttons.button(_Button.Ok).setEnabled(not problem)
        self._buttons.button(_Button.Apply).setEnabled(bool(self._touched) and not problem)

"""The find bar under the grid: words to look for in all versions, how many there are, next and previous."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desk.ui.icons import icon
from desk.ui.naming import name_clear_button


class FindBar(QWidget):
    """`searchChanged` carries the words, empty when the bar closes."""

    searchChanged = Signal(str)
    nextRequested = Signal()
    previousRequested = Signal()
    closed = Signal()

    def __init__(self, find_next: QAction, find_previous: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find in all versions"))
        self._words.setAccessibleName(self.tr("Words to find"))
        self._words.setClearButtonEnabled(True)
        name_clear_button(self._words)
        self._words.setAcceptDrops(False)  # what is dropped anywhere on the window becomes a version
        self._words.setMinimumWidth(260)
        self._words.textChanged.connect(self.searchChanged)
        self._words.returnPressed.connect(self.nextRequested)
        self._found = QLabel()
        self._found.setAccessibleName(self.tr("Places found"))
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(icon("dismiss"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(self.tr("Close the find bar"))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._words)
        for action in (find_previous, find_next):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(action.data())
            row.addWidget(button)
        row.addWidget(self._found)
        row.addStretch(1)
        row.addWidget(close)
        self.hide()

    def open_bar(self) -> None:
        """Shows the bar with its words selected, ready to type over."""
        self.show()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self.searchChanged.emit(self._words.text())

    def close_bar(self) -> None:
        self.hide()
        self.searchChanged.emit("")
        self.closed.emit()

    def words(self) -> str:
        return self._words.text()

    def show_found(self, count: int) -> None:
        """Tells how many places were found."""
        if not self._words.text():
            self._found.setText("")
        elif not count:
            self._found.setText(self.tr("Not in any version"))
        else:
            self._found.setText(self.tr("{0} found").format(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previousRequested.emit()
        else:
            super().keyPressEvent(event)

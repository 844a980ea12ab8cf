"""What an editor changed in a line of the summary: its words held against its source's, and the way back.

Limits: words are compared as in the grid; a line that shares little with its source is shown beside it whole.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desk.engine.wording import Operation, compare_wording
from desk.ui.translating import tr

_GONE = (Operation.DELETED, Operation.REPLACED)


def changes(source: str, text: str) -> str:
    """A line as HTML: what the editor added is underlined, what the source says instead is struck through."""
    wording = compare_wording(source, text)
    if wording.rewritten:
        return f"<s>{escape(source)}</s> <u>{escape(text)}</u>"
    parts, at = [], 0
    for one in wording.differences:
        low, high = max(at, one.text[0]), max(at, one.text[1])
        parts.append(escape(text[at:low]))
        if one.operation in _GONE:
            space = " " if low == high or not text[low - 1 : low].strip() else ""
            parts.append(f"<s>{escape(source[slice(*one.reference)])}</s>{space}")
        if low < high:
            parts.append(f"<u>{escape(text[low:high])}</u>")
        at = high
    return "".join(parts) + escape(text[at:])


def legend() -> str:
    """How to read `changes`."""
    return tr("Underlined: your words. Struck through: what the source says.")


class LineSource(QFrame):
    """Stands below the lines while the current one is edited, and only then."""

    def __init__(self, restore: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_source")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._title = QLabel()
        self._words = QLabel()
        self._words.setObjectName("line_changes")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setToolTip(legend())
        back = QToolButton()
        back.setDefaultAction(restore)
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title, 1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self._words)
        self.hide()

    def show_line(self, source: str, text: str, letters: str) -> None:
        """Holds a line's words against its source's; hides where the source is "", as of a line that reads
        as its source does."""
        if source:
            self._title.setText(self.tr("Changed from {0}").format(letters))
            self._words.setText(changes(source, text))
            self._words.setAccessibleName(self.tr("The source says: {0}").format(source))
        self.setVisible(bool(source))

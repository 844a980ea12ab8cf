"""How high the words of lines are, wrapped. A list asks for the height of every line whenever one comes or
changes, and most are as they were."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

_KEPT = 2000  # heights; a summary has some tens of lines


class WrappedHeights:
    """Remembers what was measured. `measured` counts how often that was, for tests, which count work."""

    def __init__(self) -> None:
        self.measured = 0
        self._known: dict[tuple[str, str, int], int] = {}

    def of(self, text: str, font: QFont, width: int) -> int:
        """The height of a text in pixels where its lines are so wide."""
        key = (text, font.key(), width)
        height = self._known.get(key)
        if height is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            room = QRect(0, 0, width, 100_000)
            height = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
            self._known[key] = height
            self.measured += 1
        return height

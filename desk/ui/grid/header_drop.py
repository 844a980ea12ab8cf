"""Where a header that is dragged would go: a line between two columns, from the header down to the last row.

Qt moves the section when the button is let go and until then shows only a picture of it under the pointer;
what decides is the middle of the section there, as in QHeaderView.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from desk.ui.theme import Theme

_WIDE = 13  # pixels, of which the line takes the middle and its arrows all
_LINE = 3


class DropLine(QWidget):
    """Lies over a table while one of its headers is dragged to where it may stand."""

    def __init__(self, header: QHeaderView, table: QWidget, may_trade: Callable[[int, int], bool]) -> None:
        """`may_trade` tells whether one section may stand where another does, by their logical numbers."""
        super().__init__(table)
        self.setObjectName("header_drop_line")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.theme: Theme | None = None
        self._header = header
        self._table = table
        self._may_trade = may_trade
        self._moving = -1
        self.hide()

    def begin(self, x: int) -> None:
        """The button went down in the header."""
        self._moving = self._header.logicalIndexAt(x)

    def follow(self, x: int) -> None:
        """The pointer is at a place of the header; shows where letting go would put what is dragged."""
        edge = self._edge(x) if self._is_dragged() else None
        if edge is not None:
            at = self._header.viewport().mapTo(self._table, self._header.viewport().rect().topLeft())
            height = self._table.contentsRect().bottom() - at.y() + 1
            self.setGeometry(at.x() + edge - _WIDE // 2 - 1, at.y(), _WIDE, height)
            self.raise_()
        self.setVisible(edge is not None)

    def _is_dragged(self) -> bool:
        """Whether a header is dragged, and no edge: Qt shows a picture of it then."""
        return any(one.isVisible() for one in self._header.viewport().findChildren(QLabel))

    def _edge(self, x: int) -> int | None:
        """The edge that a line belongs on, in the header's pixels; None where nothing would move."""
        header = self._header
        own, over = header.visualIndex(self._moving), header.visualIndexAt(x)
        if own < 0 or over < 0 or over == own:
            return None
        section = header.logicalIndex(over)
        left, wide = header.sectionViewportPosition(section), header.sectionSize(section)
        mirrored = header.layoutDirection() is Qt.LayoutDirection.RightToLeft
        in_first_half = (x < left + wide / 2) is not mirrored
        there = over
        if in_first_half is (over > own):  # not far enough: it would go on this side of the section
            step = -1 if over > own else 1
            there += step
            while header.isSectionHidden(header.logicalIndex(there)):
                there += step
        if there == own or not self._may_trade(self._moving, header.logicalIndex(there)):
            return None
        return left if in_first_half is not mirrored else left + wide

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.theme is None:
            return
        color, painter = self.theme.color("accent"), QPainter(self)
        middle, bottom, half = self.width() / 2, float(self.height()), self.width() / 2
        painter.fillRect(QRectF(middle - _LINE / 2, 0, _LINE, bottom), color)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for y, inward in ((0.0, half * 1.4), (bottom, -half * 1.4)):
            corners = [QPointF(middle - half, y), QPointF(middle + half, y), QPointF(middle, y + inward)]
            painter.drawPolygon(QPolygonF(corners))

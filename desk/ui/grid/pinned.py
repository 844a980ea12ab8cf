"""Pinned columns stay in sight while the rest is scrolled sideways.

They stand first, so all that is needed is a pane over the beginning of the table (and one over that of its
header) that paints them as if nothing had been scrolled, with the same delegate, from the same layouts. What
the mouse does on a pane is handed to the view below, at the place where the column would be. So selection,
hover, check marks, menus, tips and the dragging of headers are the view's own, and there is no second view to
keep in step. Limit: a screen reader is told the place of a pinned cell as scrolled, not as seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.ui.theme import Theme
from desk.ui.translating import tr

EDGE = 3  # pixels between what stays and what is scrolled
_MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
)
AnyPoint = TypeVar("AnyPoint", QPoint, QPointF)


class PinnedPane(QWidget):
    """Lies over the beginning of one view; `paint` draws a column into a rectangle of the pane's height."""

    def __init__(
        self,
        view: QAbstractItemView,
        header: QHeaderView,
        held: Callable[[], list[int]],
        paint: Callable[[QPainter, int, QRect], None],
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(view)
        self._view, self._header, self._held, self._paint, self._theme = view, header, held, paint, theme
        self.setObjectName("pinned")
        self.setAccessibleName(tr("Pinned versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        view.viewport().installEventFilter(self)
        self.hide()

    def place(self) -> None:
        """Covers the pinned columns, as they are now."""
        wide, ground = self.breadth(), self._view.viewport().geometry()
        self.setVisible(wide > 0)
        left = ground.right() + 1 - wide if self._is_mirrored() else ground.left()
        self.setGeometry(left, ground.top(), wide, ground.height())
        if wide:
            self.raise_()
            self.update()

    def breadth(self) -> int:
        """How many pixels of the view the pinned columns take."""
        return sum(self._header.sectionSize(column) for column in self._held())

    def rect_of(self, column: int) -> QRect:
        """Where a pinned column is on the pane."""
        at, wide = self._header.sectionPosition(column), self._header.sectionSize(column)
        left = self.width() - at - wide if self._is_mirrored() else at
        return QRect(left, 0, wide, self.height())

    def from_viewport(self, rect: QRect) -> QRect:
        """A rectangle of a pinned cell as the view has it, where it is on the pane."""
        shift = self._shift()
        return rect.translated(-shift, 0)

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _shift(self) -> int:
        """What must be added to an x of the pane to get that of the view, scrolled as it is."""
        held = self._held()
        return self._header.sectionViewportPosition(held[0]) - self.rect_of(held[0]).x() if held else 0

    # --- painting --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is painted below may have changed here too."""
        if event.type() == QEvent.Type.Paint and self.isVisible():
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        for column in self._held():
            self._paint(painter, column, self.rect_of(column))
        left = 0 if self._is_mirrored() else self.width() - EDGE
        painter.fillRect(left, 0, EDGE, self.height(), theme.color("muted_text"))

    # --- the mouse -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        viewport = self._view.viewport()
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            handed = QMouseEvent(
                event.type(),
                self._handed(event.position()),
                event.globalPosition(),
                event.button(),
                event.buttons(),
                event.modifiers(),
            )
            QApplication.sendEvent(viewport, handed)
            self.setCursor(viewport.cursor())
            event.setAccepted(True)
            return True
        if isinstance(event, QContextMenuEvent):
            point = self._handed(event.pos())
            menu = QContextMenuEvent(event.reason(), point, event.globalPos(), event.modifiers())
            return bool(QApplication.sendEvent(viewport, menu))
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            help_ = QHelpEvent(event.type(), self._handed(event.pos()), event.globalPos())
            return bool(QApplication.sendEvent(viewport, help_))
        if event.type() == QEvent.Type.Wheel:
            return bool(QApplication.sendEvent(viewport, event))
        return super().event(event)

    def _handed(self, point: AnyPoint) -> AnyPoint:
        """A point of the pane as the view below knows it; a drag that has left the pane is where it is."""
        if 0 <= point.x() < self.width():
            return point + type(point)(self._shift(), 0)
        return point + type(point)(self.x() - self._view.viewport().x(), 0)


def cell_painter(table: QTableView, rows: Callable[[], range]) -> Callable[[QPainter, int, QRect], None]:
    """Paints the cells of a column that are in view, by the table's delegate."""

    def paint(painter: QPainter, column: int, rect: QRect) -> None:
        option = QStyleOptionViewItem()
        for row in rows():
            index: QModelIndex = table.model().index(row, column)
            option.rect = QRect(rect.x(), table.rowViewportPosition(row), rect.width(), table.rowHeight(row))
            option.state = QStyle.StateFlag.State_Enabled
            if table.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if table.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            table.itemDelegate().paint(painter, option, index)

    return paint

"""The overview strip: all rows of a story at a glance, in the height of the grid.

Each row that is shown has a place, each state a shape besides its colour:

    canonical      a bar at the left edge
    versions agree a short line in the middle
    they differ    a bar over the whole width
    one is missing the bar is hollow at its right end; alone, only the hollow end
    furniture      a row of dots
    Find           a triangle at the right edge

Where rows are finer than pixels a place stands for several rows and shows what any of them has (of
sixteen at most; canonical rows and what Find found are never left out). A click goes to a row, dragging
scrolls.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desk.engine.grid.states import RowState
from desk.ui.grid.ink import draw_state, kept
from desk.ui.grid.view import StoryGrid

WIDTH = 30
_TALLEST = 14.0  # pixels; a short story does not fill the strip with slabs
_SAMPLED = 16


class OverviewStrip(QWidget):
    """Stands beside a grid and shows all of its rows."""

    def __init__(self, grid: StoryGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._places: list[RowState] = []  # what each place shows, from the top
        self.setObjectName("overviewStrip")
        self.setAccessibleName(self.tr("Overview of all rows"))
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self._gather_soon = QTimer(self, singleShot=True, interval=30)
        self._gather_soon.timeout.connect(self._gather)
        grid.statesChanged.connect(self._gather_soon.start)
        grid.rowsShownChanged.connect(self._gather_soon.start)
        grid.scrolled.connect(self.update)
        grid.themeChanged.connect(self.update)
        grid.currentRowChanged.connect(self.update)
        self._gather()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    # --- geometry --------------------------------------------------------------------------------------

    def _extent(self) -> float:
        """The pixels that all rows together take."""
        return min(float(self.height()), len(self._grid.rows_shown()) * _TALLEST)

    def _y(self, shown: float) -> float:
        return shown * self._extent() / max(1, len(self._grid.rows_shown()))

    def row_at(self, y: float) -> int:
        """The row of the comparison at a height, -1 where there are no rows."""
        rows = self._grid.rows_shown()
        if not rows:
            return -1
        return rows[min(max(int(y * len(rows) / max(1.0, self._extent())), 0), len(rows) - 1)]

    # --- states ----------------------------------------------------------------------------------------

    def _gather(self) -> None:
        """Works out what each place shows."""
        rows, grid = self._grid.rows_shown(), self._grid
        places = min(len(rows), max(1, self.height() // 2))
        self._places = []
        for place in range(places):
            low, high = place * len(rows) // places, (place + 1) * len(rows) // places
            bits = 0
            for row in rows[low : high : max(1, (high - low) // _SAMPLED)]:
                bits |= grid.row_state(row).value
            self._places.append(RowState(bits))
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tells a screen reader how many rows are in which state, as far as places tell them apart."""
        told = [
            (self.tr("{count} differ"), RowState.DIFFERENCE),
            (self.tr("{count} missing somewhere"), RowState.MISSING),
            (self.tr("{count} furniture"), RowState.FURNITURE),
            (self.tr("{count} canonical"), RowState.MARKED),
        ]
        counts = [words.format(count=sum(1 for one in self._places if state in one)) for words, state in told]
        text = self.tr("{count} rows").format(count=len(self._grid.rows_shown()))
        description = ", ".join([text, *counts])
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # --- painting --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._grid.current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(0, 0, 0, self.height())
        tall = self._extent() / max(1, len(self._places))
        for place, state in enumerate(self._places):
            draw_state(painter, theme, QRectF(0, place * tall, WIDTH, tall), state)
        self._paint_hits(painter)
        self._paint_view(painter)

    def _paint_hits(self, painter: QPainter) -> None:
        hits = self._grid.hit_rows()
        if not hits:
            return
        theme, rows = self._grid.current_theme(), self._grid.rows_shown()
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("text"), 0.6))
            painter.setBrush(theme.color("hit_surface"))
            heights = {round(self._y(shown + 0.5)) for shown, row in enumerate(rows) if row in hits}
            for y in sorted(heights):
                corners = (QPointF(WIDTH - 1, y - 3), QPointF(WIDTH - 6, y), QPointF(WIDTH - 1, y + 3))
                painter.drawPolygon(QPolygonF(corners))

    def _paint_view(self, painter: QPainter) -> None:
        """A frame around the rows on screen, and a line at the current one."""
        theme, view = self._grid.current_theme(), self._grid.rows_in_view()
        if not view:
            return
        top, bottom = self._y(view[0]), self._y(view[-1] + 1)
        with kept(painter):
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(QRectF(0.5, top + 0.5, WIDTH - 1.5, max(4.0, bottom - top - 1)))
            current = self._grid.currentIndex().row()
            if current >= 0:
                y = round(self._y(current + 0.5))
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.drawLine(0, y, 5, y)

    # --- the pointer -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            row = self.row_at(event.position().y())
            if row >= 0:
                self._grid.go_to_row(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            row = self.row_at(event.position().y())
            if row >= 0:
                self._grid.scroll_to_row(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._grid.verticalScrollBar(), event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._grid.row_summary(row) if row >= 0 else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._gather()

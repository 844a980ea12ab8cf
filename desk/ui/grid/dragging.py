"""A cell dragged to another row: where it may go is shown while it is over it, and what letting go would do.

A drag takes the sentence that was pressed. From a cell that was not current it selects cells of its row, as
long as the pointer stays in that row; with Shift or Ctrl it always selects. Over a row in which another
version says something it joins that row; over the lower edge of its own row, where a line is drawn, it gets
a row of its own. At the upper and lower edge of the window the rows scroll. Esc, or letting go anywhere else,
changes nothing. What follows from a drop leaves as a request of the grid's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget

from desk.engine.grid.story import StoryView
from desk.engine.model import FURNITURE_KINDS, SentenceRef
from desk.ui.translating import tr

if TYPE_CHECKING:
    from desk.ui.grid.view import StoryGrid

_EDGE = 12  # pixels about the lower edge of the own row that mean a row of its own
_SCROLL_ZONE = 36  # pixels at the upper and lower edge of the window
_SCROLL_EVERY = 30  # milliseconds
_FASTEST = 26  # pixels each time


class Drop(Enum):
    """What letting go would do."""

    NOTHING = auto()
    JOIN = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """What letting go would do, and the shown row that it is about."""

    drop: Drop
    row: int = -1


class CellDrag(QObject):
    """Watches a grid's viewport for drags of its current cell."""

    def __init__(self, grid: StoryGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._pressed: QPoint | None = None  # in the cell that was current before, or that a drag took
        self._fresh: QPoint | None = None  # in another cell with text
        self._held_back = False  # the press was kept from the grid, for the selection to stay
        self._from: tuple[SentenceRef, int, int] | None = None  # what is dragged, its shown row and column
        self._at = QPoint()
        self.target = Target(Drop.NOTHING)
        self._sheet = _Sheet(self, grid)
        self._scroll = QTimer(self, interval=_SCROLL_EVERY)
        self._scroll.timeout.connect(self._scroll_on)
        grid.scrolled.connect(self._scrolled)
        grid.viewport().installEventFilter(self)
        grid.installEventFilter(self)

    def is_dragging(self) -> bool:
        return self._from is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._grid:
            return isinstance(event, QKeyEvent) and self._key(event)
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                return self._press(event)
            if event.type() == QEvent.Type.MouseMove:
                return self._move(event)
            if event.type() == QEvent.Type.MouseButtonRelease:
                return self._release(event)
        return False

    # --- one drag --------------------------------------------------------------------------------------

    def _press(self, event: QMouseEvent) -> bool:
        self._pressed, self._fresh, self._held_back = None, None, False
        point = event.position().toPoint()
        index = self._grid.indexAt(point)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and self._grid.may_drag(point):
            self._pressed = point
            self._held_back = len(self._grid.selectedIndexes()) > 1
        elif plain and self._grid.has_sentence_at(point):
            self._fresh = point
        return self._held_back

    def _move(self, event: QMouseEvent) -> bool:
        if self._fresh is not None and self._pressed is None:
            row = self._grid.rowAt(event.position().toPoint().y())
            if row >= 0 and row != self._grid.rowAt(self._fresh.y()):
                self._pressed = self._fresh
                self._grid.choose_at(self._fresh)
        if self._pressed is None:
            return False
        self._at = event.position().toPoint()
        far = (self._at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._from is None and far:
            self._begin()
        if self.is_dragging():
            self._look()
        return True

    def _begin(self) -> None:
        ref, index = self._grid.current_ref(), self._grid.currentIndex()
        if ref is not None:
            self._from = (ref, index.row(), index.column())
            self._grid.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._sheet.show()
            self._sheet.raise_()
            self._scroll.start()

    def _release(self, event: QMouseEvent) -> bool:
        pressed, held_back, fresh = self._pressed, self._held_back, self._fresh is not None
        dragged, target = self._from, self.target
        self.cancel()
        if dragged is not None:
            if target.drop is Drop.JOIN:
                self._grid.moveToRequested.emit(dragged[0], self._grid.rows_shown()[target.row])
            elif target.drop is Drop.APART:
                self._grid.partRequested.emit(dragged[0])
        elif held_back and pressed is not None:  # a click after all: it selects what it is on
            self._grid.clearSelection()
            self._grid.setCurrentIndex(self._grid.indexAt(pressed))
        # What selected cells before it dragged one has to learn that the button is up.
        taken = dragged is not None and not fresh and event.button() == Qt.MouseButton.LeftButton
        return held_back or taken

    def cancel(self) -> None:
        """Ends the drag and changes nothing."""
        if self.is_dragging():
            self._grid.viewport().unsetCursor()
        self._pressed, self._fresh, self._from, self._held_back = None, None, None, False
        self.target = Target(Drop.NOTHING)
        self._scroll.stop()
        self._sheet.hide()

    def _key(self, event: QKeyEvent) -> bool:
        if not self.is_dragging() or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.cancel()
        event.accept()  # no shortcut of the window's may have it
        return True

    # --- where it is -----------------------------------------------------------------------------------

    def _look(self) -> None:
        self.target = self._target_at(self._at)
        self._sheet.setGeometry(self._grid.viewport().rect())  # scrolling took it along with the cells
        self._sheet.update()

    def _target_at(self, point: QPoint) -> Target:
        story = self._grid.story()
        if story is None or self._from is None or not self._grid.viewport().rect().contains(point):
            return Target(Drop.NOTHING)
        _, own, column = self._from
        edge = self._grid.rowViewportPosition(own) + self._grid.rowHeight(own)
        if abs(point.y() - edge) <= _EDGE and len(self._grid.selectedIndexes()) <= 1:
            has_company = story.versions(self._grid.rows_shown()[own]) > 1
            return Target(Drop.APART, own) if has_company else Target(Drop.NOTHING)
        row = self._grid.rowAt(point.y())
        if row < 0 or row == own or not self._takes(story, row, column):
            return Target(Drop.NOTHING)
        return Target(Drop.JOIN, row)

    def _takes(self, story: StoryView, shown: int, column: int) -> bool:
        """Whether another version says something in a row."""
        article = self._grid.article_of(column)
        places = story.places(self._grid.rows_shown()[shown])
        return any(
            one.article != article and story.sentence(one).kind not in FURNITURE_KINDS for one in places
        )

    def _scroll_on(self) -> None:
        """Scrolls on while the pointer is near an edge, the faster the nearer."""
        y, height, bar = self._at.y(), self._grid.viewport().height(), self._grid.verticalScrollBar()
        into = _SCROLL_ZONE - y if y < _SCROLL_ZONE else min(0, height - _SCROLL_ZONE - y)
        if into:
            step = min(_FASTEST, max(-_FASTEST, round(into * _FASTEST / _SCROLL_ZONE)))
            bar.setValue(bar.value() - step)

    def _scrolled(self) -> None:
        if self.is_dragging():
            self._look()

    # --- what is drawn ---------------------------------------------------------------------------------

    def words(self) -> str:
        """What letting go would do, in words."""
        story = self._grid.story()
        if self.target.drop is Drop.APART:
            return tr("A row of its own")
        if self.target.drop is Drop.JOIN and story is not None:
            number = story.numbers.of(self._grid.rows_shown()[self.target.row])
            return tr("Into row {row}", row=number)
        return tr("Not here")

    def paint(self, painter: QPainter, room: QRect) -> None:
        """Draws the target and its words over the cells."""
        if self._from is None:
            return
        theme, grid = self._grid.current_theme(), self._grid
        accent = theme.color("accent")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own, column = self._from[1:]
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.drawRect(grid.visualRect(grid.model().index(own, column)).adjusted(1, 1, -2, -2))
        if self.target.drop is Drop.JOIN:
            top, height = grid.rowViewportPosition(self.target.row), grid.rowHeight(self.target.row)
            frame = QRectF(1.5, top + 1.5, room.width() - 3, height - 4)
            fill = QColor(accent)
            fill.setAlpha(28)
            painter.fillRect(frame, fill)
            painter.setPen(QPen(accent, 3))
            painter.drawRect(frame)
        elif self.target.drop is Drop.APART:
            y = grid.rowViewportPosition(own) + grid.rowHeight(own) - 1.0
            painter.setPen(QPen(accent, 4))
            painter.drawLine(QPointF(0, y), QPointF(room.width(), y))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            for x, inward in ((0.0, 10.0), (float(room.width()), -10.0)):
                ends = [QPointF(x, y - 8), QPointF(x, y + 8), QPointF(x + inward, y)]
                painter.drawPolygon(QPolygonF(ends))
        self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        theme, words = self._grid.current_theme(), self.words()
        metrics = painter.fontMetrics()
        box = QRect(0, 0, metrics.horizontalAdvance(words) + 20, metrics.height() + 10)
        box.moveTopLeft(self._at + QPoint(16, 14))
        box.moveRight(min(box.right(), room.right() - 4))
        box.moveBottom(min(box.bottom(), room.bottom() - 4))
        possible = self.target.drop is not Drop.NOTHING
        painter.setPen(QPen(theme.color("accent" if possible else "border"), 1))
        painter.setBrush(theme.color("accent" if possible else "window"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("accent_text" if possible else "muted_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class _Sheet(QWidget):
    """A clear sheet over the cells, on which the target is drawn."""

    def __init__(self, drag: CellDrag, grid: StoryGrid) -> None:
        super().__init__(grid.viewport())
        self._drag = drag
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._drag.paint(QPainter(self), self.rect())

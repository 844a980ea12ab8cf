"""The order of two versions: a dot for every common row, the first version from left to right, the second
from top to bottom. What both tell in the same order lies on a line that falls.

Shapes tell the dots apart, not colours alone: a full dot reads alike in both, a ring is reworded, a diamond
has facts that differ. Strokes at the edges are sentences that the other version does not have. Arrows walk
through the dots, Enter goes to the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desk.engine.agreement import Pair
from desk.engine.model import Comparison, SentenceRef, Structure
from desk.engine.project import letter
from desk.ui.grid.ink import kept
from desk.ui.words import shortened

_STROKE = 6.0  # pixels
_AROUND = 4.0  # pixels beside the letters at the edges
_REACH = 12.0  # pixels from a dot that still hit it
_LONGEST = 140  # characters of a sentence that a tooltip shows
_DIAMOND = 1.3  # its half diagonal, against a dot's radius


class Shape(Enum):
    """What a dot says of its row."""

    ALIKE = "alike"
    REWORDED = "reworded"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Dot:
    """A common row: where it stands in both versions, 0 to 1, and where a click on it goes."""

    x: float
    y: float
    shape: Shape
    ref: SentenceRef
    words: str


def dots_of(comparison: Comparison, pair: Pair) -> list[Dot]:
    """The dots of a pair, in the order of the first version."""
    structures = [comparison.structures[version] for version in (pair.first, pair.second)]
    along = [_along(structure) for structure in structures]
    differing = {comparison.facts[number].row for number in pair.differing}
    dots = []
    for row in pair.rows:
        cells = comparison.sentence_rows[row].cells
        places = [
            next(one for one in cells[version] if not comparison.structures[version].is_furniture(one))
            for version in (pair.first, pair.second)
        ]
        shape = Shape.ALIKE if row in pair.identical else Shape.REWORDED
        told = zip(structures, places, (pair.first, pair.second), strict=True)
        dots.append(
            Dot(
                along[0][places[0]],
                along[1][places[1]],
                Shape.DIFFERS if row in differing else shape,
                structures[0].ref(places[0]),
                "\n".join(
                    f"{letter(version)}  {shortened(structure.sentence_text(place), _LONGEST)}"
                    for structure, place, version in told
                ),
            )
        )
    return sorted(dots, key=lambda dot: (dot.x, dot.y))


def alone_of(comparison: Comparison, pair: Pair, version: int) -> list[float]:
    """Where in a version stand the sentences that the other one of the pair does not have."""
    common = {one for row in pair.rows for one in comparison.sentence_rows[row].cells[version]}
    along = _along(comparison.structures[version])
    return [place for one, place in along.items() if one not in common]


def _along(structure: Structure) -> dict[int, float]:
    """How far through a version its sentences stand, 0 to 1, furniture left out."""
    content = [one for one in range(len(structure.sentences)) if not structure.is_furniture(one)]
    return {one: (at + 0.5) / len(content) for at, one in enumerate(content)}


class DotPlot(QWidget):
    """The plot of one pair."""

    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("order_plot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(150)
        self.setMouseTracking(True)
        self._letters = ("", "")
        self._dots: Sequence[Dot] = ()
        self._alone: tuple[Sequence[float], Sequence[float]] = ((), ())
        self._current = -1

    def sizeHint(self) -> QSize:
        return QSize(260, 240)

    def show_pair(self, comparison: Comparison, pair: Pair) -> None:
        """Draws two versions; the dot that was current is none any more."""
        self._letters = letter(pair.first), letter(pair.second)
        self._dots = dots_of(comparison, pair)
        self._alone = alone_of(comparison, pair, pair.first), alone_of(comparison, pair, pair.second)
        self._current = -1
        name = self.tr("Order of {0} and {1}: {2} common rows").format(*self._letters, len(self._dots))
        self.setAccessibleName(name)
        self._describe()

    def dots(self) -> Sequence[Dot]:
        return self._dots

    def current(self) -> int:
        """The number of the dot that the keys are on; -1 for none."""
        return self._current

    # --- where things are

    def _margin(self) -> float:
        """Room at the edges for letters and strokes."""
        return self.fontMetrics().height() + _STROKE + _AROUND

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._margin(), self._margin(), -6, -6)

    def place_of(self, dot: Dot) -> QPointF:
        """Where on the widget a dot lies; mirrored where the interface runs from right to left."""
        area = self._area()
        place = QPointF(area.left() + dot.x * area.width(), area.top() + dot.y * area.height())
        return self._mirrored(place)

    def _mirrored(self, place: QPointF) -> QPointF:
        return QPointF(self.width() - place.x(), place.y()) if self.isRightToLeft() else place

    def _radius(self) -> float:
        area = self._area()
        return max(2.0, min(4.5, min(area.width(), area.height()) / (2.5 * max(1, len(self._dots)))))

    def dot_at(self, place: QPointF) -> int:
        """The number of the dot next to a place, -1 where none is near."""
        away = [(self.place_of(dot) - place).manhattanLength() for dot in self._dots]
        nearest = min(range(len(away)), key=away.__getitem__, default=-1)
        return nearest if nearest >= 0 and away[nearest] <= _REACH else -1

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        self._paint_frame(painter, palette)
        self._paint_alone(painter, palette)
        for dot in self._dots:
            draw_dot(painter, palette, self.place_of(dot), self._radius(), dot.shape)
        if 0 <= self._current < len(self._dots):
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.place_of(self._dots[self._current]), 9, 9)

    def _paint_frame(self, painter: QPainter, palette: QPalette) -> None:
        area = self._area()
        if self.isRightToLeft():
            area.moveLeft(self.width() - area.right())
        border = palette.color(
            QPalette.ColorRole.PlaceholderText if self.hasFocus() else QPalette.ColorRole.Mid
        )
        painter.fillRect(area, palette.color(QPalette.ColorRole.Base))
        painter.setPen(QPen(border, 2 if self.hasFocus() else 1))
        painter.drawRect(area)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1, Qt.PenStyle.DotLine))
        ends = (
            (area.topRight(), area.bottomLeft())
            if self.isRightToLeft()
            else (area.topLeft(), area.bottomRight())
        )
        painter.drawLine(*ends)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        along = "←" if self.isRightToLeft() else "→"
        across = QRectF(area.left(), 0, area.width(), self._margin() - _STROKE)
        painter.drawText(across, Qt.AlignmentFlag.AlignCenter, f"{self._letters[0]} {along}")
        with kept(painter):
            left = self.width() - self._margin() + _STROKE if self.isRightToLeft() else 0.0
            down = QRectF(left, area.top(), self._margin() - _STROKE, area.height())
            painter.drawText(down, Qt.AlignmentFlag.AlignCenter, f"{self._letters[1]}\n↓")

    def _paint_alone(self, painter: QPainter, palette: QPalette) -> None:
        """Strokes at the upper edge for the first version's own sentences, at the side for the second's."""
        area = self._area()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1.5))
        for share in self._alone[0]:
            top = QPointF(area.left() + share * area.width(), area.top() - _STROKE)
            painter.drawLine(self._mirrored(top), self._mirrored(top + QPointF(0, _STROKE - 1)))
        for share in self._alone[1]:
            side = QPointF(area.left() - _STROKE, area.top() + share * area.height())
            painter.drawLine(self._mirrored(side), self._mirrored(side + QPointF(_STROKE - 1, 0)))

    # --- pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (hit := self.dot_at(event.position())) >= 0:
            self._make_current(hit)
            self.goToRequested.emit(self._dots[hit].ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.dot_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.dot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._dots[hit].words if hit >= 0 else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forth = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        by_second = sorted(range(len(self._dots)), key=lambda one: (self._dots[one].y, self._dots[one].x))
        by_first = list(range(len(self._dots)))
        steps = {
            forth: (by_first, 1),
            back: (by_first, -1),
            Qt.Key.Key_Down: (by_second, 1),
            Qt.Key.Key_Up: (by_second, -1),
        }
        key = Qt.Key(event.key())
        if key in steps and self._dots:
            self._step(*steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._dots:
            self._make_current(0 if key == Qt.Key.Key_Home else len(self._dots) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.goToRequested.emit(self._dots[self._current].ref)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _step(self, order: Sequence[int], step: int) -> None:
        if self._current < 0:
            self._make_current(order[0])
        else:
            at = min(max(order.index(self._current) + step, 0), len(order) - 1)
            self._make_current(order[at])

    def _make_current(self, number: int) -> None:
        self._current = number
        self._describe()

    def _describe(self) -> None:
        """Tells a screen reader the dot that the keys are on, and all others that something is new."""
        words = self._dots[self._current].words if self._current >= 0 else ""
        if words:
            place = self.tr("{0} of {1}").format(self._current + 1, len(self._dots))
            words = f"{place}\n{words}"
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()


def draw_dot(painter: QPainter, palette: QPalette, place: QPointF, radius: float, shape: Shape) -> None:
    """A dot of a shape, on the plot and in its key."""
    accent, differs = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.BrightText)
    with kept(painter):
        if shape is Shape.DIFFERS:
            painter.setPen(QPen(differs, 1))
            painter.setBrush(differs)
            reach = radius * _DIAMOND
            corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
            painter.drawPolygon(QPolygonF([place + QPointF(x, y) for x, y in corners]))
        else:
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(accent if shape is Shape.ALIKE else palette.color(QPalette.ColorRole.Base))
            painter.drawEllipse(place, radius, radius)

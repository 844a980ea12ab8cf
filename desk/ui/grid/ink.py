"""How each mark is drawn: one place for the cells of the grid and for the legend that explains them.

What belongs to words is in `forms`; here is what is drawn over, under and beside them. Every function
leaves the painter as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from desk.engine.grid.states import RowState
from desk.ui.grid.chips import Chip, Style
from desk.ui.grid.metrics import Metrics
from desk.ui.theme import Theme

_FRAMES = {Style.DOUBT: Qt.PenStyle.DashLine}
_TOLD = ~(RowState.COPY | RowState.DOUBT | RowState.SHARED)  # the states that the overview has a mark for
_FACT_LINE = 0.12  # of the height of a line of text; the space between two lines is a little more
_LEAST_FACT_LINE = 2  # pixels; a hairline is lost where the text is small
_SMALL = 4  # pixels of a row in the overview, under which there is no room for gaps and frames


@contextmanager
def kept(painter: QPainter) -> Iterator[None]:
    """Gives the painter back as it was: a pen that leaks colours the next cell."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


# --- in a cell -----------------------------------------------------------------------------------------


def draw_edges(painter: QPainter, rect: QRect, color: QColor) -> None:
    """The lines below and at the right of a cell, which part it from its neighbours."""
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, color)
    painter.fillRect(rect.right(), rect.y(), 1, rect.height(), color)


def draw_caret(painter: QPainter, theme: Theme, rect: QRectF, left: float) -> None:
    """A proofreader's caret under a line, whole at the beginning of the line at `left` too."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("deleted_line"), 1.6))
        half = max(3.0, rect.height() * 0.17)
        x = max(rect.x(), left + half)
        bottom = rect.bottom() + 1
        painter.drawPolyline(
            [QPointF(x - half, bottom), QPointF(x, bottom - half * 1.5), QPointF(x + half, bottom)]
        )


def draw_fact(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The line under a fact that versions give differently; `rect` is its words on one line of text. It is
    solid and lies below the lines of differences, for it is the gravest of all marks."""
    thick = max(_LEAST_FACT_LINE, round(rect.height() * _FACT_LINE))
    painter.fillRect(QRectF(rect.x(), round(rect.bottom()), rect.width(), thick), theme.color("fact_line"))


def draw_absence(painter: QPainter, theme: Theme, rect: QRectF, ground: str, *, hatched: bool) -> None:
    """The ground of a cell without text; hatched where the version has nothing of its row anywhere."""
    painter.fillRect(rect, theme.color(ground))
    if hatched:
        painter.fillRect(rect, QBrush(theme.color("absent_hatch"), Qt.BrushStyle.BDiagPattern))


def draw_pin(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """A pin: its head, its collar and its point."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 1.6))
        painter.setBrush(theme.color("accent"))
        x, unit = box.center().x(), box.height() / 10
        top = box.center().y() - 4 * unit
        painter.drawRect(QRectF(x - 1.6 * unit, top, 3.2 * unit, 3.4 * unit))
        painter.drawLine(QPointF(x - 2.8 * unit, top + 4.4 * unit), QPointF(x + 2.8 * unit, top + 4.4 * unit))
        painter.drawLine(QPointF(x, top + 4.4 * unit), QPointF(x, top + 8 * unit))


def draw_promo_band(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The band along the left edge of a promo."""
    painter.fillRect(rect, QBrush(theme.color("promo_line"), Qt.BrushStyle.Dense4Pattern))


def draw_outline(
    painter: QPainter, color: QColor, rects: list[QRectF], width: float, room: float = 3
) -> None:
    """One line around a sentence, that leaves what lies under its words as it is; `rects` are its lines of
    text from the top, `room` the pixels left and right of them."""
    path = QPainterPath()
    for number, rect in enumerate(rects):
        line = rect.adjusted(-room, -1, room, 1)
        if number + 1 < len(rects):
            line.setBottom(rects[number + 1].top())  # past the space between lines, into the next
        one = QPainterPath()
        one.addRect(line)
        path = path.united(one)
    with kept(painter):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, width))
        painter.drawPath(path.simplified())


def draw_light(painter: QPainter, theme: Theme, rects: list[QRectF], x: float, *, strong: bool) -> None:
    """The bar beside a sentence that is lit; its lines of text are `rects`, from the top."""
    with kept(painter):
        painter.setPen(QPen(theme.color("accent" if strong else "hover_line"), 2 if strong else 1))
        painter.drawLine(QPointF(x, rects[0].top() + 1), QPointF(x, rects[-1].bottom() - 1))


def draw_check(painter: QPainter, theme: Theme, box: QRectF, marked: bool) -> None:
    """A check mark in its circle, or an empty circle."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color("mark_line")
        painter.setPen(QPen(color, 1.4))
        painter.setBrush(color if marked else theme.color("surface"))
        painter.drawEllipse(box)
        if marked:
            tick = QPainterPath(QPointF(box.x() + box.width() * 0.27, box.y() + box.height() * 0.53))
            tick.lineTo(box.x() + box.width() * 0.44, box.y() + box.height() * 0.70)
            tick.lineTo(box.x() + box.width() * 0.74, box.y() + box.height() * 0.34)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("mark_text"), max(1.6, box.width() * 0.12)))
            painter.drawPath(tick)


def draw_chip(painter: QPainter, theme: Theme, metrics: Metrics, chip: Chip, rect: QRectF) -> None:
    """A label; what is told by its colour is told by its shape as well."""
    text_role, fill = {
        Style.PLAIN: ("chip_text", "chip_surface"),
        Style.KIND: ("furniture_text", ""),
        Style.PROMO: ("promo_text", "promo_line"),
        Style.LOCKED: ("mark_line", ""),
        Style.DOUBT: ("replaced_line", ""),
    }[chip.style]
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if fill:
            painter.setBrush(theme.color(fill))
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(theme.color(text_role), 1, _FRAMES.get(chip.style, Qt.PenStyle.SolidLine)))
        painter.drawRoundedRect(frame, 3, 3)
        text = rect.adjusted(metrics.chip_padding, 0, -metrics.chip_padding, 0)
        if chip.style is Style.PROMO:
            swatch = QRectF(text.x(), rect.y() + 4, rect.height() - 8, rect.height() - 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(swatch, QBrush(theme.color("promo_text"), Qt.BrushStyle.Dense5Pattern))
            text.setLeft(swatch.right() + metrics.chip_padding * 0.7)
        elif chip.style is Style.LOCKED:
            lock = QRectF(text.x(), rect.center().y() - rect.height() * 0.3, *(rect.height() * 0.6,) * 2)
            _draw_padlock(painter, theme.color(text_role), lock)
            text.setLeft(lock.right() + metrics.chip_padding * 0.6)
        painter.setFont(metrics.chip)
        painter.setPen(theme.color(text_role))
        shown = metrics.chip_metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, text.width() + 1)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_padlock(painter: QPainter, color: QColor, box: QRectF) -> None:
    """A closed padlock: the sign that a person set something."""
    body = QRectF(box.x() + box.width() * 0.1, box.center().y(), box.width() * 0.8, box.height() * 0.5)
    shackle = QRectF(box.x() + box.width() * 0.25, box.y() + 0.5, box.width() * 0.5, box.height() * 0.9)
    with kept(painter):
        painter.setPen(QPen(color, max(1.2, box.width() * 0.13)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(shackle, 0, 180 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(body, 1, 1)


# --- the overview --------------------------------------------------------------------------------------


def draw_state(painter: QPainter, theme: Theme, strip: QRectF, state: RowState) -> None:
    """A row's state across the overview strip, whose whole width `strip` has."""
    tall = strip.height()
    gap = 1.0 if tall >= _SMALL else 0.0
    bar = QRectF(strip.x() + 7, strip.y() + gap, strip.width() - 16, max(1.0, tall - 2 * gap))
    with kept(painter):
        if RowState.DIFFERENCE in state:
            missing = RowState.MISSING in state
            solid = bar.adjusted(0, 0, -bar.width() * 0.4 if missing else 0, 0)
            painter.fillRect(solid, theme.color("difference"))
        elif RowState.FURNITURE in state:
            size = min(2.0, bar.height())
            for dot in range(3):
                spot = QRectF(bar.x() + 1 + dot * 4, bar.center().y() - 1, size, size)
                painter.fillRect(spot, theme.color("muted_text"))
        elif state & _TOLD and RowState.UNIQUE not in state and RowState.MISSING not in state:
            middle = QRectF(bar.x() + bar.width() * 0.3, bar.center().y() - 0.5, bar.width() * 0.4, 1.5)
            painter.fillRect(middle, theme.color("agreement"))
        if RowState.MISSING in state:
            end = bar.adjusted(bar.width() * 0.6, 0, 0, 0)
            if tall >= _SMALL:
                painter.setPen(QPen(theme.color("muted_text"), 1))
                painter.drawRect(end.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                edge = QRectF(end.right() - 1, end.y(), 1, end.height())
                painter.fillRect(edge, theme.color("muted_text"))
        if RowState.MARKED in state:
            in_part = RowState.UNRESOLVED in state and tall >= _SMALL
            mark = QRectF(strip.x() + 2, strip.y(), 3, max(2.0, tall / 2 if in_part else tall))
            painter.fillRect(mark, theme.color("mark_line"))

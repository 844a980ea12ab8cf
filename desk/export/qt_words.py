"""Words of a report as lines on a page: their type, and how words look that differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from desk.export.manuscript import right_to_left
from desk.export.qt_pages import break_lines, formatted, text_option, units
from desk.export.report import Look, Run

FAMILIES = ["Helvetica Neue", "Segoe UI", "Arial", "Liberation Sans", "Noto Sans", "DejaVu Sans"]
INK, QUIET, FACT = "#1b1f24", "#59626e", "#bf2a7b"
SIZE = 8  # points
_FACT_LINE = 0.1  # of the height of a line of text
_UNDERLINE = QTextCharFormat.UnderlineStyle
#               fill       line       form
_LOOKS = {
    Look.INSERTED: ("#dbf3d8", "#2b7a2e", _UNDERLINE.SingleUnderline),
    Look.REPLACED: ("#fdeec0", "#946200", _UNDERLINE.DashUnderline),
    Look.MOVED: ("#e7e2fb", "#6847cf", _UNDERLINE.DotLine),
    Look.SHARED: ("", "#44698f", _UNDERLINE.SingleUnderline),
}


@dataclass(frozen=True, slots=True)
class Style:
    points: float = SIZE
    bold: bool = False
    ink: str = INK
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph broken into lines; `facts` are the spans, in Qt's units, that get a thick line."""

    layout: QTextLayout
    facts: tuple[tuple[int, int], ...]

    def paint(self, painter: QPainter, line_number: int, left: float, top: float, drop: float) -> None:
        line = self.layout.lineAt(line_number)
        place = QPointF(left, top + drop - line.ascent())
        line.draw(painter, place)
        for start, end in self.facts:
            low, high = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if low < high:
                _paint_fact(painter, line, low, high, place)


def _paint_fact(painter: QPainter, line: QTextLine, low: int, high: int, place: QPointF) -> None:
    """A thick line below the words, as the window draws it: Qt has none among its own."""
    left, right = sorted(float(line.cursorToX(at)[0]) for at in (low, high))  # type: ignore[index]
    thick = line.height() * _FACT_LINE
    top = place.y() + line.ascent() + thick
    painter.fillRect(QRectF(place.x() + left, top, right - left, thick), QColor(FACT))


def set_words(
    pieces: Sequence[tuple[Run, QTextCharFormat]],
    style: Style,
    left: float,
    width: float,
    device: QPagedPaintDevice,
) -> Words:
    """Runs, each in its form, as a paragraph of lines of a width."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(style.points)
    font.setBold(style.bold)
    font.setItalic(style.italic)
    text = "".join(run.text for run, _ in pieces)
    layout = QTextLayout(text, font, device)
    layout.setTextOption(text_option(right_to_left(text)))
    formats, facts, at = [], [], 0
    for run, form in pieces:
        length = units(run.text)
        formats.append(formatted(at, length, form))
        if run.fact:
            facts.append((at, at + length))
        at += length
    layout.setFormats(formats)
    break_lines(layout, left, width)
    return Words(layout, tuple(facts))


def form_of(run: Run, ink: str, ground: str = "") -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(ink))
    fill = ground
    if run.look in _LOOKS:
        own, line, underline = _LOOKS[run.look]
        fill = own or ground
        if not run.fact:
            form.setUnderlineStyle(underline)
            form.setUnderlineColor(QColor(line))
    elif run.look is Look.MISSING:
        form.setFontItalic(True)
        form.setForeground(QColor("#b3261e"))
    if run.fact:
        form.setFontWeight(QFont.Weight.DemiBold)
    if fill:
        form.setBackground(QColor(fill))
    return form


def plain(text: str, ink: str = INK, ground: str = "") -> tuple[Run, QTextCharFormat]:
    return Run(text), form_of(Run(text), ink, ground)

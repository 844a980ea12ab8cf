"""One cell's text, laid out at one width.

A `CellLayout` is a QTextLayout with the differences of its sentences as formats, the labels under it, and
the answers to "which sentence is at this point" and "which rectangles does this span cover". Positions are
code points of the cell's text, coordinates are pixels from the cell's upper left corner.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desk.engine.grid.cells import Cell
from desk.engine.grid.wordings import Mark
from desk.engine.model import Place
from desk.engine.wording import Operation
from desk.ui.grid.chips import Chip
from desk.ui.grid.metrics import LINE_SPACING, Metrics
from desk.ui.qtext import Utf16Map

_BESIDE = 2  # gaps between labels, from the end of a text to the labels beside it


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A label and where it stands in its cell."""

    chip: Chip
    rect: QRectF


class Writing:
    """A cell's text with its colours, weights and differences, before it has a width."""

    def __init__(self, cell: Cell, marks: list[tuple[int, int, Mark]]) -> None:
        self.cell = cell
        self.marks = marks  # start and end in the cell's text
        self.units = Utf16Map(cell.text)
        self.color = QColor()
        self.formats: list[QTextLayout.FormatRange] = []
        self.facts: list[tuple[int, int]] = []  # that versions give differently

    def format(self, start: int, end: int, form: QTextCharFormat) -> None:
        self.formats.append(format_range(self.units, start, end, form))


class CellLayout:
    """One cell's text at one width."""

    def __init__(self, writing: Writing, width: int, metrics: Metrics, chips: tuple[Chip, ...]) -> None:
        self.cell, self.units, self.marks = writing.cell, writing.units, writing.marks
        self.color = writing.color  # of all that has no other by its format
        padding = metrics.above(self.cell.kind)
        self.origin = QPointF(metrics.gutter, padding)
        # QTextLayout breaks a line at U+2028 alone; both are one unit, so positions stay.
        self.text = QTextLayout(self.cell.text.replace("\n", "\u2028"), metrics.font(self.cell.kind))
        self.text.setCacheEnabled(True)
        if writing.formats:
            self.text.setFormats(writing.formats)  # before the lines: it throws them away
        self.right_to_left = is_right_to_left(self.cell.text)
        self.text.setTextOption(_option(self.right_to_left))
        self._paragraph_gap = metrics.paragraph_gap
        self._available = metrics.available(width)
        bottom = padding + self._break_lines()
        self.chips, chip_bottom = self._place_chips(chips, metrics, bottom)
        self.height = math.ceil(chip_bottom + padding)
        carets = ((mark, self.caret(start)) for start, _, mark in self.marks if _is_gap(mark))
        self.facts = writing.facts
        self.fact_rects = [rect for start, end in self.facts for rect in self.rects(start, end)]
        self.missing = [(caret, mark) for mark, caret in carets if caret is not None]

    def _break_lines(self) -> float:
        """Breaks the text into lines and returns its height."""
        y, several = 0.0, "\n" in self.cell.text
        self.text.beginLayout()
        while (line := self.text.createLine()).isValid():
            line.setLineWidth(self._available)
            height = line.height()
            line.setPosition(QPointF(0, y + height * (LINE_SPACING - 1) / 2))
            y += height * LINE_SPACING
            if several:
                end = self.units.from_qt(line.textStart() + line.textLength())
                if self.cell.text[end - 1 : end] == "\n":
                    y += self._paragraph_gap
        self.text.endLayout()
        return y

    def _place_chips(
        self, chips: tuple[Chip, ...], metrics: Metrics, top: float
    ) -> tuple[tuple[PlacedChip, ...], float]:
        beside = self._place_beside(chips, metrics) if chips else ()
        if beside:
            return beside, max(top, beside[0].rect.bottom())
        placed: list[PlacedChip] = []
        x, y = float(metrics.gutter), top + metrics.chip_gap
        for chip in chips:
            wide = min(metrics.chip_width(chip), self._available)
            if placed and x + wide > metrics.gutter + self._available:
                x, y = float(metrics.gutter), y + metrics.chip_height + metrics.chip_gap
            placed.append(PlacedChip(chip, QRectF(x, y, wide, metrics.chip_height)))
            x += wide + metrics.chip_gap
        return tuple(placed), (y + metrics.chip_height if placed else top)

    def _place_beside(self, chips: tuple[Chip, ...], metrics: Metrics) -> tuple[PlacedChip, ...]:
        """The labels beside the end of the text, where its last line leaves room for all; none where not."""
        last = self.text.lineAt(self.text.lineCount() - 1)
        text = last.naturalTextRect().translated(self.origin)
        ends = metrics.gutter + self._available
        x = float(metrics.gutter) if self.right_to_left else text.right() + _BESIDE * metrics.chip_gap
        if self.right_to_left:
            ends = text.left() - _BESIDE * metrics.chip_gap
        y = text.center().y() - metrics.chip_height / 2
        placed = []
        for chip in chips:
            wide = metrics.chip_width(chip)
            placed.append(PlacedChip(chip, QRectF(x, y, wide, metrics.chip_height)))
            x += wide + metrics.chip_gap
        return tuple(placed) if x - metrics.chip_gap <= ends else ()

    # --- places in the text ----------------------------------------------------------------------------

    def lines(self) -> list[QTextLine]:
        return [self.text.lineAt(number) for number in range(self.text.lineCount())]

    def position_at(self, point: QPointF) -> int:
        """The character at a point of the cell; beside the text, that of the nearest line."""
        y = point.y() - self.origin.y()
        chosen: QTextLine | None = None
        for line in self.lines():
            chosen = line
            if y < line.y() + line.height() * (1 + LINE_SPACING) / 2:
                break
        if chosen is None:
            return 0
        x = point.x() - self.origin.x()
        unit = chosen.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        # In right-to-left runs Qt gives the character after the one that is pointed at.
        if unit > chosen.textStart() and not _covers(chosen, unit, x) and _covers(chosen, unit - 1, x):
            unit -= 1
        return self.units.from_qt(unit)

    def place_at(self, point: QPointF) -> Place | None:
        """The sentence at a point of the cell."""
        if not self.cell.pieces:
            return None
        piece = self.cell.pieces[self.cell.piece_at(self.position_at(point))]
        return Place(self.cell.article, piece.sentence)

    def caret(self, position: int) -> QRectF | None:
        """The narrow rectangle between two characters where something is missing."""
        unit = self.units.to_qt(position)
        line = self.text.lineForTextPosition(unit)
        if not line.isValid():
            return None
        x = _x(line, unit)
        return QRectF(self.origin.x() + x, self.origin.y() + line.y(), 0, line.height())

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The rectangles that a span covers, one a line."""
        first, length = self.units.span_to_qt(start, end)
        rects = line_rects(self.lines(), first, first + length, self.right_to_left)
        return [rect.translated(self.origin) for rect in rects]

    def piece_rects(self, place: Place) -> list[QRectF]:
        """The rectangles of a sentence; none where the cell does not have it."""
        for piece in self.cell.pieces:
            if place.article == self.cell.article and piece.sentence == place.sentence:
                return self.rects(piece.start, piece.end)
        return []

    def check_mark(self, place: Place, metrics: Metrics) -> QRectF | None:
        """Where a sentence's check mark stands: in the gutter, beside the line it begins on."""
        for piece in self.cell.pieces:
            if piece.sentence == place.sentence:
                line = self.text.lineForTextPosition(self.units.to_qt(piece.start))
                if line.isValid():
                    size = metrics.gutter * 0.72
                    top = self.origin.y() + line.y() + (line.height() - size) / 2
                    return QRectF(metrics.gutter * 0.16, top, size, size)
        return None

    def marks_at(self, position: int) -> list[Mark]:
        """The differences at a character: those that cover it and the gaps beside it."""
        return [
            mark
            for start, end, mark in self.marks
            if start <= position < end or (start == end and position in (start - 1, start))
        ]


def line_rects(lines: Iterable[QTextLine], first: int, last: int, right_to_left: bool) -> list[QRectF]:
    """The rectangles that a span of UTF-16 units covers, one a line. Exact for one direction of writing; a
    span that begins or ends inside a run of the other direction is shown with straight edges."""
    found = []
    for line in lines:
        low, high = line.textStart(), line.textStart() + line.textLength()
        if low < last and high > first:
            natural = line.naturalTextRect()
            edges = [natural.left(), natural.right()]
            if right_to_left:
                edges.reverse()
            left = _x(line, first) if first > low else edges[0]
            right = _x(line, last) if last < high else edges[1]
            found.append(QRectF(min(left, right), line.y(), abs(right - left), line.height()))
    return found


@cache
def _option(right_to_left: bool) -> QTextOption:
    """How prose is broken and on which side its lines begin."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option


def _is_gap(mark: Mark) -> bool:
    """Whether the reference has words here and this text has none."""
    return mark.operation is Operation.DELETED


def _x(line: QTextLine, unit: int) -> float:
    """The x coordinate of a position on a line; the stubs do not say that Qt returns the cursor as well."""
    found: Any = line.cursorToX(unit)
    return float(found[0] if isinstance(found, tuple) else found)


def _covers(line: QTextLine, unit: int, x: float) -> bool:
    low, high = sorted((_x(line, unit), _x(line, unit + 1)))
    return low <= x <= high


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction has that of right-to-left writing (UAX 9, P2 and P3)."""
    for character in text[:400]:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def format_range(units: Utf16Map, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format for a span of code points."""
    made = QTextLayout.FormatRange()
    made.start, made.length = units.span_to_qt(start, end)
    made.format = form
    return made

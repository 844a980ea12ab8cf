"""Texts of cells, laid out once and kept: the very layouts that rows are measured by are the ones painted.

A `CellLayout` is a QTextLayout with the differences of its sentences as formats, the labels under it, and
the answers to "which sentence is at this point" and "which rectangles does this span cover".
`LayoutCache` keeps the most recent of them, keyed (row, column, width). Word differences are asked for
here, never in paint(), and no more at once than a frame has time for: a jump to rows that nobody has seen
shows their text at once and their differences a moment later. Positions are code points of the cell's
text, coordinates are pixels from the cell's upper left corner.
"""

from __future__ import annotations

import math
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desk.engine.grid.cells import Cell
from desk.engine.grid.story import StoryView
from desk.engine.grid.wordings import Mark, Wordings, comparisons_made
from desk.engine.model import FURNITURE_KINDS, Kind, Place
from desk.engine.wording import DifferenceClass, Operation
from desk.ui.grid.chips import Chip, Style
from desk.ui.grid.forms import difference_form, fact_form
from desk.ui.qtext import Utf16Map
from desk.ui.theme import Theme

LONG_WORD = 12  # letters of a headline; narrower columns would break words that are not rare
LINE_SPACING = 1.16  # of a line's height; prose set tighter is tiring in narrow columns
KEPT = 600  # layouts, for the usual handful of versions
COMPARED_AT_ONCE = 6  # pairs of cells, a third of a millisecond each; the next row of a few versions is fewer
KEPT_IN_COLUMN = 40  # and for forty versions so many of each; a tall screen shows some 25 rows


class Metrics:
    """Fonts and distances at one zoom."""

    def __init__(self, base: QFont, zoom: int) -> None:
        def sized(factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
            font = QFont(base)
            font.setPointSizeF(max(4.0, base.pointSizeF() * factor * zoom / 100))
            font.setWeight(weight)
            return font

        self.body = sized(1.12)
        self.headline = sized(1.25, QFont.Weight.Bold)
        self.subhead = sized(1.12, QFont.Weight.Bold)
        self.furniture = sized(1.0)
        self.chip = sized(0.86)
        unit = QFontMetricsF(self.body).height()
        self.gutter = round(unit * 1.7)  # left of the text: the check mark and the bar
        self.margin = round(unit * 0.5)  # right of the text
        self.padding = round(unit * 0.45)  # above and below
        self.chip_metrics = QFontMetricsF(self.chip)
        self.chip_height = round(self.chip_metrics.height() * 1.25)
        self.chip_gap = round(unit * 0.3)
        self.chip_padding = round(unit * 0.35)
        self.line_height = unit * LINE_SPACING
        self.paragraph_gap = round(unit * 0.4)  # where a cell holds several paragraphs
        letter = QFontMetricsF(self.headline).averageCharWidth()
        self.narrowest = round(self.gutter + self.margin + LONG_WORD * letter)  # that a column should be

    def chip_width(self, chip: Chip) -> int:
        """What a label takes, if it has the room."""
        swatch = self.chip_height if chip.style in (Style.PROMO, Style.LOCKED) else 0
        return math.ceil(self.chip_metrics.horizontalAdvance(chip.text) + 2 * self.chip_padding + swatch)

    def reading_width(self) -> int:
        """The width of a column whose lines hold some sixty characters, as books have them."""
        return round(60 * QFontMetricsF(self.body).averageCharWidth()) + self.gutter + self.margin

    def available(self, width: int) -> float:
        """What a column of this width leaves for text."""
        return max(24.0, width - self.gutter - self.margin)

    def about_height(self, text: str, kind: Kind, width: int) -> int:
        """The height of a cell, guessed: lines end a word early, by a tenth of their width or so."""
        paragraphs, font = text.split("\n"), QFontMetricsF(self.font(kind))
        room = 0.93 * self.available(width)
        lines = sum(max(1, math.ceil(font.horizontalAdvance(one) / room)) for one in paragraphs)
        gaps = self.paragraph_gap * (len(paragraphs) - 1)
        return math.ceil(lines * font.height() * LINE_SPACING + gaps + 2 * self.padding)

    def font(self, kind: Kind) -> QFont:
        if kind is Kind.HEADLINE:
            return self.headline
        if kind is Kind.SUBHEAD:
            return self.subhead
        return self.furniture if kind in FURNITURE_KINDS else self.body


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
        self.formats: list[QTextLayout.FormatRange] = []

    def format(self, start: int, end: int, form: QTextCharFormat) -> None:
        self.formats.append(format_range(self.units, start, end, form))


class CellLayout:
    """One cell's text at one width."""

    def __init__(self, writing: Writing, width: int, metrics: Metrics, chips: tuple[Chip, ...]) -> None:
        self.cell, self.units, self.marks = writing.cell, writing.units, writing.marks
        self.origin = QPointF(metrics.gutter, metrics.padding)
        # QTextLayout breaks a line at U+2028 alone; both are one unit, so positions stay.
        self.text = QTextLayout(self.cell.text.replace("\n", "\u2028"), metrics.font(self.cell.kind))
        self.text.setCacheEnabled(True)
        self.text.setFormats(writing.formats)  # before the lines: it throws them away
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.right_to_left = is_right_to_left(self.cell.text)
        if self.right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setTextOption(option)
        self._paragraph_gap = metrics.paragraph_gap
        self._available = metrics.available(width)
        bottom = metrics.padding + self._break_lines()
        self.chips, chip_bottom = self._place_chips(chips, metrics, bottom)
        self.height = math.ceil(chip_bottom + metrics.padding)
        carets = ((mark, self.caret(start)) for start, _, mark in self.marks if _is_gap(mark))
        self.missing = [(caret, mark) for mark, caret in carets if caret is not None]

    def _break_lines(self) -> float:
        """Breaks the text into lines and returns its height."""
        y = 0.0
        self.text.beginLayout()
        while (line := self.text.createLine()).isValid():
            line.setLineWidth(self._available)
            line.setPosition(QPointF(0, y + line.height() * (LINE_SPACING - 1) / 2))
            y += line.height() * LINE_SPACING
            end = self.units.from_qt(line.textStart() + line.textLength())
            if self.cell.text[end - 1 : end] == "\n":
                y += self._paragraph_gap
        self.text.endLayout()
        return y

    def _place_chips(
        self, chips: tuple[Chip, ...], metrics: Metrics, top: float
    ) -> tuple[tuple[PlacedChip, ...], float]:
        placed: list[PlacedChip] = []
        x, y = float(metrics.gutter), top + metrics.chip_gap
        for chip in chips:
            wide = min(metrics.chip_width(chip), self._available)
            if placed and x + wide > metrics.gutter + self._available:
                x, y = float(metrics.gutter), y + metrics.chip_height + metrics.chip_gap
            placed.append(PlacedChip(chip, QRectF(x, y, wide, metrics.chip_height)))
            x += wide + metrics.chip_gap
        return tuple(placed), (y + metrics.chip_height if placed else top)

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
        """The rectangles that a span covers, one a line. Exact for one direction of writing; a span that
        begins or ends inside a run of the other direction is shown with straight edges."""
        first, length = self.units.span_to_qt(start, end)
        last = first + length
        found = []
        for line in self.lines():
            low, high = line.textStart(), line.textStart() + line.textLength()
            if low < last and high > first:
                natural = line.naturalTextRect()
                edges = [natural.left(), natural.right()]
                if self.right_to_left:
                    edges.reverse()
                left = _x(line, first) if first > low else edges[0]
                right = _x(line, last) if last < high else edges[1]
                rect = QRectF(min(left, right), line.y(), abs(right - left), line.height())
                found.append(rect.translated(self.origin))
        return found

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


Key = tuple[int, int, int]
Chipper = Callable[[int, Cell, bool], tuple[Chip, ...]]


class LayoutCache:
    """The layouts of cells seen last. `made` counts those ever made, so that tests can count work."""

    def __init__(self, theme: Theme, metrics: Metrics) -> None:
        self.theme = theme
        self.metrics = metrics
        self.classes: frozenset[DifferenceClass] = frozenset(DifferenceClass)
        self.made = 0
        self.columns = 0
        self._story: StoryView | None = None
        self._wordings: Wordings | None = None
        self._chips: Chipper = lambda _row, _cell, _compared: ()
        self._kept: OrderedDict[Key, CellLayout] = OrderedDict()
        self._allowance = COMPARED_AT_ONCE
        self._bare: dict[Key, int] = {}  # layouts that wait for their differences, and the article of each
        self.worked: Callable[[], None] = lambda: None  # is called when `go_on` should be, a moment later

    def take(
        self,
        story: StoryView | None,
        wordings: Wordings | None,
        chips: Chipper,
        rows: Collection[int] | None = None,
    ) -> None:
        """From now on lays out this story; what is kept goes, where `rows` are given theirs alone."""
        self._story, self._wordings, self._chips = story, wordings, chips
        if rows is None:
            self.clear()
        else:
            for key in [key for key in self._kept if key[0] in rows]:
                del self._kept[key]

    def clear(self) -> None:
        self._kept.clear()
        self._bare.clear()

    def __len__(self) -> int:
        return len(self._kept)

    def layout(self, row: int, column: int, width: int, article: int) -> CellLayout:
        """The layout of a cell of the story's row, made now if it is not at hand."""
        key = (row, column, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._make(key, article)
            self.made += 1
            while len(self._kept) > max(KEPT, KEPT_IN_COLUMN * self.columns):
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found

    def estimate(self, cell: Cell, width: int) -> int:
        """About the height of a cell without its labels, from how long its text is; nothing is laid out."""
        return self.metrics.about_height(cell.text, cell.kind, width)

    def go_on(self, rows: Collection[int]) -> set[int]:
        """Compares more words, for layouts of these rows that wait for them, and tells which rows have other
        layouts now; what waits outside of these rows is made anew when it is seen."""
        self._allowance = COMPARED_AT_ONCE
        waiting, self._bare = self._bare, {}
        changed = set()
        for key, article in waiting.items():
            if key[0] not in rows:
                self._kept.pop(key, None)
            elif key in self._kept:
                self._kept[key] = self._make(key, article)
                changed.add(key[0])
        return changed

    def _make(self, key: Key, article: int) -> CellLayout:
        assert self._story is not None
        row, _, width = key
        cell = self._story.cell(row, article)
        compared = self._allowance > 0 or cell.is_furniture
        before = comparisons_made()
        writing = Writing(cell, self._marks(cell) if compared else [])
        self._color(writing)
        self._mark_differences(writing)
        self._mark_facts(writing)
        made = CellLayout(writing, width, self.metrics, self._chips(row, cell, compared))
        spent = comparisons_made() - before
        self._allowance -= spent
        if not compared:
            self._bare[key] = article
        if spent or not compared:
            self.worked()
        return made

    def _marks(self, cell: Cell) -> list[tuple[int, int, Mark]]:
        if self._wordings is None or cell.is_furniture:
            return []
        return [
            (piece.start + mark.start, piece.start + mark.end, mark)
            for piece in cell.pieces
            for mark in self._wordings.marks(Place(cell.article, piece.sentence), self.classes)
        ]

    def _color(self, writing: Writing) -> None:
        """The colour of the text; where kinds are mixed, their weights and the furniture's colour too."""
        for piece in writing.cell.pieces:
            form = QTextCharFormat()
            if piece.kind is not writing.cell.kind:
                form.setFont(self.metrics.font(piece.kind))
            form.setForeground(
                self.theme.color("furniture_text" if piece.kind in FURNITURE_KINDS else "text")
            )
            writing.format(piece.start, piece.end, form)

    def _mark_differences(self, writing: Writing) -> None:
        for start, end, mark in writing.marks:
            form = difference_form(self.theme, mark.operation)
            if form is not None and end > start:
                writing.format(start, end, form)

    def _mark_facts(self, writing: Writing) -> None:
        for start, end in self._differing_facts(writing.cell):
            writing.format(start, end, fact_form(self.theme))

    def _differing_facts(self, cell: Cell) -> list[tuple[int, int]]:
        assert self._story is not None
        found = []
        for piece in cell.pieces:
            row = self._story.sentence_row_of(Place(cell.article, piece.sentence))
            for fact in self._story.facts_in_sentence_row(row):
                if not fact.agree:
                    found += [
                        (piece.start + value.start, piece.start + value.end)
                        for value in fact.values
                        if (value.article, value.sentence) == (cell.article, piece.sentence)
                    ]
        return found


def format_range(units: Utf16Map, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format for a span of code points."""
    made = QTextLayout.FormatRange()
    made.start, made.length = units.span_to_qt(start, end)
    made.format = form
    return made

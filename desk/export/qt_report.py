"""The report on pages, through Qt and without a window: as PDF, and on whatever a printer is.

First what was compared and the facts that differ, then the table on pages of its own, with its heading row on
each. All text of the table is set in one pitch, so a row is a block of so many lines and `desk.export.pages`
breaks the table as it breaks prose; what differs in a row is the last lines of its block. Many versions are
set in several tables, each with the base. The page is A4, landscape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QTextCharFormat,
)

from desk.engine.model import Kind
from desk.engine.progress import Tick, no_tick, part_of, ticked
from desk.export.pages import Measured, Placed, paginate
from desk.export.qt_pages import dots, paint_number, pdf
from desk.export.qt_words import FACT, FAMILIES, INK, QUIET, SIZE, Style, Words, form_of, plain, set_words
from desk.export.report import (
    CANONICAL,
    DOUBT,
    LEGEND,
    Report,
    ReportCell,
    ReportRow,
    Run,
    Version,
    parts_of,
    rows_of_part,
)

MOST_COLUMNS = 6
REPORT_PAGE = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Landscape,
    QMarginsF(14, 14, 14, 12),
    QPageLayout.Unit.Millimeter,
)
_RULE, _MARK = "#c3cad3", "#00707a"
_HEAD, _FURNITURE, _ABSENT, _FACTS = "#f2f4f7", "#f5f2ea", "#f7f8fa", "#fdf3f8"
_CANONICAL, _CHIP = "#d6f0f2", "#e8ecf1"
_NUMBERS, _PADDING, _GAP, _FOOT = 48, 4, 6, 24  # points: the first column, space in cells, between rows, foot
_PITCH, _SMALL = 10.4, 6.6  # points
_WHOLE = 16  # lines of a row that is not cut
_TICK_EVERY = 8  # rows, some tens of milliseconds


def report_pdf(report: Report) -> bytes:
    """The whole file."""
    return pdf(report.title, repr(report), REPORT_PAGE, lambda device: paint_report(report, device))


def paint_report(
    report: Report,
    device: QPagedPaintDevice,
    first: int = 1,
    last: int | None = None,
    tick: Tick = no_tick,
) -> None:
    """Paints the pages, counted from 1, from the first to the last that are wanted. Raises Cancelled where
    `tick` does, with the pages before that painted."""
    pages: list[_Front | _TablePage] = [*_front_pages(report, device)]
    parts = parts_of(report, MOST_COLUMNS)
    for number, columns in enumerate(parts):
        laying = part_of(tick, 0.8 * number / len(parts), 0.8 * (number + 1) / len(parts))
        pages += _table_pages(report, columns, number == 0, device, laying)
    painter = QPainter(device)
    try:
        wanted = pages[first - 1 : last]
        for number, page in enumerate(ticked(wanted, part_of(tick, 0.8, 1.0), 1), first):
            if number != first:
                device.newPage()
            page.paint(painter)
            paint_number(f"{number} / {len(pages)}", FAMILIES, QUIET, painter, device)
    finally:
        painter.end()


# --- pages


@dataclass(frozen=True, slots=True)
class _Front:
    """A page of what stands before the table: blocks of a paragraph each."""

    placed: Sequence[Placed]
    blocks: Sequence[Words]

    def paint(self, painter: QPainter) -> None:
        for one in self.placed:
            words = self.blocks[one.block]
            words.paint(painter, one.line, 0, one.top, words.layout.lineAt(0).ascent())


def _front_pages(report: Report, device: QPagedPaintDevice) -> Iterator[_Front]:
    blocks, measured = [], []
    for pieces, style, before, after, keep in _front(report):
        words = set_words(pieces, style, 0, device.width(), device)
        pitch = max(words.layout.lineAt(n).height() for n in range(words.layout.lineCount())) * 1.12
        blocks.append(words)
        measured.append(
            Measured(words.layout.lineCount(), pitch, dots(before, device), dots(after, device), keep)
        )
    for page in paginate(measured, device.height() - dots(_FOOT, device)):
        yield _Front(page, blocks)


_Front_ = tuple[Sequence[tuple[Run, QTextCharFormat]], Style, float, float, bool]


def _front(report: Report) -> Iterator[_Front_]:
    """What is set, with its style, the space before and after, and whether it holds on to what follows."""
    heading = Style(11.5, bold=True)
    line = Style(9)
    yield [plain(report.title)], Style(18, bold=True), 0, 10, True
    for version in report.versions:
        head = [
            plain(f"{version.letter}  ", _MARK),
            plain(f"{version.title}  "),
            plain(version.details, QUIET),
        ]
        head[0][1].setFontWeight(QFont.Weight.Bold)
        head[1][1].setFontWeight(QFont.Weight.Bold)
        yield head, line, 0, 3, False
    for remark in report.remarks:
        yield [plain(remark, QUIET)], line, 3, 3, False
    yield (
        [plain(report.facts_heading)],
        heading,
        14,
        4,
        bool(report.facts),
    )
    for fact, rows in report.facts:
        numbers = ", ".join(map(str, rows))
        named = plain(f"{'Row' if len(rows) == 1 else 'Rows'} {numbers}  ", QUIET)
        yield [named, plain(fact)], line, 0, 3, False
    yield [plain("What the marks mean")], heading, 14, 4, True
    for run, meaning in LEGEND:
        yield [(run, form_of(run, INK)), plain(f"   {meaning}", QUIET)], line, 0, 3, True
    yield [plain("✔ a sentence", INK, _CANONICAL), plain(f"   {CANONICAL}", QUIET)], line, 0, 3, True
    yield [plain(" check: 0.53 ", QUIET, _CHIP), plain(f"   {DOUBT}", QUIET)], line, 0, 3, False


@dataclass(frozen=True, slots=True)
class _Block:
    """A row of the table: for each column, the number's first, its lines and its ground; and below them the
    lines of facts, which run across."""

    columns: tuple[tuple[tuple[tuple[Words, int], ...], str], ...]
    facts: tuple[tuple[Words, int], ...]

    @property
    def height(self) -> int:
        """In lines, without the facts."""
        return max(len(lines) for lines, _ in self.columns)

    @property
    def lines(self) -> int:
        return self.height + len(self.facts)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the columns of a table stand, in dots; `edges` from left to right, one more than columns."""

    edges: tuple[float, ...]
    pitch: float
    drop: float  # from a line's top to what it stands on
    padding: float
    gap: float
    mirrored: bool

    def span(self, column: int) -> tuple[float, float]:
        """The left and right edge of a column; the first stands on the right where text runs leftwards."""
        if self.mirrored:
            column = len(self.edges) - 2 - column
        return self.edges[column], self.edges[column + 1]

    def across(self) -> tuple[float, float]:
        """The edges of all but the first column."""
        return (self.edges[0], self.edges[-2]) if self.mirrored else (self.edges[1], self.edges[-1])


def _frame(columns: int, mirrored: bool, device: QPagedPaintDevice) -> _Frame:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(SIZE)
    first = dots(_NUMBERS, device)
    width = (device.width() - first) / columns
    edges = [0.0, *(first + width * n for n in range(columns + 1))]
    if mirrored:
        edges = [*(width * n for n in range(columns + 1)), float(device.width())]
    drop = QFontMetricsF(font, device).ascent() * 1.1
    padding, gap, pitch = (dots(points, device) for points in (_PADDING, _GAP, _PITCH))
    return _Frame(tuple(edges), pitch, drop, padding, gap, mirrored)


@dataclass(frozen=True, slots=True)
class _TablePage:
    """A page of the table: the heading row, then the lines of rows that stand on it."""

    frame: _Frame
    heading: _Block
    placed: Sequence[Placed]
    blocks: Sequence[_Block]
    start: float  # where the rows begin

    def paint(self, painter: QPainter) -> None:
        self._paint_segment(painter, self.heading, 0, self.heading.lines, self.frame.gap / 2)
        at = 0
        while at < len(self.placed):
            one = self.placed[at]
            count = 1
            while at + count < len(self.placed) and self.placed[at + count].block == one.block:
                count += 1
            top = self.start + one.top + self.frame.gap / 2
            self._paint_segment(painter, self.blocks[one.block], one.line, count, top)
            at += count

    def _paint_segment(self, painter: QPainter, block: _Block, first: int, count: int, top: float) -> None:
        """So many lines of a row, with the grounds below them and the rules around."""
        frame = self.frame
        upper, lower = top - frame.gap / 2, top + count * frame.pitch + frame.gap / 2
        cells = max(0, min(block.height, first + count) - first)
        facts = block.facts[max(0, first - block.height) : max(0, first + count - block.height)]
        split = lower if not facts else top + cells * frame.pitch if cells else upper
        for column, (lines, ground) in enumerate(block.columns):
            left, right = frame.span(column)
            bottom = lower if column == 0 else split
            if ground:
                painter.fillRect(QRectF(left, upper, right - left, bottom - upper), QColor(ground))
            for n, (words, line) in enumerate(lines[first : first + count]):
                words.paint(painter, line, left + frame.padding, top + n * frame.pitch, frame.drop)
        left, right = frame.across()
        if facts:
            painter.fillRect(QRectF(left, split, right - left, lower - split), QColor(_FACTS))
        for n, (words, line) in enumerate(facts, cells):
            words.paint(
                painter, line, left + frame.padding, top + n * frame.pitch + frame.gap / 4, frame.drop
            )
        self._paint_rules(painter, upper, split, lower)

    def _paint_rules(self, painter: QPainter, upper: float, split: float, lower: float) -> None:
        edges, outer = self.frame.edges, self.frame.across()
        painter.setPen(QPen(QColor(_RULE), self.frame.pitch / 20))
        for y in (upper, lower):
            painter.drawLine(QPointF(edges[0], y), QPointF(edges[-1], y))
        for edge in edges:
            bottom = lower if edge in (edges[0], edges[-1], *outer) else split
            painter.drawLine(QPointF(edge, upper), QPointF(edge, bottom))


def _table_pages(
    report: Report, columns: Sequence[int], first: bool, device: QPagedPaintDevice, tick: Tick
) -> Iterator[_TablePage]:
    frame = _frame(len(columns), report.right_to_left, device)
    heading = _heading([report.versions[column] for column in columns], frame, device)
    rows = list(rows_of_part(report, columns, first))
    blocks = [_block(row, frame, device) for row in ticked(rows, tick, _TICK_EVERY)]
    start = heading.lines * frame.pitch + frame.gap
    room = device.height() - dots(_FOOT, device) - start - frame.gap
    measured = [Measured(block.lines, frame.pitch, frame.gap, frame.gap) for block in blocks]
    for page in paginate(measured, room, _WHOLE):
        yield _TablePage(frame, heading, page, blocks, start)


def _heading(versions: Sequence[Version], frame: _Frame, device: QPagedPaintDevice) -> _Block:
    cells = [_lines([([plain("Row")], Style(bold=True))], 0, frame, device)]
    for number, version in enumerate(versions, 1):
        named = [plain(f"{version.letter}  ", _MARK), plain(version.title)]
        paragraphs = [(named, Style(bold=True)), ([plain(version.details, QUIET)], Style(_SMALL))]
        cells.append(_lines(paragraphs, number, frame, device))
    return _Block(tuple((cell, _HEAD) for cell in cells), ())


def _block(row: ReportRow, frame: _Frame, device: QPagedPaintDevice) -> _Block:
    number = [([plain(row.name)], Style(bold=True)), ([plain(row.share, QUIET)], Style(_SMALL))]
    columns = [(_lines(number, 0, frame, device), _FURNITURE if row.furniture else _HEAD)]
    for column, cell in enumerate(row.cells, 1):
        ground = "" if cell.said else _ABSENT
        ground = _FURNITURE if cell.is_furniture else ground
        columns.append((_lines(list(_paragraphs(cell)), column, frame, device), ground))
    left, right = frame.across()
    facts: list[tuple[Words, int]] = []
    for fact in row.facts:
        pieces = [plain("≠ ", FACT), plain(fact)]
        words = set_words(pieces, Style(), 0, right - left - 2 * frame.padding, device)
        facts += [(words, line) for line in range(words.layout.lineCount())]
    return _Block(tuple(columns), tuple(facts))


_Paragraph = tuple[Sequence[tuple[Run, QTextCharFormat]], Style]


def _paragraphs(cell: ReportCell) -> Iterator[_Paragraph]:
    """What stands in a cell: its sentences, then its labels."""
    if not cell.said:
        yield [plain(cell.absence, QUIET)], Style()
        return
    pieces: list[tuple[Run, QTextCharFormat]] = []
    for number, said in enumerate(cell.said):
        if said.apart:
            yield pieces, Style(bold=said.kind is Kind.HEADLINE, italic=cell.is_furniture)
            pieces = []
        elif number:
            pieces.append(plain(" "))
        ground = _CANONICAL if said.canonical else ""
        ink = QUIET if said.is_furniture else INK
        if said.canonical:
            pieces.append(plain("✔ ", _MARK, ground))
        pieces += [(run, form_of(run, ink, ground)) for run in said.runs]
    bold = cell.said[-1].kind in (Kind.HEADLINE, Kind.SUBHEAD)
    yield pieces, Style(bold=bold, italic=cell.is_furniture)
    if cell.labels:
        labels = []
        for label in cell.labels:
            labels += [plain(f"\u00a0{label.text}\u00a0".replace(" ", "\u00a0"), QUIET, _CHIP), plain(" ")]
        yield labels, Style(_SMALL)


def _lines(
    paragraphs: Sequence[_Paragraph], column: int, frame: _Frame, device: QPagedPaintDevice
) -> tuple[tuple[Words, int], ...]:
    """The lines of a cell, one paragraph after the other."""
    left, right = frame.span(column)
    found: list[tuple[Words, int]] = []
    for pieces, style in paragraphs:
        words = set_words(pieces, style, 0, right - left - 2 * frame.padding, device)
        found += [(words, line) for line in range(words.layout.lineCount())]
    return tuple(found)

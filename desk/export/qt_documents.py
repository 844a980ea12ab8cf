"""The summary as PDF, through Qt and without a window.

The one module of this package that imports Qt. A line carries a raised number, and the notes stand numbered
at the end. The page is A4. Where no application runs, one is started that needs no screen.

Lines are set with QTextLayout and put on pages by `desk.export.pages`: QTextDocument loses lines when a page
break is set in a document that is laid out already, and draws those at the edge of a page twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QPointF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from desk.engine.project import LineStyle
from desk.export.manuscript import SOURCES, Block, Manuscript, right_to_left
from desk.export.pages import Measured, Placed, paginate

_FAMILIES = ["Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"]
_INK, _QUIET = "#1c1b1a", "#6b6763"
_INDENT = 20  # of bullets and notes, in points
_FOOT = 30  # what is kept free at the foot of a page, in points
# A PDF says when it was made; the same summary shall give the same bytes. What replaces a date is as long as
# it was, for a PDF refers to its parts by their offsets; so the zone's form, `Z` or hours and minutes, stays.
_DATES = (
    (re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}([^)]*)"), b"19800101000000"),
    (re.compile(rb'(xmp:\w+Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^"]*)'), b"1980-01-01T00:00:00"),
)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a block is set: lengths in points, `leading` as a factor of the font's own."""

    points: float
    before: float = 0
    after: float = 8
    leading: float = 1.3
    bold: bool = False
    ink: str = _INK
    indent: float = 0


_TITLE = _Setting(22, after=16, leading=1.1, bold=True)
_HEADING = _Setting(14, before=17, after=5, leading=1.15, bold=True)
_TEXT = _Setting(11)
_BULLET = _Setting(11, after=3, indent=_INDENT)
_LAST_BULLET = _Setting(11, indent=_INDENT)
_SOURCES = _Setting(11, before=26, after=5, leading=1.15, bold=True)
_SOURCE = _Setting(9.5, after=2, leading=1.2, ink=_QUIET)
_FIRST_NOTE = _Setting(9.5, before=11, after=2, leading=1.2, indent=_INDENT)
_NOTE = _Setting(9.5, after=2, leading=1.2, indent=_INDENT)


def pdf_document(manuscript: Manuscript) -> bytes:
    """The whole file, with the number of the page at the foot of each where there are several."""
    _application()
    # Qt writes a file's fonts in the order of a hash; this makes it the same in every process.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        return _without_clock(_write(manuscript))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _write(manuscript: Manuscript) -> bytes:
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setTitle(manuscript.title)
    writer.setCreator("Copy Desk")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), repr(manuscript).encode()))
    margins = QMarginsF(30, 25, 30, 15)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    blocks = [_set(text, setting, mark, note, writer) for text, setting, mark, note in _pieces(manuscript)]
    pages = paginate([block.measured for block in blocks], writer.height() - _dots(_FOOT, writer))
    _paint(pages, blocks, writer)
    return bytes(written.data().data())


def _without_clock(pdf: bytes) -> bytes:
    for date, first_day in _DATES:
        pdf = date.sub(lambda found, day=first_day: found[1] + day + _utc(found[2]), pdf)  # type: ignore[misc]
    return pdf


def _utc(zone: bytes) -> bytes:
    return re.sub(rb"\d", b"0", zone.replace(b"-", b"+"))


@cache
def _application() -> QGuiApplication:
    """The application that runs, else one of our own."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QGuiApplication(["desk", "-platform", "offscreen"])


Piece = tuple[str, _Setting, str, str]


def _pieces(manuscript: Manuscript) -> Iterator[Piece]:
    """What is to be set, from the top down: text, setting, what stands before it, the number of its note."""
    if manuscript.heading is not None:
        yield manuscript.heading, _TITLE, "", ""
    for block, following in zip(manuscript.blocks, (*manuscript.blocks[1:], None), strict=True):
        bullet = block.style is LineStyle.BULLET
        note = str(block.note.number) if block.note else ""
        yield block.text, _setting(block, following), "•" if bullet else "", note
    yield SOURCES, _SOURCES, "", ""
    for text in (*(source.text for source in manuscript.sources), *manuscript.remarks):
        yield text, _SOURCE, "", ""
    for source in manuscript.notes:
        yield source.text, _FIRST_NOTE if source.number == 1 else _NOTE, f"{source.number}.", ""


def _setting(block: Block, following: Block | None) -> _Setting:
    if block.level:
        return _TITLE if block.level == 1 else _HEADING
    if block.style is LineStyle.BULLET:
        return _BULLET if following and following.style is LineStyle.BULLET else _LAST_BULLET
    return _TEXT


@dataclass(frozen=True, slots=True)
class _Block:
    """A block whose lines are broken; `mark` is what stands before the first."""

    layout: QTextLayout
    mark: QTextLayout | None
    measured: Measured


def _set(text: str, setting: _Setting, mark: str, note: str, writer: QPdfWriter) -> _Block:
    """Breaks a text into lines as wide as the page."""
    leftwards = right_to_left(text)
    indent = _dots(setting.indent, writer)
    layout = _layout(text, note, setting, leftwards, writer)
    pitch = QFontMetricsF(layout.font(), writer).height() * setting.leading
    pitch = max([pitch, *_break(layout, 0 if leftwards else indent, writer.width() - indent)])
    before = _layout(mark, "", setting, leftwards, writer) if mark else None
    if before:
        _break(before, writer.width() - indent if leftwards else 0, indent)
    measured = Measured(
        layout.lineCount(),
        pitch,
        _dots(setting.before, writer),
        _dots(setting.after, writer),
        keep=setting in (_TITLE, _HEADING, _SOURCES),
    )
    return _Block(layout, before, measured)


def _layout(text: str, note: str, setting: _Setting, leftwards: bool, writer: QPdfWriter) -> QTextLayout:
    """A text with the number of its note raised behind it, not broken yet."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(setting.points)
    font.setBold(setting.bold)
    layout = QTextLayout(text + note, font, writer)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    plain, raised = QTextCharFormat(), QTextCharFormat()
    for form in (plain, raised):
        form.setForeground(QColor(setting.ink))
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    raised.setFontWeight(QFont.Weight.Normal)
    length = _units(text)
    layout.setFormats([_range(0, length, plain), _range(length, _units(note), raised)])
    return layout


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = start, length, form
    return one


def _units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _break(layout: QTextLayout, left: float, width: float) -> list[float]:
    """Breaks a layout into lines; returns their heights."""
    heights = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(left, 0))
        heights.append(line.height())
    layout.endLayout()
    return heights


def _dots(points: float, writer: QPdfWriter) -> float:
    return points * writer.logicalDpiY() / 72


def _paint(pages: list[list[Placed]], blocks: list[_Block], writer: QPdfWriter) -> None:
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        for placed in page:
            block = blocks[placed.block]
            line = block.layout.lineAt(placed.line)
            # Fonts stand on one line whatever their height: the first of a block's tells where.
            drop = block.layout.lineAt(0).ascent() - line.ascent()
            line.draw(painter, QPointF(0, placed.top + drop))
            if block.mark and placed.line == 0:
                mark = block.mark.lineAt(0)
                mark.draw(painter, QPointF(0, placed.top + line.ascent() - mark.ascent()))
        if len(pages) > 1:
            _paint_number(f"{number + 1} / {len(pages)}", painter, writer)
    painter.end()


def _paint_number(text: str, painter: QPainter, writer: QPdfWriter) -> None:
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(9)
    painter.setFont(font)
    painter.setPen(QColor(_QUIET))
    foot = QRectF(0, 0, writer.width(), writer.height())
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)

"""The summary as PDF, through Qt and without a window.

A line carries a raised number, and the notes stand numbered at the end. The page is A4. Where no application
runs, one is started that needs no screen.

Lines are set with QTextLayout and put on pages by `desk.export.pages`: QTextDocument loses lines when a page
break is set in a document that is laid out already, and draws those at the edge of a page twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)

from desk.engine.project import LineStyle
from desk.export.manuscript import DISPUTED, SOURCES, Block, Manuscript, right_to_left
from desk.export.pages import Measured, Placed, paginate
from desk.export.qt_pages import break_lines, dots, formatted, paint_number, pdf, text_option, units

_FAMILIES = ["Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"]
_INK, _QUIET = "#1c1b1a", "#6b6763"
_INDENT = 20  # of bullets and notes, in points
SUMMARY_PAGE = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    QMarginsF(30, 25, 30, 15),
    QPageLayout.Unit.Millimeter,
)
_FOOT = 30  # what is kept free at the foot of a page, in points


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
_DISPUTED = _Setting(9.5, before=10, after=2, leading=1.15, bold=True)
_FIRST_NOTE = _Setting(9.5, before=11, after=2, leading=1.2, indent=_INDENT)
_NOTE = _Setting(9.5, after=2, leading=1.2, indent=_INDENT)


def pdf_document(manuscript: Manuscript) -> bytes:
    """The whole file, with the number of the page at the foot of each where there are several."""
    return pdf(
        manuscript.title, repr(manuscript), SUMMARY_PAGE, lambda device: paint_summary(manuscript, device)
    )


def paint_summary(
    manuscript: Manuscript, device: QPagedPaintDevice, first: int = 1, last: int | None = None
) -> None:
    """Paints the pages, counted from 1, from the first to the last that are wanted."""
    blocks = [_set(text, setting, mark, note, device) for text, setting, mark, note in _pieces(manuscript)]
    pages = paginate([block.measured for block in blocks], device.height() - dots(_FOOT, device))
    _paint(pages, range(first - 1, last or len(pages)), blocks, device)


Piece = tuple[str, _Setting, str, str]


def _pieces(manuscript: Manuscript) -> Iterator[Piece]:
    """What is to be set, from the top down: text, setting, what stands before it, the number of its note."""
    for block, following in zip(manuscript.blocks, (*manuscript.blocks[1:], None), strict=True):
        bullet = block.style is LineStyle.BULLET
        note = str(block.note.number) if block.note else ""
        yield block.text, _setting(block, following), "•" if bullet else "", note
    yield SOURCES, _SOURCES, "", ""
    for text in (*(source.text for source in manuscript.sources), *manuscript.remarks):
        yield text, _SOURCE, "", ""
    if manuscript.disputed:
        yield DISPUTED, _DISPUTED, "", ""
    for text in manuscript.disputed:
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


def _set(text: str, setting: _Setting, mark: str, note: str, device: QPagedPaintDevice) -> _Block:
    """Breaks a text into lines as wide as the page."""
    leftwards = right_to_left(text)
    indent = dots(setting.indent, device)
    layout = _layout(text, note, setting, leftwards, device)
    pitch = QFontMetricsF(layout.font(), device).height() * setting.leading
    pitch = max([pitch, *break_lines(layout, 0 if leftwards else indent, device.width() - indent)])
    before = _layout(mark, "", setting, leftwards, device) if mark else None
    if before:
        break_lines(before, device.width() - indent if leftwards else 0, indent)
    measured = Measured(
        layout.lineCount(),
        pitch,
        dots(setting.before, device),
        dots(setting.after, device),
        keep=setting in (_TITLE, _HEADING, _SOURCES, _DISPUTED),
    )
    return _Block(layout, before, measured)


def _layout(
    text: str, note: str, setting: _Setting, leftwards: bool, device: QPagedPaintDevice
) -> QTextLayout:
    """A text with the number of its note raised behind it, not broken yet."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(setting.points)
    font.setBold(setting.bold)
    layout = QTextLayout(text + note, font, device)
    layout.setTextOption(text_option(leftwards))
    plain, raised = QTextCharFormat(), QTextCharFormat()
    for form in (plain, raised):
        form.setForeground(QColor(setting.ink))
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    raised.setFontWeight(QFont.Weight.Normal)
    length = units(text)
    layout.setFormats([formatted(0, length, plain), formatted(length, units(note), raised)])
    return layout


def _paint(pages: list[list[Placed]], wanted: range, blocks: list[_Block], device: QPagedPaintDevice) -> None:
    painter = QPainter(device)
    for number in wanted:
        if number != wanted.start:
            device.newPage()
        for placed in pages[number]:
            block = blocks[placed.block]
            line = block.layout.lineAt(placed.line)
            # Fonts stand on one line whatever their height: the first of a block's tells where.
            drop = block.layout.lineAt(0).ascent() - line.ascent()
            line.draw(painter, QPointF(0, placed.top + drop))
            if block.mark and placed.line == 0:
                mark = block.mark.lineAt(0)
                mark.draw(painter, QPointF(0, placed.top + line.ascent() - mark.ascent()))
        if len(pages) > 1:
            paint_number(f"{number + 1} / {len(pages)}", _FAMILIES, _QUIET, painter, device)
    painter.end()

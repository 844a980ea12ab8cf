"""The summary as PDF, through Qt's text documents and without a window.

The one module of this package that imports Qt. Qt knows no footnotes: a line carries a raised number, and the
notes stand in a numbered list at the end. The page is A4. Where no application runs, one is started that
needs no screen. Lengths are points in fonts and 1/96 inch in margins, as QTextDocument has them.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from desk.engine.project import LineStyle
from desk.export.manuscript import SOURCES, Block, Manuscript, right_to_left

_FAMILIES = ["Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"]
_INK, _QUIET = "#1c1b1a", "#6b6763"
_WHOLE = 5  # a block of up to so many lines is not split between two pages
_FOOTER = 40  # what is kept free at the foot of a page
# A PDF says when it was made; the same summary shall give the same bytes. What replaces a date is as long as
# it was, for a PDF refers to its parts by their offsets; so the zone's form, `Z` or hours and minutes, stays.
_DATES = (
    (re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}([^)]*)"), b"19800101000000"),
    (re.compile(rb'(xmp:\w+Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^"]*)'), b"1980-01-01T00:00:00"),
)


def pdf_document(manuscript: Manuscript) -> bytes:
    """The summary as PDF, with the number of the page at the foot of each where there are several."""
    _application()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setTitle(manuscript.title)
    writer.setCreator("Copy Desk")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), repr(manuscript).encode()))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(30, 25, 30, 15),
            QPageLayout.Unit.Millimeter,
        )
    )
    document = _document(manuscript)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height() - _FOOTER * writer.logicalDpiY() / 96))
    _keep_together(document)
    _paint(document, writer)
    return _without_clock(bytes(written.data().data()))


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


def _document(manuscript: Manuscript) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setIndentWidth(26)
    document.setDefaultFont(_type(11).font())
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, manuscript.title)
    page = _Page(document)
    if manuscript.heading is not None:
        page.add(manuscript.heading, _type(22, bold=True), _setting(0, 22, 110, level=1))
    for block, following in zip(manuscript.blocks, (*manuscript.blocks[1:], None), strict=True):
        page.add_block(block, last=following is None or following.style is not block.style)
    page.add(SOURCES, _type(11, bold=True), _setting(34, 6, 115, level=2))
    for text in (*(source.text for source in manuscript.sources), *manuscript.remarks):
        page.add(text, _type(9.5, ink=_QUIET), _setting(0, 3, 120))
    for number, note in enumerate(manuscript.notes):
        page.add(note.text, _type(9.5), _setting(0 if number else 14, 3, 120))
        page.put_in_list(QTextListFormat.Style.ListDecimal)
    return document


class _Page:
    """Writes blocks into an empty document, one after the other."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._list: QTextList | None = None

    def add(self, text: str, font: QTextCharFormat, setting: QTextBlockFormat) -> None:
        """A new block of one text; it stands in no list."""
        if right_to_left(text):
            setting.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if not self._cursor.atStart():
            self._cursor.insertBlock(setting, font)
        self._cursor.setBlockFormat(setting)
        self._cursor.setBlockCharFormat(font)
        self._cursor.insertText(text, font)

    def add_block(self, block: Block, last: bool) -> None:
        """A line of the summary with the number of its note; bullets stand closer, but for the last."""
        bullet = block.style is LineStyle.BULLET
        font, setting = _type(11), _setting(0, 4 if bullet and not last else 11, 135)
        if block.level:
            font = _type(22 if block.level == 1 else 14, bold=True)
            setting = _setting(0, 22, 110, level=1) if block.level == 1 else _setting(22, 7, 115, level=2)
        self.add(block.text, font, setting)
        if block.note:
            raised = _type(font.fontPointSize())
            raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            self._cursor.insertText(str(block.note.number), raised)
        if bullet:
            self.put_in_list(QTextListFormat.Style.ListDisc)
        else:
            self._list = None

    def put_in_list(self, style: QTextListFormat.Style) -> None:
        """Makes the newest block an item of the list that is open, else of a new one."""
        if self._list is None or self._list.format().style() is not style:
            form = QTextListFormat()
            form.setStyle(style)
            self._list = self._cursor.createList(form)
        else:
            self._list.add(self._cursor.block())


def _type(points: float, *, bold: bool = False, ink: str = _INK) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontFamilies(_FAMILIES)
    form.setFontPointSize(points)
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    form.setForeground(QColor(ink))
    return form


def _setting(before: float, after: float, leading: float, *, level: int = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(before)
    form.setBottomMargin(after)
    form.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setHeadingLevel(level)
    return form


def _keep_together(document: QTextDocument) -> None:
    """Moves to the next page what should not be cut in two: short blocks, and a heading that would stand
    alone at the foot. From the top down, for a break changes only what follows it."""
    height = document.pageSize().height()
    block = document.begin()
    while block.isValid():
        following = block.next()
        pages = _pages(block, height)
        alone = block.blockFormat().headingLevel() and following.isValid()
        last = _pages(following, height)[-1] if alone and following.lineCount() <= _WHOLE else pages[-1]
        if alone and following.lineCount() > _WHOLE:
            last = _pages(following, height)[0]
        if last > pages[0] and block.lineCount() <= _WHOLE:
            form = QTextBlockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).mergeBlockFormat(form)
        block = following


def _pages(block: QTextBlock, height: float) -> list[int]:
    """The pages that the lines of a block stand on, from 0."""
    top = block.document().documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    return [int((top + layout.lineAt(line).y()) // height) for line in range(layout.lineCount())] or [
        int(top // height)
    ]


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    """Every page of the document, with its number where there are several."""
    size, count = document.pageSize(), document.pageCount()
    painter = QPainter(writer)
    for page in range(count):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * size.height())
        document.drawContents(painter, QRectF(0, page * size.height(), size.width(), size.height()))
        painter.restore()
        if count > 1:
            painter.setFont(_type(9).font())
            painter.setPen(QColor(_QUIET))
            foot = QRectF(0, size.height(), size.width(), writer.height() - size.height())
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(foot, flags, f"{page + 1} / {count}")
    painter.end()

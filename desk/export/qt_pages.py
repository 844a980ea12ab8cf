"""What all that is set on pages through Qt shares, without a window: the application, lines, and files whose
bytes depend on their content alone.

A page is painted on any QPagedPaintDevice, so a file and a printer get the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QPointF, QRectF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

# A PDF says when it was made; the same content shall give the same bytes. What replaces a date is as long as
# it was, for a PDF refers to its parts by their offsets; so the zone's form, `Z` or hours and minutes, stays.
_DATES = (
    (re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}([^)]*)"), b"19800101000000"),
    (re.compile(rb'(xmp:\w+Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^"]*)'), b"1980-01-01T00:00:00"),
)


def pdf(title: str, identity: str, page: QPageLayout, paint: Callable[[QPagedPaintDevice], None]) -> bytes:
    """A whole file; `identity` is all that it says, from which it gets its number."""
    application()
    # Qt writes a file's fonts in the order of a hash; this makes it the same in every process.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        written = QBuffer()
        written.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(written)
        writer.setTitle(title)
        writer.setCreator("Copy Desk")
        writer.setDocumentId(QUuid.createUuidV5(QUuid(), identity.encode()))
        writer.setPageLayout(page)
        paint(writer)
        return _without_clock(bytes(written.data().data()))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _without_clock(content: bytes) -> bytes:
    for date, first_day in _DATES:
        content = date.sub(lambda found, day=first_day: found[1] + day + _utc(found[2]), content)  # type: ignore[misc]
    return content


def _utc(zone: bytes) -> bytes:
    return re.sub(rb"\d", b"0", zone.replace(b"-", b"+"))


@cache
def application() -> QGuiApplication:
    """The application that runs, else one of our own."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QGuiApplication(["desk", "-platform", "offscreen"])


def text_option(leftwards: bool) -> QTextOption:
    """How lines of a text that runs leftwards, or rightwards, are broken and aligned."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def formatted(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = start, length, form
    return one


def units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def break_lines(layout: QTextLayout, left: float, width: float) -> list[float]:
    """Breaks a layout into lines; returns their heights."""
    heights = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(left, 0))
        heights.append(line.height())
    layout.endLayout()
    return heights


def dots(points: float, device: QPagedPaintDevice) -> float:
    return points * device.logicalDpiY() / 72


def paint_number(
    text: str, families: list[str], ink: str, painter: QPainter, device: QPagedPaintDevice
) -> None:
    """The number of a page at its foot."""
    font = QFont()
    font.setFamilies(families)
    font.setPointSizeF(9)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    foot = QRectF(0, 0, device.width(), device.height())
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)

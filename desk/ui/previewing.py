"""What is about to be exported, shown in the way of its format: pages, a page of hypertext, or plain text.

Pages are those of the PDF; a word processor's document is shown as the same pages, for it is set in the same
way but breaks its lines itself. `Shown` is made in a worker, shown in the window.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QWidget,
)

from desk.engine.model import Comparison
from desk.engine.project import Project
from desk.export import writing
from desk.export.report import Report

_PAPER, _EDGE = "#ffffff", "#8a8f98"
_BETWEEN = 12  # pixels around and between pages
_LONGEST = 200_000  # characters of plain text that are shown
_INK = "#1b1f24"
_PAGE_STYLE = (
    "a { color: #1d5fc4; } h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; }"
)
# As much of the page's own style as a text browser knows.
_REPORT_STYLE = """
table { border-collapse: collapse; }
th, td { border: 1px solid #cfd5dd; padding: 5px; vertical-align: top; }
th { background-color: #f2f4f7; } td.furniture { background-color: #f5f2ea; color: #574d3a; }
td.absent, td.blank { background-color: #f7f8fa; color: #59626e; }
.quiet { color: #59626e; font-weight: normal; } .letter { color: #00707a; }
.inserted { text-decoration: underline; background-color: #dbf3d8; }
.replaced { text-decoration: underline; background-color: #fdeec0; }
.moved { text-decoration: underline; background-color: #e7e2fb; }
.shared { text-decoration: underline; } .missing { text-decoration: line-through; color: #b3261e; }
.fact { font-style: normal; font-weight: bold; color: #9c1f63; } .headline, .subhead { font-weight: bold; }
.canonical { background-color: #d6f0f2; }
.label { color: #414a56; background-color: #e8ecf1; font-size: small; }
"""
_SIDE = re.compile(r'<span class="side".*?</span>')  # letters that only a narrow screen needs


class Way(Enum):
    """How a format is looked at."""

    PAGES = auto()
    HYPERTEXT = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Shown:
    """A preview: bytes of a PDF, or text."""

    way: Way
    content: bytes | str


def summary_shown(suffix: str, project: Project, comparison: Comparison, disputed: bool) -> Shown:
    """The summary in the way of a format, with what is disputed or without. Raises ExportError where there is
    none."""
    if suffix == ".html":
        return Shown(Way.HYPERTEXT, writing.preview(project, comparison, disputed))
    pages = suffix in (".pdf", ".docx", ".odt")
    form = next(one for one in writing.FORMATS if one.suffix == (".pdf" if pages else suffix))
    content = writing.render(form, project, comparison, disputed)
    return Shown(Way.PAGES, content) if pages else Shown(Way.TEXT, content.decode("utf-8")[:_LONGEST])


def report_shown(suffix: str, report: Report) -> Shown:
    """The report in the way of a format."""
    if suffix == ".html":
        from desk.export.report_page import report_fragment

        fragment = _SIDE.sub("", report_fragment(report))
        return Shown(Way.HYPERTEXT, f"<style>{_REPORT_STYLE}</style>{fragment}")
    form = next(one for one in writing.REPORT_FORMATS if one.suffix == ".pdf")
    return Shown(Way.PAGES, form.write(report))


class PreviewPane(QStackedWidget):
    """Shows one preview after the other, and words while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_preview")
        self.words = QLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self.words.setMargin(24)
        self.hypertext = QTextBrowser()
        self.hypertext.setOpenLinks(False)
        self.hypertext.document().setDocumentMargin(20)
        paper = self.hypertext.palette()  # as on paper in every theme: the marks' colours are for that
        paper.setColor(QPalette.ColorRole.Base, QColor(_PAPER))
        paper.setColor(QPalette.ColorRole.Text, QColor(_INK))
        self.hypertext.setPalette(paper)
        self.hypertext.document().setDefaultStyleSheet(_PAGE_STYLE)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.pages = PagesView()
        for view in (self.hypertext, self.text, self.pages):
            view.setFrameShape(QFrame.Shape.StyledPanel)
            view.setAccessibleName(self.tr("Preview"))
        for widget in (self.words, self.hypertext, self.text, self.pages):
            self.addWidget(widget)

    def show_words(self, words: str) -> None:
        self.words.setText(words)
        self.setCurrentWidget(self.words)

    def show_shown(self, shown: Shown) -> None:
        if isinstance(shown.content, bytes):
            self.pages.show_pdf(shown.content)
            self.setCurrentWidget(self.pages)
        elif shown.way is Way.HYPERTEXT:
            self.hypertext.setHtml(shown.content)
            self.setCurrentWidget(self.hypertext)
        else:
            self.text.setPlainText(shown.content)
            self.setCurrentWidget(self.text)


class PagesView(QScrollArea):
    """The pages of a PDF, one below the other, as wide as the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = _Pages()
        self.setWidget(self._pages)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # the width must not depend on it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_pdf(self, content: bytes) -> None:
        self._pages.take(content)
        self._pages.set_width(self.viewport().width())
        self.verticalScrollBar().setValue(0)

    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pages.set_width(self.viewport().width())


class _Pages(QWidget):
    """Draws those pages that are in view, each rendered when first seen at this width."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Any = None
        self._sizes: list[tuple[float, float]] = []
        self._images: dict[int, QImage] = {}

    def take(self, content: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(content)
        self._sizes = [self._document.get_page_size(number) for number in range(len(self._document))]
        self._images.clear()
        self.update()

    def count(self) -> int:
        return len(self._sizes)

    def set_width(self, width: int) -> None:
        self._images.clear()
        self.resize(QSize(width, 1))
        self.resize(QSize(width, round(self._rects()[-1].bottom()) + _BETWEEN if self._sizes else 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, rect in enumerate(self._rects()):
            if rect.intersects(QRectF(event.rect())):
                painter.fillRect(rect, QColor(_PAPER))
                painter.drawImage(rect, self._image(number, rect.width()))
                painter.setPen(QColor(_EDGE))
                painter.drawRect(rect)
        painter.end()

    def _rects(self) -> list[QRectF]:
        rects, top = [], float(_BETWEEN)
        room = max(1, self.width() - 2 * _BETWEEN)
        for width, height in self._sizes:
            rects.append(QRectF(_BETWEEN, top, room, room * height / width))
            top += rects[-1].height() + _BETWEEN
        return rects

    def _image(self, number: int, width: float) -> QImage:
        if number not in self._images:
            scale = width * self.devicePixelRatioF() / self._sizes[number][0]
            bitmap = self._document[number].render(scale=scale)
            form = QImage.Format.Format_BGR888
            seen = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
            self._images[number] = seen.copy()
        return self._images[number]

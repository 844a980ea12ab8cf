"""What the summary and its lines are to other programs: formatted text, plain text and Markdown at once.

Whoever takes it, from the clipboard or by a drop, takes the flavour it knows best. The plain text of the
whole summary is its Markdown, for that keeps headings and sources; that of one line is the line.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction, QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desk.engine.model import Comparison
from desk.engine.project import LineStyle, Project
from desk.export import writing

MARKDOWN = "text/markdown"
OWN = "application/x-copy-desk"  # how formats begin that only the program itself takes
_SUMMARY = f"{OWN}-summary"


def summary_data(project: Project, comparison: Comparison, disputed: bool) -> QMimeData:
    """The whole summary, with its sources and what is `disputed` or without that. Raises ExportError where
    there is none."""
    markdown = writing.render(writing.format_of(Path("summary.md")), project, comparison, disputed)
    data = QMimeData()
    data.setHtml(writing.preview(project, comparison, disputed))
    data.setText(markdown.decode("utf-8"))
    data.setData(MARKDOWN, markdown)
    return data


def line_data(text: str, style: LineStyle) -> QMimeData:
    """One line of the summary."""
    from desk.export.markdown_text import escape as escaped  # late: a start carries nothing

    start, end, sign = {
        LineStyle.TEXT: ("<p>", "</p>", ""),
        LineStyle.HEADING: ("<h2>", "</h2>", "## "),
        LineStyle.BULLET: ("<ul><li>", "</li></ul>", "- "),
    }[style]
    data = QMimeData()
    data.setHtml(f"{start}{escape(text)}{end}")
    data.setText(text)
    data.setData(MARKDOWN, f"{sign}{escaped(text)}".encode())
    return data


class CarryButton(QToolButton):
    """A button that does as its action when clicked, and carries what `data` gives when dragged."""

    def __init__(
        self, action: QAction, data: Callable[[], QMimeData | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data = data
        self._from = QPoint()
        self.setObjectName("carry_summary")
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setAccessibleName(action.text().replace("&", ""))
        self.setToolTip(self.tr("{0}; drag it into another program").format(action.toolTip()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._from).manhattanLength() >= QApplication.startDragDistance()
        data = self._data() if far and event.buttons() & Qt.MouseButton.LeftButton else None
        if data is None:
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        data.setData(_SUMMARY, b"1")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.icon().pixmap(24))
        drag.exec(Qt.DropAction.CopyAction)

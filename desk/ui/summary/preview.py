"""The summary as it will be: the very HTML that is exported, shown as a page."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QTextBrowser, QVBoxLayout, QWidget

from desk.engine.errors import ExportError
from desk.export import writing
from desk.ui.document import Document

_SMALL_HEADINGS = "h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; }"
_PAGE_WIDTH = 760  # pixels; lines of some eighty letters
_MARGIN = 36
_LARGER = 1.2  # than the words of the window: this is for reading


class Preview(QDialog):
    """A window of its own, as wide as a page; while it is open it shows every change, and nobody has to wait
    for it."""

    def __init__(self, document: Document, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setWindowTitle(self.tr("Preview of the summary"))
        self._document = document
        self.disputed = True  # whether it says what versions dispute
        self._page = QTextBrowser()
        self._page.setObjectName("preview_page")
        self._page.setAccessibleName(self.tr("Preview of the summary"))
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setOpenLinks(False)
        self._page.document().setDefaultStyleSheet(_SMALL_HEADINGS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        column.addWidget(self._buttons(export))
        self.set_text_font(self._page.font())
        self._page.document().setDocumentMargin(_MARGIN)
        room = self.screen().availableGeometry()
        self.resize(min(_PAGE_WIDTH, room.width() * 9 // 10), room.height() * 17 // 20)

    def _buttons(self, export: QAction) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(12, 8, 12, 10)
        buttons.rejected.connect(self.reject)
        leave = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        leave.setObjectName("export_previewed")
        leave.setIcon(export.icon())
        leave.clicked.connect(export.trigger)
        return buttons

    def set_text_font(self, font: QFont) -> None:
        """What the page is set in, a little larger."""
        larger = QFont(font)
        larger.setPointSizeF(font.pointSizeF() * _LARGER)
        self._page.setFont(larger)

    def set_shown(self, shown: bool) -> None:
        self.setVisible(shown)
        self.refresh()
        if shown:  # once the page has its size; while it has none Qt scrolls the title out of it
            QTimer.singleShot(0, lambda: self._page.verticalScrollBar().setValue(0))

    def set_disputed(self, disputed: bool) -> None:
        """Says what versions dispute, or not, as what leaves the window does."""
        self.disputed = disputed
        self.refresh()

    def refresh(self) -> None:
        """Renders the summary; nothing is done while nobody looks."""
        comparison = self._document.comparison
        if self.isHidden() or comparison is None:
            return
        place = self._page.verticalScrollBar().value()
        try:
            self._page.setHtml(writing.preview(self._document.project, comparison, self.disputed))
        except ExportError as nothing_yet:
            self._page.setPlainText(str(nothing_yet))
        self._page.verticalScrollBar().setValue(place)

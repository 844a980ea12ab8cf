"""A cell opened for reading: its text in a read-only editor that wraps exactly as the cell does.

Text can be selected, copied, and copied with its source. It stands where the painted text stood, in the
same font, at the same width and line spacing, with the same marks.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desk.ui.grid.cell_layout import CellLayout, line_rects
from desk.ui.grid.ink import draw_fact
from desk.ui.grid.metrics import LINE_SPACING, Metrics
from desk.ui.theme import Theme

FRAME = 2  # pixels, where the current cell has its frame


class CellReader(QTextEdit):
    """Shows one layout's text; `closed` says that the person is done with it."""

    closed = Signal()

    def __init__(
        self, layout: CellLayout, metrics: Metrics, theme: Theme, source: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._source = source
        self.setObjectName("cellReader")
        self.setAccessibleName(self.tr("Text of the cell, read only"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            f"QTextEdit {{ background: {theme.surface}; color: {layout.color.name()};"
            f" border: {FRAME}px solid {theme.accent}; }}"
        )
        self.setFont(metrics.font(layout.cell.kind))
        document = self.document()
        document.setDocumentMargin(0)
        option = QTextOption(layout.text.textOption())
        document.setDefaultTextOption(option)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        left, top = metrics.gutter - FRAME, max(0, metrics.above(layout.cell.kind) - FRAME)
        self.setViewportMargins(left, top, metrics.margin - FRAME, 0)
        self.setPlainText(layout.text.text().replace("\u2028", "\n"))
        self._dress(layout, metrics)
        self._theme = theme
        self._right_to_left = layout.right_to_left
        self._facts = [layout.units.span_to_qt(*fact) for fact in layout.facts]

    def _dress(self, layout: CellLayout, metrics: Metrics) -> None:
        """The spacing and the marks of the painted cell."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(LINE_SPACING * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(metrics.paragraph_gap)
        cursor.mergeBlockFormat(block)
        for one in layout.text.formats():
            cursor.setPosition(one.start)
            cursor.setPosition(one.start + one.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(one.format)

    def fact_rects(self) -> list[QRectF]:
        """The rectangles of the facts that versions give differently, one a line, in the viewport."""
        found, scrolled = [], self.verticalScrollBar().value()
        for first, length in self._facts:
            block = self.document().findBlock(first)
            laid, start = block.layout(), block.position()
            lines = (laid.lineAt(number) for number in range(laid.lineCount()))
            rects = line_rects(lines, first - start, first - start + length, self._right_to_left)
            found += [rect.translated(laid.position() - QPointF(0, scrolled)) for rect in rects]
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the lines under facts as the cell has them: a format of text has no line so thick."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for rect in self.fact_rects():
            draw_fact(painter, self._theme, rect)
        painter.end()

    def select_word_at(self, unit: int) -> None:
        """Selects the word at a UTF-16 unit, as a double-click does."""
        cursor = self.textCursor()
        cursor.setPosition(min(unit, self.document().characterCount() - 1))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def copy_with_source(self) -> None:
        """The selected text, or all of it, in quotation marks and with the article it is from."""
        text = self.textCursor().selection().toPlainText() or self.toPlainText()
        QGuiApplication.clipboard().setText(with_source(text, self._source))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text alone: colours of the comparison mean nothing elsewhere."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        action = menu.addAction(self.tr("Copy with source"))
        action.setObjectName("readerCopyWithSource")
        action.triggered.connect(self.copy_with_source)
        menu.exec(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self.closed.emit()
        elif QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Shift+C"):
            self.copy_with_source()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.closed.emit()


def with_source(text: str, source: str) -> str:
    """“Text” (title of the version)"""
    return f"“{text}” ({source})"

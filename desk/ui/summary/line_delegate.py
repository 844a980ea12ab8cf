"""How a line of the summary is painted, and how its words are edited where they stand.

A line that is not the current one may be cut where all lines have no room; its tooltip has all of it.
"""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.engine.project import LineStyle
from desk.ui.summary.line_heights import WrappedHeights
from desk.ui.summary.line_hits import LineHits, draw_hits, shown_hits
from desk.ui.summary.line_values import Line, twin_note
from desk.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
CUT = " …"
"""What stands for the words of a line that have no room."""
_MARGIN = 5
_FEWEST_LINES = 3  # of a line's words that are shown where there is no room for all lines
_ROOM = 4  # lines for words that are edited, at least
_GUTTER = 26  # the line's number
_SOURCE = 34  # at least, for the row, the letters of its versions and the sign of an edit
_WIDEST_SOURCE = 96


class LineEditor(QPlainTextEdit):
    """Edits one line's words: Enter takes them, with Ctrl too, as the key that opened it; Esc leaves them as
    they were. It wants to be as high as its words."""

    finished = Signal(bool)  # whether the words are taken
    heightWanted = Signal()  # is another than before

    def __init__(self, parent: QWidget | None = None, least: int = _ROOM) -> None:
        """`least` is how many lines it has room for at least."""
        super().__init__(parent)
        self._least = least
        self._lines = 0
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # what is dropped anywhere on the window becomes a version
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._count)

    def wanted_height(self) -> int:
        """The height that needs no scroll bar, at the width that it has."""
        lines = max(self._least, self._lines)
        around = self.document().documentMargin() + self.frameWidth()
        # The one: Qt scrolls where the last line ends with the viewport.
        return lines * self.fontMetrics().lineSpacing() + round(2 * around) + 1

    def allow_height(self, height: int) -> None:
        """A scroll bar comes only where this is too little."""
        policy = Qt.ScrollBarPolicy
        fits = self.wanted_height() <= height
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)

    def event(self, event: QEvent) -> bool:
        """Claims its key before the window takes it for a command."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count()

    def _count(self) -> None:
        lines = round(self.document().size().height())  # a plain text is measured in lines
        if lines != self._lines:
            self._lines = lines
            self.heightWanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finished.emit(False)
        else:
            super().keyPressEvent(event)


class LineDelegate(QStyledItemDelegate):
    """Paints number, wrapped words and source; edits the words where they stand."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.editor: LineEditor | None = None
        self.hits = LineHits()
        self.theme: Theme | None = None  # of which hits have their colours
        self._most = _FEWEST_LINES  # of a line's words that are shown, but of the current one's
        self._source = _SOURCE
        self._heights = WrappedHeights()

    def share(self, height: int) -> None:
        """Gives every line as much of a height as its words need, or where that is too little, the same
        number of lines to all whose words are longer."""
        model, current = self._view.model(), self._view.currentIndex().row()
        lines: list[Line] = [model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount())]
        metrics = QFontMetrics(QGuiApplication.font())
        widest = max((metrics.horizontalAdvance(line.where) for line in lines), default=0)
        self._source = min(max(widest + 14, _SOURCE), _WIDEST_SOURCE)
        pitch = QFontMetrics(self._view.font()).lineSpacing()
        words = [self._words_height(line) for line in lines]
        left = height - sum(self._around(line) for line in lines)
        left -= words[current] if 0 <= current < len(words) else 0
        others = [one for row, one in enumerate(words) if row != current]
        counts = range(-(-max(others, default=0) // pitch), _FEWEST_LINES, -1)
        fitting_all = (n for n in counts if sum(min(one, n * pitch) for one in others) <= left)
        self._most = next(fitting_all, _FEWEST_LINES)

    def _words_height(self, line: Line) -> int:
        """How high all the words of a line are."""
        font, width = (
            self._font(line),
            self._words_rect(QRect(0, 0, self._view.viewport().width(), 0)).width(),
        )
        return max(self._heights.of(line.text, font, width), QFontMetrics(font).height())

    def _around(self, line: Line) -> int:
        """The height of all of a line but its words."""
        return 2 * _MARGIN + (self._view.fontMetrics().lineSpacing() if line.twin >= 0 else 0)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE_ROLE)
        height = self._words_height(line)
        if index.row() != self._view.currentIndex().row():
            height = min(height, self._most * QFontMetrics(self._font(line)).lineSpacing())
        elif self.editor is not None:
            return QSize(self._view.viewport().width(), self.editor.wanted_height())
        return QSize(self._view.viewport().width(), height + self._around(line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        style = self._view.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        text = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        quiet = text if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        words = self._words_rect(rect)
        below = words.bottom() - self._view.fontMetrics().lineSpacing()
        if line.twin >= 0:
            words.setBottom(below)
        top = Qt.AlignmentFlag.AlignTop
        painter.save()
        painter.setFont(QGuiApplication.font())  # the window's own, whatever the words are set in
        painter.setPen(quiet)
        number = QRect(rect.left(), words.top(), _GUTTER - 6, words.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | top, str(index.row() + 1))
        sign = QRect(words.right() + 4, words.top(), rect.right() - words.right() - 10, words.height())
        painter.drawText(sign, Qt.AlignmentFlag.AlignRight | top, line.where)
        if line.twin >= 0:
            note = QRect(words.left(), below, words.width(), rect.bottom() - below)
            painter.drawText(note, Qt.AlignmentFlag.AlignLeft | top, twin_note(line))
        painter.setPen(text)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words, not of the window
        painter.setFont(self._font(line))
        self._paint_words(painter, words, index.row(), line.text)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.left() + _GUTTER, rect.bottom(), rect.right(), rect.bottom())
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: int, text: str) -> None:
        shown, hits = fitting(text, rect, painter.fontMetrics()), self.hits.inside(row)
        if not hits or self.theme is None:
            painter.drawText(rect, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, shown)
            return
        current = self.hits.current
        now = current[1] if current is not None and current[0] == row else None
        if shown != text:
            hits = shown_hits(hits, len(shown) - len(CUT), len(shown))
        draw_hits(painter, self.theme, rect, shown, hits, now)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEditor(parent)
        editor.setAccessibleName(self.tr("Words of line {0}").format(index.row() + 1))
        editor.setFrameShape(QFrame.Shape.Box)
        editor.heightWanted.connect(lambda: self.sizeHintChanged.emit(self._view.currentIndex()))
        editor.finished.connect(self._on_finished)
        self.editor = editor
        self.sizeHintChanged.emit(index)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, LineEditor) and not editor.document().isModified():
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.moveCursor(QTextCursor.MoveOperation.End)
            editor.document().setModified(False)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, LineEditor):
            model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = option.rect
        room = self._view.viewport().height()
        wanted = editor.wanted_height() if isinstance(editor, LineEditor) else 0
        wanted = editor.wanted_height() if isinstance(editor, LineEditor) else 0
        height = min(max(rect.height(), wanted), room)
        top = max(0, min(rect.top(), room - height))
        editor.setGeometry(rect.left() + _GUTTER - 4, top, rect.width() - _GUTTER, height)
        if isinstance(editor, LineEditor):
            editor.allow_height(height)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.editor = None
        super().destroyEditor(editor, index)
        self.sizeHintChanged.emit(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, LineEditor):
            return False  # the editor's own keys, not the delegate's: Tab and Enter mean something else here
        return super().eventFilter(watched, event)

    def _on_finished(self, taken: bool) -> None:
        editor = self.editor
        if editor is not None:
            if taken:
                self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self._view.setFocus()

    def _words_rect(self, rect: QRect) -> QRect:
        return rect.adjusted(_GUTTER, _MARGIN, -self._source - _MARGIN, -_MARGIN)

    def _font(self, line: Line) -> QFont:
        font = QFont(self._view.font())
        font.setBold(line.style is LineStyle.HEADING)
        return font


def fitting(text: str, rect: QRect, metrics: QFontMetrics) -> str:
    """As many of a text's words as a rectangle holds, with an ellipsis where some are left out."""

    def fits(shown: str) -> bool:
        room = QRect(0, 0, rect.width(), 100_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, shown).height() <= rect.height()

    if fits(text):
        return text
    words = text.split(" ")
    count = bisect_left(range(1, len(words)), True, key=lambda n: not fits(" ".join(words[:n]) + CUT))
    return " ".join(words[: max(1, count)]) + CUT

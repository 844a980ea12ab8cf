"""The headline above the lines: what will stand above the summary, where it is from, and how to change it.

Hidden where the first line is the headline, for then it is read and changed as a line; and while there is no
line, for then nothing leaves.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desk.engine.grid.story import StoryView
from desk.engine.model import SentenceRef
from desk.engine.project import letter
from desk.engine.summary import Headline
from desk.ui.summary.line_delegate import LineEditor

_MOST_LINES = 5  # of the field in height; more scroll


class HeadlineField(LineEditor):
    """As high as its words; gives them away with Enter or the focus, takes them back with Esc."""

    given = Signal(str)
    left = Signal()  # by a key that ends it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=1)
        self.setObjectName("headline")
        self.setAccessibleName(self.tr("Headline of the summary"))
        self.setPlaceholderText(self.tr("Write a headline"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.document().setDocumentMargin(2)
        self._shown = ""
        self.finished.connect(self._finish)
        self.heightWanted.connect(self.fit)

    def show_words(self, words: str) -> None:
        """Shows a headline; words that a person is typing in place of the same one stay."""
        if words != self._shown:
            self._shown = words
            self.setPlainText(words)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def event(self, event: QEvent) -> bool:
        """Leaves Undo and Redo to the story while it has nothing of its own to take back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            key, words = QKeySequence.StandardKey, self.document()
            undo = event.matches(key.Undo) and not words.isUndoAvailable()
            redo = event.matches(key.Redo) and not words.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason
        if event.reason() not in stays:  # its own menu, or another window, from which one comes back
            self._give()

    def _finish(self, taken: bool) -> None:
        if taken:
            self._give()
        else:
            self.setPlainText(self._shown)

    def _give(self) -> None:
        words = " ".join(self.toPlainText().split())
        if words != self._shown:
            before = self._shown
            self.given.emit(words)
            if self._shown == before:  # nothing came of it
                self.setPlainText(before)

    def fit(self) -> None:
        """Takes the height of its words."""
        most = _MOST_LINES * self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(self.wanted_height(), most))
        self.allow_height(most)


class HeadlinePart(QWidget):
    """The field with a word on where its headline is from; a link there leads to the sentence."""

    showRequested = Signal(object)  # SentenceRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("headline_part")
        self.field = HeadlineField()
        self.origin = QLabel()
        self.origin.setObjectName("headline_origin")
        self.origin.setWordWrap(True)
        self.origin.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.origin.linkActivated.connect(self._show_source)
        self._source: SentenceRef | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(1)
        column.addWidget(self.origin)
        column.addWidget(self.field)
        self.set_text_font(self.font())
        self.hide()

    def set_text_font(self, font: QFont) -> None:
        bold = QFont(font)
        bold.setBold(True)
        self.field.setFont(bold)
        self.field.fit()

    def show_headline(self, headline: Headline | None, view: StoryView) -> None:
        """Shows what will stand above the lines."""
        self._source = next(iter(headline.sources), None) if headline is not None else None
        self.field.show_words(headline.text if headline is not None else "")
        self.origin.setText(self._origin(headline, view))
        self.setVisible(bool(view.project.summary) and not (headline is not None and headline.is_line))

    def changeEvent(self, event: QEvent) -> None:
        """A link is laid out in the colour of its time; another wants it anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "origin"):
            text = self.origin.text()
            self.origin.clear()
            self.origin.setText(text)

    def _origin(self, headline: Headline | None, view: StoryView) -> str:
        if headline is None:
            return self.tr("Headline: no version has one")
        place = view.place(self._source) if self._source is not None else None
        if place is None:
            return self.tr("Headline: the story’s title, your own words")
        column = [article.id for article in view.project.articles].index(view.ref(place).article)
        link = f'<a href="source">{view.numbers.of(view.row_of(place))}</a>'
        return self.tr("Headline, from {version}, row {row}").format(version=letter(column), row=link)

    def _show_source(self) -> None:
        if self._source is not None:
            self.showRequested.emit(self._source)

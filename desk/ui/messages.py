"""What the program has to tell while work goes on: bars above the story that nobody has to answer.

A message says what happened, to what, and what to do now. It stays until it is dismissed;
nothing pops up over the work.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.ui.icons import icon
from desk.ui.naming import announce

_MOST = 3  # older messages make room; more would push the story out of the window


class Messages(QWidget):
    """Holds the messages that are open, the newest below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def warn(
        self, text: str, button: str = "", action: Callable[[], None] | None = None, topic: str = ""
    ) -> None:
        """Something went wrong or was stopped; `button` with `action` is the way on, if there is one. Of a
        `topic` there is one message, the newest, until it is settled."""
        if topic:
            self.settle(topic)
        self._show(text, "warning", button, action, topic)

    def settle(self, topic: str) -> None:
        """What a topic's message told of is no longer so."""
        for bar in self._bars():
            if bar.topic == topic:
                self._close(bar)

    def tell(
        self,
        text: str,
        button: str = "",
        action: Callable[[], None] | None = None,
        dismissed: Callable[[], None] | None = None,
        topic: str = "",
    ) -> None:
        """Something is worth knowing; `dismissed` hears of a person who closed it. A `topic` as in `warn`."""
        if topic:
            self.settle(topic)
        self._show(text, "information", button, action, topic, dismissed)

    def texts(self) -> list[str]:
        return [bar.text for bar in self._bars()]

    def _bars(self) -> list[_Bar]:
        return [bar for bar in self.findChildren(_Bar) if not bar.closed]

    def _show(
        self,
        text: str,
        picture: str,
        button: str,
        action: Callable[[], None] | None,
        topic: str = "",
        dismissed: Callable[[], None] | None = None,
    ) -> None:
        for bar in self._bars():
            if bar.text == text:
                self._close(bar)  # said again, it is said once, and last
        for bar in self._bars()[: 1 - _MOST]:
            self._close(bar)
        bar = _Bar(text, picture, button, self)
        bar.topic = topic
        bar.dismiss.clicked.connect(lambda: self._close(bar))
        if dismissed is not None:
            bar.dismiss.clicked.connect(dismissed)
        if action is not None:
            bar.way_on.clicked.connect(lambda: self._go(bar, action))
        self._column.addWidget(bar)
        self.show()
        announce(text, bar)

    def _go(self, bar: _Bar, action: Callable[[], None]) -> None:
        self._close(bar)
        action()

    def _close(self, bar: _Bar) -> None:
        bar.closed = True
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars()))


class _Bar(QFrame):
    """One message: a sign, its words, at most one way on, and a cross."""

    def __init__(self, text: str, picture: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self.topic = ""
        self.closed = False
        self.setObjectName("message")
        self.setAccessibleName(text)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._picture = picture
        self._sign = QLabel()
        self._sign.setPixmap(icon(picture).pixmap(18, 18))
        self._sign.setAccessibleName(self.tr("Warning") if picture == "warning" else self.tr("Note"))
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.way_on = QPushButton(button)
        self.way_on.setVisible(bool(button))
        self.dismiss = QToolButton()
        self.dismiss.setAutoRaise(True)
        self.dismiss.setIcon(icon("dismiss"))
        self.dismiss.setToolTip(self.tr("Close this message"))
        self.dismiss.setAccessibleName(self.tr("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 5)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(words, 1)
        row.addWidget(self.way_on)
        row.addWidget(self.dismiss)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._sign.setPixmap(icon(self._picture).pixmap(18, 18))

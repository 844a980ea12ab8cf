"""Lines that the program proposes; each waits until an editor approves or dismisses it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.engine.model import SentenceRef
from desk.engine.summary import Suggestion
from desk.ui.icons import icon
from desk.ui.words import shortened

_LONGEST = 90  # characters of a sentence in a menu


@dataclass(frozen=True, slots=True)
class Other:
    """What might be proposed instead: a suggestion for the same row, its words and its version's letter."""

    suggestion: Suggestion
    text: str
    letter: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as it is shown: its words, its version's letter, its row's number, why it is proposed,
    and all that might be proposed for the row, itself among it."""

    suggestion: Suggestion
    text: str
    letter: str
    row: int
    reason: str = ""
    others: tuple[Other, ...] = ()


class Suggestions(QWidget):
    """The list of proposals; hidden while there is none."""

    approved = Signal(object)  # tuple[Suggestion, ...], one or all of them
    dismissed = Signal(object)  # tuple[Suggestion, ...]
    exchanged = Signal(object, object)  # a Suggestion, and the one to propose instead
    goToRequested = Signal(object)  # SentenceRef, to work on
    showRequested = Signal(object)  # SentenceRef, to be seen while the keys stay with the proposals
    finished = Signal()  # the keys leave: the last one was answered, or a person goes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self._shown: tuple[Proposal, ...] = ()
        self._title = QLabel()
        self._all = QPushButton(self.tr("Approve all"))
        self._all.setObjectName("approve_all")
        self._none = QPushButton(self.tr("Dismiss"))
        self._none.setObjectName("dismiss_all")
        self._none.setToolTip(self.tr("Dismiss all proposals"))
        self._all.clicked.connect(lambda: self.approved.emit(self._suggestions()))
        self._none.clicked.connect(lambda: self.dismissed.emit(self._suggestions()))
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._all)
        head.addWidget(self._none)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have the keys, and it follows them
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self.hide()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Shows these and no others."""
        if tuple(proposals) == self._shown:
            return
        was_at = self._focused()
        self._shown = tuple(proposals)
        self.setVisible(bool(proposals))
        self._title.setText(self.tr("Proposed: {0}").format(len(proposals)))
        scrolled = self._area.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(6)
        for proposal in proposals:
            column.addWidget(self._line(proposal))
        column.addStretch(1)
        self._area.setWidget(page)
        before: QWidget = self._none
        for button in page.findChildren(QToolButton):  # they are newer than all that Tab led to so far
            QWidget.setTabOrder(before, button)
            before = button
        self._area.verticalScrollBar().setValue(scrolled)
        if was_at >= 0 and proposals:
            self.take_focus(was_at)
        elif was_at >= 0:
            self.finished.emit()

    def take_focus(self, number: int = 0) -> None:
        """Brings the keys to a proposal, the last one where there are fewer: Space or Return approves it."""
        approving = self._approving()
        if approving:
            button = approving[min(number, len(approving) - 1)]
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(button)

    def _approving(self) -> list[QToolButton]:
        page = self._area.widget()
        found = page.findChildren(QToolButton, "approve") if page is not None else []
        return [one for one in found if isinstance(one, QToolButton)]

    def _focused(self) -> int:
        """The number of the proposal that has the keys, -1 for none."""
        at = QApplication.focusWidget()
        lines = [button.parentWidget() for button in self._approving()]
        return next(
            (
                n
                for n, line in enumerate(lines)
                if line is not None and at is not None and line.isAncestorOf(at)
            ),
            -1,
        )

    def _step(self, by: int) -> None:
        """From the proposal that has the keys to the one before or after it."""
        self.take_focus(max(0, self._focused() + by))

    def proposals(self) -> tuple[Proposal, ...]:
        return self._shown

    def _suggestions(self) -> tuple[Suggestion, ...]:
        return tuple(proposal.suggestion for proposal in self._shown)

    def _line(self, proposal: Proposal) -> QWidget:
        line = _Line(proposal.suggestion.ref)
        line.chosen.connect(self.showRequested)
        line.otherWanted.connect(lambda step: self._exchange(proposal, step))
        line.stepped.connect(self._step)
        line.dismissed.connect(lambda: self.dismissed.emit((proposal.suggestion,)))
        line.left.connect(self.finished)
        words = QLabel(proposal.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        approve = self._button("approve", self.tr("Approve the line for row {0}").format(proposal.row))
        approve.setToolTip(self.tr("Approve the line for row {0} (Space or Return)").format(proposal.row))
        approve.setObjectName("approve")
        approve.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        approve.clicked.connect(lambda: self.approved.emit((proposal.suggestion,)))
        dismiss = self._button("dismiss", self.tr("Dismiss the line for row {0}").format(proposal.row))
        dismiss.setToolTip(self.tr("Dismiss the line for row {0} (Delete)").format(proposal.row))
        dismiss.clicked.connect(lambda: self.dismissed.emit((proposal.suggestion,)))
        where = self._where(proposal)
        for button in (approve, dismiss, where):
            line.follow(button)
        top = Qt.AlignmentFlag.AlignTop
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addWidget(words)
        if proposal.reason:
            said.addWidget(self._reason(proposal.reason))
        for button in (approve, dismiss):
            row.addWidget(button, 0, top)
        row.addLayout(said, 1)
        row.addWidget(where, 0, top)
        return line

    def _where(self, proposal: Proposal) -> QToolButton:
        """The row and the version, which lead there; its menu takes the line from another version."""
        where = QToolButton()
        where.setObjectName("where")
        where.setAutoRaise(True)
        where.setText(f"{proposal.row} {proposal.letter}")
        where.setToolTip(self.tr("Go to row {0}").format(proposal.row))
        where.setAccessibleName(where.toolTip())
        where.clicked.connect(lambda: self.goToRequested.emit(proposal.suggestion.ref))
        if len(proposal.others) > 1:
            where.setToolTip(
                self.tr("Go to row {0}; the menu, or Left and Right, take another version").format(
                    proposal.row
                )
            )
            where.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
            where.setMenu(self._others_menu(proposal, where))
        return where

    def _others_menu(self, proposal: Proposal, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.aboutToShow.connect(lambda: self.showRequested.emit(proposal.suggestion.ref))
        for one in proposal.others:
            said = shortened(one.text, _LONGEST).replace("&", "&&")
            action = menu.addAction(self.tr("Take from {0}: {1}").format(one.letter, said))
            action.setCheckable(True)
            action.setChecked(one.suggestion.ref == proposal.suggestion.ref)
            action.triggered.connect(
                lambda _=False, one=one: self.exchanged.emit(proposal.suggestion, one.suggestion)
            )
        return menu

    def _exchange(self, proposal: Proposal, step: int) -> None:
        """Proposes what the version before, or after, has; round the ends."""
        refs = [one.suggestion.ref for one in proposal.others]
        if len(refs) > 1:
            at = (refs.index(proposal.suggestion.ref) + step) % len(refs)
            self.exchanged.emit(proposal.suggestion, proposal.others[at].suggestion)

    def _reason(self, text: str) -> QLabel:
        reason = QLabel(text)
        reason.setTextFormat(Qt.TextFormat.PlainText)
        reason.setWordWrap(True)
        reason.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        reason.setToolTip(
            self.tr(
                "Of all sentences of its row the program proposes the one that shares most with the other "
                "versions, by its words and by its links."
            )
        )
        return reason

    def _button(self, picture: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon(picture))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button


class _Line(QFrame):
    """A proposal's line; whoever comes to it by key or mouse sees its row in the grid. Its keys mean the same
    on each of its buttons: Qt's own arrows would lead from approving to dismissing."""

    chosen = Signal(object)  # SentenceRef
    otherWanted = Signal(int)  # -1 for the version before, 1 for the one after
    stepped = Signal(int)  # -1 for the proposal above, 1 for the one below
    dismissed = Signal()
    left = Signal()

    def __init__(self, ref: SentenceRef) -> None:
        super().__init__()
        self._ref = ref

    def follow(self, button: QToolButton) -> None:
        """Watches for the keys coming to a button of the line."""
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self._ref)
        elif isinstance(event, QKeyEvent) and isinstance(watched, QToolButton):
            does = self._meaning(event, watched)
            if does is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # in the lines above, Delete removes one
                return True
            if does is not None and event.type() == QEvent.Type.KeyPress:
                does()
                return True
        return super().eventFilter(watched, event)

    def _meaning(self, event: QKeyEvent, button: QToolButton) -> Callable[[], None] | None:
        """What a key does on a button of the line, where it is not for Qt to say."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        meanings: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self.otherWanted.emit(-1),
            Qt.Key.Key_Right: lambda: self.otherWanted.emit(1),
            Qt.Key.Key_Up: lambda: self.stepped.emit(-1),
            Qt.Key.Key_Down: lambda: self.stepped.emit(1),
            Qt.Key.Key_Return: button.click,
            Qt.Key.Key_Enter: button.click,
            Qt.Key.Key_Delete: self.dismissed.emit,
            Qt.Key.Key_Escape: self.left.emit,
        }
        return meanings.get(event.key())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit(self._ref)

"""What wants a look in the alignment: the links the program is least sure of, and the sentences that stand
alone though they may belong in another row. Each is answered from the list, and the next comes up.

Rows are named by the numbers that they have in the grid. What is answered leaves the list with the next
comparison, for then a person's word stands in the place of the doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.engine.doubts import SURE, find_strays
from desk.engine.grid.story import StoryView
from desk.engine.model import Comparison, Link, Place, SentenceRef
from desk.engine.project import letter
from desk.ui.actions import Actions
from desk.ui.translating import tr
from desk.ui.turns import Turns
from desk.ui.words import shortened
from desk.ui.wrapping import Wrapping

_LISTED_AT_ONCE = 30  # entries, about three screenfuls
_MOST_SAID = 110  # characters of a sentence; the tooltip has all


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at: a sentence, another, where they stand, what their rows are called in the grid,
    and the chance that they belong together; `together` says whether they stand in one row now."""

    ref: SentenceRef
    other: SentenceRef
    places: tuple[Place, Place]
    row: str
    other_row: str
    score: float
    together: bool


def checks_of(view: StoryView) -> Iterator[Check]:
    """All there is to check, the least certain link first, then what may be missing, the likeliest first.

    A link is listed once, though two sentences may hang on it; what is one row of paragraphs already is not
    said to be missing from it."""
    seen: set[Link] = set()
    for doubt in view.index.doubts:
        if doubt.link not in seen:
            seen.add(doubt.link)
            yield _check(view, doubt.place, doubt.other, doubt.score, together=True)
    for stray in find_strays(view.project, view.comparison, view.index.near):
        if view.row_of(stray.place) != view.row_of(stray.other):
            yield _check(view, stray.place, stray.other, stray.score, together=False)


def _check(view: StoryView, place: Place, other: Place, score: float, *, together: bool) -> Check:
    row, other_row = (str(view.numbers.of(view.row_of(one))) for one in (place, other))
    return Check(view.ref(place), view.ref(other), (place, other), row, other_row, score, together)


class CheckingPanel(QWidget):
    """A list with three answers: it belongs there, it does not, later."""

    titleChanged = Signal(str)
    showRequested = Signal(object)  # SentenceRef, to be seen while the keys stay with the list
    goToRequested = Signal(object)  # SentenceRef, to work on
    confirmRequested = Signal(object)  # SentenceRef: it belongs in its row
    partRequested = Signal(object)  # SentenceRef: it does not
    joinRequested = Signal(object, object)  # two SentenceRef: the first belongs in the row of the second
    apartRequested = Signal(object, object)  # two SentenceRef: it does not

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checking_panel")
        self._keys = {"yes": actions.confirm, "no": actions.part}
        self.tree = _Checks()
        self.tree.setObjectName("checks")
        self.tree.setAccessibleName(self.tr("Links to check"))
        self.tree.setItemDelegate(Wrapping(self.tree))
        self.tree.itemActivated.connect(self._go_to)
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemClicked.connect(self._show_current)
        self.tree.keyed.connect(self._answer_key)
        self._none = QLabel()
        self._none.setWordWrap(True)
        self._none.setContentsMargins(10, 10, 10, 10)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.yes = self._button("check_yes", self._accept)
        self.yes.setText(self.tr("It belongs there"))
        self.no = self._button("check_no", self._reject)
        self.no.setText(self.tr("Part it"))
        self.skip = self._button("check_skip", self.go_on)
        self.skip.setText(self.tr("Skip"))
        self.skip.setToolTip(self.tr("Leave it undecided and go to the next (S)"))
        self._order = QLabel()
        self._order.setObjectName("checks_order")
        self._order.setWordWrap(True)
        self._order.setContentsMargins(8, 5, 8, 5)
        self._order.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._here: SentenceRef | None = None  # where the grid is
        self._answering = False  # what comes up next is due to an answer given here
        self._renewing = False
        self._letters: list[str] = []  # of the comparison's articles
        self._view: StoryView | None = None
        self._checks: list[Check] = []  # all there are; the tree gets them a few a turn
        self._turns = Turns(self)
        self._bold = QFont()
        self._lay_out()

    def share_turns(self, turns: Turns) -> None:
        """From now on puts work off to these turns, which others take too."""
        self._turns = turns

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 6, 8, 8)
        for button in (self.yes, self.no, self.skip):
            buttons.addWidget(button)
        listed = QWidget()
        rows = QVBoxLayout(listed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._order)
        rows.addWidget(self.tree, 1)
        rows.addLayout(buttons)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._none)
        self._pages.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _button(self, name: str, does: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def sizeHint(self) -> QSize:
        return QSize(320, 170)

    # --- what is shown

    def words(self) -> str:
        """What is said in place of a list; "" while there is one."""
        return self._none.text() if self._pages.currentWidget() is self._none else ""

    def show_checks(self, view: StoryView | None) -> None:
        """Lists what to check; the one that was current stays so, or the one that takes its place."""
        at, before = self._at(), self.current()
        self._renewing = True
        self.tree.clear()
        self._view, self._checks = view, []
        if view is not None:
            columns = {article.id: number for number, article in enumerate(view.project.articles)}
            self._letters = [letter(columns[one.article.id]) for one in view.comparison.structures]
            self._bold = self.tree.font()
            self._bold.setBold(True)
            self._checks = list(checks_of(view))
            self._order.setText(self._ordered(self._checks))
        self._list_more()
        self._renewing = False
        count = len(self._checks)
        self.titleChanged.emit(self.tr("Check · {0}").format(count) if view is not None else self.tr("Check"))
        self._none.setText(self._checked(view.comparison if view is not None else None))
        self._pages.setCurrentIndex(1 if count else 0)
        if count:
            self._stand_again(at, before)
        self._answering = False

    def _list_more(self, least: int = 0) -> None:
        """Adds to the tree what fits in a turn, or all up to so many; the rest comes in the next turns."""
        listed = self.tree.topLevelItemCount()
        more = self._checks[listed : max(least, listed + _LISTED_AT_ONCE)]
        if self._view is not None and more:
            items = [self._item(check, self._view) for check in more]
            self.tree.addTopLevelItems(items)
            for item in items:
                item.setExpanded(True)
        if listed + len(more) < len(self._checks):
            self._turns.put(self._list_more)

    def _ordered(self, checks: Sequence[Check]) -> str:
        """In which order the list has what it has."""
        if not any(check.together for check in checks):
            return self.tr("What a row may lack, likeliest first")
        if all(check.together for check in checks):
            return self.tr("Least certain first")
        return self.tr("Least certain first, then what a row may lack")

    def _stand_again(self, at: int, before: Check | None) -> None:
        pairs = [(one.ref, one.other) for one in self._checks]
        same = before is not None and (before.ref, before.other) in pairs
        number = pairs.index((before.ref, before.other)) if same and before is not None else at
        self._renewing = not self._answering  # nobody who works in the grid is to be taken away from there
        self._stand_at(min(max(number, 0), len(pairs) - 1))
        if not self._answering:
            self._stand_by_grid()
        self._renewing = False
        self._name_answers()

    def follow(self, ref: SentenceRef | None) -> None:
        """The grid is elsewhere, as after Undo: what the list has on that sentence becomes current."""
        self._here = ref
        if not self._answering:
            before, self._renewing = self._renewing, True
            self._stand_by_grid()
            self._renewing = before
            self._name_answers()

    def _stand_by_grid(self) -> None:
        check = self.current()
        if self._here is None or (check is not None and self._here in (check.ref, check.other)):
            return
        for number, one in enumerate(self._checks):
            if self._here == one.ref:
                self._stand_at(number)
                return

    def _item(self, check: Check, view: StoryView) -> QTreeWidgetItem:
        first, second = (self._letters[place.article] for place in check.places)
        if check.together:
            words = self.tr("Row {row}: {one} with {two}? {chance}")
        else:
            words = self.tr("Row {row}, {one}: into row {other}? {chance}")
        heading = words.format(
            row=check.row, other=check.other_row, one=first, two=second, chance=_chance(check.score)
        )
        item = QTreeWidgetItem([heading])
        item.setToolTip(0, self.tr("Of 100 such, {0} are right.").format(round(check.score * 100)))
        item.setFont(0, self._bold)
        for name, place in zip((first, second), check.places, strict=True):
            text = view.sentence_text(place)
            said = QTreeWidgetItem([f"{name}  {shortened(text, _MOST_SAID)}"])
            said.setToolTip(0, text)
            said.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.addChild(said)
        return item

    def _checked(self, comparison: Comparison | None) -> str:
        if comparison is None:
            return self.tr("Not compared yet.")
        if len(comparison.structures) < 2:
            return self.tr("There is one version only; links are between versions.")
        return self.tr(
            "Checked: no link is below {0}, and nothing that stands alone comes near another row."
        ).format(SURE)

    # --- where one is

    def current(self) -> Check | None:
        at = self._at()
        return self._checks[at] if at >= 0 else None

    def _at(self) -> int:
        item = self.tree.currentItem()
        if item is None:
            return -1
        return self.tree.indexOfTopLevelItem(item.parent() or item)

    def _stand_at(self, number: int) -> None:
        if number >= self.tree.topLevelItemCount():
            self._list_more(number + 1)
        item = self.tree.topLevelItem(number)
        if item is not None:
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item, QAbstractItemView.ScrollHint.EnsureVisible)

    def check_next(self) -> None:
        """Goes to the current entry, or on from it where one is in the list already."""
        if self.tree.hasFocus():
            self.go_on()
        else:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show_current()

    def go_on(self) -> None:
        """Goes to the next entry, after the last to the first."""
        if self._checks:
            self._stand_at((self._at() + 1) % len(self._checks))
            self._show_current()

    def _show_current(self) -> None:
        check = self.current()
        if check is not None and not self._renewing:
            self._name_answers()
            self.showRequested.emit(check.ref)

    def _go_to(self) -> None:
        check = self.current()
        if check is not None:
            self.goToRequested.emit(check.ref)

    # --- answers

    def _name_answers(self) -> None:
        """The answers say what they would do with the current entry."""
        check = self.current()
        if check is None:
            return
        row = check.row if check.together else check.other_row
        if check.together:
            yes, no = self.tr("It belongs there"), self.tr("Part it")
            tips = (self.tr("Confirm that it belongs in row {0}"), self.tr("Take it out of row {0}"))
        else:
            yes, no = self.tr("Bring it to row {0}").format(row), self.tr("Keep apart")
            tips = (
                self.tr("Join it with row {0}"),
                self.tr("It does not belong in row {0}; do not ask again"),
            )
        for button, words, tip, action in zip(
            (self.yes, self.no), (yes, no), tips, self._keys.values(), strict=True
        ):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(words)
            button.setToolTip(tip.format(row) + (f" ({keys})" if keys else ""))

    def _accept(self) -> None:
        check = self.current()
        if check is not None:
            self._answering = True
            if check.together:
                self.confirmRequested.emit(check.ref)
            else:
                self.joinRequested.emit(check.ref, check.other)

    def _reject(self) -> None:
        check = self.current()
        if check is not None:
            self._answering = True
            if check.together:
                self.partRequested.emit(check.ref)
            else:
                self.apartRequested.emit(check.ref, check.other)

    def _answer_key(self, keys: QKeySequence) -> None:
        """The keys of the grid for confirming and parting answer here too; S skips."""
        if _means(self._keys["yes"], keys):
            self._accept()
        elif _means(self._keys["no"], keys):
            self._reject()
        elif keys == QKeySequence("S"):
            self.go_on()


class _Checks(QTreeWidget):
    """Branches that one walks through; their sentences are read, not chosen."""

    keyed = Signal(object)  # QKeySequence: a key without a modifier

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setAccessibleName(self.tr("Columns of the list of links"))
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.NoModifier and event.text().strip():
            self.keyed.emit(QKeySequence(event.key()))
        else:
            super().keyPressEvent(event)


def _means(action: QAction, keys: QKeySequence) -> bool:
    return any(keys == shortcut for shortcut in action.shortcuts())


def _chance(score: float) -> str:
    """A score in words, and as the share that it is."""
    steps = (
        (0.8, tr("Very likely")),
        (0.6, tr("Likely")),
        (0.45, tr("About even")),
        (0.0, tr("Less likely")),
    )
    return f"{next(words for least, words in steps if score >= least)} · {score:.2f}"

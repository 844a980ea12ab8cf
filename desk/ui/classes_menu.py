"""The menu Highlight: which classes of differences are marked in the grid, and make a row differ.

These are rules for what is shown alone: rows are found with all texts folded, whatever is chosen here. Space
or a click switches a class and leaves the menu open; a click with Ctrl leaves that class alone on.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from desk.engine.wording import DifferenceClass
from desk.ui.icons import icon
from desk.ui.translating import tr
from desk.ui.words import difference_class_name

_FORM = (  # what may differ while all words are the same
    DifferenceClass.PUNCTUATION,
    DifferenceClass.CASE,
    DifferenceClass.TYPOGRAPHY,
    DifferenceClass.SPACE,
)
_WORDS = tuple(one for one in DifferenceClass if one not in _FORM)


class ClassesMenu(QMenu):
    """Switches for the classes of differences, each with how many there are in the story."""

    chosen = Signal(object)  # frozenset[DifferenceClass]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("&Highlight"), parent)
        self.setIcon(icon("classes"))
        self._switches: dict[DifferenceClass, QAction] = {}
        for group in (_WORDS, _FORM):
            for one in group:
                switch = self.addAction(difference_class_name(one))
                switch.setObjectName(f"class_{one.value}")
                switch.setCheckable(True)
                switch.setChecked(True)
                switch.toggled.connect(lambda _: self.chosen.emit(self.classes()))
                self._switches[one] = switch
            self.addSeparator()
        everything = frozenset(DifferenceClass)
        for name, words, classes in (
            ("class_all", tr("All"), everything),
            ("class_none", tr("None"), frozenset[DifferenceClass]()),
        ):
            action = self.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(partial(self.choose, classes))
        self.only = self.addMenu(tr("Only"))
        for one in DifferenceClass:
            action = self.only.addAction(difference_class_name(one))
            action.setObjectName(f"only_{one.value}")
            action.triggered.connect(partial(self.choose, frozenset({one})))

    def classes(self) -> frozenset[DifferenceClass]:
        return frozenset(one for one, switch in self._switches.items() if switch.isChecked())

    def choose(self, classes: frozenset[DifferenceClass]) -> None:
        """Switches these on and all others off, in one step."""
        if classes == self.classes():
            return
        for one, switch in self._switches.items():
            switch.blockSignals(True)
            switch.setChecked(one in classes)
            switch.blockSignals(False)
        self.update()
        self.chosen.emit(self.classes())

    def show_counts(self, counts: dict[DifferenceClass, int]) -> None:
        for one, switch in self._switches.items():
            number = counts.get(one, 0)
            many = tr("1 difference") if number == 1 else tr("{0} differences").format(number)
            counted = many if number else tr("none")
            switch.setText(f"{difference_class_name(one)}\t{counted}")

    # --- several in one go

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._switch(event.modifiers()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._switch(event.modifiers()):
            super().keyPressEvent(event)

    def _switch(self, modifiers: Qt.KeyboardModifier) -> bool:
        """Switches the active class; False where something else is active."""
        active = self.activeAction()
        mine = next((one for one, switch in self._switches.items() if switch is active), None)
        if mine is None:
            return False
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.choose(frozenset({mine}))
        else:
            self._switches[mine].toggle()
        return True

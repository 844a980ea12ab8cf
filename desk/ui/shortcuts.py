"""Other keys for actions: what a person chose instead of the keys that the program comes with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence

from desk.ui.actions import explain


class Shortcuts:
    """Knows the keys that actions come with, and gives them others."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        self._actions = {action.objectName(): action for action in actions}
        self._own = {name: action.shortcuts() for name, action in self._actions.items()}

    def apply(self, chosen: Mapping[str, str]) -> None:
        """Gives actions, by object name, the keys a person chose ("" for none), all others their own."""
        for name, action in self._actions.items():
            keys = [QKeySequence(chosen[name])] if name in chosen else self._own[name]
            action.setShortcuts([key for key in keys if not key.isEmpty()])
            explain(action)

    def own(self, name: str) -> str:
        """The first of the keys that an action comes with."""
        return self._own[name][0].toString() if self._own[name] else ""

"""Other keys for actions: what a person chose instead of the keys that the program comes with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.ui.actions import explain
from desk.ui.translating import tr


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


class ShortcutEditor(QDialog):
    """A table of all actions and their keys; keys that two actions would share are refused in words."""

    def __init__(
        self, shortcuts: Shortcuts, actions: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_editor")
        self.setWindowTitle(tr("Change keyboard shortcuts"))
        self._shortcuts = shortcuts
        self._edits: dict[str, QKeySequenceEdit] = {}
        self._names = {action.objectName(): str(action.data()) for action in actions}
        table = QTableWidget(len(actions), 2)
        table.setAccessibleName(tr("Commands and their keys"))
        table.setHorizontalHeaderLabels([tr("Command"), tr("Keys")])
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().resizeSection(1, 200)
        table.verticalHeader().hide()
        for row, action in enumerate(actions):
            item = QTableWidgetItem(action.icon(), str(action.data()))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            table.setItem(row, 0, item)
            edit = QKeySequenceEdit(action.shortcut())
            edit.setMaximumSequenceLength(1)
            edit.setClearButtonEnabled(True)
            edit.setAccessibleName(tr("Keys of “{0}”").format(action.data()))
            edit.keySequenceChanged.connect(self._check)
            self._edits[action.objectName()] = edit
            behind = QTableWidgetItem()
            behind.setData(Qt.ItemDataRole.AccessibleTextRole, edit.accessibleName())
            table.setItem(row, 1, behind)
            table.setCellWidget(row, 1, edit)
        self._problem = QLabel()
        self._problem.setObjectName("shortcut_problem")
        self._problem.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel | button.RestoreDefaults)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(button.RestoreDefaults).clicked.connect(self._restore)
        column = QVBoxLayout(self)
        column.addWidget(table)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self.resize(560, 620)

    def set_keys(self, name: str, keys: str) -> None:
        """Gives an action, by object name, other keys."""
        self._edits[name].setKeySequence(QKeySequence(keys))

    def chosen(self) -> dict[str, str]:
        """The keys that are not those an action comes with, by object name."""
        keys = {name: edit.keySequence().toString() for name, edit in self._edits.items()}
        return {name: text for name, text in keys.items() if text != self._shortcuts.own(name)}

    def _restore(self) -> None:
        for name in self._edits:
            self.set_keys(name, self._shortcuts.own(name))

    def _check(self) -> None:
        """Two actions with the same keys would do nothing at all."""
        taken: dict[str, str] = {}
        problem = ""
        for name, edit in self._edits.items():
            keys = edit.keySequence().toString()
            if keys and taken.setdefault(keys, name) != name:
                words = tr("“{0}” and “{1}” cannot both have {2}. Give one of them other keys.")
                problem = words.format(self._names[taken[keys]], self._names[name], keys)
        self._problem.setText(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

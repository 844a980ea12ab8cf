"""Preferences > Shortcuts: every command with its keys. Keys that two commands would share are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from desk.ui.naming import name_clear_button
from desk.ui.preferences.page import Page
from desk.ui.shortcuts import Shortcuts


class KeysPage(Page):
    """A table of the commands; the keys of the selected one are changed below it."""

    def __init__(self, shortcuts: Shortcuts, actions: Sequence[QAction], places: Mapping[str, str]) -> None:
        super().__init__("shortcuts", self.tr("Shortcuts"))
        self._shortcuts = shortcuts
        self._names = [action.objectName() for action in actions]
        self._words = {action.objectName(): str(action.data()) for action in actions}
        self._keys = {action.objectName(): action.shortcut().toString() for action in actions}
        self._places = places
        self._make_table()
        self._find = QLineEdit()
        self._find.setObjectName("find_command")
        self._find.setPlaceholderText(self.tr("Find a command"))
        self._find.setAccessibleName(self.tr("Find a command"))
        self._find.textChanged.connect(self._filter)
        self._label = QLabel(self.tr("&Keys:"))
        self._edit = QKeySequenceEdit()
        self._reset = QPushButton(self.tr("&Reset"))
        self._reset_all = QPushButton(self.tr("Reset &all"))
        self._make_row()
        self._problem = QLabel()
        self._problem.setObjectName("shortcut_problem")
        self._problem.setWordWrap(True)
        self.column.addWidget(self._find)
        self.column.addWidget(self._table, 1)
        row = QHBoxLayout()
        row.addWidget(self._label)
        row.addWidget(self._edit, 1)
        row.addWidget(self._reset)
        row.addWidget(self._reset_all)
        self.column.addLayout(row)
        self.column.addWidget(self._problem)
        self._table.selectRow(0)
        self._show()

    def values(self) -> dict[str, Any]:
        return {"shortcuts": tuple(sorted(self.chosen().items()))}

    def problem(self) -> str:
        """Two commands with the same keys would do nothing at all."""
        taken: dict[str, str] = {}
        for name, keys in self._keys.items():
            if keys and taken.setdefault(keys, name) != name:
                words = self.tr("“{0}” and “{1}” cannot both have {2}. Give one of them other keys.")
                return words.format(self._words[taken[keys]], self._words[name], _shown(keys))
        return ""

    def chosen(self) -> dict[str, str]:
        """The keys that are not those a command comes with, by object name."""
        return {name: keys for name, keys in self._keys.items() if keys != self._shortcuts.own(name)}

    def set_keys(self, name: str, keys: str) -> None:
        """Gives a command, by object name, other keys."""
        if self._keys[name] != keys:
            self._keys[name] = keys
            self._show()
            self.changed.emit()

    def _make_table(self) -> None:
        table = self._table = QTableWidget(len(self._names), 3)
        table.setObjectName("commands")
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().resizeSection(1, 120)
        table.horizontalHeader().resizeSection(2, 150)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 3 // 2)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        for row, name in enumerate(self._names):
            place = QTableWidgetItem(self._places.get(name, ""))
            place.setData(Qt.ItemDataRole.AccessibleTextRole, place.text() or self.tr("in no menu"))
            table.setItem(row, 0, QTableWidgetItem(self._words[name]))
            table.setItem(row, 1, place)
            table.setItem(row, 2, QTableWidgetItem())
        table.itemSelectionChanged.connect(self._show)
        table.itemDoubleClicked.connect(lambda _item: self._edit.setFocus())

    def _make_row(self) -> None:
        self._label.setBuddy(self._edit)
        self._edit.setObjectName("keys_edit")
        self._edit.setMaximumSequenceLength(1)
        self._edit.setClearButtonEnabled(True)
        for edit in self._edit.findChildren(QLineEdit):
            edit.setAccessibleName(self.tr("Keys of the command"))
            name_clear_button(edit)
        self._edit.setAccessibleName(self.tr("Keys of the command"))
        self._edit.keySequenceChanged.connect(self._take)
        self._reset.setObjectName("reset_keys")
        self._reset.clicked.connect(self._restore_current)
        self._reset_all.setObjectName("reset_all_keys")
        self._reset_all.clicked.connect(self._restore)

    def _current(self) -> str:
        rows = self._table.selectionModel().selectedRows()
        return self._names[rows[0].row()] if rows else ""

    def _take(self, keys: QKeySequence) -> None:
        if name := self._current():
            self.set_keys(name, keys.toString())

    def _restore_current(self) -> None:
        if name := self._current():
            self.set_keys(name, self._shortcuts.own(name))

    def _restore(self) -> None:
        if self.chosen():
            self._keys = {name: self._shortcuts.own(name) for name in self._keys}
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        """Sets the keys beside their commands; a word tells which a person chose."""
        mine = self.chosen()
        for row, name in enumerate(self._names):
            keys = _shown(self._keys[name])
            item = self._table.item(row, 2)
            assert item is not None
            item.setText(self.tr("{0} (yours)").format(keys or self.tr("none")) if name in mine else keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text() or self.tr("no keys"))
        name = self._current()
        self._edit.blockSignals(True)
        self._edit.setKeySequence(QKeySequence(self._keys.get(name, "")))
        self._edit.blockSignals(False)
        self._edit.setEnabled(bool(name))
        self._reset.setEnabled(name in mine)
        self._reset_all.setEnabled(bool(mine))
        self._problem.setText(self.problem())
        self._problem.setVisible(bool(self.problem()))

    def _filter(self, text: str) -> None:
        """Leaves the commands that have all of these in their words, menu or keys."""
        words = text.casefold().split()
        first = -1
        for row, name in enumerate(self._names):
            known = f"{self._words[name]} {self._places.get(name, '')} {_shown(self._keys[name])}".casefold()
            hidden = not all(word in known for word in words)
            self._table.setRowHidden(row, hidden)
            first = row if first < 0 and not hidden else first
        if first >= 0:
            self._table.selectRow(first)
        else:
            self._table.clearSelection()


def _shown(keys: str) -> str:
    """Keys as the platform writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

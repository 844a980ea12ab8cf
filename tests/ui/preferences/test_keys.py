"""Keys that a person chose: kept, never shared by two commands, and given back on request."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.ui.help import places_of
from desk.ui.preferences.dialog import PreferencesDialog
from desk.ui.preferences.keys import KeysPage
from desk.ui.window import Window

Button = QDialogButtonBox.StandardButton


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> PreferencesDialog:
    places = places_of(window.menuBar())
    made = PreferencesDialog(window.memory, window.shortcuts, list(window.actions_.all()), places, window)
    qtbot.addWidget(made)
    made.applied.connect(window.preferring.take)
    made.show_page("shortcuts")
    made.show()
    return made


@pytest.fixture
def page(dialog: PreferencesDialog) -> KeysPage:
    return next(one for one in dialog.pages if isinstance(one, KeysPage))


def part(parent: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def button(dialog: PreferencesDialog, which: Button) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    return box.button(which)


def choose(page: KeysPage, words: str) -> None:
    find = part(page, QLineEdit, "find_command")
    assert isinstance(find, QLineEdit)
    find.setText(words)


def test_only_what_is_different_is_chosen(page: KeysPage) -> None:
    assert page.chosen() == {}
    page.set_keys("suggest", "Ctrl+Shift+G")
    assert page.chosen() == {"suggest": "Ctrl+Shift+G"}


def test_a_command_is_found_and_given_other_keys_by_keyboard(page: KeysPage, qtbot: QtBot) -> None:
    choose(page, "lines sugg")
    table, edit = part(page, QTableWidget, "commands"), part(page, QKeySequenceEdit, "keys_edit")
    assert isinstance(table, QTableWidget)
    assert [row for row in range(table.rowCount()) if not table.isRowHidden(row)] == [table.currentRow()]
    qtbot.keyClick(
        edit, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert page.chosen() == {"suggest": "Ctrl+Shift+G"}
    item = table.item(table.currentRow(), 2)
    assert item is not None
    assert item.text() == "Ctrl+Shift+G (yours)"


def test_keys_that_are_taken_are_refused_in_words_on_every_page(
    dialog: PreferencesDialog, page: KeysPage
) -> None:
    page.set_keys("suggest", "Ctrl+E")
    said, below = part(page, QLabel, "shortcut_problem"), part(dialog, QLabel, "preferences_problem")
    assert isinstance(said, QLabel)
    assert isinstance(below, QLabel)
    assert "“Export summary” and “Suggest lines” cannot both have Ctrl+E" in said.text()
    assert not button(dialog, Button.Ok).isEnabled()
    assert not button(dialog, Button.Apply).isEnabled()
    dialog.show_page("general")
    assert below.text() == said.text()
    assert below.isVisible()


def test_the_keys_of_one_command_or_of_all_are_given_back(dialog: PreferencesDialog, page: KeysPage) -> None:
    page.set_keys("suggest", "Ctrl+E")
    page.set_keys("undo", "")
    page.set_keys("redo", "")
    choose(page, "suggest lines")
    part(page, QPushButton, "reset_keys").click()  # type: ignore[attr-defined]
    assert page.chosen() == {"undo": "", "redo": ""}
    assert button(dialog, Button.Ok).isEnabled()
    part(page, QPushButton, "reset_all_keys").click()  # type: ignore[attr-defined]
    assert page.chosen() == {}


def test_chosen_keys_work_at_once_and_outlive_the_window(
    dialog: PreferencesDialog, page: KeysPage, window: Window, make_window: Callable[[], Window]
) -> None:
    page.set_keys("suggest", "Ctrl+Shift+G")
    page.set_keys("quit", "")
    button(dialog, Button.Apply).click()
    assert window.actions_.suggest.shortcut().toString() == "Ctrl+Shift+G"
    assert "(Ctrl+Shift+G)" in window.actions_.suggest.toolTip()
    assert window.actions_.quit.shortcuts() == []
    window.close()
    second = make_window()
    assert second.actions_.suggest.shortcut().toString() == "Ctrl+Shift+G"
    assert second.actions_.quit.shortcuts() == []
    assert second.actions_.export.shortcut().toString() == "Ctrl+E"


def test_commands_of_one_name_are_told_apart_by_their_menu(page: KeysPage) -> None:
    choose(page, "headline kind")
    table = part(page, QTableWidget, "commands")
    assert isinstance(table, QTableWidget)
    place = table.item(table.currentRow(), 1)
    assert place is not None
    assert place.text() == "Row ▸ Kind of line"

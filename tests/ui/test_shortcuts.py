"""Keys that a person chose: kept, never shared by two actions, and given back on request."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from desk.ui.shortcuts import ShortcutEditor
from desk.ui.window import Window


@pytest.fixture
def editor(window: Window, qtbot: QtBot) -> ShortcutEditor:
    made = ShortcutEditor(window.shortcuts, list(window.actions_.all()), window)
    qtbot.addWidget(made)
    return made


def test_only_what_is_different_is_chosen(editor: ShortcutEditor) -> None:
    assert editor.chosen() == {}
    editor.set_keys("suggest", "Ctrl+Shift+G")
    assert editor.chosen() == {"suggest": "Ctrl+Shift+G"}


def test_keys_that_are_taken_are_refused_in_words(editor: ShortcutEditor) -> None:
    editor.set_keys("suggest", "Ctrl+E")
    said = editor.findChild(QLabel, "shortcut_problem")
    buttons = editor.findChild(QDialogButtonBox)
    assert isinstance(said, QLabel)
    assert isinstance(buttons, QDialogButtonBox)
    assert "“Export summary” and “Suggest lines” cannot both have Ctrl+E" in said.text()
    assert not buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert editor.chosen() == {}
    assert buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_chosen_keys_work_and_outlive_the_window(
    make_window: Callable[[], Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_window()

    def choose(editor: ShortcutEditor) -> int:
        editor.set_keys("suggest", "Ctrl+Shift+G")
        editor.set_keys("quit", "")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ShortcutEditor, "exec", choose)
    first.actions_.change_shortcuts.trigger()
    assert first.actions_.suggest.shortcut().toString() == "Ctrl+Shift+G"
    assert "(Ctrl+Shift+G)" in first.actions_.suggest.toolTip()
    assert first.actions_.quit.shortcuts() == []
    first.close()
    second = make_window()
    assert second.actions_.suggest.shortcut().toString() == "Ctrl+Shift+G"
    assert second.actions_.quit.shortcuts() == []
    assert second.actions_.export.shortcut().toString() == "Ctrl+E"

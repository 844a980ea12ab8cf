"""What a screen reader meets: everything one can act on in the window, its panels and its dialogs has a name.

Nothing is listed here: the window is walked as a screen reader walks it, and each command that opens a dialog
is run, so a new control or dialog is held to it from its first day.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.window import Window
from tests.ui.screen_reader import look_into_dialogs, name_of, walk

_Role = QAccessible.Role
ACTED_ON = {
    *(
        _Role.Button,
        _Role.ButtonMenu,
        _Role.ButtonDropDown,
        _Role.CheckBox,
        _Role.RadioButton,
        _Role.MenuItem,
    ),
    *(_Role.ComboBox, _Role.EditableText, _Role.SpinBox, _Role.Slider, _Role.PageTab),
    *(_Role.Table, _Role.Tree, _Role.List, _Role.ListItem, _Role.Cell, _Role.ColumnHeader, _Role.RowHeader),
}


def nameless(widget: QWidget) -> list[str]:
    """What a person can act on within a widget but a screen reader can only call a button."""
    return [path for path, one in walk(widget) if one.role() in ACTED_ON and not name_of(one)]


@pytest.fixture
def full_window(story: Window, qtbot: QtBot) -> Window:
    """A window in which everything that can be seen at once is seen: all panels, lines and proposals."""
    for dock in story.findChildren(QDockWidget):
        dock.show()
    story.actions_.find.trigger()
    story.actions_.mark.trigger()
    story.actions_.suggest.trigger()
    qtbot.waitUntil(lambda: not story.jobs.busy())
    story.document.undo_stack.setClean()
    return story


def test_everything_in_the_window_has_a_name(full_window: Window) -> None:
    assert not (found := nameless(full_window)), "\n".join(found)


def test_everything_on_an_empty_desk_has_a_name(window: Window) -> None:
    assert not (found := nameless(window)), "\n".join(found)


def test_every_dialog_has_a_title_and_everything_in_it_a_name(full_window: Window) -> None:
    seen: list[str] = []
    faults: list[str] = []

    def look(command: str, dialog: QWidget) -> None:
        seen.append(command)
        faults.extend(f"{command}: {path}" for path in nameless(dialog))
        if not dialog.windowTitle():
            faults.append(f"{command}: no title")

    look_into_dialogs(full_window, look)
    assert {"palette", "shortcuts", "legend", "change_shortcuts", "about", "rename_story"} <= set(seen)
    assert not faults, "\n".join(faults)

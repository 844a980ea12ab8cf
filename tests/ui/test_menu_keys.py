"""An open menu keeps the keys that are shortcuts elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.menu_keys import keep_keys
from desk.ui.window import Window


@pytest.mark.parametrize("kept", [True, False])
def test_a_letter_goes_to_the_menu_and_not_to_a_shortcut(qtbot: QtBot, kept: bool) -> None:
    """Without `keep_keys` the shortcut has it: the reason why there is such a thing."""
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    shortcut = QAction("Part", window, shortcut="P")
    shortcut.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.triggered.connect(lambda: done.append("shortcut"))
    window.addAction(shortcut)
    menu = QMenu(window)
    menu.addAction("&Promo").triggered.connect(lambda: done.append("menu"))
    if kept:
        keep_keys(menu)
    window.show()
    window.activateWindow()
    window.setFocus()
    qtbot.waitUntil(window.hasFocus)
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    qtbot.keyClick(menu, "p")
    assert done == ["menu" if kept else "shortcut"]
    menu.close()


@pytest.mark.parametrize("kept", [True, False])
def test_a_letter_that_no_entry_has_is_used_up_by_the_menu(qtbot: QtBot, kept: bool) -> None:
    """Qt would offer it to the shortcuts below."""
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("&Promo")
    if kept:
        keep_keys(menu)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    QApplication.sendEvent(menu, key)
    assert key.isAccepted() is kept


def test_a_command_has_one_name_and_one_key_in_every_menu(story: Window) -> None:
    story.actions_.confirm.setShortcut("Ctrl+7")  # as a person may choose
    menus = [story.grid.sentence_menu(), story.grid.column_menu(0)]
    cells = story.grid.model()
    row, column = next(
        (row, column)
        for row in range(cells.rowCount())
        for column in range(cells.columnCount())
        if not cells.cell(row, column).pieces
    )
    story.grid.setCurrentIndex(cells.index(row, column))
    menus.append(story.grid.empty_menu())
    told = {}
    for menu in menus:
        assert menu is not None
        told |= {entry.objectName(): entry.text().partition("\t") for entry in menu.actions()}
    commands = {action.objectName(): action for action in story.actions_.all()}
    shared = commands.keys() & told.keys()
    assert {"mark", "join", "confirm", "take_back_sentence", "hide_column", "next_unresolved"} <= shared
    for name in shared:
        text, _, key = told[name]
        assert text.replace("&", "") == commands[name].data()
        assert key == commands[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

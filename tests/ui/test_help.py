"""Help that is read off the window: the sheet of shortcuts and the list of commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QScrollArea
from pytestqt.qtbot import QtBot

from desk.ui.grid import keys
from desk.ui.help import CommandPalette, ShortcutSheet, commands_of, keys_of, menus_of
from desk.ui.window import Window


def test_the_sheet_has_every_shortcut(window: Window, qtbot: QtBot) -> None:
    sheet = ShortcutSheet(menus_of(window.menuBar()), window)
    qtbot.addWidget(sheet)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for action in window.actions_.all():
        if action.shortcuts():
            assert action.data() in said
            assert keys_of(action) in said


def test_the_sheet_is_as_wide_as_its_words_or_as_the_screen_lets_it_be(window: Window, qtbot: QtBot) -> None:
    widths = []
    for words in ("Go", "Go to the next place at which something is to be decided " * 3):
        window.actions_.next_unresolved.setData(words)
        sheet = ShortcutSheet(menus_of(window.menuBar()), window)
        qtbot.addWidget(sheet)
        sheet.show()
        bar = sheet.findChild(QScrollArea).horizontalScrollBar()  # type: ignore[union-attr]  # it has one
        widths.append((sheet.width(), bar.maximum()))
    room = window.screen().availableGeometry().width()
    (short, hidden), (long, _) = widths
    assert hidden == 0 or short > room - 100
    assert long >= short
    assert long <= room


def test_a_command_is_found_by_words_in_any_order(story: Window, qtbot: QtBot) -> None:
    palette = CommandPalette(menus_of(story.menuBar()), story)
    qtbot.addWidget(palette)
    words, found = palette.findChild(QLineEdit), palette.findChild(QListView)
    assert isinstance(words, QLineEdit)
    assert isinstance(found, QListView)
    qtbot.keyClicks(words, "lines sugg")
    assert found.model().rowCount() == 1
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert palette.chosen is story.actions_.suggest


def test_commands_that_make_no_sense_now_are_greyed_and_cannot_be_run(window: Window, qtbot: QtBot) -> None:
    palette = CommandPalette(menus_of(window.menuBar()), window)
    qtbot.addWidget(palette)
    found = palette.findChild(QListView)
    assert isinstance(found, QListView)
    rows = [found.model().index(row, 0) for row in range(found.model().rowCount())]
    offered = {row.data().split(" ▸ ")[-1].split("   ")[0]: row for row in rows}
    assert offered["Open"].flags() & Qt.ItemFlag.ItemIsEnabled
    assert not offered["Export summary"].flags() & Qt.ItemFlag.ItemIsEnabled
    words = palette.findChild(QLineEdit)
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "export summary")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert palette.chosen is None


def test_arrows_walk_through_the_commands_while_one_types(story: Window, qtbot: QtBot) -> None:
    palette = CommandPalette(menus_of(story.menuBar()), story)
    qtbot.addWidget(palette)
    words, found = palette.findChild(QLineEdit), palette.findChild(QListView)
    assert isinstance(words, QLineEdit)
    assert isinstance(found, QListView)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert found.currentIndex().row() == 1
    qtbot.keyClick(words, Qt.Key.Key_Up)
    qtbot.keyClick(words, Qt.Key.Key_Up)
    assert found.currentIndex().row() == found.model().rowCount() - 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("theme light", "View ▸ Theme ▸ Light"),
        ("pin", "View ▸ Columns ▸ Pin this column"),
        ("hide column", "View ▸ Columns ▸ Hide this column"),
        ("width", "View ▸ Columns ▸ Fit all columns"),
    ],
)
def test_a_command_is_found_by_its_menu_and_its_explanation_too(
    story: Window, qtbot: QtBot, typed: str, found: str
) -> None:
    palette = CommandPalette(commands_of(story.menuBar()), story)
    qtbot.addWidget(palette)
    words, shown = palette.findChild(QLineEdit), palette.findChild(QListView)
    assert isinstance(words, QLineEdit)
    assert isinstance(shown, QListView)
    qtbot.keyClicks(words, typed)
    assert shown.currentIndex().data().split("   ")[0] == found


def test_the_palette_says_when_it_finds_nothing(story: Window, qtbot: QtBot) -> None:
    palette = CommandPalette(commands_of(story.menuBar()), story)
    qtbot.addWidget(palette)
    palette.show()
    words, said = palette.findChild(QLineEdit), palette.findChild(QLabel, "no_command")
    assert isinstance(words, QLineEdit)
    assert isinstance(said, QLabel)
    assert not said.isVisible()
    qtbot.keyClicks(words, "zebra")
    assert said.isVisible()
    assert "zebra" in said.text()


def test_every_key_that_the_readme_names_does_something(window: Window) -> None:
    readme = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")
    table = readme.split("| key | does |")[1].split("\n\n")[0]
    cells = [line.split("|")[1].strip() for line in table.splitlines() if line.count("|") == 3]
    named = [key for cell in cells if "---" not in cell for key in re.split(r", | … ", cell)]
    grid = {QKeySequence(key.value | modifier.value) for modifier, key in keys._commands(window.grid)}
    known = {keys for action in window.actions_.all() for keys in action.shortcuts()} | grid
    assert len(named) > 20
    assert [key for key in named if QKeySequence(key) not in known] == []

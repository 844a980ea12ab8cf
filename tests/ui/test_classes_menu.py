"""The menu Highlight: switched one by one while it stays open, all at once, or one alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk.engine.grid.states import RowFilter, RowState
from desk.engine.wording import FORM_ONLY, DifferenceClass
from desk.ui.classes_menu import ClassesMenu
from desk.ui.window import Window


@pytest.fixture
def menu(qtbot: QtBot) -> ClassesMenu:
    """The menu alone, open."""
    made = ClassesMenu()
    qtbot.addWidget(made)
    made.popup(made.pos())
    qtbot.waitExposed(made)
    return made


def action(menu: ClassesMenu, name: str) -> QAction:
    return next(one for one in [*menu.actions(), *menu.only.actions()] if one.objectName() == name)


def click(menu: ClassesMenu, name: str, qtbot: QtBot, *modifiers: Qt.KeyboardModifier) -> None:
    middle = menu.actionGeometry(action(menu, name)).center()
    qtbot.mouseMove(menu, middle)
    menu.setActiveAction(action(menu, name))
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, *modifiers, pos=middle)


def test_classes_are_switched_one_after_the_other_and_the_menu_stays(menu: ClassesMenu, qtbot: QtBot) -> None:
    click(menu, "class_name", qtbot)
    click(menu, "class_case", qtbot)
    assert menu.isVisible()
    assert menu.classes() == frozenset(DifferenceClass) - {DifferenceClass.NAME, DifferenceClass.CASE}
    menu.setActiveAction(action(menu, "class_name"))
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert DifferenceClass.NAME in menu.classes()


def test_a_click_with_ctrl_leaves_one_class_on(menu: ClassesMenu, qtbot: QtBot) -> None:
    told = []
    menu.chosen.connect(told.append)
    click(menu, "class_number", qtbot, Qt.KeyboardModifier.ControlModifier)
    assert told == [frozenset({DifferenceClass.NUMBER})]
    assert menu.isVisible()


def test_all_none_and_only_are_one_step_each(menu: ClassesMenu) -> None:
    told = []
    menu.chosen.connect(told.append)
    for name in ("class_none", "class_all", "only_date", "only_date"):
        action(menu, name).trigger()
    assert told == [frozenset(), frozenset(DifferenceClass), frozenset({DifferenceClass.DATE})]


def test_forms_of_quotes_and_white_space_are_shown_to_those_who_ask(story: Window, qtbot: QtBot) -> None:
    assert story.classes.classes() == frozenset(DifferenceClass) - FORM_ONLY
    qtbot.waitUntil(story.grid.is_surveyed)
    action(story.classes, "class_none").trigger()
    rows = range(len(story.grid.rows_shown()))
    assert not any(RowState.DIFFERENCE in story.grid.row_state(row) for row in rows)
    assert not story.grid.next_difference()


def test_the_status_line_counts_the_rows_that_a_filter_shows(story: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(story.grid.is_surveyed)
    shown = story.statusBar().findChild(QLabel, "rows_shown")
    assert not shown.isVisible()
    choice = story.tools.filter
    texts = [choice.itemText(number) for number in range(choice.count())]
    assert "Furniture (1)" in texts
    total = len(story.grid.rows_shown())
    choice.setCurrentIndex(texts.index("Furniture (1)"))
    choice.activated.emit(choice.currentIndex())
    assert shown.isVisible()
    assert shown.text() == f"1 of {total} rows shown"


def test_rows_are_chosen_in_the_menu_and_in_the_tool_bar_alike(story: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(story.grid.is_surveyed)
    everything = len(story.grid.rows_shown())
    filters = story.actions_.filters
    filters[RowFilter.COPY].trigger()
    assert len(story.grid.rows_shown()) == everything - 1
    assert story.tools.filter.currentData() == RowFilter.COPY
    story.tools.filterChosen.emit(RowFilter.FURNITURE)
    assert filters[RowFilter.FURNITURE].isChecked()
    story.going.lift_filter()
    assert filters[RowFilter.ALL].isChecked()
    assert len(story.grid.rows_shown()) == everything

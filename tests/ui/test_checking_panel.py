"""The list of links to check: what it lists, and that each answer leads to the next entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk.engine.doubts import find_doubts, find_strays
from desk.engine.model import SentenceRef
from desk.engine.project import Verdict
from desk.ui import checking_panel
from desk.ui.window import Window

# What the first says in one sentence the second says in two; one of these is left alone.
FIRST = (
    "The council closed the old harbour bridge on Monday after engineers found 12 cracks in its pier.\n\n"
    "Ferries will carry commuters across the river until the bridge reopens in summer, the mayor said.\n\n"
    "She promised free tickets for all pupils.\n"
)
SECOND = (
    "The council closed the old harbour bridge on Monday after engineers found 12 cracks in its pier.\n\n"
    "Ferries will carry commuters across the river, the mayor said.\n\n"
    "Commuters will take ferries until the old bridge reopens in summer.\n\n"
    "A circus came to town.\n"
)


@pytest.fixture
def checked(window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """A window whose story has something to check, in the view of sentences."""
    paths = []
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        paths.append(tmp_path / name)
        paths[-1].write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    window.actions_.sentences.trigger()
    return window


def row_of(window: Window, ref: SentenceRef) -> int:
    return window.document.row_numbers[ref] // 2


def press(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    """Presses a key in the list and waits for the rows that come of it."""
    with qtbot.waitSignal(window.document.comparisonChanged):
        qtbot.keyClick(window.checking.tree, key)


def test_it_lists_what_the_engine_doubts(checked: Window) -> None:
    project, comparison = checked.document.project, checked.document.comparison
    assert comparison is not None
    count = len({doubt.link for doubt in find_doubts(comparison)}) + len(find_strays(project, comparison))
    assert count > 0
    assert checked.checking.tree.topLevelItemCount() == count
    assert checked.checking_dock.windowTitle() == f"Check · {count}"
    assert checked.checking.words() == ""


def test_the_next_link_is_shown_while_the_keys_stay_with_the_list(checked: Window) -> None:
    checked.actions_.next_check.trigger()
    check = checked.checking.current()
    assert check is not None
    assert checked.checking.tree.hasFocus()
    assert checked.grid.current_ref() == check.ref


def test_enter_goes_to_the_grid(checked: Window, qtbot: QtBot) -> None:
    checked.actions_.next_check.trigger()
    qtbot.keyClick(checked.checking.tree, Qt.Key.Key_Return)
    assert checked.grid.hasFocus()


def test_letters_that_are_no_answers_do_nothing(checked: Window, qtbot: QtBot) -> None:
    checked.actions_.next_check.trigger()
    before = checked.document.project
    qtbot.keyClicks(checked.checking.tree, "no joke of 120")
    assert checked.document.project == before
    assert checked.checking.tree.hasFocus()


def test_yes_brings_a_stray_to_its_row_and_no_never_asks_again(checked: Window, qtbot: QtBot) -> None:
    checked.actions_.next_check.trigger()
    check = checked.checking.current()
    assert check is not None
    assert not check.together
    assert row_of(checked, check.ref) != row_of(checked, check.other)
    before = checked.checking.tree.topLevelItemCount()
    press(checked, qtbot, Qt.Key.Key_C)
    assert row_of(checked, check.ref) == row_of(checked, check.other)
    assert checked.checking.tree.topLevelItemCount() < before
    with qtbot.waitSignal(checked.document.comparisonChanged):
        checked.actions_.undo.trigger()
    assert checked.checking.tree.topLevelItemCount() == before
    checked.actions_.next_check.trigger()
    press(checked, qtbot, Qt.Key.Key_P)
    assert [one.verdict for one in checked.document.project.links] == [Verdict.PARTED]
    left = [checked.checking.tree.topLevelItem(n) for n in range(checked.checking.tree.topLevelItemCount())]
    assert check not in [item.data(0, Qt.ItemDataRole.UserRole) for item in left if item is not None]


def test_it_says_when_there_is_nothing_to_check(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / name for name in ("one.txt", "two.txt")]
    for path in paths:
        path.write_text(FIRST, encoding="utf-8")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    assert window.checking.words().startswith("Checked: no link is below 0.6")
    assert window.checking_dock.windowTitle() == "Check · 0"


@pytest.mark.parametrize(
    ("together", "told"),
    [
        ((False,), "What a row may lack, likeliest first"),
        ((True,), "Least certain first"),
        ((True, False), "Least certain first, then what a row may lack"),
    ],
)
def test_it_says_how_what_it_lists_is_ordered(
    checked: Window, monkeypatch: pytest.MonkeyPatch, together: tuple[bool, ...], told: str
) -> None:
    order, check = checked.checking.findChild(QLabel, "checks_order"), checked.checking.current()
    assert isinstance(order, QLabel)
    assert check is not None
    listed = [replace(check, together=one) for one in together]
    monkeypatch.setattr(checking_panel, "checks_of", lambda _view: listed)
    checked.list_checks()
    assert order.text() == told


def test_its_current_entry_is_the_one_that_undo_shows_in_the_grid(checked: Window, qtbot: QtBot) -> None:
    checked.actions_.next_check.trigger()
    check = checked.checking.current()
    assert check is not None
    press(checked, qtbot, Qt.Key.Key_P)
    assert checked.checking.current() != check, "it is answered and has left the list"
    with qtbot.waitSignal(checked.document.comparisonChanged):
        checked.actions_.undo.trigger()
    assert checked.grid.current_ref() == check.ref
    assert checked.checking.current() == check


def test_a_sentence_of_the_grid_that_it_asks_of_is_its_current_entry(checked: Window) -> None:
    assert checked.checking._checks
    for check in checked.checking._checks:
        checked.grid.go_to(check.ref)
        current = checked.checking.current()
        assert current is not None
        assert check.ref in (current.ref, current.other)
        assert checked.grid.current_ref() == check.ref, "nobody is taken away from there"


@pytest.fixture
def long_list(checked: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A list of nine entries of which two are listed at once."""
    check = checked.checking.current()
    assert check is not None
    listed = [replace(check, row=str(number)) for number in range(9)]
    monkeypatch.setattr(checking_panel, "checks_of", lambda _view: listed)
    monkeypatch.setattr(checking_panel, "_LISTED_AT_ONCE", 2)
    return checked


def test_a_long_list_is_counted_at_once_and_listed_a_few_entries_a_turn(
    long_list: Window, qtbot: QtBot
) -> None:
    tree, counts = long_list.checking.tree, []
    with qtbot.waitSignal(long_list.checking.titleChanged) as told:
        long_list.list_checks()
    assert told.args == ["Check · 9"]
    assert tree.topLevelItemCount() == 2
    tree.model().rowsInserted.connect(lambda _parent, first, last: counts.append(last - first + 1))
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 9)
    assert counts == [2, 2, 2, 1]
    items = [tree.topLevelItem(number) for number in range(9)]
    assert all(item is not None and item.isExpanded() for item in items)


def test_an_entry_that_is_not_listed_yet_is_when_one_goes_there(long_list: Window) -> None:
    checking = long_list.checking
    long_list.list_checks()
    for number in range(1, 9):
        checking.go_on()
        check = checking.current()
        assert check is not None
        assert check.row == str(number)


def test_what_was_still_to_be_listed_does_not_join_another_list(long_list: Window, qtbot: QtBot) -> None:
    long_list.list_checks()
    long_list.checking.show_checks(None)
    done: list[bool] = []
    long_list.document.turns.put(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert long_list.checking.tree.topLevelItemCount() == 0
    assert long_list.checking.current() is None

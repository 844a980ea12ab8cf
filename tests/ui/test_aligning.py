"""Rows put right by hand: moved, parted and given back, each in one step that is told and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.engine.grid.story import Granularity
from desk.engine.model import Place, SentenceRef
from desk.ui.window import Window

COUNCIL = "The council closed the harbour bridge on Monday after engineers found 12 cracks in its pier."
FERRIES = "Ferries will carry commuters across the river until the end of the summer, the mayor said."
SCHOOL = "Pupils of the island school will be taught at the town hall for the next three weeks."
PRICES = "A ticket costs four crowns, and children under twelve travel free of charge."


@pytest.fixture
def bridge(window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """Three versions that say the same four things, a paragraph each, in the view of sentences."""
    paths = []
    for name in ("a", "b", "c"):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text("\n\n".join((COUNCIL, FERRIES, SCHOOL, PRICES)), encoding="utf-8")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    for bar in window.messages._bars():  # that the versions are the same text is known here
        window.messages._close(bar)
    window.set_granularity(Granularity.SENTENCES)
    return window


def ref(window: Window, version: int, number: int) -> SentenceRef:
    comparison = window.document.comparison
    assert comparison is not None
    return comparison.structures[version].ref(number)


def rows(window: Window) -> list[str]:
    """Each row as the versions and sentences in it: A0 B0 C0."""
    comparison = window.document.comparison
    assert comparison is not None
    paragraphs = window.grid.granularity() is Granularity.PARAGRAPHS
    shown = comparison.paragraph_rows if paragraphs else comparison.sentence_rows
    return [
        " ".join(f"{'ABC'[version]}{one}" for version, cell in enumerate(row.cells) for one in cell)
        for row in shown
    ]


def do(window: Window, qtbot: QtBot, action: str) -> None:
    """Triggers an action and waits for the rows that come of it."""
    with qtbot.waitSignal(window.document.comparisonChanged):
        getattr(window.actions_, action).trigger()


@pytest.mark.parametrize("granularity", list(Granularity))
def test_a_cell_moves_down_a_row_and_up_again_and_the_cursor_goes_with_it(
    bridge: Window, qtbot: QtBot, granularity: Granularity
) -> None:
    bridge.set_granularity(granularity)
    assert rows(bridge) == ["A0 B0 C0", "A1 B1 C1", "A2 B2 C2", "A3 B3 C3"]
    moved = ref(bridge, 1, 1)
    assert bridge.grid.go_to(moved)
    do(bridge, qtbot, "move_row_down")
    assert rows(bridge) == ["A0 B0 C0", "A1 C1", "A2 B1 B2 C2", "A3 B3 C3"]
    assert bridge.grid.current_ref() == moved
    assert bridge.grid.current_row() == 2
    assert bridge.status.text() == "Moved: B, “Ferries will carry commuters…”, now stands in row 3."
    do(bridge, qtbot, "move_row_up")
    assert rows(bridge) == ["A0 B0 C0", "A1 B1 C1", "A2 B2 C2", "A3 B3 C3"]
    assert bridge.grid.current_ref() == moved


def test_the_keys_of_the_grid_move_a_cell_and_take_it_back(bridge: Window, qtbot: QtBot) -> None:
    moved = ref(bridge, 1, 1)
    assert bridge.grid.go_to(moved)
    bridge.activateWindow()
    qtbot.waitUntil(bridge.isActiveWindow)
    bridge.grid.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        qtbot.keyClick(bridge.grid, Qt.Key.Key_Down, control | Qt.KeyboardModifier.ShiftModifier)
    assert rows(bridge)[2] == "A2 B1 B2 C2"
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        qtbot.keyClick(bridge.grid, Qt.Key.Key_Z, control)
    assert rows(bridge)[2] == "A2 B2 C2"
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        qtbot.keyClick(bridge.grid, Qt.Key.Key_Y, control)
    assert rows(bridge)[2] == "A2 B1 B2 C2"


def test_a_move_is_one_step_that_is_undone_by_name_where_it_was_made(bridge: Window, qtbot: QtBot) -> None:
    moved = ref(bridge, 1, 1)
    assert bridge.grid.go_to(moved)
    do(bridge, qtbot, "move_row_up")
    assert bridge.actions_.undo.text() == "&Undo Move to another row"
    assert bridge.grid.go_to(ref(bridge, 2, 3))
    do(bridge, qtbot, "undo")
    assert bridge.status.text() == "Undone: Move to another row"
    assert rows(bridge)[1] == "A1 B1 C1"
    assert not bridge.document.project.links
    assert bridge.grid.current_ref() == moved
    assert bridge.grid.go_to(ref(bridge, 2, 3))
    do(bridge, qtbot, "redo")
    assert rows(bridge)[0] == "A0 B0 B1 C0"
    assert bridge.grid.current_ref() == moved


def test_selected_cells_of_a_row_move_together(bridge: Window, qtbot: QtBot) -> None:
    assert bridge.grid.go_to(ref(bridge, 1, 1))
    index = bridge.grid.currentIndex()
    beside = index.siblingAtColumn(2)
    bridge.grid.selectionModel().select(beside, bridge.grid.selectionModel().SelectionFlag.Select)
    do(bridge, qtbot, "move_row_down")
    assert rows(bridge) == ["A0 B0 C0", "A1", "A2 B1 B2 C1 C2", "A3 B3 C3"]


def test_what_cannot_be_joined_or_moved_is_refused_aloud(bridge: Window, qtbot: QtBot) -> None:
    assert bridge.grid.go_to(ref(bridge, 1, 1))
    selection, index = bridge.grid.selectionModel(), bridge.grid.currentIndex()
    selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
    steps = bridge.document.undo_stack.count()
    bridge.actions_.join.trigger()
    words = "To join, select cells of two or more versions first (Ctrl+click)."
    assert bridge.status.text() == words
    selection.select(index.siblingAtRow(2), selection.SelectionFlag.Select)
    bridge.status.remark("")
    bridge.actions_.join.trigger()
    assert bridge.status.text() == words
    assert bridge.document.undo_stack.count() == steps
    do(bridge, qtbot, "part")
    bridge.grid.setCurrentIndex(index)
    assert bridge.grid.current_ref() is None
    for action in ("move_row_down", "part", "confirm"):
        bridge.status.remark("")
        getattr(bridge.actions_, action).trigger()
        assert "this version has nothing in this row" in bridge.status.text()


def test_there_is_no_row_above_the_first(bridge: Window) -> None:
    assert bridge.grid.go_to(ref(bridge, 1, 0))
    steps = bridge.document.undo_stack.count()
    bridge.actions_.move_row_up.trigger()
    assert bridge.status.text() == "No row above has another version’s text."
    assert bridge.document.undo_stack.count() == steps


@pytest.mark.parametrize("version", [0, 1, 2])
@pytest.mark.parametrize("granularity", list(Granularity))
def test_what_is_parted_stands_right_below_and_that_is_told(
    bridge: Window, qtbot: QtBot, granularity: Granularity, version: int
) -> None:
    bridge.set_granularity(granularity)
    bridge.columns.make_base(bridge.document.project.articles[0].id)
    assert bridge.grid.go_to(ref(bridge, version, 1))
    do(bridge, qtbot, "part")
    letter = "ABC"[version]
    left = " ".join(f"{one}1" for one in "ABC" if one != letter)
    if version:
        assert rows(bridge)[1:3] == [left, f"{letter}1"]
        assert bridge.status.text() == (
            f"Parted: {letter}, “Ferries will carry commuters…”, now stands in row 3."
        )
    else:  # the base keeps its place in the order of rows
        assert set(rows(bridge)[1:3]) == {left, "A1"}


def test_the_programs_own_view_comes_back_with_a_count(bridge: Window, qtbot: QtBot) -> None:
    actions = bridge.actions_
    backs = (actions.take_back_sentence, actions.take_back_row, actions.take_back_all)
    assert not any(action.isEnabled() for action in backs)
    for number in (1, 2):
        assert bridge.grid.go_to(ref(bridge, 1, number))
        do(bridge, qtbot, "part")
    assert len(bridge.document.project.links) == 4
    assert actions.take_back_all.isEnabled()
    do(bridge, qtbot, "take_back_sentence")
    assert bridge.status.text() == "2 verdicts taken back."
    assert rows(bridge) == ["A0 B0 C0", "A1 C1", "B1", "A2 B2 C2", "A3 B3 C3"]
    do(bridge, qtbot, "take_back_all")
    assert rows(bridge) == ["A0 B0 C0", "A1 B1 C1", "A2 B2 C2", "A3 B3 C3"]
    assert not any(action.isEnabled() for action in backs)
    do(bridge, qtbot, "undo")
    assert len(bridge.document.project.links) == 2


def test_two_lines_that_come_to_share_a_row_are_told_and_one_can_be_kept(
    bridge: Window, qtbot: QtBot
) -> None:
    for number in (1, 2):
        bridge.marking.toggle(ref(bridge, 0, number))
    assert not bridge.messages.texts()
    bridge.aligning.join_row(ref(bridge, 0, 2), ref(bridge, 1, 1))
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        pass
    (told,) = bridge.messages.texts()
    assert told.startswith("Lines 1, 2 of the summary come from one row now (Row 2)")
    assert len(bridge.document.project.summary) == 2
    (button,) = [one for one in bridge.messages.findChildren(QPushButton) if one.text()]
    assert button.text() == "Keep line 1 alone"
    button.click()
    assert bridge.document.project.marked() == {ref(bridge, 0, 1)}
    bridge.actions_.undo.trigger()
    assert len(bridge.document.project.marked()) == 2


def test_a_sentence_that_joins_without_its_paragraph_says_so(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / "long.txt", tmp_path / "short.txt"]
    paths[0].write_text(f"{COUNCIL} {FERRIES}\n\n{SCHOOL}", encoding="utf-8")
    paths[1].write_text(f"{COUNCIL} {FERRIES}\n\n{SCHOOL} {PRICES} {PRICES[:-1]} too.", encoding="utf-8")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.aligning.join_row(ref(window, 1, 3), ref(window, 0, 0))
    assert window.status.text() == "B joined as a sentence; the paragraphs stay in rows 2 and 1."


def test_verdicts_outlive_a_version_that_is_added(bridge: Window, tmp_path: Path, qtbot: QtBot) -> None:
    assert bridge.grid.go_to(ref(bridge, 1, 1))
    do(bridge, qtbot, "part")
    late = tmp_path / "late.txt"
    late.write_text("\n\n".join((COUNCIL, FERRIES)), encoding="utf-8")
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        bridge.opening.open_paths([late])
    comparison = bridge.document.comparison
    assert comparison is not None
    place = Place(1, 1)
    (row,) = [one for one in comparison.sentence_rows if place.sentence in one.cells[place.article]]
    assert 1 not in row.cells[0]
    assert 1 not in row.cells[2]

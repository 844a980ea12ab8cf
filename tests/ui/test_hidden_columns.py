"""Columns out of sight: one never stands in them, and they come back to where they fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desk.engine.grid.states import RowFilter
from desk.engine.model import SentenceRef
from desk.ui.window import Window


def ref_of(window: Window, version: int, words: str) -> SentenceRef:
    comparison = window.document.comparison
    assert comparison is not None
    structure = comparison.structures[version]
    numbers = range(len(structure.sentences))
    return structure.ref(next(n for n in numbers if words in structure.sentence_text(n)))


def hide(window: Window, version: int) -> None:
    window.columns.hide(window.document.project.articles[version].id)


def test_going_to_a_sentence_of_a_hidden_column_goes_to_its_row_in_one_that_is_seen(
    story: Window, qtbot: QtBot
) -> None:
    hidden = ref_of(story, 1, "About 60 people")
    hide(story, 1)
    story.grid.go_to_row(0)
    story.going.go_to(hidden)
    index = story.grid.currentIndex()
    assert not story.grid.isColumnHidden(index.column())
    assert story.grid.current_ref() == ref_of(story, 0, "About 40 people")
    assert story.status.text() == "Column B is hidden; this is the row that it stands in."
    qtbot.keyClick(story.grid, Qt.Key.Key_Down)
    assert story.grid.currentIndex().row() == index.row() + 1


def test_hiding_the_current_column_leaves_the_cursor_in_sight(story: Window, qtbot: QtBot) -> None:
    only_there = ref_of(story, 2, "stood empty")
    assert story.grid.go_to(only_there)
    row = story.grid.currentIndex().row()
    hide(story, 2)
    index = story.grid.currentIndex()
    assert (index.row(), index.column() == 2) == (row, False)
    qtbot.keyClick(story.grid, Qt.Key.Key_Up)
    assert story.grid.currentIndex().row() == row - 1


def test_a_story_that_was_left_in_a_column_since_hidden_opens_with_a_cursor_in_sight(
    story: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.desk"
    here = ref_of(story, 1, "About 60 people")
    hide(story, 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    assert story.saving.save()
    monkeypatch.setattr(story.memory, "place_in", lambda _path: here)
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.saving.open_story(path)
    index = story.grid.currentIndex()
    assert index.isValid()
    assert not story.grid.isColumnHidden(index.column())
    qtbot.keyClick(story.grid, Qt.Key.Key_Up)
    assert story.grid.currentIndex().row() == index.row() - 1


def test_a_column_that_comes_back_is_in_sight_with_all_the_others(story: Window) -> None:
    story.resize(1700, 800)
    header, viewport = story.grid.horizontalHeader(), story.grid.viewport()
    before = [header.sectionSize(column) for column in range(3)]
    hide(story, 1)
    story.columns.show_all()
    assert [header.sectionSize(column) for column in range(3)] == before
    hide(story, 1)
    story.document.undo()
    assert [header.sectionSize(column) for column in range(3)] == before
    hide(story, 2)
    header.resizeSection(0, header.sectionSize(0) - 60)
    header.resizeSection(1, viewport.width() - header.sectionSize(0))
    story.columns.show_all()
    assert abs(sum(header.sectionSize(column) for column in range(3)) - viewport.width()) <= 3


def test_furniture_that_only_hidden_columns_have_goes_with_them(story: Window) -> None:
    promo, copy = ref_of(story, 1, "READ"), ref_of(story, 2, "stood empty")
    everything = list(story.grid.rows_shown())
    assert story.grid.go_to(promo)
    row = story.grid.current_row()
    hide(story, 1)
    assert list(story.grid.rows_shown()) == [one for one in everything if one != row]
    assert not story.statusBar().findChild(QLabel, "rows_shown").isVisible(), "no filter leaves any out"
    assert story.grid.currentIndex().isValid()
    hide(story, 2)
    assert story.grid.go_to(copy), "that the versions in sight lack copy is worth seeing"
    story.going.show(promo)
    assert story.status.text() == (
        "Column B is hidden, and with it this furniture, which no other version has."
    )
    story.columns.show_all()
    assert list(story.grid.rows_shown()) == everything


def test_a_filter_does_not_hold_furniture_of_hidden_columns(story: Window) -> None:
    assert story.grid.go_to(ref_of(story, 1, "READ"))
    story.choose_filter(RowFilter.FURNITURE)
    assert len(story.grid.rows_shown()) == 1
    hide(story, 1)
    assert not story.grid.rows_shown()
    assert story.story.nothing_shown.isVisible()
    story.columns.show_all()
    assert len(story.grid.rows_shown()) == 1

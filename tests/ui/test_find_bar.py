"""Find in the window: typed, stepped through, narrowed down, and what the bar says of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desk.engine.grid.states import RowFilter
from desk.ui.elided import Elided
from desk.ui.find_bar import MOST_KEPT, FindBar
from desk.ui.summary.line_hits import shown_hits
from desk.ui.window import Window


@pytest.fixture
def bar(story: Window, qtbot: QtBot) -> FindBar:
    """The bar of a window with a story, open."""
    story.actions_.find.trigger()
    qtbot.waitUntil(story.grid.is_surveyed)
    return story.story.find_bar


def field(bar: FindBar) -> QLineEdit:
    return bar.findChild(QLineEdit)


def said(bar: FindBar) -> str:
    return bar.findChild(Elided, "places_found").full_text()


def switch(bar: FindBar, name: str) -> QToolButton:
    return bar.findChild(QToolButton, name)


def type_words(bar: FindBar, words: str, qtbot: QtBot) -> None:
    field(bar).selectAll()
    qtbot.keyClicks(field(bar), words)


def test_enter_goes_on_and_shift_enter_back_and_the_bar_says_where_one_is(
    bar: FindBar, story: Window, qtbot: QtBot
) -> None:
    type_words(bar, "paper mill", qtbot)
    assert said(bar) == "4 hits"
    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert said(bar) == "Hit 1 of 4"
    first = story.grid.current_ref()
    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert said(bar) == "Hit 2 of 4"
    qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (said(bar), story.grid.current_ref()) == ("Hit 1 of 4", first)
    qtbot.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(bar) == "Hit 4 of 4"


def test_each_hit_of_a_sentence_is_gone_to(bar: FindBar, story: Window, qtbot: QtBot) -> None:
    type_words(bar, "the", qtbot)
    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    places = []
    for _ in range(3):
        places.append((story.grid.current_ref(), said(bar)))
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert len({ref for ref, _ in places}) < len({words for _, words in places}) == 3


def test_switches_narrow_what_is_found(bar: FindBar, qtbot: QtBot) -> None:
    type_words(bar, "Mill", qtbot)
    assert said(bar) == "7 hits"
    switch(bar, "match_case").click()
    assert said(bar) == "1 hit"
    switch(bar, "match_case").click()
    type_words(bar, r"\d0 people", qtbot)
    assert said(bar) == "Not in any version"
    switch(bar, "expression").click()
    assert said(bar) == "3 hits"
    type_words(bar, "mayor|hurt", qtbot)
    whole = said(bar)
    type_words(bar, "mayo|hurt", qtbot)
    assert said(bar) == whole
    switch(bar, "whole_words").click()
    assert said(bar) == "2 hits"


def test_what_is_no_expression_is_told_under_the_field_and_the_hits_stay(
    bar: FindBar, story: Window, qtbot: QtBot
) -> None:
    switch(bar, "expression").click()
    type_words(bar, "mill", qtbot)
    rows = set(story.grid.hit_rows())
    qtbot.keyClicks(field(bar), " (")
    error = bar.findChild(QLabel, "expression_error")
    assert error.isVisible()
    assert error.text() == "This is no regular expression: missing ) (at character 7)."
    assert set(story.grid.hit_rows()) == rows != set()
    qtbot.keyClick(field(bar), Qt.Key.Key_Backspace)
    assert not error.isVisible()


def test_hits_in_rows_that_the_filter_leaves_out_are_counted_and_can_be_shown(
    bar: FindBar, story: Window, qtbot: QtBot
) -> None:
    type_words(bar, "insure", qtbot)
    assert said(bar) == "1 hit"
    story.tools.filter.setCurrentIndex(story.tools.filter.findData(RowFilter.COPY))
    story.tools.filter.activated.emit(story.tools.filter.currentIndex())
    assert said(bar) == "No hit in what is shown · 1 in rows not shown"
    switch(bar, "show_all_rows").click()
    assert said(bar) == "1 hit"
    assert story.tools.filter.currentData() == RowFilter.ALL
    assert not switch(bar, "show_all_rows").isVisible()


def test_hits_in_hidden_versions_are_counted_apart(bar: FindBar, story: Window, qtbot: QtBot) -> None:
    type_words(bar, "stood empty", qtbot)
    story.columns.hide(story.document.project.articles[2].id)
    assert said(bar) == "No hit in what is shown · 1 in hidden versions"


def test_only_rows_with_hits_are_shown_on_demand(bar: FindBar, story: Window, qtbot: QtBot) -> None:
    everything = len(story.grid.rows_shown())
    switch(bar, "only_hits").click()
    assert len(story.grid.rows_shown()) == everything  # nothing is looked for yet
    type_words(bar, "school", qtbot)
    assert set(story.grid.rows_shown()) == set(story.grid.hit_rows())
    assert story.statusBar().findChild(QLabel, "rows_shown").text().endswith(f"of {everything} rows shown")
    bar.close_bar()
    assert len(story.grid.rows_shown()) == everything


def test_where_no_row_is_left_the_grid_says_why_and_how_to_lift_it(
    bar: FindBar, story: Window, qtbot: QtBot
) -> None:
    everything = len(story.grid.rows_shown())
    switch(bar, "only_hits").click()
    type_words(bar, "zeppelin", qtbot)
    nothing = story.story.nothing_shown
    assert nothing.isVisible()
    assert nothing.text() == "“zeppelin” is in no row."
    nothing.findChild(QPushButton, "lift_filter").click()
    assert not nothing.isVisible()
    assert len(story.grid.rows_shown()) == everything
    assert not switch(bar, "only_hits").isChecked()


def test_words_stay_when_the_bar_closes_and_f3_finds_them_again(
    bar: FindBar, story: Window, qtbot: QtBot
) -> None:
    type_words(bar, "school", qtbot)
    qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not story.grid.hit_rows()
    story.actions_.find_next.trigger()
    assert said(bar) == "Hit 1 of 2"
    assert story.grid.hasFocus()


def test_the_last_searches_are_offered_newest_first_each_once(bar: FindBar, qtbot: QtBot) -> None:
    for words in (*map(str, range(MOST_KEPT + 2)), "5"):
        type_words(bar, words, qtbot)
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    kept = bar.findChild(QComboBox, "last_searches")
    texts = [kept.itemText(number) for number in range(kept.count())]
    assert texts == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]


@pytest.fixture
def merged(story: Window, bar: FindBar) -> FindBar:
    """The bar of a story whose summary has two lines of version A: the blaze and the school."""
    structure = story.document.comparison.structures[0]
    for number in (1, 2):
        story.marking.toggle(structure.ref(number))
    return bar


def test_hits_in_the_summary_are_counted_apart_and_come_after_those_of_the_versions(
    merged: FindBar, story: Window, qtbot: QtBot
) -> None:
    type_words(merged, "school", qtbot)
    assert said(merged) == "2 in the story · 1 in the summary"
    told = []
    for _ in range(4):
        qtbot.keyClick(field(merged), Qt.Key.Key_Return)
        told.append(said(merged))
    assert told == [
        "Hit 1 of 2 · 1 in the summary",
        "Hit 2 of 2 · 1 in the summary",
        "Hit 1 of 1 in the summary · 2 in the story",
        "Hit 1 of 2 · 1 in the summary",
    ]
    qtbot.keyClick(field(merged), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(merged) == "Hit 1 of 1 in the summary · 2 in the story"
    assert story.summary.lines.current() == 1
    assert field(merged).hasFocus()


def test_a_search_begins_in_the_summary_where_one_works_there(
    merged: FindBar, story: Window, qtbot: QtBot
) -> None:
    lines = story.summary.lines
    lines.setFocus()
    lines.set_current(0)
    story.actions_.find.trigger()
    type_words(merged, "school", qtbot)
    qtbot.keyClick(field(merged), Qt.Key.Key_Return)
    assert said(merged) == "Hit 1 of 1 in the summary · 2 in the story"
    qtbot.keyClick(field(merged), Qt.Key.Key_Escape)
    assert lines.hasFocus()


def test_f3_takes_the_keys_to_the_part_with_the_hit(merged: FindBar, story: Window, qtbot: QtBot) -> None:
    type_words(merged, "school", qtbot)
    story.grid.setFocus()
    story.facts_dock.raise_()
    for _ in range(3):
        story.actions_.find_next.trigger()
    assert story.summary.lines.hasFocus()
    assert not story.summary.lines.viewport().visibleRegion().isEmpty()
    story.actions_.find_next.trigger()
    assert story.grid.hasFocus()
    assert said(merged) == "Hit 1 of 2 · 1 in the summary"


def test_the_summary_alone_may_have_what_is_looked_for(merged: FindBar, story: Window, qtbot: QtBot) -> None:
    story.summary.commands.add_own("Müller was not there.")
    type_words(merged, "muller", qtbot)
    assert said(merged) == "Not in any version · 1 in the summary"
    switch(merged, "match_accents").click()
    assert said(merged) == "Not in any version"
    switch(merged, "match_accents").click()
    qtbot.keyClick(field(merged), Qt.Key.Key_Return)
    assert said(merged) == "Hit 1 of 1 in the summary"
    story.document.undo()
    assert said(merged) == "Not in any version"
    merged.close_bar()
    story.document.redo()
    assert said(merged) == "Not in any version"  # nothing is looked for while the bar is closed


def test_another_line_is_no_hit(merged: FindBar, story: Window, qtbot: QtBot) -> None:
    type_words(merged, "school", qtbot)
    qtbot.keyClick(field(merged), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    story.summary.lines.set_current(0)
    assert said(merged) == "2 in the story · 1 in the summary"


def test_hits_in_lines_are_filled_and_framed(merged: FindBar, story: Window, qtbot: QtBot) -> None:
    lines, theme = story.summary.lines, story.themes.current()

    def pixels(role: str, number: int) -> int:
        image = lines.viewport().grab(lines.visualRect(lines.model().index(number, 0))).toImage()
        wanted = theme.color(role).rgb()
        return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))

    assert not pixels("hit_surface", 1)
    framed_before = pixels("muted_text", 1)
    type_words(merged, "school", qtbot)
    assert pixels("hit_surface", 1)
    assert not pixels("hit_surface", 0)
    assert pixels("muted_text", 1) > framed_before + 20
    thin = pixels("hit_text", 1)
    qtbot.keyClick(field(merged), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pixels("hit_text", 1) > thin + 20


def test_words_with_hits_stand_where_they_stood(merged: FindBar, story: Window, qtbot: QtBot) -> None:
    """A hit must not break the lines of a text otherwise, or it would not fit its place."""
    lines = story.summary.lines

    def ink() -> set[tuple[int, int]]:
        image = lines.viewport().grab().toImage()
        ground = image.pixel(image.width() - 1, image.height() - 1)
        return {
            (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground
        }

    type_words(merged, "zeppelin", qtbot)
    before = ink()
    type_words(merged, ".", qtbot)
    assert before <= ink()


def test_an_ellipsis_stands_for_hits_in_words_that_have_no_room() -> None:
    assert shown_hits([(2, 5), (8, 14), (20, 22), (30, 31)], kept=10, length=12) == [
        (2, 5),
        (8, 10),
        (10, 12),
    ]

"""Pinned columns stand first and stay in sight; whatever is done to them is done as to any other column."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from desk.engine.grid.story import Granularity
from desk.ui.grid.header import NARROWEST, READABLE

LINES = ("Harbour bridge closes for repairs", "Engineers closed the harbour bridge on Monday.")


def pin(story, *numbers):
    return replace(story, project=replace(story.project, pinned=frozenset(f"v{n}" for n in numbers)))


@pytest.fixture
def wide(tell, open_grid):
    """Eight versions, of which the last is pinned, in a grid that shows three or four."""
    story = pin(tell(*[LINES] * 8), 7)
    return open_grid(story, Granularity.SENTENCES, width=800)


def order(grid):
    return [grid._columns.logicalIndex(visual) for visual in range(grid._columns.count())]


def centre(pane, column, y=30):
    return QPoint(pane.rect_of(column).center().x(), y)


def scroll(grid):
    bar = grid.horizontalScrollBar()
    bar.setValue(bar.maximum())


def test_pinned_columns_stand_first_and_the_others_keep_their_order(wide, tell):
    assert order(wide) == [7, 0, 1, 2, 3, 4, 5, 6]
    story = tell(*[LINES] * 8)
    wide.show_story(story.project, story.comparison)
    assert order(wide) == list(range(8))
    assert wide._pinned.isHidden()


def test_a_pinned_column_is_painted_in_its_place_wherever_one_scrolls(wide):
    before = wide._pinned.grab().toImage()
    scroll(wide)
    assert wide._pinned.isVisible()
    assert wide._pinned.geometry().left() == wide.viewport().geometry().left()
    assert wide._pinned.grab().toImage() == before
    ground = QColor(wide.current_theme().surface)
    assert any(before.pixelColor(x, 40) != ground for x in range(30, 120)), "its text is there"


def test_what_is_pinned_beyond_the_window_leaves_room_for_another_column(tell, open_grid):
    grid = open_grid(pin(tell(*[LINES] * 8), *range(8)), width=800)
    assert 0 < grid._pinned.breadth() <= grid.viewport().width() - NARROWEST


def test_a_click_on_a_pinned_cell_makes_its_sentence_current(wide, qtbot):
    wide.setCurrentIndex(wide._model.index(0, 5))
    scroll(wide)
    qtbot.mouseClick(wide._pinned, Qt.MouseButton.LeftButton, pos=centre(wide._pinned, 7))
    assert wide.currentIndex().column() == 7
    assert wide.current_ref().article == "v7"


def test_a_click_on_the_check_mark_of_a_pinned_cell_asks_for_it(wide, qtbot):
    scroll(wide)
    with qtbot.waitSignal(wide.markRequested) as asked:
        qtbot.mouseClick(wide._pinned, Qt.MouseButton.LeftButton, pos=QPoint(8, 20))
    assert asked.args[0].article == "v7"


def test_the_sentence_under_the_pointer_is_lit_in_a_pinned_column_too(wide, qtbot):
    scroll(wide)
    qtbot.mouseMove(wide._pinned, centre(wide._pinned, 7))
    assert wide._delegate.lights.hovered.article == 7


def test_going_to_a_pinned_cell_scrolls_nothing_sideways(wide):
    scroll(wide)
    before = wide.horizontalScrollBar().value()
    wide.setCurrentIndex(wide._model.index(1, 7))
    assert wide.horizontalScrollBar().value() == before


def test_a_cell_that_one_goes_to_does_not_lie_under_the_pinned_ones(wide):
    scroll(wide)
    for column in (5, 3, 0):
        wide.setCurrentIndex(wide._model.index(0, column))
        assert wide.columnViewportPosition(column) >= wide._pinned.breadth()


def test_arrows_go_through_the_columns_as_they_are_seen(wide):
    wide.setCurrentIndex(wide._model.index(0, 7))
    wide.step_sentence(1)
    assert wide.currentIndex().column() == 0
    wide.step_column(-1)
    assert wide.currentIndex().column() == 7
    assert not wide.step_column(-1)


def test_a_pinned_cell_is_read_where_it_is_seen(wide):
    scroll(wide)
    wide.setCurrentIndex(wide._model.index(1, 7))
    wide.open_reader()
    reader = wide._delegate.reader
    assert reader.parentWidget() is wide._pinned
    assert wide._pinned.rect().contains(reader.geometry())
    wide.close_reader()


def test_from_right_to_left_pinned_columns_stay_at_the_right(wide, qtbot):
    wide.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: wide._pinned.geometry().right() == wide.viewport().geometry().right())
    scroll(wide)
    wide.setCurrentIndex(wide._model.index(0, 2))
    right = wide.columnViewportPosition(2) + wide.columnWidth(2)
    assert right <= wide.viewport().width() - wide._pinned.breadth()
    qtbot.mouseClick(wide._pinned, Qt.MouseButton.LeftButton, pos=centre(wide._pinned, 7))
    assert wide.currentIndex().column() == 7


def test_the_header_says_so_and_its_menu_takes_it_back(wide, qtbot):
    text = wide.model().headerData(7, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert "pinned" in text
    (action,) = [one for one in wide.column_menu(7).actions() if one.objectName() == "pin_column"]
    with qtbot.waitSignal(wide.pinRequested) as asked:
        action.trigger()
    assert asked.args == ["v7", False]


def test_a_column_is_dragged_among_those_that_are_not_pinned(wide, qtbot):
    header = wide._columns
    header._moved(0, 0, 0)
    header._dragged = [7, 1, 0, 2, 3, 4, 5, 6]
    with qtbot.waitSignal(wide.columnsReordered) as moved:
        qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton)
    assert moved.args[0][:3] == ["v1", "v0", "v2"]
    assert order(wide) == [7, 0, 1, 2, 3, 4, 5, 6], "until whoever keeps the project has moved it"


def test_many_columns_are_wide_enough_to_read_and_grow_with_the_text(wide):
    assert wide.columnWidth(3) == READABLE
    wide.set_zoom(150)
    assert wide.columnWidth(3) == round(READABLE * 1.5)


def test_a_double_click_on_an_edge_gives_a_reading_width_and_back(wide):
    wide.resizeColumnToContents(3)
    assert wide.columnWidth(3) > 2 * READABLE - 40
    wide.resizeColumnToContents(3)
    assert wide.columnWidth(3) == READABLE


def test_widths_that_were_dragged_are_forgotten_when_columns_are_fitted(wide):
    wide.setColumnWidth(2, 500)
    assert wide.columnWidth(2) == 500
    wide.fit_columns()
    assert {wide.columnWidth(column) for column in range(8)} == {READABLE}

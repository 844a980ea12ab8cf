"""The overview strip: every row has a place, every state a shape, a click goes there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import Granularity
from desk.ui.grid.finding import Query
from desk.ui.grid.overview import OverviewStrip
from desk.ui.theme import ThemeName, theme


@pytest.fixture
def strip(grid, qtbot):
    made = OverviewStrip(grid)
    qtbot.addWidget(made)
    made.resize(made.width(), 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def middle_of(strip, shown):
    return QPoint(strip.width() // 2, round(strip._y(shown + 0.5)))


def picture_of(strip, shown):
    """The pixels of one row's place."""
    image = strip.grab().toImage()
    top, bottom = round(strip._y(shown)) + 1, round(strip._y(shown + 1)) - 1
    return [[image.pixel(x, y) for x in range(7, image.width() - 1)] for y in range(top, bottom)]


def test_a_click_goes_to_the_row(strip, grid, qtbot):
    for shown in (3, 1, 2, 0):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, shown))
        assert grid.current_row() == grid.rows_shown()[shown]


def test_places_are_those_of_the_rows_that_the_filter_leaves(strip, grid, qtbot):
    grid.set_filter(RowFilter.FURNITURE)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(10, 3))
    assert grid.current_row() == grid.rows_shown()[0] == 2


def test_dragging_scrolls_and_leaves_the_current_row(story, open_grid, qtbot):
    grid = open_grid(story, Granularity.SENTENCES, 500, 160)
    strip = OverviewStrip(grid)
    qtbot.addWidget(strip)
    strip.resize(strip.width(), 400)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle_of(strip, 0))
    row = grid.current_row()
    qtbot.mouseMove(strip, middle_of(strip, 4))
    strip.mouseMoveEvent(_drag_to(middle_of(strip, 4)))
    assert grid.rows_in_view()[-1] == 4
    assert grid.current_row() == row


def _drag_to(point):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(point), QPointF(point), left, left, none)


def test_states_differ_in_shape_even_without_colour(strip, grid, monkeypatch):
    """Every role in one colour: what tells two states apart then is their shape."""
    plain = theme(ThemeName.LIGHT)
    from dataclasses import replace

    grey = replace(plain, difference=plain.muted_text, agreement=plain.muted_text, mark_line=plain.muted_text)
    grid.set_theme(grey)
    states = [
        RowState.UNRESOLVED,
        RowState.DIFFERENCE | RowState.UNRESOLVED,
        RowState.DIFFERENCE | RowState.MISSING,
        RowState.MISSING | RowState.UNRESOLVED,
        RowState.FURNITURE,
    ]
    pictures = []
    for state in states:
        monkeypatch.setattr(grid, "row_state", lambda _row, state=state: state)
        strip._gather()
        pictures.append(picture_of(strip, 3))
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1 :])


def test_hits_and_canonical_rows_are_shown(strip, grid, story):
    before = strip.grab().toImage()
    grid.set_search(Query("cracks"))
    with_hits = strip.grab().toImage()
    assert with_hits != before
    grid.set_search(Query(""))
    decided = story.marked(story.ref("council"))
    grid.show_story(decided.project, decided.comparison)
    strip._gather()
    assert strip.grab().toImage() != before


def test_a_screen_reader_hears_what_is_there(strip, grid, qtbot):
    grid.statesChanged.emit()
    qtbot.waitUntil(
        lambda: (
            strip.accessibleDescription() == "4 rows, 1 differ, 1 missing somewhere, 1 furniture, 0 canonical"
        )
    )
    assert strip.accessibleName() == "Overview of all rows"


def test_with_no_story_there_is_nothing_to_go_to(strip, grid, story, qtbot):
    grid.show_story(story.project, None)
    assert strip.row_at(10) == -1
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert grid.current_row() == -1

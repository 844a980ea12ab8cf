"""What is painted where. Pictures are searched for the colours of roles, cell by cell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from desk.engine.grid.story import Granularity
from desk.engine.model import Status
from desk.engine.project import LinkDecision, Verdict
from desk.ui.grid.finding import Query
from desk.ui.theme import ThemeName, theme

THEMES = [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST]


def pixels(grid, row, column, role, off=0):
    """How many pixels of a cell have the colour of a role, or one that is off by no more than so much in all;
    thin slanted lines are never painted in their own colour."""
    image = grid.viewport().grab().toImage()
    rect = grid.visualRect(grid._model.index(row, column)).intersected(grid.viewport().rect())
    ratio = image.devicePixelRatio()
    wanted = QColor(getattr(grid.current_theme(), role)).getRgb()
    return sum(
        sum(abs(a - b) for a, b in zip(image.pixelColor(x, y).getRgb(), wanted, strict=True)) <= off
        for x in range(round(rect.left() * ratio), round(rect.right() * ratio))
        for y in range(round(rect.top() * ratio), round(rect.bottom() * ratio))
    )


def picture(grid, row, column):
    return grid.viewport().grab(grid.visualRect(grid._model.index(row, column))).toImage()


def shown_row(grid, place):
    return grid._model.shown_row(grid._model.story.row_of(place))


@pytest.mark.parametrize("name", THEMES)
def test_differences_are_filled_in_their_cell_and_not_in_the_base(grid, story, name):
    grid.set_theme(theme(name))
    row = shown_row(grid, story.place("Engineers"))
    for role in ("replaced_fill", "inserted_fill"):
        assert pixels(grid, row, 1, role) > 20
        assert pixels(grid, row, 0, role) == 0


def test_words_that_are_missing_leave_a_caret(tell, open_grid):
    story = tell(
        ("Bridge", "The council will vote on the large repair budget next Thursday evening."),
        ("Bridge", "The council will vote on the repair budget next Thursday evening."),
    )
    grid = open_grid(story)
    row = shown_row(grid, story.place("council"))
    assert pixels(grid, row, 1, "deleted_line") > 0
    assert pixels(grid, row, 0, "deleted_line") == 0


@pytest.mark.parametrize("name", THEMES)
def test_a_promo_has_its_ground_and_a_band(grid, story, name):
    grid.set_theme(theme(name))
    row = shown_row(grid, story.place("READ"))
    assert pixels(grid, row, 0, "promo_surface") > 500
    assert pixels(grid, row, 0, "promo_line") > 100
    assert pixels(grid, row, 1, "promo_surface") == 0


def test_facts_that_differ_are_underlined_in_every_version(grid, story):
    row = shown_row(grid, story.place("Engineers"))
    differing = [picture(grid, row, column) for column in range(3)]
    agreeing = tuple(replace(fact, agree=True) for fact in story.comparison.facts)
    grid.show_story(story.project, replace(story.comparison, facts=agreeing))
    assert all(picture(grid, row, column) != differing[column] for column in range(3))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("steps", [-4, 0, 5])
def test_the_line_of_a_fact_is_solid_and_grows_with_the_font(story, open_grid, name, steps):
    grid = open_grid(story)
    grid.set_theme(theme(name))
    for _ in range(abs(steps)):
        grid.zoom_in() if steps > 0 else grid.zoom_out()
    place = story.place("Engineers")
    grid.go_to(story.ref("Engineers"))
    row = shown_row(grid, place)
    rect = grid.visualRect(grid._model.index(row, place.article))
    (line, *_) = grid._delegate.layout(row, place.article, rect.width()).fact_rects
    found = pixels(grid, row, place.article, "fact_line")
    assert found >= 2 * int(line.width() - 1)
    assert found >= line.height() * 0.1 * int(line.width() - 1)


def test_a_canonical_sentence_has_a_check_mark_a_bar_and_a_ground(grid, story):
    row = shown_row(grid, story.place("Mayor"))
    assert pixels(grid, row, 1, "mark_surface") == 0
    decided = story.marked(story.ref("Mayor", 1))
    grid.show_story(decided.project, decided.comparison)
    assert pixels(grid, row, 1, "mark_surface") > 500
    assert pixels(grid, row, 1, "mark_line") > 60
    assert pixels(grid, row, 0, "mark_surface") == 0


def test_absence_is_hatched_but_not_beside_furniture(grid, story):
    assert pixels(grid, shown_row(grid, story.place("council")), 2, "absent_hatch") > 100
    assert pixels(grid, shown_row(grid, story.place("READ")), 2, "absent_hatch") == 0


def test_what_find_found_stands_out(grid, story):
    row = shown_row(grid, story.place("council"))
    assert pixels(grid, row, 0, "hit_surface") == 0
    grid.set_search(Query("budget"))
    assert pixels(grid, row, 0, "hit_surface") > 50


def test_the_current_hit_is_framed_not_only_coloured(grid, story):
    grid.set_search(Query("bridge"))
    row = shown_row(grid, story.place("Harbour"))
    assert grid.step_hit(1)
    column = grid.currentIndex().column()
    framed = pixels(grid, row, column, "text")
    grid._delegate.current_hit = None
    assert framed > pixels(grid, row, column, "text") + 50


def test_the_current_cell_is_framed_and_several_selected_ones_are_tinted(grid, story):
    grid.go_to(story.ref("council"))
    row = grid.currentIndex().row()
    assert pixels(grid, row, 0, "selection_surface") == 0
    frame = "accent" if grid.hasFocus() else "border"
    assert pixels(grid, row, 0, frame) > 100
    selection = grid.selectionModel()
    selection.select(grid._model.index(row, 1), selection.SelectionFlag.Select)
    assert pixels(grid, row, 0, "selection_surface") > 500
    assert pixels(grid, row, 1, "selection_surface") > 500


def test_what_a_person_set_is_drawn_otherwise(grid, story):
    row = shown_row(grid, story.place("council"))
    before = pixels(grid, row, 0, "mark_line", off=60)
    links = tuple(replace(link, status=Status.MANUAL) for link in story.comparison.links)
    decision = LinkDecision(story.ref("council"), story.ref("council", 1), Verdict.JOINED)
    project = replace(story.project, links=(decision,))
    grid.show_story(project, replace(story.comparison, links=links))
    assert pixels(grid, row, 0, "mark_line", off=60) > before + 30


@pytest.mark.parametrize("granularity", list(Granularity))
def test_painting_makes_no_layout(story, open_grid, granularity):
    grid = open_grid(story, granularity)
    made = grid._layouts.made
    for _ in range(3):
        grid.viewport().repaint()
    assert grid._layouts.made == made


@pytest.mark.parametrize("name", THEMES)
def test_counterparts_are_lit_softly_with_a_bar_beside_and_no_lines_around(grid, story, name):
    grid.set_theme(theme(name))
    row = shown_row(grid, story.place("Engineers"))
    grid.setCurrentIndex(grid._model.index(0, 0))  # its frame has the colour of the bar
    before = pixels(grid, row, 1, "accent")
    assert pixels(grid, row, 1, "hover_surface") == 0
    grid._hover(story.place("Engineers"))
    assert pixels(grid, row, 1, "hover_surface") > 100
    layout = grid._delegate.layout(row, 1, grid.columnWidth(1))
    rects = layout.piece_rects(story.place("Engineers", 1))
    high = round(rects[-1].bottom() - rects[0].top())
    assert high / 2 < pixels(grid, row, 1, "accent") - before <= 3 * high, "a bar, and nothing else"
    assert pixels(grid, row, 1, "replaced_fill") > 20, "its differences stay as they are"
    grid._hover(None)
    assert pixels(grid, row, 1, "hover_surface") == 0

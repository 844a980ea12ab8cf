"""Which rows the grid shows, and what stays where it is through changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine.grid.deciding import coverage_of
from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import Granularity, Reference
from desk.engine.grid.wordings import Wordings
from desk.engine.wording import DifferenceClass
from desk.ui.grid.survey import Survey
from tests.ui.grid.places import row_of


class TestFilters:
    @pytest.mark.parametrize(
        ("chosen", "texts"),
        [
            (RowFilter.ALL, ["Harbour", "Engineers", "READ", "council"]),
            (RowFilter.SHARED, ["Harbour", "Engineers", "council"]),
            (RowFilter.DIFFERENCES, ["Engineers"]),
            (RowFilter.MISSING, ["council"]),
            (RowFilter.FURNITURE, ["READ"]),
            (RowFilter.FACTS, ["Engineers"]),
            (RowFilter.UNIQUE, []),
            (RowFilter.UNRESOLVED, ["Harbour", "Engineers", "council"]),
        ],
    )
    def test_only_the_rows_that_were_asked_for_are_shown(self, grid, story, chosen, texts):
        told = []
        grid.rowsShownChanged.connect(lambda shown, total: told.append((shown, total)))
        grid.set_filter(chosen)
        assert list(grid.rows_shown()) == [row_of(story, text) for text in texts]
        assert grid.model().rowCount() == len(texts)
        if chosen is not RowFilter.ALL:
            assert told[-1] == (len(texts), 4)

    def test_shared_rows_are_those_that_the_summary_counts(self, open_grid, story):
        for granularity in Granularity:
            grid = open_grid(story, granularity)
            grid.set_filter(RowFilter.SHARED)
            assert list(grid.rows_shown()) == sorted(grid._model.story.to_decide)
            assert len(grid.rows_shown()) == coverage_of(grid._model.story).shared

    def test_classes_that_are_switched_off_make_no_difference(self, open_grid, story):
        grid = open_grid(story, Granularity.SENTENCES)
        row = row_of(story, "Engineers", Granularity.SENTENCES)
        assert RowState.DIFFERENCE in grid.row_state(row)
        grid.set_classes(frozenset(DifferenceClass) - {DifferenceClass.NUMBER})
        assert RowState.DIFFERENCE not in grid.row_state(row)

    def test_differences_are_counted_by_class(self, story, open_grid, qtbot):
        grid = open_grid(story)
        with qtbot.waitSignal(grid.classesCounted) as told:
            grid.set_reference(Reference.BASE)
        assert told.args[0][DifferenceClass.NUMBER] == 1
        assert sum(told.args[0].values()) == 2

    def test_a_row_that_was_just_decided_stays_until_one_moves_on(self, grid, story, qtbot):
        grid.set_filter(RowFilter.UNRESOLVED)
        grid.go_to(story.ref("Engineers"))
        before = list(grid.rows_shown())
        decided = story.marked(story.ref("Engineers"), story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        assert list(grid.rows_shown()) == before
        assert grid.current_ref() == story.ref("Engineers")
        assert grid.next_unresolved()
        assert grid.current_row() == row_of(story, "council")
        qtbot.waitUntil(lambda: row_of(story, "Engineers") not in grid.rows_shown())
        assert grid.current_row() == row_of(story, "council")
        assert len(grid.rows_shown()) == len(before) - 1

    def test_another_filter_lets_a_decided_row_go_at_once(self, grid, story):
        grid.set_filter(RowFilter.UNRESOLVED)
        grid.go_to(story.ref("Engineers"))
        decided = story.marked(story.ref("Engineers"), story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        grid.set_filter(RowFilter.FURNITURE)
        assert list(grid.rows_shown()) == [row_of(story, "READ")]

    def test_the_rows_of_every_filter_are_counted_and_follow_decisions_and_classes(
        self, open_grid, story, qtbot
    ):
        grid = open_grid(story)
        told = []
        grid.filtersCounted.connect(told.append)

        def counted():
            """What each filter really leaves, by its own rule, row by row."""
            rows = range(len(grid._model.story.rows))
            return {one: sum(one.state in grid.row_state(row) for row in rows) for one in RowFilter}

        grid.set_reference(Reference.BASE)
        qtbot.waitUntil(lambda: bool(told) and grid.is_surveyed())
        assert told[-1] == counted()
        assert told[-1][RowFilter.COPY] == told[-1][RowFilter.ALL] - told[-1][RowFilter.FURNITURE]
        before = told[-1][RowFilter.UNRESOLVED]
        decided = story.marked(story.ref("Engineers"), story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        assert told[-1] == counted()
        assert told[-1][RowFilter.UNRESOLVED] == before - 1
        grid.set_classes(frozenset())
        assert told[-1] == counted()
        assert told[-1][RowFilter.DIFFERENCES] == 0

    def test_doubtful_rows_are_those_with_a_sentence_that_the_program_doubts(self, story, open_grid):
        links = tuple(replace(link, score=0.41) for link in story.comparison.links)
        grid = open_grid(replace(story, comparison=replace(story.comparison, links=links)))
        grid.set_filter(RowFilter.DOUBTFUL)
        view = grid._model.story
        expected = {
            view.row_of(place)
            for row in range(len(view.rows))
            for place in view.places(row)
            if view.doubt(place) is not None and not view.is_furniture_row(row)
        }
        assert expected
        assert set(grid.rows_shown()) == expected


class TestKeepingPlace:
    def test_the_current_sentence_stays_current_at_the_other_granularity(self, grid, story):
        grid.go_to(story.ref("Mayor", 1))
        grid.set_granularity(Granularity.SENTENCES)
        assert grid.current_ref() == story.ref("Mayor", 1)
        assert grid.current_row() == row_of(story, "Mayor", Granularity.SENTENCES)

    @pytest.mark.parametrize("granularity", list(Granularity))
    def test_marking_lays_out_its_row_alone(self, open_grid, story, granularity):
        grid = open_grid(story, granularity)
        grid.go_to(story.ref("Mayor", 1))
        for decided in (story.marked(story.ref("Mayor", 1)), story):
            made = grid._layouts.made
            grid.show_story(decided.project, decided.comparison)
            grid.viewport().repaint()
            view = grid._model.story
            cells = view.versions(view.row_of(story.place("Mayor", 1)))
            assert 0 < grid._layouts.made - made <= cells

    def test_words_are_compared_with_the_canonical_sentence_once_it_is_chosen(self, grid, story):
        assert grid._wordings.marks(story.place("Engineers")) == ()
        decided = story.marked(story.ref("Engineers", 1))
        grid.show_story(decided.project, decided.comparison)
        assert "14" in [mark.instead for mark in grid._wordings.marks(story.place("Engineers"))]
        assert grid._wordings.marks(story.place("Engineers", 1)) == ()
        counted = grid._survey.differences()
        fresh = Survey()
        fresh.start(grid._model.story, Wordings(grid._model.story, Reference.CANONICAL))
        while not fresh.is_finished():
            fresh.work(1)
        assert counted == fresh.differences()

    def test_an_empty_cell_stays_current_through_an_undo(self, grid, story, tell):
        base = story.project.articles[0].text.split("\n")
        more = tell(("Council to vote", *base[1:]), base, ("Council to vote", base[1]), promos=(base[2],))
        grid.setCurrentIndex(grid._model.index(row_of(story, "council"), 2))
        assert grid.current_ref() is None
        grid.show_story(more.project, more.comparison)
        assert grid.current_row() == row_of(more, "council") != 0
        assert grid.currentIndex().column() == 2
        assert grid.current_ref() is None

    def test_marking_moves_nothing(self, grid, story):
        grid.go_to(story.ref("Mayor"))
        heights = [grid.rowHeight(row) for row in range(4)]
        decided = story.marked(story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        assert grid.current_ref() == story.ref("Mayor")
        assert [grid.rowHeight(row) for row in range(4)] == heights

    def test_columns_follow_the_project_and_hidden_ones_are_hidden(self, grid, story):
        first, *rest = story.project.articles
        project = replace(story.project, articles=(*rest, first), hidden=frozenset({"v2"}))
        grid.show_story(project, story.comparison)
        assert grid.isColumnHidden(1)
        assert grid._model.cell(0, 2).article == 0
        assert not grid.isColumnHidden(2)

    def test_an_article_that_is_not_compared_yet_has_a_column_already(self, grid, story):
        newcomer = replace(story.project.articles[2], id="v9", title="Newcomer")
        grid.show_story(
            replace(story.project, articles=(*story.project.articles, newcomer)), story.comparison
        )
        assert grid.model().columnCount() == 4
        assert grid._model.cell(1, 3) is None
        grid.viewport().repaint()

    def test_no_comparison_shows_the_columns_alone(self, grid, story):
        grid.show_story(story.project, None)
        assert (grid.model().rowCount(), grid.model().columnCount()) == (0, 3)
        assert grid.current_ref() is None
        grid.show_story(story.project, story.comparison)
        assert grid.model().rowCount() == 4

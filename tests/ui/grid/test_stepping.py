"""Going about in the grid: row by row, sentence by sentence, from one difference or open row to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from desk.engine.comparing import compare
from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.model import Link
from desk.files.knowledge import load_knowledge
from tests.ui.grid.places import row_of


class TestGoingAbout:
    def test_down_and_up_go_from_row_to_row(self, grid, story, qtbot):
        grid.go_to(story.ref("Harbour"))
        qtbot.keyClick(grid, Qt.Key.Key_Down)
        assert grid.current_ref() == story.ref("Engineers")
        qtbot.keyClick(grid, Qt.Key.Key_Up)
        assert grid.current_ref() == story.ref("Harbour")

    def test_right_goes_through_the_sentences_of_a_paragraph_and_then_to_the_next_version(
        self, grid, story, qtbot
    ):
        grid.go_to(story.ref("Engineers"))
        found = []
        for _ in range(3):
            qtbot.keyClick(grid, Qt.Key.Key_Right)
            found.append(grid.current_ref())
        assert found == [story.ref("Mayor"), story.ref("Engineers", 1), story.ref("Mayor", 1)]
        qtbot.keyClick(grid, Qt.Key.Key_Left)
        qtbot.keyClick(grid, Qt.Key.Key_Left)
        assert grid.current_ref() == story.ref("Mayor")

    def test_an_empty_cell_has_no_current_sentence_but_a_row(self, grid, story, qtbot):
        grid.go_to(story.ref("council"))
        with qtbot.waitSignal(grid.currentSentenceChanged, check_params_cb=lambda ref: ref is None):
            grid.setCurrentIndex(grid._model.index(grid.currentIndex().row(), 2))
        assert grid.current_row() == row_of(story, "council")

    @pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_F7])
    def test_differences_are_gone_to_in_order(self, grid, story, qtbot, key):
        grid.go_to_row(0 if key == Qt.Key.Key_F8 else len(grid.rows_shown()) - 1)
        qtbot.keyClick(grid, key)
        assert grid.current_row() == row_of(story, "Engineers")
        assert not (grid.next_difference() if key == Qt.Key.Key_F8 else grid.previous_difference())
        assert grid.current_row() == row_of(story, "Engineers")

    def test_n_goes_to_open_rows_and_from_the_last_to_the_first(self, grid, story, qtbot):
        grid.go_to(story.ref("Harbour"))
        found = []
        for _ in range(4):
            qtbot.keyClick(grid, Qt.Key.Key_N)
            found.append(grid.current_ref())
        assert found == [story.ref(words) for words in ("Engineers", "Mayor", "council", "Harbour")]

    def test_a_gap_in_one_row_does_not_take_one_to_another_version(self, grid, story, qtbot):
        grid.go_to(story.ref("Engineers", 2))
        columns = []
        for _ in range(3):
            qtbot.keyClick(grid, Qt.Key.Key_N)
            columns.append(grid.currentIndex().column())
        assert columns == [
            0,
            0,
            2,
        ]  # the third version has neither mayor nor council, but the headline

    def test_a_gap_is_passed_in_the_column_of_the_base(self, story, open_grid, qtbot):
        project = replace(story.project, base="v1")
        based = replace(story, project=project, comparison=compare(project, load_knowledge()))
        grid = open_grid(based)
        assert grid.currentIndex().column() == 1  # where nobody went anywhere yet, it is the base's
        grid.go_to(based.ref("Engineers", 2))
        columns = []
        for _ in range(4):
            qtbot.keyClick(grid, Qt.Key.Key_N)
            columns.append(grid.currentIndex().column())
        assert sorted(columns) == [1, 1, 2, 2]  # mayor and council are in A and B; B is the base

    def test_the_column_one_works_in_outlasts_a_gap_and_rows_that_come_anew(self, grid, story, qtbot):
        grid.go_to(story.ref("Engineers", 2))
        qtbot.keyClick(grid, Qt.Key.Key_N)
        qtbot.keyClick(grid, Qt.Key.Key_N)
        assert grid.current_ref() == story.ref("council")
        grid.set_filter(RowFilter.UNRESOLVED)
        qtbot.keyClick(grid, Qt.Key.Key_N)
        assert grid.current_ref() == story.ref("Harbour", 2)

    def test_a_row_is_told_in_one_line(self, grid, story, qtbot):
        grid.go_to(story.ref("Harbour"))
        with qtbot.waitSignal(grid.rowSummaryChanged) as told:
            grid.go_to(story.ref("Engineers"))
        (text,) = told.args
        assert text.startswith("Row 2 · in 3 of 3 · matched by the program · ")
        assert text.endswith(" · compared with A · “12 cracks” / “14 cracks” differ")

    def test_a_row_says_which_version_it_is_compared_with(self, grid, story):
        row = row_of(story, "Engineers")
        decided = story.marked(story.ref("Engineers", 1), story.ref("Mayor", 1))
        grid.show_story(decided.project, decided.comparison)
        assert " · compared with B, canonical · " in grid.row_summary(row)
        grid.set_reference(Reference.BASE)
        assert " · compared with A · " in grid.row_summary(row)
        assert "compared with" not in grid.row_summary(row_of(story, "READ"))

    def test_going_on_leaves_some_of_the_row_before_in_sight(self, story, open_grid):
        grid = open_grid(story, height=170)
        grid.go_to(story.ref("Harbour"))
        while grid.next_unresolved() and grid.currentIndex().row() > 0:
            top = grid.rowViewportPosition(grid.currentIndex().row())
            assert top >= 20 or grid.verticalScrollBar().value() == 0
        assert grid.verticalScrollBar().maximum() > 0

    def test_going_to_what_is_not_there_says_so_and_changes_nothing(self, grid, story):
        grid.go_to(story.ref("Harbour"))
        assert not grid.go_to(replace(story.ref("Mayor"), article="gone"))
        assert grid.current_ref() == story.ref("Harbour")


class TestOtherRows:
    """A version that has nothing in a row may say the same in another one."""

    @pytest.fixture
    def linked(self, story):
        """C's sentence on the engineers is linked with what A and B say of the council."""
        link = Link(story.place("council"), story.place("Engineers", 2), 0.7)
        return replace(story, comparison=replace(story.comparison, links=(*story.comparison.links, link)))

    @pytest.mark.parametrize("granularity", list(Granularity))
    def test_an_empty_cell_says_where_its_text_stands_and_enter_goes_there(
        self, linked, open_grid, qtbot, granularity
    ):
        grid = open_grid(linked, granularity)
        index = grid._model.index(row_of(linked, "council", granularity), 2)
        there = row_of(linked, "Engineers", granularity)
        said = grid.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
        assert f"Version C says this in row {there + 1}." in said
        grid.setCurrentIndex(index)
        qtbot.keyClick(grid, Qt.Key.Key_Return)
        assert grid.current_ref() == linked.ref("Engineers", 2)
        assert grid.current_row() == there

    def test_a_click_on_the_words_goes_there_and_beside_them_stays(self, linked, open_grid, qtbot):
        grid = open_grid(linked)
        index = grid._model.index(row_of(linked, "council"), 2)
        rect = grid.visualRect(index)
        box = grid._delegate.absence_box(rect, "→ in row 2")
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.bottomRight() - QPoint(4, 4))
        assert grid.currentIndex() == index
        assert grid._pointing.tip_at(box.center().toPoint()).startswith("Version C says this in row 2.")
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        assert grid.current_ref() == linked.ref("Engineers", 2)

    def test_what_stands_in_another_row_is_not_missing(self, linked, story):
        for one, missing in ((story, True), (linked, False)):
            view = StoryView(one.project, one.comparison, Granularity.PARAGRAPHS)
            assert (RowState.MISSING in view.state(row_of(one, "council"))) is missing

    def test_enter_in_a_cell_that_lacks_its_row_altogether_asks_nothing(self, grid, story, qtbot):
        index = grid._model.index(row_of(story, "council"), 2)
        grid.setCurrentIndex(index)
        with qtbot.assertNotEmitted(grid.editRequested):
            qtbot.keyClick(grid, Qt.Key.Key_Return)
        assert grid.currentIndex() == index

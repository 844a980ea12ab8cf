"""What Find found is counted, lit and gone to."""

from __future__ import annotations

from desk.ui.grid.finding import Query
from desk.ui.grid.searching import Found
from tests.ui.grid.places import row_of


class TestFinding:
    def test_hits_are_counted_lit_and_gone_to_in_reading_order(self, grid, story, qtbot):
        with qtbot.waitSignal(grid.hitsCounted) as told:
            grid.set_search(Query("cracks"))
        assert told.args == [Found(shown=3)]
        assert set(grid.hit_rows()) == {row_of(story, "Engineers")}
        grid.go_to(story.ref("Harbour"))
        found = []
        while grid.step_hit(1):
            found.append(grid.current_ref())
        assert found == [story.ref("Engineers", article) for article in (0, 1, 2)]
        assert grid.step_hit(-1)
        assert grid.current_ref() == story.ref("Engineers", 1)
        for by, article in ((1, 0), (-1, 2)):
            assert grid.step_hit(by, anew=True)
            assert grid.current_ref() == story.ref("Engineers", article)

    def test_finding_makes_no_layout(self, grid):
        made = grid._layouts.made
        grid.set_search(Query("bridge"))
        grid.viewport().repaint()
        assert grid._layouts.made == made

    def test_nothing_found_goes_nowhere(self, grid, story):
        grid.go_to(story.ref("Mayor"))
        grid.set_search(Query("zeppelin"))
        assert not grid.step_hit(1)
        assert grid.current_ref() == story.ref("Mayor")

"""Where a text stands elsewhere in its article: the fewest cells that have to be moved say so."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.grid.order import find_elsewhere, longest_increasing
from desk.engine.grid.story import Granularity, StoryView


@given(st.lists(st.integers(0, 30), max_size=60))
def test_what_is_kept_increases(values):
    kept = [values[at] for at in longest_increasing(values)]
    assert kept == sorted(set(kept))


@given(st.lists(st.integers(0, 9), max_size=9))
def test_nothing_longer_increases(values):
    longest = max(
        size
        for size in range(len(values) + 1)
        for chosen in combinations(values, size)
        if all(a < b for a, b in pairwise(chosen))
    )
    assert len(longest_increasing(values)) == longest


def test_only_what_was_moved_is_told_and_where_it_stands(story):
    view = StoryView(story.project, story.comparison, Granularity.PARAGRAPHS)
    row = view.row_of(story.place("Engineers"))  # two paragraphs changed places: the upper row says so
    assert list(find_elsewhere(view, 1)) == [row]
    found = find_elsewhere(view, 1)[row]
    assert (found.earlier, found.paragraph, found.paragraphs) == (False, 2, 2)


def test_the_base_is_always_in_order(story):
    for granularity in Granularity:
        assert find_elsewhere(StoryView(story.project, story.comparison, granularity), 0) == {}

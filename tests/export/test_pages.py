"""How blocks are broken into pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.export.pages import Measured, paginate

HEIGHT = 100.0
TEXT = st.builds(
    Measured, st.integers(1, 30), st.sampled_from([7.0, 10.0]), st.sampled_from([0.0, 5.0]), st.just(4.0)
)
HEADING = st.builds(Measured, st.integers(1, 2), st.just(12.0), st.just(9.0), st.just(3.0), st.just(True))
BLOCKS = st.lists(st.one_of(TEXT, HEADING), max_size=30)


@given(BLOCKS)
def test_every_line_stands_once_and_in_order(blocks: list[Measured]) -> None:
    placed = [(one.block, one.line) for page in paginate(blocks, HEIGHT) for one in page]
    assert placed == [(number, line) for number, block in enumerate(blocks) for line in range(block.lines)]


@given(BLOCKS)
def test_lines_stay_on_their_page_and_never_overlap(blocks: list[Measured]) -> None:
    for page in paginate(blocks, HEIGHT):
        bottom = 0.0
        for one in page:
            assert one.top >= bottom
            bottom = one.top + blocks[one.block].pitch
        assert bottom <= HEIGHT


@given(BLOCKS)
def test_pages_begin_at_the_top_and_only_a_lack_of_blocks_leaves_one_empty(blocks: list[Measured]) -> None:
    pages = paginate(blocks, HEIGHT)
    assert all(page[0].top == 0 for page in pages if page)
    assert all(pages) or pages == [[]]


@given(st.lists(TEXT, max_size=20), HEADING, TEXT)
def test_a_heading_stands_with_what_it_heads(
    before: list[Measured], heading: Measured, text: Measured
) -> None:
    pages = paginate([*before, heading, text], HEIGHT)
    (page,) = [page for page in pages if any(one.block == len(before) for one in page)]
    assert page[-1].block == len(before) + 1


@given(BLOCKS)
def test_a_cut_leaves_no_line_alone(blocks: list[Measured]) -> None:
    pages = paginate(blocks, HEIGHT)
    for number, block in enumerate(blocks):
        parts = [count for page in pages if (count := sum(one.block == number for one in page))]
        assert len(parts) == 1 or (block.lines > 5 and min(parts) > 1)


def test_of_two_spaces_the_larger_counts() -> None:
    ((first, second, third),) = paginate(
        [Measured(1, 10, 50, 4), Measured(1, 10, 6, 8), Measured(1, 10, 2, 0)], HEIGHT
    )
    assert (first.top, second.top, third.top) == (0, 16, 34)

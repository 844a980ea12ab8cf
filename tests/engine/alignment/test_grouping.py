"""Groups of what belongs together, from how far each pair is believed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.alignment.grouping import grouped

pairs = st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1])
scores = st.dictionaries(pairs, st.floats(-1, 1), max_size=40)


def home(groups: list[list[int]], member: int) -> int:
    return next(number for number, group in enumerate(groups) if member in group)


@given(scores, st.floats(0.1, 0.9), st.sets(pairs, max_size=4), st.sets(pairs, max_size=4))
def test_everything_stands_in_one_group_and_decisions_hold(scores, enough, joined, parted) -> None:  # type: ignore[no-untyped-def]
    groups = grouped(12, scores, enough, joined, parted)
    assert sorted(member for group in groups for member in group) == list(range(12))
    for i, j in parted:
        assert home(groups, i) != home(groups, j)
    if not parted:
        for i, j in joined:
            assert home(groups, i) == home(groups, j)


@given(scores, st.floats(0.1, 0.9))
def test_the_order_of_the_scores_is_without_meaning(scores, enough) -> None:  # type: ignore[no-untyped-def]
    backwards = dict(reversed(scores.items()))
    assert grouped(12, scores, enough) == grouped(12, backwards, enough)


def test_the_strongest_pairs_come_first() -> None:
    assert grouped(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.5) == [[0, 1], [2]]


def test_one_wrong_link_does_not_chain_two_groups() -> None:
    three = dict.fromkeys(((0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)), 0.9)
    assert grouped(6, three | {(2, 3): 0.8}, 0.4) == [[0, 1, 2], [3, 4, 5]]


def test_a_group_is_drawn_in_when_most_of_its_pairs_agree() -> None:
    believed = {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.5}
    assert grouped(3, believed, 0.5) == [[0, 1, 2]]


def test_a_score_below_nothing_speaks_against_a_pair() -> None:
    split = {(0, 1): 0.9, (0, 2): 0.9}
    assert grouped(3, split, 0.4) == [[0, 1, 2]]
    assert grouped(3, split | {(1, 2): -0.2}, 0.4) == [[0, 1], [2]]


def test_a_parted_pair_wins_over_joined_pairs_that_would_bring_it_together() -> None:
    groups = grouped(3, {}, 0.5, joined=[(0, 1), (1, 2)], parted=[(0, 2)])
    assert home(groups, 0) != home(groups, 2)

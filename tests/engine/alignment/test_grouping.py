"""Groups of what belongs together, from how far each pair is believed."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.alignment.grouping import Pair, grouped
from desk.engine.errors import Cancelled

SIZE = 12
ARTICLES = tuple(number // 4 for number in range(SIZE))  # three articles of four sentences

pairs = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] < pair[1])
scores = st.dictionaries(pairs, st.floats(-1, 1), max_size=40)
thresholds = st.floats(0.1, 0.9)
some = st.sets(pairs, max_size=4)


def home(groups: list[list[int]], member: int) -> int:
    return next(number for number, group in enumerate(groups) if member in group)


UNSEEN, APART = 0.05, -0.2


def worth(groups: list[list[int]], scores: dict[Pair, float], enough: float) -> float:
    """The sum that grouping maximises."""
    total = 0.0
    for i, j in itertools.chain.from_iterable(itertools.combinations(group, 2) for group in groups):
        same = ARTICLES[i] == ARTICLES[j]
        total += scores.get((i, j), APART) if same else max(scores.get((i, j), UNSEEN), UNSEEN)
        total -= enough
    return total


@given(scores, thresholds, some, some)
def test_everything_stands_in_one_group_and_decisions_hold(
    scores: dict[Pair, float], enough: float, joined: set[Pair], parted: set[Pair]
) -> None:
    groups = grouped(ARTICLES, scores, enough, UNSEEN, APART, joined, parted)
    assert sorted(member for group in groups for member in group) == list(range(SIZE))
    for i, j in parted:
        assert home(groups, i) != home(groups, j)
    if not parted:
        for i, j in joined:
            assert home(groups, i) == home(groups, j)


@given(scores, thresholds)
def test_the_order_of_the_scores_is_without_meaning(scores: dict[Pair, float], enough: float) -> None:
    backwards = dict(reversed(scores.items()))
    assert grouped(ARTICLES, scores, enough, UNSEEN) == grouped(ARTICLES, backwards, enough, UNSEEN)


@given(scores, thresholds)
def test_no_move_and_no_merge_would_be_better(scores: dict[Pair, float], enough: float) -> None:
    groups = grouped(ARTICLES, scores, enough, UNSEEN, APART)
    best = worth(groups, scores, enough) + 1e-4  # scores are rounded to whole millionths
    for group in groups:
        others = [other for other in groups if other is not group]
        for i in group:
            rest = [j for j in group if j != i]
            assert worth([*others, rest, [i]], scores, enough) <= best
            for n, other in enumerate(others):
                moved = [*others[:n], sorted([*other, i]), *others[n + 1 :], rest]
                assert worth(moved, scores, enough) <= best
        for n, other in enumerate(others):
            merged = [*others[:n], sorted(group + other), *others[n + 1 :]]
            assert worth(merged, scores, enough) <= best


def test_the_strongest_pairs_come_first() -> None:
    assert grouped((0, 1, 2), {(0, 1): 0.9, (1, 2): 0.8}, 0.5) == [[0, 1], [2]]


def test_one_wrong_link_does_not_chain_two_groups() -> None:
    three = dict.fromkeys(((0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)), 0.9)
    assert grouped((0, 1, 2, 3, 4, 5), three | {(2, 3): 0.8}, 0.4) == [[0, 1, 2], [3, 4, 5]]


def test_a_group_is_drawn_in_when_its_pairs_agree_on_the_whole() -> None:
    believed = {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.45}
    assert grouped((0, 1, 2), believed, 0.5) == [[0, 1, 2]]


def test_a_pair_without_evidence_counts_for_something_where_others_hold_it() -> None:
    chain = {(0, 1): 0.8, (1, 2): 0.75}
    assert grouped((0, 1, 2), chain, 0.5) == [[0, 1], [2]]
    assert grouped((0, 1, 2), chain, 0.5, unseen=0.3) == [[0, 1, 2]]


def test_two_of_one_article_share_a_row_only_where_more_than_one_other_draws_them_in() -> None:
    split = {(0, 1): 0.95, (0, 2): 0.9}
    assert grouped((0, 1, 1), split, 0.5, apart=-0.3) == [[0, 1], [2]]
    both = split | {(0, 3): 0.95, (1, 3): 0.9, (2, 3): 0.95}
    assert grouped((0, 1, 1, 2), both, 0.5, apart=-0.3) == [[0, 1, 2, 3]]


def test_a_member_leaves_the_first_group_it_found_for_a_better_one() -> None:
    believed = {(0, 1): 0.7, (1, 2): 0.9, (1, 3): 0.9, (2, 3): 0.9}
    assert grouped((0, 1, 2, 3), believed, 0.5) == [[0], [1, 2, 3]]


def test_a_parted_pair_wins_over_joined_pairs_that_would_bring_it_together() -> None:
    groups = grouped((0, 1, 2), {}, 0.5, joined=[(0, 1), (1, 2)], parted=[(0, 2)])
    assert home(groups, 0) != home(groups, 2)


def test_what_a_person_joined_stays_though_other_groups_draw_it() -> None:
    drawn = {(0, 2): 0.9, (0, 3): 0.9, (2, 3): 0.9}
    groups = grouped((0, 1, 2, 3), drawn, 0.5, joined=[(0, 1)])
    assert home(groups, 0) == home(groups, 1)


def test_grouping_can_be_given_up() -> None:
    def stop(*_: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        grouped((0, 1), {(0, 1): 0.9}, 0.5, tick=stop)

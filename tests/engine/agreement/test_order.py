"""The order in which two versions tell what both say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.agreement.order import order_of
from desk.engine.agreement.values import Order

orders = st.permutations(range(8))


def places(order: list[int]) -> list[tuple[int, int]]:
    return list(enumerate(order))


@pytest.mark.parametrize(
    ("order", "word", "moved"),
    [
        ([0, 1, 2, 3], Order.SAME, 0),
        ([4, 5, 0, 1, 2, 3], Order.OTHER, 1),  # what moved is small, yet most pairs stand the other way round
        ([5, 0, 1, 2, 3, 4], Order.MOVED, 1),
        ([0, 3, 4, 5, 1, 2, 6, 7], Order.MOVED, 1),
        ([1, 0, 2, 3, 5, 4, 6, 7], Order.MOVED, 2),
        ([5, 4, 3, 2, 1, 0], Order.OTHER, 5),
        ([0], Order.UNKNOWN, 0),
        ([], Order.UNKNOWN, 0),
    ],
)
def test_the_order_in_a_word_and_the_blocks_that_moved(order: list[int], word: Order, moved: int) -> None:
    found, _, blocks = order_of(places(order))
    assert (found, blocks) == (word, moved)


@given(orders)
def test_tau_is_that_of_all_pairs(order: list[int]) -> None:
    pairs = [(i, j) for i in range(8) for j in range(i)]
    expected = sum(1 if order[i] > order[j] else -1 for i, j in pairs) / len(pairs)
    assert order_of(places(order))[1] == pytest.approx(expected)


@given(orders)
def test_order_is_the_same_seen_from_either_version(order: list[int]) -> None:
    there = order_of(places(order))
    back = order_of([(b, a) for a, b in places(order)])
    assert there[1] == pytest.approx(back[1])
    assert (there[2] == 0) == (back[2] == 0) == (order == sorted(order))


def test_sentences_that_share_a_place_are_in_order() -> None:
    assert order_of([(0, 0), (1, 0), (2, 1)])[0] is Order.SAME

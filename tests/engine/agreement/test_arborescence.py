"""The best set of sources is the best of all that there are."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.agreement.arborescence import best_sources

NODES = 4
edges = st.dictionaries(
    st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)), st.floats(-1, 5, allow_nan=False)
)


def reaches_a_root(sources: dict[int, int]) -> bool:
    for node in sources:
        seen = set()
        while node in sources:
            if node in seen:
                return False
            seen.add(node)
            node = sources[node]
    return True


@given(edges)
def test_no_other_set_of_sources_weighs_more(weights: dict[tuple[int, int], float]) -> None:
    best = best_sources(NODES, weights)
    assert reaches_a_root(best)
    found = sum(weights[source, derived] for derived, source in best.items())
    choices = [
        [None, *(source for source in range(NODES) if source != node and (source, node) in weights)]
        for node in range(NODES)
    ]
    for choice in product(*choices):
        sources = {node: source for node, source in enumerate(choice) if source is not None}
        if reaches_a_root(sources):
            total = sum(weights[source, derived] for derived, source in sources.items())
            assert found >= total or found == pytest.approx(total)


def test_a_circle_is_opened_where_it_costs_least() -> None:
    weights = {(0, 1): 5.0, (1, 2): 5.0, (2, 0): 4.0, (3, 1): 4.5}
    assert best_sources(4, weights) == {2: 1, 0: 2, 1: 3}


def test_nothing_has_a_source_where_nothing_pays() -> None:
    assert best_sources(3, {(0, 1): 0.0, (1, 2): -2.0}) == {}
    assert best_sources(0, {}) == {}

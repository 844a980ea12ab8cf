"""The longest run of words that two texts share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.wording.aligning import encode, longest_run

WORDS = st.lists(st.sampled_from("the ferry sank off a northern harbour on Monday , .".split()), max_size=25)


@given(WORDS, WORDS)
def test_longest_runs_are_as_long_both_ways_round(one, other):
    a, b = encode(one, other)
    run = longest_run(a, b)
    assert run == longest_run(b, a) <= min(len(a), len(b))
    assert any(a[at : at + run] in b for at in range(len(a) - run + 1))

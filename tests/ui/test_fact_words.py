"""What the window says of facts that differ."""

from __future__ import annotations

import pytest

from desk.engine.model import Fact, FactType
from desk.ui.fact_words import disputed


@pytest.mark.parametrize(
    ("facts", "spellings", "told"),
    [
        (1, 6, "1 fact disagrees · 6 spellings differ"),
        (2, 1, "2 facts disagree · 1 spelling differs"),
        (0, 2, "2 spellings differ"),
        (3, 0, "3 facts disagree"),
        (0, 0, ""),
    ],
)
def test_spellings_are_counted_apart_from_what_disagrees(facts: int, spellings: int, told: str) -> None:
    names = [Fact(FactType.NAME, (), False, 0)] * spellings
    agreeing = Fact(FactType.NUMBER, (), True, 0)
    assert disputed([*names, *[Fact(FactType.DATE, (), False, 0)] * facts, agreeing]) == told

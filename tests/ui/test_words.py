"""What the window calls the engine's values."""

from __future__ import annotations

import pytest

from desk.engine.model import FactType, Kind
from desk.engine.wording import DifferenceClass
from desk.ui import words


def test_every_kind_and_class_has_a_name() -> None:
    assert len({words.kind_name(kind) for kind in Kind}) == len(Kind)
    assert len({words.class_name(kind) for kind in DifferenceClass}) == len(DifferenceClass)
    assert words.count_of_kind(Kind.PROMO, 1) == "1 promo"
    assert words.count_of_kind(Kind.PROMO, 8) == "8 promos"


@pytest.mark.parametrize("kind", list(FactType))
def test_every_type_of_fact_has_a_name(kind: FactType) -> None:
    assert words.fact_name(kind)


def test_a_claim_is_told_by_how_firm_it_is() -> None:
    assert words.claim_name(FactType.STRENGTH, "planned sail") == "planned"
    assert words.claim_name(FactType.NEGATION, "not sail") == "negated"
    assert words.claim_name(FactType.NEGATION, "sail") == "stated"

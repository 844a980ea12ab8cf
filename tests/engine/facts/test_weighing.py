"""Which facts weigh more."""

from __future__ import annotations

from desk.engine.facts.weighing import contradicts, gravest_first
from desk.engine.model import Fact, FactType


def test_contradictions_come_before_names_spelt_differently() -> None:
    facts = [Fact(kind, (), False, 0) for kind in (FactType.NAME, *FactType)]
    assert [fact.type for fact in gravest_first(facts)][-2:] == [FactType.NAME, FactType.NAME]
    assert gravest_first(facts)[0].type is FactType.NUMBER


def test_facts_of_one_type_stay_in_their_order() -> None:
    facts = [Fact(FactType.DATE, (), False, row) for row in (3, 1, 2)]
    assert gravest_first(facts) == facts


def test_a_name_spelt_differently_contradicts_nothing() -> None:
    assert [kind for kind in FactType if not contradicts(Fact(kind, (), False, 0))] == [FactType.NAME]
    assert not contradicts(Fact(FactType.NUMBER, (), True, 0))

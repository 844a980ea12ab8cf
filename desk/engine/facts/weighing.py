"""Which facts weigh more: contradictions of versions, before names that are only spelt differently."""

from __future__ import annotations

from collections.abc import Iterable

from desk.engine.model import Fact, FactType

_GRAVITY = {
    kind: number
    for number, kind in enumerate(
        (
            FactType.NUMBER,
            FactType.DATE,
            FactType.NEGATION,
            FactType.QUOTATION,
            FactType.SPEAKER,
            FactType.STRENGTH,
            FactType.NAME,
        )
    )
}


def contradicts(fact: Fact) -> bool:
    """Whether versions cannot all be right; a name that is spelt differently is told apart from these."""
    return not fact.agree and fact.type is not FactType.NAME


def gravity(fact: Fact) -> int:
    """How soon a fact is told, the gravest 0."""
    return _GRAVITY[fact.type]


def gravest_first(facts: Iterable[Fact]) -> list[Fact]:
    """Facts in the order in which they are told everywhere; those of one type stay in theirs."""
    return sorted(facts, key=gravity)

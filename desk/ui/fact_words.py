"""What is said of facts that versions give differently: how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.facts.weighing import contradicts
from desk.engine.model import Fact
from desk.ui.translating import tr


def disputed(facts: Sequence[Fact]) -> str:
    """1 fact disagrees · 6 spellings differ; "" of none that differ"""
    differing = [fact for fact in facts if not fact.agree]
    grave = sum(map(contradicts, differing))
    spelt = len(differing) - grave
    told = []
    if grave:
        told.append(tr("1 fact disagrees") if grave == 1 else tr("{count} facts disagree", count=grave))
    if spelt:
        told.append(tr("1 spelling differs") if spelt == 1 else tr("{count} spellings differ", count=spelt))
    return " · ".join(told)

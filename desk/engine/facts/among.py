"""The facts that some of the versions give, as if there were no others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desk.engine.facts.finding import find_facts
from desk.engine.knowledge import Knowledge
from desk.engine.model import Comparison, Fact, Row


def facts_among(comparison: Comparison, articles: Collection[int]) -> tuple[Fact, ...]:
    """The facts that at least two of these articles give, by their numbers, and whether these agree.

    Articles and rows keep their numbers. The facts are found anew: which of three that agree two by two is
    left out changes whether the others do."""
    structures = [
        one if number in articles else replace(one, sentences=())
        for number, one in enumerate(comparison.structures)
    ]
    rows = [
        Row(tuple(cell if article in articles else () for article, cell in enumerate(row.cells)))
        for row in comparison.sentence_rows
    ]
    return find_facts(structures, rows, Knowledge())

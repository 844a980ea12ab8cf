"""Finds the facts of a story, row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desk.engine.knowledge import Knowledge
from desk.engine.model import Fact, FactType, FactValue, Row, Structure


def find_facts(
    structures: Sequence[Structure], rows: Sequence[Row], knowledge: Knowledge
) -> tuple[Fact, ...]:
    """The facts that at least two versions of a row give, in row order."""
    found = []
    for number, row in enumerate(rows):
        values = [
            FactValue(article, sentence, match.start(), match.end(), match.group(), match.group())
            for article, cell in enumerate(row.cells)
            for sentence in cell
            for match in re.finditer(r"\d[\d,.]*\d|\d", structures[article].sentence_text(sentence))
        ]
        if len({value.article for value in values}) > 1:
            agree = len({value.value for value in values}) == 1
            found.append(Fact(FactType.NUMBER, tuple(values), agree, number))
    return tuple(found)

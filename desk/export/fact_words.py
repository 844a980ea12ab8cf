"""What exports say of a fact that versions give differently; English as all of them."""

from __future__ import annotations

from desk.engine.model import Fact, FactType
from desk.engine.project import letter
from desk.engine.quoting import quoted

LONGEST_VALUE = 120  # characters of a version's words for a fact; more would bury the others
FACT_NAMES = {
    FactType.NUMBER: "Number",
    FactType.DATE: "Date",
    FactType.NAME: "Name",
    FactType.QUOTATION: "Quotation",
    FactType.SPEAKER: "Who said it",
    FactType.NEGATION: "Negation",
    FactType.STRENGTH: "How firm the claim is",
}
_CLAIMS = {
    FactType.NEGATION: {"not": "negated"},
    FactType.STRENGTH: {
        "possible": "possible",
        "tried": "tried",
        "willing": "ready to",
        "expected": "expected",
        "planned": "planned",
        "alleged": "alleged",
        "done": "as done",
    },
}


def fact_text(fact: Fact, longest: int = LONGEST_VALUE) -> str:
    """Number: A, C “ten” · B “six”; what was compared besides the words of a claim stands in brackets."""
    given: dict[str, list[str]] = {}
    for value in fact.values:
        claim = _CLAIMS.get(fact.type, {}).get(value.value.partition(" ")[0], "stated")
        words = quoted(value.text, longest) + (f" ({claim})" if fact.type in _CLAIMS else "")
        given.setdefault(words, []).append(letter(value.article))
    said = " · ".join(f"{', '.join(dict.fromkeys(letters))} {words}" for words, letters in given.items())
    return f"{FACT_NAMES[fact.type]}: {said}"

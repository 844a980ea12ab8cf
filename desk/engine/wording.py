"""Word-level differences between two texts of a row."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum


class Operation(StrEnum):
    """What happened to words on the way from the reference to the text beside it."""

    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    MOVED = "moved"
    SHARED = "shared"  # in rewritten text only: a name, number or quotation that both have


class DifferenceClass(StrEnum):
    """What a difference is about; classes are switched on and off and counted."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    WORDING = "wording"
    PUNCTUATION = "punctuation"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `reference` is a span of the reference text, `text` one of the text beside it (code
    points, half-open; one of them is empty for an insertion or a deletion)."""

    operation: Operation
    reference: tuple[int, int]
    text: tuple[int, int]
    kind: DifferenceClass = DifferenceClass.WORDING


@dataclass(frozen=True, slots=True)
class Wording:
    """How a text differs from its reference. `rewritten` where they share so little that only what they
    share is marked; `similarity` is 0 to 1."""

    similarity: float
    rewritten: bool
    differences: tuple[Difference, ...]


def compare_wording(reference: str, text: str) -> Wording:
    """The differences of `text` from `reference`, in the order of `text`."""
    a, b = ([m.span() for m in re.finditer(r"\w+|[^\w\s]", t)] for t in (reference, text))
    words_a, words_b = [reference[s:e] for s, e in a], [text[s:e] for s, e in b]
    matcher = difflib.SequenceMatcher(None, words_a, words_b, autojunk=False)
    names = {"insert": Operation.INSERTED, "delete": Operation.DELETED, "replace": Operation.REPLACED}

    def span(at: list[tuple[int, int]], low: int, high: int, length: int) -> tuple[int, int]:
        if low < high:
            return at[low][0], at[high - 1][1]
        place = at[low][0] if low < len(at) else length
        return place, place

    differences = tuple(
        Difference(names[tag], span(a, i1, i2, len(reference)), span(b, j1, j2, len(text)))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    )
    return Wording(matcher.ratio(), False, differences)

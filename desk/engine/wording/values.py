"""The values that a comparison of wording returns."""

from __future__ import annotations

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
    TYPOGRAPHY = "typography"  # forms of quotation marks, dashes and ellipses
    SPACE = "space"


FORM_ONLY = frozenset({DifferenceClass.TYPOGRAPHY, DifferenceClass.SPACE})
"""Classes that say nothing of the words, and that nobody wants to see who did not ask for them."""


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

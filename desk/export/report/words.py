"""The words of a report on a comparison: of its differences and labels; English as all exports."""

from __future__ import annotations

from desk.engine.grid.linking import OtherRow
from desk.engine.grid.wordings import Mark
from desk.engine.model import Kind
from desk.engine.project import letter
from desk.engine.quoting import quoted
from desk.engine.wording import DifferenceClass, Operation
from desk.export.fact_words import LONGEST_VALUE
from desk.export.report.values import Look, Run

_KINDS = {Kind.NAV: "navigation"}
# Each mark as an example of itself, and what it means.
LEGEND = (
    (Run("added words", Look.INSERTED), "the version compared with does not have them"),
    (Run("other words", Look.REPLACED), "it says this in other words"),
    (Run("words moved", Look.MOVED), "it has them elsewhere in the sentence"),
    (
        Run("[A: words left out]", Look.MISSING),
        "version A has them here; they are no words of this version",
    ),
    (Run("words shared", Look.SHARED), "in a sentence that is rewritten: all that is still the same"),
    (
        Run("ten", Look.PLAIN, True),
        "a fact that versions give differently; all spellings stand below the row",
    ),
)
CANONICAL = "canonical: it speaks for its row in the summary"
DOUBT = "how sure the program is, of 1, that the words belong in their row"


def kind_name(kind: Kind) -> str:
    return _KINDS.get(kind, kind.value)


def count_of(kind: Kind, count: int) -> str:
    """8 promos, 1 caption"""
    if kind is Kind.NAV:
        return f"{count} navigation line" + ("" if count == 1 else "s")
    return f"{count} {kind.value}" + ("" if count == 1 else "s")


def mark_tip(mark: Mark) -> str:
    """What a difference says of itself: B has “12” (number)"""
    against = letter(mark.against)
    about = "capital letters" if mark.kind is DifferenceClass.CASE else mark.kind.value
    if mark.operation is Operation.DELETED:
        return f"{against} has this here"
    if mark.operation is Operation.INSERTED:
        return f"{against} does not have this ({about})"
    if mark.operation is Operation.MOVED:
        return f"{against} has this elsewhere in the sentence"
    if mark.operation is Operation.SHARED:
        return f"shared with {against}; the rest of the sentence is worded differently"
    return f"{against} has {quoted(mark.instead, LONGEST_VALUE)} ({about})"


def absence(column: int, other: OtherRow | None) -> str:
    """not in C; → in row 10; → partly in rows 10, 12"""
    if other is None:
        return f"not in {letter(column)}"
    told = ", ".join(map(str, other.numbers[:3])) + (" …" if len(other.numbers) > 3 else "")
    where = f"in row {told}" if len(other.numbers) == 1 else f"in rows {told}" if told else "in furniture"
    return f"→ {where}" if other.whole else f"→ partly {where}"

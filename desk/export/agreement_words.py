"""How far versions agree, in English sentences: what each two share, who came from whom, and the gaps.

Rows are called by their numbers in the window. Limit: a report is in English throughout, so these are, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.engine.agreement import (
    Agreement,
    Clue,
    ClueKind,
    Descent,
    Order,
    Pair,
    Strength,
)
from desk.engine.agreement.measuring import agreement_of
from desk.engine.model import Comparison
from desk.engine.numbering import RowNumbers
from desk.engine.project import letter

_ORDERS = {
    Order.SAME: "in the same order",
    Order.MOSTLY: "mostly in the same order",
    Order.OTHER: "in another order",
    Order.UNKNOWN: "",
}
_STRENGTHS = {
    Strength.LIKELY: "{derived} likely came from {source}",
    Strength.PERHAPS: "{derived} perhaps came from {source}",
    Strength.UNCLEAR: "{derived} and {source} are related, but which came first cannot be told",
}


def agreement_sentences(comparison: Comparison) -> Iterator[str]:
    """A sentence for each two versions, for each version that came from another, and for each version's
    gaps; none for a single version."""
    if len(comparison.structures) < 2:
        return
    agreement = agreement_of(comparison)
    for pair in agreement.pairs:
        yield pair_sentence(pair)
    for descent in agreement.descents:
        if not _is_same(agreement.pair(descent.source, descent.derived)):
            yield descent_sentence(descent)
    if not agreement.descents:
        yield "No version is seen to have come from another."
    yield from _gaps(agreement, RowNumbers(comparison))


def pair_sentence(pair: Pair) -> str:
    """`A and B share 82 % of what the shorter one says, 12 % word for word, in the same order; 3 facts
    differ.`"""
    both = f"{letter(pair.first)} and {letter(pair.second)}"
    if not pair.rows and not pair.word_for_word:
        return f"{both} have nothing in common."
    if _is_same(pair):
        return f"{both} say the same, word for word."
    moved = "but for one block" if pair.moved == 1 else f"but for {pair.moved} blocks"
    order = f"in the same order {moved}" if pair.order is Order.MOVED else _ORDERS[pair.order]
    shared = f"{both} share {_percent(pair.substance)} of what the shorter one says"
    parts = [shared, f"{_percent(pair.word_for_word)} word for word", order]
    differing = _counted(len(pair.differing), "fact differs", "facts differ")
    return ", ".join(filter(None, parts)) + (f"; {differing}." if pair.differing else ".")


def _is_same(pair: Pair) -> bool:
    """Whether both say the very same; which came first cannot be told then."""
    return pair.said == pair.verbatim == (1, 1) and pair.word_for_word == 1 and pair.order is Order.SAME


def descent_sentence(descent: Descent) -> str:
    """`B likely came from A: 98 % of it stands in A word for word, …`"""
    source, derived = letter(descent.source), letter(descent.derived)
    said = _STRENGTHS[descent.strength].format(source=source, derived=derived)
    if descent.rival is not None and descent.rival != descent.derived:
        rival = letter(descent.rival)
        said = (
            f"{derived} came from {source} or {rival}, which cannot be told"
            if descent.strength is Strength.UNCLEAR
            else f"{said}, or from {rival}"
        )
    return f"{said}: {', '.join(_clue(clue, source, derived) for clue in descent.clues)}."


def _clue(clue: Clue, source: str, derived: str) -> str:
    share, count = _percent(clue.share), clue.count
    return {
        ClueKind.WORDING: f"{share} of {derived} stands in {source} word for word",
        ClueKind.RETOLD: f"{source} says {share} of what {derived} says",
        ClueKind.ORDER: f"in the same order through {count} rows",
        ClueKind.SAME_SLIP: _counted(count, "fact only these two give so", "facts only these two give so"),
        ClueKind.CONTAINED: f"{derived} lacks {share} of {source} and has hardly anything of its own",
        ClueKind.SHORTER: f"{derived} is briefer in {_counted(count, 'row', 'rows')}",
        ClueKind.QUOTATIONS_CUT: f"{derived} clips {_counted(count, 'quotation', 'quotations')} of {source}",
        ClueKind.ROUNDED: f"{derived} rounds {_counted(count, 'number', 'numbers')}",
        ClueKind.NAMED: f"{derived} names {source}’s outlet",
        ClueKind.NEARER: f"other versions stand nearer to {source} than to {derived}",
    }[clue.kind]


def _gaps(agreement: Agreement, numbers: RowNumbers) -> Iterator[str]:
    for version, rows in enumerate(agreement.gaps.alone):
        if rows:
            yield f"Only {letter(version)} has {_rows(numbers.of_all(rows))}."
    for version, rows in enumerate(agreement.gaps.lacked):
        if rows:
            yield f"All but {letter(version)} have {_rows(numbers.of_all(rows))}."


def _rows(numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers))
    return f"row {named}" if len(numbers) == 1 else f"rows {named}"


def _counted(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {many}"


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")

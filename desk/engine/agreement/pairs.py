"""What every two versions share: substance, words, order, and the facts that they give differently.

Substance is what stands in common rows, or word for word; so a row that is wrong makes a share that is
wrong. Numbers and dates
differ where no value of one version may be a value of the other; other facts where none is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from desk.engine.agreement.copies import Copy, common_words, own_common
from desk.engine.agreement.order import order_of
from desk.engine.agreement.values import Order, Pair, Relation
from desk.engine.facts.matching import values_agree
from desk.engine.facts.mentions import Mention
from desk.engine.facts.telling import Telling
from desk.engine.model import Comparison, FactValue, Place, Structure
from desk.engine.progress import Tick, no_tick, ticked

# Set on the stories of tests/benchmarks/agreement.py: independent reports of one event stay below these.
_COPIED = 0.12  # of the shorter version's own words
_COPIED_WORDS = 20
_RETOLD = 0.85  # of a version
_RETOLD_ROWS = 5
_RETOLD_ORDER = 0.85  # tau
_EVERY = 8  # pairs


@dataclass(frozen=True, slots=True)
class Ground:
    """What all pairs are measured on: the versions' words, for every row and version the sentences that are
    no furniture, and what the sentences tell."""

    comparison: Comparison
    copies: tuple[Copy, ...]
    rows: tuple[tuple[tuple[int, ...], ...], ...]
    telling: Telling

    def common_rows(self, one: int, other: int) -> list[int]:
        return [number for number, cells in enumerate(self.rows) if cells[one] and cells[other]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A pair, and how many words of each of the two, quotations apart, stand word for word in the other."""

    pair: Pair
    own_words: tuple[int, int]


def ground_of(comparison: Comparison, copies: tuple[Copy, ...], telling: Telling) -> Ground:
    rows = tuple(
        tuple(
            tuple(one for one in cell if not comparison.structures[article].is_furniture(one))
            for article, cell in enumerate(row.cells)
        )
        for row in comparison.sentence_rows
    )
    return Ground(comparison, copies, rows, telling)


def measure_pairs(ground: Ground, tick: Tick = no_tick) -> tuple[Measured, ...]:
    """Every two versions, in order. Raises Cancelled where `tick` does."""
    pairs = list(combinations(range(len(ground.copies)), 2))
    return tuple(_measured(ground, *pair) for pair in ticked(pairs, tick, _EVERY))


def _measured(ground: Ground, first: int, second: int) -> Measured:
    one, other = ground.copies[first], ground.copies[second]
    rows = ground.common_rows(first, second)
    marks = common_words(one, other)
    said = (_said(ground, first, rows, marks[0]), _said(ground, second, rows, marks[1]))
    verbatim = (_share(sum(marks[0]), one.length), _share(sum(marks[1]), other.length))
    lengths = one.length, other.length
    shorter = min((0, 1), key=lambda n: (lengths[n], -said[n], -verbatim[n]))  # whichever comes first
    order, tau, moved = order_of([(ground.rows[n][first][0], ground.rows[n][second][0]) for n in rows])
    own = own_common(one, marks[0]), own_common(other, marks[1])
    pair = Pair(
        first,
        second,
        _relation(own, (sum(one.own), sum(other.own)), said, len(rows), order, tau),
        said,
        verbatim,
        said[shorter],
        verbatim[shorter],
        tuple(rows),
        frozenset(n for n in rows if _cell(ground, n, first) == _cell(ground, n, second)),
        order,
        tau,
        moved,
        tuple(_differing(ground, first, second)),
        (_missing_end(ground, first, rows), _missing_end(ground, second, rows)),
    )
    return Measured(pair, own)


def _cell(ground: Ground, row: int, version: int) -> tuple[str, ...]:
    return ground.copies[version].words_of(ground.rows[row][version])


def _said(ground: Ground, version: int, rows: Iterable[int], common: bytes) -> float:
    """The share of a version that stands in these rows, or word for word anywhere in the other one: half of
    a sentence that was split may stand alone in its row."""
    copy = ground.copies[version]
    said = bytearray(common)
    for row in rows:
        for one in ground.rows[row][version]:
            length = len(copy.sentences[one])
            said[copy.start[one] : copy.start[one] + length] = b"\1" * length
    return _share(sum(said), copy.length)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _relation(
    own: tuple[int, int],
    lengths: tuple[int, int],
    said: tuple[float, float],
    rows: int,
    order: Order,
    tau: float,
) -> Relation:
    copied = min(own)
    if copied >= _COPIED_WORDS and copied >= _COPIED * min(lengths):
        return Relation.COPIED
    kept = order is Order.SAME or tau >= _RETOLD_ORDER
    if rows >= _RETOLD_ROWS and max(said) >= _RETOLD and kept:
        return Relation.RETOLD
    return Relation.INDEPENDENT


def _missing_end(ground: Ground, version: int, rows: Iterable[int]) -> int:
    """How many of a version's last paragraphs the other one of a pair has nothing of."""
    structure: Structure = ground.comparison.structures[version]
    said = {structure.sentences[one].paragraph for row in rows for one in ground.rows[row][version]}
    paragraphs = {structure.sentences[one].paragraph for one in ground.copies[version].sentences}
    last = max(said, default=-1)
    return sum(paragraph > last for paragraph in paragraphs)


def _differing(ground: Ground, first: int, second: int) -> Iterable[int]:
    for number, fact in enumerate(ground.comparison.facts):
        if fact.agree:
            continue
        ours = [value for value in fact.values if value.article == first]
        theirs = [value for value in fact.values if value.article == second]
        if ours and theirs and not any(_same(ground.telling, a, b) for a in ours for b in theirs):
            yield number


def _same(telling: Telling, one: FactValue, other: FactValue) -> bool:
    if one.value == other.value:
        return True
    first, second = _mention(telling, one), _mention(telling, other)
    return first is not None and second is not None and values_agree(first, second)


def _mention(telling: Telling, value: FactValue) -> Mention | None:
    """The number or date that a value is; None for facts of other types."""
    mentions: Sequence[Mention] = telling.mentions.get(Place(value.article, value.sentence), ())
    return next((one for one in mentions if (one.start, one.end) == (value.start, value.end)), None)

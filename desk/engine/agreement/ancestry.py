"""Who likely came from whom.

Two versions are joined by how much they share beyond what others share: words of the writers' own (not
what both quote), then substance in other words, then slips that only they have. Which of two came first
follows from what changes one way when copy is rewritten: it is cut, worded more briefly, its quotations are
clipped, its numbers rounded, its source named. Both make a weight for "came from"; the best set of sources is
the maximum spanning arborescence (see `arborescence`). A descent is as sure as the best set loses without it,
as a share of its weight: so it is unclear where another source, or the other direction, explains the copy as
well.

Textual critics draw a stemma of manuscripts in this way, from agreement and shared error; here weights stand
for their judgement. Limits: only the versions at hand are known, so two that come from one that is not there
look like source and copy; what was added to a copy looks like what was cut from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import fsum, tanh

from desk.engine.agreement.arborescence import Edge, best_sources
from desk.engine.agreement.clipping import clipped_quotations, plain
from desk.engine.agreement.pairs import Ground, Measured
from desk.engine.agreement.values import Clue, ClueKind, Descent, Order, Pair, Relation, Strength
from desk.engine.alignment.linking import reading_order
from desk.engine.facts.matching import values_agree
from desk.engine.model import FactType, Place
from desk.engine.progress import Tick, no_tick, ticked

_REWORDED = 0.35  # what a word in a common row counts against one in a common run
_SLIP = 0.06  # of closeness
_MOST_SLIPS = 4
_DIRECTION = 0.3  # how much the direction may add to closeness or take from it
_LIKELY, _PERHAPS = 0.3, 0.1  # of a descent's weight, lost without it
_MUCH_COPIED = 0.25  # of the derived version's words
_SURE_SIGNS = frozenset({ClueKind.NAMED, ClueKind.QUOTATIONS_CUT})
_SIGNS = frozenset({ClueKind.CONTAINED, ClueKind.SHORTER, ClueKind.ROUNDED, ClueKind.NEARER})
_CUT_PLAY = 0.05  # of a version, that may be lacking in another by chance
_CUT, _BRIEFER, _CLIPPED, _ROUNDED, _NAMED, _NEARER = 3.0, 0.5, 0.5, 0.3, 2.0, 0.15
_MOST_NEARER = 3
_MOST_CLIPPED = 3
_SHORTER = 0.9  # of the other version's words in a row
_FEW_ROWS = 3
_SHORTEST_NAME = 5  # characters of an outlet's name
_CONTAINED = 0.85  # of a version, from which it holds next to nothing of its own
_TOLD = 0.15  # of a source lacking in the derived version, worth telling


def find_descents(ground: Ground, measured: Sequence[Measured], tick: Tick = no_tick) -> tuple[Descent, ...]:
    """The descents that the evidence bears out, by derived version. Raises Cancelled where `tick` does."""
    related = [one for one in measured if one.pair.relation is not Relation.INDEPENDENT]
    slips = _slips(ground)
    near: dict[Edge, float] = {}
    for one in related:
        edge = one.pair.first, one.pair.second
        near[edge] = near[edge[::-1]] = _closeness(ground, one, slips.get(edge, 0))
    weights: dict[Edge, float] = {}
    for one in ticked(related, tick, 4):
        edge = one.pair.first, one.pair.second
        signs = _signs(ground, one.pair, False) - _signs(ground, one.pair, True)
        lean = tanh(signs + _NEARER * _nearer(near, edge))
        weights[edge] = near[edge] * (1 + _DIRECTION * lean)
        weights[edge[::-1]] = near[edge] * (1 - _DIRECTION * lean)
    pairs = {(one.pair.first, one.pair.second): one.pair for one in related}
    best = _best_sources(ground, weights)
    return tuple(
        _descent(ground, (source, derived), pairs, weights, best, slips, near)
        for derived, source in sorted(best.items())
    )


def _descent(
    ground: Ground,
    edge: Edge,
    pairs: Mapping[Edge, Pair],
    weights: Mapping[Edge, float],
    best: Mapping[int, int],
    slips: Mapping[Edge, int],
    near: Mapping[Edge, float],
) -> Descent:
    """How sure a descent is, what speaks for it, and what else may be."""
    source, derived = edge
    without = {one: weight for one, weight in weights.items() if one != edge}
    other = _best_sources(ground, without)
    lost = _total(weights, best) - _total(weights, other)
    pair = pairs[min(edge), max(edge)]
    clues = tuple(_clues(ground, pair, source, slips, near))
    strength = _strength(lost / weights[edge], pair, clues)
    rival = None
    if strength is not Strength.LIKELY:
        rival = derived if other.get(source) == derived else other.get(derived)
    return Descent(source, derived, strength, clues, rival)


def _strength(lost: float, pair: Pair, clues: Sequence[Clue]) -> Strength:
    """How firmly a descent can be claimed. Nothing is likely of which only the drift of a text is shared, and
    nothing is claimed of which no sign of direction can be told."""
    kinds = {clue.kind for clue in clues}
    copied = next((clue.share for clue in clues if clue.kind is ClueKind.WORDING), 0.0)
    if lost < _PERHAPS or not kinds & (_SURE_SIGNS | _SIGNS):
        return Strength.UNCLEAR
    if pair.relation is Relation.RETOLD and not kinds & (_SURE_SIGNS | _SIGNS) - {ClueKind.NEARER}:
        return Strength.UNCLEAR
    sure = copied >= _MUCH_COPIED or bool(kinds & _SURE_SIGNS)
    return Strength.LIKELY if lost >= _LIKELY and copied and sure else Strength.PERHAPS


def _best_sources(ground: Ground, weights: Mapping[Edge, float]) -> dict[int, int]:
    """The best source of every version. Where two weigh the same, as of two copies that read alike, their
    content decides and not their column."""
    order = reading_order(ground.comparison.structures)
    rank = {version: number for number, version in enumerate(order)}
    ranked = {(rank[source], rank[derived]): weight for (source, derived), weight in weights.items()}
    return {order[derived]: order[source] for derived, source in best_sources(len(order), ranked).items()}


def _total(weights: Mapping[Edge, float], sources: Mapping[int, int]) -> float:
    return fsum(weights[source, derived] for derived, source in sources.items())


# --- how near


def _closeness(ground: Ground, one: Measured, slips: int) -> float:
    """How much of both together is shared, 0 to 1, and a little for every slip that only they have."""
    pair = one.pair
    lengths = [ground.copies[version].length for version in (pair.first, pair.second)]
    copied = sum(one.own_words)
    said = sum(share * length for share, length in zip(pair.said, lengths, strict=True))
    shared = copied + _REWORDED * max(0.0, said - copied)
    return shared / max(1, sum(lengths)) + _SLIP * min(slips, _MOST_SLIPS)


def _slips(ground: Ground) -> dict[Edge, int]:
    """For every two versions, how many facts only they give so, while as many others or more agree on
    something else."""
    found: dict[Edge, int] = {}
    for fact in ground.comparison.facts:
        values: dict[str, set[int]] = {}
        for value in fact.values:
            values.setdefault(value.value, set()).add(value.article)
        for mine, versions in values.items():
            others = max((len(have) for theirs, have in values.items() if theirs != mine), default=0)
            if not fact.agree and len(versions) == 2 <= others:
                first, second = sorted(versions)
                found[first, second] = found.get((first, second), 0) + 1
    return found


# --- which came first


def _signs(ground: Ground, pair: Pair, back: bool) -> float:
    """How much speaks for it that the second came from the first, or, `back`, the first from the second."""
    source, derived = (pair.second, pair.first) if back else (pair.first, pair.second)
    briefer, reworded = _briefer(ground, pair, derived)
    return (
        _CUT * max(0.0, pair.said[not back] - pair.said[back] - _CUT_PLAY)
        + _BRIEFER * (briefer / reworded if reworded >= _FEW_ROWS else 0.0)
        + _CLIPPED * min(clipped_quotations(ground.comparison.facts, source, derived), _MOST_CLIPPED)
        + _ROUNDED * _rounded(ground, pair, source, derived)
        + _NAMED * _names(ground, source, derived)
    )


def _nearer(near: Mapping[Edge, float], edge: Edge) -> int:
    """How many more of the other versions are nearer to the first of two than to the second: a source has
    more offspring, and its other offspring knows nothing of this one."""
    versions = {version for version, _ in near} - set(edge)
    first, second = ([near.get((version, one), 0.0) for version in versions] for one in edge)
    more = sum((a > b) - (a < b) for a, b in zip(first, second, strict=True))
    return max(-_MOST_NEARER, min(_MOST_NEARER, more))


def _briefer(ground: Ground, pair: Pair, derived: int) -> tuple[int, int]:
    """In how many of the reworded common rows a version is clearly briefer, and how many there are."""
    other = pair.first + pair.second - derived
    briefer = reworded = 0
    for row in pair.rows:
        if row in pair.identical:
            continue
        ours, theirs = (ground.copies[n].words_of(ground.rows[row][n]) for n in (derived, other))
        reworded += 1
        briefer += len(ours) < _SHORTER * len(theirs)
    return briefer, reworded


def _rounded(ground: Ground, pair: Pair, source: int, derived: int) -> int:
    """How many numbers one version gives less exactly than the other, "nearly 400" for 397."""
    found = 0
    for row in pair.rows:
        exact, vague = (
            [
                mention
                for one in ground.rows[row][version]
                for mention in ground.telling.mentions.get(Place(version, one), ())
                if mention.type is FactType.NUMBER and mention.about == about
            ]
            for version, about in ((source, False), (derived, True))
        )
        for mention in vague:
            found += any(values_agree(mention, one) and mention.value != one.value for one in exact)
    return found


def _names(ground: Ground, source: int, derived: int) -> bool:
    """Whether a version names the outlet of another one."""
    articles = [ground.comparison.structures[version].article for version in (source, derived)]
    name = articles[0].outlet.strip().casefold()
    own = articles[1].outlet.strip().casefold()
    if len(name) < _SHORTEST_NAME or name in own or (own and own in name):
        return False
    return f" {plain(name)} " in f" {plain(articles[1].text)} "


# --- what is told of it


def _clues(
    ground: Ground, pair: Pair, source: int, slips: Mapping[Edge, int], near: Mapping[Edge, float]
) -> Iterator[Clue]:
    """What speaks for a descent, what weighs most first."""
    back = source == pair.second
    derived = pair.first if back else pair.second
    of_source, of_derived = (1, 0) if back else (0, 1)
    if pair.relation is Relation.COPIED:
        yield Clue(ClueKind.WORDING, pair.verbatim[of_derived])
    yield Clue(ClueKind.RETOLD, pair.said[of_derived])
    if pair.order is Order.SAME and len(pair.rows) >= _FEW_ROWS:
        yield Clue(ClueKind.ORDER, count=len(pair.rows))
    if _names(ground, source, derived):
        yield Clue(ClueKind.NAMED)
    if number := slips.get((pair.first, pair.second), 0):
        yield Clue(ClueKind.SAME_SLIP, count=number)
    lacking = 1 - pair.said[of_source]
    if pair.said[of_derived] >= _CONTAINED and lacking >= _TOLD:
        yield Clue(ClueKind.CONTAINED, lacking)
    briefer, reworded = _briefer(ground, pair, derived)
    if reworded >= _FEW_ROWS and 2 * briefer > reworded:
        yield Clue(ClueKind.SHORTER, briefer / reworded, briefer)
    if number := clipped_quotations(ground.comparison.facts, source, derived):
        yield Clue(ClueKind.QUOTATIONS_CUT, count=number)
    if number := _rounded(ground, pair, source, derived):
        yield Clue(ClueKind.ROUNDED, count=number)
    if (number := _nearer(near, (source, derived))) > 0:
        yield Clue(ClueKind.NEARER, count=number)

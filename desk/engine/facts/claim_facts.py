"""Where versions of a row claim the same thing otherwise: one negates what another states, or says less
firmly what another settles.

Two claims are of one thing where their words are forms of one word and stand in like company. A version that
gives both sides of it says nothing that could be compared, and "allegedly" contradicts no version that names
who said so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from desk.engine.facts.claim_words import DONE, OPEN, PRESENT
from desk.engine.facts.claims import Claim, cued_claims, has_cue, plain_claims
from desk.engine.facts.reading import Reading
from desk.engine.model import Fact, FactType

_SHARED_NEAR = 2  # stems around two claims of one thing
_FEW_NEAR = 4  # of a claim in a short sentence, beside which one shared stem will do
_STEPS_OF = {PRESENT: {"expected", "planned", DONE}}  # "opens on Monday" is no less than "will open"
_MOST_SENTENCES = 60  # of a row; longer ones are lists, not statements side by side


def claim_facts(readings: Sequence[Reading], row: int) -> Iterator[Fact]:
    """The negations and strengths of claims that two versions of a row give."""
    if len(readings) > _MOST_SENTENCES or not any(map(has_cue, readings)):
        return
    cued = [(reading, list(cued_claims(reading))) for reading in readings]
    keys = {claim.key for _, found in cued for _, claim in found}
    claims: dict[str, list[Claim]] = defaultdict(list)
    attributed = {r.place.article for r in readings if not r.vocabulary.attributions.isdisjoint(r.folded)}
    for reading, found in cued:
        for _, claim in found:
            claims[claim.key].append(claim)
        for claim in plain_claims(reading, keys, {at for at, _ in found}):
            claims[claim.key].append(claim)
    for key in sorted(claims):
        members = claims[key]
        if len({claim.place.article for claim in members}) > 1:
            yield from _negation(members, row)
            yield from _strength(members, attributed, row)


def _negation(members: Sequence[Claim], row: int) -> Iterator[Fact]:
    sides: dict[int, set[bool | None]] = defaultdict(set)
    for claim in members:
        sides[claim.place.article].add(None if claim.doubtful else claim.negated)
    sure = _in_company(
        [claim for claim in members if None not in sides[claim.place.article] and not claim.doubtful]
    )
    if any(claim.negated for claim in sure):
        yield from _fact(FactType.NEGATION, sure, sides, row)


def _strength(members: Sequence[Claim], attributed: set[int], row: int) -> Iterator[Fact]:
    steps: dict[int, set[str]] = defaultdict(set)
    for claim in members:
        steps[claim.place.article] |= {OPEN} if claim.negated else _STEPS_OF.get(claim.step, {claim.step})
    told = _in_company([claim for claim in members if OPEN not in steps[claim.place.article]])
    alleging = {claim.place.article for claim in told if claim.alleged}
    firm = {claim.place.article for claim in told} - alleging - attributed
    if alleging and firm:
        either = {article: {article in alleging} for article in alleging | firm}
        yield from _fact(FactType.STRENGTH, told, either, row)
        return
    if any(claim.step not in (DONE, PRESENT) or claim.alleged for claim in told):
        yield from _fact(FactType.STRENGTH, told, steps, row)


def _in_company(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that share words around them with one of another version."""
    kept = set()
    for one, other in combinations(range(len(claims)), 2):
        a, b = claims[one], claims[other]
        shared = len(a.near & b.near)
        enough = 1 if min(len(a.near), len(b.near)) <= _FEW_NEAR else _SHARED_NEAR
        if a.place.article != b.place.article and shared >= enough:
            kept |= {one, other}
    return [claim for number, claim in enumerate(claims) if number in kept]


def _fact(
    kind: FactType, claims: Sequence[Claim], sides: Mapping[int, Set[object]], row: int
) -> Iterator[Fact]:
    """The fact of claims of two versions; they disagree where two versions have no side in common."""
    articles = sorted({claim.place.article for claim in claims})
    if len(articles) > 1:
        given = [sides[article] for article in articles if article in sides]
        agree = not any(one.isdisjoint(other) for one, other in combinations(given, 2))
        ordered = sorted(claims, key=lambda claim: (claim.place, claim.start))
        yield Fact(kind, tuple(claim.fact_value(kind) for claim in ordered), agree, row)

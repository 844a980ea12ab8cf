"""The agreement of a story's versions, put together from a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.agreement.ancestry import find_descents
from desk.engine.agreement.copies import read_copies
from desk.engine.agreement.pairs import Ground, ground_of, measure_pairs
from desk.engine.agreement.values import Agreement, Gaps
from desk.engine.facts.telling import read_telling
from desk.engine.model import Comparison, Kind, Place
from desk.engine.progress import Tick, no_tick, part_of

_FEWEST = 3  # versions, of which one can be the only one that lacks something


def agreement_of(comparison: Comparison, tick: Tick = no_tick) -> Agreement:
    """How far the versions of a comparison agree. Raises Cancelled where `tick` does.

    Twenty versions of 500 sentences take some seconds, so a window does it in the background."""
    tick(0, 1000)
    copies = read_copies(comparison.structures)
    telling = comparison.telling or read_telling(comparison.structures, part_of(tick, 0.1, 0.2))
    ground = ground_of(comparison, copies, telling)
    measured = measure_pairs(ground, part_of(tick, 0.2, 0.8))
    descents = find_descents(ground, measured, part_of(tick, 0.8, 1.0))
    shared = [cells for cells in ground.rows if sum(map(bool, cells)) > 1]
    return Agreement(
        tuple(copy.length for copy in copies),
        tuple(one.pair for one in measured),
        descents,
        _gaps(ground),
        tuple(sum(bool(cells[version]) for cells in shared) for version in range(len(copies))),
        len(shared),
    )


def _gaps(ground: Ground) -> Gaps:
    """Headlines and subheads on their own name what is said elsewhere; lacking them is no gap. Nor does a
    version lack what it says in another row: it is linked with what stands in this one."""
    versions = range(len(ground.copies))
    linked = _linked_versions(ground)
    alone: list[list[int]] = [[] for _ in versions]
    lacked: list[list[int]] = [[] for _ in versions]
    for number, cells in enumerate(ground.rows):
        if not any(_is_copy(ground, version, cells[version]) for version in versions):
            continue
        having = [version for version in versions if cells[version] or version in linked[number]]
        if len(having) == 1:
            alone[having[0]].append(number)
        elif len(versions) >= _FEWEST and len(having) == len(versions) - 1 and sum(map(bool, cells)) > 1:
            lacked[next(version for version in versions if version not in having)].append(number)
    return Gaps(tuple(map(tuple, alone)), tuple(map(tuple, lacked)))


def _linked_versions(ground: Ground) -> list[set[int]]:
    """For each row the versions that are linked with what stands in it."""
    row_of = {
        Place(version, one): number
        for number, cells in enumerate(ground.rows)
        for version, cell in enumerate(cells)
        for one in cell
    }
    linked: list[set[int]] = [set() for _ in ground.rows]
    for link in ground.comparison.links:
        for place, other in ((link.a, link.b), (link.b, link.a)):
            if place in row_of and other in row_of:
                linked[row_of[place]].add(other.article)
    return linked


def _is_copy(ground: Ground, version: int, cell: Sequence[int]) -> bool:
    sentences = ground.comparison.structures[version].sentences
    return any(sentences[one].kind is Kind.BODY for one in cell)

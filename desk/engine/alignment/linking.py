"""Links between sentences of different articles, from their similarity, their neighbours and third versions.

A pair is believed when it is similar itself, when other versions hold it together, and when its neighbours are
linked too; local order speaks for it, global order is never demanded. Furniture is taken out beforehand; what
a person decided holds over all evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from desk.engine.alignment.features import Vocabulary, profile
from desk.engine.alignment.similarity import Pairs, similarities
from desk.engine.knowledge import Knowledge
from desk.engine.model import Link, Place, SentenceRef, Status, Structure
from desk.engine.progress import Tick, no_tick
from desk.engine.project import LinkDecision, Verdict

_OWN, _THIRD = 0.6, 0.4  # what a pair's own similarity and the hops through other versions weigh
_NEIGHBOURS = 0.3
_ENOUGH = 0.175
_FLOOR = 0.06  # without it a dropped sentence and an inserted line in the same slot are glued together


def find_links(
    structures: Sequence[Structure],
    decisions: Sequence[LinkDecision],
    knowledge: Knowledge,
    tick: Tick = no_tick,
) -> tuple[Link, ...]:
    """The links of a story, sorted by place. Furniture is never linked; decisions hold over evidence."""
    places = [
        Place(article, number)
        for article, structure in enumerate(structures)
        for number in range(len(structure.sentences))
        if not structure.is_furniture(number)
    ]
    vocabulary = Vocabulary()
    profiles = [profile(structures[p.article].sentence_text(p.sentence), vocabulary) for p in places]
    own = similarities(profiles, [place.article for place in places], tick)
    believed = with_neighbours(with_third_versions(own, places, len(structures)), places)
    links = {
        (places[i], places[j]): Link(places[i], places[j], score)
        for (i, j), score in one_to_one(own, believed, places).items()
    }
    return tuple(link for _, link in sorted(decided(links, structures, decisions).items()))


def with_third_versions(own: Pairs, places: Sequence[Place], articles: int) -> Pairs:
    """Adds what speaks for a pair by way of other versions: a hop is as strong as its weaker half."""
    if articles < 3:
        return own
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), score in own.items():
        near[i][j] = near[j][i] = score
    result = {}
    for (i, j), score in own.items():
        best: dict[int, float] = {}
        for k in near[i].keys() & near[j].keys():
            hop = min(near[i][k], near[j][k])
            if hop > best.get(places[k].article, 0.0):
                best[places[k].article] = hop
        result[i, j] = _OWN * score + _THIRD * sum(best.values()) / (articles - 2)
    return result


def with_neighbours(scores: Pairs, places: Sequence[Place]) -> Pairs:
    """Adds what the sentences before and after a pair say of it."""
    result = {}
    for (i, j), score in scores.items():
        before = scores.get((i - 1, j - 1), 0.0) if _adjacent(places, i) and _adjacent(places, j) else 0.0
        after = (
            scores.get((i + 1, j + 1), 0.0) if _adjacent(places, i + 1) and _adjacent(places, j + 1) else 0.0
        )
        beside = 0.5 * max(before, after) + 0.25 * (before + after)
        result[i, j] = (score + _NEIGHBOURS * beside) / (1 + _NEIGHBOURS)
    return result


def _adjacent(places: Sequence[Place], i: int) -> bool:
    """Whether the sentence before `i` is of the same article."""
    return 0 < i < len(places) and places[i].article == places[i - 1].article


def one_to_one(own: Pairs, believed: Pairs, places: Sequence[Place]) -> Pairs:
    """The strongest pairs, each sentence once per other article."""
    taken: set[tuple[int, int]] = set()
    chosen = {}
    for (i, j), score in sorted(believed.items(), key=lambda item: (-item[1], item[0])):
        if score < _ENOUGH:
            break
        sides = {(i, places[j].article), (j, places[i].article)}
        if own[i, j] >= _FLOOR and not sides & taken:
            taken |= sides
            chosen[i, j] = min(1.0, score)
    return chosen


def decided(
    links: Mapping[tuple[Place, Place], Link],
    structures: Sequence[Structure],
    decisions: Sequence[LinkDecision],
) -> dict[tuple[Place, Place], Link]:
    """The links once a person's decisions are kept."""
    place_of: dict[SentenceRef, Place] = {
        structure.ref(number): Place(article, number)
        for article, structure in enumerate(structures)
        for number in range(len(structure.sentences))
    }
    result = dict(links)
    for decision in decisions:
        if decision.a not in place_of or decision.b not in place_of:
            continue
        a, b = sorted((place_of[decision.a], place_of[decision.b]))
        if decision.verdict is Verdict.PARTED:
            result.pop((a, b), None)
        else:
            status = Status.MANUAL if decision.verdict is Verdict.JOINED else Status.CONFIRMED
            result[a, b] = Link(a, b, 1.0, status)
    return result

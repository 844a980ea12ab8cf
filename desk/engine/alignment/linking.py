"""Links between sentences of different articles."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from desk.engine.knowledge import Knowledge
from desk.engine.model import Link, Place, Structure
from desk.engine.progress import Tick, no_tick
from desk.engine.project import LinkDecision


def find_links(
    structures: Sequence[Structure],
    decisions: Sequence[LinkDecision],
    knowledge: Knowledge,
    tick: Tick = no_tick,
) -> tuple[Link, ...]:
    """The links of a story, sorted by place. Furniture is never linked; decisions hold over evidence."""
    grams: dict[Place, Counter[str]] = {}
    for article, structure in enumerate(structures):
        for number in range(len(structure.sentences)):
            if not structure.is_furniture(number):
                text = f" {structure.sentence_text(number).lower()} "
                grams[Place(article, number)] = Counter(text[i : i + 4] for i in range(len(text) - 3))
    rarity: Counter[str] = Counter(gram for counted in grams.values() for gram in counted)
    vectors = {
        place: {g: (1 + math.log(n)) * math.log(1 + len(grams) / rarity[g]) for g, n in counted.items()}
        for place, counted in grams.items()
    }
    lengths = {place: math.sqrt(sum(w * w for w in v.values())) or 1.0 for place, v in vectors.items()}
    best: dict[tuple[Place, int], tuple[float, Place]] = defaultdict(lambda: (0.0, Place(0, 0)))
    for a, va in vectors.items():
        for b, vb in vectors.items():
            if a.article != b.article:
                score = sum(w * vb[g] for g, w in va.items() if g in vb) / lengths[a] / lengths[b]
                best[a, b.article] = max(best[a, b.article], (score, b))
    pairs = {
        (min(a, b), max(a, b)): score
        for (a, _), (score, b) in best.items()
        if score > 0.25 and best[b, a.article][1] == a
    }
    return tuple(Link(a, b, score) for (a, b), score in sorted(pairs.items()))

"""From structures to evidence: what speaks for it that two sentences state the same thing.

It costs time and depends on the articles and kinds alone; links (see `linking`) follow from it at once.
Furniture takes no part in it, and a subhead only with other subheads.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.alignment.calibration import PLAIN_MODEL, LinkModel
from desk.engine.alignment.evidence import believe
from desk.engine.alignment.features import Line
from desk.engine.alignment.linking import reading_order
from desk.engine.languages import guess
from desk.engine.model import Evidence, Kind, Place, Structure
from desk.engine.progress import Tick, part_of, ticked

_TICK_EVERY = 8192  # pairs


def content_lines(structures: Sequence[Structure]) -> tuple[list[Place], list[Line]]:
    """The sentences that are no furniture, in reading order, as places and as lines to compare."""
    places: list[Place] = []
    lines: list[Line] = []
    for article in reading_order(structures):
        structure = structures[article]
        language = structure.language or guess(structure.article.text)
        content = [n for n in range(len(structure.sentences)) if not structure.is_furniture(n)]
        kinds = [structure.sentences[number].kind for number in content]
        lede = next((order for order, kind in enumerate(kinds) if kind is Kind.BODY), None)
        for order, number in enumerate(content):
            headline, subhead = kinds[order] is Kind.HEADLINE, kinds[order] is Kind.SUBHEAD
            position = (order + 0.5) / len(content)
            text = structure.sentence_text(number)
            places.append(Place(article, number))
            opening = headline or order == lede
            lines.append(Line(article, text, language, headline, opening, position, subhead))
    return places, lines


def gather_evidence(structures: Sequence[Structure], model: LinkModel | None, tick: Tick) -> Evidence:
    """What speaks for every pair of sentences. Raises Cancelled where `tick` does."""
    places, lines = content_lines(structures)
    beliefs = believe(lines, model or PLAIN_MODEL, part_of(tick, 0.0, 0.98))
    told: dict[tuple[Place, Place], float] = {}
    for (i, j), belief in ticked(list(beliefs.items()), part_of(tick, 0.98, 1.0), _TICK_EVERY):
        told[places[i], places[j]] = belief
    return Evidence(told)

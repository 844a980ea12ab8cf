"""Finds the facts of a story: numbers, dates, claims and speakers row by row, quotations and names through
the whole story.

A fact is reported where at least two versions give it, agreeing or not. Furniture is never read, but for the
names in captions, where they are misspelt most.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.facts.claim_facts import claim_facts
from desk.engine.facts.matching import match_mentions
from desk.engine.facts.mentions import Mention
from desk.engine.facts.name_facts import name_facts
from desk.engine.facts.quotations import quotation_facts
from desk.engine.facts.reading import Reading
from desk.engine.facts.speaker_facts import speaker_facts
from desk.engine.facts.story_numbers import across_rows
from desk.engine.facts.telling import Telling, read_telling
from desk.engine.knowledge import Knowledge
from desk.engine.model import Fact, FactType, Place, Row, Structure
from desk.engine.progress import Tick, no_tick, part_of, ticked

_ORDER = {kind: number for number, kind in enumerate(FactType)}


def find_facts(
    structures: Sequence[Structure],
    rows: Sequence[Row],
    knowledge: Knowledge,  # noqa: ARG001 - what facts know is in desk.engine.vocabulary
    telling: Telling | None = None,
    tick: Tick = no_tick,
) -> tuple[Fact, ...]:
    """The facts that at least two versions give, in row order, in a row by type.

    `telling` is what the sentences of these structures tell, where it is known already. Raises Cancelled
    where `tick` does."""
    telling = telling or read_telling(structures, part_of(tick, 0.0, 0.7))
    readings = telling.readings
    row_of: dict[Place, int] = {}
    facts: list[Fact] = []
    mentions: list[Mention] = []
    claims: list[Fact] = []
    for number, row in enumerate(ticked(rows, part_of(tick, 0.7, 0.9))):
        here: list[Mention] = []
        told: list[Reading] = []
        for article, cell in enumerate(row.cells):
            for sentence in cell:
                place = Place(article, sentence)
                row_of[place] = number
                if place in readings:
                    here += telling.mentions[place]
                    told.append(readings[place])
        mentions += here
        if len(row.articles()) > 1:
            facts += match_mentions(here, number)
            claims += claim_facts(told, number)
    facts = across_rows(facts, mentions, row_of) + claims
    tick(900, 1000)
    quoted = quotation_facts(telling.quotations, readings, rows, row_of)
    facts += quoted
    tick(930, 1000)
    facts += name_facts(telling.names, {**readings, **telling.captions}, row_of)
    tick(960, 1000)
    rows_done = {fact.row for fact in quoted if fact.type is FactType.SPEAKER}
    spoken = speaker_facts(telling.speakers, readings, rows)
    facts += (fact for fact in spoken if fact.row not in rows_done)
    return tuple(sorted(facts, key=lambda fact: (fact.row, _ORDER[fact.type], fact.agree, _first(fact))))


def _first(fact: Fact) -> tuple[int, int, int]:
    value = fact.values[0]
    return value.article, value.sentence, value.start

"""What the sentences of a story tell, before rows set them side by side.

It depends on articles and kinds alone, so a comparison after a decision on a link starts from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk.engine.facts.dates import find_dates
from desk.engine.facts.mentions import Mention
from desk.engine.facts.name_facts import StoryNames, names_of_story
from desk.engine.facts.numbers import find_numbers
from desk.engine.facts.quotations import Quotation, quotations_of_story
from desk.engine.facts.reading import Reading, read_sentences
from desk.engine.facts.speakers import Speaker, speakers_in
from desk.engine.model import Kind, Place, Structure
from desk.engine.progress import Tick, no_tick, part_of, ticked


@dataclass(frozen=True, slots=True)
class Telling:
    """Every sentence that is no furniture as words, the numbers and dates in it and who says something in it,
    the story's quotations, and its names with those in captions."""

    readings: Mapping[Place, Reading]
    captions: Mapping[Place, Reading]
    mentions: Mapping[Place, Sequence[Mention]]
    quotations: Sequence[Quotation]
    names: StoryNames
    speakers: Mapping[Place, Sequence[Speaker]]


def read_telling(structures: Sequence[Structure], tick: Tick = no_tick) -> Telling:
    """Raises Cancelled where `tick` does."""
    readings = read_sentences(structures, part_of(tick, 0.0, 0.5))
    places = ticked([*readings], part_of(tick, 0.5, 0.7))
    mentions = {place: _mentions(readings[place]) for place in places}
    quotations = quotations_of_story(structures, readings)
    captions = read_sentences(structures, kinds=frozenset({Kind.CAPTION}))
    names = names_of_story([*readings.values(), *captions.values()], part_of(tick, 0.7, 1.0))
    speakers = {place: found for place, reading in readings.items() if (found := list(speakers_in(reading)))}
    return Telling(readings, captions, mentions, quotations, names, speakers)


def _mentions(reading: Reading) -> list[Mention]:
    dates = list(find_dates(reading))
    taken = {at for _, words in dates for at in words}
    found = [mention for mention, _ in dates] + list(find_numbers(reading, taken))
    return sorted(found, key=lambda mention: mention.start)

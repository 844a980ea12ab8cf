"""Who said what a row tells: versions agree where they name the same speaker, and disagree where one puts the
same statement into another's mouth.

A speaker who is only called an official or a witness contradicts nobody. Versions are compared where their
sentences share words besides the speakers, so that two statements of two people in one row are no
disagreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations, starmap

from desk.engine.facts.names import key_of
from desk.engine.facts.reading import Reading
from desk.engine.facts.speakers import Speaker, are_different, are_one
from desk.engine.facts.story_numbers import place_of
from desk.engine.model import Fact, FactType, FactValue, Place, Row

_SHARED_STEMS = 4  # of two statements, besides their speakers
_SHARED_PART = 0.34  # of the shorter one's stems

Said = tuple[Reading, Speaker]


def speaker_facts(
    speakers: Mapping[Place, Sequence[Speaker]], readings: Mapping[Place, Reading], rows: Sequence[Row]
) -> list[Fact]:
    """The speakers that at least two versions of a row give."""
    facts = []
    for number, row in enumerate(rows):
        if len(row.articles()) > 1:
            said = [
                (readings[place], speaker)
                for article, cell in enumerate(row.cells)
                for place in (Place(article, sentence) for sentence in cell)
                for speaker in speakers.get(place, ())
            ]
            if len({reading.place.article for reading, _ in said}) > 1:
                facts += _facts_of(said, readings.values(), number)
    return facts


def _facts_of(said: Sequence[Said], readings: Collection[Reading], row: int) -> list[Fact]:
    named = [one for one in said if one[1].keys]
    agreeing = _members(named, lambda one, other: are_one(one[1], other[1]))
    times = Counter(reading.place.article for reading, _ in named)
    alone = [one for one in named if times[one[0].place.article] == 1 and _is_a_name(one, readings)]
    differing = (
        []
        if agreeing
        else _members(
            alone, lambda one, other: _say_the_same(one, other) and are_different(one[1], other[1], readings)
        )
    )
    found = agreeing or differing
    if not found:
        return []
    given = {reading.place.article for reading, _ in found}
    vague = [one for one in said if not one[1].keys and one[0].place.article not in given]
    values = sorted(starmap(speaker_value, (*found, *vague)), key=place_of)
    return [Fact(FactType.SPEAKER, tuple(values), not differing, row)]


def _members(said: Sequence[Said], belong: Callable[[Said, Said], bool]) -> list[Said]:
    """Those of whom `belong` says so with one of another version."""
    kept = set()
    for one, other in combinations(range(len(said)), 2):
        if said[one][0].place.article != said[other][0].place.article and belong(said[one], said[other]):
            kept |= {one, other}
    return [said[number] for number in sorted(kept)]


def _is_a_name(said: Said, readings: Iterable[Reading]) -> bool:
    """Whether a capital tells a name: in German only beside another word of the name, here or elsewhere."""
    reading, speaker = said
    if reading.language != "de" or len(speaker.keys) > 1:
        return True
    return any(
        key_of(word) == speaker.keys[0]
        and other.words[at - 1][0].isupper()
        and other.folded[at - 1] not in other.stops
        for other in readings
        for at, word in enumerate(other.words)
        if at
    )


def _say_the_same(one: Said, other: Said) -> bool:
    first, second = (
        reading.stems(0, len(reading.words)) - frozenset(speaker.keys) for reading, speaker in (one, other)
    )
    shared = len(first & second)
    return shared >= _SHARED_STEMS and shared >= _SHARED_PART * min(len(first), len(second))


def speaker_value(reading: Reading, speaker: Speaker) -> FactValue:
    text = reading.text[speaker.start : speaker.end]
    value = " ".join(speaker.keys) or text.lower()
    return FactValue(reading.place.article, reading.place.sentence, speaker.start, speaker.end, text, value)

"""Who said a quotation, where the sentence says so beside it: “…,” said Nora Falk; Falk said: “…”.

Different versions may name a speaker by another part of the name, or name whom the speaker speaks for. So two
speakers are different people only where no word of their names is alike, no article stands before either, and
no sentence of the story names both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from desk.engine.facts.names import key_of
from desk.engine.facts.reading import Reading
from desk.engine.facts.titles import without_titles

_MARKS = frozenset("“”\"„»«’‘'.,:;!?")
_ARTICLES = frozenset("the a an der die das le la les el los las o a os as".split())
_ALIKE = 70.0  # Indel ratio of two words that may be one name


@dataclass(frozen=True, slots=True)
class Speaker:
    """The folded words of a name, and the span of the sentence that it fills."""

    keys: tuple[str, ...]
    start: int
    end: int


def speaker_beside(reading: Reading, start: int, end: int) -> Speaker | None:
    """Who is said to speak the quotation in a span: the name next to the word of saying next to it."""
    after = next((n for n, (at, _) in enumerate(reading.spans) if at >= end), len(reading.words))
    while after < len(reading.words) and reading.words[after] in _MARKS:
        after += 1
    before = next(n for n, (at, _) in enumerate(reading.spans) if at >= start) - 1
    while before >= 0 and reading.words[before] in _MARKS:
        before -= 1
    return _behind(reading, after) or _in_front(reading, before)


def _behind(reading: Reading, at: int) -> Speaker | None:
    """ "… said Nora Falk", "… Nora Falk said"."""
    if _says(reading, at):
        return _name(reading, at + 1, _run(reading, at + 1))
    end = _run(reading, at)
    return _name(reading, at, end) if _says(reading, end) else None


def _in_front(reading: Reading, last: int) -> Speaker | None:
    """ "Nora Falk said: …"."""
    start = last
    while _says(reading, last) and start > 0 and _is_name_word(reading, start - 1):
        start -= 1
    return _name(reading, start, last)


def _says(reading: Reading, at: int) -> bool:
    return 0 <= at < len(reading.words) and reading.folded[at] in reading.vocabulary.attributions


def _is_name_word(reading: Reading, at: int) -> bool:
    return reading.words[at][:1].isupper() and reading.folded[at] not in reading.stops


def _run(reading: Reading, at: int) -> int:
    while at < len(reading.words) and _is_name_word(reading, at):
        at += 1
    return at


def _name(reading: Reading, start: int, end: int) -> Speaker | None:
    """The name that stands last in a run of words, unless an article makes it a thing's."""
    if start >= end or (start and reading.folded[start - 1] in _ARTICLES):
        return None
    first, last, _ = max(without_titles(reading.folded, start, end), default=(start, start, False))
    keys = tuple(key for word in reading.words[first:last] if (key := key_of(word)))
    return Speaker(keys, reading.spans[first][0], reading.spans[last - 1][1]) if keys else None


def are_different(one: Speaker, other: Speaker, readings: Iterable[Reading]) -> bool:
    """Whether two speakers are surely two people."""
    if any(fuzz.ratio(a, b) >= _ALIKE for a in one.keys for b in other.keys):
        return False
    for reading in readings:
        here = {key_of(word): at for at, word in enumerate(reading.words) if word[0].isupper()}
        if one.keys[-1] in here and other.keys[-1] in here:
            return False
        for key in (one.keys[0], other.keys[0]):
            if here.get(key, 0) and reading.folded[here[key] - 1] in _ARTICLES:
                return False
    return True

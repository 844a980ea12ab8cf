"""The words of a sentence as runs that look alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.engine.grid.wordings import Mark
from desk.engine.model import Fact
from desk.engine.project import letter
from desk.engine.wording import Operation
from desk.export.fact_words import fact_text
from desk.export.manuscript import clean, one_line
from desk.export.report import words
from desk.export.report.values import Look, Run

_MOST_MISSING = 90  # characters of words that a version lacks; the base's cell has all of them
_LOOKS = {
    Operation.INSERTED: Look.INSERTED,
    Operation.REPLACED: Look.REPLACED,
    Operation.MOVED: Look.MOVED,
    Operation.SHARED: Look.SHARED,
}


def runs_of(text: str, marks: Sequence[Mark], facts: Sequence[tuple[int, int, Fact]]) -> Iterator[Run]:
    """A sentence as runs, with the words that it lacks where they would stand. Marks do not overlap each
    other; facts may overlap anything."""
    edges = {0, len(text)}
    for start, end in (*((mark.start, mark.end) for mark in marks), *((low, high) for low, high, _ in facts)):
        edges |= {start, end}
    missing = {mark.start: mark for mark in marks if mark.operation is Operation.DELETED}
    covering = [mark for mark in marks if mark.operation in _LOOKS and mark.start < mark.end]
    places = sorted(edges)
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        if start in missing:
            yield from _missing(missing[start], start, text)
        if start == end:
            continue
        mark = next((one for one in covering if one.start <= start and end <= one.end), None)
        differing = [fact for low, high, fact in facts if low <= start and end <= high]
        tips = [words.mark_tip(mark)] if mark else []
        tips += [fact_text(fact) for fact in differing]
        yield Run(
            one_line(text[start:end]),
            _LOOKS[mark.operation] if mark else Look.PLAIN,
            bool(differing),
            clean(" — ".join(tips)),
        )


def _missing(mark: Mark, at: int, text: str) -> Iterator[Run]:
    """What the reference has here, cut in its middle where it is long, in brackets that name the reference:
    whoever copies the sentence, or reads it without its looks, must not take them for the version's own."""
    instead = clean(mark.instead)
    if not instead:
        return
    if len(instead) > _MOST_MISSING:
        half = _MOST_MISSING // 2
        instead = f"{instead[:half].rsplit(' ', 1)[0]} … {instead[-half:].split(' ', 1)[-1]}"
    before = " " if at and not text[at - 1].isspace() else ""
    after = " " if text[at : at + 1].isalnum() else ""
    yield Run(f"{before}[{letter(mark.against)}: {instead}]{after}", Look.MISSING, tip=words.mark_tip(mark))

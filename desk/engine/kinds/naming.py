"""Which kind of furniture a line is that only the model called furniture."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line, is_sentence
from desk.engine.model import Kind

_READER = frozenset(
    "you your yours our we us sign subscribe newsletter click follow join support donate sie ihre".split()
)
_FURNITURE = 0.5


def name_kind(
    lines: Sequence[Line], found: Sequence[Finding | None], probabilities: Sequence[float], number: int
) -> tuple[Kind, str]:
    """The kind, and the reason in words."""
    line = lines[number]
    alone = _stands_alone(lines, probabilities, number)
    if line.clipped:
        return Kind.TEASER, "cut off, among other lines that are not the story"
    if _READER.intersection(line.words) and not line.quotes and (line.ends_with_stop or line.length <= 12):
        return Kind.PROMO, "speaks to the reader"
    if is_sentence(line):
        if _has_copy(lines, found, probabilities, number + 1):
            return Kind.CAPTION, "describes a picture between two paragraphs"
        return Kind.NOTE, "a remark after the story"
    if alone and line.length >= 5 and (line.shouting or 2 * line.capitals > line.length):
        return Kind.PROMO, "a headline between two paragraphs, of another story"
    if alone:
        return Kind.CAPTION, "a short line between two paragraphs that does not head what follows"
    if line.length >= 5:
        return Kind.TEASER, "a headline among others"
    return Kind.NAV, "a short line among others that are not the story"


def _stands_alone(lines: Sequence[Line], probabilities: Sequence[float], number: int) -> bool:
    beside = [n for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return len(beside) == 2 and all(probabilities[n] < _FURNITURE for n in beside)


def _has_copy(
    lines: Sequence[Line], found: Sequence[Finding | None], probabilities: Sequence[float], start: int
) -> bool:
    return any(
        is_sentence(lines[n]) and found[n] is None and probabilities[n] < _FURNITURE
        for n in range(start, len(lines))
    )

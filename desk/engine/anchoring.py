"""How decisions follow their sentences when an article's text is read anew or taken away.

A decision refers to a sentence by its article and span. This module finds the new span of the same words and
moves every reference of a project at once. It does not look for words that are only similar.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desk.engine.model import Kind, SentenceRef
from desk.engine.project import KindDecision, LinkDecision, Project, SummaryLine, Verdict
from desk.engine.summary import line_text

Move = Callable[[SentenceRef], SentenceRef | None]


def nearest(text: str, words: str, place: int) -> int | None:
    """Where words stand in a text, nearest to a place; None where they do not."""
    before, after = text.rfind(words, 0, place + len(words)), text.find(words, max(place, 0))
    found = [start for start in (before, after) if start >= 0]
    return min(found, key=lambda start: abs(start - place), default=None)


def move_references(project: Project, move: Move) -> Project:
    """The project with every sentence that it refers to moved by `move`, which answers None for one that is
    gone. Decisions on kinds and links go with such a sentence; a line of the summary keeps its words."""
    kinds: dict[SentenceRef, Kind] = {}
    for kind in project.kinds:
        if (sentence := move(kind.sentence)) is not None:
            kinds[sentence] = kind.kind
    verdicts: dict[tuple[SentenceRef, SentenceRef], Verdict] = {}
    for link in project.links:
        a, b = move(link.a), move(link.b)
        if a is not None and b is not None:
            verdicts[min(a, b), max(a, b)] = link.verdict
    return replace(
        project,
        kinds=tuple(KindDecision(ref, kind) for ref, kind in kinds.items()),
        links=tuple(LinkDecision(a, b, verdict) for (a, b), verdict in verdicts.items()),
        summary=tuple(_move_line(project, line, move) for line in project.summary),
    )


def _move_line(project: Project, line: SummaryLine, move: Move) -> SummaryLine:
    sources = tuple(dict.fromkeys(new for ref in line.sources if (new := move(ref)) is not None))
    text = line.text if len(sources) == len(line.sources) else line_text(project, line)
    return replace(line, sources=sources, text=text)

"""The lines of the summary by hand: their words, their order, their style.

A line keeps the sources its words can have come from; with just their words it counts as not edited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.engine.edits.checking import check_number, one_line
from desk.engine.errors import DecisionError
from desk.engine.model import SentenceRef
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.engine.summary import line_text, run_on, said_texts, source_text


def add_own_line(
    project: Project, text: str, position: int | None = None, style: LineStyle = LineStyle.TEXT
) -> Project:
    """Add a line of the editor's own words as number `position`, counted from 0; None is the end."""
    position = len(project.summary) if position is None else position
    check_number(position, len(project.summary) + 1, "line")
    line = SummaryLine((), _needed(text), style)
    return replace(project, summary=(*project.summary[:position], line, *project.summary[position:]))


def add_headline(project: Project, text: str, sources: Sequence[SentenceRef] = ()) -> Project:
    """Set a headline above all lines, as a line of its own that keeps where its words were taken from."""
    line = _reworded(project, SummaryLine(tuple(sources), None, LineStyle.HEADING), _needed(text))
    return replace(project, summary=(line, *project.summary))


def edit_line(project: Project, index: int, text: str) -> Project:
    """Change a line's words. It keeps its sources; with just their words it counts as not edited."""
    return _put(project, index, [_reworded(project, _line(project, index), _needed(text))])


def restore_line(project: Project, index: int) -> Project:
    """Give a line its sources' own words again; a line of the editor's own has none to go back to."""
    line = _line(project, index)
    return _put(project, index, [replace(line, text=None)]) if line.sources else project


def split_line(project: Project, index: int, offset: int) -> Project:
    """Make two lines of one, cut before code point `offset` of its text.

    Each half keeps the sources it can have come from: all of them where the words were edited."""
    line = _line(project, index)
    text = line_text(project, line)
    head, tail = text[: max(offset, 0)].strip(), text[max(offset, 0) :].strip()
    if not head or not tail:
        raise DecisionError("A line can only be split inside its words; put the cursor between two of them.")
    first, second = line.sources, line.sources
    if line.text is None:
        said = said_texts(project, line.sources)
        ends = [len(run_on(said[: n + 1])) for n in range(len(said))]
        starts = [end - len(one) for end, one in zip(ends, said, strict=True)]
        if len(head) in ends:  # between two sentences: each half says what its sentences say
            at = ends.index(len(head)) + 1
            sources = (line.sources[:at], line.sources[at:])
            return _put(project, index, [replace(line, sources=one) for one in sources])
        first = tuple(ref for ref, start in zip(line.sources, starts, strict=True) if start < len(head))
        second = tuple(
            ref for ref, end in zip(line.sources, ends, strict=True) if end > len(text) - len(tail)
        )
    halves = ((first, head), (second, tail))
    return _put(project, index, [_reworded(project, replace(line, sources=s), t) for s, t in halves])


def join_lines(project: Project, first: int, second: int) -> Project:
    """Make one line of two, in the order given, where the earlier of them stands and in the first's style."""
    if first == second:
        raise DecisionError("A line cannot be joined with itself; choose two lines.")
    one, other = _line(project, first), _line(project, second)
    sources = tuple(dict.fromkeys((*one.sources, *other.sources)))
    joined = replace(one, sources=sources)
    verbatim = one.text is None and other.text is None and len(sources) == len(one.sources + other.sources)
    if not verbatim:
        joined = _reworded(project, joined, run_on((line_text(project, one), line_text(project, other))))
    lines = list(project.summary)
    lines[min(first, second)] = joined
    del lines[max(first, second)]
    return replace(project, summary=tuple(lines))


def move_line(project: Project, index: int, position: int) -> Project:
    """Move a line so that it becomes number `position`, counted from 0."""
    line = _line(project, index)
    check_number(position, len(project.summary), "line")
    lines = [*project.summary[:index], *project.summary[index + 1 :]]
    lines.insert(position, line)
    return replace(project, summary=tuple(lines))


def remove_line(project: Project, index: int) -> Project:
    """Take a line out of the summary, edits and all; its sentences are no longer canonical through it."""
    _line(project, index)
    return _put(project, index, [])


def set_style(project: Project, index: int, style: LineStyle) -> Project:
    """Set a line as text, as a heading or as a bullet."""
    return _put(project, index, [replace(_line(project, index), style=style)])


def _line(project: Project, index: int) -> SummaryLine:
    check_number(index, len(project.summary), "line")
    return project.summary[index]


def _put(project: Project, index: int, lines: Sequence[SummaryLine]) -> Project:
    return replace(project, summary=(*project.summary[:index], *lines, *project.summary[index + 1 :]))


def _needed(text: str) -> str:
    words = one_line(text)
    if not words:
        raise DecisionError("A line of the summary needs words; remove the line instead of emptying it.")
    return words


def _reworded(project: Project, line: SummaryLine, text: str) -> SummaryLine:
    same = bool(line.sources) and text == source_text(project, line.sources)
    return replace(line, text=None if same else text)

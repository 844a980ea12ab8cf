"""Which sentences speak for their rows, and the lines of the summary that come and go with them.

`rows` gives the number of the row every sentence stands in, as `desk.engine.summary.row_numbers` derives it;
it tells where one sentence replaces another of its row, and where a new line goes among those that are there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desk.engine.edits.checking import the_sentences
from desk.engine.errors import DecisionError
from desk.engine.model import SentenceRef
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.engine.summary import Suggestion

RowNumbers = Mapping[SentenceRef, int]


def mark(
    project: Project,
    refs: SentenceRef | Iterable[SentenceRef],
    rows: RowNumbers,
    style: LineStyle = LineStyle.TEXT,
) -> Project:
    """Make sentences canonical, and what they say a line of the summary for each row they stand in.

    Several of one row, as the cell of a version may hold, become one line together. They replace the row's
    earlier marks where these stand, unless a person edited that line: what was typed stays, and the new line
    follows it. A new line goes where its row stands among the rows of the lines; `style` is for new lines."""
    by_row: dict[int, list[SentenceRef]] = {}
    for ref in the_sentences(project, refs):
        by_row.setdefault(_row(ref, rows), []).append(ref)
    lines = list(project.summary)
    for row, chosen in sorted(by_row.items()):
        lines = _mark_row(lines, row, chosen, rows, style)
    return replace(project, summary=tuple(lines))


def unmark(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> Project:
    """Take sentences out of the summary; given all of a row's, it clears the row.

    A line that a person edited stays as a line of their own; a line without edits goes with its sources."""
    gone = set(the_sentences(project, refs))
    return replace(
        project,
        summary=tuple(
            replace(line, sources=tuple(source for source in line.sources if source not in gone))
            for line in project.summary
            if line.text is not None or not set(line.sources) <= gone
        ),
    )


def toggle_mark(
    project: Project,
    refs: SentenceRef | Iterable[SentenceRef],
    rows: RowNumbers,
    style: LineStyle = LineStyle.TEXT,
) -> Project:
    """Mark sentences, or take the marks away where all of them are marked already."""
    chosen = the_sentences(project, refs)
    if project.marked().issuperset(chosen):
        return unmark(project, chosen)
    return mark(project, chosen, rows, style)


def accept(project: Project, suggestions: Iterable[Suggestion], rows: RowNumbers) -> Project:
    """Make canonical what the program proposed, as far as a person took it up."""
    for suggestion in suggestions:
        project = mark(project, suggestion.ref, rows, suggestion.style)
    return project


def _row(ref: SentenceRef, rows: RowNumbers) -> int:
    if ref not in rows:
        raise DecisionError("That sentence has not been compared yet; wait for its row and mark it again.")
    return rows[ref]


def _mark_row(
    lines: Sequence[SummaryLine],
    row: int,
    chosen: Sequence[SentenceRef],
    rows: RowNumbers,
    style: LineStyle,
) -> list[SummaryLine]:
    """The lines with `chosen` as the sentences that speak for a row."""
    edited = {source for line in lines if line.text is not None for source in line.sources}
    waiting = [ref for ref in chosen if ref not in edited]
    result = []
    for line in lines:
        if line.text is None and any(rows.get(source) == row for source in line.sources):
            sources: list[SentenceRef] = []
            for source in line.sources:
                if rows.get(source) == row:
                    sources += waiting
                    waiting = []
                else:
                    sources.append(source)
            if not sources:
                continue
            line = replace(line, sources=tuple(sources))
        result.append(line)
    if waiting:
        result.insert(_place(result, row, rows), SummaryLine(tuple(waiting), None, style))
    return result


def _place(lines: Sequence[SummaryLine], row: int, rows: RowNumbers) -> int:
    """Where the line of a new row goes: behind the nearest row before it, else before the nearest after it.
    Lines that a person moved out of the order of their rows say nothing of the place of others."""
    known = [
        (rows[source], position)
        for position, line in enumerate(lines)
        for source in line.sources
        if source in rows
    ]
    ordered = _in_order(known)
    if before := [one for one in ordered if one[0] <= row]:
        return before[-1][1] + 1
    return ordered[0][1] if ordered else len(lines)


def _in_order(known: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of these (row, position) that stand in the order of their rows: a longest increasing
    subsequence (Fredman, "On computing the length of longest increasing subsequences", 1975)."""
    ends: list[int] = []  # of the runs of each length, the one whose last row is the smallest
    before: list[int] = []
    for number, (row, _) in enumerate(known):
        length = bisect_right(ends, row, key=lambda end: known[end][0])
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [number]
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(known[at])
        at = before[at]
    return found[::-1]

"""A line of the summary as the list shows it, as plain values derived from the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk.engine.grid.story import StoryView
from desk.engine.model import SentenceRef
from desk.engine.project import LineStyle, Project, SummaryLine, letter
from desk.engine.summary import line_text, source_text
from desk.ui.translating import tr


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is shown: its words, the letters of the versions it came from, whether it was edited.

    `row` is the number that its row has in the grid, or those of its rows; `source` is what its sources say
    where an editor changed that, else ""; `twin` is the number, counted from 0, of another line that speaks
    for the same row, -1 for none."""

    text: str
    letters: str
    edited: bool
    style: LineStyle
    source: str = ""
    twin: int = -1
    row: str = ""

    @property
    def where(self) -> str:
        """Where it came from, for the eye: row, version, and whether it was edited."""
        return f"{self.row} {self.sign}".strip()

    @property
    def sign(self) -> str:
        return f"{self.letters} ✎".strip() if self.edited else self.letters


def lines_of(project: Project, rows: Mapping[SentenceRef, int], view: StoryView | None = None) -> list[Line]:
    """The summary's lines; a line of the editor's own has no letters and counts as edited. `rows` says what
    every sentence stands for, as `Document.row_numbers` does; `view` numbers the rows as the grid does."""
    columns = {article.id: letter(number) for number, article in enumerate(project.articles)}
    return [
        Line(
            line_text(project, line),
            " ".join(dict.fromkeys(columns[ref.article] for ref in line.sources if ref.article in columns)),
            line.text is not None,
            line.style,
            source_text(project, line.sources) if line.text is not None else "",
            twin,
            _rows_of(line, view) if view is not None else "",
        )
        for line, twin in zip(project.summary, _twins(project, rows), strict=True)
    ]


def _rows_of(line: SummaryLine, view: StoryView) -> str:
    places = [place for ref in line.sources if (place := view.place(ref)) is not None]
    return ", ".join(map(str, view.numbers.of_all(sorted({view.row_of(place) for place in places}))))


def _twins(project: Project, rows: Mapping[SentenceRef, int]) -> list[int]:
    """For every line the first other line with another sentence of one of its rows; halves of one sentence
    are no twins."""
    speaking: dict[int, list[int]] = {}
    for number, line in enumerate(project.summary):
        for row in {rows[ref] for ref in line.sources if ref in rows}:
            speaking.setdefault(row, []).append(number)
    found = [-1] * len(project.summary)
    for numbers in speaking.values():
        for number in numbers:
            mine = set(project.summary[number].sources)
            others = [one for one in numbers if mine.isdisjoint(project.summary[one].sources)]
            if found[number] < 0 and others:
                found[number] = others[0]
    return found


def twin_note(line: Line) -> str:
    """That two lines speak for one row, on a line of its own below the words."""
    return tr("Same row as line {number}", number=line.twin + 1) if line.twin >= 0 else ""

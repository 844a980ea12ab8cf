"""A project and its comparison read once, and written down as a report."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from desk.engine.errors import ExportError
from desk.engine.facts.among import facts_among
from desk.engine.facts.weighing import contradicts
from desk.engine.grid.cells import Piece
from desk.engine.grid.counting import count
from desk.engine.grid.order import find_elsewhere
from desk.engine.grid.states import RowFilter
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import Comparison, Place
from desk.engine.progress import Tick, no_tick
from desk.engine.project import Project, letter
from desk.engine.summary import story_name
from desk.export.fact_words import fact_text
from desk.export.manuscript import clean, right_to_left
from desk.export.report import words
from desk.export.report.labels import labels_of
from desk.export.report.runs import runs_of
from desk.export.report.values import Report, ReportCell, ReportRow, Said, Version, Wanted

UNTITLED = "Comparison"


def rows_of(
    project: Project, comparison: Comparison, granularity: Granularity, wanted: RowFilter
) -> tuple[int, ...]:
    """The numbers of the rows that a filter leaves."""
    among = _among(comparison, _shown(project, comparison)) if wanted is RowFilter.FACTS else comparison
    story = StoryView(project, among, granularity)
    state = wanted.state
    return tuple(row for row in range(len(story.rows)) if not state or story.state(row) & state)


def report(
    project: Project, comparison: Comparison, wanted: Wanted | None = None, tick: Tick = no_tick
) -> Report:
    """The comparison of a project, ready to be written. Raises ExportError where no row is left, and
    Cancelled where `tick` does."""
    wanted = wanted or Wanted()
    maker = _Maker(project, comparison, wanted)
    chosen = maker.chosen()
    rows = []
    for done, row in enumerate(chosen):
        tick(done, len(chosen))
        rows.append(maker.row(row))
    if not rows:
        raise ExportError("No row is left to report on. Show all rows, or keep the furniture, and try again.")
    texts = [comparison.structures[article].article.text[:2000] for article in maker.articles]
    return Report(
        clean(story_name(project, comparison)) or UNTITLED,
        comparison.structures[comparison.base].language,
        right_to_left(" ".join(texts)),
        tuple(maker.version(article) for article in maker.articles),
        tuple(rows),
        tuple(maker.remarks(len(rows))),
    )


def _shown(project: Project, comparison: Comparison) -> list[int]:
    """The numbers of the versions whose columns are not hidden, as the columns stand."""
    numbers = {one.article.id: number for number, one in enumerate(comparison.structures)}
    return [numbers[one.id] for one in project.articles if one.id not in project.hidden and one.id in numbers]


def _among(comparison: Comparison, articles: Collection[int]) -> Comparison:
    """The comparison with the facts that these versions give alone."""
    if len(articles) == len(comparison.structures):
        return comparison
    return replace(comparison, facts=facts_among(comparison, articles))


class _Maker:
    """Reads a story once for one report. `articles` are the numbers of those shown, as the columns stand."""

    def __init__(self, project: Project, comparison: Comparison, wanted: Wanted) -> None:
        self._wanted = wanted
        self.articles = _shown(project, comparison)
        self.story = StoryView(project, _among(comparison, self.articles), wanted.granularity)
        self.wordings = Wordings(self.story, wanted.reference)
        self._elsewhere = {article: find_elsewhere(self.story, article) for article in self.articles}

    def chosen(self) -> list[int]:
        """The rows to show: as wanted, without those that only hidden versions have."""
        story = self.story
        rows: Collection[int] = range(len(story.rows)) if self._wanted.rows is None else self._wanted.rows
        return [
            row
            for row in rows
            if any(story.rows[row].cells[article] for article in self.articles)
            and (self._wanted.furniture or not story.is_furniture_row(row))
        ]

    def version(self, article: int) -> Version:
        story = self.story
        structure = story.comparison.structures[article]
        base = article == story.comparison.base
        counts = list(count(structure))[-1]
        assert counts is not None
        sentences = sum(not structure.is_furniture(number) for number in range(len(structure.sentences)))
        parts = [
            "base" if base else "",
            structure.article.outlet,
            f"{counts.words} words",
            "1 sentence" if sentences == 1 else f"{sentences} sentences",
            *(words.count_of(kind, number) for kind, number in counts.furniture),
            *structure.article.notes,
        ]
        title = clean(story.project.article_title(structure.article)) or "untitled"
        return Version(letter(article), title, clean(" · ".join(filter(None, parts))), base)

    def remarks(self, shown: int) -> Iterator[str]:
        story = self.story
        base = letter(story.comparison.base)
        unit = "paragraphs" if self._wanted.granularity is Granularity.PARAGRAPHS else "sentences"
        unseen = "" if story.comparison.base in self.articles else ", which is not shown"
        against = f"version {base}, the base{unseen}"
        if self._wanted.reference is Reference.CANONICAL:
            against = f"the canonical sentence of their row, else with {against}"
        yield f"Rows hold {unit} in the order of version {base}; words are compared with {against}."
        if shown < len(story.rows):
            yield f"Shown are {shown} of {len(story.rows)} rows."
        hidden = [n for n in range(len(story.comparison.structures)) if n not in self.articles]
        if hidden:
            without = ", ".join(map(letter, hidden))
            yield f"Left out: {without}. Facts and counts are of the versions shown alone."

    def row(self, row: int) -> ReportRow:
        story = self.story
        furniture = story.is_furniture_row(row)
        # Of a headline and its lede, which are one row of sentences, only the paragraph that states a fact.
        here = set(story.places(row))
        facts = [
            fact
            for fact in story.facts_in_row(row)
            if not fact.agree and any((value.article, value.sentence) in here for value in fact.values)
        ]
        if furniture:
            share = words.kind_name(story.row_kind(row))
        else:
            having = sum(bool(story.rows[row].cells[article]) for article in self.articles)
            share = f"{having}/{len(self.articles)}"
        return ReportRow(
            story.numbers.of(row) or 0,
            share,
            tuple(self._cell(row, article, furniture) for article in self.articles),
            tuple(clean(fact_text(fact)) for fact in facts),
            furniture,
            frozenset(clean(fact_text(fact)) for fact in facts if not contradicts(fact)),
        )

    def _cell(self, row: int, article: int, furniture: bool) -> ReportCell:
        cell = self.story.cell(row, article)
        if not cell.pieces:
            other = self.story.other_row(row, article)
            return ReportCell(absence="" if furniture else words.absence(article, other))
        said = []
        before = None
        for piece in cell.pieces:
            apart = before is not None and "\n" in cell.text[before.end : piece.start]
            said.append(self._said(article, piece, apart))
            before = piece
        elsewhere = self._elsewhere[article].get(row)
        return ReportCell(tuple(said), tuple(labels_of(self.story, self.wordings, cell, elsewhere)))

    def _said(self, article: int, piece: Piece, apart: bool) -> Said:
        story, place = self.story, Place(article, piece.sentence)
        marks = self.wordings.marks(place)
        facts = [
            (value.start, value.end, fact)
            for fact in story.facts_in_sentence_row(story.sentence_row_of(place))
            if not fact.agree
            for value in fact.values
            if (value.article, value.sentence) == place
        ]
        runs = tuple(runs_of(story.sentence_text(place), marks, facts))
        return Said(runs, piece.kind, story.is_marked(place, *piece.repeats), apart)

"""The comparison made ready as a report, for a colleague who does not have the program.

A `Report` is the grid on paper: the versions, the rows with their cells side by side, in every cell the words
that differ, the facts that versions give differently, and labels of what else there is to know. What a
format may rely on: no text holds a line break, a tab or a character that XML forbids; cells stand as in
`Report.versions`. Words are compared as in the window, against the base unless the canonical sentence is
asked for. Versions whose columns are hidden are left out. Limit: the words around the story are English.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk.engine.errors import ExportError
from desk.engine.grid.counting import count
from desk.engine.grid.order import Elsewhere, find_elsewhere
from desk.engine.grid.story import Cell, Granularity, Piece, Reference, RowFilter, StoryView
from desk.engine.grid.wordings import Mark, Wordings
from desk.engine.model import FURNITURE_KINDS, Comparison, Fact, Kind, Place, Status
from desk.engine.progress import Tick, no_tick
from desk.engine.project import Project, letter
from desk.engine.summary import story_name
from desk.engine.wording import Operation
from desk.export import report_words as words
from desk.export.manuscript import clean, one_line, right_to_left

UNTITLED = "Comparison"
_MOST_MISSING = 90  # characters of words that a version lacks; the base's cell has all of them


class Look(StrEnum):
    """How words of a cell stand to the reference; every look has a line of its own besides its colour."""

    PLAIN = "plain"
    INSERTED = "inserted"
    REPLACED = "replaced"
    MOVED = "moved"
    MISSING = "missing"  # the reference's words, which this version lacks
    SHARED = "shared"


_LOOKS = {
    Operation.INSERTED: Look.INSERTED,
    Operation.REPLACED: Look.REPLACED,
    Operation.MOVED: Look.MOVED,
    Operation.SHARED: Look.SHARED,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report shall hold: rows of paragraphs or sentences, all of them or those of these numbers, with
    or without furniture, and what words are compared with."""

    granularity: Granularity = Granularity.PARAGRAPHS
    rows: tuple[int, ...] | None = None
    furniture: bool = True
    reference: Reference = Reference.BASE


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; `fact` where versions give them differently, `tip` says more of either."""

    text: str
    look: Look = Look.PLAIN
    fact: bool = False
    tip: str = ""


# Each mark as an example of itself, and what it means.
LEGEND = (
    (Run("added words", Look.INSERTED), "the version compared with does not have them"),
    (Run("other words", Look.REPLACED), "it says this in other words"),
    (Run("words moved", Look.MOVED), "it has them elsewhere in the sentence"),
    (Run("words left out", Look.MISSING), "it has them here, this version does not"),
    (Run("words shared", Look.SHARED), "in a sentence that is rewritten: all that is still the same"),
    (
        Run("ten", Look.PLAIN, True),
        "a fact that versions give differently; all spellings stand below the row",
    ),
)
CANONICAL = "canonical: it speaks for its row in the summary"
DOUBT = "how sure the program is, of 1, that the words belong in their row"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a cell. `apart` where it does not follow the one before it in its paragraph."""

    runs: tuple[Run, ...]
    kind: Kind
    canonical: bool
    apart: bool

    @property
    def is_furniture(self) -> bool:
        return self.kind in FURNITURE_KINDS


@dataclass(frozen=True, slots=True)
class Label:
    """A word on a cell, what it means at length, and whether it asks for a look."""

    text: str
    tip: str = ""
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class ReportCell:
    """What a version has in a row; where it has nothing, `absence` says so, or where else it has it."""

    said: tuple[Said, ...] = ()
    labels: tuple[Label, ...] = ()
    absence: str = ""

    @property
    def is_furniture(self) -> bool:
        return bool(self.said) and all(one.is_furniture for one in self.said)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """`number` is the window’s, 0 for furniture; `share` is how many versions have it, or its kind."""

    number: int
    share: str
    cells: tuple[ReportCell, ...]
    facts: tuple[str, ...]
    furniture: bool

    @property
    def name(self) -> str:
        return "·" if self.furniture else str(self.number)


@dataclass(frozen=True, slots=True)
class Version:
    """A column: its letter, what the version is called, and details from the outlet to its words."""

    letter: str
    title: str
    details: str
    base: bool


@dataclass(frozen=True, slots=True)
class Report:
    """`facts` are those that differ, each with the numbers of its rows, in the order of the rows that are
    shown; `remarks` say what was compared and what was left out."""

    title: str
    language: str
    right_to_left: bool
    versions: tuple[Version, ...]
    rows: tuple[ReportRow, ...]
    remarks: tuple[str, ...]

    @property
    def facts(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        found: dict[str, tuple[int, ...]] = {}
        for row in self.rows:
            for fact in row.facts:
                found[fact] = (*found.get(fact, ()), row.number)
        return tuple(found.items())


def rows_of(
    project: Project, comparison: Comparison, granularity: Granularity, wanted: RowFilter
) -> tuple[int, ...]:
    """The numbers of the rows that a filter leaves."""
    story = StoryView(project, comparison, granularity)
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


class _Maker:
    """Reads a story once for one report. `articles` are the numbers of those shown, as the columns stand."""

    def __init__(self, project: Project, comparison: Comparison, wanted: Wanted) -> None:
        self.story = StoryView(project, comparison, wanted.granularity)
        self.wordings = Wordings(self.story, wanted.reference)
        self._wanted = wanted
        shown = [article.id for article in project.articles if article.id not in project.hidden]
        self.articles = [n for one in shown if (n := self.story.article_number(one)) is not None]
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
        against = f"version {base}, the base"
        if self._wanted.reference is Reference.CANONICAL:
            against = f"the canonical sentence of their row, else with {against}"
        yield f"Rows hold {unit} in the order of version {base}; words are compared with {against}."
        if shown < len(story.rows):
            yield f"Shown are {shown} of {len(story.rows)} rows."
        hidden = [n for n in range(len(story.comparison.structures)) if n not in self.articles]
        if hidden:
            yield f"Left out: {', '.join(map(letter, hidden))}."

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
            share = f"{story.versions(row)}/{len(story.comparison.structures)}"
        return ReportRow(
            story.numbers.of(row) or 0,
            share,
            tuple(self._cell(row, article, furniture) for article in self.articles),
            tuple(clean(words.fact_text(fact)) for fact in facts),
            furniture,
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
        return ReportCell(tuple(said), tuple(self._labels(row, cell)))

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

    def _labels(self, row: int, cell: Cell) -> Iterator[Label]:
        for kind in dict.fromkeys(piece.kind for piece in cell.pieces):
            if kind in FURNITURE_KINDS or kind is Kind.SUBHEAD:
                tip = "" if kind is Kind.SUBHEAD else "shown, never compared"
                yield Label(words.kind_name(kind), tip)
        places = [Place(cell.article, one.sentence) for one in cell.pieces if one.kind not in FURNITURE_KINDS]
        doubts = [doubt.score for place in places if (doubt := self.story.doubt(place)) is not None]
        if doubts:
            right = round(min(doubts) * 100)
            tip = f"The program is not sure that this belongs here: of 100 such links {right} are right."
            yield Label(f"check: {min(doubts):.2f}", tip, doubt=True)
        elsewhere = self._elsewhere[cell.article].get(row)
        if elsewhere is not None:
            yield _elsewhere_label(elsewhere, letter(cell.article))
        yield from self._wording_labels(cell.article, places)
        yield from self._hand_labels(places)

    def _wording_labels(self, article: int, places: Sequence[Place]) -> Iterator[Label]:
        story, wordings = self.story, self.wordings
        compared = [place for place in places if not wordings.is_reference(place)]
        rewritten = sum(wordings.is_rewritten(place) for place in compared)
        if rewritten:
            some = "" if rewritten == len(compared) else f"{rewritten} of {len(compared)} "
            yield Label(
                f"{some}rewritten", "Says it in words of its own; what it still shares is underlined."
            )
        stands_in = any(
            wordings.is_reference(place)
            and not story.is_marked(place)
            and any(story.sentence(other).kind not in FURNITURE_KINDS for other in story.counterparts(place))
            for place in places
        )
        if article != story.comparison.base and stands_in:
            yield Label(
                "compared with this",
                "The base has nothing here, so the others are compared with these words.",
            )

    def _hand_labels(self, places: Sequence[Place]) -> Iterator[Label]:
        locked = {self.story.set_by_hand(place) for place in places}
        if Status.MANUAL in locked:
            yield Label("joined by hand", "A person said that this belongs in this row.")
        elif Status.CONFIRMED in locked:
            yield Label("confirmed", "A person said that this link is right.")


def _elsewhere_label(elsewhere: Elsewhere, name: str) -> Label:
    where = "earlier" if elsewhere.earlier else "later"
    tip = (
        f"{name} has this {where} than the order of the rows suggests: in paragraph {elsewhere.paragraph} "
        f"of {elsewhere.paragraphs}."
    )
    return Label(f"{where} in {name}: ¶ {elsewhere.paragraph}", tip)


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
        tips += [words.fact_text(fact) for fact in differing]
        yield Run(
            one_line(text[start:end]),
            _LOOKS[mark.operation] if mark else Look.PLAIN,
            bool(differing),
            clean(" — ".join(tips)),
        )


def _missing(mark: Mark, at: int, text: str) -> Iterator[Run]:
    """What the reference has here, cut in its middle where it is long, with a space on the side of a word."""
    instead = clean(mark.instead)
    if not instead:
        return
    if len(instead) > _MOST_MISSING:
        half = _MOST_MISSING // 2
        instead = f"{instead[:half].rsplit(' ', 1)[0]} … {instead[-half:].split(' ', 1)[-1]}"
    if at and not text[at - 1].isspace() and instead[0].isalnum():
        yield Run(" ")
    yield Run(instead, Look.MISSING, tip=words.mark_tip(mark))
    if text[at : at + 1].isalnum():
        yield Run(" ")


def parts_of(report: Report, most: int) -> list[tuple[int, ...]]:
    """The columns in parts of up to `most`, for paper: every part begins with the base, against which the
    others are read; the rest is shared out evenly."""
    count = len(report.versions)
    if count <= most:
        return [tuple(range(count))]
    base = next((number for number, one in enumerate(report.versions) if one.base), 0)
    others = [number for number in range(count) if number != base]
    parts = -(-len(others) // (most - 1))
    size = -(-len(others) // parts)
    return [(base, *others[start : start + size]) for start in range(0, len(others), size)]


def rows_of_part(report: Report, columns: Sequence[int], first: bool) -> list[ReportRow]:
    """The rows of one part, with its cells alone: the first has the base's own rows too, later ones leave out
    what none of their versions has."""
    found = []
    for row in report.rows:
        cells = tuple(row.cells[column] for column in columns)
        own = cells if first else cells[1:]
        shared = not first and bool(cells[0].said) and not row.furniture
        if any(cell.said for cell in own) or shared:
            found.append(ReportRow(row.number, row.share, cells, row.facts, row.furniture))
    return found

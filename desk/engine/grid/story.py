"""What the grid shows of a story, as plain values: rows, cells, the sentences in them and the state of a
row.

A `StoryView` reads a project and its comparison at one granularity. Nothing is laid out and no words are
compared here; nothing of Qt is known. Every question is answered when it is asked, so a story of a
hundred thousand rows costs nothing until it is looked at. Articles are counted as in the comparison, rows
as in its list of rows, spans are code points of a cell's text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from copy import copy
from enum import StrEnum
from functools import cached_property

from desk.engine.alignment.linking import verdicts
from desk.engine.doubts import Doubt, doubt_of
from desk.engine.grid.cells import Cell, read_cell, repeated_headlines
from desk.engine.grid.deciding import open_sentence_rows
from desk.engine.grid.indexing import Newest, StoryIndex
from desk.engine.grid.linking import OtherRow, find_other_row, find_parted
from desk.engine.grid.states import RowState, find_content_state
from desk.engine.model import (
    FURNITURE_KINDS,
    Comparison,
    Fact,
    Kind,
    Link,
    Place,
    Row,
    Sentence,
    SentenceRef,
    Status,
)
from desk.engine.numbering import RowNumbers
from desk.engine.project import Project, Verdict

_KEPT = 4096  # cells that were asked for last


class Granularity(StrEnum):
    """What a row is made of; the same links serve both."""

    PARAGRAPHS = "paragraphs"
    SENTENCES = "sentences"


class Reference(StrEnum):
    """What the words of a row are compared with."""

    BASE = "base"
    CANONICAL = "canonical"  # the row's canonical sentence; the base where none is chosen yet


class StoryView:
    """Answers what stands where, at one granularity, for one project and its comparison."""

    def __init__(
        self,
        project: Project,
        comparison: Comparison,
        granularity: Granularity,
        index: StoryIndex | None = None,
    ) -> None:
        self.project = project
        self.index = index if index is not None and index.comparison is comparison else StoryIndex(comparison)
        self.comparison = comparison
        self.granularity = granularity
        self.marked = project.marked()
        self.rows: tuple[Row, ...] = (
            comparison.paragraph_rows if granularity is Granularity.PARAGRAPHS else comparison.sentence_rows
        )
        # An lru_cache over a method would be a cycle, and a story shown before stay in memory.
        self._cells: Newest[tuple[int, int], Cell] = Newest(_KEPT)
        self._other_rows: Newest[tuple[int, int], OtherRow | None] = Newest(_KEPT)
        self._kinds: Newest[int, Kind] = Newest(_KEPT)
        self._decided: dict[int, RowState] = {}  # the decision states that were asked for

    def with_decisions(self, project: Project) -> StoryView:
        """The same comparison under a project with other marks or titles; what was indexed stays indexed."""
        made = copy(self)
        made.project, made.marked = project, project.marked()
        made.__dict__.pop("marked_rows", None)
        made.__dict__.pop("marked_sentence_rows", None)
        made.__dict__.pop("_parted", None)
        still_open = made.__dict__.pop("open_rows", None)
        changed = [place for ref in self.marked ^ made.marked if (place := self.place(ref)) is not None]
        touched = {
            self.row_of(Place(article, number))
            for row in {self.sentence_row_of(place) for place in changed}
            for article, cell in enumerate(self.comparison.sentence_rows[row].cells)
            for number in cell
        }
        made._decided = {row: state for row, state in self._decided.items() if row not in touched}
        if still_open is not None:
            asked = [row for row in touched & made.to_decide.keys() if open_sentence_rows(made, row)]
            made.__dict__["open_rows"] = tuple(sorted({*still_open} - touched | {*asked}))
        return made

    # --- articles and sentences ------------------------------------------------------------------------

    def article_number(self, article_id: str) -> int | None:
        return self._numbers.get(article_id)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {one.article.id: number for number, one in enumerate(self.comparison.structures)}

    def sentence(self, place: Place) -> Sentence:
        return self.comparison.structures[place.article].sentences[place.sentence]

    def sentence_text(self, place: Place) -> str:
        return self.comparison.structures[place.article].sentence_text(place.sentence)

    def ref(self, place: Place) -> SentenceRef:
        return self.comparison.structures[place.article].ref(place.sentence)

    def place(self, ref: SentenceRef) -> Place | None:
        """Where a sentence stands; where its article was cut otherwise since, the sentence that covers its
        start. None where the article is gone."""
        article = self.article_number(ref.article)
        if article is None:
            return None
        sentences = self.comparison.structures[article].sentences
        at = bisect_right(sentences, ref.start, key=lambda sentence: sentence.start) - 1
        return Place(article, at) if 0 <= at < len(sentences) and ref.start < sentences[at].end else None

    def is_marked(self, place: Place, *repeats: int) -> bool:
        """Whether a sentence is canonical, or one that repeats it."""
        numbers = (place.sentence, *repeats) if self.marked else ()
        return any(self.ref(Place(place.article, number)) in self.marked for number in numbers)

    # --- rows ------------------------------------------------------------------------------------------

    def row_of(self, place: Place) -> int:
        """The row that a sentence stands in, -1 where it stands in none."""
        if self.granularity is Granularity.SENTENCES:
            return self.sentence_row_of(place)
        return self.index.paragraph_rows[place.article][self.sentence(place).paragraph]

    def sentence_row_of(self, place: Place) -> int:
        return self.index.sentence_rows[place.article][place.sentence]

    @property
    def numbers(self) -> RowNumbers:
        """What the rows are called by wherever they are named."""
        index, paragraphs = self.index, self.granularity is Granularity.PARAGRAPHS
        return index.paragraph_numbers if paragraphs else index.sentence_numbers

    def counterparts(self, place: Place) -> tuple[Place, ...]:
        """The sentences of other articles that stand with this one, in the order of the articles."""
        row = self.comparison.sentence_rows[self.sentence_row_of(place)]
        return tuple(
            Place(article, sentence)
            for article, cell in enumerate(row.cells)
            if article != place.article
            for sentence in cell
        )

    def content(self, sentence_row: int, article: int) -> tuple[int, ...]:
        """The sentences of an article in a sentence row without its furniture and repeated headlines."""
        structure = self.comparison.structures[article]
        cell = self.comparison.sentence_rows[sentence_row].cells[article]
        found = [number for number in cell if structure.sentences[number].kind not in FURNITURE_KINDS]
        repeated = repeated_headlines(structure, found)
        return tuple(number for number in found if number not in repeated)

    def versions(self, row: int) -> int:
        """How many articles have something in a row."""
        return sum(1 for cell in self.rows[row].cells if cell)

    # --- cells -----------------------------------------------------------------------------------------

    def cell(self, row: int, article: int) -> Cell:
        """What an article has in a row."""
        found = self._cells.get((row, article))
        if found is None:
            found = self._cells[row, article] = read_cell(
                self.comparison.structures[article], article, self.sentences_of(row, article)
            )
        return found

    def other_row(self, row: int, article: int) -> OtherRow | None:
        """Where an article that has nothing in a row says what the row says; None where it does nowhere."""
        if (row, article) not in self._other_rows:
            self._other_rows[row, article] = find_other_row(self, row, article)
        return self._other_rows[row, article]

    def sentences_of(self, row: int, article: int) -> tuple[int, ...]:
        """The numbers of the sentences in a cell."""
        numbers = self.rows[row].cells[article]
        if self.granularity is Granularity.SENTENCES or not numbers:
            return numbers
        before = self.index.sentences_before[article]
        if len(numbers) == 1:
            return tuple(range(before[numbers[0]], before[numbers[0] + 1]))
        return tuple(one for number in numbers for one in range(before[number], before[number + 1]))

    def is_furniture_row(self, row: int) -> bool:
        return self.row_kind(row) in FURNITURE_KINDS

    def row_kind(self, row: int) -> Kind:
        """The kind of a row's sentences: furniture only where all of them are."""
        kind = self._kinds.get(row)
        if kind is None:
            kind = self._kinds[row] = self._find_kind(row)
        return kind

    def _find_kind(self, row: int) -> Kind:
        kinds = {
            self.comparison.structures[article].sentences[number].kind
            for article, cell in enumerate(self.rows[row].cells)
            if cell
            for number in self.sentences_of(row, article)
        }
        if kinds and kinds <= FURNITURE_KINDS:
            return min(kinds, key=list(Kind).index)
        return next((kind for kind in (Kind.HEADLINE, Kind.SUBHEAD) if kind in kinds), Kind.BODY)

    def places(self, row: int) -> Iterator[Place]:
        """Every sentence of a row, column by column."""
        for article, cell in enumerate(self.rows[row].cells):
            if cell:
                for number in self.sentences_of(row, article):
                    yield Place(article, number)

    def state(self, row: int) -> RowState:
        """What a person decided of a row, and what there is to say of it without comparing words: texts that
        are not the same count as a difference."""
        return self.content_state(row) | self.decision_state(row)

    def decision_state(self, row: int) -> RowState:
        """MARKED, UNRESOLVED, or both where some of what the row says still calls for a decision; neither
        where the row calls for none."""
        state = self._decided.get(row)
        if state is None:
            state = RowState.MARKED if row in self.marked_rows else RowState.NONE
            if open_sentence_rows(self, row):
                state |= RowState.UNRESOLVED
            self._decided[row] = state
        return state

    @cached_property
    def open_rows(self) -> tuple[int, ...]:
        """The rows in which something is still to be decided, in order."""
        return tuple(row for row in sorted(self.to_decide) if open_sentence_rows(self, row))

    @cached_property
    def marked_rows(self) -> frozenset[int]:
        """The rows with a canonical sentence."""
        places = (self.place(ref) for ref in self.marked)
        return frozenset(self.row_of(place) for place in places if place is not None)

    @cached_property
    def marked_sentence_rows(self) -> frozenset[int]:
        """The sentence rows with a canonical sentence."""
        places = (self.place(ref) for ref in self.marked)
        return frozenset(self.sentence_row_of(place) for place in places if place is not None)

    @property
    def to_decide(self) -> Mapping[int, tuple[int, ...]]:
        """For each row in which something is to be decided the sentence rows that are."""
        index, paragraphs = self.index, self.granularity is Granularity.PARAGRAPHS
        return index.paragraphs_to_decide if paragraphs else index.sentences_to_decide

    def content_state(self, row: int) -> RowState:
        """What there is to say of a row whatever was decided."""
        return find_content_state(self, row)

    # --- facts and links -------------------------------------------------------------------------------

    def facts_in_row(self, row: int) -> tuple[Fact, ...]:
        """The facts whose sentences stand in a row."""
        if not self.comparison.facts:
            return ()
        if self.granularity is Granularity.SENTENCES:
            return self.index.facts.get(row, ())
        rows = sorted({self.sentence_row_of(place) for place in self.places(row)})
        return tuple(fact for number in rows for fact in self.index.facts.get(number, ()))

    def facts_in_sentence_row(self, sentence_row: int) -> tuple[Fact, ...]:
        return self.index.facts.get(sentence_row, ())

    def links(self, place: Place) -> tuple[Link, ...]:
        """The links of a sentence, as the comparison lists them."""
        return tuple(self.index.links.get(place, ()))

    def doubt(self, place: Place) -> Doubt | None:
        """What makes it doubtful that a sentence belongs where it stands; None where nothing does."""
        return doubt_of(place, self.links(place), self.sentence_row_of)

    def parted_from(self, place: Place) -> tuple[Place, ...]:
        """The sentences that a person parted from this one."""
        return tuple(self._parted.get(place, ())) if self.project.links else ()

    @cached_property
    def verdicts(self) -> dict[tuple[Place, Place], Verdict]:
        """What a person said of pairs of sentences."""
        return verdicts(self.comparison.structures, self.project.links)

    @cached_property
    def _parted(self) -> dict[Place, list[Place]]:
        found: dict[Place, list[Place]] = {}
        for (a, b), verdict in self.verdicts.items():
            if verdict is Verdict.PARTED:
                found.setdefault(a, []).append(b)
                found.setdefault(b, []).append(a)
        return found

    def text_elsewhere(self, row: int, article: int) -> OtherRow | None:
        """Where to look for what an article lacks in a row: where it has it, else where a person took it."""
        other = self.other_row(row, article)
        return find_parted(self, row, article) if other is None and self.project.links else other

    def set_by_hand(self, place: Place) -> Status:
        """MANUAL or CONFIRMED where a person said so of one of the sentence's links, else AUTO."""
        if not self.project.links:
            return Status.AUTO
        found = {link.status for link in self.links(place)}
        return next((one for one in (Status.MANUAL, Status.CONFIRMED) if one in found), Status.AUTO)

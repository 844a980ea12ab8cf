"""What a story keeps to answer fast: where every sentence stands, and the answers that were given last."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from desk.engine.doubts import Doubt, Stray, doubts_among, find_near
from desk.engine.grid.deciding import find_to_decide
from desk.engine.model import Comparison, Fact, Link, Place, Row, Sentence
from desk.engine.numbering import RowNumbers
from desk.engine.progress import Tick, no_tick, ticked
from desk.engine.summary import shared_rows

_LOOKED_UP = (
    "sentence_rows",
    "paragraph_rows",
    "sentences_before",
    "links",
    "facts",
    "doubts",
    "near",
    "shared_rows",
    "sentences_to_decide",
    "paragraphs_to_decide",
    "sentence_numbers",
    "paragraph_numbers",
)
Key = TypeVar("Key")
Value = TypeVar("Value")


class Newest(dict[Key, Value]):
    """A dictionary that forgets what was put in first once it holds more than `most`."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: Key, value: Value) -> None:
        super().__setitem__(key, value)
        if len(self) > self._most:
            del self[next(iter(self))]


class StoryIndex:
    """Where everything in a comparison is found. Made on another thread, it costs the window nothing."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    @classmethod
    def complete(cls, comparison: Comparison, tick: Tick = no_tick) -> StoryIndex:
        """An index that has nothing left to work out. Raises Cancelled where `tick` does."""
        made = cls(comparison)
        for name in ticked(_LOOKED_UP, tick, 1):
            assert getattr(made, name) is not None  # each is worked out when it is asked for
        for rows, numbers in (
            (comparison.sentence_rows, made.sentence_numbers),
            (comparison.paragraph_rows, made.paragraph_numbers),
        ):
            if rows:
                numbers.of(len(rows) - 1)
        return made

    @cached_property
    def sentence_rows(self) -> list[array[int]]:
        """For each article the sentence row of each sentence, -1 where it stands in none."""
        lengths = [len(one.sentences) for one in self.comparison.structures]
        return _row_numbers(self.comparison.sentence_rows, lengths)

    @cached_property
    def paragraph_rows(self) -> list[array[int]]:
        """For each article the paragraph row of each paragraph."""
        lengths = [len(one.article.paragraphs) for one in self.comparison.structures]
        return _row_numbers(self.comparison.paragraph_rows, lengths)

    @cached_property
    def sentences_before(self) -> list[array[int]]:
        """For each article how many sentences stand before each paragraph, and before its end: those of the
        paragraph are numbered from one to the next."""
        return [
            _counted_up(structure.sentences, len(structure.article.paragraphs))
            for structure in self.comparison.structures
        ]

    @cached_property
    def sentence_numbers(self) -> RowNumbers:
        """What the sentence rows are called."""
        return RowNumbers(self.comparison)

    @cached_property
    def paragraph_numbers(self) -> RowNumbers:
        """What the paragraph rows are called."""
        return RowNumbers(self.comparison, paragraphs=True)

    @cached_property
    def links(self) -> Mapping[Place, Sequence[Link]]:
        """The links of each sentence, as the comparison lists them."""
        found: dict[Place, list[Link]] = {}
        for link in self.comparison.links:
            found.setdefault(link.a, []).append(link)
            found.setdefault(link.b, []).append(link)
        return found

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is doubtful, least certain first."""
        rows = self.sentence_rows
        return doubts_among(self.links, lambda one: rows[one.article][one.sentence])

    @cached_property
    def near(self) -> tuple[Stray, ...]:
        """The rows that sentences that stand alone may belong to, likeliest first."""
        return find_near(self.comparison)

    @cached_property
    def shared_rows(self) -> tuple[int, ...]:
        """The sentence rows to which at least two versions bring more than furniture."""
        return shared_rows(self.comparison)

    @cached_property
    def sentences_to_decide(self) -> Mapping[int, tuple[int, ...]]:
        """For each sentence row that is to be decided itself, as the only one."""
        rows = self.sentence_rows
        return find_to_decide(self.comparison, self.shared_rows, lambda one: rows[one.article][one.sentence])

    @cached_property
    def paragraphs_to_decide(self) -> Mapping[int, tuple[int, ...]]:
        """For each paragraph row in which something is to be decided, the sentence rows that are."""
        rows, structures = self.paragraph_rows, self.comparison.structures

        def row_of(place: Place) -> int:
            return rows[place.article][structures[place.article].sentences[place.sentence].paragraph]

        return find_to_decide(self.comparison, self.shared_rows, row_of)

    @cached_property
    def facts(self) -> Mapping[int, tuple[Fact, ...]]:
        """The facts of each sentence row."""
        found: dict[int, tuple[Fact, ...]] = {}
        for fact in self.comparison.facts:
            found[fact.row] = (*found.get(fact.row, ()), fact)
        return found


def _counted_up(sentences: Sequence[Sentence], paragraphs: int) -> array[int]:
    before = array("i", [0]) * (paragraphs + 1)
    for sentence in sentences:
        before[sentence.paragraph + 1] += 1
    for paragraph in range(paragraphs):
        before[paragraph + 1] += before[paragraph]
    return before


def _row_numbers(rows: Sequence[Row], lengths: Sequence[int]) -> list[array[int]]:
    """For each article the row of each of its sentences (or paragraphs), -1 where it stands in none."""
    numbers = [array("i", [-1]) * length for length in lengths]
    for number, row in enumerate(rows):
        for mine, cell in zip(numbers, row.cells, strict=True):
            for one in cell:
                mine[one] = number
    return numbers

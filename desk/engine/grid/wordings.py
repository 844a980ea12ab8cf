"""Which words of a sentence differ from the row's reference, worked out when first asked and remembered.

Words are compared sentence row by sentence row, whatever the grid shows: the sentences that an article
has in a row against those of the reference. Both granularities show the same marks. Furniture is never
compared. Nothing of Qt is known here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from desk.engine.grid.indexing import Newest
from desk.engine.grid.story import Reference, StoryView
from desk.engine.model import Kind, Place
from desk.engine.wording import FORM_ONLY, DifferenceClass, Operation, Wording, compare_wording

_KEPT = 4096  # sentences whose counterparts were asked for last
ALL_CLASSES = frozenset(DifferenceClass)
USUAL_CLASSES = ALL_CLASSES - FORM_ONLY

# Pure, so one memory serves every story; some 5,000 pairs of sentences weigh about 15 MB.
_compare = lru_cache(maxsize=5000)(compare_wording)


def comparisons_made() -> int:
    """How many pairs have been compared so far; those that were remembered do not count."""
    return _compare.cache_info().misses


# What a sentence is compared with, and what of its own cell is.
_Pair = tuple[tuple[Place, ...], tuple[Place, ...]]
# The wording of a sentence's whole cell, the spans of the cell's sentences and the reference's text.
_Compared = tuple[Wording, list[tuple[int, int, int]], str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A difference inside one sentence: a span of its text in code points (empty where words are missing),
    and what the reference, which is of the article `against`, has instead."""

    start: int
    end: int
    operation: Operation
    kind: DifferenceClass
    instead: str
    against: int = -1


class Wordings:
    """The marks of every sentence of a story against one kind of reference."""

    def __init__(self, story: StoryView, reference: Reference) -> None:
        self._story = story
        self._reference = reference
        self._references: dict[int, tuple[Place, ...]] = {}
        # What a cell that is laid out asks for several times, for its marks and for each of its labels.
        self._pairs: Newest[Place, _Pair] = Newest(_KEPT)
        self._compared: Newest[Place, _Compared | None] = Newest(_KEPT)

    def follow(self, story: StoryView, sentence_rows: Collection[int]) -> Wordings:
        """The same for a story of the same sentences under other decisions; all references stay but those of
        the rows that were decided on."""
        made = Wordings(story, self._reference)
        made._references.update(self._references)
        made._compared.update(self._compared)
        for row in sentence_rows:
            made._references.pop(row, None)
            for article, cell in enumerate(story.comparison.sentence_rows[row].cells):
                for number in cell:
                    made._compared.pop(Place(article, number), None)
        return made

    def reference(self, sentence_row: int) -> tuple[Place, ...]:
        """The sentences that a sentence row is compared with: the canonical one where that is wanted and
        chosen, else the base's, else those of the first version that has any."""
        found = self._references.get(sentence_row)
        if found is None:
            found = self._references[sentence_row] = self._find_reference(sentence_row)
        return found

    def _find_reference(self, sentence_row: int) -> tuple[Place, ...]:
        story = self._story
        articles = story.comparison.sentence_rows[sentence_row].articles()
        candidates = sorted(articles, key=lambda article: (article != story.comparison.base, article))
        if self._reference is Reference.CANONICAL and story.marked:
            for article in candidates:
                cell = story.content(sentence_row, article)
                chosen = tuple(n for n in cell if story.is_marked(Place(article, n)))
                if chosen:
                    return tuple(Place(article, number) for number in chosen)
        for article in candidates:
            if cell := story.content(sentence_row, article):
                return tuple(Place(article, number) for number in cell)
        return ()

    def _pair(self, place: Place) -> _Pair:
        """What a sentence is compared with, and what of its cell is compared with that: all of it. Where a
        headline and its lede share a row and one of them alone is canonical, the other is compared with its
        like in the base, or in the first version that has one."""
        found = self._pairs.get(place)
        if found is None:
            found = self._pairs[place] = self._find_pair(place)
        return found

    def _find_pair(self, place: Place) -> _Pair:
        row = self._story.sentence_row_of(place)
        reference = self.reference(row)
        mine = tuple(Place(place.article, number) for number in self._story.content(row, place.article))
        groups = {self._is_head(one) for one in reference} if self._is_canonical(reference) else set()
        if len(groups) != 1:
            return reference, mine
        head = self._is_head(place)
        mine = tuple(one for one in mine if self._is_head(one) == head)
        if head in groups:
            return reference, mine
        alike = [one for one in self._beside(row) if self._is_head(one) == head]
        return tuple(one for one in alike if one.article == alike[0].article), mine

    def _beside(self, sentence_row: int) -> list[Place]:
        """What a sentence row holds without furniture, the base's first."""
        articles = self._story.comparison.sentence_rows[sentence_row].articles()
        base = self._story.comparison.base
        return [
            Place(article, number)
            for article in sorted(articles, key=lambda article: (article != base, article))
            for number in self._story.content(sentence_row, article)
        ]

    def _is_head(self, place: Place) -> bool:
        return self._story.sentence(place).kind is Kind.HEADLINE

    def _is_canonical(self, reference: tuple[Place, ...]) -> bool:
        if self._reference is Reference.BASE or not self._story.marked:
            return False
        return any(map(self._story.is_marked, reference))

    def _against(self, place: Place) -> tuple[Place, ...]:
        """What a sentence is compared with, without asking what else of its cell is."""
        row = self._story.sentence_row_of(place)
        reference = self.reference(row) if row >= 0 else ()
        return self._pair(place)[0] if self._is_canonical(reference) else reference

    def is_reference(self, place: Place) -> bool:
        return place in self._against(place)

    def is_rewritten(self, place: Place) -> bool:
        """True where a sentence shares so little with its reference that only what it shares is marked."""
        compared = self._comparison(place)
        return compared is not None and compared[0].rewritten

    def marks(self, place: Place, classes: frozenset[DifferenceClass] = USUAL_CLASSES) -> tuple[Mark, ...]:
        """The marks of a sentence, in the order of its text; of these classes only."""
        compared = self._comparison(place)
        if compared is None:
            return ()
        wording, spans, text = compared
        start, end = next((low, high) for number, low, high in spans if number == place.sentence)
        against = self._pair(place)[0][0].article
        return tuple(self._marks_between(wording, start, end, text, classes, against))

    @staticmethod
    def _marks_between(
        wording: Wording,
        start: int,
        end: int,
        reference: str,
        classes: frozenset[DifferenceClass],
        against: int,
    ) -> Iterator[Mark]:
        for one in wording.differences:
            low, high = one.text
            shared = one.operation is Operation.SHARED
            touches = (start <= low <= end) if low == high else (low < end and high > start)
            if touches and (shared or one.kind in classes):
                instead = reference[slice(*one.reference)]
                first, last = max(low, start) - start, min(high, end) - start
                yield Mark(first, last, one.operation, one.kind, instead, against)

    def is_known(self, place: Place) -> bool:
        """Whether the marks of a sentence are to be had without comparing words for them now."""
        return place in self._compared or not self._has_other(place)

    def _comparison(self, place: Place) -> _Compared | None:
        """None for furniture, for the reference itself and where there is nothing to compare with."""
        if place not in self._compared:
            self._compared[place] = self._compare(place)
        return self._compared[place]

    def _compare(self, place: Place) -> _Compared | None:
        if not self._has_other(place):
            return None
        reference, mine = self._pair(place)
        if place not in mine:  # next to the canonical sentence of its version, or furniture
            return None
        against, _ = self._joined(reference)
        text, spans = self._joined(mine)
        language = self._story.comparison.structures[place.article].language
        return _compare(against, text, language), spans, against

    def _has_other(self, place: Place) -> bool:
        """Whether there is something in another article that a sentence is compared with."""
        against = self._against(place)
        return bool(against) and against[0].article != place.article

    def _joined(self, places: tuple[Place, ...]) -> tuple[str, list[tuple[int, int, int]]]:
        texts = [self._story.sentence_text(place) for place in places]
        spans, at = [], 0
        for place, text in zip(places, texts, strict=True):
            spans.append((place.sentence, at, at + len(text)))
            at += len(text) + 1
        return " ".join(texts), spans

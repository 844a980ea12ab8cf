"""The numbers that rows are called by, on screen and in reports: rows with copy count 1, 2, 3 …; furniture
stands between them without a number, so that what a page brings along does not leave gaps.

Data files refer to rows by their place among all rows, counted from 0; a person never sees that place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import count, islice, takewhile

from desk.engine.model import CONTENT_KINDS, Comparison, Kind, Row

_CONTENT = (Kind.BODY, *(CONTENT_KINDS - {Kind.BODY}))  # a tuple finds by identity, a set hashes an Enum


class RowNumbers:
    """The numbers of a comparison's sentence rows, or of its paragraph rows; each is found when a row that
    far down is first asked for, so that a long story need not be counted through to be shown."""

    def __init__(self, comparison: Comparison, *, paragraphs: bool = False) -> None:
        self._sentences = [structure.sentences for structure in comparison.structures]
        self._paragraphs = paragraphs
        self._known: list[int | None] = []
        self._more = self._count(comparison.paragraph_rows if paragraphs else comparison.sentence_rows)

    def of(self, row: int) -> int | None:
        """What a row is called; None where all of it is furniture."""
        self._known.extend(islice(self._more, max(0, row + 1 - len(self._known))))
        return self._known[row]

    def of_all(self, rows: Iterable[int]) -> tuple[int, ...]:
        """What rows are called, furniture left out."""
        return tuple(number for number in map(self.of, rows) if number is not None)

    def _count(self, rows: tuple[Row, ...]) -> Iterator[int | None]:
        number = 0
        for row in rows:
            has_copy = self._has_copy(row)
            number += has_copy
            yield number if has_copy else None

    def _has_copy(self, row: Row) -> bool:
        """Whether anything in a row is copy; most often the first that one looks at is."""
        for article, cell in enumerate(row.cells):
            for one in cell:
                if (
                    self._paragraph_has_copy(article, one)
                    if self._paragraphs
                    else self._is_copy(article, one)
                ):
                    return True
        return False

    def _is_copy(self, article: int, sentence: int) -> bool:
        return self._sentences[article][sentence].kind in _CONTENT

    def _paragraph_has_copy(self, article: int, paragraph: int) -> bool:
        sentences = self._sentences[article]
        first = bisect_left(sentences, paragraph, key=lambda sentence: sentence.paragraph)
        inside = takewhile(lambda n: n < len(sentences) and sentences[n].paragraph == paragraph, count(first))
        return any(self._is_copy(article, number) for number in inside)

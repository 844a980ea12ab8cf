"""What one article has in one row: a text, and which sentences it is made of.

Spans are code points of the cell's text. Nothing of Qt is known here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desk.engine.model import FURNITURE_KINDS, Kind, Place, Structure


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence in a cell: its number in the article, its span in the cell's text, and its kind. `repeats`
    are sentences of the cell that say the same once more and are not shown."""

    sentence: int
    start: int
    end: int
    kind: Kind
    repeats: tuple[int, ...] = ()

    def is_of(self, sentence: int) -> bool:
        return sentence == self.sentence or sentence in self.repeats


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article has in one row; without pieces where it has nothing. `kind` is that of all its
    sentences, or BODY where they differ."""

    article: int
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    kind: Kind = Kind.BODY

    @property
    def is_furniture(self) -> bool:
        return self.kind in FURNITURE_KINDS

    def has(self, place: Place) -> bool:
        """Whether a sentence stands in this cell."""
        return place.article == self.article and any(one.is_of(place.sentence) for one in self.pieces)

    def piece_at(self, position: int) -> int:
        """The number of the piece at a position of the text: the one that covers it or ends before it."""
        return max(0, bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1)


def read_cell(structure: Structure, article: int, numbers: Sequence[int]) -> Cell:
    """The cell of these sentences of an article.

    Sentences that follow each other keep the white space between them; what stands apart in its article
    begins a new line."""
    sentences, source = structure.sentences, structure.article.text
    parts: list[str] = []
    pieces: list[Piece] = []
    length, previous = 0, -2
    repeated = repeated_headlines(structure, numbers)
    for number in numbers:
        if number in repeated:
            continue
        sentence = sentences[number]
        if pieces:
            together = number == previous + 1 and sentence.paragraph == sentences[previous].paragraph
            between = source[sentences[previous].end : sentence.start] if together else "\n"
            parts.append(between)
            length += len(between)
        end = length + sentence.end - sentence.start
        again = tuple(other for other, before in repeated.items() if before == number)
        pieces.append(Piece(number, length, end, sentence.kind, again))
        parts.append(source[sentence.start : sentence.end])
        length, previous = end, number
    kinds = {piece.kind for piece in pieces}
    kind = kinds.pop() if len(kinds) == 1 else Kind.BODY
    return Cell(article, "".join(parts), tuple(pieces), kind)


def repeated_headlines(structure: Structure, numbers: Sequence[int]) -> dict[int, int]:
    """Of these sentences the headlines that say the same as one before, and which one that is."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for number in numbers:
        if structure.sentences[number].kind is Kind.HEADLINE:
            before = first.setdefault(structure.sentence_text(number), number)
            if before != number:
                found[number] = before
    return found

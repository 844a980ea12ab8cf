"""What wants a look: sentences that the program is not sure belong where they stand.

One notion for the report of the terminal, the labels in cells, the filter and the list of what to check. A
score is calibrated: of the links with 0.55, eleven in twenty are right. What a person decided is never
doubted. Its limit: of the sentences that a row holds together without any link, nothing can be said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from desk.engine.model import Comparison, Link, Place, Status

SURE = 0.6  # the score of a link; below it a person should look


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence, its sentence row, and the surest of the links that hold it there."""

    place: Place
    row: int
    link: Link

    @property
    def score(self) -> float:
        return self.link.score

    @property
    def other(self) -> Place:
        """The sentence at the other end of the link."""
        return self.link.b if self.link.a == self.place else self.link.a


def doubt_of(
    place: Place, links: Iterable[Link], row_of: Callable[[Place], int], sure: float = SURE
) -> Doubt | None:
    """The doubt about a sentence, of its links and the sentence row of every place; None where its surest
    link within its row reaches `sure`, where a person decided on one of those, and where it has none."""
    row, best = row_of(place), None
    for link in links:
        if row_of(link.b if link.a == place else link.a) == row:
            if link.status is not Status.AUTO:
                return None
            if best is None or link.score > best.score:
                best = link
    return Doubt(place, row, best) if best is not None and best.score < sure else None


def find_doubts(comparison: Comparison, sure: float = SURE) -> tuple[Doubt, ...]:
    """Every doubt of a comparison, least certain first, one for each sentence: two sentences that hold each
    other share a link."""
    row_of = {
        Place(article, sentence): number
        for number, row in enumerate(comparison.sentence_rows)
        for article, cell in enumerate(row.cells)
        for sentence in cell
    }
    within: dict[Place, list[Link]] = {}
    for link in comparison.links:
        if row_of[link.a] == row_of[link.b]:
            within.setdefault(link.a, []).append(link)
            within.setdefault(link.b, []).append(link)
    found = [doubt_of(place, links, row_of.__getitem__, sure) for place, links in within.items()]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.score, one.place)))


def links_to_check(doubts: Collection[Doubt]) -> tuple[Link, ...]:
    """The links that doubts are about, each once, in the same order."""
    return tuple(dict.fromkeys(doubt.link for doubt in doubts))

"""Rows: what stands side by side, put in the base's order.

Every sentence stands in exactly one sentence row and every paragraph in exactly one paragraph row, furniture
too. What the base lacks stands where its own article has it: after the row of the sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desk.engine.alignment.grouping import grouped
from desk.engine.model import Link, Place, Row, Structure, fingerprint

_AGREEING = 1 / 3  # of the pairs of a row, links that must be there
_PARAGRAPHS = 0.3


def reading_order(structures: Sequence[Structure]) -> list[int]:
    """The articles by their content, so that nothing depends on the order of the columns."""
    return sorted(
        range(len(structures)),
        key=lambda n: (fingerprint(structures[n].article.text), structures[n].article.id),
    )


def sentence_rows(structures: Sequence[Structure], links: Sequence[Link], base: int) -> tuple[Row, ...]:
    """Every sentence in exactly one row, in the base's order."""
    places = [
        Place(article, number)
        for article in reading_order(structures)
        for number in range(len(structures[article].sentences))
    ]
    index = {place: number for number, place in enumerate(places)}
    scores = {}
    for link in links:
        i, j = sorted((index[link.a], index[link.b]))
        scores[i, j] = 1.0
    groups = grouped([place.article for place in places], scores, _AGREEING)
    return in_order(structures, ([places[i] for i in group] for group in groups), base)


def in_order(
    structures: Sequence[Structure], groups: Iterable[Sequence[Place]], base: int
) -> tuple[Row, ...]:
    """The groups as rows: those of the base in its order, each other one after the row that precedes it in its
    own article."""
    members = [tuple(group) for group in groups]
    row_of = {place: number for number, group in enumerate(members) for place in group}
    lengths = [0] * len(structures)
    for place in row_of:
        lengths[place.article] = max(lengths[place.article], place.sentence + 1)
    start = len(members)
    following: dict[int, int] = {start: start}  # a ring that begins and ends at `start`
    for article in sorted(reading_order(structures), key=lambda n: n != base):
        before = start
        for sentence in range(lengths[article]):
            row = row_of[Place(article, sentence)]
            if row not in following:
                following[row], following[before] = following[before], row
            before = row
    order, at = [], following[start]
    while at != start:
        order.append(at)
        at = following[at]
    return tuple(_row(members[number], len(structures)) for number in order)


def _row(group: Sequence[Place], articles: int) -> Row:
    cells: list[list[int]] = [[] for _ in range(articles)]
    for place in sorted(group):
        cells[place.article].append(place.sentence)
    return Row(tuple(map(tuple, cells)))


def paragraph_rows(structures: Sequence[Structure], rows: Sequence[Row], base: int) -> tuple[Row, ...]:
    """Paragraphs side by side, lifted from the sentence rows: two paragraphs belong together as far as their
    text stands in common rows."""
    places = [
        Place(article, number)
        for article in reading_order(structures)
        for number in range(len(structures[article].article.paragraphs))
    ]
    index = {place: number for number, place in enumerate(places)}
    length = [0] * len(places)
    shared: dict[tuple[int, int], float] = {}
    for row in rows:
        held: dict[int, int] = {}  # paragraph: how much of its text stands in this row
        for article, cell in enumerate(row.cells):
            for number in cell:
                sentence = structures[article].sentences[number]
                paragraph = index[Place(article, sentence.paragraph)]
                held[paragraph] = held.get(paragraph, 0) + sentence.end - sentence.start
        for i, mine in held.items():
            length[i] += mine
            for j, other in held.items():
                if i < j and places[i].article != places[j].article:
                    shared[i, j] = shared.get((i, j), 0.0) + min(mine, other)
    scores = {
        (i, j): min(1.0, common / max(1, min(length[i], length[j]))) for (i, j), common in shared.items()
    }
    groups = grouped([place.article for place in places], scores, _PARAGRAPHS)
    return in_order(structures, ([places[i] for i in group] for group in groups), base)

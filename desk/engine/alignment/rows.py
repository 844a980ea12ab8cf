"""Rows: what stands side by side, from links."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.model import Link, Place, Row, Structure


def sentence_rows(structures: Sequence[Structure], links: Sequence[Link], base: int) -> tuple[Row, ...]:
    """Every sentence in exactly one row, in the base's order; what the base lacks stands where its own
    article has it."""
    row_of: dict[Place, set[Place]] = {
        Place(a, s): {Place(a, s)} for a, one in enumerate(structures) for s in range(len(one.sentences))
    }
    for link in sorted(links, key=lambda link: -link.score):
        if row_of[link.a] is not row_of[link.b]:
            merged = row_of[link.a] | row_of[link.b]
            for place in merged:
                row_of[place] = merged
    return ordered_rows(structures, {frozenset(row) for row in row_of.values()}, base)


def ordered_rows(
    structures: Sequence[Structure], groups: set[frozenset[Place]], base: int
) -> tuple[Row, ...]:
    def position(group: frozenset[Place]) -> tuple[float, int, int]:
        first = min(group, key=lambda place: (place.article != base, place))
        return (first.sentence / len(structures[first.article].sentences), first.article, first.sentence)

    return tuple(
        Row(
            tuple(
                tuple(sorted(place.sentence for place in group if place.article == article))
                for article in range(len(structures))
            )
        )
        for group in sorted(groups, key=position)
    )


def paragraph_rows(structures: Sequence[Structure], rows: Sequence[Row], base: int) -> tuple[Row, ...]:
    """Paragraphs side by side, lifted from the sentence rows; every paragraph stands in exactly one row."""
    links: dict[tuple[Place, Place], float] = {}
    for row in rows:
        paragraphs = sorted(
            {Place(a, structures[a].sentences[s].paragraph) for a, cell in enumerate(row.cells) for s in cell}
        )
        for i, first in enumerate(paragraphs):
            for second in paragraphs[i + 1 :]:
                if first.article != second.article:
                    links[first, second] = links.get((first, second), 0.0) + 1
    row_of = {
        Place(a, p): frozenset({Place(a, p)})
        for a, one in enumerate(structures)
        for p in range(len(one.article.paragraphs))
    }
    for (a, b), _ in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        merged = row_of[a] | row_of[b]
        if len(merged) <= 2 * len(structures):
            for place in merged:
                row_of[place] = merged
    return ordered_rows(structures, set(row_of.values()), base)

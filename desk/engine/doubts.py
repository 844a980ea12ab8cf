"""What wants a look: sentences that the program is not sure belong where they stand, and those that stand
alone though they may belong beside others.

One notion for the report of the terminal, the labels in cells, the filter and the list of what to check. A
score is calibrated: of the links with 0.55, eleven in twenty are right. What a person decided is never
doubted. Its limit: of the sentences that a row holds together without any link, nothing can be said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desk.engine.alignment.linking import verdicts
from desk.engine.model import Comparison, Kind, Link, Place, Status
from desk.engine.project import Project, Verdict

SURE = 0.6  # the score of a link; below it a person should look
NEAR = 0.4  # the belief from which a sentence that stands alone is worth a look: it mostly belongs there


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
    row_of = _rows_of(comparison)
    within: dict[Place, list[Link]] = {}
    for link in comparison.links:
        if row_of[link.a] == row_of[link.b]:
            within.setdefault(link.a, []).append(link)
            within.setdefault(link.b, []).append(link)
    return doubts_among(within, row_of.__getitem__, sure)


def doubts_among(
    links: Mapping[Place, Sequence[Link]], row_of: Callable[[Place], int], sure: float = SURE
) -> tuple[Doubt, ...]:
    """The same, of the links of every place and its sentence row."""
    found = [doubt_of(place, some, row_of, sure) for place, some in links.items()]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.score, one.place)))


def links_to_check(doubts: Collection[Doubt]) -> tuple[Link, ...]:
    """The links that doubts are about, each once, in the same order."""
    return tuple(dict.fromkeys(doubt.link for doubt in doubts))


@dataclass(frozen=True, slots=True)
class Stray:
    """A sentence that stands beside no other version's, its sentence row, and what it comes nearest to: a
    sentence of another version, that one's row, and the chance that both state the same."""

    place: Place
    row: int
    other: Place
    other_row: int
    score: float


def find_near(comparison: Comparison, near: float = NEAR) -> tuple[Stray, ...]:
    """Every row that a sentence that stands alone may belong to, the likeliest first. None are found in a
    comparison that was kept without its evidence."""
    if comparison.evidence is None:
        return ()
    rows = _rows_of(comparison)
    alone = {number for number, row in enumerate(comparison.sentence_rows) if len(row.articles()) == 1}
    found = [
        Stray(place, rows[place], other, rows[other], belief)
        for pair, belief in comparison.evidence.beliefs.items()
        if belief >= near
        for place, other in (pair, pair[::-1])
        if rows[place] in alone
        and rows[place] != rows[other]
        and _may_stand_together(comparison, place, other)
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.place, one.other)))


def find_strays(
    project: Project, comparison: Comparison, near: Sequence[Stray] | None = None
) -> tuple[Stray, ...]:
    """Of the sentences that stand alone those that may belong to another row, each with the likeliest; the
    likeliest first. A row is passed over where a person parted the sentence from one of it. `near` is what
    `find_near` finds, where it is known already."""
    kept_away = _kept_away(project, comparison, _rows_of(comparison)) if project.links else set()
    found: dict[Place, Stray] = {}
    for one in find_near(comparison) if near is None else near:
        if (one.place, one.other_row) not in kept_away:
            found.setdefault(one.place, one)
    return tuple(found.values())


def _rows_of(comparison: Comparison) -> dict[Place, int]:
    """The sentence row of every sentence."""
    return {
        Place(article, sentence): number
        for number, row in enumerate(comparison.sentence_rows)
        for article, cell in enumerate(row.cells)
        for sentence in cell
    }


def _kept_away(project: Project, comparison: Comparison, rows: Mapping[Place, int]) -> set[tuple[Place, int]]:
    """Sentences and the rows that a person parted them from, or parted one of from them."""
    found = set()
    for (a, b), verdict in verdicts(comparison.structures, project.links).items():
        if verdict is Verdict.PARTED:
            found |= {(a, rows[b]), (b, rows[a])}
    return found


def _may_stand_together(comparison: Comparison, place: Place, other: Place) -> bool:
    """A subhead stands beside subheads alone; a headline is answered by the lede as well."""
    kinds = [comparison.structures[one.article].sentences[one.sentence].kind for one in (place, other)]
    return (kinds[0] is Kind.SUBHEAD) == (kinds[1] is Kind.SUBHEAD)

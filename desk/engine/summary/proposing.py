"""What the program would make canonical in the rows that are still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.engine.model import Comparison, Kind, Place, SentenceRef
from desk.engine.project import LineStyle, Project
from desk.engine.summary.covering import content, open_rows
from desk.engine.summary.provenance import row_numbers
from desk.engine.summary.texts import sentence_text
from desk.engine.words import cut, fold, is_word

_ALIKE = 0.45  # of the words of two proposals, by Dice: a repeat shares 0.48, a part of another 0.36 at most
_SAME = 0.6  # the score of a link that says so; of those below, two in five are wrong


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence that could speak for an open row. `centrality`, 0 to 1, says how much of what it states the
    `others`, the numbers of the other versions of the row, state too. `also` are open rows that state the
    same once more; nothing is proposed for them."""

    ref: SentenceRef
    row: int
    style: LineStyle
    centrality: float
    others: tuple[int, ...]
    also: tuple[int, ...] = ()


def suggest(project: Project, comparison: Comparison) -> tuple[Suggestion, ...]:
    """The most central sentence of every open row, in the order of the rows; nothing is marked by it.

    A sentence's centrality is the mean, over the other versions of its row, of the score of its best link
    into that cell and of the words that it shares with the whole cell (Dice's coefficient over folded words).
    The base wins a tie, then the earlier column. A headline or subhead is proposed only
    where the row has nothing else. What two rows state is proposed once, and not at all where the summary
    states it already."""
    scores = {(link.a, link.b): link.score for link in comparison.links}
    found = [_most_central(comparison, number, scores) for number in open_rows(project, comparison)]
    return _without_repeats(project, comparison, found)


def _most_central(
    comparison: Comparison, number: int, scores: dict[tuple[Place, Place], float]
) -> Suggestion:
    structures, row = comparison.structures, comparison.sentence_rows[number]
    cells = {article: found for article in row.articles() if (found := content(structures, row, article))}
    words = {
        Place(article, one): _words(structures[article].sentence_text(one))
        for article, cell in cells.items()
        for one in cell
    }

    def likeness(place: Place, other: int) -> float:
        cell = [Place(other, one) for one in cells[other]]
        link = max(scores.get((min(place, one), max(place, one)), 0.0) for one in cell)
        theirs = set().union(*(words[one] for one in cell))
        return (link + 2 * len(words[place] & theirs) / max(len(words[place]) + len(theirs), 1)) / 2

    def centrality(place: Place) -> float:
        return sum(likeness(place, other) for other in cells if other != place.article) / (len(cells) - 1)

    def kind_of(place: Place) -> Kind:
        return structures[place.article].sentences[place.sentence].kind

    # A subhead ("The damage") may be most like all the others, yet it states nothing; a headline is short.
    stating = [place for place in words if kind_of(place) is Kind.BODY] or list(words)
    ranked = {place: (centrality(place), place.article == comparison.base) for place in stating}
    best = max(sorted(stating), key=lambda place: ranked[place])
    kind = kind_of(best)
    return Suggestion(
        structures[best.article].ref(best.sentence),
        number,
        LineStyle.TEXT if kind is Kind.BODY else LineStyle.HEADING,
        ranked[best][0],
        tuple(article for article in cells if article != best.article),
    )


def _without_repeats(
    project: Project, comparison: Comparison, suggestions: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """The suggestions without those that state what a canonical sentence, or a more central suggestion,
    states: of rows that are surely linked, and alike in words. A headline may state what copy does."""
    rows = row_numbers(comparison)
    linked: dict[int, set[int]] = {}
    for link in comparison.links:
        if link.score >= _SAME:
            a, b = (rows[comparison.structures[at.article].ref(at.sentence)] for at in (link.a, link.b))
            linked.setdefault(a, set()).add(b)
            linked.setdefault(b, set()).add(a)
    spoken: dict[int, list[tuple[frozenset[str], Suggestion | None]]] = {}
    for line in project.summary:
        if line.style is not LineStyle.HEADING:
            for ref in line.sources:
                spoken.setdefault(rows.get(ref, -1), []).append((_words(sentence_text(project, ref)), None))
    also: dict[Suggestion, list[int]] = {}
    for one in sorted(suggestions, key=lambda one: (-one.centrality, one.row)):
        words = _words(sentence_text(project, one.ref))
        near = [
            said for row in sorted(linked.get(one.row, set()) - {one.row}) for said in spoken.get(row, ())
        ]
        alike = [
            other
            for theirs, other in near
            if 2 * len(words & theirs) >= _ALIKE * (len(words) + len(theirs))
            and (other is None or other.style is one.style)
        ]
        if not alike:
            also[one] = []
            spoken.setdefault(one.row, []).append((words, one))
        elif alike[0] is not None:
            also[alike[0]].append(one.row)
    return tuple(
        replace(one, also=tuple(sorted(also[one])))
        for one in sorted(also, key=lambda suggestion: suggestion.row)
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for start, end in cut(text) if is_word(word := text[start:end]))

"""What the program would make canonical in the rows that are still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from desk.engine.model import Comparison, Kind, Place, SentenceRef
from desk.engine.project import LineStyle, Project
from desk.engine.summary.covering import content, open_rows
from desk.engine.summary.leaning import leans
from desk.engine.summary.provenance import row_numbers
from desk.engine.summary.saying import sentence_text
from desk.engine.words import cut, fold, is_word

_ALIKE = 0.45  # of the words of two proposals, by Dice: a repeat shares 0.48, a part of another 0.36 at most
_NEARLY = 0.05  # of centrality: nearer to each other than this, the plainer sentence is proposed
_ABOUT = 0.15  # of centrality: this much less is given for a sentence that can stand on its own
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
    """What could best speak for every open row, in the order of the rows; nothing is marked by it.

    A sentence's centrality is the mean, over the other versions of its row, of the score of its best link
    into that cell and of the words that it shares with the whole cell (Dice's coefficient over folded words).
    Of those about as central as the best one that can stand on its own is proposed before one that leans on
    the sentence before it (“he added”). Of those nearly as central the plainest is: the one with the smallest
    share of words that no other version has anywhere, which garbled language has most of. The base wins a
    tie, then the earlier column. A headline or subhead is proposed only where the row has nothing else. What
    two rows state is proposed once, and not at all where the summary states it already."""
    words = _WordsOfStory(comparison)
    found = []
    for number in open_rows(project, comparison):
        found.append(_plainest(comparison, _candidates(comparison, number, words), words))
    return _without_repeats(project, comparison, found)


def alternatives(
    comparison: Comparison, suggestions: Sequence[Suggestion]
) -> tuple[tuple[Suggestion, ...], ...]:
    """For each suggestion all that could speak for its row, itself among it, column by column."""
    words = _WordsOfStory(comparison)
    return tuple(
        tuple(replace(other, also=one.also) for other in _candidates(comparison, one.row, words).values())
        for one in suggestions
    )


class _WordsOfStory:
    """The words of sentences, the scores of links, and in how many versions a word stands."""

    def __init__(self, comparison: Comparison) -> None:
        self.scores = {(link.a, link.b): link.score for link in comparison.links}
        self._structures = comparison.structures
        self._known: dict[Place, frozenset[str]] = {}

    def of(self, place: Place) -> frozenset[str]:
        if place not in self._known:
            self._known[place] = _words(self._structures[place.article].sentence_text(place.sentence))
        return self._known[place]

    @cached_property
    def _versions(self) -> Counter[str]:
        return Counter(word for one in self._structures for word in _words(one.article.text))

    def oddity(self, place: Place) -> float:
        """The share of a sentence's words that stand in no other version, 0 to 1."""
        words = self.of(place)
        return sum(self._versions[word] < 2 for word in words) / max(len(words), 1)


def _plainest(comparison: Comparison, ranked: Mapping[Place, Suggestion], words: _WordsOfStory) -> Suggestion:
    """Of the most central sentences the one with the least odd words, if there is one of those that can be
    read on their own."""

    def near(places: Iterable[Place], below: float) -> list[Place]:
        found = list(places)
        least = max((ranked[place].centrality for place in found), default=0.0) - below
        return [place for place in found if ranked[place].centrality >= least]

    def rank(place: Place) -> tuple[float, float, bool]:
        return words.oddity(place), -ranked[place].centrality, place.article != comparison.base

    about = near(ranked, _ABOUT)
    alone = [place for place in about if not leans(comparison.structures[place.article], place.sentence)]
    return ranked[min(near(alone or about, _NEARLY), key=rank)]


def _candidates(comparison: Comparison, number: int, words: _WordsOfStory) -> dict[Place, Suggestion]:
    """The sentences that could speak for a row, column by column."""
    structures, row = comparison.structures, comparison.sentence_rows[number]
    cells = {article: found for article in row.articles() if (found := content(structures, row, article))}

    def likeness(place: Place, other: int) -> float:
        cell = [Place(other, one) for one in cells[other]]
        link = max(words.scores.get((min(place, one), max(place, one)), 0.0) for one in cell)
        mine, theirs = words.of(place), frozenset[str]().union(*map(words.of, cell))
        return (link + 2 * len(mine & theirs) / max(len(mine) + len(theirs), 1)) / 2

    def kind_of(place: Place) -> Kind:
        return structures[place.article].sentences[place.sentence].kind

    def candidate(place: Place) -> Suggestion:
        others = tuple(article for article in cells if article != place.article)
        style = LineStyle.TEXT if kind_of(place) is Kind.BODY else LineStyle.HEADING
        centrality = sum(likeness(place, other) for other in others) / max(len(others), 1)
        return Suggestion(structures[place.article].ref(place.sentence), number, style, centrality, others)

    places = [Place(article, one) for article, cell in cells.items() for one in cell]
    # A subhead ("The damage") may be most like all the others, yet it states nothing; a headline is short.
    stating = [place for place in places if kind_of(place) is Kind.BODY] or places
    return {place: candidate(place) for place in stating}


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

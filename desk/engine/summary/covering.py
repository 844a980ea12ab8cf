"""Which rows the summary speaks for, which are still open, and the facts in it that are in dispute."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from desk.engine.facts.weighing import contradicts, gravest_first
from desk.engine.model import CONTENT_KINDS, Comparison, Fact, Kind, Row, SentenceRef, Structure
from desk.engine.project import Project

_CONTENT = tuple(CONTENT_KINDS)  # a tuple finds by identity, a set hashes an Enum


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the summary is: of `shared` rows, which at least two versions have, `answered` have a canonical
    sentence. `disagreeing` are the facts, given differently by versions, that canonical sentences state, the
    gravest first."""

    answered: int
    shared: int
    disagreeing: tuple[Fact, ...]

    @property
    def contradictions(self) -> tuple[Fact, ...]:
        """Those of which versions cannot all be right."""
        return tuple(fact for fact in self.disagreeing if contradicts(fact))

    @property
    def spellings(self) -> tuple[Fact, ...]:
        """The names among them, which are only spelt differently."""
        return tuple(fact for fact in self.disagreeing if not contradicts(fact))


def shared_rows(comparison: Comparison) -> tuple[int, ...]:
    """The numbers of the sentence rows to which at least two versions bring more than furniture."""
    return tuple(
        number
        for number, row in enumerate(comparison.sentence_rows)
        if sum(bool(content(comparison.structures, row, article)) for article in row.articles()) > 1
    )


def open_rows(project: Project, comparison: Comparison) -> tuple[int, ...]:
    """The numbers of the shared rows that have no canonical sentence yet; of a headline and its lede in one
    row, the headline alone does not speak for it."""
    answered = answered_rows(comparison, project.marked())
    return tuple(number for number in shared_rows(comparison) if number not in answered)


def coverage(project: Project, comparison: Comparison, shared: Sequence[int] | None = None) -> Coverage:
    """How much of what versions share the summary speaks for, and the facts in it that are in dispute.
    `shared` is what `shared_rows` finds, where it is known already."""
    marked = project.marked()
    shared = shared_rows(comparison) if shared is None else shared
    answered = answered_rows(comparison, marked)
    answers = sum(number in answered for number in shared)
    return Coverage(answers, len(shared), disputed_facts(comparison, marked))


def disputed_facts(comparison: Comparison, marked: Collection[SentenceRef]) -> tuple[Fact, ...]:
    """The facts, given differently by versions, that canonical sentences state, the gravest first."""
    structures = comparison.structures
    return tuple(
        gravest_first(
            fact
            for fact in comparison.facts
            if not fact.agree
            and any(structures[value.article].ref(value.sentence) in marked for value in fact.values)
        )
    )


def answered_rows(comparison: Comparison, marked: Collection[SentenceRef]) -> set[int]:
    """The rows that a canonical sentence speaks for; a headline alone does not speak for copy."""
    structures, answered = comparison.structures, set()
    chosen = {
        article: {number for number in range(len(structure.sentences)) if structure.ref(number) in marked}
        for article, structure in enumerate(structures)
        if any(ref.article == structure.article.id for ref in marked)
    }
    for number, row in enumerate(comparison.sentence_rows):
        if all(ones.isdisjoint(row.cells[article]) for article, ones in chosen.items()):
            continue
        kinds = (
            (structures[article].sentences[one].kind, one in chosen.get(article, ()))
            for article in row.articles()
            for one in content(structures, row, article)
        )
        if speaks_for(kinds):
            answered.add(number)
    return answered


def speaks_for(kinds: Iterable[tuple[Kind, bool]]) -> bool:
    """Whether sentences, each given by its kind and whether it is canonical, are spoken for: by one that is
    canonical, where they hold copy by more than a headline."""
    kinds = list(kinds)
    chosen = {kind for kind, is_marked in kinds if is_marked}
    return bool(chosen) and not (chosen == {Kind.HEADLINE} and any(kind is Kind.BODY for kind, _ in kinds))


def content(structures: Sequence[Structure], row: Row, article: int) -> list[int]:
    """The sentences of a cell without the furniture."""
    return [one for one in row.cells[article] if structures[article].sentences[one].kind in _CONTENT]

"""The comparison of a story, put together: structures, links, rows and facts from a project.

A pure function of the project's articles and decisions. Its limit: everything is held in memory.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.alignment.linking import find_links
from desk.engine.alignment.rows import paragraph_rows, sentence_rows
from desk.engine.facts.finding import find_facts
from desk.engine.knowledge import Knowledge
from desk.engine.model import Certainty, Comparison, Link, Sentence, Structure
from desk.engine.progress import Tick, no_tick
from desk.engine.project import KindDecision, Project
from desk.engine.structure import read_structure


def compare(project: Project, knowledge: Knowledge, tick: Tick = no_tick) -> Comparison:
    """Everything there is to see in a project. Raises Cancelled where `tick` does."""
    structures = tuple(
        with_kinds(read_structure(article, knowledge), project.kinds) for article in project.articles
    )
    links = find_links(structures, project.links, knowledge, tick)
    base = base_of(project, structures, links)
    rows = sentence_rows(structures, links, base)
    return Comparison(
        structures,
        base,
        links,
        rows,
        paragraph_rows(structures, rows, base),
        find_facts(structures, rows, knowledge),
    )


def with_kinds(structure: Structure, decisions: Sequence[KindDecision]) -> Structure:
    """The structure with the kinds that a person set."""
    chosen = {decision.sentence: decision.kind for decision in decisions}
    sentences = tuple(
        sentence
        if structure.ref(number) not in chosen
        else Sentence(
            sentence.start, sentence.end, sentence.paragraph, chosen[structure.ref(number)], Certainty.MANUAL
        )
        for number, sentence in enumerate(structure.sentences)
    )
    return Structure(structure.article, sentences, structure.paragraph_kinds, structure.language)


def base_of(project: Project, structures: Sequence[Structure], links: Sequence[Link]) -> int:
    """The article whose order the rows follow: the one a person chose, else the one with most links."""
    for number, article in enumerate(project.articles):
        if article.id == project.base:
            return number
    counts = [0] * len(structures)
    for link in links:
        counts[link.a.article] += 1
        counts[link.b.article] += 1
    return max(range(len(structures)), key=lambda n: (counts[n], -n), default=0)

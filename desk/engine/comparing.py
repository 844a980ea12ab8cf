"""The comparison of a story, put together: structures, links, rows and facts from a project.

A pure function of the project's articles and decisions. Its limit: everything is held in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from desk.engine.alignment.gathering import gather_evidence
from desk.engine.alignment.linking import links_of, reading_order, verdicts
from desk.engine.alignment.rows import paragraph_rows, sentence_rows
from desk.engine.facts.finding import find_facts
from desk.engine.facts.telling import read_telling
from desk.engine.kinds.lines import line_of
from desk.engine.kinds.strangers import has_strangers, without_strangers
from desk.engine.knowledge import Knowledge
from desk.engine.model import Certainty, Comparison, Link, Sentence, Structure
from desk.engine.progress import Tick, no_tick, part_of
from desk.engine.project import KindDecision, Project
from desk.engine.structure import read_structure


def compare(
    project: Project, knowledge: Knowledge, tick: Tick = no_tick, previous: Comparison | None = None
) -> Comparison:
    """Everything there is to see in a project. Raises Cancelled where `tick` does.

    `previous` may be any earlier comparison: what in it still holds is not worked out again, so a decision on
    a link is seen at once. The result is the same without it."""
    structures = _structures(project, knowledge, part_of(tick, 0.0, 0.2), previous)
    kept = previous if previous is not None and previous.structures == structures else None
    if kept is not None and kept.evidence is not None:
        evidence = kept.evidence
    else:
        evidence = gather_evidence(structures, knowledge.links, part_of(tick, 0.2, 0.7))
    tick(700, 1000)
    links = links_of(structures, evidence, project.links, part_of(tick, 0.7, 0.71))
    tick(710, 1000)
    base = base_of(project, structures, links)
    tick(720, 1000)
    decided = verdicts(structures, project.links)
    grouping = part_of(tick, 0.72, 0.81)
    rows = sentence_rows(structures, evidence, decided, base, knowledge.links, grouping)
    tick(810, 1000)
    paragraphs = paragraph_rows(structures, rows, base, part_of(tick, 0.81, 0.83), decided)
    tick(830, 1000)
    told = kept.telling if kept is not None else None
    telling = told or read_telling(structures, part_of(tick, 0.83, 0.95))
    facts = find_facts(structures, rows, knowledge, telling, part_of(tick, 0.95, 1.0))
    return Comparison(structures, base, links, rows, paragraphs, facts, evidence, telling)


def _structures(
    project: Project, knowledge: Knowledge, tick: Tick, previous: Comparison | None
) -> tuple[Structure, ...]:
    """The articles with their sentences and kinds. Reading them is the same work every time, so it is done
    again only for an article that the previous comparison did not have, that a person set kinds in, or of
    which lines had turned out to be strangers; none is where articles and kinds are what they were."""
    if previous is not None and _same_kinds(project, previous.structures):
        return previous.structures
    touched = {decision.sentence.article for decision in project.kinds}
    known = {
        structure.article: structure
        for structure in (previous.structures if previous is not None else ())
        if structure.article.id not in touched
        and not has_strangers(structure)
        and all(sentence.certainty is not Certainty.MANUAL for sentence in structure.sentences)
    }
    found = []
    for number, article in enumerate(project.articles):
        reading = part_of(tick, number / len(project.articles), (number + 1) / len(project.articles))
        structure = known.get(article)
        if structure is None:
            structure = with_kinds(read_structure(article, knowledge, reading), project.kinds)
        found.append(structure)
    if knowledge.strangers is None:
        return tuple(found)
    return without_strangers(found, knowledge.strangers, _lexical(knowledge))


def _same_kinds(project: Project, structures: Sequence[Structure]) -> bool:
    """Whether the articles and the kinds that a person set in them are those of the structures."""
    if tuple(structure.article for structure in structures) != project.articles:
        return False
    held = {
        structure.ref(number): sentence.kind
        for structure in structures
        for number, sentence in enumerate(structure.sentences)
        if sentence.certainty is Certainty.MANUAL
    }
    return held == {decision.sentence: decision.kind for decision in project.kinds}


def _lexical(knowledge: Knowledge) -> Callable[[str], float] | None:
    """What the words of a text alone say of its being furniture, in log odds."""
    model = knowledge.furniture.model
    return None if model is None else lambda text: model.log_odds(line_of(text))


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
    """The article whose order the rows follow: the one a person chose, else the one most of whose sentences
    stand in others too. (Counting links instead would favour digests, whose bullets answer many.)"""
    for number, article in enumerate(project.articles):
        if article.id == project.base:
            return number
    counts = Counter(place.article for place in {place for link in links for place in (link.a, link.b)})
    # The first of those with most, by content: which column it stands in makes no difference.
    return max(reading_order(structures), key=lambda n: counts[n], default=0)

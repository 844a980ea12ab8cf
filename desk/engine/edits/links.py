"""What a person says of which sentences belong together: verdicts on pairs of different versions."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from desk.engine.edits.checking import the_sentences
from desk.engine.errors import DecisionError
from desk.engine.model import SentenceRef
from desk.engine.project import LinkDecision, Project, Verdict


def join(project: Project, refs: Iterable[SentenceRef]) -> Project:
    """Say that sentences state the same thing: every two of them that are of different articles."""
    return decide_links(project, itertools.combinations(the_sentences(project, refs), 2), Verdict.JOINED)


def part(project: Project, refs: Iterable[SentenceRef], others: Iterable[SentenceRef]) -> Project:
    """Say that sentences do not belong with others, in practice a cell with the rest of its row."""
    pairs = itertools.product(the_sentences(project, refs), the_sentences(project, others))
    return decide_links(project, pairs, Verdict.PARTED)


def regroup(
    project: Project,
    parted: Iterable[tuple[SentenceRef, SentenceRef]],
    joined: Iterable[tuple[SentenceRef, SentenceRef]],
) -> Project:
    """Say of some pairs that they belong apart and of others that they belong together, as where a cell goes
    to another row; where both are said of a pair, it is joined."""
    parted = list(parted)
    return decide_links(
        decide_links(project, parted, Verdict.PARTED) if parted else project, joined, Verdict.JOINED
    )


def take_back(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> Project:
    """Leave it to the program again with what these sentences belong."""
    gone = set(link_decisions(project, refs))
    return replace(project, links=tuple(one for one in project.links if one not in gone)) if gone else project


def link_decisions(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> tuple[LinkDecision, ...]:
    """What a person said of the links of these sentences, in the order in which they said it."""
    chosen = {refs} if isinstance(refs, SentenceRef) else set(refs)
    return tuple(one for one in project.links if one.a in chosen or one.b in chosen)


def decide_links(
    project: Project, pairs: Iterable[tuple[SentenceRef, SentenceRef]], verdict: Verdict | None
) -> Project:
    """Give one verdict on pairs of sentences, in place of any earlier one; None takes it back.

    Pairs within one article are passed over; DecisionError where there are no others."""
    looked_at = [the_sentences(project, pair) for pair in pairs]
    chosen = {(min(pair), max(pair)) for pair in looked_at if len({ref.article for ref in pair}) == 2}
    if not chosen:
        raise DecisionError(
            "Only sentences of different versions can be linked; choose some in another column."
        )
    kept = tuple(decision for decision in project.links if (decision.a, decision.b) not in chosen)
    new = () if verdict is None else tuple(LinkDecision(a, b, verdict) for a, b in sorted(chosen))
    if new and set(new) <= set(project.links):
        return project
    return replace(project, links=(*kept, *new))

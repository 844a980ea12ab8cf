"""From structures to evidence, and from evidence and a person's decisions to links.

The two halves are apart on purpose: evidence costs time and depends on the articles and kinds alone; links
follow from it at once, so a decision is seen in the moment it is made. Furniture takes no part in evidence,
and a subhead only with other subheads.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.alignment.calibration import PLAIN_MODEL, LinkModel
from desk.engine.alignment.evidence import believe
from desk.engine.alignment.features import Line
from desk.engine.languages import guess
from desk.engine.model import Evidence, Kind, Link, Place, SentenceRef, Status, Structure, fingerprint
from desk.engine.progress import Tick
from desk.engine.project import LinkDecision, Verdict

LINKED = 0.5  # the belief from which a pair is called a link


def reading_order(structures: Sequence[Structure]) -> list[int]:
    """The articles by their content, so that nothing depends on the order of the columns."""
    return sorted(
        range(len(structures)),
        key=lambda n: (fingerprint(structures[n].article.text), structures[n].article.id),
    )


def content_lines(structures: Sequence[Structure]) -> tuple[list[Place], list[Line]]:
    """The sentences that are no furniture, in reading order, as places and as lines to compare."""
    places: list[Place] = []
    lines: list[Line] = []
    for article in reading_order(structures):
        structure = structures[article]
        language = structure.language or guess(structure.article.text)
        content = [n for n in range(len(structure.sentences)) if not structure.is_furniture(n)]
        kinds = [structure.sentences[number].kind for number in content]
        lede = next((order for order, kind in enumerate(kinds) if kind is Kind.BODY), None)
        for order, number in enumerate(content):
            headline, subhead = kinds[order] is Kind.HEADLINE, kinds[order] is Kind.SUBHEAD
            position = (order + 0.5) / len(content)
            text = structure.sentence_text(number)
            places.append(Place(article, number))
            opening = headline or order == lede
            lines.append(Line(article, text, language, headline, opening, position, subhead))
    return places, lines


def gather_evidence(structures: Sequence[Structure], model: LinkModel | None, tick: Tick) -> Evidence:
    """What speaks for every pair of sentences. Raises Cancelled where `tick` does."""
    places, lines = content_lines(structures)
    beliefs = believe(lines, model or PLAIN_MODEL, tick)
    return Evidence({(places[i], places[j]): belief for (i, j), belief in beliefs.items()})


def links_of(
    structures: Sequence[Structure], evidence: Evidence, decisions: Sequence[LinkDecision]
) -> tuple[Link, ...]:
    """The links, sorted by place. What a person decided holds over all evidence."""
    links = {
        ordered(a, b): Link(*ordered(a, b), belief)
        for (a, b), belief in evidence.beliefs.items()
        if belief >= LINKED
    }
    for pair, verdict in verdicts(structures, decisions).items():
        if verdict is Verdict.PARTED:
            links.pop(pair, None)
        else:
            status = Status.MANUAL if verdict is Verdict.JOINED else Status.CONFIRMED
            links[pair] = Link(*pair, 1.0, status)
    # By article, because sorting all at once would hold the interpreter, and so the window, for long.
    pairs: list[list[tuple[Place, Place]]] = [[] for _ in structures]
    for pair in links:
        pairs[pair[0].article].append(pair)
    return tuple(links[pair] for some in pairs for pair in sorted(some))


def verdicts(
    structures: Sequence[Structure], decisions: Sequence[LinkDecision]
) -> dict[tuple[Place, Place], Verdict]:
    """What a person decided, by place; decisions on sentences that are not there are left out."""
    if not decisions:
        return {}
    place_of: dict[SentenceRef, Place] = {
        structure.ref(number): Place(article, number)
        for article, structure in enumerate(structures)
        for number in range(len(structure.sentences))
    }
    return {
        ordered(place_of[decision.a], place_of[decision.b]): decision.verdict
        for decision in decisions
        if decision.a in place_of and decision.b in place_of
    }


def ordered(a: Place, b: Place) -> tuple[Place, Place]:
    return (a, b) if a < b else (b, a)

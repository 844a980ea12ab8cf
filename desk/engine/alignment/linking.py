"""From evidence and a person's decisions to links: at once, so that a decision is seen when it is made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from desk.engine.model import Evidence, Link, Place, SentenceRef, Status, Structure, fingerprint
from desk.engine.progress import Tick, no_tick, part_of, ticked
from desk.engine.project import LinkDecision, Verdict

Verdicts = Mapping[tuple[Place, Place], Verdict]  # of pairs in order

_TICK_EVERY = 8192  # pairs
LINKED = 0.5  # the belief from which a pair is called a link


def reading_order(structures: Sequence[Structure]) -> list[int]:
    """The articles by their content, so that nothing depends on the order of the columns."""
    return sorted(
        range(len(structures)),
        key=lambda n: (fingerprint(structures[n].article.text), structures[n].article.id),
    )


def links_of(
    structures: Sequence[Structure],
    evidence: Evidence,
    decisions: Sequence[LinkDecision],
    tick: Tick = no_tick,
) -> tuple[Link, ...]:
    """The links, sorted by place. What a person decided holds over all evidence. Raises Cancelled where
    `tick` does."""
    links = {}
    for (a, b), belief in ticked(list(evidence.beliefs.items()), part_of(tick, 0.0, 0.6), _TICK_EVERY):
        if belief >= LINKED:
            pair = ordered(a, b)
            links[pair] = Link(*pair, belief)
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
    sorting = ticked(pairs, part_of(tick, 0.6, 1.0), 1)
    return tuple(links[pair] for some in sorting for pair in sorted(some))


def verdicts(
    structures: Sequence[Structure], decisions: Sequence[LinkDecision]
) -> dict[tuple[Place, Place], Verdict]:
    """What a person decided, by place; decisions on sentences that are not there are left out."""
    article_of = {structure.article.id: number for number, structure in enumerate(structures)}

    def place(ref: SentenceRef) -> Place | None:
        """Looked up by its start: listing all sentences took longer than what follows from a decision."""
        article = article_of.get(ref.article)
        if article is None:
            return None
        sentences = structures[article].sentences
        at = bisect_left(sentences, ref.start, key=lambda sentence: sentence.start)
        found = at < len(sentences) and (sentences[at].start, sentences[at].end) == (ref.start, ref.end)
        return Place(article, at) if found else None

    places = ((place(one.a), place(one.b), one.verdict) for one in decisions)
    return {ordered(a, b): verdict for a, b, verdict in places if a is not None and b is not None}


def ordered(a: Place, b: Place) -> tuple[Place, Place]:
    return (a, b) if a < b else (b, a)


def was_parted(row: Iterable[Place], other: Iterable[Place], verdicts: Verdicts) -> bool:
    """Whether a person parted one row from another, and did not just move to the other what had stood beside
    it: it is parted from one that nobody joined there, or from more than half of the other."""
    row, other = tuple(row), tuple(other)
    away = {b for b in other for a in row if verdicts.get(ordered(a, b)) is Verdict.PARTED}
    joined = {one for pair, verdict in verdicts.items() if verdict is Verdict.JOINED for one in pair}
    return bool(away - joined) or 2 * len(away) > len(other)

"""Rows: what stands side by side, put in the base's order.

Every sentence stands in exactly one sentence row and every paragraph in exactly one paragraph row, furniture
too. What the base lacks stands where its own article has it: after the row of the sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from desk.engine.alignment.calibration import PLAIN_MODEL, LinkModel
from desk.engine.alignment.evidence import same_lines
from desk.engine.alignment.features import key_of
from desk.engine.alignment.grouping import grouped
from desk.engine.alignment.linking import Verdicts, reading_order, was_parted
from desk.engine.model import Evidence, Kind, Place, Row, Structure
from desk.engine.progress import Tick, no_tick, part_of, ticked
from desk.engine.project import Verdict

_HEADLINE = 0.6  # the belief that the sentences right after a headline say the same as it does
_AFTER_HEADLINE = 2  # sentences
_SAME_LINE = 0.99
_UNSEEN = 0.3  # what a pair counts that is believed less: as much as such pairs are right in good rows
_TICK_EVERY = 8192  # pairs
_PARAGRAPHS = 0.3  # of the shorter paragraph's text must stand in common rows

Scores = dict[tuple[int, int], float]


def sentence_rows(
    structures: Sequence[Structure],
    evidence: Evidence,
    verdicts: Verdicts,
    base: int,
    model: LinkModel | None = None,
    tick: Tick = no_tick,
) -> tuple[Row, ...]:
    """Every sentence in exactly one row, in the base's order. What a person joined stands in one row, what
    they parted never does."""
    model = model or PLAIN_MODEL
    places = [
        Place(article, number)
        for article in reading_order(structures)
        for number in range(len(structures[article].sentences))
    ]
    first = {place.article: number for number, place in enumerate(places) if place.sentence == 0}
    scores = _headlines(structures, places) | _furniture(structures, places)
    scores |= _believed(structures, evidence, first, part_of(tick, 0.0, 0.1))
    parted = sorted(_numbers(first, pair) for pair, verdict in verdicts.items() if verdict is Verdict.PARTED)
    joined = sorted(
        _numbers(first, pair) for pair, verdict in verdicts.items() if verdict is not Verdict.PARTED
    )
    articles = [place.article for place in places]
    grouping = part_of(tick, 0.1, 1.0)
    groups = grouped(
        articles, scores, model.row_enough, _UNSEEN, model.row_neighbours, joined, parted, grouping
    )
    return in_order(structures, ([places[i] for i in group] for group in groups), base, verdicts)


def _numbers(first: Mapping[int, int], pair: tuple[Place, Place]) -> tuple[int, int]:
    i, j = (first[place.article] + place.sentence for place in pair)
    return (i, j) if i < j else (j, i)


def _believed(
    structures: Sequence[Structure], evidence: Evidence, first: Mapping[int, int], tick: Tick
) -> Scores:
    """The beliefs that matter. A subhead names what follows and states nothing, whatever words it shares: it
    stands beside subheads alone."""
    subheads = {
        first[article] + number
        for article, structure in enumerate(structures)
        for number, sentence in enumerate(structure.sentences)
        if sentence.kind is Kind.SUBHEAD
    }
    scores: Scores = {}
    for places, belief in ticked(list(evidence.beliefs.items()), tick, _TICK_EVERY):
        if belief > _UNSEEN:
            i, j = _numbers(first, places)
            if (i in subheads) == (j in subheads):
                scores[i, j] = belief
    return scores


def _headlines(structures: Sequence[Structure], places: Sequence[Place]) -> Scores:
    """What speaks for a headline and the lede in one row: they say the same."""
    content = [i for i, p in enumerate(places) if not structures[p.article].is_furniture(p.sentence)]
    scores: Scores = {}
    for order, i in enumerate(content):
        if structures[places[i].article].sentences[places[i].sentence].kind is Kind.HEADLINE:
            for j in content[order + 1 : order + 1 + _AFTER_HEADLINE]:
                if places[i].article == places[j].article:
                    scores[i, j] = _HEADLINE
    return scores


def _furniture(structures: Sequence[Structure], places: Sequence[Place]) -> Scores:
    """Furniture stands beside nothing but the very same line of the same kind."""
    furniture = [i for i, p in enumerate(places) if structures[p.article].is_furniture(p.sentence)]
    keys = []
    for i in furniture:
        structure, number = structures[places[i].article], places[i].sentence
        keys.append(f"{structure.sentences[number].kind} {key_of(structure.sentence_text(number))}")
    pairs = same_lines(keys, [places[i].article for i in furniture])
    return {(furniture[i], furniture[j]): _SAME_LINE for i, j in pairs}


def in_order(
    structures: Sequence[Structure],
    groups: Iterable[Sequence[Place]],
    base: int,
    verdicts: Verdicts = MappingProxyType({}),
) -> tuple[Row, ...]:
    """The groups as rows: those of the base in its order, each other one after the row that precedes it in
    its own article, or after the one that a person parted it from. What a person moved to others stands
    where these stand, and says nothing of their place."""
    members = [tuple(group) for group in groups]
    row_of = {place: number for number, group in enumerate(members) for place in group}
    guests = _guests(members, row_of, base, verdicts)
    below = _below(members, row_of, base, verdicts)
    lengths = [0] * len(structures)
    for place in row_of:
        lengths[place.article] = max(lengths[place.article], place.sentence + 1)
    start = len(members)
    following: dict[int, int] = {start: start}  # a ring that begins and ends at `start`
    for article in sorted(reading_order(structures), key=lambda n: n != base):
        anchor, before = start, start
        anchors: dict[int, int] = {}  # a row that this article hung: the row of others that it follows
        hung: dict[int, int] = {}  # a row of others: the last of those that this article hung after it
        for sentence in range(lengths[article]):
            if Place(article, sentence) in guests:
                continue
            row = row_of[Place(article, sentence)]
            if row not in following:
                if below.get(row) in following:  # as though the article had something in that row
                    anchor = below[row]
                    before = hung.get(anchor, anchor)
                following[row], following[before] = following[before], row
                anchors[row] = anchor
                hung[anchor] = before = row
            elif article != base:  # of two sentences of the base in one row the first says where it stands
                anchor = anchors.get(row, row)
                before = hung.get(anchor, anchor)
    order, at = [], following[start]
    while at != start:
        order.append(at)
        at = following[at]
    return tuple(_row(members[number], len(structures)) for number in order)


def _guests(
    members: Sequence[Sequence[Place]], row_of: Mapping[Place, int], base: int, verdicts: Verdicts
) -> set[Place]:
    """What a person took away from some and set beside all that its row holds of other versions. The base,
    which gives the order, is no guest, nor is anything in a row that holds nothing else."""
    away: set[Place] = set()
    hosts: dict[Place, set[Place]] = {}
    for (a, b), verdict in verdicts.items():
        if verdict is Verdict.PARTED:
            away |= {a, b}
        elif verdict is Verdict.JOINED:
            hosts.setdefault(a, set()).add(b)
            hosts.setdefault(b, set()).add(a)
    found = {
        place
        for place in away & hosts.keys()
        if place.article != base
        and hosts[place].issuperset(one for one in members[row_of[place]] if one.article != place.article)
    }
    return {place for place in found if not found.issuperset(members[row_of[place]])}


def _below(
    members: Sequence[Sequence[Place]], row_of: Mapping[Place, int], base: int, verdicts: Verdicts
) -> dict[int, int]:
    """Which rows a person parted from which: of the two the one that lacks the base, else the smaller, is
    looked for below the other. What was joined elsewhere stands where that is."""
    joined = {row_of[one] for pair, what in verdicts.items() if what is not Verdict.PARTED for one in pair}

    def stays(row: int) -> tuple[bool, int, int]:
        return any(place.article == base for place in members[row]), len(members[row]), -row

    found = {}
    for (a, b), verdict in verdicts.items():
        if verdict is Verdict.PARTED and row_of[a] != row_of[b]:
            moved, old = sorted((row_of[a], row_of[b]), key=stays)
            if moved not in joined and was_parted(members[moved], members[old], verdicts):
                found[moved] = old
    return found


def _row(group: Sequence[Place], articles: int) -> Row:
    cells: list[list[int]] = [[] for _ in range(articles)]
    for place in sorted(group):
        cells[place.article].append(place.sentence)
    return Row(tuple(map(tuple, cells)))


def paragraph_rows(
    structures: Sequence[Structure],
    rows: Sequence[Row],
    base: int,
    tick: Tick = no_tick,
    verdicts: Verdicts = MappingProxyType({}),
) -> tuple[Row, ...]:
    """Paragraphs side by side, lifted from the sentence rows: two paragraphs belong together as far as their
    text stands in common rows. A headline says what the lede says, yet stands beside headlines only: as
    paragraphs they are set, read and edited apart."""
    places = [
        Place(article, number)
        for article in reading_order(structures)
        for number in range(len(structures[article].article.paragraphs))
    ]
    index = {place: number for number, place in enumerate(places)}
    heads = [structures[at.article].paragraph_kinds[at.sentence] is Kind.HEADLINE for at in places]
    length = [0] * len(places)
    shared: dict[tuple[int, int], float] = {}
    for row in ticked(rows, part_of(tick, 0.0, 0.3)):
        held: dict[int, int] = {}  # paragraph: how much of its text stands in this row
        for article, cell in enumerate(row.cells):
            for number in cell:
                sentence = structures[article].sentences[number]
                paragraph = index[Place(article, sentence.paragraph)]
                held[paragraph] = held.get(paragraph, 0) + sentence.end - sentence.start
        for i, mine in held.items():
            length[i] += mine
            for j, other in held.items():
                if i < j and places[i].article != places[j].article and heads[i] == heads[j]:
                    shared[i, j] = shared.get((i, j), 0.0) + min(mine, other)
    scores = {
        (i, j): min(1.0, common / max(1, min(length[i], length[j]))) for (i, j), common in shared.items()
    }
    grouping = part_of(tick, 0.3, 1.0)
    groups = grouped([place.article for place in places], scores, _PARAGRAPHS, tick=grouping)
    decided = {
        (_paragraph(structures, a), _paragraph(structures, b)): verdict
        for (a, b), verdict in verdicts.items()
    }
    return in_order(structures, ([places[i] for i in group] for group in groups), base, decided)


def _paragraph(structures: Sequence[Structure], place: Place) -> Place:
    return Place(place.article, structures[place.article].sentences[place.sentence].paragraph)

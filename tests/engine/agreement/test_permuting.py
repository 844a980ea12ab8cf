"""The agreement of a story does not depend on the order of its versions."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.engine.agreement.clipping import clipped_quotations
from desk.engine.agreement.measuring import agreement_of
from desk.engine.agreement.order import order_of
from desk.engine.model import Comparison, FactType
from tests.engine.agreement.conftest import Compare

Text = tuple[str, ...]

FLOODED = (
    "Tram tunnel in Orgelbach floods days before opening",
    "A burst water main flooded the new tram tunnel under the centre of Orgelbach early on Thursday.",
    "About 4,200 cubic metres of water poured into the tube, the transport authority said.",
    '"We lost a night, not the tunnel. The concrete has done exactly what it was built to do," said '
    "Henrike Vossler, the head of the transport authority.",
    "The damage is put at 11 million euros. The insurer has not yet said whether it will pay.",
)
BRIEF = (
    "Tunnel flood: what we know",
    "A burst water main flooded the new tram tunnel in Orgelbach early on Thursday.",
    "About 4,200 cubic metres of water poured in.",
    '"We lost a night, not the tunnel," said Henrike Vossler, the head of the transport authority.',
    "The damage is put at 14 million euros.",
)
PARTED = (
    "Flooded before the first ride",
    "In the early hours of Thursday a water main burst and the tram tunnel beneath the centre filled up.",
    "According to the transport authority, roughly 4,200 cubic metres of water ran into the tube.",
    '"We lost a night, not the tunnel," said Henrike Vossler, who heads the transport authority. "The '
    'concrete has done exactly what it was built to do."',
    "The damage is estimated at 14 million euros. Whether the insurer will pay is still open.",
)
LED_IN = (
    "Water wrecks tunnel launch",
    "An inquiry into the flood that swamped the new tram tunnel in Orgelbach on Thursday was promised.",
    "4,200 cubic metres of water had poured into the tube.",
    'The head of the transport authority, Henrike Vossler, said: "We lost a night, not the tunnel. The '
    'concrete has done exactly what it was built to do."',
    "The damage is put at 11 million euros. The insurer has not said yet whether it will cover it.",
)
STORY = (FLOODED, BRIEF, PARTED, LED_IN)


def told(comparison: Comparison, order: tuple[int, ...]) -> Any:
    """The agreement with the versions' numbers of the unpermuted story, and rows and facts by content."""
    agreement = agreement_of(comparison)
    rows = [
        frozenset((order[version], one) for version, cell in enumerate(row.cells) for one in cell)
        for row in comparison.sentence_rows
    ]
    facts = [
        (fact.type, frozenset((order[v.article], v.sentence, v.start, v.value) for v in fact.values))
        for fact in comparison.facts
    ]
    pairs = {}
    for pair in agreement.pairs:
        two = (pair.first, pair.second)
        pairs[frozenset(order[one] for one in two)] = (
            {order[one]: (pair.said[n], pair.verbatim[n], pair.missing_end[n]) for n, one in enumerate(two)},
            (pair.relation, pair.substance, pair.word_for_word, pair.order, pair.tau, pair.moved),
            {rows[number] for number in pair.rows},
            {rows[number] for number in pair.identical},
            {facts[number] for number in pair.differing},
        )
    versions = range(len(order))
    return (
        {order[version]: agreement.words[version] for version in versions},
        pairs,
        {
            (order[one.source], order[one.derived], one.strength, one.clues, rival)
            for one in agreement.descents
            for rival in (None if one.rival is None else order[one.rival],)
        },
        {order[version]: {rows[number] for number in agreement.gaps.alone[version]} for version in versions},
        {order[version]: {rows[number] for number in agreement.gaps.lacked[version]} for version in versions},
        {order[version]: agreement.coverage[version] for version in versions},
        agreement.shared,
        set(facts),
        {(fact.type, rows[fact.row]) for fact in comparison.facts},
    )


def test_a_story_agrees_alike_in_whatever_order_its_versions_stand(compare_texts: Compare) -> None:
    wanted = told(compare_texts(*STORY), (0, 1, 2, 3))
    for order in permutations(range(4)):
        assert told(compare_texts(*(STORY[n] for n in order)), order) == wanted


def test_copies_that_nothing_tells_apart_are_ordered_by_what_they_say(
    compare_texts: Compare, wire: Text
) -> None:
    texts = (wire, wire[:6], (wire[0], *wire[6:], *wire[1:6]))
    wanted = told(compare_texts(*texts), (0, 1, 2))
    for order in permutations(range(3)):
        assert told(compare_texts(*(texts[n] for n in order)), order) == wanted


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_a_quotation_is_clipped_only_by_who_gives_less_of_it(
    compare_texts: Compare, order: tuple[int, ...]
) -> None:
    """It runs over two sentences in one version, and goes on after words of saying in another."""
    facts = compare_texts(*(STORY[n] for n in order)).facts
    clipped = {
        (order[derived], order[source])
        for source in range(4)
        for derived in range(4)
        if source != derived and clipped_quotations(facts, source, derived)
    }
    assert clipped == {(1, 0), (1, 2), (1, 3)}


def test_a_quotation_over_sentences_is_one_fact_with_all_of_its_words(compare_texts: Compare) -> None:
    (fact,) = (one for one in compare_texts(FLOODED, LED_IN).facts if one.type is FactType.QUOTATION)
    assert fact.agree
    assert [value.text for value in fact.values] == [
        '"We lost a night, not the tunnel. The concrete has done exactly what it was built to do,"',
        '"We lost a night, not the tunnel.',
        'The concrete has done exactly what it was built to do."',
    ]


@settings(deadline=None)
@given(st.permutations(range(9)))
def test_as_many_blocks_moved_from_the_first_to_the_second_as_back(places: list[int]) -> None:
    there = list(enumerate(places))
    assert order_of(there) == order_of([(second, first) for first, second in there])

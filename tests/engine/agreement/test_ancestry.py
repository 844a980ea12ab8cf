"""Who came from whom, where it is known because the stories were made so."""

from __future__ import annotations

from itertools import permutations

import pytest

from desk.engine.agreement import Agreement, ClueKind, Relation, Strength
from desk.engine.agreement.measuring import agreement_of
from tests.engine.agreement.conftest import Compare

Text = tuple[str, ...]


@pytest.fixture(scope="module")
def family(compare_texts: Compare, wire: Text, cut_copy: Text, retold: Text, copy_of_cut: Text) -> Agreement:
    """0 is the wire copy, 1 was cut from it, 2 tells it in other words, 3 was made from 1."""
    return agreement_of(compare_texts(wire, cut_copy, retold, copy_of_cut))


def sources(agreement: Agreement) -> dict[int, int]:
    return {one.derived: one.source for one in agreement.descents}


def test_a_family_is_recovered(family: Agreement) -> None:
    assert sources(family) == {1: 0, 2: 0, 3: 1}
    assert family.descent_of(0) is None


def test_the_columns_order_makes_no_difference(
    compare_texts: Compare, wire: Text, cut_copy: Text, retold: Text, copy_of_cut: Text
) -> None:
    texts = (wire, cut_copy, retold, copy_of_cut)
    for order in list(permutations(range(4)))[::5]:
        found = agreement_of(compare_texts(*(texts[n] for n in order)))
        assert {order[one]: order[other] for one, other in sources(found).items()} == {1: 0, 2: 0, 3: 1}


def test_copied_words_are_surer_than_a_retelling(family: Agreement) -> None:
    strengths = {one.derived: one.strength for one in family.descents}
    assert strengths[1] is Strength.LIKELY
    assert strengths[2] is not Strength.LIKELY
    assert strengths[3] is not Strength.UNCLEAR
    assert family.pair(0, 1).relation is Relation.COPIED
    assert family.pair(0, 2).relation is Relation.RETOLD


def test_the_evidence_is_told(family: Agreement) -> None:
    cut = {clue.kind: clue for clue in family.descents[0].clues}
    assert cut[ClueKind.WORDING].share > 0.85
    assert 0.3 < cut[ClueKind.CONTAINED].share < 0.5
    assert cut[ClueKind.ORDER].count == 6
    again = {clue.kind: clue for clue in family.descents[2].clues}
    assert again[ClueKind.QUOTATIONS_CUT].count == 1


def test_a_slip_that_only_two_share_joins_them(
    compare_texts: Compare, wire: Text, cut_copy: Text, retold: Text, copy_of_cut: Text
) -> None:
    agreement = agreement_of(compare_texts(wire, cut_copy, retold, copy_of_cut, (*wire[:3], *wire[5:10])))
    found = agreement.descent_of(3)
    assert found is not None
    assert found.source == 1
    assert ClueKind.SAME_SLIP in {clue.kind for clue in found.clues}


def test_independent_reports_have_no_source(compare_texts: Compare, wire: Text, other_reporter: Text) -> None:
    agreement = agreement_of(compare_texts(wire, other_reporter))
    assert agreement.pair(0, 1).relation is Relation.INDEPENDENT
    assert agreement.descents == ()


def test_what_both_quote_proves_no_copying(compare_texts: Compare) -> None:
    said = "“We will rebuild the bridge before the first snow falls and nobody will have to wait,” said {}."
    first = ["The mayor of Osk spoke at the river on Friday, in rain and wind.", said.format("the mayor")]
    other = [said.format("Ida Falk"), "Ida Falk promised this to some fifty villagers who had come at noon."]
    pair = agreement_of(compare_texts(first, other)).pair(0, 1)
    assert pair.word_for_word > 0.4
    assert pair.relation is Relation.INDEPENDENT


def test_of_two_that_are_all_but_equal_nobody_can_tell_which_came_first(
    compare_texts: Compare, wire: Text
) -> None:
    touched = (*wire[:5], wire[5].replace("told investigators", "informed investigators"), *wire[6:])
    (only,) = agreement_of(compare_texts(wire, touched)).descents
    assert only.strength is Strength.UNCLEAR
    assert only.rival == only.derived


def test_naming_the_source_tells_the_direction(compare_texts: Compare, wire: Text) -> None:
    copied = (*wire, "First reported by the Brenn Gazette.")
    outlets = ("Brenn Gazette", "Keld Today")
    (only,) = agreement_of(compare_texts(wire, copied, outlets=outlets)).descents
    assert (only.source, only.derived, only.strength) == (0, 1, Strength.LIKELY)
    assert ClueKind.NAMED in {clue.kind for clue in only.clues}


def test_none_and_one_version_have_no_pairs_and_no_source(compare_texts: Compare, wire: Text) -> None:
    for texts in ([], [wire], [wire, []]):
        agreement = agreement_of(compare_texts(*texts))
        assert agreement.descents == ()
        assert all(pair.relation is Relation.INDEPENDENT for pair in agreement.pairs)

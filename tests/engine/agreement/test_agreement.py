"""What versions share, in figures: of stories whose ancestry is known, and of any."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.engine.agreement import Order, Relation
from desk.engine.agreement.measuring import agreement_of
from desk.engine.errors import Cancelled
from desk.engine.model import FactType, Link, Place
from tests.engine.agreement.conftest import Compare

LINES = (
    "The council of Tarn voted on Monday to close the old paper mill by the river.",
    "On Monday the councillors of Tarn decided that the old mill would close.",
    "About 40 people work there, the mayor said.",
    "Some 60 people work there, according to the mayor.",
    "“We had no choice,” said Ada Brook.",
    "READ: Ten mills to see this summer",
    "市議会は月曜日に古い製紙工場を閉鎖すると決めた。",
    "Yes.",
)
versions = st.lists(st.lists(st.sampled_from(LINES), max_size=6), max_size=4)


def test_a_version_beside_itself_shares_everything(compare_texts: Compare, wire: tuple[str, ...]) -> None:
    pair = agreement_of(compare_texts(wire, wire)).pair(0, 1)
    assert (pair.substance, pair.word_for_word, pair.order) == (1.0, 1.0, Order.SAME)
    assert pair.relation is Relation.COPIED
    assert not pair.differing
    assert pair.identical == set(pair.rows)


def test_a_cut_version_says_nothing_new_and_lacks_the_end(
    compare_texts: Compare, wire: tuple[str, ...], cut_copy: tuple[str, ...]
) -> None:
    comparison = compare_texts(wire, cut_copy)
    pair = agreement_of(comparison).pair(0, 1)
    assert pair.said[1] == 1.0
    assert 0.5 < pair.said[0] < 0.7
    assert pair.substance == pair.said[1]
    assert 0.85 < pair.word_for_word < 1.0
    assert pair.missing_end == (5, 0)
    assert [comparison.facts[number].type for number in pair.differing] == [FactType.NUMBER]


def test_a_retold_version_shares_the_substance_and_hardly_a_word(
    compare_texts: Compare, wire: tuple[str, ...], retold: tuple[str, ...]
) -> None:
    pair = agreement_of(compare_texts(wire, retold)).pair(0, 1)
    assert pair.substance > 0.85
    assert pair.word_for_word < 0.15
    assert pair.order is Order.SAME


def test_a_block_that_moved_is_counted(compare_texts: Compare, wire: tuple[str, ...]) -> None:
    moved = (*wire[:2], *wire[9:11], *wire[2:9], wire[11])
    pair = agreement_of(compare_texts(wire, moved)).pair(0, 1)
    assert (pair.order, pair.moved) == (Order.MOVED, 1)
    assert pair.tau < 1


def test_gaps_name_what_one_version_alone_says_and_what_one_alone_lacks(
    compare_texts: Compare, wire: tuple[str, ...]
) -> None:
    comparison = compare_texts(wire, wire[:-1], (*wire, "The cook of the ship saved the cat."))
    agreement = agreement_of(comparison)
    assert [len(rows) for rows in agreement.gaps.alone] == [0, 0, 1]
    assert [len(rows) for rows in agreement.gaps.lacked] == [0, 1, 0]
    (row,) = agreement.gaps.lacked[1]
    assert comparison.structures[0].sentence_text(comparison.sentence_rows[row].cells[0][0]) == wire[-1]
    assert agreement.coverage == (11, 10, 11)  # the headline stands in the row of the lede
    assert agreement.shared == 11


def test_what_a_version_says_in_another_row_it_does_not_lack(
    compare_texts: Compare, wire: tuple[str, ...]
) -> None:
    comparison = compare_texts(wire, wire, (*wire, "The cook of the ship saved the cat."))
    (row,) = agreement_of(comparison).gaps.alone[2]
    alone = Place(2, comparison.sentence_rows[row].cells[2][0])
    linked = replace(comparison, links=(*comparison.links, Link(Place(0, len(wire) - 1), alone, 0.7)))
    assert not any(agreement_of(linked).gaps.alone)


def test_of_two_versions_none_is_the_only_one_that_lacks_something(
    compare_texts: Compare, wire: tuple[str, ...]
) -> None:
    gaps = agreement_of(compare_texts(wire, wire[:-1])).gaps
    assert [len(rows) for rows in gaps.alone] == [1, 0]
    assert not any(gaps.lacked)


def test_characters_count_where_a_script_has_no_spaces(compare_texts: Compare) -> None:
    line = "市議会は月曜日に古い製紙工場を閉鎖すると決めた。"
    other = "市議会は火曜日に新しい学校を建てることを承認した。"
    assert agreement_of(compare_texts([line], [line])).pair(0, 1).word_for_word == 1.0
    assert agreement_of(compare_texts([line], [other])).pair(0, 1).word_for_word == 0.0


def test_a_pair_is_found_whichever_version_is_named_first(
    compare_texts: Compare, wire: tuple[str, ...]
) -> None:
    agreement = agreement_of(compare_texts(wire, wire[:3], wire[3:6], wire[6:]))
    assert len(agreement.pairs) == 6
    for one, other in permutations(range(4), 2):
        pair = agreement.pair(one, other)
        assert {pair.first, pair.second} == {one, other}
    with pytest.raises(ValueError, match="version 2"):
        agreement.pair(2, 2)


@settings(deadline=None, max_examples=40)
@given(versions)
def test_shares_are_shares_and_every_row_of_content_is_told_of(
    compare_texts: Compare, texts: list[list[str]]
) -> None:
    comparison = compare_texts(*texts)
    agreement = agreement_of(comparison)
    assert len(agreement.pairs) == len(texts) * (len(texts) - 1) // 2
    for pair in agreement.pairs:
        for share in (*pair.said, *pair.verbatim, pair.substance, pair.word_for_word):
            assert 0 <= share <= 1
        assert pair.identical <= set(pair.rows)
        assert all(a >= b for a, b in zip(pair.said, pair.verbatim, strict=True))
    for version, (alone, lacked) in enumerate(zip(agreement.gaps.alone, agreement.gaps.lacked, strict=True)):
        assert all(comparison.sentence_rows[row].articles() == (version,) for row in alone)
        assert all(version not in comparison.sentence_rows[row].articles() for row in lacked)
        for row in (*alone, *lacked):
            cells = comparison.sentence_rows[row].cells
            here = {Place(article, one) for article, cell in enumerate(cells) for one in cell}
            ends = {end for link in comparison.links for end in (link.a, link.b) if {link.a, link.b} & here}
            absent = set(range(len(texts))) - {version} if row in alone else {version}
            assert not absent & {end.article for end in ends - here}
    assert agreement.words == tuple(agreement.words)
    assert all(covered <= agreement.shared for covered in agreement.coverage)


def test_work_stops_when_it_is_cancelled(compare_texts: Compare, wire: tuple[str, ...]) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        agreement_of(compare_texts(wire, wire), stop)

"""What wants a look: the surest link within the row decides, and a person's word ends all doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.doubts import SURE, find_doubts, links_to_check
from desk.engine.model import Article, Comparison, Link, Paragraph, Place, Row, Sentence, Status, Structure

A, B, C = Place(0, 0), Place(1, 0), Place(2, 0)
ALONE = Place(2, 1)


def structure(name: str, *texts: str) -> Structure:
    spans, at = [], 0
    for text in texts:
        spans.append((at, at + len(text)))
        at += len(text) + 1
    paragraphs = tuple(Paragraph(*span) for span in spans)
    sentences = tuple(Sentence(*span, number) for number, span in enumerate(spans))
    return Structure(Article(name, name, "\n".join(texts), paragraphs), sentences, ())


def compared(*links: Link) -> Comparison:
    """Three versions of one sentence in one row, and a further sentence of the last in a row of its own."""
    said = ("The lighthouse was sold.", "The lighthouse has a buyer.", "Somebody bought it.")
    structures = (
        structure("a", said[0]),
        structure("b", said[1]),
        structure("c", said[2], "The price is a secret."),
    )
    rows = (Row(((0,), (0,), (0,))), Row(((), (), (1,))))
    return Comparison(structures, 0, links, rows, rows, ())


def test_a_sentence_wants_a_look_where_its_surest_link_within_the_row_is_weak() -> None:
    sure, weak, weaker = Link(A, B, 0.9), Link(A, C, 0.55), Link(B, C, 0.52)
    (doubt,) = find_doubts(compared(sure, weak, weaker))
    assert (doubt.place, doubt.row, doubt.link, doubt.score, doubt.other) == (C, 0, weak, 0.55, A)


def test_two_sentences_that_hold_each_other_share_one_link_to_check() -> None:
    weak = Link(A, B, 0.5)
    doubts = find_doubts(compared(weak))
    assert [doubt.place for doubt in doubts] == [A, B]
    assert links_to_check(doubts) == (weak,)


def test_a_link_to_another_row_holds_nothing_in_this_one() -> None:
    (doubt, other) = find_doubts(compared(Link(A, B, 0.5), Link(A, ALONE, 0.95)))
    assert {doubt.place, other.place} == {A, B}


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.MANUAL])
def test_what_a_person_decided_is_not_doubted(status: Status) -> None:
    weak = Link(A, C, 0.5)
    assert find_doubts(compared(weak))
    assert find_doubts(compared(replace(weak, score=1.0, status=status))) == ()
    joined = Link(A, B, 1.0, status)
    assert [doubt.place for doubt in find_doubts(compared(weak, joined))] == [C]


@given(st.tuples(*[st.floats(0.5, 1.0)] * 3), st.floats(0.5, 1.0))
def test_doubts_are_weak_least_certain_first_and_grow_with_the_line(
    scores: tuple[float, float, float], line: float
) -> None:
    ab, ac, bc = scores
    comparison = compared(Link(A, B, ab), Link(A, C, ac), Link(B, C, bc))
    doubts = find_doubts(comparison, line)
    found = [doubt.score for doubt in doubts]
    assert found == sorted(found)
    assert {one.place: one.score for one in doubts} == {
        place: best for place, best in ((A, max(ab, ac)), (B, max(ab, bc)), (C, max(ac, bc))) if best < line
    }
    assert set(find_doubts(comparison, min(line, SURE))) <= set(doubts)

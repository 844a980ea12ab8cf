"""Words, folding and quotations in any script."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.engine.words import cut, fold, is_word, quotations, without_possessive


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. paid 1,200.5 euros.", ["The", "U.S.", "paid", "1,200.5", "euros", "."]),
        ("A well-known 10-year-old didn’t.", ["A", "well-known", "10-year-old", "didn’t", "."]),
        ("l’Islande d'accord", ["l’", "Islande", "d'", "accord"]),
        ("wait... -- 50%", ["wait", "...", "--", "50", "%"]),
        ("東京で会う", ["東", "京", "で", "会", "う"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("co\u00adoperate", ["co\u00adoperate"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words_and_marks(text, words):
    assert [text[start:end] for start, end in cut(text)] == words


@given(st.text())
def test_words_cover_everything_but_white_space_in_order(text):
    spans = cut(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = {at for start, end in spans for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Don’t", "don't"), ("“", '"'), ("—", "-"), ("co\u00adoperate", "cooperate"), ("e\u0301", "é")],
)
def test_typography_and_capitals_are_folded(one, other):
    assert fold(one) == fold(other)


@given(st.text(min_size=1))
@example("-‐")
@example("İ")
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_a_mark_is_no_word():
    assert [is_word(word) for word in ("a", "é", "7", "—", "...", "東")] == [
        True,
        True,
        True,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("word", "without"), [("Falk’s", "Falk"), ("FALK'S", "FALK"), ("is", "is"), ("'s", "'s")]
)
def test_a_possessive_is_taken_off(word, without):
    assert without_possessive(word) == without


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Yes,” she said, “and no.”", ["“Yes,”", "“and no.”"]),
        ('"Yes," she said.', ['"Yes,"']),
        ("Er sagte „Ja“ und »Nein«.", ["„Ja“", "»Nein«"]),
        ("Il a dit « oui ».", ["« oui »"]),
        ("He called it ‘a dog’s life’ then.", ["‘a dog’s life’"]),
        ("“It goes on", ["“It goes on"]),
        ("and on.” He left.", ["and on.”"]),
        ("彼は「はい」と", ["「はい」"]),
        ("Falk’s dogs’ bowls", []),
        ('a 5" pipe', []),
    ],
)
def test_quotations_are_found_with_their_marks(text, quoted):
    assert [text[start:end] for start, end in quotations(text)] == quoted

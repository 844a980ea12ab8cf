"""Texts without accents: what counts as one, and that every span leads back to the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.folding import fold_accents

TEXT = st.text(st.sampled_from("aeé e\u0301\u0302ỗß\u00adøŁıИЙ이が\u05d0\u05b7अु😀ﬁ1."), max_size=30)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zoë Łukasz Børge", "Zoe Lukasz Borge"),
        ("cafe\u0301 in Hue\u0302\u0301", "cafe in Hue"),
        ("Hải Phòng", "Hai Phong"),
        ("co\u00adoperate", "cooperate"),
        ("мой и мои", "мой и мои"),
        ("が か 한 हिंदी", "が か 한 हिंदी"),
        ("שָׁלוֹם", "שלום"),
        ("مُحَمَّد", "محمد"),
    ],
)
def test_accents_go_and_letters_stay(text, plain):
    assert fold_accents(text).text == plain


def test_kept_accents_are_the_same_however_they_were_written():
    assert fold_accents("cafe\u0301", keep=True).text == fold_accents("café", keep=True).text == "café"


@given(TEXT, st.booleans())
def test_each_span_leads_back_to_text_that_folds_to_it(text, keep):
    folded = fold_accents(text, keep=keep)
    assert len(folded.text) <= len(text)
    for start in range(len(folded.text)):
        for end in range(start + 1, len(folded.text) + 1):
            low, high = folded.span(start, end)
            assert 0 <= low < high <= len(text)
            assert folded.text[start:end] in fold_accents(text[low:high], keep=keep).text


@given(TEXT)
def test_folding_twice_is_folding_once_whatever_the_form(text):
    plain = fold_accents(text).text
    assert fold_accents(plain).text == plain
    composed = unicodedata.normalize("NFC", text)
    assert unicodedata.normalize("NFD", fold_accents(composed).text) == unicodedata.normalize("NFD", plain)

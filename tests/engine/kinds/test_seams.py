"""Seams: furniture that got stuck to the front of a sentence is cut off, and nothing else is."""

from __future__ import annotations

import pytest

from desk.engine.kinds.phrases import parse_phrases
from desk.engine.kinds.seams import cut_seams

PHRASES = parse_phrases(["[nav line] a part of the page\nshare this article|story\nhome\n* # hours ago"])
COPY = "The harbour board voted to close the terminal."


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in cut_seams(text, [(0, len(text))], PHRASES)]


def test_a_closed_phrase_before_a_sentence_is_a_sentence_of_its_own() -> None:
    assert cut("Share this article " + COPY) == ["Share this article", COPY]


def test_what_stands_before_the_phrase_goes_with_it() -> None:
    assert cut("Whale seen again 4 hours ago " + COPY) == ["Whale seen again 4 hours ago", COPY]


@pytest.mark.parametrize(
    "text",
    [
        COPY,
        "Home " + COPY,  # one word may be anything
        "Share this article with the harbour board, they said.",  # no capital follows
        "Share this article Now.",  # nothing is left for a sentence
    ],
)
def test_a_sentence_that_only_resembles_one_stays_whole(text: str) -> None:
    assert cut(text) == [text]


NOTICES = parse_phrases(
    [
        "[note inside] a legal notice\ncopyright ©",
        "[promo label] a cross-link\nread more",
        "[nav opening] a menu\nshare on",
    ]
)


def noticed(text: str) -> list[str]:
    return [text[start:end] for start, end in cut_seams(text, [(0, len(text))], NOTICES)]


@pytest.mark.parametrize(
    "copy", ["The board voted to close it.", "But Falk wants to close it.", "“He will close it,” she said."]
)
def test_what_a_phrase_makes_certain_is_cut_off_before_a_word_that_opens_sentences(copy: str) -> None:
    assert noticed("Copyright © 2015 Harbour Media " + copy) == ["Copyright © 2015 Harbour Media", copy]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Media says that The Board voted to close it.",  # no furniture
        "Read more: Falk Meets The Board On Monday Over Its Vote",  # a headline behind a label
        "Share on Harbour Plus Then what happens to it now?",  # a word that stands in names too
        "Copyright © 2015 by The Harbour Media Company of Tarn",  # “by” goes on
        "Copyright © 2015 Harbour Media He left.",  # too little is left for a sentence
    ],
)
def test_what_goes_on_or_is_no_furniture_stays_whole(text: str) -> None:
    assert noticed(text) == [text]

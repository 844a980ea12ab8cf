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

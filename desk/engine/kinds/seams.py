"""Seams: where a page's line got stuck to a sentence, as in “Share this article The minister said”.

Happens where text is copied from a page as one run. Only closed phrases of three words or more are cut off,
and only before a capital, for the first words of a sentence must never be lost to a phrase they resemble.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desk.engine.kinds.lines import TOKEN, words_of
from desk.engine.kinds.phrases import Phrases

_OPENS_SENTENCE = re.compile(r"[\s\W]*?([\"“„«‘'(]?[A-ZÀ-Þ])")
_LEFT = 4  # words that must be left for a sentence


def cut_seams(text: str, spans: Iterable[tuple[int, int]], phrases: Phrases) -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences, cut once more where furniture opens one of them."""
    for start, end in spans:
        seam = _seam(text[start:end], phrases)
        if seam:
            yield start, start + len(text[start : start + seam].rstrip())
        yield start + seam, end


def _seam(text: str, phrases: Phrases) -> int:
    """Where the sentence proper begins, 0 where it does at once."""
    words = words_of(text)
    stuck = phrases.stuck(words)
    if not stuck or len(words) < stuck + _LEFT:
        return 0
    tokens = [token.span() for token in TOKEN.finditer(text)]
    opening = _OPENS_SENTENCE.match(text, tokens[stuck - 1][1])
    if opening is None or opening.start(1) > tokens[stuck][0]:
        return 0
    return opening.start(1)

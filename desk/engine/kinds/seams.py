"""Seams: where a page's line got stuck to a sentence, as in “Share this article The minister said”.

Happens where text is copied from a page as one run. Cut off are closed phrases of three words or more before
a capital, and whatever a phrase makes certain to be furniture before a word that opens sentences and has its
capital for no other reason: “Copyright 2015 Harbour Media But the mayor”. The first words of a sentence must
never be lost to a phrase they resemble.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desk.engine.kinds.lines import TOKEN, line_of, words_of
from desk.engine.kinds.phrases import Phrases
from desk.engine.languages import STOP_WORDS
from desk.engine.model import Certainty

_OPENS_SENTENCE = re.compile(r"[\s\W]*?([\"“„«‘'(]?[A-ZÀ-Þ])")
_LEFT = 4  # words that must be left for a sentence
_REACH = 14  # words of furniture before a word that opens a sentence
_CAPITAL = re.compile(r"(?<=[\w)!?»”] )[\"“„«]?(?P<word>[A-ZÀ-Þ][^\W\d_]*)")
_STOPS = frozenset(word for words in STOP_WORDS.values() for word in words)
# Words that stand inside names and commands too: “Log In to Comment”, “Google Plus”, “40 C”.
_INSIDE = frozenset("in on up to out off with of by from over under plus no c d j l m n s t".split())
_OPENERS = _STOPS - _INSIDE


def cut_seams(text: str, spans: Iterable[tuple[int, int]], phrases: Phrases) -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences, cut once more where furniture opens one of them."""
    for start, end in spans:
        seam = _seam(text[start:end], phrases) or _seam_before_opener(text[start:end], phrases)
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


def _seam_before_opener(text: str, phrases: Phrases) -> int:
    """Where a word with a capital opens a sentence after what is certain to be furniture, 0 where none does.
    Furniture that ends with a word like “on” or “our” goes on, and so does what follows a label."""
    for capital in _CAPITAL.finditer(text):
        if capital["word"].casefold() in _OPENERS:
            line = line_of(text[: capital.start()].rstrip())
            if line.length > _REACH:
                break
            if line.length >= 2 and line.words[-1] not in _STOPS and _is_left(text[capital.start() :]):
                found = phrases.find(line)
                if found is not None and found.certainty is Certainty.CERTAIN:
                    return 0 if phrases.labelled(line_of(text)) else capital.start()
    return 0


def _is_left(text: str) -> bool:
    """Whether there are words enough for a sentence."""
    return len(words_of(text)) >= _LEFT

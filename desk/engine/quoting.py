"""Quotation marks: what of a text is left open, and words of an article as a sentence of the program's tells
them.

Limit: single quotation marks, which are apostrophes too, are looked at only where they begin a text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

QUOTATION_MARKS = "“„«»‘‚‹›「『\"'"
CLOSING = {"“": "”", "„": "“", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_CLOSED_BY = {**{mark: frozenset(closing) for mark, closing in CLOSING.items()}, "„": frozenset("“”")}
_PAIRS = ("“”", "„“", "„”", "«»", '""')
_DOUBLE = frozenset("".join(_PAIRS))
_ONLY_CLOSING = "”」』"


def open_quotation(text: str, opened: str = "") -> str:
    """The mark of the quotation that is open at the end of a text, "" where none is; `opened` is the one that
    was open at its start. A quotation inside another one counts as part of it, and a straight mark after a
    letter or number (6") opens none."""
    before = ""
    for character in text:
        if opened:
            if character in _CLOSED_BY[opened]:
                opened = ""
        elif character in CLOSING and not (character == '"' and before.isalnum()):
            opened = character
        before = character
    return opened


def open_at_ends(texts: Sequence[str]) -> list[tuple[str, str]]:
    """For each sentence of a paragraph the marks of the quotations that are open at its start and at its end,
    "" where none is. Only marks of one kind that open and close by turns say where a quotation goes on."""
    marks = [character for text in texts for character in text if character in _DOUBLE]
    if not any(marks == [*pair] * (len(marks) // 2) for pair in _PAIRS):
        return [("", "")] * len(texts)
    opened = [*accumulate(texts, lambda mark, text: open_quotation(text, mark), initial="")]
    return [*pairwise(opened)]


def quoted(text: str, longest: int = 60) -> str:
    """A text in quotation marks, unless it brings its own; where it brings only one of the two, with the
    other. One of more than `longest` characters is cut."""
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    if text[:1] in QUOTATION_MARKS:
        opened = open_quotation(text)
        return f"{text}{CLOSING[opened]}" if opened else text
    closes = text[-1:] in _ONLY_CLOSING and not open_quotation(text[:-1])
    return f"“{text}" if closes else f"“{text}”"

"""Quotations that one version gives in part and another one whole.

A quotation may run over several sentences of a version, go on after words of saying, or be taken up again
further down; only all that a version gives of it together says whether something is lacking. Limit: what is
quoted in other words is no part, so a version that misquotes a quotation is never said to clip it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desk.engine.model import Fact, FactType

_SHORTEST_PART = 3  # words of a quotation

_Words = list[str]


def clipped_quotations(facts: Iterable[Fact], source: int, derived: int) -> int:
    """How many quotations a version gives only in part that the source gives whole, or more of."""
    return sum(
        _is_clipped(_given(fact, derived), _given(fact, source))
        for fact in facts
        if fact.type is FactType.QUOTATION and {source, derived} <= {value.article for value in fact.values}
    )


def plain(text: str) -> str:
    """A text as its words in small letters, with one space between."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _given(fact: Fact, version: int) -> list[str]:
    """What a version gives of a quotation, in its order; once what it gives again, whole or in part."""
    parts = dict.fromkeys(plain(value.text) for value in fact.values if value.article == version)
    return [one for one in parts if not any(one != other and f" {one} " in f" {other} " for other in parts)]


def _is_clipped(parts: Sequence[str], given: Sequence[str]) -> bool:
    """Whether all these parts stand in what the source gives, and leave something of it out."""
    whole = " ".join(given).split()
    said: set[int] = set()
    for part in parts:
        found = _found(part.split(), whole)
        if not found:
            return False
        said |= found
    longest = max((len(part.split()) for part in parts), default=0)
    return longest >= _SHORTEST_PART and len(said) < len(whole)


def _found(words: _Words, whole: _Words) -> set[int]:
    """The places of these words, side by side, in a whole."""
    starts = range(len(whole) - len(words) + 1)
    return {
        at
        for start in starts
        if whole[start : start + len(words)] == words
        for at in range(start, start + len(words))
    }

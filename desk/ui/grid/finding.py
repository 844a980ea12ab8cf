"""What Find found, in the texts of all articles at once.

A search runs over each article's text as a whole, so a hundred thousand rows take milliseconds; cells
then ask for the hits inside their sentences. Straight and curly quotation marks and apostrophes find each
other, any white space finds any. Nothing of Qt is known here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from desk.engine.model import Comparison, Place

_ALIKE = ("'’‘", '"“”„«»', "-‐‑–—")
_CLASSES = {character: f"[{re.escape(alike)}]" for alike in _ALIKE for character in alike}


@dataclass(frozen=True, slots=True)
class Query:
    """What a person looks for; an empty text finds nothing."""

    text: str = ""
    match_case: bool = False
    whole_words: bool = False

    def pattern(self) -> re.Pattern[str] | None:
        words = self.text.split()
        if not words:
            return None
        found = r"\s+".join("".join(_CLASSES.get(one, re.escape(one)) for one in word) for word in words)
        if self.whole_words:
            found = rf"(?<!\w){found}(?!\w)"
        return re.compile(found, 0 if self.match_case else re.IGNORECASE)


class Hits:
    """The places where a query stands in the articles of a comparison, as spans of the articles' texts."""

    def __init__(self, comparison: Comparison | None, query: Query) -> None:
        pattern = query.pattern()
        self._comparison = comparison
        self._spans: list[list[tuple[int, int]]] = []
        if comparison is not None and pattern is not None:
            self._spans = [
                [match.span() for match in pattern.finditer(one.article.text)]
                for one in comparison.structures
            ]

    def __len__(self) -> int:
        return sum(map(len, self._spans))

    def inside(self, article: int, start: int, end: int) -> list[tuple[int, int]]:
        """The hits that touch a span of an article's text, cut to it."""
        if not self._spans:
            return []
        spans = self._spans[article]
        low = bisect_right(spans, start, key=lambda span: span[1])
        high = bisect_left(spans, end, key=lambda span: span[0])
        return [(max(a, start), min(b, end)) for a, b in spans[low:high]]

    def places(self) -> list[Place]:
        """The sentences that hits begin in, each once, article by article."""
        found: dict[Place, None] = {}
        for article, spans in enumerate(self._spans):
            assert self._comparison is not None
            sentences = self._comparison.structures[article].sentences
            for start, end in spans:
                at = bisect_right(sentences, start, key=lambda sentence: sentence.end)
                if at < len(sentences) and sentences[at].start < end:
                    found[Place(article, at)] = None
        return list(found)

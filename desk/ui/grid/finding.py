"""What Find looks for, and what it found in the texts of all articles at once.

A search goes through the articles' texts paragraph by paragraph, some tens of thousands of characters at a
time, so that a hundred thousand rows are searched between events; cells then ask for the hits inside their
sentences. Typed words find every form of quotation mark, apostrophe and dash, any white space, full case
folding (ß finds SS) and, unless they are to count, letters whatever their accents. Patterns are those of the
`regex` package, which can stop one that would run for ever. Nothing of Qt is known here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desk.engine.folding import fold_accents
from desk.engine.model import Comparison, Place

if TYPE_CHECKING:
    import regex

_ALIKE = ("'’‘", '"“”„«»', "-‐‑–—")
_CLASSES = {character: f"[{re.escape(alike)}]" for alike in _ALIKE for character in alike}
_CHUNK = 20_000  # characters that are searched in one go; a plain pattern takes some 2 ms
MOST = 20_000  # hits
LONGEST = 0.1  # seconds that a pattern may take for them; one that takes longer runs away


class PatternError(ValueError):
    """What was typed is no regular expression: why, and the place in the typed text."""

    def __init__(self, why: str, place: int) -> None:
        super().__init__(why)
        self.why = why
        self.place = place


class Hit(NamedTuple):
    """A place that was found: the sentence it begins in, and its span in the article's text."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """What a person looks for; an empty text finds nothing. `expression` makes it a regular expression."""

    text: str = ""
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False
    match_accents: bool = False

    def pattern(self) -> regex.Pattern[str] | None:
        """What to search folded texts with; None for nothing. Raises PatternError for what is no
        regular expression."""
        text = fold_accents(self.text, keep=self.match_accents).text
        if not text.strip():
            return None
        import regex  # late: a start looks for nothing

        if not self.expression:
            one = "".join
            text = r"\s+".join(one(_CLASSES.get(c, regex.escape(c)) for c in word) for word in text.split())
        else:
            try:
                regex.compile(text)  # by itself, for an error with the place as the person typed it
            except regex.error as error:
                # The stubs do not know what an error tells.
                raise PatternError(
                    getattr(error, "msg", str(error)), getattr(error, "pos", None) or 0
                ) from None
        if self.whole_words:
            text = rf"(?<!\w)(?:{text})(?!\w)"
        case = 0 if self.match_case else regex.IGNORECASE | regex.FULLCASE
        return regex.compile(text, case | regex.MULTILINE)


def places(pattern: regex.Pattern[str], text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Where a query's pattern stands in a text; raises TimeoutError for one that runs away."""
    folded = fold_accents(text, keep=query.match_accents)
    for match in pattern.finditer(folded.text, timeout=LONGEST):
        if match.end() > match.start():
            yield folded.span(*match.span())


class Hits:
    """The places where a query stands in the articles of a comparison. Raises PatternError for a bad
    expression. The search itself is `steps`; until it is done some may be missing."""

    def __init__(self, comparison: Comparison | None, query: Query) -> None:
        self.query = query
        self.too_many = False  # nobody goes through so many hits; the rest is left out
        self.ran_away = False  # the pattern took too long and was stopped
        self._comparison = comparison
        self._pattern = query.pattern() if comparison is not None else None
        articles = len(comparison.structures) if comparison is not None else 0
        self._spans: list[list[tuple[int, int]]] = [[] for _ in range(articles)]

    @property
    def articles(self) -> int:
        """How many articles were searched."""
        return len(self._spans)

    @property
    def is_search(self) -> bool:
        """Whether there is anything to look for."""
        return self._pattern is not None

    def steps(self) -> Iterator[None]:
        """Searches, a bit at a time."""
        if self._comparison is None or self._pattern is None:
            return
        found = 0
        for structure, spans in zip(self._comparison.structures, self._spans, strict=True):
            text, start = structure.article.text, 0
            while start < len(text):
                end = text.find("\n", start + _CHUNK)
                end, before = end if end >= 0 else len(text), len(spans)
                try:
                    found_here = places(self._pattern, text[start:end], self.query)
                    spans += ((a + start, b + start) for a, b in found_here)
                except TimeoutError:
                    self.ran_away = True
                    return
                start = end + 1
                found += len(spans) - before
                if found >= MOST:
                    self.too_many = True
                    return
                yield

    def __len__(self) -> int:
        return sum(map(len, self._spans))

    def inside(self, article: int, start: int, end: int) -> list[tuple[int, int]]:
        """The hits that touch a span of an article's text, cut to it."""
        if article >= len(self._spans):
            return []
        spans = self._spans[article]
        low = bisect_right(spans, start, key=lambda span: span[1])
        high = bisect_left(spans, end, key=lambda span: span[0])
        return [(max(a, start), min(b, end)) for a, b in spans[low:high]]

    def all(self) -> Iterator[Hit]:
        """Every hit that a sentence has, article by article."""
        for article, spans in enumerate(self._spans):
            assert self._comparison is not None
            sentences = self._comparison.structures[article].sentences
            at = 0
            for start, end in spans:
                at = bisect_right(sentences, start, lo=at, key=lambda sentence: sentence.end)
                if at < len(sentences) and sentences[at].start < end:
                    yield Hit(Place(article, at), start, end)

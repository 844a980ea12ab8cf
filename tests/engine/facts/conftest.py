"""Stories of a line a version, for tests that ask what facts are found in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk.engine.facts.finding import find_facts
from desk.engine.facts.reading import Reading, read_sentences
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Fact, Kind, Paragraph, Place, Row, Sentence, Structure

Versions = list[list[str]]


def structure(number: int, lines: list[str], language: str = "en", kind: Kind = Kind.BODY) -> Structure:
    """An article of one sentence a line."""
    text, spans = "\n".join(lines), []
    for line in lines:
        start = spans[-1][1] + 1 if spans else 0
        spans.append((start, start + len(line)))
    paragraphs = tuple(Paragraph(start, end) for start, end in spans)
    sentences = tuple(Sentence(start, end, at, kind) for at, (start, end) in enumerate(spans))
    article = Article(f"article-{number}", f"Version {number}", text, paragraphs)
    return Structure(article, sentences, (kind,) * len(lines), language)


@pytest.fixture
def facts_of() -> Callable[..., tuple[Fact, ...]]:
    """Facts of versions given as lists of sentences; the n-th sentences of all stand in row n."""

    def find(*versions: list[str], language: str = "en") -> tuple[Fact, ...]:
        structures = [structure(number, lines, language) for number, lines in enumerate(versions)]
        rows = [
            Row(tuple((row,) if row < len(lines) else () for lines in versions))
            for row in range(max(map(len, versions), default=0))
        ]
        return find_facts(structures, rows, Knowledge())

    return find


@pytest.fixture
def read() -> Callable[..., Reading]:
    """A sentence read for its facts."""

    def reading(text: str, language: str = "en") -> Reading:
        return read_sentences([structure(0, [text], language)])[Place(0, 0)]

    return reading

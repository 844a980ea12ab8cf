"""A small story for the tests of the exports, built by hand so that they depend on no alignment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from desk.engine.model import Article, Comparison, Paragraph, Row, Sentence, Structure
from desk.engine.project import LineStyle, Project, SummaryLine

Story = Callable[..., tuple[Project, Comparison]]


def build(
    texts: Sequence[str],
    styles: Sequence[LineStyle] = (),
    *,
    title: str = "",
    language: str = "en",
    own: bool = False,
) -> tuple[Project, Comparison]:
    """A project whose summary is `texts`, one line each: canonical sentences of two versions in turn, each a
    paragraph of its own; or all of them the editor's own lines."""
    structures = tuple(structure(number, texts[number::2] or ["Nothing."], language) for number in range(2))
    rows = tuple(
        Row(((index,), ()) if number == 0 else ((), (index,)))
        for number in range(2)
        for index in range(len(structures[number].sentences))
    )
    styles = [*styles, *[LineStyle.TEXT] * (len(texts) - len(styles))]
    lines = tuple(
        SummaryLine((), text, style) if own else SummaryLine((structures[n % 2].ref(n // 2),), None, style)
        for n, (text, style) in enumerate(zip(texts, styles, strict=True))
    )
    project = Project(tuple(one.article for one in structures), title=title, summary=lines)
    return project, Comparison(structures, 0, (), rows, (), ())


def structure(number: int, texts: Sequence[str], language: str) -> Structure:
    starts = [sum(len(text) + 1 for text in texts[:index]) for index in range(len(texts))]
    spans = [(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    article = Article(
        f"v{number}",
        f"Version {number}",
        "\n".join(texts),
        tuple(Paragraph(*span) for span in spans),
        path=f"/news/version-{number}.txt",
        outlet="Daily Gull",
    )
    sentences = tuple(Sentence(*span, index) for index, span in enumerate(spans))
    return Structure(article, sentences, tuple(sentence.kind for sentence in sentences), language)


@pytest.fixture(scope="session")
def story() -> Story:
    return build

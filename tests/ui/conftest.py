"""What the tests of the window share: a story in memory, and documents that are closed in the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desk.engine.model import Article, Paragraph
from desk.files.knowledge import load_knowledge
from desk.ui.document import Document
from desk.ui.jobs import Jobs

TEXTS = (
    (
        "Mill fire put out after two hours",
        "Firefighters put out a blaze at the old paper mill in Tarn on Monday, the fire service said.",
        "About 40 people left the neighbouring houses and spent the night in a school.",
        "Nobody was hurt, said the mayor, Ada Brook.",
    ),
    (
        "Tarn mill burns; 60 people leave homes",
        "A blaze at the old paper mill in Tarn was put out on Monday by firefighters, according to the fire "
        "service.",
        "READ: How to insure an old house",
        "About 60 people left the neighbouring houses and spent the night in a school.",
    ),
    (
        "Paper mill in Tarn on fire",
        "On Monday firefighters put out the blaze at the old paper mill in Tarn.",
        "Mayor Ada Brook said nobody was hurt.",
        "The mill had stood empty since 2011.",
    ),
)


def make_article(article_id: str, paragraphs: tuple[str, ...]) -> Article:
    """An article of these paragraphs."""
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(at, at + len(text)))
        at += len(text) + 1
    return Article(article_id, paragraphs[0], "\n".join(paragraphs), tuple(spans))


@pytest.fixture
def articles() -> tuple[Article, ...]:
    return tuple(make_article(f"v{number}", text) for number, text in enumerate(TEXTS))


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:  # noqa: ARG001 - signals need an application
    """An empty document."""
    jobs = Jobs()
    yield Document(load_knowledge(), jobs)
    jobs.close()

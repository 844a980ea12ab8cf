"""A story of three versions, built by hand so that its rows depend on no alignment."""

from __future__ import annotations

from desk.engine.model import (
    Article,
    Comparison,
    Fact,
    FactType,
    FactValue,
    Kind,
    Link,
    Paragraph,
    Place,
    Row,
    Sentence,
    Structure,
)
from desk.engine.project import Project
from desk.engine.summary import (
    row_numbers,
)

TEXTS = (
    ("Ferry sinks", "Nine people were rescued from the ferry.", "READ: More on ferries", "Divers wait."),
    ("Ferry sinks at dawn", "Rescuers took nine people off the sinking ferry. All are well.", "READ: Tides"),
    ("Ferry down", "Ten people were saved."),
)
KINDS = {"Ferry": Kind.HEADLINE, "READ:": Kind.PROMO}


def structure(number: int, paragraphs: tuple[str, ...]) -> Structure:
    text, spans, sentences = "\n".join(paragraphs), [], []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        spans.append(Paragraph(start, start + len(paragraph)))
        kind = KINDS.get(paragraph.split()[0], Kind.BODY)
        begin = start
        for sentence in paragraph.replace(". ", ".|").split("|"):
            sentences.append(Sentence(begin, begin + len(sentence), index, kind))
            begin += len(sentence) + 1
        start += len(paragraph) + 1
    article = Article(f"v{number}", f"Version {number}", text, tuple(spans))
    kinds = tuple(KINDS.get(paragraph.split()[0], Kind.BODY) for paragraph in paragraphs)
    return Structure(article, tuple(sentences), kinds)


STRUCTURES = tuple(structure(number, paragraphs) for number, paragraphs in enumerate(TEXTS))
ROWS = (
    Row(((0,), (0,), (0,))),
    Row(((1,), (1, 2), (1,))),
    Row(((2,), (3,), ())),  # promo lines side by side are nothing that versions share
    Row(((3,), (), ())),
)
NUMBER = Fact(
    FactType.NUMBER,
    (FactValue(0, 1, 0, 4, "Nine", "9"), FactValue(2, 1, 0, 3, "Ten", "10")),
    agree=False,
    row=1,
)
COMPARISON = Comparison(
    STRUCTURES,
    1,
    (Link(Place(0, 1), Place(1, 1), 0.9), Link(Place(0, 1), Place(2, 1), 0.6)),
    ROWS,
    (),
    (NUMBER,),
)
STORY = Project(tuple(one.article for one in STRUCTURES))
NUMBERS = row_numbers(COMPARISON)

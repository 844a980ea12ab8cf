"""A story of three versions for the tests of edits: its sentences and the rows that they stand in."""

from __future__ import annotations

from desk.engine import edits
from desk.engine.model import Article, Paragraph, SentenceRef
from desk.engine.project import Project, Verdict
from desk.engine.summary import line_text

SENTENCES = {
    "a": ("The ferry sank at dawn.", "Nobody was hurt.", "An inquiry has begun.", "It may take a year."),
    "b": ("At dawn a ferry went down.", "There were no injuries.", "Officials will look into it."),
    "c": ("Everyone aboard the ferry is safe.", "The harbour master blamed the tide."),
}


def article(article_id: str, sentences: tuple[str, ...]) -> Article:
    text = " ".join(sentences)
    return Article(article_id, f"Title {article_id}", text, (Paragraph(0, len(text)),))


def ref(article_id: str, number: int) -> SentenceRef:
    start = len(" ".join((*SENTENCES[article_id][:number], "")))
    return SentenceRef(article_id, start, start + len(SENTENCES[article_id][number]))


A, B, C = ([ref(name, number) for number in range(len(SENTENCES[name]))] for name in "abc")
STORY = Project(tuple(article(name, sentences) for name, sentences in SENTENCES.items()))
ROWS = {A[0]: 0, B[0]: 0, A[1]: 1, B[1]: 1, C[0]: 1, A[2]: 2, A[3]: 2, B[2]: 2, C[1]: 3}
MISSING = SentenceRef("gone", 0, 3)


def texts(project: Project) -> list[str]:
    return [line_text(project, line) for line in project.summary]


def ids(project: Project) -> list[str]:
    return [one.id for one in project.articles]


def confirm(project: Project, a: SentenceRef, b: SentenceRef) -> Project:
    return edits.decide_links(project, [(a, b)], Verdict.CONFIRMED)


def forget(project: Project, a: SentenceRef, b: SentenceRef) -> Project:
    return edits.decide_links(project, [(a, b)], None)

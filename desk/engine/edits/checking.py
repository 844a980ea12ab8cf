"""What the edits share: what a call names, after a look that it is there, and text as one line.

Where it is not there a DecisionError says so, and what to do now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from desk.engine.errors import DecisionError
from desk.engine.model import Article, SentenceRef
from desk.engine.project import Project


def the_article(project: Project, article_id: str) -> Article:
    article = project.article(article_id)
    if article is None:
        raise DecisionError("That version is no longer part of the project; choose one of its columns.")
    return article


def put_article(project: Project, article: Article) -> Project:
    articles = tuple(article if one.id == article.id else one for one in project.articles)
    return replace(project, articles=articles)


def is_there(project: Project, ref: SentenceRef) -> bool:
    """Whether a version of the project has text where a sentence is said to stand."""
    article = project.article(ref.article)
    return article is not None and 0 <= ref.start < ref.end <= len(article.text)


def the_sentences(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> tuple[SentenceRef, ...]:
    """The sentences, each once, in the order given, after a look that they are there."""
    found = (refs,) if isinstance(refs, SentenceRef) else tuple(dict.fromkeys(refs))
    for ref in found:
        if not 0 <= ref.start < ref.end <= len(the_article(project, ref.article).text):
            raise DecisionError("That sentence is no longer in its version; choose it anew in its column.")
    return found


def check_number(index: int, length: int, what: str) -> None:
    if not 0 <= index < length:
        raise DecisionError(f"There is no {what} {index + 1}; the last one is {length}.")


def one_line(text: str) -> str:
    """Text as one line: what breaks lines, and the white space around it, becomes one space."""
    return re.sub(r"\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*", " ", text.strip())

"""A project: the articles of one story, and what a person decided about them. Nothing in it is derived.

Alignment, kinds, facts and wording follow from it through `desk.engine.comparing.compare`; so nothing in a
saved project can be stale, and re-running never loses a decision. Change a project with `desk.engine.edits`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desk.engine.model import Article, Kind, SentenceRef


class Verdict(StrEnum):
    """What a person said of two sentences: together, apart, or the program's link is right."""

    JOINED = "joined"
    PARTED = "parted"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """A person's word on two sentences of different articles; `a` sorts before `b`."""

    a: SentenceRef
    b: SentenceRef
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class KindDecision:
    """A kind set by hand."""

    sentence: SentenceRef
    kind: Kind


class LineStyle(StrEnum):
    """How a line of the summary is set."""

    TEXT = "text"
    HEADING = "heading"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the summary.

    `sources` are the canonical sentences it came from, none for a line of the editor's own. `text` is None
    while the line reads as its sources do, verbatim; once a person edits it, it is what they wrote."""

    sources: tuple[SentenceRef, ...] = ()
    text: str | None = None
    style: LineStyle = LineStyle.TEXT


@dataclass(frozen=True, slots=True)
class Project:
    """`articles` stand in the order of the columns. While `base` is None, rows follow the version that shares
    most with the others; `base_kept` says that `base` is that choice of the program's, kept once sentences
    were decided on, and no person's. `titles`, `hidden` and `pinned` concern columns, by article id."""

    articles: tuple[Article, ...] = ()
    title: str = ""
    base: str | None = None
    titles: tuple[tuple[str, str], ...] = ()
    hidden: frozenset[str] = field(default_factory=frozenset)
    kinds: tuple[KindDecision, ...] = ()
    links: tuple[LinkDecision, ...] = ()
    summary: tuple[SummaryLine, ...] = ()
    pinned: frozenset[str] = field(default_factory=frozenset)
    base_kept: bool = False

    def article(self, article_id: str) -> Article | None:
        return next((article for article in self.articles if article.id == article_id), None)

    def article_title(self, article: Article) -> str:
        """The name a person gave the column, or the article's own."""
        return dict(self.titles).get(article.id, article.title)

    def marked(self) -> frozenset[SentenceRef]:
        """The canonical sentences: every source of every line of the summary."""
        return frozenset(source for line in self.summary for source in line.sources)


def letter(column: int) -> str:
    """What a column is called, counted from 0: A, B, … Z, AA, AB, …"""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name

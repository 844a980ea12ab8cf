"""The values that everything else speaks in: articles as read, and what a comparison derives from them.

All values are frozen and slotted: comparable, hashable, picklable, cheap to keep in the undo stack. Text
positions are code points, half-open. `Article.text` is the verbatim text with one line feed between two
paragraphs; spans of paragraphs and sentences are offsets into it, spans of facts are offsets into their
sentence. Articles and sentences of a comparison are counted from 0, articles in the order of the project's
columns, sentences through the article.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desk.engine.facts.telling import Telling


class Kind(StrEnum):
    """What a paragraph or sentence is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    PROMO = "promo"
    NAV = "nav"
    TEASER = "teaser"
    NOTE = "note"


CONTENT_KINDS = frozenset({Kind.HEADLINE, Kind.SUBHEAD, Kind.BODY})
FURNITURE_KINDS = frozenset(Kind) - CONTENT_KINDS


class Certainty(StrEnum):
    """How sure the program is of a kind. Furniture that is only `maybe` is reported as body text."""

    CERTAIN = "certain"
    LIKELY = "likely"
    MAYBE = "maybe"
    MANUAL = "manual"
    RULED = "ruled"  # by a person's rule for the outlet


class Role(StrEnum):
    """What the file itself said of a paragraph (HTML, DOCX, ODT and Markdown do; plain text says TEXT)."""

    TEXT = "text"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTE = "quote"
    CAPTION = "caption"
    LINK = "link"


class Status(StrEnum):
    """Who made a link: the program, the program with a person's blessing, or a person."""

    AUTO = "auto"
    CONFIRMED = "confirmed"
    MANUAL = "manual"


class FactType(StrEnum):
    """What versions may give differently."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTATION = "quotation"
    SPEAKER = "speaker"  # who said it
    NEGATION = "negation"
    STRENGTH = "strength"  # how firmly a claim is made: possible, planned, done


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the file has it: a line or a block element, without the white space around it."""

    start: int
    end: int
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True)
class Article:
    """One version of the story. Its text never changes after reading."""

    id: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    path: str = ""
    format: str = "plain text"
    encoding: str = ""
    outlet: str = ""
    notes: tuple[str, ...] = ()

    def paragraph_text(self, index: int) -> str:
        paragraph = self.paragraphs[index]
        return self.text[paragraph.start : paragraph.end]


@dataclass(frozen=True, slots=True, order=True)
class SentenceRef:
    """A sentence that outlives saving, undo and re-alignment: an article's id and a span of its text."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; `reason` says in words why it has its kind, "" for plain body text."""

    start: int
    end: int
    paragraph: int
    kind: Kind = Kind.BODY
    certainty: Certainty = Certainty.CERTAIN
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """An article with what the engine found in it: its sentences in order, and a kind for each paragraph."""

    article: Article
    sentences: tuple[Sentence, ...]
    paragraph_kinds: tuple[Kind, ...]
    language: str = ""

    def sentence_text(self, index: int) -> str:
        sentence = self.sentences[index]
        return self.article.text[sentence.start : sentence.end]

    def ref(self, index: int) -> SentenceRef:
        sentence = self.sentences[index]
        return SentenceRef(self.article.id, sentence.start, sentence.end)

    def is_furniture(self, index: int) -> bool:
        return self.sentences[index].kind in FURNITURE_KINDS


class Place(NamedTuple):
    """Where a sentence stands in a comparison: the article's number and the sentence's number in it.

    A named tuple and no data class, for a large story hashes and sorts places by the million: links take half
    the time, rows a tenth less."""

    article: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of different articles that state the same thing; `a` is the one of the earlier article.

    `score` is calibrated: of the links with 0.8, four in five are right."""

    a: Place
    b: Place
    score: float
    status: Status = Status.AUTO


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side: for each article, the numbers of its sentences (or paragraphs), ascending."""

    cells: tuple[tuple[int, ...], ...]

    def articles(self) -> tuple[int, ...]:
        """The numbers of the articles that have something in this row."""
        return tuple(number for number, cell in enumerate(self.cells) if cell)


@dataclass(frozen=True, slots=True)
class FactValue:
    """How one version gives a fact: a span of a sentence, its text, and the value compared."""

    article: int
    sentence: int
    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What several versions give, alike or differently; `row` is its sentence row."""

    type: FactType
    values: tuple[FactValue, ...]
    agree: bool
    row: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for pairs of sentences, 0 to 1, before a person decides anything. It depends on articles
    and kinds alone, so a comparison after a decision on a link starts from it."""

    beliefs: Mapping[tuple[Place, Place], float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is derived from a project: never stored, always a pure function of articles and decisions.

    `evidence` and `telling` are kept so that the next comparison need not gather them again; they say nothing
    new."""

    structures: tuple[Structure, ...]
    base: int
    links: tuple[Link, ...]
    sentence_rows: tuple[Row, ...]
    paragraph_rows: tuple[Row, ...]
    facts: tuple[Fact, ...]
    evidence: Evidence | None = field(default=None, compare=False, repr=False)
    telling: Telling | None = field(default=None, compare=False, repr=False)


def fingerprint(text: str) -> str:
    """The SHA-256 of a text in UTF-8, as 64 hexadecimal digits; how provenance recognises its source."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

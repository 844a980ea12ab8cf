"""Blocks of text to an article: where the laws of `Article.text` are kept, for every reader alike.

Laws: paragraphs are not empty, have no white space around them and no line break within; the text is the
paragraphs joined by one line feed. Everything else stays verbatim: no-break spaces, double spaces, quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.engine.errors import EmptyArticleError
from desk.engine.model import Article, Paragraph, Role

# Zero-width characters, soft hyphens and NUL: a line of nothing else is no paragraph.
_UNSEEN = "\x00\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# No encoding can store a lone surrogate, and text controls, databases and file formats end a text at NUL.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


# What word processors draw before a list's items; the last three are those of symbol fonts.
DRAWN_BULLETS = "•◦▪▫‣●○■□\uf0b7\uf0a7\uf0d8"
_DRAWN_BULLET = re.compile(rf"\s*[{DRAWN_BULLETS}]\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """Some text of a file and what the file said of it; a line break within begins a new paragraph."""

    text: str
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in a file; `title` and `outlet` are "" where the file does not tell."""

    blocks: tuple[Block, ...]
    format: str = "plain text"
    encoding: str = ""
    title: str = ""
    outlet: str = ""
    notes: tuple[str, ...] = ()


def printed_block(text: str) -> Block:
    """The block of a format that knows no lists but shows their bullets: the bullet becomes the role."""
    bullet = _DRAWN_BULLET.match(text)
    return Block(text[bullet.end() :], Role.LIST_ITEM) if bullet else Block(text)


def paragraph_texts(text: str) -> list[str]:
    """The non-empty lines of a text, as `str.splitlines` sees lines, without the white space around them."""
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not _is_unseen(line)]


def assemble(reading: Reading, *, article_id: str, title: str, path: str = "") -> Article:
    """The article of what was read; `title` stands where the file gives none.

    Raises EmptyArticleError where there is no text."""
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    at, left_out = 0, 0
    for block in reading.blocks:
        storable, removed = _UNSTORABLE.subn("", block.text)
        left_out += removed
        for line in paragraph_texts(storable):
            texts.append(line)
            paragraphs.append(Paragraph(at, at + len(line), block.role))
            at += len(line) + 1
    if not paragraphs:
        raise EmptyArticleError(f"There is no text in {title}. Choose a file that holds the article's words.")
    notes = reading.notes
    if left_out:
        notes = (*notes, f"Characters left out because nothing can show them: {left_out}")
    return Article(
        id=article_id,
        title=reading.title or title,
        text="\n".join(texts),
        paragraphs=tuple(paragraphs),
        path=path,
        format=reading.format,
        encoding=reading.encoding,
        outlet=reading.outlet,
        notes=notes,
    )


def _is_unseen(line: str) -> bool:
    return line[0] in _UNSEEN and not line.strip(_UNSEEN + " \t\u00a0")

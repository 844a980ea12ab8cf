"""The summary made ready for any format: blocks of clean text, notes on where they came from, the versions.

What a format may rely on: no text is empty or holds a line break, a tab or a character that XML forbids, and
none has white space around it. Notes count from 1 in reading order. The words around the story (“Sources”,
“paragraph 3”) are English.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk.engine.errors import ExportError
from desk.engine.model import Comparison
from desk.engine.project import LineStyle, Project, letter
from desk.engine.summary import DerivedLine, Provenance, headed_lines, headline
from desk.export.disputes import disputes

SOURCES = "Sources"
DISPUTED = "Disputed"
UNTITLED = "Summary"
OWN_WORDS = "Lines without a number are the editor’s own."

# Line breaks and tabs of all kinds, with the white space around them.
_BREAKS = re.compile(r"\s*[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]\s*")
# All that XML 1.0 does not allow, and what Unicode calls no character.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")


@dataclass(frozen=True, slots=True)
class Note:
    """Where a line came from, in words."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the summary. `level` is 1 for its headline, 2 for any other heading, 0 for the rest; `note`
    is None for words of the editor's own."""

    text: str
    style: LineStyle
    level: int
    note: Note | None


@dataclass(frozen=True, slots=True)
class Source:
    """A version that the summary draws on."""

    letter: str
    title: str

    @property
    def text(self) -> str:
        return f"{self.letter} · {self.title}"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The first of the blocks is the headline where there is one.
    `language` is the one most sources are in, "" where unknown. `remarks` stand below the sources, and below
    these `disputed`, what versions say of the facts on which they differ."""

    title: str
    language: str
    right_to_left: bool
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]
    remarks: tuple[str, ...]
    disputed: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(block.note for block in self.blocks if block.note)


def manuscript(project: Project, comparison: Comparison, disputed: bool = True) -> Manuscript:
    """The summary of a project, ready to be written, and what in it is `disputed` or not. Raises ExportError
    where there is none yet."""
    if not project.summary:
        raise ExportError(
            "There is no summary yet. Mark the sentences that should speak for their rows, or let the "
            "program suggest some, then export again."
        )
    derived, above = headed_lines(project, comparison), headline(project, comparison)
    blocks = _blocks(derived, comparison, above is not None)
    used = sorted({source.article for line in derived for source in line.sources})
    own = not used or any(block.note is None and not block.level for block in blocks)
    return Manuscript(
        title=blocks[0].text if above is not None else UNTITLED,
        language=_language(derived, comparison),
        right_to_left=right_to_left(" ".join(block.text for block in blocks)),
        blocks=blocks,
        sources=tuple(_source(project, article) for article in used),
        remarks=(OWN_WORDS,) if own else (),
        disputed=_disputed(project, comparison, derived, used) if disputed else (),
    )


def clean(text: str) -> str:
    """Text on one line that every format can carry: breaks and tabs become a space, what no file may hold the
    replacement character."""
    return one_line(text).strip()


def one_line(text: str) -> str:
    """The same, with the white space at its ends."""
    return _FORBIDDEN.sub("\ufffd", _BREAKS.sub(" ", text))


class Script(StrEnum):
    """The three that word processors tell apart, each with a font and a language of its own."""

    WESTERN = "western"
    ASIAN = "asian"
    COMPLEX = "complex"


def script_of(language: str) -> Script:
    """Which of a word processor's scripts a language is written in."""
    code = language.partition("-")[0]
    if code in ("zh", "ja", "ko"):
        return Script.ASIAN
    complex_codes = ("ar", "fa", "he", "iw", "ps", "ur", "yi", "ckb", "hi", "th")
    return Script.COMPLEX if code in complex_codes else Script.WESTERN


def _blocks(derived: Sequence[DerivedLine], comparison: Comparison, titled: bool) -> tuple[Block, ...]:
    blocks, number = [], 0
    for position, line in enumerate(derived):
        number += bool(line.sources)
        note = Note(number, _note(line, comparison)) if line.sources else None
        level = (1 if titled and position == 0 else 2) if line.style is LineStyle.HEADING else 0
        blocks.append(Block(clean(line.text) or "—", line.style, level, note))
    return tuple(blocks)


def _disputed(
    project: Project, comparison: Comparison, derived: Sequence[DerivedLine], used: Sequence[int]
) -> tuple[str, ...]:
    """Each dispute, and what the versions are called that have a say in one but are no source."""
    found = disputes(derived, comparison)
    said = [clean(one.text) for one in found]
    others = {value.article for one in found for value in one.fact.values} - set(used)
    if others:
        said.append(f"No line is from {'; '.join(_source(project, one).text for one in sorted(others))}.")
    return tuple(said)


def _source(project: Project, article: int) -> Source:
    one = project.articles[article]
    title = clean(project.article_title(one)) or UNTITLED
    outlet = clean(one.outlet)
    named = f"{title}, {outlet}" if outlet and outlet not in title else title
    return Source(letter(article), named)


def _note(line: DerivedLine, comparison: Comparison) -> str:
    """Where a line came from: version, paragraph and sentence; where it was edited, the words it had."""
    places = "; ".join(_place(source, comparison) for source in line.sources)
    if not line.edited:
        return f"{places}."
    original = clean(" … ".join(source.text for source in line.sources))
    return f"{places}; edited from: {original}"


def _place(source: Provenance, comparison: Comparison) -> str:
    place = f"{letter(source.article)} · {clean(source.title)}, paragraph {source.paragraph + 1}"
    if source.sentence is None:
        return place
    structure = next(one for one in comparison.structures if one.article.id == source.ref.article)
    paragraph = structure.sentences[source.sentence].paragraph
    before = sum(one.paragraph == paragraph for one in structure.sentences[: source.sentence])
    return f"{place}, sentence {before + 1}"


def _language(derived: tuple[DerivedLine, ...], comparison: Comparison) -> str:
    languages = {one.article.id: one.language for one in comparison.structures}
    found = Counter(languages.get(source.ref.article, "") for line in derived for source in line.sources)
    found.pop("", None)
    return min(found, key=lambda language: (-found[language], language), default="")


def right_to_left(text: str) -> bool:
    """Whether most letters that have a direction are written from right to left."""
    directions = Counter(unicodedata.bidirectional(character) for character in text)
    return directions["R"] + directions["AL"] > directions["L"]

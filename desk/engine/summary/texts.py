"""What a line of the summary says, as one text, and how long texts are."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from desk.engine.model import SentenceRef
from desk.engine.project import Project, SummaryLine
from desk.engine.words import cut, is_word

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 500  # of Chinese and Japanese, where `words` counts every character as a word

_BULLET = re.compile(r"[-*–‣◦▪·]\s+|•\s*")
_NUMBERING = re.compile(r"(\d{1,3})[.)]\s+")


def sentence_text(project: Project, ref: SentenceRef) -> str:
    """The words of a sentence, verbatim; "" where its article is gone."""
    article = project.article(ref.article)
    return article.text[ref.start : ref.end] if article else ""


def source_text(project: Project, sources: Iterable[SentenceRef]) -> str:
    """What sentences say one after the other."""
    return run_on(said_text(project, source) for source in sources)


def said_text(project: Project, ref: SentenceRef) -> str:
    """What a sentence says in the summary: its words without the sign that made it an item of its version's
    list, since a line's style says what is a bullet here.

    A number is such a sign only where it counts: “1. Open the gates” before “2. …” is an item, “1. FC Tarn
    wins again” is a name."""
    text = sentence_text(project, ref)
    found = _BULLET.match(text)
    if found is None and (numbered := _NUMBERING.match(text)) is not None:
        found = numbered if _counts(project, ref, int(numbered[1])) else None
    return text[found.end() :] if found is not None and found.end() < len(text) else text


def _counts(project: Project, ref: SentenceRef, number: int) -> bool:
    """Whether the paragraph that a sentence begins and one beside it are items of a numbered list."""
    article = project.article(ref.article)
    if article is None:
        return False
    at = bisect_right(article.paragraphs, ref.start, key=lambda one: one.start) - 1
    if at < 0 or article.paragraphs[at].start != ref.start:
        return False
    for beside, expected in ((at - 1, number - 1), (at + 1, number + 1)):
        if 0 <= beside < len(article.paragraphs):
            other = _NUMBERING.match(article.paragraph_text(beside))
            if other is not None and int(other[1]) == expected:
                return True
    return False


def line_text(project: Project, line: SummaryLine) -> str:
    """What a line of the summary says: what a person wrote, else what its sources say."""
    return line.text if line.text is not None else source_text(project, line.sources)


def run_on(texts: Iterable[str]) -> str:
    """Texts as one, with a space between two of them except where the script writes none."""
    whole = ""
    for text in texts:
        spaced = whole and text and not (_unspaced(whole[-1]) and _unspaced(text[0]))
        whole += f" {text}" if spaced else text
    return whole


def _unspaced(character: str) -> bool:
    """Whether a character belongs to Chinese or Japanese writing, which puts no space between sentences."""
    wide = unicodedata.east_asian_width(character) in "WF"
    return wide and not unicodedata.name(character, "").startswith("HANGUL")


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is; `minutes` is the time an adult takes to read it silently (Brysbaert 2019)."""

    words: int
    minutes: float


def length(texts: Iterable[str]) -> Length:
    """The words of texts and how long they take to read."""
    words = characters = 0
    for text in texts:
        for start, end in cut(text):
            if is_word(text[start:end]):
                unspaced = end - start == 1 and _unspaced(text[start])
                words, characters = words + (not unspaced), characters + unspaced
    return Length(words + characters, words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE)

"""What a line of the summary says, as one text, and how long texts are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from desk.engine.model import SentenceRef
from desk.engine.project import Project, SummaryLine
from desk.engine.summary.saying import said_texts
from desk.engine.words import cut, is_word

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 500  # of Chinese and Japanese, where `words` counts every character as a word


def source_text(project: Project, sources: Iterable[SentenceRef]) -> str:
    """What sentences say one after the other."""
    return run_on(said_texts(project, tuple(sources)))


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

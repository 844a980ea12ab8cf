"""The words of an article's copy, and what furniture it holds; for the headers of the grid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desk.engine.model import FURNITURE_KINDS, Kind, Structure

# Han, kana and half-width kana, which are written without spaces.
_UNSPACED = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """The words of an article's copy, and its paragraphs of furniture by kind."""

    words: int
    furniture: tuple[tuple[Kind, int], ...]


def count_words(text: str) -> int:
    """Words as newsrooms count them; of Chinese and Japanese the characters. Limit: Thai, Lao, Khmer and
    Burmese have words end at spaces alone."""
    if text.isascii() or max(text) < "\u3040":
        return len(text.split())
    return len(_UNSPACED.findall(text)) + len(_UNSPACED.sub(" ", text).split())


def count(structure: Structure) -> Iterator[Counts | None]:
    """Counts an article, a bit at a time: yields None until the last, which is the result."""
    words = 0
    furniture: dict[Kind, set[int]] = {}
    for number, sentence in enumerate(structure.sentences):
        if sentence.kind in FURNITURE_KINDS:
            furniture.setdefault(sentence.kind, set()).add(sentence.paragraph)
        else:
            words += count_words(structure.sentence_text(number))
        if number % 500 == 499:
            yield None
    yield Counts(words, tuple((kind, len(furniture[kind])) for kind in Kind if kind in furniture))

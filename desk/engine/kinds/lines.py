"""A line and the plain facts of its form. Computed once, used by every piece of evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(r"©|[^\W\d_]+(?:['’.&-][^\W\d_]+)*|\d[\d.,:/]*|@\w+")
_END_STOP = re.compile(r"[.!?。！？।][\"'”’»“)\]]*$")
_CLIPPED = re.compile(r"(?:…|\.\.\.)[\"'”’»)\]]*$")
_BULLET = re.compile(r"^(?:[-–—•*▪●·‣►»>]|\d{1,2}[.)])\s+")
_SPEECH = frozenset(
    """said says told added adding according asked wrote warned argued noted explained announced sagte sagt
    erklärte laut betonte teilte déclaré selon explique dijo afirmó según señaló disse afirmou segundo
    declarou detto secondo spiega""".split()
)
_QUOTE = re.compile(r"[“”„«»\"]")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or sentence. `words` are folded (lower case, straight apostrophes, every number "#")."""

    text: str
    words: tuple[str, ...]
    bullet: bool
    ends_with_stop: bool
    clipped: bool
    speaks: bool
    quotes: bool
    capitals: int  # words that open with a capital letter
    shouting: bool  # all letters are capitals, and there are at least four

    @property
    def length(self) -> int:
        return len(self.words)


def fold(token: str) -> str:
    """How words are compared: "Read" and "read", "Don’t" and "don't", "12" and "2,024" are the same."""
    return "#" if token[0].isdigit() else token.replace("’", "'").casefold()


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order, without punctuation."""
    return tuple(map(fold, TOKEN.findall(text)))


def line_of(text: str) -> Line:
    """The line with its facts."""
    tokens = TOKEN.findall(text)
    words = tuple(map(fold, tokens))
    return Line(
        text=text,
        words=words,
        bullet=_BULLET.match(text) is not None,
        ends_with_stop=_END_STOP.search(text) is not None,
        clipped=_CLIPPED.search(text) is not None,
        speaks=not _SPEECH.isdisjoint(words),
        quotes=_QUOTE.search(text) is not None,
        capitals=sum(token[0].isupper() for token in tokens),
        shouting=text.isupper() and sum(map(str.isalpha, text)) >= 4,
    )


def is_sentence(line: Line) -> bool:
    """Reads like copy: long enough, and ends as sentences end."""
    return len(line.words) >= 8 and line.ends_with_stop and not line.clipped

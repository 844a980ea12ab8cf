"""Texts as Find reads them, with the way back: each character of a folded text knows where it came from.

Accents are taken off (é, é as two characters, ø) or, where they are to count, composed, so that both ways
of writing one are the same; soft hyphens go. What is an accent is a matter of the script: marks of Latin and
Greek letters, Hebrew points and Arabic vowel signs, but not the voicing marks of kana, the vowels of Indian
scripts, or the breve of й, which make other letters. Upper and lower case are the pattern's business. A
folded text is never longer than the text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
_MARK = re.compile(f"[{_MARKS}]")
_CLUSTER = re.compile(f".[{_MARKS}]*", re.DOTALL)
_LOOSE = re.compile(f"[{_MARKS}\u00ad]")  # what makes a text and its folded text of different lengths
_STROKES = dict(zip("ØøŁłĐđĦħŦŧı", "OoLlDdHhTti", strict=True))
_LETTERS_OF_THEIR_OWN = frozenset("Йй")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts` are the positions in the text that its characters came from, and the text's
    length at the end; None where they are the same."""

    text: str
    starts: array[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the folded text as one of the text: whole characters with all of their marks. It must
        not be empty."""
        starts = self.starts
        if starts is None:
            return start, end
        after = end
        while starts[after] == starts[end - 1]:
            after += 1
        return starts[start], starts[after]


def fold_accents(text: str, *, keep: bool = False) -> Folded:
    """A text without accents; with `keep`, with all of them composed."""
    if text.isascii():
        return Folded(text)
    if not _LOOSE.search(text):
        return Folded(text if keep else text.translate(_PLAIN))
    parts: list[str] = []
    starts = array("q")
    for found in _CLUSTER.finditer(text):
        cluster = found.group().removeprefix("\u00ad")
        whole = unicodedata.normalize("NFC", cluster)
        part = whole if keep else _MARK.sub("", whole.translate(_PLAIN))
        parts.append(part)
        starts.extend([found.start()] * len(part))
    starts.append(len(text))
    return Folded("".join(parts), starts)


class _Plain(dict[int, str]):
    """For str.translate: each character without its accents, found when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        parts = unicodedata.normalize("NFD", character)
        accents = len(parts) > 1 and all(_MARK.match(mark) for mark in parts[1:])
        plain = parts[0] if accents and character not in _LETTERS_OF_THEIR_OWN else character
        self[code] = found = _STROKES.get(plain, plain)
        return found


_PLAIN = _Plain()

"""Positions in Qt's texts and in ours. This module alone converts; nothing else may.

Qt counts UTF-16 units: an emoji is two. Python counts code points: it is one. Everything of ours counts
code points; only what is handed to QTextLayout, QTextCursor or a line edit counts units. A unit that falls
inside a surrogate pair belongs to the code point it is a half of. Limit: clusters (a letter and its combining
accent) are not kept together here; both sides count them as several.
"""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Converts positions of one text both ways; costs one pass over the text, and nothing where all of its
    characters are one unit wide."""

    __slots__ = ("_length", "_wide")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        wide = text and not text.isascii() and max(text) > "\uffff"
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"] if wide else []

    def to_qt(self, position: int) -> int:
        """The UTF-16 unit at which a code point begins. Positions outside of the text become its ends."""
        position = min(max(position, 0), self._length)
        return position + bisect_left(self._wide, position) if self._wide else position

    def from_qt(self, unit: int) -> int:
        """The code point that a UTF-16 unit belongs to. Units outside of the text become its ends."""
        if not self._wide:
            return min(max(unit, 0), self._length)
        # The number of wide characters that begin before the unit: the nth begins at unit wide[n] + n.
        before = bisect_left(range(len(self._wide)), unit, key=lambda n: self._wide[n] + n)
        inside = before > 0 and self._wide[before - 1] + before == unit
        return min(max(unit - before, 0), self._length) if not inside else self._wide[before - 1]

    def span_to_qt(self, start: int, end: int) -> tuple[int, int]:
        """A span of code points as the first unit and the number of units, as Qt's format ranges want it."""
        first = self.to_qt(start)
        return first, self.to_qt(end) - first


def to_qt(text: str, position: int) -> int:
    """One position of a text, in UTF-16 units."""
    return Utf16Map(text).to_qt(position)


def from_qt(text: str, unit: int) -> int:
    """One position of Qt's, in code points of the text."""
    return Utf16Map(text).from_qt(unit)

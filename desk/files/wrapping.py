"""Hard-wrapped plain text: recognised, and its lines joined to paragraphs again.

Mail programs and old editors break a paragraph into lines of some 72 characters and part paragraphs by blank
lines or an indent. Such text obeys a law that other text breaks soon: where a line ends, the next word would
not have fitted. Joining is wrong for everything else, so three things must come together: nearly all breaks
inside blocks obey that law, most of them fall in the middle of a sentence, and there are enough of them to
tell. The limits: text wrapped by eye is left alone, and so are scripts that put no spaces between words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_NARROWEST, _WIDEST = 50, 120
_FEWEST_BREAKS = 4
_LAWFUL = 0.9
_MID_SENTENCE = 0.35
_SENTENCE_END = re.compile(r"""[.!?…:;]["'”’»)\]]*$""")
_BULLET = re.compile(r"[-*+•‣▪]\s")
# A dash or a number may as well be the word that did not fit ("– he said", "12. Mai"): it begins an item only
# behind a sentence's end.
_PERHAPS_BULLET = re.compile(r"(?:[–—]|\(?\d{1,3}[.)]|[a-z][.)])\s")
# "pre- and post-war": the hyphen is not that of a compound.
_AFTER_OPEN_HYPHEN = frozenset({"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e"})


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its indent and the white space behind it; `blank` lines part blocks."""

    text: str
    indent: int

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def end(self) -> int:
        """The column where the line ends, counted from the left edge of the text."""
        return self.indent + len(self.text)


def unwrap(text: str) -> str | None:
    """The text with one line a paragraph, or None where it is not hard-wrapped."""
    lines = [_line(line) for line in text.splitlines()]
    width = wrapping_width(lines)
    if width is None:
        return None
    paragraphs: list[str] = []
    for before, line in pairwise([_Line("", 0), *lines]):
        if line.blank:
            continue
        if _continues(before, line) and _is_full(before, line, width):
            paragraphs[-1] += _glue(before.text, line.text) + line.text
        else:
            paragraphs.append(line.text)
    return "\n".join(paragraphs)


def wrapping_width(lines: list[_Line]) -> int | None:
    """The column that the lines were wrapped at, or None where they are not hard-wrapped."""
    ends = [line.end for line in lines if " " in line.text]  # a lone web address is longer than any column
    width = max(ends, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    breaks = [(a, b) for a, b in pairwise(lines) if _continues(a, b)]
    lawful = [(a, b) for a, b in breaks if _is_full(a, b, width)]
    if len(lawful) < max(_FEWEST_BREAKS, _LAWFUL * len(breaks)):
        return None
    within = sum(_is_mid_sentence(a.text, b.text) for a, b in lawful)
    return width if within >= _MID_SENTENCE * len(lawful) else None


def _line(raw: str) -> _Line:
    text = raw.expandtabs(8).rstrip()
    stripped = text.lstrip()
    return _Line(raw.strip(), len(text) - len(stripped))


def _continues(before: _Line, line: _Line) -> bool:
    """Whether the line can belong to the paragraph of the line before: no blank, deeper indent or bullet."""
    if before.blank or line.blank or _BULLET.match(line.text):
        return False
    if _PERHAPS_BULLET.match(line.text) and _SENTENCE_END.search(before.text):
        return False
    hangs = _BULLET.match(before.text) or _PERHAPS_BULLET.match(before.text)
    return line.indent <= before.indent or hangs is not None


def _is_full(before: _Line, line: _Line, width: int) -> bool:
    """Whether the line's first word would not have fitted behind the line before."""
    return before.end + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _is_mid_sentence(before: str, line: str) -> bool:
    ends = _SENTENCE_END.search(before) or (before[-1].isalpha() and line[0].isupper())
    return line[0].islower() or not ends


def _glue(before: str, line: str) -> str:
    """A space, or nothing behind the hyphen of a compound that was broken at it."""
    compound = before.endswith("-") and before[-2:-1].isalnum() and line[0].isalnum()
    return "" if compound and line.split(maxsplit=1)[0] not in _AFTER_OPEN_HYPHEN else " "

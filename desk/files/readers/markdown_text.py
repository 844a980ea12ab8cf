"""Markdown: rendered by the Markdown package and read as the page it makes, so editors see text, not markup.

Line breaks inside a block are joined as Markdown has it, unless the file plainly keeps one paragraph a line:
then nearly every line ends where a sentence does. Front matter between lines of "---" is left out, and said.
"""

from __future__ import annotations

import re
from itertools import pairwise

from desk.files.assembling import Block, Reading
from desk.files.decoding import Decoded, decode
from desk.files.readers.html import blocks_of

# The package's time grows with the square of open brackets; no article has so many, so it is not Markdown.
_LONGEST, _MOST_BRACKETS = 1 << 20, 2000
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_SENTENCE_END = re.compile(r"""[.!?…:]["'”’»)\]*_]*$""")
_MARKUP_LINE = re.compile(r"\s*(?:[-*+>|#]|\d+[.)]\s|```|~~~)")


def read(data: bytes, _name: str) -> Reading:
    decoded = decode(data)
    notes = decoded.notes
    text = "\n".join(decoded.text.split("\r\n")).replace("\r", "\n")
    text, front_matter = _FRONT_MATTER.subn("", text, count=1)
    if front_matter:
        notes = (*notes, "The front matter above the text was left out")
    if len(text) > _LONGEST or text.count("[") > _MOST_BRACKETS:
        return _as_plain(decoded, text, notes)
    import markdown

    extensions = ["tables", "fenced_code", "sane_lists"]
    if _keeps_a_paragraph_a_line(text):
        extensions.append("nl2br")
    try:
        rendered = markdown.markdown(text, extensions=extensions)
    except RecursionError:  # thousands of quotes or lists within each other
        return _as_plain(decoded, text, notes)
    return Reading(blocks_of(rendered), "Markdown", decoded.encoding, notes=notes)


def _as_plain(decoded: Decoded, text: str, notes: tuple[str, ...]) -> Reading:
    notes = (*notes, "Too large or too deeply nested for Markdown, so it was read as plain text")
    return Reading((Block(text),), "plain text", decoded.encoding, notes=notes)


def _keeps_a_paragraph_a_line(text: str) -> bool:
    """Whether lines without a blank line between them are paragraphs of their own."""
    breaks = [
        before.rstrip()
        for before, line in pairwise(text.split("\n"))
        if before.strip() and line.strip() and not _MARKUP_LINE.match(before) and not _MARKUP_LINE.match(line)
    ]
    complete = sum(bool(_SENTENCE_END.search(before)) for before in breaks)
    return complete >= 0.8 * len(breaks) > 0

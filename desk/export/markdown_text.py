"""The summary as Markdown: CommonMark with footnotes, as GitHub, Pandoc and Python-Markdown read them.

A character of a sentence that Markdown would act on is escaped, so that the sentence is read back as written;
one that Markdown leaves alone where it stands is left alone here, so that the file reads well as it is.
"""

from __future__ import annotations

import re

from desk.engine.project import LineStyle
from desk.export.manuscript import DISPUTED, SOURCES, Block, Manuscript

_ACTIVE = re.compile(
    r"""
    [\\`*{\[]                         # acts wherever it stands
    | (?<![^\W_])_ | _(?![^\W_])       # emphasis, but not in the middle of a word
    | ^[\#>] | ^[+-](?=[\s+-]|$)       # headings, quotations, lists and rules
    | ^\d+[.)](?=\s|$)                # numbered lists
    | \#(?=\#*$)                      # what would close a heading
    | <(?=[\w/!?]) | &(?=\#?\w+;)     # HTML
    | ^\| | ~(?=.*~)                   # tables, struck out words
    """,
    re.VERBOSE,
)
# These have no escape that all readers know, so they become character references.
_REFERENCES = {"<": "&lt;", "&": "&amp;", "|": "&#124;", "~": "&#126;"}


def markdown_text(manuscript: Manuscript) -> str:
    """The whole file."""
    text = ""
    before: Block | None = None
    for block in manuscript.blocks:
        listed = before is not None and before.style is block.style is LineStyle.BULLET
        text += ("\n" if listed else "\n\n" if text else "") + _line(block)
        before = block
    text += f"\n\n## {SOURCES}\n"
    text += "".join(f"\n- {escape(source.text)}" for source in manuscript.sources)
    text += "".join(f"\n\n{escape(remark)}" for remark in manuscript.remarks) + "\n"
    if manuscript.disputed:
        text += f"\n### {DISPUTED}\n\n" + "".join(f"- {escape(one)}\n" for one in manuscript.disputed)
    for note in manuscript.notes:
        text += f"\n[^{note.number}]: {escape(note.text)}"
    return text.rstrip("\n") + "\n"


def escape(text: str) -> str:
    """Text in which Markdown finds nothing to act on."""
    return _ACTIVE.sub(lambda found: _guarded(found.group()), text)


def _guarded(active: str) -> str:
    """The same without effect; of a number that would begin a list, its sign."""
    return _REFERENCES.get(active) or f"{active[:-1]}\\{active[-1]}"


def _line(block: Block) -> str:
    marker = f"{'#' * block.level} " if block.level else "- " if block.style is LineStyle.BULLET else ""
    return marker + escape(block.text) + (f"[^{block.note.number}]" if block.note else "")

"""The summary as Markdown: CommonMark with footnotes, as GitHub, Pandoc and Python-Markdown read them.

Every character of a sentence that Markdown would act on is escaped, so that it is read back as written.
"""

from __future__ import annotations

import re

from desk.engine.project import LineStyle
from desk.export.manuscript import SOURCES, Block, Manuscript

_ACTIVE = re.compile(r"[\\`*_{}\[\]#<>|~]")
# These have no escape that all readers know, so they become character references.
_REFERENCES = {"<": "&lt;", ">": "&gt;", "|": "&#124;", "~": "&#126;"}
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LIST_MARKER = re.compile(r"^(?:[+-]|\d+[.)])")


def markdown_text(manuscript: Manuscript) -> str:
    """The whole file."""
    text = "" if manuscript.heading is None else f"# {escape(manuscript.heading)}"
    before: Block | None = None
    for block in manuscript.blocks:
        listed = before is not None and before.style is block.style is LineStyle.BULLET
        text += ("\n" if listed else "\n\n" if text else "") + _line(block)
        before = block
    text += f"\n\n## {SOURCES}\n"
    text += "".join(f"\n- {escape(source.text)}" for source in manuscript.sources)
    text += "".join(f"\n\n{escape(remark)}" for remark in manuscript.remarks) + "\n"
    for note in manuscript.notes:
        text += f"\n[^{note.number}]: {escape(note.text)}"
    return text.rstrip("\n") + "\n"


def escape(text: str) -> str:
    """Text in which Markdown finds nothing to act on."""
    text = _ENTITY.sub("&amp;", text)
    text = _ACTIVE.sub(lambda found: _REFERENCES.get(found.group(), f"\\{found.group()}"), text)
    return _LIST_MARKER.sub(lambda match: _guarded(match.group()), text)


def _guarded(marker: str) -> str:
    """A list marker that is none: the character that makes it one as a reference."""
    return f"{marker[:-1]}&#{ord(marker[-1])};"


def _line(block: Block) -> str:
    marker = f"{'#' * block.level} " if block.level else "- " if block.style is LineStyle.BULLET else ""
    return marker + escape(block.text) + (f"[^{block.note.number}]" if block.note else "")

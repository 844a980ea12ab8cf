"""The summary as plain text: numbers in brackets, what they stand for at the end; lines are not wrapped."""

from __future__ import annotations

from desk.engine.project import LineStyle
from desk.export.manuscript import DISPUTED, SOURCES, Block, Manuscript


def plain_text(manuscript: Manuscript) -> str:
    """The whole file, with one empty line between blocks and none between bullets."""
    parts: list[str] = []
    bullets = False
    for block in manuscript.blocks:
        listed = block.style is LineStyle.BULLET
        if listed and bullets:
            parts[-1] += f"\n{_line(block)}"
        else:
            parts.append(_line(block))
        bullets = listed
    closing = (*(source.text for source in manuscript.sources), *manuscript.remarks)
    parts += [_underlined(SOURCES, "-"), "\n".join(closing)]
    if manuscript.disputed:
        parts += [_underlined(DISPUTED, "-"), "\n".join(manuscript.disputed)]
    if manuscript.notes:
        parts.append("\n".join(f"[{note.number}] {note.text}" for note in manuscript.notes))
    return "\n\n".join(parts) + "\n"


def _line(block: Block) -> str:
    text = block.text + (f" [{block.note.number}]" if block.note else "")
    if block.level:
        return _underlined(text, "=" if block.level == 1 else "-")
    return f"• {text}" if block.style is LineStyle.BULLET else text


def _underlined(text: str, rule: str) -> str:
    return f"{text}\n{rule * min(len(text), 72)}"

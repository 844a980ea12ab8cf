"""Breaks blocks of lines into pages. Knows only heights, in whatever unit the caller has.

A short block is not cut, a long one leaves two lines on either side of a cut, and a block that belongs to
the one after it (a heading) is never the last of its page. What is higher than a page is cut all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_WHOLE = 5  # lines of a block that is not cut, unless told otherwise
_TOGETHER = 2  # so many lines of a longer one stay together at its beginning and its end


@dataclass(frozen=True, slots=True)
class Measured:
    """A block: its number of lines, the height of each, the space around it, and whether it holds on to the
    block after it. Of two spaces between blocks the larger counts; at the top of a page there is none."""

    lines: int
    pitch: float
    before: float
    after: float
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a block, and where its top stands on the page."""

    block: int
    line: int
    top: float


def paginate(blocks: Sequence[Measured], height: float, whole: int = _WHOLE) -> list[list[Placed]]:
    """The pages, each with its lines from the top down; every line of every block stands on one of them.
    A block of up to `whole` lines is not cut."""
    pages: list[list[Placed]] = [[]]
    top = space = 0.0
    for number, block in enumerate(blocks):
        gap = max(space, block.before)
        if pages[-1] and top + gap + _head(blocks, number, whole) > height:
            pages.append([])
        if not pages[-1]:
            top = gap = 0.0
        top += gap
        for line in range(block.lines):
            left = block.lines - line
            # Cut early rather than leave a single last line for the next page.
            early = block.lines > whole and left == _TOGETHER
            if pages[-1] and line and top + block.pitch * (_TOGETHER if early else 1) > height:
                pages.append([])
                top = 0.0
            pages[-1].append(Placed(number, line, top))
            top += block.pitch
        space = block.after
    return pages


def _head(blocks: Sequence[Measured], number: int, whole: int) -> float:
    """What must fit below a block's beginning for it to stay on the page."""
    block = blocks[number]
    lines = block.lines if block.lines <= whole or block.keep else _TOGETHER
    if not block.keep or number + 1 == len(blocks):
        return lines * block.pitch
    gap = max(block.after, blocks[number + 1].before)
    return lines * block.pitch + gap + _head(blocks, number + 1, whole)

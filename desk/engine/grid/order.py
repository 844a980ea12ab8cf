"""Which cells show text that stands elsewhere in its article, for "↑ 4th in B".

The rows follow the base. An article that follows it too needs no word; where it does not, the fewest
cells that have to be moved are the ones that say so: all that are not in a longest increasing subsequence
of the article's sentences, taken row by row (patience sorting, C. Schensted, "Longest increasing and
decreasing subsequences", 1961). O(rows log rows) an article. Nothing of Qt is known here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desk.engine.grid.story import StoryView
from desk.engine.model import FURNITURE_KINDS, Kind


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A cell's text stands earlier or later in its article than the row suggests: in which paragraph of the
    copy, counted from 1 without furniture and headlines, of how many."""

    earlier: bool
    paragraph: int
    paragraphs: int


def find_elsewhere(story: StoryView, article: int) -> dict[int, Elsewhere]:
    """The rows in which an article's text is out of the rows' order, and where it stands."""
    structure = story.comparison.structures[article]
    sentences = structure.sentences
    rows, starts = [], []
    for row, one in enumerate(story.rows):
        if one.cells[article]:
            numbers = story.sentences_of(row, article)
            first = next((n for n in numbers if sentences[n].kind not in FURNITURE_KINDS), None)
            if first is not None:
                rows.append(row)
                starts.append(first)
    kept = longest_increasing(starts)
    if len(kept) == len(starts):
        return {}
    copy = sorted({one.paragraph for one in sentences if one.kind is Kind.BODY})
    found, standing = {}, set(kept)
    for at, (row, start) in enumerate(zip(rows, starts, strict=True)):
        if at not in standing:
            before = bisect_left(kept, at)
            earlier = before > 0 and start < starts[kept[before - 1]]
            paragraph = max(1, bisect_right(copy, sentences[start].paragraph))
            found[row] = Elsewhere(earlier, paragraph, len(copy))
    return found


def longest_increasing(values: Sequence[int]) -> list[int]:
    """The positions of a longest strictly increasing subsequence, ascending."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for at, value in enumerate(values):
        place = bisect_left(tails, value)
        previous.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(value)
            ends.append(at)
        else:
            tails[place] = value
            ends[place] = at
    chosen = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(at)
        at = previous[at]
    return chosen[::-1]

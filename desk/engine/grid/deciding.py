"""What is still to decide in a row: which of the sentence rows in it have no canonical sentence.

In the view of sentences a row is its own sentence row. A row of paragraphs is open while one of the sentence
rows in it is; so the grid, the overview, the list of open rows and the summary's count agree. Where versions
cut their paragraphs so differently that no row of paragraphs holds a sentence row in two versions, the row
of its first sentence answers for it. Nothing of Qt is known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from desk.engine.model import CONTENT_KINDS, Comparison, Place
from desk.engine.summary import Coverage, disputed_facts, speaks_for

if TYPE_CHECKING:
    from desk.engine.grid.story import StoryView


def open_sentence_rows(story: StoryView, row: int) -> tuple[int, ...]:
    """The sentence rows in a row that several versions share and no canonical sentence speaks for, in order.

    Of a headline and its lede, which state the same, the headline alone does not speak for the lede; but in
    their own row of paragraphs it does for the headlines."""
    return tuple(number for number in story.to_decide.get(row, ()) if not _is_spoken_for(story, row, number))


def coverage_of(story: StoryView) -> Coverage:
    """How far the summary is, in rows as they stand in the grid: `answered` are those that are not open."""
    total = len(story.to_decide)
    disagreeing = disputed_facts(story.comparison, story.marked)
    return Coverage(total - len(story.open_rows), total, disagreeing)


def find_to_decide(
    comparison: Comparison, shared: Iterable[int], row_of: Callable[[Place], int]
) -> Mapping[int, tuple[int, ...]]:
    """For each row in which something is to be decided, whatever was decided so far, its sentence rows of
    those that are `shared` between versions, in order."""
    found: dict[int, list[int]] = {}
    for number in shared:
        for row in _rows_to_decide(comparison, number, row_of):
            found.setdefault(row, []).append(number)
    return {row: tuple(numbers) for row, numbers in found.items()}


def _rows_to_decide(
    comparison: Comparison, sentence_row: int, row_of: Callable[[Place], int]
) -> Sequence[int]:
    everywhere = _content(comparison, sentence_row)
    beside: dict[int, set[int]] = {}
    for place in everywhere:
        beside.setdefault(row_of(place), set()).add(place.article)
    shared = [row for row, articles in beside.items() if len(articles) > 1]
    if not shared and everywhere:
        shared = [row_of(min(everywhere, key=lambda one: (one.article != comparison.base, one)))]
    return shared


def _is_spoken_for(story: StoryView, row: int, sentence_row: int) -> bool:
    """Whether a canonical sentence speaks for a sentence row, or for as much of it as stands in a row."""
    if sentence_row not in story.marked_sentence_rows:
        return False
    everywhere = _content(story.comparison, sentence_row)
    here = [place for place in everywhere if story.row_of(place) == row]
    return _is_answered(story, here) or _is_answered(story, everywhere)


def _content(comparison: Comparison, sentence_row: int) -> list[Place]:
    """The sentences of a sentence row without the furniture."""
    return [
        Place(article, number)
        for article, cell in enumerate(comparison.sentence_rows[sentence_row].cells)
        for number in cell
        if comparison.structures[article].sentences[number].kind in CONTENT_KINDS
    ]


def _is_answered(story: StoryView, places: Sequence[Place]) -> bool:
    return speaks_for((story.sentence(place).kind, story.ref(place) in story.marked) for place in places)

"""What is still to decide in a row: which of the sentence rows in it have no canonical sentence.

In the view of sentences a row is its own sentence row. A row of paragraphs is open while one of the sentence
rows in it is; so the grid, the overview, the list of open rows and the summary's count agree. Where versions
cut their paragraphs so differently that no row of paragraphs holds a sentence row in two versions, the row
of its first sentence answers for it. Nothing of Qt is known here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.engine.model import CONTENT_KINDS, Place
from desk.engine.summary import speaks_for

if TYPE_CHECKING:
    from desk.engine.grid.story import StoryView


def open_sentence_rows(story: StoryView, row: int) -> tuple[int, ...]:
    """The sentence rows in a row that several versions share and no canonical sentence speaks for, in order.

    Of a headline and its lede, which state the same, the headline alone does not speak for the lede; but in
    their own row of paragraphs it does for the headlines."""
    here: dict[int, list[Place]] = {}
    for place in story.places(row):
        if story.sentence(place).kind in CONTENT_KINDS:
            here.setdefault(story.sentence_row_of(place), []).append(place)
    return tuple(number for number in sorted(here) if _is_open(story, row, number, here[number]))


def rows_to_decide(story: StoryView, sentence_row: int) -> tuple[int, ...]:
    """The rows in which a shared sentence row is to be decided, whatever was decided so far."""
    everywhere = _content(story, sentence_row)
    beside: dict[int, set[int]] = {}
    for place in everywhere:
        beside.setdefault(story.row_of(place), set()).add(place.article)
    shared = [row for row, articles in beside.items() if len(articles) > 1]
    if not shared and everywhere:
        shared = [story.row_of(min(everywhere, key=lambda one: _order(story, one)))]
    return tuple(sorted(shared))


def _is_open(story: StoryView, row: int, sentence_row: int, here: Sequence[Place]) -> bool:
    if _is_answered(story, here):
        return False
    everywhere = _content(story, sentence_row)
    if _versions(everywhere) < 2 or _is_answered(story, everywhere):
        return False
    return _versions(here) > 1 or row in rows_to_decide(story, sentence_row)


def _order(story: StoryView, place: Place) -> tuple[bool, Place]:
    return place.article != story.comparison.base, place


def _versions(places: Sequence[Place]) -> int:
    return len({place.article for place in places})


def _content(story: StoryView, sentence_row: int) -> list[Place]:
    """The sentences of a sentence row without the furniture."""
    return [
        place
        for article, cell in enumerate(story.comparison.sentence_rows[sentence_row].cells)
        for number in cell
        if story.sentence(place := Place(article, number)).kind in CONTENT_KINDS
    ]


def _is_answered(story: StoryView, places: Sequence[Place]) -> bool:
    return speaks_for((story.sentence(place).kind, story.ref(place) in story.marked) for place in places)

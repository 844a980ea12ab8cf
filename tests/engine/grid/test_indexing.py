"""What a story is looked up in: complete once made, forgetting the oldest, and no burden once it is gone."""

from __future__ import annotations

import gc
import weakref

import pytest

from desk.engine.comparing import compare
from desk.engine.doubts import find_doubts
from desk.engine.errors import Cancelled
from desk.engine.grid.indexing import Newest, StoryIndex
from desk.engine.grid.states import RowState
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Paragraph
from desk.engine.project import Project

TEXTS = ("The bridge closed on Monday. It opens in May.", "It opens in May. The bridge was closed on Monday.")


def a_story() -> tuple[Project, StoryIndex]:
    articles = tuple(
        Article(f"v{number}", f"Version {number}", text, (Paragraph(0, len(text)),))
        for number, text in enumerate(TEXTS)
    )
    project = Project(articles)
    return project, StoryIndex.complete(compare(project, Knowledge()))


def test_what_was_put_in_first_goes_first() -> None:
    newest: Newest[str, int] = Newest(2)
    for number, word in enumerate(("one", "two", "three")):
        newest[word] = number
    assert newest == {"two": 1, "three": 2}


def test_the_index_knows_every_sentence_and_both_ends_of_every_link() -> None:
    _, index = a_story()
    comparison = index.comparison
    for number, row in enumerate(comparison.sentence_rows):
        for article, cell in enumerate(row.cells):
            assert [index.sentence_rows[article][one] for one in cell] == [number] * len(cell)
    for link in comparison.links:
        assert link in index.links[link.a]
        assert link in index.links[link.b]


def test_what_the_index_doubts_is_what_is_doubtful() -> None:
    _, index = a_story()
    assert index.doubts == find_doubts(index.comparison)


def test_making_an_index_ends_where_nobody_wants_it_any_more() -> None:
    ticks = []

    def tick(done: int, total: int) -> None:
        ticks.append(done)
        if done + 1 == total:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        StoryIndex.complete(a_story()[1].comparison, tick)
    assert len(ticks) > 10


def test_rows_are_open_where_the_index_says_that_something_is_to_be_decided() -> None:
    project, index = a_story()
    for granularity in Granularity:
        story = StoryView(project, index.comparison, granularity, index)
        assert story.to_decide
        assert set(story.to_decide) == {
            row for row in range(len(story.rows)) if RowState.UNRESOLVED in story.decision_state(row)
        }


def test_an_index_of_another_comparison_is_not_believed() -> None:
    project, index = a_story()
    other = compare(Project(project.articles[:1]), Knowledge())
    assert StoryView(project, other, Granularity.SENTENCES, index).index.comparison is other


def test_a_story_that_was_looked_at_goes_without_the_collector_of_cycles() -> None:
    project, index = a_story()
    story = StoryView(project, index.comparison, Granularity.SENTENCES, index)
    assert story.cell(0, 0).pieces
    story.other_row(0, 1)
    gone = weakref.ref(story)
    gc.disable()
    try:
        del story
        assert gone() is None
    finally:
        gc.enable()

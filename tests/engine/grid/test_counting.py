"""Words and furniture of an article, as its header tells them."""

from __future__ import annotations

import pytest

from desk.engine.grid.counting import count, count_words
from desk.engine.model import Kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The bridge is closed.", 4),
        ("“No,” she said – twice.", 5),
        ("大桥关闭了", 5),
        ("東京 Tower は高い", 6),
        ("다리가 닫혔다", 2),
        ("😀 bridge", 2),
    ],
)
def test_words_are_counted_as_newsrooms_do(text, words):
    assert count_words(text) == words


def test_furniture_is_counted_by_kind_and_not_among_the_words(story):
    *unfinished, counts = count(story.comparison.structures[0])
    assert unfinished == []
    assert counts.furniture == ((Kind.PROMO, 1),)
    copy = [text for text in story.project.articles[0].text.split("\n") if not text.startswith("READ")]
    assert counts.words == sum(len(text.split()) for text in copy)

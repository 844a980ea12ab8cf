"""What Find finds: in all articles at once, whatever kind of quotation mark was typed."""

from __future__ import annotations

import pytest

from desk.ui.grid.finding import Hits, Query


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("bridge", "The Bridge", True),
        ("don't", "they don’t", True),
        ('"yes"', "he said “yes”", True),
        ("six  million", "six\u00a0million", True),
        ("well-known", "well‑known", True),
        ("a.c", "abc", False),
        ("", "anything", False),
        ("   ", "any thing", False),
    ],
)
def test_a_query_finds_what_a_person_means(typed, text, found):
    pattern = Query(typed).pattern()
    assert bool(pattern is not None and pattern.search(text)) is found


def test_case_and_whole_words_on_demand():
    assert Query("Bridge", match_case=True).pattern().search("bridge") is None
    assert Query("bridge", whole_words=True).pattern().search("bridges") is None
    assert Query("bridge", whole_words=True).pattern().search("a bridge.")


def test_hits_are_counted_in_all_articles_and_cut_to_the_span_that_asks(story):
    hits = Hits(story.comparison, Query("harbour bridge"))
    assert len(hits) == 6
    ref = story.ref("Engineers")
    text = story.project.articles[0].text
    (span,) = hits.inside(0, ref.start, ref.end)
    assert text[slice(*span)].lower() == "harbour bridge"
    assert hits.inside(0, span[0] + 3, span[1] - 2) == [(span[0] + 3, span[1] - 2)]
    assert hits.inside(0, span[1], span[1] + 4) == []


def test_places_are_the_sentences_with_hits_each_once(story):
    places = Hits(story.comparison, Query("the")).places()
    assert len(places) == len(set(places))
    assert story.place("Engineers") in places
    assert story.place("Harbour") not in places


def test_nothing_is_found_in_no_story():
    assert len(Hits(None, Query("bridge"))) == 0

"""What Find finds: in all articles at once, whatever kind of quotation mark was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.folding import fold_accents
from desk.ui.grid.finding import MOST, Hits, PatternError, Query

TEXT = st.text(st.sampled_from("aAeéE\u0301ß s\u00adßşİıЙ😀.-’'"), max_size=20)


def found(query, text):
    """The words that a query finds in a text."""
    pattern = query.pattern()
    folded = fold_accents(text, keep=query.match_accents)
    spans = [folded.span(*match.span()) for match in pattern.finditer(folded.text)] if pattern else []
    return [text[start:end] for start, end in spans]


def searched(comparison, query):
    hits = Hits(comparison, query)
    list(hits.steps())
    return hits


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("bridge", "The Bridge", ["Bridge"]),
        ("don't", "they don’t", ["don’t"]),
        ('"yes"', "he said “yes”", ["“yes”"]),
        ("six  million", "six\u00a0million", ["six\u00a0million"]),
        ("well-known", "well‑known", ["well‑known"]),
        ("strasse", "Hohe Straße", ["Straße"]),
        ("STRASSE", "Hohe Straße", ["Straße"]),
        ("zoe", "Zoë Brook", ["Zoë"]),
        ("zoë", "Zoe Brook", ["Zoe"]),
        ("cafe", "cafe\u0301 and café", ["cafe\u0301", "café"]),
        ("cooperate", "co\u00adoperate", ["co\u00adoperate"]),
        ("a.c", "abc", []),
        ("", "anything", []),
        ("   ", "any thing", []),
    ],
)
def test_a_query_finds_what_a_person_means(typed, text, expected):
    assert found(Query(typed), text) == expected


def test_case_whole_words_and_accents_on_demand():
    assert not found(Query("Bridge", match_case=True), "bridge")
    assert not found(Query("bridge", whole_words=True), "bridges")
    assert found(Query("bridge", whole_words=True), "a bridge.") == ["bridge"]
    assert not found(Query("zoe", match_accents=True), "Zoë")
    assert found(Query("zoë", match_accents=True), "Zoe\u0308 and Zoë") == ["Zoe\u0308", "Zoë"]


def test_an_expression_is_one_and_whole_words_hold_for_all_of_it():
    query = Query(r"\d+ (cracks|piers)", expression=True)
    assert found(query, "12 cracks, 3 piers, 4 boats") == ["12 cracks", "3 piers"]
    assert found(Query("a|b", expression=True, whole_words=True), "a bc b") == ["a", "b"]


def test_what_is_no_expression_says_where():
    with pytest.raises(PatternError) as raised:
        Query("(12 cracks", expression=True, whole_words=True).pattern()
    assert raised.value.place == 10


@given(TEXT, st.data(), st.booleans())
def test_every_part_of_a_text_is_found_in_it(text, data, accents):
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    if fold_accents(part).text.strip() and fold_accents(part[0]).text:
        query = Query(part, match_accents=accents, match_case=True)
        folded = [fold_accents(one, keep=accents).text for one in found(query, text)]
        wanted = "".join(fold_accents(part, keep=accents).text.split())
        whole = "".join(fold_accents(text, keep=accents).text.split())
        assert folded or wanted not in whole


def test_hits_are_counted_in_all_articles_and_cut_to_the_span_that_asks(story):
    hits = searched(story.comparison, Query("harbour bridge"))
    assert len(hits) == 6
    ref = story.ref("Engineers")
    text = story.project.articles[0].text
    (span,) = hits.inside(0, ref.start, ref.end)
    assert text[slice(*span)].lower() == "harbour bridge"
    assert hits.inside(0, span[0] + 3, span[1] - 2) == [(span[0] + 3, span[1] - 2)]
    assert hits.inside(0, span[1], span[1] + 4) == []


def test_hits_name_the_sentences_that_they_begin_in(story):
    hits = list(searched(story.comparison, Query("the")).all())
    assert story.place("Engineers") in {hit.place for hit in hits}
    assert story.place("Harbour") not in {hit.place for hit in hits}
    for hit in hits:
        text = story.comparison.structures[hit.place.article].article.text
        assert text[hit.start : hit.end].lower() == "the"


def test_long_articles_are_searched_paragraph_by_paragraph_and_nothing_is_left_out(tell):
    paragraphs = tuple(f"Line {number} of the harbour’s long story." for number in range(1500))
    long = tell(paragraphs, paragraphs[:3])
    hits = Hits(long.comparison, Query("harbour's"))
    assert sum(1 for _ in hits.steps()) > 2
    assert len(hits) == 1503


def test_a_search_stops_where_nobody_would_go_through_the_hits(tell):
    hits = searched(tell(("a " * 12_000, "b"), ("a " * 12_000, "c")).comparison, Query("a"))
    assert hits.too_many
    assert MOST <= len(hits) < 24_001


def test_an_expression_that_runs_away_is_stopped(tell):
    trap = tell(("Headline", "a" * 5000 + "!"), ("Headline", "a" * 5000))
    hits = searched(trap.comparison, Query("(?:a|aa)+b", expression=True))
    assert hits.ran_away


def test_nothing_is_found_in_no_story():
    assert len(searched(None, Query("bridge"))) == 0

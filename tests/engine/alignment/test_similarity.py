"""How alike two sentences are, and which are looked at at all."""

from __future__ import annotations

from desk.engine.alignment.features import Line
from desk.engine.alignment.similarity import FEATURES, Search, Similarity

VOTED = "The harbour council voted on Tuesday to close the ferry pier."
DECIDED = "On Tuesday councillors of the harbour decided to close the ferry pier."
CRACKS = "Engineers found deep cracks in eleven pillars."
WEATHER = "Rain is expected over the islands until Friday."


def similarity(*texts: str) -> Similarity:
    """Each text is an article of its own."""
    return Similarity([Line(number, text, "en", False, False, 0.5) for number, text in enumerate(texts)])


def figure(of: Similarity, name: str, i: int = 0, j: int = 1) -> float:
    return of.figures(i, j)[FEATURES.index(name)]


def test_a_paraphrase_is_more_alike_than_another_sentence() -> None:
    found = similarity(VOTED, DECIDED, CRACKS)
    for name in ("shared", "covered", "covered_less", "runs"):
        assert figure(found, name) > figure(found, name, 0, 2)


def test_the_same_sentence_covers_itself() -> None:
    found = similarity(VOTED, VOTED, CRACKS)
    assert figure(found, "covered_less") > 0.999
    assert figure(found, "shared") > 0.999


def test_figures_are_the_same_both_ways() -> None:
    found = similarity(VOTED, DECIDED, CRACKS)
    assert found.figures(0, 1) == found.figures(1, 0)


def test_a_word_counts_in_part_where_the_other_has_one_spelled_much_like_it() -> None:
    kin = similarity("Shahbandar resigned.", "Shahbndar stayed.", CRACKS)
    strangers = similarity("Shahbandar resigned.", "Tomlinson stayed.", CRACKS)
    assert figure(kin, "covered") > figure(strangers, "covered") + 0.2


def test_numbers_agree_or_differ() -> None:
    agree = similarity("11 of 40 pillars cracked.", "Cracks in 11 pillars.", WEATHER)
    differ = similarity("11 of 40 pillars cracked.", "Cracks in 12 pillars.", WEATHER)
    assert (figure(agree, "numbers"), figure(agree, "numbers_differ")) == (1, 0)
    assert (figure(differ, "numbers"), figure(differ, "numbers_differ")) == (0, 1)


def test_candidates_share_rare_words_and_are_of_other_articles() -> None:
    found = list(similarity(VOTED, DECIDED, CRACKS, WEATHER).candidates(Search()))
    assert found[0][0] == 1
    assert all(number not in candidates for number, candidates in enumerate(found))
    assert 3 not in found[2]


def test_candidates_of_an_article_are_at_most_as_many_as_wanted() -> None:
    lines = [Line(0, VOTED, "en", False, False, 0.5)]
    lines += [Line(1, f"{VOTED} {number}", "en", False, False, 0.5) for number in range(20)]
    found = list(Similarity(lines).candidates(Search(most=4)))
    assert len(found[0]) == 4


def test_a_subhead_is_compared_with_subheads_alone() -> None:
    body, subhead = (Line(0, VOTED, "en", False, False, 0.5, subhead) for subhead in (False, True))
    other = Line(1, VOTED, "en", False, False, 0.5, True)
    assert list(Similarity([body, subhead, other]).candidates(Search())) == [[], [2], [1]]


def test_what_is_looked_up_for_a_sentence_is_bounded_however_long_the_story() -> None:
    texts = [f"Tide number {n % 50} reached pier {n} in harbour {n % 7}." for n in range(1_000)]
    lines = [Line(n // 500, text, "en", False, False, 0.5) for n, text in enumerate(texts)]
    everything = Search(most=1_000, share=0.0, votes=60)
    found = list(Similarity(lines).candidates(everything))
    assert max(map(len, found)) <= 60
    assert sum(map(len, found)) > 0

"""What speaks for a pair: itself, its rivals, its neighbours, other versions."""

from __future__ import annotations

import pytest

from desk.engine.alignment.evidence import CONTEXT_FEATURES, Context, believe, same_lines
from desk.engine.alignment.features import Line
from desk.engine.progress import no_tick
from desk.files.knowledge import load_link_model


def lines(*sizes: int) -> list[Line]:
    """Articles of so many sentences."""
    return [
        Line(article, "", "en", False, False, 0.5) for article, size in enumerate(sizes) for _ in range(size)
    ]


def figure(context: Context, pair: tuple[int, int], name: str) -> float:
    return context.figures(pair)[CONTEXT_FEATURES.index(name)]


def test_a_pair_leads_over_its_best_rival() -> None:
    context = Context(lines(1, 2), {(0, 1): 0.9, (0, 2): 0.4})
    assert figure(context, (0, 1), "lead") > 0 > figure(context, (0, 2), "lead")
    assert figure(context, (0, 1), "rival") == 0.4
    assert figure(context, (0, 2), "rival") == 0.9
    assert figure(context, (0, 2), "rival_other") == 0.0


def test_neighbours_speak_for_a_pair_but_not_across_articles() -> None:
    beliefs = {(0, 3): 0.9, (1, 4): 0.5, (2, 5): 0.7}
    inside = Context(lines(3, 3), beliefs)
    assert figure(inside, (1, 4), "neighbour_best") == 0.9
    assert figure(inside, (1, 4), "neighbour_least") == 0.7
    border = Context(lines(1, 2, 1, 2), beliefs)
    assert figure(border, (1, 4), "neighbour_best") == 0.7


def test_a_hop_by_way_of_a_third_version_is_as_strong_as_its_weaker_half() -> None:
    context = Context(lines(1, 1, 1), {(0, 1): 0.2, (0, 2): 0.9, (1, 2): 0.6})
    assert figure(context, (0, 1), "third") == 0.6
    assert figure(context, (0, 1), "third_against") == 0.0


def test_a_third_version_with_other_partners_speaks_against_a_pair() -> None:
    context = Context(lines(1, 1, 2), {(0, 1): 0.2, (0, 2): 0.9, (1, 3): 0.8})
    assert figure(context, (0, 1), "third") == 0.0
    assert figure(context, (0, 1), "third_against") == 0.8


def test_articles_that_follow_each_other_closely_are_told_from_loose_ones() -> None:
    context = Context(lines(2, 2, 2), {(0, 2): 0.9, (1, 3): 0.9, (0, 4): 0.3})
    assert figure(context, (0, 2), "closeness") > figure(context, (0, 4), "closeness")


@pytest.mark.parametrize(
    ("keys", "articles", "found"),
    [
        ("aa", (0, 1), [(0, 1)]),
        ("aaaa", (0, 0, 1, 1), [(0, 2), (1, 3)]),
        ("aaa", (0, 0, 1), [(0, 2)]),
        ("ab", (0, 1), []),
    ],
)
def test_lines_that_read_the_same_are_paired_in_their_order(
    keys: str, articles: tuple[int, ...], found: list[tuple[int, int]]
) -> None:
    assert same_lines(keys, articles) == found


def test_believing_finds_moved_paraphrases_and_leaves_strangers_alone() -> None:
    texts = (
        "The harbour council voted on Tuesday to close the old ferry pier.",
        "Some 1,200 commuters use the pier every day, Mayor Brandt said.",
        "Engineers found deep cracks in eleven of the forty pillars.",
        "Mayor Brandt said the pier serves 1,200 commuters a day.",
        "Deep cracks were found in eleven of forty pillars by engineers.",
        "The bakery on the square has won a prize for its rye bread.",
    )
    story = [Line(n // 3, text, "en", False, False, (n % 3 + 0.5) / 3) for n, text in enumerate(texts)]
    believed = {pair for pair, belief in believe(story, load_link_model(), no_tick).items() if belief >= 0.5}
    assert believed == {(1, 3), (2, 4)}


def test_a_subhead_that_reads_like_a_sentence_is_not_believed_to_state_it() -> None:
    text = "The harbour council votes on Tuesday."
    one, other = (Line(n, text, "en", False, False, 0.5, subhead=n == 1) for n in range(2))
    assert believe([one, other], load_link_model(), no_tick) == {}
    twin = Line(2, text, "en", False, False, 0.5, subhead=True)
    assert believe([one, other, twin], load_link_model(), no_tick).keys() == {(1, 2)}


def test_what_opens_two_articles_is_believed_more() -> None:
    texts = ("Harbour pier to close", "Council votes against the old harbour pier")
    inside, opening = (
        [Line(n, text, "en", False, opens, 0.5) for n, text in enumerate(texts)] for opens in (False, True)
    )
    model = load_link_model()
    assert believe(opening, model, no_tick)[0, 1] > believe(inside, model, no_tick)[0, 1]


def test_nothing_is_believed_of_nothing() -> None:
    assert believe([], load_link_model(), no_tick) == {}

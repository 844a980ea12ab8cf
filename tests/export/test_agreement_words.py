"""The agreement of versions, told in English sentences."""

from __future__ import annotations

import pytest

from desk.engine.agreement import Clue, ClueKind, Descent, Order, Pair, Relation, Strength
from desk.engine.comparing import compare
from desk.engine.project import Project
from desk.export.agreement_words import agreement_sentences, descent_sentence, pair_sentence
from desk.files.knowledge import load_knowledge
from tests.export.test_comparison_json import STORIES, article


def pair(order: Order, moved: int = 0, differing: tuple[int, ...] = ()) -> Pair:
    return Pair(
        0,
        2,
        Relation.COPIED,
        (0.5, 0.82),
        (0.1, 0.124),
        0.82,
        0.124,
        (0, 1),
        frozenset(),
        order,
        0.9,
        moved,
        differing,
        (0, 0),
    )


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (pair(Order.SAME), "82 % of what the shorter one says, 12 % word for word, in the same order."),
        (pair(Order.MOVED, 1, (4,)), "in the same order but for one block; 1 fact differs."),
        (pair(Order.MOVED, 3, (4, 5)), "in the same order but for 3 blocks; 2 facts differ."),
        (pair(Order.OTHER), "in another order."),
        (pair(Order.UNKNOWN), "word for word."),
    ],
)
def test_a_pair_in_a_sentence(shown: Pair, words: str) -> None:
    assert pair_sentence(shown).endswith(words)


@pytest.mark.parametrize(
    ("strength", "rival", "words"),
    [
        (Strength.LIKELY, None, "B likely came from A: B names A’s outlet."),
        (Strength.PERHAPS, 2, "B perhaps came from A, or from C: B names A’s outlet."),
        (Strength.UNCLEAR, 2, "B came from A or C, which cannot be told: B names A’s outlet."),
        (
            Strength.UNCLEAR,
            1,
            "B and A are related, but which came first cannot be told: B names A’s outlet.",
        ),
    ],
)
def test_a_descent_says_how_sure_it_is(strength: Strength, rival: int | None, words: str) -> None:
    assert descent_sentence(Descent(0, 1, strength, (Clue(ClueKind.NAMED),), rival)) == words


def test_every_clue_has_its_words() -> None:
    for kind in ClueKind:
        said = descent_sentence(Descent(0, 1, Strength.LIKELY, (Clue(kind, 0.5, 2),)))
        assert len(said) > len("B likely came from A: .")


def test_a_story_is_told_with_its_gaps_by_the_rows_numbers() -> None:
    articles = tuple(article(number, lines) for number, lines in enumerate(STORIES))
    extra = article(2, ("Fire destroys Mill Street bakery", STORIES[0][1], "The cat was found in a tree."))
    said = list(agreement_sentences(compare(Project((*articles, extra)), load_knowledge())))
    assert said[0].startswith("A and B share ")
    assert len([one for one in said if " share " in one or "nothing in common" in one]) == 3
    assert any(one.startswith("Only C has row") for one in said)
    assert any(one.startswith("All but C have ") for one in said)


def test_the_same_text_twice_is_told_as_such() -> None:
    articles = (article(0, STORIES[0]), article(1, STORIES[0]))
    said = list(agreement_sentences(compare(Project(articles), load_knowledge())))
    assert said == ["A and B say the same, word for word."]


def test_one_version_has_nothing_to_agree_with() -> None:
    assert list(agreement_sentences(compare(Project((article(0, STORIES[0]),)), load_knowledge()))) == []

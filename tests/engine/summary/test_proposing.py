"""What is proposed for open rows: the most central sentence, and nothing twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine import edits
from desk.engine.model import (
    Comparison,
    Link,
    Place,
    Row,
)
from desk.engine.project import LineStyle, Project
from desk.engine.summary import (
    alternatives,
    lines,
    open_rows,
    row_numbers,
    suggest,
)
from tests.engine.summary.ferries import (
    COMPARISON,
    NUMBERS,
    STORY,
    STRUCTURES,
    structure,
)


def test_the_most_central_sentence_of_each_open_row_is_proposed() -> None:
    headline, rescue = suggest(STORY, COMPARISON)
    assert (headline.row, headline.style) == (0, LineStyle.HEADING)
    assert (rescue.ref, rescue.style, rescue.others) == (STRUCTURES[0].ref(1), LineStyle.TEXT, (1, 2))
    assert 0 < rescue.centrality < 1


def test_of_equals_the_base_speaks() -> None:
    twins = tuple(structure(number, ("Rain fell.",)) for number in range(3))
    for base in range(3):
        comparison = Comparison(twins, base, (), (Row(((0,), (0,), (0,))),), (), ())
        (suggestion,) = suggest(Project(tuple(one.article for one in twins)), comparison)
        assert (suggestion.ref.article, suggestion.centrality) == (f"v{base}", 0.5)


GARBLED = (
    "A commander of the harbour guard hid behind a blanched pacemast on Monday.",
    "A commander of the harbour guard hid behind a black mask on Monday.",
    "A commander of the harbour guard hid behind a dark mask on Monday, black as night.",
)


@pytest.mark.parametrize("base", range(3))
def test_of_sentences_nearly_as_central_the_one_in_plain_language_is_proposed(base: int) -> None:
    made = tuple(structure(number, (text,)) for number, text in enumerate(GARBLED))
    links = tuple(Link(Place(a, 0), Place(b, 0), 0.9) for a, b in ((0, 1), (0, 2), (1, 2)))
    comparison = Comparison(made, base, links, (Row(((0,), (0,), (0,))),), (), ())
    (suggestion,) = suggest(Project(tuple(one.article for one in made)), comparison)
    assert suggestion.ref.article == "v1"


def test_a_proposal_has_an_alternative_from_every_version() -> None:
    _, rescue = suggest(STORY, COMPARISON)
    (others,) = alternatives(COMPARISON, [rescue])
    assert rescue in others
    assert [one.ref.article for one in others] == ["v0", "v1", "v1", "v2"]
    assert [one.others for one in others] == [(1, 2), (0, 2), (0, 2), (0, 1)]


def test_accepted_proposals_fill_the_open_rows_in_their_order() -> None:
    chosen = edits.mark(STORY, STRUCTURES[2].ref(1), NUMBERS)
    project = edits.accept(chosen, suggest(chosen, COMPARISON), NUMBERS)
    assert open_rows(project, COMPARISON) == ()
    assert suggest(project, COMPARISON) == ()
    assert [line.style for line in lines(project, COMPARISON)] == [LineStyle.HEADING, LineStyle.TEXT]
    assert project.summary[1] == chosen.summary[0]


REPEATING = tuple(
    structure(number, paragraphs)
    for number, paragraphs in enumerate(
        (
            (
                "Ten factions hold the old harbour.",
                "Rain fell.",
                "Some ten factions hold the harbour, he said.",
            ),
            (
                "Ten factions hold the harbour.",
                "Rain fell all day.",
                "Ten factions hold the harbour, he added.",
            ),
        )
    )
)
REPEATING_COMPARISON = Comparison(
    REPEATING,
    0,
    (Link(Place(0, 0), Place(1, 2), 0.9),),
    tuple(Row(((number,), (number,))) for number in range(3)),
    (),
    (),
)
REPEATING_STORY = Project(tuple(one.article for one in REPEATING))


def test_what_two_rows_state_is_proposed_once() -> None:
    assert [(one.row, one.also) for one in suggest(REPEATING_STORY, REPEATING_COMPARISON)] == [
        (0, (2,)),
        (1, ()),
    ]


def test_what_the_summary_states_in_another_row_is_not_proposed_again() -> None:
    rows = row_numbers(REPEATING_COMPARISON)
    project = edits.mark(REPEATING_STORY, REPEATING[1].ref(2), rows)
    assert [one.row for one in suggest(project, REPEATING_COMPARISON)] == [1]


def test_rows_that_are_linked_in_part_are_both_proposed() -> None:
    unlike = replace(REPEATING_COMPARISON, links=(Link(Place(0, 0), Place(1, 1), 0.9),))
    assert [one.row for one in suggest(REPEATING_STORY, unlike)] == [0, 1, 2]


HEADED = (
    ("Ferry sinks", "Nine were saved from the ferry."),
    ("Ferry down", "Nine were saved off the ferry."),
)
HEADED_COMPARISON = Comparison(
    tuple(structure(number, paragraphs) for number, paragraphs in enumerate(HEADED)),
    0,
    (),
    (Row(((0, 1), (0, 1))),),
    (),
    (),
)
HEADED_STORY = Project(tuple(one.article for one in HEADED_COMPARISON.structures))


def test_a_headline_alone_does_not_speak_for_the_lede_beside_it() -> None:
    headline, lede = (HEADED_COMPARISON.structures[0].ref(number) for number in (0, 1))
    numbers = row_numbers(HEADED_COMPARISON)
    assert open_rows(edits.mark(HEADED_STORY, headline, numbers), HEADED_COMPARISON) == (0,)
    assert open_rows(edits.mark(HEADED_STORY, lede, numbers), HEADED_COMPARISON) == ()
    assert suggest(HEADED_STORY, HEADED_COMPARISON)[0].ref == lede

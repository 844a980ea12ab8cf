"""What there is to say of a cell besides its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.grid.remarks import least_sure, rewritten_of, said_by_hand, stands_in
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import Place, Status
from desk.engine.project import Verdict
from desk.files.knowledge import load_knowledge

PARAGRAPH = "The ferry to the northern islands sank off the harbour on Monday, and all aboard were saved."
OTHERWISE = "Seven cranes stand idle in the yard, and nobody can say who is to pay for their oil."
ALONE = "Three divers of the coast guard will look at the wreck as soon as the storm has moved on."


def test_where_the_base_has_nothing_the_first_version_that_has_something_stands_in_for_it(tell) -> None:
    story = tell((PARAGRAPH,), (PARAGRAPH, ALONE), (PARAGRAPH, ALONE))
    view = StoryView(story.project, story.comparison, Granularity.SENTENCES)
    wordings = Wordings(view, Reference.BASE)
    told = {
        (article, text): stands_in(view, wordings, [story.place(text, article)])
        for article, text in ((0, PARAGRAPH), (1, PARAGRAPH), (1, ALONE), (2, ALONE))
    }
    assert [place for place, said in told.items() if said] == [(1, ALONE)]
    places = [story.place(text, 1) for text in (PARAGRAPH, ALONE)]
    assert rewritten_of(wordings, places) == (0, 1), "the reference itself is compared with nothing"


def test_what_a_person_said_of_links_is_told_and_joining_says_more_than_confirming(story) -> None:
    a, b = story.ref("Engineers closed"), story.ref("Engineers closed", 1)
    told = []
    for verdict in (None, Verdict.CONFIRMED, Verdict.JOINED):
        project = edits.decide_links(story.project, [(a, b)], verdict)
        view = StoryView(project, compare(project, load_knowledge()), Granularity.SENTENCES)
        told.append(said_by_hand(view, [Place(0, 0), story.place("Engineers closed")]))
    assert told == [Status.AUTO, Status.CONFIRMED, Status.MANUAL]


def by_hand(project, granularity, *words: str) -> list[Status]:
    """What is said of the cells that hold these words, one a version."""
    comparison = compare(project, load_knowledge())
    view = StoryView(project, comparison, granularity)
    told = []
    for article, text in enumerate(words):
        structure = comparison.structures[article]
        numbers = range(len(structure.sentences))
        place = Place(article, next(n for n in numbers if text in structure.sentence_text(n)))
        row = view.row_of(place)
        told.append(said_by_hand(view, [one for one in view.places(row) if one.article == article]))
    return told


@pytest.mark.parametrize("granularity", Granularity)
def test_of_a_cell_that_was_taken_to_a_row_alone_it_is_said(tell, granularity) -> None:
    story = tell((PARAGRAPH, ALONE), (PARAGRAPH, ALONE), (PARAGRAPH, OTHERWISE))
    moved, here = story.ref(OTHERWISE, 2), [story.ref(ALONE, article) for article in (0, 1)]
    project = edits.regroup(story.project, [], [(moved, one) for one in here])
    told = by_hand(project, granularity, ALONE, ALONE, OTHERWISE)
    assert told == [Status.AUTO, Status.AUTO, Status.MANUAL]
    joined = edits.join(story.project, [*here, moved])
    assert set(by_hand(joined, granularity, ALONE, ALONE, OTHERWISE)) == {Status.MANUAL}


def test_of_two_the_one_that_was_taken_from_another_row_was_moved(tell) -> None:
    story = tell((PARAGRAPH, ALONE), (PARAGRAPH, OTHERWISE))
    moved = story.ref(PARAGRAPH, 1)
    pairs = [(moved, story.ref(ALONE))]
    project = edits.regroup(story.project, [(moved, story.ref(PARAGRAPH))], pairs)
    assert by_hand(project, Granularity.SENTENCES, ALONE, PARAGRAPH) == [Status.AUTO, Status.MANUAL]
    project = edits.regroup(story.project, [], [(story.ref(OTHERWISE, 1), story.ref(ALONE))])
    assert by_hand(project, Granularity.SENTENCES, ALONE, OTHERWISE) == [Status.MANUAL] * 2, "who can tell?"


def test_a_cell_is_as_sure_as_its_most_doubtful_sentence(story) -> None:
    sure, unsure = story.place("Engineers closed"), story.place("Mayor Ada")
    links = tuple(
        replace(link, score=0.41 if unsure in (link.a, link.b) else 0.9) for link in story.comparison.links
    )
    view = StoryView(story.project, replace(story.comparison, links=links), Granularity.SENTENCES)
    assert least_sure(view, [sure, unsure]) == 0.41
    assert least_sure(view, [sure]) is None

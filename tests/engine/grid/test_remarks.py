"""What there is to say of a cell besides its words."""

from __future__ import annotations

from dataclasses import replace

from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.grid.remarks import least_sure, rewritten_of, said_by_hand, stands_in
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import Place, Status
from desk.engine.project import Verdict
from desk.files.knowledge import load_knowledge

PARAGRAPH = "The ferry to the northern islands sank off the harbour on Monday, and all aboard were saved."
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


def test_a_cell_is_as_sure_as_its_most_doubtful_sentence(story) -> None:
    sure, unsure = story.place("Engineers closed"), story.place("Mayor Ada")
    links = tuple(
        replace(link, score=0.41 if unsure in (link.a, link.b) else 0.9) for link in story.comparison.links
    )
    view = StoryView(story.project, replace(story.comparison, links=links), Granularity.SENTENCES)
    assert least_sure(view, [sure, unsure]) == 0.41
    assert least_sure(view, [sure]) is None

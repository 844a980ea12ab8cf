"""The labels under a cell: each says something that the text does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.grid.order import Elsewhere
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import Certainty, Kind, Link, Place, Row, Sentence, Status
from desk.engine.project import LinkDecision, Verdict
from desk.files.knowledge import load_knowledge
from desk.ui.grid import labels
from desk.ui.grid.chips import Style, chips_of


def chips(story, text, article=0, granularity=Granularity.PARAGRAPHS, elsewhere=None):
    view = StoryView(story.project, story.comparison, granularity)
    row = view.row_of(story.place(text, article))
    cell = view.cell(row, article)
    return chips_of(view, Wordings(view, Reference.BASE), row, cell, ["A", "B", "C"], elsewhere)


def texts(found):
    return [chip.text for chip in found]


def test_plain_text_has_none(story):
    assert chips(story, "Engineers") == ()


def test_furniture_is_labelled_by_kind_and_a_promo_unmistakably(story):
    (chip,) = chips(story, "READ")
    assert (chip.text, chip.style) == ("promo", Style.PROMO)
    assert "set by hand" in chip.tip


@pytest.mark.parametrize(
    ("certainty", "told"), [(Certainty.CERTAIN, "caption"), (Certainty.LIKELY, "caption, likely")]
)
def test_doubt_about_a_kind_is_told_with_the_reason(story, certainty, told):
    structure = story.comparison.structures[0]
    place = story.place("READ")
    old = structure.sentences[place.sentence]
    other = Sentence(old.start, old.end, old.paragraph, Kind.CAPTION, certainty, "stands under a picture")
    sentences = tuple(other if one is old else one for one in structure.sentences)
    changed = (replace(structure, sentences=sentences), *story.comparison.structures[1:])
    (chip,) = chips(replace(story, comparison=replace(story.comparison, structures=changed)), "READ")
    assert chip.text == told
    assert chip.style is Style.KIND
    assert "stands under a picture" in chip.tip


@pytest.mark.parametrize(
    ("kind", "told"), [(Kind.NOTE, "note, by your rule"), (Kind.BODY, "body, by your rule")]
)
def test_what_a_rule_for_the_outlet_decided_says_so(story, kind, told):
    structure = story.comparison.structures[0]
    place = story.place("READ")
    old = structure.sentences[place.sentence]
    reason = "your rule for The Buoy: “READ: *”"
    other = Sentence(old.start, old.end, old.paragraph, kind, Certainty.RULED, reason)
    sentences = tuple(other if one is old else one for one in structure.sentences)
    changed = (replace(structure, sentences=sentences), *story.comparison.structures[1:])
    chip = chips(replace(story, comparison=replace(story.comparison, structures=changed)), "READ")[0]
    assert chip.text == told
    assert reason in chip.tip
    assert ("never compared" in chip.tip) == (kind is Kind.NOTE)


@pytest.mark.parametrize(("earlier", "told"), [(True, "earlier"), (False, "later")])
def test_text_that_stands_elsewhere_says_where(story, earlier, told):
    (chip,) = chips(story, "Engineers", 1, elsewhere=Elsewhere(earlier, 4, 9))
    assert chip.text == f"{told} in B: ¶ 4"
    assert "paragraph 4 of 9" in chip.tip


def test_one_sentence_that_answers_two_says_so(story):
    rows = list(story.comparison.sentence_rows)
    first, second = story.place("Engineers"), story.place("Mayor")
    joined = Row(((first.sentence, second.sentence), (story.place("Engineers", 1).sentence,), ()))
    kept = [row for row in rows if not {first.sentence, second.sentence} & set(row.cells[0])]
    lost = (story.place("Mayor", 1).sentence, story.place("Engineers", 2).sentence)
    rest = [Row(((), (lost[0],), ())), Row(((), (), (lost[1],)))]
    comparison = replace(story.comparison, sentence_rows=(*kept, joined, *rest), links=(), facts=())
    found = chips(replace(story, comparison=comparison), "Engineers", 1, Granularity.SENTENCES)
    assert "2 sentences in A" in texts(found)


def test_a_link_into_another_row_is_told(story):
    link = Link(story.place("council"), story.place("Mayor", 1), 0.6)
    comparison = replace(story.comparison, links=(*story.comparison.links, link))
    found = chips(replace(story, comparison=comparison), "council")
    view = StoryView(story.project, comparison, Granularity.PARAGRAPHS)
    assert texts(found) == [f"also in row {view.row_of(story.place('Mayor')) + 1}"]


def test_that_a_lede_says_what_a_headline_says_needs_no_label(story):
    link = Link(story.place("Harbour"), story.place("Mayor", 1), 0.9)
    comparison = replace(story.comparison, links=(*story.comparison.links, link))
    changed = replace(story, comparison=comparison)
    assert texts(chips(changed, "Harbour")) == []
    assert texts(chips(changed, "Mayor", 1)) == []


def with_scores(story, score, status=Status.AUTO):
    links = tuple(replace(link, score=score, status=status) for link in story.comparison.links)
    return replace(story, comparison=replace(story.comparison, links=links))


def test_a_link_that_may_be_wrong_asks_for_a_look(story):
    (chip,) = chips(with_scores(story, 0.53), "council")
    assert (chip.text, chip.style) == ("check: 0.53", Style.DOUBT)
    assert "of 100 such links about 53 are right" in chip.tip
    assert chips(with_scores(story, 0.61), "council") == ()
    confirmed = chips(with_scores(story, 0.53, Status.CONFIRMED), "council")
    assert not any(text.startswith("check") for text in texts(confirmed))


def test_one_sure_link_is_enough_to_belong(story):
    links = [replace(link, score=0.4) for link in story.comparison.links]
    ends = (story.place("Engineers"), story.place("Engineers", 1))
    at = next(n for n, link in enumerate(links) if (link.a, link.b) == ends)
    links[at] = replace(links[at], score=0.9)
    changed = replace(story, comparison=replace(story.comparison, links=tuple(links)))
    found = chips(changed, "Engineers", granularity=Granularity.SENTENCES)
    assert not any(text.startswith("check") for text in texts(found))


def test_a_headline_that_stands_twice_is_shown_once_and_says_so(tell):
    head, lede = "Harbour bridge closes for repairs", "Engineers closed the harbour bridge on Monday morning."
    story = tell((head, lede, "Nobody was hurt."), (head, head, lede, "Nobody was hurt."))
    structure = story.comparison.structures[1]
    kinds = [
        replace(one, kind=Kind.HEADLINE if one.paragraph < 2 else Kind.BODY) for one in structure.sentences
    ]
    changed = (story.comparison.structures[0], replace(structure, sentences=tuple(kinds)))
    rows = (Row(((0,), (0, 1))), Row(((1,), (2,))), Row(((2,), (3,))))
    comparison = replace(story.comparison, structures=changed, paragraph_rows=rows, sentence_rows=rows)
    view = StoryView(story.project, comparison, Granularity.PARAGRAPHS)
    cell = view.cell(0, 1)
    assert cell.text == head
    assert cell.has(Place(1, 1))
    assert view.content(0, 1) == (0,)
    found = chips_of(view, Wordings(view, Reference.BASE), 0, cell, ["A", "B"], None)
    assert texts(found) == ["stands twice"]


@pytest.mark.parametrize(
    ("verdict", "status", "told"),
    [
        (Verdict.JOINED, Status.MANUAL, "joined by hand"),
        (Verdict.CONFIRMED, Status.CONFIRMED, "confirmed"),
    ],
)
def test_what_a_person_set_is_drawn_as_locked(story, verdict, status, told):
    a, b = Place(0, story.place("Engineers").sentence), story.place("Engineers", 1)
    links = tuple(
        replace(link, status=status) if (link.a, link.b) == (a, b) else link
        for link in story.comparison.links
    )
    decision = LinkDecision(story.ref("Engineers"), story.ref("Engineers", 1), verdict)
    decided = replace(
        story,
        project=replace(story.project, links=(decision,)),
        comparison=replace(story.comparison, links=links),
    )
    (chip,) = chips(decided, "Engineers")
    assert (chip.text, chip.style) == (told, Style.LOCKED)


def test_where_the_base_has_nothing_the_version_that_stands_in_says_so(story):
    moved = replace(story, comparison=replace(story.comparison, base=2))
    assert texts(chips(moved, "council")) == ["compared with this"]
    assert texts(chips(moved, "council", 1)) == []
    canonical = moved.marked(moved.ref("council"))
    view = StoryView(canonical.project, canonical.comparison, Granularity.PARAGRAPHS)
    row = view.row_of(canonical.place("council"))
    found = chips_of(view, Wordings(view, Reference.CANONICAL), row, view.cell(row, 0), ["A", "B", "C"], None)
    assert found == ()


def test_what_a_person_parted_says_so_and_the_gap_says_where_it_is(story):
    texts_of = [story.ref("Mayor Ada", 0), story.ref("Mayor Ada", 1)]
    project = edits.part(story.project, texts_of[:1], texts_of[1:])
    parted = replace(story, project=project, comparison=compare(project, load_knowledge()))
    found = chips(parted, "Mayor Ada", 1, granularity=Granularity.SENTENCES)
    (chip,) = [chip for chip in found if chip.style is Style.LOCKED]
    assert chip.text == "parted by hand"
    view = StoryView(parted.project, parted.comparison, Granularity.SENTENCES)
    row, other = (view.row_of(view.place(ref)) for ref in texts_of)
    gap = view.text_elsewhere(row, 1)
    assert (gap.parted, gap.rows, gap.places) == (True, (other,), (view.place(texts_of[1]),))
    assert view.other_row(row, 1) is None
    assert labels.absence(1, gap) == f"parted: in row {view.numbers.of(other)}"

"""Marks of sentences: the same at both granularities, against the base or the canonical sentence."""

from __future__ import annotations

from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings, comparisons_made
from desk.engine.wording import DifferenceClass, Operation


def wordings(story, reference=Reference.BASE, granularity=Granularity.SENTENCES):
    return Wordings(StoryView(story.project, story.comparison, granularity), reference)


def words(story, place, marks):
    text = story.comparison.structures[place.article].sentence_text(place.sentence)
    return [(mark.operation, text[mark.start : mark.end], mark.instead) for mark in marks]


def test_a_replaced_number_is_marked_with_what_the_base_has(story):
    place = story.place("Engineers", 1)
    assert words(story, place, wordings(story).marks(place)) == [(Operation.REPLACED, "14", "12")]


def test_an_inserted_word_is_marked(story):
    place = story.place("Mayor", 1)
    ((operation, text, instead),) = words(story, place, wordings(story).marks(place))
    assert (operation, text.strip(), instead.strip()) == (Operation.INSERTED, "certainly", "")


def test_the_base_and_furniture_have_no_marks(story):
    compared = wordings(story)
    assert compared.marks(story.place("Engineers")) == ()
    assert compared.marks(story.place("READ")) == ()
    assert compared.is_reference(story.place("Engineers"))


def test_marks_are_known_without_comparing_where_there_is_nothing_to_compare_and_once_they_were_asked_for(
    story,
):
    compared, before = wordings(story), comparisons_made()
    place = story.place("Engineers", 1)
    assert compared.is_known(story.place("Engineers"))
    assert not compared.is_known(place)
    assert comparisons_made() == before
    marks = compared.marks(place)
    assert compared.is_known(place)
    decided = story.marked(story.ref("Mayor", 1))
    view = StoryView(decided.project, decided.comparison, Granularity.SENTENCES)
    rows = {view.sentence_row_of(story.place("Mayor", 1))}
    followed = compared.follow(view, rows)
    assert followed.is_known(place)
    assert followed.marks(place) == marks
    elsewhere = compared.follow(view, {view.sentence_row_of(place)})
    assert not elsewhere.is_known(place)


def test_both_granularities_mark_the_same(story):
    for article, structure in enumerate(story.comparison.structures):
        for number in range(len(structure.sentences)):
            place = structure.ref(number)
            found = [
                wordings(story, granularity=one).marks(
                    StoryView(story.project, story.comparison, one).place(place)
                )
                for one in Granularity
            ]
            assert found[0] == found[1], (article, number)


def test_once_chosen_the_canonical_sentence_is_what_the_others_are_held_against(story):
    decided = story.marked(story.ref("Engineers", 1))
    compared = wordings(decided, Reference.CANONICAL)
    base = story.place("Engineers")
    assert words(story, base, compared.marks(base)) == [(Operation.REPLACED, "12", "14")]
    assert compared.marks(story.place("Engineers", 1)) == ()
    mayor = story.place("Mayor", 1)  # nothing chosen in this row: the base stays the reference
    assert len(compared.marks(mayor)) == 1


def test_a_class_that_is_switched_off_is_not_marked(story):
    place = story.place("Engineers", 1)
    assert wordings(story).marks(place, frozenset(DifferenceClass) - {DifferenceClass.NUMBER}) == ()


def test_where_the_base_has_nothing_the_first_version_that_has_is_the_reference(story):
    view = StoryView(story.project, story.comparison, Granularity.SENTENCES)
    for row, one in enumerate(view.comparison.sentence_rows):
        expected = one.articles()[0]
        if view.content(row, expected):
            assert {place.article for place in Wordings(view, Reference.BASE).reference(row)} == {expected}


def test_with_a_canonical_headline_its_lede_is_compared_with_ledes(tell):
    lede = "Engineers closed the harbour bridge on Monday after finding 12 cracks in its northern pier."
    title = "Engineers close harbour bridge after finding 12 cracks in northern pier"
    told = tell((title, lede), (title, lede), (title, lede.replace("12", "14")))
    heads = [told.place(title, article) for article in range(3)]
    ledes = [told.place("Engineers closed", article) for article in range(3)]
    view = StoryView(told.project, told.comparison, Granularity.SENTENCES)
    assert len({view.row_of(place) for place in (*heads, *ledes)}) == 1
    compared = wordings(told.marked(told.ref(title)), Reference.CANONICAL)
    assert compared.marks(ledes[1]) == ()
    assert not any(compared.is_rewritten(place) for place in (*heads, *ledes))
    assert words(told, ledes[2], compared.marks(ledes[2])) == [(Operation.REPLACED, "14", "12")]
    assert compared.marks(heads[1]) == ()
    assert compared.is_reference(heads[0])
    by_lede = wordings(told.marked(told.ref("Engineers closed")), Reference.CANONICAL)
    assert [by_lede.marks(place) for place in heads] == [(), (), ()]

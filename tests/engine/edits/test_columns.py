"""Versions come, go, move and are named; what was decided about them goes along, what was typed stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.errors import DecisionError
from desk.engine.model import Article, Kind, Paragraph, SentenceRef
from desk.engine.project import KindDecision, Project, SummaryLine
from tests.engine.edits.ferry import ROWS, SENTENCES, STORY, A, B, article, ids


def test_articles_are_added_as_the_last_columns_and_ids_stay_unique() -> None:
    again = article("a", ("The ferry sank at dawn.",))
    grown = edits.add_articles(STORY, [again, again, article("d", ("Short.",))])
    assert ids(grown) == ["a", "b", "c", "a-2", "a-3", "d"]
    assert grown.articles[:3] == STORY.articles
    assert grown.articles[3] == replace(again, id="a-2", title=f"{again.title} (2)")


def test_titles_of_versions_stay_unique_also_when_one_is_read_again() -> None:
    again = article("a", ("The ferry sank at dawn.",))
    grown = edits.add_articles(STORY, [again, again])
    titles = [one.title for one in grown.articles]
    assert titles[-2:] == [f"{again.title} (2)", f"{again.title} (3)"]
    assert len(set(titles)) == len(titles)
    renewed = edits.replace_article(grown, replace(again, id="a-2", text=again.text))
    assert [one.title for one in renewed.articles] == titles


def test_removing_an_article_takes_its_decisions_but_not_the_summarys_words() -> None:
    project = edits.join(edits.set_base(STORY, "b"), [A[0], B[0]])
    project = edits.set_kind(project, [A[1], B[1]], Kind.NOTE)
    project = edits.hide_article(edits.rename_article(project, "b", "Beta"), "b")
    project = edits.mark(edits.mark(project, B[0], ROWS), A[1], ROWS)
    left = edits.remove_article(project, "b")
    assert ids(left) == ["a", "c"]
    assert (left.base, left.titles, left.hidden, left.links) == (None, (), frozenset(), ())
    assert left.kinds == (KindDecision(A[1], Kind.NOTE),)
    assert left.summary == (SummaryLine((), "At dawn a ferry went down."), SummaryLine((A[1],)))


def test_a_version_read_anew_keeps_the_decisions_whose_words_it_still_has() -> None:
    project = edits.join(edits.set_kind(STORY, [B[0], B[1]], Kind.CAPTION), [A[0], B[0]])
    project = edits.mark(edits.mark(project, B[1], ROWS), B[2], ROWS)
    new = article("b", ("Corrected.", SENTENCES["b"][1], "An inquiry opens today."))
    reloaded = edits.replace_article(project, new)
    moved = SentenceRef("b", 11, 11 + len(SENTENCES["b"][1]))
    assert reloaded.articles[1] == new
    assert reloaded.kinds == (KindDecision(moved, Kind.CAPTION),)
    assert reloaded.links == ()
    assert reloaded.summary == (SummaryLine((moved,)), SummaryLine((), SENTENCES["b"][2]))


def test_a_version_read_anew_with_the_same_text_changes_nothing_that_was_decided() -> None:
    project = edits.mark(edits.set_kind(STORY, B[0], Kind.NOTE), B[1], ROWS)
    assert edits.replace_article(project, STORY.articles[1]) == project


def test_of_equal_sentences_the_nearest_is_the_same_one() -> None:
    echo = Article("e", "Echo", "No. No. No.", (Paragraph(0, 11),))
    project = edits.set_kind(Project((echo,)), SentenceRef("e", 4, 7), Kind.NOTE)
    longer = replace(echo, text="No. No. No. Yes.", paragraphs=(Paragraph(0, 16),))
    assert edits.replace_article(project, longer).kinds == (KindDecision(SentenceRef("e", 4, 7), Kind.NOTE),)


@given(st.sampled_from("abc"), st.integers(0, 2))
def test_moving_a_column_puts_it_there_and_keeps_the_order_of_the_rest(name: str, position: int) -> None:
    moved = edits.move_article(STORY, name, position)
    assert ids(moved)[position] == name
    assert [one for one in ids(moved) if one != name] == [one for one in "abc" if one != name]


def test_an_outlet_that_a_person_named_outlives_a_new_reading_that_knows_none() -> None:
    named = edits.set_outlet(STORY, "a", " Vell Gazette ")
    assert [one.outlet for one in named.articles] == ["Vell Gazette", "", ""]
    renewed = edits.replace_article(named, article("a", SENTENCES["a"]))
    assert renewed.articles[0].outlet == "Vell Gazette"
    again = replace(article("a", SENTENCES["a"]), outlet="The Buoy")
    assert edits.replace_article(named, again).articles[0].outlet == "The Buoy"
    with pytest.raises(DecisionError):
        edits.set_outlet(STORY, "gone", "The Buoy")


def test_a_column_has_a_persons_name_until_it_is_blank_or_its_own() -> None:
    named = edits.rename_article(STORY, "a", "  Wire\ncopy ")
    assert named.article_title(named.articles[0]) == "Wire copy"
    assert edits.rename_article(named, "a", " ") == STORY
    assert edits.rename_article(named, "a", "Title a") == STORY


def test_hiding_and_showing_are_each_others_undoing() -> None:
    hidden = edits.hide_article(STORY, "b")
    assert hidden.hidden == {"b"}
    assert edits.hide_article(hidden, "b") == hidden
    assert edits.show_article(hidden, "b") == STORY
    both = edits.hide_article(hidden, "a")
    assert edits.show_all_articles(both) == STORY


def test_a_column_is_pinned_until_it_is_unpinned_or_goes():
    pinned = edits.pin_article(STORY, "b")
    assert pinned.pinned == {"b"}
    assert edits.pin_article(pinned, "b") == pinned
    assert edits.unpin_article(pinned, "b") == STORY
    assert edits.remove_article(pinned, "b").pinned == frozenset()
    with pytest.raises(DecisionError):
        edits.pin_article(STORY, "nowhere")


def test_the_base_is_a_persons_choice_or_the_programs() -> None:
    assert edits.set_base(edits.set_base(STORY, "b"), None) == STORY
    assert edits.set_base(STORY, "b").base == "b"


def test_the_story_has_a_title_on_one_line() -> None:
    assert edits.rename_project(STORY, " Ferry\n sinks ").title == "Ferry sinks"


def test_a_decision_on_sentences_keeps_the_base_that_the_program_chose() -> None:
    marked = edits.mark(STORY, A[0], ROWS)
    kept = edits.keep_base(STORY, marked, "b")
    assert kept == replace(marked, base="b", base_kept=True)
    assert edits.set_base(kept, "b") == replace(marked, base="b"), "chosen by a person"
    assert edits.remove_article(kept, "b").base_kept is False
    assert edits.keep_base(STORY, edits.rename_project(STORY, "Ferry"), "b").base is None
    assert edits.keep_base(replace(marked, base="b"), marked, "b").base is None, "set back by a person"
    assert edits.keep_base(STORY, marked, "gone") == marked

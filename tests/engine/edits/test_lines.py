"""Lines of the summary by hand keep the sources that their words can have come from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.project import LineStyle, SummaryLine
from desk.engine.summary import line_text
from tests.engine.edits.ferry import ROWS, SENTENCES, STORY, A, C, texts


def test_words_that_are_the_sources_again_are_no_edit() -> None:
    project = edits.mark(STORY, A[0], ROWS)
    changed = edits.edit_line(project, 0, "It sank\nat dawn. ")
    assert changed.summary == (SummaryLine((A[0],), "It sank at dawn."),)
    assert edits.edit_line(changed, 0, SENTENCES["a"][0]) == project


def test_splitting_between_sources_gives_each_half_its_own() -> None:
    project = edits.mark(STORY, [A[2], A[3]], ROWS)
    split = edits.split_line(project, 0, len(SENTENCES["a"][2]))
    assert split.summary == (SummaryLine((A[2],)), SummaryLine((A[3],)))
    assert edits.join_lines(split, 0, 1) == project


def test_splitting_inside_a_sentence_leaves_both_halves_with_it() -> None:
    split = edits.split_line(edits.mark(STORY, [A[2], A[3]], ROWS), 0, 10)
    assert split.summary == (
        SummaryLine((A[2],), "An inquiry"),
        SummaryLine((A[2], A[3]), "has begun. It may take a year."),
    )


@given(st.data())
def test_splitting_between_words_and_joining_again_changes_nothing(data: st.DataObject) -> None:
    project = edits.mark(STORY, [A[2], A[3]], ROWS)
    text = line_text(project, project.summary[0])
    space = data.draw(st.sampled_from([place for place, character in enumerate(text) if character == " "]))
    split = edits.split_line(project, 0, space + data.draw(st.integers(0, 1)))
    assert texts(split) == [text[:space], text[space + 1 :]]
    assert edits.join_lines(split, 0, 1) == project


def test_lines_join_in_the_order_given_where_the_earlier_stands() -> None:
    project = edits.mark(STORY, [A[0], A[1], C[1]], ROWS)
    joined = edits.join_lines(project, 2, 0)
    assert [line.sources for line in joined.summary] == [(C[1], A[0]), (A[1],)]


def test_the_editors_own_lines_have_no_source() -> None:
    project = edits.add_own_line(edits.mark(STORY, A[0], ROWS), " What we know ", 0, LineStyle.HEADING)
    assert project.summary[0] == SummaryLine((), "What we know", LineStyle.HEADING)
    assert edits.remove_line(project, 0) == edits.mark(STORY, A[0], ROWS)
    assert edits.set_style(project, 0, LineStyle.TEXT).summary[0].style is LineStyle.TEXT

"""A row speaks in the summary through its canonical sentences; nothing that was typed is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.errors import DecisionError
from desk.engine.model import Article, Paragraph, SentenceRef
from desk.engine.project import LineStyle, Project, SummaryLine
from tests.engine.edits.ferry import ROWS, STORY, A, B, C, texts


def test_a_mark_replaces_the_rows_other_mark_where_that_stands() -> None:
    project = edits.mark(edits.mark(STORY, A[0], ROWS), A[1], ROWS)
    project = edits.move_line(project, 1, 0)
    assert [line.sources for line in edits.mark(project, C[0], ROWS).summary] == [(C[0],), (A[0],)]


def test_a_new_mark_stands_where_its_row_does() -> None:
    project = STORY
    for sentence in (C[1], A[0], B[2], C[0]):
        project = edits.mark(project, sentence, ROWS)
    assert [line.sources for line in project.summary] == [(A[0],), (C[0],), (B[2],), (C[1],)]


def test_a_new_mark_follows_the_row_before_it_where_a_person_moved_that() -> None:
    project = edits.mark(edits.mark(STORY, A[0], ROWS), C[1], ROWS)
    project = edits.mark(edits.move_line(project, 0, 1), B[1], ROWS)
    assert [line.sources for line in project.summary] == [(C[1],), (A[0],), (B[1],)]


def test_a_line_that_a_person_moved_says_nothing_of_the_place_of_others() -> None:
    refs = [SentenceRef("a", 2 * number, 2 * number + 1) for number in range(9)]
    story = Project((Article("a", "A", "x " * 9, (Paragraph(0, 18),)),))
    rows = {ref: number for number, ref in enumerate(refs)}
    project = edits.mark(story, [refs[number] for number in (1, 3, 4, 7)], rows)
    moved = edits.move_line(project, 3, 1)  # 1, 7, 3, 4
    numbers = [
        [rows[line.sources[0]] for line in edits.mark(moved, refs[new], rows).summary] for new in (8, 2)
    ]
    assert numbers == [[1, 7, 3, 4, 8], [1, 2, 7, 3, 4]]
    kicker = edits.move_line(project, 0, 3)  # 3, 4, 7, 1
    assert [rows[line.sources[0]] for line in edits.mark(kicker, refs[8], rows).summary] == [3, 4, 7, 8, 1]


def test_several_sentences_of_one_cell_speak_as_one_line() -> None:
    project = edits.mark(edits.mark(STORY, B[2], ROWS), [A[2], A[3], A[0]], ROWS)
    assert [line.sources for line in project.summary] == [(A[0],), (A[2], A[3])]
    assert texts(project) == ["The ferry sank at dawn.", "An inquiry has begun. It may take a year."]


def test_an_edited_line_stays_and_the_new_mark_follows_it() -> None:
    project = edits.mark(edits.mark(STORY, A[0], ROWS), A[2], ROWS)
    project = edits.mark(edits.edit_line(project, 0, "The ferry sank."), B[0], ROWS)
    assert texts(project) == ["The ferry sank.", "At dawn a ferry went down.", "An inquiry has begun."]


def test_a_mark_in_a_joined_line_is_replaced_inside_it() -> None:
    project = edits.join_lines(edits.mark(STORY, [A[0], A[1]], ROWS), 0, 1)
    assert [line.sources for line in edits.mark(project, B[1], ROWS).summary] == [(A[0], B[1])]


def test_unmarking_keeps_what_a_person_wrote() -> None:
    project = edits.edit_line(edits.mark(STORY, [A[0], A[1]], ROWS), 0, "It sank.")
    assert edits.unmark(project, [A[0], A[1]]).summary == (SummaryLine((), "It sank."),)


def test_the_style_is_for_new_lines_only() -> None:
    project = edits.mark(STORY, A[0], ROWS, LineStyle.HEADING)
    assert project.summary == (SummaryLine((A[0],), None, LineStyle.HEADING),)
    assert edits.mark(project, B[0], ROWS).summary == (SummaryLine((B[0],), None, LineStyle.HEADING),)


def test_a_sentence_that_was_not_compared_cannot_be_marked() -> None:
    with pytest.raises(DecisionError, match="not been compared"):
        edits.mark(STORY, A[0], {})


@given(st.permutations([A[0], B[1], A[2], C[1]]))
def test_marks_in_any_order_stand_in_the_order_of_the_rows(order: list[SentenceRef]) -> None:
    project = STORY
    for sentence in order:
        project = edits.mark(project, sentence, ROWS)
    assert [ROWS[line.sources[0]] for line in project.summary] == [0, 1, 2, 3]

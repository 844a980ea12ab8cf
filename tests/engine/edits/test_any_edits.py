"""What holds of edits in any order: nothing is decided about what is not there, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.errors import DecisionError
from desk.engine.model import Kind, SentenceRef
from desk.engine.project import LineStyle, Project
from tests.engine.edits.ferry import MISSING, ROWS, STORY, A, B, C, article, confirm, ids, texts


@pytest.mark.parametrize(
    "edit",
    [
        lambda: edits.remove_article(STORY, "gone"),
        lambda: edits.replace_article(STORY, article("gone", ("x",))),
        lambda: edits.move_article(STORY, "a", 3),
        lambda: edits.rename_article(STORY, "gone", "x"),
        lambda: edits.hide_article(STORY, "gone"),
        lambda: edits.show_article(STORY, "gone"),
        lambda: edits.set_base(STORY, "gone"),
        lambda: edits.set_kind(STORY, MISSING, Kind.NOTE),
        lambda: edits.set_kind(STORY, SentenceRef("a", 5, 5000), Kind.NOTE),
        lambda: edits.join(STORY, [A[0], A[1]]),
        lambda: edits.part(STORY, [A[0]], [MISSING]),
        lambda: edits.mark(STORY, MISSING, {MISSING: 0}),
        lambda: edits.unmark(STORY, MISSING),
        lambda: edits.add_own_line(STORY, " \n"),
        lambda: edits.add_own_line(STORY, "x", 1),
        lambda: edits.edit_line(STORY, 0, "x"),
        lambda: edits.edit_line(edits.mark(STORY, A[0], ROWS), 0, ""),
        lambda: edits.split_line(edits.mark(STORY, A[0], ROWS), 0, 0),
        lambda: edits.split_line(edits.mark(STORY, A[0], ROWS), 0, 99),
        lambda: edits.join_lines(edits.mark(STORY, A[0], ROWS), 0, 0),
        lambda: edits.move_line(STORY, 0, 0),
        lambda: edits.remove_line(STORY, -1),
        lambda: edits.set_style(STORY, 0, LineStyle.TEXT),
    ],
)
def test_a_call_that_does_not_fit_says_so_in_a_sentence(edit: Callable[[], Project]) -> None:
    with pytest.raises(DecisionError, match=r"^[A-Z].*\.$"):
        edit()


def test_deciding_the_same_once_more_changes_nothing() -> None:
    kinds = edits.set_kind(edits.set_kind(STORY, A[0], Kind.NOTE), A[1], Kind.PROMO)
    assert edits.set_kind(kinds, A[0], Kind.NOTE) == kinds
    links = edits.join(edits.join(STORY, [A[0], B[0]]), [A[1], B[1]])
    assert edits.join(links, [B[0], A[0]]) == links


# --- laws over any sequence of edits

Steps = list[tuple[Any, ...]]
SENTENCE = st.sampled_from([*A, *B, *C])
TEXT = st.text("ab .", min_size=1).filter(str.strip)
STEP = st.one_of(
    st.tuples(st.sampled_from([edits.mark, edits.toggle_mark]), SENTENCE, st.just(ROWS)),
    st.tuples(st.just(edits.unmark), SENTENCE),
    st.tuples(st.just(edits.edit_line), st.integers(0, 4), TEXT),
    st.tuples(st.just(edits.split_line), st.integers(0, 4), st.integers(0, 30)),
    st.tuples(st.sampled_from([edits.join_lines, edits.move_line]), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just(edits.remove_line), st.integers(0, 4)),
    st.tuples(st.just(edits.add_own_line), TEXT),
    st.tuples(st.just(edits.remove_article), st.sampled_from("abc")),
    st.tuples(st.just(edits.set_base), st.sampled_from("abc")),
    st.tuples(st.just(edits.set_kind), SENTENCE, st.sampled_from(Kind)),
    st.tuples(st.just(confirm), SENTENCE, SENTENCE),
)


def apply(steps: Steps) -> Project:
    project = STORY
    for edit, *arguments in steps:
        try:
            project = edit(project, *arguments)
        except DecisionError:
            continue
    return project


STEPS = st.lists(STEP, max_size=25)


@given(STEPS)
def test_nothing_is_ever_decided_about_what_is_not_there(steps: Steps) -> None:
    project = apply(steps)
    referred = set(project.marked())
    referred |= {decision.sentence for decision in project.kinds}
    referred |= {ref for link in project.links for ref in (link.a, link.b)}
    assert {ref.article for ref in referred} <= set(ids(project))
    assert project.base is None or project.article(project.base)
    assert all(link.a < link.b and link.a.article != link.b.article for link in project.links)
    assert len({(link.a, link.b) for link in project.links}) == len(project.links)
    assert len({kind.sentence for kind in project.kinds}) == len(project.kinds)
    assert all(text.strip() for text in texts(project))


@given(STEPS, SENTENCE)
def test_marking_twice_is_marking_once(steps: Steps, sentence: SentenceRef) -> None:
    project = apply(steps)
    if project.article(sentence.article):
        marked = edits.mark(project, sentence, ROWS)
        assert sentence in marked.marked()
        assert edits.mark(marked, sentence, ROWS) == marked
        assert sentence not in edits.unmark(marked, sentence).marked()


@given(STEPS, SENTENCE)
def test_a_row_has_one_line_without_edits(steps: Steps, sentence: SentenceRef) -> None:
    project = apply(steps)
    if project.article(sentence.article):
        project = edits.mark(project, sentence, ROWS)
        plain = [line for line in project.summary if line.text is None]
        assert sum(any(ROWS[one] == ROWS[sentence] for one in line.sources) for line in plain) <= 1


@given(STEPS, SENTENCE)
def test_marking_loses_nothing_typed_and_keeps_the_order(steps: Steps, sentence: SentenceRef) -> None:
    project = apply(steps)
    if project.article(sentence.article):
        for changed in (edits.mark(project, sentence, ROWS), edits.unmark(project, sentence)):
            typed = [line.text for line in changed.summary if line.text is not None]
            assert typed == [line.text for line in project.summary if line.text is not None]

"""Two sentences have one verdict, the last one a person gave."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.project import LinkDecision, Verdict
from tests.engine.edits.ferry import STORY, A, B, C, confirm, forget


def test_joining_cells_joins_every_two_of_different_versions() -> None:
    joined = edits.join(STORY, [B[0], A[0], A[1], C[0]])
    assert {(link.a, link.b) for link in joined.links} == {
        (A[0], B[0]), (A[1], B[0]), (A[0], C[0]), (A[1], C[0]), (B[0], C[0])
    }  # fmt: skip
    assert {link.verdict for link in joined.links} == {Verdict.JOINED}


def test_a_cell_goes_to_another_row_in_one_step_apart_from_the_old_and_joined_with_the_new() -> None:
    moved = edits.regroup(edits.join(STORY, [A[0], B[0]]), [(A[0], B[0])], [(B[1], A[0]), (A[0], C[0])])
    assert {(one.a, one.b, one.verdict) for one in moved.links} == {
        (A[0], B[0], Verdict.PARTED),
        (A[0], B[1], Verdict.JOINED),
        (A[0], C[0], Verdict.JOINED),
    }
    assert edits.regroup(STORY, [], [(A[0], B[0])]) == edits.join(STORY, [A[0], B[0]])


def test_verdicts_are_taken_back_for_the_sentences_asked_for_alone() -> None:
    project = confirm(edits.part(STORY, [B[0]], [A[0], C[0]]), A[1], B[1])
    assert len(edits.link_decisions(project, B[0])) == 2
    assert edits.take_back(project, B[0]) == confirm(STORY, A[1], B[1])
    assert edits.take_back(project, [A[0], A[1]]) == edits.part(STORY, [B[0]], [C[0]])
    assert edits.take_back(project, C[1]) == project


@given(st.lists(st.sampled_from([confirm, forget, "join", "part"]), min_size=1))
def test_two_sentences_have_one_verdict_the_last(steps: list[object]) -> None:
    project = STORY
    for step in steps:
        if callable(step):
            project = step(project, B[0], A[0])
        else:
            project = (
                edits.join(project, [A[0], B[0]]) if step == "join" else edits.part(project, [B[0]], [A[0]])
            )
    verdict = {"join": Verdict.JOINED, "part": Verdict.PARTED, confirm: Verdict.CONFIRMED}.get(steps[-1])
    assert project.links == (() if verdict is None else (LinkDecision(A[0], B[0], verdict),))

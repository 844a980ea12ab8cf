"""What a sentence is has one answer, the last one a person gave."""

from __future__ import annotations

from desk.engine import edits
from desk.engine.model import Kind
from desk.engine.project import KindDecision
from tests.engine.edits.ferry import STORY, A


def test_a_kind_set_by_hand_replaces_the_earlier_and_goes_back_to_the_program() -> None:
    project = edits.set_kind(edits.set_kind(STORY, [A[0], A[1]], Kind.NOTE), A[0], Kind.BODY)
    assert set(project.kinds) == {KindDecision(A[0], Kind.BODY), KindDecision(A[1], Kind.NOTE)}
    assert edits.set_kind(project, (A[0], A[1]), None) == STORY

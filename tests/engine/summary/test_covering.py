"""Which rows are spoken for, which are open, and what is in dispute."""

from __future__ import annotations

from dataclasses import replace

from desk.engine import edits
from desk.engine.model import FactType
from desk.engine.summary import (
    coverage,
    open_rows,
    shared_rows,
)
from tests.engine.summary.ferries import (
    COMPARISON,
    NUMBER,
    NUMBERS,
    STORY,
    STRUCTURES,
)


def test_rows_are_shared_by_what_is_not_furniture() -> None:
    assert shared_rows(COMPARISON) == (0, 1)


def test_a_row_is_open_until_one_of_its_sentences_is_canonical() -> None:
    assert open_rows(STORY, COMPARISON) == (0, 1)
    marked = edits.mark(STORY, STRUCTURES[2].ref(1), NUMBERS)
    assert open_rows(marked, COMPARISON) == (0,)
    assert open_rows(edits.unmark(marked, STRUCTURES[2].ref(1)), COMPARISON) == (0, 1)


def test_coverage_counts_shared_rows_and_names_the_facts_in_dispute() -> None:
    assert coverage(STORY, COMPARISON).disagreeing == ()
    covered = coverage(edits.mark(STORY, STRUCTURES[0].ref(1), NUMBERS), COMPARISON)
    assert (covered.answered, covered.shared, covered.disagreeing) == (1, 2, (NUMBER,))
    alone = coverage(edits.mark(STORY, STRUCTURES[0].ref(3), NUMBERS), COMPARISON)
    assert (alone.answered, alone.shared, alone.disagreeing) == (0, 2, ())


def test_what_contradicts_comes_before_spellings_and_is_told_apart() -> None:
    spelt = replace(NUMBER, type=FactType.NAME)
    marked = edits.mark(STORY, STRUCTURES[0].ref(1), NUMBERS)
    covered = coverage(marked, replace(COMPARISON, facts=(spelt, NUMBER)))
    assert covered.disagreeing == (NUMBER, spelt)
    assert (covered.contradictions, covered.spellings) == ((NUMBER,), (spelt,))

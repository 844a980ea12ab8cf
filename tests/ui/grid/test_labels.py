"""The words of the grid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine.grid.counting import Counts
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.grid.wordings import Mark
from desk.engine.model import Fact, FactType, FactValue, Kind
from desk.engine.wording import DifferenceClass, Operation
from desk.ui.grid import labels


@pytest.mark.parametrize(
    ("operation", "told"),
    [
        (Operation.INSERTED, "C does not have this (number)"),
        (Operation.DELETED, "C has “six” here"),
        (Operation.REPLACED, "C has “six” (number)"),
        (Operation.MOVED, "C has this elsewhere in the sentence"),
        (Operation.SHARED, "Shared with C; all that is not underlined is different"),
    ],
)
def test_a_difference_says_what_it_is(operation, told):
    assert labels.mark_text(Mark(0, 3, operation, DifferenceClass.NUMBER, "six"), "C") == told


def test_a_fact_is_told_by_version():
    values = (FactValue(0, 0, 0, 3, "six", "6"), FactValue(1, 0, 0, 3, "ten", "10"))
    two = Fact(FactType.NUMBER, values, False, 0)
    assert labels.fact_by_version(two, {0: "A", 1: "B"}) == "Number — A: “six” · B: “ten”"


def test_of_furniture_promos_are_told_first_and_then_what_there_is_most_of(story):
    view = StoryView(story.project, story.comparison, Granularity.PARAGRAPHS)
    counts = Counts(1130, ((Kind.BYLINE, 1), (Kind.CAPTION, 2), (Kind.PROMO, 1), (Kind.NOTE, 1)))
    told = labels.column_details(story.project, view, counts, 0)
    assert told == "base · 1130 w · 1 promo · 2 captions · 1 byline · 1 note"


def test_a_doubtful_link_is_told_of_its_row(story):
    links = tuple(replace(link, score=0.41) for link in story.comparison.links)
    view = StoryView(story.project, replace(story.comparison, links=links), Granularity.PARAGRAPHS)
    row = view.row_of(story.place("council"))
    assert labels.row_summary(view, row) == f"Row {view.numbers.of(row)} · in 2 of 3 · check: A 0.41, B 0.41"


def test_furniture_has_no_number_beside_it_and_is_told_without_one(story):
    view = StoryView(story.project, story.comparison, Granularity.PARAGRAPHS)
    row = view.row_of(story.place("READ"))
    assert labels.row_label(view, row) == "promo"
    assert labels.row_summary(view, row) == "Promo in A · not compared"


@pytest.mark.parametrize(
    ("kind", "given", "told"),
    [
        (FactType.NUMBER, [("11-day", "11"), ("11 days", "11"), ("12 days", "12")], ["11-day", "12 days"]),
        (FactType.NAME, [("Falk", "falk"), ("Valk", "valk")], ["Falk", "Valk"]),
        (
            FactType.STRENGTH,
            [("will sail", "planned sail"), ("plans to sail", "planned sail"), ("may sail", "possible sail")],
            ["will sail", "may sail"],
        ),
    ],
)
def test_one_spelling_is_told_of_each_value(kind, given, told):
    values = tuple(FactValue(n, 0, 0, len(text), text, value) for n, (text, value) in enumerate(given))
    assert labels.spellings(Fact(kind, values, False, 0)) == told


def summary_with(story, *facts):
    """The line on the row of the council, where versions give these facts differently."""
    row = story.comparison.sentence_rows.index(
        next(one for one in story.comparison.sentence_rows if story.place("council").sentence in one.cells[0])
    )
    made = tuple(
        Fact(
            kind,
            tuple(FactValue(number, 0, 0, 1, text, text) for number, text in enumerate(texts)),
            False,
            row,
        )
        for kind, texts in facts
    )
    view = StoryView(story.project, replace(story.comparison, facts=made), Granularity.SENTENCES)
    return labels.row_summary(view, row)


def test_the_gravest_fact_of_a_row_is_told_with_three_values_and_others_are_counted(story):
    line = summary_with(
        story,
        (FactType.NAME, ("Ada Lind", "Eva Brook")),
        (FactType.NUMBER, ("six", "seven", "eight", "nine")),
        (FactType.QUOTATION, ("“now”", "“soon”")),
    )
    assert line.endswith(" · “six” / “seven” / “eight” / … differ, +2 facts")


def test_short_forms_and_capitals_of_one_name_are_no_news(story):
    line = summary_with(
        story, (FactType.NAME, ("Lind", "Ada Lind", "ADA LIND")), (FactType.DATE, ("May", "June"))
    )
    assert line.endswith(" · “May” / “June” differ")

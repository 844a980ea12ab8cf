"""The words of the grid."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator

from desk.engine.model import Fact, FactType, FactValue, Kind
from desk.engine.wording import DifferenceClass, Operation
from desk.ui.grid import labels
from desk.ui.grid.wordings import Mark


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_versions_are_lettered(column, name):
    assert labels.letter(column) == name


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_ordinals(number, told):
    assert labels.ordinal(number) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("ten", "“ten”"), ("“Yes,”", "“Yes,”"), ("„Ja“", "„Ja“"), ("y" * 80, "“" + "y" * 59 + "…”")],
)
def test_values_are_quoted_once_and_not_at_length(text, told):
    assert labels.quoted(text) == told


def test_every_kind_and_class_has_a_name():
    assert len({labels.kind_name(kind) for kind in Kind}) == len(Kind)
    assert len({labels.class_name(kind) for kind in DifferenceClass}) == len(DifferenceClass)
    assert labels.count_of_kind(Kind.PROMO, 1) == "1 promo"
    assert labels.count_of_kind(Kind.PROMO, 8) == "8 promos"


@pytest.mark.parametrize(
    ("operation", "told"),
    [
        (Operation.INSERTED, "Not in the reference (number)"),
        (Operation.DELETED, "The reference has “six” here"),
        (Operation.REPLACED, "The reference has “six” (number)"),
        (Operation.MOVED, "The reference has this elsewhere"),
        (Operation.SHARED, "Shared with the reference"),
    ],
)
def test_a_difference_says_what_it_is(operation, told):
    assert labels.mark_text(Mark(0, 3, operation, DifferenceClass.NUMBER, "six")) == told


def test_a_fact_is_told_by_version_and_each_value_once():
    values = (FactValue(0, 0, 0, 3, "six", "6"), FactValue(1, 0, 0, 3, "ten", "10"))
    fact = Fact(FactType.NUMBER, (*values, values[0]), False, 0)
    assert labels.fact_values(fact) == "“six” / “ten” differ"
    two = Fact(FactType.NUMBER, values, False, 0)
    assert labels.fact_by_version(two, {0: "A", 1: "B"}) == "Number — A: “six” · B: “ten”"


def test_texts_are_looked_up_where_lupdate_files_them(qapp):
    class German(QTranslator):
        def translate(self, context, source, *_rest):
            return {("", "row {rows}"): "Zeile {rows}"}.get((context, source), "")

        def isEmpty(self):
            return False

    german = German()
    qapp.installTranslator(german)
    try:
        assert labels.tr("row {rows}", rows=3) == "Zeile 3"
    finally:
        qapp.removeTranslator(german)
    assert labels.tr("row {rows}", rows=3) == "row 3"

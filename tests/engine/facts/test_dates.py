"""Dates: absolute, partial and relative, in five languages."""

from __future__ import annotations

import pytest

from desk.engine.facts.dates import find_dates
from desk.engine.facts.finding import find_facts
from desk.engine.knowledge import Knowledge
from desk.engine.model import Fact, FactType, Row
from tests.engine.facts.conftest import structure


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("It began on 7 October 2021.", "en", "2021-10-07"),
        ("It began on Monday, March 3, 2021.", "en", "2021-03-03"),
        ("It began on Oct. 7 at sea.", "en", "--10-07"),
        ("It began in March 2021.", "en", "2021-03"),
        ("It has gone on since mid-January.", "en", "--01"),
        ("It began in 2003.", "en", "2003"),
        ("What ends in 2031 remains an open question.", "en", "2031"),
        ("It began in the 1990s.", "en", "1990s"),
        ("It began on Tuesday.", "en", "weekday 2"),
        ("It began last month.", "en", "-1 month"),
        ("It began about 18 months ago.", "en", "-18 month"),
        ("It began in recent weeks.", "en", "past week"),
        ("It began at 5:30 p.m. sharp.", "en", "T17:30"),
        ("It began on 2021-10-07.", "en", "2021-10-07"),
        ("Es begann am 3. Oktober 1990.", "de", "1990-10-03"),
        ("Es begann vor zwei Jahren.", "de", "-2 year"),
        ("Es begann um 17.30 Uhr.", "de", "T17:30"),
        ("Tout a commencé il y a deux ans.", "fr", "-2 year"),
        ("Tout a commencé mardi.", "fr", "weekday 2"),
        ("Empezó el 3 de octubre de 1990.", "es", "1990-10-03"),
        ("Começou na terça-feira.", "pt", "weekday 2"),
    ],
)
def test_a_date_has_a_value(read, text, language, value):
    assert [mention.value for mention, _ in find_dates(read(text, language))] == [value]


@pytest.mark.parametrize(
    "text", ["They may march on.", "The sun sat low.", "Some 2020 votes were lost.", "He paid 1,995 francs."]
)
def test_words_and_numbers_that_only_look_like_dates_are_none(read, text):
    assert list(find_dates(read(text))) == []


def dates_with(beside: list[str], alone: str) -> list[Fact]:
    """The dates of a row in which two versions promise a report, and of a sentence in a row of its own, which
    a third version tells; `beside` is what that one says in the first row."""
    promised = "The minister promised an inquiry that would report by May 15."
    versions = [[promised], [promised], [*beside, alone]]
    structures = [structure(number, lines) for number, lines in enumerate(versions)]
    rows = [Row(((0,), (0,), tuple(range(len(beside))))), Row(((), (), (len(beside),)))]
    return [fact for fact in find_facts(structures, rows, Knowledge()) if fact.type is FactType.DATE]


def test_another_day_in_a_sentence_that_stands_alone_contradicts_the_date_of_a_row() -> None:
    (fact,) = dates_with([], "It is due to report by May 25.")
    assert not fact.agree
    assert [value.text for value in fact.values] == ["May 15", "May 15", "May 25"]


@pytest.mark.parametrize(
    ("beside", "alone"),
    [
        ([], "The fair opens on May 25."),
        ([], "It is due to report by June 25."),
        (["The inquiry was promised."], "It may report by May 25."),
    ],
)
def test_another_matter_or_a_version_that_is_in_the_row_contradicts_no_date(
    beside: list[str], alone: str
) -> None:
    (fact,) = dates_with(beside, alone)
    assert fact.agree

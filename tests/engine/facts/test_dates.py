"""Dates: absolute, partial and relative, in five languages."""

from __future__ import annotations

import pytest

from desk.engine.facts.dates import find_dates


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

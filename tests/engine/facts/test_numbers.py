"""Numbers in digits and words, with their kinds, bounds and scales."""

from __future__ import annotations

import pytest

from desk.engine.facts.numbers import find_numbers, parse_digits


@pytest.mark.parametrize(
    ("text", "language", "value", "kind"),
    [
        ("The fire destroyed 1,250 homes.", "en", "1250", "count"),
        ("The fire destroyed twenty-two homes.", "en", "22", "count"),
        ("The fire destroyed one hundred and five homes.", "en", "105", "count"),
        ("The fire destroyed a dozen homes.", "en", "12", "count"),
        ("It waited two and a half hours.", "en", "2.5", "length hour"),
        ("The dam cost half a million euros.", "en", "500000", "money €"),
        ("The dam cost $3.5 billion.", "en", "3500000000", "money $"),
        ("The dam cost US$40m.", "en", "40000000", "money $"),
        ("Prices rose 3.2% again.", "en", "3.2", "percent"),
        ("Prices rose 3.2 per cent again.", "en", "3.2", "percent"),
        ("At least 40 barges sank.", "en", ">40", "count"),
        ("Nearly 40 barges sank.", "en", "<40", "count"),
        ("Between 10 and 15 barges sank.", "en", "10–15", "count"),
        ("Some 10-15 barges sank.", "en", "10–15", "count"),
        ("Dozens of barges sank.", "en", "dozens", "count"),
        ("Tens of thousands of fish died.", "en", "tens of thousands", "count"),
        ("The 54-year-old pilot landed.", "en", "54", "age"),
        ("It was the 79th regatta.", "en", "79", "ordinal"),
        ("The motion passed 52-48.", "en", "52-48", "score"),
        ("Rund 1.200,5 Millionen Euro fehlen.", "de", "1200500000", "money €"),
        ("Es kamen zweiundzwanzig Kähne.", "de", "22", "count"),
        ("Près de 1 200 barques ont coulé.", "fr", "1200", "count"),
        ("Cinq millions d'euros manquent.", "fr", "5000000", "money €"),
        ("Se hundieron veintidós barcas.", "es", "22", "count"),
        ("Faltam R$ 5 milhões.", "pt", "5000000", "money R$"),
        ("Afundaram vinte e dois barcos.", "pt", "22", "count"),
    ],
)
def test_a_number_has_a_value_and_a_kind(read, text, language, value, kind):
    found = list(find_numbers(read(text, language), set()))
    assert [(mention.value, mention.kind) for mention in found] == [(value, kind)]


def test_the_span_holds_the_approximation_and_the_noun(read):
    sentence = "Police said more than 40 old barges sank."
    (mention,) = find_numbers(read(sentence), set())
    assert sentence[mention.start : mention.end] == mention.text == "more than 40 old barges"
    assert (mention.head, mention.noun) == ("barge", {"barge", "old"})


@pytest.mark.parametrize(
    "text", ["Apollo crew praised Apollo 11 again.", "They met at No. 10 today.", "One of them left."]
)
def test_numbers_in_names_and_one_are_left_alone(read, text):
    assert list(find_numbers(read(text), set())) == []


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,200.5", "en", 1200.5),
        ("1.200,5", "en", 1200.5),
        ("50,000", "en", 50_000),
        ("1.5", "en", 1.5),
        ("1.200.300", "en", 1_200_300),
        ("1.200", "de", 1200),
        ("1,5", "de", 1.5),
        ("3,5", "fr", 3.5),
    ],
)
def test_digits_are_read_as_the_language_writes_them(text, language, number):
    assert float(parse_digits(text, language)) == number

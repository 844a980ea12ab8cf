"""What of a sentence is compared: stems, names, numbers, runs of words."""

from __future__ import annotations

import pytest

from desk.engine.alignment.features import Line, Profile, Reader, folded, key_of, stem


def read(*texts: str, language: str = "en") -> tuple[Reader, list[Profile]]:
    reader = Reader([Line(number, text, language, False, False, 0.5) for number, text in enumerate(texts)])
    return reader, reader.profiles


def stems_of(reader: Reader, profile: Profile) -> set[str]:
    return {reader.stems[number] for number in profile.stems}


def test_case_accents_and_apostrophes_are_folded() -> None:
    assert folded("Élysée’s ÎLE") == "elysee's ile"


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("disarmed", "disarming", "en"),
        ("islands", "island", "en"),
        ("verhandlungen", "verhandlung", "de"),
        ("publicaram", "publicar", "pt"),
        ("american", "usa", "en"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str, language: str) -> None:
    assert stem(one, language) == stem(other, language)


def test_a_short_word_keeps_its_letters() -> None:
    assert stem("red", "en") == "red"
    assert stem("sees", "en") == "see"


def test_initials_are_one_word_with_or_without_full_stops() -> None:
    reader, (dotted, plain) = read("The U.S. agreed.", "The US agreed.")
    assert stems_of(reader, dotted) == stems_of(reader, plain)


def test_a_name_has_a_capital_inside_a_sentence_and_is_never_written_small() -> None:
    reader, (first, second) = read("Mayor Brandt saw the Pier.", "He said the pier must close, Brandt said.")
    names = {reader.stems[number] for number in first.names}
    assert "brandt" in names
    assert "pier" not in names
    assert first.names & second.names


def test_numbers_are_the_same_with_and_without_separators() -> None:
    _, (first, second) = read("Some 1,200 people came.", "1200 came.")
    assert first.numbers & second.numbers == {"1200"}


def test_scripts_without_spaces_are_compared_by_pairs_of_characters() -> None:
    _, (first, second) = read("港の議会は決めた", "議会は港を決めた", language="ja")
    assert len(first.stems & second.stems) >= 3


def test_an_endless_line_is_read_by_its_head() -> None:
    _, (profile,) = read("tide " * 1_000_000)
    assert profile.length < 10_000


@pytest.mark.parametrize(("one", "other"), [("“Yes,” he said.", '"Yes", he said'), ("A  b", "a b")])
def test_lines_that_say_the_very_same_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_a_line_without_words_is_its_own_key() -> None:
    assert key_of("***") != key_of("- -")

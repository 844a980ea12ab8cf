"""Words of an article in quotation marks, and quotations that are left open."""

from __future__ import annotations

import pytest

from desk.engine.quoting import open_at_ends, open_quotation, quoted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ten", "“ten”"),
        ("“Yes,”", "“Yes,”"),
        ("„Ja“", "„Ja“"),
        ("y" * 80, "“" + "y" * 59 + "…”"),
        ("“The pier is", "“The pier is”"),
        ("„Das Wasser", "„Das Wasser“"),
        ("in the long run.”", "“in the long run.”"),
        ("“" + "y" * 80 + "”", "“" + "y" * 58 + "…”"),
    ],
)
def test_values_are_quoted_once_and_not_at_length(text: str, told: str) -> None:
    assert quoted(text) == told


@pytest.mark.parametrize(
    ("text", "mark"), [("", ""), ("“A", "“"), ("“A” b", ""), ("“a „b“ c", "“"), ("a ”", ""), ('6" "a', '"')]
)
def test_what_is_open_at_the_end_of_a_text(text: str, mark: str) -> None:
    assert open_quotation(text) == mark


@pytest.mark.parametrize(
    ("sentences", "open_after"),
    [
        (['She said: "It rained.', "We slept.", 'We left."', "So."], ['"', '"', "", ""]),
        (["„Es regnete.", "Wir gingen“, sagte sie."], ["„", ""]),
        (["“It rained.", "We left.”", "“So it did,” he said."], ["“", "", ""]),
    ],
)
def test_a_quotation_goes_on_in_the_next_sentence(sentences: list[str], open_after: list[str]) -> None:
    assert open_at_ends(sentences) == list(zip(["", *open_after], open_after, strict=False))


@pytest.mark.parametrize(
    "sentences",
    [
        ['The pipe is 6" wide.', "It leaks."],
        ["„Er rief: „Da ist ein Hai!“", "Dann gingen wir“, sagte sie."],
        ["» Scharfe Worte", "Er nannte es „gut“."],
    ],
)
def test_marks_that_do_not_open_and_close_by_turns_tell_nothing(sentences: list[str]) -> None:
    assert open_at_ends(sentences) == [("", "")] * len(sentences)

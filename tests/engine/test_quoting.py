"""Words of an article in quotation marks, and quotations that are left open."""

from __future__ import annotations

import pytest

from desk.engine.quoting import open_quotation, quoted


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

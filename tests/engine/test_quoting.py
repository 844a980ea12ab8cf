"""Words of an article in quotation marks."""

from __future__ import annotations

import pytest

from desk.engine.quoting import quoted


@pytest.mark.parametrize(
    ("text", "told"),
    [("ten", "“ten”"), ("“Yes,”", "“Yes,”"), ("„Ja“", "„Ja“"), ("y" * 80, "“" + "y" * 59 + "…”")],
)
def test_values_are_quoted_once_and_not_at_length(text: str, told: str) -> None:
    assert quoted(text) == told

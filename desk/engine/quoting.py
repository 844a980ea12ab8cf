"""Words of an article as they are told in a sentence of the program's."""

from __future__ import annotations

QUOTATION_MARKS = "“„«»‘‚‹›「『\"'"


def quoted(text: str, longest: int = 60) -> str:
    """A text in quotation marks, unless it brings its own; one of more than `longest` characters is cut."""
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    return text if text[:1] in QUOTATION_MARKS else f"“{text}”"

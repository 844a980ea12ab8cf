"""What there is to say of a fact in a line: each way in which it is given, and by which versions.

No words but the articles' own, so whoever shows it puts it into the person's language.
"""

from __future__ import annotations

from dataclasses import dataclass

from desk.engine.model import Fact, FactType, FactValue

_LONGEST = 60  # code points of a wording that a status line can hold


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a fact is given: its shortest wording, the value behind it, and by which articles."""

    text: str
    value: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """A fact in a line; `variants` stand in the order of the articles that first give them."""

    type: FactType
    agree: bool
    variants: tuple[Variant, ...]


def describe(fact: Fact) -> Description:
    """The fact's variants: values that differ one by one, values that agree as one variant."""
    groups: dict[str, list[FactValue]] = {}
    for value in fact.values:
        groups.setdefault("" if fact.agree else value.value, []).append(value)
    variants = [
        Variant(
            shortened(min((value.text for value in values), key=lambda text: (len(text), text))),
            values[0].value,
            tuple(sorted({value.article for value in values})),
        )
        for values in groups.values()
    ]
    return Description(fact.type, fact.agree, tuple(variants))


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, cut at a word's end and closed with an ellipsis where it is longer than that."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line.rfind(" ", 0, longest)
    return line[: cut if cut > 0 else longest - 1].rstrip(" ,;:") + "…"

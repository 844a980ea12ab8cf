"""What the window says of facts that differ."""

from __future__ import annotations

import pytest

from desk.engine.model import Fact, FactType, FactValue
from desk.ui.fact_words import differing_words, disputed, wordings


@pytest.mark.parametrize(
    ("facts", "spellings", "told"),
    [
        (1, 6, "1 fact disagrees · 6 spellings differ"),
        (2, 1, "2 facts disagree · 1 spelling differs"),
        (0, 2, "2 spellings differ"),
        (3, 0, "3 facts disagree"),
        (0, 0, ""),
    ],
)
def test_spellings_are_counted_apart_from_what_disagrees(facts: int, spellings: int, told: str) -> None:
    names = [Fact(FactType.NAME, (), False, 0)] * spellings
    agreeing = Fact(FactType.NUMBER, (), True, 0)
    assert disputed([*names, *[Fact(FactType.DATE, (), False, 0)] * facts, agreeing]) == told


def fact(kind: FactType, *given: tuple[str, str]) -> Fact:
    """A fact that as many versions give as there are pairs of a wording and a value."""
    values = tuple(FactValue(n, 0, 0, len(text), text, value) for n, (text, value) in enumerate(given))
    return Fact(kind, values, False, 0)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([("214 aboard runs", "214"), ("214 people", "214"), ("241 freed", "241"), ("241 people", "241")],
         "214 / 241 people"),
        ([("17 guests", "17"), ("Seventeen guests", "17"), ("70 guests", "70")], "17 / 70 guests"),
        ([("nearly two years", "<24"), ("about 18 months", "18")], "nearly two years / about 18 months"),
        ([("60", "60"), ("40", "40")], "60 / 40"),
    ],
)  # fmt: skip
def test_numbers_are_told_once_each_with_what_they_count(given: list[tuple[str, str]], told: str) -> None:
    assert differing_words(fact(FactType.NUMBER, *given)) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("“We had calm water and a good crew,”", "“We had calm seas and a good crew.”",
         "“calm water” / “calm seas”"),
        ("“The mill is closed for good”", "“The mill is not closed for good”",
         "“is closed for” / “is not closed for”"),
        ("“He will take the war to us”", "“He will take war to us”", "“take the war to” / “take war to”"),
        ("“Soon it will be better”", "“It will be better”", "“Soon it” / “It”"),
        ("“It will be better soon”", "“It will be better later, perhaps”",
         "“better soon” / “better later perhaps”"),
        ("“Axis of Resistance”", "“resistance axis”", "“Axis of Resistance” / “resistance axis”"),
        ("“It will be better soon, and nobody doubts it”", "they hope for the best",
         "“It will be better soon, and nobody…”"),
    ],
)  # fmt: skip
def test_of_quotations_the_words_are_told_in_which_they_differ(one: str, other: str, told: str) -> None:
    assert differing_words(fact(FactType.QUOTATION, (one, ""), (other, ""))) == told


def test_a_surname_alone_is_no_variant_of_the_full_name() -> None:
    spelt = [(text, text) for text in ("Omar Lidman", "Lidman", "Omar LIDMAN", "Omar Lindman")]
    assert differing_words(fact(FactType.NAME, *spelt)) == "Omar Lidman / Omar Lindman"
    assert differing_words(fact(FactType.SPEAKER, *spelt[1::-1], ("Nora Falk", "nora falk"))) == (
        "Omar Lidman / Nora Falk"
    )


def test_a_quotation_that_runs_over_sentences_is_told_as_one() -> None:
    pieces = [
        FactValue(0, 3, 0, 22, "“The tide has turned. ", "the tide has turned"),
        FactValue(0, 4, 0, 12, "So be it,”", "so be it"),
        FactValue(1, 7, 0, 32, "“The tide has turned. So it is,”", "the tide has turned so it is"),
    ]
    cut = Fact(FactType.QUOTATION, tuple(pieces), False, 0)
    assert [(value.article, text) for value, text in wordings(cut)] == [
        (0, "“The tide has turned. So be it,”"),
        (1, "“The tide has turned. So it is,”"),
    ]
    assert differing_words(cut) == "“So be it” / “So it is”"


@pytest.mark.parametrize(
    ("piece", "told"),
    [
        ("“The tide has turned.", "“The tide has turned.”"),
        ("so be it,”", "“so be it,”"),
        ("„Die Flut kommt.", "„Die Flut kommt.“"),
        ('"The tide has turned.', '"The tide has turned."'),
        ("the tide would turn", "the tide would turn"),
        ("“Soon”", "“Soon”"),
    ],
)
def test_no_quotation_is_told_with_one_mark_only(piece: str, told: str) -> None:
    ((_, text),) = wordings(fact(FactType.QUOTATION, (piece, "")))
    assert text == told

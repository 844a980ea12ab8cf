"""Closed phrases: what the format means, what the shipped ones find, and what they leave alone."""

from __future__ import annotations

import pytest

from desk.engine.kinds.lines import line_of
from desk.engine.kinds.phrases import Phrases, parse_phrases
from desk.engine.model import Certainty, Kind
from desk.files.knowledge import load_phrases

FORMAT = """
; a comment
[promo label pulls] a cross-link
read (more|next)
[nav line] a part of the page
share this article|story
# comments
[promo inside likely ends] asks for money
your gift * helps
"""


def found(text: str, phrases: Phrases) -> Kind | None:
    finding = phrases.find(line_of(text))
    return finding.kind if finding else None


@pytest.mark.parametrize(
    "text", ["Read more", "READ NEXT:", "Read: Harbour to close", "Read more – Boats to stay"]
)
def test_a_label_stands_alone_or_before_a_separator(text: str) -> None:
    assert found(text, parse_phrases([FORMAT])) is Kind.PROMO


def test_a_label_in_capitals_needs_no_separator() -> None:
    assert found("READ MORE Harbour to close for a year", parse_phrases([FORMAT])) is Kind.PROMO


def test_a_label_pulls_only_where_it_stands_alone() -> None:
    phrases = parse_phrases([FORMAT])
    alone, before = phrases.find(line_of("Read more:")), phrases.find(line_of("Read more: Harbour to close"))
    assert alone is not None
    assert before is not None
    assert (alone.pulls, before.pulls) == (True, False)


def test_a_line_must_match_from_end_to_end_without_regard_to_case_numbers_and_marks() -> None:
    phrases = parse_phrases([FORMAT])
    assert found("Share this story!", phrases) is Kind.NAV
    assert found("1,204 Comments", phrases) is Kind.NAV
    assert found("Share this story with nobody, the spy had said.", phrases) is None


def test_flags_make_a_phrase_less_certain_and_mark_the_end_of_a_story() -> None:
    finding = parse_phrases([FORMAT]).find(line_of("Every day your gift of five pounds helps."))
    assert finding is not None
    assert (finding.certainty, finding.ends_story) == (Certainty.LIKELY, True)


@pytest.mark.parametrize(
    "wrong",
    ["read more", "[promo] no form", "[gossip line] no such kind", "[promo line shouting] no such flag"],
)
def test_what_is_not_in_the_format_is_refused_with_its_line(wrong: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        parse_phrases([wrong])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("READ: Mayor Defends Harbour Budget", Kind.PROMO),
        ("ALSO READ | Ferry workers to strike", Kind.PROMO),
        ("Sign up for our free weekly newsletter", Kind.PROMO),
        ("Please make a small donation to keep this paper alive.", Kind.PROMO),
        ("Follow us on Instagram", Kind.PROMO),
        ("Story continues below advertisement", Kind.PROMO),
        ("Share this article", Kind.NAV),
        ("Skip to main content", Kind.NAV),
        ("Most read", Kind.TEASER),
        ("Additional reporting by Ada Lovelace", Kind.NOTE),
        ("© 2031 The Daily Engine. All rights reserved.", Kind.NOTE),
        ("Lesen Sie auch: Der Hafen schließt", Kind.PROMO),
        ("Mehr zum Thema", Kind.TEASER),
        ("À lire aussi : Le port fermera", Kind.PROMO),
        ("Lea también: El puerto cerrará", Kind.PROMO),
        ("Leia mais sobre o porto", Kind.PROMO),
        ("Leggi anche: Il porto chiude", Kind.PROMO),
        ("Alle Rechte vorbehalten.", Kind.NOTE),
        ("Todos los derechos reservados", Kind.NOTE),
    ],
)
def test_the_shipped_phrases_know_the_furniture_of_six_languages(text: str, kind: Kind) -> None:
    assert found(text, load_phrases()) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Read the water, the old pilot told her, and you will never run aground.",
        "Follow the money and you will find the harbour master, the judge remarked.",
        "The two men shared a cabin for most of the winter.",
        "Sign language was used throughout the hearing.",
        "Home Secretary Ada Lovelace will visit the harbour on Friday.",
        "More than forty boats were lost in the storm.",
        "The ferry company has subscribed to the new rules.",
        "Supporters of the pier came from all over the county.",
        "Die Anzeige gegen den Hafenmeister wurde am Montag zurückgezogen.",
        "La publicité pour le port a coûté deux millions.",
    ],
)
def test_sentences_of_stories_that_open_like_furniture_are_left_alone(text: str) -> None:
    assert found(text, load_phrases()) is None


def test_a_phrase_stuck_to_a_sentence_is_measured_in_words() -> None:
    phrases = parse_phrases([FORMAT])
    assert phrases.stuck(line_of("Share this article The harbour closes").words) == 3
    assert phrases.stuck(line_of("The harbour closes").words) == 0

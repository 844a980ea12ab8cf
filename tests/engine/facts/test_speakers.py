"""Who said what a row tells."""

from __future__ import annotations

import pytest

from desk.engine.facts.speakers import speakers_in
from desk.engine.model import FactType


def speakers(facts):
    return [fact for fact in facts if fact.type is FactType.SPEAKER]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Nora Falk said that the ferry will sail.", "en", ["Nora Falk"]),
        ("The ferry will sail, said Nora Falk.", "en", ["Nora Falk"]),
        ("The ferry, according to Omar Lidman, will sail.", "en", ["Omar Lidman"]),
        ("Nora Falk, the mayor of Velburg, has said that it will sail.", "en", ["Nora Falk"]),
        ("Officials said that the ferry will sail.", "en", ["Officials"]),
        ("The ferry will sail, Falk’s adviser hopes.", "en", []),
        ("In 2031, the mayor of Velburg said, the ferry will sail.", "en", []),
        ("Laut Nora Falk fährt die Fähre.", "de", ["Nora Falk"]),
        ("Im Juni sagte Nora Falk, dass die Fähre fährt.", "de", ["Nora Falk"]),
        ("Le ferry partira, selon Nora Falk.", "fr", ["Nora Falk"]),
        ("El ferri zarpará, dijo Nora Falk.", "es", ["Nora Falk"]),
        ("A balsa vai sair, disse Nora Falk.", "pt", ["Nora Falk"]),
    ],
)
def test_who_says_something_is_read(read, text, language, said):
    found = list(speakers_in(read(text, language)))
    assert [text[one.start : one.end] for one in found] == said


def test_a_statement_put_into_another_mouth_is_a_disagreement(facts_of):
    (fact,) = speakers(
        facts_of(
            ["The harbour ferry will sail again in May, Nora Falk said."],
            ["According to Omar Lidman, the harbour ferry will sail again in May."],
        )
    )
    assert not fact.agree
    assert [value.text for value in fact.values] == ["Nora Falk", "Omar Lidman"]


def test_a_vaguer_speaker_contradicts_nobody(facts_of):
    (fact,) = speakers(
        facts_of(
            ["The harbour ferry will sail again in May, Nora Falk said."],
            ["The harbour ferry will sail again in May, officials said."],
            ["The harbour ferry will sail again in May, Falk said."],
        )
    )
    assert fact.agree
    assert [value.value for value in fact.values] == ["nora falk", "officials", "falk"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry will sail, Nora Falk said.", "It rained in Velburg, Omar Lidman said."),
        (
            "The harbour ferry will sail again in May, Nora Falk of Harbour Watch said.",
            "The harbour ferry will sail again in May, said Harbour Watch.",
        ),
        (
            "The harbour ferry will sail again in May, Nora Falk said.",
            "The harbour ferry will sail again in May, Nora Falk said, and Omar Lidman said so too.",
        ),
    ],
)
def test_two_statements_or_two_names_of_one_speaker_are_no_disagreement(facts_of, one, other):
    assert [fact for fact in speakers(facts_of([one], [other])) if not fact.agree] == []


@pytest.mark.parametrize(
    "one",
    [
        "“The tide has turned, and the maps have not,” Lidman told reporters.",
        "Harbour chief Omar Lidman: “The tide has turned, and the maps have not.”",
        "Lidman told reporters on Monday that “the tide has turned, and the maps have not”.",
        "“The tide has turned, and the maps have not,” Lidman, the harbour chief, told reporters.",
    ],
)
def test_few_words_of_a_quotation_are_enough_to_tell_another_speaker(facts_of, one):
    other = "“The tide has turned, and the maps have not,” said Captain Nora O’Falk, the ship’s master."
    (fact,) = speakers(facts_of([one], [other]))
    assert not fact.agree
    assert [value.text.split()[-1] for value in fact.values] == ["Lidman", "O’Falk"]


def test_a_phrase_that_anybody_says_and_a_pronoun_name_no_other_speaker(facts_of):
    for one, other in [
        ("“No comment,” said Nora Falk.", "“No comment,” said Omar Lidman."),
        (
            "“The tide has turned, and the maps have not,” he said after Nora Falk said no.",
            "“The tide has turned, and the maps have not,” Omar Lidman said.",
        ),
    ]:
        assert [fact for fact in speakers(facts_of([one], [other])) if not fact.agree] == []

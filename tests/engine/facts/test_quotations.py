"""Quotations: matched across versions, compared word for word."""

from __future__ import annotations

import pytest

from desk.engine.model import FactType


def quotations(facts):
    return [fact for fact in facts if fact.type is FactType.QUOTATION]


SPOKEN = "“The ferry will not sail again before the harbour has been dredged,” said Falk."


@pytest.mark.parametrize(
    ("other", "agree"),
    [
        ('"The ferry will not sail again before the harbour has been dredged," he said.', True),
        ("“The ferry will not sail before the harbour has been dredged,” he said.", False),
        ("He said it “will not sail again before the harbour has been dredged”.", True),
        ("“The ferry will never sail until the harbour has been deepened,” he said.", False),
    ],
)
def test_quotations_are_compared_word_for_word(facts_of, other, agree):
    (fact,) = quotations(facts_of([SPOKEN], [other]))
    assert fact.agree is agree


def test_a_quotation_is_found_in_whatever_row_it_stands(facts_of):
    (fact,) = quotations(facts_of([SPOKEN, "It rained."], ["It rained.", SPOKEN]))
    assert [(value.article, value.sentence) for value in fact.values] == [(0, 0), (1, 1)]


def test_a_paraphrase_in_the_same_row_is_told_and_is_no_disagreement(facts_of):
    (fact,) = quotations(facts_of([SPOKEN], ["The ferry would stay until the harbour was dredged, he said."]))
    assert [value.text for value in fact.values][1].startswith("ferry would stay")
    assert fact.agree


def test_a_quotation_may_run_over_several_sentences(facts_of):
    (fact,) = quotations(
        facts_of(
            ["“The ferry will not sail again this winter.", "We have to dredge the harbour first.”"],
            ["“The ferry will not sail again this winter, we have to dredge the harbour first,” he said."],
        )
    )
    assert [value.sentence for value in fact.values if value.article == 0] == [0, 1]
    assert fact.agree


def test_different_quotations_are_left_apart(facts_of):
    facts = facts_of([SPOKEN], ["“Our council has found no money for a school this year,” said Lidman."])
    assert quotations(facts) == []


def test_a_bent_ending_of_a_short_quotation_is_no_disagreement(facts_of):
    (fact,) = quotations(
        facts_of(["They are “sea thieves”, he said."], ["He is a “sea thief’s” son and “sea thieves” man."])
    )
    assert fact.agree


def test_a_short_quotation_that_a_version_gives_in_two_lengths_is_no_disagreement(facts_of):
    (fact,) = quotations(
        facts_of(["The “Grey Sea” has a “Grey Sea Council”."], ["It has a “Grey Sea Council”, too."])
    )
    assert fact.agree


WORDS = "The ferry will not sail again before the harbour has been dredged"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"“{WORDS},” said Nora Falk.", f"“{WORDS},” said Omar Lidman."),
        (f"“{WORDS},” said Mayor Nora Falk.", f"“{WORDS},” Lidman told us."),
        (f"Nora Falk said: “{WORDS}.”", f"“{WORDS},” Omar Lidman said."),
    ],
)
def test_the_same_words_of_different_speakers_are_a_disagreement(facts_of, one, other):
    facts = facts_of([one], [other])
    (speaker,) = [fact for fact in facts if fact.type is FactType.SPEAKER]
    assert not speaker.agree
    assert ["Falk" in speaker.values[0].text, "Lidman" in speaker.values[1].text] == [True, True]
    assert [fact.agree for fact in quotations(facts)] == [True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"“{WORDS},” said Nora Falk.", f"“{WORDS},” Falk said."),
        (f"“{WORDS},” said Nora Falk.", f"“{WORDS},” said Nora Valk."),
        (f"“{WORDS},” said Nora Falk.", f"“{WORDS},” he said."),
        (f"“{WORDS},” said Nora Falk.", f"“{WORDS},” the Coastal Union said."),
        (f"“{WORDS},” said Nora Falk of Harbour Watch.", f"“{WORDS},” said Harbour Watch."),
    ],
)
def test_other_ways_to_name_a_speaker_are_none(facts_of, one, other):
    (fact,) = quotations(facts_of([one], [other]))
    assert fact.agree

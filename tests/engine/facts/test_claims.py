"""Negations and how firmly something is claimed: what versions state, deny or only think possible."""

from __future__ import annotations

import pytest

from desk.engine.model import FactType


def of_type(facts, kind):
    return [fact for fact in facts if fact.type is kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The union agreed to the ferry plan.", "The union did not agree to the ferry plan."),
        ("Falk resigned.", "Falk didn’t resign."),
        ("Falk signed the harbour treaty.", "Falk refused to sign the harbour treaty."),
        ("Falk accepted the harbour treaty.", "Falk never accepted the harbour treaty."),
        ("The ferry was damaged in the storm.", "The ferry was not damaged in the storm."),
        ("The wreck is visible from the pier.", "The wreck is no longer visible from the pier."),
        ("The ferry company warned passengers.", "The ferry company failed to warn passengers."),
        ("The captain stole the harbour cash box.", "The captain denied stealing the harbour cash box."),
    ],
)
def test_what_one_version_states_and_another_negates_is_a_disagreement(facts_of, one, other):
    (fact,) = of_type(facts_of([one], [other]), FactType.NEGATION)
    assert not fact.agree
    stated, negated = fact.values
    assert negated.value == f"not {stated.value}"
    assert other[negated.start : negated.end] == negated.text


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        (
            "Die Gewerkschaft hat dem Fährplan zugestimmt.",
            "Die Gewerkschaft hat dem Fährplan nicht zugestimmt.",
            "de",
        ),
        ("Le syndicat a accepté le plan du port.", "Le syndicat n’a pas accepté le plan du port.", "fr"),
        ("El sindicato aceptó el plan del puerto.", "El sindicato no aceptó el plan del puerto.", "es"),
        ("O sindicato aceitou o plano do porto.", "O sindicato não aceitou o plano do porto.", "pt"),
    ],
)
def test_negations_are_compared_in_other_languages(facts_of, one, other, language):
    (fact,) = of_type(facts_of([one], [other], language=language), FactType.NEGATION)
    assert not fact.agree


def test_versions_that_negate_the_same_agree(facts_of):
    (fact,) = of_type(
        facts_of(["The union did not agree."], ["The union has not agreed."]), FactType.NEGATION
    )
    assert fact.agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The union not only agreed to the plan.", "The union agreed to the plan."),
        ("If the union does not agree, ferries stop.", "The union agreed that ferries stop."),
        ("No ferry will be repaired before May.", "The ferry company will not repair ferries before May."),
        ("Did the union not agree to the plan?", "The union agreed to the plan."),
        ("The union did not agree, then agreed to the plan.", "The union agreed to the plan."),
        ("Falk did not sail.", "Lidman sailed."),
        ("Falk did not go to the harbour.", "Falk went out, but at night did not go to the harbour."),
        ("They sailed without a captain in May.", "They captained it without a chart in May."),
        ("Nobody agreed to the ferry plan.", "The union did not agree to the ferry plan."),
    ],
)
def test_what_negates_nothing_that_another_version_states_is_no_disagreement(facts_of, one, other):
    assert [fact for fact in of_type(facts_of([one], [other]), FactType.NEGATION) if not fact.agree] == []


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The union agreed to end the strike.",
            "The union is considering ending the strike.",
            ("planned", "possible"),
        ),
        (
            "The union agreed to a harbour truce.",
            "The union is considering a harbour truce.",
            ("planned", "possible"),
        ),
        ("The ferry will sail to Velburg.", "The ferry may sail to Velburg.", ("planned", "possible")),
        (
            "The ferry will sail to Velburg.",
            "The ferry is expected to sail to Velburg.",
            ("planned", "expected"),
        ),
        ("The captain escaped to Velburg.", "The captain tried to escape to Velburg.", ("done", "tried")),
        (
            "The company sold the ferry to Falk.",
            "The company plans to sell the ferry to Falk.",
            ("done", "planned"),
        ),
        (
            "The ferry sails to Velburg today.",
            "The ferry may sail to Velburg today.",
            ("present", "possible"),
        ),
        (
            "Falk says the ferry sails to Velburg.",
            "Falk said that it may sail to Velburg.",
            ("present", "possible"),
        ),
        ("The captain stole the cash box.", "The captain allegedly stole the cash box.", ("done", "alleged")),
        (
            "The captain is hiding in Velburg.",
            "The captain is reportedly hiding in Velburg.",
            ("present", "alleged"),
        ),
    ],
)
def test_claims_of_another_strength_are_a_disagreement(facts_of, one, other, values):
    (fact,) = of_type(facts_of([one], [other]), FactType.STRENGTH)
    assert not fact.agree
    assert tuple(value.value.partition(" ")[0] for value in fact.values) == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry may sail to Velburg.", "The ferry might sail to Velburg."),
        ("The union plans to end the strike.", "The union will end the strike."),
        ("The ferry is likely to sail to Velburg.", "The ferry is expected to sail to Velburg."),
    ],
)
def test_other_words_of_one_strength_agree(facts_of, one, other):
    (fact,) = of_type(facts_of([one], [other]), FactType.STRENGTH)
    assert fact.agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry opens its bar on Monday.", "The ferry will open its bar on Monday."),
        ("The captain allegedly stole the cash box.", "The captain stole the cash box, police said."),
        ("They met, that they may sell the ferry to Falk.", "They sell the ferry to Falk."),
        ("They would sell the ferry to Falk.", "They sold the ferry to Falk."),
        ("In May they sold the ferry to Falk.", "They sold the ferry to Falk."),
    ],
)
def test_what_is_as_firm_or_left_open_is_no_disagreement(facts_of, one, other):
    assert [fact for fact in of_type(facts_of([one], [other]), FactType.STRENGTH) if not fact.agree] == []

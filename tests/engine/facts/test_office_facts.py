"""Names that disagree: an office that versions give to different people, and names misspelt in every word."""

from __future__ import annotations

import pytest

from desk.engine.model import FactType

ASKS = "{} said he would ask an outside expert to find out why the old pipe was not replaced."
PUT = "{} said he would ask an outside expert why the old pipe had not been replaced."


def differing(facts):
    return [
        sorted({value.text for value in fact.values})
        for fact in facts
        if fact.type is FactType.NAME and not fact.agree
    ]


def asked(name, other=ASKS, before="Mayor Tomas Ebbing"):
    return [ASKS.format(before)], [other.format(name)]


@pytest.mark.parametrize("sentence", [ASKS, PUT])
@pytest.mark.parametrize("name", ["Tomas Krall", "Peter Ebbing", "Krall"])
def test_another_person_in_the_same_office_disagrees(facts_of, name, sentence):
    assert differing(facts_of(*asked(f"Mayor {name}", sentence))) == [sorted({name, "Tomas Ebbing"})]


def test_the_office_may_be_written_small(facts_of):
    one = ASKS.replace("{}", "The city's mayor Tomas Ebbing")
    other = ASKS.replace("{}", "The city's mayor Tomas Krall")
    assert differing(facts_of([one], [other])) == [["Tomas Ebbing", "Tomas Krall"]]


def test_those_who_agree_stand_in_the_same_fact(facts_of):
    versions = [*asked("Mayor Tomas Krall"), [PUT.format("Mayor Ebbing")]]
    (fact,) = (one for one in facts_of(*versions) if one.type is FactType.NAME)
    assert [value.value for value in fact.values] == ["tomas ebbing", "tomas krall", "tomas ebbing"]


@pytest.mark.parametrize(
    "name",
    ["Mayor Ebbing", "Mayor T. Ebbing", "Mayor Tom Ebbing", "Mayor Tomas J. Ebbing", "Councillor Dana Merk"],
)
def test_shorter_names_and_other_offices_are_no_disagreement(facts_of, name):
    assert differing(facts_of(*asked(name))) == []


def test_sentences_that_say_something_else_may_be_of_someone_else(facts_of):
    assert differing(facts_of(*asked("Mayor Krall", "{} has opened the market on the square today."))) == []
    assert differing(facts_of(["Then Mayor Tomas Ebbing left."], ["Then Mayor Ida Krall left."])) == []


def test_two_people_whom_both_versions_know_are_two(facts_of):
    one, other = asked("Mayor Ida Krall")
    one.append("Later on Ida Krall was seen with her colleague.")
    assert len(differing(facts_of(one, other))) == 1
    other.append("Later on Tomas Ebbing was seen with his colleague.")
    assert differing(facts_of(one, other)) == []


def test_two_people_in_one_row_are_two(facts_of):
    one, other = asked("Mayor Ida Krall and Mayor Tomas Ebbing")
    assert differing(facts_of(one, other)) == []


def test_two_names_that_one_person_has_are_no_disagreement(facts_of):
    one, other = asked("Mayor Ida Krall", before="Mayor Linde")
    other.append("Reporters saw that Ida Linde Krall was there.")
    assert differing(facts_of(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thomas Ebing", "Tomas Ebbing"),
        ("Mayor Tomas Ebbing", "Mayor Tomas Ebbinger"),
        ("Mayor Marta Ellinghausen", "Mayor Martha Elinghausen"),
    ],
)
def test_a_name_alike_in_every_word_is_one_spelt_differently(facts_of, one, other):
    found = differing(
        facts_of([f"An inquiry was promised by {one} today."], [f"Now {other} wants to know who forgot it."])
    )
    assert found == [sorted(name.removeprefix("Mayor ") for name in (one, other))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erik Hansen", "Erika Hanson"),  # two people
        ("Tomas Ebbing", "Tomas Ebbinger"),  # an ending, for all that is known
        ("Mayor Tomas Ebbing", "Mayor Tomas Ebbings"),  # a case
        ("Tomas Ebbing", "Tamara Elling"),
    ],
)
def test_names_that_only_resemble_each_other_are_two(facts_of, one, other):
    assert not differing(facts_of([f"It was promised by {one} today."], [f"Now {other} wants to know it."]))

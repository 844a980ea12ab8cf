"""Which numbers and dates of a row are compared, and when they agree."""

from __future__ import annotations

import pytest

from desk.engine.model import FactType


def of_type(facts, kind):
    return [fact for fact in facts if fact.type is kind]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Police arrested 12 protesters.", "A dozen protesters were arrested.", True),
        ("Police arrested 12 protesters.", "Fifteen protesters were arrested.", False),
        ("Some 10 ferries sank.", "At least 10 ferries sank.", True),
        ("Over 10 ferries sank.", "Fewer than 10 ferries sank.", False),
        ("The bridge cost $3.27bn.", "The $3.3 billion bridge opened.", True),
        ("The bridge cost $3.5bn.", "The $3.3 billion bridge cost a fortune.", False),
        ("Rents rose 3.2% in Velburg.", "Rents rose 3.4 percent in Velburg.", False),
        ("The 54-year-old pilot landed.", "The pilot, 53 years old, landed.", False),
        ("Numerous raids followed.", "Dozens of raids followed.", False),
        ("About 400 ferries sank.", "397 ferries sank.", True),
        ("Nearly 400 ferries sank.", "397 ferries sank.", True),
        ("Nearly 400 ferries sank.", "412 ferries sank.", False),
        ("More than 400 ferries sank.", "412 ferries sank.", True),
        ("More than 400 ferries sank.", "380 ferries sank.", False),
        ("300 to 400 ferries sank.", "About 350 ferries sank.", True),
        ("300 to 400 ferries sank.", "500 ferries sank.", False),
        ("Tens of thousands of people marched.", "45,000 people marched.", True),
        ("Dozens of ferries sank.", "9 ferries sank.", False),
        ("The bridge cost EUR 2 million.", "The bridge cost €2m.", True),
        ("The bridge cost $2m.", "The bridge cost £2m.", False),
        ("One in five ferries sank.", "20 percent of ferries sank.", True),
        ("Half of the ferries sank.", "A third of the ferries sank.", False),
        ("Two thirds of the ferries sank.", "67 percent of the ferries sank.", True),
        ("Rents doubled in Velburg.", "Rents tripled in Velburg.", False),
        ("The pier is 10 miles long.", "The pier is 16 kilometres long.", True),
        ("The pier is 5km long.", "The pier is five kilometres long.", True),
        ("The pier is 10 miles long.", "The pier is 20km long.", False),
        ("The harbour strike lasted two weeks.", "The harbour strike lasted 14 days.", True),
        ("Nora Falk, 54, left the ferry.", "The 55-year-old Falk left the ferry.", False),
    ],
)
def test_numbers_of_the_same_thing_are_compared(facts_of, one, other, agree):
    (fact,) = of_type(facts_of([one], [other]), FactType.NUMBER)
    assert fact.agree is agree
    assert {value.article for value in fact.values} == {0, 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested 12 protesters.", "Four judges resigned."),
        ("Many raids followed.", "Several raids followed."),
        ("The bridge cost $3m.", "The bridge is 3 miles long."),
    ],
)
def test_numbers_of_different_things_are_not(facts_of, one, other):
    assert of_type(facts_of([one], [other]), FactType.NUMBER) == []


def test_a_version_that_gives_both_numbers_does_not_contradict_itself(facts_of):
    facts = facts_of(["Six captains and ten pilots met."], ["Ten pilots met, and six captains."])
    assert [fact.agree for fact in of_type(facts, FactType.NUMBER)] == [True, True]


def test_numbers_swapped_between_two_things_are_two_disagreements(facts_of):
    facts = facts_of(["Six captains and 10 pilots met."], ["10 captains and six pilots met."])
    assert [fact.agree for fact in of_type(facts, FactType.NUMBER)] == [False, False]


def test_the_same_number_of_the_same_thing_elsewhere_joins_the_fact(facts_of):
    facts = facts_of(
        ["Six captains met.", "It rained."], ["Six captains met."], ["It rained.", "All six captains left."]
    )
    (fact,) = of_type(facts, FactType.NUMBER)
    assert [(value.article, value.sentence) for value in fact.values] == [(0, 0), (1, 0), (2, 1)]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("The flood of October 7 hit Velburg.", "The flood of October 7, 2021 hit Velburg.", True),
        ("The flood of October 7 hit Velburg.", "The flood of 6 October hit Velburg.", False),
        ("The hearing is on Tuesday.", "The hearing is on Wednesday.", False),
        ("The lake dried up two years ago.", "The lake dried up about 18 months ago.", False),
        ("The lake dried up two years ago.", "The lake dried up about 24 months ago.", True),
        ("The treaty was signed on 03/04/2031.", "The treaty was signed on 3 April 2031.", True),
        ("The treaty was signed on 03/04/2031.", "The treaty was signed on March 4, 2031.", True),
        ("The treaty was signed on 03/04/2031.", "The treaty was signed on 5 May 2031.", False),
        ("The ferry left Velburg at 5pm.", "The ferry left Velburg at 17:00.", True),
        ("The ferry left Velburg at noon.", "The ferry left Velburg at 1 p.m.", False),
    ],
)
def test_dates_are_compared_by_the_parts_that_both_give(facts_of, one, other, agree):
    (fact,) = of_type(facts_of([one], [other]), FactType.DATE)
    assert fact.agree is agree


@pytest.mark.parametrize(
    ("lines", "agree"),
    [
        (["The treaty was signed on 03/04/2031.", "It ends on 12/31/2039."], False),
        (["The treaty was signed on 03/04/2031.", "It ends on 31/12/2039."], True),
        (["The treaty was signed on 03/04/2031.", "It ends on December 31, 2039."], False),
        (["The treaty was signed on 3.4.2031."], True),
    ],
)
def test_a_numeric_date_is_read_as_its_article_writes_dates(facts_of, lines, agree):
    (fact,) = of_type(facts_of(lines, ["The treaty was signed on 3 April 2031."]), FactType.DATE)
    assert fact.agree is agree


def test_days_on_which_somebody_spoke_are_not_compared(facts_of):
    facts = facts_of(["He said on Tuesday that rents rose."], ["She said on Friday that ferries sank."])
    assert of_type(facts, FactType.DATE) == []


def test_a_number_of_the_same_thing_in_other_rows_is_a_fact_that_agrees(facts_of):
    facts = facts_of(["Forty captains met.", "It rained."], ["It rained.", "All 40 captains left."])
    (fact,) = of_type(facts, FactType.NUMBER)
    assert fact.agree
    assert [(value.article, value.sentence) for value in fact.values] == [(0, 0), (1, 1)]


def test_the_only_number_that_each_version_gives_of_a_thing_is_compared_across_rows(facts_of):
    facts = facts_of(
        ["38 barges lay in the bay.", "It rained."], ["It rained.", "By noon 83 barges had come."]
    )
    (fact,) = of_type(facts, FactType.NUMBER)
    assert not fact.agree


def test_a_number_that_a_version_repeats_is_one_fact_in_all_its_rows(facts_of):
    facts = facts_of(
        ["Then 38 barges blocked the bay.", "In May all 38 barges sailed."],
        ["Then 38 barges blocked the bay.", "It rained."],
        ["It rained.", "In May all 45 barges sailed."],
    )
    (fact,) = of_type(facts, FactType.NUMBER)
    assert [(value.article, value.value) for value in fact.values] == [
        (0, "38"),
        (0, "38"),
        (1, "38"),
        (2, "45"),
    ]
    assert not fact.agree


def test_a_thing_of_which_a_version_gives_two_numbers_is_not(facts_of):
    facts = facts_of(
        ["38 barges lay in the bay.", "Later 12 barges sank."],
        ["It rained.", "It rained.", "By noon 83 barges came."],
    )
    assert of_type(facts, FactType.NUMBER) == []


def test_a_time_told_by_an_event_stands_beside_its_number_and_contradicts_nothing(facts_of):
    facts = facts_of(
        ["It sank 40 ferries since the harbour strike began."],
        ["It sank 40 ferries in the harbour strike that began two years ago."],
    )
    (fact,) = of_type(facts, FactType.DATE)
    assert fact.agree
    assert [value.text for value in fact.values] == ["since the harbour strike began", "two years ago"]


def test_a_row_of_thousands_of_numbers_is_answered(facts_of):
    lines = " ".join(f"{number} boats" for number in range(2, 3000))
    facts = of_type(facts_of([lines], [lines]), FactType.NUMBER)
    assert facts
    assert all(fact.agree for fact in facts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In the bay 38 vessels were waiting.", "By noon 83 ships were queuing there."),
        ("In the bay thirty-eight vessels were waiting.", "By noon eighty-three ships were queuing."),
        ("Then 38 vessels lay outside the harbour wall.", "By noon 45 ships lay outside the harbour wall."),
    ],
)
def test_the_only_numbers_of_their_size_in_a_row_are_compared_whatever_they_count(facts_of, one, other):
    (fact,) = of_type(facts_of([one], [other]), FactType.NUMBER)
    assert not fact.agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm killed 12 people in Velburg.", "The storm destroyed 30 homes in Velburg."),
        ("Then 38 vessels and 60 boats were waiting.", "By noon 83 ships were queuing there."),
        ("In the bay 38 vessels were waiting.", "By noon 833 ships were queuing there."),
    ],
)
def test_numbers_of_different_nouns_with_little_in_common_are_not(facts_of, one, other):
    assert of_type(facts_of([one], [other]), FactType.NUMBER) == []


def test_an_equal_number_of_another_noun_stands_with_those_it_agrees_with(facts_of):
    facts = facts_of(
        ["Then 38 vessels lay in the bay."],
        ["There 38 ships lay in the bay."],
        ["It rained.", "By noon 83 ships lay in the bay."],
    )
    (fact,) = of_type(facts, FactType.NUMBER)
    assert [(value.article, value.value) for value in fact.values] == [(0, "38"), (1, "38"), (2, "83")]


def test_numerous_and_dozens_of_the_same_thing_are_compared_across_rows(facts_of):
    facts = facts_of(
        ["There were numerous raids on barges in the bay.", "It rained."],
        ["It rained.", "Dozens of raids on barges in the bay followed."],
    )
    (fact,) = of_type(facts, FactType.NUMBER)
    assert [(value.value, fact.agree) for value in fact.values] == [("many?", False), ("dozens", False)]


def test_the_same_date_among_the_same_words_elsewhere_joins_the_fact(facts_of):
    facts = facts_of(
        ["The harbour treaty expires in 2031.", "It rained."],
        ["The harbour treaty runs until 2032."],
        ["It rained.", "Nobody knows what follows the harbour treaty in 2031."],
    )
    (fact,) = of_type(facts, FactType.DATE)
    assert [(value.article, value.value) for value in fact.values] == [(0, "2031"), (1, "2032"), (2, "2031")]


def test_days_told_from_the_day_of_writing_are_not_compared(facts_of):
    facts = facts_of(["The ferry leaves the harbour today."], ["The ferry leaves the harbour tomorrow."])
    assert of_type(facts, FactType.DATE) == []

"""Names: the same one in several spellings, and what is no spelling."""

from __future__ import annotations

import pytest

from desk.engine.facts.names import key_of
from desk.engine.model import FactType


def differing(facts):
    return [
        sorted({value.text for value in fact.values})
        for fact in facts
        if fact.type is FactType.NAME and not fact.agree
    ]


@pytest.mark.parametrize(
    ("one", "other", "spellings"),
    [
        (
            "The envoy Omar Belkassim left.",
            "The envoy Omar Belkasim left.",
            ["Omar Belkasim", "Omar Belkassim"],
        ),
        (
            "The port of Tarsuq fell to al-Murtaza today.",
            "The port fell to Al-Murtada today.",
            ["Al-Murtada", "al-Murtaza"],
        ),
        (
            "He met Abdul Karim Voss there.",
            "He met Abdulkareem Voss there.",
            ["Abdul Karim Voss", "Abdulkareem Voss"],
        ),
        ("So Prime Minister Sarvik said.", "There Prime Minister Sarnik spoke.", ["Sarnik", "Sarvik"]),
        ("Then Ilse Marrant left.", "There Ilsa Marrant left.", ["Ilsa Marrant", "Ilse Marrant"]),
        ("Here Zoë Lindqvist won.", "Here Zoe Lindkvist won.", ["Zoe Lindkvist", "Zoë Lindqvist"]),
    ],
)
def test_spellings_of_one_name_are_one_fact(facts_of, one, other, spellings):
    assert differing(facts_of([one], [other])) == [spellings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There Omar Fadil al-Murtaza spoke.", "Then Murtaza spoke and Al-Murtaza left."),
        ("There Prime Minister Nora Falk spoke.", "There Nora Falk spoke."),
        ("They left Qarna'at at dawn.", "They left Qarnaat at dawn."),
        ("They left Qarna-at at dawn.", "They left Qarnaat at dawn."),
        ("He met Abdul Karim Voss there.", "He met Abdulkarim Voss there."),
        ("It asked the Northern Coast Guard (NCG) to go.", "It asked the NCG to go."),
        (
            "It asked the Northern Coast Guards (NCG) to go.",
            "It asked the Royal Northern Coast Guard (NCG) to go.",
        ),
    ],
)
def test_shorter_forms_titles_articles_and_marks_are_no_disagreement(facts_of, one, other):
    assert differing(facts_of([one], [other])) == []


def test_short_forms_join_the_fact_of_the_full_name_and_its_value_completes_them(facts_of):
    facts = facts_of(
        ["There Tomas Belkassim spoke.", "Then Belkassim left."],
        ["There Thomas Belkasim spoke.", "Then Belkasim left."],
    )
    (fact,) = [fact for fact in facts if fact.type is FactType.NAME and not fact.agree]
    assert [(value.text, value.value) for value in fact.values] == [
        ("Tomas Belkassim", "tomas belkassim"),
        ("Belkassim", "tomas belkassim"),
        ("Thomas Belkasim", "thomas belkasim"),
        ("Belkasim", "thomas belkasim"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There Deputy Prime Minister Omar Belkassim spoke.", "Omar Belkassim"),
        ("The Arvanian Foreign Minister Omar Belkassim spoke.", "Omar Belkassim"),
        ("There Secretary of State Omar Belkassim spoke.", "Omar Belkassim"),
        ("He met Nora Falk, Belkassim Foreign Affairs Adviser, there.", "Belkassim"),
        ("So Arvania troops of Arvania Omar Belkassim left after Omar Belkassim.", "Omar Belkassim"),
        ("There Omar Belkassim King spoke.", "Omar Belkassim King"),
    ],
)
def test_titles_and_countries_are_cut_off_names(facts_of, text, name):
    other = "There was Omar Belkasim then."
    spellings = [value.text for fact in facts_of([text], [other]) for value in fact.values if not fact.agree]
    assert name in spellings
    assert set(spellings) <= {name, "Omar Belkassim", "Omar Belkasim"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Velburg council met.", "The Velburger council met."),
        ("They crossed Arvania there.", "They crossed Arvanian land there."),
        ("Then Nora Falk spoke to Lidman.", "Then Nora Falk spoke to Hedman."),
        ("The Harbour-based crew of Jansson left.", "The crew of Jansson left."),
        ("Then Mr Larson met Mr Larsson.", "Then Mr Larsson spoke to Mr Larson."),
    ],
)
def test_inflections_and_other_people_are_no_spellings(facts_of, one, other):
    assert differing(facts_of([one], [other])) == []


def test_a_name_is_followed_through_the_whole_story(facts_of):
    facts = facts_of(
        ["The envoy Omar Belkassim left.", "It rained."],
        ["It rained.", "The envoy Omar Belkasim left."],
    )
    (fact,) = [fact for fact in facts if fact.type is FactType.NAME and not fact.agree]
    assert [(value.article, value.sentence) for value in fact.values] == [(0, 0), (1, 1)]


def test_the_long_forms_of_an_abbreviation_differ_where_each_has_words_of_its_own(facts_of):
    facts = facts_of(
        ["It asked the Northern Coast Guards (NCG) to go.", "Then the NCG left."],
        ["It asked the Northern Coast Force (NCG) to go.", "Later the NCG left."],
    )
    (fact,) = [fact for fact in facts if fact.type is FactType.NAME and not fact.agree]
    assert [value.text for value in fact.values] == ["Northern Coast Guards", "Northern Coast Force"]
    assert any(fact.agree and {value.text for value in fact.values} == {"NCG"} for fact in facts)


def test_other_capitals_are_told_and_agree(facts_of):
    facts = facts_of(["He left the Coastal Union in May."], ["He left the Coastal union in May."])
    assert any(
        fact.agree and {value.text for value in fact.values} == {"Coastal Union", "Coastal union"}
        for fact in facts
    )


def test_a_name_that_a_row_shares_is_a_fact_that_agrees(facts_of):
    (fact,) = facts_of(["Then Nora Falk spoke."], ["Later Nora Falk spoke."])
    assert (fact.type, fact.agree, [value.text for value in fact.values]) == (
        FactType.NAME,
        True,
        ["Nora Falk", "Nora Falk"],
    )


def test_german_nouns_are_no_names(facts_of):
    facts = facts_of(["Die Gemeinde sah das Schiff."], ["Die Gemeinden sahen das Schiff."], language="de")
    assert facts == ()


@pytest.mark.parametrize(
    ("word", "key"),
    [("al-Murtaza’s", "murtaza"), ("Qarna’at", "qarnaat"), ("Velburg-based", "velburg"), ("Zoë", "zoe")],
)
def test_a_key_holds_letters_only(word, key):
    assert key_of(word) == key


def test_a_short_family_name_is_compared_after_a_first_name_of_its_own(facts_of):
    facts = facts_of(
        ["Then Tomas al-Tarik and Nora Falk spoke."], ["There Tomas al-Tariq and Nora Falk spoke."]
    )
    assert differing(facts) == [["Tomas al-Tarik", "Tomas al-Tariq"]]
    facts = facts_of(["Then Mayor Tarik and Mayor Falk spoke."], ["There Mayor Tariq and Mayor Falk spoke."])
    assert differing(facts) == []


def test_a_german_name_of_one_word_counts_after_a_title(facts_of):
    facts = facts_of(
        ["Die Kanzlerin Merkhard sprach."], ["Kanzlerin Merkhart sprach mit ihnen."], language="de"
    )
    assert differing(facts) == [["Merkhard", "Merkhart"]]


def test_a_german_name_is_parted_from_the_nouns_before_it(facts_of):
    facts = facts_of(
        ["Kapitän Nora Falk verließ die Stadt Velburg.", "Die Stadt schwieg.", "Dann kam Nora Falk zurück."],
        [
            "Kapitänin Nora Falck verließ die Stadt Velburk.",
            "Die Stadt schwieg.",
            "Dann kam Nora Falck wieder.",
        ],
        language="de",
    )
    differing = [fact for fact in facts if fact.type is FactType.NAME and not fact.agree]
    assert sorted({value.text for fact in differing for value in fact.values}) == [
        "Nora Falck",
        "Nora Falk",
        "Velburg",
        "Velburk",
    ]


def test_a_german_genitive_with_von_joins_no_two_nouns(facts_of):
    facts = facts_of(["Der Verkauf von Fähren ruht."], ["Der Verkauf von Fähren ruht."], language="de")
    assert [fact for fact in facts if fact.type is FactType.NAME] == []


def test_a_first_name_spelt_otherwise_beside_the_same_surname_differs(facts_of):
    facts = facts_of(
        ["The inquiry was promised by Ana Ferreira.", "Later Rui Ferreira left."],
        ["The inquiry was promised by Anna Ferreira.", "Later Rui Ferreira left."],
    )
    (fact,) = [fact for fact in facts if fact.type is FactType.NAME and not fact.agree]
    assert [value.text for value in fact.values] == ["Ana Ferreira", "Anna Ferreira"]


def test_two_people_of_one_surname_in_one_version_are_no_spellings(facts_of):
    facts = facts_of(
        ["The inquiry was led by John Falk.", "It was promised by Joan Falk."],
        ["The inquiry was led by John Falk.", "It was promised by him."],
    )
    assert [fact for fact in facts if fact.type is FactType.NAME and not fact.agree] == []

"""Differences between two texts: what is told, in what words, and what always holds."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.wording import DifferenceClass, Operation, Wording, compare_wording
from desk.engine.words import cut, fold

WORDS = st.sampled_from(
    'the of and a ferry harbour council Falk Lidman sank closed never not 12 ten March Tuesday “ ” " , . — '
    "said according U.S. THE Ferry don’t don't é 東 京".split()
)
TEXT = st.lists(WORDS, max_size=25).map(" ".join)
EDITED = {Operation.INSERTED, Operation.DELETED, Operation.REPLACED, Operation.MOVED}


def told(reference: str, text: str) -> list[tuple[Operation, str, str, DifferenceClass]]:
    return [
        (
            difference.operation,
            reference[slice(*difference.reference)],
            text[slice(*difference.text)],
            difference.kind,
        )
        for difference in compare_wording(reference, text, "en").differences
    ]


def applied(reference: str, text: str, wording: Wording) -> list[str]:
    """The reference's words with every difference carried out: what it deletes left out, what it inserts put
    where the text has it."""
    gone = {at for one in wording.differences for at in range(*one.reference)}
    kept = [reference[a:b] for a, b in cut(reference) if a not in gone]
    result: list[str] = []
    for start, end in cut(text):
        inserted = any(one.text[0] <= start < one.text[1] for one in wording.differences)
        result.append(text[start:end] if inserted else kept.pop(0))
    assert not kept
    return result


@given(TEXT, TEXT)
def test_carrying_out_the_differences_gives_the_text(reference, text):
    wording = compare_wording(reference, text, "en")
    if not wording.rewritten:
        assert applied(reference, text, wording) == [text[a:b] for a, b in cut(text)]


@given(TEXT, TEXT)
def test_spans_lie_in_the_texts_in_order_and_never_overlap(reference, text):
    wording = compare_wording(reference, text, "en")
    for spans, whole in (
        ([one.text for one in wording.differences], text),
        (sorted(one.reference for one in wording.differences), reference),
    ):
        assert all(0 <= start <= end <= len(whole) for start, end in spans)
        full = [span for span in spans if span[0] < span[1]]
        assert all(before[1] <= after[0] for before, after in pairwise(full))
    starts = [one.text[0] for one in wording.differences]
    assert starts == sorted(starts)


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text):
    assert compare_wording(text, text) == Wording(1.0, False, ())


@given(TEXT, TEXT)
def test_similarity_is_the_same_both_ways_round(one, other):
    there, back = compare_wording(one, other, "en"), compare_wording(other, one, "en")
    assert there.similarity == pytest.approx(back.similarity)
    assert there.rewritten == back.rewritten
    assert 0 <= there.similarity <= 1


@given(TEXT, TEXT)
def test_rewritten_text_marks_only_what_both_have(reference, text):
    wording = compare_wording(reference, text, "en")
    operations = {one.operation for one in wording.differences}
    assert operations <= ({Operation.SHARED} if wording.rewritten else EDITED)
    if wording.rewritten:
        for one in wording.differences:
            shared = [fold(reference[a:b]) for a, b in cut(reference[slice(*one.reference)])]
            assert len(shared) == len(cut(text[slice(*one.text)]))


@pytest.mark.parametrize(
    ("reference", "text", "expected"),
    [
        (
            "Then ten ferries sank off the coast.",
            "Then nine ferries sank off the coast.",
            ("ten", "nine", "number"),
        ),
        ("The dam cost $3.5 million then.", "The dam cost $3.6 million then.", ("3.5", "3.6", "number")),
        ("It sank on Tuesday in the bay.", "It sank on Friday in the bay.", ("Tuesday", "Friday", "date")),
        ("It sank on May 3 in the bay.", "It sank on May 4 in the bay.", ("3", "4", "date")),
        (
            "Then the mayor Falk closed the harbour.",
            "Then the mayor Lidman closed the harbour.",
            ("Falk", "Lidman", "name"),
        ),
        ("He said “we will close it now”.", "He said “we must close it now”.", ("will", "must", "quotation")),
        (
            "The council will close the harbour.",
            "The council will not close the harbour.",
            ("", "not", "negation"),
        ),
        (
            "The harbour, he claimed, was empty.",
            "The harbour, he said, was empty.",
            ("claimed", "said", "attribution"),
        ),
        (
            "They shut the old harbour for good.",
            "They shut the ancient harbour for good.",
            ("old", "ancient", "wording"),
        ),
        ("The council shut the harbour.", "the council shut the harbour.", ("The", "the", "case")),
        ("Falk's council “shut” it.", "Falk’s council “shut” it.", ("Falk's", "Falk’s", "typography")),
        (
            "The long-standing harbour shut.",
            "The long standing harbour shut.",
            ("long-standing", "long standing", "punctuation"),
        ),
        ("They shut it, and left.", "They shut it and left.", (",", "", "punctuation")),
    ],
)
def test_a_difference_says_what_it_is_about(reference, text, expected):
    ((_, before, after, kind),) = told(reference, text)
    assert (before, after, kind) == expected


def test_islands_of_stop_words_are_folded_into_the_edits_around_them():
    assert [
        (before, after)
        for _, before, after, _ in told(
            "They opened the gate of the old mill before the dawn came up.",
            "They opened a door in a new barn before the dawn came up.",
        )
    ] == [("the gate of the old mill", "a door in a new barn")]


def test_a_plain_word_left_standing_between_long_edits_is_folded_and_a_name_is_not():
    tail = "They all slept well that night and woke up late."

    def before(word: str) -> list[str]:
        reference = f"Nobody in the whole county saw {word} leaving by the narrow back gate. {tail}"
        text = f"Some witnesses from far away noticed {word} when it came near them. {tail}"
        return [deleted for _, deleted, _, _ in told(reference, text)]

    assert len(before("ferries")) == 1
    assert len(before("Lidman")) == 2


def test_agreement_of_content_words_stays():
    assert [
        before for _, before, _, _ in told("A red ferry sank at dawn.", "A blue ferry sank at noon.")
    ] == [
        "red",
        "dawn",
    ]


def test_a_run_that_stands_elsewhere_is_moved():
    differences = told(
        "After the long winter storm, the council closed the harbour and the school.",
        "The council closed the harbour and the school after the long winter storm.",
    )
    assert (Operation.MOVED, "the long winter storm", "the long winter storm", DifferenceClass.WORDING) in [
        (operation, before.removeprefix("After "), after.removeprefix("after "), kind)
        for operation, before, after, kind in differences
    ]


def test_rewritten_text_shows_shared_names_numbers_and_quotations_only():
    reference = (
        "On Tuesday the mayor, Nora Falk, who had long kept silent, told 12 reporters that silt had filled "
        "the old harbour and it would be “sealed, drained and sold for scrap”."
    )
    text = (
        "Asked by a dozen people, or rather 12, Nora Falk made no secret of anything: “sealed, drained and "
        "sold for scrap” were her words, spoken in a kitchen where no ship could ever hear them."
    )
    wording = compare_wording(reference, text)
    assert wording.rewritten
    assert [(one.operation, text[slice(*one.text)], one.kind) for one in wording.differences] == [
        (Operation.SHARED, "12", DifferenceClass.NUMBER),
        (Operation.SHARED, "Nora Falk", DifferenceClass.NAME),
        (Operation.SHARED, "“sealed, drained and sold for scrap”", DifferenceClass.QUOTATION),
    ]


def test_rewritten_text_shows_a_short_quotation_that_both_have_whole():
    reference = "Voters will decide on Sunday whether their country is to be called “Upper Arvania” from May."
    text = "The poll about a new official name, “Upper Arvania”, takes place at the end of this week."
    wording = compare_wording(reference, text)
    assert wording.rewritten
    assert [text[slice(*one.text)] for one in wording.differences] == ["“Upper Arvania”"]


def test_headlines_in_capitals_differ_in_case_alone():
    assert {kind for *_, kind in told("Ferry Sinks Off Coast", "FERRY SINKS OFF COAST")} == {
        DifferenceClass.CASE
    }


def test_german_nouns_are_no_names():
    wording = compare_wording("Der Rat schloss den Hafen.", "Der Rat schloss den Bahnhof.", "de")
    assert [one.kind for one in wording.differences] == [DifferenceClass.WORDING]


def test_very_long_texts_are_answered():
    words = [f"word{number * 7919 % 3001}" for number in range(20_000)]
    reference, text = " ".join(words), " ".join([*words[:9_000], "new", *words[9_000:]])
    wording = compare_wording(reference, text, "en")
    assert [text[slice(*one.text)] for one in wording.differences] == ["new"]


def test_texts_too_long_to_align_keep_their_common_ends():
    middle, other = " ".join(["left"] * 30_000), " ".join(["right"] * 30_000)
    wording = compare_wording(f"Same start. {middle} Same end.", f"Same start. {other} Same end.", "en")
    (difference,) = wording.differences
    assert difference.text == (len("Same start. "), len("Same start. ") + len(other))


def test_other_white_space_is_a_class_of_its_own():
    assert told("It cost 3 million then.", "It cost 3\u00a0million  then.") == [
        (Operation.REPLACED, " ", "\u00a0", DifferenceClass.SPACE),
        (Operation.REPLACED, " ", "  ", DifferenceClass.SPACE),
    ]
    assert told("He left … at once.", "He left… at once.") == [
        (Operation.DELETED, " ", "", DifferenceClass.SPACE)
    ]
    assert told("“We shut it”, he said.", '"We shut it", he said.') == [
        (Operation.REPLACED, one, '"', DifferenceClass.TYPOGRAPHY) for one in "“”"
    ]


@given(TEXT, st.sampled_from([" ", "  ", "\u00a0", "\n"]))
def test_white_space_alone_makes_differences_of_white_space_alone(text, space):
    wording = compare_wording(text, text.replace(" ", space), "en")
    assert {one.kind for one in wording.differences} <= {DifferenceClass.SPACE}
    assert len(wording.differences) == (0 if space == " " else text.count(" "))


def test_a_rewritten_sentence_shows_the_phrases_that_it_took_over():
    differences = told(
        "Falk closed the old harbour bridge, since its northern pier had cracked in several places.",
        "When divers found the holes, nobody else dared; so the old harbour bridge, which he loves, is shut.",
    )
    assert [(one, text) for one, _, text, _ in differences] == [(Operation.SHARED, "the old harbour bridge")]


def test_names_with_an_arabic_article_are_names():
    differences = told(
        "According to sources close to the talks, al-Sudani urged all of them to hand over weapons at last.",
        "Nobody in the capital expects that al-Sudani will give in, whatever the others may demand of him.",
    )
    assert (Operation.SHARED, "al-Sudani", "al-Sudani", DifferenceClass.NAME) in differences


def test_what_is_taken_over_whole_and_carried_on_is_not_rewritten():
    short = "The ferry sank off the northern harbour on Monday."
    wording = compare_wording(
        short,
        "Nobody knows why it happened, yet the ferry sank off the northern harbour on Monday, while its crew "
        "slept, the radio was silent, and both of the lifeboats hung where they had been hung years before.",
        "en",
    )
    assert wording.similarity < 0.4
    assert not wording.rewritten

"""What is derived from the summary: its words, where they came from, what is open, what is proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine import edits
from desk.engine.model import (
    Article,
    Comparison,
    Fact,
    FactType,
    FactValue,
    Kind,
    Link,
    Paragraph,
    Place,
    Row,
    Sentence,
    SentenceRef,
    Structure,
    fingerprint,
)
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.engine.summary import (
    coverage,
    length,
    lines,
    met_lines,
    open_rows,
    row_numbers,
    run_on,
    said_text,
    shared_rows,
    story_name,
    suggest,
)

TEXTS = (
    ("Ferry sinks", "Nine people were rescued from the ferry.", "READ: More on ferries", "Divers wait."),
    ("Ferry sinks at dawn", "Rescuers took nine people off the sinking ferry. All are well.", "READ: Tides"),
    ("Ferry down", "Ten people were saved."),
)
KINDS = {"Ferry": Kind.HEADLINE, "READ:": Kind.PROMO}


def structure(number: int, paragraphs: tuple[str, ...]) -> Structure:
    text, spans, sentences = "\n".join(paragraphs), [], []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        spans.append(Paragraph(start, start + len(paragraph)))
        kind = KINDS.get(paragraph.split()[0], Kind.BODY)
        begin = start
        for sentence in paragraph.replace(". ", ".|").split("|"):
            sentences.append(Sentence(begin, begin + len(sentence), index, kind))
            begin += len(sentence) + 1
        start += len(paragraph) + 1
    article = Article(f"v{number}", f"Version {number}", text, tuple(spans))
    kinds = tuple(KINDS.get(paragraph.split()[0], Kind.BODY) for paragraph in paragraphs)
    return Structure(article, tuple(sentences), kinds)


STRUCTURES = tuple(structure(number, paragraphs) for number, paragraphs in enumerate(TEXTS))
ROWS = (
    Row(((0,), (0,), (0,))),
    Row(((1,), (1, 2), (1,))),
    Row(((2,), (3,), ())),  # promo lines side by side are nothing that versions share
    Row(((3,), (), ())),
)
NUMBER = Fact(
    FactType.NUMBER,
    (FactValue(0, 1, 0, 4, "Nine", "9"), FactValue(2, 1, 0, 3, "Ten", "10")),
    agree=False,
    row=1,
)
COMPARISON = Comparison(
    STRUCTURES,
    1,
    (Link(Place(0, 1), Place(1, 1), 0.9), Link(Place(0, 1), Place(2, 1), 0.6)),
    ROWS,
    (),
    (NUMBER,),
)
STORY = Project(tuple(one.article for one in STRUCTURES))
NUMBERS = row_numbers(COMPARISON)


def test_every_sentence_stands_in_a_row() -> None:
    assert len(NUMBERS) == sum(len(one.sentences) for one in STRUCTURES)
    assert NUMBERS[STRUCTURES[1].ref(2)] == 1


def test_a_line_knows_its_sources() -> None:
    project = edits.rename_article(STORY, "v1", "The rewrite")
    project = edits.mark(project, [STRUCTURES[1].ref(1), STRUCTURES[1].ref(2)], NUMBERS)
    (line,) = lines(project, COMPARISON)
    assert line.text == "Rescuers took nine people off the sinking ferry. All are well."
    assert (line.edited, line.style) == (False, LineStyle.TEXT)
    first, second = line.sources
    assert (first.article, first.title, first.paragraph, first.sentence, first.row) == (
        1,
        "The rewrite",
        1,
        1,
        1,
    )
    assert (second.text, second.sentence) == ("All are well.", 2)
    assert second.fingerprint == fingerprint("All are well.")


def test_an_edited_line_keeps_its_sources_and_says_so() -> None:
    project = edits.edit_line(edits.mark(STORY, STRUCTURES[0].ref(1), NUMBERS), 0, "All nine are safe.")
    project = edits.add_own_line(project, "More follows.")
    edited, own = lines(project, COMPARISON)
    assert (edited.text, edited.edited) == ("All nine are safe.", True)
    assert edited.sources[0].text == "Nine people were rescued from the ferry."
    assert (own.edited, own.sources) == (False, ())


def test_a_span_that_is_no_sentence_has_a_place_all_the_same() -> None:
    ref = SentenceRef("v0", 12, 16)
    (line,) = lines(edits.mark(STORY, ref, {ref: 0}), COMPARISON)
    (source,) = line.sources
    assert (source.text, source.paragraph, source.sentence, source.row) == ("Nine", 1, None, None)


def test_rows_are_shared_by_what_is_not_furniture() -> None:
    assert shared_rows(COMPARISON) == (0, 1)


def test_a_row_is_open_until_one_of_its_sentences_is_canonical() -> None:
    assert open_rows(STORY, COMPARISON) == (0, 1)
    marked = edits.mark(STORY, STRUCTURES[2].ref(1), NUMBERS)
    assert open_rows(marked, COMPARISON) == (0,)
    assert open_rows(edits.unmark(marked, STRUCTURES[2].ref(1)), COMPARISON) == (0, 1)


def test_coverage_counts_shared_rows_and_names_the_facts_in_dispute() -> None:
    assert coverage(STORY, COMPARISON).disagreeing == ()
    covered = coverage(edits.mark(STORY, STRUCTURES[0].ref(1), NUMBERS), COMPARISON)
    assert (covered.answered, covered.shared, covered.disagreeing) == (1, 2, (NUMBER,))
    alone = coverage(edits.mark(STORY, STRUCTURES[0].ref(3), NUMBERS), COMPARISON)
    assert (alone.answered, alone.shared, alone.disagreeing) == (0, 2, ())


def test_the_most_central_sentence_of_each_open_row_is_proposed() -> None:
    headline, rescue = suggest(STORY, COMPARISON)
    assert (headline.row, headline.style) == (0, LineStyle.HEADING)
    assert (rescue.ref, rescue.style, rescue.others) == (STRUCTURES[0].ref(1), LineStyle.TEXT, (1, 2))
    assert 0 < rescue.centrality < 1


def test_of_equals_the_base_speaks() -> None:
    twins = tuple(structure(number, ("Rain fell.",)) for number in range(3))
    for base in range(3):
        comparison = Comparison(twins, base, (), (Row(((0,), (0,), (0,))),), (), ())
        (suggestion,) = suggest(Project(tuple(one.article for one in twins)), comparison)
        assert (suggestion.ref.article, suggestion.centrality) == (f"v{base}", 0.5)


def test_accepted_proposals_fill_the_open_rows_in_their_order() -> None:
    chosen = edits.mark(STORY, STRUCTURES[2].ref(1), NUMBERS)
    project = edits.accept(chosen, suggest(chosen, COMPARISON), NUMBERS)
    assert open_rows(project, COMPARISON) == ()
    assert suggest(project, COMPARISON) == ()
    assert [line.style for line in lines(project, COMPARISON)] == [LineStyle.HEADING, LineStyle.TEXT]
    assert project.summary[1] == chosen.summary[0]


REPEATING = tuple(
    structure(number, paragraphs)
    for number, paragraphs in enumerate(
        (
            (
                "Ten factions hold the old harbour.",
                "Rain fell.",
                "Some ten factions hold the harbour, he said.",
            ),
            (
                "Ten factions hold the harbour.",
                "Rain fell all day.",
                "Ten factions hold the harbour, he added.",
            ),
        )
    )
)
REPEATING_COMPARISON = Comparison(
    REPEATING,
    0,
    (Link(Place(0, 0), Place(1, 2), 0.9),),
    tuple(Row(((number,), (number,))) for number in range(3)),
    (),
    (),
)
REPEATING_STORY = Project(tuple(one.article for one in REPEATING))


def test_what_two_rows_state_is_proposed_once() -> None:
    assert [(one.row, one.also) for one in suggest(REPEATING_STORY, REPEATING_COMPARISON)] == [
        (0, (2,)),
        (1, ()),
    ]


def test_what_the_summary_states_in_another_row_is_not_proposed_again() -> None:
    rows = row_numbers(REPEATING_COMPARISON)
    project = edits.mark(REPEATING_STORY, REPEATING[1].ref(2), rows)
    assert [one.row for one in suggest(project, REPEATING_COMPARISON)] == [1]


def test_rows_that_are_linked_in_part_are_both_proposed() -> None:
    unlike = replace(REPEATING_COMPARISON, links=(Link(Place(0, 0), Place(1, 1), 0.9),))
    assert [one.row for one in suggest(REPEATING_STORY, unlike)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (["One.", "Two."], "One. Two."),
        (["一。", "二。"], "一。二。"),
        (["하나다.", "둘이다."], "하나다. 둘이다."),
        (["", "One."], "One."),
        ([], ""),
    ],
)
def test_sentences_run_on_as_their_script_does(texts: list[str], whole: str) -> None:
    assert run_on(texts) == whole


def test_length_counts_words_and_the_characters_of_scripts_without_spaces() -> None:
    assert length(["Nine people were rescued.", "— Reuters"]).words == 5
    assert length(["one " * 460]).minutes == 2
    chinese = length(["渡轮沉没。"])
    assert (chinese.words, chinese.minutes) == (4, 4 / 500)


# --- names and lists


def as_article(*paragraphs: str) -> tuple[Project, list[SentenceRef]]:
    made = structure(0, paragraphs)
    return Project((made.article,)), [made.ref(number) for number in range(len(made.sentences))]


@pytest.mark.parametrize("marker", ["- ", "– ", "* ", "• ", "•", "‣  "])
def test_a_line_leaves_the_sign_of_its_versions_list_out(marker: str) -> None:
    project, (ref,) = as_article(f"{marker}Divers wait.")
    assert said_text(project, ref) == "Divers wait."


@pytest.mark.parametrize(
    "text", ["-5 degrees at dawn.", "*Divers* wait.", "— Divers wait.", "-", "3.5 metres."]
)
def test_what_is_no_sign_of_a_list_stays(text: str) -> None:
    project, (ref,) = as_article(text)
    assert said_text(project, ref) == text


def test_a_number_is_left_out_where_it_counts() -> None:
    project, refs = as_article("1) Divers wait.", "2) Boats search.", "9) FC Tarn plays.")
    assert [said_text(project, ref) for ref in refs] == ["Divers wait.", "Boats search.", "9) FC Tarn plays."]


def test_a_line_without_its_sign_is_not_edited_and_keeps_its_source() -> None:
    made = structure(0, ("- Divers wait.",))
    comparison = Comparison((made,), 0, (), (Row(((0,),)),), (), ())
    project = edits.mark(Project((made.article,)), made.ref(0), row_numbers(comparison))
    (line,) = lines(project, comparison)
    assert (line.text, line.edited, line.sources[0].text) == ("Divers wait.", False, "- Divers wait.")
    assert edits.edit_line(project, 0, "Divers wait.") == project


def test_a_story_is_called_by_its_title_then_by_a_headline() -> None:
    project = Project(tuple(one.article for one in STRUCTURES))
    comparison = Comparison(STRUCTURES, 1, (), (), (), ())
    assert story_name(edits.rename_project(project, "Harbour"), comparison) == "Harbour"
    assert story_name(project, comparison) == "Ferry sinks at dawn"
    bare = structure(3, ("Divers wait.",))
    assert story_name(project, Comparison((bare, STRUCTURES[2]), 0, (), (), (), ())) == "Ferry down"
    assert story_name(project, None) == ""


HEADED = (
    ("Ferry sinks", "Nine were saved from the ferry."),
    ("Ferry down", "Nine were saved off the ferry."),
)
HEADED_COMPARISON = Comparison(
    tuple(structure(number, paragraphs) for number, paragraphs in enumerate(HEADED)),
    0,
    (),
    (Row(((0, 1), (0, 1))),),
    (),
    (),
)
HEADED_STORY = Project(tuple(one.article for one in HEADED_COMPARISON.structures))


def test_a_headline_alone_does_not_speak_for_the_lede_beside_it() -> None:
    headline, lede = (HEADED_COMPARISON.structures[0].ref(number) for number in (0, 1))
    numbers = row_numbers(HEADED_COMPARISON)
    assert open_rows(edits.mark(HEADED_STORY, headline, numbers), HEADED_COMPARISON) == (0,)
    assert open_rows(edits.mark(HEADED_STORY, lede, numbers), HEADED_COMPARISON) == ()
    assert suggest(HEADED_STORY, HEADED_COMPARISON)[0].ref == lede


def test_lines_that_have_come_to_share_a_row_are_found() -> None:
    one, two, three = (SentenceRef("v0", at, at + 1) for at in range(3))
    project = Project(summary=(SummaryLine((one,)), SummaryLine((two,)), SummaryLine((three,))))
    apart = {one: 1, two: 3, three: 5}
    assert met_lines(project, apart, apart) == ()
    assert met_lines(project, apart, {one: 1, two: 5, three: 5}) == ((1, 2),)
    assert met_lines(project, apart, dict.fromkeys(apart, 1)) == ((0, 1, 2),)
    assert met_lines(project, {one: 1, two: 1}, {one: 3, two: 3}) == ()  # they shared a row before
    assert met_lines(project, {}, dict.fromkeys(apart, 1)) == ()  # nothing was compared before
    together = Project(summary=(SummaryLine((one, two)),))
    assert met_lines(together, apart, dict.fromkeys(apart, 1)) == ()

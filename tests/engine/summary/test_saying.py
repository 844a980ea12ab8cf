"""What a sentence says where it stands without the text around it."""

from __future__ import annotations

import pytest

from desk.engine import edits
from desk.engine.model import Article, Paragraph, SentenceRef
from desk.engine.project import Project
from desk.engine.summary import line_text, said_text, source_text
from tests.engine.summary.ferries import structure


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


def cut(*sentences: str) -> tuple[Project, list[SentenceRef]]:
    """An article of one paragraph, cut into these sentences."""
    text, refs = " ".join(sentences), []
    for sentence in sentences:
        at = refs[-1].end + 1 if refs else 0
        refs.append(SentenceRef("v0", at, at + len(sentence)))
    return Project((Article("v0", "v0", text, (Paragraph(0, len(text)),)),)), refs


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        (["Falk: “It cracked.", "Keep off.", "We wait.” He left."], ["Falk: “It cracked.”", "“Keep off.”"]),
        (["„Es steigt.", "Wir warten“, sagte Falk."], ["„Es steigt.“", "„Wir warten“, sagte Falk."]),
        (["»Es steigt.", "Wir warten.«", "Falk ging."], ["»Es steigt.«", "»Wir warten.«", "Falk ging."]),
        (["« Il monte.", "Nous attendons. »"], ["« Il monte.»", "«Nous attendons. »"]),
        (['"It cracked.', 'We wait."', "He left."], ['"It cracked."', '"We wait."', "He left."]),
        (["“We wait.", "Then we go."], ["“We wait.”", "“Then we go.”"]),  # the next paragraph goes on
        (["“We wait,” he said.", "“Then we go.”"], ["“We wait,” he said.", "“Then we go.”"]),
        (['A 6" pipe burst.', "Divers wait."], ['A 6" pipe burst.', "Divers wait."]),
        (["He calls it ‘the pier’.", "Divers wait."], ["He calls it ‘the pier’.", "Divers wait."]),
    ],
)
def test_a_quotation_that_runs_on_is_closed_and_opened_with_the_marks_of_its_version(
    sentences: list[str], said: list[str]
) -> None:
    project, refs = cut(*sentences)
    assert [said_text(project, ref) for ref in refs][: len(said)] == said


def test_sentences_that_follow_each_other_are_read_as_one_text() -> None:
    project, refs = cut("Falk said: “It cracked.", "Keep off.”", "He left.")
    assert source_text(project, refs) == "Falk said: “It cracked. Keep off.” He left."
    assert source_text(project, refs[1::-1]) == "“Keep off.” Falk said: “It cracked.”"
    assert source_text(project, [refs[0], refs[2]]) == "Falk said: “It cracked.” He left."


def test_a_clause_ends_at_a_full_stop_and_begins_with_a_capital() -> None:
    project, refs = cut("The bridge was closed;", "the ferries run.")
    assert [said_text(project, ref) for ref in refs] == ["The bridge was closed.", "The ferries run."]
    assert source_text(project, refs) == "The bridge was closed; the ferries run."


def test_lines_that_part_or_join_within_a_quotation_are_no_edits() -> None:
    project, refs = cut("Falk said: “It cracked.", "Keep off.”")
    joined = edits.mark(project, refs, dict.fromkeys(refs, 0))
    assert [line_text(joined, line) for line in joined.summary] == [source_text(project, refs)]
    parted = edits.split_line(joined, 0, len("Falk said: “It cracked."))
    assert [line_text(parted, line) for line in parted.summary] == ["Falk said: “It cracked.”", "“Keep off.”"]
    assert [line.text for line in parted.summary] == [None, None]
    assert edits.join_lines(parted, 0, 1) == joined


@pytest.mark.parametrize(
    "dateline",
    [
        "TARN – ",
        "TARN, March 3 (Coast News) - ",
        "NEW TARN (CN) — ",
        "TARN/VELBURG, 3. März – ",
        "ST. TARN -- ",
    ],
)
def test_a_dateline_is_left_out(dateline: str) -> None:
    project, refs = cut(f"{dateline}The bridge was closed.", "Divers wait.")
    assert [said_text(project, ref) for ref in refs] == ["The bridge was closed.", "Divers wait."]


@pytest.mark.parametrize(
    "text",
    ["NATO – an alliance – met.", "TARN – where it began.", "The bridge – TARN – closed.", "USA-Today met."],
)
def test_what_is_no_dateline_stays(text: str) -> None:
    project, refs = cut(text)
    assert said_text(project, refs[0]) == text


def test_of_a_sentence_whose_article_is_gone_nothing_is_said() -> None:
    _, refs = as_article("Divers wait.")
    assert said_text(Project(()), refs[0]) == ""

"""What every format may rely on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.errors import ExportError
from desk.engine.model import Comparison, Kind
from desk.engine.project import LineStyle, Project
from desk.export.manuscript import OWN_WORDS, clean, manuscript, right_to_left

Story = Callable[..., tuple[Project, Comparison]]


def test_without_a_summary_there_is_a_sentence_and_no_file(story: Story) -> None:
    project, comparison = story([])
    with pytest.raises(ExportError, match="no summary yet"):
        manuscript(project, comparison)


def test_each_line_says_where_it_came_from(story: Story) -> None:
    project, comparison = story(["One.", "Two.", "Three."])
    ready = manuscript(edits.rename_article(project, "v1", "The rewrite"), comparison)
    assert [note.text for note in ready.notes] == [
        "A · Version 0, paragraph 1, sentence 1.",
        "B · The rewrite, paragraph 1, sentence 1.",
        "A · Version 0, paragraph 2, sentence 1.",
    ]
    assert [note.number for note in ready.notes] == [1, 2, 3]
    assert [source.text for source in ready.sources] == [
        "A · Version 0, Daily Gull",
        "B · The rewrite, Daily Gull",
    ]
    assert ready.remarks == ()


def test_an_edited_line_shows_the_words_of_its_source(story: Story) -> None:
    project, comparison = story(["Nine were hurt."])
    ready = manuscript(edits.edit_line(project, 0, "Nine people were hurt."), comparison)
    assert ready.blocks[0].text == "Nine people were hurt."
    assert ready.notes[0].text.endswith("sentence 1; edited from: Nine were hurt.")


def test_lines_joined_from_several_sources_name_them_all(story: Story) -> None:
    project, comparison = story(["One.", "Two."])
    (note,) = manuscript(edits.join_lines(project, 0, 1), comparison).notes
    assert note.text == "A · Version 0, paragraph 1, sentence 1; B · Version 1, paragraph 1, sentence 1."


def test_the_editors_own_lines_have_no_note_and_a_remark_says_so(story: Story) -> None:
    project, comparison = story(["One."])
    headed = edits.add_own_line(project, "What we know", 0, LineStyle.HEADING)
    assert manuscript(headed, comparison).remarks == ()
    ready = manuscript(edits.add_own_line(headed, "More follows."), comparison)
    assert [block.note and block.note.number for block in ready.blocks] == [None, 1, None]
    assert ready.remarks == (OWN_WORDS,)


@pytest.mark.parametrize(
    ("title", "styles", "levels", "name"),
    [
        ("", [LineStyle.HEADING, LineStyle.HEADING], [1, 2], "One"),
        ("One", [LineStyle.HEADING], [1, 0], "One"),
        ("Story", [LineStyle.HEADING], [1, 2, 0], "Story"),
        ("Story", [LineStyle.TEXT], [1, 0, 0], "Story"),
        ("", [LineStyle.TEXT, LineStyle.HEADING], [0, 2], "Summary"),
    ],
)
def test_there_is_one_title(
    story: Story, title: str, styles: list[LineStyle], levels: list[int], name: str
) -> None:
    ready = manuscript(*story(["One", "Two"], styles, title=title))
    assert ([block.level for block in ready.blocks], ready.title) == (levels, name)


def test_the_language_is_that_of_most_sources(story: Story) -> None:
    project, comparison = story(["One.", "Zwei.", "Three."])
    german = replace(comparison.structures[1], language="de")
    mixed = replace(comparison, structures=(comparison.structures[0], german))
    assert manuscript(project, mixed).language == "en"
    assert manuscript(*story(["One."], language="")).language == ""


@pytest.mark.parametrize(
    ("text", "rightwards"),
    [("שלום עולם", True), ("قال مسؤولون في CNN", True), ("The word שלום", False), ("12.5 %", False)],
)
def test_the_direction_is_that_of_most_letters(text: str, rightwards: bool) -> None:
    assert right_to_left(text) is rightwards


@given(st.text())
def test_clean_text_stands_on_one_line_and_fits_xml(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.splitlines()) <= 1
    assert cleaned == cleaned.strip() == clean(cleaned)
    assert all(character >= " " for character in cleaned)
    cleaned.encode()


@given(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1))
def test_clean_text_is_what_was_written_where_nothing_was_wrong(text: str) -> None:
    assert clean(text) == text


def test_a_story_without_a_title_is_headed_by_a_headline_that_tells_its_source(story: Story) -> None:
    project, comparison = story(["Nine hurt in ferry fire", "Two.", "Three."])
    base = comparison.structures[0]
    headed = replace(base, sentences=(replace(base.sentences[0], kind=Kind.HEADLINE), *base.sentences[1:]))
    ready = manuscript(
        edits.remove_line(project, 0), replace(comparison, structures=(headed, comparison.structures[1]))
    )
    assert (ready.blocks[0].text, ready.blocks[0].level) == ("Nine hurt in ferry fire", 1)
    assert ready.title == "Nine hurt in ferry fire"
    assert ready.notes[0].text == "A · Version 0, paragraph 1, sentence 1."
    assert [note.number for note in ready.notes] == [1, 2, 3]
    assert [source.letter for source in ready.sources] == ["A", "B"]

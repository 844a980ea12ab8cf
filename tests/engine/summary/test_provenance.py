"""Every line knows where it came from, and the story what it is called."""

from __future__ import annotations

from dataclasses import replace

from desk.engine import edits
from desk.engine.model import (
    Comparison,
    Row,
    SentenceRef,
    fingerprint,
)
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.engine.summary import (
    headed_lines,
    headline,
    lines,
    met_lines,
    row_numbers,
    story_name,
)
from tests.engine.summary.ferries import (
    COMPARISON,
    NUMBERS,
    STORY,
    STRUCTURES,
    structure,
)


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
    assert story_name(project, comparison) == story_name(project, replace(comparison, base=2))
    assert story_name(project, comparison) == STRUCTURES[0].sentence_text(0)
    bare = structure(3, ("Divers wait.",))
    last = Project((bare.article, STRUCTURES[2].article))
    assert story_name(last, Comparison((bare, STRUCTURES[2]), 0, (), (), (), ())) == "Ferry down"
    assert story_name(project, None) == ""


def test_a_summary_is_headed_by_its_first_line_or_the_title_or_a_headline() -> None:
    ref = STRUCTURES[0].ref(0)
    derived = headline(STORY, COMPARISON)
    assert derived is not None
    assert (derived.sources, derived.is_line) == ((ref,), False)
    titled = headline(edits.rename_project(STORY, "Harbour"), COMPARISON)
    assert titled is not None
    assert (titled.text, titled.sources, titled.is_line) == ("Harbour", (), False)
    project = edits.add_headline(STORY, "All saved", derived.sources)
    written = headline(project, COMPARISON)
    assert written is not None
    assert (written.text, written.sources, written.is_line) == ("All saved", (ref,), True)
    (line,) = headed_lines(project, COMPARISON)
    assert (line.text, line.style, line.edited) == ("All saved", LineStyle.HEADING, True)
    headless = replace(COMPARISON, structures=(structure(3, ("Divers wait.",)),))
    assert headline(Project((headless.structures[0].article,)), headless) is None


def test_a_headline_stands_above_the_lines_that_leave() -> None:
    project = edits.mark(STORY, STRUCTURES[0].ref(1), NUMBERS)
    above, line = headed_lines(project, COMPARISON)
    assert (above.text, above.edited) == (STRUCTURES[0].sentence_text(0), False)
    assert [source.ref for source in above.sources] == [STRUCTURES[0].ref(0)]
    assert (line,) == lines(project, COMPARISON)


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

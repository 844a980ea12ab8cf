"""The document: one way to change it, undone by name, compared again only where that bears on it."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.kinds.patterns import OutletRule
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Comparison, Kind
from desk.engine.progress import Tick
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge
from desk.ui.document import Compared, Document
from desk.ui.jobs import Jobs


@pytest.fixture
def story(document: Document, articles: tuple[Article, ...], qtbot: QtBot) -> Document:
    """The document with three versions, compared."""
    with qtbot.waitSignal(document.comparisonChanged):
        document.apply("Add 3 versions", edits.add_articles, articles)
    return document


def test_an_edit_is_undone_and_redone_under_its_name(story: Document) -> None:
    after = story.project
    assert story.undo_stack.undoText() == "Add 3 versions"
    story.undo_stack.undo()
    assert story.project.articles == ()
    assert story.undo_stack.redoText() == "Add 3 versions"
    story.undo_stack.redo()
    assert story.project == after


def test_an_edit_that_changes_nothing_leaves_no_step(story: Document) -> None:
    steps = story.undo_stack.count()
    assert not story.apply("Choose base", edits.set_base, None)
    assert story.undo_stack.count() == steps


def test_an_edit_that_does_not_fit_is_told_in_words(story: Document, qtbot: QtBot) -> None:
    before = story.project
    with qtbot.waitSignal(story.failed) as told:
        assert not story.apply("Remove version", edits.remove_article, "gone")
    assert "no longer part of the project" in told.args[0]
    assert story.project == before


def test_marks_do_not_compare_again(story: Document, qtbot: QtBot) -> None:
    comparison = story.comparison
    assert comparison is not None
    ref = comparison.structures[0].ref(1)
    with qtbot.assertNotEmitted(story.busyChanged):
        story.apply("Mark sentence", edits.mark, ref, story.row_numbers)
    assert story.project.marked() == {ref}
    assert story.comparison is comparison


def test_kinds_set_by_hand_do(story: Document, qtbot: QtBot) -> None:
    comparison = story.comparison
    assert comparison is not None
    ref = comparison.structures[2].ref(1)
    with qtbot.waitSignal(story.comparisonChanged):
        story.apply("Call it note", edits.set_kind, ref, Kind.NOTE)
    assert story.comparison is not None
    assert story.comparison.structures[2].sentences[1].kind is Kind.NOTE


def test_a_comparison_of_other_columns_is_not_shown(story: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(story.comparisonChanged):
        story.apply("Remove version", edits.remove_article, "v1")
        assert story.comparison is None  # the one there is speaks of three columns
    assert story.comparison is not None
    assert len(story.comparison.structures) == 2


def test_the_last_of_many_edits_is_the_one_compared(story: Document, qtbot: QtBot) -> None:
    for article_id in ("v0", "v1", "v2"):
        story.apply("Choose base", edits.set_base, article_id)
    qtbot.waitUntil(lambda: story.comparison is not None and story.comparison.base == 2)


def test_loading_forgets_the_history(story: Document) -> None:
    story.load(story.project)
    assert not story.undo_stack.canUndo()
    assert story.undo_stack.isClean()


def test_an_empty_project_has_no_comparison(story: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(story.comparisonChanged):
        story.undo_stack.undo()
    assert story.comparison is None


def test_stopping_is_told_and_can_be_taken_up_again(
    document: Document, articles: tuple[Article, ...], qtbot: QtBot
) -> None:
    jobs = document._jobs
    with qtbot.waitSignal(document.stopped):
        document.apply("Add 3 versions", edits.add_articles, articles)
        jobs.cancel()
    assert document.comparison is None
    with qtbot.waitSignal(document.comparisonChanged):
        document.compare_again()
    assert document.comparison is not None


def test_rows_are_shown_a_turn_before_all_else_that_follows_from_a_comparison(
    story: Document, qtbot: QtBot
) -> None:
    comparison = story.comparison
    assert comparison is not None
    told: list[str] = []
    story.compared.connect(lambda: told.append("rows"))
    story.comparisonChanged.connect(lambda: told.append("all else"))
    story._on_compared(Compared.of(replace(comparison), ()))
    assert told == ["rows"]
    story._on_compared(Compared.of(replace(comparison), ()))  # before all else was told of the first
    assert told == ["rows", "rows"]
    qtbot.waitUntil(lambda: "all else" in told)
    QCoreApplication.processEvents()
    assert told == ["rows", "rows", "all else"]


def test_what_follows_a_comparison_comes_a_turn_each_and_all_of_it_before_it_is_told(
    story: Document, qtbot: QtBot
) -> None:
    comparison = story.comparison
    assert comparison is not None
    told: list[str] = []

    def list_checks() -> None:
        told.append("checks")
        if told.count("checks") == 1:  # a newer comparison comes before all has followed the first
            story._on_compared(Compared.of(replace(comparison), ()))

    story.compared.connect(lambda: told.append("rows"))
    story.follow(list_checks)
    story.follow(partial(told.append, "facts"))
    story.comparisonChanged.connect(lambda: told.append("all else"))
    turn = QTimer(interval=0)
    turn.timeout.connect(partial(told.append, "turn"))
    story._on_compared(Compared.of(replace(comparison), ()))
    turn.start()
    qtbot.waitUntil(lambda: "all else" in told)
    assert [one for one in told if one != "turn"] == ["rows", "checks", "rows", "checks", "facts", "all else"]
    assert "turn" in told[told.index("facts") : told.index("all else")]


def test_what_follows_follows_at_once_where_the_last_version_goes(story: Document, qtbot: QtBot) -> None:
    told: list[str] = []
    story.follow(partial(told.append, "checks"))
    with qtbot.waitSignal(story.comparisonChanged):
        story.undo()
    assert told == ["checks"]


def test_another_base_of_the_programs_own_is_told_with_both_numbers(story: Document, qtbot: QtBot) -> None:
    comparison = story.comparison
    assert comparison is not None
    other = (comparison.base + 1) % 3
    with qtbot.waitSignal(story.baseMoved) as moved:
        story._on_compared(Compared.of(replace(comparison, base=other), ()))
    assert moved.args == [comparison.base, other]


def test_a_base_that_a_person_chose_is_no_news(story: Document, qtbot: QtBot) -> None:
    comparison = story.comparison
    assert comparison is not None
    with qtbot.assertNotEmitted(story.baseMoved), qtbot.waitSignal(story.comparisonChanged):
        story.apply("Choose base", edits.set_base, f"v{(comparison.base + 1) % 3}")


def test_undo_names_its_step_and_the_sentence_it_concerns(story: Document, qtbot: QtBot) -> None:
    comparison = story.comparison
    assert comparison is not None
    ref = comparison.structures[0].ref(1)
    story.apply("Mark sentence", edits.mark, ref, story.row_numbers)
    with qtbot.waitSignal(story.undone) as undone:
        story.undo()
    assert undone.args == ["Mark sentence", ref]
    with qtbot.waitSignal(story.redone) as redone:
        story.redo()
    assert redone.args == ["Mark sentence", ref]


# --- a first comparison from elsewhere


def test_what_was_foreseen_is_shown_and_asked_for_once(articles: tuple[Article, ...], qtbot: QtBot) -> None:
    project = edits.add_articles(Project(), articles)
    made = compare(project, load_knowledge())
    asked: list[tuple[Project, tuple[OutletRule, ...]]] = []

    def foreseen(project: Project, rules: tuple[OutletRule, ...], _tick: Tick) -> Comparison | None:
        asked.append((project, rules))
        return made

    with closing(Jobs()) as jobs:
        document = Document(load_knowledge, jobs, foreseen=foreseen)
        with qtbot.waitSignal(document.comparisonChanged):
            document.apply("Add 3 versions", edits.add_articles, articles)
        assert document.comparison is made
        assert asked == [(project, ())]
        with qtbot.waitSignal(document.comparisonChanged):
            document.apply("Choose base", edits.set_base, "v2")
        assert document.comparison is not None
        assert document.comparison.base == 2
        assert len(asked) == 1


def test_where_nothing_was_foreseen_the_story_is_compared_here(
    articles: tuple[Article, ...], qtbot: QtBot
) -> None:
    with closing(Jobs()) as jobs:
        document = Document(load_knowledge, jobs, foreseen=lambda _project, _rules, _tick: None)
        with qtbot.waitSignal(document.comparisonChanged):
            document.apply("Add 3 versions", edits.add_articles, articles)
        assert document.comparison == compare(document.project, load_knowledge())


def test_what_the_next_comparison_needs_is_read_while_nobody_waits(
    articles: tuple[Article, ...], qtbot: QtBot
) -> None:
    made = compare(edits.add_articles(Project(), articles), load_knowledge())
    read: list[str] = []

    def knowledge() -> Knowledge:
        read.append(threading.current_thread().name)
        return load_knowledge()

    with closing(Jobs()) as jobs:
        document = Document(knowledge, jobs, foreseen=lambda _project, _rules, _tick: made)
        with qtbot.waitSignal(document.comparisonChanged):
            document.apply("Add 3 versions", edits.add_articles, articles)
        assert read == []
        with qtbot.assertNotEmitted(document.busyChanged):
            qtbot.waitUntil(lambda: read != [])
        assert read[0].startswith("desk-job")

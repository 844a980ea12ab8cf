"""The summary panel: lines in the editor's order and words, open rows, proposals, preview."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QFocusEvent, QFontMetrics, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from desk.engine import edits
from desk.engine.grid.states import RowState
from desk.engine.grid.story import Granularity
from desk.engine.model import SentenceRef
from desk.engine.project import LineStyle, Project
from desk.ui.grid import labels
from desk.ui.importing import can_take
from desk.ui.summary import open_rows
from desk.ui.summary.carrying import CarryButton, line_data
from desk.ui.summary.headline import HeadlineField
from desk.ui.summary.line_delegate import LineEditor, fitting
from desk.ui.summary.line_source import changes
from desk.ui.summary.line_values import twin_note
from desk.ui.window import Window

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
BLAZE = "Firefighters put out a blaze at the old paper mill in Tarn on Monday, the fire service said."
SCHOOL = "About 40 people left the neighbouring houses and spent the night in a school."
MAYOR = "Nobody was hurt, said the mayor, Ada Brook."


def refs(window: Window, article: int) -> list[SentenceRef]:
    comparison = window.document.comparison
    assert comparison is not None
    structure = comparison.structures[article]
    return [structure.ref(number) for number in range(len(structure.sentences))]


def texts(window: Window) -> list[str]:
    model = window.summary.model
    return [model.line(row).text for row in range(model.rowCount())]


def press(
    window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:

    window.summary.lines.setFocus()
    QTest.keyClick(window.summary.lines, key, modifier)


@pytest.fixture
def three(story: Window) -> Window:
    """A story with three lines of version A."""
    for ref in refs(story, 0)[1:]:
        story.marking.toggle(ref)
    assert texts(story) == [BLAZE, SCHOOL, MAYOR]
    return story


def editor(window: Window) -> QPlainTextEdit:
    found = window.summary.lines.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def test_lines_tell_their_version(three: Window) -> None:
    assert [three.summary.model.line(row).sign for row in range(3)] == ["A", "A", "A"]


def test_a_line_is_edited_in_place_and_keeps_its_source(three: Window, qtbot: QtBot) -> None:
    three.summary.lines.set_current(1)
    press(three, Qt.Key.Key_Return)
    editor(three).setPlainText("Some 40 people spent the night in a school.")
    qtbot.keyClick(editor(three), Qt.Key.Key_Return)
    assert texts(three)[1] == "Some 40 people spent the night in a school."
    assert three.summary.model.line(1).sign == "A ✎"
    three.actions_.undo.trigger()
    assert texts(three)[1] == SCHOOL
    assert three.summary.model.line(1).sign == "A"


def test_escape_leaves_the_words_as_they_were(three: Window, qtbot: QtBot) -> None:
    three.summary.lines.set_current(1)
    press(three, Qt.Key.Key_Return)
    editor(three).setPlainText("Nonsense")
    qtbot.keyClick(editor(three), Qt.Key.Key_Escape)
    assert texts(three)[1] == SCHOOL


def test_enter_in_the_grid_edits_the_line_of_the_sentence(three: Window) -> None:
    three.grid.editRequested.emit(refs(three, 0)[2])
    assert three.summary.lines.current() == 1
    assert editor(three).toPlainText() == SCHOOL


def test_lines_move_by_key(three: Window) -> None:
    three.summary.lines.set_current(2)
    press(three, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert texts(three) == [BLAZE, MAYOR, SCHOOL]
    assert three.summary.lines.current() == 1
    press(three, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(three) == [BLAZE, SCHOOL, MAYOR]


@pytest.mark.parametrize(
    ("source", "before", "expected"),
    [(0, 3, [SCHOOL, MAYOR, BLAZE]), (2, 0, [MAYOR, BLAZE, SCHOOL]), (0, 2, [SCHOOL, BLAZE, MAYOR])],
)
def test_lines_move_by_drag(three: Window, source: int, before: int, expected: list[str]) -> None:
    model = three.summary.model
    data: QMimeData = model.mimeData([model.index(source)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert texts(three) == expected


def test_a_line_is_split_at_the_cursor(three: Window) -> None:
    three.summary.lines.set_current(2)
    three.actions_.split_line.trigger()  # opens the line, and says where to put the cursor
    assert "cursor" in three.status.text()
    cursor = editor(three).textCursor()
    cursor.setPosition(len("Nobody was hurt,"))
    editor(three).setTextCursor(cursor)
    three.actions_.split_line.trigger()
    assert texts(three)[2:] == ["Nobody was hurt,", "said the mayor, Ada Brook."]


def test_lines_are_joined_with_the_next(three: Window) -> None:
    three.summary.lines.set_current(0)
    three.actions_.join_lines.trigger()
    assert texts(three) == [f"{BLAZE} {SCHOOL}", MAYOR]


def test_a_line_is_set_as_heading_and_back(three: Window) -> None:
    three.summary.lines.set_current(0)
    three.actions_.heading.trigger()
    assert three.document.project.summary[0].style is LineStyle.HEADING
    assert three.actions_.heading.isChecked()
    three.actions_.heading.trigger()
    assert three.document.project.summary[0].style is LineStyle.TEXT


def test_delete_removes_a_line_and_its_mark(three: Window) -> None:
    three.summary.lines.set_current(0)
    press(three, Qt.Key.Key_Delete)
    assert texts(three) == [SCHOOL, MAYOR]
    assert refs(three, 0)[1] not in three.document.project.marked()


def test_a_line_of_ones_own_follows_the_current_one(three: Window, qtbot: QtBot) -> None:
    three.summary.lines.set_current(0)
    three.actions_.own_line.trigger()
    words = three.summary.findChild(QLineEdit, "own_line_words")
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "The cause is unknown.")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert texts(three)[1] == "The cause is unknown."
    assert three.summary.model.line(1).sign == "✎"
    assert words.text() == ""


def test_the_title_says_how_far_the_summary_is(story: Window) -> None:
    counted = story.findChild(QLabel, "coverage")
    assert isinstance(counted, QLabel)
    before = counted.text().split(" have ")[0]
    assert before.startswith("0 of ")
    assert story.summary_dock.windowTitle() == "Summary · 0"
    story.marking.toggle(refs(story, 0)[2])
    assert story.summary_dock.windowTitle() == "Summary · 1"
    assert counted.text().split(" have ")[0] == before.replace("0 of", "1 of")
    assert story.summary_dock.toggleViewAction().text() == "Summary"


def test_open_rows_are_listed_and_lead_there(story: Window) -> None:
    label = story.summary.findChild(QLabel, "open_rows")
    assert isinstance(label, QLabel)
    assert "Open rows" in label.text()
    label.linkActivated.emit("0")
    row = labels.row_label(story.grid._model.story, story.grid.current_row()).split()[0]
    assert f">{row}<" in label.text()
    ref = story.grid.current_ref()
    assert ref is not None
    story.marking.toggle(ref)
    assert f">{row}<" not in label.text()


def test_nothing_is_chosen_until_proposals_are_approved(story: Window) -> None:
    story.actions_.suggest.trigger()
    shown = story.summary.proposals.proposals()
    assert len(shown) >= 3
    assert story.document.project.summary == ()
    story.summary.proposals.approved.emit((shown[1].suggestion,))
    assert texts(story) == [shown[1].text]
    assert shown[1] not in story.summary.proposals.proposals()
    story.summary.proposals.dismissed.emit((shown[0].suggestion,))
    assert len(story.summary.proposals.proposals()) == len(shown) - 2
    assert len(story.document.project.summary) == 1


def test_all_proposals_are_one_step(story: Window) -> None:
    story.actions_.suggest.trigger()
    count = len(story.summary.proposals.proposals())
    button = story.summary.findChild(QPushButton, "approve_all")
    assert isinstance(button, QPushButton)
    button.click()
    assert len(texts(story)) == count
    assert story.summary.proposals.isHidden()
    story.actions_.undo.trigger()
    assert texts(story) == []


def test_a_row_marked_otherwise_is_no_longer_proposed(story: Window) -> None:
    story.actions_.suggest.trigger()
    first = story.summary.proposals.proposals()[0]
    story.marking.toggle(first.suggestion.ref)
    assert first not in story.summary.proposals.proposals()


def test_the_preview_follows_every_change(three: Window) -> None:
    three.actions_.preview.trigger()
    page = three.summary.findChild(QTextBrowser, "preview_page")
    assert isinstance(page, QTextBrowser)
    assert MAYOR in page.toPlainText()
    three.actions_.undo.trigger()
    assert MAYOR not in page.toPlainText()


def test_a_screen_reader_hears_number_source_and_words(three: Window) -> None:
    index = three.summary.model.index(0)
    said = three.summary.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"1, from A, row 2: {BLAZE}"


def test_letters_typed_into_a_line_are_no_commands(three: Window, qtbot: QtBot) -> None:
    three.summary.lines.set_current(0)
    press(three, Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    qtbot.keyClicks(editor(three), "n 0")
    assert editor(three).toPlainText() == f"{texts(three)[0]}n 0"
    assert len(texts(three)) == 3


def test_undo_after_a_line_of_ones_own_takes_the_line_back(three: Window, qtbot: QtBot) -> None:
    three.activateWindow()
    field = three.findChild(QLineEdit, "own_line_words")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "More follows.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(texts(three)) == 4
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(three) == [BLAZE, SCHOOL, MAYOR]
    assert field.text() == ""


def test_a_long_line_is_cut_at_a_word_where_it_does_not_fit(three: Window) -> None:
    metrics = QFontMetrics(three.summary.lines.font())
    whole = QRect(0, 0, 200, 1000)
    assert fitting(BLAZE, whole, metrics) == BLAZE
    cut = fitting(BLAZE, QRect(0, 0, 200, 2 * metrics.lineSpacing()), metrics)
    assert cut.endswith(" …")
    assert BLAZE.startswith(cut.removesuffix(" …") + " ")


def test_the_preview_is_a_window_of_its_own_and_closing_it_is_seen(three: Window) -> None:
    three.actions_.preview.trigger()
    assert three.summary.preview.isWindow()
    three.summary.preview.reject()
    assert not three.actions_.preview.isChecked()


# --- what an editor changed, what versions dispute, how long it is


def label(window: Window, name: str) -> QLabel:
    found = window.summary.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def test_the_current_line_shows_what_was_changed_and_the_way_back(three: Window) -> None:
    restore = three.actions_.restore_line
    three.summary.lines.set_current(1)
    assert not restore.isEnabled()
    three.summary.commands.reword(1, SCHOOL.replace("About 40", "Some fifty"))
    assert "<s>About 40</s> <u>Some fifty</u> people left" in label(three, "line_changes").text()
    assert label(three, "line_changes").isVisible()
    three.summary.lines.set_current(0)
    assert not label(three, "line_changes").isVisible()
    assert not restore.isEnabled()
    three.summary.lines.set_current(1)
    restore.trigger()
    assert texts(three)[1] == SCHOOL
    assert three.document.undo_stack.undoText() == "Restore line"
    assert not label(three, "line_changes").isVisible()


def test_the_tooltip_of_an_edited_line_tells_the_change_and_escapes_the_words(three: Window) -> None:
    three.summary.commands.reword(2, "Nobody was <badly> hurt, said the mayor, Ada Brook.")
    index = three.summary.model.index(2)
    tip = three.summary.model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert "<u>&lt;badly&gt;</u>" in tip
    assert "from A, row 4, edited" in tip


def test_what_shares_little_with_its_source_is_shown_beside_it() -> None:
    assert changes("Rain fell on the hills all night.", "Officials kept silent about their plans.") == (
        "<s>Rain fell on the hills all night.</s> <u>Officials kept silent about their plans.</u>"
    )


@given(st.text(st.sampled_from("ab <&. "), max_size=30), st.text(st.sampled_from("ab <&. "), max_size=30))
def test_the_editor_reads_every_word_of_the_line_among_the_changes(source: str, text: str) -> None:
    shown = re.sub(r"<s>.*?</s>|</?u>", "", changes(source, text))
    assert "".join(unescape(shown).split()) == "".join(text.split())


def test_the_way_back_keeps_a_line_of_the_editors_own(story: Window) -> None:
    story.summary.commands.add_own("More follows.")
    story.summary.lines.set_current(0)
    assert not story.actions_.restore_line.isEnabled()
    assert edits.restore_line(story.document.project, 0) == story.document.project


@pytest.mark.parametrize("granularity", list(Granularity))
def test_rows_without_a_line_are_the_open_rows_at_each_granularity(
    story: Window, granularity: Granularity
) -> None:
    story.set_granularity(granularity)
    for _ in range(3):
        counted = re.match(r"(\d+) of (\d+) shared rows", label(story, "coverage").text())
        assert counted is not None
        listed = label(story, "open_rows").text().count("<a ")
        assert int(counted[2]) - int(counted[1]) == listed
        story.actions_.next_unresolved.trigger()
        ref = story.grid.current_ref()
        assert ref is not None
        story.marking.toggle(ref)


def test_coverage_names_the_rows_whose_facts_disagree(story: Window) -> None:
    coverage = label(story, "coverage")
    assert "disagree" not in coverage.text()
    story.marking.toggle(refs(story, 0)[2])  # about 40 people, where another version has 60
    assert "Against other versions: 1 fact disagrees (row " in coverage.text()
    assert "A: “About 40 people”" in coverage.toolTip()
    story.grid.go_to(refs(story, 0)[0])
    coverage.linkActivated.emit("0")
    assert story.grid.current_ref() == refs(story, 0)[2]


def test_the_length_is_told_in_words_and_minutes(three: Window) -> None:
    assert label(three, "word_count").text() == "40 words · 1 min"
    assert "230 words a minute" in label(three, "word_count").toolTip()


def test_two_lines_of_one_row_say_so(three: Window) -> None:
    three.summary.commands.reword(1, "Some 40 people spent the night in a school.")
    three.marking.toggle(refs(three, 1)[3])  # an edited line stays where another sentence is chosen
    model = three.summary.model
    notes = [twin_note(model.line(row)) for row in range(model.rowCount())]
    assert notes == ["", "Same row as line 3", "Same row as line 2", ""]
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "Same row as line 3" in said


def test_halves_of_one_sentence_are_no_twins(three: Window) -> None:
    three.document.apply("Split", edits.split_line, 1, 20)
    assert not any(twin_note(three.summary.model.line(row)) for row in range(4))


def test_a_proposal_says_why_it_is_made_and_what_is_disputed(story: Window) -> None:
    story.actions_.suggest.trigger()
    reasons = [proposal.reason for proposal in story.summary.proposals.proposals()]
    assert all(reason.startswith("Nearest to ") and "% shared" in reason for reason in reasons)
    assert any("disputed: “About 40 people” / " in reason for reason in reasons)


def test_proposals_and_lines_share_the_panel(story: Window) -> None:
    story.resize(1280, 800)
    story.actions_.suggest.trigger()
    assert not label(story, "open_rows").isVisible()  # the proposals name them
    assert label(story, "coverage").isVisible()
    first = story.summary.proposals.proposals()[0]
    story.summary.proposals.approved.emit((first.suggestion,))
    assert story.summary.lines.height() >= 100
    assert story.summary.proposals.height() >= 200


def test_proposals_are_answered_by_keys_alone(story: Window, qtbot: QtBot) -> None:
    story.actions_.suggest.trigger()
    waiting = [proposal.text for proposal in story.summary.proposals.proposals()]
    for number in range(len(waiting)):
        button = QApplication.focusWidget()
        assert button is not None
        assert button.objectName() == "approve"
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert len(story.summary.proposals.proposals()) == len(waiting) - number - 1
    assert sorted(texts(story)) == sorted(waiting)
    assert story.summary.lines.hasFocus()


def test_keys_go_between_proposals_and_dismiss_by_delete_alone(story: Window, qtbot: QtBot) -> None:
    story.actions_.suggest.trigger()
    shown = story.summary.proposals.proposals()
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget().objectName() == "approve"
        assert story.grid.current_ref() == shown[row].suggestion.ref
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert texts(story) == [shown[0].text]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert story.summary.proposals.proposals() == shown[2:]
    assert texts(story) == [shown[0].text]  # Delete removes no line from here
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert story.summary.lines.hasFocus()


def test_tab_leads_from_the_heads_of_the_proposals_through_their_buttons(story: Window, qtbot: QtBot) -> None:
    story.actions_.suggest.trigger()
    shown = story.summary.proposals.proposals()
    story.summary.proposals.findChild(QPushButton, "dismiss_all").setFocus()
    for number in range(2):
        for name in ("Approve the line for row {0}", "Dismiss the line for row {0}", "Go to row {0}"):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert QApplication.focusWidget().accessibleName() == name.format(shown[number].row)


def test_undo_brings_back_what_was_dismissed_last(story: Window, qtbot: QtBot) -> None:
    undo = story.actions_.undo
    story.actions_.suggest.trigger()
    shown = story.summary.proposals.proposals()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert story.status.text() == f"Dismissed the line for row {shown[1].row}. Undo brings it back."
    assert undo.text() == "&Undo Dismiss line"
    undo.trigger()
    assert story.summary.proposals.proposals() == shown[1:]
    assert texts(story) == [shown[0].text]
    assert story.grid.current_ref() == shown[1].suggestion.ref
    assert undo.text() == "&Undo Approve line"
    undo.trigger()
    assert texts(story) == []


def test_undo_goes_back_through_dismissals_and_steps_in_their_order(story: Window) -> None:
    story.actions_.suggest.trigger()
    proposals, undo = story.summary.proposals, story.actions_.undo
    shown = proposals.proposals()
    proposals.dismissed.emit(tuple(one.suggestion for one in shown))
    assert story.status.text() == f"Dismissed {len(shown)} lines. Undo brings them back."
    story.marking.toggle(refs(story, 0)[1])
    undo.trigger()
    assert (texts(story), proposals.proposals()) == ([], ())
    assert undo.text() == "&Undo Dismiss lines"
    undo.trigger()
    assert proposals.proposals() == shown
    assert len(story.document.project.articles) == 3
    assert undo.text() == "&Undo Add 3 versions"


def test_another_story_knows_of_no_dismissal(story: Window) -> None:
    story.actions_.suggest.trigger()
    proposals = story.summary.proposals
    proposals.dismissed.emit((proposals.proposals()[0].suggestion,))
    story.document.load(Project())
    assert not story.actions_.undo.isEnabled()


def test_a_proposal_is_taken_from_another_version_by_keys_or_menu(story: Window, qtbot: QtBot) -> None:
    story.actions_.suggest.trigger()
    first, *rest = story.summary.proposals.proposals()
    assert len(first.others) == 3
    button = QApplication.focusWidget()
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Right)
    taken, *others = story.summary.proposals.proposals()
    at = [one.suggestion.ref for one in first.others].index(first.suggestion.ref)
    assert (taken.row, taken.text) == (first.row, first.others[(at + 1) % 3].text)
    assert others == rest
    assert QApplication.focusWidget().objectName() == "approve"
    where = story.summary.proposals.findChild(QToolButton, "where")
    where.menu().actions()[at].trigger()
    assert story.summary.proposals.proposals()[0] == first
    assert texts(story) == []


def test_the_grid_shows_the_row_of_the_proposal_that_has_the_keys(story: Window, qtbot: QtBot) -> None:
    story.actions_.suggest.trigger()
    proposals = story.summary.proposals.proposals()
    assert len(proposals) > 2
    for number, proposal in enumerate(proposals):
        story.summary.proposals.take_focus(number)
        assert story.grid.current_ref() == proposal.suggestion.ref
    words = next(
        one for one in story.summary.proposals.findChildren(QLabel) if one.text() == proposals[0].text
    )
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert story.grid.current_ref() == proposals[0].suggestion.ref


def test_an_approval_that_is_undone_is_proposed_again(story: Window) -> None:
    story.actions_.suggest.trigger()
    shown = story.summary.proposals.proposals()
    story.summary.proposals.approved.emit((shown[1].suggestion,))
    story.actions_.undo.trigger()
    assert story.summary.proposals.proposals() == shown


def test_a_move_that_is_undone_leaves_the_same_line_current(three: Window) -> None:
    lines, before = three.summary.lines, texts(three)
    lines.set_current(0)
    three.actions_.move_down.trigger()
    assert (lines.current(), texts(three)[1]) == (1, before[0])
    three.actions_.undo.trigger()
    assert (lines.current(), texts(three)) == (0, before)


def test_the_current_line_stays_in_sight_when_the_list_shrinks(three: Window) -> None:
    lines = three.summary.lines
    lines.set_current(lines.model().rowCount() - 1)
    lines.setFixedHeight(lines.height())
    rect = lines.visualRect(lines.currentIndex())
    lines.setFixedHeight(max(60, rect.height() + 10))
    QApplication.sendPostedEvents()
    assert lines.viewport().rect().contains(lines.visualRect(lines.currentIndex()))


def test_a_line_has_a_menu_with_the_commands_of_the_summary(three: Window) -> None:
    lines, before = three.summary.lines, texts(three)
    lines.set_current(0)
    at = lines.visualRect(lines.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, lines.viewport().mapToGlobal(at))
    QApplication.sendEvent(lines.viewport(), event)
    menu = lines.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert three.actions_.edit_line in menu.actions()
    three.actions_.remove_line.trigger()
    assert texts(three) == before[1:]
    menu.close()


def test_an_opened_line_is_not_selected_whole(three: Window) -> None:
    three.summary.lines.set_current(0)
    three.actions_.edit_line.trigger()
    editor = three.summary.lines.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    assert not editor.textCursor().hasSelection()
    assert editor.textCursor().atEnd()
    lines = three.summary.lines
    QApplication.processEvents()
    assert editor.geometry().bottom() <= lines.visualRect(lines.model().index(1, 0)).top()


def test_a_dragged_line_is_text_to_other_programs_and_no_version_to_this_one(three: Window) -> None:
    model = three.summary.model
    data = model.mimeData([model.index(model.rowCount() - 1)])
    assert data.text() == MAYOR
    assert MAYOR in data.html()
    assert bytes(data.data("text/markdown").data()).decode() == MAYOR
    assert not can_take(data)
    assert can_take(line_data(MAYOR, LineStyle.TEXT)), "what comes from elsewhere is one"


def test_a_line_of_another_window_moves_nothing_here(three: Window) -> None:
    foreign = QMimeData()
    foreign.setData("application/x-copy-desk-line", b"1-2 0")
    three.summary.model.dropMimeData(foreign, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert texts(three) == [BLAZE, SCHOOL, MAYOR]


@pytest.mark.parametrize(
    ("style", "html", "markdown"),
    [
        (LineStyle.TEXT, "<p>Two &lt; *three*.</p>", "Two < \\*three\\*."),
        (LineStyle.HEADING, "<h2>Two &lt; *three*.</h2>", "## Two < \\*three\\*."),
        (LineStyle.BULLET, "<ul><li>Two &lt; *three*.</li></ul>", "- Two < \\*three\\*."),
    ],
)
def test_a_line_keeps_its_style_in_other_programs(style: LineStyle, html: str, markdown: str) -> None:
    data = line_data("Two < *three*.", style)
    assert (data.html(), data.text()) == (html, "Two < *three*.")
    assert bytes(data.data("text/markdown").data()).decode() == markdown


def test_the_whole_summary_is_dragged_from_its_copy_button(
    three: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[QMimeData] = []

    def run(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        carried.append(drag.mimeData())
        assert all(text in drag.mimeData().text() for text in (BLAZE, SCHOOL, MAYOR))
        assert "<p>" in drag.mimeData().html()
        assert not can_take(drag.mimeData())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", run)
    (button,) = three.summary.findChildren(CarryButton)
    left, place = Qt.MouseButton.LeftButton, QPointF(5, 5)
    for kind, at in (
        (QEvent.Type.MouseButtonPress, place),
        (QEvent.Type.MouseMove, place + QPointF(60, 0)),
    ):
        event = QMouseEvent(kind, at, button.mapToGlobal(at), left, left, NO_MODIFIER)
        QApplication.sendEvent(button, event)
    assert len(carried) == 1


def test_the_open_rows_that_are_listed_are_those_of_the_grid(story: Window) -> None:
    for granularity in Granularity:
        story.set_granularity(granularity)
        view = story.grid.story()
        assert view is not None
        for ref in [None, *(view.ref(place) for place in view.places(0))]:
            if ref is not None:
                story.marking.toggle(ref)
            view = story.grid.story()
            assert view is not None
            rows = [row for row in range(len(view.rows)) if RowState.UNRESOLVED in view.state(row)]
            (label,) = [one for one in story.summary.findChildren(QLabel) if one.objectName() == "open_rows"]
            assert re.findall(r">(\d+)</a>", label.text()) == [
                str(number) for number in view.numbers.of_all(rows)
            ]


def test_the_key_for_the_next_open_row_leads_out_of_the_proposals(story: Window, qtbot: QtBot) -> None:
    story.activateWindow()
    story.actions_.suggest.trigger()
    button = QApplication.focusWidget()
    assert button is not None
    assert button.objectName() == "approve"
    qtbot.keyClick(button, Qt.Key.Key_N)
    assert story.grid.hasFocus()


def test_the_grid_follows_the_line_that_keys_choose(three: Window, qtbot: QtBot) -> None:
    lines, of_line = three.summary.lines, refs(three, 0)[1:]
    three.activateWindow()
    lines.set_current(0)
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    assert three.grid.current_ref() == of_line[1]
    qtbot.keyClicks(lines, "nob")
    assert (lines.current(), three.grid.current_ref()) == (2, of_line[2])
    assert lines.hasFocus()


# --- the headline


def write_headline(window: Window, qtbot: QtBot, words: str) -> HeadlineField:
    field = window.summary.headline.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def test_the_headline_that_will_be_exported_stands_above_the_lines(three: Window, qtbot: QtBot) -> None:
    part, comparison = three.summary.headline, three.document.comparison
    assert comparison is not None
    assert part.isVisible()
    assert part.field.toPlainText() == "Mill fire put out after two hours"
    assert re.sub("<.*?>", "", part.origin.text()) == "Headline, from A, row 1"
    part.origin.linkActivated.emit("source")
    assert three.grid.current_ref() == refs(three, 0)[0]
    with qtbot.waitSignal(three.document.comparisonChanged):
        three.columns.make_base(three.document.project.articles[2].id)
    assert part.field.toPlainText() == "Mill fire put out after two hours"


def test_a_headline_that_is_changed_is_a_line_that_keeps_its_source(three: Window, qtbot: QtBot) -> None:
    three.activateWindow()
    write_headline(three, qtbot, "Nobody hurt in mill fire")
    assert texts(three)[0] == "Nobody hurt in mill fire"
    line = three.summary.model.line(0)
    assert (line.sign, line.style) == ("A ✎", LineStyle.HEADING)
    assert not three.summary.headline.isVisible()
    assert three.summary.lines.hasFocus()
    three.actions_.undo.trigger()
    assert texts(three) == [BLAZE, SCHOOL, MAYOR]
    assert three.summary.headline.isVisible()
    assert three.summary.headline.field.toPlainText() == "Mill fire put out after two hours"


def test_escape_leaves_the_headline_as_it_was(three: Window, qtbot: QtBot) -> None:
    field = three.summary.headline.field
    field.setFocus()
    qtbot.keyClicks(field, "no news")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "Mill fire put out after two hours"
    assert texts(three) == [BLAZE, SCHOOL, MAYOR]


def test_a_headline_that_is_being_typed_outlasts_other_windows_and_what_is_compared(
    three: Window, qtbot: QtBot
) -> None:
    field = three.summary.headline.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Mill")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    with qtbot.waitSignal(three.document.comparisonChanged):
        three.document.compare_again()
    assert field.toPlainText() == "Mill"
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert texts(three)[0] == "Mill"


def test_a_headline_that_is_the_title_changes_the_title(three: Window, qtbot: QtBot) -> None:
    three.document.apply("Name the story", edits.rename_project, "Mill")
    part = three.summary.headline
    assert (part.field.toPlainText(), part.origin.text()) == (
        "Mill",
        "Headline: the story’s title, your own words",
    )
    write_headline(three, qtbot, "Mill fire")
    assert (three.document.project.title, texts(three)) == ("Mill fire", [BLAZE, SCHOOL, MAYOR])


def test_what_is_typed_is_taken_before_the_story_is_written(three: Window, qtbot: QtBot) -> None:
    field = three.summary.headline.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Mill saved")
    three.actions_.copy_summary.trigger()
    assert texts(three)[0] == "Mill saved"
    assert QApplication.clipboard().text().startswith("# Mill saved[^1]\n")


def test_there_is_no_headline_before_there_is_a_line(story: Window) -> None:
    assert not story.summary.headline.isVisible()


# --- how lines are shown


def test_a_line_names_its_row_as_the_grid_does(three: Window) -> None:
    assert [three.summary.model.line(row).where for row in range(3)] == ["2 A", "3 A", "4 A"]
    for granularity in Granularity:
        three.set_granularity(granularity)
        story = three.grid.story()
        assert story is not None
        for number, ref in enumerate(refs(three, 0)[1:]):
            place = story.place(ref)
            assert place is not None
            assert three.summary.model.line(number).row == str(story.numbers.of(story.row_of(place)))


def line_heights(window: Window) -> list[int]:
    lines = window.summary.lines
    lines.executeDelayedItemsLayout()
    return [lines.sizeHintForIndex(window.summary.model.index(row)).height() for row in range(3)]


def test_lines_are_cut_only_where_the_list_has_no_room(three: Window) -> None:
    long = " ".join([BLAZE] * 4)
    for row in range(3):
        three.document.apply("Edit line", edits.edit_line, row, f"{row} {long}")
    lines = three.summary.lines
    lines.set_current(0)
    lines.setFixedHeight(2000)
    whole = line_heights(three)
    assert (
        max(whole) - min(whole) <= lines.fontMetrics().lineSpacing()
    )  # the current one is whole in any case
    lines.setFixedHeight(whole[0] + whole[1])
    first, second, _ = line_heights(three)
    assert first == whole[0]
    assert second < whole[1]
    lines.setFixedHeight(100)
    assert line_heights(three)[1] == 3 * lines.fontMetrics().lineSpacing() + 10


def test_an_opened_line_needs_no_scroll_bar_for_its_words(three: Window, qtbot: QtBot) -> None:
    lines = three.summary.lines
    lines.set_current(0)
    press(three, Qt.Key.Key_Return)
    opened = editor(three)
    assert isinstance(opened, LineEditor)
    for _ in range(4):
        qtbot.keyClicks(opened, " and some more words")
        qtbot.waitUntil(lambda: opened.height() >= opened.wanted_height())
        assert opened.verticalScrollBar().maximum() == 0
        assert not opened.verticalScrollBar().isVisible()


@pytest.mark.parametrize("modifier", [NO_MODIFIER, Qt.KeyboardModifier.ControlModifier])
def test_return_ends_editing_with_ctrl_too(
    three: Window, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    three.activateWindow()
    three.summary.lines.set_current(1)
    press(three, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(editor(three).hasFocus)
    editor(three).setPlainText("Some 40 people left.")
    qtbot.keyClick(editor(three), Qt.Key.Key_Return, modifier)
    assert texts(three)[1] == "Some 40 people left."
    assert three.summary.lines.hasFocus()


def test_rows_that_are_not_named_at_once_are_a_click_away(
    story: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_rows, "_MOST", 3)
    story.summary.refresh()
    shown = label(story, "open_rows")
    whole = story.grid.story()
    assert whole is not None
    words = re.sub("<.*?>", "", shown.text())
    assert words == "Open rows: 1 · 2 · 3 and 1 more"
    shown.linkActivated.emit("more")
    assert re.sub("<.*?>", "", shown.text()) == "Open rows: 4 and 3 more"
    shown.linkActivated.emit("3")
    assert whole.numbers.of(story.grid.current_row()) == 4
    shown.linkActivated.emit("more")
    assert re.sub("<.*?>", "", shown.text()) == words


def test_the_preview_is_closed_and_exported_by_its_own_buttons(three: Window, qtbot: QtBot) -> None:
    three.actions_.preview.trigger()
    dialog = three.summary.preview
    leave = dialog.findChild(QPushButton, "export_previewed")
    assert leave is not None
    three.actions_.export.triggered.disconnect()
    with qtbot.waitSignal(three.actions_.export.triggered):
        leave.click()
    close = dialog.findChild(QDialogButtonBox)
    assert close is not None
    close.button(QDialogButtonBox.StandardButton.Close).click()
    assert not dialog.isVisible()
    assert not three.actions_.preview.isChecked()

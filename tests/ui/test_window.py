"""The real window, driven as a person drives it: open, drop, paste, mark, undo, find, leave."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.engine import edits
from desk.engine.grid import indexing
from desk.engine.grid.states import RowFilter
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import Article, FactType, FactValue, Kind, SentenceRef
from desk.engine.project import Project, letter
from desk.ui.facts_panel import meaning
from desk.ui.grid.finding import Query
from desk.ui.grid.searching import Found
from desk.ui.help import menus_of
from desk.ui.window import Window


def row_of(window: Window, words: str) -> int:
    """The sentence row with a sentence that begins like this."""
    comparison = window.document.comparison
    assert comparison is not None
    for number, row in enumerate(comparison.sentence_rows):
        for article, cell in enumerate(row.cells):
            if any(comparison.structures[article].sentence_text(one).startswith(words) for one in cell):
                return number
    raise AssertionError(words)


def go_to(window: Window, article: int, words: str) -> None:
    """Makes the sentence of a version that begins like this the current one."""
    assert window.grid.go_to(ref_of(window, article, words))


def ref_of(window: Window, article: int, words: str) -> SentenceRef:
    """The sentence of a version that begins like this."""
    comparison = window.document.comparison
    assert comparison is not None
    structure = comparison.structures[article]
    number = next(n for n in range(len(structure.sentences)) if structure.sentence_text(n).startswith(words))
    return structure.ref(number)


def lines(window: Window) -> list[str]:
    model = window.summary.model
    return [model.line(row).text for row in range(model.rowCount())]


def drop(window: QWidget, data: QMimeData) -> QDropEvent:
    """Drags data over the middle of a window and lets go."""
    middle = QPointF(window.rect().center())
    offered = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(middle.toPoint(), *offered))
    dropped = QDropEvent(middle, *offered)
    QApplication.sendEvent(window, dropped)
    return dropped


def local_files(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


# --- what comes in


def test_an_empty_desk_says_what_to_do(window: Window) -> None:
    assert window.pages.currentWidget() is window.welcome
    assert not window.actions_.save.isEnabled()
    assert window.actions_.open.isEnabled()


def test_files_are_read_and_set_side_by_side(story: Window) -> None:
    assert story.pages.currentWidget() is story.story
    assert [article.title for article in story.document.project.articles] == [
        "evening.txt",
        "harbour.txt",
        "wire.txt",
    ]
    assert story.grid.model().columnCount() == 3
    assert story.windowTitle().startswith("Mill fire put out after two hours")


def test_dropped_files_and_folders_become_versions(window: Window, files: list[Path], qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.document.comparisonChanged):
        dropped = drop(window, local_files([files[0].parent]))
    assert dropped.isAccepted()
    assert len(window.document.project.articles) == 3


def test_dropped_files_stand_in_the_order_a_person_counts_in(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / f"wire-{number}.txt" for number in (10, 2, 1)]
    for path in paths:
        path.write_text(f"The mill at {path.stem} burns.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop(window, data)
    qtbot.waitUntil(lambda: len(window.document.project.articles) == 3)
    titles = [one.title for one in window.document.project.articles]
    assert titles == ["wire-1.txt", "wire-2.txt", "wire-10.txt"]


def test_the_window_shows_that_it_takes_a_drag(window: Window, files: list[Path]) -> None:
    data = local_files(files)
    event = QDragEnterEvent(
        window.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    sheet = window.findChild(QWidget, "drop_sheet")
    assert isinstance(sheet, QWidget)
    assert event.isAccepted()
    assert sheet.isVisible()
    assert "3 files" in sheet.accessibleName()


def test_a_link_without_text_is_declined_in_words(window: Window) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://news.example/fire")])
    drop(window, data)
    assert "copy its text" in window.messages.texts()[0]


def test_each_paste_is_a_version(window: Window, qtbot: QtBot) -> None:
    for number, text in enumerate(("One fire. It is out.", "A fire is out, they say.")):
        QGuiApplication.clipboard().setText(text)
        with qtbot.waitSignal(window.document.comparisonChanged):
            window.actions_.paste.trigger()
        assert len(window.document.project.articles) == number + 1
    assert [one.title for one in window.document.project.articles] == ["Pasted text 1", "Pasted text 2"]


def test_the_same_text_twice_is_told_and_named_apart(story: Window, files: list[Path], qtbot: QtBot) -> None:
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.opening.open_paths([files[1]])
    titles = [one.title for one in story.document.project.articles]
    assert titles[-1] == "harbour.txt (2)"
    (told,) = story.messages.texts()
    assert "harbour.txt (2), version D, has the same text as harbour.txt, version B" in told
    way_on = next(one for one in story.messages.findChildren(QPushButton) if one.text() == "Remove it again")
    way_on.click()
    assert [one.title for one in story.document.project.articles] == titles[:-1]


def test_a_version_that_shares_nothing_is_told_with_the_way_to_be_rid_of_it(
    story: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    assert story.messages.texts() == [], "those that share something are not told"
    path = tmp_path / "snow.txt"
    path.write_text("Snow closes the pass at Gell\n\nDrivers slept in their cars.", encoding="utf-8")
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.opening.open_paths([path])
    assert story.messages.texts() == ["snow.txt, version D, shares nothing with the other versions."]
    way_on = next(one for one in story.messages.findChildren(QPushButton) if one.text() == "Remove it again")
    with qtbot.waitSignal(story.document.comparisonChanged):
        way_on.click()
    assert len(story.document.project.articles) == 3
    assert story.messages.texts() == []


def test_pasted_texts_are_numbered_on_in_a_story_that_has_some(
    window: Window, articles: tuple[Article, ...], qtbot: QtBot
) -> None:
    pasted = replace(articles[0], title="Pasted text 1")
    window.document.load(Project((pasted,)))
    QGuiApplication.clipboard().setText("A fire is out, they say.")
    window.actions_.paste.trigger()
    qtbot.waitUntil(lambda: len(window.document.project.articles) == 2)
    assert [one.title for one in window.document.project.articles] == ["Pasted text 1", "Pasted text 2"]


def test_copied_html_keeps_its_paragraphs(window: Window, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<h1>Fire is out</h1><p>It took two hours.</p><p>Nobody was hurt.</p>")
    data.setText("Fire is out It took two hours. Nobody was hurt.")
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.actions_.paste.trigger()
    article = window.document.project.articles[0]
    assert [article.paragraph_text(n) for n in range(3)] == [
        "Fire is out",
        "It took two hours.",
        "Nobody was hurt.",
    ]


def test_a_file_that_cannot_be_read_is_told_and_the_others_open(
    window: Window, files: list[Path], qtbot: QtBot
) -> None:
    empty = files[0].with_name("empty.txt")
    empty.write_bytes(b"")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths([files[0], empty, files[1]])
    assert len(window.document.project.articles) == 2
    (message,) = window.messages.texts()
    assert "empty.txt" in message


def test_files_that_cannot_be_read_share_a_message_that_goes_with_the_next_that_can(
    window: Window, files: list[Path], qtbot: QtBot
) -> None:
    broken = [files[0].with_name(name) for name in ("empty.txt", "blank.txt")]
    for path in broken:
        path.write_bytes(b"")
    window.opening.open_paths(broken)
    qtbot.waitUntil(lambda: bool(window.messages.texts()))
    (message,) = window.messages.texts()
    assert "2 files" in message
    assert all(path.name in message for path in broken)
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(files)
    assert window.messages.texts() == []


def test_files_that_arrive_while_others_are_read_wait_their_turn(
    window: Window, files: list[Path], qtbot: QtBot
) -> None:
    for path in files:
        window.opening.open_paths([path])
    qtbot.waitUntil(lambda: len(window.document.project.articles) == 3)
    qtbot.waitUntil(lambda: window.document.comparison is not None)


def test_a_desk_that_was_emptied_has_nothing_to_save(story: Window) -> None:
    for article in story.document.project.articles:
        story.document.apply("Remove", edits.remove_article, article.id)
    assert not story.document.undo_stack.isClean()
    assert story.windowTitle() == "Copy Desk"
    assert not story.isWindowModified()


def test_the_sample_story_opens(window: Window, qtbot: QtBot) -> None:
    window.actions_.sample.trigger()
    qtbot.waitUntil(lambda: window.document.comparison is not None)
    assert len(window.document.project.articles) == 5
    assert window.saving.may_go()  # nothing was decided, so nothing is lost


# --- marks


def test_a_line_that_takes_the_place_of_another_is_told_and_one_stays_with_it(
    story: Window, qtbot: QtBot
) -> None:
    go_to(story, 0, "About 40 people")
    story.actions_.take[0].trigger()
    assert "no longer" not in story.status.text()
    go_to(story, 0, "About 40 people")
    row = story.grid.current_row()
    story.actions_.take[1].trigger()
    assert story.grid.current_row() == row
    assert story.status.text().endswith(": the line is from B now, no longer from A.")
    go_to(story, 0, "About 40 people")
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert story.grid.current_row() == row
    assert story.status.text().endswith(": the line is from A now, no longer from B.")
    assert len(story.document.project.summary) == 1


def test_a_filter_that_gives_way_to_a_sentence_is_told(story: Window) -> None:
    story.choose_filter(RowFilter.FURNITURE)
    story.going.go_to(ref_of(story, 0, "Nobody was hurt"))
    assert story.tools.filter.currentData() == RowFilter.ALL
    assert "All rows are shown again" in story.status.text()


def test_going_on_says_so_where_it_leads_back_up(story: Window, qtbot: QtBot) -> None:
    comparison = story.document.comparison
    assert comparison is not None
    view = StoryView(story.document.project, comparison, story.grid.granularity())
    first = story.grid.current_row()  # the headline's, which is open
    story.actions_.next_unresolved.trigger()
    assert "Back to row" not in story.status.text()
    back = f"Back to row {view.numbers.of(first)}, which is still open."
    go_to(story, 0, "Nobody was hurt")
    last = story.grid.current_row()
    assert last > first
    story.actions_.next_unresolved.trigger()
    assert (story.grid.current_row(), story.status.text()) == (first, back)
    go_to(story, 0, "Nobody was hurt")
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert (story.grid.current_row(), story.status.text()) == (first, back)


def test_space_marks_goes_on_and_is_undone_by_name(story: Window, qtbot: QtBot) -> None:
    go_to(story, 0, "Firefighters")
    row = story.grid.current_row()
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert lines(story) == [
        "Firefighters put out a blaze at the old paper mill in Tarn on Monday, the fire service said."
    ]
    assert story.grid.current_row() != row
    assert story.actions_.undo.text() == "&Undo Mark sentence"
    story.actions_.undo.trigger()
    assert lines(story) == []
    assert story.actions_.redo.text() == "&Redo Mark sentence"
    story.actions_.redo.trigger()
    assert len(lines(story)) == 1


def test_a_click_on_the_check_mark_stays_where_it_is(story: Window) -> None:
    go_to(story, 0, "Firefighters")
    row = story.grid.current_row()
    story.grid.markRequested.emit(story.grid.current_ref())
    assert len(lines(story)) == 1
    assert story.grid.current_row() == row


def test_going_on_can_be_switched_off(story: Window, qtbot: QtBot) -> None:
    story.actions_.go_on.setChecked(False)
    go_to(story, 0, "Firefighters")
    row = story.grid.current_row()
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert story.grid.current_row() == row


def test_digits_take_a_version_and_nought_clears(story: Window, qtbot: QtBot) -> None:
    story.set_granularity(Granularity.SENTENCES)
    story.actions_.go_on.setChecked(False)
    go_to(story, 0, "Nobody was hurt")
    qtbot.keyClick(story.grid, Qt.Key.Key_3)
    assert lines(story) == ["Mayor Ada Brook said nobody was hurt."]
    qtbot.keyClick(story.grid, Qt.Key.Key_1)
    assert lines(story) == ["Nobody was hurt, said the mayor, Ada Brook."]
    qtbot.keyClick(story.grid, Qt.Key.Key_0)
    assert lines(story) == []


def test_a_headline_and_the_sentence_that_says_the_same_are_two_lines(story: Window) -> None:
    comparison = story.document.comparison
    assert comparison is not None
    headline, lede = (comparison.structures[0].ref(number) for number in range(2))
    for ref in (lede, headline):
        story.marking.toggle(ref)
    assert [line.sources for line in story.document.project.summary] == [(headline,), (lede,)]


def test_a_headline_becomes_a_heading(story: Window, qtbot: QtBot) -> None:
    go_to(story, 0, "Mill fire")
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert story.document.project.summary[0].style.value == "heading"


def test_letters_typed_into_the_find_bar_are_no_commands(story: Window, qtbot: QtBot) -> None:
    story.actions_.find.trigger()
    field = story.story.find_bar.findChild(QComboBox, "last_searches")
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(QApplication.focusWidget(), "n1 0")
    assert story.story.find_bar.words() == "n1 0"
    assert lines(story) == []


# --- rows, kinds and columns


def test_a_kind_is_corrected_and_compared_again(story: Window, qtbot: QtBot) -> None:
    go_to(story, 2, "The mill had stood")
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.actions_.kinds[Kind.NOTE].trigger()
    comparison = story.document.comparison
    assert comparison is not None
    assert comparison.structures[2].sentences[-1].kind is Kind.NOTE
    assert story.actions_.undo.text() == "&Undo Call it note"


def test_parting_takes_a_sentence_out_of_its_row(story: Window, qtbot: QtBot) -> None:
    story.set_granularity(Granularity.SENTENCES)
    go_to(story, 2, "On Monday")
    assert row_of(story, "On Monday") == row_of(story, "Firefighters")
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.actions_.part.trigger()
    assert row_of(story, "On Monday") != row_of(story, "Firefighters")


def test_confirming_locks_the_links_of_a_sentence(story: Window, qtbot: QtBot) -> None:
    go_to(story, 2, "On Monday")
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.actions_.confirm.trigger()
    assert {decision.verdict.value for decision in story.document.project.links} == {"confirmed"}


def test_columns_move_hide_and_come_back(story: Window, qtbot: QtBot) -> None:
    ids = [article.id for article in story.document.project.articles]
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.grid.columnsReordered.emit([ids[2], ids[0], ids[1]])
    assert [article.id for article in story.document.project.articles] == [ids[2], ids[0], ids[1]]
    story.columns.hide(ids[0])
    assert story.document.project.hidden == {ids[0]}
    story.columns.fill_menu(story.menus.columns, story.actions_.for_columns())
    switch = story.menus.columns.actions()[1]
    assert not switch.isChecked()
    switch.trigger()
    assert story.document.project.hidden == frozenset()


def test_a_column_is_pinned_by_the_view_menu_and_undone_by_name(story: Window) -> None:
    second = story.document.project.articles[1].id
    story.menus.columns.aboutToShow.emit()
    pins = next(one.menu() for one in story.menus.columns.actions() if one.menu() is not None)
    pins.actions()[1].trigger()
    assert story.document.project.pinned == {second}
    assert story.document.undo_stack.undoText() == "Pin column"
    story.document.undo()
    assert story.document.project.pinned == frozenset()


def test_hidden_columns_come_back_all_at_once(story: Window) -> None:
    for article in story.document.project.articles[:2]:
        story.columns.hide(article.id)
    story.menus.columns.aboutToShow.emit()
    next(one for one in story.menus.columns.actions() if one.objectName() == "show_all_columns").trigger()
    assert story.document.project.hidden == frozenset()


def test_the_corner_tells_of_hidden_columns_and_brings_them_back(story: Window) -> None:
    corner, ids = story.grid.hidden_columns, [one.id for one in story.document.project.articles]
    assert corner.isHidden()
    story.columns.hide(ids[0])
    story.columns.hide(ids[2])
    assert corner.isVisible()
    assert corner.accessibleName() == "Hidden versions: A, C"
    first, *_ = corner.menu().actions()
    first.trigger()
    assert story.document.project.hidden == {ids[2]}
    assert corner.text() == "1\nhidden"
    story.document.undo()
    corner.menu().actions()[-1].trigger()
    assert story.document.project.hidden == frozenset()
    assert corner.isHidden()


def test_the_last_column_is_not_hidden(story: Window) -> None:
    for article in story.document.project.articles:
        story.columns.hide(article.id)
    assert len(story.document.project.hidden) == 2
    assert "last column" in story.status.text()


def test_a_version_is_read_again_and_keeps_its_marks(story: Window, files: list[Path], qtbot: QtBot) -> None:
    go_to(story, 0, "Nobody was hurt")
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    text = files[0].read_text(encoding="utf-8")
    files[0].write_text(text.replace("Mill fire", "Great mill fire"), encoding="utf-8")
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.grid.reloadRequested.emit(story.document.project.articles[0].id)
    assert story.document.project.articles[0].text.startswith("Great mill fire")
    assert lines(story) == ["Nobody was hurt, said the mayor, Ada Brook."]


def test_a_version_whose_file_is_gone_keeps_its_text_until_it_is_found(
    story: Window, files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    story.messages.warn("2 files cannot be read", topic="reading")
    before = story.document.project
    moved = files[0].rename(tmp_path / "moved.txt")
    story.grid.reloadRequested.emit(before.articles[0].id)
    qtbot.waitUntil(lambda: len(story.messages.texts()) == 2)
    told, kept = story.messages.texts()
    assert told == "2 files cannot be read"
    assert "is not there" in kept
    assert kept.endswith("Version A keeps the text that it has.")
    assert story.document.project == before
    moved.write_text(moved.read_text(encoding="utf-8") + "\n\nMore follows.", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    find = next(one for one in story.messages.findChildren(QAbstractButton) if one.text() == "Find it…")
    with qtbot.waitSignal(story.document.comparisonChanged):
        find.click()
    assert story.document.project.articles[0].text.endswith("More follows.")
    assert Path(story.document.project.articles[0].path) == moved
    assert story.messages.texts() == [told]


def test_the_base_is_chosen_from_the_tool_bar(story: Window, qtbot: QtBot) -> None:
    story.tools.base.setCurrentIndex(3)
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.tools.base.activated.emit(3)
    comparison = story.document.comparison
    assert comparison is not None
    assert comparison.base == 2
    assert story.tools.base.currentIndex() == 3


def test_the_first_decision_keeps_the_base_in_the_same_step(story: Window, qtbot: QtBot) -> None:
    comparison = story.document.comparison
    assert comparison is not None
    base = story.document.project.articles[comparison.base].id
    go_to(story, 0, "Nobody was hurt")
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert story.document.project.base == base
    assert story.tools.base.currentText() == f"automatic ({letter(comparison.base)})"
    assert "follow" not in story.status.text()
    story.actions_.undo.trigger()
    assert (story.document.project.base, story.document.project.summary) == (None, ())


def test_another_base_of_the_programs_own_is_told_with_a_way_back(story: Window) -> None:
    story.document.baseMoved.emit(0, 2)
    (message,) = story.messages.texts()
    assert "version C instead of A" in message
    back = next(one for one in story.messages.findChildren(QAbstractButton) if one.text() == "Follow A")
    back.click()
    assert story.document.project.base == story.document.project.articles[0].id


def test_undo_that_empties_the_desk_says_so_and_offers_redo(story: Window, qtbot: QtBot) -> None:
    story.undo()
    assert story.pages.currentWidget() is story.welcome
    (words,) = story.messages.texts()
    assert words == ("“Add 3 versions” is undone, so the desk is empty. Redo brings back what was there.")
    button = next(one for one in story.messages.findChildren(QPushButton) if one.text() == "Redo")
    with qtbot.waitSignal(story.document.comparisonChanged):
        button.click()
    assert story.pages.currentWidget() is story.story
    assert len(story.document.project.articles) == 3
    story.undo()
    story.document.redo()
    assert not story.messages.texts(), "it is so no longer"


def test_undo_shows_what_it_undid(story: Window, qtbot: QtBot) -> None:
    go_to(story, 0, "Nobody was hurt")
    ref = story.grid.current_ref()
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    go_to(story, 0, "Firefighters")
    story.actions_.undo.trigger()
    assert story.grid.current_ref() == ref
    assert story.status.text() == "Undone: Mark sentence"
    story.actions_.redo.trigger()
    assert story.status.text() == "Redone: Mark sentence"


def test_an_edit_that_changes_nothing_keeps_redo(story: Window, qtbot: QtBot) -> None:
    go_to(story, 2, "The mill had stood")
    for kind in (Kind.NOTE, Kind.PROMO):
        with qtbot.waitSignal(story.document.comparisonChanged):
            story.actions_.kinds[kind].trigger()
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.actions_.undo.trigger()
    story.actions_.kinds[Kind.NOTE].trigger()
    assert story.document.undo_stack.canRedo()


# --- finding one's way


def test_the_keys_of_the_grid_work_right_after_a_click_on_a_fact(story: Window, qtbot: QtBot) -> None:
    story.facts_dock.raise_()
    story.facts.tree.setFocus()
    branch = story.facts.tree.topLevelItem(0)
    story.facts.tree.itemClicked.emit(branch, 0)
    qtbot.waitUntil(story.grid.hasFocus)


@pytest.mark.parametrize("dock", ["summary_dock", "facts_dock", "agreement_dock"])
def test_words_typed_into_a_list_do_nothing_in_the_grid(story: Window, qtbot: QtBot, dock: str) -> None:
    go_to(story, 0, "Nobody was hurt")
    story.actions_.mark.trigger()
    story.activateWindow()
    getattr(story, dock).raise_()
    lists: dict[str, Callable[[], QWidget | None]] = {
        "summary_dock": lambda: story.summary.lines,
        "facts_dock": lambda: story.facts.tree,
        "agreement_dock": story.agreement.focus_page,  # none before the agreement is measured
    }
    qtbot.waitUntil(lambda: (shown := lists[dock]()) is not None and shown.isVisible())
    widget = lists[dock]()
    assert widget is not None
    widget.setFocus()
    before = story.document.project
    qtbot.keyClicks(widget, "no pack of 120 jokes")
    assert story.document.project == before
    assert not story.grid.hasFocus()


def test_find_counts_its_hits(story: Window, qtbot: QtBot) -> None:
    counted: list[Found] = []
    story.grid.hitsCounted.connect(counted.append)
    story.actions_.find.trigger()
    story.grid.set_search(Query("paper mill"))
    qtbot.waitUntil(lambda: bool(counted) and counted[-1] == Found(shown=4))


def test_escape_in_the_grid_closes_the_find_bar(story: Window, qtbot: QtBot) -> None:
    story.actions_.find.trigger()
    story.grid.setFocus()
    qtbot.keyClick(story.grid, Qt.Key.Key_Escape)
    assert not story.story.find_bar.isVisible()


def test_the_status_line_follows_the_comparison(story: Window, qtbot: QtBot) -> None:
    story.set_granularity(Granularity.SENTENCES)
    go_to(story, 2, "On Monday")
    before = story.status.text()
    assert before == story.grid.row_summary(story.grid.current_row())
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.document.apply(
            "Part",
            edits.part,
            [ref_of(story, 2, "On Monday")],
            [ref_of(story, 0, "Fire"), ref_of(story, 1, "A blaze")],
        )
    assert story.status.text() == story.grid.row_summary(story.grid.current_row()) != before


def test_going_to_a_fact_overrides_the_filter(story: Window) -> None:
    story.tools.filter.setCurrentIndex(story.tools.filter.findData(RowFilter.FURNITURE))
    story.grid.set_filter(RowFilter.FURNITURE)
    comparison = story.document.comparison
    assert comparison is not None
    ref = comparison.structures[0].ref(2)
    story.facts.goToRequested.emit(ref)
    assert story.grid.current_ref() == ref
    assert story.tools.filter.currentData() == RowFilter.ALL


def test_facts_that_differ_are_listed_with_every_version(story: Window) -> None:
    tree = story.facts.tree
    facts = []
    for number in range(tree.topLevelItemCount()):
        branch = tree.topLevelItem(number)
        assert branch is not None
        facts.append([branch.child(n).text(0) for n in range(branch.childCount())])
    assert any(
        any(leaf.startswith("A") and "40" in leaf for leaf in leaves)
        and any(leaf.startswith("B") and "60" in leaf for leaf in leaves)
        for leaves in facts
    )


@pytest.mark.parametrize(
    ("kind", "text", "value", "shown"),
    [
        (FactType.NUMBER, "sixty", "60", "60"),
        (FactType.NUMBER, "half a mile", "0.5", "0.5"),
        (FactType.NUMBER, "Two electricians", "2", ""),
        (FactType.NUMBER, "4,200 workers", "4200", ""),
        (FactType.NUMBER, "dozens of ships", "many?", ""),
        (FactType.DATE, "Monday", "2031-03-05", "5 March 2031"),
        (FactType.DATE, "March 5", "--03-05", ""),
        (FactType.DATE, "18 months ago", "-18 month", ""),
        (FactType.NAME, "Sudanese", "sudani", ""),
    ],
)
def test_what_a_fact_means_is_told_where_its_words_do_not_say_it(
    kind: FactType, text: str, value: str, shown: str
) -> None:
    assert meaning(kind, FactValue(0, 0, 0, len(text), text, value)) == shown


def test_what_a_number_means_is_written_as_in_the_persons_language() -> None:
    value = FactValue(0, 0, 0, 16, "11 million euros", "11000000")
    before = QLocale()
    try:
        told = []
        for language in ("en_GB", "de_DE"):
            QLocale.setDefault(QLocale(language))
            told.append(meaning(FactType.NUMBER, value))
    finally:
        QLocale.setDefault(before)
    assert told == ["11,000,000", "11.000.000"]


def test_what_a_fact_means_stands_beside_its_words_and_takes_no_column(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, many in zip(paths, ("forty", "60"), strict=True):
        path.write_text(f"About {many} people left the houses near the old mill on Monday.", encoding="utf-8")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    tree = window.facts.tree
    branch = tree.topLevelItem(0)
    assert branch is not None
    assert [branch.child(n).text(0) for n in range(2)] == [
        "A  About forty people  = 40",
        "B  About 60 people",
    ]
    assert tree.columnCount() == 1
    header = tree.headerItem()
    assert header is not None
    assert header.text(0) == "By kind of fact, the gravest first"


def test_facts_are_headed_by_the_row_that_the_grid_shows(story: Window) -> None:
    tree, leads = story.facts.tree, []
    story.facts.goToRequested.connect(leads.append)
    for granularity in (Granularity.SENTENCES, Granularity.PARAGRAPHS):
        story.set_granularity(granularity)
        branch = tree.topLevelItem(0)
        assert branch is not None
        tree.itemClicked.emit(branch, 0)
        assert story.grid.current_ref() == leads[-1]
        row = story.grid.row_summary(story.grid.current_row()).partition(" · ")[0]
        assert branch.text(0).startswith(f"{row} · ")


def test_facts_say_when_none_were_found(window: Window, qtbot: QtBot) -> None:
    for _ in range(2):
        QGuiApplication.clipboard().setText("The fire at the mill is out. Nobody was hurt in the blaze.")
        with qtbot.waitSignal(window.document.comparisonChanged):
            window.actions_.paste.trigger()
    assert "Checked: none found" in window.facts.words()


def test_f6_walks_through_the_parts_of_the_window(story: Window, qtbot: QtBot) -> None:
    story.marking.toggle(story.document.comparison.structures[0].ref(1))  # type: ignore[union-attr]
    story.facts_dock.hide()
    qtbot.waitUntil(lambda: not story.summary.lines.viewport().visibleRegion().isEmpty())
    story.grid.setFocus()
    story.actions_.next_part.trigger()
    assert QApplication.focusWidget() is story.summary.lines
    story.actions_.next_part.trigger()  # the facts are hidden, and passed over
    assert QApplication.focusWidget() is story.grid


# --- every action


def test_every_action_is_named_explained_and_connected(window: Window) -> None:
    names = [action.objectName() for action in window.actions_.all()]
    assert len(names) == len(set(names))
    for action in window.actions_.all():
        assert action.text(), action.objectName()
        assert action.toolTip(), action.objectName()
        heard = action.receivers("2triggered(bool)") + action.receivers("2toggled(bool)")
        assert heard > 0, f"{action.objectName()} does nothing"


def test_every_action_is_in_a_menu(window: Window) -> None:
    shown = {action.objectName() for _, actions in menus_of(window.menuBar()) for action in actions}
    assert {action.objectName() for action in window.actions_.all()} <= shown


def test_no_two_actions_share_a_shortcut(window: Window) -> None:
    taken: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for keys in action.shortcuts():
            assert taken.setdefault(keys.toString(), action.objectName()) == action.objectName()


def test_every_control_has_an_accessible_name(story: Window) -> None:
    story.actions_.find.trigger()
    story.actions_.suggest.trigger()
    for kind in (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView):
        for widget in story.findChildren(kind):
            own = not widget.objectName().startswith("qt_") and not isinstance(widget.parent(), QLineEdit)
            if own and widget.isVisible():
                named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
                assert named, f"{widget} {widget.objectName()} in {widget.parent()}"


# --- leaving


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Answers every question with a button; the list fills with what was asked."""
    asked: list[str] = []

    def reply(box: QMessageBox) -> int:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", reply)
    return asked


def test_closing_asks_before_unsaved_work_goes(
    story: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(story, 0, "Firefighters")
    qtbot.keyClick(story.grid, Qt.Key.Key_Space)
    assert story.isWindowModified()
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not story.close()
    assert asked == ["Save the changes to “Mill fire put out after two hours”?"]
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    assert story.close()


def test_theme_granularity_and_place_are_remembered(make_window: Callable[[], Window]) -> None:
    first = make_window()
    first.actions_.themes["dark"].trigger()
    first.actions_.sentences.trigger()
    first.actions_.go_on.setChecked(False)
    first.resize(first.width(), 641)
    first.close()
    second = make_window()
    assert second.actions_.themes["dark"].isChecked()
    assert second.actions_.sentences.isChecked()
    assert not second.actions_.go_on.isChecked()
    assert second.height() == 641
    second.actions_.themes["system"].trigger()


def test_unsaved_work_is_offered_after_a_crash(
    make_window: Callable[[], Window], files: list[Path], qtbot: QtBot
) -> None:
    crashed = make_window()
    with qtbot.waitSignal(crashed.document.comparisonChanged):
        crashed.opening.open_paths(files)
    go_to(crashed, 0, "Firefighters")
    qtbot.keyClick(crashed.grid, Qt.Key.Key_Space)
    crashed.keeping.keep_now()
    crashed.keeping._recovery._lock.close()  # type: ignore[union-attr]  # as the system does for a dead process
    later = make_window()
    later.opening.open_sample()  # the offer stays
    qtbot.waitUntil(lambda: later.document.comparison is not None)
    (offer,) = later.messages.texts()
    assert "was not saved" in offer
    (lost,) = later.keeping.lost()
    later.keeping.restore(lost)
    qtbot.waitUntil(lambda: later.document.comparison is not None)
    assert len(lines(later)) == 1
    assert later.isWindowModified()


def test_what_is_found_in_a_comparison_is_found_once_and_not_where_a_person_waits(
    story: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, bool]] = []
    for name in ("doubts_among", "find_near", "find_to_decide", "shared_rows"):
        found = getattr(indexing, name)

        def counted(*args: object, name: str = name, found: Callable[..., object] = found) -> object:
            calls.append((name, threading.current_thread() is threading.main_thread()))
            return found(*args)

        monkeypatch.setattr(indexing, name, counted)
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.document.compare_again()
    names = ["doubts_among", "find_near", "find_to_decide", "find_to_decide", "shared_rows"]
    assert sorted(calls) == [(name, False) for name in names]

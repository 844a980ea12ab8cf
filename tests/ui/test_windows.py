"""Several windows, each with its own story, over shared settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desk.engine import edits
from desk.engine.grid.states import RowFilter
from desk.engine.model import Article
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge
from desk.files.outlets import OutletsFile
from desk.files.project_file import load_project, save_project
from desk.files.recovery import Recovery
from desk.files.settings import SettingsFile
from desk.ui.instances import Request
from desk.ui.memory import Memory
from desk.ui.theme import ThemeKeeper, ThemeName
from desk.ui.window import Window
from desk.ui.windows import Windows


@pytest.fixture
def windows(qapp: QApplication, tmp_path: Path) -> Iterator[Windows]:
    memory = Memory(SettingsFile(tmp_path / "settings"), OutletsFile(tmp_path / "data"))
    themes = ThemeKeeper(qapp, memory.theme)

    def make(first: bool) -> Window:
        return Window(load_knowledge, themes, memory, Recovery(tmp_path / "unsaved"), offers_lost=first)

    made = Windows(make)
    yield made
    for window in made.all():
        window.document.undo_stack.setClean()
        window.close()


@pytest.fixture
def saved(articles: tuple[Article, ...], tmp_path: Path) -> Path:
    path = tmp_path / "mill.desk"
    save_project(path, Project(articles))
    return path


def titles(window: Window) -> list[str]:
    return [article.title for article in window.document.project.articles]


def open_files(windows: Windows, qtbot: QtBot, *paths: Path, new_window: bool = False) -> Window:
    """Lets a start of the program ask for files; the window that shows them then."""
    windows.take(Request(tuple(map(str, paths)), new_window))
    window = windows.all()[-1]
    qtbot.waitUntil(lambda: bool(titles(window)) and not window.jobs.busy(), timeout=20_000)
    return window


def test_a_second_start_adds_its_files_to_the_story_of_the_window_used_last(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    window = open_files(windows, qtbot, files[0])
    windows.take(Request((str(files[1]),)))
    qtbot.waitUntil(lambda: len(titles(window)) == 2, timeout=20_000)
    assert windows.all() == (window,)
    assert window.document.undo_stack.undoText() == "Add version"


def test_another_window_has_a_story_and_steps_of_its_own(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    first = open_files(windows, qtbot, files[0])
    second = open_files(windows, qtbot, files[1], new_window=True)
    assert windows.all() == (first, second)
    assert len(titles(first)) == len(titles(second)) == 1
    second.document.apply("Name the story", edits.rename_project, "Mill")
    assert second.actions_.undo.isEnabled()
    first.document.undo_stack.setClean()
    assert first.document.project.title == ""


def test_files_take_the_place_of_the_sample_story(windows: Windows, files: list[Path], qtbot: QtBot) -> None:
    window = windows.open()
    window.opening.open_sample()
    qtbot.waitUntil(lambda: len(titles(window)) == 5 and not window.jobs.busy(), timeout=20_000)
    open_files(windows, qtbot, files[0])
    qtbot.waitUntil(lambda: len(titles(window)) == 1, timeout=20_000)
    assert windows.all() == (window,)


def test_a_story_comes_into_a_window_that_shows_none_else_into_another(
    windows: Windows, files: list[Path], saved: Path, qtbot: QtBot
) -> None:
    empty = windows.open()
    assert open_files(windows, qtbot, saved) is empty
    articles = open_files(windows, qtbot, files[0], new_window=True)
    empty.close()
    assert open_files(windows, qtbot, saved) is not articles
    assert len(titles(articles)) == 1


def test_a_story_that_is_open_is_brought_to_the_front(windows: Windows, saved: Path, qtbot: QtBot) -> None:
    story = open_files(windows, qtbot, saved)
    windows.open()
    windows.take(Request((str(saved),)))
    assert len(windows.all()) == 2
    qtbot.waitUntil(lambda: windows.all()[-1] is story)


def test_a_request_waits_until_an_open_dialog_is_answered(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    window = windows.open()
    box = QMessageBox(window)
    counts: list[int] = []

    def ask() -> None:
        windows.take(Request((str(files[0]),)))
        counts.append(window.jobs.busy())
        box.done(0)

    QTimer.singleShot(0, ask)
    box.exec()
    assert counts == [False]
    qtbot.waitUntil(lambda: len(titles(window)) == 1, timeout=20_000)


def test_another_window_stands_a_step_from_the_last_and_within_the_screen(windows: Windows) -> None:
    first = windows.open()
    first.showNormal()
    first.setGeometry(QRect(10, 20, 700, 400))
    second = windows.open()
    assert second.geometry() == QRect(42, 52, 700, 400)
    room = second.screen().availableGeometry()
    second.setGeometry(QRect(room.right() - 705, 20, 700, 400))
    third = windows.open()
    assert room.contains(third.geometry())
    assert third.geometry().topLeft() != second.geometry().topLeft()


def test_an_empty_window_has_no_panels_until_a_story_comes(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    first = open_files(windows, qtbot, files[0])
    first.facts_dock.close()
    second = windows.open()
    assert second.summary_dock.isHidden()
    second.opening.open_paths(files[:2])
    qtbot.waitUntil(lambda: len(titles(second)) == 2, timeout=20_000)
    assert not second.summary_dock.isHidden()
    assert second.facts_dock.isHidden(), "as in the window beside it"


def test_what_is_chosen_in_one_window_holds_for_the_others(windows: Windows, qtbot: QtBot) -> None:
    first = windows.open()
    second = windows.open()
    second.actions_.themes["dark"].trigger()
    second.memory.change(shortcuts=(("suggest", "Ctrl+B"),))
    first.activateWindow()
    qtbot.waitUntil(first.actions_.themes["dark"].isChecked)
    assert first.actions_.suggest.shortcut().toString() == "Ctrl+B"
    second.actions_.themes["system"].trigger()
    assert second.memory.theme is ThemeName.SYSTEM


def test_quitting_asks_each_window_and_stops_where_a_person_stays(
    windows: Windows, files: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_files(windows, qtbot, files[0])
    second = open_files(windows, qtbot, files[1], new_window=True)
    first.document.apply("Name the story", edits.rename_project, "Mill")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Cancel)
    second.actions_.quit.trigger()
    assert windows.all() == (first,), "the saved one went, the other was kept"
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Discard)
    first.actions_.quit.trigger()
    assert windows.all() == ()


def test_unsaved_work_of_one_window_is_not_offered_in_another(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    first = open_files(windows, qtbot, files[0])
    first.document.apply("Name the story", edits.rename_project, "Mill")
    first.keeping.keep_now()
    second = windows.open()
    assert second.messages.isHidden()
    assert second.keeping.lost() == [], "its window is open"


def test_a_setting_that_another_program_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    mine, other = (Memory(SettingsFile(tmp_path), OutletsFile(tmp_path)) for _ in range(2))
    mine.change(zoom=150)
    other.change(auto_advance=False)
    kept, _ = SettingsFile(tmp_path).load()
    assert (kept.zoom, kept.auto_advance) == (150, False)


def leave_behind(windows: Windows, files: list[Path], qtbot: QtBot, path: Path | None = None) -> str:
    """A crash of a window with a line; what the window was called."""
    window = open_files(windows, qtbot, *files)
    window.saving.path = path
    window.grid.setFocus()
    window.actions_.mark.trigger()
    name = window.saving.name()
    crash(window)
    return name


def crash(window: Window) -> None:
    """A window goes without any good-bye."""
    window.keeping.keep_now()
    window.keeping._recovery._lock.close()  # type: ignore[union-attr]  # as the system does for a dead process
    window.keeping._recovery._lock = None
    window.document.undo_stack.setClean()
    window.close()


def test_what_a_crash_left_is_restored_beside_what_was_opened_meanwhile(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    name = leave_behind(windows, files[:2], qtbot)
    window = open_files(windows, qtbot, files[2])
    (offer,) = window.messages.texts()
    assert f"“{name}”" in offer, "it has the name of its window"
    window.messages.findChild(QPushButton).click()  # type: ignore[union-attr]  # the offer's
    assert len(titles(window)) == 1, "what was open stays"
    other = windows.all()[-1]
    assert other is not window
    assert len(titles(other)) == 2
    assert other.isWindowModified()


def test_what_a_crash_left_comes_back_at_its_row_with_its_filter_and_nothing_opens_before(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    window = open_files(windows, qtbot, *files)
    window.grid.setFocus()
    window.actions_.mark.trigger()
    window.choose_filter(RowFilter.DIFFERENCES)
    qtbot.waitUntil(window.grid.is_surveyed)
    row = window.grid.rows_shown()[-1]
    assert row > 0
    window.grid.go_to_row(row)
    crash(window)
    later = windows.open()
    later.beginning.begin()
    assert not later.jobs.busy()
    assert titles(later) == []
    later.messages.findChild(QPushButton).click()  # type: ignore[union-attr]  # the offer's
    qtbot.waitUntil(lambda: later.grid.restriction()[0] is RowFilter.DIFFERENCES, timeout=20_000)
    assert windows.all() == (later,)
    assert later.grid.current_row() == row
    assert later.actions_.filters[RowFilter.DIFFERENCES].isChecked()


def test_a_start_goes_on_as_ever_when_what_a_crash_left_is_declined(
    windows: Windows, files: list[Path], qtbot: QtBot
) -> None:
    leave_behind(windows, files[:2], qtbot)
    window = windows.open()
    window.beginning.begin()
    assert not window.jobs.busy()
    window.messages.findChild(QToolButton).click()  # type: ignore[union-attr]  # the offer's cross
    qtbot.waitUntil(lambda: len(titles(window)) == 5 and not window.jobs.busy(), timeout=20_000)


def test_an_offer_that_was_closed_is_not_made_again_and_nothing_is_lost(
    windows: Windows, files: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    leave_behind(windows, files[:2], qtbot)
    window = open_files(windows, qtbot, files[2])
    cross = window.messages.findChild(QToolButton)
    assert isinstance(cross, QToolButton)
    cross.click()
    assert window.keeping.lost() == []
    (kept,) = (tmp_path / "unsaved" / "aside").iterdir()
    assert str(kept) in window.status.text()
    assert len(load_project(kept).articles) == 2


def test_a_story_that_was_saved_since_is_not_offered(
    windows: Windows, files: list[Path], saved: Path, qtbot: QtBot
) -> None:
    leave_behind(windows, files[:2], qtbot, saved)
    window = windows.open()
    (lost,) = window.keeping.lost()
    os.utime(saved, (lost.kept_at + 60, lost.kept_at + 60))
    assert window.keeping.lost() == []

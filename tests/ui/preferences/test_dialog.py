"""Preferences: what is chosen holds at once and outlives the window; Cancel leaves everything as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFontComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desk.engine.grid.story import Granularity, Reference
from desk.engine.kinds.patterns import OutletRule
from desk.engine.model import Kind
from desk.engine.wording import DifferenceClass
from desk.files.settings import Settings, Start, Theme
from desk.ui.help import places_of
from desk.ui.preferences.dialog import PreferencesDialog
from desk.ui.preferences.page import Choice
from desk.ui.rule_dialog import RuleDialog
from desk.ui.theme import ThemeName
from desk.ui.window import Window

Button = QDialogButtonBox.StandardButton
Part = TypeVar("Part", bound=QWidget)
RULE = OutletRule("Vell Gazette", "WATCH: *", Kind.PROMO)


def part(parent: QWidget, kind: type[Part], name: str) -> Part:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def choose(parent: QWidget, name: str, value: object) -> None:
    part(parent, Choice, name).choose(value)


def press(dialog: PreferencesDialog, which: Button) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    assert box.button(which).isEnabled()
    box.button(which).click()


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Window], PreferencesDialog]:
    def open_for(window: Window) -> PreferencesDialog:
        actions, places = list(window.actions_.all()), places_of(window.menuBar())
        made = PreferencesDialog(window.memory, window.shortcuts, actions, places, window)
        qtbot.addWidget(made)
        made.applied.connect(window.preferring.take)
        made.show()
        return made

    return open_for


Opened = Callable[[Window], PreferencesDialog]


def test_what_is_chosen_holds_at_once_and_in_the_next_window(
    story: Window, make_window: Callable[[], Window], opened: Opened
) -> None:
    dialog = opened(story)
    choose(dialog, "theme", Theme.DARK)
    choose(dialog, "zoom", 150)
    choose(dialog, "granularity", Granularity.SENTENCES)
    choose(dialog, "reference", False)
    part(dialog, QCheckBox, "mark_case").setChecked(False)
    part(dialog, QCheckBox, "auto_advance").setChecked(False)
    part(dialog, QCheckBox, "warn_of_facts").setChecked(False)
    press(dialog, Button.Apply)

    def holds(window: Window) -> None:
        assert window.themes.choice() is ThemeName.DARK
        assert window.actions_.themes["dark"].isChecked()
        assert window.grid.zoom() == 150
        assert window.grid.granularity() is Granularity.SENTENCES
        assert window.grid._reference is Reference.BASE
        assert DifferenceClass.CASE not in window.classes.classes()
        assert not window.marking.goes_on
        assert not window.exporting.warns

    holds(story)
    dialog.close()
    holds(make_window())


def test_tab_leads_from_the_list_to_the_first_field_and_on(
    window: Window, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(window)
    dialog.show_page("appearance")
    dialog.activateWindow()
    dialog._list.setFocus()
    for name in ("theme", "zoom", "own_font", "font_sample"):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        focus = dialog.focusWidget()
        assert focus is not None
        assert focus.objectName() == name


def test_cancel_leaves_everything_as_it_was(window: Window, opened: Opened) -> None:
    dialog = opened(window)
    choose(dialog, "theme", Theme.DARK)
    part(dialog, QSpinBox, "recent_kept").setValue(3)
    press(dialog, Button.Cancel)
    assert window.memory.settings.theme is Theme.SYSTEM
    assert window.memory.settings.recent_kept == Settings().recent_kept


def test_there_is_nothing_to_apply_before_something_is_changed(window: Window, opened: Opened) -> None:
    dialog = opened(window)
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    assert not box.button(Button.Apply).isEnabled()
    choose(dialog, "theme", Theme.DARK)
    press(dialog, Button.Apply)
    assert not box.button(Button.Apply).isEnabled()


def test_what_changed_elsewhere_meanwhile_is_not_undone(window: Window, opened: Opened) -> None:
    dialog = opened(window)
    window.grid.set_zoom(125)
    part(dialog, QCheckBox, "warn_of_facts").setChecked(False)
    press(dialog, Button.Ok)
    assert window.memory.settings.zoom == 125


def test_the_texts_are_set_in_the_persons_font_and_back_in_the_systems(story: Window, opened: Opened) -> None:
    family = QFontDatabase.families()[-1]
    before = story.grid._layouts.metrics.body.pointSizeF()
    dialog = opened(story)
    part(dialog, QCheckBox, "own_font").setChecked(True)
    fonts = part(dialog, QFontComboBox, "text_font")
    fonts.setEditText(family)
    fonts.setCurrentText(family)
    part(dialog, QSpinBox, "text_size").setValue(20)
    press(dialog, Button.Apply)
    assert story.grid._layouts.metrics.body.pointSizeF() == pytest.approx(22.4)
    assert story.summary.lines.font().pointSize() == 20
    assert story.memory.settings.text_font == story.grid._layouts.metrics.body.family()
    assert story.summary.lines.font().family() == story.memory.settings.text_font
    part(dialog, QCheckBox, "own_font").setChecked(False)
    press(dialog, Button.Ok)
    assert story.grid._layouts.metrics.body.pointSizeF() == before
    assert story.summary.lines.font() == story.summary.font()


def test_the_page_is_remembered(window: Window, opened: Opened) -> None:
    dialog = opened(window)
    dialog.show_page("furniture")
    press(dialog, Button.Cancel)
    again = opened(window)
    assert again.pages[again._list.currentRow()].name == "furniture"


def test_the_list_of_recent_stories_is_cut_and_cleared(
    window: Window, opened: Opened, tmp_path: Path
) -> None:
    for name in "abc":
        (tmp_path / f"{name}.desk").write_bytes(b"")
        window.memory.keep_recent(tmp_path / f"{name}.desk")
    dialog = opened(window)
    part(dialog, QSpinBox, "recent_kept").setValue(2)
    press(dialog, Button.Apply)
    assert [path.stem for path in window.memory.recent] == ["c", "b"]
    part(dialog, QPushButton, "clear_recent").click()
    press(dialog, Button.Ok)
    assert window.memory.recent == []


@pytest.mark.parametrize(("start", "columns"), [(Start.SAMPLE, 5), (Start.LAST, 3), (Start.EMPTY, 0)])
def test_a_start_without_files_shows_what_was_chosen(
    story: Window, tmp_path: Path, qtbot: QtBot, start: Start, columns: int
) -> None:
    story.saving._write(tmp_path / "mill.desk")
    story.saving.new()
    story.memory.change(start=start)
    story.opening.open_at_start()
    qtbot.waitUntil(lambda: not story.jobs.busy())
    assert len(story.document.project.articles) == columns


def test_without_a_last_story_the_start_shows_the_sample(window: Window, qtbot: QtBot) -> None:
    window.memory.change(start=Start.LAST)
    window.opening.open_at_start()
    qtbot.waitUntil(lambda: bool(window.document.project.articles))
    assert len(window.document.project.articles) == 5


# --- rules for outlets


def answer(outlet: str, pattern: str, kind: Kind) -> None:
    """Writes into the dialog for one rule that the next step opens, and agrees."""

    def on_open() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RuleDialog)
        part(dialog, QComboBox, "rule_outlet").setCurrentText(outlet)
        part(dialog, QLineEdit, "rule_pattern").setText(pattern)
        kinds = part(dialog, QComboBox, "rule_kind")
        kinds.setCurrentIndex(kinds.findData(kind))
        dialog.accept()

    QTimer.singleShot(0, on_open)


def test_rules_are_added_edited_and_removed_and_hold_once_agreed_to(window: Window, opened: Opened) -> None:
    dialog = opened(window)
    dialog.show_page("furniture")
    table = part(dialog, QTableWidget, "rules")
    answer(RULE.outlet, RULE.pattern, RULE.kind)
    part(dialog, QPushButton, "add_rule").click()
    assert [table.item(0, column).text() for column in range(3)] == ["Vell Gazette", "WATCH: *", "promo"]
    assert window.document.rules == ()
    press(dialog, Button.Apply)
    assert window.document.rules == (RULE,)
    table.selectRow(0)
    answer(RULE.outlet, "LOOK: *", Kind.NOTE)
    part(dialog, QPushButton, "edit_rule").click()
    press(dialog, Button.Apply)
    assert window.document.rules == (OutletRule("Vell Gazette", "LOOK: *", Kind.NOTE),)
    part(dialog, QPushButton, "remove_rule").click()
    assert table.rowCount() == 0
    assert not part(dialog, QPushButton, "edit_rule").isEnabled()
    press(dialog, Button.Ok)
    assert window.document.rules == ()


def test_a_rule_made_in_one_window_holds_in_the_others(
    window: Window, make_window: Callable[[], Window]
) -> None:
    window.memory.outlets.add(RULE)
    assert make_window().document.rules == (RULE,)


def test_large_texts_get_columns_that_hold_a_long_word(story: Window) -> None:
    story.resize(900, 600)
    usual = story.grid.horizontalHeader().sectionSize(0)
    story.memory.change(text_size=40)
    story.preferring.take()
    metrics = story.grid._layouts.metrics
    word = QFontMetricsF(metrics.body).horizontalAdvance("firefighters")
    assert story.grid.horizontalHeader().sectionSize(0) >= word + metrics.gutter + metrics.margin
    story.memory.change(text_size=0)
    story.preferring.take()
    assert story.grid.horizontalHeader().sectionSize(0) == usual

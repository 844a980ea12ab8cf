"""One correction for many lines: all of the story that are like it, or all of an outlet for good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desk.engine.kinds.patterns import OutletRule
from desk.engine.model import Certainty, Kind, Sentence, SentenceRef
from desk.ui.rule_dialog import RuleDialog
from desk.ui.window import Window

VERSIONS = {
    "vell-gazette.txt": (
        "Ferry aground off Vell",
        "A ferry with 80 people ran aground off Vell on Sunday night, the harbour master said.",
        "Harbour talk: Why pilots prefer spring",
        "Nobody was hurt, and tugs pulled the ship free on Monday morning.",
        "Harbour talk: A museum for lamps",
        "The ferry company said that it would look into the accident.",
    ),
    "buoy.txt": (
        "Ferry stuck on Vell sands",
        "Eighty people spent the night on a ferry that ran aground off Vell on Sunday.",
        "Harbour talk: The last keeper",
        "Tugs pulled the ship free on Monday morning, and nobody was hurt.",
    ),
}
RULE = OutletRule("vell gazette", "Harbour talk: *", Kind.PROMO)


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    for name, lines in VERSIONS.items():
        (tmp_path / name).write_text("\n\n".join(lines), "utf-8")
    return [tmp_path / name for name in VERSIONS]


def open_story(window: Window, paths: list[Path], qtbot: QtBot) -> Window:
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    window.grid.setFocus()
    return window


@pytest.fixture
def ferry(window: Window, paths: list[Path], qtbot: QtBot) -> Window:
    return open_story(window, paths, qtbot)


def sentences(window: Window) -> dict[str, tuple[SentenceRef, Sentence]]:
    assert window.document.comparison is not None
    return {
        structure.sentence_text(number): (structure.ref(number), sentence)
        for structure in window.document.comparison.structures
        for number, sentence in enumerate(structure.sentences)
    }


def kinds_of_talk(window: Window) -> list[Kind]:
    return [one.kind for text, (_, one) in sentences(window).items() if text.startswith("Harbour talk")]


def talk(window: Window) -> SentenceRef:
    return sentences(window)["Harbour talk: A museum for lamps"][0]


def test_all_lines_like_it_are_called_the_same_in_one_step(ferry: Window, qtbot: QtBot) -> None:
    before = kinds_of_talk(ferry)
    told: list[str] = []
    ferry.marking.told.connect(told.append)
    ferry.grid.go_to(talk(ferry))
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        ferry.actions_.kinds[Kind.NOTE].trigger()
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        qtbot.keyClick(ferry.grid, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert kinds_of_talk(ferry) == [Kind.NOTE] * 3
    assert ferry.document.undo_stack.undoText() == "Call 3 lines note"
    assert told[-1] == "2 lines are note now.", "the first was one already"
    steps = ferry.document.undo_stack.count()
    qtbot.keyClick(ferry.grid, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == "This line and those like it (3 in all) are note already."
    assert ferry.document.undo_stack.count() == steps
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        ferry.actions_.undo.trigger()
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        ferry.actions_.undo.trigger()
    assert kinds_of_talk(ferry) == before


def test_the_menu_says_how_many_lines_it_changes(ferry: Window, qtbot: QtBot) -> None:
    ferry.grid.go_to(talk(ferry))
    ferry.grid.show_kind_menu()
    menu = ferry.grid.findChild(QMenu, "kindMenu")
    assert isinstance(menu, QMenu)
    spread = menu.findChild(QMenu, "kindOfLikeMenu")
    assert isinstance(spread, QMenu)
    assert spread.title() == "This and 2 &lines like it"
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        next(action for action in spread.actions() if action.objectName() == "teaser").trigger()
    menu.close()
    assert kinds_of_talk(ferry) == [Kind.TEASER] * 3


def test_a_line_that_no_other_is_like_says_so(ferry: Window) -> None:
    alone = sentences(ferry)["The ferry company said that it would look into the accident."][0]
    ferry.grid.go_to(alone)
    ferry.grid.show_kind_menu()
    menu = ferry.grid.findChild(QMenu, "kindMenu")
    spread = ferry.grid.findChild(QMenu, "kindOfLikeMenu")
    assert isinstance(menu, QMenu)
    assert isinstance(spread, QMenu)
    assert (spread.title(), spread.isEnabled()) == ("No other &line is like it", False)
    menu.close()
    before = ferry.document.project
    ferry.actions_.kind_of_like.trigger()
    assert ferry.document.project == before


def answer(write: Callable[[RuleDialog], None]) -> None:
    """Fills in the dialog that the next step opens, and agrees."""

    def on_open() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RuleDialog)
        write(dialog)
        dialog.accept()

    QTimer.singleShot(0, on_open)


def test_a_rule_holds_for_the_outlet_in_every_story(
    ferry: Window, make_window: Callable[[], Window], paths: list[Path], qtbot: QtBot
) -> None:
    seen: list[str] = []

    def look(dialog: RuleDialog) -> None:
        said, outlet = dialog.findChild(QLabel, "rule_found"), dialog.findChild(QComboBox, "rule_outlet")
        pattern, kind = dialog.findChild(QLineEdit, "rule_pattern"), dialog.findChild(QComboBox, "rule_kind")
        assert isinstance(said, QLabel)
        assert isinstance(outlet, QComboBox)
        assert isinstance(pattern, QLineEdit)
        assert isinstance(kind, QComboBox)
        seen.extend([outlet.currentText(), pattern.text(), said.text()])
        kind.setCurrentIndex(kind.findData(Kind.PROMO))

    ferry.grid.go_to(talk(ferry))
    answer(look)
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        ferry.actions_.outlet_rule.trigger()
    assert seen[:2] == ["vell gazette", "Harbour talk: *"]
    assert seen[2].startswith("2 lines of this version:\n“Harbour talk: Why pilots prefer spring”")
    ruled = sentences(ferry)["Harbour talk: A museum for lamps"][1]
    assert (ruled.kind, ruled.certainty) == (Kind.PROMO, Certainty.RULED)
    assert sentences(ferry)["Harbour talk: The last keeper"][1].certainty is not Certainty.RULED

    later = open_story(make_window(), paths[:1], qtbot)
    assert sentences(later)["Harbour talk: A museum for lamps"][1].reason == (
        "your rule for vell gazette: “Harbour talk: *”"
    )


def test_a_rule_can_be_taken_back_at_once(ferry: Window, qtbot: QtBot) -> None:
    before = kinds_of_talk(ferry)
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        answer(lambda _dialog: None)
        ferry.ruling.make(talk(ferry), Kind.NOTE)
    assert Kind.NOTE in kinds_of_talk(ferry)
    button = next(one for one in ferry.messages.findChildren(QPushButton) if one.text() == "Take it back")
    with qtbot.waitSignal(ferry.document.comparisonChanged):
        button.click()
    assert kinds_of_talk(ferry) == before


def test_an_outlet_that_no_file_names_is_remembered_with_the_story(ferry: Window, qtbot: QtBot) -> None:
    def name(dialog: RuleDialog) -> None:
        outlet = dialog.findChild(QComboBox, "rule_outlet")
        assert isinstance(outlet, QComboBox)
        outlet.setCurrentText("The Evening Lamp")

    with qtbot.waitSignal(ferry.document.comparisonChanged):
        answer(name)
        ferry.ruling.make(talk(ferry), Kind.NOTE)
    assert [article.outlet for article in ferry.document.project.articles] == ["The Evening Lamp", ""]
    assert ferry.document.undo_stack.undoText() == "Name the outlet"
    assert sentences(ferry)["Harbour talk: A museum for lamps"][1].kind is Kind.NOTE


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (OutletRule("", "Harbour talk: *", Kind.PROMO), "Say which outlet"),
        (OutletRule("Buoy", "* : *", Kind.PROMO), "Write at least one word"),
    ],
)
def test_a_rule_needs_an_outlet_and_a_word(qtbot: QtBot, rule: OutletRule, said: str) -> None:
    dialog = RuleDialog(rule)
    qtbot.addWidget(dialog)
    buttons, found = dialog.findChild(QDialogButtonBox), dialog.findChild(QLabel, "rule_found")
    assert isinstance(buttons, QDialogButtonBox)
    assert isinstance(found, QLabel)
    assert not buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert found.text().startswith(said)

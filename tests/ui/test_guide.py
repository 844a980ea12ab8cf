"""The guide: it names the commands as they are called and the keys they have, and is found through."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from desk.assets import resource
from desk.ui.guide import Guide, chapters, command_names, folder_names, guide_text
from desk.ui.help import places_of
from desk.ui.translating import install_translations
from desk.ui.window import Window

FILES = sorted(resource("guide").glob("guide-*.md"))
TEXT = "# Marking\n\nPress {mark} to choose.\n\n# Finding\n\nSearch for a harbour or the Harbour.\n"


def names(window: Window) -> dict[str, str]:
    return command_names(window.actions_.all(), places_of(window.menuBar())) | folder_names()


def parts(guide: Guide) -> tuple[QLineEdit, QListWidget, QTextBrowser]:
    words, listed, page = (
        guide.findChild(QLineEdit),
        guide.findChild(QListWidget),
        guide.findChild(QTextBrowser),
    )
    assert isinstance(words, QLineEdit)
    assert isinstance(listed, QListWidget)
    assert isinstance(page, QTextBrowser)
    return words, listed, page


def shown(listed: QListWidget) -> list[str]:
    items = [listed.item(row) for row in range(listed.count())]
    return [item.text() for item in items if not item.isHidden()]


@pytest.fixture
def guide(window: Window, qtbot: QtBot) -> Guide:
    made = Guide(chapters(TEXT, names(window)), window)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_command_that_a_guide_names_is_there(window: Window, path: Path) -> None:
    found = chapters(path.read_text("utf-8"), names(window))
    assert len(found) == len(chapters(guide_text(), names(window)))
    assert not any("{" in chapter.plain for chapter in found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_guides_name_the_same_commands_in_every_language(path: Path) -> None:
    def named(text: str) -> list[str]:
        return sorted(re.findall(r"\{(\w+)\}", text))

    assert named(path.read_text("utf-8")) == named(resource("guide", "guide-en.md").read_text("utf-8"))


def test_every_language_of_the_window_has_its_guide() -> None:
    languages = {path.stem.removeprefix("copy-desk_") for path in resource("translations").glob("*.ts")}
    assert {path.stem.removeprefix("guide-") for path in FILES} == {"en", *languages}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program in German."""
    install_translations(qapp, QLocale("de_DE"))
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


def test_it_speaks_english_where_the_window_does() -> None:
    assert guide_text() == resource("guide", "guide-en.md").read_text("utf-8")


@pytest.mark.usefixtures("german")
def test_it_speaks_the_language_of_the_window(make_window: Callable[[], Window]) -> None:
    assert guide_text() == resource("guide", "guide-de.md").read_text("utf-8")
    plain = [chapter.plain for chapter in chapters(guide_text(), names(make_window()))]
    assert "Suchen (" in "".join(plain)  # the menu has it as “Suchen …”
    assert not any("**" in text for text in plain)


def test_a_guide_that_names_no_command_is_a_fault() -> None:
    with pytest.raises(KeyError):
        chapters("# Marking\n\n{no_such_command}", {})


def test_commands_have_the_keys_of_now_else_their_menu(window: Window) -> None:
    window.actions_.mark.setShortcut(QKeySequence("Ctrl+M"))
    told = names(window)
    assert told["mark"] == "**Make canonical** (Ctrl+M)"
    assert told["copy_source"] == "**Edit ▸ Copy with its source**"


def test_it_opens_beside_the_window_once(window: Window) -> None:
    window.actions_.guide.trigger()
    guides = window.findChildren(Guide)
    assert [guide.isVisible() for guide in guides] == [True]
    assert not guides[0].isModal()
    window.actions_.guide.trigger()
    assert window.findChildren(Guide) == guides
    _, listed, page = parts(guides[0])
    assert listed.currentItem().text() == shown(listed)[0]
    assert listed.currentItem().text() in page.toPlainText()


def test_the_empty_desk_offers_it(window: Window) -> None:
    button = next(one for one in window.welcome.findChildren(QPushButton) if one.text() == "Guide")
    button.click()
    assert len(window.findChildren(Guide)) == 1


def test_a_chapter_is_shown_when_it_is_chosen(guide: Guide) -> None:
    _, listed, page = parts(guide)
    assert "Press Make canonical (Space) to choose." in page.toPlainText()
    listed.setCurrentRow(1)
    assert page.toPlainText().startswith("Finding")


def test_words_leave_the_chapters_that_have_them_all_and_are_lit(guide: Guide, qtbot: QtBot) -> None:
    words, listed, page = parts(guide)
    qtbot.keyClicks(words, "harbour search")
    assert shown(listed) == ["Finding"]
    assert page.toPlainText().startswith("Finding")
    lit = [selection.cursor.selectedText() for selection in page.extraSelections()]
    assert lit == ["Search", "harbour", "Harbour"]
    words.clear()
    assert shown(listed) == ["Marking", "Finding"]
    assert page.extraSelections() == []


def test_words_that_no_chapter_has_are_told(guide: Guide, qtbot: QtBot) -> None:
    words, listed, _ = parts(guide)
    qtbot.keyClicks(words, "zeppelin")
    assert not listed.isVisible()
    assert any(label.isVisible() and "No chapter" in label.text() for label in guide.findChildren(QLabel))
    words.clear()
    assert listed.isVisible()


def test_keys_walk_through_chapters_and_places_while_one_types(guide: Guide, qtbot: QtBot) -> None:
    words, listed, page = parts(guide)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert listed.currentRow() == 1
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert listed.currentRow() == 0, "round the end"
    qtbot.keyClick(words, Qt.Key.Key_Up)
    assert listed.currentRow() == 1
    qtbot.keyClicks(words, "harbour")
    first = page.textCursor().position()
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert page.textCursor().position() > first
    assert page.toPlainText()[page.textCursor().position() :].startswith("Harbour")
    words.setText("choose")
    assert listed.currentItem().text() == "Marking"


def test_escape_closes_it(guide: Guide, qtbot: QtBot) -> None:
    words, _, _ = parts(guide)
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert not guide.isVisible()

"""The whole window in another language: whatever is shown without having been looked up stays as it was, and
is found. What articles and files say stays in their own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from desk import __version__
from desk.ui.window import Window
from tests.ui.screen_reader import look_into_dialogs, walk

_KEYS = re.compile(
    r"((Ctrl|Shift|Alt|Meta)\+)*(F\d+|[A-Z0-9,./+\-]|Space|Return|Up|Down|Left|Right|Del|Esc|Tab)"
)


class Brackets(QTranslator):
    """A language in which everything stands in brackets, so that one sees what was looked up."""

    def translate(self, _context: str, text: str, _hint: str | None = None, _count: int = -1) -> str:
        return f"⟦{text}⟧"


@pytest.fixture
def bracketed(
    qapp: QApplication, make_window: Callable[[], Window], files: list[Path], qtbot: QtBot
) -> Iterator[Window]:
    """A window in brackets, with a story, all panels, the find bar, a line and proposals."""
    language = Brackets()
    qapp.installTranslator(language)
    window = make_window()
    window.opening.open_paths(files)
    qtbot.waitUntil(lambda: window.document.comparison is not None and not window.jobs.busy(), timeout=30_000)
    for dock in window.findChildren(QDockWidget):
        dock.show()
    window.actions_.find.trigger()
    window.actions_.mark.trigger()
    window.actions_.suggest.trigger()
    window.messages.tell("⟦a message⟧")
    window.document.undo_stack.setClean()
    yield window
    qapp.removeTranslator(language)


def shown(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that a person can see or hear of a widget and all within it, with where it stands."""
    for path, one in walk(widget):
        for text in (QAccessible.Text.Name, QAccessible.Text.Description):
            if "QFontComboBox" not in path:  # names of fonts
                yield path, one.text(text)
    for part in (widget, *widget.findChildren(QWidget)):
        where = f"{type(part).__name__} {part.objectName()}"
        for texts in ("windowTitle", "toolTip", "statusTip", "whatsThis", "placeholderText"):
            yield f"{where} {texts}", getattr(part, texts, str)()
    for action in widget.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip(), action.whatsThis()):
            yield f"action {action.objectName()}", text


def unknown(widget: QWidget, data: list[str]) -> set[str]:
    """What is shown in words that were never looked up and are none of the articles'."""

    def is_data(text: str) -> bool:
        text = re.sub(r"^[A-Z] ", "", text.replace("[*]", ""))  # a version's letter; the sign of changes
        return any(text in one or one in text for one in data) or _KEYS.fullmatch(text) is not None

    return {
        f"{text!r} at {path}"
        for path, text in shown(widget)
        if re.search(r"[A-Za-z]{2}", text) and "⟦" not in text and not is_data(" ".join(text.split()))
    }


def data_of(window: Window, folder: Path) -> list[str]:
    """The words that the story brings."""
    articles = window.document.project.articles
    texts = [" ".join(one.text.split()) for one in articles]
    return [
        *(one.title for one in articles),
        *texts,
        str(folder),
        str(Path.home()),
        f"Copy Desk {__version__}",
    ]


def test_nothing_in_the_window_is_left_untranslated(bracketed: Window, tmp_path: Path) -> None:
    assert not (found := unknown(bracketed, data_of(bracketed, tmp_path))), "\n".join(sorted(found))


def test_nothing_in_a_dialog_is_left_untranslated(bracketed: Window, tmp_path: Path) -> None:
    data = data_of(bracketed, tmp_path)
    found: set[str] = set()
    look_into_dialogs(bracketed, lambda _command, dialog: found.update(unknown(dialog, data)))
    assert not found, "\n".join(sorted(found))

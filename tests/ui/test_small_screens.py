"""Windows and dialogs that fit on small screens, as a large scale makes of any."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.ui.export_dialog import ExportDialog
from desk.ui.help import ShortcutSheet
from desk.ui.window import Window
from tests.ui.screen_reader import look_into_dialogs

WIDTH, HEIGHT = 640, 400  # a screen of 1280 x 800 at a scale of two
FRAME = 30  # of a window's height is its title


def test_a_window_is_no_larger_than_a_small_screen(story: Window, qtbot: QtBot) -> None:
    for dock in (story.summary_dock, story.facts_dock, story.checking_dock, story.agreement_dock):
        dock.show()
    story.showNormal()
    for width, height, finds in ((WIDTH, HEIGHT, False), (914, 571, True)):
        if finds:
            story.actions_.find.trigger()
        story.resize(width, height - FRAME)
        qtbot.waitUntil(lambda w=width, h=height: story.width() <= w and story.height() <= h - FRAME)


def test_dialogs_are_no_larger_than_a_small_screen(story: Window) -> None:
    story.actions_.mark.trigger()
    large: dict[str, tuple[int, int]] = {}

    def measure(command: str, dialog: QWidget) -> None:
        least = dialog.minimumSizeHint()
        if least.height() > HEIGHT - FRAME or (
            least.width() > WIDTH
            and not isinstance(dialog, ShortcutSheet)  # is as wide as its screen lets it
        ):
            large[command] = least.toTuple()  # type: ignore[assignment]

    look_into_dialogs(story, measure)
    story.document.undo_stack.setClean()
    assert not large


def test_an_export_dialog_is_no_wider_than_its_window(
    story: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.marking.toggle_current()
    story.showNormal()
    story.resize(750, 700)
    qtbot.waitUntil(lambda: story.width() == 750)
    wide: list[int] = []

    def look(dialog: ExportDialog) -> int:
        wide.append(dialog.width())
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(ExportDialog, "exec", look)
    story.actions_.export.trigger()
    story.actions_.export_report.trigger()
    assert len(wide) == 2
    assert max(wide) <= 750

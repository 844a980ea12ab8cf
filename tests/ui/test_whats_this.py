"""Shift+F1 and a click tell what a part of the window is for; so do tool tips and the status line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit, QToolButton, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.window import Window


def answers(widget: QWidget) -> bool:
    """Whether a click on the widget would tell what it, or what it is a part of, is for."""
    centre = widget.rect().center()
    question = QHelpEvent(QEvent.Type.QueryWhatsThis, centre, widget.mapToGlobal(centre))
    return QApplication.sendEvent(widget, question) and question.isAccepted()


@pytest.mark.usefixtures("qtbot")
def test_every_part_that_takes_the_focus_tells_what_it_is_for(story: Window) -> None:
    for dock in story.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        silent = [
            f"{type(one).__name__} {one.objectName() or one.accessibleName()}"
            for one in story.findChildren(QWidget)
            if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus and not answers(one)
        ]
        assert [one for one in silent if not one.startswith("QTabBar")] == []


def test_headers_and_overview_too(story: Window) -> None:
    grid = story.grid
    for part in (grid.viewport(), grid.horizontalHeader().viewport(), grid.verticalHeader().viewport()):
        assert answers(part)
    assert answers(story.story.overview)


def test_shift_f1_asks_for_a_click(story: Window, qtbot: QtBot) -> None:
    assert story.actions_.whats_this.shortcut().toString() == "Shift+F1"
    story.actions_.whats_this.trigger()
    assert QWhatsThis.inWhatsThisMode()
    qtbot.keyClick(story, Qt.Key.Key_Escape)
    assert not QWhatsThis.inWhatsThisMode()


def test_every_button_has_a_tool_tip(story: Window) -> None:
    own = [
        one
        for one in story.findChildren(QToolButton)
        if not one.objectName().startswith(("qt_", "Scroll")) and not isinstance(one.parent(), QLineEdit)
    ]
    assert len(own) > 15
    silent = [one.accessibleName() or one.objectName() for one in own if not one.toolTip()]
    assert silent == []

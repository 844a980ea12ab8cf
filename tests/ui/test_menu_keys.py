"""An open menu keeps the keys that are shortcuts elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.menu_keys import keep_keys


@pytest.mark.parametrize("kept", [True, False])
def test_a_letter_goes_to_the_menu_and_not_to_a_shortcut(qtbot: QtBot, kept: bool) -> None:
    """Without `keep_keys` the shortcut has it: the reason why there is such a thing."""
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    shortcut = QAction("Part", window, shortcut="P")
    shortcut.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.triggered.connect(lambda: done.append("shortcut"))
    window.addAction(shortcut)
    menu = QMenu(window)
    menu.addAction("&Promo").triggered.connect(lambda: done.append("menu"))
    if kept:
        keep_keys(menu)
    window.show()
    window.activateWindow()
    window.setFocus()
    qtbot.waitUntil(window.hasFocus)
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    qtbot.keyClick(menu, "p")
    assert done == ["menu" if kept else "shortcut"]
    menu.close()


@pytest.mark.parametrize("kept", [True, False])
def test_a_letter_that_no_entry_has_is_used_up_by_the_menu(qtbot: QtBot, kept: bool) -> None:
    """Qt would offer it to the shortcuts below."""
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("&Promo")
    if kept:
        keep_keys(menu)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    QApplication.sendEvent(menu, key)
    assert key.isAccepted() is kept

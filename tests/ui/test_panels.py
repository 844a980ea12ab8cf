"""Panels share one place; each is a key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.window import Window


def switch_of(window: Window, dock: QDockWidget) -> QAction:
    return next(one for one in window.panels.switches() if one.objectName() == f"show_{dock.objectName()}")


def in_front(dock: QDockWidget) -> bool:
    return not dock.visibleRegion().isEmpty() or not dock.widget().visibleRegion().isEmpty()


def test_a_switch_brings_a_panel_to_the_front_and_hides_it_there(story: Window, qtbot: QtBot) -> None:
    for dock in story.findChildren(QDockWidget):
        switch = switch_of(story, dock)
        if in_front(dock):
            switch.trigger()
            qtbot.waitUntil(dock.isHidden)
        switch.trigger()
        qtbot.waitUntil(lambda dock=dock: in_front(dock))
        assert switch.isChecked()
        switch.trigger()
        qtbot.waitUntil(dock.isHidden)
        assert not switch.isChecked()
        switch.trigger()


def test_a_panel_behind_another_is_not_hidden_but_brought_to_the_front(story: Window, qtbot: QtBot) -> None:
    story.summary_dock.raise_()
    qtbot.waitUntil(lambda: in_front(story.summary_dock))
    switch = switch_of(story, story.facts_dock)
    assert switch.isChecked()
    switch.trigger()
    qtbot.waitUntil(lambda: in_front(story.facts_dock))
    assert switch.isChecked()
    assert not in_front(story.summary_dock)


def test_switches_follow_a_panel_that_is_closed_otherwise(story: Window) -> None:
    story.agreement_dock.close()
    assert not switch_of(story, story.agreement_dock).isChecked()
    story.agreement_dock.show()
    assert switch_of(story, story.agreement_dock).isChecked()


def test_switches_are_in_the_menu_and_so_in_the_palette(story: Window) -> None:
    assert set(story.panels.switches()) <= set(story.menus.view.actions())


def test_an_empty_desk_has_no_panels_to_switch(window: Window) -> None:
    assert not any(switch.isEnabled() for switch in window.panels.switches())


def test_panels_keep_their_share_of_the_window_through_every_width(story: Window, qtbot: QtBot) -> None:
    story.showNormal()
    story.resize(1400, 700)
    qtbot.waitUntil(lambda: story.width() == 1400)
    story.resizeDocks([story.summary_dock], [420], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: story.summary_dock.width() == 420)

    def has_share(width: int) -> bool:
        wanted = max(round(width * 0.3), story.summary_dock.minimumSizeHint().width())
        return story.summary_dock.width() == pytest.approx(wanted, abs=2)

    for width in (1200, 700, 1400):
        story.resize(width, 700)
        qtbot.waitUntil(lambda wide=width: story.width() == wide and has_share(wide))
    story.facts_dock.raise_()
    story.resize(700, 700)
    qtbot.waitUntil(lambda: story.facts_dock.width() < 420)
    story.resize(1400, 700)
    qtbot.waitUntil(lambda: story.facts_dock.width() == pytest.approx(420, abs=2))


def takes_tab(part: QWidget) -> bool:
    return part.isVisible() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("name", ["summary_dock", "facts_dock", "agreement_dock"])
def test_tab_passes_over_panels_behind_the_one_in_front(
    story: Window, qtbot: QtBot, name: str, key: Qt.Key
) -> None:
    docks = story.findChildren(QDockWidget)
    front = next(dock for dock in docks if dock.objectName() == name)
    front.raise_()
    qtbot.waitUntil(lambda: in_front(front))
    qtbot.waitUntil(lambda: any(takes_tab(part) for part in front.findChildren(QWidget)))
    story.grid.setFocus()
    before = [(part, part.focusPolicy()) for dock in docks for part in dock.findChildren(QWidget)]
    passed: list[QWidget] = []
    for _ in range(60):  # more than there are; a label with links takes several
        QTest.keyClick(QApplication.focusWidget(), key)
        passed.append(QApplication.focusWidget())
    covered = [dock for dock in docks if dock is not front]
    assert not [part for part in passed if any(dock.isAncestorOf(part) for dock in covered)]
    assert any(front.isAncestorOf(part) for part in passed)
    assert all(one.focusPolicy() is policy for one, policy in before), "for when they are in front"


def test_tabs_are_read_whole_in_a_window_of_1024_pixels(story: Window, qtbot: QtBot) -> None:
    story.marking.toggle_current()  # a count makes a tab wider
    story.showNormal()
    story.resize(1024, 700)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    (bar,) = (one for one in story.findChildren(QTabBar, options=direct) if one.isVisible())
    assert "Summary · 1" in [bar.tabText(number) for number in range(bar.count())]
    qtbot.waitUntil(lambda: story.width() == 1024 and bar.width() >= bar.sizeHint().width())
    story.resize(640, 400)
    qtbot.waitUntil(lambda: story.width() == 640)
    assert story.summary_dock.minimumWidth() <= 640 * 0.34

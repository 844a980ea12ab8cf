"""The tool bar of a narrow window keeps every tool, in every theme and language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from desk.assets import resource
from desk.ui.theme import ThemeName
from desk.ui.window import Window

THEMES = (ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST)


def hidden(window: Window) -> list[str]:
    """The tools that are behind the bar's arrow."""
    buttons = window.tools.findChildren(QToolButton)
    return [
        one.accessibleName() for one in buttons if not one.isVisible() and one.defaultAction() is not None
    ]


def extension(window: Window) -> QToolButton:
    button = window.tools.findChild(QToolButton, "qt_toolbar_ext_button")
    assert isinstance(button, QToolButton)
    return button


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [1280, 1024])
def test_no_tool_vanishes_from_a_narrow_window(
    language: str, width: int, qapp: QApplication, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    translator = QTranslator()
    if language == "de":
        assert translator.load("copy-desk_de", str(resource("translations")))
        qapp.installTranslator(translator)
    try:
        window: Window = request.getfixturevalue("story")
        window.showNormal()
        window.resize(width, 700)
        for name in THEMES:
            window.themes.choose(name)
            qtbot.waitUntil(lambda: window.tools.sizeHint().width() <= window.tools.width())
            assert hidden(window) == []
            assert not extension(window).isVisible()
    finally:
        qapp.removeTranslator(translator)


def test_tools_have_their_words_back_where_there_is_room(story: Window, qtbot: QtBot) -> None:
    story.showNormal()
    story.resize(1000, 700)
    (button,) = [one for one in story.tools.findChildren(QToolButton) if one.text() == "Open"]
    narrow = button.sizeHint().width()
    story.resize(1900, 700)
    qtbot.waitUntil(lambda: button.sizeHint().width() > narrow)


@pytest.mark.parametrize("name", THEMES)
def test_the_arrow_to_what_has_no_room_is_seen_in_every_theme(
    story: Window, qtbot: QtBot, name: ThemeName
) -> None:
    story.themes.choose(name)
    story.showNormal()
    story.resize(420, 500)
    story.tools.setFixedWidth(300)
    arrow = extension(story)
    qtbot.waitUntil(arrow.isVisible)
    image = arrow.grab().toImage()
    behind = QColor(story.themes.current().window)
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    furthest = max(abs(point.lightness() - behind.lightness()) for point in points)
    assert furthest > 100, "the arrow is hardly seen"


def test_choices_have_an_edge_that_is_seen_in_high_contrast(story: Window, qtbot: QtBot) -> None:
    story.themes.choose(ThemeName.CONTRAST)
    edge = QColor(story.themes.current().border).rgb()

    def edges() -> int:
        picture = story.tools.filter.grab().toImage()
        middle = picture.height() // 2
        return sum(picture.pixel(x, middle) == edge for x in (0, picture.width() - 1))

    qtbot.waitUntil(lambda: edges() == 2)


@pytest.mark.parametrize("name", THEMES)
def test_the_way_to_the_shortcuts_is_as_easy_to_read_as_what_stands_aside(
    story: Window, qtbot: QtBot, name: ThemeName
) -> None:
    story.themes.choose(name)
    hint = story.statusBar().findChild(QLabel, "hint")
    assert isinstance(hint, QLabel)
    wanted = QColor(story.themes.current().muted_text)
    qtbot.waitUntil(lambda: hint.palette().color(hint.foregroundRole()) == wanted)
    assert hint.isEnabled()

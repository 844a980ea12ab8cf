"""Nothing is told by colour alone: with any colour vision, and in greys, texts can be read and marks seen,
and what differs in meaning differs in shape.

The colour visions are those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation
of Color Vision Deficiency” (2009), at full severity; the matrices apply to linear RGB.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desk.engine.grid.states import RowState
from desk.engine.wording import Operation
from desk.ui.grid.finding import Query
from desk.ui.grid.forms import difference_form
from desk.ui.grid.ink import draw_state
from desk.ui.theme import ThemeName, theme
from desk.ui.window import Window
from tests.ui.test_theme import LINE_PAIRS, SHIPPED, TEXT_PAIRS

Matrix = tuple[tuple[float, float, float], ...]
VISIONS: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "greys": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(color: QColor) -> list[float]:
    channels = (color.redF(), color.greenF(), color.blueF())
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]


def seen_luminance(color: QColor, vision: str) -> float:
    """Relative luminance (WCAG 2.2) of what a person with this vision sees."""
    seen = [
        min(1.0, max(0.0, sum(part * one for part, one in zip(row, linear(color), strict=True))))
        for row in VISIONS[vision]
    ]
    return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]


def seen_contrast(name: ThemeName, vision: str, one: str, other: str) -> float:
    lights = sorted(seen_luminance(theme(name).color(role), vision) for role in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", SHIPPED)
def test_texts_can_be_read_with_any_colour_vision(name: ThemeName, vision: str) -> None:
    found = {pair: round(seen_contrast(name, vision, *pair), 2) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", SHIPPED)
def test_lines_and_marks_can_be_seen_with_any_colour_vision(name: ThemeName, vision: str) -> None:
    found = {pair: round(seen_contrast(name, vision, *pair), 2) for pair in LINE_PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3} == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_ways_in_which_words_differ_have_lines_of_their_own(name: ThemeName) -> None:
    """Inserted and still shared words have one line, but never in one sentence; the first have a ground."""
    drawn = [difference_form(theme(name), operation) for operation in Operation]
    forms = [form for form in drawn if form is not None]
    grounds = [form.background().style() is not Qt.BrushStyle.NoBrush for form in forms]
    shapes = [(form.underlineStyle(), ground) for form, ground in zip(forms, grounds, strict=True)]
    assert len(shapes) == 4
    assert len(set(shapes)) == len(shapes)


def shape_of(name: ThemeName, state: RowState) -> frozenset[tuple[int, int]]:
    """The pixels that a mark of the overview covers, whatever their colours."""
    image = QImage(30, 10, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_state(painter, theme(name), QRectF(0, 0, 30, 10), state)
    painter.end()
    return frozenset((x, y) for x in range(30) for y in range(10) if image.pixelColor(x, y).alpha() > 127)


@pytest.mark.parametrize("name", SHIPPED)
def test_marks_of_the_overview_have_shapes_of_their_own(name: ThemeName) -> None:
    states = [RowState(0), RowState.DIFFERENCE, RowState.MISSING, RowState.FURNITURE, RowState.MARKED]
    states.append(RowState.DIFFERENCE | RowState.MISSING)
    shapes = {state: shape_of(name, state) for state in states}
    alike = [(one, other) for one, other in combinations(states, 2) if shapes[one] == shapes[other]]
    assert alike == []


def test_what_find_found_has_a_line_around_it(story: Window, qtbot: QtBot) -> None:
    line = theme(story.themes.current().name).color("muted_text").rgb()

    def pixels() -> int:
        image = story.grid.viewport().grab().toImage()
        return sum(image.pixel(x, y) == line for x in range(image.width()) for y in range(image.height()))

    before = pixels()
    story.grid.set_search(Query("mill"))
    qtbot.waitUntil(lambda: pixels() > before + 100)


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("place", ["summary_panel", "suggestions", "line_source", "tools"])
def test_a_tool_button_that_has_the_keys_has_a_ring_around_it(
    story: Window, name: ThemeName, place: str
) -> None:
    story.choose_theme(name)
    story.marking.toggle_current()
    story.summary.lines.set_current(0)
    story.summary.commands.reword(0, "A mill burned")
    story.actions_.suggest.trigger()
    part = story.findChild(QWidget, place)
    assert isinstance(part, QWidget)
    button = next(one for one in part.findChildren(QToolButton) if one.isVisible() and one.isEnabled())
    ring, width = theme(name).color("accent").rgb(), button.width()

    def rings() -> int:
        image = button.grab().toImage()
        return sum(image.pixel(x, y) == ring for x in range(width) for y in (0, button.height() - 1))

    story.grid.setFocus()
    assert rings() == 0
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings() > width

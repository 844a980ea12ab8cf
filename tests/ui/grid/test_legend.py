"""The legend: a sample of every mark, in the colours of the theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QScrollArea

from desk.ui.grid.legend import Legend
from desk.ui.theme import ThemeName, theme

# What the cells, labels and the strip are told by; each must be seen on the sheet.
ROLES = [
    "inserted_fill",
    "replaced_fill",
    "moved_fill",
    "furniture_surface",
    "promo_surface",
    "promo_line",
    "absent_surface",
    "mark_surface",
    "mark_line",
    "hit_surface",
    "chip_surface",
    "difference",
]


def colours(widget) -> set[int]:
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST])
def test_every_mark_is_shown_in_the_colours_of_the_theme(qtbot, name):
    legend = Legend(theme(name), None)
    qtbot.addWidget(legend)
    found = colours(legend)
    assert [role for role in ROLES if QColor(getattr(theme(name), role)).rgb() not in found] == []


def test_every_sample_says_what_it_means(qtbot):
    legend = Legend(theme(ThemeName.LIGHT), None)
    qtbot.addWidget(legend)
    words = {label.text() for label in legend.findChildren(QLabel)}
    samples = legend.findChild(QScrollArea).widget().children()
    named = [one.accessibleName() for one in samples if getattr(one, "accessibleName", str)()]
    assert len(named) > 20
    assert len(set(named)) == len(named)
    assert set(named) <= words


def test_the_sheet_fits_a_small_screen(qtbot):
    legend = Legend(theme(ThemeName.LIGHT), None)
    qtbot.addWidget(legend)
    assert legend.sizeHint().height() <= 700
    assert legend.sizeHint().width() <= 1200

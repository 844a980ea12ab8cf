"""The window of a language that is written from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desk.ui.theme import ThemeName
from desk.ui.window import Window


@pytest.fixture
def mirrored(qapp: QApplication, story: Window) -> Iterator[Window]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    story.actions_.themes[ThemeName.LIGHT.value].trigger()
    yield story
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def columns_of(image: QImage, color: QColor, left: int, width: int) -> list[int]:
    """Which columns of a picture show a colour, counted from `left`."""
    return [
        x - left
        for x in range(left, left + width)
        if any(image.pixelColor(x, y) == color for y in range(image.height() // 2))
    ]


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_column_begins_at_its_right_with_the_letter_of_its_version(mirrored: Window) -> None:
    grid, header = mirrored.grid, mirrored.grid.horizontalHeader()
    base = mirrored.document.comparison.base  # type: ignore[union-attr]  # the story is compared
    left, width = header.sectionViewportPosition(base), header.sectionSize(base)
    badge = columns_of(picture(header.viewport()), mirrored.themes.current().color("accent"), left, width)
    assert min(badge) > width / 2
    assert grid.columnViewportPosition(0) > grid.columnViewportPosition(1)

"""What a narrow header shows of a title."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from desk.ui.grid.header import shown_title

TITLES = (
    "ferry-collision-wire-first-7.txt",
    "ferry-collision-wire-first-8.txt",
    "digest-of-the-whole-week.txt",
)


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(QFont(qapp.font()))


def test_titles_that_begin_alike_show_their_ends(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("ferry-collision-wire")
    seven, eight, digest = (shown_title(one, TITLES, metrics, width) for one in TITLES)
    assert seven != eight
    assert seven.endswith("7.txt")
    assert seven.startswith("ferry")
    assert digest.startswith("digest-of-the")
    assert digest.endswith("…")


def test_a_title_that_fits_is_shown_whole(metrics: QFontMetrics) -> None:
    for title in TITLES:
        assert shown_title(title, TITLES, metrics, metrics.horizontalAdvance(title) + 1) == title

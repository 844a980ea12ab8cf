"""Heights of the summary's lines: what was measured is not measured again."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from desk.ui.summary.line_heights import WrappedHeights

LINE = "About 40 people left the neighbouring houses and spent the night in a school, the fire service said."


@pytest.mark.usefixtures("qapp")
def test_a_height_is_measured_once_for_a_text_a_font_and_a_width() -> None:
    heights, font = WrappedHeights(), QFont()
    bold = QFont(font)
    bold.setBold(True)
    assert heights.of(LINE, font, 120) == heights.of(LINE, QFont(font), 120) > heights.of(LINE, font, 600)
    assert heights.measured == 2
    heights.of(LINE, bold, 120)
    heights.of("Another line", font, 120)
    assert heights.measured == 4

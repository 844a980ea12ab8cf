"""The fonts and distances of the grid at one zoom, in pixels."""

from __future__ import annotations

import math

from PySide6.QtGui import QFont, QFontMetricsF

from desk.engine.model import FURNITURE_KINDS, Kind
from desk.ui.grid.chips import Chip, Style

LONG_WORD = 12  # letters of a headline; narrower columns would break words that are not rare
LINE_SPACING = 1.16  # of a line's height; prose set tighter is tiring in narrow columns


class Metrics:
    """Fonts and distances at one zoom."""

    def __init__(self, base: QFont, zoom: int) -> None:
        def sized(factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
            font = QFont(base)
            font.setPointSizeF(max(4.0, base.pointSizeF() * factor * zoom / 100))
            font.setWeight(weight)
            return font

        self.body = sized(1.12)
        self.headline = sized(1.25, QFont.Weight.Bold)
        self.subhead = sized(1.12, QFont.Weight.Bold)
        self.furniture = sized(0.92)
        self.chip = sized(0.86)
        unit = QFontMetricsF(self.body).height()
        self.gutter = round(unit * 1.7)  # left of the text: the check mark and the bar
        self.margin = round(unit * 0.5)  # right of the text
        self.padding = round(unit * 0.4)  # above and below
        self.tight = round(unit * 0.18)  # the same of furniture, which stands in runs and is skimmed
        self.chip_metrics = QFontMetricsF(self.chip)
        self.chip_height = round(self.chip_metrics.height() * 1.25)
        self.chip_gap = round(unit * 0.3)
        self.chip_padding = round(unit * 0.35)
        self.line_height = unit * LINE_SPACING
        self.paragraph_gap = round(unit * 0.4)  # where a cell holds several paragraphs
        letter = QFontMetricsF(self.headline).averageCharWidth()
        self.narrowest = round(self.gutter + self.margin + LONG_WORD * letter)  # that a column should be

    def chip_width(self, chip: Chip) -> int:
        """What a label takes, if it has the room."""
        swatch = self.chip_height if chip.style in (Style.PROMO, Style.LOCKED) else 0
        return math.ceil(self.chip_metrics.horizontalAdvance(chip.text) + 2 * self.chip_padding + swatch)

    def reading_width(self) -> int:
        """The width of a column whose lines hold some sixty characters, as books have them."""
        return round(60 * QFontMetricsF(self.body).averageCharWidth()) + self.gutter + self.margin

    def available(self, width: int) -> float:
        """What a column of this width leaves for text."""
        return max(24.0, width - self.gutter - self.margin)

    def about_height(self, text: str, kind: Kind, width: int) -> int:
        """The height of a cell, guessed: lines end a word early, by a tenth of their width or so."""
        paragraphs, font = text.split("\n"), QFontMetricsF(self.font(kind))
        room = 0.93 * self.available(width)
        lines = sum(max(1, math.ceil(font.horizontalAdvance(one) / room)) for one in paragraphs)
        gaps = self.paragraph_gap * (len(paragraphs) - 1)
        return math.ceil(lines * font.height() * LINE_SPACING + gaps + 2 * self.above(kind))

    def above(self, kind: Kind) -> int:
        """What is left free above a cell's text, and below."""
        return self.tight if kind in FURNITURE_KINDS else self.padding

    def font(self, kind: Kind) -> QFont:
        if kind is Kind.HEADLINE:
            return self.headline
        if kind is Kind.SUBHEAD:
            return self.subhead
        return self.furniture if kind in FURNITURE_KINDS else self.body

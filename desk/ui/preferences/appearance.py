"""Preferences > Appearance: colours, and what the texts are set in."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QFont, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFontComboBox, QSpinBox, QTextEdit

from desk.files.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, Theme
from desk.ui.grid.metrics import Metrics
from desk.ui.grid.table import ZOOMS
from desk.ui.naming import name_list
from desk.ui.preferences.page import Page


class AppearancePage(Page):
    """Theme, font and zoom, with a sample that shows the choice at once."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("appearance", self.tr("Appearance"))
        form = self.form()
        themes = [
            (self.tr("as the system"), Theme.SYSTEM),
            (self.tr("light"), Theme.LIGHT),
            (self.tr("dark"), Theme.DARK),
            (self.tr("high contrast"), Theme.HIGH_CONTRAST),
        ]
        words = self.tr("&Theme:")
        self._theme = self.choice("theme", words, themes, settings.theme)
        form.addRow(words, self._theme)
        zooms = [(f"{zoom} %", zoom) for zoom in sorted({*ZOOMS, settings.zoom})]
        words = self.tr("&Zoom:")
        self._zoom = self.choice("zoom", words, zooms, settings.zoom)
        form.addRow(words, self._zoom)
        self._own = self.switch(
            "own_font",
            self.tr("Set the articles in a &font of your own"),
            bool(settings.text_font or settings.text_size),
        )
        form.addRow(self._own)
        self._font = QFontComboBox()
        self._size = QSpinBox()
        self._make_font(settings)
        form.addRow(self.tr("Fa&mily:"), self._font)
        form.addRow(self.tr("&Size:"), self._size)
        self._make_sample()
        self._show_sample()
        self.changed.connect(self._show_sample)

    def values(self) -> dict[str, Any]:
        own = self._own.isChecked()
        return {
            "theme": self._theme.value(),
            "zoom": self._zoom.value(),
            "text_font": self._font.currentFont().family() if own else "",
            "text_size": self._size.value() if own else 0,
        }

    def _make_font(self, settings: Settings) -> None:
        system = QGuiApplication.font()
        self._font.setObjectName("text_font")
        self._font.setAccessibleName(self.tr("Font of the articles"))
        name_list(self._font)
        edit = self._font.lineEdit()
        assert edit is not None  # a box of fonts can be written in
        edit.setAccessibleName(self._font.accessibleName())
        self._font.setFontFilters(QFontComboBox.FontFilter.ScalableFonts)
        self._font.setCurrentFont(QFont(settings.text_font or system.family()))
        self._font.currentFontChanged.connect(self.changed)
        self._size.setObjectName("text_size")
        self._size.setAccessibleName(self.tr("Size of the articles’ text"))
        self._size.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self._size.setSuffix(self.tr(" pt"))
        self._size.setValue(settings.text_size or round(system.pointSizeF()))
        self._size.valueChanged.connect(self.changed)

    def _make_sample(self) -> None:
        self._sample = QTextEdit()
        self._sample.setObjectName("font_sample")
        self._sample.setAccessibleName(self.tr("Sample of the articles’ text"))
        self._sample.setReadOnly(True)
        self._sample.setTabChangesFocus(True)
        self._sample.document().setDocumentMargin(self.fontMetrics().averageCharWidth())
        self.column.addWidget(self._sample, 1)

    def _show_sample(self) -> None:
        own = self._own.isChecked()
        self._font.setEnabled(own)
        self._size.setEnabled(own)
        font = QGuiApplication.font()
        if own:
            font.setFamily(self._font.currentFont().family())
            font.setPointSize(self._size.value())
        metrics = Metrics(font, self._zoom.value())
        self._sample.clear()
        for text, set_in in (
            (self.tr("Harbour ferries to run again by Friday"), metrics.headline),
            (
                self.tr(
                    "The two ferries that were damaged in the storm will sail again on Friday, said the "
                    "harbour master. “Nobody was hurt,” she added; repairs cost £48,000."
                ),
                metrics.body,
            ),
        ):
            self._sample.setCurrentFont(set_in)
            self._sample.append(text)
        self._sample.moveCursor(QTextCursor.MoveOperation.Start)

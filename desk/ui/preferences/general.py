"""Preferences > General: starting, going on, recent stories, warnings."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox

from desk.files.settings import MOST_RECENT, Settings, Start
from desk.ui.preferences.page import Page


class GeneralPage(Page):
    """What happens by itself."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("general", self.tr("General"))
        self._recent = settings.recent_stories
        form = self.form()
        choices = [
            (self.tr("the sample story"), Start.SAMPLE),
            (self.tr("the last story"), Start.LAST),
            (self.tr("an empty desk"), Start.EMPTY),
        ]
        words = self.tr("&Start with:")
        self._start = self.choice("start", words, choices, settings.start)
        form.addRow(words, self._start)
        words = self.tr("&Recent stories:")
        self._kept = QSpinBox()
        self._kept.setObjectName("recent_kept")
        self._kept.setAccessibleName(self.tr("How many recent stories are listed"))
        self._kept.setRange(0, MOST_RECENT)
        self._kept.setValue(settings.recent_kept)
        self._kept.valueChanged.connect(self.changed)
        self._clear = QPushButton(self.tr("&Clear the list"))
        self._clear.setObjectName("clear_recent")
        self._clear.setEnabled(bool(self._recent))
        self._clear.clicked.connect(self._forget_recent)
        row = QHBoxLayout()
        row.addWidget(self._kept)
        row.addWidget(self._clear)
        label = QLabel(words)
        label.setBuddy(self._kept)
        form.addRow(label, row)
        self._go_on = self.switch(
            "auto_advance",
            self.tr("After a &mark made by a key, go to the next open row"),
            settings.auto_advance,
        )
        self._warn = self.switch(
            "warn_of_facts",
            self.tr("&Warn before exporting facts that versions give differently"),
            settings.warn_of_facts,
        )
        self.column.addWidget(self._go_on)
        self.column.addWidget(self._warn)
        self.column.addStretch(1)

    def values(self) -> dict[str, Any]:
        kept = self._kept.value()
        return {
            "start": self._start.value(),
            "recent_kept": kept,
            "recent_stories": self._recent[:kept],
            "auto_advance": self._go_on.isChecked(),
            "warn_of_facts": self._warn.isChecked(),
        }

    def _forget_recent(self) -> None:
        self._recent = ()
        self._clear.setEnabled(False)
        self.changed.emit()

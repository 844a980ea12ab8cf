"""Preferences > Comparing: what is set side by side, with what it is compared, and what is marked."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QGroupBox

from desk.engine.wording import DifferenceClass
from desk.files.settings import Granularity, Settings
from desk.ui.preferences.page import Page
from desk.ui.words import difference_class_name

_COLUMNS = 3  # of switches


class ComparingPage(Page):
    """How rows are made and marked. What the View menu changes for now is changed here too."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("comparing", self.tr("Comparing"))
        form = self.form()
        words = self.tr("&Side by side:")
        sizes = [
            (self.tr("paragraphs"), Granularity.PARAGRAPHS),
            (self.tr("sentences"), Granularity.SENTENCES),
        ]
        self._granularity = self.choice("granularity", words, sizes, settings.granularity)
        form.addRow(words, self._granularity)
        words = self.tr("Compare &with:")
        references = [
            (self.tr("the row’s canonical sentence, else the base"), True),
            (self.tr("the base"), False),
        ]
        self._canonical = self.choice("reference", words, references, settings.compare_with_canonical)
        form.addRow(words, self._canonical)
        group = QGroupBox(self.tr("Differences that are highlighted"))
        grid = QGridLayout(group)
        self._classes = {
            one: self.switch(
                f"mark_{one.value}", difference_class_name(one), one.value not in settings.hidden_differences
            )
            for one in DifferenceClass
        }
        for number, box in enumerate(self._classes.values()):
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
        self.column.addWidget(group)
        self.remark(
            self.tr(
                "A difference that is not highlighted does not count: “Next difference” and the filters pass "
                "it over. The same sentences stand side by side either way."
            )
        )
        self.column.addStretch(1)

    def values(self) -> dict[str, Any]:
        hidden = frozenset(one.value for one, box in self._classes.items() if not box.isChecked())
        return {
            "granularity": self._granularity.value(),
            "compare_with_canonical": self._canonical.value(),
            "hidden_differences": hidden,
        }

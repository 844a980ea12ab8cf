"""What a report shall hold, as a person chooses it in the dialog before the export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from desk.engine.grid.story import Granularity, Reference
from desk.export.report import Wanted


class ReportChoices(QWidget):
    """Paragraphs or sentences, all rows or those that the grid shows now, furniture or none."""

    changed = Signal()

    def __init__(
        self,
        granularity: Granularity,
        shown: Sequence[int],
        rows: int,
        reference: Reference,
        furniture: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._granularity = granularity
        self._shown = tuple(shown)
        self._reference = reference
        self.units = QComboBox()
        self.units.setObjectName("report_units")
        self.units.addItem(self.tr("Paragraphs"), Granularity.PARAGRAPHS)
        self.units.addItem(self.tr("Sentences"), Granularity.SENTENCES)
        self.units.setCurrentIndex(self.units.findData(granularity))
        self.rows = QComboBox()
        self.rows.setObjectName("report_rows")
        self.rows.addItem(self.tr("All"), False)
        if len(shown) < rows:
            self.rows.addItem(self.tr("Those shown now ({0} of {1})").format(len(shown), rows), True)
        self.furniture = QCheckBox(self.tr("With &furniture"))
        self.furniture.setObjectName("report_furniture")
        self.furniture.setToolTip(self.tr("Rows of promos, captions, bylines and the like"))
        self.furniture.setChecked(furniture)
        for combo, name in ((self.units, self.tr("Rows of")), (self.rows, self.tr("Which rows"))):
            combo.setAccessibleName(name)
            combo.view().setAccessibleName(name)
        form = QFormLayout(self)
        form.setContentsMargins(0, 6, 0, 0)
        form.addRow(self.tr("&Rows of"), self.units)
        form.addRow(self.tr("&Which rows"), self.rows)
        form.addRow("", self.furniture)
        self.units.currentIndexChanged.connect(self._take_unit)
        self.rows.currentIndexChanged.connect(self.changed)
        self.furniture.toggled.connect(self.changed)

    def wanted(self) -> Wanted:
        only_shown = bool(self.rows.currentData())
        return Wanted(
            Granularity(self.units.currentData()),
            self._shown if only_shown else None,
            self.furniture.isChecked(),
            self._reference,
        )

    def _take_unit(self) -> None:
        """The rows that the grid shows are of its own unit; there are none to choose from of the other."""
        self.rows.setEnabled(self.units.currentData() is self._granularity)
        if not self.rows.isEnabled():
            self.rows.setCurrentIndex(0)
        self.changed.emit()

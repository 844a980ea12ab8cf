"""What only one version says, and what all but one say: for each version the rows; a click goes there.

Limit: the longest lists end after some hundred rows and say how many more there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from desk.engine.agreement import Agreement
from desk.engine.model import CONTENT_KINDS, Comparison, Place, SentenceRef
from desk.engine.project import letter
from desk.ui.words import shortened
from desk.ui.wrapping import Wrapping

_REF = Qt.ItemDataRole.UserRole
_SPACING = 6  # pixels
_MOST = 100  # rows of one list
_LONGEST = 160  # characters of a sentence


class GapsTree(QTreeWidget):
    """One branch a version, with its coverage of what versions share; in it what it alone says and lacks."""

    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement_gaps")
        self.setAccessibleName(self.tr("What one version alone says, and what it alone lacks"))
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setItemDelegate(Wrapping(self, _SPACING))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)
        self.itemActivated.connect(self._go_to)
        self.itemClicked.connect(self._go_to)

    def show_agreement(self, agreement: Agreement, comparison: Comparison, titles: Sequence[str]) -> None:
        """Lists the gaps of every version."""
        self.clear()
        for version, title in enumerate(titles):
            branch = self._headed(f"{letter(version)}  {title}")
            self.addTopLevelItem(branch)
            covered = self.tr("Has {0} of the {1} rows that versions share.").format(
                agreement.coverage[version], agreement.shared
            )
            branch.addChild(QTreeWidgetItem([covered]))
            alone, lacked = agreement.gaps.alone[version], agreement.gaps.lacked[version]
            name = letter(version)
            if alone:
                self._add(branch, self.tr("Only {0} says: {1}").format(name, len(alone)), alone, comparison)
            if lacked:
                words = self.tr("All but {0} say: {1}").format(name, len(lacked))
                self._add(branch, words, lacked, comparison)
            branch.setExpanded(True)

    def _add(self, branch: QTreeWidgetItem, words: str, rows: Sequence[int], comparison: Comparison) -> None:
        listed = self._headed(words)
        branch.addChild(listed)
        for row in rows[:_MOST]:
            place = entry(comparison, row)
            structure = comparison.structures[place.article]
            text = structure.sentence_text(place.sentence)
            leaf = QTreeWidgetItem([shortened(text, _LONGEST)])
            leaf.setData(0, _REF, structure.ref(place.sentence))
            leaf.setToolTip(0, f"{letter(place.article)}  {text}")
            listed.addChild(leaf)
        if len(rows) > _MOST:
            listed.addChild(QTreeWidgetItem([self.tr("and {0} more").format(len(rows) - _MOST)]))
        listed.setExpanded(True)

    def _headed(self, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        return item

    def _go_to(self, item: QTreeWidgetItem) -> None:
        ref = item.data(0, _REF)
        if isinstance(ref, SentenceRef):
            self.goToRequested.emit(ref)


def entry(comparison: Comparison, row: int) -> Place:
    """The sentence that a row is shown by: the base's first, or the first of another version."""
    cells = comparison.sentence_rows[row].cells
    return next(
        Place(article, one)
        for article in (comparison.base, *range(len(cells)))
        for one in cells[article]
        if comparison.structures[article].sentences[one].kind in CONTENT_KINDS
    )

"""Who likely came from whom: a small tree of the versions, and below it the evidence for the current one.

Lines join a version to its source: solid where that is likely, dashed where it is only perhaps so, dotted
where it cannot be told; the words say it, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desk.engine.agreement import Agreement, Strength
from desk.engine.project import letter
from desk.ui.agreement.words import clue_words, descent_words, strength_name
from desk.ui.grid.ink import kept
from desk.ui.wrapping import Wrapping

_VERSION = Qt.ItemDataRole.UserRole
_STRENGTH = Qt.ItemDataRole.UserRole + 1
_INDENT = 26  # pixels
_SPACING = 10
_MOST_OF_HEIGHT = 0.6  # that the tree takes from the evidence
_TRUNK = 8  # pixels from the edge of an indentation
_DASHES: Mapping[Strength, Sequence[float]] = {
    Strength.LIKELY: (),
    Strength.PERHAPS: (2.5, 1.5),  # in widths of the line
    Strength.UNCLEAR: (0.5, 1.5),
}


class OriginsPage(QSplitter):
    """The tree and its evidence."""

    pairRequested = Signal(int, int)  # a version and its source, to be looked at as a pair

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("agreement_origins")
        self.setChildrenCollapsible(False)
        self.tree = _Tree()
        self._evidence = QLabel()
        self._evidence.setObjectName("origin_evidence")
        self._evidence.setWordWrap(True)
        self._evidence.setContentsMargins(10, 8, 10, 10)
        self._evidence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._evidence.setTextFormat(Qt.TextFormat.PlainText)
        self._evidence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._evidence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        below = QScrollArea()
        below.setWidget(self._evidence)
        below.setWidgetResizable(True)
        below.setFrameShape(QFrame.Shape.NoFrame)
        below.setAccessibleName(self.tr("Evidence for the chosen version"))
        self.addWidget(self._captioned())
        self.addWidget(below)
        self.setStretchFactor(1, 1)
        self._agreement: Agreement | None = None
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(self._on_activated)

    def show_agreement(self, agreement: Agreement, titles: tuple[str, ...]) -> None:
        """Grows the tree anew; the first version that has a source is the current one."""
        self._agreement = agreement
        self.tree.clear()
        items = [self._item(agreement, version, titles) for version in range(len(titles))]
        for version, item in enumerate(items):
            descent = agreement.descent_of(version)
            if descent is None:
                self.tree.addTopLevelItem(item)
            else:
                items[descent.source].addChild(item)
        self._caption.setVisible(bool(agreement.descents))  # else there are no lines to explain
        self.tree.expandAll()
        first = agreement.descents[0].derived if agreement.descents else 0
        self.tree.setCurrentItem(items[first])
        self._share_out()

    def words(self) -> str:
        """What is said of the current version."""
        return self._evidence.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """The tree takes what it needs, as far as the evidence keeps room."""
        caption = 0 if self._caption.isHidden() else self._caption.sizeHint().height()
        needed = caption + self.tree.needed_height()
        upper = min(needed, int(self.height() * _MOST_OF_HEIGHT))
        self.setSizes([upper, self.height() - upper])

    def _captioned(self) -> QWidget:
        self._caption = QLabel(
            self.tr("A version stands below its source. Solid: likely; dashed: perhaps; dotted: cannot tell.")
        )
        self._caption.setWordWrap(True)
        self._caption.setContentsMargins(10, 10, 10, 6)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self.tree, 1)
        return page

    def _item(self, agreement: Agreement, version: int, titles: tuple[str, ...]) -> QTreeWidgetItem:
        descent = agreement.descent_of(version)
        name = f"{letter(version)}  {titles[version]}"
        if descent is not None:
            name = self.tr("{0} · {1}").format(name, strength_name(descent.strength))
        item = QTreeWidgetItem([name])
        item.setData(0, _VERSION, version)
        item.setData(0, _STRENGTH, descent.strength if descent is not None else None)
        item.setToolTip(0, self._words_of(agreement, version))
        return item

    def _words_of(self, agreement: Agreement, version: int) -> str:
        descent = agreement.descent_of(version)
        if descent is not None:
            return "\n".join([f"{descent_words(descent)}:", *(f"• {clue}" for clue in clue_words(descent))])
        name = letter(version)
        if any(one.source == version for one in agreement.descents):
            return self.tr("{0} has no source among these versions; others came from it.").format(name)
        if not agreement.descents:
            return self.tr(
                "Nothing shows that one of these versions came from another: they share too few words beyond "
                "what they quote, and tell too much of their own."
            )
        return self.tr("Nothing shows that {0} came from one of the others.").format(name)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and self._agreement is not None:
            self._evidence.setText(self._words_of(self._agreement, item.data(0, _VERSION)))

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        version = item.data(0, _VERSION)
        descent = self._agreement.descent_of(version) if self._agreement is not None else None
        if descent is not None:
            self.pairRequested.emit(descent.source, version)


class _Tree(QTreeWidget):
    """Draws the lines from a version to its source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("origins")
        self.setAccessibleName(self.tr("Which version came from which"))
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setItemDelegate(Wrapping(self, _SPACING))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)

    def needed_height(self) -> int:
        """Pixels for all versions."""
        last = self.topLevelItem(self.topLevelItemCount() - 1)
        while last is not None and last.childCount():
            last = last.child(last.childCount() - 1)
        if last is None:
            return 0
        return self.visualItemRect(last).bottom() + self.verticalScrollBar().value() + 2 * _SPACING

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An elbow from the source to this version, and what passes by from a source to a later one."""
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Base))
        with kept(painter):
            one, depth = index, 0
            while one.parent().isValid():
                self._draw_line(painter, rect, one, depth)
                one, depth = one.parent(), depth + 1

    def _draw_line(
        self, painter: QPainter, rect: QRect, one: QModelIndex | QPersistentModelIndex, depth: int
    ) -> None:
        last = one.row() == one.model().rowCount(one.parent()) - 1
        if depth and last:
            return
        way = -1 if self.isRightToLeft() else 1
        text = rect.left() if self.isRightToLeft() else rect.right() + 1
        x = text - way * ((depth + 1) * _INDENT - _TRUNK)
        middle = rect.center().y()
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, middle if last else rect.bottom() + 1))
        if not depth:
            pen = QPen(self.palette().color(QPalette.ColorRole.Text), 2)
            if dashes := _DASHES[one.data(_STRENGTH)]:
                pen.setDashPattern(dashes)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + way * (_INDENT - _TRUNK - 2), middle))

"""Words that wrap in the first column of a tree."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

_ABOVE = 6  # pixels more for a heading, which parts it from the words above


class Wrapping(QStyledItemDelegate):
    """Makes room for all lines of words that wrap, which a tree does not do by itself; `spacing` is in
    pixels, above and below a row together."""

    def __init__(self, tree: QTreeWidget, spacing: int = 2) -> None:
        super().__init__(tree)
        self._tree = tree
        self._spacing = spacing

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        if index.column():
            return size
        depth, above = int(self._tree.rootIsDecorated()), index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        heading = self._tree.model().hasChildren(index)
        width = self._tree.viewport().width() if heading else self._tree.columnWidth(0)
        margin = self._tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._tree) + 1
        font = index.data(Qt.ItemDataRole.FontRole) or self._tree.font()
        room = QRect(0, 0, width - depth * self._tree.indentation() - 2 * margin, 100_000)
        words = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        height = words.height() + self._spacing + (_ABOVE if heading else 0)
        return QSize(size.width(), height)  # the tree's own guess is of another width

"""The matrix of all pairs: substance above the diagonal, word for word below, in percent of the shorter one.

Every cell says its figure, and its colour nears the accent the more is shared; the frame shows the chosen
pair in both halves. The table is Qt's, so arrows move through it and a screen reader hears rows and columns.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.engine.agreement import Agreement
from desk.engine.project import letter
from desk.ui.agreement.words import percent, version_words
from desk.ui.grid.ink import kept

Index = QModelIndex | QPersistentModelIndex
SHARE = Qt.ItemDataRole.UserRole
_AROUND = 10  # pixels around a figure, on both sides together
_WIDEST = 72
_MOST_ROWS = 10  # shown at once; more are scrolled to


class MatrixModel(QAbstractTableModel):
    """The figures of an agreement; the diagonal has none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agreement: Agreement | None = None
        self._titles: tuple[str, ...] = ()

    def show(self, agreement: Agreement | None, titles: tuple[str, ...]) -> None:
        self.beginResetModel()
        self._agreement, self._titles = agreement, titles
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._agreement is None else len(self._agreement.words)

    def columnCount(self, parent: Index | None = None) -> int:
        return self.rowCount(parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            share = self.share(row, column)
            return "" if share is None else percent(share).split()[0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(row, column)
        return self.share(row, column) if role == SHARE else None

    def headerData(
        self, section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return letter(section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{letter(section)}  {self._titles[section]}"
        return None

    def share(self, row: int, column: int) -> float | None:
        """What a cell shows; None on the diagonal."""
        if self._agreement is None or row == column:
            return None
        pair = self._agreement.pair(row, column)
        return pair.substance if row < column else pair.word_for_word

    def words(self, row: int, column: int) -> str:
        """What a cell says in full."""
        if self._agreement is None:
            return ""
        share = self.share(row, column)
        if share is None:
            return version_words(self._agreement, row)
        texts = (
            self.tr("{0} and {1}: {2} of what the shorter one says stands in both"),
            self.tr("{0} and {1}: {2} of the shorter one stands word for word in both"),
        )
        first, second = sorted((row, column))
        return texts[row > column].format(letter(first), letter(second), percent(share))


class MatrixView(QTableView):
    """The matrix on screen."""

    pairChosen = Signal(int, int)  # two versions, the same one twice on the diagonal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement_matrix")
        self.setAccessibleName(self.tr("How much every two versions share, in percent"))
        self._model = MatrixModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Heat(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header, name in (
            (self.horizontalHeader(), self.tr("Versions, across")),
            (self.verticalHeader(), self.tr("Versions, down")),
        ):
            header.setAccessibleName(name)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_agreement(self, agreement: Agreement | None, titles: tuple[str, ...]) -> None:
        self._model.show(agreement, titles)
        self._fit()

    def choose(self, first: int, second: int) -> None:
        """Makes a pair the current one; nothing is told where it is already."""
        current = self.currentIndex()
        if {current.row(), current.column()} != {first, second} or not current.isValid():
            self.setCurrentIndex(self._model.index(first, second))

    def sizeHint(self) -> QSize:
        rows = min(self._model.rowCount(), _MOST_ROWS)
        bar = 14 if self._is_wider() else 0
        return QSize(200, (rows + 1) * self._row() + bar + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font wants other cells."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def _row(self) -> int:
        return self.fontMetrics().height() + _AROUND

    def _is_wider(self) -> bool:
        return self.horizontalHeader().length() + self.verticalHeader().sizeHint().width() > self.width()

    def _fit(self) -> None:
        """Columns share the width as long as their figures can be read."""
        count = self._model.columnCount()
        if count:
            self.verticalHeader().setDefaultSectionSize(self._row())
            self.horizontalHeader().setFixedHeight(self._row())
            narrowest = self.fontMetrics().horizontalAdvance("100") + _AROUND
            room = self.width() - self.verticalHeader().sizeHint().width() - 4
            bar = 12 if count > _MOST_ROWS else 0
            width = max(narrowest, min(_WIDEST, (room - bar) // count))
            self.horizontalHeader().setDefaultSectionSize(width)
        self.updateGeometry()

    def _on_current(self, current: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.pairChosen.emit(current.row(), current.column())


def heat(palette: QPalette, share: float) -> QColor:
    """The fill of a share: from the surface towards the accent."""
    base, accent = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Accent)
    parts = zip(
        (base.redF(), base.greenF(), base.blueF()),
        (accent.redF(), accent.greenF(), accent.blueF()),
        strict=True,
    )
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))


def ink(fill: QColor) -> QColor:
    """Black or white, whichever stands out more on a fill: at least 4.5:1 on any (WCAG 2.2, 1.4.3)."""
    dark = _luminance(fill) > 0.179
    return QColor(Qt.GlobalColor.black if dark else Qt.GlobalColor.white)


def _luminance(color: QColor) -> float:
    """The relative luminance of WCAG 2.2, 0 to 1."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


class _Heat(QStyledItemDelegate):
    """Paints a cell: its fill, its figure, and a frame where it is of the chosen pair."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, rect = self._view.palette(), option.rect.adjusted(1, 1, -1, -1)
        share = index.data(SHARE)
        fill = palette.color(QPalette.ColorRole.Window) if share is None else heat(palette, share)
        with kept(painter):
            painter.fillRect(rect, fill)
            if share is not None:
                painter.setPen(ink(fill))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data())
            self._frame(painter, palette, rect, index)

    def _frame(self, painter: QPainter, palette: QPalette, rect: QRect, index: Index) -> None:
        current = self._view.currentIndex()
        here = (index.row(), index.column())
        if not current.isValid() or here not in (
            (current.row(), current.column()),
            (current.column(), current.row()),
        ):
            return
        chosen = here == (current.row(), current.column())
        line = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DotLine
        focused = chosen and self._view.hasFocus()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 3 if focused else 2, line))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

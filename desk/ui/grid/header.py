"""The headers of the grid: what each column and each row is, always in sight."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from desk.engine.grid.story import RowState
from desk.engine.model import FURNITURE_KINDS
from desk.engine.project import letter
from desk.ui.grid import labels
from desk.ui.grid.ink import kept
from desk.ui.grid.model import GridModel
from desk.ui.grid.survey import Survey
from desk.ui.theme import Theme

NARROWEST = 140  # pixels; more versions than fit so are scrolled sideways
# A title keeps its own direction: without these, a mirrored window would write “wire.txt-1”.
_ISOLATED, _END_ISOLATED = "\u2068", "\u2069"


class ColumnHeader(QHeaderView):
    """Letter, title, words and furniture of each version. Columns share the width evenly until a person drags
    an edge; dragging a header reorders."""

    orderChanged = Signal(list)  # columns as they should stand, by their present numbers

    def __init__(self, model: GridModel, survey: Survey, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._survey = survey
        self.theme = theme
        self._shares: dict[str, float] = {}  # of the width, by article id, where a person dragged
        self.narrowest = NARROWEST  # that a column gets by itself; the table raises it for large texts
        self._fitting = False
        self._dragged: list[int] | None = None
        self.setSectionsMovable(True)
        self.setSectionsClickable(False)  # a click selects nothing: a whole version is never joined
        self.setHighlightSections(False)
        self.setMinimumSectionSize(80)
        self.setAccessibleName(self.tr("Versions"))
        self.sectionMoved.connect(self._moved)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(super().sizeHint().width(), round(metrics.height() * 2.75) + 6)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        if not rect.isValid() or logical_index >= len(self._model.project.articles):
            return
        theme, project = self.theme, self._model.project
        is_base = self._is_base(logical_index)
        with kept(painter):
            painter.fillRect(rect, theme.color("window"))
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomRight())
            if is_base:
                painter.fillRect(
                    QRect(rect.x(), rect.bottom() - 2, rect.width() - 1, 3), theme.color("accent")
                )
            bold = QFont(self.font())
            bold.setBold(True)
            metrics = QFontMetrics(bold)
            size = metrics.height() + 4
            inner = rect.adjusted(8, 6, -10, -6)
            place = partial(QStyle.visualRect, self.layoutDirection(), inner)
            left = QRect(inner.x(), inner.y(), max(size, metrics.horizontalAdvance("AA") + 4), size)
            badge = place(left)
            painter.setFont(bold)
            painter.fillRect(badge, theme.color("accent" if is_base else "chip_surface"))
            painter.setPen(theme.color("accent_text" if is_base else "chip_text"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter(logical_index))
            painter.setPen(theme.color("text"))
            title = place(QRect(left.right() + 8, inner.y(), inner.right() - left.right() - 8, size))
            text = project.article_title(project.articles[logical_index])
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, title.width())
            painter.drawText(title, self._aside(), f"{_ISOLATED}{shown}{_END_ISOLATED}")
            painter.setFont(self.font())
            painter.setPen(theme.color("muted_text"))
            below = QRect(inner.x(), badge.bottom() + 4, inner.width(), inner.bottom() - badge.bottom())
            counts = self._survey.counts(self._model.article(logical_index))
            details = labels.column_details(project, self._model.story, counts, logical_index)
            shown = _fitted(details, is_base, QFontMetrics(self.font()), below.width())
            painter.drawText(below, self._aside(), shown)

    def _aside(self) -> Qt.AlignmentFlag:
        """Where lines begin: at the left, or at the right where the window is mirrored, whatever they say."""
        begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return QStyle.visualAlignment(self.layoutDirection(), begins) | Qt.AlignmentFlag.AlignAbsolute

    def _is_base(self, column: int) -> bool:
        story = self._model.story
        return story is not None and self._model.article(column) == story.comparison.base

    # --- widths ----------------------------------------------------------------------------------------

    def fit(self, width: int) -> None:
        """Shares a width among the visible columns. The caller measures rows afterwards."""
        columns = [column for column in range(self.count()) if not self.isSectionHidden(column)]
        if not columns or width <= 0:
            return
        shares = [self._shares.get(self._id(column), 1 / len(columns)) for column in columns]
        whole = min(1.0, sum(shares))  # columns made wider than the window stay so, and are scrolled
        widths = [max(self.narrowest, int(width * share / whole)) for share in shares]
        if 0 < width - sum(widths) <= len(columns):
            widths[-1] += width - sum(widths)  # what rounding left
        self._fitting = True
        try:
            for column, wide in zip(columns, widths, strict=True):
                self.resizeSection(column, wide)
        finally:
            self._fitting = False

    def is_fitting(self) -> bool:
        return self._fitting

    def remember_widths(self, width: int) -> None:
        """A person dragged an edge: from now on the columns have these shares of the width."""
        for column in range(self.count()):
            if not self.isSectionHidden(column):
                self._shares[self._id(column)] = self.sectionSize(column) / max(1, width)

    def _id(self, column: int) -> str:
        articles = self._model.project.articles
        return articles[column].id if column < len(articles) else ""

    # --- order -----------------------------------------------------------------------------------------

    def _moved(self, _logical: int, _old: int, _new: int) -> None:
        self._dragged = [self.logicalIndex(visual) for visual in range(self.count())]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag has ended: the columns go back, and whoever keeps the project may move them."""
        super().mouseReleaseEvent(event)
        wanted, self._dragged = self._dragged, None
        if wanted is not None and wanted != sorted(wanted):
            self.restore_order()
            self.orderChanged.emit(wanted)

    def restore_order(self) -> None:
        """Shows the columns in the order of the model."""
        for logical in range(self.count()):
            self.moveSection(self.visualIndex(logical), logical)
        self._dragged = None


def _fitted(details: str, is_base: bool, metrics: QFontMetrics, width: int) -> str:
    """As many whole parts of the details as fit, the most important first. Where they do not all fit, the
    word "base" goes first: the bar below the header says it too."""
    if metrics.horizontalAdvance(details) <= width:
        return details
    parts = details.split(" · ")[is_base:]
    for count in range(len(parts), 0, -1):
        shown = " · ".join(parts[:count]) + (" …" if count < len(parts) else "")
        if metrics.horizontalAdvance(shown) <= width:
            return shown
    return metrics.elidedText(details, Qt.TextElideMode.ElideRight, width)


class RowHeader(QHeaderView):
    """The number of each row and how many versions have it; of furniture a dot and its kind."""

    def __init__(self, model: GridModel, survey: Survey, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._survey = survey
        self.theme = theme
        self.current = -1  # shown row
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)
        self.setAccessibleName(self.tr("Rows"))

    def sizeHint(self) -> QSize:
        """As wide as the longest label; the table gives the height."""
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(labels.kind_name(kind)) for kind in FURNITURE_KINDS)
        return QSize(max(widest, metrics.horizontalAdvance("✔ 00000")) + 14, 0)

    def sectionSizeFromContents(self, _logical_index: int) -> QSize:
        return QSize(self.sizeHint().width(), self.defaultSectionSize())

    def least_height(self) -> int:
        """What two lines of a header need."""
        return QFontMetrics(self.font()).height() * 2 + 14

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        story = self._model.story
        if story is None or not rect.isValid() or logical_index >= self._model.rowCount():
            return
        theme, row = self.theme, self._model.story_row(logical_index)
        first, second = labels.row_label(story, row).split("\n")
        current = logical_index == self.current
        with kept(painter):
            painter.fillRect(rect, theme.color("current_surface" if current else "window"))
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.drawLine(rect.topRight(), rect.bottomRight())
            state = self._survey.state(row)
            marked = RowState.MARKED in state and RowState.UNRESOLVED not in state
            outer = QRect(rect.x(), rect.y(), 3, rect.height() - 1)
            edge = QStyle.visualRect(self.layoutDirection(), rect, outer)
            if RowState.MARKED in state and not marked:  # decided in part
                painter.fillRect(edge.adjusted(0, 0, 0, -rect.height() // 2), theme.color("mark_line"))
            elif marked:
                painter.fillRect(edge, theme.color("mark_line"))
            elif current:
                painter.fillRect(edge, theme.color("accent"))
            bold = QFont(self.font())
            bold.setBold(True)
            metrics = QFontMetrics(bold)
            # The number stays in sight while a row that is taller than the window is scrolled through.
            top = min(max(rect.y(), 0), max(rect.y(), rect.bottom() - self.least_height()))
            line = QRect(rect.x() + 4, top + 6, rect.width() - 8, metrics.height())
            painter.setFont(bold)
            painter.setPen(theme.color("text" if first != "·" else "muted_text"))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, f"✔ {first}" if marked else first)
            line.translate(0, metrics.height() + 1)
            painter.setFont(self.font())
            painter.setPen(theme.color("muted_text"))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, second)

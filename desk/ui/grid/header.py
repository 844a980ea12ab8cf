"""The headers of the grid: what each column and each row is, always in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from desk.engine.grid.states import RowState
from desk.engine.model import FURNITURE_KINDS
from desk.engine.project import letter
from desk.ui.grid import ink, labels
from desk.ui.grid.header_drop import DropLine
from desk.ui.grid.ink import kept
from desk.ui.grid.model import GridModel
from desk.ui.grid.survey import Survey
from desk.ui.theme import Theme
from desk.ui.words import kind_name

NARROWEST = 140  # pixels; more versions than fit so are scrolled sideways
READABLE = (
    220  # pixels at a zoom of 100, for more versions than anybody sees at once: those in sight read well
)
MANY = 6  # versions
_ZOOMED = (80, 160)  # per cent: numbers beside rows grow with the texts, as far as these leave them the room
_ROOM, _TIGHT = 5, 3  # pixels above and below what stands beside a row, and beside furniture
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
        self._narrowest = NARROWEST
        self._fitting = False
        self.zoom = 100  # per cent, as the texts below
        self._dragged: list[int] | None = None
        self.setSectionsMovable(True)
        self.setSectionsClickable(False)  # a click selects nothing: a whole version is never joined
        self.setHighlightSections(False)
        self.setMinimumSectionSize(80)
        self.setAccessibleName(self.tr("Versions"))
        self.sectionMoved.connect(self._moved)
        self.drop_line = DropLine(self, parent or self, self._may_trade)

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
            ink.draw_edges(painter, rect, theme.color("border"))
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
            title = QRect(left.right() + 8, inner.y(), inner.right() - left.right() - 8, size)
            text = project.article_title(project.articles[logical_index])
            if self._model.is_pinned(logical_index):
                pin = QRect(title.right() - size, title.y(), size, size)
                ink.draw_pin(painter, theme, QRectF(place(pin)))
                title.setRight(pin.left() - 2)
            title = place(title)
            others = [project.article_title(one) for one in project.articles]
            shown = shown_title(text, others, metrics, title.width())
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
        least = self.least_width(len(columns))
        widths = [max(least, int(width * share / whole)) for share in shares]
        if 0 < width - sum(widths) <= len(columns):
            widths[-1] += width - sum(widths)  # what rounding left
        self._fitting = True
        try:
            for column, wide in zip(columns, widths, strict=True):
                self.resizeSection(column, wide)
        finally:
            self._fitting = False

    def least_width(self, columns: int) -> int:
        """How narrow so many columns may become."""
        return max(self._narrowest, round(READABLE * self.zoom / 100) if columns > MANY else 0)

    def share_evenly(self) -> None:
        """Forgets what a person dragged."""
        self._shares.clear()

    def widen_for(self, narrowest: int) -> None:
        """What a column gets at least by itself, in pixels, where the texts are so large."""
        self._narrowest = max(NARROWEST, narrowest)

    def is_fitting(self) -> bool:
        return self._fitting

    def remember_widths(self, width: int) -> None:
        """A person dragged an edge: from now on the columns have these shares of the width."""
        for column in range(self.count()):
            if not self.isSectionHidden(column):
                self._shares[self._id(column)] = self.sectionSize(column) / max(1, width)

    def make_room(self, column: int) -> None:
        """A hidden column comes back: those that a person gave widths make room, and none leaves sight."""
        shown = [self._id(one) for one in range(self.count()) if not self.isSectionHidden(one)]
        shares = [self._shares[one] for one in shown if one in self._shares]
        if shares and len(shares) == len(shown):
            own = self._shares.get(self._id(column), 1 / (len(shown) + 1))
            left = sum(shares) / (sum(shares) + own)
            self._shares |= {one: self._shares[one] * left for one in shown}
            self._shares[self._id(column)] = own * left

    def _id(self, column: int) -> str:
        articles = self._model.project.articles
        return articles[column].id if column < len(articles) else ""

    # --- order -----------------------------------------------------------------------------------------

    def _moved(self, _logical: int, _old: int, _new: int) -> None:
        self._dragged = [self.logicalIndex(visual) for visual in range(self.count())]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.drop_line.begin(event.position().toPoint().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            self.drop_line.theme = self.theme
            self.drop_line.follow(event.position().toPoint().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag has ended: the columns go back, and whoever keeps the project may move them."""
        super().mouseReleaseEvent(event)
        self.drop_line.hide()
        wanted, self._dragged = self._dragged, None
        if wanted is not None:
            self.arrange()
            order = _moved_one(self.count(), wanted, self._in_order)
            if order is not None:
                self.orderChanged.emit(order)

    def _may_trade(self, column: int, other: int) -> bool:
        """Whether a column may be dragged to where another stands: a pinned one stays among its like."""
        return self._model.is_pinned(column) == self._model.is_pinned(other)

    def arrange(self) -> None:
        """Shows the columns in the order of the model, pinned ones first."""
        for visual, logical in enumerate(self._in_order(range(self.count()))):
            if self.visualIndex(logical) != visual:
                self.moveSection(self.visualIndex(logical), visual)
        self._dragged = None

    def _in_order(self, columns: Iterable[int]) -> list[int]:
        return sorted(columns, key=lambda column: not self._model.is_pinned(column))

    def paint_pinned(self, painter: QPainter, column: int, rect: QRect) -> None:
        """Paints a pinned column's header where it stays."""
        self.paintSection(painter, rect, column)

    # --- pinned columns --------------------------------------------------------------------------------

    def held(self) -> list[int]:
        """The pinned columns that stay in sight, in their order: as many as leave room for another."""
        held, room = [], self.viewport().width() - NARROWEST
        for column in self._in_order(range(self.count())):
            if self._model.is_pinned(column) and not self.isSectionHidden(column):
                room -= self.sectionSize(column)
                if room < 0:
                    break
                held.append(column)
        return held

    def aside(self) -> int:
        """How many of the columns that are shown are out of sight."""
        return self.count() - self.hiddenSectionCount() - len(self.in_sight())

    def in_sight(self) -> list[int]:
        """The columns that are on screen, wholly or in part."""
        wide, held = self.viewport().width(), self.held()
        return [
            column
            for column in range(self.count())
            if not self.isSectionHidden(column)
            and (column in held or -self.sectionSize(column) < self.sectionViewportPosition(column) < wide)
        ]


def shown_title(title: str, titles: Iterable[str], metrics: QFontMetrics, width: int) -> str:
    """As much of a title as fits: its beginning, or where others begin so too, its beginning and its end."""
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
    begins = shown.removesuffix("…")
    alike = shown != title and any(one != title and one.startswith(begins) for one in titles)
    return metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, width) if alike else shown


def _moved_one(count: int, wanted: list[int], shown: Callable[[list[int]], list[int]]) -> list[int] | None:
    """The order of all columns that moving one of them makes, and that is shown as wanted; None where columns
    need not move, or cannot: a pinned one does not go among the others."""
    if shown(list(range(count))) == wanted:
        return None
    for column in range(count):
        rest = [one for one in range(count) if one != column]
        for position in range(count):
            order = [*rest[:position], column, *rest[position:]]
            if shown(order) == wanted:
                return order
    return None


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


class _Lettering:
    """What stands beside rows is set in, at one zoom."""

    def __init__(self, base: QFont, zoom: int) -> None:
        self.plain = QFont(base)
        zoom = min(max(zoom, _ZOOMED[0]), _ZOOMED[1])
        self.plain.setPointSizeF(base.pointSizeF() * zoom / 100)
        self.bold = QFont(self.plain)
        self.bold.setBold(True)
        self.height = QFontMetrics(self.plain).height()
        self.bold_height = QFontMetrics(self.bold).height()


class RowHeader(QHeaderView):
    """The number of each row and how many versions have it; of furniture its kind, in one line."""

    def __init__(self, model: GridModel, survey: Survey, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._survey = survey
        self.theme = theme
        self.current = -1  # shown row
        self._zoom = 100  # per cent, as the texts beside
        self._lettering: _Lettering | None = None  # made when it is asked for
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)
        self.setAccessibleName(self.tr("Rows"))

    def set_zoom(self, per_cent: int) -> None:
        self._zoom = per_cent
        self._lettering = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lettering = None

    def sizeHint(self) -> QSize:
        """As wide as the longest label; the table gives the height."""
        metrics = QFontMetrics(self._letters().plain)
        widest = max(metrics.horizontalAdvance(kind_name(kind)) for kind in FURNITURE_KINDS)
        return QSize(max(widest, metrics.horizontalAdvance("✔ 00000")) + 14, 0)

    def _letters(self) -> _Lettering:
        if self._lettering is None:
            self._lettering = _Lettering(self.font(), self._zoom)
        return self._lettering

    def sectionSizeFromContents(self, _logical_index: int) -> QSize:
        return QSize(self.sizeHint().width(), self.defaultSectionSize())

    def least_height(self, row: int) -> int:
        """What the lines beside a shown row need: two, or for furniture one."""
        story = self._model.story
        one = self._letters().height
        if story is not None and story.is_furniture_row(self._model.story_row(row)):
            return one + 2 * _TIGHT
        return 2 * one + 2 * _ROOM

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        story = self._model.story
        if story is None or not rect.isValid() or logical_index >= self._model.rowCount():
            return
        theme, row = self.theme, self._model.story_row(logical_index)
        first, _, second = labels.row_label(story, row).partition("\n")
        current = logical_index == self.current
        with kept(painter):
            painter.fillRect(rect, theme.color("current_surface" if current else "window"))
            ink.draw_edges(painter, rect, theme.color("border"))
            state = story.decision_state(row)
            marked = RowState.MARKED in state and RowState.UNRESOLVED not in state
            outer = QRect(rect.x(), rect.y(), 3, rect.height() - 1)
            edge = QStyle.visualRect(self.layoutDirection(), rect, outer)
            if RowState.MARKED in state and not marked:  # decided in part
                painter.fillRect(edge.adjusted(0, 0, 0, -rect.height() // 2), theme.color("mark_line"))
            elif marked:
                painter.fillRect(edge, theme.color("mark_line"))
            elif current:
                painter.fillRect(edge, theme.color("accent"))
            letters = self._letters()
            # The number stays in sight while a row that is taller than the window is scrolled through.
            top = min(max(rect.y(), 0), max(rect.y(), rect.bottom() - self.least_height(logical_index)))
            room = _ROOM if second else _TIGHT
            line = QRect(rect.x() + 4, top + room, rect.width() - 8, letters.bold_height)
            painter.setFont(letters.bold if second else letters.plain)
            painter.setPen(theme.color("text" if second else "muted_text"))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, f"✔ {first}" if marked else first)
            if second:
                line.translate(0, letters.bold_height + 1)
                painter.setFont(letters.plain)
                painter.setPen(theme.color("muted_text"))
                painter.drawText(line, Qt.AlignmentFlag.AlignCenter, second)

"""Paints the cells of the grid, from layouts that stand ready.

A cell is drawn from the ground up: its surface, the tints under whole sentences (canonical, lit, current),
the text with its differences, the lines of facts, the carets where words are missing, bars beside the
hovered sentence and its counterparts, the labels, the check mark, the frame of the current cell. The tints
are filled here rather than given to QTextLayout.draw() as selections, because a selection with a background
would wipe the fill of a difference under it; what Find found is meant to stand out over everything and is a
selection. Every drawing function leaves the painter as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desk.engine.grid.cells import Piece
from desk.engine.model import FURNITURE_KINDS, Kind, Place
from desk.ui.grid import ink, labels
from desk.ui.grid.cell_layout import CellLayout, format_range
from desk.ui.grid.finding import Hit, Hits, Query
from desk.ui.grid.ink import kept
from desk.ui.grid.layouts import LayoutCache
from desk.ui.grid.metrics import Metrics
from desk.ui.grid.model import GridModel
from desk.ui.grid.pinned import PinnedPane
from desk.ui.grid.reader import CellReader
from desk.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_Special = tuple[Piece, Place, bool]  # a sentence, where it stands and whether it is canonical


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit without a new layout: the sentence under the pointer, its counterparts, the current one."""

    hovered: Place | None = None
    counterparts: frozenset[Place] = frozenset()
    current: Place | None = None

    def touch(self, place: Place) -> bool:
        """Whether a sentence is lit, or the current one."""
        return place == self.current or place == self.hovered or place in self.counterparts

    def hover(self, place: Place | None, counterparts: frozenset[Place]) -> Lights:
        return replace(self, hovered=place, counterparts=counterparts)


class CellDelegate(QStyledItemDelegate):
    """Draws what the model says with the layouts of the cache; its editor is a reader."""

    closeRequested = Signal()

    def __init__(self, model: GridModel, layouts: LayoutCache) -> None:
        super().__init__(model)
        self._model = model
        self.layouts = layouts
        self.lights = Lights()
        self.hits = Hits(None, Query())
        self.current_hit: Hit | None = None
        self.current_cell = (-1, -1)  # shown row and column
        self.several_selected = False
        self.reader: CellReader | None = None

    @property
    def theme(self) -> Theme:
        return self.layouts.theme

    @property
    def metrics(self) -> Metrics:
        return self.layouts.metrics

    def layout(self, row: int, column: int, width: int) -> CellLayout | None:
        """The layout of a shown cell; None where there is no text."""
        cell = self._model.cell(row, column)
        if cell is None or not cell.pieces:
            return None
        return self.layouts.layout(self._model.story_row(row), column, width, cell.article)

    # --- QStyledItemDelegate ---------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        # One cell is told by its frame; a tint under it would only dull its differences.
        selected = self.several_selected and bool(option.state & QStyle.StateFlag.State_Selected)
        layout = self.layout(index.row(), index.column(), rect.width())
        with kept(painter):
            painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
            painter.setBrushOrigin(rect.topLeft())
            if layout is None:
                self._paint_empty(painter, rect, index, selected)
            else:
                self._paint_surface(painter, rect, layout, selected)
                painter.translate(rect.topLeft())
                self._paint_text(painter, layout)
                painter.translate(-rect.topLeft())
            self._paint_lines(painter, rect, option, index)

    def _paint_text(self, painter: QPainter, layout: CellLayout) -> None:
        """A cell's text, all that lies under it and all that lies over it."""
        special, finding = self._special(layout), bool(len(self.hits))
        self._paint_tints(painter, layout, special)
        painter.setPen(layout.color)
        layout.text.draw(painter, layout.origin, self._selections(layout) if finding else ())
        for fact in layout.fact_rects:
            ink.draw_fact(painter, self.theme, fact)
        self._paint_missing(painter, layout)
        self._paint_lights(painter, layout, special)
        if finding:
            self._paint_hits(painter, layout)
        for placed in layout.chips:
            ink.draw_chip(painter, self.theme, self.metrics, placed.chip, placed.rect)
        self._paint_checks(painter, layout, special)

    def _special(self, layout: CellLayout) -> list[_Special]:
        """The sentences of a cell that are not told by the cell's own look alone; of most cells none."""
        story, lights, cell = self._model.story, self.lights, layout.cell
        assert story is not None
        found = []
        for piece in cell.pieces:
            place = Place(cell.article, piece.sentence)
            marked = story.is_marked(place, *piece.repeats)
            if marked or lights.touch(place) or piece.kind is not cell.kind:
                found.append((piece, place, marked))
        return found

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        layout = self.layout(index.row(), index.column(), _width(parent, index))
        assert layout is not None  # the table opens cells that have text
        project = self._model.project
        title = project.article_title(project.articles[index.column()])
        self.reader = CellReader(layout, self.metrics, self.theme, title, parent)
        self.reader.closed.connect(self.closeRequested)
        return self.reader

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """The reader has its text already; Qt would put the model's value in its place."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = option.rect
        pane = editor.parentWidget()
        editor.setGeometry(pane.from_viewport(rect) if isinstance(pane, PinnedPane) else rect)

    # --- the ground ------------------------------------------------------------------------------------

    def _paint_empty(self, painter: QPainter, rect: QRect, index: Index, selected: bool) -> None:
        story, theme = self._model.story, self.theme
        article = self._model.article(index.column())
        row = self._model.story_row(index.row())
        if story is None or article is None or story.is_furniture_row(row):
            painter.fillRect(rect, theme.color("selection_surface" if selected else "absent_surface"))
            return
        ground = "selection_surface" if selected else "absent_surface"
        other = self._model.other_row(index.row(), index.column())
        ink.draw_absence(painter, theme, QRectF(rect), ground, hatched=other is None or other.parted)
        text = labels.absence(index.column(), other)
        box = self.absence_box(rect, text)
        painter.fillRect(box, theme.color(ground))
        painter.setFont(self.metrics.chip)
        painter.setPen(theme.color("muted_text" if other is None else "accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def absence_box(self, rect: QRect, text: str) -> QRectF:
        """Where an empty cell says what it lacks, or where that stands."""
        metrics = self.metrics
        wide = metrics.chip_metrics.horizontalAdvance(text) + 2 * metrics.chip_padding
        left = rect.x() + metrics.gutter - metrics.chip_padding
        return QRectF(
            left, rect.y() + metrics.padding, min(wide, rect.width() - metrics.gutter), metrics.chip_height
        )

    def _paint_surface(self, painter: QPainter, rect: QRect, layout: CellLayout, selected: bool) -> None:
        theme, kind = self.theme, layout.cell.kind
        role = "selection_surface" if selected else "surface"
        if kind in FURNITURE_KINDS and not selected:
            role = "promo_surface" if kind is Kind.PROMO else "furniture_surface"
        painter.fillRect(rect, theme.color(role))
        if kind is Kind.PROMO:
            wide = max(4, self.metrics.gutter // 4)
            ink.draw_promo_band(painter, theme, QRectF(rect.x(), rect.y(), wide, rect.height()))

    def _paint_tints(self, painter: QPainter, layout: CellLayout, special: list[_Special]) -> None:
        theme, lights = self.theme, self.lights
        for piece, place, marked in special:
            role = ""
            if marked:
                role = "mark_surface"
            elif place == lights.hovered or place in lights.counterparts:
                role = "hover_surface"
            elif place == lights.current and len(layout.cell.pieces) > 1:
                role = "current_surface"
            elif piece.kind in FURNITURE_KINDS and not layout.cell.is_furniture:
                role = "promo_surface" if piece.kind is Kind.PROMO else "furniture_surface"
            if role:
                for rect in layout.rects(piece.start, piece.end):
                    painter.fillRect(rect.adjusted(-2, 0, 2, 1), theme.color(role))

    def _paint_lights(self, painter: QPainter, layout: CellLayout, special: list[_Special]) -> None:
        """A bar beside the hovered sentence, a stronger one beside its counterparts: a tint alone would tell
        them by colour, and lines around each sentence of a row would flicker under the pointer."""
        lights, x = self.lights, self.metrics.gutter - 7
        if lights.hovered is None:
            return
        for piece, place, _ in special:
            if place == lights.hovered or place in lights.counterparts:
                rects = layout.rects(piece.start, piece.end)
                ink.draw_light(painter, self.theme, rects, x, strong=place != lights.hovered)

    def _selections(self, layout: CellLayout) -> list[QTextLayout.FormatRange]:
        """What Find found in the cell."""
        form = QTextCharFormat()
        form.setBackground(self.theme.color("hit_surface"))
        form.setForeground(self.theme.color("hit_text"))
        return [format_range(layout.units, start, end, form) for start, end in self._hits_in(layout)]

    def _hits_in(self, layout: CellLayout) -> Iterator[tuple[int, int]]:
        """Where the cell has what Find found, in its own text."""
        story = self._model.story
        if story is None:
            return
        for piece in layout.cell.pieces:
            sentence = story.sentence(Place(layout.cell.article, piece.sentence))
            shift = piece.start - sentence.start
            for start, end in self.hits.inside(layout.cell.article, sentence.start, sentence.end):
                yield start + shift, end + shift

    def _paint_hits(self, painter: QPainter, layout: CellLayout) -> None:
        """A thin line around each hit, a strong one around the current: colour is not all that tells."""
        for start, end in self._hits_in(layout):
            ink.draw_outline(painter, self.theme.color("muted_text"), layout.rects(start, end), 1, room=0)
        hit, story = self.current_hit, self._model.story
        if hit is None or story is None or not layout.cell.has(hit.place):
            return
        for piece in layout.cell.pieces:
            if piece.sentence == hit.place.sentence:
                shift = piece.start - story.sentence(hit.place).start
                end = min(hit.end + shift, piece.end)
                rects = layout.rects(max(hit.start + shift, piece.start), end)
                ink.draw_outline(painter, self.theme.color("text"), rects, 2, room=1)

    # --- over the text ---------------------------------------------------------------------------------

    def _paint_missing(self, painter: QPainter, layout: CellLayout) -> None:
        """A proofreader's caret under the line, where the reference has words that this text lacks."""
        for rect, _ in layout.missing:
            ink.draw_caret(painter, self.theme, rect, layout.origin.x())

    def _paint_checks(self, painter: QPainter, layout: CellLayout, special: list[_Special]) -> None:
        """The check mark and bar of canonical sentences; an empty box beside the hovered or current one."""
        lights = self.lights
        for piece, place, marked in special:
            if not marked and (
                piece.kind in FURNITURE_KINDS or place not in (lights.hovered, lights.current)
            ):
                continue
            box = layout.check_mark(place, self.metrics)
            if box is not None:
                if marked:
                    self._paint_bar(painter, layout, place)
                ink.draw_check(painter, self.theme, box, marked)

    def _paint_bar(self, painter: QPainter, layout: CellLayout, place: Place) -> None:
        rects = layout.piece_rects(place)
        bar = QRectF(2, rects[0].top(), 3, rects[-1].bottom() - rects[0].top())
        painter.fillRect(bar, self.theme.color("mark_line"))

    def _paint_lines(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The lines between cells, and the frame of the current one, strong while the grid has the focus."""
        theme = self.theme
        ink.draw_edges(painter, rect, theme.color("grid_line"))
        if (index.row(), index.column()) == self.current_cell:
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent" if focus else "border"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _width(viewport: QWidget, index: Index) -> int:
    table = viewport.parentWidget()
    assert isinstance(table, QTableView)
    return table.columnWidth(index.column())

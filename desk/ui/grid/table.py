"""A table of wrapped prose: rows as high as their texts, columns that share the width, zoom, theme, reader.

The half of the grid that knows Qt's geometry and nothing of requests; `view.StoryGrid` is the other half.
The technique: a delegate paints cached layouts, a row is measured when first seen and what stays in view
never jumps (see `heights`), resizing a column measures only what is on screen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QMouseEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desk.engine.model import Place
from desk.ui.grid.delegate import CellDelegate
from desk.ui.grid.header import ColumnHeader, RowHeader
from desk.ui.grid.heights import RowHeights
from desk.ui.grid.hidden import HiddenColumns
from desk.ui.grid.layouts import LayoutCache
from desk.ui.grid.measuring import Measuring
from desk.ui.grid.metrics import Metrics
from desk.ui.grid.model import GridModel
from desk.ui.grid.pinned import PinnedPane, cell_painter
from desk.ui.grid.pointing import Pointing
from desk.ui.grid.survey import Survey
from desk.ui.theme import Theme, ThemeName, theme
from desk.ui.turns import Turns

Index = QModelIndex | QPersistentModelIndex
_LINES_BEFORE = 2  # of the row before, in sight when one goes on to the next
ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class ProseTable(QTableView):
    """Shows a `GridModel`."""

    zoomChanged = Signal(int)  # per cent
    themeChanged = Signal(object)  # Theme
    scrolled = Signal()  # other rows are in view, or the same ones elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        self._ready = False  # Qt tells of fonts before there is anything to set in them
        super().__init__(parent)
        self._zoom = 100
        self._anchor = -1  # the shown row that a scroll is about, while it lasts
        self._towards = 0  # below 0 where one has scrolled up, above it where down, until that was used
        self._reading: QPersistentModelIndex | None = None
        self._survey = Survey(self)
        self._model = GridModel(self._survey)
        self._text_font: QFont | None = None  # the widget's own while a person chose none
        self._layouts = LayoutCache(theme(ThemeName.LIGHT), Metrics(self.font(), self._zoom))
        self._delegate = CellDelegate(self._model, self._layouts)
        self._delegate.closeRequested.connect(self.close_reader)
        self._pointing = Pointing(self, self._model, self._delegate)
        self._columns = ColumnHeader(self._model, self._survey, self._layouts.theme, self)
        self._columns.widen_for(self._layouts.metrics.narrowest)
        self._rows = RowHeader(self._model, self._survey, self._layouts.theme, self)
        self._measuring = Measuring(
            self._model, self._layouts, self._delegate, self._columns, self._rows.least_height
        )
        self._heights = RowHeights(self, self._measuring, self.updateGeometries)
        header = self._columns
        paint = cell_painter(self, self._heights.in_view)
        self._pinned = PinnedPane(self, header, header.held, paint, self.current_theme)
        self._pinned_header = PinnedPane(header, header, header.held, header.paint_pinned, self.current_theme)
        self.hidden_columns = HiddenColumns(self)
        self.hidden_columns.dress(self.current_theme())
        self._layouts.worked = self._compare_soon
        self._heights.guessed = lambda: self._turns.put(self._heights.measure_guessed)
        self.share_turns(Turns(self))
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._fit_columns)
        self.setHorizontalHeader(self._columns)
        self.setVerticalHeader(self._rows)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else widths would swing
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._columns.sectionResized.connect(self._column_resized)
        self._ready = True

    def share_turns(self, turns: Turns) -> None:
        """From now on puts work off to these turns, which others take too."""
        self._turns = turns
        self._survey.turns = turns

    # --- appearance ------------------------------------------------------------------------------------

    def set_theme(self, chosen: Theme) -> None:
        self._layouts.theme = self._columns.theme = self._rows.theme = chosen
        self._layouts.clear()
        for part in (self.viewport(), self._columns.viewport(), self._rows.viewport()):
            part.update()
        self.hidden_columns.dress(chosen)
        self.themeChanged.emit(chosen)

    def current_theme(self) -> Theme:
        return self._layouts.theme

    def zoom(self) -> int:
        """The size of the texts in per cent; 100 is that of the system's font."""
        return self._zoom

    def set_zoom(self, per_cent: int) -> None:
        per_cent = min(max(per_cent, ZOOMS[0]), ZOOMS[-1])
        if per_cent != self._zoom:
            self._zoom = per_cent
            self._set_metrics()
            self.zoomChanged.emit(per_cent)

    def set_text_font(self, font: QFont | None) -> None:
        """What the texts are set in, at a zoom of 100, None for the system's; headers keep the system's."""
        if font != self._text_font:
            self._text_font = font
            self._set_metrics()

    def _set_metrics(self) -> None:
        self._layouts.metrics = Metrics(self._text_font or self.font(), self._zoom)
        self._layouts.clear()
        self._columns.zoom = self._zoom
        self._rows.set_zoom(self._zoom)
        self.updateGeometries()  # the numbers beside rows want another width
        self._columns.widen_for(self._layouts.metrics.narrowest)
        self._columns.fit(self.viewport().width())
        self._remeasure()

    def zoom_in(self) -> None:
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom), ZOOMS[0]))

    def zoom_reset(self) -> None:
        self.set_zoom(100)

    # --- heights and widths ----------------------------------------------------------------------------

    def _remeasure(self) -> None:
        """Texts or widths have changed: what is in view gets its height now, the rest when it is seen."""
        held = self._held(self.viewport().height())
        self._heights.forget()
        self._hold(held)
        self._heights.settle()
        self.viewport().update()

    def _held(self, height: int) -> tuple[int, int, int]:
        """What stays where it is when sizes change, in a viewport of this height: the current row if it is
        in sight, else the topmost; its place and its height."""
        row = self.currentIndex().row()
        if row < 0 or not -self.rowHeight(row) < self.rowViewportPosition(row) < height:
            row = self.rowAt(0)
        return row, self.rowViewportPosition(row), self.rowHeight(row)

    def _hold(self, held: tuple[int, int, int]) -> None:
        """Scrolls so that a row stands where it stood, or as near to it as leaves it in sight."""
        row, y, before = held
        if row < 0 or not self.isVisible():
            return
        self._keep_in_place(row, y)
        after = self.rowHeight(row)
        if y < 0:  # of a row that is higher than the window the same part
            y = y * after // max(1, before)
        if row == self.currentIndex().row():
            y = min(y, max(0, self.viewport().height() - after))
        self._keep_in_place(row, y)

    def _compare_soon(self) -> None:
        """What is in view comes before what nobody sees yet."""
        self._survey.give_way()
        self._turns.put(self._fill_in)

    def _fill_in(self) -> None:
        """Gives rows in view the differences that there was no time for; else makes ready what is scrolled to
        next. One or the other, for a turn should be as short as a frame."""
        shown = {self._model.story_row(row): row for row in self._heights.in_view()}
        changed = [shown[row] for row in self._layouts.go_on(shown)]
        if changed:
            self._heights.renew(changed)
            for row in changed:
                self._repaint_row(row)
            self._compare_soon()
        else:
            self._look_ahead()

    def _look_ahead(self) -> None:
        """Lays out the row beyond those in view in the direction in which one has scrolled last."""
        towards, self._towards = self._towards, 0
        rows = self._heights.in_view()
        if not towards or not rows:
            return
        row = rows[-1] + 1 if towards > 0 else rows[0] - 1
        if 0 <= row < self._model.rowCount():
            for column in self._columns.in_sight():
                self._delegate.layout(row, column, self._columns.sectionSize(column))

    def _keep_in_place(self, shown: int, y: int) -> None:
        """Scrolls so that a row stands where it stood in the viewport."""
        self._anchor = shown
        try:
            for _ in range(2):  # the second time its neighbours have their heights
                now = self._rows.sectionViewportPosition(shown)
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + now - y)
                self._heights.settle(shown)
        finally:
            self._anchor = -1

    def _fit_columns(self) -> None:
        before = [self._columns.sectionSize(column) for column in range(self._columns.count())]
        self._columns.fit(self.viewport().width())
        if before != [self._columns.sectionSize(column) for column in range(self._columns.count())]:
            self._remeasure()

    def fit_columns(self) -> None:
        """Shares the width evenly, whatever was dragged before."""
        self._columns.share_evenly()
        self._fit_columns()

    def sizeHintForColumn(self, column: int) -> int:
        """What a double-click on the edge of a header makes of its column: a width to read prose at; its even
        share where it has that already."""
        wide = self._layouts.metrics.reading_width()
        shown = self._columns.count() - self._columns.hiddenSectionCount()
        share = max(self._columns.least_width(shown), self.viewport().width() // max(1, shown))
        return share if self._columns.sectionSize(column) == wide else wide

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._ready:
            self._pinned.place()
            self._pinned_header.place()
            self.hidden_columns.place(self._columns.geometry(), self._rows.geometry())

    def _column_resized(self, _column: int, old: int, new: int) -> None:
        dragged = bool(old and new)  # what is hidden has no width, and what comes back had none
        if dragged and not self._columns.is_fitting() and self.isVisible():
            self.close_reader()
            self._columns.remember_widths(self.viewport().width())
            self._remeasure()
            self._pinned.place()
            self._pinned_header.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        held = self._held(event.oldSize().height())
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.close_reader()
            self._fit_columns()
        self._hold(held)
        self._heights.settle()
        self.scrolled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_columns()
        self._heights.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if abs(dy) >= self.viewport().height():
            self._layouts.text_first()
        super().scrollContentsBy(dx, dy)
        self._heights.settle(self._anchor)
        if not self._heights.is_settling():
            self._rows.viewport().update()  # numbers stay in sight, so they move against the scrolling
            self.scrolled.emit()
            self._towards = -dy
            self._compare_soon()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Brings a cell into view; one that is far away comes to the middle, for what stands around it."""
        if not index.isValid():
            return
        if hint == QAbstractItemView.ScrollHint.EnsureVisible and index.row() not in self._heights.in_view():
            hint = QAbstractItemView.ScrollHint.PositionAtCenter
        sideways = self.horizontalScrollBar().value()
        outermost, self._anchor = self._anchor < 0, index.row() if self._anchor < 0 else self._anchor
        try:
            super().scrollTo(index, hint)
            self._heights.settle(self._anchor)
            super().scrollTo(index)  # its own height may have been an estimate
            self._clear_of_pinned(index, sideways)
        finally:
            self._anchor = -1 if outermost else self._anchor

    def _clear_of_pinned(self, index: Index, before: int) -> None:
        """A pinned cell is in sight as it is; any other should not lie under pinned ones."""
        bar = self.horizontalScrollBar()
        if index.column() in self._columns.held():
            bar.setValue(before)
            return
        left, wide = self.columnViewportPosition(index.column()), self._pinned.breadth()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        right = self.viewport().width() - left - self.columnWidth(index.column())
        covered = wide - (right if mirrored else left)
        if wide and covered > 0:
            bar.setValue(bar.value() - covered)

    def _leave_room_above(self) -> None:
        """Keeps some lines of the row before in sight, where the current row begins at the very top."""
        row = self.currentIndex().row()
        room = round(_LINES_BEFORE * self._layouts.metrics.line_height)
        if row > 0 and 0 <= self.rowViewportPosition(row) < room:
            self._keep_in_place(row, room)

    def _reveal(self, place: Place) -> None:
        """Scrolls to a sentence of the current cell where the cell is higher than the window."""
        index = self.currentIndex()
        rect = self.visualRect(index)
        layout = self._delegate.layout(index.row(), index.column(), rect.width())
        rects = layout.piece_rects(place) if layout is not None else []
        if rects:
            top, bottom = rect.y() + round(rects[0].top()), rect.y() + round(rects[-1].bottom())
            height, bar = self.viewport().height(), self.verticalScrollBar()
            if bottom > height:
                bar.setValue(bar.value() + min(bottom - height + 8, top - 8))
            elif top < 0:
                bar.setValue(bar.value() + top - 8)

    def changeEvent(self, event: QEvent) -> None:
        """The system's font may change while the program runs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._ready:
            self._set_metrics()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    # --- the pointer -----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        self._hover(self._pointing.place_at(point))
        clickable = self._pointing.check_at(point) is not None or self._pointing.is_way(point)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        )

    def _hover(self, place: Place | None) -> None:
        """Lights a sentence and its counterparts; repaints only the rows that change."""
        old, story = self._delegate.lights, self._model.story
        if place == old.hovered or story is None:
            return
        counterparts = frozenset(story.counterparts(place)) if place is not None else frozenset[Place]()
        self._delegate.lights = old.hover(place, counterparts)
        self._repaint({old.hovered, *old.counterparts, place, *counterparts})

    def _repaint(self, places: set[Place | None]) -> None:
        story = self._model.story
        if story is None:
            return
        for shown in self._heights.in_view():
            if not places.isdisjoint(story.places(self._model.story_row(shown))):
                self._repaint_row(shown)

    def _repaint_row(self, shown: int) -> None:
        top = self.rowViewportPosition(shown)
        self.viewport().update(0, top, self.viewport().width(), self.rowHeight(shown))

    # --- reading ---------------------------------------------------------------------------------------

    def _has_text(self, index: Index) -> bool:
        cell = self._model.cell(index.row(), index.column()) if index.isValid() else None
        return cell is not None and bool(cell.pieces)

    def open_reader(self, at: QPoint | None = None) -> None:
        """Opens the current cell as text that can be selected; the word at a point is selected at once."""
        index = self.currentIndex()
        if self._reading is None and self._has_text(index):
            word = self._pointing.position_at(at) if at is not None else None
            self._reading = QPersistentModelIndex(index)
            self.openPersistentEditor(index)
            reader = self._delegate.reader
            if reader is not None and index.column() in self._columns.held():
                rect = self._pinned.from_viewport(self.visualRect(index))
                reader.setParent(self._pinned)
                reader.setGeometry(rect)
                reader.show()
            if reader is not None:
                reader.setFocus()
                if word is not None:
                    reader.select_word_at(word[0].units.to_qt(word[1]))

    def close_reader(self) -> None:
        if self._reading is not None:
            reading, self._reading = self._reading, None
            self.closePersistentEditor(reading)
            self._delegate.reader = None
            self.setFocus()

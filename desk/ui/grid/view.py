"""The grid: versions of a story side by side, one column each, rows as the comparison found them.

What it shows are values (`show_story`); what a person does in it leaves as signals, and the window
decides what follows. A signal in the past tense is a fact, one that ends in Requested is a wish. Rows are
numbered as in the comparison at the granularity that is shown; columns as the project's articles.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desk.engine.edits import link_decisions
from desk.engine.model import FURNITURE_KINDS, Kind, Place, SentenceRef
from desk.ui.grid import keys, menus
from desk.ui.grid.dragging import CellDrag
from desk.ui.grid.reader import with_source
from desk.ui.grid.stepping import SteppingTable
from desk.ui.grid.table import Index

MOST_JOINED = 500  # cells


class StoryGrid(SteppingTable):
    """Shows a story and says what a person wants done with it."""

    selectionSummaryChanged = Signal(int, int)  # a fact: selected sentences, of how many versions
    # requests
    markRequested = Signal(object)  # SentenceRef: make canonical, or no longer
    markColumnRequested = Signal(int)  # column, counted from 0: take the current row's sentence from there
    clearRequested = Signal()  # no canonical sentence for the current row
    editRequested = Signal(object)  # SentenceRef: edit the summary's line
    kindRequested = Signal(object, object)  # SentenceRef, Kind
    kindOfLikeRequested = Signal(object, object)  # the same, for every line like it too
    ruleRequested = Signal(object, object)  # the same, for the outlet in every story
    baseRequested = Signal(str)  # article id, as in the next four
    hideRequested = Signal(str)
    renameRequested = Signal(str)
    reloadRequested = Signal(str)
    removeRequested = Signal(str)
    pinRequested = Signal(str, bool)  # article id: pin the column, or no longer
    columnsReordered = Signal(list)  # article ids in their new order
    joinRequested = Signal(object)  # tuple[SentenceRef, ...]: one row for all of them
    partRequested = Signal(object)  # SentenceRef: away from its row
    moveRequested = Signal(int)  # the current cell, or what is selected: a row up (-1) or down (1)
    moveToRequested = Signal(object, int)  # SentenceRef and what is selected with it: into a row
    takeBackRequested = Signal()  # what a person decided on the links of the current sentence
    confirmRequested = Signal(object)  # SentenceRef: its links are right

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("storyGrid")
        self.setAccessibleName(self.tr("Versions side by side"))
        self.commands: Mapping[str, QAction] = {}  # the window's, by name: their keys stand in the menus
        self._drag = CellDrag(self)
        self._columns.orderChanged.connect(self._reorder)
        self._columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._columns.customContextMenuRequested.connect(self._show_column_menu)

    # --- the current sentence --------------------------------------------------------------------------

    def selected_refs(self) -> tuple[SentenceRef, ...]:
        """The sentences of the selected cells, of the current cell the current one alone; none where far
        too many are selected to be meant."""
        story, here = self._model.story, self.currentIndex()
        found: list[SentenceRef] = []
        if self._selected_cells() > MOST_JOINED:
            return ()
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            cell = self._model.cell(index.row(), index.column())
            if index == here and self._current is not None:
                found.append(self._current)
            elif cell is not None and story is not None:
                content = [piece for piece in cell.pieces if piece.kind not in FURNITURE_KINDS]
                found += [story.ref(Place(cell.article, piece.sentence)) for piece in content]
        return tuple(found)

    def copy(self) -> None:
        """Puts the current sentence on the clipboard."""
        if text := self._current_text():
            QGuiApplication.clipboard().setText(text)

    def copy_with_source(self) -> None:
        """Puts the current sentence on the clipboard, in quotation marks and with the version it is from."""
        project = self._model.project
        article = project.article(self._current.article) if self._current is not None else None
        if article is not None and (text := self._current_text()):
            QGuiApplication.clipboard().setText(with_source(text, project.article_title(article)))

    def _current_text(self) -> str:
        story = self._model.story
        place = story.place(self._current) if story is not None and self._current is not None else None
        return story.sentence_text(place) if story is not None and place is not None else ""

    def _current_kind(self) -> Kind:
        story = self._model.story
        place = story.place(self._current) if story is not None and self._current is not None else None
        return story.sentence(place).kind if story is not None and place is not None else Kind.BODY

    # --- requests --------------------------------------------------------------------------------------

    def request_mark(self) -> None:
        """Asks to make the current sentence canonical, or no longer; furniture cannot be."""
        if self._current is not None and self._current_kind() not in FURNITURE_KINDS:
            self.markRequested.emit(self._current)

    def request_edit(self) -> None:
        """Asks to edit the summary's line; from an empty cell goes to the row where its text stands."""
        if self._current is not None:
            self.editRequested.emit(self._current)
        else:
            self._go_to_other_row(self.currentIndex())

    def _go_to_other_row(self, index: Index) -> None:
        story, other = self._model.story, self._model.other_row(index.row(), index.column())
        if story is not None and other is not None:
            self.go_to(story.ref(other.places[0]))

    def request_join(self) -> None:
        """Asks for one row for what is selected; where that cannot be, who is asked says why."""
        self.joinRequested.emit(self.selected_refs())

    def request_other_kind(self) -> None:
        """Corrects a kind with one key: furniture becomes body text, all else a promo."""
        if self._current is not None:
            furniture = self._current_kind() in FURNITURE_KINDS
            self.kindRequested.emit(self._current, Kind.BODY if furniture else Kind.PROMO)

    def request_rule(self) -> None:
        """Asks for a rule for the outlet: that lines like the current one are what it is."""
        if self._current is not None:
            self.ruleRequested.emit(self._current, self._current_kind())

    def lines_like(self, ref: SentenceRef) -> tuple[SentenceRef, ...]:
        """The sentence and those of the story that are like it."""
        from desk.engine.kinds.patterns import lines_like  # late: a start corrects no kind

        return lines_like(self._comparison.structures, ref) if self._comparison is not None else ()

    def _reorder(self, columns: list[int]) -> None:
        self.columnsReordered.emit([self._model.project.articles[column].id for column in columns])

    # --- menus -----------------------------------------------------------------------------------------

    def sentence_menu(self) -> menus.Menu | None:
        """What can be done with the current sentence; None where there is none."""
        story, ref = self._model.story, self._current
        place = story.place(ref) if story is not None and ref is not None else None
        if story is None or ref is None or place is None:
            return None
        return menus.sentence_menu(
            self,
            ref,
            story.sentence(place).kind,
            marked=story.is_marked(place),
            linked=bool(story.counterparts(place)),
            decided=bool(link_decisions(self._model.project, ref)),
        )

    def empty_menu(self) -> menus.Menu | None:
        """What can be done in the current cell, where it has no text; None where it has, or there is none."""
        story, index = self._model.story, self.currentIndex()
        if story is None or not index.isValid() or self._has_text(index):
            return None
        row = self._model.story_row(index.row())
        columns = [self._model.column(article) for article in story.rows[row].articles()]
        taken = [] if story.is_furniture_row(row) else sorted(one for one in columns if one >= 0)
        return menus.empty_menu(self, taken, self._model.other_row(index.row(), index.column()))

    def key_of(self, name: str) -> str:
        """The key of a command, as it is written on this system; "" where there is none."""
        if name in self.commands:
            return self.commands[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return keys.OWN.get(name, "")

    def show_kind_menu(self) -> None:
        """Lets a person choose the current sentence's kind."""
        if self._current is not None:
            menu = menus.kind_menu(self, self._current, self._current_kind())
            menu.open_at(self._below_current())
            menu.setActiveAction(next(one for one in menu.actions() if one.isChecked()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        menu = self.sentence_menu() or self.empty_menu()
        if menu is not None:
            menu.open_at(event.globalPos() if by_mouse else self._below_current())

    def column_menu(self, column: int) -> menus.Menu:
        """What can be done with a version."""
        story, article = self._model.story, self._model.project.articles[column]
        is_base = story is not None and self._model.article(column) == story.comparison.base
        return menus.column_menu(self, article.id, is_base=is_base, is_pinned=self._model.is_pinned(column))

    def _show_column_menu(self, point: QPoint) -> None:
        column = self._columns.logicalIndexAt(point)
        if column >= 0:
            self.column_menu(column).open_at(self._columns.viewport().mapToGlobal(point))

    def _below_current(self) -> QPoint:
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(
            QPoint(rect.x() + 24, min(rect.y() + 24, self.viewport().height()))
        )

    # --- keys, pointer, selection ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here; Find finds."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes the sentence under it current, and on its check mark canonical."""
        point, story = event.position().toPoint(), self._model.story
        place = self._pointing.place_at(point)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not event.modifiers() and self._pointing.is_way(point):
            self._go_to_other_row(self.indexAt(point))
            return
        check = self._pointing.check_at(point) if left and not event.modifiers() else None
        place = check or place
        if place is not None and story is not None:
            self._set_current(story.ref(place))
        super().mousePressEvent(event)
        if check is not None:
            self.request_mark()

    def may_drag(self, point: QPoint) -> bool:
        """Whether a drag from a point takes a cell to another row: it is one that is current or selected
        already, and what is there does not answer to a click."""
        index = self.indexAt(point)
        mine = index == self.currentIndex() or (index in self.selectedIndexes() and self._one_row_selected())
        return mine and self.has_sentence_at(point)

    def has_sentence_at(self, point: QPoint) -> bool:
        """Whether a cell with text is at a point, and what is there does not answer to a click."""
        busy = self._pointing.is_way(point) or self._pointing.check_at(point) is not None
        return not busy and self._has_text(self.indexAt(point))

    def choose_at(self, point: QPoint) -> None:
        """Makes the sentence at a point current, and its cell the only one that is selected."""
        place, story = self._pointing.place_at(point), self._model.story
        if place is not None and story is not None:
            self._set_current(story.ref(place))
        self.selectionModel().setCurrentIndex(
            self.indexAt(point), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _one_row_selected(self) -> bool:
        return {index.row() for index in self.selectedIndexes()} == {self.currentIndex().row()}

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the cell for reading, with the word selected; on the check mark a click is a click."""
        point = event.position().toPoint()
        if self._pointing.check_at(point) is not None:
            self.mousePressEvent(event)
        else:
            self.open_reader(point)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._pointing.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._pinned.update()  # cells that are seen there only are no part of what is painted anew
        several = self._selected_cells() > 1
        if several != self._delegate.several_selected:
            self._delegate.several_selected = several
            self.viewport().update()
        refs = self.selected_refs()
        self.selectionSummaryChanged.emit(len(refs), len({ref.article for ref in refs}))

    def selectAll(self) -> None:
        """Nothing can be done with all cells at once."""

    def _selected_cells(self) -> int:
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sum(one.width() * one.height() for one in ranges)

"""The grid: versions of a story side by side, one column each, rows as the comparison found them.

A QTableView, for its accessibility, headers, keyboard and mirroring. What it shows are values
(`show_story`); what a person does in it leaves as signals, and the window decides what follows. A signal in
the past tense is a fact, one that ends in Requested is a wish.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desk.engine.model import Comparison, SentenceRef
from desk.engine.project import Project
from desk.engine.wording import DifferenceClass
from desk.ui.grid import labels
from desk.ui.grid.model import GridModel
from desk.ui.grid.story import Granularity, Reference, RowFilter, RowState, StoryView
from desk.ui.theme import Theme, ThemeName, theme

Index = QModelIndex | QPersistentModelIndex
ALL_CLASSES = frozenset(DifferenceClass)


class StoryGrid(QTableView):
    """Shows a story; rows are counted as in the comparison at the granularity that is shown."""

    # facts
    currentSentenceChanged = Signal(object)  # SentenceRef | None
    currentRowChanged = Signal(int)  # the comparison's row, -1 for none
    rowSummaryChanged = Signal(str)  # one line on the current row, for the status bar
    selectionSummaryChanged = Signal(int, int)  # selected sentences, of how many versions
    rowsShownChanged = Signal(int, int)  # rows shown, of how many
    hitsCounted = Signal(int)  # what Find found
    classesCounted = Signal(object)  # dict[DifferenceClass, int]
    zoomChanged = Signal(int)  # per cent
    # requests
    markRequested = Signal(object)  # SentenceRef: make canonical, or no longer
    markColumnRequested = Signal(int)  # column, counted from 0: take the current row's sentence from there
    clearRequested = Signal()  # no canonical sentence for the current row
    editRequested = Signal(object)  # SentenceRef: edit the summary's line
    kindRequested = Signal(object, object)  # SentenceRef, Kind
    baseRequested = Signal(str)  # article id, as in the next five
    hideRequested = Signal(str)
    renameRequested = Signal(str)
    reloadRequested = Signal(str)
    removeRequested = Signal(str)
    columnsReordered = Signal(list)  # article ids in their new order
    joinRequested = Signal(object)  # tuple[SentenceRef, ...]: one row for all of them
    partRequested = Signal(object)  # SentenceRef: away from its row
    confirmRequested = Signal(object)  # SentenceRef: its links are right

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("storyGrid")
        self.setAccessibleName(self.tr("Versions side by side"))
        self._model = GridModel()
        self._theme = theme(ThemeName.LIGHT)
        self._granularity = Granularity.PARAGRAPHS
        self._reference = Reference.BASE
        self._classes = ALL_CLASSES
        self._filter = RowFilter.ALL
        self._comparison: Comparison | None = None
        self._current: SentenceRef | None = None
        self._zoom = 100
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    # --- what is shown ---------------------------------------------------------------------------------

    def show_story(self, project: Project, comparison: Comparison | None) -> None:
        """Shows a story, keeping the current sentence and what is in view where they still exist."""
        kept = self._current
        self._comparison = comparison
        story = StoryView(project, comparison, self._granularity) if comparison is not None else None
        rows: Sequence[int] = ()
        if story is not None:
            rows = range(len(story.rows))
            if self._filter is not RowFilter.ALL:
                rows = [row for row in rows if self._filter.state in story.state(row)]
        self._model.show(project, story, rows)
        self.rowsShownChanged.emit(len(rows), len(story.rows) if story is not None else 0)
        if kept is None or not self.go_to(kept):
            self._set_current(None)

    def set_granularity(self, granularity: Granularity) -> None:
        self._granularity = granularity
        self.show_story(self._model.project, self._comparison)

    def set_reference(self, reference: Reference) -> None:
        """What words are compared with."""
        self._reference = reference

    def set_classes(self, classes: frozenset[DifferenceClass]) -> None:
        """Which classes of differences are marked and counted."""
        self._classes = classes

    def set_filter(self, row_filter: RowFilter) -> None:
        """Which rows are shown."""
        self._filter = row_filter
        self.show_story(self._model.project, self._comparison)

    def set_search(self, text: str, *, match_case: bool = False, whole_words: bool = False) -> None:
        """Marks what Find looks for; "" for nothing."""

    def set_theme(self, chosen: Theme) -> None:
        self._theme = chosen
        self.viewport().update()

    def zoom_in(self) -> None: ...

    def zoom_out(self) -> None: ...

    def zoom_reset(self) -> None: ...

    # --- where one is ----------------------------------------------------------------------------------

    def current_ref(self) -> SentenceRef | None:
        """The current sentence."""
        return self._current

    def current_row(self) -> int:
        """The current row of the comparison, -1 for none."""
        index = self.currentIndex()
        return self._model.story_row(index.row()) if index.isValid() else -1

    def selected_refs(self) -> tuple[SentenceRef, ...]:
        """The sentences of the selected cells, for joining."""
        refs = [self._model.first_ref(index.row(), index.column()) for index in self.selectedIndexes()]
        return tuple(ref for ref in refs if ref is not None)

    def go_to(self, ref: SentenceRef) -> bool:
        """Makes a sentence current and brings it into view; False where it is not shown."""
        story = self._model.story
        place = story.place(ref) if story is not None else None
        if story is None or place is None:
            return False
        shown = self._model.shown_row(story.row_of(place))
        column = self._model.column(place.article)
        if shown < 0 or column < 0:
            return False
        self._set_current(story.ref(place))
        self.setCurrentIndex(self._model.index(shown, column))
        return True

    def go_to_row(self, row: int) -> bool:
        """Makes a row of the comparison current; False where the filter leaves it out."""
        shown = self._model.shown_row(row)
        if shown < 0:
            return False
        self.setCurrentIndex(self._model.index(shown, max(0, self.currentIndex().column())))
        return True

    def next_difference(self) -> bool:
        return self._step(1, RowState.DIFFERENCE)

    def previous_difference(self) -> bool:
        return self._step(-1, RowState.DIFFERENCE)

    def next_unresolved(self) -> bool:
        """The next row that two or more versions have and nobody decided, from the start again at the end."""
        return self._step(1, RowState.UNRESOLVED, around=True)

    def next_hit(self) -> bool:
        return False

    def previous_hit(self) -> bool:
        return False

    def copy(self) -> None:
        """Puts the current sentence on the clipboard."""

    def _step(self, by: int, state: RowState, *, around: bool = False) -> bool:
        story, count = self._model.story, self._model.rowCount()
        if story is None or not count:
            return False
        at = self.currentIndex().row()
        rows = range(at + by, count if by > 0 else -1, by)
        candidates = [*rows, *range(0, max(0, at))] if around else rows
        for row in candidates:
            if state in story.state(self._model.story_row(row)):
                return self.go_to_row(self._model.story_row(row))
        return False

    # --- QTableView ------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        story = self._model.story
        if story is None or not current.isValid():
            self._set_current(None)
            return
        row = self._model.story_row(current.row())
        place = story.place(self._current) if self._current is not None else None
        if (
            place is None
            or story.row_of(place) != row
            or self._model.column(place.article) != current.column()
        ):
            self._set_current(self._model.first_ref(current.row(), current.column()))
        if not previous.isValid() or previous.row() != current.row():
            self.currentRowChanged.emit(row)
            self.rowSummaryChanged.emit(labels.row_summary(story, row))

    def _set_current(self, ref: SentenceRef | None) -> None:
        if ref != self._current:
            self._current = ref
            self.currentSentenceChanged.emit(ref)

    def keyPressEvent(self, event: object) -> None:
        key = event.key()  # type: ignore[attr-defined]
        if key == Qt.Key.Key_Space and self._current is not None:
            self.markRequested.emit(self._current)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.markColumnRequested.emit(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_0:
            self.clearRequested.emit()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

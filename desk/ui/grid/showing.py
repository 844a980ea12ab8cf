"""What the grid shows of a story: the rows that are chosen, their words compared with the chosen reference.

Through every change of the story the current sentence and what is in view stay where they are. Knows no keys
and no menus; those are the business of `view.StoryGrid`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk.engine.grid.cells import Cell
from desk.engine.grid.indexing import StoryIndex
from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import Comparison, Place, SentenceRef
from desk.engine.project import Project, letter
from desk.engine.wording import DifferenceClass
from desk.ui.grid import labels
from desk.ui.grid.chips import Chip, chips_of
from desk.ui.grid.choosing import RowChoice
from desk.ui.grid.current import CurrentTable
from desk.ui.grid.searching import Search


class StoryTable(CurrentTable):
    """A table of a story, of all its rows or those that are chosen; its signals are facts."""

    rowSummaryChanged = Signal(str)  # one line on the current row, for the status bar
    rowsShownChanged = Signal(int, int)  # rows shown, of how many
    statesChanged = Signal()  # what `row_state` or `hit_rows` says has changed for some rows
    classesCounted = Signal(object)  # dict[DifferenceClass, int]
    filtersCounted = Signal(object)  # dict[RowFilter, int], once every row was looked at

    def __init__(self, parent: QWidget | None = None) -> None:
        self._granularity = Granularity.PARAGRAPHS
        self._reference = Reference.CANONICAL
        self._choice = RowChoice()
        self._lingers = False  # while a decision is shown
        self._comparison: Comparison | None = None
        self._wordings: Wordings | None = None
        self._known_at_once = False  # the survey was over before anything was laid out
        super().__init__(parent)
        self._search = Search(self)
        self._survey.progressed.connect(self.statesChanged)
        self._survey.finished.connect(self._surveyed)
        self._survey.columnsCounted.connect(self._columns.viewport().update)

    # --- what is shown ---------------------------------------------------------------------------------

    def show_story(
        self, project: Project, comparison: Comparison | None, index: StoryIndex | None = None
    ) -> None:
        """Shows a story, keeping the current sentence and what is in view where they still exist. An index of
        the comparison, where there is one, need not be made here. A current row that was just decided, and no
        longer fits the filter, stays until one moves on."""
        self._lingers = True
        try:
            self._show_decided(project, comparison, index)
        finally:
            self._lingers = False

    def _show_decided(
        self, project: Project, comparison: Comparison | None, index: StoryIndex | None
    ) -> None:
        old, self._comparison = self._model.story, comparison
        if old is not None and comparison is old.comparison and self._granularity is old.granularity:
            decided = old.with_decisions(project)
            columns = [article.id for article in project.articles]
            if columns == [article.id for article in self._model.project.articles]:
                self._show(project, decided, anew=False, remarked=_remarked(old, decided))
            else:  # the letters of versions are in the labels
                self._show(project, decided, anew=False)
        elif comparison is not None:
            self._show(project, StoryView(project, comparison, self._granularity, index), anew=True)
        else:
            self._show(project, None, anew=True)

    def set_granularity(self, granularity: Granularity) -> None:
        if granularity is not self._granularity:
            self._granularity = granularity
            self._current_row = -1  # the same number is another row now
            story = self._model.story
            index = story.index if story is not None else None
            self.show_story(self._model.project, self._comparison, index)

    def set_reference(self, reference: Reference) -> None:
        """What words are compared with."""
        if reference is not self._reference:
            self._reference = reference
            self._show(self._model.project, self._model.story, anew=True)

    def set_classes(self, classes: frozenset[DifferenceClass]) -> None:
        """Which classes of differences are marked, and make a row differ."""
        self._layouts.classes = classes
        self._survey.set_classes(classes)
        self._show(self._model.project, self._model.story, anew=False)

    def set_filter(self, row_filter: RowFilter) -> None:
        """Which rows are shown."""
        if row_filter is not self._choice.row_filter:
            self._choice.take(row_filter)
            self._show(self._model.project, self._model.story, anew=False, remarked=frozenset())

    def set_only_hits(self, only: bool) -> None:
        """Whether rows in which Find found nothing are left out; without a search none is."""
        if only != self._choice.only_hits:
            self._choice.only_hits = only
            self._show(self._model.project, self._model.story, anew=False, remarked=frozenset())

    def _show(
        self,
        project: Project,
        story: StoryView | None,
        *,
        anew: bool,
        remarked: frozenset[int] | None = None,
    ) -> None:
        """Shows a story; anew where its words have to be compared and its rows looked through again. Where
        only marks have changed, `remarked` are the sentence rows that they are in."""
        self.close_reader()
        here, anchor = self._here(), self._anchor_in_view()
        if anew or self._wordings is None or story is None:
            self._wordings = Wordings(story, self._reference) if story is not None else None
            self._layouts.take(story, self._wordings, self._chips)
            self._survey.start(story, self._wordings)
            self._known_at_once = self._survey.is_finished()
        else:
            rows = None if remarked is None else _rows_with(story, remarked)
            self._wordings = self._wordings.follow(story, remarked or ())
            self._layouts.take(story, self._wordings, self._chips, rows)
            before = self._model.story
            decided = _rows_with(story, _remarked(before, story)) if before is not None else ()
            self._survey.follow(story, self._wordings, decided)
            if rows and self._survey.is_finished():
                self.classesCounted.emit(self._survey.differences())
        if anew:
            self._search.start(story, self._search.query, anew=True)
        shown = self._filtered(story)
        was_reset = self._model.show(project, story, shown)
        self._layouts.columns = len(project.articles)
        for column, article in enumerate(project.articles):
            if self.isColumnHidden(column) and article.id not in project.hidden:
                self._columns.make_room(column)
            self.setColumnHidden(column, article.id in project.hidden)
        self.hidden_columns.show_project(project)
        self._columns.arrange()
        self._columns.fit(self.viewport().width())
        if was_reset:
            self._heights.estimate()
        self._remeasure()
        self._restore(here, anchor if was_reset else None)
        there = len(story.rows) - len(self._choice.away(story)) if story is not None else 0
        self.rowsShownChanged.emit(len(shown), there)
        self._tell_counts()
        self.statesChanged.emit()

    def _tell_counts(self) -> None:
        if self._survey.is_finished():
            self.filtersCounted.emit(self._survey.filter_counts())

    def _filtered(self, story: StoryView | None) -> Sequence[int]:
        """The rows to show."""
        if self._lingers:
            place = story.place(self._current) if story is not None and self._current is not None else None
            self._choice.keep(story.row_of(place) if story is not None and place is not None else -1)
        return self._choice.rows(story, self._survey, self._search)

    def _let_go(self) -> None:
        """One has moved on: the row that no longer fits goes."""
        if self._choice.lingering not in (-1, self._current_row):
            self._choice.lingering = -1
            self._show(self._model.project, self._model.story, anew=False, remarked=frozenset())

    def _set_row(self, row: int) -> None:
        moved = row != self._current_row
        super()._set_row(row)
        if moved:
            if self._choice.lingering >= 0:
                QTimer.singleShot(0, self, self._let_go)
            self.rowSummaryChanged.emit(self.row_summary(row) if row >= 0 else "")

    def _chips(self, row: int, cell: Cell, compared: bool) -> tuple[Chip, ...]:
        story = self._model.story
        if story is None or self._wordings is None:
            return ()
        elsewhere = self._survey.elsewhere(row, cell.article)
        letters = self._model.letters
        return chips_of(story, self._wordings, row, cell, letters, elsewhere, compared=compared)

    def _surveyed(self) -> None:
        self.classesCounted.emit(self._survey.differences())
        self._tell_counts()
        if self._choice.row_filter.state and list(self._model.rows_shown()) != list(
            self._filtered(self._model.story)
        ):
            self._show(self._model.project, self._model.story, anew=False)
        elif not self._known_at_once:
            self._layouts.clear()  # labels that tell of the order have come
            self._remeasure()
        self.statesChanged.emit()

    # --- what there is to know -------------------------------------------------------------------------

    def reference(self) -> Reference:
        """What words are compared with."""
        return self._reference

    def story(self) -> StoryView | None:
        """The story as it is shown; None while nothing has been compared."""
        return self._model.story

    def article_of(self, column: int) -> int | None:
        """The comparison's number of a column's article; None while it has not been compared yet."""
        return self._model.article(column)

    def granularity(self) -> Granularity:
        return self._granularity

    def is_surveyed(self) -> bool:
        """Whether every row has been looked through, so that states and counts are final."""
        return self._survey.is_finished()

    def rows_shown(self) -> Sequence[int]:
        """The rows of the comparison that the filter leaves, in order."""
        return self._model.rows_shown()

    def is_hidden_row(self, ref: SentenceRef) -> bool:
        """Whether a sentence stands in a row that went with the hidden columns that alone have it."""
        story = self._model.story
        place = story.place(ref) if story is not None else None
        return story is not None and place is not None and story.row_of(place) in self._choice.away(story)

    def restriction(self) -> tuple[RowFilter, str]:
        """Why not all rows are shown: the filter, and what rows must hold, "" for anything."""
        return self._choice.restriction(self._search)

    def rows_in_view(self) -> range:
        """Which of the rows shown are on screen, counted among the rows shown."""
        return self._heights.in_view()

    def row_state(self, row: int) -> RowState:
        """The state of a row of the comparison as far as it is known; costs nothing."""
        return self._survey.known_state(row)

    def row_summary(self, row: int) -> str:
        """One line on a row of the comparison."""
        story = self._model.story
        return labels.row_summary(story, row, self._compared_with(row)) if story is not None else ""

    def _compared_with(self, row: int) -> str:
        """What the words of a row are compared with, where there is anything to compare."""
        story, wordings = self._model.story, self._wordings
        if story is None or wordings is None or story.versions(row) < 2:
            return ""
        rows = {story.sentence_row_of(place) for place in story.places(row)}
        places = {place for number in rows for place in wordings.reference(number)}
        columns = sorted({self._model.column(place.article) for place in places})
        canonical = self._reference is Reference.CANONICAL and any(map(story.is_marked, places))
        return labels.compared_with([letter(one) for one in columns if one >= 0], canonical=canonical)


def _remarked(old: StoryView, new: StoryView) -> frozenset[int]:
    """The sentence rows in which other sentences are canonical than before."""
    places = (new.place(ref) for ref in old.marked ^ new.marked)
    return frozenset(new.sentence_row_of(place) for place in places if place is not None)


def _rows_with(story: StoryView, sentence_rows: frozenset[int]) -> frozenset[int]:
    """The rows that hold sentences of these sentence rows."""
    return frozenset(
        story.row_of(Place(article, number))
        for row in sentence_rows
        for article, cell in enumerate(story.comparison.sentence_rows[row].cells)
        for number in cell
    )

"""The grid as Qt's tables want it: one row a row that is shown, one column an article of the project.

Knows the story and its words; knows nothing of fonts, colours or widths. A screen reader hears of a cell
its row, its version, its state, then its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desk.engine.grid.cells import Cell
from desk.engine.grid.linking import OtherRow
from desk.engine.grid.story import StoryView
from desk.engine.model import Place, SentenceRef
from desk.engine.project import Project, letter
from desk.ui.grid import labels
from desk.ui.grid.survey import Survey

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
)  # made once: every cell is asked at every turn
_NO_FLAGS = Qt.ItemFlag(0)


class GridModel(QAbstractTableModel):
    """Maps what is shown (index rows and columns) to the story (rows of the comparison, articles)."""

    def __init__(self, survey: Survey) -> None:
        super().__init__()
        self._survey = survey
        self.project = Project()
        self.story: StoryView | None = None
        self._rows: Sequence[int] = ()
        self._articles: list[int | None] = []
        self.letters: list[str] = []  # of each article of the comparison; every cell asks for them

    def show(self, project: Project, story: StoryView | None, rows: Sequence[int]) -> bool:
        """Shows these rows of a story. Says only what changed where rows and columns stay as they are; True
        where they do not and the model was reset."""
        same = (
            self.story is not None
            and story is not None
            and story.rows is self.story.rows
            and [one.id for one in project.articles] == [one.id for one in self.project.articles]
            and rows == self._rows
        )
        if same:
            self._take(project, story, rows)
            if rows:
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))
            return False
        self.beginResetModel()
        self._take(project, story, rows)
        self.endResetModel()
        return True

    def _take(self, project: Project, story: StoryView | None, rows: Sequence[int]) -> None:
        self.project, self.story, self._rows = project, story, rows
        number = story.article_number if story is not None else lambda _: None
        self._articles = [number(article.id) for article in project.articles]
        compared = len(story.comparison.structures) if story is not None else 0
        self.letters = [letter(self.column(article)) for article in range(compared)]

    # --- from what is shown to the story, and back -----------------------------------------------------

    def rows_shown(self) -> Sequence[int]:
        return self._rows

    def story_row(self, row: int) -> int:
        """The row of the comparison that is shown there."""
        return self._rows[row]

    def shown_row(self, story_row: int) -> int:
        """Where a row of the comparison is shown, -1 where the filter leaves it out."""
        try:
            return self._rows.index(story_row)
        except ValueError:
            return -1

    def article(self, column: int) -> int | None:
        """The comparison's number of a column's article; None while it has not been compared yet."""
        return self._articles[column]

    def column(self, article: int) -> int:
        """The column of an article of the comparison, -1 where the project no longer has it."""
        return self._articles.index(article) if article in self._articles else -1

    def is_pinned(self, column: int) -> bool:
        """Whether a column stands first and stays in sight."""
        articles = self.project.articles
        return column < len(articles) and articles[column].id in self.project.pinned

    def cell(self, row: int, column: int) -> Cell | None:
        """What is shown there; None where the article has not been compared yet."""
        article = self._articles[column]
        return self.story.cell(self._rows[row], article) if self.story and article is not None else None

    def other_row(self, row: int, column: int) -> OtherRow | None:
        """Where the article of an empty cell has what the row says; None for any other cell."""
        cell = self.cell(row, column) if 0 <= row < len(self._rows) else None
        if self.story is None or cell is None or cell.pieces:
            return None
        return self.story.text_elsewhere(self._rows[row], cell.article)

    def first_ref(self, row: int, column: int) -> SentenceRef | None:
        """The first sentence of a cell."""
        cell = self.cell(row, column)
        if self.story is None or cell is None or not cell.pieces:
            return None
        return self.story.ref(Place(cell.article, cell.pieces[0].sentence))

    # --- QAbstractTableModel ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.story is None:
            return None
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text if cell is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return labels.spoken_cell(self.story, self._rows[index.row()], index.column(), cell)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return labels.row_summary(self.story, self._rows[index.row()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if self.story is None or not 0 <= section < len(self._rows):
                return None
            if role == Qt.ItemDataRole.DisplayRole:
                return labels.row_label(self.story, self._rows[section])
            if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                return labels.row_summary(self.story, self._rows[section])
            return None
        if not 0 <= section < len(self._articles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{letter(section)}  {self.project.article_title(self.project.articles[section])}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return labels.spoken_column(
                self.project, self.story, self._survey.counts(self._articles[section]), section
            )
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else _NO_FLAGS

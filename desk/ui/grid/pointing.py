"""What is under the pointer: the sentence, its check mark, and what a tool tip says there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QTableView

from desk.engine.model import FURNITURE_KINDS, Place
from desk.engine.project import letter
from desk.ui.grid import labels
from desk.ui.grid.cell_layout import CellLayout
from desk.ui.grid.delegate import CellDelegate
from desk.ui.grid.model import GridModel


class Pointing:
    """Answers for points of a table's viewport."""

    def __init__(self, table: QTableView, model: GridModel, delegate: CellDelegate) -> None:
        self._table = table
        self._model = model
        self._delegate = delegate

    def place_at(self, point: QPoint) -> Place | None:
        """The sentence at a point."""
        found = self._layout_at(point)
        return found[0].place_at(found[1]) if found is not None else None

    def check_at(self, point: QPoint) -> Place | None:
        """The sentence whose check mark is at a point: anywhere in the gutter beside it; not furniture."""
        found = self._layout_at(point)
        if found is None or found[1].x() >= self._delegate.metrics.gutter:
            return None
        layout, inside = found
        for piece in layout.cell.pieces:
            place = Place(layout.cell.article, piece.sentence)
            box = layout.check_mark(place, self._delegate.metrics)
            if box is not None and box.top() <= inside.y() <= box.bottom():
                return None if piece.kind in FURNITURE_KINDS else place
        beside, story = layout.place_at(inside), self._model.story
        if beside is None or story is None or story.sentence(beside).kind in FURNITURE_KINDS:
            return None
        return beside

    def is_way(self, point: QPoint) -> bool:
        """Whether the words of an empty cell are there that lead to another row."""
        index = self._table.indexAt(point)
        other = self._model.other_row(index.row(), index.column()) if index.isValid() else None
        if other is None:
            return False
        text = labels.absence(index.column(), other)
        return self._delegate.absence_box(self._table.visualRect(index), text).contains(QPointF(point))

    def position_at(self, point: QPoint) -> tuple[CellLayout, int] | None:
        """The layout and the character of its text at a point."""
        found = self._layout_at(point)
        return (found[0], found[0].position_at(found[1])) if found is not None else None

    def tip_at(self, point: QPoint) -> str:
        """What there is to say of a point: a label, the differences, the facts; "" for nothing."""
        found, story = self._layout_at(point), self._model.story
        if found is None or story is None:
            return self._tip_of_empty(point)
        layout, inside = found
        for placed in layout.chips:
            if placed.rect.contains(inside):
                return "\n".join(part for part in (placed.chip.text, placed.chip.tip) if part)
        place = self.check_at(point)
        if place is not None:
            if story.is_marked(place):
                return labels.tip_marked()
            return labels.tip_unmarked()
        position = layout.position_at(inside)
        said = [labels.mark_text(mark, self._letter(mark.against)) for mark in layout.marks_at(position)]
        return "\n".join([*said, *self._facts_at(layout, position)])

    def _letter(self, article: int) -> str:
        return letter(self._model.column(article))

    def _tip_of_empty(self, point: QPoint) -> str:
        index, story = self._table.indexAt(point), self._model.story
        if not index.isValid() or story is None or self._model.article(index.column()) is None:
            return ""
        if story.is_furniture_row(self._model.story_row(index.row())):
            return ""
        return labels.tip_absent(index.column(), self._model.other_row(index.row(), index.column()))

    def _facts_at(self, layout: CellLayout, position: int) -> list[str]:
        story = self._model.story
        assert story is not None
        piece = layout.cell.pieces[layout.cell.piece_at(position)]
        columns = {
            article: letter(column)
            for column in range(self._model.columnCount())
            if (article := self._model.article(column)) is not None
        }
        at = position - piece.start
        row = story.sentence_row_of(Place(layout.cell.article, piece.sentence))
        return [
            labels.fact_by_version(fact, columns)
            for fact in story.facts_in_sentence_row(row)
            if not fact.agree
            and any(
                (value.article, value.sentence) == (layout.cell.article, piece.sentence)
                and value.start <= at < value.end
                for value in fact.values
            )
        ]

    def _layout_at(self, point: QPoint) -> tuple[CellLayout, QPointF] | None:
        index = self._table.indexAt(point)
        if not index.isValid():
            return None
        rect: QRect = self._table.visualRect(index)
        layout = self._delegate.layout(index.row(), index.column(), rect.width())
        return (layout, QPointF(point - rect.topLeft())) if layout is not None else None

"""The layouts of cells, kept: the very layouts that rows are measured by are the ones painted.

`LayoutCache` keeps the most recent of them, keyed (row, column, width). Word differences are asked for here,
never in paint(), and no more at once than a frame has time for: a jump to rows that nobody has seen shows
their text at once and their differences a moment later, but for those that are known already.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection
from time import perf_counter

from PySide6.QtGui import QColor, QTextCharFormat

from desk.engine.grid.cells import Cell
from desk.engine.grid.story import StoryView
from desk.engine.grid.wordings import Mark, Wordings, comparisons_made
from desk.engine.model import FURNITURE_KINDS, Kind, Place
from desk.engine.wording import DifferenceClass
from desk.ui.grid.cell_layout import CellLayout, Writing
from desk.ui.grid.chips import Chip
from desk.ui.grid.forms import difference_form
from desk.ui.grid.metrics import Metrics
from desk.ui.theme import Theme

KEPT = 600  # layouts, for the usual handful of versions
COMPARED_AT_ONCE = 6  # pairs of cells; the next row of a few versions is fewer
PAIR = 0.001  # seconds that a pair takes at most, mostly a third of that; what takes longer counts as more
RENEWED_AT_ONCE = 24  # layouts given their differences, where the words were compared before
KEPT_IN_COLUMN = 40  # and for forty versions so many of each; a tall screen shows some 25 rows


Key = tuple[int, int, int]
Chipper = Callable[[int, Cell, bool], tuple[Chip, ...]]


class LayoutCache:
    """The layouts of cells seen last. `made` counts those ever made, so that tests can count work."""

    def __init__(self, theme: Theme, metrics: Metrics) -> None:
        self.theme = theme
        self.metrics = metrics
        self.classes: frozenset[DifferenceClass] = frozenset(DifferenceClass)
        self.made = 0
        self.columns = 0
        self._story: StoryView | None = None
        self._wordings: Wordings | None = None
        self._chips: Chipper = lambda _row, _cell, _compared: ()
        self._kept: OrderedDict[Key, CellLayout] = OrderedDict()
        self._allowance = COMPARED_AT_ONCE
        self._bare: dict[Key, int] = {}  # layouts that wait for their differences, and the article of each
        self.worked: Callable[[], None] = lambda: None  # is called when `go_on` should be, a moment later

    def take(
        self,
        story: StoryView | None,
        wordings: Wordings | None,
        chips: Chipper,
        rows: Collection[int] | None = None,
    ) -> None:
        """From now on lays out this story; what is kept goes, where `rows` are given theirs alone."""
        self._story, self._wordings, self._chips = story, wordings, chips
        if rows is None:
            self.clear()
        else:
            for key in [key for key in self._kept if key[0] in rows]:
                del self._kept[key]

    def clear(self) -> None:
        self._kept.clear()
        self._bare.clear()

    def __len__(self) -> int:
        return len(self._kept)

    def layout(self, row: int, column: int, width: int, article: int) -> CellLayout:
        """The layout of a cell of the story's row, made now if it is not at hand."""
        key = (row, column, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._make(key, article)
            self.made += 1
            while len(self._kept) > max(KEPT, KEPT_IN_COLUMN * self.columns):
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found

    def estimate(self, cell: Cell, width: int) -> int:
        """About the height of a cell without its labels, from how long its text is; nothing is laid out."""
        return self.metrics.about_height(cell.text, cell.kind, width)

    def text_first(self) -> None:
        """A jump: until `go_on`, no words are compared for what is laid out."""
        self._allowance = 0
        self.worked()

    def go_on(self, rows: Collection[int]) -> set[int]:
        """Compares more words, for layouts of these rows that wait for them, and tells which rows have other
        layouts now; what waits outside of these rows is made anew when it is seen."""
        self._allowance = COMPARED_AT_ONCE
        waiting, self._bare = self._bare, {}
        changed, made = set(), self.made
        for key, article in waiting.items():
            if key[0] not in rows:
                self._kept.pop(key, None)
            elif key in self._kept and self._allowance > 0 and self.made - made < RENEWED_AT_ONCE:
                self._kept[key] = self._make(key, article)
                self.made += 1
                changed.add(key[0])
            elif key in self._kept:
                self._bare[key] = article  # as it is until the next round
        if self._bare:
            self.worked()
        return changed

    def _make(self, key: Key, article: int) -> CellLayout:
        assert self._story is not None
        row, _, width = key
        cell = self._story.cell(row, article)
        compared = self._allowance > 0 or self._is_known(cell)
        before, begun = comparisons_made(), perf_counter()
        writing = Writing(cell, self._marks(cell) if compared else [])
        took = perf_counter() - begun
        self._color(writing)
        self._mark_differences(writing)
        writing.facts = self._differing_facts(cell)
        made = CellLayout(writing, width, self.metrics, self._chips(row, cell, compared))
        spent = comparisons_made() - before
        self._allowance -= max(spent, round(took / PAIR) if spent else 0)
        if not compared:
            self._bare[key] = article
        if spent or not compared:
            self.worked()
        return made

    def _is_known(self, cell: Cell) -> bool:
        """Whether no words need be compared for a cell now."""
        if self._wordings is None or cell.is_furniture:
            return True
        return all(self._wordings.is_known(Place(cell.article, piece.sentence)) for piece in cell.pieces)

    def _marks(self, cell: Cell) -> list[tuple[int, int, Mark]]:
        if self._wordings is None or cell.is_furniture:
            return []
        return [
            (piece.start + mark.start, piece.start + mark.end, mark)
            for piece in cell.pieces
            for mark in self._wordings.marks(Place(cell.article, piece.sentence), self.classes)
        ]

    def _color(self, writing: Writing) -> None:
        """The colour of the text, and of what is of another kind than its cell the weight and the colour."""
        writing.color = self._color_of(writing.cell.kind)
        for piece in writing.cell.pieces:
            if piece.kind is not writing.cell.kind:
                form = QTextCharFormat()
                form.setFont(self.metrics.font(piece.kind))
                form.setForeground(self._color_of(piece.kind))
                writing.format(piece.start, piece.end, form)

    def _color_of(self, kind: Kind) -> QColor:
        return self.theme.color("furniture_text" if kind in FURNITURE_KINDS else "text")

    def _mark_differences(self, writing: Writing) -> None:
        for start, end, mark in writing.marks:
            form = difference_form(self.theme, mark.operation)
            if form is not None and end > start:
                writing.format(start, end, form)

    def _differing_facts(self, cell: Cell) -> list[tuple[int, int]]:
        assert self._story is not None
        found: list[tuple[int, int]] = []
        for piece in cell.pieces if self._story.comparison.facts else ():
            row = self._story.sentence_row_of(Place(cell.article, piece.sentence))
            for fact in self._story.facts_in_sentence_row(row):
                if not fact.agree:
                    found += [
                        (piece.start + value.start, piece.start + value.end)
                        for value in fact.values
                        if (value.article, value.sentence) == (cell.article, piece.sentence)
                    ]
        return found

"""How high a shown row is: exactly, by the layouts that are painted, or about, by the length of its texts.

`heights.RowHeights` decides which of them a row gets, and when.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from desk.ui.grid.delegate import CellDelegate
from desk.ui.grid.header import ColumnHeader
from desk.ui.grid.layouts import LayoutCache
from desk.ui.grid.model import GridModel


class Measuring:
    """Measures shown rows; heights are in pixels. `least` gives what the row's own header needs."""

    def __init__(
        self,
        model: GridModel,
        layouts: LayoutCache,
        delegate: CellDelegate,
        columns: ColumnHeader,
        least: Callable[[int], int],
    ) -> None:
        self._model = model
        self._layouts = layouts
        self._delegate = delegate
        self._columns = columns
        self._least = least

    def laid_out(self) -> int:
        """How many cells were laid out so far."""
        return self._layouts.made

    def aside(self) -> int:
        """How many cells of a row are out of sight."""
        return self._columns.aside()

    def measure(self, row: int) -> int:
        """The exact height, of all its columns."""
        height = self._least(row)
        for column in range(self._model.columnCount()):
            if not self._columns.isSectionHidden(column):
                layout = self._delegate.layout(row, column, self._columns.sectionSize(column))
                if layout is not None:
                    height = max(height, layout.height)
        return height

    def guess(self, row: int) -> int:
        """The height that the columns in sight need, exactly, and about that of the others."""
        seen = self._columns.in_sight()
        found = (self._delegate.layout(row, column, self._columns.sectionSize(column)) for column in seen)
        return max([self.estimate(row, seen), *(layout.height for layout in found if layout is not None)])

    def estimate(self, row: int, passed_over: Container[int] = ()) -> int:
        """About how high a row will be, some columns aside: by the longest of its texts, for its width."""
        cells = [
            (cell, self._columns.sectionSize(column))
            for column in range(self._model.columnCount())
            if column not in passed_over
            and not self._columns.isSectionHidden(column)
            and (cell := self._model.cell(row, column))
        ]
        longest = max(cells, key=lambda one: len(one[0].text) / one[1], default=None)
        if longest is None or not longest[0].pieces:
            return self._least(row)
        return max(self._least(row), self._layouts.estimate(*longest))

"""Heights of rows: estimated from a sample, exact as soon as a row is seen, and nothing in view ever jumps.

A row gets its exact height when it is first on screen, from the very layouts that will be painted. Rows
that come into view above the one that stays change what lies over it; the difference is paid through the
scroll bar, so the row that stays does not move. Measuring a row may bring further rows into view: the
round is repeated until nothing changes. Limit: the scroll bar's length is an estimate until the rows were
seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QTableView

SAMPLE = 12
_ROUNDS = (
    12  # a round that still changes something after so many has rows of height zero, which there are not
)


class RowHeights:
    """Keeps the rows of one table measured; `measure` gives the exact height of a shown row."""

    def __init__(
        self, table: QTableView, measure: Callable[[int], int], update_geometries: Callable[[], None]
    ) -> None:
        self._table = table
        self._measure = measure
        self._update_geometries = update_geometries  # protected in Qt, so the view hands it over
        self._measured: set[int] = set()
        self._settling = False
        self.measured_in_all = 0  # for tests, which count work

    def forget(self) -> None:
        """Widths or texts have changed: every row is measured again when it is next seen."""
        self._measured.clear()

    def renew(self, rows: Iterable[int]) -> None:
        """Measures rows again that have changed; the topmost row in view keeps its place."""
        rows, view = set(rows), self.in_view()
        top = next((row for row in view if row not in rows), view[0] if view else -1)
        self._measured -= rows
        self.settle(top)

    def is_settling(self) -> bool:
        return self._settling

    def settle(self, anchor: int = -1) -> None:
        """Measures the rows in view. The anchor keeps its place on screen: the row that is asked for, or else
        the topmost that was measured before."""
        if self._settling or not self._table.isVisible() or self._table.model().rowCount() == 0:
            return
        self._settling = True
        try:
            for _ in range(_ROUNDS):
                if not self._round(anchor):
                    break
        finally:
            self._settling = False

    def in_view(self) -> range:
        """The shown rows that are on screen, wholly or in part."""
        table = self._table
        first = table.rowAt(0)
        if first < 0:
            return range(0)
        last = table.rowAt(table.viewport().height() - 1)
        return range(first, (last if last >= 0 else table.model().rowCount() - 1) + 1)

    def _round(self, anchor: int) -> bool:
        table, header = self._table, self._table.verticalHeader()
        rows = self.in_view()
        new = [row for row in rows if row not in self._measured]
        if not new:
            return False
        if anchor not in rows:
            anchor = next((row for row in rows if row in self._measured), rows[0])
        before = header.sectionViewportPosition(anchor)
        changed = False
        with QSignalBlocker(header):
            for row in new:
                height = self._measure(row)
                self._measured.add(row)
                self.measured_in_all += 1
                if height != header.sectionSize(row):
                    header.resizeSection(row, height)
                    changed = True
        if changed:
            self._update_geometries()
            bar = table.verticalScrollBar()
            bar.setValue(bar.value() + header.sectionViewportPosition(anchor) - before)
            table.viewport().update()
            header.viewport().update()
        return True

"""Heights of rows: estimated from a sample, exact as soon as a row is seen, and nothing in view ever jumps.

A row gets its exact height when it is first on screen, from the very layouts that will be painted. Rows
that come into view above the one that stays change what lies over it; the difference is paid through the
scroll bar, so the row that stays does not move. Measuring a row may bring further rows into view: the
round is repeated until nothing changes. Limit: the scroll bar's length is an estimate until the rows were
seen.

Of a story of many columns most are out of sight, yet a row is as high as its highest cell. Where a jump would
lay out more than a frame has time for, rows get the exact height of what is in sight and about that of the
rest, and the exact one in the turns that follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHeaderView, QTableView

from desk.ui.grid.measuring import Measuring

SAMPLE = 12  # rows, and fewer where they have more cells than `SAMPLED_CELLS`
SAMPLED_CELLS = 80
LAID_OUT_AT_ONCE = 12  # cells, up to a millisecond each; from then on only those in sight
_ROUNDS = (
    12  # a round that still changes something after so many has rows of height zero, which there are not
)


def sample(rows: int, columns: int) -> list[int]:
    """Rows that lie spread over so many. The more columns the highest cell is one of, the less do rows differ
    in height, and the fewer will do."""
    wanted = max(2, min(SAMPLE, SAMPLED_CELLS // max(1, columns)))
    return sorted({number * (rows - 1) // (wanted - 1) for number in range(wanted)}) if rows else []


@contextmanager
def _quiet(header: QHeaderView) -> Iterator[None]:
    """Without signals, and without looking after each row that changes where all others are now."""
    with QSignalBlocker(header):
        header.setUpdatesEnabled(False)
        try:
            yield
        finally:
            header.setUpdatesEnabled(True)


class RowHeights:
    """Keeps the rows of one table measured: exactly, or by what is in sight where that takes too long."""

    def __init__(
        self,
        table: QTableView,
        measuring: Measuring,
        update_geometries: Callable[[], None],
    ) -> None:
        self._table = table
        self._measuring = measuring
        self._update_geometries = update_geometries  # protected in Qt, so the view hands it over
        self._measured: set[int] = set()
        self._guessed: set[int] = set()
        self._most = 0  # of `laid_out`, until which rows are measured exactly
        self._owes = False  # a row its exact height, whatever that takes
        self.guessed: Callable[[], None] = lambda: None  # is called when `measure_guessed` should be, later
        self._settling = False
        self.measured_in_all = 0  # for tests, which count work

    def forget(self) -> None:
        """Widths or texts have changed: every row is measured again when it is next seen."""
        self._measured.clear()
        self._guessed.clear()

    def renew(self, rows: Iterable[int]) -> None:
        """Measures rows again that have changed; the topmost row in view keeps its place."""
        rows, view = set(rows), self.in_view()
        top = next((row for row in view if row not in rows), view[0] if view else -1)
        self._measured -= rows
        self._guessed -= rows
        self.settle(top)

    def is_exact(self) -> bool:
        """Whether no row in view waits for its exact height."""
        return not self._guessed

    def estimate(self) -> None:
        """Gives rows that nobody has seen the mean height of some that lie spread over the story."""
        model = self._table.model()
        heights = [self._measuring.estimate(row) for row in sample(model.rowCount(), model.columnCount())]
        if heights:
            self._table.verticalHeader().setDefaultSectionSize(round(sum(heights) / len(heights)))

    def measure_guessed(self) -> None:
        """In a turn of its own: the exact heights that there was no time for."""
        rows, self._guessed = self._guessed, set()
        self._owes = True
        self.renew(rows.intersection(self.in_view()))

    def is_settling(self) -> bool:
        return self._settling

    def settle(self, anchor: int = -1) -> None:
        """Measures the rows in view. The anchor keeps its place on screen: the row that is asked for, or else
        the topmost that was measured before."""
        if self._settling or not self._table.isVisible() or self._table.model().rowCount() == 0:
            return
        self._settling = True
        self._most = self._measuring.laid_out() + LAID_OUT_AT_ONCE
        try:
            for _ in range(_ROUNDS):
                if not self._round(anchor):
                    break
        finally:
            self._settling = False
        if self._guessed:
            self.guessed()

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
        new = [row for row in rows if row not in self._measured and row not in self._guessed]
        if not new:
            return False
        if anchor not in rows:
            anchor = next((row for row in rows if row in self._measured), rows[0])
        new.sort(key=lambda row: (row < anchor, abs(row - anchor)))  # what is exact is in one piece about it
        before = header.sectionViewportPosition(anchor)
        # Asked now, for after each change Qt would count through all rows again.
        tops = [header.sectionViewportPosition(row) for row in new]
        changed, grown = [], 0
        with _quiet(header):
            for row, top in zip(new, tops, strict=True):
                if row > anchor and top + grown >= table.viewport().height():
                    continue  # the rows before it have pushed it out of view
                height = self._height(row)
                if height != header.sectionSize(row):
                    grown += height - header.sectionSize(row) if row >= anchor else 0
                    header.resizeSection(row, height)
                    changed.append(row)
        if changed:
            bar, value = table.verticalScrollBar(), table.verticalScrollBar().value()
            self._update_geometries()
            bar.setValue(bar.value() + header.sectionViewportPosition(anchor) - before)
            # What lies over the first row that changed stays as it is, unless all was scrolled.
            top = header.sectionViewportPosition(min(changed)) if bar.value() == value else 0
            table.viewport().update(0, top, table.viewport().width(), table.viewport().height() - top)
            header.viewport().update()
        return True

    def _height(self, row: int) -> int:
        owed, self._owes = self._owes, False
        aside = self._measuring.aside()
        if aside and not owed and self._measuring.laid_out() + aside > self._most:
            self._guessed.add(row)
            return self._measuring.guess(row)
        self._measured.add(row)
        self.measured_in_all += 1
        return self._measuring.measure(row)

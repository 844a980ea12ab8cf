"""A search while it goes on: in slices between events, its hits row by row, and the one that is current.

A small story is searched before the first slice ends. What was found before stays until the new search is
done, and stays where a person has typed no regular expression; why it is none, in words, is `error`. Rows are
those of the comparison at the granularity that is shown.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from desk.engine.grid.story import StoryView
from desk.engine.model import Kind
from desk.ui.grid.finding import Hit, Hits, PatternError, Query
from desk.ui.translating import tr

FIRST_SLICE = 0.030  # seconds
SLICE = 0.006
PAUSE = 12  # milliseconds between slices
LONGEST = 4.0  # seconds of work in all; an expression that takes longer is stopped
_GROUPED = 500  # hits put to their rows in one go


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to tell of a search. `shown` hits can be gone to, `at` is the number of the current one
    among them, 0 for none; others are in rows that the filter leaves out or in hidden versions. `error` is
    why a regular expression is none; where there are `too_many` hits the search has stopped."""

    shown: int = 0
    at: int = 0
    in_other_rows: int = 0
    in_hidden_versions: int = 0
    searching: bool = False
    ran_away: bool = False
    too_many: bool = False
    error: str = ""


class Search(QObject):
    """The hits of one query in one story."""

    finished = Signal()  # after `start` returned; never from within it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = Query()
        self.hits = Hits(None, Query())
        self.current: Hit | None = None
        self.error = ""
        self._rows: dict[int, list[Hit]] = {}
        self._order: Sequence[int] = ()  # rows with hits that can be gone to
        self._before: Sequence[int] = (0,)  # how many such hits there are before each of them, and in all
        self._elsewhere = (0, 0)  # hits in rows that are not shown, in versions that are hidden
        self._columns: Sequence[int] = ()  # of each article, -1 where it is hidden
        self._current_row = -1
        self._steps: Iterator[None] | None = None
        self._spent = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._work)

    def start(self, story: StoryView | None, query: Query, *, anew: bool = False) -> None:
        """Searches a story; `anew` where its rows are others than before, so that old hits mean nothing."""
        self.query = query
        if anew:
            self._take(Hits(None, Query()), {})
        try:
            hits = Hits(story.comparison if story is not None else None, query)
        except PatternError as error:
            self.error = _why(error)
            self._stop()
            return
        self.error = ""
        self._spent = 0.0
        self._steps = self._run(hits, story)
        self._advance(FIRST_SLICE)
        if self._steps is not None:
            self._timer.start()

    def is_finished(self) -> bool:
        return self._steps is None

    def rows(self) -> dict[int, list[Hit]]:
        """The hits of each row that has any, by article and place."""
        return self._rows

    # --- searching -------------------------------------------------------------------------------------

    def _run(self, hits: Hits, story: StoryView | None) -> Iterator[None]:
        for _ in hits.steps():
            if self._spent > LONGEST:
                hits.ran_away = True
                break
            yield
        rows: dict[int, list[Hit]] = {}
        if story is not None:
            for number, hit in enumerate(hits.all()):
                row = story.row_of(hit.place)
                if row >= 0 and _stands_in(story, row, hit):
                    rows.setdefault(row, []).append(hit)
                if number % _GROUPED == _GROUPED - 1:
                    yield
        self._take(hits, rows)

    def _take(self, hits: Hits, rows: dict[int, list[Hit]]) -> None:
        self.hits, self._rows, self.current = hits, rows, None
        self._order, self._before = (), (0,)

    def _advance(self, seconds: float) -> None:
        start = perf_counter()
        for _ in self._steps or ():
            if perf_counter() > start + seconds:
                self._spent += perf_counter() - start
                return
        self._stop()

    def _stop(self) -> None:
        self._steps = None
        self._timer.stop()

    def _work(self) -> None:
        self._advance(SLICE)
        if self._steps is None:
            self.finished.emit()

    # --- going from hit to hit -------------------------------------------------------------------------

    def count(self, is_shown: Callable[[int], bool], columns: Sequence[int]) -> None:
        """Counts which hits can be gone to, now that other rows or versions are shown; `columns` gives the
        column of each article, -1 for one that is not shown."""
        self._columns = columns
        other_rows = hidden = 0
        order, counts = [], []
        for row in sorted(self._rows):
            hits = self._rows[row]
            here = sum(1 for hit in hits if columns[hit.place.article] >= 0)
            hidden += len(hits) - here
            if not is_shown(row):
                other_rows += here
            elif here:
                order.append(row)
                counts.append(here)
        self._order, self._before = order, list(accumulate(counts, initial=0))
        self._elsewhere = other_rows, hidden

    def found(self) -> Found:
        """What there is to tell."""
        at = 0
        row = bisect_left(self._order, self._current_row)
        if self.current is not None and row < len(self._order):
            here = self._in_row(self._order[row])
            at = self._before[row] + here.index(self.current) + 1 if self.current in here else 0
        other_rows, hidden = self._elsewhere
        searching, ran_away = not self.is_finished(), self.hits.ran_away
        told = searching, ran_away, self.hits.too_many
        return Found(self._before[-1], at, other_rows, hidden, *told, self.error)

    def step(self, by: int, row: int, column: int, position: int) -> Hit | None:
        """Makes the next or previous hit current, in the order of rows, columns and texts; None past the
        last. Where none is current it starts from a position, which may be a hit itself."""
        if not self._order:
            return None
        if self.current is not None:
            row, column = self._current_row, self._columns[self.current.place.article]
            position = self.current.start + (1 if by > 0 else 0)
        at = bisect_left(self._order, row)
        here = self._in_row(row) if at < len(self._order) and self._order[at] == row else []
        keys = [(self._columns[hit.place.article], hit.start) for hit in here]
        cut = bisect_left(keys, (column, position))
        rest = here[cut:] if by > 0 else here[:cut][::-1]
        if not rest:
            there = at + (1 if here else 0) if by > 0 else at - 1
            if not 0 <= there < len(self._order):
                return None
            row = self._order[there]
            rest = self._in_row(row)[::by]
        self.current, self._current_row = rest[0], row
        return self.current

    def leave(self) -> bool:
        """No hit is current any more; whether one was."""
        left, self.current = self.current is not None, None
        return left

    def _in_row(self, row: int) -> list[Hit]:
        """The hits of a row that can be gone to, column by column."""
        shown = [hit for hit in self._rows[row] if self._columns[hit.place.article] >= 0]
        return sorted(shown, key=lambda hit: (self._columns[hit.place.article], hit.start))


def _stands_in(story: StoryView, row: int, hit: Hit) -> bool:
    """Whether a hit can be seen: a headline that repeats another one of its cell is not shown."""
    if story.sentence(hit.place).kind is not Kind.HEADLINE:
        return True
    pieces = story.cell(row, hit.place.article).pieces
    return any(piece.sentence == hit.place.sentence for piece in pieces)


def _why(error: PatternError) -> str:
    """What is wrong with a regular expression, in words that name the place."""
    why, place = error.why, error.place + 1
    return tr("This is no regular expression: {why} (at character {place}).", why=why, place=place)

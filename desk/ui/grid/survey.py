"""Looks through a whole story while nobody waits: the state of every row, the count of every class.

The overview, the filter of differing rows and "next difference" want to know of rows that nobody has seen
yet. Comparing the words of a hundred thousand rows takes minutes, so it is done in slices between events;
a small story is done before the first slice ends. Until a row has been looked at, texts that are not the
same count as a difference. The work restarts with the story; the comparisons themselves are remembered in
`wordings`.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from desk.engine.grid.counting import Counts, count
from desk.engine.grid.order import Elsewhere, find_elsewhere
from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import StoryView
from desk.engine.grid.wordings import ALL_CLASSES, Wordings
from desk.engine.model import Place
from desk.engine.wording import DifferenceClass, Operation
from desk.ui.turns import Turns

FIRST_SLICE = 0.030  # seconds
SLICE = 0.006
SMALL = 2000  # cells; more would show in the first frame
PAUSE = 12  # milliseconds between slices, for scrolling and typing

_state = cache(RowState)  # of its bits; to be had without making flags anew
_BITS = {kind: 1 << number for number, kind in enumerate(DifferenceClass)}


class Survey(QObject):
    """What is known of the rows of a story so far."""

    progressed = Signal()
    columnsCounted = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._story: StoryView | None = None
        self._wordings: Wordings | None = None
        self._steps: Iterator[None] | None = None  # what is still to be done
        self._states: list[int] = []  # bits of RowState, as are the decisions
        self._masks: list[int] = []
        self._decisions: list[int] = []
        self._tally: Counter[tuple[int, int]] = Counter()  # rows by what there is to say of them
        self._differences: Counter[DifferenceClass] = Counter()
        self._counts: dict[int, Counts] = {}
        self._elsewhere: dict[int, dict[int, Elsewhere]] = {}
        self._wanted = sum(_BITS.values())
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self.turns = Turns(self)
        self._timer.timeout.connect(lambda: self.turns.put(self._take_turn))

    def start(self, story: StoryView | None, wordings: Wordings | None) -> None:
        """Begins with another story. A small one is looked through at once, as far as a first slice goes; the
        signals come from the event loop in any case, when whoever called is done with the story too."""
        self._story, self._wordings = story, wordings
        self._states, self._masks, self._decisions, self._counts, self._elsewhere = [], [], [], {}, {}
        self._differences.clear()
        self._tally.clear()
        self._timer.stop()
        self._steps = None
        if story is not None:
            self._steps = self._look_through(story)
            if len(story.rows) * len(story.comparison.structures) <= SMALL:
                self._advance(FIRST_SLICE)
            self._timer.start()

    def follow(self, story: StoryView, wordings: Wordings, rows: Iterable[int] = ()) -> None:
        """Goes on with the same rows under other decisions. What was found out stays true but of these rows,
        whose words are compared with others now."""
        known = [row for row in rows if row < len(self._states)]
        for row in known:
            self._mask(row, -1)
            self._count(row, -1)
        self._story, self._wordings = story, wordings
        for row in known:
            self._masks[row] = self._mask(row, 1)
            self._decisions[row] = story.decision_state(row).value
            self._count(row, 1)

    def _count(self, row: int, by: int) -> None:
        self._tally[self._states[row] | self._decisions[row], self._masks[row]] += by

    def set_classes(self, classes: frozenset[DifferenceClass]) -> None:
        """Which classes make a row differ."""
        self._wanted = sum(_BITS[kind] for kind in classes)

    def is_finished(self) -> bool:
        return self._steps is None

    # --- what is known ---------------------------------------------------------------------------------

    def counts(self, article: int | None) -> Counts | None:
        """The words and furniture of an article, once they are counted."""
        return self._counts.get(article) if article is not None else None

    def differences(self) -> dict[DifferenceClass, int]:
        """How many differences of each class there are, as far as the survey has come."""
        return {kind: self._differences[kind] for kind in DifferenceClass}

    def filter_counts(self) -> dict[RowFilter, int]:
        """How many rows each filter would show, as far as the survey has come."""
        counts = dict.fromkeys(RowFilter, 0)
        for (bits, mask), rows in self._tally.items():
            state = self._with_difference(bits, mask)
            for one in RowFilter:
                counts[one] += rows if one.state in state else 0
        return counts

    def rows_for(self, row_filter: RowFilter) -> Sequence[int]:
        """The rows that a filter shows, in order; of those not looked at yet by what is known at once."""
        story, wanted = self._story, row_filter.state
        if story is None:
            return ()
        if not wanted:
            return range(len(story.rows))
        return [row for row in range(len(story.rows)) if wanted in self.state(row)]

    def state(self, row: int) -> RowState:
        """The state of a row, with differences of the wanted classes."""
        story = self._story
        if story is None:
            return RowState.NONE
        if row >= len(self._states):
            return story.state(row)
        return self._with_difference(self._states[row] | self._decisions[row], self._masks[row])

    def _with_difference(self, bits: int, mask: int) -> RowState:
        """A state that says of differences whether there are any of the wanted classes."""
        return _state(bits & ~1 | bool(mask & self._wanted))

    def known_state(self, row: int) -> RowState:
        """The state of a row if it has been looked at, else NONE; costs nothing."""
        return self.state(row) if row < len(self._states) else RowState.NONE

    def elsewhere(self, row: int, article: int) -> Elsewhere | None:
        """Where else the text of a cell stands, once the order of its article is known."""
        return self._elsewhere.get(article, {}).get(row)

    # --- finding out -----------------------------------------------------------------------------------

    def _take_turn(self) -> None:
        if self._timer.isActive():  # else the story has gone meanwhile
            self.work(SLICE)
            # What was found out is kept, and holds no cycles: a collector that walks over all of it now and
            # again would stop the window for 30 ms and more.
            gc.freeze()

    def give_way(self) -> None:
        """Whoever sees the rows has work to do: the next slice comes a pause later."""
        if self._timer.isActive():
            self._timer.start()

    def work(self, seconds: float) -> None:
        """Looks at rows for so long, then lets others have their turn."""
        known = len(self._counts)
        self._advance(seconds)
        if len(self._counts) != known:
            self.columnsCounted.emit()
        if self._steps is None:
            self._timer.stop()
            self.finished.emit()
        else:
            self.progressed.emit()

    def _advance(self, seconds: float) -> None:
        until = perf_counter() + seconds
        for _ in self._steps or ():
            if perf_counter() > until:
                return
        self._steps = None

    def _look_through(self, story: StoryView) -> Iterator[None]:
        """All there is to do, in small steps: counts for the headers, then orders, then row by row."""
        for article, structure in enumerate(story.comparison.structures):
            for counts in count(structure):
                if counts is not None:
                    self._counts[article] = counts
                yield
        for article in range(len(story.comparison.structures)):
            self._elsewhere[article] = find_elsewhere(story, article)
            yield
        for row in range(len(story.rows)):
            story.numbers.of(row)  # found on the way down, so that a jump to the end need not count
            state = story.content_state(row)
            yield
            for place in story.places(row) if RowState.DIFFERENCE in state else ():
                self._compare(place)
                yield
            self._look_at(row, state)

    def _compare(self, place: Place) -> None:
        """Compares the words of a sentence; that is remembered, so what follows for its row is quick."""
        assert self._wordings is not None
        self._wordings.is_rewritten(place)

    def _look_at(self, row: int, state: RowState) -> None:
        assert self._story is not None
        self._states.append(state.value)
        self._decisions.append(self._story.decision_state(row).value)
        self._masks.append(self._mask(row, 1))
        self._count(row, 1)

    def _mask(self, row: int, counted: int) -> int:
        """The classes of differences in a row; each difference is counted so many times."""
        assert self._story is not None
        mask = 0
        if self._states[row] & RowState.DIFFERENCE.value:
            for place in self._story.places(row):
                mask |= self._classes_of(place, counted)
        return mask

    def _classes_of(self, place: Place, counted: int) -> int:
        assert self._wordings is not None
        mask = _BITS[DifferenceClass.WORDING] if self._wordings.is_rewritten(place) else 0
        for mark in self._wordings.marks(place, ALL_CLASSES):
            if mark.operation is not Operation.SHARED:
                mask |= _BITS[mark.kind]
                self._differences[mark.kind] += counted
        return mask

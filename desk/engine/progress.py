"""How long work reports progress and learns that nobody wants its result any more.

A `Tick` is called as `tick(done, total)` now and then, from whichever thread does the work; it may raise
`Cancelled`, which the work lets pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Tick = Callable[[int, int], None]


def no_tick(_done: int, _total: int) -> None:
    """For callers that wait for the result and show nothing meanwhile."""


def part_of(tick: Tick, start: float, end: float) -> Tick:
    """For a step that is the part from `start` to `end` (0 to 1) of longer work: its progress is told as the
    longer work's, in thousandths."""

    def tick_part(done: int, total: int) -> None:
        tick(round(1000 * (start + (end - start) * done / max(1, total))), 1000)

    return tick_part


def ticked(items: Sequence[Item], tick: Tick, every: int = 256) -> Iterator[Item]:
    """The items in turn, with a tick before the first of every so many."""
    for number, item in enumerate(items):
        if number % every == 0:
            tick(number, len(items))
        yield item

"""How long work reports progress and learns that nobody wants its result any more.

A `Tick` is called as `tick(done, total)` now and then, from whichever thread does the work; it may raise
`Cancelled`, which the work lets pass.
"""

from __future__ import annotations

from collections.abc import Callable

Tick = Callable[[int, int], None]


def no_tick(_done: int, _total: int) -> None:
    """For callers that wait for the result and show nothing meanwhile."""

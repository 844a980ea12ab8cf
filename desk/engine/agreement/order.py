"""In which order two versions tell what both say.

Kendall's tau counts the pairs of rows that stand in the same order; the blocks that moved are what is left
beside the longest increasing subsequence, neighbours that moved together as one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from desk.engine.agreement.values import Order

_FEW = 3  # blocks that moved, which are worth counting
_MOSTLY = 0.6  # tau, from which the order is mostly kept


def order_of(places: Sequence[tuple[int, int]]) -> tuple[Order, float, int]:
    """The order of rows that stand at these places of two versions: in a word, as Kendall's tau (-1 to 1) and
    as the number of blocks that moved. O(n log n)."""
    if len(places) < 2:
        return Order.UNKNOWN, 0.0, 0
    second = [there for _, there in sorted(places)]
    first = [here for _, here in sorted((there, here) for here, there in places)]
    tau = _tau(second)
    moved = min(_moved_blocks(second), _moved_blocks(first))  # which rows are kept is a choice where some tie
    if not moved:
        return Order.SAME, tau, 0
    if moved <= _FEW and tau > 0:
        return Order.MOVED, tau, moved
    return (Order.MOSTLY if tau >= _MOSTLY else Order.OTHER), tau, moved


def _tau(numbers: Sequence[int]) -> float:
    seen: list[int] = []
    score = 0
    for number in numbers:
        score += bisect_left(seen, number) - (len(seen) - bisect_right(seen, number))
        insort(seen, number)
    return 2 * score / (len(numbers) * (len(numbers) - 1))


def _moved_blocks(numbers: Sequence[int]) -> int:
    """How many blocks have to move to bring the numbers in order."""
    ends: list[int] = []  # the last number of the best subsequence of each length
    lengths = []
    for number in numbers:
        at = bisect_right(ends, number)
        ends[at : at + 1] = [number]
        lengths.append(at + 1)
    wanted = len(ends)
    kept = [False] * len(numbers)
    for at in range(len(numbers) - 1, -1, -1):
        if lengths[at] == wanted:
            kept[at] = True
            wanted -= 1
    ranks = {number: rank for rank, number in enumerate(sorted(set(numbers)))}
    blocks = 0
    for at, number in enumerate(numbers):
        if kept[at]:
            continue
        follows = at > 0 and not kept[at - 1] and ranks[number] - ranks[numbers[at - 1]] in (0, 1)
        blocks += not follows
    return blocks

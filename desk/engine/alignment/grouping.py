"""Groups of sentences that state the same thing, from how far every pair of them is believed.

Average-linkage agglomeration: the two groups whose pairs are believed most, on average, are merged first, for
as long as the average is high enough. A pair without evidence counts as nothing, and so does a pair of the
same article unless it is given a score: one wrong link cannot chain two rows into one, and a sentence that is
split in two elsewhere takes both halves only where little else is drawn in.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

from desk.engine.progress import Tick, no_tick

Pair = tuple[int, int]
_TICK_EVERY = 2_000  # pairs, some ten milliseconds


def grouped(
    size: int,
    scores: Mapping[Pair, float],
    enough: float,
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
    tick: Tick = no_tick,
) -> list[list[int]]:
    """The sentences 0, 1, ... `size` - 1 in groups, each ascending, the groups by their first sentence.

    `scores` are of pairs i < j, 1 at most; a score below 0 speaks against the pair. Joined pairs stand in one
    group, parted pairs never do; where a person's words contradict each other, the parted pair wins."""
    groups = _Groups(size)
    for i, j in parted:
        groups.forbid(i, j)
    for i, j in sorted(joined):
        groups.merge_if_allowed(i, j)
    for (i, j), score in scores.items():
        groups.believe(i, j, score)
    groups.agglomerate(enough, tick)
    return sorted(groups.members.values())


class _Groups:
    """The groups so far, each named by one of its sentences, and what is believed between any two of them."""

    def __init__(self, size: int) -> None:
        self.home = list(range(size))
        self.members: dict[int, list[int]] = {i: [i] for i in self.home}
        self.between: list[dict[int, float]] = [{} for _ in self.home]
        self.forbidden: dict[int, set[int]] = {}

    def forbid(self, i: int, j: int) -> None:
        self.forbidden.setdefault(i, set()).add(j)
        self.forbidden.setdefault(j, set()).add(i)

    def believe(self, i: int, j: int, score: float) -> None:
        a, b = self.home[i], self.home[j]
        if a != b:
            self.between[a][b] = self.between[b][a] = self.between[a].get(b, 0.0) + score

    def merge_if_allowed(self, i: int, j: int) -> None:
        a, b = self.home[i], self.home[j]
        if a != b and b not in self.forbidden.get(a, ()):
            self.merge(a, b)

    def agglomerate(self, enough: float, tick: Tick) -> None:
        heap = [
            (-self.average(a, b), a, b)
            for a, others in enumerate(self.between)
            for b in others
            if a < b and self.average(a, b) >= enough
        ]
        heapq.heapify(heap)
        most = size = len(heap)
        while heap:
            if len(heap) < size:  # merges put some back, so it shrinks by fits and starts
                size = len(heap) - _TICK_EVERY
                tick(most - len(heap), most)
            priority, a, b = heapq.heappop(heap)
            if a not in self.members or b not in self.members or b in self.forbidden.get(a, ()):
                continue
            now = self.average(a, b)
            if now != -priority:  # a merge since then changed it; its new value is in the heap
                continue
            merged = self.merge(a, b)
            for other in self.between[merged]:
                average = self.average(merged, other)
                if average >= enough:
                    heapq.heappush(heap, (-average, min(merged, other), max(merged, other)))

    def average(self, a: int, b: int) -> float:
        """The mean belief over the pairs of a sentence of `a` and one of `b`."""
        return self.between[a].get(b, 0.0) / (len(self.members[a]) * len(self.members[b]))

    def merge(self, a: int, b: int) -> int:
        """Puts `b` into `a`, or the other way round where that moves less; returns the name that stays."""
        if len(self.between[a]) < len(self.between[b]):
            a, b = b, a
        gone = self.members.pop(b)
        for i in gone:
            self.home[i] = a
        self.members[a] = sorted(self.members[a] + gone)
        for other, score in self.between[b].items():
            del self.between[other][b]
            if other != a:
                self.between[a][other] = self.between[other][a] = self.between[a].get(other, 0.0) + score
        self.between[b] = {}
        for other in self.forbidden.pop(b, ()):
            self.forbidden[other].discard(b)
            self.forbid(a, other)
        return a

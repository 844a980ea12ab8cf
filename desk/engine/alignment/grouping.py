"""Groups of what states the same thing, from how far every two are believed to.

The groups sought are those whose pairs have the largest sum of score less a threshold. That is correlation
clustering (Bansal, Blum and Chawla, 2004), and it is what maximises the expected F-measure of the pairs, the
best threshold being half the measure that is reached (Ye, Chai, Lee and Chieu, 2012): nearly one half.

The best groups are hard to find, good ones are not, in the way of Blondel and others (2008): each member in
turn moves to the group where it gains most, again and again until all stand best; then whole groups merge
where that gains, and what this touched moves again. Every step raises the sum, so it ends, mostly after two
or three rounds. One wrong link cannot chain two groups, as all the other pairs of the two speak against it.

Sums are of whole numbers, so the order of adding makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desk.engine.progress import Tick, no_tick, ticked

Pair = tuple[int, int]
_TICK_EVERY = 500  # members, some ten milliseconds
_PAIRS = 8192  # the same
_WHOLE = 1_000_000  # a score of 1 as a whole number


def grouped(
    articles: Sequence[int],
    scores: Mapping[Pair, float],
    enough: float,
    unseen: float = 0.0,
    apart: float = 0.0,
    joined: Iterable[Pair] = (),
    parted: Iterable[Pair] = (),
    tick: Tick = no_tick,
) -> list[list[int]]:
    """The members 0, 1, ... in groups, each ascending, the groups by their first member.

    `articles` says for each member where it comes from. `scores` are of pairs i < j, 1 at most; with `enough`
    a pair is as well in one group as not. A pair of two articles that has no score, or a lower one, scores
    `unseen`; a pair of one article that has none scores `apart`. Both are below `enough`. Joined pairs stand
    in one group, parted pairs never do; where a person contradicts themselves, the parted pair wins."""
    groups = _Groups(articles, _whole(unseen - enough), _whole(apart - enough))
    for (i, j), score in ticked(list(scores.items()), tick, _PAIRS):
        if articles[i] == articles[j]:
            groups.near[i][j] = groups.near[j][i] = _whole(score - apart)
        elif score > unseen:
            groups.near[i][j] = groups.near[j][i] = _whole(score - unseen)
    for i, j in parted:
        groups.part(i, j)
    for i, j in sorted(joined):
        groups.join(i, j)
    changed = set(groups.members)
    while changed:
        changed |= groups.settle(changed, tick)
        changed = groups.merge_all(changed & groups.members.keys())
    return sorted(sorted(group) for group in groups.members.values())


def _whole(score: float) -> int:
    return round(_WHOLE * score)


class _Groups:
    """The groups so far, each named by a number that no other had before.

    A pair of members counts `cross` where their articles differ and `same` where they do not, and what `near`
    says besides."""

    def __init__(self, articles: Sequence[int], cross: int, same: int) -> None:
        self.articles = articles
        self.cross, self.same = cross, same
        self.near: list[dict[int, int]] = [{} for _ in articles]
        self.home = list(range(len(articles)))
        self.members = {i: {i} for i in self.home}
        self.counts = {i: {article: 1} for i, article in enumerate(articles)}  # of each article's members
        self.names = len(articles)
        self.parted: dict[int, set[int]] = {}
        self.held: set[int] = set()  # joined by a person: these stay where they are

    def part(self, i: int, j: int) -> None:
        self.parted.setdefault(i, set()).add(j)
        self.parted.setdefault(j, set()).add(i)

    def allowed(self, members: Iterable[int], group: int) -> bool:
        """Whether nobody parted one of these from one of the group."""
        return not self.parted or all(self.members[group].isdisjoint(self.parted.get(i, ())) for i in members)

    def join(self, i: int, j: int) -> None:
        a, b = self.home[i], self.home[j]
        if a != b and self.allowed(self.members[a], b):
            a = b = self.merge(a, b)
        if a == b:
            self.held |= {i, j}

    def settle(self, changed: set[int], tick: Tick) -> set[int]:
        """Moves members of the changed groups, and those near them, one at a time to where they gain most,
        until each stands best; returns the groups that this changed or made."""
        moved: set[int] = set()
        while changed:
            turn, changed = sorted(self.around(changed) - self.held), set()
            for number, i in enumerate(turn):
                if number % _TICK_EVERY == 0:
                    tick(number, len(turn))
                source, place = self.home[i], self.best_place(i)
                if place != source:
                    target = self.new_group() if place is None else place
                    self.move(i, target)
                    changed |= {source, target}
            changed &= self.members.keys()
            moved |= changed
        return moved & self.members.keys()

    def around(self, changed: Iterable[int]) -> set[int]:
        """The members of these groups and those near them."""
        members = [i for a in changed for i in self.members[a]]
        return {*members, *(j for i in members for j in self.near[i])}

    def best_place(self, i: int) -> int | None:
        """The group where the member gains most; None, for a new one, where it loses in every group."""
        here = self.home[i]
        speaking = self.speaking((i,))
        place: int | None = here
        best = self.gain(i, here, speaking.pop(here, 0))
        if best < 0:
            best, place = 0, None
        for group, surplus in sorted(speaking.items()):
            if surplus > best:
                gain = self.gain(i, group, surplus)
                if gain > best and self.allowed((i,), group):
                    best, place = gain, group
        return place

    def speaking(self, members: Iterable[int]) -> dict[int, int]:
        """What speaks for these in each group, beside what any pair counts."""
        found: dict[int, int] = {}
        for i in members:
            for j, surplus in self.near[i].items():
                group = self.home[j]
                found[group] = found.get(group, 0) + surplus
        return found

    def gain(self, i: int, group: int, surplus: int) -> int:
        """What the member would bring to the group, or brings where it stands in it."""
        itself = self.home[i] == group
        same = self.counts[group].get(self.articles[i], 0) - itself
        return surplus + self.cross * (len(self.members[group]) - itself - same) + self.same * same

    def new_group(self) -> int:
        name = self.names
        self.names += 1
        self.members[name], self.counts[name] = set(), {}
        return name

    def move(self, i: int, target: int) -> None:
        source, article = self.home[i], self.articles[i]
        self.home[i] = target
        self.members[target].add(i)
        self.counts[target][article] = self.counts[target].get(article, 0) + 1
        self.members[source].remove(i)
        self.counts[source][article] -= 1
        if not self.members[source]:
            del self.members[source], self.counts[source]

    def merge_all(self, changed: Iterable[int]) -> set[int]:
        """Merges the changed groups with others where that gains, first where it gains most by a pair of
        their members; returns what came of them."""
        offers = set()
        for a in changed:
            for b, surplus in self.speaking(self.members[a]).items():
                pairs = len(self.members[a]) * len(self.members[b])
                same = sum(
                    count * self.counts[b].get(article, 0) for article, count in self.counts[a].items()
                )
                gain = surplus + self.cross * (pairs - same) + self.same * same
                if a != b and gain > 0 and self.allowed(self.members[a], b):
                    offers.add((-gain / pairs, min(a, b), max(a, b)))
        merged = set()
        for _, a, b in sorted(offers):
            if a in self.members and b in self.members:
                merged.add(self.merge(a, b))
        return merged

    def merge(self, a: int, b: int) -> int:
        """Puts the two into a new group and returns its name."""
        name = self.new_group()
        for i in sorted(self.members[a] | self.members[b]):
            self.move(i, name)
        return name

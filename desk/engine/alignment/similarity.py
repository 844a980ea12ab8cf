"""How alike two sentences of a story are, as a handful of plain figures for the model to weigh.

Words weigh by their rarity in the story, on a scale that does not grow with it. A word that the other
sentence lacks counts in part where it has a kin word: one spelled much like it ("al-Shahbndar", "Shahbandar";
"disarm", "disarmament"). Kin and candidates come from indexes with bounded lists, so the cost grows with the
sentences and not with their square.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desk.engine.alignment.features import Line, Profile, Reader
from desk.engine.progress import Tick, no_tick, part_of

Pair = tuple[int, int]

FEATURES = (
    "shared",  # cosine of the stems, weighted by rarity
    "covered",  # how much of the better covered sentence the other one has, kin words in part
    "covered_less",  # the same of the other sentence
    "covered_mean",
    "numbers",  # numbers that both give
    "numbers_differ",  # both give numbers, and none is the same
    "names",  # weight of the names that both give
    "names_missing",  # weight of the names that only one gives
    "length",  # logarithm of the shorter one's words
    "length_ratio",  # logarithm of shorter to longer
    "runs",  # pairs of neighbouring words that both have
    "runs_share",  # the same as a share of the shorter one's
    "headline_differs",  # one is a headline and the other is not
    "distance",  # between their positions in their articles, 0 to 1
)

_STOP_WORD = 0.3  # what a stop word weighs beside another word as common
_TICK_EVERY = 256  # words
_KIN_SHORTEST = 4  # letters of a word that may have kin
_KIN_ENOUGH = 0.45
_KIN_LIST = 40  # words that share an n-gram; where more do, it is an ending and tells nothing
_KIN_VOTING = 3  # kin of a word that are looked up for candidates


@dataclass(frozen=True, slots=True)
class Search:
    """How widely candidates are looked for: at most `most` of each other article; `share` of the weight of
    one of the two sentences must be in common; at most `votes` places of its words are looked up; none with
    less than `runner_up` of what the first of its article has in common; for every sentence in all articles,
    or only in later ones."""

    most: int = 6
    share: float = 0.06
    votes: int = 800
    runner_up: float = 0.0
    both_ways: bool = True


class Similarity:
    """The sentences of a story made comparable. `figures(i, j)` gives the `FEATURES` of two of them."""

    def __init__(self, lines: Sequence[Line], tick: Tick = no_tick) -> None:
        reader = Reader(lines, part_of(tick, 0.0, 0.5))
        self.lines = lines
        self.profiles: list[Profile] = reader.profiles
        counted = Counter(stem for profile in self.profiles for stem in profile.stems)
        scale = math.log(len(lines) + 1) or 1.0
        self.weight = {
            stem: max(0.01, math.log((len(lines) + 1) / count) / scale)
            * (_STOP_WORD if stem in reader.common else 1.0)
            for stem, count in counted.items()
        }
        self.kin = _kin_words(reader.stems, part_of(tick, 0.5, 1.0))
        self.nearest_kin = {
            stem: sorted(near.items(), key=lambda one: (-one[1], one[0]))[:_KIN_VOTING]
            for stem, near in self.kin.items()
        }
        self.square = {stem: weight * weight for stem, weight in self.weight.items()}
        self.total = [sum(map(self.weight.__getitem__, p.stems)) or 1e-9 for p in self.profiles]
        self.norm = [math.sqrt(sum(map(self.square.__getitem__, p.stems))) or 1e-9 for p in self.profiles]
        self.names = [sum(map(self.weight.__getitem__, p.names)) for p in self.profiles]
        self.relatives = [frozenset(s for s in p.stems if s in self.kin) for p in self.profiles]

    def figures(self, i: int, j: int) -> tuple[float, ...]:
        a, b, weight = self.profiles[i], self.profiles[j], self.weight
        common = a.stems & b.stems
        shared = sum(map(weight.__getitem__, common))
        first = (shared + self._kin_weight(i, b.stems)) / self.total[i]
        second = (shared + self._kin_weight(j, a.stems)) / self.total[j]
        names = sum(map(weight.__getitem__, a.names & b.names)) if a.names and b.names else 0.0
        numbers = len(a.numbers & b.numbers) if a.numbers and b.numbers else 0
        runs = len(a.runs & b.runs)
        short, long = (a.length, b.length) if a.length < b.length else (b.length, a.length)
        one, other = self.lines[i], self.lines[j]
        return (
            sum(map(self.square.__getitem__, common)) / (self.norm[i] * self.norm[j]),
            max(first, second),
            min(first, second),
            (first + second) / 2,
            numbers,
            1.0 if a.numbers and b.numbers and not numbers else 0.0,
            names,
            self.names[i] + self.names[j] - 2 * names,
            math.log(short + 1),
            math.log((short + 1) / (long + 1)),
            runs,
            runs / max(1, min(len(a.runs), len(b.runs))),
            1.0 if one.headline != other.headline else 0.0,
            abs(one.position - other.position),
        )

    def _kin_weight(self, i: int, others: frozenset[int]) -> float:
        """The weight of the words of `i` that are not among the others but have kin there, as far as they are
        kin."""
        kin, weight, found = self.kin, self.weight, 0.0
        for stem in self.relatives[i]:
            if stem not in others:
                near = kin[stem]
                if not others.isdisjoint(near):
                    found += weight[stem] * max(near[other] for other in near if other in others)
        return found

    def candidates(self, search: Search) -> Iterator[list[int]]:
        """For each sentence, those of other articles that share or nearly share its rare words, those that
        share most first. A subhead names what follows and states nothing, whatever words it shares: it is
        compared with subheads alone."""
        places: dict[int, list[int]] = defaultdict(list)
        for number, profile in enumerate(self.profiles):
            for stem in profile.stems:
                places[stem].append(number)
        enough = [search.share * total for total in self.total]
        for number, least in enumerate(enough):
            votes = self._votes(number, places, search)
            worth = [
                (-vote, other) for other, vote in votes.items() if vote >= least or vote >= enough[other]
            ]
            worth.sort()
            yield self._best_of_each(number, worth, search)

    def _votes(self, number: int, places: Mapping[int, list[int]], search: Search) -> dict[int, float]:
        """How much weight each sentence shares with this one, looked up from its rarest word on."""
        since = 0 if search.both_ways else number + 1
        stems = [(self.weight[stem], stem) for stem in self.profiles[number].stems]
        for stem in self.relatives[number]:
            weight = self.weight[stem]
            stems += [(weight * share, near) for near, share in self.nearest_kin[stem]]
        stems.sort(key=lambda one: (-one[0], one[1]))
        votes: dict[int, float] = defaultdict(float)
        looked_up = 0
        for value, stem in stems:
            found = places[stem]
            begin = bisect_left(found, since)
            looked_up += len(found) - begin
            if looked_up > search.votes:
                break
            for other in found[begin:]:
                votes[other] += value
        return votes

    def _best_of_each(self, number: int, worth: Sequence[tuple[float, int]], search: Search) -> list[int]:
        lines, candidates, subhead = self.lines, [], self.lines[number].subhead
        taken = {lines[number].article: search.most}
        first: dict[int, float] = {}
        for vote, other in worth:
            if lines[other].subhead != subhead:
                continue
            article = lines[other].article
            so_far = taken.get(article, 0)
            if so_far < search.most and vote <= search.runner_up * first.setdefault(article, vote):
                taken[article] = so_far + 1
                candidates.append(other)
        return candidates


def _kin_words(stems: Sequence[str], tick: Tick) -> dict[int, dict[int, float]]:
    """For each stem its kin, with how much of their letters (in runs of two to four) they share: 2c / (a +
    b)."""
    grams = {n: _letter_runs(stem) for n, stem in enumerate(stems) if len(stem) >= _KIN_SHORTEST}
    holding: dict[str, list[int]] = defaultdict(list)
    for number, found in grams.items():
        for gram in found:
            if len(gram) == 4:
                holding[gram].append(number)
    kin: dict[int, dict[int, float]] = {}
    for number, mine in grams.items():
        if number % _TICK_EVERY == 0:
            tick(number, len(stems))
        near: Counter[int] = Counter()
        for gram in mine:
            if len(gram) == 4 and len(holding[gram]) <= _KIN_LIST:
                near.update(holding[gram])
        for other in near:
            if other > number:
                theirs = grams[other]
                alike = 2 * len(mine & theirs) / (len(mine) + len(theirs))
                if alike >= _KIN_ENOUGH:
                    kin.setdefault(number, {})[other] = alike
                    kin.setdefault(other, {})[number] = alike
    return kin


def _letter_runs(word: str) -> frozenset[str]:
    marked = f"<{word[:40]}>"
    return frozenset(
        marked[at : at + length] for length in (2, 3, 4) for at in range(len(marked) - length + 1)
    )

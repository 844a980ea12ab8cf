"""What speaks for every two sentences of a story stating the same thing, before a person decides anything.

A belief starts from the two sentences alone and is then weighed with what surrounds it: whether either has a
better partner, whether other versions hold the two together, whether their neighbours are partners too, and
how closely the two articles follow each other at all. The last is what makes one setting fit translations and
free retellings alike. Local order speaks for a pair; global order is never demanded.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from desk.engine.alignment.calibration import LinkModel, log_odds, probability
from desk.engine.alignment.features import Line
from desk.engine.alignment.similarity import FEATURES, Pair, Similarity
from desk.engine.progress import Tick

CONTEXT_FEATURES = (
    "belief",  # log odds from the pair alone
    "lead",  # over the best rival of the one sentence, in log odds
    "lead_other",  # over the best rival of the other
    "lead_less",  # the smaller of the two
    "rival",  # belief in the best rival of the one sentence
    "rival_other",
    "third",  # belief by way of other versions, the mean over them
    "third_best",
    "third_against",  # how far other versions have partners for both, but not the same
    "neighbour_best",  # belief in the pairs just before and after
    "neighbour_least",
    "neighbour_wide",  # in the pairs a little farther off
    "sibling",  # in pairs of one of the two with a neighbour of the other
    "closeness",  # mean best belief between the two articles
    "closeness_most",  # share of sentences with a likely partner, in the article that has more of them
    "closeness_least",
    "closeness_story",  # mean best belief in the story
    "versions",  # other versions there are, at most 3
)
ALL_FEATURES = CONTEXT_FEATURES + FEATURES

CANDIDATES = 6  # of each other article, in a small story
_CANDIDATES_LARGE = 3
_LARGE = 2_000  # sentences
WORTH = 0.03  # a first belief below is dropped
_SAME_LINE = 0.99  # the belief in two lines that read the same; no other pair is believed more
_MOST = 0.985


def believe(lines: Sequence[Line], model: LinkModel, tick: Tick) -> dict[Pair, float]:
    """The belief in each pair of sentences i < j of different articles that is worth one, 0 to 1.

    The lines of one article stand together and in order."""
    if not lines:
        return {}
    similarity = Similarity(lines)
    tick(1, 10)
    figures, first = _first_beliefs(similarity, model, tick)
    context = Context(lines, first)
    beliefs: dict[Pair, float] = {}
    for number, pair in enumerate(first):
        if number % 512 == 0:
            tick(5 * len(first) + 5 * number, 10 * len(first))
        odds = model.second(context.figures(pair) + figures[pair])
        beliefs[pair] = min(_MOST, probability(odds))
    for pair in same_lines([p.key for p in similarity.profiles], [line.article for line in lines]):
        beliefs[pair] = _SAME_LINE
    return beliefs


def _first_beliefs(
    similarity: Similarity, model: LinkModel, tick: Tick
) -> tuple[dict[Pair, tuple[float, ...]], dict[Pair, float]]:
    size = len(similarity.lines)
    figures: dict[Pair, tuple[float, ...]] = {}
    first: dict[Pair, float] = {}
    seen: set[Pair] = set()
    most = CANDIDATES if size <= _LARGE else _CANDIDATES_LARGE
    for i, candidates in enumerate(similarity.candidates(most)):
        if i % 64 == 0:
            tick(size + 4 * i, 10 * size)
        for j in candidates:
            pair = (i, j) if i < j else (j, i)
            if pair not in seen:
                seen.add(pair)
                found = similarity.figures(*pair)
                belief = probability(model.first(found))
                if belief >= WORTH:
                    figures[pair], first[pair] = found, belief
    return figures, first


def same_lines(keys: Sequence[str], article_of: Sequence[int]) -> list[Pair]:
    """The pairs of lines that read the same, the first with the first, the second with the second."""
    occurrences: dict[tuple[str, int], list[int]] = defaultdict(list)
    counted: dict[tuple[str, int], int] = defaultdict(int)
    for i, (key, article) in enumerate(zip(keys, article_of, strict=True)):
        occurrences[key, counted[key, article]].append(i)
        counted[key, article] += 1
    return [(i, j) for found in occurrences.values() for n, i in enumerate(found) for j in found[n + 1 :]]


class Context:
    """What surrounds the pairs of a story. `figures(pair)` gives the `CONTEXT_FEATURES` of one."""

    def __init__(self, lines: Sequence[Line], first: Mapping[Pair, float]) -> None:
        self.article_of = [line.article for line in lines]
        self.first = first
        self.near: list[dict[int, float]] = [{} for _ in lines]
        for (i, j), belief in first.items():
            self.near[i][j] = self.near[j][i] = belief
        self.best: list[dict[int, tuple[float, float]]] = [self._best(i) for i in range(len(lines))]
        self.articles = sorted(set(self.article_of))
        self.closeness, self.partnered, self.story = self._closeness()

    def _best(self, i: int) -> dict[int, tuple[float, float]]:
        """The best and second-best belief in a partner of `i`, by article."""
        found: dict[int, tuple[float, float]] = {}
        for j, belief in self.near[i].items():
            article = self.article_of[j]
            best, second = found.get(article, (0.0, 0.0))
            if belief > best:
                found[article] = (belief, best)
            elif belief > second:
                found[article] = (best, belief)
        return found

    def _closeness(self) -> tuple[dict[Pair, float], dict[Pair, float], float]:
        """For each two articles the mean best belief of the one's sentences in the other, the share of them
        that have a likely partner there; and the mean best belief of the story."""
        sums: dict[Pair, float] = defaultdict(float)
        likely: dict[Pair, int] = defaultdict(int)
        total = 0.0
        size = Counter(self.article_of)
        for i, found in enumerate(self.best):
            total += max((best for best, _ in found.values()), default=0.0)
            for article, (best, _) in found.items():
                sums[self.article_of[i], article] += best
                likely[self.article_of[i], article] += best > 0.5
        closeness = {key: value / size[key[0]] for key, value in sums.items()}
        partnered = {key: value / size[key[0]] for key, value in likely.items()}
        return closeness, partnered, total / len(self.best)

    def figures(self, pair: Pair) -> tuple[float, ...]:
        i, j = pair
        belief = self.first[pair]
        here, there = self.article_of[i], self.article_of[j]
        rival = _rival(self.best[i][there], belief)
        rival_other = _rival(self.best[j][here], belief)
        odds = log_odds(belief)
        lead, lead_other = odds - log_odds(rival), odds - log_odds(rival_other)
        before, after = self._at(i - 1, j - 1, here, there), self._at(i + 1, j + 1, here, there)
        partnered = self.partnered[here, there], self.partnered[there, here]
        return (
            odds,
            lead,
            lead_other,
            min(lead, lead_other),
            rival,
            rival_other,
            *self._through_others(i, j),
            max(before, after),
            min(before, after),
            max(self._at(i + a, j + b, here, there) for a, b in _WIDE),
            max(self._at(i + a, j + b, here, there) for a, b in _SIBLINGS),
            (self.closeness[here, there] + self.closeness[there, here]) / 2,
            max(partnered),
            min(partnered),
            self.story,
            min(3, len(self.articles) - 2),
        )

    def _at(self, i: int, j: int, here: int, there: int) -> float:
        """The belief in the pair of `i` and `j`, where they are still of these articles."""
        belief = self.first.get((i, j), 0.0)
        return belief if belief and self.article_of[i] == here and self.article_of[j] == there else 0.0

    def _through_others(self, i: int, j: int) -> tuple[float, float, float]:
        """Mean and best of the hops through other versions, each as strong as its weaker half, and how much
        the other versions speak against the pair."""
        mine, theirs = self.best[i], self.best[j]
        others = [article for article in mine if article in theirs]  # neither holds its own article
        if not others:
            return 0.0, 0.0, 0.0
        near, far = self.near[i], self.near[j]
        hops: dict[int, float] = {}
        for k in near.keys() & far.keys():
            hop = min(near[k], far[k])
            if hop > hops.get(self.article_of[k], 0.0):
                hops[self.article_of[k]] = hop
        count = len(self.articles) - 2
        against = sum(
            max(0.0, min(mine[other][0], theirs[other][0]) - hops.get(other, 0.0)) for other in others
        )
        strongest = max(hops.values(), default=0.0)
        return sum(sorted(hops.values())) / count, strongest, against / count


_WIDE = ((-2, -2), (2, 2), (-1, -2), (-2, -1), (1, 2), (2, 1))
_SIBLINGS = ((0, 1), (0, -1), (1, 0), (-1, 0))


def _rival(best: tuple[float, float], belief: float) -> float:
    return best[1] if best[0] == belief else best[0]

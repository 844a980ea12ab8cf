"""What speaks for every two sentences of a story stating the same thing, before a person decides anything.

A belief starts from the two sentences alone and is then weighed with what surrounds it: whether either has a
better partner, whether other versions hold the two together, whether their neighbours are partners too, and
how closely the two articles follow each other at all. The last is what makes one setting fit translations and
free retellings alike. Local order speaks for a pair; global order is never demanded.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence

from desk.engine.alignment.calibration import LinkModel, log_odds, probability
from desk.engine.alignment.features import Line
from desk.engine.alignment.similarity import FEATURES, Pair, Search, Similarity
from desk.engine.progress import Tick, no_tick, part_of, ticked

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

WORTH = 0.02  # a first belief below is dropped
_LARGE = 6_000  # sentences times articles; a story of more looks at fewer pairs, and at the likelier ones
_LARGE_SEARCH = Search(most=3, share=0.2, votes=400, runner_up=0.6, both_ways=False)
_LARGE_WORTH = 0.08
_SAME_LINE = 0.99  # the belief in two lines that read the same; no other pair is believed more
_MOST = 0.985
_TICK_EVERY = 8192  # pairs
_GAP = 2  # empty places between articles: as far as neighbours are looked for
_THIRDS = 4  # other articles that are asked about a pair

_OPENINGS = 2.0  # log odds; no annotated family but one has headlines, so this is set by hand

Best = tuple[float, float, int]
_NOBODY: Best = (0.0, 0.0, -1)


def believe(lines: Sequence[Line], model: LinkModel, tick: Tick) -> dict[Pair, float]:
    """The belief in each pair of sentences i < j of different articles that is worth one, 0 to 1.

    The lines of one article stand together and in order."""
    if not lines:
        return {}
    similarity = Similarity(lines, part_of(tick, 0.0, 0.15))
    figures, first = _first_beliefs(similarity, model, part_of(tick, 0.15, 0.6))
    same = _same_lines(similarity)
    del similarity  # the rest needs the room; and let go in parts, as below
    context = Context(lines, first, part_of(tick, 0.6, 0.65))
    weighing = part_of(tick, 0.65, 1.0)
    beliefs: dict[Pair, float] = {}
    for number, pair in enumerate(first):
        if number % 512 == 0:
            weighing(number, len(first))
        # Let go one by one: all at once they would hold the interpreter, and so the window, for long.
        odds = model.second(context.figures(pair) + figures.pop(pair))
        odds += _opening(lines[pair[0]], lines[pair[1]])
        beliefs[pair] = min(_MOST, probability(odds))
    beliefs |= dict.fromkeys(same, _SAME_LINE)
    return beliefs


def _first_beliefs(
    similarity: Similarity, model: LinkModel, tick: Tick
) -> tuple[dict[Pair, tuple[float, ...]], dict[Pair, float]]:
    size = len(similarity.lines)
    large = size * len({line.article for line in similarity.lines}) > _LARGE
    search, worth = (_LARGE_SEARCH, _LARGE_WORTH) if large else (Search(), WORTH)
    figures: dict[Pair, tuple[float, ...]] = {}
    first: dict[Pair, float] = {}
    for i, candidates in enumerate(similarity.candidates(search)):
        if i % 64 == 0:
            tick(i, size)
        for j in candidates:
            pair = (i, j) if i < j else (j, i)
            if pair not in first:
                found = similarity.figures(*pair)
                belief = probability(model.first(found))
                if belief >= worth:
                    figures[pair], first[pair] = found, belief
    return figures, first


def _same_lines(similarity: Similarity) -> list[Pair]:
    """The pairs of lines that read the same, subheads and others each among themselves."""
    keys = [
        f"subhead: {profile.key}" if line.subhead else profile.key
        for profile, line in zip(similarity.profiles, similarity.lines, strict=True)
    ]
    return same_lines(keys, [line.article for line in similarity.lines])


def _opening(one: Line, other: Line) -> float:
    """What it says for two sentences, in log odds, that both open their articles: versions of one story have
    headlines and ledes that say the same."""
    return _OPENINGS if one.opening and other.opening else 0.0


def same_lines(keys: Sequence[str], article_of: Sequence[int]) -> list[Pair]:
    """The pairs of lines that read the same, the first with the first, the second with the second."""
    occurrences: dict[tuple[str, int], list[int]] = defaultdict(list)
    counted: dict[tuple[str, int], int] = defaultdict(int)
    for i, (key, article) in enumerate(zip(keys, article_of, strict=True)):
        occurrences[key, counted[key, article]].append(i)
        counted[key, article] += 1
    return [(i, j) for found in occurrences.values() for n, i in enumerate(found) for j in found[n + 1 :]]


class Context:
    """What surrounds the pairs of a story. `figures(pair)` gives the `CONTEXT_FEATURES` of one.

    Inside, sentences have places with two empty ones between articles, so that a neighbour is never taken
    from another article."""

    def __init__(self, lines: Sequence[Line], first: Mapping[Pair, float], tick: Tick = no_tick) -> None:
        self.first = first
        self.place: list[int] = []
        self.article_at: dict[int, int] = {}
        self.sizes: dict[int, int] = {}
        for line in lines:
            if line.article not in self.sizes:
                self.sizes[line.article] = 0
            self.sizes[line.article] += 1
            place = len(self.place) + _GAP * len(self.sizes)
            self.place.append(place)
            self.article_at[place] = line.article
        self.near: list[dict[int, float]] = [{} for _ in range(len(lines) + _GAP * (len(self.sizes) + 2))]
        for (i, j), belief in ticked(list(first.items()), tick, _TICK_EVERY):
            p, q = self.place[i], self.place[j]
            self.near[p][q] = self.near[q][p] = belief
        self.best = [self._best(beliefs) for beliefs in ticked(self.near, tick)]
        self.closeness, self.partnered, self.story = self._closeness()
        self.thirds = {pair: self._thirds(*pair) for pair in itertools.permutations(self.sizes, 2)}

    def _best(self, beliefs: Mapping[int, float]) -> dict[int, Best]:
        """For each article the best belief, the second-best, and the place of the best partner."""
        found: dict[int, Best] = {}
        for q, belief in beliefs.items():
            article = self.article_at[q]
            best, second, partner = found.get(article, _NOBODY)
            if belief > best:
                found[article] = (belief, best, q)
            elif belief > second:
                found[article] = (best, belief, partner)
        return found

    def _closeness(self) -> tuple[dict[Pair, float], dict[Pair, float], float]:
        """For each two articles the mean best belief of the one's sentences in the other, and the share of
        them that have a likely partner there; and the mean best belief of the story."""
        sums: dict[Pair, float] = defaultdict(float)
        likely: dict[Pair, int] = defaultdict(int)
        total = 0.0
        for place, here in self.article_at.items():
            found = self.best[place]
            total += max((best for best, _, _ in found.values()), default=0.0)
            for there, (best, _, _) in found.items():
                sums[here, there] += best
                likely[here, there] += best > 0.5
        pairs = list(itertools.permutations(self.sizes, 2))
        closeness = {pair: sums[pair] / self.sizes[pair[0]] for pair in pairs}
        partnered = {pair: likely[pair] / self.sizes[pair[0]] for pair in pairs}
        return closeness, partnered, total / len(self.place)

    def _thirds(self, here: int, there: int) -> list[int]:
        """The other articles to ask about a pair of these two: those closest to both."""
        others = [article for article in self.sizes if article not in (here, there)]
        closeness = self.closeness
        others.sort(key=lambda other: -min(closeness[here, other], closeness[there, other]))
        return others[:_THIRDS]

    def figures(self, pair: Pair) -> tuple[float, ...]:
        p, q = self.place[pair[0]], self.place[pair[1]]
        belief = self.first[pair]
        here, there = self.article_at[p], self.article_at[q]
        best, second, _ = self.best[p][there]
        rival = second if best == belief else best
        best, second, _ = self.best[q][here]
        rival_other = second if best == belief else best
        odds = log_odds(belief)
        lead, lead_other = odds - log_odds(rival), odds - log_odds(rival_other)
        partnered, partnered_other = self.partnered[here, there], self.partnered[there, here]
        return (
            odds,
            lead,
            lead_other,
            min(lead, lead_other),
            rival,
            rival_other,
            *self._through_others(p, q, self.thirds[here, there]),
            *self._neighbours(p, q),
            (self.closeness[here, there] + self.closeness[there, here]) / 2,
            max(partnered, partnered_other),
            min(partnered, partnered_other),
            self.story,
            min(3, len(self.sizes) - 2),
        )

    def _neighbours(self, p: int, q: int) -> tuple[float, float, float, float]:
        """Best and least belief in the pairs just before and after; best of those a little farther off; best
        of one of the two with a neighbour of the other."""
        near = self.near
        two_up, up, level, down, two_down = near[p - 2 : p + 3]
        before, after = up.get(q - 1, 0.0), down.get(q + 1, 0.0)
        return (
            max(before, after),
            min(before, after),
            max(
                two_up.get(q - 2, 0.0),
                two_up.get(q - 1, 0.0),
                up.get(q - 2, 0.0),
                down.get(q + 2, 0.0),
                two_down.get(q + 1, 0.0),
                two_down.get(q + 2, 0.0),
            ),
            max(level.get(q - 1, 0.0), level.get(q + 1, 0.0), up.get(q, 0.0), down.get(q, 0.0)),
        )

    def _through_others(self, p: int, q: int, others: Sequence[int]) -> tuple[float, float, float]:
        """Mean and best of the hops by way of the best partners in other articles, each hop as strong as its
        weaker half; and how far the other articles have partners for both, but not the same."""
        if not others:
            return 0.0, 0.0, 0.0
        mine, theirs = self.best[p], self.best[q]
        near, far = self.near[p], self.near[q]
        total = strongest = against = 0.0
        for other in others:
            if other in mine and other in theirs:
                belief, _, partner = mine[other]
                belief_other, _, partner_other = theirs[other]
                # Plain comparisons, for calls of min() and max() would take most of the time here.
                onward, back = far.get(partner, 0.0), near.get(partner_other, 0.0)
                hop = belief if belief < onward else onward
                hop_back = belief_other if belief_other < back else back
                hop = hop if hop > hop_back else hop_back
                total += hop
                weaker = belief if belief < belief_other else belief_other
                if weaker > hop:
                    against += weaker - hop
                if hop > strongest:
                    strongest = hop
        return total / len(others), strongest, against / len(others)

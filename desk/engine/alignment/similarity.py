"""How alike two sentences of a story are: the cosine of their character n-grams, weighted by rarity.

Candidates come from an index over the words' beginnings, so the cost grows with the sentences and not with
their square. Source of the measure: TF-IDF over character 3-to-5-grams within word borders, which of the plain
measures aligned paraphrases best.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from desk.engine.alignment.features import Profile
from desk.engine.progress import Tick

Pairs = dict[tuple[int, int], float]

_CANDIDATES = 6  # kept per sentence and other article
_COMMON = 400  # a word's beginning found in more sentences than this tells nothing


def similarities(profiles: Sequence[Profile], article_of: Sequence[int], tick: Tick) -> Pairs:
    """The cosine of each candidate pair (i < j, of different articles)."""
    rarity = Counter(gram for profile in profiles for gram in profile.grams)
    weight = {gram: math.log((1 + len(profiles)) / count) ** 2 for gram, count in rarity.items()}
    lengths = [math.sqrt(sum(weight[gram] for gram in profile.grams)) or 1.0 for profile in profiles]
    found: Pairs = {}
    for i, candidates in enumerate(_candidates(profiles, article_of)):
        if i % 16 == 0:
            tick(i, len(profiles))
        mine = profiles[i].grams
        for j in candidates:
            pair = (i, j) if i < j else (j, i)
            if pair not in found:
                shared = sum(map(weight.__getitem__, mine & profiles[j].grams))
                found[pair] = shared / (lengths[i] * lengths[j])
    return found


def _candidates(profiles: Sequence[Profile], article_of: Sequence[int]) -> list[list[int]]:
    """For each sentence, those of other articles that share the rarest words, a few in each article."""
    places: dict[int, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for word in dict.fromkeys(profile.words):
            places[word].append(number)
    weight = {word: math.log((1 + len(profiles)) / len(found)) for word, found in places.items()}
    everything = []
    for number, profile in enumerate(profiles):
        votes: dict[int, float] = defaultdict(float)
        for word in dict.fromkeys(profile.words):
            if len(places[word]) <= _COMMON:
                value = weight[word]
                for other in places[word]:
                    votes[other] += value
        by_article: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for other, vote in votes.items():
            if article_of[other] != article_of[number]:
                by_article[article_of[other]].append((-vote, other))
        everything.append(
            [other for found in by_article.values() for _, other in sorted(found)[:_CANDIDATES]]
        )
    return everything

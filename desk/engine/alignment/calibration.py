"""The trained model that says how likely two sentences state the same thing, from figures about them.

Two steps: a logistic sum over the figures of the pair alone gives a first belief; boosted trees of two
questions each weigh that belief with what rivals, neighbours and third versions say. Both were fitted to
stories that people aligned (`tests/benchmarks/alignment_training.py`), so a belief of 0.8 is right four times
in five. The weights are a readable file, `resources/knowledge/link-model.json`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

# feature, threshold (at most: yes), then for yes and for no: feature, threshold, value if yes, value if no
Tree = tuple[int, float, int, float, float, float, int, float, float, float]

_FARTHEST = 12.0  # of log odds
_LEAST, _MOST = 1e-5, 1 - 1e-5  # beliefs; beyond, their log odds tell nothing more


@dataclass(frozen=True, slots=True)
class LinkModel:
    """`first_weights` belong to the figures of a pair, `trees` ask about figures by their number."""

    first_bias: float
    first_weights: tuple[float, ...]
    bias: float
    trees: tuple[Tree, ...]
    row_enough: float
    row_neighbours: float

    def first(self, figures: Sequence[float]) -> float:
        """The log odds that a pair is right, from its own figures."""
        return bounded(self.first_bias + sum(map(mul, self.first_weights, figures)))

    def second(self, figures: Sequence[float]) -> float:
        """The log odds that a pair is right, from all that is known of it."""
        odds = self.bias
        for feature, threshold, f1, t1, yes1, no1, f2, t2, yes2, no2 in self.trees:
            if figures[feature] <= threshold:
                odds += yes1 if figures[f1] <= t1 else no1
            else:
                odds += yes2 if figures[f2] <= t2 else no2
        return bounded(odds)


def bounded(odds: float) -> float:
    return -_FARTHEST if odds < -_FARTHEST else _FARTHEST if odds > _FARTHEST else odds


def probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def log_odds(belief: float) -> float:
    belief = _LEAST if belief < _LEAST else _MOST if belief > _MOST else belief
    return math.log(belief / (1 - belief))


def parse_link_model(text: str, first: Sequence[str], second: Sequence[str]) -> LinkModel:
    """The model of a file, for figures of these names. Raises ValueError where the file knows others."""
    data = json.loads(text)
    weights, trees = data["first"], data["trees"]
    if list(weights["weights"]) != list(first) or trees["features"] != list(second):
        raise ValueError("the link model was trained on other figures; train it again")
    return LinkModel(
        weights["bias"],
        tuple(weights["weights"].values()),
        trees["bias"],
        tuple(_tree(tree) for tree in trees["trees"]),
        data["rows"]["enough"],
        data["rows"]["neighbours"],
    )


def _tree(values: Sequence[float]) -> Tree:
    feature, threshold, f1, t1, yes1, no1, f2, t2, yes2, no2 = values
    return (int(feature), threshold, int(f1), t1, yes1, no1, int(f2), t2, yes2, no2)


# What holds without the trained model: words in common, weighed by hand.
PLAIN_MODEL = LinkModel(
    first_bias=-4.0,
    first_weights=(4.0, 3.0, 2.0, 2.0, 0.5, -0.5, 0.5, -0.2, 0.0, 0.5, 0.1, 1.0, 0.0, 0.0),
    bias=-1.0,
    trees=((0, -1.0, 1, 0.0, -2.0, -1.0, 1, 0.0, -0.5, 1.5), (6, 0.2, 9, 0.2, 0.0, 0.5, 9, 0.2, 0.5, 1.0)),
    row_enough=0.5,
    row_neighbours=-0.3,
)

"""A small trained model that weighs each line together with its neighbours; its weights are a JSON file.

Three steps, each trained on what the one before says of lines it has not seen:

    words     a logistic regression over the words and word pairs of a line gives a log-odds
    line      boosted trees over that and over the line's form, place and neighbours give a probability
    context   boosted trees over all this and the neighbours' probabilities give the one that counts

The last step is what tells a teaser in a list of teasers from a subhead between two paragraphs. Trained by
tests/benchmarks/furniture_training.py. Limits: mostly English pages; a line of another language is judged by
its form and place. Gradient-boosted trees: Friedman, "Greedy function approximation" (2001).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from desk.engine.kinds.features import NAMES, features
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line
from desk.engine.progress import Tick, no_tick, part_of, ticked

_READ = 40  # words of a line that the lexicon looks at
_REACH = 4  # neighbours on either side whose probabilities the last step sees
_SETTLED = 0.02  # a line that alone is copy beyond this doubt stays so, and half the time is saved
NEIGHBOURS = tuple(offset for offset in range(-_REACH, _REACH + 1) if offset)
CONTEXT_NAMES = (*NAMES, *(f"p{offset:+d}" for offset in NEIGHBOURS), "p", "p_near", "p_around", "p_article")


# A branch is (feature, threshold, where at most that, where more), a leaf (0, its share, None, None). One
# shape for both, for this is the innermost loop of reading an article and asking for a type would slow it.
Tree = tuple[int, float, Any, Any]


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted trees: the log-odds is the sum of the leaves that a row of features comes to."""

    trees: tuple[Tree, ...]

    def probability(self, row: Sequence[float]) -> float:
        total = 0.0
        for feature, value, low, high in self.trees:
            while low is not None:
                feature, value, low, high = low if row[feature] <= value else high
            total += value
        return 1.0 / (1.0 + math.exp(-total))


@dataclass(frozen=True, slots=True)
class Model:
    """What training left. `lexicon` maps words and word pairs ("^" before the first word of a line, "$" after
    the last) to their weight in the log-odds that a line is furniture."""

    lexicon: Mapping[str, float]
    intercept: float
    line: Trees
    context: Trees

    def probabilities(
        self, lines: Sequence[Line], findings: Sequence[Finding | None], tick: Tick = no_tick
    ) -> list[float]:
        """For each line of an article how likely it is furniture, 0 to 1."""
        lexical = [self.log_odds(line) for line in ticked(lines, part_of(tick, 0.0, 0.1))]
        rows = features(lines, findings, lexical, part_of(tick, 0.1, 0.6))
        alone = [self.line.probability(row) for row in ticked(rows, part_of(tick, 0.6, 0.8))]
        return [
            self.context.probability(row) if own >= _SETTLED else own
            for row, own in zip(
                ticked(with_neighbours(rows, alone), part_of(tick, 0.8, 1.0)), alone, strict=True
            )
        ]

    def log_odds(self, line: Line) -> float:
        """What the words of a line say by themselves."""
        known = [weight for gram in grams(line) if (weight := self.lexicon.get(gram)) is not None]
        return self.intercept + sum(known) / math.sqrt(max(1, len(known)))


def grams(line: Line) -> set[str]:
    """The words and word pairs of a line that a lexicon may know."""
    words = line.words[:_READ]
    if not words:
        return set()
    return {"^" + words[0], words[-1] + "$", *words, *map(" ".join, pairwise(words))}


def with_neighbours(rows: Sequence[Sequence[float]], alone: Sequence[float]) -> list[list[float]]:
    """Each row with the probabilities that the lines around it got alone; 0.5 beyond the article's ends."""
    beyond = [0.5] * _REACH
    padded = [*beyond, *alone, *beyond]
    article = sum(alone) / max(1, len(alone))
    out = []
    for number, row in enumerate(rows):
        around = padded[number : number + 2 * _REACH + 1]
        own = around.pop(_REACH)
        near = sum(around[_REACH - 2 : _REACH + 2]) / 4
        out.append([*row, *around, own, near, sum(around) / len(around), article])
    return out


def parse_model(text: str) -> Model:
    """The model of a JSON file. Raises ValueError where it was trained for other features than these."""
    data = json.loads(text)
    for name, expected in (("line", NAMES), ("context", CONTEXT_NAMES)):
        if tuple(data[name]["names"]) != expected:
            raise ValueError(f"the model's step {name!r} was trained for other features; train it again")
    return Model(data["lexicon"], data["intercept"], _trees(data["line"]), _trees(data["context"]))


def _trees(data: Mapping[str, Any]) -> Trees:
    return Trees(tuple(_tree(node) for node in data["trees"]))


def _tree(node: Any) -> Tree:
    if not isinstance(node, list):
        return 0, float(node), None, None
    return int(node[0]), float(node[1]), _tree(node[2]), _tree(node[3])

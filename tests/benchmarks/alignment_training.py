"""Trains the model of links and writes resources/knowledge/link-model.json.

    python tests/benchmarks/alignment_training.py --check     figures on stories the model was not trained on
    python tests/benchmarks/alignment_training.py --write     train on every story, write the file

It needs scikit-learn, which the program itself does not. Stories come from the folder that
`alignment_scoring.STORIES` names. Every family of stories weighs the same, however many stories it has; pairs
that people left open (`good` but not `core`) weigh less than half; three in ten inserted lines are left in,
as if nobody had recognised them. The second step is trained on first beliefs of models that had not seen the
story.

`--check` trains twice on one half of the stories (even or odd numbers) and scores the other, and once for
each family on all the others: the second shows what an unknown kind of story gets. The most independent
versions count once more, three at a time, as reports of three outlets would come.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from alignment_scoring import CONTENT, Spot, Story, figures, read_stories, score, stands_for
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from desk.engine.alignment.calibration import LinkModel, parse_link_model
from desk.engine.alignment.evidence import ALL_FEATURES, WORTH, Context
from desk.engine.alignment.gathering import content_lines, gather_evidence
from desk.engine.alignment.linking import links_of
from desk.engine.alignment.rows import sentence_rows
from desk.engine.alignment.similarity import FEATURES, Search, Similarity
from desk.engine.knowledge import Knowledge
from desk.engine.model import Comparison, Kind, Structure
from desk.engine.progress import no_tick
from desk.engine.structure import read_structure

MODEL = Path(__file__).resolve().parents[2] / "resources" / "knowledge" / "link-model.json"
OPEN_PAIR = 0.4  # what a pair weighs that people left open
UNSEEN = 0.3  # of the inserted lines are left in
ROWS = {"enough": 0.5, "neighbours": -0.3}
TREES, RATE = 60, 0.12
INDEPENDENT = "militias"  # the family whose versions follow each other least
# More of these never speaks against a pair (1), or never for it (-1).
DIRECTIONS = {
    **dict.fromkeys(("belief", "lead", "lead_other", "lead_less", "third", "third_best"), 1),
    **dict.fromkeys(("neighbour_best", "neighbour_least", "neighbour_wide", "shared", "covered"), 1),
    **dict.fromkeys(("covered_less", "covered_mean", "numbers", "names", "runs", "runs_share"), 1),
    **dict.fromkeys(("rival", "rival_other", "third_against", "numbers_differ", "names_missing"), -1),
}


@dataclass(frozen=True)
class Sample:
    """A story with the figures of its candidate pairs and what people said of them: 2 must, 1 may, 0 no."""

    story: Story
    structures: tuple[Structure, ...]
    lines: list
    pairs: list[tuple[int, int]]
    figures: np.ndarray
    labels: np.ndarray


def sample(story: Story) -> Sample:
    structures = known_structures(story)
    places, lines = content_lines(structures)
    similarity = Similarity(lines)
    pairs = sorted(
        {(min(i, j), max(i, j)) for i, near in enumerate(similarity.candidates(Search())) for j in near}
    )
    stands = stands_for(story, structures)
    labels = []
    for i, j in pairs:
        a, b = sorted((places[i], places[j]))
        options = {
            ((a.article, x), (b.article, y))
            for x in stands[a.article][a.sentence]
            for y in stands[b.article][b.sentence]
        }
        labels.append(2 if options & story.core else 1 if options & story.good else 0)
    table = np.array([similarity.figures(i, j) for i, j in pairs])
    return Sample(story, structures, lines, pairs, table, np.array(labels))


def known_structures(story: Story, unseen: float = UNSEEN) -> tuple[Structure, ...]:
    """The structures as the program cuts them, with the kinds that people gave, but for some inserted
    lines."""
    structures = [read_structure(article, Knowledge()) for article in story.articles]
    stands = stands_for(story, structures)
    result = []
    for article, structure in enumerate(structures):
        sentences = []
        for number, one in enumerate(structure.sentences):
            kinds = {story.sentences[article][g][3] for g in stands[article][number]}
            if kinds:
                one = replace(one, kind=_kind(kinds, structure.sentence_text(number), unseen))
            sentences.append(one)
        result.append(replace(structure, sentences=tuple(sentences)))
    return tuple(result)


def _kind(kinds: set[str], text: str, unseen: float) -> Kind:
    if not kinds & CONTENT:
        chance = int(hashlib.sha256(text.encode()).hexdigest()[:6], 16) / 0xFFFFFF
        return Kind.PROMO if chance >= unseen else Kind.BODY
    return next((Kind(kind) for kind in ("headline", "subhead") if kind in kinds), Kind.BODY)


def weights(samples: Sequence[Sample]) -> np.ndarray:
    """Of every pair: each family weighs the same."""
    found = [np.where(one.labels == 1, OPEN_PAIR, 1.0) for one in samples]
    family: Counter[str] = Counter()
    for one, weight in zip(samples, found, strict=True):
        family[one.story.family] += float((weight * (one.labels > 0)).sum())
    return np.concatenate(
        [weight * 1000 / family[one.story.family] for one, weight in zip(samples, found, strict=True)]
    )


def train_first(samples: Sequence[Sample]) -> tuple[float, list[float]]:
    table = np.vstack([one.figures for one in samples])
    labels = np.concatenate([one.labels > 0 for one in samples])
    scale = StandardScaler().fit(table)
    fitted = LogisticRegression(C=1.0, max_iter=2000).fit(scale.transform(table), labels, weights(samples))
    factors = fitted.coef_[0] / scale.scale_
    return float(fitted.intercept_[0] - factors @ scale.mean_), [float(x) for x in factors]


def second_table(one: Sample, first: tuple[float, list[float]]) -> tuple[np.ndarray, np.ndarray]:
    """The figures of the second step for the pairs that pass the first, and which pairs those are."""
    bias, factors = first
    odds = np.clip(bias + one.figures @ np.array(factors), -12, 12)
    beliefs = 1 / (1 + np.exp(-odds))
    kept = np.flatnonzero(beliefs >= WORTH)
    context = Context(one.lines, {one.pairs[k]: float(beliefs[k]) for k in kept})
    rows = [context.figures(one.pairs[k]) + tuple(one.figures[k]) for k in kept]
    return np.array(rows).reshape(len(kept), len(ALL_FEATURES)), kept


def train(samples: Sequence[Sample]) -> dict:
    """The model as it stands in the file."""
    tables, labels, weight = [], [], []
    every = weights(samples)
    ends = np.cumsum([len(one.pairs) for one in samples])
    for fold in range(3):
        first = train_first([one for n, one in enumerate(samples) if n % 3 != fold])
        for n, one in enumerate(samples):
            if n % 3 == fold:
                table, kept = second_table(one, first)
                tables.append(table)
                labels.append(one.labels[kept] > 0)
                weight.append(every[ends[n] - len(one.pairs) : ends[n]][kept])
    trees = HistGradientBoostingClassifier(
        max_depth=2,
        max_iter=TREES,
        learning_rate=RATE,
        l2_regularization=5.0,
        min_samples_leaf=40,
        early_stopping=False,
        random_state=0,
        monotonic_cst=[DIRECTIONS.get(name, 0) for name in ALL_FEATURES],
    ).fit(np.vstack(tables), np.concatenate(labels), np.concatenate(weight))
    bias, factors = train_first(samples)
    return {
        "first": {
            "bias": round(bias, 4),
            "weights": {name: round(x, 4) for name, x in zip(FEATURES, factors, strict=True)},
        },
        "trees": {
            "features": list(ALL_FEATURES),
            "bias": round(float(trees._baseline_prediction.item()), 4),
            "trees": [_tree(stage[0].nodes) for stage in trees._predictors],
        },
        "rows": ROWS,
    }


def _tree(nodes: np.ndarray) -> list[float]:
    """A tree of two levels as ten numbers; where a side has no question it gives the same value twice."""

    def side(number: int) -> list[float]:
        node = nodes[number]
        if node["is_leaf"]:
            value = round(float(node["value"]), 5)
            return [0, 0.0, value, value]
        low, high = nodes[node["left"]], nodes[node["right"]]
        return [
            int(node["feature_idx"]),
            round(float(node["num_threshold"]), 5),
            round(float(low["value"]), 5),
            round(float(high["value"]), 5),
        ]

    root = nodes[0]
    if root["is_leaf"]:
        return [0, 0.0, *side(0), *side(0)]
    return [
        int(root["feature_idx"]),
        round(float(root["num_threshold"]), 5),
        *side(root["left"]),
        *side(root["right"]),
    ]


def as_model(data: dict) -> LinkModel:
    return parse_link_model(json.dumps(data), FEATURES, ALL_FEATURES)


def compared(one: Sample, model: LinkModel) -> Comparison:
    evidence = gather_evidence(one.structures, model, no_tick)
    rows = sentence_rows(one.structures, evidence, {}, 0, model)
    return Comparison(one.structures, 0, links_of(one.structures, evidence, ()), rows, (), (), evidence)


def evaluate(samples: Sequence[Sample], model: LinkModel, total: dict[str, Counter[str]]) -> None:
    for one in samples:
        total.setdefault(one.story.family, Counter())
        total[one.story.family] += score(one.story, compared(one, model))


def report(title: str, total: dict[str, Counter[str]]) -> None:
    mean = sum(figures(counts)[2] for counts in total.values()) / len(total)
    print(f"{title}   mean rows F1 {mean:.4f}")
    for family, counts in sorted(total.items()):
        rows = " ".join(f"{x:.3f}" for x in figures(counts))
        links = " ".join(f"{x:.3f}" for x in figures(counts, "links"))
        wrong = f"{counts['links_furniture']} / {counts['inserted']}"
        print(f"  {family:<12} rows {rows}   links {links}   inserted lines linked {wrong}", flush=True)


def check(samples: Sequence[Sample]) -> None:
    halves: dict[str, Counter[str]] = {}
    for part in ("tuning", "checking"):
        model = as_model(train([one for one in samples if one.story.part == part]))
        evaluate([one for one in samples if one.story.part != part], model, halves)
    report("trained on the other half", halves)
    families: dict[str, Counter[str]] = {}
    few: dict[str, Counter[str]] = {}
    for family in sorted({one.story.family for one in samples}):
        model = as_model(train([one for one in samples if one.story.family != family]))
        tested = [one for one in samples if one.story.family == family]
        evaluate(tested, model, families)
        if family == INDEPENDENT:
            evaluate([three for one in tested for three in threes(one.story)], model, few)
    report("trained on other families", families)
    report(f"trained on other families, three versions of {INDEPENDENT} at a time", few)


def threes(story: Story) -> list[Sample]:
    """The story cut to every three of its versions."""
    return [
        sample(
            Story(
                "threes",
                tuple(story.articles[number] for number in kept),
                tuple(story.sentences[number] for number in kept),
                _among(story.core, kept),
                _among(story.good, kept),
            )
        )
        for kept in itertools.combinations(range(len(story.articles)), 3)
    ]


def _among(links: frozenset[tuple[Spot, Spot]], kept: Sequence[int]) -> frozenset[tuple[Spot, Spot]]:
    return frozenset(
        ((kept.index(a[0]), a[1]), (kept.index(b[0]), b[1]))
        for a, b in links
        if a[0] in kept and b[0] in kept
    )


def written(data: dict) -> str:
    """The file: one tree to a line, so that a new training reads as a difference."""
    trees = data["trees"].pop("trees")
    text = json.dumps(data, indent=1)
    lines = ",\n   ".join(json.dumps(tree) for tree in trees)
    marker = f'"bias": {json.dumps(data["trees"]["bias"])}\n }}'
    return (
        text.replace(marker, f'"bias": {data["trees"]["bias"]},\n  "trees": [\n   {lines}\n  ]\n }}', 1)
        + "\n"
    )


def main(arguments: Iterable[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(list(arguments))
    samples = [sample(story) for story in read_stories()]
    if options.check:
        check(samples)
    if options.write:
        data = train(samples)
        model = as_model(data)
        total: dict[str, Counter[str]] = {}
        evaluate(samples, model, total)
        report("trained on all, scored on the same", total)
        MODEL.write_text(written(data), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

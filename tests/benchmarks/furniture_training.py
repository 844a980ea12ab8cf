"""Trains the model that weighs furniture, and measures it on outlets it has not seen.

usage: furniture_training.py PAGES.jsonl [STORY_DIR ...] [--folds 5] [--out furniture-model.json]

needs, besides the project: lightgbm 4, scikit-learn 1.5 or later, numpy, scipy

PAGES.jsonl has a page a line: {"id", "blocks": [[text, label, inside], ...]} with label "content",
"furniture" or "" (unknown); inside is true between the first and the last line of the body. Pages that
share several rare lines of furniture come from one outlet, and an outlet is never on both sides of a split.
STORY_DIRs hold articles and a gold.json with the kind of every sentence; they teach the model what clean text
of several languages looks like. With --folds it prints the figures of lines judged by models that have not
seen their outlet; with --out it trains on everything and writes the weights.

The lexicon leaves out names: a word that stands capitalised inside sentences, but for the vocabulary of the
trade (agencies, networks, months), so that nothing of a particular story or outlet gets into the weights.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from desk.engine import languages, sentences
from desk.engine.kinds.features import NAMES, features
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.judging import FurnitureKnowledge, evidence_of
from desk.engine.kinds.lines import Line, is_sentence, line_of
from desk.engine.kinds.scoring import CONTEXT_NAMES, grams, parse_model, with_neighbours
from desk.engine.knowledge import Knowledge
from desk.engine.model import FURNITURE_KINDS, Article, Certainty, Paragraph
from desk.engine.structure import read_structure
from desk.files.knowledge import load_phrases

TREES = {
    "objective": "binary", "learning_rate": 0.06, "num_leaves": 12, "min_data_in_leaf": 30,
    "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0,
    "verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True,
}  # fmt: skip
LINE_ROUNDS, CONTEXT_ROUNDS = 240, 130
OUTSIDE = 0.03  # weight of furniture before and after the body, where a menu has no end
LIMITS = (0.005, 0.01, 0.02, 0.03)
TRADE = frozenset(
    """facebook twitter instagram linkedin whatsapp reddit pinterest flipboard youtube tiktok telegram google
    apple getty images reuters ap afp epa dpa efe ansa pa associated press bloomberg shutterstock alamy
    unsplash istock january february march april may june july august september october november
    december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday""".split()
)


@dataclass(frozen=True)
class Page:
    """One article: its lines, what phrases and forms say of them, what people say, and its weight."""

    outlet: int
    lines: list[Line]
    findings: list[Finding | None]
    furniture: list[bool]
    weights: list[float]
    inside: list[bool]


def read_pages(path: Path, stories: Iterable[Path]) -> list[Page]:
    """All pages and, after them, the articles of the stories, each story an outlet of its own."""
    raw = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    outlets = group_by_outlet(raw)
    pages = [page_of(blocks["blocks"], outlet) for blocks, outlet in zip(raw, outlets, strict=True)]
    for number, story in enumerate(stories):
        pages += [page_of(blocks, len(raw) + number, weight=0.3) for blocks in story_blocks(story)]
    return pages


def page_of(blocks: Sequence[Sequence[Any]], outlet: int, weight: float = 1.0) -> Page:
    kept = [(" ".join(text.split()), label, inside) for text, label, inside in blocks if text.strip()]
    language = languages.guess("\n".join(text for text, *_ in kept))
    lines = [line_of(text) for text, *_ in kept]
    findings, weights = [], []
    for line, (text, label, inside) in zip(lines, kept, strict=True):
        cuts = sentences.split(text, language)
        parts = [line_of(text[a:b]) for a, b in cuts] if len(cuts) > 1 else [line]
        findings.append(evidence_of(line, parts, FurnitureKnowledge(load_phrases())))
        counts = 0.0 if not label else 1.0 if inside or label == "content" else OUTSIDE
        # Labels end with the body that was found; long sentences after it are too often more body.
        doubtful = not inside and label == "furniture" and is_sentence(line) and line.length >= 15
        weights.append(weight * counts * (0.3 if doubtful and findings[-1] is None else 1.0))
    furniture = [label == "furniture" for _, label, _ in kept]
    return Page(outlet, lines, findings, furniture, weights, [bool(i and lab) for _, lab, i in kept])


def story_blocks(story: Path) -> Iterator[list[tuple[str, str, bool]]]:
    """The articles of a story as blocks; a paragraph of both copy and furniture has no label."""
    gold = json.loads((story / "gold.json").read_text("utf-8"))
    for name, wanted in zip(gold["files"], gold["sentences"], strict=True):
        lines = [line.strip() for line in (story / name).read_text("utf-8-sig").splitlines() if line.strip()]
        kinds: dict[int, set[bool]] = defaultdict(set)
        for sentence in wanted:
            kinds[sentence["paragraph"]].add(sentence["kind"] in ("content", "body", "headline", "subhead"))
        labels = {
            number: "content" if True in found else "furniture"
            for number, found in kinds.items()
            if len(found) == 1
        }
        yield [(text, labels.get(number, ""), True) for number, text in enumerate(lines)]


def group_by_outlet(raw: Sequence[dict[str, Any]]) -> list[int]:
    """A number for each page's outlet: pages whose ids name one, or that share rare lines of furniture."""
    leader = list(range(len(raw)))

    def find(page: int) -> int:
        while leader[page] != page:
            page = leader[page]
        return page

    holders: dict[str, set[int]] = defaultdict(set)
    named: dict[str, int] = {}
    for number, page in enumerate(raw):
        for text, label, _ in page["blocks"]:
            if label == "furniture" and len(text) >= 8:
                holders[text.strip()].add(number)
        if match := re.match(r"\w+/([A-Z]\w*?)_\d{4}_", page["id"]):
            leader[find(number)] = find(named.setdefault(match[1], number))
    shared: Counter[tuple[int, int]] = Counter()
    for text, pages in holders.items():
        if 2 <= len(pages) <= 8:
            shared.update({pair: 2 if len(text) > 40 else 1 for pair in combinations(sorted(pages), 2)})
    for (a, b), count in shared.items():
        if count >= 5:
            leader[find(a)] = find(b)
    return [find(number) for number in range(len(raw))]


def split(pages: Sequence[Page], folds: int, seed: int) -> list[list[int]]:
    """The numbers of the pages, in parts that share no outlet."""
    outlets = sorted({page.outlet for page in pages})
    np.random.RandomState(seed).shuffle(outlets)
    part = {outlet: number % folds for number, outlet in enumerate(outlets)}
    return [[n for n, page in enumerate(pages) if part[page.outlet] == fold] for fold in range(folds)]


def names_in(pages: Sequence[Page]) -> set[str]:
    """Words that are capitalised nearly always, inside sentences."""
    capital: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for page in pages:
        for line in filter(is_sentence, page.lines):
            for token in re.findall(r"(?<=[a-zà-ÿ,] )[^\W\d_]+(?:['’.&-][^\W\d_]+)*", line.text):
                word = token.replace("’", "'").casefold()
                seen[word] += 1
                capital[word] += token[0].isupper()
    return {word for word in seen if capital[word] >= 0.7 * seen[word]} - TRADE


class Lexicon:
    """The logistic regression over words."""

    def __init__(self, pages: Sequence[Page]) -> None:
        outlets: dict[str, set[int]] = defaultdict(set)
        for page in pages:
            for line, weight in zip(page.lines, page.weights, strict=True):
                for gram in grams(line) if weight else ():
                    outlets[gram].add(page.outlet)
        names = names_in(pages)
        known = sorted(
            gram
            for gram, found in outlets.items()
            if len(found) >= 10 and not names & set(gram.strip("^$").split())
        )
        self.columns = {gram: column for column, gram in enumerate(known)}
        truth, weights = labels(pages)
        counts = weights > 0
        regression = LogisticRegression(C=1.0, max_iter=300)
        regression.fit(self.matrix(pages)[counts], truth[counts], sample_weight=weights[counts])
        self.weights, self.intercept = regression.coef_[0], float(regression.intercept_[0])

    def matrix(self, pages: Sequence[Page]) -> csr_matrix:
        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for page in pages:
            for line in page.lines:
                found = [self.columns[gram] for gram in grams(line) if gram in self.columns]
                columns += found
                values += [1 / math.sqrt(max(1, len(found)))] * len(found)
                ends.append(len(columns))
        return csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(self.columns)))

    def log_odds(self, pages: Sequence[Page]) -> np.ndarray:
        return np.asarray(self.matrix(pages).dot(self.weights) + self.intercept)


def labels(pages: Sequence[Page]) -> tuple[np.ndarray, np.ndarray]:
    truth = np.concatenate([np.array(page.furniture, int) for page in pages])
    return truth, np.concatenate([np.array(page.weights) for page in pages])


def per_page(pages: Sequence[Page], values: np.ndarray) -> Iterator[list[float]]:
    start = 0
    for page in pages:
        yield list(values[start : start + len(page.lines)])
        start += len(page.lines)


def line_rows(pages: Sequence[Page], log_odds: np.ndarray) -> np.ndarray:
    given = zip(pages, per_page(pages, log_odds), strict=True)
    return np.array([row for page, odds in given for row in features(page.lines, page.findings, odds)])


def context_rows(pages: Sequence[Page], rows: np.ndarray, alone: np.ndarray) -> np.ndarray:
    out: list[list[float]] = []
    start = 0
    for page, mine in zip(pages, per_page(pages, alone), strict=True):
        out += with_neighbours(rows[start : start + len(page.lines)].tolist(), mine)
        start += len(page.lines)
    return np.array(out)


def boost(pages: Sequence[Page], rows: np.ndarray, rounds: int) -> lightgbm.Booster:
    truth, weights = labels(pages)
    counts = weights > 0
    return lightgbm.train(
        TREES, lightgbm.Dataset(rows[counts], truth[counts], weight=weights[counts]), rounds
    )


def unseen(pages: Sequence[Page], seed: int, judge: Any) -> np.ndarray:
    """What `judge(training pages, their numbers, other pages, their numbers)` says of every page, each page
    among the others once."""
    out: dict[int, list[float]] = {}
    for part in split(pages, 4, seed):
        rest = [n for n in range(len(pages)) if n not in set(part)]
        others = [pages[n] for n in part]
        said = judge([pages[n] for n in rest], rest, others, part)
        out |= dict(zip(part, per_page(others, said), strict=True))
    return np.concatenate([np.array(out[n]) for n in range(len(pages))])


class Training:
    """The three steps, each trained on what the one before says of pages it has not seen."""

    def __init__(self, pages: Sequence[Page]) -> None:
        odds = unseen(pages, 1, lambda train, _t, others, _o: Lexicon(train).log_odds(others))
        rows = line_rows(pages, odds)
        starts = np.cumsum([0, *(len(page.lines) for page in pages)])

        def of(numbers: Sequence[int]) -> np.ndarray:
            return np.concatenate([rows[starts[n] : starts[n + 1]] for n in numbers])

        alone = unseen(pages, 7, lambda train, t, _others, o: boost(train, of(t), LINE_ROUNDS).predict(of(o)))
        self.lexicon = Lexicon(pages)
        self.line = boost(pages, rows, LINE_ROUNDS)
        self.context = boost(pages, context_rows(pages, rows, alone), CONTEXT_ROUNDS)

    def probabilities(self, pages: Sequence[Page]) -> np.ndarray:
        rows = line_rows(pages, self.lexicon.log_odds(pages))
        return np.asarray(
            self.context.predict(context_rows(pages, rows, np.asarray(self.line.predict(rows))))
        )

    def as_json(self) -> str:
        lexicon = {
            gram: round(float(self.lexicon.weights[column]), 2)
            for gram, column in self.lexicon.columns.items()
            if abs(self.lexicon.weights[column]) >= 0.01
        }
        data = {
            "about": "Written by tests/benchmarks/furniture_training.py for desk/engine/kinds/scoring.py.",
            "intercept": round(self.lexicon.intercept, 3),
            "lexicon": lexicon,
            "line": nested(self.line, NAMES),
            "context": nested(self.context, CONTEXT_NAMES),
        }
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return (
            text.replace('","', '", "').replace('"line":', '\n"line":').replace('"context":', '\n"context":')
            + "\n"
        )


def nested(model: lightgbm.Booster, names: Sequence[str]) -> dict[str, Any]:
    """The trees as `Trees` evaluates them."""

    def of(node: dict[str, Any]) -> Any:
        # More digits than a threshold between two values needs would only make the file longer.
        if "leaf_value" in node:
            return float(f"{node['leaf_value']:.4g}")
        branches = [of(node["left_child"]), of(node["right_child"])]
        return [node["split_feature"], float(f"{node['threshold']:.7g}"), *branches]

    trees = [of(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    return {"names": list(names), "trees": trees}


def table(truth: np.ndarray, counted: np.ndarray, said: np.ndarray) -> dict[str, tuple[float, float, float]]:
    """At each share of body lines lost: recall, F1 and the probability from which that is."""
    truth, said = truth[counted], said[counted]
    order = np.argsort(-said, kind="stable")
    right, wrong = np.cumsum(truth[order]), np.cumsum(1 - truth[order])
    out = {}
    for limit in LIMITS:
        last = int(np.searchsorted(wrong, limit * (truth == 0).sum(), side="right")) - 1
        precision, recall = right[last] / (last + 1), right[last] / truth.sum()
        f1 = 2 * precision * recall / (precision + recall)
        out[f"{limit:.1%}"] = (
            round(float(recall), 3),
            round(float(f1), 3),
            round(float(said[order][last]), 3),
        )
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("stories", type=Path, nargs="*")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    pages = read_pages(options.pages, options.stories)
    if options.folds:
        measure(pages, options.folds)
    if options.out:
        options.out.write_text(Training(pages).as_json(), "utf-8")


def measure(pages: Sequence[Page], folds: int) -> None:
    """Prints what models say of outlets they have not seen: alone, and in the whole reading."""
    said = np.zeros(sum(len(page.lines) for page in pages))
    starts = np.cumsum([0, *(len(page.lines) for page in pages)])
    tally: Counter[tuple[str, str, bool, bool]] = Counter()
    for part in split(pages, folds, 0):
        training = Training([page for n, page in enumerate(pages) if n not in set(part)])
        mine = [pages[n] for n in part]
        for n, values in zip(part, per_page(mine, training.probabilities(mine)), strict=True):
            said[starts[n] : starts[n + 1]] = values
        known = FurnitureKnowledge(load_phrases(), parse_model(training.as_json()))
        for page in mine:
            tally.update(read_through(page, Knowledge(furniture=known)))
    truth, _ = labels(pages)
    inside = np.concatenate([np.array(page.inside) for page in pages])
    counted = np.concatenate([np.array(page.weights) > 0 for page in pages])
    print("the model alone: recall, F1 and threshold at a share of body lines lost")
    print("  inside", table(truth, inside & counted, said))
    print("  all   ", table(truth, counted, said))
    print("how often a line is furniture that the model says is with this probability")
    for low in np.arange(0, 1, 0.1):
        here = inside & counted & (said >= low) & (said < low + 0.1)
        print(f"  {low:.1f} to {low + 0.1:.1f}: {truth[here].mean():.2f} of {here.sum()}")
    print("the whole reading")
    for where in ("inside", "all"):
        for sure in ("likely", "certain"):
            print(f"  {where}, {sure}:", figures(tally, where, sure))


def read_through(page: Page, knowledge: Knowledge) -> Iterator[tuple[str, str, bool, bool]]:
    """(where, how sure, called furniture, is furniture) of each counted line of a page."""
    structure = read_structure(new_article(page), knowledge)
    unsure = {
        sentence.paragraph for sentence in structure.sentences if sentence.certainty is not Certainty.CERTAIN
    }
    for number, (kind, truly) in enumerate(zip(structure.paragraph_kinds, page.furniture, strict=True)):
        if not page.weights[number]:
            continue
        for where in ("inside", "all") if page.inside[number] else ("all",):
            called = kind in FURNITURE_KINDS
            yield where, "likely", called, truly
            yield where, "certain", called and number not in unsure, truly


def new_article(page: Page) -> Article:
    starts = np.cumsum([0, *(len(line.text) + 1 for line in page.lines)]).tolist()
    spans = zip(starts, page.lines, strict=False)
    paragraphs = tuple(Paragraph(start, start + len(line.text)) for start, line in spans)
    return Article("page", "page", "\n".join(line.text for line in page.lines), paragraphs)


def figures(tally: Counter[tuple[str, str, bool, bool]], where: str, sure: str) -> str:
    right, lost = tally[where, sure, True, True], tally[where, sure, True, False]
    missed, kept = tally[where, sure, False, True], tally[where, sure, False, False]
    precision, recall = right / (right + lost), right / (right + missed)
    f1 = 2 * precision * recall / (precision + recall)
    return (
        f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, body lost {lost / (lost + kept):.4f}"
    )


if __name__ == "__main__":
    main()

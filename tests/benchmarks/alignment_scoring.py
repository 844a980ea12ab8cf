"""Stories that people annotated, read from a folder, and how well a comparison agrees with them.

A story is a folder with the versions as text files and one `gold.json`: the gold sentences of each file as
spans of its non-empty lines, the links that must be found (`core_links`) and those that may (`good_links`).
Nothing depends on how the program cuts sentences: one of its sentences stands for each gold sentence that it
overlaps by at least half of the shorter of the two.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk.engine.model import Article, Comparison, Paragraph, Structure
from desk.engine.project import Project

STORIES = Path(__file__).resolve().parents[3] / "shared" / "stories"
CONTENT = frozenset({"headline", "subhead", "body", "content"})

Spot = tuple[int, int]  # (article, sentence)


@dataclass(frozen=True)
class Story:
    """A story with its gold: `sentences` are (line, start, end, kind) for each article."""

    name: str
    articles: tuple[Article, ...]
    sentences: tuple[tuple[tuple[int, int, int, str], ...], ...]
    core: frozenset[tuple[Spot, Spot]]
    good: frozenset[tuple[Spot, Spot]]

    @property
    def family(self) -> str:
        return self.name.rstrip("0123456789").rstrip("-")

    @property
    def part(self) -> str:
        """Even-numbered stories are for tuning, odd-numbered ones for checking."""
        digits = self.name[len(self.name.rstrip("0123456789")) :]
        return "tuning" if int(digits or 0) % 2 == 0 else "checking"

    def project(self) -> Project:
        return Project(self.articles)


def read_article(identifier: str, text: str) -> Article:
    """An article whose paragraphs are the non-empty lines of the text."""
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    starts = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
    paragraphs = tuple(
        Paragraph(start, start + len(line)) for start, line in zip(starts, lines, strict=False)
    )
    return Article(identifier, identifier, "\n".join(lines), paragraphs)


def read_story(folder: Path) -> Story:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    articles = tuple(read_article(name, (folder / name).read_text("utf-8-sig")) for name in gold["files"])
    sentences = tuple(
        tuple((one["paragraph"], one["start"], one["end"], one["kind"]) for one in article)
        for article in gold["sentences"]
    )
    core = frozenset(_pair(tuple(a), tuple(b)) for a, b in gold["core_links"])
    good = core | frozenset(_pair(tuple(a), tuple(b)) for a, b in gold["good_links"])
    return Story(folder.name, articles, sentences, core, good)


def read_stories(folder: Path = STORIES) -> list[Story]:
    return [read_story(path.parent) for path in sorted(folder.glob("*/gold.json"))]


def _pair(a: Spot, b: Spot) -> tuple[Spot, Spot]:
    return (a, b) if a < b else (b, a)


def stands_for(story: Story, structures: Sequence[Structure]) -> list[list[list[int]]]:
    """For each sentence of the program, by article, the gold sentences that it stands for."""
    found = []
    for structure, wanted in zip(structures, story.sentences, strict=True):
        by_line: dict[int, list[tuple[int, int, int]]] = {}
        for number, (line, start, end, _) in enumerate(wanted):
            by_line.setdefault(line, []).append((number, start, end))
        article = []
        for one in structure.sentences:
            offset = structure.article.paragraphs[one.paragraph].start
            span = (one.start - offset, one.end - offset)
            near = by_line.get(one.paragraph, [])
            article.append([number for number, low, high in near if _overlap(span, (low, high))])
        found.append(article)
    return found


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and 2 * shared >= min(a[1] - a[0], b[1] - b[0])


def score(story: Story, comparison: Comparison) -> Counter[str]:
    """Counts of found, right, wanted and hit pairs, for the links and for what the rows put side by side."""
    stands = stands_for(story, comparison.structures)
    linked = [
        ((link.a.article, link.a.sentence), (link.b.article, link.b.sentence)) for link in comparison.links
    ]
    beside = []
    for row in comparison.sentence_rows:
        members = [(article, sentence) for article, cell in enumerate(row.cells) for sentence in cell]
        beside += [(a, b) for a, b in itertools.combinations(members, 2) if a[0] != b[0]]
    counts: Counter[str] = Counter(stories=1)
    for name, pairs in (("links", linked), ("rows", beside)):
        counts += _counted(name, story, stands, pairs)
    return counts


def _counted(
    name: str, story: Story, stands: list[list[list[int]]], pairs: Iterable[tuple[Spot, Spot]]
) -> Counter[str]:
    covered: set[tuple[Spot, Spot]] = set()
    counts: Counter[str] = Counter()
    for (va, sa), (vb, sb) in pairs:
        options = {_pair((va, x), (vb, y)) for x in stands[va][sa] for y in stands[vb][sb]}
        covered |= options
        counts[f"{name}_found"] += 1
        counts[f"{name}_right"] += bool(options & story.good)
        kinds = {story.sentences[v][x][3] in CONTENT for v, x in itertools.chain.from_iterable(options)}
        counts[f"{name}_furniture"] += kinds == {True, False} and not options & story.good
    counts[f"{name}_core"] = len(story.core)
    counts[f"{name}_hit"] = len(story.core & covered)
    counts["inserted"] = sum(one[3] not in CONTENT for article in story.sentences for one in article)
    return counts


def figures(counts: Counter[str], name: str = "rows") -> tuple[float, float, float]:
    """Precision, recall and F1 of `links` or `rows`."""
    precision = counts[f"{name}_right"] / max(1, counts[f"{name}_found"])
    recall = counts[f"{name}_hit"] / max(1, counts[f"{name}_core"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

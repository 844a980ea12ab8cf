"""How well sources are found where the ancestry of versions is known, and what it costs.

    python tests/benchmarks/agreement.py chain STORY_DIR ...      each version was made of the one before
    python tests/benchmarks/agreement.py cut STORY_DIR ...        a cut of each first version, a cut of that
    python tests/benchmarks/agreement.py strangers STORY_DIR ...  no version was made of another

Prints by strength how many sources are right, reversed or others and how many there were to find, for
strangers what is claimed though nothing should be; then the median time. The versions of `cut` are made here:
the first version without its last third and with some words of every fifth paragraph replaced, and the same
of that.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from desk.engine.agreement import Agreement, Strength
from desk.engine.agreement.measuring import agreement_of
from desk.engine.comparing import compare
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Paragraph
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge

_KEPT = 2 / 3  # of the paragraphs
_TOUCHED = 5  # every fifth paragraph
_SWAPPED = 4  # every fourth word in it


def read_lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def article(name: str, lines: Sequence[str]) -> Article:
    paragraphs: list[Paragraph] = []
    for line in lines:
        start = paragraphs[-1].end + 1 if paragraphs else 0
        paragraphs.append(Paragraph(start, start + len(line)))
    return Article(name, name, "\n".join(lines), tuple(paragraphs))


def cut_copy(lines: Sequence[str], generation: int) -> list[str]:
    """The copy without its end, some words of some paragraphs replaced; no two generations replace alike."""
    kept = list(lines[: max(3, round(len(lines) * _KEPT))])
    for number in range(generation, len(kept), _TOUCHED):
        words = kept[number].split(" ")
        for at in range(generation, len(words), _SWAPPED):
            words[at] = f"{words[at][::-1].lower()}{generation}".strip(".,“”")
        kept[number] = " ".join(words)
    return kept


def versions_of(kind: str, story: Path) -> list[list[str]]:
    texts = [read_lines(path) for path in sorted(story.glob("*.txt"))]
    if kind != "cut":
        return texts
    made = [texts[0]]
    for generation in (1, 2):
        made.append(cut_copy(made[-1], generation))
    return made


def score(agreement: Agreement, versions: int, found: Counter[tuple[Strength, str]]) -> None:
    chain = set(pairwise(range(versions)))
    for one in agreement.descents:
        edge = one.source, one.derived
        verdict = "right" if edge in chain else "reversed" if edge[::-1] in chain else "other"
        found[one.strength, verdict] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("kind", choices=("chain", "cut", "strangers"))
    parser.add_argument("stories", nargs="+", type=Path)
    options = parser.parse_args()
    knowledge: Knowledge = load_knowledge()
    found: Counter[tuple[Strength, str]] = Counter()
    wanted, times = 0, []
    for story in options.stories:
        texts = versions_of(options.kind, story)
        articles = tuple(article(str(number), lines) for number, lines in enumerate(texts))
        comparison = compare(Project(articles), knowledge)
        began = time.perf_counter()
        agreement = agreement_of(comparison)
        times.append(time.perf_counter() - began)
        wanted += len(texts) - 1
        score(agreement, len(texts), found)
    if options.kind == "strangers":
        print(f"{sum(found.values())} sources claimed in {len(options.stories)} stories, none should be")
    else:
        for strength in Strength:
            told = ", ".join(
                f"{found[strength, verdict]} {verdict}" for verdict in ("right", "reversed", "other")
            )
            print(f"{strength.value:8} {told}")
        print(f"{wanted} sources to find")
    print(f"{1000 * statistics.median(times):.0f} ms a story, the longest {1000 * max(times):.0f}")


if __name__ == "__main__":
    main()

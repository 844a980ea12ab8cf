"""How long comparing takes, where the time goes, and how it grows.

    python tests/benchmarks/speed.py

Invented stories of random words that follow a natural distribution: the versions change, drop and move
sentences of one original. Times are processor seconds of this process, so a busy machine changes them little;
`from start` is wall-clock time of a whole `desk compare --json` with the program's start.
"""

from __future__ import annotations

import gc
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from alignment_scoring import read_article

from desk.engine.alignment.gathering import gather_evidence
from desk.engine.alignment.linking import links_of
from desk.engine.alignment.rows import paragraph_rows, sentence_rows
from desk.engine.comparing import compare
from desk.engine.facts.finding import find_facts
from desk.engine.progress import no_tick
from desk.engine.project import LinkDecision, Project, Verdict
from desk.engine.structure import read_structure
from desk.files.knowledge import load_knowledge

Result = TypeVar("Result")
LETTERS = "eeeeaaaooiinnnttrrsshhllddccuummppffggbbyvwkxjqz"
SENTENCES_A_PARAGRAPH = 3


def invented(versions: int, sentences: int, seed: int = 1) -> Project:
    """A story of so many versions of about so many sentences."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(600 + 6 * sentences)]
    common = [1 / (rank + 4) for rank in range(len(words))]
    original = [chance.choices(words, common, k=chance.randint(10, 32)) for _ in range(sentences)]
    articles = []
    for version in range(versions):
        lines = []
        for sentence in original:
            if chance.random() < 0.05:
                continue
            kept = [word if chance.random() > 0.3 else chance.choices(words, common)[0] for word in sentence]
            lines.append(" ".join(kept).capitalize() + ".")
        for _ in range(sentences // 20):
            lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
        paragraphs = [
            " ".join(lines[at : at + SENTENCES_A_PARAGRAPH])
            for at in range(0, len(lines), SENTENCES_A_PARAGRAPH)
        ]
        articles.append(read_article(f"v{version}", "\n".join(paragraphs)))
    return Project(tuple(articles))


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """The seconds that work takes while the collector of garbage rests, as the program lets it."""
    gc.disable()
    begun = time.process_time()
    result = work()
    spent = time.process_time() - begun
    gc.enable()
    return spent, result


def stages(project: Project) -> tuple[int, dict[str, float]]:
    """The sentences of a story, and the seconds that each step of comparing it takes."""
    known = load_knowledge()
    spent: dict[str, float] = {}
    spent["structures"], structures = timed(lambda: [read_structure(one, known) for one in project.articles])
    spent["evidence"], evidence = timed(lambda: gather_evidence(structures, known.links, no_tick))
    spent["links"], _ = timed(lambda: links_of(structures, evidence, ()))
    spent["rows"], rows = timed(lambda: sentence_rows(structures, evidence, {}, 0, known.links))
    spent["paragraphs"], _ = timed(lambda: paragraph_rows(structures, rows, 0))
    spent["facts"], _ = timed(lambda: find_facts(structures, rows, known))
    return sum(len(one.sentences) for one in structures), spent


def show(label: str, project: Project) -> tuple[int, float]:
    sentences, spent = stages(project)
    total = sum(spent.values())
    steps = "  ".join(f"{name} {seconds:.3f}" for name, seconds in spent.items())
    print(f"{label:<16} {sentences:6} sentences   total {total:7.3f} s   {steps}", flush=True)
    return sentences, total


def show_decision(project: Project) -> None:
    """One link by hand in a story that was compared before."""
    known = load_knowledge()
    before = compare(project, known)
    ends = before.structures[0].ref(0), before.structures[1].ref(1)
    decided = Project(project.articles, links=(LinkDecision(*ends, Verdict.JOINED),))
    whole, after = timed(lambda: compare(decided, known, previous=before))
    facts, _ = timed(lambda: find_facts(after.structures, after.sentence_rows, known, after.telling))
    count = sum(len(one.sentences) for one in after.structures)
    print(
        f"one link by hand at {count} sentences: {1000 * whole:.0f} ms, {1000 * facts:.0f} of them for facts"
    )


def show_start(project: Project) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for one in project.articles:
            paths.append(Path(folder) / f"{one.id}.txt")
            paths[-1].write_text(one.text, "utf-8")
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "desk", "compare", "--json", *map(str, paths)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        print(f"desk compare --json from start: {time.perf_counter() - begun:.2f} s")


def main() -> None:
    small = invented(5, 34)
    compare(small, load_knowledge())  # warm
    show("5 versions", small)
    show_start(small)
    show_decision(invented(5, 200))
    first, low = show("20 versions", invented(20, 50))
    last, high = show("20 versions", invented(20, 500))
    print(f"growth: exponent {math.log(high / low) / math.log(last / first):.2f}")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()

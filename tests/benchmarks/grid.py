"""How fast the grid is with 100,000 rows in five columns: `python tests/benchmarks/grid.py [ROWS]`.

Prints a table of milliseconds that the GUI thread computes; what else the machine does is not counted. The
story is made up here, with a comparison that is built rather than computed: what is measured is showing. A
first frame is everything from the story's arrival to the painted window; the other figures are medians over
many steps, each painted at once. After a jump to rows that nobody has seen their text is painted first; the
longest of the steps that bring its differences is a figure of its own. Growth is in megabytes of memory, from
before the grid is made to after all steps.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desk.engine.grid.indexing import StoryIndex
from desk.engine.grid.story import Granularity
from desk.engine.model import Article, Comparison, Kind, Paragraph, Row, Sentence, Structure
from desk.engine.project import Project
from desk.ui.grid.view import StoryGrid

COLUMNS = 5
WORDS = (
    "council harbour bridge mayor budget night water storm report ferry school district engineers plan vote "
    "said would after before the a of in and to more than seven twelve percent residents officials closed"
).split()
TARGETS = {
    "first frame": 250,
    "wheel step": 8,
    "wheel step, 99 of 100": 16,
    "random jump": 16,
    "then, its differences": 16,
    "column resize": 80,
    "growth, MB": 60,
}


def lines(rows: int, chance: random.Random) -> list[list[str]]:
    """The sentences of a story, 12 to 45 words each, and what other versions made of them: a word in seven is
    changed, left out or put in."""
    first = [chance.choices(WORDS, k=chance.randint(12, 45)) for _ in range(rows)]
    versions = [[" ".join(words) for words in first]]
    for _ in range(COLUMNS - 1):
        told = []
        for words in first:
            changed = (
                [word] if (dice := chance.random()) > 0.14 else [] if dice < 0.05 else [chance.choice(WORDS)]
                for word in words
            )
            told.append(" ".join(word for some in changed for word in some))
        versions.append(told)
    return versions


def article(number: int, sentences_of: list[str]) -> tuple[Article, Structure]:
    """An article of one sentence a paragraph."""
    paragraphs, sentences, at = [], [], 0
    for paragraph, line in enumerate(sentences_of):
        paragraphs.append(Paragraph(at, at + len(line)))
        sentences.append(Sentence(at, at + len(line), paragraph))
        at += len(line) + 1
    made = Article(f"article-{number}", f"Version {number}", "\n".join(sentences_of), tuple(paragraphs))
    return made, Structure(made, tuple(sentences), (Kind.BODY,) * len(sentences_of), "en")


def story(rows: int) -> tuple[Project, Comparison]:
    made = [article(number, told) for number, told in enumerate(lines(rows, random.Random(5)))]
    aligned = tuple(Row(((row,),) * COLUMNS) for row in range(rows))
    structures = tuple(structure for _, structure in made)
    return Project(tuple(one for one, _ in made)), Comparison(structures, 0, (), aligned, aligned, ())


def milliseconds(work: Callable[[], object]) -> float:
    begin = time.thread_time()
    work()
    return (time.thread_time() - begin) * 1000


def megabytes() -> float:
    """Of memory that this process has now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def figures(grid: StoryGrid, application: QApplication, first: float) -> dict[str, float]:
    chance = random.Random(7)
    bar = grid.verticalScrollBar()

    def painted(work: Callable[[], object]) -> float:
        """One step as a person sees it: done, and on screen. What waits between steps is not counted."""

        def step() -> None:
            work()
            grid.viewport().repaint(0, 0, 1, 1)  # a corner now brings all that is due now, and no more

        spent = milliseconds(step)
        rounds = [milliseconds(application.processEvents) for _ in range(6)]
        later.append(max(rounds))
        return spent

    later: list[float] = []
    wheel = [painted(lambda: bar.setValue(bar.value() + 60)) for _ in range(1000)]
    later.clear()
    jumps = [painted(lambda: bar.setValue(chance.randrange(bar.maximum()))) for _ in range(100)]
    differences = statistics.median(later)
    resizes = [painted(lambda w=width: grid.setColumnWidth(1, w)) for width in range(200, 320, 6)]
    return {
        "first frame": first,
        "wheel step": statistics.median(wheel),
        "wheel step, 99 of 100": sorted(wheel)[int(len(wheel) * 0.99)],
        "random jump": statistics.median(jumps),
        "then, its differences": differences,
        "column resize": statistics.median(resizes),
    }


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    application = QApplication(sys.argv[:1])
    sys.setswitchinterval(0.0005)
    project, comparison = story(rows)
    index = StoryIndex.complete(comparison)  # as the worker does with every comparison
    gc.freeze()  # as the program does once a comparison has arrived
    for granularity in Granularity:
        grid = StoryGrid()
        grid.resize(1280, 800)
        grid.set_granularity(granularity)

        def show(grid: StoryGrid = grid) -> None:
            grid.show_story(project, comparison, index)
            grid.show()
            application.processEvents()
            grid.viewport().repaint()

        before = megabytes()
        found = figures(grid, application, milliseconds(show))
        found["growth, MB"] = megabytes() - before
        print(f"\n{rows:,} rows x {COLUMNS} columns, {granularity}")
        print(f"{'':24}{'ms':>8}{'reach':>8}")
        for name, value in found.items():
            print(f"{name:24}{value:8.1f}{TARGETS.get(name, ''):>8}")
        grid.close()
        grid.deleteLater()
        application.processEvents()


if __name__ == "__main__":
    main()

"""How well the rows agree with people, beside other ways to align, and what a score of 0.8 is worth.

    python tests/benchmarks/alignment.py [--peers] [FOLDER]

Prints precision, recall and F1 of rows and of links for each family of stories, its tuning part (even
numbers) and its checking part (odd numbers); inserted lines that were linked to the story; the reliability of
the scores. With `--peers` also what others make of the same sentences: difflib and diff-match-patch on whole
sentences as lines, and CollateX where it is installed (on the words of two articles at a time: it takes
minutes). The shipped model was trained on these very stories; what it makes of stories it has not
seen `alignment_training.py --check` tells.
"""

from __future__ import annotations

import argparse
import difflib
import importlib.util
import itertools
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import diff_match_patch
from alignment_scoring import STORIES, Story, figures, read_stories, score, stands_for

from desk.engine.alignment.features import key_of
from desk.engine.alignment.grouping import grouped
from desk.engine.alignment.rows import in_order
from desk.engine.comparing import compare
from desk.engine.model import Comparison, Link, Place, Structure
from desk.files.knowledge import load_knowledge

BINS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=STORIES)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    stories = read_stories(options.folder)
    compared = [(story, compare(story.project(), load_knowledge())) for story in stories]
    show("Copy Desk", compared)
    show_reliability(compared)
    if options.peers:
        for name, pairs_of in peers():
            show(name, [(story, by_pairs(found.structures, pairs_of)) for story, found in compared])


def show(name: str, compared: Iterable[tuple[Story, Comparison]]) -> None:
    total: dict[tuple[str, str], Counter[str]] = {}
    for story, comparison in compared:
        counts = score(story, comparison)
        for part in (story.part, "all"):
            total.setdefault((story.family, part), Counter())
            total[story.family, part] += counts
    print(
        f"\n{name}\n{'family':<12} {'part':<9} {'rows p':>6} {'r':>6} {'F1':>6} {'links F1':>9} "
        f"{'inserted linked':>16}"
    )
    for (family, part), counts in sorted(total.items(), key=lambda item: (item[0][0], item[0][1] == "all")):
        precision, recall, f1 = figures(counts)
        inserted = f"{counts['links_furniture']} of {counts['inserted']}"
        print(
            f"{family:<12} {part:<9} {precision:6.3f} {recall:6.3f} {f1:6.3f} "
            f"{figures(counts, 'links')[2]:9.3f} {inserted:>16}"
        )
    mean = [figures(counts)[2] for (_, part), counts in total.items() if part == "all"]
    print(f"mean of the families' rows F1: {sum(mean) / len(mean):.4f}")


def show_reliability(compared: Iterable[tuple[Story, Comparison]]) -> None:
    """Of the pairs believed so far, the share that people call right; every family weighs the same."""
    seen: Counter[tuple[int, str]] = Counter()
    right: Counter[tuple[int, str]] = Counter()
    for story, comparison in compared:
        stands = stands_for(story, comparison.structures)
        evidence = comparison.evidence
        for (a, b), belief in (evidence.beliefs if evidence else {}).items():
            a, b = sorted((a, b))
            options = itertools.product(stands[a.article][a.sentence], stands[b.article][b.sentence])
            key = (min(BINS - 1, int(belief * BINS)), story.family)
            seen[key] += 1
            right[key] += any(((a.article, x), (b.article, y)) in story.good for x, y in options)
    print(f"\n{'score':>9} {'pairs':>6} {'right':>6}   of each family")
    for step in range(BINS):
        families = sorted(family for at, family in seen if at == step)
        shares = {family: right[step, family] / seen[step, family] for family in families}
        count = sum(seen[step, family] for family in families)
        mean = sum(right[step, family] for family in families) / max(1, count)
        print(
            f"{step / BINS:.1f}-{(step + 1) / BINS:.1f}   {count:6} {mean:6.2f}   "
            + "  ".join(f"{family} {share:.2f}" for family, share in shares.items())
        )


Pairs = list[tuple[Place, Place]]


def by_pairs(structures: tuple[Structure, ...], pairs_of: Callable[..., Pairs]) -> Comparison:
    """A comparison from the pairs that another aligner finds in every two articles."""
    pairs = [
        pair
        for a, b in itertools.combinations(range(len(structures)), 2)
        for pair in pairs_of(structures, a, b)
    ]
    places = [Place(a, s) for a, one in enumerate(structures) for s in range(len(one.sentences))]
    index = {place: number for number, place in enumerate(places)}
    articles = [place.article for place in places]
    groups = grouped(articles, {(index[a], index[b]): 1.0 for a, b in pairs}, 0.3)
    rows = in_order(structures, ([places[i] for i in group] for group in groups), 0)
    links = tuple(Link(a, b, 1.0) for a, b in pairs)
    return Comparison(structures, 0, links, rows, (), ())


def peers() -> list[tuple[str, Callable[..., Pairs]]]:
    found: list[tuple[str, Callable[..., Pairs]]] = [
        ("difflib, equal lines", difflib_lines),
        ("diff-match-patch, lines", patch_lines),
        ("best rapidfuzz ratio both ways", best_ratio),
    ]
    if importlib.util.find_spec("collatex"):
        found.append(("CollateX, sentences that share most columns", collatex_columns))
    return found


def texts(structure: Structure) -> list[str]:
    return [structure.sentence_text(number) for number in range(len(structure.sentences))]


def difflib_lines(structures: tuple[Structure, ...], a: int, b: int) -> Pairs:
    first, second = ([key_of(text) for text in texts(structures[n])] for n in (a, b))
    blocks = difflib.SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return [(Place(a, at.a + n), Place(b, at.b + n)) for at in blocks for n in range(at.size)]


def patch_lines(structures: tuple[Structure, ...], a: int, b: int) -> Pairs:
    """Lines that the line mode keeps, or that stand where another was replaced."""
    engine = diff_match_patch.diff_match_patch()
    first, second = ("\n".join(texts(structures[n])) + "\n" for n in (a, b))
    coded = engine.diff_linesToChars(first, second)
    pairs: Pairs = []
    i = j = 0
    removed: list[int] = []
    for operation, lines in engine.diff_main(coded[0], coded[1], False):
        if operation == 0:
            pairs += [(Place(a, i + n), Place(b, j + n)) for n in range(len(lines))]
            i, j, removed = i + len(lines), j + len(lines), []
        elif operation < 0:
            removed = list(range(i, i + len(lines)))
            i += len(lines)
        else:
            pairs += [(Place(a, n), Place(b, j + k)) for k, n in enumerate(removed[: len(lines)])]
            j, removed = j + len(lines), []
    return pairs


def best_ratio(structures: tuple[Structure, ...], a: int, b: int) -> Pairs:
    from rapidfuzz import fuzz, process

    first, second = ([key_of(text) for text in texts(structures[n])] for n in (a, b))
    if not first or not second:
        return []
    table = process.cdist(first, second, scorer=fuzz.token_set_ratio)
    return [
        (Place(a, i), Place(b, int(row.argmax())))
        for i, row in enumerate(table)
        if row.max() >= 60 and int(table[:, row.argmax()].argmax()) == i
    ]


def collatex_columns(structures: tuple[Structure, ...], a: int, b: int) -> Pairs:
    """Sentences of two articles that stand in the same columns with at least a third of their words."""
    from collatex import Collation, collate

    witnesses = []
    for number in (a, b):
        tokens = [
            {"t": f"{word} ", "n": word, "sentence": sentence}
            for sentence, text in enumerate(texts(structures[number]))
            for word in key_of(text).split()
        ]
        witnesses.append({"id": f"w{number}", "tokens": tokens or [{"t": " ", "n": "", "sentence": 0}]})
    collation = Collation.create_from_dict({"witnesses": witnesses})
    shared: Counter[tuple[int, int]] = Counter()
    for column in collate(collation, output="table", segmentation=False).columns:
        cells = [column.tokens_per_witness.get(f"w{number}") for number in (a, b)]
        if cells[0] and cells[1] and cells[0][0].token_string == cells[1][0].token_string:
            shared[cells[0][0].token_data["sentence"], cells[1][0].token_data["sentence"]] += 1
    lengths = [[max(1, len(key_of(text).split())) for text in texts(structures[n])] for n in (a, b)]
    return [
        (Place(a, i), Place(b, j))
        for (i, j), count in shared.items()
        if 3 * count >= min(lengths[0][i], lengths[1][j])
    ]


if __name__ == "__main__":
    main()

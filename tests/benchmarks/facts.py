"""How well facts are found, apart from alignment: stories with gold sentences and gold rows.

    python tests/benchmarks/facts.py STORY_DIR ... [--list] [--rows program]

Prints, for each story, recall of the gold spans as ../shared/evaluation/score.py counts it, how many facts
agree and differ, and the time; with --list every reported disagreement, to be read by eye.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from pathlib import Path

from desk.engine.facts.finding import find_facts
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Fact, Kind, Paragraph, Row, Sentence, Structure
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge

FURNITURE = {"furniture": Kind.NOTE, "content": Kind.BODY}


def gold_structures(story: Path, gold: dict) -> list[Structure]:
    """The story's articles, cut and labelled as people did it."""
    structures = []
    for name, wanted in zip(gold["files"], gold["sentences"], strict=True):
        lines = [line.strip() for line in (story / name).read_text("utf-8-sig").splitlines() if line.strip()]
        text, paragraphs = "\n".join(lines), []
        for line in lines:
            start = paragraphs[-1].end + 1 if paragraphs else 0
            paragraphs.append(Paragraph(start, start + len(line)))
        sentences = tuple(
            Sentence(
                paragraphs[one["paragraph"]].start + one["start"],
                paragraphs[one["paragraph"]].start + one["end"],
                one["paragraph"],
                FURNITURE.get(one["kind"]) or Kind(one["kind"]),
            )
            for one in wanted
        )
        structures.append(
            Structure(Article(name, name, text, tuple(paragraphs)), sentences, (Kind.BODY,) * len(paragraphs))
        )
    return structures


def gold_rows(gold: dict) -> list[Row]:
    """What the core links connect stands side by side; every other sentence alone."""
    parent = {(a, s): (a, s) for a, one in enumerate(gold["sentences"]) for s in range(len(one))}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while parent[place] != place:
            place = parent[place]
        return place

    for one, other in gold["core_links"]:
        parent[root(tuple(one))] = root(tuple(other))
    groups = defaultdict(list)
    for place in parent:
        groups[root(place)].append(place)
    articles = range(len(gold["files"]))
    return [
        Row(tuple(tuple(sorted(s for a, s in group if a == article)) for article in articles))
        for _, group in sorted(groups.items())
    ]


def recall(gold: dict, structures: list[Structure], facts: tuple[Fact, ...]) -> tuple[int, int, list[str]]:
    """Gold spans found, gold spans, and the missed ones."""
    found, total, missed = 0, 0, []
    for fact in gold.get("facts", []):
        touched = []
        for article, sentence, text in fact["spans"]:
            whole = structures[article].article.text
            at = whole.find(text, structures[article].sentences[sentence].start)
            hits = set()
            for number, said in enumerate(facts):
                for value in said.values:
                    if value.article == article:
                        base = structures[article].sentences[value.sentence].start
                        if min(base + value.end, at + len(text)) > max(base + value.start, at):
                            hits.add(number)
            touched.append((article, hits))
        for number, (article, hits) in enumerate(touched):
            others = set().union(*(h for n, (a, h) in enumerate(touched) if a != article))
            total += 1
            if hits & others:
                found += 1
            else:
                missed.append(f"{fact['type']} {fact['spans'][number]}")
    return found, total, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--agreeing", action="store_true")
    parser.add_argument("--rows", choices=("gold", "program"), default="gold")
    options = parser.parse_args()
    for story in options.stories:
        gold = json.loads((story / "gold.json").read_text("utf-8"))
        structures = gold_structures(story, gold)
        rows = gold_rows(gold)
        if options.rows == "program":
            from desk.engine.comparing import compare

            comparison = compare(Project(tuple(one.article for one in structures)), load_knowledge())
            structures, rows = list(comparison.structures), list(comparison.sentence_rows)
        facts = find_facts(structures, rows, Knowledge())
        begun = time.perf_counter()
        facts = find_facts(structures, rows, Knowledge())
        seconds = time.perf_counter() - begun
        hit, total, missed = recall(gold, structures, facts)
        differ = [fact for fact in facts if not fact.agree]
        print(
            f"{story.name}: recall {hit}/{total}, {len(facts) - len(differ)} agree, {len(differ)} differ, "
            f"{1000 * seconds:.1f} ms"
        )
        if options.list:
            for fact in facts if options.agreeing else differ:
                said = " | ".join(f"{v.article}.{v.sentence} {v.text} [{v.value}]" for v in fact.values)
                print(f"  {fact.type}{' =' if fact.agree else ''} r{fact.row}: {said}")
            for one in missed:
                print("  missed", one)


if __name__ == "__main__":
    main()

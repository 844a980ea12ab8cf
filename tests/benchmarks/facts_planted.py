"""How well negations, strengths of claims and speakers are told, where stories hold few such disagreements.

    python tests/benchmarks/facts_planted.py STORY_DIR ...

Plants one disagreement at a time in one version of a row (a negation, "may" for "will", "reportedly", another
speaker) and counts how many are told, and how many reports are of something else. Then sets every row of the
first version beside the next row of the others: whatever is told to differ there is a false alarm.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from facts import gold_structures

from desk.engine.comparing import compare
from desk.engine.facts.finding import find_facts
from desk.engine.facts.reading import read_sentences
from desk.engine.facts.speakers import speakers_in
from desk.engine.knowledge import Knowledge
from desk.engine.model import Comparison, Fact, FactType, Place, Row, Structure
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge

TYPES = frozenset({FactType.NEGATION, FactType.STRENGTH, FactType.SPEAKER})
STRANGER = "Olga Brandvik"
VERB = r"(?=(?!not\b|been\b|be\b|the\b|a\b|an\b|in\b)[a-z]{4,})"
NEGATED = re.compile(rf"\b(was|were|is|are|will|has|have|had|could|may) {VERB}")
CERTAIN = re.compile(r"\bwill\b(?! not)")
STATED = re.compile(r"\b(was|were|is|are|has|have) (?=[a-z]+ed\b)")


def negated(structure: Structure, number: int) -> str:
    return NEGATED.sub(lambda found: f"{found[0]}not ", structure.sentence_text(number), count=1)


def possible(structure: Structure, number: int) -> str:
    return CERTAIN.sub("may", structure.sentence_text(number), count=1)


def alleged(structure: Structure, number: int) -> str:
    return STATED.sub(lambda found: f"{found[0]}reportedly ", structure.sentence_text(number), count=1)


def spoken_by_another(structure: Structure, number: int) -> str:
    text = structure.sentence_text(number)
    reading = read_sentences([structure]).get(Place(0, number))
    named = [speaker for speaker in speakers_in(reading) if speaker.keys] if reading else []
    return text[: named[0].start] + STRANGER + text[named[0].end :] if len(named) == 1 else text


PLANTED: dict[str, Callable[[Structure, int], str]] = {
    "negation": negated,
    "will to may": possible,
    "reportedly": alleged,
    "speaker": spoken_by_another,
}


def with_sentence(structure: Structure, number: int, text: str) -> Structure:
    """The structure with other words in one sentence."""
    old = structure.sentences[number]
    longer = len(text) - (old.end - old.start)
    sentences = tuple(
        replace(
            one,
            start=one.start + longer * (one.start > old.start),
            end=one.end + longer * (one.start >= old.start),
        )
        for one in structure.sentences
    )
    whole = structure.article.text[: old.start] + text + structure.article.text[old.end :]
    return replace(structure, article=replace(structure.article, text=whole), sentences=sentences)


def differing(structures: Sequence[Structure], rows: Sequence[Row]) -> list[Fact]:
    found = find_facts(structures, rows, Knowledge())
    return [fact for fact in found if fact.type in TYPES and not fact.agree]


def plant(
    comparison: Comparison, change: Callable[[Structure, int], str], chance: random.Random
) -> tuple[int, int, int]:
    """Disagreements planted, told, and reports of something else."""
    before = {(fact.type, fact.row) for fact in differing(comparison.structures, comparison.sentence_rows)}
    planted = told = others = 0
    for number, row in enumerate(comparison.sentence_rows):
        if len(row.articles()) < 2:
            continue
        article = chance.choice(row.articles())
        sentence = row.cells[article][0]
        structure = comparison.structures[article]
        text = change(structure, sentence)
        if text == structure.sentence_text(sentence):
            continue
        structures = list(comparison.structures)
        structures[article] = with_sentence(structure, sentence, text)
        facts = [
            fact
            for fact in differing(structures, comparison.sentence_rows)
            if (fact.type, fact.row) not in before
        ]
        hits = [fact for fact in facts if fact.row == number]
        planted, told, others = planted + 1, told + bool(hits), others + len(facts) - len(hits)
    return planted, told, others


def astray(comparison: Comparison) -> tuple[int, int]:
    """Rows that set other sentences side by side, and what is told to differ in them."""
    shared = [row for row in comparison.sentence_rows if len(row.articles()) > 1]
    rows = [Row((row.cells[0], *beside.cells[1:])) for row, beside in pairwise(shared)]
    facts = differing(comparison.structures, rows)
    return len(rows), sum(any(value.article == 0 for value in fact.values) for fact in facts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("stories", nargs="+", type=Path)
    options = parser.parse_args()
    knowledge = load_knowledge()
    comparisons = []
    for story in options.stories:
        structures = gold_structures(story, json.loads((story / "gold.json").read_text("utf-8")))
        comparisons.append(compare(Project(tuple(one.article for one in structures)), knowledge))
    for name, change in PLANTED.items():
        chance = random.Random(1)
        counts = [plant(comparison, change, chance) for comparison in comparisons]
        planted, told, others = (sum(column) for column in zip(*counts, strict=True))
        print(f"{name}: {told} of {planted} told, {others} other reports")
    rows, alarms = (sum(column) for column in zip(*map(astray, comparisons), strict=True))
    print(f"rows astray: {alarms} reports in {rows}")


if __name__ == "__main__":
    main()

"""Trains the model of strangers and writes resources/knowledge/stranger-model.json.

    python tests/benchmarks/stranger_training.py            figures on families that it was not trained on
    python tests/benchmarks/stranger_training.py --write    train on all of them, write the file

Strangers are lines that share hardly a word with the story (`desk.engine.kinds.strangers`). It needs
scikit-learn, which the program itself does not. What people called furniture and the reading of each article
on its own did not is what there is to find; copy is all the rest, but for lines that are no question at all.
Lines of which people called a part furniture are left out. Stories that people annotated say nearly the same
five times over, so the file's model is tried on harder ones, too: the copy of real pages, each beside a
random half of itself, of which every sentence that is taken for a stranger is lost.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import numpy as np
from alignment_scoring import CONTENT, STORIES, Story, read_article, read_stories, stands_for
from sklearn.linear_model import LogisticRegression

from desk.engine.kinds.lines import line_of
from desk.engine.kinds.strangers import (
    ENOUGH,
    FEATURES,
    REASON,
    Surroundings,
    is_suspect,
    parse_stranger_model,
    units,
    without_strangers,
)
from desk.engine.knowledge import Knowledge
from desk.engine.structure import read_structure
from desk.files.knowledge import load_furniture

MODEL = Path(__file__).resolve().parents[2] / "resources" / "knowledge" / "stranger-model.json"
PAGES = STORIES.parent / "furniture" / "dev.jsonl"
FEWEST_LINES = 8  # of a page that makes a story
STEPS = (0.3, 0.4, 0.5, 0.6, ENOUGH, 0.7, 0.8, 0.9)


def examples(story: Story) -> list[tuple[tuple[float, ...], bool, bool, str]]:
    """The figures of every line, whether people called it furniture, whether it may be asked about, and its
    text."""
    knowledge = Knowledge(load_furniture())
    structures = [read_structure(article, knowledge) for article in story.articles]
    model = knowledge.furniture.model
    assert model is not None
    surroundings = Surroundings(structures, lambda text: model.log_odds(line_of(text)))
    stands = stands_for(story, structures)
    found = []
    for article, structure in enumerate(structures):
        for unit in units(structure) if surroundings.has_company(article) else ():
            gold = {story.sentences[article][g][3] in CONTENT for n in unit for g in stands[article][n]}
            row = surroundings.row(article, unit)
            if row is not None and len(gold) == 1:
                asked = is_suspect(row) or not surroundings.names_topic(article, unit)
                found.append((row, not gold.pop(), asked, " ".join(map(structure.sentence_text, unit))))
    return found


def main() -> None:
    stories = read_stories()
    given = [(story.family, *one) for story in stories for one in examples(story)]
    families = np.array([one[0] for one in given])
    table = np.array([one[1] for one in given])
    labels = np.array([one[2] for one in given])
    asked = np.array([one[3] for one in given])
    chances = np.zeros(len(labels))
    for family in sorted(set(families)):
        here = families == family
        chances[here] = fitted(table[~here], labels[~here]).predict_proba(table[here])[:, 1]
    chances[~asked] = 0
    print(f"{'from':>5} {'found':>6} of {labels.sum()}   copy lost of {(~labels).sum()}")
    for step in STEPS:
        taken = chances >= step
        print(f"{step:5.2f} {(taken & labels).sum():6} {(taken & ~labels).sum():18}")
    for number in np.argsort(-chances):
        if chances[number] >= ENOUGH and not labels[number]:
            print(f"  {chances[number]:.2f} {families[number]:<12} {given[number][4][:90]}")
    if "--write" in sys.argv[1:]:
        model = fitted(table, labels)
        weights = {name: round(float(w), 3) for name, w in zip(FEATURES, model.coef_[0], strict=True)}
        data = {"intercept": round(float(model.intercept_[0]), 3), "weights": weights}
        MODEL.write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    lost, asked_of = lost_on_pages()
    print(f"of the copy of real pages, beside a random half of itself: {lost} of {asked_of} sentences lost")


def lost_on_pages() -> tuple[int, int]:
    """Sentences of copy that the file's model takes for strangers, and how many there are."""
    knowledge = Knowledge(load_furniture())
    lexical, model = knowledge.furniture.model, parse_stranger_model(MODEL.read_text("utf-8"))
    assert lexical is not None
    lost = sentences = 0
    for row in map(json.loads, PAGES.read_text("utf-8").splitlines()):
        chance = random.Random(row["id"])
        copy = [text for text, label, *_ in row["blocks"] if label == "content"]
        texts = (copy, [text for text in copy if chance.random() < 0.5])
        if len(copy) < FEWEST_LINES:
            continue
        articles = [read_article(name, "\n".join(lines)) for name, lines in zip("ab", texts, strict=True)]
        structures = [read_structure(article, knowledge) for article in articles]
        found = without_strangers(structures, model, lambda text: lexical.log_odds(line_of(text)))[0]
        sentences += sum(not structures[0].is_furniture(n) for n in range(len(found.sentences)))
        lost += sum(sentence.reason == REASON for sentence in found.sentences)
    return lost, sentences


def fitted(table: np.ndarray, labels: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=1.0, max_iter=1000).fit(table, labels)


if __name__ == "__main__":
    main()

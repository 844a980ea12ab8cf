"""The sample story: every discrepancy that its README plants is found, and nothing else is told to differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.engine.comparing import compare
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge
from desk.files.reading import read_article

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"

# The table of the README: what the versions say, by their number; texts of one line are of one fact.
PLANTED = {
    "ships waiting": {0: "38 ships", 1: "83 ships", 2: "38 vessels", 3: "Dozens of ships", 4: "38 ships"},
    "workers": {0: "4,200", 1: "roughly 4,000", 2: "4,200", 3: "4,200", 4: "4,200"},
    "start of the strike": {0: "February 21", 4: "22 February"},
    "end of the agreement": {0: "2027", 2: "2028", 3: "2027"},
    "the strike of 1988": {0: "16 days", 1: "16 days", 2: "16 days", 4: "18 days"},
    "the mediator": {0: "Ilse Marrant", 2: "Ilse Marant", 4: "Ilsa Marrant"},
    "the port director": {0: "Tomas al-Rafiq", 1: "Tomas Al-Rafik", 4: "Tomas Al Rafiq"},
    "the prime minister": {0: "Casper Lindqvist", 4: "Kasper Lindqvist"},
    "the mediator's words": {0: "Nobody won this", 2: "nobody won", 4: "Nobody has won that"},
    "the director's words": {0: "We will not automate", 4: "We will automate not"},
    "the chairwoman's words": {0: "I have been on this quay", 4: "I am on this quay"},
}


@pytest.fixture(scope="module")
def differing() -> list[dict[int, list[str]]]:
    """What each version says, for every fact that differs."""
    paths = sorted(SAMPLES.glob("[0-9]*.txt"))
    articles = tuple(read_article(path, article_id=path.stem) for path in paths)
    comparison = compare(Project(articles), load_knowledge())
    said = []
    for fact in comparison.facts:
        if not fact.agree:
            texts: dict[int, list[str]] = {}
            for value in fact.values:
                texts.setdefault(value.article, []).append(value.text)
            said.append(texts)
    return said


def _tells(fact: dict[int, list[str]], planted: dict[int, str]) -> bool:
    return all(any(text in said for said in fact.get(number, ())) for number, text in planted.items())


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_discrepancy_is_found_with_every_version_that_takes_part(differing, what):
    assert any(_tells(fact, PLANTED[what]) for fact in differing)


def test_nothing_else_is_told_to_differ(differing):
    strangers = [fact for fact in differing if not any(_tells(fact, planted) for planted in PLANTED.values())]
    assert strangers == []
    assert len(differing) == len(PLANTED)

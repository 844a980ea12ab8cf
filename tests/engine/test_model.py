"""What holds for all values: frozen, slotted, comparable, picklable."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from desk.engine import model, project
from desk.engine.model import Article, Kind, Paragraph, Sentence, SentenceRef, Structure
from desk.engine.project import Project, SummaryLine, letter

TEXT = "Bridge opens\nThe bridge opened on Monday."
ARTICLE = Article("a", "Gazette", TEXT, (Paragraph(0, 12), Paragraph(13, 41)))
VALUES = [
    value
    for module in (model, project)
    for value in vars(module).values()
    if dataclasses.is_dataclass(value) and value.__module__ == module.__name__
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_every_value_is_frozen_and_slotted(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)


def test_a_project_survives_the_journey_to_another_process() -> None:
    there = Project((ARTICLE,), summary=(SummaryLine((SentenceRef("a", 13, 41),)),))
    assert pickle.loads(pickle.dumps(there)) == there


def test_kinds_are_content_or_furniture_and_never_both() -> None:
    assert set(Kind) == model.CONTENT_KINDS | model.FURNITURE_KINDS
    assert not model.CONTENT_KINDS & model.FURNITURE_KINDS


def test_a_structure_gives_text_reference_and_furniture_of_a_sentence() -> None:
    structure = Structure(
        ARTICLE, (Sentence(0, 12, 0, Kind.PROMO), Sentence(13, 41, 1)), (Kind.PROMO, Kind.BODY)
    )
    assert structure.sentence_text(1) == ARTICLE.paragraph_text(1) == "The bridge opened on Monday."
    assert structure.ref(1) == SentenceRef("a", 13, 41)
    assert [structure.is_furniture(number) for number in (0, 1)] == [True, False]


def test_a_fingerprint_changes_with_every_character_and_takes_any_text() -> None:
    assert model.fingerprint("a") != model.fingerprint("a ")
    assert len(model.fingerprint("\ud800")) == 64


def test_a_project_knows_its_articles_names_and_marks() -> None:
    there = Project(
        (ARTICLE,), titles=(("a", "Ours"),), summary=(SummaryLine((SentenceRef("a", 0, 12),)), SummaryLine())
    )
    assert there.article("a") == ARTICLE
    assert there.article("b") is None
    assert there.article_title(ARTICLE) == "Ours"
    assert Project((ARTICLE,)).article_title(ARTICLE) == "Gazette"
    assert there.marked() == {SentenceRef("a", 0, 12)}


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_versions_are_lettered(column: int, name: str) -> None:
    assert letter(column) == name

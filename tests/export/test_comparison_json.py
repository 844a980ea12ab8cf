"""The JSON of a comparison: valid by its schema, and its numbers mean what the schema says."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from desk.assets import resource
from desk.engine.comparing import compare
from desk.engine.model import Article, Comparison, Paragraph
from desk.engine.project import Project
from desk.export.comparison_json import comparison_json, inspection_json
from desk.files.knowledge import load_knowledge

STORIES = (
    (
        "Bakery burns down in Lower Aldwick",
        "A fire destroyed the bakery on Mill Street on Monday, police said. 14 people were hurt.",
        "READ: Ten loaves to bake this winter",
        "“We lost everything,” said the owner, Ada Quill.",
    ),
    (
        "Fire destroys Mill Street bakery",
        "The bakery on Mill Street was destroyed by a fire on Monday. 16 people were hurt, police said.",
        "“We lost everything,” owner Ada Quill said.",
    ),
)


def article(number: int, lines: tuple[str, ...]) -> Article:
    at, paragraphs = 0, []
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line)))
        at += len(line) + 1
    return Article(f"a{number}", lines[0], "\n".join(lines), tuple(paragraphs), f"{number}.txt")


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    articles = tuple(article(number, lines) for number, lines in enumerate(STORIES))
    return compare(Project(articles), load_knowledge())


@pytest.fixture(scope="module")
def printed(comparison: Comparison) -> Any:
    return json.loads(json.dumps(comparison_json(comparison)))


def validate(value: object, form: str) -> None:
    schema = json.loads(resource("schemas", "comparison.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(value, {"$ref": f"#/$defs/{form}", "$defs": schema["$defs"]})
    jsonschema.validate(value, schema)


def test_a_comparison_is_valid(printed: Any) -> None:
    validate(printed, "comparison")
    assert (printed["format"], printed["version"]) == ("desk-comparison", 1)


def test_an_inspection_is_valid_and_has_the_comparisons_articles(
    comparison: Comparison, printed: Any
) -> None:
    inspection = json.loads(json.dumps(inspection_json(comparison.structures)))
    validate(inspection, "inspection")
    assert inspection == {"articles": printed["articles"]}


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("version",), 2),
        (("articles", 0, "paragraphs", 0, "kind"), "advert"),
        (("rows", "sentence", 0, "cells"), [[-1]]),
        (("links", 0, "a"), [0]),
        (("links", 0, "score"), 1.2),
        (("facts", 0, "type"), "feeling"),
    ],
)
def test_the_schema_refuses_what_is_wrong(printed: Any, path: tuple[str | int, ...], wrong: object) -> None:
    changed = json.loads(json.dumps(printed))
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = wrong
    with pytest.raises(jsonschema.ValidationError):
        validate(changed, "comparison")


def test_paragraphs_are_the_files_lines_verbatim(printed: Any) -> None:
    said = [[paragraph["text"] for paragraph in one["paragraphs"]] for one in printed["articles"]]
    assert said == [list(lines) for lines in STORIES]


def test_offsets_of_a_sentence_count_in_its_paragraph(comparison: Comparison, printed: Any) -> None:
    for structure, one in zip(comparison.structures, printed["articles"], strict=True):
        texts = [
            paragraph["text"][sentence["start"] : sentence["end"]]
            for paragraph in one["paragraphs"]
            for sentence in paragraph["sentences"]
        ]
        assert texts == [structure.sentence_text(number) for number in range(len(structure.sentences))]


def test_links_and_rows_use_the_same_numbers(comparison: Comparison, printed: Any) -> None:
    assert len(printed["links"]) == len(comparison.links) > 0
    for link in printed["links"]:
        (a, sentence_a), (b, sentence_b) = link["a"], link["b"]
        assert a < b
        assert any(
            sentence_a in row["cells"][a] and sentence_b in row["cells"][b]
            for row in printed["rows"]["sentence"]
        )


def test_a_promo_line_is_told_from_the_copy(printed: Any) -> None:
    kinds = [paragraph["kind"] for paragraph in printed["articles"][0]["paragraphs"]]
    assert kinds == ["headline", "body", "promo", "body"]


def test_offsets_of_a_fact_count_in_its_sentence(comparison: Comparison, printed: Any) -> None:
    differing = [fact for fact in printed["facts"] if not fact["agree"]]
    assert {"14", "16"} <= {value["value"] for fact in differing for value in fact["values"]}
    for fact in printed["facts"]:
        for value in fact["values"]:
            sentence = comparison.structures[value["article"]].sentence_text(value["sentence"])
            assert sentence[value["start"] : value["end"]] == value["text"]
            assert value["sentence"] in printed["rows"]["sentence"][fact["row"]]["cells"][value["article"]]


def test_the_agreement_tells_what_the_two_share_and_where(printed: Any) -> None:
    (pair,) = printed["agreement"]["pairs"]
    assert (pair["a"], pair["b"]) == (0, 1)
    assert pair["substance"] > 0.8 > pair["word_for_word"]
    assert all(all(printed["rows"]["sentence"][row]["cells"]) for row in pair["rows"])
    assert [printed["facts"][number]["type"] for number in pair["differing"]] == ["number"]
    assert printed["agreement"]["shared"] == len(pair["rows"])


def test_a_copy_is_told_with_its_clues() -> None:
    articles = (article(0, STORIES[0]), article(1, STORIES[0][:2]))
    told = json.loads(json.dumps(comparison_json(compare(Project(articles), load_knowledge()))))
    validate(told, "comparison")
    (descent,) = told["agreement"]["descents"]
    assert (descent["source"], descent["derived"]) == (0, 1)
    assert {clue["kind"] for clue in descent["clues"]} >= {"wording", "contained"}
    assert told["agreement"]["alone"][0]

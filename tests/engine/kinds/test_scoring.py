"""The trained model: how trees, the lexicon and the neighbours are evaluated."""

from __future__ import annotations

import json
import math

import pytest

from desk.assets import resource
from desk.engine.kinds.features import NAMES, features
from desk.engine.kinds.lines import line_of
from desk.engine.kinds.scoring import CONTEXT_NAMES, Model, Trees, parse_model, with_neighbours

STUMP = (0, 0.5, (0, -1.0, None, None), (0, 2.0, None, None))
COPY = "The harbour board voted on Tuesday to close the old ferry terminal for two years after the storm."
MORE = "Residents of the outer islands said that they had been promised a second boat before any closure."
LAST = "A county engineer warned that the piers might not survive another winter without the work."


def shipped() -> Model:
    return parse_model(resource("knowledge", "furniture-model.json").read_text("utf-8"))


def test_a_tree_goes_left_up_to_its_threshold_and_the_leaves_add_up() -> None:
    trees = Trees((STUMP, STUMP))
    assert trees.probability([0.5]) == pytest.approx(1 / (1 + math.exp(2)))
    assert trees.probability([0.6]) == pytest.approx(1 / (1 + math.exp(-4)))


def test_every_line_has_every_feature() -> None:
    lines = [line_of(text) for text in (COPY, "", "…", "Share", COPY)]
    rows = features(lines, [None] * 5, [0.0] * 5)
    assert [len(row) for row in rows] == [len(NAMES)] * 5


def test_the_words_of_a_line_count_less_the_more_of_them_are_known() -> None:
    model = Model({"share": 2.0, "this": 2.0}, -1.0, Trees(()), Trees(()))
    assert model.log_odds(line_of("Share")) == pytest.approx(1.0)
    assert model.log_odds(line_of("Share this")) == pytest.approx(4 / math.sqrt(2) - 1)
    assert model.log_odds(line_of("Harbour")) == pytest.approx(-1.0)


def test_neighbours_beyond_the_ends_of_the_article_say_nothing() -> None:
    (row,) = with_neighbours([[7.0]], [0.9])
    assert row[:9] == [7.0] + [0.5] * 8
    assert row[9:] == [0.9, 0.5, 0.5, 0.9]


def test_a_model_trained_for_other_features_is_refused() -> None:
    data = {"lexicon": {}, "intercept": 0, "line": {"names": ["words"], "trees": []}, "context": {}}
    with pytest.raises(ValueError, match="train it again"):
        parse_model(json.dumps(data))


def test_the_shipped_model_tells_a_list_of_links_from_the_copy_around_it() -> None:
    links = [
        "Share this",
        "Top picks",
        "Pilot of the Outer Islands Retires at Ninety",
        "Ferry Workers to Strike",
    ]
    lines = [line_of(text) for text in (COPY, MORE, *links, LAST)]
    said = shipped().probabilities(lines, [None] * len(lines))
    assert max(said[:2] + said[-1:]) < min(said[2:-1])


def test_the_shipped_model_was_trained_for_these_features() -> None:
    data = json.loads(resource("knowledge", "furniture-model.json").read_text("utf-8"))
    assert tuple(data["context"]["names"]) == CONTEXT_NAMES

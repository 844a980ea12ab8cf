"""The trained model: a readable file, evaluated without any library."""

from __future__ import annotations

import json

import pytest

from desk.engine.alignment.calibration import bounded, log_odds, parse_link_model, probability

FILE = {
    "first": {"bias": -1.0, "weights": {"shared": 2.0, "runs": 0.5}},
    "trees": {
        "features": ["belief", "third"],
        "bias": 0.25,
        "trees": [[0, 0.5, 1, 0.1, -2.0, -1.0, 1, 0.1, 1.0, 2.0]],
    },
    "rows": {"enough": 0.4, "neighbours": -0.2},
}


def test_the_first_step_is_a_weighed_sum() -> None:
    model = parse_link_model(json.dumps(FILE), ["shared", "runs"], ["belief", "third"])
    assert model.first([1.0, 2.0]) == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("figures", "odds"), [((0.5, 0.1), -1.75), ((0.5, 0.2), -0.75), ((0.6, 0.1), 1.25), ((0.6, 0.2), 2.25)]
)
def test_the_second_step_asks_two_questions_a_tree(figures: tuple[float, float], odds: float) -> None:
    model = parse_link_model(json.dumps(FILE), ["shared", "runs"], ["belief", "third"])
    assert model.second(figures) == pytest.approx(odds)


@pytest.mark.parametrize(
    ("first", "second"), [(["runs", "shared"], ["belief", "third"]), (["shared", "runs"], ["belief"])]
)
def test_a_file_for_other_figures_is_refused(first: list[str], second: list[str]) -> None:
    with pytest.raises(ValueError, match="train it again"):
        parse_link_model(json.dumps(FILE), first, second)


def test_odds_and_probability_are_each_others_way_back() -> None:
    for belief in (0.01, 0.3, 0.5, 0.99):
        assert probability(log_odds(belief)) == pytest.approx(belief)
    assert bounded(1e9) < 100
    assert 0 < probability(bounded(-1e9)) < probability(bounded(1e9)) < 1
    assert log_odds(0.0) < 0 < log_odds(1.0)

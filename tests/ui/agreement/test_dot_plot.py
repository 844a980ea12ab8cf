"""What the dots of the plot say of their rows, and the strokes of what has none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from desk.engine.agreement.measuring import agreement_of
from desk.engine.comparing import compare
from desk.engine.model import Comparison
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge
from desk.ui.agreement.dot_plot import DotPlot, Shape, alone_of, dots_of
from tests.ui.conftest import make_article

FIRST = (
    "The bus depot of Ferrow was flooded on Sunday when a water main burst beneath the workshop.",
    "The company lost 14 buses, said its director.",
    "Pupils in the valley have no way to get to school before Thursday.",
    "A diver looked for the leak in the dark.",
    "Free promo: READ our newsletter",
)
SECOND = (
    "The bus depot of Ferrow was flooded on Sunday when a water main burst beneath the workshop.",
    "The company lost 41 buses, said its director.",
    "Before Thursday, pupils in the valley have no way to get to school.",
)


@pytest.fixture
def comparison() -> Comparison:
    return compare(Project((make_article("a", FIRST), make_article("b", SECOND))), load_knowledge())


def test_a_shape_says_whether_a_row_is_alike_reworded_or_in_dispute(comparison: Comparison) -> None:
    dots = dots_of(comparison, agreement_of(comparison).pair(0, 1))
    assert [dot.shape for dot in dots] == [Shape.ALIKE, Shape.DIFFERS, Shape.REWORDED]
    assert [dot.ref for dot in dots] == [comparison.structures[0].ref(number) for number in range(3)]
    assert dots[1].words == f"A  {FIRST[1]}\nB  {SECOND[1]}"


def test_what_the_other_version_lacks_is_a_stroke_and_furniture_is_not(comparison: Comparison) -> None:
    pair = agreement_of(comparison).pair(0, 1)
    content = [n for n in range(5) if not comparison.structures[0].is_furniture(n)]
    assert 3 in content
    assert alone_of(comparison, pair, 1) == []
    assert len(alone_of(comparison, pair, 0)) == len(content) - 3


def test_a_place_beside_a_dot_still_hits_it(comparison: Comparison, qtbot: QtBot) -> None:
    plot = DotPlot()
    qtbot.addWidget(plot)
    plot.resize(260, 240)
    plot.show_pair(comparison, agreement_of(comparison).pair(0, 1))
    place = plot.place_of(plot.dots()[1])
    assert plot.dot_at(place + QPointF(3, 3)) == 1
    assert plot.dot_at(place + QPointF(30, -30)) == -1

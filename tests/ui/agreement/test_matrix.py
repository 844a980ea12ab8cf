"""The figures of the matrix can be read on every shade of it, in every theme."""

from __future__ import annotations

import pytest

from desk.ui.agreement.matrix import heat, ink
from desk.ui.theme import ThemeName, palette, theme
from tests.ui.test_theme import luminance


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST])
def test_figures_stand_out(name: ThemeName) -> None:
    colors = palette(theme(name))
    for step in range(21):
        fill = heat(colors, step / 20)
        lighter, darker = sorted((luminance(fill), luminance(ink(fill))), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (step, fill.name())


def test_the_more_is_shared_the_nearer_to_the_accent() -> None:
    colors = palette(theme(ThemeName.LIGHT))
    steps = [luminance(heat(colors, step / 10)) for step in range(11)]
    assert steps == sorted(steps, reverse=True)
    assert heat(colors, 0).name() == theme(ThemeName.LIGHT).surface
    assert heat(colors, 1).name() == theme(ThemeName.LIGHT).accent

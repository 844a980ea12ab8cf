"""The stories of the grid's values, and a grid that shows one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desk.engine.grid.story import Granularity
from desk.ui.grid.view import StoryGrid
from tests.engine.grid.harbour import Story, harbour_story, tell_story


@pytest.fixture(scope="session")
def story() -> Story:
    return harbour_story()


@pytest.fixture
def tell() -> Callable[..., Story]:
    """Makes a story of any versions, each given as its paragraphs."""
    return tell_story


@pytest.fixture
def open_grid(qtbot: QtBot) -> Callable[..., StoryGrid]:
    """Opens a grid on a story and waits until it is on screen and its rows have been looked through."""

    def open_it(
        shown: Story, granularity: Granularity = Granularity.PARAGRAPHS, width: int = 1000, height: int = 600
    ) -> StoryGrid:
        grid = StoryGrid()
        qtbot.addWidget(grid)
        grid.resize(width, height)
        grid.set_granularity(granularity)
        grid.show_story(shown.project, shown.comparison)
        with qtbot.waitExposed(grid):
            grid.show()
        qtbot.waitUntil(grid.is_surveyed)
        return grid

    return open_it


@pytest.fixture
def grid(story: Story, open_grid: Callable[..., StoryGrid]) -> StoryGrid:
    return open_grid(story)

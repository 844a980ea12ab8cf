"""The stories that the grid's values are read from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.grid.harbour import Story, harbour_story, tell_story


@pytest.fixture(scope="session")
def story() -> Story:
    return harbour_story()


@pytest.fixture
def tell() -> Callable[..., Story]:
    """Makes a story of any versions, each given as its paragraphs."""
    return tell_story

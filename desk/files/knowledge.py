"""Loads the engine's knowledge from resources/knowledge."""

from __future__ import annotations

from functools import cache

from desk.engine.knowledge import Knowledge


@cache
def load_knowledge() -> Knowledge:
    """The program's own knowledge, read once. Raises FileNotFoundError where the installation is broken."""
    return Knowledge()

"""Loads the engine's knowledge from resources/knowledge."""

from __future__ import annotations

from functools import cache

from desk.assets import resource
from desk.engine.kinds.phrases import Phrases, parse_phrases
from desk.engine.knowledge import Knowledge


@cache
def load_knowledge() -> Knowledge:
    """The program's own knowledge, read once. Raises FileNotFoundError where the installation is broken."""
    return Knowledge(phrases=_phrases())


def _phrases() -> Phrases:
    files = sorted(resource("knowledge").glob("furniture-*.txt"))
    return parse_phrases(file.read_text("utf-8") for file in files)

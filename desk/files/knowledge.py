"""Loads the engine's knowledge from resources/knowledge."""

from __future__ import annotations

from functools import cache

from desk.assets import resource
from desk.engine.alignment.calibration import LinkModel, parse_link_model
from desk.engine.alignment.evidence import ALL_FEATURES
from desk.engine.alignment.similarity import FEATURES
from desk.engine.kinds.judging import FurnitureKnowledge
from desk.engine.kinds.phrases import Phrases, parse_phrases
from desk.engine.kinds.scoring import parse_model
from desk.engine.kinds.strangers import parse_stranger_model
from desk.engine.knowledge import Knowledge


@cache
def load_knowledge() -> Knowledge:
    """The program's own knowledge, read once. Raises FileNotFoundError where the installation is broken."""
    strangers = resource("knowledge", "stranger-model.json").read_text("utf-8")
    return Knowledge(
        furniture=load_furniture(),
        links=load_link_model(),
        strangers=parse_stranger_model(strangers),
    )


@cache
def load_furniture() -> FurnitureKnowledge:
    """What tells the copy of an article from what surrounds it."""
    model = resource("knowledge", "furniture-model.json").read_text("utf-8")
    return FurnitureKnowledge(load_phrases(), parse_model(model))


@cache
def load_link_model() -> LinkModel:
    """What tells how likely two sentences state the same thing."""
    text = resource("knowledge", "link-model.json").read_text("utf-8")
    return parse_link_model(text, FEATURES, ALL_FEATURES)


@cache
def load_phrases() -> Phrases:
    """The closed phrases of furniture, of all languages."""
    files = sorted(resource("knowledge").glob("furniture-*.txt"))
    return parse_phrases(file.read_text("utf-8") for file in files)

"""What the engine knows besides the articles: data that people can read and change (resources/knowledge).

The engine opens no files, so each part is parsed from text here and loaded by `desk.files.knowledge`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.engine.alignment.calibration import LinkModel
from desk.engine.kinds.judging import FurnitureKnowledge
from desk.engine.kinds.patterns import OutletRule
from desk.engine.kinds.strangers import StrangerModel


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One value handed through the engine; a part that is missing falls back to what its module can do alone.

    `furniture` is what tells the copy from what surrounds it. `links` says how likely two sentences state the
    same thing; without it words in common are weighed by hand. `strangers` says which lines have nothing to
    do with the story; without it none is known. `rules` are an editor's own, for whole outlets."""

    furniture: FurnitureKnowledge = field(default_factory=FurnitureKnowledge)
    links: LinkModel | None = None
    strangers: StrangerModel | None = None
    rules: tuple[OutletRule, ...] = ()

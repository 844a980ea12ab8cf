"""What the engine knows besides the articles: data that people can read and change (resources/knowledge).

The engine opens no files, so each part is parsed from text here and loaded by `desk.files.knowledge`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.engine.alignment.calibration import LinkModel
from desk.engine.kinds.phrases import Phrases
from desk.engine.kinds.scoring import Model


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One value handed through the engine; a part that is missing falls back to what its module can do alone.

    `phrases` are the closed phrases of furniture; without them only the forms of lines speak.
    `furniture` is the trained model that weighs a line with its neighbours; without it phrases and forms
    stand alone. `links` says how likely two sentences state the same thing; without it words in common are
    weighed by hand."""

    phrases: Phrases = field(default_factory=Phrases)
    furniture: Model | None = None
    links: LinkModel | None = None

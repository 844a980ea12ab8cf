"""What one piece of evidence says of a line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desk.engine.model import Certainty, Kind


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind for a line, how certain it is, and the reason in words that an editor reads.

    `ends_story` is true for what only ever stands after the last line of the copy: from there on, short
    lines are furniture too. `pulls` is true for a label such as “Read more:” whose promise the next line
    keeps."""

    kind: Kind
    certainty: Certainty
    reason: str
    ends_story: bool = False
    pulls: bool = False

    def with_certainty(self, certainty: Certainty) -> Finding:
        return self if certainty is self.certainty else replace(self, certainty=certainty)

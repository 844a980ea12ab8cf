"""Which facts that lines of the summary state are in dispute: another version gives them otherwise.

An exported file goes to people who have not seen the versions side by side; its sources say so of each line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.engine.facts.weighing import contradicts, gravity
from desk.engine.model import Comparison, Fact
from desk.engine.summary import DerivedLine
from desk.export.fact_words import fact_text

_LONGEST = 60  # characters of a version's words; who wants all of them has the version


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fact that versions give differently, and the numbers of the notes of the lines that state it."""

    fact: Fact
    notes: tuple[int, ...]

    @property
    def text(self) -> str:
        """Note 3. Number: A, C “38 ships” · B “83 ships”"""
        named = (
            f"Note {self.notes[0]}" if len(self.notes) == 1 else f"Notes {', '.join(map(str, self.notes))}"
        )
        told = fact_text(self.fact, _LONGEST)
        if not contradicts(self.fact):
            told = f"Spelling: {told.partition(': ')[2]}"
        return f"{named}. {told}"


def disputes(derived: Sequence[DerivedLine], comparison: Comparison) -> tuple[Dispute, ...]:
    """The disputes in the order of the lines, of one line the gravest first; names that are merely spelt
    differently stand at the end. Notes count the lines that have sources. A line that an editor changed
    counts while it gives what a version gives."""
    structures = comparison.structures
    noted = list(enumerate((line for line in derived if line.sources), start=1))
    found = []
    for fact in comparison.facts:
        if fact.agree:
            continue
        stated = {structures[value.article].ref(value.sentence) for value in fact.values}
        notes = tuple(
            number
            for number, line in noted
            if any(source.ref in stated for source in line.sources)
            and (not line.edited or any(_has(line.text, value.text) for value in fact.values))
        )
        if notes:
            found.append(Dispute(fact, notes))
    return tuple(sorted(found, key=lambda one: (not contradicts(one.fact), one.notes[0], gravity(one.fact))))


def _has(text: str, words: str) -> bool:
    return " ".join(words.split()).casefold() in " ".join(text.split()).casefold()

"""A report as values: versions, rows, cells, sentences and runs of words that look alike, and what it holds.

No text of them holds a line break, a tab or a character that XML forbids; cells stand as in
`Report.versions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desk.engine.grid.story import Granularity, Reference
from desk.engine.model import FURNITURE_KINDS, Kind


class Look(StrEnum):
    """How words of a cell stand to the reference; every look has a line of its own besides its colour."""

    PLAIN = "plain"
    INSERTED = "inserted"
    REPLACED = "replaced"
    MOVED = "moved"
    MISSING = "missing"  # the reference's words, which this version lacks
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report shall hold: rows of paragraphs or sentences, all of them or those of these numbers, with
    or without furniture, and what words are compared with."""

    granularity: Granularity = Granularity.PARAGRAPHS
    rows: tuple[int, ...] | None = None
    furniture: bool = True
    reference: Reference = Reference.BASE


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; `fact` where versions give them differently, `tip` says more of either."""

    text: str
    look: Look = Look.PLAIN
    fact: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a cell. `apart` where it does not follow the one before it in its paragraph."""

    runs: tuple[Run, ...]
    kind: Kind
    canonical: bool
    apart: bool

    @property
    def is_furniture(self) -> bool:
        return self.kind in FURNITURE_KINDS


@dataclass(frozen=True, slots=True)
class Label:
    """A word on a cell, what it means at length, and whether it asks for a look."""

    text: str
    tip: str = ""
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class ReportCell:
    """What a version has in a row; where it has nothing, `absence` says so, or where else it has it."""

    said: tuple[Said, ...] = ()
    labels: tuple[Label, ...] = ()
    absence: str = ""

    @property
    def is_furniture(self) -> bool:
        return bool(self.said) and all(one.is_furniture for one in self.said)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """`number` is the window’s, 0 for furniture; `share` is how many versions have it, or its kind;
    `spellings` are those of the facts that contradict nobody."""

    number: int
    share: str
    cells: tuple[ReportCell, ...]
    facts: tuple[str, ...]
    furniture: bool
    spellings: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        return "·" if self.furniture else str(self.number)


@dataclass(frozen=True, slots=True)
class Version:
    """A column: its letter, what the version is called, and details from the outlet to its words."""

    letter: str
    title: str
    details: str
    base: bool


@dataclass(frozen=True, slots=True)
class Report:
    """`facts` are those that differ, each with the numbers of its rows, in the order of the rows that are
    shown; `remarks` say what was compared and what was left out."""

    title: str
    language: str
    right_to_left: bool
    versions: tuple[Version, ...]
    rows: tuple[ReportRow, ...]
    remarks: tuple[str, ...]

    @property
    def facts(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        found: dict[str, tuple[int, ...]] = {}
        for row in self.rows:
            for fact in row.facts:
                found[fact] = (*found.get(fact, ()), row.number)
        return tuple(found.items())

    @property
    def facts_heading(self) -> str:
        """What stands above the facts: how many contradict each other and, counted apart as in the window,
        how many are names that are only spelt differently."""
        spelt = len(frozenset[str]().union(*(row.spellings for row in self.rows)))
        grave = len(self.facts) - spelt
        spellings = "1 spelling" if spelt == 1 else f"{spelt} spellings"
        told = [str(grave)] * bool(grave) + [spellings] * bool(spelt)
        return f"Facts that differ: {' and '.join(told) or 'none found'}"

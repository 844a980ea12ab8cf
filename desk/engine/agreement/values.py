"""The values of the agreement of versions. Versions, rows and facts are numbered from 0 as in the comparison;
shares are 0 to 1 of the words of a version that are no furniture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """In which order two versions tell what both say."""

    SAME = "same"
    MOVED = "moved"  # but for a few blocks
    MOSTLY = "mostly"
    OTHER = "other"
    UNKNOWN = "unknown"  # they share fewer than two rows


class Strength(StrEnum):
    """How firmly it can be said that one version came from another."""

    LIKELY = "likely"
    PERHAPS = "perhaps"
    UNCLEAR = "unclear"  # they are related, but not which came first, or from which of two


class Relation(StrEnum):
    """How two versions stand to each other, whichever came first."""

    COPIED = "copied"  # one has words of the other
    RETOLD = "retold"  # one tells nearly all of what the other tells, in its order, in other words
    INDEPENDENT = "independent"


class ClueKind(StrEnum):
    """What speaks for it that one version came from another; what `share` and `count` of its clue mean."""

    WORDING = "wording"  # share: of the derived version's words that stand in the source word for word
    RETOLD = "retold"  # share: of the derived version that the source says too
    ORDER = "order"  # count: common rows, told in the source's order
    SAME_SLIP = "same slip"  # count: facts that only these two give so, against all others
    CONTAINED = "contained"  # share: of the source that the derived version lacks
    SHORTER = "shorter"  # count: rows that the derived version words more briefly; share: of those reworded
    QUOTATIONS_CUT = "quotations cut"  # count: quotations that it gives in part and the source whole
    ROUNDED = "rounded"  # count: numbers that it gives less exactly
    NAMED = "named"  # it names the source's outlet
    NEARER = "nearer"  # count: how many more of the other versions are nearer to the source than to it


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence."""

    kind: ClueKind
    share: float = 0.0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """What two versions share. In a pair of shares the first is the share of the first version.

    `missing_end` is how many of a version's last paragraphs the other one lacks; `differing` are the facts
    that the two give differently; `identical` are the common rows that read alike in both."""

    first: int
    second: int
    relation: Relation
    said: tuple[float, float]
    verbatim: tuple[float, float]
    substance: float  # of the shorter version's words, those in common rows
    word_for_word: float  # of the shorter version's words, those in common runs
    rows: tuple[int, ...]
    identical: frozenset[int]
    order: Order
    tau: float  # Kendall's, over the common rows; 0 where there are fewer than two
    moved: int  # blocks of rows that stand elsewhere
    differing: tuple[int, ...]
    missing_end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Descent:
    """That one version came from another. `rival` is the version that it may have come from as well, the
    derived version's own number where the source may as well have come from it; None for neither."""

    source: int
    derived: int
    strength: Strength
    clues: tuple[Clue, ...]
    rival: int | None = None


@dataclass(frozen=True, slots=True)
class Gaps:
    """For each version: the rows of copy that it alone has, and, of three and more versions, those that it
    alone lacks."""

    alone: tuple[tuple[int, ...], ...]
    lacked: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """`pairs` stand in the order of (0, 1), (0, 2) … (1, 2) …; `descents` make a forest: a version has at
    most one. `coverage` says for each version how many of the `shared` rows it has."""

    words: tuple[int, ...]
    pairs: tuple[Pair, ...]
    descents: tuple[Descent, ...]
    gaps: Gaps
    coverage: tuple[int, ...]
    shared: int

    def pair(self, one: int, other: int) -> Pair:
        """The pair of two versions. Raises ValueError where they are one and the same."""
        first, second = sorted((one, other))
        if first == second:
            raise ValueError(f"version {one} makes no pair with itself")
        before = first * (2 * len(self.words) - first - 1) // 2
        return self.pairs[before + second - first - 1]

    def descent_of(self, version: int) -> Descent | None:
        """Where a version came from, if anything can be said."""
        return next((one for one in self.descents if one.derived == version), None)

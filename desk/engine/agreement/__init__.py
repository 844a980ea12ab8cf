"""How far the versions of a story agree: what every two share, what only one says, and who likely came from
whom. A pure function of a comparison; nothing of it is stored.

The values are here; `measuring` finds them, and is not loaded before it is asked for."""

from desk.engine.agreement.values import (
    Agreement,
    Clue,
    ClueKind,
    Descent,
    Gaps,
    Order,
    Pair,
    Relation,
    Strength,
)

__all__ = [
    "Agreement",
    "Clue",
    "ClueKind",
    "Descent",
    "Gaps",
    "Order",
    "Pair",
    "Relation",
    "Strength",
]

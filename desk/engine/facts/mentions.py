"""A mention: one place where one version gives a number or a date, with what tells its role."""

from __future__ import annotations

from dataclasses import dataclass

from desk.engine.model import FactType, FactValue, Place


@dataclass(frozen=True, slots=True)
class Mention:
    """`kind` says what may be compared with what (a count, an amount in dollars, a weekday); `head`,
    `near` and `after` are stems of the noun it counts, of the words around it and of those behind it."""

    type: FactType
    place: Place
    start: int
    end: int
    text: str
    value: str
    kind: str
    head: str = ""
    noun: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    about: bool = False  # "about 400": no more exact than that

    def fact_value(self) -> FactValue:
        return FactValue(self.place.article, self.place.sentence, self.start, self.end, self.text, self.value)

"""The rules for outlets as the window uses them: kept as soon as they change, told to every open story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.files.outlets import OutletsFile

if TYPE_CHECKING:
    from desk.engine.kinds.patterns import OutletRule


class OutletRules(QObject):
    """The rules in order, the newest last. `note` tells what could not be read or kept."""

    changed = Signal()

    def __init__(self, file: OutletsFile) -> None:
        super().__init__()
        self._file = file
        self.rules, self.note = file.load()

    def add(self, rule: OutletRule) -> None:
        """A rule more, in the place of one that says something else of the same lines."""
        same = (rule.outlet.casefold(), rule.pattern.casefold())
        others = [one for one in self.rules if (one.outlet.casefold(), one.pattern.casefold()) != same]
        self.replace([*others, rule])

    def replace(self, rules: Iterable[OutletRule]) -> None:
        """Other rules in the place of all there are."""
        new = tuple(dict.fromkeys(rules))
        if new != self.rules:
            self.rules = new
            self.note = self._file.save(new)
            self.changed.emit()

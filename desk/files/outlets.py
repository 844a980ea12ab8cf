"""An editor's rules for outlets, kept in the folder that the system has for a person's data.

A JSON file, written whole or not at all. Damaged files do no harm: what can be read of one counts, and before
it is written over, it is set aside beside the new one. Knows nothing of what rules do; that is
`desk.engine.kinds.patterns`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.engine.model import Kind
from desk.files import atomic

if TYPE_CHECKING:
    from desk.engine.kinds.patterns import OutletRule

_ASIDE = ".damaged"


class OutletsFile:
    """The file that the rules are kept in. `folder` is the system's for this program unless one is given."""

    def __init__(self, folder: Path | None = None) -> None:
        if folder is None:
            from platformdirs import user_data_path

            folder = user_data_path("copy-desk", appauthor=False)
        self.path = folder / "outlets.json"
        self._damaged = False

    def load(self) -> tuple[tuple[OutletRule, ...], str]:
        """The rules in order, and a note for the person: "" where all is well, else what was left out."""
        self._damaged = False
        try:
            stored = json.loads(self.path.read_text("utf-8"))["rules"]
            if not isinstance(stored, list):
                raise TypeError
        except FileNotFoundError:
            return (), ""
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            self._damaged = True
            return (), f"The rules for outlets in {self.path} cannot be read, so none of them is in use."
        rules = [rule for entry in stored if (rule := _rule(entry)) is not None]
        lost = len(stored) - len(rules)
        self._damaged = lost > 0
        note = f"{lost} of the rules for outlets in {self.path} cannot be read; the others are in use."
        return tuple(dict.fromkeys(rules)), note if lost else ""

    def save(self, rules: Iterable[OutletRule]) -> str:
        """Keep the rules. Returns a note for the person: "" where all is well, else why they are not kept."""
        entries = [{"outlet": one.outlet, "pattern": one.pattern, "kind": one.kind.value} for one in rules]
        text = json.dumps({"rules": entries}, indent=2, ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._damaged:
                with suppress(FileNotFoundError):
                    self.path.replace(self.path.with_name(self.path.name + _ASIDE))
            atomic.write_bytes(self.path, text.encode("utf-8", "replace"))
        except OSError as error:
            return f"The rules for outlets could not be saved in {self.path}: {error.strerror}."
        self._damaged = False
        return ""


def _rule(entry: Any) -> OutletRule | None:
    """The rule of an entry; None where it is none."""
    from desk.engine.kinds.patterns import OutletRule, is_pattern  # late: most people have no rules

    if not isinstance(entry, dict):
        return None
    outlet, pattern, kind = (entry.get(name) for name in ("outlet", "pattern", "kind"))
    if not (isinstance(outlet, str) and isinstance(pattern, str) and isinstance(kind, str)):
        return None
    known = kind in {one.value for one in Kind}
    return (
        OutletRule(outlet, pattern, Kind(kind)) if known and outlet.strip() and is_pattern(pattern) else None
    )

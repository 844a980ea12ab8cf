"""Where the program's parts stand on the screen, asked of AT-SPI by the system's Python in a D-Bus session:
`seeing.py PROGRAM ...` starts the program and answers each line `ROLE<tab>WORDS` with the place of the first
part on screen of that role whose name holds the words, as JSON [x, y, width, height], or null.

Limits: parts that are scrolled out of sight count as absent; names are as a screen reader hears them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be chosen first

_MOST = 400  # children that are looked at of one part; more are rows far below


def parts(place: Any, depth: int = 0) -> Iterator[Any]:
    """A part and all below it, without what is not shown."""
    yield place
    for number in range(min(place.get_child_count(), _MOST) if depth < 24 else 0):
        try:
            child = place.get_child_at_index(number)
        except GLib.Error:  # it went while it was looked at
            continue
        if child is not None:
            yield from parts(child, depth + 1)


def box(part: Any) -> list[int] | None:
    """Where a part stands on screen, None where it has no room there."""
    states = part.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING):
        return None
    at = part.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return [at.x, at.y, at.width, at.height] if at.width > 0 and at.height > 0 else None


def find(role: str, words: str) -> list[int] | None:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        for part in parts(program) if program is not None else ():
            try:
                if part.get_role_name() == role and words in (part.get_name() or "") and (found := box(part)):
                    return found
            except GLib.Error:
                continue
    return None


if __name__ == "__main__":
    started = subprocess.Popen(sys.argv[1:])
    for line in sys.stdin:
        asked_role, _, asked_words = line.rstrip("\n").partition("\t")
        sys.stdout.write(json.dumps(find(asked_role, asked_words)) + "\n")
        sys.stdout.flush()
    started.wait()

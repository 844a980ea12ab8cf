"""Eyes for the tests, run by the system's Python in a D-Bus session: `seeing.py PROGRAM ...` starts it and
answers each line `ROLE<tab>WORDS` with where on screen the first part stands that has that role and these
words in its name, as JSON [x, y, width, height]; null where none is in sight.
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

_MOST = 300  # children of one part; more are rows far below
Box = list[int]


def parts(place: Any, depth: int = 0) -> Iterator[Any]:
    """A part and all below it."""
    yield place
    for number in range(min(place.get_child_count(), _MOST) if depth < 24 else 0):
        child = place.get_child_at_index(number)
        if child is not None:
            yield from parts(child, depth + 1)


def box(part: Any) -> Box | None:
    """Where a part stands, None where it is not to be seen."""
    component = part.get_component_iface()
    if component is None or not part.get_state_set().contains(Atspi.StateType.SHOWING):
        return None
    at = component.get_extents(Atspi.CoordType.SCREEN)
    return [at.x, at.y, at.width, at.height] if at.x >= 0 and at.y >= 0 and at.width * at.height else None


def find(role: str, words: str) -> Box | None:
    """A part that is called just this is meant before one whose name goes on."""
    desktop, first = Atspi.get_desktop(0), None
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        for part in parts(program) if program is not None else ():
            name = part.get_name() or ""
            if part.get_role_name() == role and words in name and (found := box(part)):
                if name == words:
                    return found
                first = first or found
    return first


def look(role: str, words: str) -> Box | None:
    """`find` with eyes open: what changed meanwhile is heard first; a part that goes while it is looked at
    is no part."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass
    try:
        return find(role, words)
    except GLib.Error:
        return None


if __name__ == "__main__":
    listener = Atspi.EventListener.new(lambda _event: None)
    listener.register("object:state-changed:focused")  # without a listener the program tells nothing
    program = subprocess.Popen(sys.argv[1:])
    for line in sys.stdin:
        asked_role, _, asked_words = line.rstrip("\n").partition("\t")
        sys.stdout.write(json.dumps(look(asked_role, asked_words)) + "\n")
        sys.stdout.flush()
    program.wait()

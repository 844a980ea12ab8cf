"""A screen reader's ears, run by the system's Python in a D-Bus session: `listening.py KEY ... -- PROGRAM`.

Starts the program, waits until its table has rows, presses the keys, each once the one before was answered,
and prints as JSON the names of the first cells and what took the focus or was announced after each key.
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

_LOOK_AGAIN = 200  # milliseconds
_QUIET = 300  # milliseconds without a word, after which the answer to a key is complete
_PATIENCE = 40_000  # milliseconds for all
_HEARD = ("object:state-changed:focused", "object:announcement")


class Listener:
    """Hears one program from its start to its end."""

    def __init__(self, keys: list[str], command: list[str]) -> None:
        self._keys = keys
        self._steps: list[list[str]] = []
        self._cells: list[str] = []
        self._answer_ends = 0
        self._events = Atspi.EventListener.new(self._hear)
        for kind in _HEARD:
            self._events.register(kind)
        self._program = subprocess.Popen(command)
        GLib.timeout_add(_LOOK_AGAIN, self._wait)
        GLib.timeout_add(_PATIENCE, Atspi.event_quit)

    def listen(self) -> dict[str, Any]:
        Atspi.event_main()
        self._program.kill()
        return {"cells": self._cells, "steps": self._steps}

    def _wait(self) -> bool:
        for table in tables(Atspi.get_desktop(0)):
            first = range(min(40, table.get_child_count()))
            self._cells = [name for number in first if (name := table.get_child_at_index(number).get_name())]
            # While versions are compared there are headings alone.
            if any(name.startswith("Row ") for name in self._cells):
                self._press()
                return False
        return True

    def _press(self) -> bool:
        if not self._keys:
            Atspi.event_quit()
        else:
            self._steps.append([])
            subprocess.run(["xdotool", "key", self._keys.pop(0)], check=True)
        return False

    def _hear(self, event: Any) -> None:
        if not self._steps:
            return
        if event.type == "object:announcement":
            self._steps[-1].append(str(event.any_data))
        elif event.detail1:  # 0 where the focus goes from
            self._steps[-1].append(event.source.get_name())
        if self._answer_ends:
            GLib.source_remove(self._answer_ends)
        self._answer_ends = GLib.timeout_add(_QUIET, self._end_answer)

    def _end_answer(self) -> bool:
        self._answer_ends = 0
        return self._press()


def tables(place: Any) -> Iterator[Any]:
    """Every table of a program, those that are hidden among them."""
    for number in range(place.get_child_count() if place is not None else 0):
        child = place.get_child_at_index(number)
        if child is None or child.get_role_name() in ("menu bar", "tool bar"):
            continue
        if child.get_role_name() == "table":
            yield child
        else:
            yield from tables(child)


if __name__ == "__main__":
    border = sys.argv.index("--")
    sys.stdout.write(json.dumps(Listener(sys.argv[1:border], sys.argv[border + 1 :]).listen()) + "\n")

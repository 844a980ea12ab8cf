"""What a person sees on the terminal: progress while it works, and the result."""

from __future__ import annotations

import io
import json
import shutil
import sys

from desk.engine.progress import Tick, no_tick

_WIDTH_OF_NO_TERMINAL = 100


class Progress:
    """A line on stderr that counts up while work goes on, and is gone afterwards; nothing where stderr is
    not a terminal."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._shown = ""

    def __enter__(self) -> Tick:
        return self._tick if sys.stderr.isatty() else no_tick

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * len(self._shown) + "\r")
            sys.stderr.flush()

    def _tick(self, done: int, total: int) -> None:
        shown = f"{self._name} … {done} of {total}"
        if shown != self._shown:
            sys.stderr.write("\r" + shown.ljust(len(self._shown)))
            sys.stderr.flush()
            self._shown = shown


def width() -> int:
    return shutil.get_terminal_size((_WIDTH_OF_NO_TERMINAL, 0)).columns


def print_json(value: object) -> None:
    # A lone surrogate, which UTF-8 cannot hold, is written \udxxx by this error handler: valid JSON again.
    show(json.dumps(value, ensure_ascii=False) + "\n", encoding="utf-8")


def show(text: str, encoding: str | None = None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    sys.stdout.write(text)
    sys.stdout.flush()

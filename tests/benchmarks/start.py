"""From the start of the process to the first painted window, and on to aligned rows on the screen.

usage: start.py [FILE ...] [--runs N]      without files, the sample story

Each run is a process of its own with empty settings; time counts from before it is spawned, on the clock that
both processes share. Needs a display; without one it measures Qt's offscreen platform.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_BEGUN = "DESK_BENCHMARK_BEGUN"


def measured(files: list[str]) -> int:
    """Runs the real program in this process and prints two figures: first paint, aligned rows painted."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    from desk.ui import application

    begun = float(os.environ[_BEGUN])

    class Watcher(QObject):
        """Notes the first paint of the window, and the first paint of the grid after it had its rows."""

        def __init__(self, window: application.Window) -> None:
            super().__init__(window)
            self._window = window
            self._first = 0.0
            window.installEventFilter(self)
            window.grid.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint:
                self._first = self._first or time.monotonic()
                if watched is self._window.grid.viewport() and self._window.document.comparison is not None:
                    print(f"{1000 * (self._first - begun):.0f} {1000 * (time.monotonic() - begun):.0f}")
                    QCoreApplication.exit(0)
            return super().eventFilter(watched, event)

    class Watched(application.Window):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            self._watcher = Watcher(self)

    application.Window = Watched
    return application.run([Path(name) for name in files])


def run(files: list[str]) -> tuple[int, int]:
    """Milliseconds to the first paint and to aligned rows, of one process."""
    with tempfile.TemporaryDirectory() as home:
        folders = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
        environment = {**os.environ, **folders, "PYTHONPATH": str(ROOT), _BEGUN: str(time.monotonic())}
        if "DISPLAY" not in environment:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        command = [sys.executable, __file__, *files]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    first, aligned = done.stdout.split()
    return int(first), int(aligned)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    files = options.files or [str(path) for path in sorted((ROOT / "resources" / "samples").glob("*.txt"))]
    run(files)  # the files of the program itself into the system's cache
    figures = [run(files) for _ in range(options.runs)]
    print("| milliseconds | minimum | median | maximum |\n| --- | --: | --: | --: |")
    for name, column in zip(("first paint", "aligned rows"), zip(*figures, strict=True), strict=True):
        print(f"| {name} | {min(column)} | {statistics.median(column):.0f} | {max(column)} |")


if __name__ == "__main__":
    if _BEGUN in os.environ:
        sys.exit(measured(sys.argv[1:]))
    main()

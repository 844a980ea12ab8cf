"""From the start of the process to the first painted window, and on to aligned rows on the screen.

usage: start.py [FILE ...] [--runs N]      without files, the sample story

Each run is a process of its own with empty settings; time counts from before it is spawned, on the clock that
both processes share. Needs a display; without one it measures Qt's offscreen platform.

Where Xvfb is installed a second table follows: what is seen on a display of its own, by looking at it every
20 ms: the first change of more than 2 in 100 pixels, and the last of more than 3 in 1000, after which
nothing moves for two seconds. Meld (the Debian package) is measured beside it, run by run, with the
first three of the files.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from operator import ne
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
QUIET = 2.0  # seconds without a change, after which a window is at rest
LONGEST = 60.0  # seconds
_BEGUN = "DESK_BENCHMARK_BEGUN"


def measured(files: list[str]) -> int:
    """Runs the real program in this process and prints two figures: first paint, aligned rows painted."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    from desk.ui import application, windows

    begun = float(os.environ[_BEGUN])

    class Watcher(QObject):
        """Notes the first paint of the window, and the first paint of the grid after it had its rows."""

        def __init__(self, window: windows.Window) -> None:
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

    class Watched(windows.Window):
        def __init__(self, *arguments: Any, **keywords: Any) -> None:
            super().__init__(*arguments, **keywords)
            self._watcher = Watcher(self)

    windows.Window = Watched
    return application.run([Path(name) for name in files])


def surroundings(home: str) -> dict[str, str]:
    """An environment with settings of its own, and no other program to hand the files to.

    Bytecode is written in the first run, which does not count, and read in the others, as a person's Python
    does and as Meld's package brings its own."""
    names = (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR",
    )
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **dict.fromkeys(names, home), "PYTHONPATH": str(ROOT)}


def seen(command: list[str], look: Callable[[], bytes]) -> tuple[int, int]:
    """Milliseconds until a program's window is seen, and until nothing in it changes any more."""
    with tempfile.TemporaryDirectory() as home:
        last, begun, first, changed = look(), time.monotonic(), 0.0, 0.0
        process = subprocess.Popen(
            command, env=surroundings(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            while not first or time.monotonic() - changed < QUIET:
                time.sleep(0.02)
                now, picture = time.monotonic(), look()
                # Mostly nothing has changed, and looking must not take the time of what is looked at.
                share = sum(map(ne, picture, last)) / len(picture) if picture != last else 0
                if share > (0.003 if first else 0.02):
                    last, first, changed = picture, first or now, now
                if now - begun > LONGEST:
                    raise TimeoutError(f"{command[0]} showed nothing, or did not come to rest")
        finally:
            process.terminate()
            process.wait()
            time.sleep(0.3)  # for the display to be empty again
        return round(1000 * (first - begun)), round(1000 * (changed - begun))


def compare_with_meld(files: list[str], runs: int) -> None:
    """Prints what is seen of both programs on a display of their own."""
    if not shutil.which("Xvfb"):
        print("\nXvfb is not installed; what is seen on a display was not measured.")
        return
    reading, writing = os.pipe()
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    display = subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        os.environ["DISPLAY"] = f":{os.read(reading, 20).decode().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        from PySide6.QtGui import QGuiApplication, QImage

        program = QGuiApplication([])

        def look() -> bytes:
            picture = program.primaryScreen().grabWindow(0).toImage().scaled(320, 200)
            return bytes(picture.convertToFormat(QImage.Format.Format_Grayscale8).constBits())

        commands = {"Copy Desk, five files": [sys.executable, "-m", "desk", *files]}
        if meld := shutil.which("meld"):
            commands["Meld, three files"] = [meld, *files[:3]]
        else:
            print("\nMeld is not installed; Copy Desk alone:")
        for command in commands.values():
            seen(command, look)  # their own files into the system's cache
        found = [{name: seen(command, look) for name, command in commands.items()} for _ in range(runs)]
    finally:
        display.terminate()
    print("\n| seen, median of milliseconds | first | at rest |\n| --- | --: | --: |")
    for name in commands:
        first, rest = (statistics.median(one[name][at] for one in found) for at in (0, 1))
        print(f"| {name} | {first:.0f} | {rest:.0f} |")


def run(files: list[str]) -> tuple[int, int]:
    """Milliseconds to the first paint and to aligned rows, of one process."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**surroundings(home), _BEGUN: str(time.monotonic())}
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
    compare_with_meld(files, options.runs)


if __name__ == "__main__":
    if _BEGUN in os.environ:
        sys.exit(measured(sys.argv[1:]))
    main()

"""How the real window keeps up: `python tests/benchmarks/stalls.py [key | compare]`.

    key      from a press of Space to the painted mark, at 10,000 sentences in five versions
    compare  the longest time in which the event loop answered nothing, while 20 versions of 500 sentences
             are compared and until they have been looked through; a timer that is due every 2 ms tells

Wall-clock milliseconds of this process, with the switch interval and the collector as the program has them;
and those that the GUI thread computes, which other programs on the machine do not stretch as much.
Texts are invented (see speed.py). Without a display it measures Qt's offscreen platform.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from speed import invented

from desk.engine import edits
from desk.engine.grid.story import Granularity
from desk.files.knowledge import load_knowledge
from desk.files.outlets import OutletsFile
from desk.files.recovery import Recovery
from desk.files.settings import SettingsFile
from desk.ui import application
from desk.ui.memory import Memory
from desk.ui.theme import ThemeKeeper
from desk.ui.window import Window

BEAT = 2  # milliseconds


class Heartbeat:
    """Notes how late a timer comes; that long nobody could have typed or scrolled."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float]] = []  # milliseconds beyond the beat, and when
        self.computed: list[
            tuple[float, float]
        ] = []  # milliseconds of this thread from beat to beat, and when
        self._timer = QTimer(interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._begun = self._last = time.perf_counter()
        self._spent = time.thread_time()
        self._timer.start()

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.gaps.append(((now - self._last) * 1000 - BEAT, now - self._begun))
        self.computed.append(((spent - self._spent) * 1000, now - self._begun))
        self._last, self._spent = now, spent

    def stop(self) -> None:
        self._timer.stop()


def open_window(program: QApplication, folder: Path) -> Window:
    memory = Memory(SettingsFile(folder / "settings"), OutletsFile(folder / "outlets"))
    window = Window(load_knowledge, ThemeKeeper(program, memory.theme), memory, Recovery(folder / "unsaved"))
    window.resize(1280, 800)
    window.show()
    return window


def wait(program: QApplication, until: Callable[[], bool]) -> None:
    while not until():
        program.processEvents()
        time.sleep(0.0005)


def at_rest(window: Window) -> bool:
    return not window.jobs.busy() and window.document.comparison is not None and window.grid.is_surveyed()


def compare(program: QApplication, window: Window) -> None:
    project = invented(20, 500)
    heart = Heartbeat()
    begun = time.perf_counter()
    window.document.apply("Add 20 versions", edits.add_articles, project.articles)
    program.processEvents()
    wait(program, lambda: at_rest(window))
    spent = time.perf_counter() - begun
    heart.stop()
    print(f"\n20 versions x 500 sentences, {spent:.1f} s until all is known, {len(heart.gaps)} beats")
    for what, found in (("stalls", heart.gaps), ("computing", heart.computed)):
        worst = sorted(found, reverse=True)[:5]
        print(f"longest {what} (reach 50): {', '.join(f'{gap:.0f} ms at {at:.1f} s' for gap, at in worst)}")
    counts = [sum(gap > bound for gap, _ in heart.gaps) for bound in (16, 50)]
    print(f"over 16 ms: {counts[0]}, over 50 ms: {counts[1]}")


def key(program: QApplication, window: Window) -> None:
    window.document.apply("Add five versions", edits.add_articles, invented(5, 2000).articles)
    wait(program, lambda: at_rest(window))
    window.set_granularity(Granularity.SENTENCES)
    window.actions_.go_on.setChecked(False)
    wait(program, lambda: at_rest(window))
    grid = window.grid
    grid.setFocus()
    spent, computed = [], []
    for step in range(40):
        grid.go_to_row(10 + 37 * step)
        program.processEvents()
        QTest.qWait(30)
        begun, computing = time.perf_counter(), time.thread_time()
        QTest.keyClick(grid, Qt.Key.Key_Space)
        grid.viewport().repaint()
        spent.append((time.perf_counter() - begun) * 1000)
        computed.append((time.thread_time() - computing) * 1000)
    assert len(window.document.project.summary) == 40
    high = sorted(spent)
    count = len(window.document.row_numbers)
    print(f"\nSpace to the painted mark, {count:,} sentences in five versions")
    print(f"median {statistics.median(spent):.1f} ms (reach 50), most {high[-1]:.1f} ms")
    print(f"of them computing: median {statistics.median(computed):.1f} ms")
    window.document.undo_stack.setClean()


def main() -> None:
    program = application.make_application(sys.argv[:1])
    sys.setswitchinterval(0.0005)
    wanted = sys.argv[1:] or ["key", "compare"]
    for name in wanted:
        with tempfile.TemporaryDirectory() as folder:
            window = open_window(program, Path(folder))
            {"key": key, "compare": compare}[name](program, window)
            window.document.undo_stack.setClean()
            window.close()
            window.jobs.close()
            window.deleteLater()
            program.processEvents()


if __name__ == "__main__":
    main()

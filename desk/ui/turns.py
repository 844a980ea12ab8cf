"""Work that is put off, a piece a turn of the event loop.

Timers that are due fire in one turn, all of them, and what each does adds up to one wait for whoever types or
scrolls. So the parts of a window that put work off share one queue, and the window paints and answers between
any two pieces. Each piece is to be short; what takes long does a part and puts itself in again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """First come, first served."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Callable[[], None]] = []
        # A timer, for what is only put off comes before the painting.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    def put(self, work: Callable[[], None]) -> None:
        """Does this in a turn of its own; what waits already keeps its place."""
        if work not in self._waiting:
            self._waiting.append(work)
            self._timer.start()

    def _next(self) -> None:
        work = self._waiting.pop(0)
        try:
            work()
        finally:
            if self._waiting:
                self._timer.start()  # anew: timers that fell due meanwhile go first

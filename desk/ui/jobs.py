"""Work off the GUI thread: one dispatcher, pure functions on snapshots, results as calls on the GUI thread.

A job is a function of one `tick(done, total)`, which reports progress and raises `Cancelled` once nobody
wants the result. The newest job of a kind wins: starting another cancels the one before, and what comes late
is dropped. This is one of the two places with a broad handler (the other is the excepthook): a fault in a job
becomes a sentence for the person and a log entry that names the place, never the text of an article.

A thread gets its work two turns of the event loop later: it would hold up the painting of what the person
just did, call by call, to three times as long.

Limits: threads, so pure Python shares the interpreter with the window; `application.run` lowers the switch
interval for that, and while a job runs the collector of cycles rests: it would stop both threads for as long
as a walk over all that a comparison is made of takes (200 ms and more at 10,000 sentences). What jobs make is
frozen values, which hold no cycles and are freed without it. A job that never ticks cannot be cancelled, only
ignored.
"""

from __future__ import annotations

import gc
import logging
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desk.engine.errors import Cancelled, DeskError
from desk.engine.progress import Tick

log = logging.getLogger(__name__)
Result = TypeVar("Result")

_REPORT_EVERY = 0.04  # seconds; more often than a frame would only keep the GUI thread busy
_TURNS_BEFORE = 2  # of the event loop; in the first, what whoever started the job shows is painted


class _Job:
    """One run of one kind of work; its `cancelled` flag is all that two threads share."""

    def __init__(
        self, kind: str, done: Callable[[Any], None], failed: Callable[[DeskError], None], report: Any
    ) -> None:
        self.kind = kind
        self.done = done
        self.failed = failed
        self.cancelled = threading.Event()
        self._report = report
        self._reported = 0.0

    def tick(self, done: int, total: int) -> None:
        if self.cancelled.is_set():
            raise Cancelled("stopped")
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY:
            self._reported = now
            self._report(self, done, total)


class Jobs(QObject):
    """Starts jobs and hands their results back on the GUI thread."""

    busyChanged = Signal(bool)
    progress = Signal(str, int, int)  # kind of the job, done, total
    cancelled = Signal(str)  # kind of the job that a person stopped
    _ticked = Signal(object, int, int)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, _Job] = {}
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="desk-job")
        self._closed = False
        self._ticked.connect(self._on_tick)
        self._ended.connect(self._on_ended)

    def start(
        self,
        kind: str,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Runs `work` in a thread, in a moment; then calls `done` or `failed` here. Earlier jobs of its kind
        drop."""
        was_busy = self.busy()
        gc.disable()
        if kind in self._running:
            self._running[kind].cancelled.set()
        job = _Job(kind, done, failed, self._ticked.emit)
        self._running[kind] = job
        self._begin(job, work, _TURNS_BEFORE)
        if not was_busy:
            self.busyChanged.emit(True)

    def prepare(self, work: Callable[[], object]) -> None:
        """Runs in a thread what nobody waits for. No signal tells of it, nor of its faults: who wants the
        same in earnest meets them again. After the end it does nothing."""
        if not self._closed:
            self._pool.submit(work)

    def _begin(self, job: _Job, work: Callable[[Tick], Any], turns: int) -> None:
        """Hands a job to its thread so many turns later, unless nobody wants it by then."""
        if job.cancelled.is_set():
            return
        if turns:
            QTimer.singleShot(0, self, partial(self._begin, job, work, turns - 1))
        else:
            self._pool.submit(self._run, job, work)

    def busy(self, kind: str | None = None) -> bool:
        """Whether a job (of that kind) is under way."""
        return bool(self._running) if kind is None else kind in self._running

    def cancel(self, kind: str | None = None) -> None:
        """Stops what runs (of that kind), as a person asked; `cancelled` tells who started it."""
        stopped = [job for job in self._running.values() if kind in (None, job.kind)]
        for job in stopped:
            job.cancelled.set()
            del self._running[job.kind]
        for job in stopped:
            self.cancelled.emit(job.kind)
        if stopped and not self._running:
            _collect_again()
            self.busyChanged.emit(False)

    def close(self) -> None:
        """Stops everything and waits for the threads; for the end of the program."""
        for job in self._running.values():
            job.cancelled.set()
        self._running.clear()
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        _collect_again()

    def _run(self, job: _Job, work: Callable[[Tick], Any]) -> None:
        """In the worker's thread."""
        outcome: object
        try:
            outcome = work(job.tick)
        except DeskError as error:
            outcome = error
        except Exception as error:  # noqa: BLE001 - the border: a fault becomes a message and a log entry
            log_fault(f"job {job.kind}", error)
            outcome = DeskError(
                f"The program could not finish its work ({type(error).__name__} while it ran “{job.kind}”). "
                "Your story is unchanged; undo the last step or try again."
            )
        self._ended.emit(job, outcome)

    def _on_tick(self, job: _Job, done: int, total: int) -> None:
        if self._running.get(job.kind) is job:
            self.progress.emit(job.kind, done, total)

    def _on_ended(self, job: _Job, outcome: object) -> None:
        if self._running.get(job.kind) is not job:
            return  # a newer job of the kind has begun, or a person stopped this one
        del self._running[job.kind]
        if isinstance(outcome, DeskError):
            job.failed(outcome)
        else:
            job.done(outcome)
        if not self._running:
            _collect_again()
            self.busyChanged.emit(False)


def _collect_again() -> None:
    """Lets the collector work again, but never walk over what is there already."""
    gc.freeze()
    gc.enable()


def log_fault(where: str, error: BaseException) -> None:
    """Logs where an unforeseen fault happened. Its message stays out: it may quote an article."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s in %s\n%s", type(error).__name__, where, frames)

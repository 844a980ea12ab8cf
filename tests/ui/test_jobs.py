"""Jobs run off the GUI thread; the newest of a kind wins, and nothing late is delivered."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.engine.errors import DeskError, UnreadableError
from desk.engine.progress import Tick
from desk.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:  # noqa: ARG001 - signals need an application
    made = Jobs()
    yield made
    made.close()


class Gate:
    """Work that waits until the test lets it go, ticking as long work should."""

    def __init__(self, result: str) -> None:
        self.result = result
        self.opened = threading.Event()
        self.started = threading.Event()

    def __call__(self, tick: Tick) -> str:
        self.started.set()
        while not self.opened.wait(0.005):
            tick(1, 2)
        return self.result


def never(error: DeskError) -> None:
    raise AssertionError(error)


def test_a_result_arrives_on_the_thread_that_asked(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    here = threading.get_ident()
    jobs.start("k", lambda _: threading.get_ident(), lambda r: seen.append((r, threading.get_ident())), never)
    qtbot.waitUntil(lambda: bool(seen))
    worked_in, delivered_in = seen[0]
    assert worked_in != here
    assert delivered_in == here


def test_what_is_on_screen_is_painted_before_the_work_begins(jobs: Jobs, qtbot: QtBot) -> None:
    happened: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            happened.append("painted")

    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(happened))
    happened.clear()
    jobs.start("k", lambda _: happened.append("worked"), lambda _: None, never)
    widget.update()
    assert jobs.busy("k")
    qtbot.waitUntil(lambda: not jobs.busy())
    assert happened == ["painted", "worked"]


def test_what_is_stopped_before_its_turn_never_begins(jobs: Jobs, qtbot: QtBot) -> None:
    begun: list[str] = []
    jobs.start("k", lambda _: begun.append("stopped"), lambda _: None, never)
    jobs.cancel("k")
    jobs.start("k", lambda _: begun.append("kept"), lambda _: None, never)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert begun == ["kept"]


def test_the_newest_job_of_a_kind_wins(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[str] = []
    old, new = Gate("old"), Gate("new")
    jobs.start("k", old, results.append, never)
    qtbot.waitUntil(old.started.is_set)
    jobs.start("k", new, results.append, never)
    new.opened.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    old.opened.set()
    jobs.start("last", lambda _: "last", results.append, never)
    qtbot.waitUntil(lambda: "last" in results)
    assert results == ["new", "last"]


def test_kinds_do_not_disturb_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[str] = []
    slow = Gate("slow")
    jobs.start("a", slow, results.append, never)
    jobs.start("b", lambda _: "quick", results.append, never)
    qtbot.waitUntil(lambda: results == ["quick"])
    slow.opened.set()
    qtbot.waitUntil(lambda: results == ["quick", "slow"])


def test_progress_is_told_and_a_person_can_stop_it(jobs: Jobs, qtbot: QtBot) -> None:
    gate = Gate("never")
    with qtbot.waitSignal(jobs.progress) as progress:
        jobs.start("k", gate, lambda _: pytest.fail("a stopped job delivered"), never)
    assert progress.args == ["k", 1, 2]
    with qtbot.waitSignals([jobs.cancelled, jobs.busyChanged]):
        jobs.cancel()
    assert not jobs.busy()


def test_a_foreseen_failure_reaches_the_one_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    def fail(_: Tick) -> None:
        raise UnreadableError("a.txt may not be read.")

    errors: list[DeskError] = []
    jobs.start("k", fail, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "a.txt may not be read."


def test_a_fault_becomes_words_and_its_log_quotes_nothing(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    sentence = " ".join(("a", "sentence", "of", "the", "article"))

    def fault(_: Tick) -> None:
        raise ValueError(sentence)

    errors: list[DeskError] = []
    with caplog.at_level(logging.ERROR):
        jobs.start("k", fault, pytest.fail, errors.append)
        qtbot.waitUntil(lambda: bool(errors))
    assert "ValueError" in str(errors[0])
    assert "undo the last step" in str(errors[0])
    assert "in fault" in caplog.text
    assert sentence not in caplog.text + str(errors[0])


def test_busy_is_told_once_at_each_end(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[bool] = []
    jobs.busyChanged.connect(told.append)
    for kind in ("a", "b"):
        jobs.start(kind, lambda _: None, lambda _: None, never)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert told == [True, False]


def test_the_collector_of_cycles_rests_while_a_job_runs(jobs: Jobs, qtbot: QtBot) -> None:
    gate, results = Gate("done"), list[str]()
    jobs.start("k", gate, results.append, never)
    assert not gc.isenabled()
    gate.opened.set()
    qtbot.waitUntil(lambda: bool(results))
    assert gc.isenabled()


def test_a_job_that_a_person_stops_lets_the_collector_work_again(jobs: Jobs) -> None:
    gate, results = Gate("done"), list[str]()
    jobs.start("k", gate, results.append, never)
    jobs.cancel()
    assert gc.isenabled()
    gate.opened.set()


def test_what_nobody_waits_for_is_done_without_a_word_and_not_after_the_end(jobs: Jobs, qtbot: QtBot) -> None:
    done: list[str] = []
    with qtbot.assertNotEmitted(jobs.busyChanged):
        jobs.prepare(lambda: done.append("before"))
        qtbot.waitUntil(lambda: done == ["before"])
    jobs.close()
    jobs.prepare(lambda: done.append("after"))
    assert done == ["before"]

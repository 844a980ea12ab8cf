"""What is put off is done a piece a turn, in order, and the window answers in between."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desk.ui.turns import Turns


@pytest.fixture
def turns(qapp: QApplication) -> Turns:  # noqa: ARG001 - timers need an application
    return Turns()


def test_each_piece_has_a_turn_of_its_own(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []
    other = QTimer(interval=0)  # as anything that is due in every turn
    other.timeout.connect(partial(done.append, "turn"))
    other.start()
    for name in "abc":
        turns.put(partial(done.append, name))
    assert done == []
    qtbot.waitUntil(lambda: "c" in done)
    assert [one for one in done if one != "turn"] == ["a", "b", "c"]
    assert all("turn" in done[done.index(one) : done.index(two)] for one, two in ("ab", "bc"))


def test_what_waits_already_is_done_once(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []

    def work() -> None:
        done.append("work")

    turns.put(work)
    turns.put(partial(done.append, "other"))
    turns.put(work)
    qtbot.waitUntil(lambda: "other" in done)
    qtbot.wait(1)
    assert done == ["work", "other"]


def test_work_that_puts_itself_in_again_lets_others_go_first(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []

    def work() -> None:
        done.append("part")
        if done.count("part") < 3:
            turns.put(work)

    turns.put(work)
    turns.put(partial(done.append, "other"))
    qtbot.waitUntil(lambda: done.count("part") == 3)
    assert done == ["part", "other", "part", "part"]


def test_what_a_piece_changes_is_painted_before_the_next(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            done.append("painted")

    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(done))
    done.clear()
    turns.put(widget.update)
    turns.put(partial(done.append, "next"))
    qtbot.waitUntil(lambda: "next" in done)
    assert done == ["painted", "next"]


def test_a_piece_that_fails_does_not_hold_up_the_rest(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []

    def fail() -> None:
        raise ZeroDivisionError

    turns.put(fail)
    turns.put(partial(done.append, "rest"))
    with capture_exceptions() as raised:
        qtbot.waitUntil(lambda: done == ["rest"])
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]

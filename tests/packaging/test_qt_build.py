"""The Qt that is installed keeps count of None.

PySide6 6.12.0 gives away a reference to None on most calls that return nothing. Before Python 3.12 that count
is real and the interpreter aborts once it is used up; from 3.12 on None is immortal and nothing drifts.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel

CALLS = 2_000


def test_void_calls_do_not_use_none_up() -> None:
    thing, timer, model = QObject(), QTimer(), QStandardItemModel()
    item = QStandardItem("row")
    model.appendRow(item)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        thing.setObjectName("name")
        timer.setInterval(number)
        item.setText("text")
        model.setColumnCount(1)
    assert abs(sys.getrefcount(None) - before) < CALLS / 10

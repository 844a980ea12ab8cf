"""Walks a window as a screen reader does, and opens every dialog that a command of the window opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desk.ui.window import Window

_MOST_CHILDREN = 60  # of a table are looked at; its cells are alike
_LEAVE_THE_WINDOW = frozenset({"new", "new_window", "close_window", "quit", "full_screen", "sample"})
_WAIT_FOR_A_CLICK = frozenset({"whats_this"})


def name_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name).strip()


def walk(widget: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Everything within a widget, each with the way to it in words."""
    yield from _walk(QAccessible.queryAccessibleInterface(widget), "")


def _walk(one: QAccessibleInterface, path: str) -> Iterator[tuple[str, QAccessibleInterface]]:
    for number in range(min(one.childCount(), _MOST_CHILDREN)):
        child = one.child(number)
        if child is not None and child.isValid():
            what = child.object().metaObject().className() if child.object() is not None else "item"
            here = f"{path} / {child.role().name} {name_of(child)!r} ({what})"
            yield here, child
            yield from _walk(child, here)


def look_into_dialogs(window: Window, look: Callable[[str, QWidget], None]) -> None:
    """Runs every command that can be run, and shows the dialogs that open, with the command's object name;
    the dialogs for files are the system's own, and left out."""

    def show(action: QAction) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            if not isinstance(dialog, QFileDialog):
                look(action.objectName(), dialog)
            dialog.close()

    for action in window.actions_.all():
        if action.objectName() not in _LEAVE_THE_WINDOW | _WAIT_FOR_A_CLICK and action.isEnabled():
            QTimer.singleShot(0, lambda action=action: show(action))
            action.trigger()
            QApplication.processEvents()

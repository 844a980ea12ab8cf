"""What the keys of the grid do. The window's actions may have the same shortcuts; theirs come first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from desk.ui.grid.view import StoryGrid

OWN = {"read": "F2", "go_to_text": "Enter"}  # keys of what is no command of the window, by entries of menus
_KEY = Qt.Key
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def press(grid: StoryGrid, event: QKeyEvent) -> bool:
    """Does what a key stands for; False where it stands for nothing of the grid's own."""
    if event.matches(QKeySequence.StandardKey.Copy):
        grid.copy()
        return True
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = _KEY(event.key())
    if modifiers == _NONE and _KEY.Key_1 <= key <= _KEY.Key_9:
        grid.markColumnRequested.emit(key - _KEY.Key_1)
        return True
    then = _commands(grid).get((modifiers, key))
    if then is None:
        return False
    then()
    return True


def _commands(grid: StoryGrid) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]]:
    ahead, back = (1, -1) if grid.layoutDirection() == Qt.LayoutDirection.LeftToRight else (-1, 1)
    return {
        (_NONE, _KEY.Key_Space): grid.request_mark,
        (_NONE, _KEY.Key_0): grid.clearRequested.emit,
        (_NONE, _KEY.Key_Return): grid.request_edit,
        (_NONE, _KEY.Key_Enter): grid.request_edit,
        (_NONE, _KEY.Key_Right): lambda: grid.step_sentence(ahead),
        (_NONE, _KEY.Key_Left): lambda: grid.step_sentence(back),
        (_CONTROL, _KEY.Key_Right): lambda: grid.step_column(ahead),
        (_CONTROL, _KEY.Key_Left): lambda: grid.step_column(back),
        (_NONE, _KEY.Key_N): grid.next_unresolved,
        (_NONE, _KEY.Key_F7): grid.previous_difference,
        (_NONE, _KEY.Key_F8): grid.next_difference,
        (_ALT, _KEY.Key_Up): grid.previous_difference,
        (_ALT, _KEY.Key_Down): grid.next_difference,
        (_NONE, _KEY.Key_F2): grid.open_reader,
        (_NONE, _KEY.Key_K): grid.show_kind_menu,
        (_NONE, _KEY.Key_F): grid.request_other_kind,
        (_NONE, _KEY.Key_J): grid.request_join,
    }

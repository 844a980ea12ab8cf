"""Menus that keep the keyboard while they are open.

Qt leaves the focus where it was below a menu, and tries shortcuts before a menu sees a key. Those of the
window do not match while a menu is open; those of a widget that has the focus (WidgetWithChildrenShortcut)
do, so the single letters of the grid would act on it from under the menu. A menu that claims its keys
(ShortcutOverride) gets them, as the letters of its entries. Letters that no entry has Qt offers to the
shortcuts again, so they are used up here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu


def keep_keys(menu: QMenu) -> None:
    """Lets no shortcut pass a menu while it is open."""
    menu.installEventFilter(_Keeper(menu))


class _Keeper(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QMenu)
        ):
            letter = event.text().strip().upper() if event.text().isprintable() else ""
            if letter and not any(_mnemonic(action) == letter for action in watched.actions()):
                event.accept()
                return True
        return False


def _mnemonic(action: QAction) -> str:
    return QKeySequence.mnemonic(action.text()).toString().rpartition("+")[2]

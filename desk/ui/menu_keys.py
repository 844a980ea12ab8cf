"""Menus that keep the keyboard while they are open.

Qt leaves the focus where it was below a menu, and tries shortcuts before a menu sees a key. Those of the
window do not match while a menu is open; those of a widget that has the focus (WidgetWithChildrenShortcut)
do, so the single letters of the grid would act on it from under the menu. A menu that claims its keys
(ShortcutOverride) gets them, as the letters of its entries. Keys that it leaves alone Qt offers to the
shortcuts again, so they count as used.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu


def keep_keys(menu: QMenu) -> None:
    """Lets no shortcut pass a menu while it is open."""
    menu.installEventFilter(_Keeper(menu))


class _Keeper(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QMenu):
            watched.event(event)
            event.accept()
            return True
        return False

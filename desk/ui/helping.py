"""The dialogs of the Help menu: shortcuts, palette, legend, other keys for commands, and who made it."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from desk.ui.actions import Actions
from desk.ui.grid.legend import Legend
from desk.ui.help import CommandPalette, ShortcutSheet, menus_of, show_about
from desk.ui.memory import Memory
from desk.ui.shortcuts import ShortcutEditor, Shortcuts
from desk.ui.theme import ThemeKeeper


class Helping:
    """Shows the dialogs of the Help menu over the window, and keeps what a person chose in them."""

    def __init__(
        self,
        actions: Actions,
        shortcuts: Shortcuts,
        memory: Memory,
        themes: ThemeKeeper,
        window: QMainWindow,
    ) -> None:
        self._actions = actions
        self._shortcuts = shortcuts
        self._memory = memory
        self._themes = themes
        self._window = window

    def show_legend(self) -> None:
        Legend(self._themes.current(), self._window).exec()

    def show_shortcuts(self) -> None:
        ShortcutSheet(menus_of(self._window.menuBar()), self._window).exec()

    def show_about(self) -> None:
        show_about(self._window)

    def change_shortcuts(self) -> None:
        editor = ShortcutEditor(self._shortcuts, list(self._actions.all()), self._window)
        if editor.exec():
            chosen = editor.chosen()
            self._shortcuts.apply(chosen)
            self._memory.change(shortcuts=tuple(sorted(chosen.items())))

    def run_command(self) -> None:
        palette = CommandPalette(menus_of(self._window.menuBar()), self._window)
        if palette.exec() and palette.chosen is not None:
            palette.chosen.trigger()

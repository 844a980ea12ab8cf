"""The dialogs of the Help menu: shortcuts, palette, legend, and who made it."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from desk.ui.theme import ThemeKeeper


class Helping:
    """Shows the dialogs of the Help menu over the window. They come late: a start shows none."""

    def __init__(self, themes: ThemeKeeper, window: QMainWindow) -> None:
        self._themes = themes
        self._window = window

    def show_legend(self) -> None:
        from desk.ui.grid.legend import Legend

        Legend(self._themes.current(), self._window).exec()

    def show_shortcuts(self) -> None:
        from desk.ui.help import ShortcutSheet, menus_of

        ShortcutSheet(menus_of(self._window.menuBar()), self._window).exec()

    def show_about(self) -> None:
        from desk.ui.help import show_about

        show_about(self._window)

    def run_command(self) -> None:
        from desk.ui.help import CommandPalette, commands_of

        palette = CommandPalette(commands_of(self._window.menuBar()), self._window)
        if palette.exec() and palette.chosen is not None:
            palette.chosen.trigger()

"""The dialogs of the Help menu: guide, shortcuts, palette, legend, and who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from desk.ui.actions import Actions
from desk.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from desk.ui.guide import Guide


class Helping:
    """Shows the dialogs of the Help menu over the window. They come late: a start shows none."""

    def __init__(self, themes: ThemeKeeper, actions: Actions, window: QMainWindow) -> None:
        self._themes = themes
        self._actions = actions
        self._window = window
        self._guide: Guide | None = None

    def show_guide(self) -> None:
        """Opens the guide, with the keys of now, beside the window; one that is open comes to the front."""
        from desk.ui.guide import Guide, chapters, command_names, folder_names, guide_text
        from desk.ui.help import places_of

        if self._guide is not None and not self._guide.isVisible():
            self._guide.deleteLater()
            self._guide = None
        if self._guide is None:
            names = command_names(self._actions.all(), places_of(self._window.menuBar()))
            self._guide = Guide(chapters(guide_text(), names | folder_names()), self._window)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

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

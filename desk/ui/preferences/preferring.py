"""Opens the Preferences, and brings what was chosen there to the window at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from desk.engine.grid.story import Granularity
from desk.ui.actions import Actions
from desk.ui.classes_menu import ClassesMenu
from desk.ui.exporting import Exporting
from desk.ui.grid.view import StoryGrid
from desk.ui.memory import Memory
from desk.ui.shortcuts import Shortcuts
from desk.ui.summary.panel import SummaryPanel
from desk.ui.theme import ThemeKeeper


@dataclass(frozen=True, slots=True)
class Concerned:
    """The parts of a window that settings are about."""

    actions: Actions
    shortcuts: Shortcuts
    classes: ClassesMenu
    grid: StoryGrid
    summary: SummaryPanel
    exporting: Exporting


class Preferring:
    """Knows which part of the window each setting concerns."""

    def __init__(self, memory: Memory, themes: ThemeKeeper, parts: Concerned, window: QMainWindow) -> None:
        self._memory = memory
        self._themes = themes
        self._parts = parts
        self._window = window

    def open(self, page: str = "") -> None:
        """Shows the dialog, on a page by its name or on the one that was open last."""
        # Late: a start shows no preferences.
        from desk.ui.help import places_of
        from desk.ui.preferences.dialog import PreferencesDialog

        shortcuts, actions = self._parts.shortcuts, list(self._parts.actions.all())
        places = places_of(self._window.menuBar())
        dialog = PreferencesDialog(self._memory, shortcuts, actions, places, self._window)
        if page:
            dialog.show_page(page)
        dialog.applied.connect(self.take)
        dialog.exec()
        dialog.deleteLater()

    def take(self) -> None:
        """Brings every setting to the window."""
        settings, parts = self._memory.settings, self._parts
        self.follow()
        self._themes.choose(self._memory.theme)
        paragraphs = self._memory.granularity is Granularity.PARAGRAPHS
        size = parts.actions.paragraphs if paragraphs else parts.actions.sentences
        if not size.isChecked():
            size.trigger()
        parts.actions.canonical_reference.setChecked(settings.compare_with_canonical)
        parts.classes.choose(self._memory.classes)
        parts.grid.set_zoom(settings.zoom)

    def follow(self) -> None:
        """Brings what holds for every window, whichever of them it was chosen in."""
        settings, parts = self._memory.settings, self._parts
        parts.actions.themes[self._memory.theme.value].setChecked(True)
        parts.actions.go_on.setChecked(settings.auto_advance)
        parts.shortcuts.apply(dict(settings.shortcuts))
        parts.exporting.warns = settings.warn_of_facts
        font = self._memory.text_font
        parts.grid.set_text_font(font)
        parts.summary.set_text_font(font)

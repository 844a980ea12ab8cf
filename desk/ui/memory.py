"""What the window remembers from one run to the next, in the window's own terms.

The values themselves are `desk.files.settings`; nothing here is a decision about a story.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desk.engine.grid.story import Granularity
from desk.engine.model import SentenceRef
from desk.engine.wording import DifferenceClass
from desk.files.outlets import OutletsFile
from desk.files.settings import MOST_RECENT, SettingsFile, Theme, with_recent
from desk.files.settings import Granularity as KeptGranularity
from desk.ui.outlet_rules import OutletRules
from desk.ui.theme import ThemeName

_THEMES = {
    Theme.SYSTEM: ThemeName.SYSTEM,
    Theme.LIGHT: ThemeName.LIGHT,
    Theme.DARK: ThemeName.DARK,
    Theme.HIGH_CONTRAST: ThemeName.CONTRAST,
}

_PLACE = re.compile(r"(\d+) (\d+) (.+)", re.DOTALL)


class Memory:
    """The settings as they are now; each change is kept at once. `note` tells what could not be read."""

    def __init__(self, file: SettingsFile, outlets: OutletsFile) -> None:
        self._file = file
        self.outlets = OutletRules(outlets)
        self.settings, self.note = file.load()

    def change(self, **values: Any) -> None:
        """Sets fields of `Settings`, and keeps what another program may have changed of the others since.
        What cannot be kept is forgotten at the end, never an error."""
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            kept, damage = self._file.load()
            self.note = self._file.save(changed if damage else replace(kept, **values))

    def keep_window(self, window: QMainWindow) -> None:
        self.change(
            window_geometry=bytes(window.saveGeometry().data()), window_state=bytes(window.saveState().data())
        )

    def restore_window(self, window: QMainWindow) -> None:
        """Puts the window where it was left, if it ever was."""
        if self.settings.window_geometry:
            window.restoreGeometry(self.settings.window_geometry)
            window.restoreState(self.settings.window_state)

    @property
    def theme(self) -> ThemeName:
        return _THEMES[self.settings.theme]

    def keep_theme(self, name: ThemeName) -> None:
        self.change(theme=next(theme for theme, mine in _THEMES.items() if mine is name))

    @property
    def granularity(self) -> Granularity:
        return Granularity(self.settings.granularity.value)

    def keep_granularity(self, granularity: Granularity) -> None:
        self.change(granularity=KeptGranularity(granularity.value))

    @property
    def classes(self) -> frozenset[DifferenceClass]:
        """The classes of differences that are marked."""
        hidden = self.settings.hidden_differences
        return frozenset(one for one in DifferenceClass if one.value not in hidden)

    def keep_classes(self, classes: frozenset[DifferenceClass]) -> None:
        hidden = frozenset(one.value for one in DifferenceClass if one not in classes)
        self.change(hidden_differences=hidden)

    @property
    def recent(self) -> list[Path]:
        """Stories that were open lately and are still there, the newest first."""
        return [path for name in self.settings.recent_stories if (path := Path(name)).is_file()]

    def keep_recent(self, path: Path) -> None:
        self.change(recent_stories=with_recent(self.settings.recent_stories, path, self.settings.recent_kept))

    @property
    def text_font(self) -> QFont | None:
        """What a person wants the texts set in; None for the system's font."""
        if not (self.settings.text_font or self.settings.text_size):
            return None
        font = QGuiApplication.font()
        if self.settings.text_font:
            font.setFamily(self.settings.text_font)
        if self.settings.text_size:
            font.setPointSize(self.settings.text_size)
        return font

    def keep_place(self, story: Path, ref: SentenceRef) -> None:
        """Remembers where in a story work was left."""
        name = str(story.absolute())
        others = [pair for pair in self.settings.last_places if pair[0] != name]
        place = (name, written_place(ref))
        self.change(last_places=(place, *others)[:MOST_RECENT])

    def place_in(self, story: Path) -> SentenceRef | None:
        """Where in a story work was left, None where that is not known."""
        return read_place(dict(self.settings.last_places).get(str(story.absolute()), ""))

    def keep_export(self, story: Path, sort: str, path: Path) -> None:
        """Remembers where a file of a sort went that left a story."""
        name = f"{sort} {story.absolute()}"
        others = [pair for pair in self.settings.last_exports if pair[0] != name]
        self.change(last_exports=((name, str(path.absolute())), *others)[:MOST_RECENT])

    def export_of(self, story: Path, sort: str) -> Path | None:
        """Where the last file of a sort went that left a story, None where that is not known."""
        kept = dict(self.settings.last_exports).get(f"{sort} {story.absolute()}")
        return Path(kept) if kept else None

    @property
    def open_folder(self) -> Path:
        return _folder(self.settings.open_folder)

    @property
    def export_folder(self) -> Path:
        return _folder(self.settings.export_folder)


def written_place(ref: SentenceRef) -> str:
    """A place in a story, in one line."""
    return f"{ref.start} {ref.end} {ref.article}"


def read_place(kept: str) -> SentenceRef | None:
    """A place from its line; None where that is none."""
    found = _PLACE.fullmatch(kept)
    return SentenceRef(found[3], int(found[1]), int(found[2])) if found else None


def _folder(name: str) -> Path:
    """A folder that was used last, or the person's own where that is gone."""
    path = Path(name) if name else Path.home()
    return path if path.is_dir() else Path.home()

"""What a person prefers, kept between sessions as a JSON file in the folder that the system has for it.

Damaged or half-known files do no harm: each value that cannot be used falls back to its default, and a note
says so. A value that this program does not know (a newer one wrote it) is left out when settings are saved.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from desk.assets import resource
from desk.files import atomic

MOST_RECENT = 30
"""How many stories the list of recent ones can hold."""
SMALLEST_ZOOM, LARGEST_ZOOM = 50, 400
"""Per cent."""
SMALLEST_TEXT, LARGEST_TEXT = 6, 48
"""Points."""


class Theme(StrEnum):
    """How the window is coloured."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


class Granularity(StrEnum):
    """What the rows of the grid hold."""

    PARAGRAPHS = "paragraphs"
    SENTENCES = "sentences"


class Start(StrEnum):
    """What a window shows when the program is started on no files."""

    SAMPLE = "sample story"
    LAST = "last story"
    EMPTY = "empty desk"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that outlives a session but belongs to no story.

    `zoom` is per cent; `window_geometry` and `window_state` are Qt's, and opaque here; `hidden_differences`
    names the classes of difference that are switched off; `shortcuts` maps an action's object name to the key
    that a person gave it; `last_places` maps a story's path to the place in it that was left last, newest
    first, as the window writes it; `last_exports` maps what left a story ("summary" or "report", a space, the
    story's path) to the file that it went to last, newest first; `export_format` and `report_format` are
    suffixes without their dots. `text_font` is a family's name and `text_size` points, "" and 0 for the
    system's; `recent_kept` is how long the list of recent ones gets."""

    theme: Theme = Theme.SYSTEM
    granularity: Granularity = Granularity.PARAGRAPHS
    zoom: int = 100
    window_geometry: bytes = b""
    window_state: bytes = b""
    recent_stories: tuple[str, ...] = ()
    last_places: tuple[tuple[str, str], ...] = ()
    last_exports: tuple[tuple[str, str], ...] = ()
    open_folder: str = ""
    export_folder: str = ""
    export_format: str = "docx"
    export_disputed: bool = True
    report_format: str = "html"
    report_furniture: bool = True
    hidden_differences: frozenset[str] = frozenset({"typography", "space"})
    shortcuts: tuple[tuple[str, str], ...] = ()
    auto_advance: bool = True
    start: Start = Start.SAMPLE
    recent_kept: int = 12
    warn_of_facts: bool = True
    text_font: str = ""
    text_size: int = 0
    compare_with_canonical: bool = True
    preferences_page: str = ""

    def __post_init__(self) -> None:
        if not SMALLEST_ZOOM <= self.zoom <= LARGEST_ZOOM:
            raise ValueError(f"zoom {self.zoom} is not within {SMALLEST_ZOOM} and {LARGEST_ZOOM} per cent")
        if self.text_size and not SMALLEST_TEXT <= self.text_size <= LARGEST_TEXT:
            raise ValueError(f"text size {self.text_size} is not within {SMALLEST_TEXT} and {LARGEST_TEXT}")
        if not 0 <= self.recent_kept <= MOST_RECENT:
            raise ValueError(f"a list of {self.recent_kept} stories is not within 0 and {MOST_RECENT}")


def with_recent(recent: tuple[str, ...], path: Path, kept: int = 12) -> tuple[str, ...]:
    """The recent stories with one more, newest first, each once, `kept` of them at most."""
    newest = str(path.absolute())
    return (newest, *(other for other in recent if other != newest))[:kept]


def first_paths(settings: Settings) -> list[Path]:
    """What a start on no files opens: the last story, the sample where there is none, or nothing."""
    recent = [path for name in settings.recent_stories if (path := Path(name)).is_file()]
    if settings.start is Start.LAST and recent:
        return recent[:1]
    return [] if settings.start is Start.EMPTY else sorted(resource("samples").glob("*.txt"))


class SettingsFile:
    """The file that settings are kept in. `folder` is the system's for this program unless one is given."""

    def __init__(self, folder: Path | None = None) -> None:
        if folder is None:
            from platformdirs import user_config_path

            folder = user_config_path("copy-desk", appauthor=False)
        self.path = folder / "settings.json"

    def load(self) -> tuple[Settings, str]:
        """The settings, and a note for the person: "" where all is well, else what fell back to defaults."""
        try:
            stored = json.loads(self.path.read_text("utf-8"))
            if not isinstance(stored, dict):
                raise ValueError
        except FileNotFoundError:
            return Settings(), ""
        except (OSError, ValueError, RecursionError):
            return Settings(), f"The settings in {self.path} cannot be read, so the defaults are in use."
        known: dict[str, Any] = {}
        unusable = []
        for name, decode in _DECODERS.items():
            if name in stored:
                try:
                    known[name] = decode(stored[name])
                    Settings(**{name: known[name]})
                except (ValueError, TypeError, KeyError):
                    known.pop(name, None)
                    unusable.append(name.replace("_", " "))
        note = f"Settings that could not be used fell back to their defaults: {', '.join(unusable)}."
        return Settings(**known), note if unusable else ""

    def save(self, settings: Settings) -> str:
        """Keep the settings. Returns a note for the person: "" where all is well, else why they are not kept.

        Settings are a convenience, so a full disk must not stop anyone from closing the window."""
        values = {entry.name: _encoded(getattr(settings, entry.name)) for entry in fields(settings)}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write_bytes(self.path, json.dumps(values, indent=2, sort_keys=True).encode("utf-8"))
        except OSError as error:
            return f"The settings could not be saved in {self.path}: {error.strerror}."
        return ""


def _encoded(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _whole_number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _bytes(value: Any) -> bytes:
    return base64.b64decode(_text(value), validate=True)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(item) for item in value)


def _pairs(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple((_text(first), _text(second)) for first, second in value)


_DECODERS = {
    "theme": Theme,
    "granularity": Granularity,
    "zoom": _whole_number,
    "window_geometry": _bytes,
    "window_state": _bytes,
    "recent_stories": lambda value: _texts(value)[:MOST_RECENT],
    "last_places": lambda value: _pairs(value)[:MOST_RECENT],
    "last_exports": lambda value: _pairs(value)[:MOST_RECENT],
    "open_folder": _text,
    "export_folder": _text,
    "export_format": _text,
    "export_disputed": _truth,
    "report_format": _text,
    "report_furniture": _truth,
    "hidden_differences": lambda value: frozenset(_texts(value)),
    "shortcuts": _pairs,
    "auto_advance": _truth,
    "start": Start,
    "recent_kept": _whole_number,
    "warn_of_facts": _truth,
    "text_font": _text,
    "text_size": _whole_number,
    "compare_with_canonical": _truth,
    "preferences_page": _text,
}

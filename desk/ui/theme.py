"""Colours by role, and how they reach the application.

A `Theme` is a frozen value read from resources/themes; three are shipped: light, dark and high contrast.
Every text keeps a contrast of 4.5:1 on every background it is drawn on, and every line and mark 3:1 (WCAG
2.2, 1.4.3 and 1.4.11); a test holds the files to it. `ThemeKeeper` follows the system while nobody chose
otherwise. Widgets ask for roles and never name a colour.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desk.assets import resource


class ThemeName(StrEnum):
    """What a person can choose; SYSTEM follows the system, live."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#rrggbb", each named by what it is for.

    Chrome: `window` behind bars and headers, `raised` for menus and tool tips, `surface` behind articles.
    `..._fill` lies under words, `..._line` is drawn beneath or beside them, `..._surface` fills a cell or
    lies under a whole sentence."""

    name: ThemeName
    title: str
    dark: bool
    window: str
    text: str
    muted_text: str
    surface: str
    raised: str
    border: str
    grid_line: str
    accent: str  # the current cell, focus, selected chrome
    accent_text: str
    inserted_fill: str
    inserted_line: str
    replaced_fill: str
    replaced_line: str
    moved_fill: str
    moved_line: str
    deleted_line: str
    shared_line: str  # under what rewritten sentences still share
    fact_line: str  # facts that differ
    furniture_surface: str
    furniture_text: str
    promo_surface: str
    promo_line: str
    promo_text: str  # on a label filled with promo_line
    absent_surface: str
    absent_hatch: str
    mark_line: str  # canonical sentences
    mark_surface: str
    mark_text: str  # on a label filled with mark_line
    hover_line: str  # beside the sentence under the pointer
    hover_surface: str  # under it and its counterparts
    current_surface: str
    selection_surface: str
    hit_surface: str  # what Find found
    hit_text: str
    chip_surface: str
    chip_text: str
    agreement: str  # the overview's marks
    difference: str

    def color(self, role: str) -> QColor:
        """The colour of a role, the same object every time: who wants to change it makes a copy. Raises
        AttributeError for a role that there is not."""
        return _color(getattr(self, role))


@cache
def _color(name: str) -> QColor:
    """Read once: every cell of a grid asks for several, many times a second."""
    return QColor(name)


@cache
def theme(name: ThemeName) -> Theme:
    """One of the shipped themes. Raises FileNotFoundError where the installation is broken."""
    with resource("themes", f"{name}.toml").open("rb") as file:
        read = tomllib.load(file)
    return Theme(name=name, title=read["title"], dark=read["dark"], **read["colors"])


def system_theme(application: QApplication) -> Theme:
    """The theme that fits what the system says now; light where it says nothing."""
    hints = application.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return theme(ThemeName.CONTRAST)
    return theme(ThemeName.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else ThemeName.LIGHT)


def apply(application: QApplication, chosen: Theme) -> None:
    """Dresses the whole application: Fusion, a palette, and the few rules a palette cannot say."""
    application.setStyle("Fusion")
    application.setPalette(palette(chosen))
    text = resource("themes", "window.qss").read_text(encoding="utf-8")
    if chosen.name is ThemeName.CONTRAST:
        text += resource("themes", "contrast.qss").read_text(encoding="utf-8")
    rules = Template(text)
    roles = {role: getattr(chosen, role) for role in Theme.__slots__}
    tick = "tick-light.svg" if chosen.color("accent_text").lightness() > 127 else "tick-dark.svg"
    application.setStyleSheet(rules.substitute(roles, tick=resource("themes", tick).as_posix()))


def palette(chosen: Theme) -> QPalette:
    """The theme in the words of Qt."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for where, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "window"),
        (role.Text, "text"),
        (role.Button, "window"),
        (role.ButtonText, "text"),
        (role.BrightText, "deleted_line"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "muted_text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "accent_text"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "moved_line"),
        (role.Light, "raised"),
        (role.Midlight, "raised"),
        (role.Mid, "border"),
        (role.Dark, "border"),
        (role.Shadow, "border"),
    ):
        made.setColor(where, chosen.color(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, where, _between(chosen.color("muted_text"), chosen.color("window")))
    return made


def _between(a: QColor, b: QColor) -> QColor:
    return QColor((a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2)


class ThemeKeeper(QObject):
    """Keeps the application in the theme that a person chose, or in the system's while they chose none."""

    changed = Signal(object)  # Theme

    def __init__(self, application: QApplication, choice: ThemeName = ThemeName.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._current: Theme | None = None
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    def choice(self) -> ThemeName:
        return self._choice

    def current(self) -> Theme:
        """The theme that is shown now."""
        assert self._current is not None
        return self._current

    def choose(self, choice: ThemeName) -> None:
        self._choice = choice
        self._follow()

    def _follow(self) -> None:
        system = self._choice is ThemeName.SYSTEM
        wanted = system_theme(self._application) if system else theme(self._choice)
        if wanted != self._current:
            self._current = wanted
            apply(self._application, wanted)
            self.changed.emit(wanted)

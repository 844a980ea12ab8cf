"""Every theme can be read: texts on what they stand on, lines and marks beside what they stand beside."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desk.ui.icons import icon
from desk.ui.theme import Theme, ThemeKeeper, ThemeName, palette, theme

SHIPPED = [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST]

# The grounds that a text of the copy can stand on: cells, sentences, words.
GROUNDS = [
    "surface",
    "raised",
    "window",
    "inserted_fill",
    "replaced_fill",
    "moved_fill",
    "mark_surface",
    "current_surface",
    "selection_surface",
    "hover_surface",
]
FURNITURE_GROUNDS = [
    "surface",
    "furniture_surface",
    "promo_surface",
    "current_surface",
    "selection_surface",
    "hover_surface",
]
TEXT_PAIRS = [
    *[("text", ground) for ground in GROUNDS],
    *[("furniture_text", ground) for ground in FURNITURE_GROUNDS],
    *[("muted_text", ground) for ground in ("surface", "raised", "window", "absent_surface")],
    ("muted_text", "selection_surface"),
    ("muted_text", "current_surface"),
    ("accent_text", "accent"),
    ("promo_text", "promo_line"),
    ("mark_text", "mark_line"),
    ("mark_line", "surface"),
    ("chip_text", "chip_surface"),
    ("hit_text", "hit_surface"),
    ("accent", "surface"),
]
LINE_PAIRS = [
    ("inserted_line", "inserted_fill"),
    ("replaced_line", "replaced_fill"),
    ("moved_line", "moved_fill"),
    *[(line, ground) for line in ("deleted_line", "fact_line") for ground in GROUNDS],
    *[("shared_line", ground) for ground in ("surface", "mark_surface", "current_surface")],
    *[(line, ground) for line in ("hover_line", "accent") for ground in ("surface", "promo_surface")],
    ("mark_line", "mark_surface"),
    ("mark_line", "window"),
    ("accent", "window"),
    ("accent", "absent_surface"),
    ("promo_line", "promo_surface"),
]


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [color.redF(), color.greenF(), color.blueF()]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(chosen: Theme, one: str, other: str) -> float:
    brighter, darker = sorted((luminance(chosen.color(one)), luminance(chosen.color(other))), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", SHIPPED)
def test_texts_can_be_read(name: ThemeName) -> None:
    found = {pair: round(contrast(theme(name), *pair), 2) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_lines_and_marks_can_be_seen(name: ThemeName) -> None:
    found = {pair: round(contrast(theme(name), *pair), 2) for pair in LINE_PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3} == {}


def test_high_contrast_is_higher() -> None:
    found = {pair: round(contrast(theme(ThemeName.CONTRAST), *pair), 2) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 7} == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_role_is_a_colour(name: ThemeName) -> None:
    roles = [one.name for one in fields(Theme) if one.name not in ("name", "title", "dark")]
    assert [role for role in roles if not theme(name).color(role).isValid()] == []


def test_a_dark_theme_is_dark_on_screen_too() -> None:
    for name in SHIPPED:
        window = palette(theme(name)).color(QPalette.ColorRole.Window)
        assert (luminance(window) < 0.5) == theme(name).dark


class TestThemeKeeper:
    def test_a_wish_for_high_contrast_is_followed_live(
        self, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keeper = ThemeKeeper(qapp)
        monkeypatch.setattr("desk.ui.theme.system_theme", lambda _application: theme(ThemeName.CONTRAST))
        wish = Qt.ContrastPreference.HighContrast
        qapp.styleHints().accessibility().contrastPreferenceChanged.emit(wish)
        assert keeper.current().name is ThemeName.CONTRAST
        assert "QDialog { border: 1px solid #ffffff; }" in qapp.styleSheet()
        keeper.choose(ThemeName.LIGHT)
        assert "QDialog {" not in qapp.styleSheet()
        keeper.deleteLater()

    def test_icons_follow_the_system_live(self, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
        keeper = ThemeKeeper(qapp)
        seen = {}
        for name, scheme in ((ThemeName.LIGHT, Qt.ColorScheme.Light), (ThemeName.DARK, Qt.ColorScheme.Dark)):
            monkeypatch.setattr("desk.ui.theme.system_theme", lambda _application, name=name: theme(name))
            qapp.styleHints().colorSchemeChanged.emit(scheme)
            image = icon("open").pixmap(24, 24).toImage()
            colours = {image.pixelColor(x, y).name() for x in range(24) for y in range(24)}
            seen[name] = theme(name).text in colours
        assert seen == {ThemeName.LIGHT: True, ThemeName.DARK: True}
        keeper.choose(ThemeName.LIGHT)
        keeper.deleteLater()

    def test_what_a_person_chose_is_applied_and_told(self, qapp: QApplication) -> None:
        keeper = ThemeKeeper(qapp, ThemeName.LIGHT)
        told: list[Theme] = []
        keeper.changed.connect(told.append)
        keeper.choose(ThemeName.DARK)
        assert told == [theme(ThemeName.DARK)]
        assert qapp.palette().color(QPalette.ColorRole.Base) == theme(ThemeName.DARK).color("surface")
        keeper.choose(ThemeName.LIGHT)
        keeper.deleteLater()

    def test_the_system_is_followed_live_until_a_person_chooses(
        self, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keeper = ThemeKeeper(qapp)
        hints = qapp.styleHints()
        monkeypatch.setattr("desk.ui.theme.system_theme", lambda _application: theme(ThemeName.DARK))
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert keeper.current().name is ThemeName.DARK
        keeper.choose(ThemeName.LIGHT)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert keeper.current().name is ThemeName.LIGHT
        keeper.deleteLater()

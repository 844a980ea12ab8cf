"""Alt and a letter mean one thing: a menu of the window, or within a dialog one of its fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desk.assets import resource
from desk.ui.preferences.dialog import PreferencesDialog
from desk.ui.window import Window


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's own words, and those of a translation that is shipped."""
    translator = QTranslator()
    if request.param != "en":
        assert translator.load(f"copy-desk_{request.param}", str(resource("translations")))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.fixture
def spoken(language: str, request: pytest.FixtureRequest) -> Window:
    """A story in a window that speaks this language."""
    assert QLocale(language).language() != QLocale.Language.C
    window: Window = request.getfixturevalue("story")
    return window


def mnemonics(widget: QWidget) -> Iterator[str]:
    """The letters that Alt leads by to a button, a field's label or a tab, whether one sees it now or not."""
    for part in widget.findChildren(QWidget):
        texts = []
        if isinstance(part, QAbstractButton) or (isinstance(part, QLabel) and part.buddy() is not None):
            texts = [part.text()]
        elif isinstance(part, QTabBar):
            texts = [part.tabText(number) for number in range(part.count())]
        yield from (keys for text in texts if (keys := QKeySequence.mnemonic(text).toString()))


def test_no_button_of_the_window_takes_the_letter_of_a_menu(spoken: Window) -> None:
    menus = [QKeySequence.mnemonic(one.text()).toString() for one in spoken.menuBar().actions()]
    assert all(menus)
    assert len(menus) == len(set(menus)), menus
    spoken.actions_.suggest.trigger()
    spoken.actions_.find.trigger()
    taken = set(menus) & set(mnemonics(spoken))
    assert not taken, f"a second press is needed where two things have {taken}"


def test_each_field_of_a_page_of_preferences_has_a_letter_of_its_own(spoken: Window, qtbot: QtBot) -> None:
    actions = list(spoken.actions_.all())
    dialog = PreferencesDialog(spoken.memory, spoken.shortcuts, actions, {})
    qtbot.addWidget(dialog)
    for page in dialog.pages:
        twice = [keys for keys, count in Counter(mnemonics(page)).items() if count > 1]
        assert not twice, f"{page.title}: {twice}"

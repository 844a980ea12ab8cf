"""Every word of the window can be translated: what collects them finds each where it is looked up."""

from __future__ import annotations

import ast
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTranslator
from PySide6.QtWidgets import QApplication

from desk.assets import resource
from desk.ui.translating import install_translations, language, tr, written

DESK = Path(__file__).resolve().parents[2] / "desk"
LUPDATE = Path(PySide6.__file__).parent / "lupdate"
SHIPPED = sorted(resource("translations").glob("*.ts"))
_PLACES = re.compile(r"\{\w*\}")
Words = tuple[str, str]  # context, text


@pytest.mark.skipif(not LUPDATE.is_file(), reason="this build of PySide6 comes without lupdate")
def test_lupdate_finds_every_word_in_the_context_it_is_looked_up_in(tmp_path: Path) -> None:
    catalogue = tmp_path / "found.ts"
    sources = [str(path) for path in sorted(DESK.rglob("*.py"))]
    subprocess.run([LUPDATE, *sources, "-ts", catalogue], check=True, capture_output=True)
    looked_up = {words for path in DESK.rglob("*.py") for words in words_of(path)}
    assert looked_up == set(read_words(catalogue)), "words within an f-string are not found"


def read_words(catalogue: Path) -> Iterator[Words]:
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message.findtext("source") or ""


def words_of(path: Path) -> Iterator[Words]:
    """The words that a module looks up: `self.tr` under the name of its class, `tr` under no context."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for owner, call in calls_of(tree, ""):
        where = f"{path.name}:{call.lineno}"
        text = call.args[0]
        assert isinstance(text, ast.Constant), f"{where}: what is to be translated must be a literal"
        if isinstance(call.func, ast.Attribute):
            assert isinstance(call.func.value, ast.Name), where
            assert call.func.value.id == "self", f"{where}: lupdate knows self.tr and tr, no other way"
            yield owner, text.value
        else:
            yield "", text.value


def calls_of(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a `tr`, with the class around it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and getattr(child.func, "attr", getattr(child.func, "id", "")) == "tr":
            yield owner, child
        if isinstance(child, ast.Assign):
            names = [getattr(target, "id", "") for target in child.targets]
            assert "tr" not in names, f"line {child.lineno}: lupdate does not follow another name for self.tr"
        yield from calls_of(child, child.name if isinstance(child, ast.ClassDef) else owner)


class German(QTranslator):
    def translate(self, _context: str, text: str, _hint: str | None = None, _count: int = -1) -> str:
        return {"row {rows}": "Zeile {rows}"}.get(text, "")


def test_values_are_put_into_the_translated_words(qapp: QApplication) -> None:
    german = German()
    qapp.installTranslator(german)
    try:
        assert tr("row {rows}", rows=3) == "Zeile 3"
    finally:
        qapp.removeTranslator(german)
    assert tr("row {rows}", rows=3) == "row 3"


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, whose language is English again in the end."""
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


class Languages(QLocale):
    """A person's languages, the preferred one first."""

    def __init__(self, *languages: str) -> None:
        super().__init__(languages[0])
        self._languages = list(languages)

    def uiLanguages(self, *_: object) -> list[str]:
        return self._languages


def test_dates_and_numbers_can_be_read_where_the_system_names_no_language() -> None:
    moment = QDateTime(QDate(2026, 11, 30), QTime(0, 28))
    english = written(QLocale.c())
    assert english.toString(moment, QLocale.FormatType.ShortFormat) == "30/11/2026 00:28"
    assert english.toString(11_000_000) == "11,000,000"
    assert written(QLocale("de_DE")) == QLocale("de_DE")


@pytest.mark.parametrize(
    ("languages", "rows"),
    [
        (("de-DE", "de"), "Alle Zeilen"),
        (("gsw-CH", "de", "en"), "Alle Zeilen"),
        (("en-GB", "en", "de"), "All rows"),
        (("fo-FO", "fo"), "All rows"),
        (("C",), "All rows"),
    ],
)
def test_the_first_language_that_the_program_knows_is_spoken(
    application: QApplication, languages: tuple[str, ...], rows: str
) -> None:
    install_translations(application, Languages(*languages))
    assert tr("All rows") == rows
    assert language() == ("de" if rows == "Alle Zeilen" else "en")


def test_the_dialogs_of_qt_speak_the_same_language(application: QApplication) -> None:
    install_translations(application, Languages("de"))
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def read_translations(catalogue: Path) -> dict[Words, str]:
    return {
        (context.findtext("name") or "", text.findtext("source") or ""): text.findtext("translation") or ""
        for context in ElementTree.parse(catalogue).getroot().iter("context")
        for text in context.iter("message")
    }


@pytest.mark.parametrize("catalogue", SHIPPED, ids=lambda path: path.stem)
def test_a_translation_keeps_places_and_mnemonics(catalogue: Path) -> None:
    """What is put in goes missing where a place does; without a mnemonic Alt and a letter do nothing."""
    for (context, text), translated in read_translations(catalogue).items():
        if translated:
            assert sorted(_PLACES.findall(text)) == sorted(_PLACES.findall(translated)), (context, text)
            assert ("&" in text) == ("&" in translated), (context, text)


@pytest.mark.parametrize("catalogue", SHIPPED, ids=lambda path: path.stem)
def test_a_translation_knows_nearly_all_words(catalogue: Path) -> None:
    """Words that came since the last release may wait for it, the rest may not."""
    translated = read_translations(catalogue)
    words = {words for path in DESK.rglob("*.py") for words in words_of(path)}
    missing = sorted(text for context, text in words if not translated.get((context, text)))
    assert len(missing) < len(words) * 0.1, missing


@pytest.mark.parametrize("catalogue", SHIPPED, ids=lambda path: path.stem)
def test_what_is_loaded_is_what_was_translated(catalogue: Path) -> None:
    loaded = QTranslator()
    assert loaded.load(str(catalogue.with_suffix(".qm")))
    for (context, text), translated in read_translations(catalogue).items():
        assert (loaded.translate(context, text) or "") == translated, "run packaging/translate"

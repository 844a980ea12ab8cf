"""The person's language: how the words of the window are looked up, and where translations come from.

Words of a QObject go through its own `self.tr`, all others through `tr` of this module. lupdate knows both by
their names: it files the first under the class, the second under no context, and there they are looked up.
It takes a literal, and finds none within an f-string; a test compares what it finds with what is there.
What is counted has a text for one and a text for many; languages with more than two forms of the plural
would need Qt's numerus forms in their place.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desk.assets import resource

_NAME = "copy-desk_"  # how files of translations begin; their language follows


def tr(text: str, **values: object) -> str:
    """A text in the person's language, with its {values} put in."""
    translated = QCoreApplication.translate("", text)
    return translated.format(**values) if values else translated


def install_translations(application: QCoreApplication, locale: QLocale) -> None:
    """Lets the window, and Qt's own dialogs with it, speak the first of a person's languages that it knows.

    Its own is English: whoever prefers that to German gets it, though there is no file for it."""
    folder = resource("translations")
    for language in locale.uiLanguages():
        name = language.replace("-", "_")
        if QLocale(language).language() in (QLocale.Language.English, QLocale.Language.C):
            return
        if (folder / f"{_NAME}{name}.qm").is_file():
            for kind, place in (("qtbase_", _qt_translations()), (_NAME, str(folder))):
                translator = QTranslator(application)
                if translator.load(f"{kind}{name}", place):
                    application.installTranslator(translator)
            return


def language() -> str:
    """The language that the window speaks, as its files are called: "en", "de"."""
    application = QCoreApplication.instance()
    loaded = application.findChildren(QTranslator) if application is not None else []
    names = [Path(translator.filePath()).stem for translator in loaded]
    return next((name.removeprefix(_NAME) for name in names if name.startswith(_NAME)), "en")


def written(locale: QLocale) -> QLocale:
    """How numbers and dates are written: as a person's system says, and where it names no language, as in
    English, which the program speaks then. Qt's own way for that, 30 11 2026, reads as no date."""
    return QLocale("en_GB") if locale.language() == QLocale.Language.C else locale


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)

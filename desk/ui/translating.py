"""The person's language: how the words of the window are looked up.

Words of a QObject go through its own `self.tr`, all others through `tr` of this module. lupdate knows both by
their names: it files the first under the class, the second under no context, and there they are looked up.
It takes a literal, and finds none within an f-string; a test compares what it finds with what is there.
What is counted has a text for one and a text for many; languages with more than two forms of the plural
would need Qt's numerus forms in their place.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, **values: object) -> str:
    """A text in the person's language, with its {values} put in."""
    translated = QCoreApplication.translate("", text)
    return translated.format(**values) if values else translated

"""The window's words for values of the engine that the grid does not name, so that menus and panels agree."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk.engine.grid.story import RowFilter
from desk.engine.wording import DifferenceClass


def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def difference_class_name(difference_class: DifferenceClass) -> str:
    return {
        DifferenceClass.NUMBER: _tr("Numbers"),
        DifferenceClass.DATE: _tr("Dates"),
        DifferenceClass.NAME: _tr("Names"),
        DifferenceClass.QUOTATION: _tr("Quotations"),
        DifferenceClass.ATTRIBUTION: _tr("Attribution"),
        DifferenceClass.NEGATION: _tr("Negation"),
        DifferenceClass.WORDING: _tr("Wording"),
        DifferenceClass.PUNCTUATION: _tr("Punctuation"),
        DifferenceClass.CASE: _tr("Upper and lower case"),
    }[difference_class]


def row_filter_name(row_filter: RowFilter) -> str:
    return {
        RowFilter.ALL: _tr("All rows"),
        RowFilter.DIFFERENCES: _tr("Rows that differ"),
        RowFilter.MISSING: _tr("Missing in a version"),
        RowFilter.UNIQUE: _tr("In one version only"),
        RowFilter.FURNITURE: _tr("Furniture"),
        RowFilter.FACTS: _tr("Facts that differ"),
        RowFilter.UNRESOLVED: _tr("Open rows"),
    }[row_filter]


def shortened(text: str, length: int = 40) -> str:
    """A text on one line, cut at a word with an ellipsis where it is longer than `length` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def listed(names: Sequence[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return _tr("{0} and {1}").format(", ".join(names[:-1]), names[-1])

"""The window's words for values of the engine that the grid does not name, so that menus and panels agree."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.grid.states import RowFilter
from desk.engine.wording import DifferenceClass
from desk.ui.translating import tr


def difference_class_name(difference_class: DifferenceClass) -> str:
    return {
        DifferenceClass.NUMBER: tr("Numbers"),
        DifferenceClass.DATE: tr("Dates"),
        DifferenceClass.NAME: tr("Names"),
        DifferenceClass.QUOTATION: tr("Quotations"),
        DifferenceClass.ATTRIBUTION: tr("Attribution"),
        DifferenceClass.NEGATION: tr("Negation"),
        DifferenceClass.WORDING: tr("Wording"),
        DifferenceClass.PUNCTUATION: tr("Punctuation"),
        DifferenceClass.CASE: tr("Upper and lower case"),
        DifferenceClass.TYPOGRAPHY: tr("Forms of quotes and dashes"),
        DifferenceClass.SPACE: tr("White space"),
    }[difference_class]


def row_filter_name(row_filter: RowFilter) -> str:
    return {
        RowFilter.ALL: tr("All rows"),
        RowFilter.COPY: tr("Without furniture"),
        RowFilter.DIFFERENCES: tr("Rows that differ"),
        RowFilter.MISSING: tr("Missing in a version"),
        RowFilter.UNIQUE: tr("In one version only"),
        RowFilter.FURNITURE: tr("Furniture"),
        RowFilter.FACTS: tr("Facts that differ"),
        RowFilter.UNRESOLVED: tr("Open rows"),
        RowFilter.DOUBTFUL: tr("Least certain"),
    }[row_filter]


def format_name(suffix: str) -> str:
    """A format of files that are exported, by its suffix, as people call it."""
    return {
        ".docx": tr("Word document"),
        ".odt": tr("OpenDocument text"),
        ".pdf": tr("PDF"),
        ".html": tr("Web page"),
        ".md": tr("Markdown"),
        ".txt": tr("Plain text"),
        ".json": tr("JSON with provenance"),
    }[suffix]


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
    return tr("{0} and {1}").format(", ".join(names[:-1]), names[-1])

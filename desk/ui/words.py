"""The window's names of the engine's values, which grid, menus and panels share; texts cut and listed."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.grid.states import RowFilter
from desk.engine.model import FactType, Kind
from desk.engine.wording import DifferenceClass
from desk.ui.translating import tr


def kind_name(kind: Kind) -> str:
    """A kind as people read it."""
    return {
        Kind.HEADLINE: tr("headline"),
        Kind.SUBHEAD: tr("subhead"),
        Kind.DATELINE: tr("dateline"),
        Kind.BYLINE: tr("byline"),
        Kind.BODY: tr("body"),
        Kind.CAPTION: tr("caption"),
        Kind.PROMO: tr("promo"),
        Kind.NAV: tr("nav"),
        Kind.TEASER: tr("teaser"),
        Kind.NOTE: tr("note"),
    }[kind]


def count_of_kind(kind: Kind, count: int) -> str:
    """8 promos, 1 caption"""
    if count == 1:
        return tr("1 {kind}", kind=kind_name(kind))
    plural = {
        Kind.HEADLINE: tr("headlines"),
        Kind.SUBHEAD: tr("subheads"),
        Kind.DATELINE: tr("datelines"),
        Kind.BYLINE: tr("bylines"),
        Kind.BODY: tr("body paragraphs"),
        Kind.CAPTION: tr("captions"),
        Kind.PROMO: tr("promos"),
        Kind.NAV: tr("nav lines"),
        Kind.TEASER: tr("teasers"),
        Kind.NOTE: tr("notes"),
    }[kind]
    return f"{count} {plural}"


def fact_name(fact: FactType) -> str:
    """A type of fact as people read it, at the beginning of a sentence."""
    return {
        FactType.NUMBER: tr("Number"),
        FactType.DATE: tr("Date"),
        FactType.NAME: tr("Name"),
        FactType.QUOTATION: tr("Quotation"),
        FactType.SPEAKER: tr("Who said it"),
        FactType.NEGATION: tr("Negation"),
        FactType.STRENGTH: tr("How firm the claim is"),
    }[fact]


def claim_name(fact: FactType, value: str) -> str:
    """How a version makes a claim, from the value of a negation or of a claim's strength."""
    how = value.partition(" ")[0]
    if fact is FactType.NEGATION:
        return tr("negated") if how == "not" else tr("stated")
    return {
        "possible": tr("possible"),
        "tried": tr("tried"),
        "willing": tr("ready to"),
        "expected": tr("expected"),
        "planned": tr("planned"),
        "alleged": tr("alleged"),
        "present": tr("stated"),
        "done": tr("as done"),
    }.get(how, "")


def class_name(kind: DifferenceClass) -> str:
    """A class of differences within a sentence."""
    return {
        DifferenceClass.NUMBER: tr("number"),
        DifferenceClass.DATE: tr("date"),
        DifferenceClass.NAME: tr("name"),
        DifferenceClass.QUOTATION: tr("quotation"),
        DifferenceClass.ATTRIBUTION: tr("attribution"),
        DifferenceClass.NEGATION: tr("negation"),
        DifferenceClass.WORDING: tr("wording"),
        DifferenceClass.PUNCTUATION: tr("punctuation"),
        DifferenceClass.CASE: tr("capital letters"),
        DifferenceClass.TYPOGRAPHY: tr("form of quotes and dashes"),
        DifferenceClass.SPACE: tr("white space"),
    }[kind]


def difference_class_name(difference_class: DifferenceClass) -> str:
    """A class of differences as a menu lists it."""
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
        RowFilter.SHARED: tr("Shared rows"),
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

"""What follows from the summary's decisions: its text, where every line came from, and what is still open.

All of it is derived, nothing here is stored or changed; `desk.engine.edits` changes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from desk.engine.model import Comparison, SentenceRef
from desk.engine.project import Project, SummaryLine


def sentence_text(project: Project, ref: SentenceRef) -> str:
    """The words of a sentence, verbatim; "" where its article is gone."""
    article = project.article(ref.article)
    return article.text[ref.start : ref.end] if article else ""


def source_text(project: Project, sources: Iterable[SentenceRef]) -> str:
    """What sentences say one after the other."""
    return run_on(sentence_text(project, source) for source in sources)


def line_text(project: Project, line: SummaryLine) -> str:
    """What a line of the summary says: what a person wrote, else its sources verbatim."""
    return line.text if line.text is not None else source_text(project, line.sources)


def run_on(texts: Iterable[str]) -> str:
    """Texts as one, with a space between two of them except where the script writes none."""
    whole = ""
    for text in texts:
        spaced = whole and text and not (_unspaced(whole[-1]) and _unspaced(text[0]))
        whole += f" {text}" if spaced else text
    return whole


def _unspaced(character: str) -> bool:
    """Whether a character belongs to Chinese or Japanese writing, which puts no space between sentences."""
    wide = unicodedata.east_asian_width(character) in "WF"
    return wide and not unicodedata.name(character, "").startswith("HANGUL")


def row_numbers(comparison: Comparison) -> dict[SentenceRef, int]:
    """The number of the sentence row that every sentence stands in. Derive it once for a comparison."""
    return {
        comparison.structures[article].ref(sentence): number
        for number, row in enumerate(comparison.sentence_rows)
        for article, cell in enumerate(row.cells)
        for sentence in cell
    }

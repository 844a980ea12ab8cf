"""What follows from the summary's decisions: its text, where every line came from, what is still open, and
what the program would propose for that.

saying       what sentences say where they stand without the text around them
texts        what a line says, and how long texts are
provenance   the summary as it reads, each line with its sources, and its headline
covering     rows that are spoken for, and rows that are open
proposing    what could speak for an open row
leaning      sentences that only the one before makes sense of

All of it is derived; nothing here is stored or changed: `desk.engine.edits` changes.
"""

from desk.engine.summary.covering import (
    Coverage,
    answered_rows,
    coverage,
    disputed_facts,
    open_rows,
    shared_rows,
    speaks_for,
)
from desk.engine.summary.proposing import Suggestion, alternatives, suggest
from desk.engine.summary.provenance import (
    DerivedLine,
    Headline,
    Provenance,
    headed_lines,
    headline,
    lines,
    met_lines,
    row_numbers,
    story_name,
)
from desk.engine.summary.saying import said_text, said_texts, sentence_text
from desk.engine.summary.texts import (
    CHARACTERS_A_MINUTE,
    WORDS_A_MINUTE,
    Length,
    length,
    line_text,
    run_on,
    source_text,
)

__all__ = [
    "CHARACTERS_A_MINUTE",
    "WORDS_A_MINUTE",
    "Coverage",
    "DerivedLine",
    "Headline",
    "Length",
    "Provenance",
    "Suggestion",
    "alternatives",
    "answered_rows",
    "coverage",
    "disputed_facts",
    "headed_lines",
    "headline",
    "length",
    "line_text",
    "lines",
    "met_lines",
    "open_rows",
    "row_numbers",
    "run_on",
    "said_text",
    "said_texts",
    "sentence_text",
    "shared_rows",
    "source_text",
    "speaks_for",
    "story_name",
    "suggest",
]

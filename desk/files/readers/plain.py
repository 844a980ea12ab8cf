"""Plain text: every line is a paragraph, verbatim. Hard-wrapped text is joined, see `desk.files.wrapping`."""

from __future__ import annotations

from desk.files.assembling import Block, Reading
from desk.files.decoding import decode
from desk.files.wrapping import unwrap

JOINED = "Lines that were wrapped by hand were joined to paragraphs"


def read(data: bytes, _name: str) -> Reading:
    decoded = decode(data)
    return read_decoded(decoded.text, "plain text", decoded.encoding, decoded.notes)


def read_decoded(text: str, format_: str, encoding: str = "", notes: tuple[str, ...] = ()) -> Reading:
    """The reading of plain text that is text already: pasted, or the part of a mail."""
    joined = unwrap(text)
    if joined is not None:
        notes = (*notes, JOINED)
    return Reading((Block(text if joined is None else joined),), format_, encoding, notes=notes)

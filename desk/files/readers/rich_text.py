"""Rich text (RTF) with striprtf. Limits: it tells no headings, lists only by their bullets, and
leaves footnotes out."""

from __future__ import annotations

import codecs
import re

from desk.engine.errors import UnreadableError
from desk.files.assembling import Reading, printed_block
from desk.files.decoding import in_words

_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
# striprtf writes a link's address behind its text, through a pattern that takes minutes on hostile files.
_LINK_FIELD = re.compile(r'HYPERLINK(?=\s*[\\"])', re.IGNORECASE)
_CELL_END = re.compile(r"\\(?:nest)?cell\b")
_FOOTNOTE = re.compile(r"\{\s*(?:\\\*)?\\footnote\b")


def read(data: bytes, name: str) -> Reading:
    from striprtf.striprtf import rtf_to_text

    source = data.decode("latin-1")  # RTF is ASCII; what is not is decoded with its code page below
    encoding = _encoding(source)
    source = _CELL_END.sub(r"\\tab ", _LINK_FIELD.sub("REF", source))
    source = source.encode("latin-1").decode(encoding, "replace")
    try:
        text: str = rtf_to_text(source, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, OverflowError, TypeError, RecursionError):
        raise UnreadableError(
            f"{name} is damaged rich text. Open it where it was written and save it again."
        ) from None
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # joins halves of pairs
    notes = ("Footnotes were left out",) if _FOOTNOTE.search(source) else ()
    blocks = tuple(printed_block(line) for line in text.splitlines())
    return Reading(blocks, "rich text", in_words(encoding), notes=notes)


def _encoding(source: str) -> str:
    """Python's name of the code page that the file declares, Windows-1252 where it declares none."""
    declared = _CODE_PAGE.search(source[:4096])
    if declared:
        for name in ("cp" + declared[1], "utf-8" if declared[1] == "65001" else ""):
            try:
                return codecs.lookup(name).name
            except LookupError:
                continue
    return "cp1252"

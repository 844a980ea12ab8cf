"""PDF with pypdfium2: lines from where the characters stand, paragraphs from how the lines lie.

A PDF knows no paragraphs. A new one begins where the gap, the type size or the indent changes, and behind a
line that had room for the next word. Running heads and page numbers are left out, and said. Limits: text is
taken in the file's own order, tables come as lines, and a scan has no text at all.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from desk.engine.errors import EmptyArticleError, UnreadableError
from desk.engine.model import Role
from desk.files.assembling import DRAWN_BULLETS, Block, Reading, printed_block
from desk.files.readers.archives import locked

_MOST_PAGES = 500
_BULLET = re.compile(rf"[-*–—{DRAWN_BULLETS}]\s|\d{{1,2}}[.)]\s")
_SENTENCE_END = re.compile(r"""[.!?…:]["'”’»)\]]*$""")
_HYPHENS = ("-", "\u00ad", "\u2010", "\x02", "\ufffe")  # the last two are how PDFium marks a broken word
_ONE_AT_A_TIME = threading.Lock()  # PDFium must not be called from two threads


@dataclass(slots=True)
class Line:
    """A printed line. Positions are points from the page's lower left corner; `size` is the type's."""

    page: int
    base: float
    left: float
    size: float
    right: float = 0.0
    first_word: float = 0.0
    characters: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.characters).strip()

    def add_space(self, sign: str = " ") -> None:
        if self.right and not self.first_word:
            self.first_word = self.right - self.left
        if self.characters and not self.characters[-1].isspace():
            self.characters.append(sign)


def read(data: bytes, name: str) -> Reading:
    with _ONE_AT_A_TIME:
        lines, pages = _lines_of(data, name)
    if not lines:
        raise EmptyArticleError(
            f"{name} has no text in its {pages} pages, only pictures. Run text recognition on it first."
        )
    kept = _without_running_heads(lines, pages)
    notes = ["Lines were joined to paragraphs by their place on the page"]
    if left_out := len(lines) - len(kept):
        notes.append(f"Running heads and page numbers left out: {left_out}")
    return Reading(tuple(_blocks(kept)), "PDF", notes=tuple(notes))


def _lines_of(data: bytes, name: str) -> tuple[list[Line], int]:
    import pypdfium2
    from pypdfium2 import raw

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = len(document)
            if pages > _MOST_PAGES:
                raise UnreadableError(f"{name} has {pages} pages. Save those that hold the article as a PDF.")
            lines: list[Line] = []
            for number in range(pages):
                with closing(document[number]) as page, closing(page.get_textpage()) as text:
                    lines += _lines_of_page(raw, text, number)
            return [line for line in lines if line.text], pages
    except pypdfium2.PdfiumError:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise locked(name) from None
        raise UnreadableError(f"{name} is damaged and cannot be shown. Save or download it again.") from None


def _lines_of_page(raw: Any, page: Any, number: int) -> Iterator[Line]:
    """The lines of a page, from its characters. PDFium's own line ends are not to be trusted."""
    line: Line | None = None
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        sign = chr(code) if code < 0x110000 else "\ufffd"
        if sign in "\r\n" or raw.FPDFText_IsGenerated(page, index) == 1:
            if line is not None:
                line.add_space()
            continue
        left, low, right, high = page.get_charbox(index, loose=True)
        size = max(high - low, 1.0)
        if line is None or abs(low - line.base) > 0.5 * max(size, line.size) or right < line.left:
            if line is not None:
                yield line
            line = Line(number, low, left, size)
        if sign.isspace():
            line.add_space(sign)
        else:
            line.right = max(line.right, right)
            line.characters.append(sign)
    if line is not None:
        yield line


def _without_running_heads(lines: list[Line], pages: int) -> list[Line]:
    """The lines without those that, numbers aside, stand at the same edge and height of half the pages."""

    def key(line: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "#", line.text), round(line.base / 4)

    edges: set[int] = set()
    for _, group in groupby(range(len(lines)), lambda index: lines[index].page):
        of_page = list(group)
        edges.update(of_page[:2], of_page[-2:])
    seen = Counter(key(lines[index]) for index in edges)
    return [
        line for index, line in enumerate(lines) if index not in edges or seen[key(line)] < max(2, pages / 2)
    ]


def _blocks(lines: list[Line]) -> list[Block]:
    ratios = [(a.base - b.base) / a.size for a, b in pairwise(lines) if a.page == b.page and a.base > b.base]
    leading = median(ratios) if ratios else 1.2
    body = median([line.size for line in lines for _ in line.characters])
    right: dict[int, float] = {}
    for line in lines:
        right[line.page] = max(right.get(line.page, 0.0), line.right)
    words = Counter(re.findall(r"[\w-]+", " ".join(line.text for line in lines)))
    hyphenates = sum(line.text.endswith(_HYPHENS) for line in lines) > 0.04 * len(lines)
    blocks: list[Block] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and _continues(before, line, leading, right[before.page]):
            blocks[-1] = Block(_joined(blocks[-1].text, line.text, words, hyphenates), blocks[-1].role)
        else:
            blocks.append(Block(line.text, Role.HEADING if line.size > 1.15 * body else Role.TEXT))
    return [printed_block(block.text) if block.role is Role.TEXT else block for block in blocks]


def _continues(before: Line, line: Line, leading: float, right: float) -> bool:
    """Whether a line belongs to the paragraph of the line before."""
    if _BULLET.match(line.text) or abs(line.size - before.size) > 0.08 * before.size:
        return False
    had_room = before.right + 0.25 * before.size + (line.first_word or line.right - line.left) < right
    gap = (before.base - line.base) / before.size
    if before.page != line.page or gap < 0:  # a new page or column
        return not _SENTENCE_END.search(before.text) and (line.text[0].islower() or not had_room)
    if gap > 1.25 * leading or had_room:
        return False
    indented = line.left - before.left > 0.7 * before.size
    return not indented or _BULLET.match(before.text) is not None


def _joined(text: str, line: str, words: Counter[str], hyphenates: bool) -> str:
    """Two lines as one: a word that was broken at the line's end made whole, a compound left as it is."""
    if not text.endswith(_HYPHENS) or not line[0].isalpha() or not text[-2:-1].isalpha():
        return f"{text} {line}"
    head, tail = re.split(r"[^\w-]", text[:-1])[-1], re.split(r"[^\w-]", line)[0]
    if words[head + tail] or (hyphenates and line[0].islower() and not words[f"{head}-{tail}"]):
        return text[:-1] + line
    return f"{text[:-1]}-{line}"

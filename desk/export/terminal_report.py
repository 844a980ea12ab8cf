"""A comparison, or articles on their own, as plain text for a terminal of a given width.

Versions stand side by side while a column has at least 30 cells, else one under the other. Kinds, differing
facts and where else a version says what a row says are told in words; there is no colour. Widths count
terminal cells: East Asian wide characters take two, combining marks none. Rows count from 1, as in the
window. Control characters of an article never reach the terminal. Limits: sentence rows only; scripts that
join or reorder letters (Arabic, Hindi) are left to the terminal, so their columns may not line up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from desk.engine.doubts import find_doubts, links_to_check
from desk.engine.grid.counting import count
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import CONTENT_KINDS, Comparison, Fact, FactType, Structure
from desk.engine.project import Project, letter
from desk.engine.quoting import quoted
from desk.export.agreement_words import agreement_sentences
from desk.export.report.words import absence, count_of

NARROWEST_COLUMN = 30
_BETWEEN = " │ "
_KIND_WIDTH = 10
_LONGEST_VALUE = 300  # characters of a fact, a whole quotation among them
_FACT_NAMES = {FactType.SPEAKER: "who said it", FactType.STRENGTH: "how firm the claim is"}


def comparison_report(comparison: Comparison, width: int) -> str:
    """The versions, then every sentence row with its number, a dot for furniture, and the facts that differ
    in it, then how far the versions agree, in lines of `width` cells."""
    structures = comparison.structures
    number_width = len(str(len(comparison.sentence_rows))) + 1
    column = (width - number_width - len(_BETWEEN) * len(structures)) // max(1, len(structures))
    lines = [
        line for n, one in enumerate(structures) for line in _headed(n, one, n == comparison.base, width)
    ]
    differing: dict[int, list[Fact]] = {}
    for fact in comparison.facts:
        if not fact.agree:
            differing.setdefault(fact.row, []).append(fact)
    doubtful = _doubtful_links(comparison)
    story = StoryView(Project(tuple(one.article for one in structures)), comparison, Granularity.SENTENCES)
    numbers = story.numbers
    for number, row in enumerate(comparison.sentence_rows):
        texts = [_cell_text(structures[n], cell) for n, cell in enumerate(row.cells)]
        absences = _absences(story, number)
        lines.append("")
        if column >= NARROWEST_COLUMN:
            shown = [text or absent for text, absent in zip(texts, absences, strict=True)]
            lines += _side_by_side(str(numbers.of(number) or "·"), shown, number_width, column)
        else:
            lines += _stacked(str(numbers.of(number) or "·"), texts, absences, width)
        for fact in differing.get(number, ()):
            lines += wrap(_fact_text(fact), width, " " * number_width + "≠ ")
        if doubts := doubtful.get(number):
            lines += wrap(f"check: {', '.join(doubts)}", width, " " * number_width + "? ")
    if not differing and len(structures) > 1:
        lines += ["", "Facts that differ: none found"]
    for n, sentence in enumerate(agreement_sentences(comparison)):
        lines += (["", "Agreement"] if n == 0 else []) + wrap(sentence, width, "  ")
    return "\n".join(lines) + "\n"


def inspection_report(structures: Sequence[Structure], width: int) -> str:
    """Each article with its sentences, the kind of each and why it has it."""
    lines: list[str] = []
    for number, structure in enumerate(structures):
        lines += (
            ["", *_headed(number, structure, False, width)]
            if lines
            else _headed(number, structure, False, width)
        )
        paragraph = -1
        for index, sentence in enumerate(structure.sentences):
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                lines.append("")
            why = f" [{sentence.certainty}: {sentence.reason}]" if sentence.reason else ""
            head = f"{index + 1:>4} {sentence.kind:<{_KIND_WIDTH}}"
            lines += wrap(structure.sentence_text(index) + why, width, head)
    return "\n".join(lines) + "\n"


def wrap(text: str, width: int, head: str = "") -> list[str]:
    """The text in lines of up to `width` cells; the first begins with `head`, the others with as much space.

    Breaks at white space, and inside a word only where the word alone is too wide."""
    room = max(1, width - cells(head))
    lines, line, used = [], "", 0
    for word in _clean(text).split():
        for piece in _pieces(word, room):
            piece_width = cells(piece)
            if line and used + 1 + piece_width > room:
                lines.append(line)
                line, used = "", 0
            line, used = (f"{line} {piece}", used + 1 + piece_width) if line else (piece, piece_width)
    lines.append(line)
    return [(head if not n else " " * cells(head)) + line for n, line in enumerate(lines)]


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pieces(word: str, room: int) -> Iterable[str]:
    """The word, cut where it is wider than the room."""
    while cells(word) > room:
        end, used = 0, 0
        while end < len(word) and (end == 0 or used + _cells_of(word[end]) <= room):
            used += _cells_of(word[end])
            end += 1
        yield word[:end]
        word = word[end:]
    if word:
        yield word


def _clean(text: str) -> str:
    """The text without characters that would command the terminal."""
    return "".join(
        c if c.isprintable() or c.isspace() or unicodedata.category(c) == "Cf" else "�" for c in text
    )


def _headed(number: int, structure: Structure, base: bool, width: int) -> list[str]:
    """What an article is: letter, title, where from, how much copy, and which furniture beside it."""
    article = structure.article
    *_, counts = count(structure)
    assert counts is not None
    sentences = sum(sentence.kind in CONTENT_KINDS for sentence in structure.sentences)
    parts = [
        "base" if base else "",
        article.outlet,
        " ".join(filter(None, (article.format, article.encoding))),
        "1 word" if counts.words == 1 else f"{counts.words} words",
        "1 sentence" if sentences == 1 else f"{sentences} sentences",
        *(count_of(kind, number) for kind, number in counts.furniture),
        *article.notes,
    ]
    head = f"{letter(number)}  "
    return wrap(article.title, width, head) + wrap(" · ".join(filter(None, parts)), width, " " * len(head))


def _cell_text(structure: Structure, cell: Sequence[int]) -> str:
    """The sentences of a cell; a kind that is not plain body text stands before its sentence in brackets."""
    said = []
    for index in cell:
        kind = structure.sentences[index].kind
        text = structure.sentence_text(index)
        said.append(text if kind == "body" else f"[{kind}] {text}")
    return " ".join(said)


def _absences(story: StoryView, number: int) -> list[str]:
    """What to say of each version that has nothing in the row: where else it says this, or that it does not.
    That furniture, or what a single version says, is lacking in the others is not worth a word."""
    if story.is_furniture_row(number):
        return [""] * len(story.rows[number].cells)
    shared = story.versions(number) > 1
    absences = []
    for version, cell in enumerate(story.rows[number].cells):
        other = None if cell else story.other_row(number, version)
        worth = other is not None or (shared and not cell)
        absences.append(f"({absence(version, other)})" if worth else "")
    return absences


def _side_by_side(name: str, texts: Sequence[str], number_width: int, column: int) -> list[str]:
    columns = [wrap(text, column) for text in texts]
    lines = []
    for n, parts in enumerate(zip_longest(*columns, fillvalue="")):
        margin = f"{name if n == 0 else '':<{number_width}}"
        padded = [part + " " * (column - cells(part)) for part in parts]
        lines.append((margin + _BETWEEN.lstrip() + _BETWEEN.join(padded)).rstrip(" │"))
    return lines


def _stacked(name: str, texts: Sequence[str], absences: Sequence[str], width: int) -> list[str]:
    lines = [f"── {name} ".ljust(min(width, 40), "─")]
    for n, text in enumerate(texts):
        if text:
            lines += wrap(text, width, f"{letter(n)}  ")
    absent = " ".join(filter(None, absences))
    return lines + (wrap(absent, width, "   ") if absent else [])


def _doubtful_links(comparison: Comparison) -> dict[int, list[str]]:
    """Of every row that has links that want a look, those: `0.53 (A–C)`."""
    doubts = find_doubts(comparison)
    row_of = {doubt.link: doubt.row for doubt in doubts}
    found: dict[int, list[str]] = {}
    for link in links_to_check(doubts):
        versions = f"{letter(link.a.article)}–{letter(link.b.article)}"
        found.setdefault(row_of[link], []).append(f"{link.score:.2f} ({versions})")
    return found


def _fact_text(fact: Fact) -> str:
    """`number differs: A “10” · B “six”`."""
    said = " · ".join(
        f"{letter(value.article)} {quoted(value.text, _LONGEST_VALUE)}" for value in fact.values
    )
    return f"{_FACT_NAMES.get(fact.type, fact.type.value)} differs: {said}"

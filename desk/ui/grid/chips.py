"""The small labels under a cell's text: its kind, where else it stands, what was done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desk.engine.grid.cells import Cell
from desk.engine.grid.order import Elsewhere
from desk.engine.grid.remarks import least_sure, parted_by_hand, rewritten_of, said_by_hand, stands_in
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import CONTENT_KINDS, FURNITURE_KINDS, Certainty, Kind, Link, Place, Status
from desk.ui.grid import labels
from desk.ui.translating import tr
from desk.ui.words import kind_name


class Style(Enum):
    """How a label is drawn; each has a shape of its own besides its colour."""

    PLAIN = auto()  # text on a tint
    KIND = auto()  # framed
    PROMO = auto()  # filled, with a hatched swatch
    LOCKED = auto()  # set by hand: framed, with a padlock
    DOUBT = auto()  # wants a look: framed with dashes


@dataclass(frozen=True, slots=True)
class Chip:
    """One label, and what its tool tip adds."""

    text: str
    style: Style = Style.PLAIN
    tip: str = ""


def chips_of(
    story: StoryView,
    wordings: Wordings,
    row: int,
    cell: Cell,
    letters: Sequence[str],
    elsewhere: Elsewhere | None,
    *,
    compared: bool = True,
) -> tuple[Chip, ...]:
    """The labels of a cell; `letters` gives each article's letter. Without `compared` no words are compared
    for it, and what would be told of them is left out."""
    if not cell.pieces:
        return ()
    found = [*_kinds(story, cell), *_twice(cell)]
    if cell.is_furniture:
        return tuple(found)
    content = [piece for piece in cell.pieces if piece.kind not in FURNITURE_KINDS]
    places = [Place(cell.article, piece.sentence) for piece in content]
    found += _doubt(story, places)
    if elsewhere is not None:
        found.append(_elsewhere(elsewhere, letters[cell.article]))
    found += _answers(story, row, cell, letters)
    found += _wording(wordings, places) if compared else []
    if stands_in(story, wordings, places):
        tip = tr("The base has nothing in this row; the words of the other versions are compared with these.")
        found.append(Chip(tr("compared with this"), Style.PLAIN, tip))
    by_hand = said_by_hand(story, places)
    if by_hand is Status.MANUAL:
        found.append(Chip(tr("joined by hand"), Style.LOCKED, tr("A person said so; comparing keeps it.")))
    elif by_hand is Status.CONFIRMED:
        found.append(Chip(tr("confirmed"), Style.LOCKED, tr("A person said that this link is right.")))
    elif story.versions(row) == 1 and parted_by_hand(story, places):
        tip = tr("A person parted this from another row; comparing keeps it apart.")
        found.append(Chip(tr("parted by hand"), Style.LOCKED, tip))
    return tuple(found)


def _kinds(story: StoryView, cell: Cell) -> list[Chip]:
    """One label for each kind of furniture in the cell, and for subheads; a headline shows what it is."""
    found: dict[Kind, Chip] = {}
    for piece in cell.pieces:
        sentence = story.sentence(Place(cell.article, piece.sentence))
        ruled = sentence.certainty is Certainty.RULED
        if piece.kind in found or (piece.kind in (Kind.BODY, Kind.HEADLINE) and not ruled):
            continue
        tips = [tr("{kind}: shown, never compared", kind=kind_name(piece.kind)), sentence.reason]
        text = kind_name(piece.kind)
        if piece.kind in CONTENT_KINDS:
            tips[0] = ""
        if ruled:
            text = tr("{kind}, by your rule", kind=text)
        if sentence.certainty is Certainty.MANUAL:
            tips.append(tr("set by hand"))
        elif sentence.certainty is Certainty.LIKELY and piece.kind in FURNITURE_KINDS:
            text = tr("{kind}, likely", kind=text)
        style = Style.PROMO if piece.kind is Kind.PROMO else Style.KIND
        found[piece.kind] = Chip(text, style, "\n".join(tip for tip in tips if tip))
    return list(found.values())


def _elsewhere(elsewhere: Elsewhere, letter: str) -> Chip:
    words = (
        tr("earlier in {letter}: ¶ {number}") if elsewhere.earlier else tr("later in {letter}: ¶ {number}")
    )
    tip = tr(
        "{letter} has this {where} than the order of the rows suggests: in paragraph {number} of {total}.",
        letter=letter,
        where=tr("earlier") if elsewhere.earlier else tr("later"),
        number=elsewhere.paragraph,
        total=elsewhere.paragraphs,
    )
    return Chip(words.format(letter=letter, number=elsewhere.paragraph), Style.PLAIN, tip)


def _twice(cell: Cell) -> list[Chip]:
    """That a headline stands there more than once and is shown once."""
    times = max(1 + len(piece.repeats) for piece in cell.pieces)
    if times == 1:
        return []
    tip = tr("This version has the same headline {count} times; it is shown once.", count=times)
    return [Chip(tr("stands twice") if times == 2 else tr("stands {count} times", count=times), tip=tip)]


def _doubt(story: StoryView, places: list[Place]) -> list[Chip]:
    """That the program is not sure whether the cell belongs in its row."""
    score = least_sure(story, places)
    if score is None:
        return []
    tip = tr(
        "The program is not sure that this belongs in this row: of 100 such links about {count} are right. "
        "Confirm the link (C), or part it from its row (P).",
        count=round(score * 100),
    )
    return [Chip(tr("check: {score}", score=f"{score:.2f}"), Style.DOUBT, tip)]


def _answers(story: StoryView, row: int, cell: Cell, letters: Sequence[str]) -> list[Chip]:
    """Whether the cell says what takes several sentences in another version, or more rows than this."""
    found = []
    cells = story.rows[row].cells
    if len(cell.pieces) == 1 and story.granularity is Granularity.SENTENCES:
        several = [(letters[a], len(other)) for a, other in enumerate(cells) if len(other) > 1]
        if several:
            told = ", ".join(tr("{count} in {letter}", count=n, letter=one) for one, n in several[1:])
            first = tr("{count} sentences in {letter}", count=several[0][1], letter=several[0][0])
            tip = tr("One sentence here says what takes several there.")
            found.append(Chip(", ".join(one for one in (first, told) if one), Style.PLAIN, tip))
    rows = {
        at
        for piece in cell.pieces
        for link in story.links(Place(cell.article, piece.sentence))
        if (at := story.row_of(link.b if link.a.article == cell.article else link.a)) not in (row, -1)
        and not _is_headline_and_lede(story, link)
    }
    numbers = story.numbers.of_all(sorted(rows))
    if numbers:
        tip = tr("Other versions say part of this {where}.", where=labels.in_rows(numbers))
        found.append(Chip(tr("also {where}", where=labels.in_rows(numbers)), Style.PLAIN, tip))
    return found


def _is_headline_and_lede(story: StoryView, link: Link) -> bool:
    """A headline says what the lede says; nobody needs to be told so."""
    kinds = (story.sentence(link.a).kind, story.sentence(link.b).kind)
    return Kind.HEADLINE in kinds and kinds[0] is not kinds[1]


def _wording(wordings: Wordings, places: list[Place]) -> list[Chip]:
    rewritten, compared = rewritten_of(wordings, places)
    if not rewritten:
        return []
    tip = tr("Says it in words of its own; what it still shares (names, numbers, quotations) is underlined.")
    if rewritten == compared:
        return [Chip(tr("rewritten"), Style.PLAIN, tip)]
    return [Chip(tr("{count} of {total} rewritten", count=rewritten, total=compared), Style.PLAIN, tip)]

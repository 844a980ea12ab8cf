"""The small labels under a cell's text: its kind, where else it stands, what was done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desk.engine.model import FURNITURE_KINDS, Certainty, Kind, Place, Status
from desk.ui.grid import labels
from desk.ui.grid.labels import tr
from desk.ui.grid.order import Elsewhere
from desk.ui.grid.story import Cell, Granularity, StoryView
from desk.ui.grid.wordings import Wordings


class Style(Enum):
    """How a label is drawn; each has a shape of its own besides its colour."""

    PLAIN = auto()  # text on a tint
    KIND = auto()  # framed
    PROMO = auto()  # filled, with a hatched swatch
    LOCKED = auto()  # set by hand: framed, with a dot
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
) -> tuple[Chip, ...]:
    """The labels of a cell; `letters` gives each article's letter."""
    if not cell.pieces:
        return ()
    found = list(_kinds(story, cell))
    if cell.is_furniture:
        return tuple(found)
    content = [piece for piece in cell.pieces if piece.kind not in FURNITURE_KINDS]
    places = [Place(cell.article, piece.sentence) for piece in content]
    if elsewhere is not None:
        found.append(_elsewhere(elsewhere, letters[cell.article]))
    found += _answers(story, row, cell, letters)
    found += _wording(wordings, places)
    if cell.article != story.comparison.base and any(_stands_in(story, wordings, one) for one in places):
        tip = tr("The base has nothing here; the other versions are compared with this one.")
        found.append(Chip(tr("reference"), Style.PLAIN, tip))
    locked = {story.set_by_hand(place) for place in places}
    if Status.MANUAL in locked:
        found.append(Chip(tr("joined by hand"), Style.LOCKED, tr("A person said so; comparing keeps it.")))
    elif Status.CONFIRMED in locked:
        found.append(Chip(tr("confirmed"), Style.LOCKED, tr("A person said that this link is right.")))
    return tuple(found)


def _kinds(story: StoryView, cell: Cell) -> list[Chip]:
    """One label for each kind of furniture in the cell, and for subheads; a headline shows what it is."""
    found: dict[Kind, Chip] = {}
    for piece in cell.pieces:
        if piece.kind in (Kind.BODY, Kind.HEADLINE) or piece.kind in found:
            continue
        sentence = story.sentence(Place(cell.article, piece.sentence))
        tips = [tr("{kind}: shown, never compared", kind=labels.kind_name(piece.kind)), sentence.reason]
        text = labels.kind_name(piece.kind)
        if piece.kind is Kind.SUBHEAD:
            tips[0] = ""
        if sentence.certainty is Certainty.MANUAL:
            tips.append(tr("set by hand"))
        elif sentence.certainty is Certainty.LIKELY and piece.kind in FURNITURE_KINDS:
            text = tr("{kind}, likely", kind=text)
        style = Style.PROMO if piece.kind is Kind.PROMO else Style.KIND
        found[piece.kind] = Chip(text, style, "\n".join(tip for tip in tips if tip))
    return list(found.values())


def _elsewhere(elsewhere: Elsewhere, letter: str) -> Chip:
    arrow = "↑" if elsewhere.earlier else "↓"
    nth = labels.ordinal(elsewhere.paragraph)
    text = tr("{arrow} {nth} in {letter}", arrow=arrow, nth=nth, letter=letter)
    tip = tr(
        "In {letter} this stands {where}: in its {nth} paragraph of {total}.",
        letter=letter,
        where=tr("earlier") if elsewhere.earlier else tr("later"),
        nth=nth,
        total=elsewhere.paragraphs,
    )
    return Chip(text, Style.PLAIN, tip)


def _answers(story: StoryView, row: int, cell: Cell, letters: Sequence[str]) -> list[Chip]:
    """Whether the cell answers several of another version: in its own row, or in other rows."""
    found = []
    cells = story.rows[row].cells
    if len(cell.pieces) == 1 and story.granularity is Granularity.SENTENCES:
        several = [(letters[a], len(other)) for a, other in enumerate(cells) if len(other) > 1]
        if several:
            told = ", ".join(tr("{count} in {letter}", count=n, letter=one) for one, n in several)
            tip = tr("One sentence here says what takes several there.")
            found.append(Chip(tr("answers {told}", told=told), Style.PLAIN, tip))
    rows = sorted(
        {
            story.row_of(link.b if link.a.article == cell.article else link.a)
            for piece in cell.pieces
            for link in story.links(Place(cell.article, piece.sentence))
        }
        - {row, -1}
    )
    if rows:
        told = ", ".join(str(one + 1) for one in rows[:3]) + (" …" if len(rows) > 3 else "")
        tip = tr("Part of this is linked with sentences of another row.")
        words = tr("also answers row {rows}") if len(rows) == 1 else tr("also answers rows {rows}")
        found.append(Chip(words.format(rows=told), Style.PLAIN, tip))
    return found


def _stands_in(story: StoryView, wordings: Wordings, place: Place) -> bool:
    """Whether others are compared with a sentence though it is neither the base's nor canonical."""
    return (
        wordings.is_reference(place)
        and not story.is_marked(place)
        and any(story.sentence(other).kind not in FURNITURE_KINDS for other in story.counterparts(place))
    )


def _wording(wordings: Wordings, places: list[Place]) -> list[Chip]:
    compared = [place for place in places if not wordings.is_reference(place)]
    rewritten = sum(1 for place in compared if wordings.is_rewritten(place))
    if not rewritten:
        return []
    tip = tr("Little is shared with the reference; only shared names, numbers and quotations are marked.")
    if rewritten == len(compared):
        return [Chip(tr("rewritten"), Style.PLAIN, tip)]
    return [Chip(tr("{count} of {total} rewritten", count=rewritten, total=len(compared)), Style.PLAIN, tip)]

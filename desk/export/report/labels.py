"""The labels of a cell: its kind, where else it stands, what was done to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desk.engine.grid.cells import Cell
from desk.engine.grid.order import Elsewhere
from desk.engine.grid.remarks import least_sure, rewritten_of, said_by_hand, stands_in
from desk.engine.grid.story import StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import FURNITURE_KINDS, Kind, Place, Status
from desk.engine.project import letter
from desk.export.report import words
from desk.export.report.values import Label


def labels_of(
    story: StoryView, wordings: Wordings, cell: Cell, elsewhere: Elsewhere | None
) -> Iterator[Label]:
    """The labels of a cell; `elsewhere` where its article has it earlier or later than the rows suggest."""
    for kind in dict.fromkeys(piece.kind for piece in cell.pieces):
        if kind in FURNITURE_KINDS or kind is Kind.SUBHEAD:
            tip = "" if kind is Kind.SUBHEAD else "shown, never compared"
            yield Label(words.kind_name(kind), tip)
    places = [Place(cell.article, one.sentence) for one in cell.pieces if one.kind not in FURNITURE_KINDS]
    sure = least_sure(story, places)
    if sure is not None:
        right = round(sure * 100)
        tip = f"The program is not sure that this belongs here: of 100 such links {right} are right."
        yield Label(f"check: {sure:.2f}", tip, doubt=True)
    if elsewhere is not None:
        yield _elsewhere_label(elsewhere, letter(cell.article))
    yield from _wording_labels(story, wordings, places)
    by_hand = said_by_hand(story, places)
    if by_hand is Status.MANUAL:
        yield Label("joined by hand", "A person said that this belongs in this row.")
    elif by_hand is Status.CONFIRMED:
        yield Label("confirmed", "A person said that this link is right.")


def _wording_labels(story: StoryView, wordings: Wordings, places: Sequence[Place]) -> Iterator[Label]:
    rewritten, compared = rewritten_of(wordings, places)
    if rewritten:
        some = "" if rewritten == compared else f"{rewritten} of {compared} "
        yield Label(f"{some}rewritten", "Says it in words of its own; what it still shares is underlined.")
    if stands_in(story, wordings, places):
        yield Label(
            "compared with this",
            "The base has nothing here, so the others are compared with these words.",
        )


def _elsewhere_label(elsewhere: Elsewhere, name: str) -> Label:
    where = "earlier" if elsewhere.earlier else "later"
    tip = (
        f"{name} has this {where} than the order of the rows suggests: in paragraph {elsewhere.paragraph} "
        f"of {elsewhere.paragraphs}."
    )
    return Label(f"{where} in {name}: ¶ {elsewhere.paragraph}", tip)

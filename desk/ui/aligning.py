"""What stands side by side, put right by hand: joined, parted, moved a row, confirmed, given back.

Every verdict is an edit of the document, so it is undoable by name, survives every comparison and is kept in
the story. In the view of sentences a verdict is about the current sentence, in that of paragraphs about its
whole paragraph, for that is what one sees move. What came of it is told once the rows are there anew.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desk.engine import edits
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import FURNITURE_KINDS, Place, SentenceRef
from desk.engine.project import Verdict, letter
from desk.ui.document import Document
from desk.ui.grid.view import StoryGrid
from desk.ui.words import kind_name, shortened

_QUOTED = 32  # characters of a sentence, by which it is known again

Pairs = list[tuple[SentenceRef, SentenceRef]]


class Aligning(QObject):
    """Works on the grid's current sentence, on what is selected, or on what a panel names."""

    told = Signal(str)  # what was done, or why nothing was, for the status line

    def __init__(self, document: Document, grid: StoryGrid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._grid = grid
        # Words for where a sentence has come to stand, and another that it should stand beside.
        self._awaited: tuple[str, SentenceRef, SentenceRef | None] | None = None

    def forget(self) -> None:
        """Rows that were waited for will not come."""
        self._awaited = None

    # --- together

    def join(self, refs: Sequence[SentenceRef]) -> None:
        """Sets sentences of several versions in one row."""
        if len({ref.article for ref in refs}) < 2:
            self.told.emit(self.tr("To join, select cells of two or more versions first (Ctrl+click)."))
        elif self._document.apply(self.tr("Join into one row"), edits.join, refs):
            self._await(self.tr("Joined: {text} stands in row {row} now."), refs[0])

    def join_row(self, ref: SentenceRef, other: SentenceRef) -> None:
        """Sets a sentence in the row of another, beside all that stands there."""
        view = self.view()
        places = (view.place(ref), view.place(other)) if view is not None else (None, None)
        if view is None or places[0] is None or places[1] is None:
            return
        row = [places[1], *view.counterparts(places[1])]
        pairs = _together([places[0]], _content(view, row))
        if self._document.apply(self.tr("Join into one row"), edits.regroup, (), _refs(view, pairs)):
            self._await(self.tr("{version}, {text}, joined row {row}."), ref, beside=other)

    def confirm_current(self) -> None:
        if (ref := self._current()) is not None:
            self.confirm(ref)

    def confirm(self, ref: SentenceRef) -> None:
        """Says that the links of a sentence are right."""
        view = self.view()
        place = view.place(ref) if view is not None else None
        if view is None or place is None:
            return
        pairs = [
            (view.ref(link.a), view.ref(link.b))
            for link in view.links(place)
            if view.sentence_row_of(link.a) == view.sentence_row_of(link.b)
        ]
        if not pairs:
            self.told.emit(self.tr("This sentence has no link to confirm."))
        elif self._document.apply(self.tr("Confirm links"), edits.decide_links, pairs, Verdict.CONFIRMED):
            self._await(self.tr("Confirmed: {version}, {text}, belongs in row {row}."), ref)

    # --- apart

    def part_current(self) -> None:
        if (ref := self._current()) is not None:
            self.part(ref)

    def part(self, ref: SentenceRef) -> None:
        """Takes a sentence, or its paragraph where paragraphs are shown, out of its row."""
        view = self.view()
        place = view.place(ref) if view is not None else None
        if view is None or place is None:
            return
        unit = self._unit(view, place)
        self._part(ref, view, unit, [one for one in view.places(view.row_of(place)) if one not in unit])

    def part_sentence(self, ref: SentenceRef) -> None:
        """Takes a sentence alone out of its sentence row, whatever is shown."""
        view = self.view()
        place = view.place(ref) if view is not None else None
        if view is not None and place is not None:
            self._part(ref, view, [place], view.counterparts(place))

    def keep_apart(self, ref: SentenceRef, other: SentenceRef) -> None:
        """Says that a sentence does not belong in the row of another."""
        view = self.view()
        place, target = (view.place(ref), view.place(other)) if view is not None else (None, None)
        if view is not None and place is not None and target is not None:
            others = [view.ref(one) for one in (target, *view.counterparts(target))]
            if self._document.apply(self.tr("Keep apart"), edits.part, [ref], others):
                self._await(self.tr("{version}, {text}, stays in row {row}."), ref)

    def _part(
        self, ref: SentenceRef, view: StoryView, unit: Sequence[Place], others: Iterable[Place]
    ) -> None:
        if not _across(unit, others := list(others)):
            self.told.emit(self.tr("This stands alone in its row already."))
            return
        refs, company = ([view.ref(one) for one in places] for places in (unit, others))
        if self._document.apply(self.tr("Part from the row"), edits.part, refs, company):
            self._await(self.tr("Parted: {version}, {text}, now stands in row {row}."), ref)

    # --- to another row

    def move_up(self) -> None:
        self.move(-1)

    def move_down(self) -> None:
        self.move(1)

    def move(self, by: int) -> None:
        """Takes what is selected to the next row above or below in which another version says something."""
        view, ref = self.view(), self._current()
        place = view.place(ref) if view is not None and ref is not None else None
        if view is None or ref is None or place is None:
            return
        moved = self._moved(view, place)
        shown = self._grid.rows_shown()
        at = shown.index(view.row_of(place)) if view.row_of(place) in shown else -1
        ahead = range(at + by, len(shown) if by > 0 else -1, by) if at >= 0 else range(0)
        articles = {one.article for one in moved}
        for number in ahead:
            if any(one.article not in articles for one in _content(view, view.places(shown[number]))):
                self.move_to(ref, shown[number])
                return
        self.told.emit(
            self.tr("No row above has another version’s text.")
            if by < 0
            else self.tr("No row below has another version’s text.")
        )

    def move_to(self, ref: SentenceRef, row: int) -> None:
        """Takes a sentence, and what is selected with it, out of its row and into another: parted from what
        it stood beside, joined with what stands there, in one step."""
        view = self.view()
        place = view.place(ref) if view is not None else None
        if view is None or place is None or view.row_of(place) == row:
            return
        moved = self._moved(view, place)
        old = [one for one in view.places(view.row_of(place)) if one not in moved]
        new = _content(view, view.places(row))
        joined = (_in_step if view.granularity is Granularity.PARAGRAPHS else _together)(moved, new)
        if not joined:
            words = self.tr("Row {0} has text of version {1} alone; there is nothing to stand beside.")
            self.told.emit(words.format(_name(view, row), self._letter(ref)))
            return
        parted = [pair for pair in _across(moved, old) if pair not in joined]
        name = self.tr("Move to another row")
        if self._document.apply(name, edits.regroup, _refs(view, parted), _refs(view, joined)):
            self._await(self.tr("Moved: {version}, {text}, now stands in row {row}."), ref)

    # --- back to the program's own view

    def take_back_sentence(self) -> None:
        view, ref = self.view(), self._grid.current_ref()
        place = view.place(ref) if view is not None and ref is not None else None
        if view is not None and place is not None:
            self._take_back([view.ref(one) for one in self._unit(view, place)])

    def take_back_row(self) -> None:
        view, row = self.view(), self._grid.current_row()
        if view is not None and row >= 0:
            self._take_back([view.ref(one) for one in view.places(row)])

    def take_back_all(self) -> None:
        project = self._document.project
        self._take_back({ref for decision in project.links for ref in (decision.a, decision.b)})

    def name_take_backs(self, sentence: QAction, row: QAction, story: QAction) -> None:
        """The actions that take verdicts back count them, and rest where there are none."""
        view, ref = self.view(), self._grid.current_ref()
        place = view.place(ref) if view is not None and ref is not None else None
        refs: list[list[SentenceRef]] = [[], []]
        if self._document.project.links and view is not None and place is not None:
            places = (self._unit(view, place), view.places(view.row_of(place)))
            refs = [[view.ref(one) for one in some] for some in places]
        decided = [len(edits.link_decisions(self._document.project, some)) for some in refs]
        for action, count in zip(
            (sentence, row, story), (*decided, len(self._document.project.links)), strict=True
        ):
            action.setEnabled(bool(count))
            action.setText(str(action.property("words")) + (f" ({count})" if count else ""))

    def _take_back(self, refs: Iterable[SentenceRef]) -> None:
        count = len(edits.link_decisions(self._document.project, refs := tuple(refs)))
        if not count:
            self.told.emit(self.tr("Nothing was joined, parted or confirmed by hand here."))
            return
        if self._document.apply(self.tr("Back to the program’s own view"), edits.take_back, refs):
            many = self.tr("{0} verdicts taken back.").format(count)
            self._await(self.tr("1 verdict taken back.") if count == 1 else many, refs[0])

    # --- what these share

    def _current(self) -> SentenceRef | None:
        """The current sentence; where there is none, it is told why nothing can be done."""
        ref = self._grid.current_ref()
        if ref is None and self._document.comparison is not None:
            self.told.emit(self.tr("Choose a sentence first: this version has nothing in this row."))
        return ref

    def view(self) -> StoryView | None:
        """The story as it is decided now, at the granularity that is shown; None until it is compared."""
        comparison = self._document.comparison
        if comparison is None:
            return None
        return StoryView(self._document.project, comparison, self._grid.granularity(), self._document.index)

    def _unit(self, view: StoryView, place: Place) -> list[Place]:
        """What a verdict is about: the sentence, or all of its paragraph where paragraphs are shown."""
        if view.granularity is Granularity.SENTENCES:
            return [place]
        paragraph = view.sentence(place).paragraph
        beside = (one for one in view.places(view.row_of(place)) if one.article == place.article)
        return [one for one in beside if view.sentence(one).paragraph == paragraph]

    def _moved(self, view: StoryView, place: Place) -> list[Place]:
        """What moves: the unit of the current sentence, and of all that is selected with it in its row."""
        row = view.row_of(place)
        selected = (view.place(ref) for ref in self._grid.selected_refs())
        beside = [one for one in selected if one is not None and view.row_of(one) == row]
        starts = [place, *beside] if place in beside else [place]
        return list(dict.fromkeys(one for start in starts for one in self._unit(view, start)))

    def _letter(self, ref: SentenceRef) -> str:
        ids = [article.id for article in self._document.project.articles]
        return letter(ids.index(ref.article)) if ref.article in ids else ""

    def _await(self, words: str, ref: SentenceRef, beside: SentenceRef | None = None) -> None:
        self._awaited = (words, ref, beside)

    def tell_where(self) -> None:
        """Tells where what was moved has come to stand, once the rows are there anew."""
        view, awaited = self.view(), self._awaited
        self._awaited = None
        if view is None or awaited is None:
            return
        words, ref, beside = awaited
        place, other = view.place(ref), view.place(beside or ref)
        if place is None or other is None:
            return
        if view.row_of(place) != view.row_of(other):  # so much of their paragraphs is about something else
            words = self.tr("{version} joined as a sentence; the paragraphs stay in rows {row} and {other}.")
        text = self.tr("“{0}”").format(shortened(view.sentence_text(place), _QUOTED))
        for name, value in (
            ("{version}", self._letter(ref)),
            ("{row}", _name(view, view.row_of(place))),
            ("{other}", _name(view, view.row_of(other))),
            ("{text}", text),  # last, for a text may hold any words
        ):
            words = words.replace(name, value)
        self.told.emit(words)


def _name(view: StoryView, row: int) -> str:
    """What a row is called beside it: its number, or what furniture it is."""
    return str(view.numbers.of(row) or kind_name(view.row_kind(row)))


def _content(view: StoryView, places: Iterable[Place]) -> list[Place]:
    """These sentences without the furniture."""
    return [place for place in places if view.sentence(place).kind not in FURNITURE_KINDS]


def _across(some: Iterable[Place], others: Iterable[Place]) -> list[tuple[Place, Place]]:
    """Every pair of two versions."""
    others = list(others)
    return [(a, b) for a in some for b in others if a.article != b.article]


def _together(some: Sequence[Place], others: Sequence[Place]) -> list[tuple[Place, Place]]:
    """The pairs that set sentences in one row with others. What these already have of the same versions is
    held as well: the program, which wants few sentences of a version in a row, would let it go for them."""
    if not _across(some, others):
        return []
    articles = {one.article for one in some}
    mates = [one for one in others if one.article in articles]
    rest = [one for one in others if one.article not in articles]
    bound = [*some, *mates]
    return [
        *((a, b) for a, b in itertools.combinations(bound, 2) if a.article != b.article),
        *_across(bound, rest),
    ]


def _in_step(some: Sequence[Place], others: Sequence[Place]) -> list[tuple[Place, Place]]:
    """The sentences of paragraphs paired in step, so that the rows of sentences stay as short as they can
    be: of each version the first with the first, the last with about the last."""
    mine: dict[int, list[Place]] = {}
    theirs: dict[int, list[Place]] = {}
    for one in some:
        mine.setdefault(one.article, []).append(one)
    for one in others:
        theirs.setdefault(one.article, []).append(one)
    return [
        (place, there[order * len(there) // len(here)])
        for article, here in mine.items()
        for other, there in theirs.items()
        if other != article
        for order, place in enumerate(here)
    ]


def _refs(view: StoryView, pairs: Iterable[tuple[Place, Place]]) -> Pairs:
    return [(view.ref(a), view.ref(b)) for a, b in pairs]

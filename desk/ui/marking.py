"""What an editor decides in the grid of sentences: which are canonical, and of what kind they are.

Turns requests of the grid and of the Row menu into edits of the document, and goes on to the next open row
where that keeps the rhythm: after a key, not after a click, which has its eyes where it clicked, nor where
another sentence spoke for the row before.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk.engine import edits
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import CONTENT_KINDS, Kind, SentenceRef
from desk.engine.project import LineStyle, Project, letter
from desk.ui.document import Document
from desk.ui.grid.labels import row_name
from desk.ui.grid.view import StoryGrid
from desk.ui.translating import tr
from desk.ui.words import kind_name, listed


class Marking(QObject):
    """Works on the grid's current sentence and row."""

    told = Signal(str)  # why nothing was done, for the status line

    def __init__(self, document: Document, grid: StoryGrid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._grid = grid
        self.granularity = Granularity.PARAGRAPHS
        self.goes_on = True  # to the next open row, after a mark that a key made

    # --- canonical sentences

    def toggle(self, ref: SentenceRef) -> bool:
        """Makes a sentence canonical, or no longer; whether it is now."""
        marked = ref in self._document.project.marked()
        name = self.tr("Clear mark") if marked else self.tr("Mark sentence")
        style = self._style([ref])
        before = self._document.project
        self._document.apply(name, edits.toggle_mark, ref, self._document.row_numbers, style)
        self._tell_replaced(before, ref)
        return not marked

    def toggle_current(self) -> None:
        ref = self._grid.current_ref()
        if ref is None:
            self.told.emit(self.tr("Choose a sentence first: this version has nothing in this row."))
        else:
            decided = self._is_decided([ref])
            if self.toggle(ref) and not decided:
                self._after_key()

    def take_column(self, column: int) -> None:
        """Makes what the current row has in a column canonical, furniture left out."""
        refs = self._content(column)
        if not refs:
            if column < len(self._document.project.articles):
                self.told.emit(self.tr("Version {0} has nothing to take in this row.").format(letter(column)))
            return
        name = self.tr("Take from {0}").format(letter(column))
        style, before, decided = self._style(refs), self._document.project, self._is_decided(refs)
        if self._document.apply(name, edits.mark, refs, self._document.row_numbers, style):
            if not decided:
                self._after_key()
            self._tell_replaced(before, refs[0])

    def go_on(self) -> None:
        """Goes to the next open row, or says that there is none; says so too where it lies further up."""
        before, view = self._grid.current_row(), self._view()
        if not self._grid.next_unresolved():
            self.told.emit(self.tr("Every row that versions share has its line."))
        elif view is not None and (row := self._grid.current_row()) < before:
            self.told.emit(self.tr("Back to row {0}, which is still open.").format(view.numbers.of(row)))

    def clear_row(self) -> None:
        view, row = self._view(), self._grid.current_row()
        if view is None or row < 0:
            return
        refs = [view.ref(place) for place in view.places(row) if view.is_marked(place)]
        if not refs:
            self.told.emit(self.tr("No sentence of this row is marked."))
            return
        self._document.apply(self.tr("Clear row"), edits.unmark, refs)

    def clear(self, refs: Sequence[SentenceRef]) -> None:
        """Takes sentences out of the summary."""
        self._document.apply(self.tr("Clear mark"), edits.unmark, refs)

    def row_name(self, ref: SentenceRef) -> str:
        """What the row of a sentence is called in the grid."""
        view = self._view()
        place = view.place(ref) if view is not None else None
        return row_name(view, view.row_of(place)) if view is not None and place is not None else ""

    # --- kinds

    def set_kind(self, ref: SentenceRef, kind: Kind) -> None:
        name = self.tr("Call it {0}").format(kind_name(kind))
        self._document.apply(name, edits.set_kind, self._with_selected(ref), kind)

    def set_current_kind(self, kind: Kind) -> None:
        ref = self._grid.current_ref()
        if ref is not None:
            self.set_kind(ref, kind)

    def set_kind_of_like(self, ref: SentenceRef, kind: Kind) -> None:
        """Gives a kind to a line and all that are like it, in one step."""
        refs = self._grid.lines_like(ref)
        others = [one for one in refs if self._kind_of(one) is not kind]
        if not others:
            words = self.tr("This line and those like it ({count} in all) are {kind} already.")
            self.told.emit(words.format(count=len(refs), kind=kind_name(kind)))
            return
        name = self.tr("Call {0} lines {1}").format(len(refs), kind_name(kind))
        if self._document.apply(name, edits.set_kind, refs, kind):
            words = tr("1 line is {kind} now.") if len(others) == 1 else tr("{count} lines are {kind} now.")
            self.told.emit(words.format(count=len(others), kind=kind_name(kind)))

    def _kind_of(self, ref: SentenceRef) -> Kind | None:
        view = self._view()
        place = view.place(ref) if view is not None else None
        return view.sentence(place).kind if view is not None and place is not None else None

    def spread_current_kind(self) -> None:
        """Gives the current line's kind to all lines like it."""
        ref = self._grid.current_ref()
        kind = self._kind_of(ref) if ref is not None else None
        if ref is None or kind is None:
            return
        if len(self._grid.lines_like(ref)) < 2:
            self.told.emit(self.tr("No other line is like this one."))
        else:
            self.set_kind_of_like(ref, kind)

    # --- what these share

    def _view(self) -> StoryView | None:
        comparison = self._document.comparison
        if comparison is None:
            return None
        return StoryView(self._document.project, comparison, self.granularity, self._document.index)

    def _content(self, column: int) -> list[SentenceRef]:
        """What a version says in the current row; a headline only where it says nothing else there, since it
        and the sentence below it make no line together."""
        view, row, project = self._view(), self._grid.current_row(), self._document.project
        if view is None or row < 0 or column >= len(project.articles):
            return []
        places = [place for place in view.places(row) if place.article == column]
        body = [place for place in places if view.sentence(place).kind is Kind.BODY]
        heads = [place for place in places if view.sentence(place).kind in CONTENT_KINDS]
        return [view.ref(place) for place in body or heads]

    def _with_selected(self, ref: SentenceRef) -> list[SentenceRef]:
        """The sentence, and with it what else is selected where it is part of the selection."""
        selected = self._grid.selected_refs()
        return list(dict.fromkeys([ref, *selected])) if ref in selected else [ref]

    def _style(self, refs: Sequence[SentenceRef]) -> LineStyle:
        """Headlines and subheads become headings, all else text."""
        view = self._view()
        places = [view.place(ref) for ref in refs] if view is not None else []
        kinds = {view.sentence(place).kind for place in places if view is not None and place is not None}
        return LineStyle.HEADING if kinds and kinds <= CONTENT_KINDS - {Kind.BODY} else LineStyle.TEXT

    def _is_decided(self, refs: Sequence[SentenceRef]) -> bool:
        """Whether other sentences speak for these rows already: who takes these in their place stays here."""
        numbers = self._document.row_numbers
        wanted = {numbers.get(ref) for ref in refs}
        return any(numbers.get(one) in wanted for one in self._document.project.marked() - {*refs})

    def _tell_replaced(self, before: Project, ref: SentenceRef) -> None:
        """Says so where a sentence has taken the place of others, which leave the summary unseen."""
        after, letters = self._document.project, {a.id: letter(n) for n, a in enumerate(before.articles)}
        gone = sorted({letters[one.article] for one in before.marked() - after.marked() - {ref}})
        if gone and ref in after.marked():
            words = self.tr("{row}: the line is from {new} now, no longer from {old}.")
            told = words.format(row=self.row_name(ref), new=letters[ref.article], old=listed(gone))
            self.told.emit(told)

    def _after_key(self) -> None:
        if self.goes_on:
            self.go_on()

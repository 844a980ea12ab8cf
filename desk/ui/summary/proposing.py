"""Lines that the program proposes for open rows, from the wish for them to approval or dismissal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk.engine import edits, summary
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import FactType, Place, SentenceRef
from desk.engine.project import Project, letter
from desk.engine.quoting import quoted
from desk.ui.document import Document
from desk.ui.grid.labels import in_rows, spellings
from desk.ui.summary.suggestions import Other, Proposal, Suggestions
from desk.ui.words import listed, shortened

_LONGEST = 60  # characters of the values that are disputed


class Proposing(QObject):
    """Keeps what is pending; the project knows nothing of it until a person approves."""

    told = Signal(str)  # why nothing was proposed, or what was dismissed, for the status line
    stepChanged = Signal()  # Undo means something else now

    def __init__(self, document: Document, shown: Suggestions) -> None:
        super().__init__(shown)
        self._document = document
        self._shown = shown
        self._pending: tuple[summary.Suggestion, ...] = ()
        # What was dismissed, and after how many steps of the story.
        self._dismissed: list[tuple[int, tuple[summary.Suggestion, ...]]] = []
        self._granularity = Granularity.PARAGRAPHS
        shown.approved.connect(self._approve)
        shown.dismissed.connect(self._dismiss)
        shown.exchanged.connect(self._exchange)

    def suggest(self) -> None:
        """Proposes a line for each open row."""
        comparison = self._document.comparison
        if comparison is None:
            self.told.emit(self.tr("Wait until the versions are compared, then ask again."))
            return
        self._dismissed.clear()
        self._pending = summary.suggest(self._document.project, comparison)
        self.refresh(self._granularity)
        if not self._pending:
            is_open = bool(summary.open_rows(self._document.project, comparison))
            self.told.emit(
                self.tr("What the open rows state is in the summary already, from other rows.")
                if is_open
                else self.tr("No row is open: there is nothing to propose.")
            )
        self.stepChanged.emit()

    def refresh(self, granularity: Granularity) -> None:
        """Shows what is pending; what was answered otherwise meanwhile is no longer proposed."""
        self._granularity = granularity
        project, comparison = self._document.project, self._document.comparison
        if self._document.newest_comparison is None:
            self._dismissed.clear()  # another story
        if not project.articles:
            self._pending = ()
        if comparison is None or not self._pending:
            self._shown.show_proposals(self._shown.proposals() if self._pending else ())
            return
        still_open = set(summary.open_rows(project, comparison))
        rows = summary.row_numbers(comparison)
        # What was answered stays pending: undone, it is open and proposed again.
        self._pending = tuple(replace(one, row=rows[one.ref]) for one in self._pending if one.ref in rows)
        waiting = [one for one in self._pending if one.row in still_open]
        others = summary.alternatives(comparison, waiting)
        view = StoryView(project, comparison, granularity, self._document.index)
        shown = [
            Proposal(
                one,
                summary.said_text(project, one.ref),
                letter(place.article),
                number,
                self._reason(view, one),
                tuple(_others(view, instead)),
            )
            for one, instead in zip(waiting, others, strict=True)
            if (place := view.place(one.ref)) is not None
            and (number := view.numbers.of(view.row_of(place))) is not None
        ]
        self._shown.show_proposals(sorted(shown, key=lambda proposal: proposal.row))

    def _exchange(self, one: summary.Suggestion, other: summary.Suggestion) -> None:
        """Proposes what another version has; nothing is decided by that."""
        self._pending = tuple(other if pending == one else pending for pending in self._pending)
        self.refresh(self._granularity)

    def _reason(self, view: StoryView, one: summary.Suggestion) -> str:
        """Why a line is proposed, and what to know before it is approved."""
        others = listed([letter(article) for article in one.others])
        parts = [self.tr("Nearest to {0}: {1} % shared").format(others, round(100 * one.centrality))]
        parts += [
            self.tr("disputed: {0}").format(shortened(" / ".join(map(quoted, spellings(fact))), _LONGEST))
            for fact in view.facts_in_sentence_row(one.row)
            if not fact.agree
            and fact.type is not FactType.NAME
            and any(view.ref(Place(value.article, value.sentence)) == one.ref for value in fact.values)
        ][:1]
        places = [self._place_in(view, row) for row in one.also]
        again = view.numbers.of_all(sorted({view.row_of(place) for place in places}))
        if again:
            parts.append(self.tr("said again {0}").format(in_rows(again)))
        return " · ".join(parts)

    @staticmethod
    def _place_in(view: StoryView, sentence_row: int) -> Place:
        cells = view.comparison.sentence_rows[sentence_row].cells
        return next(Place(article, cell[0]) for article, cell in enumerate(cells) if cell)

    def _approve(self, suggestions: Sequence[summary.Suggestion]) -> None:
        name = self.tr("Approve line") if len(suggestions) == 1 else self.tr("Approve lines")
        self._document.apply(name, mark_all, suggestions, self._document.row_numbers)

    def _dismiss(self, suggestions: Sequence[summary.Suggestion]) -> None:
        """Proposes these no longer. The project knows nothing of it, so it is no step of its history."""
        rows = [one.row for one in self._shown.proposals() if one.suggestion in suggestions]
        self._pending = tuple(one for one in self._pending if one not in suggestions)
        self._dismissed.append((self._document.undo_stack.index(), tuple(suggestions)))
        self.refresh(self._granularity)
        self.stepChanged.emit()
        self.told.emit(
            self.tr("Dismissed the line for row {0}. Undo brings it back.").format(rows[0])
            if len(rows) == 1
            else self.tr("Dismissed {0} lines. Undo brings them back.").format(len(rows))
        )

    def step(self) -> str:
        """What Undo takes back here before it takes back a step of the story; "" for nothing."""
        if not self._dismissed or self._dismissed[-1][0] != self._document.undo_stack.index():
            return ""
        return self.tr("Dismiss line") if len(self._dismissed[-1][1]) == 1 else self.tr("Dismiss lines")

    def take_back(self) -> bool:
        """Proposes again what was dismissed last, unless the story was changed since."""
        name = self.step()
        if not name:
            return False
        _, back = self._dismissed.pop()
        self._pending = (*self._pending, *back)
        self.refresh(self._granularity)
        self.stepChanged.emit()
        self.told.emit(self.tr("Undone: {0}").format(name))
        return True


def _others(view: StoryView, suggestions: Sequence[summary.Suggestion]) -> Iterator[Other]:
    for one in suggestions:
        place = view.place(one.ref)
        if place is not None:
            yield Other(one, summary.said_text(view.project, one.ref), letter(place.article))


def mark_all(
    project: Project, suggestions: Sequence[summary.Suggestion], rows: Mapping[SentenceRef, int]
) -> Project:
    """An edit: approves suggestions, each in its style, as one step."""
    for one in suggestions:
        project = edits.mark(project, one.ref, rows, one.style)
    return project

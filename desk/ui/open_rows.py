"""The rows that versions share and nobody has decided, as links that lead there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desk.engine import summary
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import Comparison, Kind, Row, SentenceRef
from desk.engine.project import Project

_MOST = 24  # rows named one by one; more are only counted


class OpenRows(QLabel):
    """Names open rows by the numbers that they have in the grid."""

    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("open_rows")
        self.setWordWrap(True)
        self.setContentsMargins(8, 4, 8, 4)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(lambda number: self.goToRequested.emit(self._refs[int(number)]))
        self._refs: list[SentenceRef] = []

    def show_rows(self, project: Project, comparison: Comparison, granularity: Granularity) -> None:
        """Lists the open rows of a story."""
        view = StoryView(project, comparison, granularity)
        refs: dict[int, SentenceRef] = {}
        for number in summary.open_rows(project, comparison):
            ref = _entry(comparison, comparison.sentence_rows[number])
            place = view.place(ref)
            if place is not None:
                refs.setdefault(view.row_of(place), ref)
        rows = sorted(refs)
        self._refs = [refs[row] for row in rows]
        covered = summary.coverage(project, comparison)
        self.setText(self._words(view.numbers.of_all(rows), covered.answered, covered.shared))

    def changeEvent(self, event: QEvent) -> None:
        """Links are laid out in the colour of their time; another wants them anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.text():
            text = self.text()
            self.clear()
            self.setText(text)

    def _words(self, rows: Sequence[int], answered: int, shared: int) -> str:
        if not shared:
            return self.tr("No row is shared by two versions.")
        if not rows:
            return self.tr("No open rows: every row that versions share has its line.")
        links = [f'<a href="{number}">{name}</a>' for number, name in enumerate(rows[:_MOST])]
        more = self.tr(" and {0} more").format(len(rows) - _MOST) if len(rows) > _MOST else ""
        counted = self.tr("{0} of {1} shared rows have a line.").format(answered, shared)
        still_open = self.tr("Open rows: {0}").format(" · ".join(links) + more)
        return f"{counted} {still_open}"


def _entry(comparison: Comparison, row: Row) -> SentenceRef:
    """Where a link into a row leads: the base's first sentence, or the first one of another version; copy
    before a headline, which says less of what is open."""
    structures = comparison.structures
    places = [(article, one) for article in (comparison.base, *row.articles()) for one in row.cells[article]]
    copy = ((article, one) for article, one in places if structures[article].sentences[one].kind is Kind.BODY)
    article, one = next(copy, places[0])
    return structures[article].ref(one)

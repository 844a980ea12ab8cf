"""How far the summary is: what has its line, which of its facts versions dispute, and which rows nobody has
decided, as links that lead there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desk.engine import summary
from desk.engine.grid.deciding import coverage_of, open_sentence_rows
from desk.engine.grid.story import StoryView
from desk.engine.model import Comparison, Kind, Place, SentenceRef
from desk.engine.project import Project, letter
from desk.ui.fact_words import disputed
from desk.ui.grid.labels import fact_by_version

_MOST = 24  # rows named one by one; more are only counted
_MOST_FACTS = 8


class _Links(QLabel):
    """A label whose links lead to sentences."""

    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setContentsMargins(8, 3, 8, 3)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(lambda number: self.goToRequested.emit(self._refs[int(number)]))
        self._refs: list[SentenceRef] = []

    def changeEvent(self, event: QEvent) -> None:
        """Links are laid out in the colour of their time; another wants them anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.text():
            text = self.text()
            self.clear()
            self.setText(text)

    def _linked(self, view: StoryView, rows: Sequence[int], refs: Sequence[SentenceRef], most: int) -> str:
        """Links to rows, the first of them; `refs` has as many, and every row holds copy."""
        self._refs = list(refs)
        names = view.numbers.of_all(rows[:most])
        links = [f'<a href="{number}">{name}</a>' for number, name in enumerate(names)]
        more = self.tr(" and {0} more").format(len(rows) - most) if len(rows) > most else ""
        return " · ".join(links) + more


class OpenRows(_Links):
    """Names open rows by the numbers that they have in the grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("open_rows", parent)

    def show_rows(self, view: StoryView) -> None:
        """Lists the open rows of a story."""
        rows = view.open_rows
        links = self._linked(view, rows, [_open_sentence(view, row) for row in rows[:_MOST]], _MOST)
        self.setText(self.tr("Open rows: {0}").format(links) if rows else "")


class Coverage(_Links):
    """How much of what versions share has its line, and where lines state what versions dispute."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("coverage", parent)

    def show_story(self, view: StoryView) -> None:
        covered = coverage_of(view)
        if not covered.shared:
            counted = self.tr("No row is shared by two versions.")
        elif covered.answered == covered.shared:
            counted = self.tr("All {0} shared rows have their line.").format(covered.shared)
        else:
            counted = self.tr("{0} of {1} shared rows have a line.").format(covered.answered, covered.shared)
        told = self._disputed(view, covered)
        columns = dict(enumerate(_letters(view.project, view.comparison)))
        self.setToolTip(
            "\n".join(fact_by_version(fact, columns) for fact in covered.disagreeing[:_MOST_FACTS])
        )
        self.setText(f"{counted} {told}".strip())

    def _disputed(self, view: StoryView, covered: summary.Coverage) -> str:
        """Against other versions: 2 facts disagree (rows 5 · 13) · 1 spelling differs"""
        refs: dict[int, SentenceRef] = {}
        for fact in covered.contradictions or covered.spellings:
            for value in fact.values:
                ref = view.comparison.structures[value.article].ref(value.sentence)
                place = view.place(ref)
                if ref in view.marked and place is not None:
                    refs.setdefault(view.row_of(place), ref)
        rows = sorted(refs)
        links = self._linked(view, rows, [refs[row] for row in rows], _MOST_FACTS)
        if not covered.disagreeing:
            return ""
        links = (self.tr("row {0}") if len(rows) == 1 else self.tr("rows {0}")).format(links)
        first = covered.contradictions or covered.spellings
        told = [f"{disputed(first)} ({links})"]
        told += [disputed(covered.spellings)] if covered.contradictions and covered.spellings else []
        return self.tr("Against other versions: {0}").format(" · ".join(told))


def _letters(project: Project, comparison: Comparison) -> list[str]:
    columns = {article.id: letter(number) for number, article in enumerate(project.articles)}
    return [columns.get(structure.article.id, "?") for structure in comparison.structures]


def _open_sentence(view: StoryView, row: int) -> SentenceRef:
    """The sentence of an open row that a link leads to: the base's first, or the first of another
    version; copy before a headline, which says less of what is open."""
    cells = view.comparison.sentence_rows[open_sentence_rows(view, row)[0]].cells
    places = [Place(article, one) for article, cell in enumerate(cells) for one in cell]
    here = [place for place in places if view.row_of(place) == row]
    base = view.comparison.base
    return view.ref(
        min(here, key=lambda one: (view.sentence(one).kind is not Kind.BODY, one.article != base))
    )

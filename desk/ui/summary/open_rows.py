"""How far the summary is: what has its line, which of its facts versions dispute, and which rows nobody has
decided, as links that lead there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desk.engine import summary
from desk.engine.grid.deciding import coverage_of, open_sentence_rows
from desk.engine.grid.story import StoryView
from desk.engine.model import Comparison, Kind, Place, SentenceRef
from desk.engine.project import Project, letter
from desk.ui.fact_words import disputed
from desk.ui.grid.labels import fact_by_version

_MOST = 24  # rows named one by one; a link counts the others, and names the next of them
_MOST_FACTS = 8
_MORE = "more"


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
        self.linkActivated.connect(self._follow)
        self._ref_of: Callable[[int], SentenceRef] | None = None  # by the number of a name
        self._first = 0  # of the sentences that are named
        self._most = 0
        self._view: StoryView | None = None

    def _show_view(self, view: StoryView) -> None:
        self._view = view
        self.setText(self._words(view))
        leads = "<a " in self.text()  # without a link Tab would stop here and nothing would show it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)

    def _words(self, view: StoryView) -> str:
        """What is said of a story."""
        raise NotImplementedError

    def _follow(self, link: str) -> None:
        if link != _MORE and self._ref_of is not None:
            self.goToRequested.emit(self._ref_of(int(link)))
        elif self._view is not None:
            self._first += self._most
            self._show_view(self._view)

    def changeEvent(self, event: QEvent) -> None:
        """Links are laid out in the colour of their time; another wants them anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.text():
            text = self.text()
            self.clear()
            self.setText(text)

    def _linked(
        self, view: StoryView, rows: Sequence[int], ref_of: Callable[[int], SentenceRef], most: int
    ) -> str:
        """As many rows as are named at once, and a link to the next, after the last to the first."""
        self._ref_of, self._most = ref_of, most
        if self._first >= len(rows):
            self._first = 0
        named = range(self._first, min(self._first + most, len(rows)))
        names = view.numbers.of_all(rows[named.start : named.stop])
        pairs = zip(named, names, strict=True)
        links = " · ".join(f'<a href="{number}">{name}</a>' for number, name in pairs)
        others = len(rows) - len(named)
        if not others:
            return links
        more = self.tr("{0} more").format(others)
        return self.tr("{rows} and {others}").format(rows=links, others=f'<a href="{_MORE}">{more}</a>')


class OpenRows(_Links):
    """Names open rows by the numbers that they have in the grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("open_rows", parent)

    def show_rows(self, view: StoryView) -> None:
        """Lists the open rows of a story."""
        self._show_view(view)

    def _words(self, view: StoryView) -> str:
        rows = view.open_rows
        links = self._linked(view, rows, lambda number: _open_sentence(view, rows[number]), _MOST)
        return self.tr("Open rows: {0}").format(links) if rows else ""


class Coverage(_Links):
    """How much of what versions share has its line, and where lines state what versions dispute."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("coverage", parent)

    def show_story(self, view: StoryView) -> None:
        self._show_view(view)

    def _words(self, view: StoryView) -> str:
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
        return f"{counted} {told}".strip()

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
        links = self._linked(view, rows, lambda number: refs[rows[number]], _MOST_FACTS)
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

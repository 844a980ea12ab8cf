"""The dock's content: three pages on how far the versions of the story agree.

Nothing is measured while the panel is not seen, and its pages are made when first asked for: a start shows
other panels. Measuring runs in the background, and what was measured stays until the next comparison is.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from desk.engine.errors import DeskError
from desk.engine.model import Comparison
from desk.engine.progress import Tick
from desk.engine.project import Project
from desk.ui.jobs import Jobs

if TYPE_CHECKING:
    from desk.engine.agreement import Agreement
    from desk.ui.agreement.gaps import GapsTree
    from desk.ui.agreement.origins import OriginsPage
    from desk.ui.agreement.pair_page import PairPage

MEASURING = "measuring the agreement"
_FEWEST = 2  # versions, between which there is anything to agree on


class AgreementPanel(QWidget):
    """Pairs, origins and gaps; a word in their place while there is nothing to show."""

    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement_panel")
        self._jobs = jobs
        self._project = Project()
        self._comparison: Comparison | None = None
        self._measured: Comparison | None = None
        self._seen = False
        self._none = QLabel()
        self._none.setWordWrap(True)
        self._again = QPushButton(self.tr("Measure again"))
        self._again.clicked.connect(self._measure)
        self._lay_out()
        jobs.cancelled.connect(self._on_cancelled)

    @cached_property
    def pairs(self) -> PairPage:
        from desk.ui.agreement.pair_page import PairPage

        page = PairPage()
        page.goToRequested.connect(self.goToRequested)
        return page

    @cached_property
    def origins(self) -> OriginsPage:
        from desk.ui.agreement.origins import OriginsPage

        page = OriginsPage()
        page.pairRequested.connect(self._show_pair)
        return page

    @cached_property
    def gaps(self) -> GapsTree:
        from desk.ui.agreement.gaps import GapsTree

        page = GapsTree()
        page.goToRequested.connect(self.goToRequested)
        return page

    @cached_property
    def tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("agreement_pages")
        tabs.setDocumentMode(True)
        for page, title, tip in (
            (self.pairs, self.tr("Pairs"), self.tr("How much every two versions share, and in which order")),
            (self.origins, self.tr("Origins"), self.tr("Which version likely came from which, and why")),
            (self.gaps, self.tr("Gaps"), self.tr("What only one version says, and what all but one say")),
        ):
            tabs.setTabToolTip(tabs.addTab(page, title), tip)
        self._stack.addWidget(tabs)
        return tabs

    def sizeHint(self) -> QSize:
        return QSize(320, 600)

    def words(self) -> str:
        """What is said in place of the pages; "" while they are shown."""
        return self._none.text() if self._stack.currentIndex() == 0 else ""

    def show_story(self, project: Project, comparison: Comparison | None) -> None:
        """Takes a comparison up, to be measured as soon as the panel is seen."""
        self._project, self._comparison = project, comparison
        if comparison is None:
            self._jobs.cancel(MEASURING)
            self._say(self.tr("Not compared yet."))
        elif len(comparison.structures) < _FEWEST:
            self._say(self.tr("There is one version only; agreement is measured between versions."))
        elif self._seen:
            self._measure()

    def set_seen(self, seen: bool) -> None:
        """Says whether a person can see the panel; behind another tab, a widget counts as visible too."""
        self._seen = seen
        if seen:
            self._measure()

    def retitle(self, project: Project) -> None:
        """Calls the versions as they are called now."""
        before, self._project = _titles(self._project), project
        current = self._comparison is not None and len(self._comparison.structures) == len(project.articles)
        if current and self._comparison is self._measured and before != _titles(project):
            self._show(self._agreement)

    def focus_page(self) -> QWidget | None:
        """Where the keys go in the page that is in front; None while there are words in the pages' place."""
        if self._stack.currentIndex() == 0:
            return None
        if self.tabs.currentWidget() is self.pairs:
            return self.pairs.plot if self.pairs.matrix.isHidden() else self.pairs.matrix
        return self.origins.tree if self.tabs.currentWidget() is self.origins else self.gaps

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._none)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._stack.addWidget(page)

    def _say(self, words: str, *, again: bool = False) -> None:
        self._none.setText(words)
        self._again.setVisible(again)
        self._stack.setCurrentIndex(0)

    def _measure(self) -> None:
        """Starts measuring, unless it is done already or there is nothing to measure."""
        comparison = self._comparison
        if comparison is None or len(comparison.structures) < _FEWEST:
            return
        if comparison is self._measured:
            self._stack.setCurrentWidget(self.tabs)
            return
        if self._measured is None or len(self._measured.structures) != len(comparison.structures):
            self._say(self.tr("Measuring …"))
        self._jobs.start(
            MEASURING,
            partial(_measured, comparison),
            partial(self._on_measured, comparison),
            self._on_failed,
        )

    def _on_measured(self, comparison: Comparison, agreement: Agreement) -> None:
        if comparison is self._comparison:
            self._measured, self._agreement = comparison, agreement
            self._show(agreement)

    def _on_failed(self, error: DeskError) -> None:
        self._say(str(error), again=True)

    def _on_cancelled(self, kind: str) -> None:
        if kind == MEASURING and self._comparison is not None:
            self._say(self.tr("Measuring was stopped."), again=True)

    def _show(self, agreement: Agreement) -> None:
        comparison = self._comparison
        assert comparison is not None
        titles = _titles(self._project)
        self.pairs.show_agreement(agreement, comparison, titles)
        self.origins.show_agreement(agreement, titles)
        self.gaps.show_agreement(agreement, comparison, titles)
        self._stack.setCurrentWidget(self.tabs)

    def _show_pair(self, first: int, second: int) -> None:
        self.pairs.choose(first, second)
        self.tabs.setCurrentWidget(self.pairs)
        if (page := self.focus_page()) is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)


def _measured(comparison: Comparison, tick: Tick) -> Agreement:
    from desk.engine.agreement.measuring import agreement_of  # late: nobody waits for it here

    return agreement_of(comparison, tick)


def _titles(project: Project) -> tuple[str, ...]:
    return tuple(project.article_title(article) for article in project.articles)

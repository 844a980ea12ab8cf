"""The facts that versions give differently, with every version's spelling; a click goes there.

What contradicts comes first, and alone is counted in the title. Names spelt differently are folded below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desk.engine.facts.weighing import contradicts, gravest_first
from desk.engine.grid.story import StoryView
from desk.engine.model import Comparison, Fact, FactType, FactValue, Place, SentenceRef
from desk.engine.project import Project, letter
from desk.ui.fact_words import differing_words, disputed, wordings
from desk.ui.grid.labels import row_name, spellings
from desk.ui.words import claim_name, fact_name, shortened
from desk.ui.wrapping import Wrapping

_REF = Qt.ItemDataRole.UserRole
_MOST_SAID = 120  # characters of a version's words; the tooltip has all
_FEW_NAMES = 6  # spelt differently, to be seen without unfolding
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PLAIN = frozenset(map(str, range(11)))  # mostly written as words, which nobody needs to have worked out
_DATE = re.compile(r"(\d{4})?-?-?(\d{2})-(\d{2})")  # 2031-02-21, and --02-21 where the year is not said


def meaning(kind: FactType, value: FactValue) -> str:
    """What a version's words come to, in words, where they do not say it themselves; else "". For a claim:
    what sets it apart from the other versions' words."""
    said = re.sub(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3})", "", value.text)
    if kind is FactType.NUMBER and _NUMBER.fullmatch(value.value) and value.value not in said:
        if value.value in _PLAIN and not re.search(r"\d", said):
            return ""
        return QLocale().toString(float(value.value), "f", len(value.value.partition(".")[2]))
    if kind in (FactType.NEGATION, FactType.STRENGTH):
        return claim_name(kind, value.value)
    if kind is FactType.DATE and (found := _DATE.fullmatch(value.value)):
        year, month, day = (int(part or 0) for part in found.groups())
        date = QDate(year or 2000, month, day)
        if date.isValid() and not re.search(rf"\b0?{day}\b", said):
            return QLocale().toString(date, "d MMMM yyyy" if year else "d MMMM")
    return ""


class FactsPanel(QWidget):
    """A tree: one branch a fact, one leaf a version's value."""

    titleChanged = Signal(str)
    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts_panel")
        self.tree = QTreeWidget()
        self.tree.setObjectName("facts")
        self.tree.setAccessibleName(self.tr("Facts that versions give differently"))
        self.tree.setHeaderLabels([self.tr("By kind of fact, the gravest first")])
        self.tree.header().setAccessibleName(self.tr("Columns of the list of facts"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.setIndentation(14)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(Wrapping(self.tree))
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.tree.itemActivated.connect(self._go_to)
        self.tree.itemClicked.connect(self._go_to)
        self._none = QLabel()
        self._none.setWordWrap(True)
        self._none.setContentsMargins(10, 10, 10, 10)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._none)
        self._pages.addWidget(self.tree)

    def sizeHint(self) -> QSize:
        return QSize(320, 170)  # a few facts; the summary above wants the rest

    def words(self) -> str:
        """What is said in place of facts; "" while some are listed."""
        return self._none.text() if self._pages.currentWidget() is self._none else ""

    def show_facts(self, view: StoryView | None) -> None:
        """Lists what disagrees; says so where nothing does, and where nothing was checked yet."""
        if view is None:
            self._none.setText(self.tr("Not compared yet."))
            self._pages.setCurrentWidget(self._none)
            self.titleChanged.emit(self.tr("Facts"))
            return
        differing = gravest_first(fact for fact in view.comparison.facts if not fact.agree)
        self.titleChanged.emit(self._counted(differing))
        self.tree.clear()
        for fact in filter(contradicts, differing):
            self.tree.addTopLevelItem(self._branch(fact, view))
        self.tree.expandAll()
        names = [fact for fact in differing if not contradicts(fact)]
        if names:
            folded = self._headed(self.tr("Names spelt differently: {0}").format(len(names)))
            self.tree.addTopLevelItem(folded)
            for fact in names:
                branch = self._branch(fact, view)
                folded.addChild(branch)
                branch.setExpanded(True)
            folded.setExpanded(len(names) <= _FEW_NAMES or len(names) == len(differing))
        self._none.setText(self._checked(view.comparison))
        self._pages.setCurrentWidget(self.tree if differing else self._none)

    def _counted(self, differing: Sequence[Fact]) -> str:
        """What the panel's title counts: what disagrees; spellings where nothing else does."""
        if differing and not any(map(contradicts, differing)):
            return self.tr("Facts · {0}").format(disputed(differing))
        return self.tr("Facts · {0}").format(sum(map(contradicts, differing)))

    def _branch(self, fact: Fact, view: StoryView) -> QTreeWidgetItem:
        places = [Place(value.article, value.sentence) for value in fact.values]
        first = next((place for place in places if view.sentence_row_of(place) == fact.row), places[0])
        heading = self.tr("{row} · {fact}: {words}").format(
            row=row_name(view, view.row_of(first)), fact=fact_name(fact.type), words=differing_words(fact)
        )
        branch = self._headed(heading)
        branch.setToolTip(0, " / ".join(spellings(fact)))
        branch.setData(0, _REF, view.ref(first))
        given = wordings(fact)
        times = Counter((value.article, text) for value, text in given)
        for value, text in given:
            if said := times.pop((value.article, text), 0):
                leaf = self._leaf(text, meaning(fact.type, value), value.article, said, view.project)
                leaf.setData(0, _REF, view.ref(Place(value.article, value.sentence)))
                branch.addChild(leaf)
        return branch

    def _leaf(self, text: str, means: str, article: int, times: int, project: Project) -> QTreeWidgetItem:
        """How one version gives a fact, and how often; what it means where that is not what it says."""
        words = f"{letter(article)}  {shortened(text, _MOST_SAID)}" + (f"  × {times}" if times > 1 else "")
        leaf = QTreeWidgetItem([f"{words}  = {means}" if means else words])
        title = project.article_title(project.articles[article])
        leaf.setToolTip(0, f"{title}\n{text}")
        return leaf

    def _headed(self, words: str) -> QTreeWidgetItem:
        branch = QTreeWidgetItem([words])
        font = branch.font(0)
        font.setBold(True)
        branch.setFont(0, font)
        return branch

    def _checked(self, comparison: Comparison) -> str:
        if len(comparison.structures) < 2:
            return self.tr("There is one version only; facts are compared between versions.")
        return self.tr(
            "Checked: none found. {0} facts that several versions give (numbers, dates, names, quotations, "
            "their speakers, negations, how firm a claim is) are the same in all of them."
        ).format(len(comparison.facts))

    def _go_to(self, item: QTreeWidgetItem) -> None:
        ref = item.data(0, _REF)
        if isinstance(ref, SentenceRef):
            self.goToRequested.emit(ref)

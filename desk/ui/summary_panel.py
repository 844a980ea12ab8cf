"""The summary beside the grid: its lines, what is still open, what is proposed, and how it will look.

All that is shown follows from the document; every change is an edit of the document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.engine import edits, summary
from desk.engine.model import Comparison, SentenceRef
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.ui.actions import Actions
from desk.ui.document import Document
from desk.ui.grid.labels import letter
from desk.ui.grid.story import Granularity, StoryView
from desk.ui.preview import Preview
from desk.ui.suggestions import Proposal, Suggestions
from desk.ui.summary_lines import LinesModel, LinesView, lines_of

_MOST_OPEN = 24  # open rows named one by one; more are only counted


class SummaryPanel(QWidget):
    """Lines, open rows, proposals and preview."""

    titleChanged = Signal(str)
    goToRequested = Signal(object)  # SentenceRef
    told = Signal(str)

    def __init__(self, document: Document, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary_panel")
        self._document = document
        self._granularity = Granularity.PARAGRAPHS
        self._pending: tuple[summary.Suggestion, ...] = ()
        self._open_refs: list[SentenceRef] = []
        self._seen: tuple[SummaryLine, ...] = ()
        self._heading = actions.heading
        self.model = LinesModel(self)
        self.lines = LinesView(self.model)
        self.preview = Preview(document)
        self.proposals = Suggestions()
        self._make_labels()
        self._lay_out(actions)
        self._connect(actions)

    # --- what is shown

    def refresh(self) -> None:
        """Shows the document as it is now."""
        project, comparison = self._document.project, self._document.comparison
        lines = lines_of(project)
        self.model.show(lines)
        self._empty.setVisible(not lines)
        self.lines.setVisible(bool(lines))
        words = summary.length(line.text for line in lines).words
        self._words.setText(self.tr("1 word") if words == 1 else self.tr("{0} words").format(words))
        if not project.articles:
            self._pending = ()
            self.proposals.show_proposals(())
        if comparison is not None:
            self._show_open(project, comparison)
            self._show_proposals(project, comparison)
        self._show_newest(project)
        self._show_style()
        self.preview.refresh()

    def sizeHint(self) -> QSize:
        return QSize(320, 600)

    def changeEvent(self, event: QEvent) -> None:
        """Links and the preview are laid out in the colours of their time; other colours want them anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._open.clear()
            self.refresh()

    def set_granularity(self, granularity: Granularity) -> None:
        """Names rows by the numbers that they have in the grid."""
        self._granularity = granularity
        self.refresh()

    def _show_open(self, project: Project, comparison: Comparison) -> None:
        covered = summary.coverage(project, comparison)
        self.titleChanged.emit(self.tr("Summary  {0}/{1}").format(covered.answered, covered.shared))
        view = StoryView(project, comparison, self._granularity)
        refs: dict[int, SentenceRef] = {}
        for number in summary.open_rows(project, comparison):
            row = comparison.sentence_rows[number]
            article = next(one for one in (comparison.base, *row.articles()) if row.cells[one])
            ref = comparison.structures[article].ref(row.cells[article][0])
            place = view.place(ref)
            if place is not None:
                refs.setdefault(view.row_of(place), ref)
        rows = sorted(refs)
        self._open_refs = [refs[row] for row in rows]
        links = [f'<a href="{n}">{row + 1}</a>' for n, row in enumerate(rows[:_MOST_OPEN])]
        more = self.tr(" and {0} more").format(len(rows) - _MOST_OPEN) if len(rows) > _MOST_OPEN else ""
        if rows:
            text = self.tr("Open rows: {0}").format(" · ".join(links) + more)
        else:
            text = self.tr("No open rows: every row that versions share has its line.")
        self._open.setText(text if covered.shared else self.tr("No row is shared by two versions."))

    def _show_proposals(self, project: Project, comparison: Comparison) -> None:
        """Shows what is pending; what has been answered otherwise meanwhile is no longer proposed."""
        if not self._pending:
            self.proposals.show_proposals(())
            return
        still_open = set(summary.open_rows(project, comparison))
        rows = summary.row_numbers(comparison)
        self._pending = tuple(one for one in self._pending if rows.get(one.ref) in still_open)
        view = StoryView(project, comparison, self._granularity)
        shown = []
        for one in self._pending:
            place = view.place(one.ref)
            if place is not None:
                words = view.sentence_text(place)
                shown.append(Proposal(one, words, letter(place.article), view.row_of(place)))
        self.proposals.show_proposals(sorted(shown, key=lambda proposal: proposal.row))

    def _show_newest(self, project: Project) -> None:
        """Brings a line that is new since the last look into view."""
        new = [number for number, line in enumerate(project.summary) if line not in self._seen]
        if new and len(project.summary) > len(self._seen) > 0:
            self.lines.set_current(new[-1])
        self._seen = project.summary

    def _show_style(self) -> None:
        row = self.lines.current()
        heading = 0 <= row < self.model.rowCount() and self.model.line(row).style is LineStyle.HEADING
        self._heading.setChecked(heading)

    # --- what is done with lines

    def edit_line(self) -> None:
        index = self.lines.currentIndex()
        if index.isValid():
            self.lines.setFocus()
            self.lines.edit(index)
        else:
            self._choose_first()

    def edit_line_of(self, ref: SentenceRef) -> None:
        """Edits the line that a sentence is the source of."""
        for number, line in enumerate(self._document.project.summary):
            if ref in line.sources:
                self.lines.set_current(number)
                self.edit_line()
                return
        self.told.emit(self.tr("This sentence is not in the summary yet; mark it with Space first."))

    def split_line(self) -> None:
        """Cuts the line that is being edited at the cursor."""
        row, editing = self.lines.current(), self.lines.editing()
        if row < 0:
            self._choose_first()
        elif editing is None:
            self.edit_line()
            self.told.emit(self.tr("Put the cursor where the line should be cut, then split once more."))
        else:
            text, place = editing
            cut = len(text[:place].lstrip())
            self.lines.finish_editing(True)
            self._document.apply(self.tr("Split line"), edits.split_line, row, cut)

    def join_lines(self) -> None:
        row = self.lines.current()
        if 0 <= row < self.model.rowCount() - 1:
            self._document.apply(self.tr("Join lines"), edits.join_lines, row, row + 1)
        else:
            self.told.emit(self.tr("Choose a line that has another below it."))

    def move_line(self, source: int, target: int) -> None:
        if source >= 0 and 0 <= target < self.model.rowCount() and source != target:
            self._document.apply(self.tr("Move line"), edits.move_line, source, target)
            self.lines.set_current(target)

    def remove_line(self, row: int) -> None:
        if row >= 0:
            self._document.apply(self.tr("Remove line"), edits.remove_line, row)

    def toggle_heading(self) -> None:
        row = self.lines.current()
        if row < 0:
            self._choose_first()
            return
        heading = self.model.line(row).style is LineStyle.HEADING
        name = self.tr("Set as text") if heading else self.tr("Set as heading")
        self._document.apply(name, edits.set_style, row, LineStyle.TEXT if heading else LineStyle.HEADING)

    def suggest(self) -> None:
        """Proposes a line for each open row; nothing is chosen by it."""
        project, comparison = self._document.project, self._document.comparison
        if comparison is None:
            self.told.emit(self.tr("Wait until the versions are compared, then ask again."))
            return
        self._pending = summary.suggest(project, comparison)
        self._show_proposals(project, comparison)
        if not self._pending:
            self.told.emit(self.tr("No row is open: there is nothing to propose."))

    def _approve(self, suggestions: Sequence[summary.Suggestion]) -> None:
        name = self.tr("Approve line") if len(suggestions) == 1 else self.tr("Approve lines")
        self._document.apply(name, mark_all, suggestions, self._document.row_numbers)

    def _dismiss(self, suggestions: Sequence[summary.Suggestion]) -> None:
        self._pending = tuple(one for one in self._pending if one not in suggestions)
        self.refresh()

    def _add_own(self) -> None:
        text = self._own.text()
        position = self.lines.current() + 1 or self.model.rowCount()
        if text.strip() and self._document.apply(
            self.tr("Add line"), edits.add_own_line, text, min(position, self.model.rowCount())
        ):
            self._own.clear()

    def _edited(self, row: int, text: str) -> None:
        self._document.apply(self.tr("Edit line"), edits.edit_line, row, text)

    def _choose_first(self) -> None:
        self.told.emit(self.tr("Choose a line of the summary first."))

    def _go_to_open(self, number: str) -> None:
        self.goToRequested.emit(self._open_refs[int(number)])

    def _go_to_source(self) -> None:
        row = self.lines.current()
        sources = self._document.project.summary[row].sources if row >= 0 else ()
        if sources and not self.lines.editing():
            self.goToRequested.emit(sources[0])

    # --- how it is built

    def _make_labels(self) -> None:
        self._empty = QLabel(
            self.tr(
                "No line yet. Press Space on a sentence to let it speak for its row, or let the program "
                "suggest lines and approve those you like."
            )
        )
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(10, 10, 10, 10)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._open = QLabel()
        self._open.setObjectName("open_rows")
        self._open.setWordWrap(True)
        self._open.setContentsMargins(8, 4, 8, 4)
        self._open.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._words = QLabel()
        self._words.setObjectName("word_count")
        self._own = QLineEdit()
        self._own.setObjectName("own_line_words")
        self._own.setAcceptDrops(False)  # what is dropped anywhere on the window becomes a version
        self._own.setPlaceholderText(self.tr("Add a line of your own"))
        self._own.setAccessibleName(self.tr("A line of your own; Enter adds it"))

    def _lay_out(self, actions: Actions) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(6, 4, 8, 4)
        tools.setSpacing(0)
        for action in (
            actions.edit_line,
            actions.split_line,
            actions.join_lines,
            actions.heading,
            actions.move_up,
            actions.move_down,
            actions.remove_line,
        ):
            tools.addWidget(_tool(action))
        tools.addStretch(1)
        tools.addWidget(self._words)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 8)
        foot.addWidget(_button(actions.suggest, self.tr("Suggest")))
        foot.addWidget(_button(actions.preview, self.tr("Preview")))
        foot.addStretch(1)
        foot.addWidget(_button(actions.export, self.tr("Export…")))
        own = QHBoxLayout()
        own.setContentsMargins(8, 2, 8, 2)
        own.addWidget(self._own)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.lines, 1)
        column.addLayout(own)
        column.addWidget(self._open)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        for part in (upper, self.proposals, self.preview):
            self._parts.addWidget(part)
            self._parts.setCollapsible(self._parts.indexOf(part), False)
            self._parts.setStretchFactor(self._parts.indexOf(part), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(tools)
        rows.addWidget(self._parts, 1)
        rows.addLayout(foot)

    def _connect(self, actions: Actions) -> None:
        self.model.editRequested.connect(self._edited)
        self.model.moveRequested.connect(self.move_line)
        self.lines.removeRequested.connect(self.remove_line)
        self.lines.clicked.connect(self._go_to_source)
        self.lines.selectionModel().currentChanged.connect(self._show_style)
        self.proposals.approved.connect(self._approve)
        self.proposals.dismissed.connect(self._dismiss)
        self.proposals.goToRequested.connect(self.goToRequested)
        self._open.linkActivated.connect(self._go_to_open)
        self._own.returnPressed.connect(self._add_own)
        self.addActions(actions.in_summary())
        actions.suggest.triggered.connect(self.suggest)
        actions.own_line.triggered.connect(lambda: self._own.setFocus(Qt.FocusReason.ShortcutFocusReason))
        actions.edit_line.triggered.connect(self.edit_line)
        actions.split_line.triggered.connect(self.split_line)
        actions.join_lines.triggered.connect(self.join_lines)
        actions.move_up.triggered.connect(lambda: self._move_current(-1))
        actions.move_down.triggered.connect(lambda: self._move_current(1))
        actions.heading.triggered.connect(self.toggle_heading)
        actions.remove_line.triggered.connect(lambda: self.remove_line(self.lines.current()))
        actions.preview.toggled.connect(self.preview.set_shown)

    def _move_current(self, by: int) -> None:
        self.move_line(self.lines.current(), self.lines.current() + by)


def mark_all(
    project: Project, suggestions: Sequence[summary.Suggestion], rows: Mapping[SentenceRef, int]
) -> Project:
    """An edit: approves suggestions, each in its style, as one step."""
    for one in suggestions:
        project = edits.mark(project, one.ref, rows, one.style)
    return project


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", ""))
    return button


def _button(action: QAction, text: str) -> QPushButton:
    """A button that looks and does as an action, with a shorter text."""
    button = QPushButton(action.icon(), text)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text().replace("&", ""))
    button.setCheckable(action.isCheckable())
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
    action.toggled.connect(button.setChecked)
    return button

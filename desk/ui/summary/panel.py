"""The summary beside the grid: its lines, what is still open, what is proposed, and how it will look.

All that is shown follows from the document; every change is an edit of the document.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QKeySequence
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

from desk.engine import summary
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import Comparison
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.ui.actions import Actions
from desk.ui.document import Document
from desk.ui.summary.carrying import CarryButton, summary_data
from desk.ui.summary.headline import HeadlinePart
from desk.ui.summary.line_commands import LineCommands
from desk.ui.summary.line_source import LineSource
from desk.ui.summary.line_values import lines_of
from desk.ui.summary.lines import LinesModel, LinesView
from desk.ui.summary.open_rows import Coverage, OpenRows
from desk.ui.summary.preview import Preview
from desk.ui.summary.proposing import Proposing
from desk.ui.summary.suggestions import Suggestions


class SummaryPanel(QWidget):
    """Lines, open rows, proposals and preview."""

    titleChanged = Signal(str)
    goToRequested = Signal(object)  # SentenceRef, to work on
    showRequested = Signal(object)  # SentenceRef, to be seen while the keys stay with the lines
    told = Signal(str)

    def __init__(self, document: Document, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary_panel")
        self._document = document
        self._granularity = Granularity.PARAGRAPHS
        self._view: StoryView | None = None  # what is shown, with what was looked up in it
        self._seen: tuple[SummaryLine, ...] = ()
        self._heading = actions.heading
        self._restore = actions.restore_line
        self._source = LineSource(actions.restore_line)
        self._roomed = (False, False)  # whether there were proposals, and lines, when room was made
        self.model = LinesModel(self)
        self.lines = LinesView(self.model)
        self.commands = LineCommands(document, self.lines)
        self.headline = HeadlinePart()
        self.preview = Preview(document, actions.export, self)
        self.proposals = Suggestions()
        self.proposing = Proposing(document, self.proposals)
        self._make_labels()
        self._lay_out(actions)
        self._connect(actions)

    # --- what is shown

    def refresh(self) -> None:
        """Shows the document as it is now."""
        project, comparison = self._document.project, self._document.comparison
        self._view = self._viewed(project, comparison) if comparison is not None else None
        lines = lines_of(project, self._document.row_numbers, self._view)
        self.model.show(lines)
        self._follow_current(project)
        self.lines.setVisible(bool(lines))
        self._show_length(summary.length(line.text for line in lines))
        if comparison is not None and (view := self._view) is not None:
            self.titleChanged.emit(self.tr("Summary · {0}").format(len(lines)))
            self.headline.show_headline(summary.headline(project, comparison), view)
            self._open.show_rows(view)
            self._coverage.show_story(view)
        self.proposing.refresh(self._granularity)
        self._make_room()
        self._show_newest(project)
        self._show_style()
        self.preview.refresh()

    def _viewed(self, project: Project, comparison: Comparison) -> StoryView:
        """The story as it is decided now; where nothing else changed, what was looked up stays."""
        view = self._view
        if view is None or view.comparison is not comparison or view.granularity is not self._granularity:
            return StoryView(project, comparison, self._granularity, self._document.index)
        return view.with_decisions(project)

    def finish_editing(self) -> None:
        """Takes the words that are being typed, before the story is written or goes."""
        self.lines.finish_editing(True)
        self.headline.field.finished.emit(True)

    def sizeHint(self) -> QSize:
        return QSize(320, 600)

    def changeEvent(self, event: QEvent) -> None:
        """The preview is laid out in the colours of its time; others want it anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.preview.refresh()

    def set_text_font(self, font: QFont | None) -> None:
        """What the lines and the preview are set in, None for the system's font."""
        self.lines.setFont(font or QFont())
        self.headline.set_text_font(font or self.font())
        self.preview.set_text_font(font or self.preview.font())

    def set_granularity(self, granularity: Granularity) -> None:
        """Names rows by the numbers that they have in the grid."""
        self._granularity = granularity
        self.refresh()

    def _make_room(self) -> None:
        """While there are proposals they name the open rows, and share the height with the lines; without
        lines all of it is theirs. A person may draw the border elsewhere until either comes or goes."""
        proposed, filled = bool(self.proposals.proposals()), bool(self.model.rowCount())
        self._empty.setVisible(not filled and not proposed)
        self._open.setVisible(not proposed and bool(self._open.text()))
        if proposed and self._roomed != (proposed, filled):
            height = self._parts.height()
            upper = height * 9 // 20 if filled else 0
            self._parts.setSizes([upper, height - upper])
        self._roomed = (proposed, filled)

    def _show_length(self, length: summary.Length) -> None:
        words = self.tr("1 word") if length.words == 1 else self.tr("{0} words").format(length.words)
        if length.minutes:
            minutes = max(1, round(length.minutes))
            words = self.tr("{0} · {1} min").format(words, minutes)
        self._words.setText(words)

    def _follow_current(self, project: Project) -> None:
        """Keeps the same line current where lines changed places, as when a move is undone."""
        before, row = self._seen, self.lines.current()
        moved = len(before) == len(project.summary) and all(line in before for line in project.summary)
        if moved and 0 <= row < len(before) and project.summary[row] != before[row]:
            self.lines.set_current(project.summary.index(before[row]))

    def _show_newest(self, project: Project) -> None:
        """Brings a line that is new since the last look into view."""
        new = [number for number, line in enumerate(project.summary) if line not in self._seen]
        if new and len(project.summary) > len(self._seen) > 0:
            self.lines.set_current(new[-1])
        self._seen = project.summary

    def _show_style(self) -> None:
        row = self.lines.current()
        line = self.model.line(row) if 0 <= row < self.model.rowCount() else None
        self._heading.setChecked(line is not None and line.style is LineStyle.HEADING)
        self._restore.setEnabled(line is not None and bool(line.source))
        if line is not None:
            self._source.show_line(line.source, line.text, line.letters)
        self._source.setVisible(line is not None and bool(line.source))

    def _go_to_source(self) -> None:
        row = self.lines.current()
        sources = self._document.project.summary[row].sources if row >= 0 else ()
        if sources and not self.lines.editing():
            self.showRequested.emit(sources[0])

    def _carried(self) -> QMimeData | None:
        """The summary for another program; None while there is nothing to carry."""
        project, comparison = self._document.project, self._document.comparison
        if not project.summary or comparison is None:
            return None
        return summary_data(project, comparison, self.preview.disputed)

    def _suggest(self) -> None:
        self.proposing.suggest()
        self._make_room()
        self.proposals.take_focus()

    def _add_own(self) -> None:
        if self.commands.add_own(self._own.text()):
            self._own.setText("")  # which, unlike clear(), leaves it nothing to undo

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
        self._open = OpenRows()
        self._coverage = Coverage()
        self._words = QLabel()
        self._words.setObjectName("word_count")
        self._words.setToolTip(
            self.tr(
                "The length of the summary and the time it takes to read it, at {0} words a minute; "
                "of Chinese and Japanese {1} characters."
            ).format(summary.WORDS_A_MINUTE, summary.CHARACTERS_A_MINUTE)
        )
        self._own = _OwnLine()
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
        foot.addWidget(CarryButton(actions.copy_summary, self._carried))
        foot.addStretch(1)
        foot.addWidget(_button(actions.export, self.tr("Export…")))
        own = QHBoxLayout()
        own.setContentsMargins(8, 2, 8, 2)
        own.addWidget(self._own)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addWidget(self._empty, 1)
        column.addWidget(self.lines, 1)
        column.addWidget(self._source)
        column.addLayout(own)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        for part in (upper, self.proposals):
            self._parts.addWidget(part)
            self._parts.setCollapsible(self._parts.indexOf(part), False)
            self._parts.setStretchFactor(self._parts.indexOf(part), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(tools)
        rows.addWidget(self._parts, 1)
        rows.addWidget(self._coverage)
        rows.addWidget(self._open)
        rows.addLayout(foot)

    def _connect(self, actions: Actions) -> None:
        commands, lines = self.commands, self.lines
        self.model.editRequested.connect(commands.reword)
        self.model.moveRequested.connect(commands.move)
        lines.removeRequested.connect(commands.remove)
        self.headline.field.given.connect(commands.head)
        self.headline.field.left.connect(lines.setFocus)
        self.headline.showRequested.connect(self.showRequested)
        for chosen in (lines.clicked, lines.stepped):
            chosen.connect(self._go_to_source)
        lines.offer(
            (
                (actions.edit_line, actions.restore_line, actions.heading),
                (actions.split_line, actions.join_lines, actions.move_up, actions.move_down),
                (actions.remove_line,),
            )
        )
        lines.selectionModel().currentChanged.connect(self._show_style)
        self.proposals.finished.connect(lines.setFocus)
        self.proposals.goToRequested.connect(self.goToRequested)
        self.proposals.showRequested.connect(self.showRequested)
        for links in (self._open, self._coverage):
            links.goToRequested.connect(self.goToRequested)
        self._own.returnPressed.connect(self._add_own)
        commands.told.connect(self.told)
        self.proposing.told.connect(self.told)
        self.addActions(actions.in_summary())
        self.proposals.addAction(actions.next_unresolved)  # buttons, to which letters mean nothing else
        for action, does in (
            (actions.suggest, self._suggest),
            (actions.own_line, lambda: self._own.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            (actions.edit_line, commands.edit),
            (actions.restore_line, commands.restore),
            (actions.split_line, commands.split),
            (actions.join_lines, commands.join),
            (actions.move_up, lambda: commands.move_by(-1)),
            (actions.move_down, lambda: commands.move_by(1)),
            (actions.heading, commands.toggle_heading),
            (actions.remove_line, commands.remove),
        ):
            action.triggered.connect(lambda _=False, does=does: does())
        actions.preview.toggled.connect(self.preview.set_shown)
        self.preview.finished.connect(lambda _: actions.preview.setChecked(False))


class _OwnLine(QLineEdit):
    """A field that leaves Undo and Redo to the story while it has nothing of its own to take back."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            key = QKeySequence.StandardKey
            undo = event.matches(key.Undo) and not self.isUndoAvailable()
            redo = event.matches(key.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


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

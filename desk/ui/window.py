"""The main window: its parts, and what is shown of the story as a whole.

The parts meet in `connecting.py`; what they do is in their own modules. The window itself holds no state of
the story; that is the document's.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.engine.grid.states import RowFilter
from desk.engine.grid.story import Granularity, Reference
from desk.engine.model import SentenceRef
from desk.files.recovery import Recovery
from desk.ui.actions import Actions
from desk.ui.agreement.panel import AgreementPanel
from desk.ui.aligning import Aligning
from desk.ui.beginning import Beginning
from desk.ui.checking_panel import CheckingPanel
from desk.ui.classes_menu import ClassesMenu
from desk.ui.column_commands import ColumnCommands
from desk.ui.columns import Columns
from desk.ui.connecting import connect
from desk.ui.document import Document
from desk.ui.drop_sheet import DropSheet
from desk.ui.exporting import Exporting
from desk.ui.facts_panel import FactsPanel
from desk.ui.finding import Finding
from desk.ui.going import Going
from desk.ui.helping import Helping
from desk.ui.icons import application_icon
from desk.ui.importing import Importer, can_take
from desk.ui.jobs import Jobs
from desk.ui.keeping import Keeping
from desk.ui.marking import Marking
from desk.ui.memory import Memory
from desk.ui.menus import ToolBar, fill_menu_bar
from desk.ui.messages import Messages
from desk.ui.notices import Notices
from desk.ui.opening import Opening
from desk.ui.panels import Panels, focus_next_seen
from desk.ui.places import Places
from desk.ui.preferences.preferring import Concerned, Preferring
from desk.ui.printing import Printing
from desk.ui.returning import Returning
from desk.ui.ruling import Ruling
from desk.ui.saving import Saving
from desk.ui.shortcuts import Shortcuts
from desk.ui.status_line import StatusLine
from desk.ui.story_page import StoryPage
from desk.ui.summary.panel import SummaryPanel
from desk.ui.theme import ThemeKeeper, ThemeName
from desk.ui.welcome import Welcome
from desk.ui.whats_this import explain_panels, explain_story

if TYPE_CHECKING:
    from desk.engine.knowledge import Knowledge
    from desk.ui.document import Foreseen

_WIDE = 1600  # pixels of a screen's width, below which a first window takes it all
_FIRST_SHARE = 0.92  # of the screen, for a window that was never placed by a person


class Window(QMainWindow):
    """The window of one story. `jobs`, `document` and the parts are there for whoever drives it."""

    newWindowRequested = Signal()
    quitRequested = Signal()
    restoreRequested = Signal(object)  # Lost: a story that a crash left behind
    closed = Signal()

    def __init__(
        self,
        knowledge: Callable[[], Knowledge],
        themes: ThemeKeeper,
        memory: Memory,
        recovery: Recovery,
        *,
        offers_lost: bool = True,
        foreseen: Foreseen | None = None,
    ) -> None:
        """`offers_lost` tells whether it offers what a crash left behind; one window is enough for that.
        `foreseen` is for the document."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.themes = themes
        self.memory = memory
        self.jobs = Jobs(self)
        self.document = Document(knowledge, self.jobs, self, foreseen)
        self.actions_ = Actions(self)
        self.shortcuts = Shortcuts(list(self.actions_.all()))
        self._make_widgets()
        self.columns = Columns(self.document, self)
        self.importer = Importer(self.jobs, self.columns.titles, self)
        self.marking = Marking(self.document, self.grid, self)
        self.ruling = Ruling(self.document, memory.outlets, self)
        self.aligning = Aligning(self.document, self.grid, self)
        self.column_commands = ColumnCommands(self.document, self.grid, self.columns, self.actions_)
        self.going = Going(self.document, self.grid, self.marking, self)
        self.saving = Saving(self.document, self.jobs, self)
        places = Places(self.document, self.saving, memory)
        self.exporting = Exporting(self.document, self.grid, self.jobs, places, self)
        self.printing = Printing(self.document, self.grid, self)
        self.opening = Opening(self.importer, self.saving, memory, self)
        self.returning = Returning(self.document, self.grid, self.saving, self.going, memory)
        self.keeping = Keeping(self.document, self.saving, recovery, self.returning.where)
        self.beginning = Beginning(self.document, self.keeping, self.opening, self.messages)
        self.notices = Notices(self.document, self.columns, self.marking, self.messages)
        self.helping = Helping(themes, self.actions_, self)
        parts = Concerned(
            self.actions_, self.shortcuts, self.classes, self.grid, self.summary, self.exporting
        )
        self.preferring = Preferring(memory, themes, parts, self)
        self._lay_out()
        bar = self.story.find_bar
        self.finding = Finding(self.grid, self.summary, self.summary_dock, bar, self)
        connect(self)
        self._remember()
        if offers_lost:
            self.beginning.offer_lost()
        self.show_story()

    def _make_widgets(self) -> None:
        actions = self.actions_
        self.story = StoryPage(actions)
        self.grid = self.story.grid
        self.grid.share_turns(self.document.turns)
        self.messages = Messages()
        self.welcome = Welcome(actions.open, actions.paste, actions.sample, actions.guide)
        self.classes = ClassesMenu(self)
        self.tools = ToolBar(actions, self.classes, self)
        self.menus = fill_menu_bar(self, actions, self.classes)
        self.status = StatusLine(self.statusBar(), self.tr("Ctrl+/ for shortcuts"))
        self.summary = SummaryPanel(self.document, actions)
        self.facts = FactsPanel()
        self.checking = CheckingPanel(actions)
        self.checking.share_turns(self.document.turns)
        self.checking.tree.addAction(actions.next_check)
        self.agreement = AgreementPanel(self.jobs)
        self.panels = Panels(self)
        self._drop_sheet = DropSheet(self)

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.story)
        centre = QWidget()
        rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.messages)
        rows.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.addToolBar(self.tools)
        room = self.screen().availableGeometry().size()
        self.resize(room * _FIRST_SHARE)
        if room.width() < _WIDE:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.summary_dock = self.panels.add("summary_dock", self.tr("Summary"), self.summary)
        self.facts_dock = self.panels.add("facts_dock", self.tr("Facts"), self.facts)
        self.checking_dock = self.panels.add("checking_dock", self.tr("Check"), self.checking)
        self.agreement_dock = self.panels.add("agreement_dock", self.tr("Agreement"), self.agreement)
        self.panels.settle()
        explain_story(self.story, self.tools)
        explain_panels(self.summary, self.facts, self.checking, self.agreement, self.statusBar())
        self.menus.view.addActions(self.panels.switches())

    # --- what is shown

    def show_story(self) -> None:
        filled = bool(self.document.project.articles)
        page = self.story if filled else self.welcome
        if page is not self.pages.currentWidget():
            self.pages.setCurrentWidget(page)
            if filled:
                self.grid.setFocus()  # so that the keys that move and mark work at once
        for action in self.actions_.need_story():
            action.setEnabled(filled)
        self.tools.set_story_open(filled)
        self.panels.set_away(not filled)
        if filled:
            self.messages.settle("emptied")
        else:
            self.welcome.show_recent([str(path) for path in self.memory.recent])
        self.show_rows()
        self.show_beside()

    def show_rows(self) -> None:
        document = self.document
        self.grid.show_story(document.project, document.newest_comparison, document.index)

    def show_beside(self) -> None:
        """What is told of the story around its rows."""
        project, comparison = self.document.project, self.document.comparison
        self.summary.refresh()
        self.tools.show_bases(project, comparison.base if comparison is not None else len(project.articles))
        row = self.grid.current_row()
        self.status.renew_where(self.grid.row_summary(row) if row >= 0 else "")
        self.name_steps()
        self.name_take_backs()
        self.show_title()

    def undo(self) -> None:
        """Takes back what was done last: to the proposals, else to the story."""
        if not self.summary.proposing.take_back():
            self.document.undo()

    def show_undone(self, name: str, ref: SentenceRef | None) -> None:
        self.going.show_step(self.tr("Undone: {0}"), name, ref)
        if not self.document.project.articles:
            self.notices.tell_emptied(name)

    def show_redone(self, name: str, ref: SentenceRef | None) -> None:
        self.going.show_step(self.tr("Redone: {0}"), name, ref)

    def set_granularity(self, granularity: Granularity) -> None:
        """Shows paragraphs or sentences side by side."""
        actions = self.actions_
        paragraphs = granularity is Granularity.PARAGRAPHS
        (actions.paragraphs if paragraphs else actions.sentences).setChecked(True)
        self.marking.granularity = granularity
        self.memory.keep_granularity(granularity)
        self.grid.set_granularity(granularity)
        self.summary.set_granularity(granularity)
        self.list_checks()
        self.list_facts()

    def show_title(self) -> None:
        name = self.saving.name()
        self.setWindowTitle(f"{name}[*]" if name else "Copy Desk")
        # Without a name there is nothing to save, and no place for Qt's asterisk.
        self.setWindowModified(bool(name) and not self.document.undo_stack.isClean())

    def name_steps(self) -> None:
        """Undo and Redo say what they would undo and redo."""
        stack = self.document.undo_stack
        last = self.summary.proposing.step() or stack.undoText()
        for action, words, with_step, step, can in (
            (self.actions_.undo, self.tr("&Undo"), self.tr("&Undo {0}"), last, bool(last)),
            (self.actions_.redo, self.tr("&Redo"), self.tr("&Redo {0}"), stack.redoText(), stack.canRedo()),
        ):
            action.setText(with_step.format(step) if step else words)
            action.setEnabled(can)

    def name_take_backs(self) -> None:
        actions = self.actions_
        self.aligning.name_take_backs(
            actions.take_back_sentence, actions.take_back_row, actions.take_back_all
        )

    def choose_filter(self, row_filter: RowFilter) -> None:
        self.actions_.filters[row_filter].setChecked(True)
        self.tools.show_filter(row_filter)
        self.grid.set_filter(row_filter)

    def set_reference(self, canonical: bool) -> None:
        self.grid.set_reference(Reference.CANONICAL if canonical else Reference.BASE)
        self.memory.change(compare_with_canonical=canonical)

    def set_going_on(self, goes_on: bool) -> None:
        self.marking.goes_on = goes_on
        self.memory.change(auto_advance=goes_on)

    def choose_theme(self, name: str) -> None:
        self.memory.keep_theme(ThemeName(name))
        self.themes.choose(ThemeName(name))

    def go_to_next_part(self) -> None:
        """Moves the focus on: grid, lines, panels, and round again; what is hidden is passed over."""
        page = self.agreement.focus_page()
        parts: list[QWidget] = [self.grid, self.summary.lines, self.facts.tree, self.checking.tree]
        focus_next_seen([*parts, page] if page is not None else parts)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab passes over the panels that lie behind another one."""
        with self.panels.passed_over():
            return super().focusNextPrevChild(forward)

    def show_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def list_facts(self) -> None:
        self.facts.show_facts(self.aligning.view())

    def list_checks(self) -> None:
        self.checking.show_checks(self.aligning.view())

    def check_next(self) -> None:
        """Brings the list of what to check to the front, and its next entry."""
        self.checking_dock.show()
        self.checking_dock.raise_()
        self.checking.check_next()

    def list_agreement(self) -> None:
        self.agreement.show_story(self.document.project, self.document.comparison)

    def show_facts(self) -> None:
        self.facts_dock.show()
        self.facts_dock.raise_()
        self.facts.tree.setFocus()

    def tell_written(self, path: Path) -> None:
        self.memory.change(export_folder=str(path.parent), export_format=path.suffix.lstrip("."))
        self.status.remark(self.tr("Exported as {0}.").format(path))

    def proposed_name(self) -> str:
        """What a file is called that leaves the story."""
        return self.saving.file_name()

    def tell_report(self, path: Path) -> None:
        furniture, form = self.exporting.furniture, path.suffix.lstrip(".")
        self.memory.change(export_folder=str(path.parent), report_format=form, report_furniture=furniture)
        self.status.remark(self.tr("Exported as {0}.").format(path))

    # --- what comes in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_take(event.mimeData()):
            event.acceptProposedAction()
            self._drop_sheet.show_for(event.mimeData())

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop_sheet.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_sheet.hide()
        event.acceptProposedAction()
        self.importer.take_mime(event.mimeData())
        self.activateWindow()

    # --- what is remembered

    def _remember(self) -> None:
        """Takes up where the window was left."""
        memory, settings = self.memory, self.memory.settings
        memory.restore_window(self)
        self.set_granularity(memory.granularity)
        self.preferring.take()
        formats = f".{settings.export_format}", f".{settings.report_format}"
        self.exporting.choose(*formats, settings.report_furniture)
        self.exporting.choose_disputed(settings.export_disputed)
        for note in filter(None, (memory.note, memory.outlets.note)):
            self.messages.tell(note)

    def follow_settings(self) -> None:
        """Takes over what was chosen in another window and holds for all."""
        self.preferring.follow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.summary.finish_editing()
        if not self.saving.may_go():
            event.ignore()
            return
        self.keeping.forget()
        self.panels.set_away(False)
        self.memory.keep_window(self)
        self.jobs.close()
        super().closeEvent(event)
        self.closed.emit()

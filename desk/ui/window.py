"""The main window: where the widgets meet. One block connects them; what they do is in their own modules.

A signal is a fact (`changed`) or a request (`openRequested`). The window itself holds no state of the story;
that is the document's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desk.assets import resource
from desk.engine import edits
from desk.engine.knowledge import Knowledge
from desk.engine.model import SentenceRef
from desk.ui.actions import Actions
from desk.ui.columns import Columns
from desk.ui.document import Document
from desk.ui.facts_panel import FactsPanel
from desk.ui.find_bar import FindBar
from desk.ui.grid.overview import OverviewStrip
from desk.ui.grid.story import Granularity, Reference, RowFilter
from desk.ui.grid.view import StoryGrid
from desk.ui.help import CommandPalette, ShortcutSheet, menus_of, show_about
from desk.ui.icons import application_icon
from desk.ui.importing import Importer, Taken, can_take
from desk.ui.jobs import Jobs
from desk.ui.marking import Marking
from desk.ui.menus import ClassesMenu, ToolBar, fill_menu_bar
from desk.ui.messages import Messages
from desk.ui.status_line import StatusLine
from desk.ui.summary_panel import SummaryPanel
from desk.ui.theme import ThemeKeeper, ThemeName
from desk.ui.welcome import Welcome


class Window(QMainWindow):
    """The window of one story."""

    def __init__(self, knowledge: Knowledge, themes: ThemeKeeper) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self._themes = themes
        self.jobs = Jobs(self)
        self.document = Document(knowledge, self.jobs, self)
        self.importer = Importer(self.jobs, self)
        self.actions_ = Actions(self)
        self._make_widgets()
        self.summary = SummaryPanel(self.document, self.actions_)
        self.facts = FactsPanel()
        self.marking = Marking(self.document, self.grid, self)
        self.columns = Columns(self.document, self)
        self._lay_out()
        self._connect()
        self._show_story()

    def _make_widgets(self) -> None:
        actions = self.actions_
        self.grid = StoryGrid()
        self.overview = OverviewStrip(self.grid)
        self.find_bar = FindBar(actions.find_next, actions.find_previous)
        self.messages = Messages()
        self.welcome = Welcome(actions.open, actions.paste, actions.sample)
        self.classes = ClassesMenu(self)
        self.tools = ToolBar(actions, self.classes, self)
        self.menus = fill_menu_bar(self, actions, self.classes)
        self.status = StatusLine(self.statusBar(), self.tr("Ctrl+/ for shortcuts"))

    def _lay_out(self) -> None:
        story = QWidget()
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.grid, 1)
        beside.addWidget(self.overview)
        column = QVBoxLayout(story)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(beside, 1)
        column.addWidget(self.find_bar)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(story)
        centre = QWidget()
        rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.messages)
        rows.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.addToolBar(self.tools)
        self.summary_dock = self._dock("summary_dock", self.tr("Summary"), self.summary)
        self.facts_dock = self._dock("facts_dock", self.tr("Facts"), self.facts)
        self.resizeDocks([self.summary_dock, self.facts_dock], [340, 340], Qt.Orientation.Horizontal)
        self.resizeDocks([self.summary_dock, self.facts_dock], [500, 240], Qt.Orientation.Vertical)

    def _dock(self, name: str, title: str, panel: QWidget) -> QDockWidget:
        """A panel at the right, with its switch in the View menu."""
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.toggleViewAction().setObjectName(f"show_{name}")
        dock.toggleViewAction().setText(title)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.menus.view.addAction(dock.toggleViewAction())
        return dock

    def _connect(self) -> None:
        actions, document, grid = self.actions_, self.document, self.grid
        document.projectChanged.connect(self._show_story)
        document.comparisonChanged.connect(self._show_story)
        document.busyChanged.connect(self.status.show_busy)
        document.progress.connect(self.status.show_progress)
        document.failed.connect(self.messages.warn)
        document.stopped.connect(self._tell_stopped)
        self.status.cancelRequested.connect(self.jobs.cancel)

        self.importer.read.connect(self._take_read)
        self.importer.failed.connect(self.messages.warn)
        self.columns.reloadRequested.connect(self.importer.renew)
        for teller in (self.columns.told, self.marking.told, self.summary.told):
            teller.connect(self.status.remark)

        self.summary.titleChanged.connect(self.summary_dock.setWindowTitle)
        self.facts.titleChanged.connect(self.facts_dock.setWindowTitle)
        self.summary.goToRequested.connect(self._go_to)
        self.facts.goToRequested.connect(self._go_to)
        grid.markRequested.connect(self.marking.toggle)
        grid.markColumnRequested.connect(self.marking.take_column)
        grid.clearRequested.connect(self.marking.clear_row)
        grid.kindRequested.connect(self.marking.set_kind)
        grid.joinRequested.connect(self.marking.join)
        grid.partRequested.connect(self.marking.part)
        grid.confirmRequested.connect(self.marking.confirm)
        grid.editRequested.connect(self.summary.edit_line_of)
        grid.baseRequested.connect(self.columns.make_base)
        grid.hideRequested.connect(self.columns.hide)
        grid.renameRequested.connect(self.columns.rename)
        grid.removeRequested.connect(self.columns.remove)
        grid.reloadRequested.connect(self.columns.reload)
        grid.columnsReordered.connect(self.columns.reorder)
        grid.rowSummaryChanged.connect(self.status.show_where)
        grid.hitsCounted.connect(self.find_bar.show_found)
        grid.classesCounted.connect(self.classes.show_counts)
        self.classes.chosen.connect(grid.set_classes)

        self.tools.filterChosen.connect(grid.set_filter)
        self.tools.baseChosen.connect(self.columns.make_base)
        self.find_bar.searchChanged.connect(grid.set_search)
        self.find_bar.nextRequested.connect(grid.next_hit)
        self.find_bar.previousRequested.connect(grid.previous_hit)
        self.find_bar.closed.connect(grid.setFocus)
        self.menus.columns.aboutToShow.connect(lambda: self.columns.fill_menu(self.menus.columns))

        actions.paste.triggered.connect(self._paste)
        actions.sample.triggered.connect(self.open_sample)
        actions.quit.triggered.connect(self.close)
        actions.undo.triggered.connect(document.undo_stack.undo)
        actions.redo.triggered.connect(document.undo_stack.redo)
        actions.copy.triggered.connect(grid.copy)
        actions.copy_source.triggered.connect(grid.copy_with_source)
        actions.kind_menu.triggered.connect(grid.show_kind_menu)
        actions.other_kind.triggered.connect(grid.request_other_kind)
        actions.join.triggered.connect(grid.request_join)
        actions.part.triggered.connect(self.marking.part_current)
        actions.confirm.triggered.connect(self.marking.confirm_current)
        actions.go_on.toggled.connect(self.marking.set_going_on)
        actions.canonical_reference.toggled.connect(self._set_reference)
        actions.full_screen.triggered.connect(self._show_full_screen)
        actions.shortcuts.triggered.connect(self._show_shortcuts)
        actions.palette.triggered.connect(self._run_command)
        actions.about.triggered.connect(lambda: show_about(self))
        actions.find.triggered.connect(self.find_bar.open_bar)
        actions.find_next.triggered.connect(grid.next_hit)
        actions.find_previous.triggered.connect(grid.previous_hit)
        actions.paragraphs.triggered.connect(lambda: self.set_granularity(Granularity.PARAGRAPHS))
        actions.sentences.triggered.connect(lambda: self.set_granularity(Granularity.SENTENCES))
        actions.zoom_in.triggered.connect(grid.zoom_in)
        actions.zoom_out.triggered.connect(grid.zoom_out)
        actions.zoom_reset.triggered.connect(grid.zoom_reset)
        actions.next_difference.triggered.connect(grid.next_difference)
        actions.previous_difference.triggered.connect(grid.previous_difference)
        actions.next_unresolved.triggered.connect(grid.next_unresolved)
        actions.mark.triggered.connect(self.marking.toggle_current)
        actions.clear.triggered.connect(self.marking.clear_row)
        for number, take in enumerate(actions.take):
            take.triggered.connect(lambda _=False, number=number: self.marking.take_column(number))
        for kind, action in actions.kinds.items():
            action.triggered.connect(lambda _=False, kind=kind: self.marking.set_current_kind(kind))
        for name, action in actions.themes.items():
            action.triggered.connect(lambda _=False, name=name: self._themes.choose(ThemeName(name)))
        self._themes.changed.connect(self._show_theme)
        grid.addActions(actions.in_grid())

    # --- what is shown

    def _show_story(self) -> None:
        project, comparison = self.document.project, self.document.comparison
        self.pages.setCurrentIndex(1 if project.articles else 0)
        for action in self.actions_.need_story():
            action.setEnabled(bool(project.articles))
        if comparison is not None or not project.articles:
            self.grid.show_story(project, comparison)
        for dock in (self.summary_dock, self.facts_dock):
            dock.setEnabled(bool(project.articles))
        self.summary.refresh()
        self.facts.show_facts(project, comparison)
        self.tools.show_bases(project, comparison.base if comparison is not None else len(project.articles))

    def set_granularity(self, granularity: Granularity) -> None:
        self.marking.granularity = granularity
        action = (
            self.actions_.paragraphs if granularity is Granularity.PARAGRAPHS else self.actions_.sentences
        )
        action.setChecked(True)
        self.grid.set_granularity(granularity)
        self.summary.set_granularity(granularity)

    def _set_reference(self, canonical: bool) -> None:
        self.grid.set_reference(Reference.CANONICAL if canonical else Reference.BASE)

    def _show_full_screen(self, full: bool) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_.full_screen.setChecked(full)

    def _show_shortcuts(self) -> None:
        ShortcutSheet(menus_of(self.menuBar()), self).exec()

    def _run_command(self) -> None:
        palette = CommandPalette(menus_of(self.menuBar()), self)
        if palette.exec() and palette.chosen is not None:
            palette.chosen.trigger()

    def _go_to(self, ref: SentenceRef) -> None:
        """Brings a sentence into view, though the filter left its row out."""
        if not self.grid.go_to(ref):
            self.tools.filter.setCurrentIndex(0)
            self.grid.set_filter(RowFilter.ALL)
            self.grid.go_to(ref)

    def _show_theme(self) -> None:
        self.grid.set_theme(self._themes.current())

    def _tell_stopped(self) -> None:
        self.messages.warn(
            self.tr("Comparing was stopped. The rows are those from before your last step."),
            self.tr("Compare again"),
            self.document.compare_again,
        )

    # --- what comes in

    def open_paths(self, paths: Sequence[Path]) -> None:
        self.importer.take_paths(paths)

    def open_sample(self) -> None:
        self.open_paths(sorted(resource("samples").glob("*.txt")))

    def _paste(self) -> None:
        self.importer.take_mime(QGuiApplication.clipboard().mimeData())

    def _take_read(self, taken: Taken) -> None:
        for problem in taken.problems:
            self.messages.warn(problem)
        for article in taken.renewed:
            self.document.apply(self.tr("Reload version"), edits.replace_article, article)
        if taken.articles:
            count = len(taken.articles)
            name = self.tr("Add version") if count == 1 else self.tr("Add {0} versions").format(count)
            self.document.apply(name, edits.add_articles, taken.articles)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.importer.take_mime(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.jobs.close()
        super().closeEvent(event)

"""The main window: where the widgets meet. One block connects them; what they do is in their own modules.

A signal is a fact (`changed`) or a request (`openRequested`). The window itself holds no state of the story;
that is the document's. It is longer than other classes because all connections stand here, one a line.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)

from desk.engine.grid.story import Granularity, Reference, RowFilter
from desk.engine.knowledge import Knowledge
from desk.engine.project import letter
from desk.files.recovery import Recovery
from desk.ui.actions import Actions
from desk.ui.agreement.panel import AgreementPanel
from desk.ui.aligning import Aligning
from desk.ui.checking_panel import CheckingPanel
from desk.ui.classes_menu import ClassesMenu
from desk.ui.columns import Columns
from desk.ui.document import Document
from desk.ui.drop_sheet import DropSheet
from desk.ui.exporting import Exporting
from desk.ui.facts_panel import FactsPanel
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
from desk.ui.opening import Opening
from desk.ui.panels import Panels
from desk.ui.preferences.preferring import Concerned, Preferring
from desk.ui.printing import Printing
from desk.ui.returning import Returning
from desk.ui.ruling import Ruling
from desk.ui.saving import Saving
from desk.ui.shortcuts import Shortcuts
from desk.ui.status_line import StatusLine
from desk.ui.story_page import StoryPage
from desk.ui.summary_panel import SummaryPanel
from desk.ui.theme import ThemeKeeper, ThemeName
from desk.ui.welcome import Welcome
from desk.ui.whats_this import explain_panels, explain_story

_WIDE = 1600  # pixels of a screen's width, below which a first window takes it all
_FIRST_SHARE = 0.92  # of the screen, for a window that was never placed by a person


class Window(QMainWindow):
    """The window of one story. `jobs`, `document` and the parts are there for whoever drives it."""

    newWindowRequested = Signal()
    quitRequested = Signal()
    closed = Signal()

    def __init__(
        self,
        knowledge: Knowledge,
        themes: ThemeKeeper,
        memory: Memory,
        recovery: Recovery,
        *,
        offers_lost: bool = True,
    ) -> None:
        """`offers_lost` tells whether it offers what a crash left behind; one window is enough for that."""
        super().__init__()
        self.setObjectName("window")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self._themes = themes
        self._memory = memory
        self.jobs = Jobs(self)
        self.document = Document(knowledge, self.jobs, self)
        self.actions_ = Actions(self)
        self.shortcuts = Shortcuts(list(self.actions_.all()))
        self._make_widgets()
        self.importer = Importer(self.jobs, self)
        self.marking = Marking(self.document, self.grid, self)
        self.ruling = Ruling(self.document, memory.outlets, self)
        self.aligning = Aligning(self.document, self.grid, self)
        self.columns = Columns(self.document, self)
        self.going = Going(self.document, self.grid, self.marking, self)
        self.saving = Saving(self.document, self.jobs, self)
        self.exporting = Exporting(self.document, self.grid, self.jobs, self)
        self.printing = Printing(self.document, self.grid, self)
        self.opening = Opening(self.importer, self.saving, memory, self)
        self.returning = Returning(self.document, self.grid, self.saving, self.going, memory)
        self.keeping = Keeping(self.document, self.saving, recovery)
        self.helping = Helping(themes, self)
        parts = Concerned(
            self.actions_, self.shortcuts, self.classes, self.grid, self.summary, self.exporting
        )
        self.preferring = Preferring(memory, themes, parts, self)
        self._lay_out()
        self._connect_story()
        self._connect_grid()
        self._connect_actions()
        self._remember()
        if offers_lost:
            self._offer_lost()
        self._show_story()

    def _make_widgets(self) -> None:
        actions = self.actions_
        self.story = StoryPage(actions)
        self.grid = self.story.grid
        self.messages = Messages()
        self.welcome = Welcome(actions.open, actions.paste, actions.sample)
        self.classes = ClassesMenu(self)
        self.tools = ToolBar(actions, self.classes, self)
        self.menus = fill_menu_bar(self, actions, self.classes)
        self.status = StatusLine(self.statusBar(), self.tr("Ctrl+/ for shortcuts"))
        self.summary = SummaryPanel(self.document, actions)
        self.facts = FactsPanel()
        self.facts.tree.addAction(actions.next_unresolved)
        self.checking = CheckingPanel(actions)
        self.checking.tree.addActions([actions.next_unresolved, actions.next_check])
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

    # --- who hears whom

    def _connect_story(self) -> None:
        document, columns, saving, exporting = self.document, self.columns, self.saving, self.exporting
        document.projectChanged.connect(self._show_story)
        document.comparisonChanged.connect(self._show_story)
        document.comparisonChanged.connect(self._list_facts)
        document.comparisonChanged.connect(self._list_checks)
        document.comparisonChanged.connect(self.aligning.tell_where)
        document.stopped.connect(self.aligning.forget)
        self.grid.currentSentenceChanged.connect(document.stand_at)
        self.grid.currentSentenceChanged.connect(self._name_take_backs)
        document.comparisonChanged.connect(self._list_agreement)
        document.projectChanged.connect(lambda: self.agreement.retitle(document.project))
        document.busyChanged.connect(self.status.show_busy)
        document.progress.connect(self.status.show_progress)
        document.stopped.connect(self._tell_stopped)
        document.baseMoved.connect(self._tell_base)
        document.linesMet.connect(self._tell_met)
        document.undone.connect(partial(self.going.show_step, self.tr("Undone: {0}")))
        document.redone.connect(partial(self.going.show_step, self.tr("Redone: {0}")))
        document.undo_stack.undoTextChanged.connect(self._name_steps)
        document.undo_stack.redoTextChanged.connect(self._name_steps)
        document.undo_stack.cleanChanged.connect(self._show_title)
        self.status.cancelRequested.connect(self.jobs.cancel)
        self.importer.read.connect(columns.take)
        for unread in (self.importer.failed, columns.unread):
            unread.connect(partial(self.messages.warn, topic="reading"))
        columns.allRead.connect(partial(self.messages.settle, "reading"))
        saving.leaving.connect(self.returning.keep_place)
        saving.loaded.connect(self.returning.take_up)
        self.importer.projectRequested.connect(saving.open_story)
        columns.reloadRequested.connect(self.importer.renew)
        saving.pathChanged.connect(self._show_title)
        saving.opened.connect(self._memory.keep_recent)
        exporting.written.connect(self._tell_written)
        exporting.reportWritten.connect(self._tell_report)
        exporting.openRowRequested.connect(self.going.go_on)
        exporting.factsRequested.connect(self._show_facts)
        self.summary.titleChanged.connect(partial(self.panels.retitle, self.summary_dock))
        self.summary.goToRequested.connect(self.going.go_to)
        self.summary.showRequested.connect(self.going.show)
        self.facts.titleChanged.connect(partial(self.panels.retitle, self.facts_dock))
        self.facts.goToRequested.connect(self.going.go_to)
        self.checking.titleChanged.connect(partial(self.panels.retitle, self.checking_dock))
        self.checking.goToRequested.connect(self.going.go_to)
        self.checking.showRequested.connect(self.going.show)
        self.checking.confirmRequested.connect(self.aligning.confirm)
        self.checking.partRequested.connect(self.aligning.part_sentence)
        self.checking.joinRequested.connect(self.aligning.join_row)
        self.checking.apartRequested.connect(self.aligning.keep_apart)
        self.agreement.goToRequested.connect(self.going.go_to)
        self.agreement_dock.visibilityChanged.connect(self.agreement.set_seen)
        self.welcome.recentRequested.connect(lambda path: saving.open_story(Path(path)))
        for failing in (document, columns, saving, exporting, self.printing, self.keeping, self.ruling):
            failing.failed.connect(self.messages.warn)
        self.going.filterLifted.connect(partial(self._choose_filter, RowFilter.ALL))
        self.going.filterLifted.connect(self.story.find_bar.show_all_rows)
        self.story.nothing_shown.liftRequested.connect(self.going.lift_filter)
        for telling in (
            columns,
            saving,
            exporting,
            self.printing,
            self.marking,
            self.aligning,
            self.ruling,
            self.summary,
            self.going,
        ):
            telling.told.connect(self.status.remark)

    def _connect_grid(self) -> None:
        grid, marking, columns, find_bar = self.grid, self.marking, self.columns, self.story.find_bar
        grid.markRequested.connect(marking.toggle)
        grid.markColumnRequested.connect(marking.take_column)
        grid.clearRequested.connect(marking.clear_row)
        grid.kindRequested.connect(marking.set_kind)
        grid.kindOfLikeRequested.connect(marking.set_kind_of_like)
        grid.ruleRequested.connect(self.ruling.make)
        self.ruling.made.connect(self._tell_rule)
        grid.joinRequested.connect(self.aligning.join)
        grid.partRequested.connect(self.aligning.part)
        grid.confirmRequested.connect(self.aligning.confirm)
        grid.moveRequested.connect(self.aligning.move)
        grid.moveToRequested.connect(self.aligning.move_to)
        grid.takeBackRequested.connect(self.aligning.take_back_sentence)
        grid.editRequested.connect(self.summary.commands.edit_line_of)
        grid.baseRequested.connect(columns.make_base)
        grid.hideRequested.connect(columns.hide)
        grid.pinRequested.connect(columns.pin)
        grid.hidden_columns.showRequested.connect(columns.show)
        grid.hidden_columns.showAllRequested.connect(columns.show_all)
        grid.renameRequested.connect(columns.rename)
        grid.removeRequested.connect(columns.remove)
        grid.reloadRequested.connect(columns.reload)
        grid.columnsReordered.connect(columns.reorder)
        grid.rowSummaryChanged.connect(self.status.show_where)
        grid.hitsCounted.connect(find_bar.show_found)
        grid.classesCounted.connect(self.classes.show_counts)
        self.classes.chosen.connect(grid.set_classes)
        self.classes.chosen.connect(self._memory.keep_classes)
        grid.zoomChanged.connect(lambda zoom: self._memory.change(zoom=zoom))
        self.tools.filterChosen.connect(self._choose_filter)
        grid.filtersCounted.connect(self.tools.show_filter_counts)
        grid.rowsShownChanged.connect(self.status.show_rows)
        self.tools.baseChosen.connect(columns.make_base)
        self.menus.columns.aboutToShow.connect(lambda: columns.fill_menu(self.menus.columns))
        self.menus.recent.aboutToShow.connect(lambda: self.opening.fill_recent(self.menus.recent))
        find_bar.searchChanged.connect(grid.set_search)
        find_bar.onlyHitsChanged.connect(grid.set_only_hits)
        find_bar.allRowsRequested.connect(self.going.lift_filter)
        find_bar.nextRequested.connect(grid.next_hit)
        find_bar.previousRequested.connect(grid.previous_hit)
        find_bar.closed.connect(grid.setFocus)
        self._themes.changed.connect(grid.set_theme)
        grid.set_theme(self._themes.current())

    def _connect_actions(self) -> None:
        actions, grid, marking = self.actions_, self.grid, self.marking
        for action, does in (
            (actions.new, self.saving.new),
            (actions.new_window, self.newWindowRequested.emit),
            (actions.open, self.opening.choose_files),
            (actions.paste, self.opening.paste),
            (actions.save, self.saving.save),
            (actions.save_as, self.saving.save_as),
            (actions.rename_story, self.saving.rename_story),
            (actions.export, lambda: self.exporting.export(self._proposed_name())),
            (
                actions.export_report,
                lambda: self.exporting.export_report(self._proposed_name()),
            ),
            (actions.copy_summary, self.exporting.copy),
            (actions.print_summary, self.printing.print_summary),
            (actions.print_report, self.printing.print_report),
            (actions.close_window, self.close),
            (actions.quit, self.quitRequested.emit),
            (actions.undo, self.document.undo),
            (actions.redo, self.document.redo),
            (actions.copy, grid.copy),
            (actions.copy_source, grid.copy_with_source),
            (actions.find, self.story.find_bar.open_bar),
            (actions.find_next, self.story.find_bar.go_next),
            (actions.find_previous, self.story.find_bar.go_previous),
            (actions.palette, self.helping.run_command),
            (actions.paragraphs, partial(self.set_granularity, Granularity.PARAGRAPHS)),
            (actions.sentences, partial(self.set_granularity, Granularity.SENTENCES)),
            (actions.zoom_in, grid.zoom_in),
            (actions.zoom_out, grid.zoom_out),
            (actions.zoom_reset, grid.zoom_reset),
            (actions.next_part, self._go_to_next_part),
            (actions.full_screen, self._show_full_screen),
            (actions.next_difference, grid.next_difference),
            (actions.previous_difference, grid.previous_difference),
            (actions.next_unresolved, self.going.go_on),
            (actions.mark, marking.toggle_current),
            (actions.clear, marking.clear_row),
            (actions.kind_menu, grid.show_kind_menu),
            (actions.other_kind, grid.request_other_kind),
            (actions.kind_of_like, marking.spread_current_kind),
            (actions.outlet_rule, grid.request_rule),
            (actions.join, grid.request_join),
            (actions.part, self.aligning.part_current),
            (actions.confirm, self.aligning.confirm_current),
            (actions.move_row_up, self.aligning.move_up),
            (actions.move_row_down, self.aligning.move_down),
            (actions.next_check, self._check_next),
            (actions.take_back_sentence, self.aligning.take_back_sentence),
            (actions.take_back_row, self.aligning.take_back_row),
            (actions.take_back_all, self.aligning.take_back_all),
            (actions.legend, self.helping.show_legend),
            (actions.whats_this, QWhatsThis.enterWhatsThisMode),
            (actions.shortcuts, self.helping.show_shortcuts),
            (actions.change_shortcuts, partial(self.preferring.open, "shortcuts")),
            (actions.preferences, self.preferring.open),
            (actions.sample, self.opening.open_sample),
            (actions.about, self.helping.show_about),
            *((take, partial(marking.take_column, number)) for number, take in enumerate(actions.take)),
            *((action, partial(marking.set_current_kind, kind)) for kind, action in actions.kinds.items()),
            *((action, partial(self._choose_filter, one)) for one, action in actions.filters.items()),
            *((action, partial(self._choose_theme, name)) for name, action in actions.themes.items()),
        ):
            action.triggered.connect(lambda _=False, does=does: does())
        actions.canonical_reference.toggled.connect(self._set_reference)
        actions.go_on.toggled.connect(self._set_going_on)

    # --- what is shown

    def _show_story(self) -> None:
        project, comparison = self.document.project, self.document.comparison
        filled = bool(project.articles)
        page = self.story if filled else self.welcome
        if page is not self.pages.currentWidget():
            self.pages.setCurrentWidget(page)
            if filled:
                self.grid.setFocus()  # so that the keys that move and mark work at once
        for action in self.actions_.need_story():
            action.setEnabled(filled)
        self.tools.set_story_open(filled)
        self.panels.set_away(not filled)
        if not filled:
            self.welcome.show_recent([str(path) for path in self._memory.recent])
        self.grid.show_story(project, self.document.newest_comparison, self.document.index)
        self.summary.refresh()
        self.tools.show_bases(project, comparison.base if comparison is not None else len(project.articles))
        row = self.grid.current_row()
        self.status.renew_where(self.grid.row_summary(row) if row >= 0 else "")
        self._name_steps()
        self._name_take_backs()
        self._show_title()

    def set_granularity(self, granularity: Granularity) -> None:
        """Shows paragraphs or sentences side by side."""
        actions = self.actions_
        paragraphs = granularity is Granularity.PARAGRAPHS
        (actions.paragraphs if paragraphs else actions.sentences).setChecked(True)
        self.marking.granularity = granularity
        self._memory.keep_granularity(granularity)
        self.grid.set_granularity(granularity)
        self.summary.set_granularity(granularity)
        self._list_checks()

    def _show_title(self) -> None:
        name = self.saving.name()
        self.setWindowTitle(f"{name}[*]" if name else "Copy Desk")
        self.setWindowModified(not self.document.undo_stack.isClean())

    def _name_steps(self) -> None:
        """Undo and Redo say what they would undo and redo."""
        stack = self.document.undo_stack
        for action, words, with_step, step, can in (
            (self.actions_.undo, self.tr("&Undo"), self.tr("&Undo {0}"), stack.undoText(), stack.canUndo()),
            (self.actions_.redo, self.tr("&Redo"), self.tr("&Redo {0}"), stack.redoText(), stack.canRedo()),
        ):
            action.setText(with_step.format(step) if step else words)
            action.setEnabled(can)

    def _name_take_backs(self) -> None:
        actions = self.actions_
        self.aligning.name_take_backs(
            actions.take_back_sentence, actions.take_back_row, actions.take_back_all
        )

    def _choose_filter(self, row_filter: RowFilter) -> None:
        self.actions_.filters[row_filter].setChecked(True)
        self.tools.show_filter(row_filter)
        self.grid.set_filter(row_filter)

    def _set_reference(self, canonical: bool) -> None:
        self.grid.set_reference(Reference.CANONICAL if canonical else Reference.BASE)
        self._memory.change(compare_with_canonical=canonical)

    def _set_going_on(self, goes_on: bool) -> None:
        self.marking.goes_on = goes_on
        self._memory.change(auto_advance=goes_on)

    def _choose_theme(self, name: str) -> None:
        self._memory.keep_theme(ThemeName(name))
        self._themes.choose(ThemeName(name))

    def _go_to_next_part(self) -> None:
        """Moves the focus on: grid, lines, panels, and round again; what is hidden is passed over."""
        page = self.agreement.focus_page()
        parts = [self.grid, self.summary.lines, self.facts.tree, self.checking.tree, page]
        at = next((n for n, part in enumerate(parts) if part.hasFocus()), -1)
        for part in parts[at + 1 :] + parts[: at + 1]:
            seen = part.viewport() if isinstance(part, QAbstractScrollArea) else part
            if not seen.visibleRegion().isEmpty():
                part.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _show_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _list_facts(self) -> None:
        self.facts.show_facts(self.document.project, self.document.comparison)

    def _list_checks(self) -> None:
        self.checking.show_checks(self.aligning.view())

    def _check_next(self) -> None:
        """Brings the list of what to check to the front, and its next entry."""
        self.checking_dock.show()
        self.checking_dock.raise_()
        self.checking.check_next()

    def _list_agreement(self) -> None:
        self.agreement.show_story(self.document.project, self.document.comparison)

    def _show_facts(self) -> None:
        self.facts_dock.show()
        self.facts_dock.raise_()
        self.facts.tree.setFocus()

    def _tell_base(self, old: int, new: int) -> None:
        """The program chose another base; the way back is a click."""
        old_id = self.document.project.articles[old].id
        words = self.tr(
            "Rows now follow version {0} instead of {1}: it now shares most with the others."
        ).format(letter(new), letter(old))
        self.messages.tell(
            words, self.tr("Follow {0}").format(letter(old)), partial(self.columns.make_base, old_id)
        )

    def _tell_met(self, lines: tuple[int, ...]) -> None:
        """Two lines have come to share a row, as where a version that was added says both in one sentence."""
        summary = self.document.project.summary
        others = [source for number in lines[1:] for source in summary[number].sources]
        row = self.marking.row_name(others[0])
        words = self.tr(
            "Lines {0} of the summary come from one row now ({1}) and may say the same twice. They all stay."
        ).format(", ".join(str(number + 1) for number in lines), row)
        keep = self.tr("Keep line {0} alone").format(lines[0] + 1)
        self.messages.tell(words, keep, partial(self.marking.clear, others))

    def _tell_stopped(self) -> None:
        words = self.tr("Comparing was stopped. The rows are those from before your last step.")
        self.messages.warn(words, self.tr("Compare again"), self.document.compare_again)

    def _tell_rule(self, words: str, back: Callable[[], None]) -> None:
        self.messages.tell(words, self.tr("Take it back"), back)

    def _tell_written(self, path: Path) -> None:
        self._memory.change(export_folder=str(path.parent), export_format=path.suffix.lstrip("."))
        self.status.remark(self.tr("Exported as {0}.").format(path))

    def _proposed_name(self) -> str:
        """What a file is called that leaves the story."""
        return self.saving.file_name(self.saving.headline())

    def _tell_report(self, path: Path) -> None:
        furniture, form = self.exporting.furniture, path.suffix.lstrip(".")
        self._memory.change(export_folder=str(path.parent), report_format=form, report_furniture=furniture)
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
        memory, settings = self._memory, self._memory.settings
        memory.restore_window(self)
        self.set_granularity(memory.granularity)
        self.preferring.take()
        formats = f".{settings.export_format}", f".{settings.report_format}"
        self.exporting.choose(memory.export_folder, *formats, settings.report_furniture)
        for note in filter(None, (memory.note, memory.outlets.note)):
            self.messages.tell(note)

    def _offer_lost(self) -> None:
        for lost in self.keeping.lost():
            restore = partial(self.keeping.restore, lost)
            self.messages.tell(self.keeping.words_for(lost), self.tr("Restore"), restore)

    def follow_settings(self) -> None:
        """Takes over what was chosen in another window and holds for all."""
        self.preferring.follow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.summary.lines.finish_editing(True)
        if not self.saving.may_go():
            event.ignore()
            return
        self.keeping.forget()
        self.panels.set_away(False)
        self._memory.keep_window(self)
        self.jobs.close()
        super().closeEvent(event)
        self.closed.emit()

"""Where the widgets meet: who hears whom, one line a connection.

A signal is a fact (`changed`) or a request (`openRequested`). Nothing is done here; what a part does is in
its own module. This is the one place to look for what follows from what, hence its length.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWhatsThis

from desk.engine.grid.states import RowFilter
from desk.engine.grid.story import Granularity

if TYPE_CHECKING:
    from desk.ui.window import Window


def connect(window: Window) -> None:
    """Connects the parts of a window, once all of them are made."""
    _connect_story(window)
    _connect_grid(window)
    _connect_actions(window)


def _connect_story(window: Window) -> None:
    document, columns, saving, exporting = window.document, window.columns, window.saving, window.exporting
    document.projectChanged.connect(window.show_story)
    document.compared.connect(window.show_rows)
    for follower in (window.show_beside, window.list_checks, window.list_facts, window.list_agreement):
        document.follow(follower)
    document.comparisonChanged.connect(window.aligning.tell_where)
    document.stopped.connect(window.aligning.forget)
    window.grid.currentSentenceChanged.connect(document.stand_at)
    window.grid.currentSentenceChanged.connect(window.name_take_backs)
    document.projectChanged.connect(lambda: window.agreement.retitle(document.project))
    document.busyChanged.connect(window.status.show_busy)
    document.progress.connect(window.status.show_progress)
    document.stopped.connect(window.notices.tell_stopped)
    document.baseMoved.connect(window.notices.tell_base)
    document.linesMet.connect(window.notices.tell_met)
    document.undone.connect(window.show_undone)
    document.redone.connect(window.show_redone)
    document.undo_stack.undoTextChanged.connect(window.name_steps)
    document.undo_stack.redoTextChanged.connect(window.name_steps)
    window.summary.proposing.stepChanged.connect(window.name_steps)
    document.undo_stack.cleanChanged.connect(window.show_title)
    window.status.cancelRequested.connect(window.jobs.cancel)
    window.importer.read.connect(columns.take)
    for unread in (window.importer.failed, columns.unread):
        unread.connect(partial(window.messages.warn, topic="reading"))
    columns.kept.connect(window.notices.tell_kept)
    columns.renewed.connect(lambda article_id: window.messages.settle(f"reading {article_id}"))
    columns.needlessCame.connect(window.notices.tell_needless)
    columns.relettered.connect(window.notices.tell_letters)
    for other_order in (document.undone, document.redone):
        other_order.connect(lambda *_: window.messages.settle("letters"))
    columns.allRead.connect(partial(window.messages.settle, "reading"))
    saving.leaving.connect(window.returning.keep_place)
    saving.loaded.connect(window.returning.take_up)
    window.beginning.restoreRequested.connect(window.restoreRequested)
    window.keeping.restored.connect(window.returning.take_up_at)
    window.returning.filterFound.connect(window.choose_filter)
    window.grid.currentSentenceChanged.connect(window.keeping.follow)
    window.grid.rowsShownChanged.connect(window.keeping.follow)
    window.importer.projectRequested.connect(saving.open_story)
    columns.reloadRequested.connect(window.importer.renew)
    saving.pathChanged.connect(window.show_title)
    saving.opened.connect(window.memory.keep_recent)
    exporting.failed.connect(partial(window.messages.warn, topic="exporting"))
    for done in (exporting.written, exporting.reportWritten):
        done.connect(lambda _: window.messages.settle("exporting"))
    exporting.written.connect(window.tell_written)
    exporting.reportWritten.connect(window.tell_report)
    for leaving in (window.summary.preview, window.printing):
        exporting.disputedChosen.connect(leaving.set_disputed)
    exporting.disputedChosen.connect(lambda wanted: window.memory.change(export_disputed=wanted))
    exporting.openRowRequested.connect(window.going.go_on)
    exporting.factsRequested.connect(window.show_facts)
    window.summary.titleChanged.connect(partial(window.panels.retitle, window.summary_dock))
    window.summary.goToRequested.connect(window.going.go_to)
    window.summary.showRequested.connect(window.going.show)
    window.facts.titleChanged.connect(partial(window.panels.retitle, window.facts_dock))
    window.facts.goToRequested.connect(window.going.go_to)
    window.checking.titleChanged.connect(partial(window.panels.retitle, window.checking_dock))
    window.checking.goToRequested.connect(window.going.go_to)
    window.checking.showRequested.connect(window.going.show)
    window.grid.currentSentenceChanged.connect(window.checking.follow)
    window.checking.confirmRequested.connect(window.aligning.confirm)
    window.checking.partRequested.connect(window.aligning.part_sentence)
    window.checking.joinRequested.connect(window.aligning.join_row)
    window.checking.apartRequested.connect(window.aligning.keep_apart)
    window.agreement.goToRequested.connect(window.going.go_to)
    window.agreement_dock.visibilityChanged.connect(window.agreement.set_seen)
    window.welcome.recentRequested.connect(lambda path: saving.open_story(Path(path)))
    for failing in (document, columns, saving, window.printing, window.keeping, window.ruling):
        failing.failed.connect(window.messages.warn)
    window.going.filterLifted.connect(partial(window.choose_filter, RowFilter.ALL))
    window.going.filterLifted.connect(window.story.find_bar.show_all_rows)
    window.story.nothing_shown.liftRequested.connect(window.going.lift_filter)
    for telling in (
        columns,
        saving,
        exporting,
        window.printing,
        window.keeping,
        window.marking,
        window.aligning,
        window.ruling,
        window.summary,
        window.going,
    ):
        telling.told.connect(window.status.remark)


def _connect_grid(window: Window) -> None:
    grid, marking, columns, find_bar = window.grid, window.marking, window.columns, window.story.find_bar
    grid.markRequested.connect(marking.toggle)
    grid.markColumnRequested.connect(marking.take_column)
    grid.clearRequested.connect(marking.clear_row)
    grid.kindRequested.connect(marking.set_kind)
    grid.kindOfLikeRequested.connect(marking.set_kind_of_like)
    grid.ruleRequested.connect(window.ruling.make)
    window.ruling.made.connect(window.notices.tell_rule)
    grid.joinRequested.connect(window.aligning.join)
    grid.partRequested.connect(window.aligning.part)
    grid.confirmRequested.connect(window.aligning.confirm)
    grid.moveRequested.connect(window.aligning.move)
    grid.moveToRequested.connect(window.aligning.move_to)
    grid.takeBackRequested.connect(window.aligning.take_back_sentence)
    grid.editRequested.connect(window.summary.commands.edit_line_of)
    grid.baseRequested.connect(columns.make_base)
    grid.hideRequested.connect(columns.hide)
    grid.pinRequested.connect(columns.pin)
    grid.hidden_columns.showRequested.connect(columns.show)
    grid.hidden_columns.showAllRequested.connect(columns.show_all)
    grid.renameRequested.connect(columns.rename)
    grid.removeRequested.connect(columns.remove)
    grid.reloadRequested.connect(columns.reload)
    grid.columnsReordered.connect(columns.reorder)
    grid.rowSummaryChanged.connect(window.status.show_where)
    grid.hitsCounted.connect(find_bar.show_found)
    grid.classesCounted.connect(window.classes.show_counts)
    window.classes.chosen.connect(grid.set_classes)
    window.classes.chosen.connect(window.memory.keep_classes)
    grid.zoomChanged.connect(lambda zoom: window.memory.change(zoom=zoom))
    window.tools.filterChosen.connect(window.choose_filter)
    grid.filtersCounted.connect(window.tools.show_filter_counts)
    grid.rowsShownChanged.connect(window.status.show_rows)
    window.tools.baseChosen.connect(columns.make_base)
    window.menus.columns.aboutToShow.connect(
        lambda: columns.fill_menu(window.menus.columns, window.actions_.for_columns())
    )
    window.menus.recent.aboutToShow.connect(lambda: window.opening.fill_recent(window.menus.recent))
    find_bar.searchChanged.connect(grid.set_search)
    find_bar.onlyHitsChanged.connect(grid.set_only_hits)
    find_bar.allRowsRequested.connect(window.going.lift_filter)
    find_bar.searchChanged.connect(window.summary.lines.set_search)
    window.summary.lines.hitsCounted.connect(find_bar.show_found_in_summary)
    find_bar.nextRequested.connect(window.finding.next)
    find_bar.previousRequested.connect(window.finding.previous)
    find_bar.closed.connect(window.finding.leave)
    for coloured in (grid, window.summary.lines):
        window.themes.changed.connect(coloured.set_theme)
        coloured.set_theme(window.themes.current())


def _connect_actions(window: Window) -> None:
    actions, grid, marking = window.actions_, window.grid, window.marking
    for writing in (
        actions.save,
        actions.save_as,
        actions.export,
        actions.copy_summary,
        actions.print_summary,
    ):
        writing.triggered.connect(lambda _=False: window.summary.finish_editing())
    for action, does in (
        (actions.new, window.saving.new),
        (actions.new_window, window.newWindowRequested.emit),
        (actions.open, window.opening.choose_files),
        (actions.paste, window.opening.paste),
        (actions.save, window.saving.save),
        (actions.save_as, window.saving.save_as),
        (actions.rename_story, window.saving.rename_story),
        (actions.export, lambda: window.exporting.export(window.proposed_name())),
        (
            actions.export_report,
            lambda: window.exporting.export_report(window.proposed_name()),
        ),
        (actions.copy_summary, window.exporting.copy),
        (actions.print_summary, window.printing.print_summary),
        (actions.print_report, window.printing.print_report),
        (actions.close_window, window.close),
        (actions.quit, window.quitRequested.emit),
        (actions.undo, window.undo),
        (actions.redo, window.document.redo),
        (actions.copy, grid.copy),
        (actions.copy_source, grid.copy_with_source),
        (actions.find, window.finding.open),
        (actions.find_next, window.story.find_bar.go_next),
        (actions.find_previous, window.story.find_bar.go_previous),
        (actions.palette, window.helping.run_command),
        (actions.paragraphs, partial(window.set_granularity, Granularity.PARAGRAPHS)),
        (actions.sentences, partial(window.set_granularity, Granularity.SENTENCES)),
        (actions.zoom_in, grid.zoom_in),
        (actions.zoom_out, grid.zoom_out),
        (actions.zoom_reset, grid.zoom_reset),
        (actions.next_part, window.go_to_next_part),
        (actions.full_screen, window.show_full_screen),
        (actions.next_difference, grid.next_difference),
        (actions.previous_difference, grid.previous_difference),
        (actions.next_unresolved, window.going.go_on),
        (actions.mark, marking.toggle_current),
        (actions.clear, marking.clear_row),
        (actions.kind_menu, grid.show_kind_menu),
        (actions.other_kind, grid.request_other_kind),
        (actions.kind_of_like, marking.spread_current_kind),
        (actions.outlet_rule, grid.request_rule),
        (actions.join, grid.request_join),
        (actions.part, window.aligning.part_current),
        (actions.confirm, window.aligning.confirm_current),
        (actions.move_row_up, window.aligning.move_up),
        (actions.move_row_down, window.aligning.move_down),
        (actions.next_check, window.check_next),
        (actions.take_back_sentence, window.aligning.take_back_sentence),
        (actions.take_back_row, window.aligning.take_back_row),
        (actions.take_back_all, window.aligning.take_back_all),
        (actions.guide, window.helping.show_guide),
        (actions.legend, window.helping.show_legend),
        (actions.whats_this, QWhatsThis.enterWhatsThisMode),
        (actions.shortcuts, window.helping.show_shortcuts),
        (actions.change_shortcuts, partial(window.preferring.open, "shortcuts")),
        (actions.preferences, window.preferring.open),
        (actions.sample, window.opening.open_sample),
        (actions.about, window.helping.show_about),
        *((take, partial(marking.take_column, number)) for number, take in enumerate(actions.take)),
        *((action, partial(marking.set_current_kind, kind)) for kind, action in actions.kinds.items()),
        *((action, partial(window.choose_filter, one)) for one, action in actions.filters.items()),
        *((action, partial(window.choose_theme, name)) for name, action in actions.themes.items()),
    ):
        action.triggered.connect(lambda _=False, does=does: does())
    actions.canonical_reference.toggled.connect(window.set_reference)
    actions.go_on.toggled.connect(window.set_going_on)

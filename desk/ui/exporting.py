"""The summary, and the table as a report, leave the window: as a file of any format, or on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from desk.engine.grid.deciding import coverage_of
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import Comparison, Fact
from desk.engine.progress import Tick
from desk.engine.project import letter
from desk.engine.quoting import quoted
from desk.engine.summary import Coverage
from desk.export import writing
from desk.ui.document import Document
from desk.ui.fact_words import disputed
from desk.ui.grid.view import StoryGrid
from desk.ui.jobs import Jobs
from desk.ui.places import Places, Sort
from desk.ui.summary.carrying import summary_data
from desk.ui.words import fact_name, shortened

if TYPE_CHECKING:
    from desk.ui.previewing import Shown

REPORTING = "report"
_MOST_FACTS = 4  # named in the warning; more would not be read
_DATA = ".json"  # the format for programs, which is no reading matter
_FACTS, _OPEN_ROW = "facts", "open-row"


class Exporting(QObject):
    """Asks where to and as what, tells what is open and in dispute, and writes."""

    failed = Signal(str)
    written = Signal(object)  # Path
    reportWritten = Signal(object)  # Path
    disputedChosen = Signal(bool)  # whether a summary says what versions dispute
    told = Signal(str)
    factsRequested = Signal()
    openRowRequested = Signal()

    def __init__(
        self, document: Document, grid: StoryGrid, jobs: Jobs, places: Places, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._grid = grid
        self._jobs = jobs
        self._places = places
        self._window = window
        self.warns = True  # of facts in dispute
        self.suffix = writing.FORMATS[0].suffix
        self.report_suffix = writing.REPORT_FORMATS[0].suffix
        self.furniture = True
        self.disputed = True

    def choose(self, suffix: str, report_suffix: str, furniture: bool) -> None:
        """Sets as what the next export is proposed; a format that there is not is passed over."""
        self.furniture = furniture
        if suffix in (one.suffix for one in writing.FORMATS):
            self.suffix = suffix
        if report_suffix in (one.suffix for one in writing.REPORT_FORMATS):
            self.report_suffix = report_suffix

    def export(self, name: str) -> None:
        """Asks for a format and a place, the story's name to begin with, and writes the summary there."""
        comparison = self._ready()
        if comparison is None:
            return
        # Late, as below: a start exports nothing.
        from desk.ui.export_dialog import ExportDialog
        from desk.ui.previewing import summary_shown

        project = self._document.project
        disputed = self._disputed_switch()

        def look(suffix: str) -> Callable[[Tick], Shown]:
            wanted = disputed.isChecked()
            return lambda _tick: summary_shown(suffix, project, comparison, wanted)

        path = self._places.proposed(Sort.SUMMARY, name, self.suffix)
        title = self.tr("Export the summary")
        dialog = ExportDialog(title, writing.FORMATS, path, look, self._jobs, self._window)
        dialog.write = lambda path: writing.write_summary(path, project, comparison, disputed.isChecked())
        dialog.add_choices(disputed)
        disputed.toggled.connect(dialog.refresh)
        disputed.setEnabled(dialog.suffix() != _DATA)
        dialog.formatChanged.connect(lambda suffix: disputed.setEnabled(suffix != _DATA))
        view = StoryView(project, comparison, self._grid.granularity(), self._document.index)
        dialog.set_cautions(self._cautions(coverage_of(view)))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        wanted = disputed.isChecked()
        dialog.deleteLater()
        if not accepted:
            self._follow(dialog.asked)
            return
        self.suffix = dialog.suffix()
        self.choose_disputed(wanted)
        self._places.keep(Sort.SUMMARY, dialog.path())
        self.written.emit(dialog.path())

    def choose_disputed(self, wanted: bool) -> None:
        """Whether a summary that leaves says below its sources what versions dispute."""
        self.disputed = wanted
        self.disputedChosen.emit(wanted)

    def _disputed_switch(self) -> QCheckBox:
        switch = QCheckBox(self.tr("Note what is &disputed"))
        switch.setObjectName("export_disputed")
        switch.setToolTip(
            self.tr(
                "Below the sources: which facts of its lines versions give differently, and what each says"
            )
        )
        switch.setChecked(self.disputed)
        return switch

    def export_report(self, name: str) -> None:
        """Asks what the report shall hold, as what and where to, and writes it there."""
        comparison = self._compared()
        if comparison is None:
            return
        from desk.export.report import report
        from desk.ui.export_dialog import ExportDialog
        from desk.ui.previewing import report_shown
        from desk.ui.report_choices import ReportChoices

        project, grid = self._document.project, self._grid
        granularity, shown = grid.granularity(), grid.rows_shown()
        paragraphs = granularity is Granularity.PARAGRAPHS
        total = len(comparison.paragraph_rows if paragraphs else comparison.sentence_rows)
        choices = ReportChoices(granularity, shown, total, grid.reference(), self.furniture)

        def look(suffix: str) -> Callable[[Tick], Shown]:
            wanted = choices.wanted()
            return lambda tick: report_shown(suffix, report(project, comparison, wanted, tick))

        words = self.tr("{0}, versions compared").format(name)
        path = self._places.proposed(Sort.REPORT, words, self.report_suffix)
        title = self.tr("Export the comparison")
        dialog = ExportDialog(title, writing.REPORT_FORMATS, path, look, self._jobs, self._window)
        dialog.write = writing.check_place
        dialog.add_choices(choices)
        choices.changed.connect(dialog.refresh)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        wanted, target, suffix = choices.wanted(), dialog.path(), dialog.suffix()
        dialog.deleteLater()
        if not accepted:
            return
        self.report_suffix, self.furniture = suffix, wanted.furniture

        def write(tick: Tick) -> Path:
            form = writing.report_format_of(target)
            writing.write_file(target, form.write(report(project, comparison, wanted, tick)))
            return target

        self._jobs.start(REPORTING, write, self._on_report, lambda error: self.failed.emit(str(error)))

    def _on_report(self, path: Path) -> None:
        self._places.keep(Sort.REPORT, path)
        self.reportWritten.emit(path)

    def copy(self) -> None:
        """Copies the summary as formatted text, with Markdown for where that is not taken."""
        comparison = self._ready()
        if comparison is None:
            return
        QGuiApplication.clipboard().setMimeData(
            summary_data(self._document.project, comparison, self.disputed)
        )
        self.told.emit(self.tr("The summary is on the clipboard."))

    def _ready(self) -> Comparison | None:
        if not self._document.project.summary:
            self.told.emit(self.tr("The summary has no line yet; mark a sentence with Space first."))
            return None
        return self._compared()

    def _compared(self) -> Comparison | None:
        if self._document.comparison is None:
            self.told.emit(self.tr("Wait until the versions are compared, then try again."))
        return self._document.comparison

    # --- what to know before

    def _cautions(self, covered: Coverage) -> list[str]:
        """How far the summary is and which of its facts are in dispute, as rich text with ways there."""
        lines = []
        if covered.answered < covered.shared:
            words = self.tr("{0} of {1} shared rows have a line.").format(covered.answered, covered.shared)
            link = _link(_OPEN_ROW, self.tr("Go to the next open row"))
            lines.append(f"{words} {link}")
        facts = covered.disagreeing
        if facts and self.warns:
            words = self.tr("Versions differ on the summary: {0}.").format(disputed(facts))
            named = [escape(self._in_words(fact)) for fact in facts[:_MOST_FACTS]]
            if len(facts) > _MOST_FACTS:
                named.append(self.tr("and {0} more").format(len(facts) - _MOST_FACTS))
            link = _link(_FACTS, self.tr("Look at them"))
            lines.append("<br>".join([f"{words} {link}", *named]))
        return lines

    def _follow(self, link: str) -> None:
        if link == _FACTS:
            self.factsRequested.emit()
        elif link == _OPEN_ROW:
            self.openRowRequested.emit()

    def _in_words(self, fact: Fact) -> str:
        """Number: “38” in A, C · “83” in B"""
        versions: dict[str, list[str]] = {}
        for value in fact.values:
            versions.setdefault(shortened(value.text, 40), []).append(letter(value.article))
        given = [
            self.tr("{0} in {1}").format(quoted(text), ", ".join(dict.fromkeys(letters)))
            for text, letters in versions.items()
        ]
        return f"{fact_name(fact.type)}: {' · '.join(given)}"


def _link(target: str, words: str) -> str:
    return f'<a href="{target}">{escape(words)}</a>'

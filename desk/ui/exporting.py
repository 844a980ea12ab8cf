"""The summary leaves the window: as a file of any format, or on the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desk.engine.errors import DeskError
from desk.engine.model import Comparison, Fact
from desk.engine.project import letter
from desk.engine.summary import coverage
from desk.export import writing
from desk.ui.document import Document
from desk.ui.facts_panel import contradictions_first
from desk.ui.grid.labels import fact_name, quoted
from desk.ui.words import shortened

_MOST_FACTS = 6  # named in the warning; more would not be read


class Exporting(QObject):
    """Asks where to and as what, warns of facts in dispute, and writes."""

    failed = Signal(str)
    written = Signal(object)  # Path
    told = Signal(str)
    factsRequested = Signal()

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._told: set[Fact] = set()
        self.warns = True  # of facts in dispute
        self.folder = Path.home()
        self.suffix = writing.FORMATS[0].suffix

    def choose(self, folder: Path, suffix: str) -> None:
        """Sets where and as what the next export is proposed; a format that there is not is passed over."""
        self.folder = folder
        if suffix in (one.suffix for one in writing.FORMATS):
            self.suffix = suffix

    def export(self, name: str) -> None:
        """Asks for a file, named after the story to begin with, and writes the summary there."""
        comparison = self._ready()
        if comparison is None or not self._agreed(comparison):
            return
        filters = {f"{one.name} (*{one.suffix})": one.suffix for one in writing.FORMATS}
        last = {suffix: words for words, suffix in filters.items()}
        chosen, picked = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export the summary"),
            str(self.folder / f"{name}{self.suffix}"),
            ";;".join(filters),
            last[self.suffix],
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in last:
            path = path.with_name(path.name + filters.get(picked, self.suffix))
        try:
            writing.write_summary(path, self._document.project, comparison)
        except DeskError as error:
            self.failed.emit(str(error))
            return
        self.folder, self.suffix = path.parent, path.suffix.lower()
        self.written.emit(path)

    def copy(self) -> None:
        """Copies the summary as formatted text, with Markdown for where that is not taken."""
        comparison = self._ready()
        if comparison is None:
            return
        project = self._document.project
        markdown = writing.render(writing.format_of(Path("summary.md")), project, comparison)
        data = QMimeData()
        data.setHtml(writing.preview(project, comparison))
        data.setText(markdown.decode("utf-8"))
        data.setData("text/markdown", markdown)
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self.tr("The summary is on the clipboard."))

    def _ready(self) -> Comparison | None:
        comparison = self._document.comparison
        if not self._document.project.summary:
            self.told.emit(self.tr("The summary has no line yet; mark a sentence with Space first."))
            return None
        if comparison is None:
            self.told.emit(self.tr("Wait until the versions are compared, then try again."))
        return comparison

    def _agreed(self, comparison: Comparison) -> bool:
        """Warns of facts in the summary that versions give differently, of the same ones once; whether to
        export all the same."""
        disagreeing = contradictions_first(coverage(self._document.project, comparison).disagreeing)
        if not self.warns or self._told.issuperset(disagreeing):
            return True
        box = QMessageBox(self._window)
        box.setObjectName("facts_disagree")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Facts that differ"))
        box.setText(self.tr("The summary states facts that other versions give differently."))
        lines = [self._in_words(fact) for fact in disagreeing[:_MOST_FACTS]]
        if len(disagreeing) > _MOST_FACTS:
            lines.append(self.tr("and {0} more").format(len(disagreeing) - _MOST_FACTS))
        box.setInformativeText("\n".join(lines))
        go_on = box.addButton(self.tr("Export"), QMessageBox.ButtonRole.AcceptRole)
        look = box.addButton(self.tr("Look at them"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(go_on)
        box.exec()
        self._told.update(disagreeing)
        if box.clickedButton() is look:
            self.factsRequested.emit()
        return box.clickedButton() is go_on

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

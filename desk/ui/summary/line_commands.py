"""What an editor does with lines of the summary, as edits of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.engine import edits, summary
from desk.engine.model import SentenceRef
from desk.engine.project import LineStyle
from desk.ui.document import Document
from desk.ui.summary.lines import LinesView


class LineCommands(QObject):
    """Works on the current line of a list."""

    told = Signal(str)  # why nothing was done, for the status line

    def __init__(self, document: Document, lines: LinesView) -> None:
        super().__init__(lines)
        self._document = document
        self._lines = lines

    def edit(self) -> None:
        """Opens the current line for editing."""
        index = self._lines.currentIndex()
        if index.isValid():
            self._lines.setFocus()
            self._lines.edit(index)
        else:
            self._choose_first()

    def edit_line_of(self, ref: SentenceRef) -> None:
        """Opens the line that a sentence is the source of."""
        for number, line in enumerate(self._document.project.summary):
            if ref in line.sources:
                self._lines.set_current(number)
                self.edit()
                return
        self.told.emit(self.tr("This sentence is not in the summary yet; mark it with Space first."))

    def reword(self, row: int, text: str) -> None:
        self._document.apply(self.tr("Edit line"), edits.edit_line, row, text)

    def restore(self) -> None:
        """Gives the current line its source's words again."""
        row = self._lines.current()
        if row >= 0:
            self._lines.finish_editing(False)
            self._document.apply(self.tr("Restore line"), edits.restore_line, row)

    def split(self) -> None:
        """Cuts the line that is being edited at the cursor."""
        row, editing = self._lines.current(), self._lines.editing()
        if row < 0:
            self._choose_first()
        elif editing is None:
            self.edit()
            self.told.emit(self.tr("Put the cursor where the line should be cut, then split once more."))
        else:
            text, place = editing
            self._lines.finish_editing(True)
            self._document.apply(self.tr("Split line"), edits.split_line, row, len(text[:place].lstrip()))

    def join(self) -> None:
        """Joins the current line with the next."""
        row = self._lines.current()
        if 0 <= row < len(self._document.project.summary) - 1:
            self._document.apply(self.tr("Join lines"), edits.join_lines, row, row + 1)
        else:
            self.told.emit(self.tr("Choose a line that has another below it."))

    def move(self, source: int, target: int) -> None:
        """Moves a line so that it becomes number `target`."""
        count = len(self._document.project.summary)
        if source != target and 0 <= source < count and 0 <= target < count:
            self._document.apply(self.tr("Move line"), edits.move_line, source, target)
            self._lines.set_current(target)

    def move_by(self, step: int) -> None:
        self.move(self._lines.current(), self._lines.current() + step)

    def remove(self) -> None:
        row = self._lines.current()
        if row >= 0:
            self._document.apply(self.tr("Remove line"), edits.remove_line, row)
        else:
            self._choose_first()

    def toggle_heading(self) -> None:
        row = self._lines.current()
        if row < 0:
            self._choose_first()
            return
        heading = self._document.project.summary[row].style is LineStyle.HEADING
        name = self.tr("Set as text") if heading else self.tr("Set as heading")
        self._document.apply(name, edits.set_style, row, LineStyle.TEXT if heading else LineStyle.HEADING)

    def add_own(self, text: str) -> bool:
        """Adds a line of the editor's own below the current one; whether there was anything to add."""
        if not text.strip():
            return False
        count = len(self._document.project.summary)
        row = self._lines.current()
        position = row + 1 if 0 <= row < count else count
        return self._document.apply(self.tr("Add line"), edits.add_own_line, text, position)

    def head(self, text: str) -> None:
        """Gives the summary another headline: a version's becomes a line that keeps this source, the story's
        title another title, or none where its words are taken away."""
        comparison = self._document.comparison
        if comparison is None:
            return
        above, name = summary.headline(self._document.project, comparison), self.tr("Edit headline")
        if above is not None and above.is_line:
            self._document.apply(name, edits.edit_line, 0, text)
        elif above is not None and not above.sources:
            self._document.apply(name, edits.rename_project, text)
        elif text:
            self._document.apply(name, edits.add_headline, text, above.sources if above is not None else ())

    def _choose_first(self) -> None:
        self.told.emit(self.tr("Choose a line of the summary first."))

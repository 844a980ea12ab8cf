"""What is told above the story of what came about by itself, with a button that leads on or back.

The parts tell what happened; which words and which button that gets is here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desk.engine.project import letter
from desk.ui.columns import Columns
from desk.ui.document import Document
from desk.ui.marking import Marking
from desk.ui.messages import Messages


class Notices(QObject):
    """Puts words and buttons into the messages of a window."""

    def __init__(self, document: Document, columns: Columns, marking: Marking, messages: Messages) -> None:
        super().__init__(document)
        self._document = document
        self._columns = columns
        self._marking = marking
        self._messages = messages

    def tell_base(self, old: int, new: int) -> None:
        """The program chose another base; the way back is a click."""
        old_id = self._document.project.articles[old].id
        words = self.tr(
            "Rows now follow version {0} instead of {1}: it now shares most with the others."
        ).format(letter(new), letter(old))
        self._messages.tell(
            words, self.tr("Follow {0}").format(letter(old)), partial(self._columns.make_base, old_id)
        )

    def tell_met(self, lines: tuple[int, ...]) -> None:
        """Two lines have come to share a row, as where a version that was added says both in one sentence."""
        summary = self._document.project.summary
        others = [source for number in lines[1:] for source in summary[number].sources]
        row = self._marking.row_name(others[0])
        words = self.tr(
            "Lines {0} of the summary come from one row now ({1}) and may say the same twice. They all stay."
        ).format(", ".join(str(number + 1) for number in lines), row)
        keep = self.tr("Keep line {0} alone").format(lines[0] + 1)
        self._messages.tell(words, keep, partial(self._marking.clear, others))

    def tell_needless(self, words: str, article_id: str) -> None:
        self._messages.tell(words, self.tr("Remove it again"), partial(self._columns.remove, article_id))

    def tell_letters(self, words: str, moved: str, old: int) -> None:
        """Versions have other letters; the way back is a click."""
        button = self.tr("Move it back") if moved else ""
        self._messages.tell(words, button, partial(self._columns.move_back, moved, old), topic="letters")

    def tell_kept(self, words: str, article_id: str) -> None:
        """A version could not be read again; what is told of other files stays."""
        find = partial(self._columns.find_file, article_id)
        self._messages.warn(words, self.tr("Find it…"), find, topic=f"reading {article_id}")

    def tell_stopped(self) -> None:
        words = self.tr("Comparing was stopped. The rows are those from before your last step.")
        self._messages.warn(words, self.tr("Compare again"), self._document.compare_again)

    def tell_rule(self, words: str, back: Callable[[], None]) -> None:
        self._messages.tell(words, self.tr("Take it back"), back)

    def tell_emptied(self, name: str) -> None:
        """Opening files is a step, too, but who meant to take it back?"""
        words = self.tr("“{0}” is undone, so the desk is empty. Redo brings back what was there.")
        self._messages.tell(words.format(name), self.tr("Redo"), self._document.redo, topic="emptied")

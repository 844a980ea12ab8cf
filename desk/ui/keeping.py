"""Unsaved work is kept on the side a moment after every change, and offered again after a crash."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desk.engine.errors import ProjectFileError
from desk.files.recovery import Lost, Recovery, discard
from desk.ui.document import Document
from desk.ui.saving import Saving

_AFTER = 1500  # milliseconds; a burst of edits is kept once


class Keeping(QObject):
    """Keeps the document while it is unsaved, forgets it once it is saved or given up."""

    failed = Signal(str)

    def __init__(self, document: Document, saving: Saving, recovery: Recovery) -> None:
        super().__init__(document)
        self._document = document
        self._saving = saving
        self._recovery = recovery
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self.keep_now)
        document.projectChanged.connect(self._timer.start)
        document.undo_stack.cleanChanged.connect(self._on_clean)

    def lost(self) -> list[Lost]:
        """Stories that a crash left behind, the newest first."""
        return self._recovery.lost()

    def words_for(self, lost: Lost) -> str:
        """What to tell of a story that was left behind."""
        title = lost.project.title or (lost.saved_as.stem if lost.saved_as else "")
        if not title and lost.project.articles:
            title = lost.project.articles[0].title
        when = datetime.fromtimestamp(lost.kept_at).strftime("%d %B, %H:%M")
        return self.tr("“{0}” was not saved when the program ended on {1}. Restore it?").format(title, when)

    def restore(self, lost: Lost) -> None:
        """Opens a story that was left behind, as unsaved as it was."""
        if self._saving.restore(lost.project, lost.saved_as):
            self.keep_now()
            discard(lost.path)

    def keep_now(self) -> None:
        """Keeps the story as it is, if there is anything to keep."""
        if self._document.undo_stack.isClean():
            return
        try:
            self._recovery.keep(self._document.project, self._saving.path)
        except ProjectFileError as error:
            self.failed.emit(str(error))

    def forget(self) -> None:
        """There is nothing unsaved any more."""
        self._timer.stop()
        self._recovery.forget()

    def _on_clean(self, clean: bool) -> None:
        if clean:
            self.forget()

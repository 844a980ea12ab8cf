"""Unsaved work is kept on the side a moment after every change, and offered again after a crash.

A large story takes a good part of a second to write and bring to the disk, so a thread does it; whatever else
is done to what is kept waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal

from desk.engine.errors import ProjectFileError
from desk.files.recovery import Lost, Recovery, discard, put_aside
from desk.ui.document import Document
from desk.ui.saving import Saving

_AFTER = 1500  # milliseconds; a burst of edits is kept once


class Keeping(QObject):
    """Keeps the document while it is unsaved, forgets it once it is saved or given up."""

    failed = Signal(str)
    told = Signal(str)
    restored = Signal(str)  # a story is back; where in it one was

    def __init__(
        self, document: Document, saving: Saving, recovery: Recovery, where: Callable[[], str]
    ) -> None:
        """`where` tells in one line where in the story one is."""
        super().__init__(document)
        self._where = where
        self._document = document
        self._saving = saving
        self._recovery = recovery
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk-keeping")
        self._written: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self._keep_aside)
        document.projectChanged.connect(self._timer.start)
        self._moved = QTimer(self, singleShot=True, interval=_AFTER)
        self._moved.timeout.connect(self._keep_where)
        document.undo_stack.cleanChanged.connect(self._on_clean)

    def lost(self) -> list[Lost]:
        """Stories that a crash left behind, the newest first: each once, and none that was saved since."""
        found: dict[Path, Lost] = {}
        for lost in self._recovery.lost():
            if not _saved_since(lost):
                found.setdefault(lost.saved_as or lost.path, lost)
        return list(found.values())

    def words_for(self, lost: Lost) -> str:
        """What to tell of a story that was left behind."""
        title = lost.project.title or lost.name or (lost.saved_as.stem if lost.saved_as else "")
        if not title and lost.project.articles:
            title = lost.project.articles[0].title
        moment = QDateTime.fromSecsSinceEpoch(int(lost.kept_at))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        return self.tr("“{0}” was not saved when the program ended on {1}. Restore it?").format(title, when)

    def restore(self, lost: Lost) -> None:
        """Opens a story that was left behind, as unsaved as it was."""
        if self._saving.restore(lost.project, lost.saved_as):
            self.keep_now()
            discard(lost.path)
            self.restored.emit(lost.where)

    def decline(self, lost: Lost) -> None:
        """A person closed the offer: it is not made again, and nothing is thrown away."""
        try:
            place = put_aside(lost.path)
        except OSError as error:
            self.failed.emit(self.tr("What was not saved cannot be put aside: {0}").format(error))
        else:
            self.told.emit(self.tr("What was not saved stays in {0}").format(place))

    def keep_now(self) -> None:
        """Keeps the story as it is, if there is anything to keep; it is on the disk afterwards."""
        self._keep_aside()
        self._wait()

    def _keep_aside(self) -> None:
        if not self._document.undo_stack.isClean():
            project, path, name = self._document.project, self._saving.path, self._saving.name()
            self._submit(partial(self._recovery.keep, project, path, name, self._where()))

    def follow(self) -> None:
        """Another sentence is current, or other rows are shown: notes it with what is kept."""
        self._moved.start()

    def _keep_where(self) -> None:
        if not self._document.undo_stack.isClean():
            self._submit(partial(self._recovery.keep_where, self._where()))

    def _submit(self, keep: Callable[[], None]) -> None:
        self._written = self._pool.submit(self._keep, keep)

    def _keep(self, keep: Callable[[], None]) -> None:
        """In the thread."""
        try:
            keep()
        except ProjectFileError as error:
            self.failed.emit(str(error))

    def _wait(self) -> None:
        if self._written is not None:
            wait([self._written])
            self._written = None

    def forget(self) -> None:
        """There is nothing unsaved any more."""
        self._timer.stop()
        self._moved.stop()
        self._wait()
        self._recovery.forget()

    def _on_clean(self, clean: bool) -> None:
        if clean:
            self.forget()


def _saved_since(lost: Lost) -> bool:
    """Whether the story's own file is newer than what was kept of it."""
    try:
        return lost.saved_as is not None and lost.saved_as.stat().st_mtime >= lost.kept_at
    except OSError:
        return False

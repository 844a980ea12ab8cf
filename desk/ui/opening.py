"""The ways to bring something in: the dialog, the clipboard, the sample, what was open lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desk.assets import resource
from desk.files.reading import in_order
from desk.files.settings import first_paths
from desk.files.sniffing import SUFFIXES
from desk.ui.importing import PROJECT_SUFFIX, Importer
from desk.ui.memory import Memory
from desk.ui.saving import Saving


class Opening(QObject):
    """Asks what to open and hands it on."""

    def __init__(self, importer: Importer, saving: Saving, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._importer = importer
        self._saving = saving
        self._memory = memory
        self._window = window

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Opens files and folders as versions, a story's file as a story."""
        self._importer.take_paths(paths)

    def open_sample(self) -> None:
        """Opens the sample story in place of the one that is open, once nothing unsaved can be lost."""
        if self._saving.new():
            self.open_paths(sorted(resource("samples").glob("*.txt")))

    def open_at_start(self) -> None:
        """Opens what a person wants to begin with; the sample story where there is no last one."""
        self.open_paths(first_paths(self._memory.settings))

    def choose_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open versions or a story"),
            str(self._memory.open_folder),
            self.tr("Articles and stories ({0});;All files (*)").format(f"{patterns} *{PROJECT_SUFFIX}"),
        )
        if chosen:
            self._memory.change(open_folder=str(Path(chosen[0]).parent))
            self.open_paths(sorted(map(Path, chosen), key=in_order))

    def paste(self) -> None:
        # A clipboard that nobody filled yet gives None.
        self._importer.take_mime(QGuiApplication.clipboard().mimeData() or QMimeData())

    def fill_recent(self, menu: QMenu) -> None:
        """Lists the stories that were open lately."""
        menu.clear()
        recent = self._memory.recent
        for path in recent:
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._saving.open_story(path))
        if recent:
            menu.addSeparator()
            clear = menu.addAction(self.tr("Clear this list"))
            clear.triggered.connect(lambda: self._memory.change(recent_stories=()))
        else:
            menu.addAction(self.tr("No story yet")).setEnabled(False)

"""The story's file: new, open, save, and the question before anything unsaved would go."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from desk.engine import edits
from desk.engine.errors import DeskError
from desk.engine.project import Project
from desk.engine.summary import story_name
from desk.files.project_file import load_project, save_project
from desk.ui.document import Document
from desk.ui.importing import PROJECT_SUFFIX
from desk.ui.jobs import Jobs
from desk.ui.places import beside
from desk.ui.words import shortened

OPENING = "opening"


class Saving(QObject):
    """Knows which file the story came from; the undo stack knows whether it has changed since."""

    pathChanged = Signal()
    opened = Signal(object)  # Path of a story that was opened or saved, for the list of recent ones
    leaving = Signal()  # the story that is open is about to go, nothing of it unsaved that should be kept
    loaded = Signal()  # a story's file was opened, and is not compared yet
    failed = Signal(str)
    told = Signal(str)

    def __init__(self, document: Document, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._jobs = jobs
        self._window = window
        self.path: Path | None = None

    def name(self) -> str:
        """What the story is called: its title, else its file, else a headline."""
        project = self._document.project
        if self.path is not None and not project.title:
            return self.path.stem
        if not project.articles:
            return project.title
        return self.headline() or self.tr("Untitled story")

    def headline(self) -> str:
        """The story's title, else a headline that names it; "" where there is none."""
        return shortened(story_name(self._document.project, self._document.comparison), 70)

    def file_name(self, name: str = "") -> str:
        """The story's name, or another, as a file name that every system takes."""
        kept = "".join(one if one.isalnum() or one in " -_." else " " for one in name or self.name())
        return " ".join(kept.split())[:80].strip(". ") or self.tr("Story")

    def new(self) -> bool:
        """Clears the desk; False where a person rather kept what is unsaved."""
        if not self.may_go():
            return False
        self._show(Project(), None)
        return True

    def restore(self, project: Project, path: Path | None) -> bool:
        """Shows a story as it was before a crash: unsaved. False where a person kept what is open."""
        if not self.may_go():
            return False
        self._show(project, path)
        self._document.undo_stack.resetClean()
        return True

    def open_story(self, path: Path) -> None:
        """Opens a story's file in place of the one that is open, once nothing unsaved can be lost."""
        if self.may_go():
            work = partial(_load, path)
            self._jobs.start(OPENING, work, partial(self._on_loaded, path), self._on_failed)

    def save(self) -> bool:
        """Saves under the story's name, asking for one where it has none; whether it is saved."""
        return self.save_as() if self.path is None else self._write(self.path)

    def save_as(self) -> bool:
        folder = beside(self._document.project, None, Path.home())
        suggested = self.path or folder / f"{self.file_name()}{PROJECT_SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the story"),
            str(suggested),
            self.tr("Copy Desk story (*{0})").format(PROJECT_SUFFIX),
        )
        if not chosen:
            return False
        path = Path(chosen)
        return self._write(path if path.suffix else path.with_suffix(PROJECT_SUFFIX))

    def rename_story(self) -> None:
        title, agreed = QInputDialog.getText(
            self._window,
            self.tr("Name the story"),
            self.tr("Title:"),
            QLineEdit.EchoMode.Normal,
            self._document.project.title,
        )
        if agreed:
            self._document.apply(self.tr("Name the story"), edits.rename_project, title)

    def may_go(self) -> bool:
        """Whether the open story may be left: it is saved, or a person said that it need not be."""
        may = self._is_kept()
        if may:
            self.leaving.emit()
        return may

    def _is_kept(self) -> bool:
        if self._document.undo_stack.isClean() or not self._document.project.articles:
            return True
        box = QMessageBox(self._window)
        box.setObjectName("unsaved")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to “{0}”?").format(self.name()))
        box.setInformativeText(self.tr("Without saving, what you decided since the last time is lost."))
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        if answer == button.Save:
            return self.save()
        return answer == button.Discard

    def _write(self, path: Path) -> bool:
        try:
            save_project(path, self._document.project)
        except DeskError as error:
            self.failed.emit(str(error))
            return False
        self.path = path
        self._document.undo_stack.setClean()
        self.pathChanged.emit()
        self.opened.emit(path)
        self.told.emit(self.tr("Saved as {0}.").format(path.name))
        return True

    def _show(self, project: Project, path: Path | None) -> None:
        self.path = path
        self._document.load(project)
        self.pathChanged.emit()

    def _on_loaded(self, path: Path, project: Project) -> None:
        self._show(project, path)
        self.opened.emit(path)
        self.loaded.emit()

    def _on_failed(self, error: DeskError) -> None:
        self.failed.emit(str(error))


def _load(path: Path, _tick: object) -> Project:
    return load_project(path)

"""Where a file of the story is proposed to go: where the last of its sort went, else beside the story.

A story lies where its file does; before it has one, where its versions do, unless they are the program's own
samples. Places are a person's, not the story's: they are kept among the settings, and for a story without a
file as long as it is open.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desk.assets import resources
from desk.engine.project import Project
from desk.ui.document import Document
from desk.ui.memory import Memory

if TYPE_CHECKING:
    from desk.ui.saving import Saving


class Sort(StrEnum):
    """What leaves a story as a file."""

    SUMMARY = "summary"
    REPORT = "report"


def beside(project: Project, path: Path | None, otherwise: Path) -> Path:
    """The folder that a story lies in, whose file is `path`; another where it lies nowhere."""
    if path is not None:
        return path.absolute().parent
    folders = (Path(one.path).absolute().parent for one in project.articles if one.path)
    return next((one for one in folders if one.is_dir() and not one.is_relative_to(resources())), otherwise)


class Places:
    """Proposes a place for every export of the open story, and remembers where the last went."""

    def __init__(self, document: Document, saving: Saving, memory: Memory) -> None:
        self._document = document
        self._saving = saving
        self._memory = memory
        self._last: dict[Sort, Path] = {}  # of the story that is open
        saving.leaving.connect(self._last.clear)

    def proposed(self, sort: Sort, name: str, suffix: str) -> Path:
        """The last place, or one beside the story under a name."""
        story = self._saving.path
        last = self._last.get(sort) or (self._memory.export_of(story, sort) if story is not None else None)
        if last is not None and last.parent.is_dir():
            return last
        folder = beside(self._document.project, story, self._memory.export_folder)
        return folder / f"{name}{suffix}"

    def keep(self, sort: Sort, path: Path) -> None:
        self._last[sort] = path
        if self._saving.path is not None:
            self._memory.keep_export(self._saving.path, sort, path)

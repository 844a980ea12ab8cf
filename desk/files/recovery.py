"""Work that was not saved: kept in the system's folder for such things, offered again after a crash.

Each window keeps its project under a name of its own and holds a lock beside it, which the system lets go
when the process ends, however it ends. So a kept project whose lock is free is what a crash left behind.
Limit: some network folders do not know locks; what is kept there is offered while its window is still open.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from desk.engine.errors import ProjectFileError
from desk.engine.project import Project
from desk.files.project_file import SUFFIX, load_project, save_project

_LOCK_SUFFIX = ".lock"
_FAR = 1 << 20


@dataclass(frozen=True, slots=True)
class Lost:
    """A project that a crash left behind. `kept_at` is when, in seconds since 1970; `saved_as` is the story's
    own file, None where it never had one; `name` is what its window was called, "" where nobody noted it, and
    `where` is where in the story one was, in the window's own words."""

    project: Project
    path: Path
    kept_at: float
    saved_as: Path | None
    name: str = ""
    where: str = ""


class Recovery:
    """Keeps one window's unsaved project. `folder` is the system's for this program unless one is given."""

    def __init__(self, folder: Path | None = None) -> None:
        if folder is None:
            from platformdirs import user_state_path

            folder = user_state_path("copy-desk", appauthor=False) / "unsaved"
        self._folder = folder
        self._lock: IO[str] | None = None
        self._noted = ("", "")  # the story's own file and the window's name

    def keep(self, project: Project, saved_as: Path | None = None, name: str = "", where: str = "") -> None:
        """Keep the project as it is now, what its window is called, and where in it one is. Raises
        ProjectFileError where the folder cannot be written."""
        self._noted = ("" if saved_as is None else str(saved_as.absolute()), " ".join(name.split()))
        lock = self._note(where)
        save_project(Path(lock.name).with_suffix(SUFFIX), project)

    def keep_where(self, where: str) -> None:
        """Note where in a kept project one is now; of one that is not kept, nothing. Raises ProjectFileError
        as `keep` does."""
        if self._lock is not None:
            self._note(where)

    def _note(self, where: str) -> IO[str]:
        try:
            lock = self._lock or self._new_lock()
            lock.seek(0)
            lock.truncate()
            lock.write("\n".join((*self._noted, " ".join(where.split()))))
            lock.flush()
        except (OSError, UnicodeEncodeError) as error:
            raise ProjectFileError(
                f"Unsaved work cannot be kept in {self._folder}: {error}. Save the story now."
            ) from None
        return lock

    def forget(self) -> None:
        """Nothing is unsaved any more: the project was saved, or a person chose to let it go."""
        if self._lock is not None:
            self._lock.close()
            discard(Path(self._lock.name).with_suffix(SUFFIX))
            self._lock = None

    def lost(self) -> list[Lost]:
        """What crashed windows left behind, newest first. A file that cannot be read stays where it is."""
        found = []
        for path in self._folder.glob("*" + SUFFIX):
            with suppress(ProjectFileError, OSError, UnicodeDecodeError):
                noted = _note_if_free(path.with_suffix(_LOCK_SUFFIX))
                if noted is not None:
                    saved_as, name, where = _read_note(noted)
                    own = Path(saved_as) if saved_as else None
                    found.append(Lost(load_project(path), path, path.stat().st_mtime, own, name, where))
        return sorted(found, key=lambda lost: lost.kept_at, reverse=True)

    def _new_lock(self) -> IO[str]:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(_LOCK_SUFFIX, "story-", self._folder)
        os.close(handle)
        self._lock = Path(name).open("r+", encoding="utf-8")  # noqa: SIM115 - held while unsaved
        _take(self._lock)
        return self._lock


def discard(path: Path) -> None:
    """Remove a kept project, once it is saved elsewhere or not wanted."""
    for kept in (path, path.with_suffix(_LOCK_SUFFIX)):
        with suppress(OSError):
            kept.unlink(missing_ok=True)


def put_aside(path: Path) -> Path:
    """Move a kept project to where it is not offered any more; where it is then. Raises OSError."""
    aside = path.parent / "aside"
    aside.mkdir(exist_ok=True, mode=0o700)
    moved = path.replace(aside / path.name)
    discard(path)
    return moved


def _read_note(noted: str) -> tuple[str, str, str]:
    """The story's own file, the name of its window, and where one was, as far as they were noted."""
    parts = noted.rsplit("\n", 2)
    return parts[0], parts[1] if len(parts) > 1 else "", parts[2] if len(parts) > 2 else ""


def _note_if_free(lock: Path) -> str | None:
    """What the lock says of the story's own file and name, or None while its window is open."""
    if not lock.exists():
        return ""
    with lock.open("r+", encoding="utf-8") as file:
        return file.read() if _take(file) else None


def _take(file: IO[str]) -> bool:
    """Lock a file until it is closed; False where another window holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_FAR)  # there, a locked part cannot be read by others
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

"""Reads and compares a start's files in a process of its own, while the program makes its window.

Making a window and comparing, with all the modules that each needs, are two halves of a start that do not
need each other, yet two threads would take turns at one interpreter. So the command line sends this process
ahead as the first thing it does. It is a guess: what comes back is used only for the very story, and under
the very rules, that it was made of; who asks compares without it where there is nothing. What fails here
fails again there, in words.

May know the files and the engine, as the command line does, and nothing of Qt. Limits: one story, asked for
once; it tells no progress, so files that take long are left to the window.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk.engine.progress import Tick

if TYPE_CHECKING:
    from desk.engine.kinds.patterns import OutletRule
    from desk.engine.model import Comparison
    from desk.engine.project import Project

_MOST = 200_000  # bytes of all files together: some seconds of comparing
_TICK_EVERY = 0.05  # seconds


class Ahead:
    """The comparison of some files, under way; without files, of what a start on none opens. `close` ends it
    where nobody came for it."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        # One processor would only take the time that the window needs; a bundle runs nothing but itself.
        if (os.cpu_count() or 1) > 1 and not getattr(sys, "frozen", False):
            self._process = _sent(paths)

    def take(self, project: Project, rules: tuple[OutletRule, ...], tick: Tick) -> Comparison | None:
        """The comparison of this project under these rules, waited for; None where another was made, or none,
        and from the second time on. Raises Cancelled where `tick` does."""
        process, self._process = self._process, None
        if process is None:
            return None
        with process:
            try:
                sent = _all_of(process, tick)
            finally:
                process.kill()
        if process.returncode != 0 or not sent:
            return None
        made_of, comparison = pickle.loads(sent)  # our own process wrote it
        return comparison if made_of == (project, rules) else None

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with process:
                process.kill()


def _sent(paths: Sequence[Path]) -> subprocess.Popen[bytes] | None:
    """This module as a process; None where the system has no room for one."""
    try:
        return subprocess.Popen(
            # -P: a file of the folder one happens to stand in must not be taken for a module.
            [sys.executable, "-P", "-m", "desk.ahead", *map(str, paths)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": _search_path()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


def _search_path() -> str:
    """The environment's, with the folder in front that this program was found in, which may be the one that
    one stands in."""
    place, others = str(Path(__file__).resolve().parents[1]), os.environ.get("PYTHONPATH", "")
    return f"{place}{os.pathsep}{others}" if others else place


def _all_of(process: subprocess.Popen[bytes], tick: Tick) -> bytes:
    """All that a process writes until its end."""
    while True:
        tick(0, 1)
        try:
            return process.communicate(timeout=_TICK_EVERY)[0]
        except subprocess.TimeoutExpired:
            continue


def compared(paths: Sequence[Path]) -> tuple[tuple[Project, tuple[OutletRule, ...]], Comparison] | None:
    """What these files make, as the window would open them, the editor's rules, and the comparison; None for
    no files and for many. Raises DeskError where the window would have something to tell."""
    from dataclasses import replace

    from desk.engine.comparing import compare
    from desk.engine.edits import add_articles
    from desk.engine.project import Project
    from desk.files.knowledge import load_knowledge
    from desk.files.outlets import OutletsFile
    from desk.files.project_file import SUFFIX, load_project
    from desk.files.reading import expand, read_article
    from desk.files.settings import SettingsFile, first_paths

    files = expand(paths or first_paths(SettingsFile().load()[0]))
    if not files or sum(path.stat().st_size for path in files) > _MOST:
        return None
    if files[0].suffix.lower() == SUFFIX:
        project = load_project(files[0])
    else:
        project = add_articles(Project(), [read_article(path, article_id=path.stem) for path in files])
    rules = OutletsFile().load()[0]
    comparison = compare(project, replace(load_knowledge(), rules=rules))
    # What only the next comparison would use stays here: it would bring half the engine to who takes this.
    return (project, rules), replace(comparison, telling=None)


def main(paths: Sequence[Path]) -> None:
    """Writes what the files make to stdout, for `Ahead.take`."""
    gc.disable()  # it lives for one comparison, whose values hold no cycles
    if (found := compared(paths)) is not None:
        sys.stdout.buffer.write(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])

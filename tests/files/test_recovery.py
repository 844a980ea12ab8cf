"""What a crash leaves behind is offered; what an open window keeps is not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desk.engine.errors import ProjectFileError
from desk.engine.project import Project
from desk.files.recovery import Recovery, discard

CRASH = """
import os, sys
from pathlib import Path
from desk.engine.project import Project
from desk.files.recovery import Recovery
recovery = Recovery(Path(sys.argv[1]))
recovery.keep(Project(title="Typed so far"), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
os._exit(1)
"""


def crash(*arguments: object) -> None:
    """Run a process that keeps a project and ends without any good-bye."""
    done = subprocess.run(
        [sys.executable, "-c", CRASH, *map(str, arguments)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.fixture
def recovery(tmp_path):
    window = Recovery(tmp_path)
    yield window
    window.forget()


def test_a_crash_leaves_its_project_to_be_found(recovery, tmp_path):
    crash(tmp_path)
    (lost,) = recovery.lost()
    assert lost.project == Project(title="Typed so far")
    assert lost.saved_as is None
    discard(lost.path)
    assert recovery.lost() == []
    assert list(tmp_path.iterdir()) == []


def test_a_lost_project_knows_the_file_it_came_from(recovery, tmp_path):
    own = tmp_path / "Fähre.desk"
    crash(tmp_path, own)
    assert [lost.saved_as for lost in recovery.lost()] == [own]


def test_a_lost_project_knows_where_in_it_one_was_last(recovery, tmp_path):
    recovery.keep_where("of nothing kept nothing is noted")
    assert list(tmp_path.iterdir()) == []
    recovery.keep(Project(title="One"), tmp_path / "own.desk", "Mill", "all 3 9 v1")
    recovery.keep_where("facts 10 20 v2")
    recovery._lock.close()  # as the system does for a dead process
    (lost,) = Recovery(tmp_path).lost()
    assert (lost.saved_as, lost.name, lost.where) == (tmp_path / "own.desk", "Mill", "facts 10 20 v2")


def test_an_open_window_is_not_lost(recovery, tmp_path):
    recovery.keep(Project(title="Being typed"))
    assert recovery.lost() == []
    assert Recovery(tmp_path).lost() == []


def test_two_windows_keep_two_projects(recovery, tmp_path):
    other = Recovery(tmp_path)
    recovery.keep(Project(title="One"))
    other.keep(Project(title="Two"))
    assert len(list(tmp_path.glob("*.desk"))) == 2
    other.forget()
    assert len(list(tmp_path.glob("*.desk"))) == 1


def test_keeping_again_replaces_and_forgetting_leaves_nothing(recovery, tmp_path):
    recovery.keep(Project(title="One"), tmp_path / "a-long-name-that-goes.desk")
    recovery.keep(Project(title="Two"))
    assert len(list(tmp_path.iterdir())) == 2
    recovery.forget()
    recovery.forget()
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_leftover_stays_and_hides_no_other(recovery, tmp_path):
    (tmp_path / "story-broken.desk").write_bytes(b"half a fi")
    crash(tmp_path)
    assert len(recovery.lost()) == 1
    assert (tmp_path / "story-broken.desk").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(ProjectFileError, match="cannot be kept"):
        Recovery(tmp_path / "file").keep(Project())
    assert Recovery(tmp_path / "file").lost() == []

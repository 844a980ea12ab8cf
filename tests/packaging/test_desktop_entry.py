"""What a desktop is told of the program and of its files."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desk.assets import resource
from desk.engine.project import Project
from desk.files.project_file import SUFFIX, save_project

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "desktop"
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of freedesktop.org only")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # its keys have capitals
    parser.read(resource("desktop", "copy-desk.desktop"), "utf-8")
    return parser["Desktop Entry"]


def story_type() -> ElementTree.Element:
    found = ElementTree.parse(resource("desktop", "copy-desk.xml")).getroot().find(f"{MIME}mime-type")
    assert found is not None
    return found


def test_it_starts_the_command_with_the_files_that_were_chosen() -> None:
    assert entry()["Exec"] == "desk %F"


def test_its_icon_is_one_of_ours() -> None:
    assert resource("icons", f"{entry()['Icon']}.svg").is_file()


def test_it_opens_our_own_type_of_file() -> None:
    assert story_type().attrib["type"] in entry()["MimeType"].split(";")


def test_our_files_bear_the_marks_that_the_type_is_known_by(tmp_path: Path) -> None:
    path = tmp_path / f"story{SUFFIX}"
    save_project(path, Project(title="Ostfeld"))
    content = path.read_bytes()
    assert [glob.attrib["pattern"] for glob in story_type().iter(f"{MIME}glob")] == [f"*{SUFFIX}"]
    for match in story_type().iter(f"{MIME}match"):
        assert content.startswith(match.attrib["value"].encode(), int(match.attrib["offset"]))


# --- packaging/desktop


def run_desktop(data: Path, *arguments: str) -> None:
    """Runs the script for a person whose data lies in a folder, and who has no command `desk`."""
    environment = {"HOME": str(data), "XDG_DATA_HOME": str(data), "XDG_CONFIG_HOME": str(data / "config")}
    (data / "config").mkdir(parents=True, exist_ok=True)
    command = ["sh", str(SCRIPT), *arguments]
    subprocess.run(command, env={**environment, "PATH": "/usr/bin:/bin"}, check=True, capture_output=True)


@linux
def test_it_is_made_known_to_the_desktop_of_one_person(tmp_path: Path) -> None:
    run_desktop(tmp_path)
    made = (tmp_path / "applications" / "copy-desk.desktop").read_text("utf-8")
    assert f'\nExec="{SCRIPT.parent / "run"}" %F\n' in made
    assert f'\nExec="{SCRIPT.parent / "run"}" --new-window\n' in made
    assert (tmp_path / "mime" / "packages" / "copy-desk.xml").is_file()
    assert (tmp_path / "icons" / "hicolor" / "scalable" / "apps" / "copy-desk.svg").is_file()


@linux
@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_entry_is_valid(tmp_path: Path) -> None:
    run_desktop(tmp_path)
    for path in (resource("desktop", "copy-desk.desktop"), tmp_path / "applications" / "copy-desk.desktop"):
        checked = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
        assert checked.stdout == ""


@linux
@pytest.mark.skipif(
    shutil.which("gio") is None or shutil.which("update-mime-database") is None,
    reason="needs gio and shared-mime-info",
)
def test_the_desktop_knows_a_story_by_its_name_and_by_its_content(tmp_path: Path) -> None:
    run_desktop(tmp_path)
    story, renamed = tmp_path / f"story{SUFFIX}", tmp_path / "story.bin"
    for path in (story, renamed):
        save_project(path, Project(title="Ostfeld"))
        asked = ["gio", "info", "-a", "standard::content-type", str(path)]
        environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
        told = subprocess.run(asked, env=environment, capture_output=True, text=True, check=True).stdout
        assert "application/x-copy-desk" in told


@linux
def test_it_leaves_nothing_of_its_own_when_it_is_removed(tmp_path: Path) -> None:
    run_desktop(tmp_path)
    run_desktop(tmp_path, "--remove")
    left = list(tmp_path.rglob("*copy-desk*"))
    assert left == []

"""What a desktop is told of the program and of its files."""

from __future__ import annotations

import configparser
from pathlib import Path
from xml.etree import ElementTree

from desk.assets import resource
from desk.engine.project import Project
from desk.files.project_file import SUFFIX, save_project

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

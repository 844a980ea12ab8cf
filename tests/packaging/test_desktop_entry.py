"""What a desktop is told of the program."""

from __future__ import annotations

import configparser

from desk.assets import resource


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # its keys have capitals
    parser.read(resource("copy-desk.desktop"), "utf-8")
    return parser["Desktop Entry"]


def test_it_starts_the_command_with_the_files_that_were_chosen() -> None:
    assert entry()["Exec"] == "desk %F"


def test_its_icon_is_one_of_ours() -> None:
    assert resource("icons", f"{entry()['Icon']}.svg").is_file()

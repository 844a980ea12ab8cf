"""A second start of the program, as a file manager or a terminal makes it, meets the one that runs."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.x11 import PATIENCE, Desktop, until

pytestmark = pytest.mark.display
Start = Callable[..., "subprocess.Popen[str]"]

FERRY = "Ferry to Ulm island back in service\nThe ferry sails again from Monday, its owner said.\n"
BRIDGE = "Bridge at Horn closed\nThe bridge at Horn is closed until May, the town said.\n"


def test_a_second_start_hands_its_files_over_and_ends(desktop: Desktop, start: Start, tmp_path: Path) -> None:
    ferry, bridge = tmp_path / "ferry.txt", tmp_path / "bridge.txt"
    ferry.write_text(FERRY, "utf-8")
    bridge.write_text(BRIDGE, "utf-8")
    first = start(ferry)
    desktop.window("Ferry to Ulm")
    assert start("bridge.txt").wait(PATIENCE) == 0
    until(lambda: any("*" in title or "•" in title for title in desktop.titles()), desktop.titles)
    assert start("--new-window", bridge).wait(PATIENCE) == 0
    desktop.window("Bridge at Horn")
    assert sum("Copy Desk" in title for title in desktop.titles()) == 2
    assert first.poll() is None


def test_a_start_after_a_crash_opens_a_window(desktop: Desktop, start: Start, tmp_path: Path) -> None:
    ferry = tmp_path / "ferry.txt"
    ferry.write_text(FERRY, "utf-8")
    crashing = start(ferry)
    desktop.window("Ferry to Ulm")
    crashing.kill()
    crashing.wait(PATIENCE)
    until(lambda: not desktop.titles())
    start(ferry)
    desktop.window("Ferry to Ulm")

"""The real program heard through AT-SPI, as a Linux screen reader hears it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.x11 import Desktop

pytestmark = pytest.mark.display
ROOT = Path(__file__).resolve().parents[2]
LISTENING = Path(__file__).with_name("listening.py")
SYSTEM_PYTHON = "/usr/bin/python3"
WIRE = "Trains roll again at Ostfeld\n\nThe strike ended on Friday after 9 days, the rail company said.\n"
REWRITE = "Ostfeld strike over\n\nThe strike ended on Friday after 11 days, the rail company said.\n"


def can_listen() -> bool:
    asked = [
        SYSTEM_PYTHON,
        "-c",
        "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi",
    ]
    there = shutil.which("dbus-run-session") and Path(SYSTEM_PYTHON).exists()
    return bool(there) and subprocess.run(asked, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_listen(), reason="needs dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0")
def test_a_screen_reader_hears_row_version_state_then_text(desktop: Desktop, tmp_path: Path) -> None:  # noqa: ARG001
    versions = [tmp_path / "wire.txt", tmp_path / "rewrite.txt"]
    for path, text in zip(versions, (WIRE, REWRITE), strict=True):
        path.write_text(text, "utf-8")
    folders = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    environment = {
        **os.environ,
        **folders,
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "LANGUAGE": "",
    }
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    keys = ["Down", "Right", "space", "ctrl+z"]
    program = [sys.executable, "-P", "-m", "desk", *map(str, versions)]
    listening = ["dbus-run-session", "--", SYSTEM_PYTHON, str(LISTENING), *keys, "--", *program]
    heard = subprocess.run(listening, env=environment, capture_output=True, text=True, check=False)
    assert heard.returncode == 0, heard.stderr
    told = json.loads(heard.stdout.splitlines()[-1])
    strike = "The strike ended on Friday after {} days, the rail company said."
    assert any(name.startswith("Version A: wire.txt") for name in told["cells"]), told
    first = next(name for name in told["cells"] if strike.format(9) in name)
    assert first == f"Row 2, version A, versions differ, facts differ: {strike.format(9)}"
    down, right, _marked, undone = told["steps"]
    assert down[-1] == first
    assert right[-1] == f"Row 2, version B, versions differ, facts differ: {strike.format(11)}"
    assert any(words.startswith("Undone: ") for words in undone), undone

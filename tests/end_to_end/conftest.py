"""The real program in a process of its own, on a real display with a window manager."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.x11 import Desktop, until

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    if not os.environ.get("DISPLAY") or shutil.which("xdotool") is None:
        pytest.skip("no display, or no xdotool; packaging/test brings both")
    one = Desktop()
    until(one.has_manager)
    yield one
    one.close()


@pytest.fixture
def start(desktop: Desktop, tmp_path: Path) -> Iterator[Start]:  # noqa: ARG001 - there must be a display
    """Starts `desk` with these arguments, its settings in a folder of the test's own; ends it afterwards."""
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str | Path) -> subprocess.Popen[str]:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        folders = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        environment = {
            **os.environ,
            **folders,
            "HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "LANGUAGE": "",
        }
        environment["QT_QPA_PLATFORM"] = "xcb"
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "desk", *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        _, said = process.communicate()
        assert "Traceback" not in said, said

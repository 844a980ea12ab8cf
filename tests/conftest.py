"""What all tests share: no screen unless a test asks for one, no settings of the person's own, and the real
command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
Desk = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, recovery and caches of the tests lie in folders that go away."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Runs the command `desk` in a folder of its own: `desk("compare", "a.txt").stdout`. Keyword arguments
    set, or with None remove, variables of its environment."""

    def run(*arguments: str | Path, **environment: str | None) -> subprocess.CompletedProcess[str]:
        variables = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **environment}
        return subprocess.run(
            [sys.executable, "-P", "-m", "desk", *map(str, arguments)],
            cwd=tmp_path,
            env={name: value for name, value in variables.items() if value is not None},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run

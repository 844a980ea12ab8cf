"""What the set-up says where it cannot go on, and what it leaves behind. The set-up itself runs before
any test: tests need it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has packaging/run.ps1 instead")


def shell(script: str, path: Path) -> subprocess.CompletedProcess[str]:
    """Runs a script that has the set-up's functions, with nothing to call but what lies in one folder."""
    return subprocess.run(
        ["/bin/sh", "-euc", f'. "{ROOT}/packaging/set-up.sh"\n{script}'],
        env={"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def put(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)


def test_it_says_which_pythons_would_do(tmp_path: Path) -> None:
    put(tmp_path, "python3", "exit 1")  # a Python that is too old
    done = shell("find_python", tmp_path)
    assert done.returncode == 1
    assert "3.11, 3.12, 3.13 or 3.14" in done.stderr


def test_it_takes_another_python_where_the_systems_own_is_too_old(tmp_path: Path) -> None:
    put(tmp_path, "python3", "exit 1")
    put(tmp_path, "python3.12", "exit 0")
    assert shell('find_python; echo "$python"', tmp_path).stdout == "python3.12\n"


def test_what_may_not_be_installed_is_named_in_one_line_to_copy(tmp_path: Path) -> None:
    put(tmp_path, "apt-get", "exit 0")
    put(tmp_path, "id", "echo 1000")
    done = shell("install_packages libegl1 python3.11-venv", tmp_path)
    assert done.returncode == 1
    assert "sudo apt-get install -y libegl1 python3.11-venv\n" in done.stderr


def test_without_apt_it_names_what_is_missing(tmp_path: Path) -> None:
    done = shell("install_packages libegl1 xvfb", tmp_path)
    assert done.returncode == 1
    assert "libegl1 xvfb" in done.stderr


def test_root_installs_and_asks_nobody(tmp_path: Path) -> None:
    put(tmp_path, "env", 'exec /usr/bin/env PATH="$PATH" "$@"')
    put(tmp_path, "apt-get", f'echo "$@" >>{tmp_path}/calls')
    put(tmp_path, "id", "echo 0")
    assert shell("install_packages libegl1 xvfb", tmp_path).returncode == 0
    calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert calls[0].split()[0] == "update"
    assert calls[1].split()[0] == "install"
    assert calls[1].endswith("libegl1 xvfb")
    assert "-y" in calls[1].split()


def test_a_library_is_known_by_its_file(tmp_path: Path) -> None:
    put(tmp_path, "ldconfig", r'printf "\tlibEGL.so.1 (libc6,x86-64) => /lib/libEGL.so.1\n"')
    put(tmp_path, "python3", "exit 0")
    missing = shell("python=python3; missing_packages openbox=openbox", tmp_path).stdout.split()
    assert "libegl1" not in missing
    assert {"libgl1", "libxcb-cursor0", "openbox"} <= set(missing)


def test_no_start_has_to_compile_the_program(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "part.py").write_text("WORD = 1\n", "utf-8")
    (tmp_path / "desk" / "broken.py").write_text("WORD = \n", "utf-8")  # one that cannot be is left out
    done = shell(f'root="{tmp_path}"; venv_python="{sys.executable}"; compile_program', tmp_path)
    assert done.returncode == 0, done.stderr
    compiled = [path.name.split(".")[0] for path in (tmp_path / "desk" / "__pycache__").iterdir()]
    assert compiled == ["part"]

"""`pip install .` gives a working `desk` with its resources: the wheel is built, unpacked and run."""

from __future__ import annotations

import configparser
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the package as pip would install it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_the_package_and_nothing_else(installed: Path) -> None:
    assert sorted(path.name for path in installed.iterdir() if path.suffix != ".dist-info") == ["desk"]


def test_its_resources_are_those_of_the_checkout(installed: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "resources"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    packed = {
        path.relative_to(installed / "desk" / "_resources")
        for path in installed.rglob("desk/_resources/**/*")
    }
    for name in tracked.stdout.splitlines():
        assert Path(name).relative_to("resources") in packed


def test_it_declares_the_command(installed: Path) -> None:
    points = configparser.ConfigParser()
    points.read(next(installed.glob("*.dist-info")) / "entry_points.txt", "utf-8")
    assert dict(points["console_scripts"]) == {"desk": "desk.cli:main"}


def test_it_compares(installed: Path, tmp_path: Path) -> None:
    script = (
        "import sys, desk.assets, desk.cli; print(desk.assets.resources(), file=sys.stderr); desk.cli.main()"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            script,
            "compare",
            "--json",
            *sorted(ROOT.glob("resources/samples/*.txt")),
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr.strip() == str(installed / "desk" / "_resources")
    assert len(json.loads(done.stdout)["articles"]) == 5

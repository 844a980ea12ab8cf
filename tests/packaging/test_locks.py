"""The lock files hold what pyproject.toml asks for, all with hashes, and no word of where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = {
    name: (ROOT / "packaging" / name).read_text("utf-8")
    for name in ("requirements.lock", "requirements-dev.lock")
}
# One package: `name==version ; marker \` and then its hashes, each on a line of its own.
ENTRY = re.compile(
    r"^([\w.-]+)==(\S+)(?: ; ([^\\\n]+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M
)


def entries(lock: str) -> list[Requirement]:
    return [
        Requirement(f"{name}=={version}" + (f"; {marker}" if marker else ""))
        for name, version, marker, _ in ENTRY.findall(LOCKS[lock])
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    rest = re.sub(r"^ *#.*\n", "", ENTRY.sub("", LOCKS[lock]), flags=re.M)
    assert rest.strip() == ""
    assert len(entries(lock)) > len(PROJECT["project"]["dependencies"])


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_is_recorded(lock: str) -> None:
    assert re.findall(r"://|--(?:index|extra|find|trusted)", LOCKS[lock]) == []


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_every_dependency_is_locked_in_a_version_that_fits(python: str, system: str) -> None:
    where = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    wanted = {"requirements.lock": PROJECT["project"]["dependencies"]}
    wanted["requirements-dev.lock"] = wanted["requirements.lock"] + PROJECT["dependency-groups"]["dev"]
    for lock, requirements in wanted.items():
        locked = {
            canonicalize_name(entry.name): next(iter(entry.specifier)).version
            for entry in entries(lock)
            if entry.marker is None or entry.marker.evaluate(where)
        }
        for requirement in map(Requirement, requirements):
            if requirement.marker is None or requirement.marker.evaluate(where):
                assert locked[canonicalize_name(requirement.name)] in requirement.specifier


def test_what_is_tested_is_what_runs() -> None:
    assert set(map(str, entries("requirements.lock"))) <= set(map(str, entries("requirements-dev.lock")))


def test_no_python_older_than_3_12_gets_the_qt_build_that_crashes_it() -> None:
    for entry in entries("requirements.lock"):
        if entry.name == "pyside6-essentials" and "6.12.0" in entry.specifier:
            assert entry.marker is not None
            assert not entry.marker.evaluate({"python_full_version": "3.11.9"})

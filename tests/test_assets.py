"""The program finds its resources in a checkout, a bundle and an installation, or says what is wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk import assets


@pytest.fixture(autouse=True)
def _forgetful() -> Iterator[None]:
    assets.resources.cache_clear()
    yield
    assets.resources.cache_clear()


def test_a_checkout_has_them_beside_the_package() -> None:
    assert assets.resources() == Path(assets.__file__).resolve().parent.parent / "resources"


def test_a_resource_is_named_by_its_parts() -> None:
    assert assets.resource("schemas", "comparison.schema.json").is_file()


def test_a_bundle_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "samples").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.resources() == tmp_path / "resources"


def test_an_installation_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "desk"
    (package / "_resources" / "samples").mkdir(parents=True)
    monkeypatch.setattr(assets, "__file__", str(package / "assets.py"))
    assert assets.resources() == package / "_resources"


def test_without_them_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "desk" / "assets.py"))
    with pytest.raises(FileNotFoundError, match="install it again") as caught:
        assets.resources()
    assert str(tmp_path) in str(caught.value)

"""What is read and compared ahead of the window: used for the very story it was made of, and for no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desk import ahead
from desk.ahead import Ahead
from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.errors import Cancelled
from desk.engine.kinds.patterns import OutletRule
from desk.engine.model import Kind
from desk.engine.progress import no_tick
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge
from desk.files.outlets import OutletsFile
from desk.files.project_file import save_project
from desk.files.reading import read_article
from desk.files.settings import Settings, SettingsFile, Start

STORIES = {
    "evening.txt": "Mill fire put out\n\nAbout 40 people left the houses beside the mill for a school.",
    "wire.txt": "Mill burns in Tarn\n\nAbout 60 people left the houses beside the mill, the mayor said.",
}


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person of this test's own, with two processors."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for name, text in STORIES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in STORIES]


@pytest.fixture
def send() -> Iterator[Callable[..., Ahead]]:
    """Sends a process ahead that ends with the test."""
    sent: list[Ahead] = []

    def begin(*paths: Path) -> Ahead:
        sent.append(Ahead(paths))
        return sent[-1]

    yield begin
    for one in sent:
        one.close()


def opened(files: list[Path]) -> Project:
    """What the window makes of files."""
    return edits.add_articles(Project(), [read_article(path, article_id=path.stem) for path in files])


def test_what_comes_back_is_what_the_window_would_compare(
    files: list[Path], send: Callable[..., Ahead]
) -> None:
    found = send(*files).take(opened(files), (), no_tick)
    assert found is not None
    assert found == compare(opened(files), load_knowledge())
    assert found.facts, "40 and 60 people"


def test_it_comes_once(files: list[Path], send: Callable[..., Ahead]) -> None:
    sent = send(*files)
    assert sent.take(opened(files), (), no_tick) is not None
    assert sent.take(opened(files), (), no_tick) is None


def test_another_story_gets_nothing(files: list[Path], send: Callable[..., Ahead]) -> None:
    assert send(*files).take(opened(files[:1]), (), no_tick) is None


def test_other_rules_get_nothing_and_those_of_the_person_do(
    files: list[Path], send: Callable[..., Ahead]
) -> None:
    rules = (OutletRule("Evening Post", "About 40 people", Kind.PROMO),)
    assert send(*files).take(opened(files), rules, no_tick) is None
    OutletsFile().save(rules)
    found = send(*files).take(opened(files), rules, no_tick)
    assert found == compare(opened(files), replace(load_knowledge(), rules=rules))


def test_a_saved_story_comes_with_its_decisions(
    files: list[Path], tmp_path: Path, send: Callable[..., Ahead]
) -> None:
    project = edits.set_base(opened(files), "wire")
    save_project(tmp_path / "mill.desk", project)
    found = send(tmp_path / "mill.desk").take(project, (), no_tick)
    assert found is not None
    assert found.base == 1


def test_without_files_it_is_what_a_start_opens(files: list[Path]) -> None:
    sample = ahead.compared([])
    assert sample is not None
    assert len(sample[1].structures) == 5
    save_project(files[0].with_name("mill.desk"), opened(files))
    recent = (str(files[0].with_name("mill.desk")),)
    SettingsFile().save(Settings(start=Start.LAST, recent_stories=recent))
    last = ahead.compared([])
    assert last is not None
    assert last[0][0] == opened(files)
    SettingsFile().save(Settings(start=Start.EMPTY))
    assert ahead.compared([]) is None


def test_what_would_take_long_is_left_to_the_window(files: list[Path]) -> None:
    files[0].write_text("The mayor spoke again. " * 10_000, encoding="utf-8")
    assert ahead.compared(files) is None


def test_what_fails_there_gives_nothing(files: list[Path], send: Callable[..., Ahead]) -> None:
    project = opened(files)
    files[1].unlink()
    assert send(*files).take(project, (), no_tick) is None


def test_who_does_not_want_it_any_more_ends_it(files: list[Path], send: Callable[..., Ahead]) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("stopped")

    sent = send(*files)
    process = sent._process
    assert process is not None
    with pytest.raises(Cancelled):
        sent.take(opened(files), (), stop)
    assert process.returncode is not None


def test_nobody_came_for_it(files: list[Path]) -> None:
    with closing(Ahead(files)) as sent:
        process = sent._process
        assert process is not None
    assert process.returncode is not None


def test_a_file_of_the_folder_one_stands_in_is_not_taken_for_a_module(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, send: Callable[..., Ahead]
) -> None:
    (tmp_path / "unicodedata.py").write_text("raise SystemExit('taken for a module')", encoding="utf-8")
    (tmp_path / "dataclasses.py").write_text("raise SystemExit('taken for a module')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert send(*files).take(opened(files), (), no_tick) is not None


@pytest.mark.parametrize("processors", [1, None])
def test_one_processor_has_no_room_for_it(
    files: list[Path], monkeypatch: pytest.MonkeyPatch, processors: int | None
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert Ahead(files).take(opened(files), (), no_tick) is None


def test_a_bundle_which_has_no_interpreter_sends_nothing(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert Ahead(files).take(opened(files), (), no_tick) is None


def test_a_system_without_room_for_a_process_is_no_fault(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(files[0]))
    assert Ahead(files).take(opened(files), (), no_tick) is None

"""The command as a person calls it: what it prints where, and what it returns."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from desk import __version__, cli
from desk.assets import resource

ROOT = Path(__file__).resolve().parent.parent
Desk = Callable[..., "subprocess.CompletedProcess[str]"]

WIRE = """\
Rail workers at Ostfeld end strike
Train drivers at Ostfeld ended their strike on Friday after 9 days, the rail company said.
“We are glad to be back,” said union leader Ida Brandt.
"""
REWRITE = """\
Strike at Ostfeld is over
After 11 days, train drivers at Ostfeld ended their strike on Friday, the rail company said.
READ: Ten train journeys to take this summer
Union leader Ida Brandt said: “We are glad to be back.”
"""


@pytest.fixture
def story(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "wire.txt").write_text(WIRE, "utf-8")
    (tmp_path / "rewrite.txt").write_text(REWRITE, "utf-8")
    return "wire.txt", "rewrite.txt"


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-P", "-m", "desk", *arguments]


# --- what it prints


def test_version(desk: Desk) -> None:
    done = desk("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Copy Desk {__version__}\n", "")


def test_help_names_every_command_and_shows_examples(desk: Desk) -> None:
    done = desk("--help")
    assert done.returncode == 0
    for name in ("compare", "inspect", "summary", "export", "examples:", "exit codes:"):
        assert name in done.stdout


@pytest.mark.parametrize("name", ["compare", "inspect", "summary", "export"])
def test_every_command_has_help(desk: Desk, name: str) -> None:
    done = desk(name, "--help")
    assert done.returncode == 0
    assert f"usage: desk {name} " in done.stdout


def test_compare_as_json_is_valid_and_alone_on_stdout(desk: Desk, story: tuple[str, str]) -> None:
    done = desk("compare", "--json", *story)
    assert (done.returncode, done.stderr) == (0, "")
    value = json.loads(done.stdout)
    jsonschema.validate(value, json.loads(resource("schemas", "comparison.schema.json").read_text("utf-8")))
    assert [Path(article["path"]).name for article in value["articles"]] == list(story)


def test_inspect_as_json_reads_each_file_on_its_own(desk: Desk, story: tuple[str, str]) -> None:
    both = json.loads(desk("inspect", "--json", *story).stdout)["articles"]
    alone = json.loads(desk("inspect", "--json", story[1]).stdout)["articles"]
    assert both[1] | {"id": ""} == alone[0] | {"id": ""}
    assert [paragraph["text"] for paragraph in both[0]["paragraphs"]] == WIRE.splitlines()


def test_json_is_utf_8_whatever_the_terminal_speaks(desk: Desk, story: tuple[str, str]) -> None:
    done = desk("compare", "--json", *story, PYTHONIOENCODING="latin-1")
    assert "“We are glad to be back,”" in json.loads(done.stdout)["articles"][0]["paragraphs"][2]["text"]


@pytest.mark.parametrize("base", ["1", "B", "b"])
def test_the_base_is_named_by_number_or_letter(desk: Desk, story: tuple[str, str], base: str) -> None:
    assert json.loads(desk("compare", "--json", "--base", base, *story).stdout)["base"] == 1


def test_a_wide_terminal_has_versions_side_by_side(desk: Desk, story: tuple[str, str]) -> None:
    done = desk("compare", *story, COLUMNS="130")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert any("│ “We are glad" in line and "│ Union leader Ida Brandt said" in line for line in lines)
    assert "[promo] READ: Ten train journeys" in done.stdout
    assert "number differs: A “9" in done.stdout
    assert max(map(len, lines)) <= 130


def test_a_narrow_terminal_has_them_one_under_the_other(desk: Desk, story: tuple[str, str]) -> None:
    lines = desk("compare", *story, COLUMNS="60").stdout.splitlines()
    at = lines.index("A  “We are glad to be back,” said union leader Ida Brandt.")
    assert lines[at + 1] == "B  Union leader Ida Brandt said: “We are glad to be back.”"
    assert max(map(len, lines)) <= 60


def test_inspect_names_kinds_and_reasons(desk: Desk, story: tuple[str, str]) -> None:
    done = desk("inspect", story[1])
    assert any(" promo " in line and "READ: Ten train journeys" in line for line in done.stdout.splitlines())


# --- what it returns


def test_without_a_display_it_says_so_and_what_works_without(desk: Desk) -> None:
    done = desk("story.txt", DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "desk summary" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("compare",), ("compare", "--nonsense"), ("compare", "--base", "2"), ("compare", "--base", "-")],
)
def test_a_wrong_call_returns_2(desk: Desk, story: tuple[str, str], arguments: tuple[str, ...]) -> None:
    done = desk(*arguments, *(story if arguments[1:] else ()))
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [None, b"", b"\n \n"], ids=["missing", "empty", "blank"])
def test_an_unreadable_article_returns_3_and_is_named(
    desk: Desk, story: tuple[str, str], tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "third.txt").write_bytes(content)
    done = desk("compare", "--json", *story, "third.txt")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("desk: ")
    assert "third.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_among_the_articles_returns_3(desk: Desk, story: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert desk("compare", "folder", *story).returncode == 3


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
def test_control_c_stops_quietly_with_130(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The mayor met the farmers on Monday.\n" * 4_000, "utf-8")
    process = subprocess.Popen(
        command("inspect", "--json", "long.txt"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.read(1)  # now it writes, and must wait: a pipe does not hold all it has to say
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 130
    assert process.communicate()[1] == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_went_away_ends_it_quietly(story: tuple[str, str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command("compare", *story),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_progress_is_shown_on_a_terminal_and_wiped_away(
    story: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert cli.main(["compare", "--json", *story]) == 0
    shown = sys.stderr.getvalue()
    assert "Reading … 1 of 2" in shown
    assert shown.endswith("\r")
    assert shown.rstrip("\r").rpartition("\r")[2].strip() == ""
    assert json.loads(capsys.readouterr().out)["format"] == "desk-comparison"


# --- what it refuses before the window


def pretend_pyside(monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]) -> None:
    package = types.ModuleType("PySide6")
    package.__version_info__ = version
    package.__version__ = ".".join(map(str, version))
    monkeypatch.setitem(sys.modules, "PySide6", package)
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", types.ModuleType("PySide6.QtWidgets"))


def test_a_qt_build_that_would_crash_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_pyside(monkeypatch, (6, 12, 0))
    monkeypatch.setattr(sys, "version_info", (3, 11, 9))
    assert cli.main([]) == 1
    assert "PySide6 6.12.0 crashes on Python older than 3.12" in capsys.readouterr().err


def test_a_missing_system_library_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_pyside(monkeypatch, (6, 11, 3))
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    assert cli.main([]) == 1
    assert "apt-get install" in capsys.readouterr().err


def test_files_that_are_not_there_are_told_where_they_were_typed(desk: Desk) -> None:
    done = desk("no-such.txt", "nor-this.txt")
    assert (done.returncode, done.stdout) == (3, "")
    assert "“no-such.txt”, “nor-this.txt” cannot be found" in done.stderr


def test_one_version_is_not_compared(desk: Desk, story: tuple[str, str]) -> None:
    done = desk("compare", story[0])
    assert (done.returncode, done.stdout) == (2, "")
    assert "at least two" in done.stderr


def test_a_wrong_call_shows_how_on_one_line(desk: Desk) -> None:
    assert desk("compare").stderr.splitlines()[0] == "usage: desk compare [--json] [--base N] FILE FILE ..."

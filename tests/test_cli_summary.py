"""`desk summary`, `desk export` and `desk report`: what leaves the program without a window."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk.engine.model import SentenceRef
from desk.engine.project import Project, SummaryLine
from desk.export.writing import FORMATS
from desk.files.project_file import save_project
from desk.files.reading import read_article

Desk = Callable[..., "subprocess.CompletedProcess[str]"]

WIRE = """\
Rail workers at Ostfeld end strike
Train drivers at Ostfeld ended their strike on Friday after nine days, the rail company said.
The weather was mild all week and the market on the square was full.
“We are glad to be back,” said union leader Ida Brandt.
"""
REWRITE = """\
Rail workers at Ostfeld end their strike
After nine days, train drivers at Ostfeld ended their strike on Friday, the rail company said.
READ: Ten train journeys to take this summer
Union leader Ida Brandt said: “We are glad to be back.”
"""


@pytest.fixture
def story(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "wire.txt", tmp_path / "rewrite.txt"
    for path, text in zip(paths, (WIRE, REWRITE), strict=True):
        path.write_text(text, "utf-8")
    return paths


@pytest.fixture
def project(story: tuple[Path, Path], tmp_path: Path) -> Path:
    """A saved project in which one sentence was chosen and its line edited."""
    articles = tuple(read_article(path, article_id=path.stem) for path in story)
    start = articles[1].text.index("Union leader")
    line = SummaryLine((SentenceRef("rewrite", start, len(articles[1].text)),), "Ida Brandt is glad.")
    path = tmp_path / "story.desk"
    save_project(path, Project(articles, summary=(line,)))
    return path


def test_it_is_markdown_on_stdout(desk: Desk, story: tuple[Path, Path]) -> None:
    done = desk("summary", *story)
    assert (done.returncode, done.stderr) == (0, "")
    assert "“We are glad to be back,” said union leader Ida Brandt." in done.stdout
    assert "wire" in done.stdout.partition("[^1]:")[2]


def test_it_takes_what_two_versions_share_and_no_furniture(desk: Desk, story: tuple[Path, Path]) -> None:
    said = desk("summary", *story).stdout
    assert "ended their strike on Friday" in said
    assert "market on the square" not in said
    assert "READ" not in said


def test_it_follows_the_base(desk: Desk, story: tuple[Path, Path]) -> None:
    wire, rewrite = (desk("summary", "--base", base, *story).stdout for base in "AB")
    assert "on Friday after nine days" in wire
    assert "After nine days, train drivers" in rewrite


@pytest.mark.parametrize("suffix", [form.suffix for form in FORMATS])
def test_every_format_is_written(desk: Desk, story: tuple[Path, Path], tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"summary{suffix}"
    done = desk("summary", *story, "-o", out)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert out.stat().st_size > 200


def test_json_says_where_each_line_came_from(desk: Desk, story: tuple[Path, Path], tmp_path: Path) -> None:
    desk("summary", *story, "-o", tmp_path / "summary.json")
    assert "Ida Brandt" in json.dumps(json.loads((tmp_path / "summary.json").read_text("utf-8")))


def test_a_project_keeps_its_own_lines(desk: Desk, project: Path) -> None:
    said = desk("summary", project).stdout
    assert "Ida Brandt is glad." in said
    assert "ended their strike" not in said


def test_suggest_fills_the_rows_that_a_project_leaves_open(desk: Desk, project: Path) -> None:
    said = desk("summary", "--suggest", project).stdout
    assert said.index("ended their strike") < said.index("Ida Brandt is glad.")
    assert "glad to be back" not in said.partition("[^1]:")[0]


def test_export_writes_what_was_chosen(desk: Desk, project: Path, tmp_path: Path) -> None:
    done = desk("export", project, "-o", tmp_path / "out.txt")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Ida Brandt is glad." in (tmp_path / "out.txt").read_text("utf-8")


def test_versions_that_share_nothing_return_1(desk: Desk, story: tuple[Path, Path]) -> None:
    done = desk("summary", story[0])
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing to merge" in done.stderr


def test_a_project_without_lines_cannot_be_exported(
    desk: Desk, story: tuple[Path, Path], tmp_path: Path
) -> None:
    article = read_article(story[0], article_id="wire")
    save_project(tmp_path / "empty.desk", replace(Project(), articles=(article,)))
    assert desk("export", tmp_path / "empty.desk", "-o", tmp_path / "out.md").returncode == 5


def test_an_unknown_format_returns_2_and_names_those_there_are(desk: Desk, story: tuple[Path, Path]) -> None:
    done = desk("summary", *story, "-o", "summary.xyz")
    assert done.returncode == 2
    assert ".docx" in done.stderr


def test_a_project_among_versions_returns_2(desk: Desk, story: tuple[Path, Path], project: Path) -> None:
    assert desk("summary", project, *story).returncode == 2


@pytest.mark.parametrize("content", [b"", b"no project", b"SQLite format 3\0 and then nothing"])
def test_what_is_no_project_returns_4(desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "story.desk").write_bytes(content)
    done = desk("export", "story.desk", "-o", "out.md")
    assert (done.returncode, done.stdout) == (4, "")
    assert "story.desk" in done.stderr


def test_a_place_that_cannot_be_written_returns_5(desk: Desk, story: tuple[Path, Path]) -> None:
    done = desk("summary", *story, "-o", "missing/summary.md")
    assert done.returncode == 5
    assert "missing" in done.stderr


def test_a_report_is_written_of_the_rows_asked_for(
    desk: Desk, story: tuple[Path, Path], tmp_path: Path
) -> None:
    done = desk("report", *story, "--sentences", "--no-furniture", "-o", "all.html")
    assert (done.returncode, done.stdout) == (0, "")
    page = (tmp_path / "all.html").read_text("utf-8")
    assert "The weather was mild" in page
    assert "Ten train journeys" not in page
    assert desk("report", *story, "--rows", "missing", "-o", "some.html").returncode == 0
    assert "on Friday after nine days" not in (tmp_path / "some.html").read_text("utf-8")


def test_a_report_names_its_formats(desk: Desk, story: tuple[Path, Path]) -> None:
    done = desk("report", *story, "-o", "table.txt")
    assert done.returncode == 2
    assert "is no format of a report" in done.stderr
    assert ".html" in done.stderr

"""The program from start to finish, as a person at a display uses it: nothing here runs in its process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from desk.files.project_file import load_project
from tests.end_to_end.merging import answer_file_dialog, copied, export_to
from tests.end_to_end.x11 import PATIENCE, Desktop, until

pytestmark = pytest.mark.display
Start = Callable[..., "subprocess.Popen[str]"]
Desk = Callable[..., "subprocess.CompletedProcess[str]"]

WIRE = """\
Trains roll again at Ostfeld
Train drivers at Ostfeld ended their strike on Friday after 9 days, the rail company said.
“We are glad to be back,” said union leader Ida Brandt.
Repairs to the old bridge over the Elm begin in spring.
"""
REWRITE = """\
A quiet week on the platforms is over
After 11 days, train drivers at Ostfeld ended their strike on Friday, the rail company said.
READ: Ten journeys to take this summer
Union leader Ida Brandt said: “We are glad to be back.”
In spring, repairs to the old bridge over the Elm begin.
"""
PASTED = "Back on track\n“We are very glad to be back,” Ida Brandt, the union leader, told us."


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text(WIRE, "utf-8")
    return path


@pytest.fixture
def rewrite(tmp_path: Path) -> Path:
    path = tmp_path / "rewrite.txt"
    path.write_text(REWRITE, "utf-8")
    return path


def take(desktop: Desktop, column: int, sought: str, words: str) -> None:
    """Finds a row and takes it from a column, again and again until these words are in the summary: a version
    that was dropped takes a moment to be read and compared."""

    def taken() -> bool:
        desktop.press("ctrl+f", "ctrl+a")
        desktop.type(sought)
        desktop.press("Return", "Escape", str(column))
        return words in copied(desktop)

    until(taken)


def test_drop_mark_export_and_read_back(
    desktop: Desktop, start: Start, desk: Desk, wire: Path, rewrite: Path, tmp_path: Path
) -> None:
    program = start(wire)
    desktop.drop([rewrite], desktop.window("Trains roll again at Ostfeld"))
    desktop.press("ctrl+2")  # sentences
    take(desktop, 2, "bridge", "In spring, repairs to the old bridge")
    take(desktop, 1, "glad", "“We are glad to be back,” said union leader")

    desktop.press("ctrl+e")
    export_to(desktop, tmp_path / "out.docx")
    lines = [paragraph.text for paragraph in docx.Document(str(tmp_path / "out.docx")).paragraphs]
    places = [
        next(n for n, line in enumerate(lines) if line.startswith(words))
        for words in ("“We are glad to be back,” said union leader", "In spring, repairs to the old bridge")
    ]
    assert places == sorted(places)
    assert not any("READ" in line or "days" in line for line in lines)

    desktop.window("Copy Desk")
    desktop.press("ctrl+e")
    export_to(desktop, tmp_path / "out.json")
    written = json.dumps(json.loads((tmp_path / "out.json").read_text("utf-8")))
    assert "rewrite.txt" in written
    assert "wire.txt" in written

    desktop.window("Copy Desk")
    desktop.press("ctrl+s")
    answer_file_dialog(desktop, "Save the story", tmp_path / "story.desk")
    until((tmp_path / "story.desk").exists)
    project = load_project(tmp_path / "story.desk")
    assert [Path(article.path).name for article in project.articles] == ["wire.txt", "rewrite.txt"]
    assert len(project.summary) == 2
    assert "In spring, repairs to the old bridge" in desk("summary", tmp_path / "story.desk").stdout

    desktop.close_window(desktop.window("Copy Desk"))
    assert program.wait(PATIENCE) == 0


def test_pasted_text_becomes_a_version_and_undo_restores_the_choice(
    desktop: Desktop, start: Start, wire: Path
) -> None:
    own, pasted = "“We are glad to be back,” said", "“We are very glad to be back,” Ida Brandt"
    start(wire)
    desktop.window("Trains roll again at Ostfeld")
    with desktop.clipboard(PASTED):
        desktop.press("ctrl+v")
        take(desktop, 1, "glad", own)
        take(desktop, 2, "glad", pasted)
    assert own not in copied(desktop)
    desktop.press("ctrl+z")
    assert own in copied(desktop)
    assert pasted not in copied(desktop)

"""A whole merge of the sample story by keyboard alone, from opening to export, and opened again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from desk.assets import resource
from desk.engine.model import Kind
from desk.engine.project import LineStyle, Verdict
from desk.engine.summary import line_text
from desk.files.project_file import load_project
from tests.end_to_end.merging import answer_file_dialog, copied, export_to
from tests.end_to_end.x11 import PATIENCE, Desktop, until

pytestmark = pytest.mark.display
Start = Callable[..., "subprocess.Popen[str]"]

HOME = "“Nobody won this, but everybody can go home,” said Ilse Marrant"
SHIPS = "At its height, 38 ships were waiting"
OWN = "More on the vote tomorrow."


def find(desktop: Desktop, words: str) -> None:
    """Goes to the first place of these words; the keys are back in the grid."""
    desktop.press("ctrl+f", "ctrl+a")
    desktop.type(words)
    desktop.press("Return", "Escape")


def until_copied(desktop: Desktop, question: Callable[[str], bool]) -> str:
    """The summary as the program copies it, once it is as it should be."""
    last = ""

    def is_so() -> bool:
        nonlocal last
        last = copied(desktop)
        return question(last)

    until(is_so, lambda: f"the summary is\n{last}")
    return last


def places(text: str, *parts: str) -> list[int]:
    return [text.index(part) for part in parts]


def open_sample(desktop: Desktop, start: Start) -> subprocess.Popen[str]:
    """Four versions from the command line, the fifth by the dialog."""
    *first, last = sorted(resource("samples").glob("*.txt"))
    program = start(*first)
    desktop.window("Port Veldmark")
    desktop.press("ctrl+o")
    answer_file_dialog(desktop, "Open versions or a story", last)
    desktop.window("Port Veldmark")
    desktop.press("ctrl+2")  # sentences
    return program


def choose(desktop: Desktop) -> None:
    """Marks two sentences, and thinks better of one of them."""

    def taken() -> bool:
        find(desktop, "38 ships")
        desktop.press("1")
        return SHIPS in copied(desktop)

    until(taken)  # the versions take a moment to be compared
    find(desktop, "Nobody won this")
    desktop.press("1")
    until_copied(desktop, lambda text: HOME in text)
    desktop.press("ctrl+z")
    until_copied(desktop, lambda text: HOME not in text)
    desktop.press("ctrl+shift+z")
    text = until_copied(desktop, lambda text: HOME in text)
    assert places(text, HOME, SHIPS) == sorted(places(text, HOME, SHIPS))


def write(desktop: Desktop) -> None:
    """Edits a line, moves it, adds one and makes it a heading."""
    desktop.press("F6", "End", "Return", "End")
    desktop.type(" Today 12 remain.")
    desktop.press("Return")
    until_copied(desktop, lambda text: "Today 12 remain." in text)
    desktop.press("alt+Up")
    until_copied(desktop, lambda text: text.index(SHIPS) < text.index(HOME))
    desktop.press("ctrl+l")
    desktop.type(OWN)
    desktop.press("Return")
    until_copied(desktop, lambda text: OWN in text)
    desktop.press("ctrl+h")
    until_copied(desktop, lambda text: f"# {OWN}" in text)


def correct(desktop: Desktop) -> None:
    """Calls a line furniture, and takes another out of its row."""
    find(desktop, "Fruit importers had warned")
    desktop.press("f")
    find(desktop, "Prime Minister Casper")
    desktop.press("p")


def test_a_whole_merge_by_keyboard_alone(desktop: Desktop, start: Start, tmp_path: Path) -> None:
    program = open_sample(desktop, start)
    choose(desktop)
    write(desktop)
    lines = copied(desktop).count("\n\n")
    desktop.press("ctrl+d", "space")
    until_copied(desktop, lambda text: text.count("\n\n") > lines)
    correct(desktop)
    summary = copied(desktop)
    story, out = tmp_path / "story.desk", tmp_path / "out.docx"
    desktop.press("ctrl+s")
    answer_file_dialog(desktop, "Save the story", story)
    until(story.exists)
    desktop.press("ctrl+e")
    export_to(desktop, out)
    desktop.close_window(desktop.window("Copy Desk"))
    assert program.wait(PATIENCE) == 0

    written = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    for words in (HOME, f"{SHIPS} in the roads outside the harbour.", OWN):
        assert any(words in line for line in written), (words, written)
    project = load_project(story)
    assert len(project.articles) == 5
    assert [one.kind in (Kind.BODY, Kind.HEADLINE) for one in project.kinds] == [False]
    assert {one.verdict for one in project.links} == {Verdict.PARTED}
    assert len(project.summary) == 4
    edited = [line for line in project.summary if line.text is not None and line.sources]
    assert [line_text(project, line).endswith("Today 12 remain.") for line in edited] == [True]
    assert LineStyle.HEADING in {line.style for line in project.summary}

    start(story)
    desktop.window("story")
    assert until_copied(desktop, lambda text: OWN in text) == summary

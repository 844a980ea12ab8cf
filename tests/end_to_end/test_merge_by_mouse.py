"""A whole merge of the sample story by mouse alone, from dropped files to the exported one.

Parts are found by what a screen reader is told of them, and clicked where they stand.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from desk.assets import resource
from desk.engine.project import LineStyle
from desk.engine.summary import line_text
from desk.files.project_file import load_project
from tests.end_to_end.test_accessibility import SYSTEM_PYTHON, can_listen
from tests.end_to_end.x11 import PATIENCE, Desktop, until

pytestmark = pytest.mark.display
ROOT = Path(__file__).resolve().parents[2]
SEEING = Path(__file__).with_name("seeing.py")
Box = list[int]

HEADLINE = "Port Veldmark dockers end 11-day strike after all-night talks"
LEDE = "Dockers at Port Veldmark agreed on Tuesday to end an 11-day strike"


class Hand:
    """Finds parts of the program by role and name, and uses the mouse on them."""

    def __init__(self, home: Path, versions: list[Path]) -> None:
        folders = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        environment = {**os.environ, **folders, "HOME": str(home), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        program = [sys.executable, "-P", "-m", "desk", *map(str, versions)]
        self._eyes = subprocess.Popen(
            ["dbus-run-session", "--", SYSTEM_PYTHON, str(SEEING), *program],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )

    def see(self, role: str, words: str) -> Box | None:
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        self._eyes.stdin.write(f"{role}\t{words}\n")
        self._eyes.stdin.flush()
        answers = (line for line in self._eyes.stdout if line[0] in "[n")  # D-Bus's registry speaks up too
        return json.loads(next(answers))  # type: ignore[no-any-return]

    def find(self, role: str, words: str) -> Box:
        """Where a part stands, once it is in sight."""
        return until(lambda: self.see(role, words), lambda: f"there is no {role} “{words}” in sight")

    def click(self, role: str, words: str) -> None:
        x, y, width, height = self.find(role, words)
        self.click_at(x + width // 2, y + height // 2)

    def click_at(self, x: int, y: int) -> None:
        xdotool("mousemove", x, y, "click", 1)

    def mark(self, words: str) -> None:
        """Clicks the check mark of a cell, which stands before its first line."""
        x, y, *_ = self.find("table cell", words)
        self.click_at(x + 13, y + 17)

    def drag(self, dragged: Box, before: Box) -> None:
        """Drags a line of a list to the upper edge of another."""
        x, y = dragged[0] + dragged[2] // 2, dragged[1] + 12
        xdotool("mousemove", x, y, "mousedown", 1)
        for step in range(1, 9):  # a drag begins once the mouse has gone some way
            xdotool("mousemove", x, y + (before[1] + 2 - y) * step // 8)
        xdotool("mouseup", 1)

    def wait(self) -> None:
        """Until the program has ended."""
        assert self._eyes.stdin is not None
        self._eyes.stdin.close()
        assert self._eyes.wait(PATIENCE) == 0

    def end(self) -> None:
        """Ends what is left of the program, its eyes and their session, which says on the display that it is
        gone: the next one would wait for it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._eyes.pid, signal.SIGTERM)
        self._eyes.wait(PATIENCE)
        for pipe in (self._eyes.stdin, self._eyes.stdout):
            if pipe is not None:
                pipe.close()


def xdotool(*arguments: object) -> None:
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


@pytest.fixture
def hand(desktop: Desktop, tmp_path: Path) -> Iterator[Callable[..., Hand]]:  # noqa: ARG001 - needs a display
    if not can_listen():
        pytest.skip("needs dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0")
    made: list[Hand] = []

    def make(*versions: Path) -> Hand:
        made.append(Hand(tmp_path, list(versions)))
        return made[-1]

    yield make
    for one in made:
        one.end()


def line(number: int, words: str) -> tuple[str, str]:
    """A line of the summary as a screen reader hears it."""
    return "list item", f"{number}, {words}"


def test_a_whole_merge_by_mouse_alone(desktop: Desktop, hand: Callable[..., Hand], tmp_path: Path) -> None:
    first, *others = sorted(resource("samples").glob("*.txt"))
    mouse = hand(first)
    window = desktop.window("Port Veldmark")
    desktop.drop(others, window)
    mouse.click("check box", "Paragraphs")
    mouse.find("table cell", "version E, ")  # all are there and compared

    mouse.mark(HEADLINE)
    mouse.find(*line(1, "heading, from A"))
    mouse.mark(LEDE)
    mouse.find(*line(2, "from A"))
    mouse.drag(mouse.find(*line(2, "from A")), mouse.find(*line(1, "heading")))
    mouse.find(*line(2, "heading, from A"))

    mouse.click(*line(1, "from A"))
    mouse.click("menu item", "Summary")
    mouse.click("menu item", "Set as heading")
    mouse.find(*line(1, "heading, from A"))
    mouse.click("push button", "Suggest lines")
    mouse.click("push button", "Approve all")
    mouse.find(*line(3, "from"))

    mouse.click("push button", "Export summary")
    desktop.window("Export the summary")
    mouse.click("push button", "Export")
    out = until(lambda: next(tmp_path.glob("*.docx"), None))
    mouse.click("menu item", "File")
    mouse.click("menu item", "Save")
    desktop.window("Save the story")
    mouse.click("push button", "Save")
    story = until(lambda: next(tmp_path.glob("*.desk"), None))
    desktop.close_window(desktop.window("Copy Desk"))
    mouse.wait()

    project = load_project(story)
    assert len(project.articles) == 5
    said = [line_text(project, one) for one in project.summary]
    assert LEDE in said[0]
    headings = [
        text for text, one in zip(said, project.summary, strict=True) if one.style is LineStyle.HEADING
    ]
    assert headings == [said[0], HEADLINE]
    assert len(said) > 10
    written = "\n".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    for text in said:
        assert text in written

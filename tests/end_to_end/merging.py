"""What the merges by keyboard and by mouse share: dialogs, and the summary as another program gets it."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.x11 import Desktop, until


def copied(desktop: Desktop) -> str:
    """The summary as the program copies it; a line's number in brackets refers to its source."""
    desktop.press("ctrl+shift+c")
    return desktop.copied("text/markdown").decode("utf-8")


def answer_file_dialog(desktop: Desktop, title: str, path: Path) -> None:
    """Types a path into a dialog that asks for a file."""
    desktop.window(title)
    desktop.press("ctrl+a")
    desktop.type(str(path))
    desktop.press("Return")
    until(lambda: not any(title in one for one in desktop.titles()))


def export_to(desktop: Desktop, path: Path) -> None:
    """Answers what the program asks before it exports: about facts in dispute, and where to."""
    asked = "Facts that differ", "Export the summary"
    first = until(lambda: next((one for one in asked for title in desktop.titles() if one in title), None))
    if first == asked[0]:
        desktop.window(first)
        desktop.press("Return")
    answer_file_dialog(desktop, asked[1], path)
    until(path.exists)

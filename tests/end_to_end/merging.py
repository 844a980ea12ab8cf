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
    """Answers the dialog that asks as what and where to export: a name may bring folder and format."""
    title = "Export the summary"
    desktop.window(title)
    desktop.press("alt+n", "ctrl+a")
    desktop.type(str(path))
    desktop.press("Return")
    until(lambda: not any(title in one for one in desktop.titles()))
    until(path.exists)

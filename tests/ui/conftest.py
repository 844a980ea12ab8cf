"""What the tests of the window share: a story in memory, and documents that are closed in the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.engine.model import Article, Paragraph
from desk.files.knowledge import load_knowledge
from desk.files.outlets import OutletsFile
from desk.files.recovery import Recovery
from desk.files.settings import SettingsFile
from desk.ui.document import Document
from desk.ui.jobs import Jobs
from desk.ui.memory import Memory
from desk.ui.theme import ThemeKeeper
from desk.ui.window import Window

TEXTS = (
    (
        "Mill fire put out after two hours",
        "Firefighters put out a blaze at the old paper mill in Tarn on Monday, the fire service said.",
        "About 40 people left the neighbouring houses and spent the night in a school.",
        "Nobody was hurt, said the mayor, Ada Brook.",
    ),
    (
        "Tarn mill burns; 60 people leave homes",
        "A blaze at the old paper mill in Tarn was put out on Monday by firefighters, according to the fire "
        "service.",
        "READ: How to insure an old house",
        "About 60 people left the neighbouring houses and spent the night in a school.",
    ),
    (
        "Paper mill in Tarn on fire",
        "On Monday firefighters put out the blaze at the old paper mill in Tarn.",
        "Mayor Ada Brook said nobody was hurt.",
        "The mill had stood empty since 2011.",
    ),
)


def make_article(article_id: str, paragraphs: tuple[str, ...]) -> Article:
    """An article of these paragraphs."""
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(at, at + len(text)))
        at += len(text) + 1
    return Article(article_id, paragraphs[0], "\n".join(paragraphs), tuple(spans))


@pytest.fixture
def articles() -> tuple[Article, ...]:
    return tuple(make_article(f"v{number}", text) for number, text in enumerate(TEXTS))


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:  # noqa: ARG001 - signals need an application
    """An empty document."""
    jobs = Jobs()
    yield Document(load_knowledge, jobs)
    jobs.close()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The three versions as text files."""
    paths = []
    for name, text in zip(("evening.txt", "harbour.txt", "wire.txt"), TEXTS, strict=True):
        path = tmp_path / "versions" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n\n".join(text), encoding="utf-8")
        paths.append(path)
    return paths


def give_up(window: Window) -> None:
    """Leaves nothing that closing would ask about."""
    window.summary.lines.finish_editing(False)
    window.document.undo_stack.setClean()


@pytest.fixture(autouse=True)
def clear_clipboard(qapp: QApplication) -> Iterator[None]:
    """What Python put on the clipboard must go before Python does, or Qt asks it for the data at exit."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def make_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Window]]:
    """Opens windows whose settings and unsaved work lie in the test's own folder."""
    made: list[Window] = []

    def make() -> Window:
        memory = Memory(SettingsFile(tmp_path / "settings"), OutletsFile(tmp_path / "data"))
        window = Window(
            load_knowledge, ThemeKeeper(qapp, memory.theme), memory, Recovery(tmp_path / "unsaved")
        )
        made.append(window)
        qtbot.addWidget(window, before_close_func=give_up)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.jobs.close()


@pytest.fixture
def window(make_window: Callable[[], Window]) -> Window:
    """An empty window."""
    return make_window()


@pytest.fixture
def story(window: Window, files: list[Path], qtbot: QtBot) -> Window:
    """A window with the three versions, compared, the grid in focus."""
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(files)
    window.grid.setFocus()
    return window

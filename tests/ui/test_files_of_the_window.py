"""What leaves the window and comes back: saved stories, exports in every format, the clipboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desk.engine.model import SentenceRef
from desk.export.writing import FORMATS
from desk.ui.window import Window

MAYOR = "Nobody was hurt, said the mayor, Ada Brook."
SCHOOL = "About 40 people left the neighbouring houses and spent the night in a school."


def ref_of(window: Window, words: str) -> SentenceRef:
    comparison = window.document.comparison
    assert comparison is not None
    return next(
        structure.ref(number)
        for structure in comparison.structures
        for number in range(len(structure.sentences))
        if structure.sentence_text(number) == words
    )


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, picked: str = "") -> list[tuple[str, ...]]:
    """Answers every save dialog with a path; the list fills with what was proposed."""
    proposed: list[tuple[str, ...]] = []

    def reply(_parent: object, title: str, suggested: str, filters: str, chosen: str = "") -> tuple[str, str]:
        proposed.append((title, suggested, filters, chosen))
        return str(path), picked

    monkeypatch.setattr(QFileDialog, "getSaveFileName", reply)
    return proposed


@pytest.fixture
def marked(story: Window) -> Window:
    """A story whose summary has one line, on which versions agree."""
    story.marking.toggle(ref_of(story, MAYOR))
    return story


def test_a_story_is_saved_and_opens_as_it_was(
    marked: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    proposed = choose(monkeypatch, tmp_path / "fire")
    marked.actions_.save.trigger()
    assert proposed[0][1].endswith("Mill fire put out after two hours.desk")
    assert not marked.isWindowModified()
    other = make_window()
    with qtbot.waitSignal(other.document.comparisonChanged):
        other.opening.open_paths([tmp_path / "fire.desk"])
    assert other.document.project == marked.document.project
    assert other.document.comparison == marked.document.comparison
    assert other.windowTitle().startswith("fire")
    assert other.saving.may_go()


def test_a_story_opens_at_its_first_open_row(
    marked: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    for ref in [marked.document.comparison.structures[0].ref(number) for number in range(2)]:  # type: ignore[union-attr]
        marked.marking.toggle(ref)
    choose(monkeypatch, tmp_path / "fire.desk")
    marked.actions_.save.trigger()
    other = make_window()
    with qtbot.waitSignal(other.document.comparisonChanged):
        other.opening.open_paths([tmp_path / "fire.desk"])
    assert other.grid.current_ref() == ref_of(other, SCHOOL)


def test_saving_again_asks_nothing(marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed = choose(monkeypatch, tmp_path / "fire.desk")
    marked.actions_.save.trigger()
    marked.actions_.undo.trigger()
    assert marked.isWindowModified()
    marked.actions_.save.trigger()
    assert len(proposed) == 1
    assert not marked.isWindowModified()


def test_a_place_that_cannot_be_written_is_told(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "no such folder" / "fire.desk")
    marked.actions_.save.trigger()
    assert "fire.desk" in marked.messages.texts()[0]
    assert marked.isWindowModified()


def test_a_saved_story_stands_among_the_recent_ones(
    marked: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    choose(monkeypatch, tmp_path / "fire.desk")
    marked.actions_.save.trigger()
    other = make_window()
    other.menus.recent.aboutToShow.emit()
    entry = other.menus.recent.actions()[0]
    assert entry.text() == "fire"
    with qtbot.waitSignal(other.document.comparisonChanged):
        entry.trigger()
    assert other.document.project == marked.document.project


@pytest.mark.parametrize("suffix", [one.suffix for one in FORMATS])
def test_the_summary_is_exported_in_every_format(
    marked: Window, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"summary{suffix}"
    choose(monkeypatch, target)
    marked.actions_.export.trigger()
    written = target.read_bytes()
    signs = {".docx": b"PK", ".odt": b"PK", ".pdf": b"%PDF"}
    assert written.startswith(signs.get(suffix, b""))
    if suffix not in signs:
        assert MAYOR in written.decode("utf-8")
    assert str(target) in marked.status.text()


def test_the_json_knows_where_every_line_came_from(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "summary.json")
    marked.actions_.export.trigger()
    assert "evening.txt" in json.dumps(json.loads((tmp_path / "summary.json").read_text(encoding="utf-8")))


def test_the_picked_format_gives_the_suffix_and_is_remembered(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = choose(monkeypatch, tmp_path / "summary", "PDF (*.pdf)")
    marked.actions_.export.trigger()
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")
    choose_again = choose(monkeypatch, tmp_path / "again.pdf")
    marked.actions_.export.trigger()
    assert choose_again[0][1] == str(tmp_path / "Mill fire put out after two hours.pdf")
    assert choose_again[0][3] == "PDF (*.pdf)"
    assert proposed[0][3] != "PDF (*.pdf)"


def test_facts_in_dispute_are_told_before_an_export(
    story: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.marking.toggle(ref_of(story, SCHOOL))
    choose(monkeypatch, tmp_path / "summary.md")
    told: list[str] = []

    def look(box: QMessageBox) -> int:
        told.append(box.informativeText())
        assert box.defaultButton().text() == "Export"
        next(button for button in box.buttons() if button.text() == "Look at them").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    story.actions_.export.trigger()
    assert "40" in told[0]
    assert "in A" in told[0]
    assert "60" in told[0]
    assert not (tmp_path / "summary.md").exists()

    story.actions_.export.trigger()
    assert len(told) == 1, "of the same facts once"
    assert SCHOOL in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_an_empty_summary_is_not_exported(
    story: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed = choose(monkeypatch, tmp_path / "summary.md")
    story.actions_.export.trigger()
    assert proposed == []
    assert "no line yet" in story.status.text()


def test_the_summary_is_copied_with_formatting_and_as_markdown(marked: Window) -> None:
    marked.actions_.copy_summary.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert "<p>" in data.html()
    assert MAYOR in data.html()
    assert MAYOR in data.text()
    assert bytes(data.data("text/markdown").data()).decode("utf-8") == data.text()

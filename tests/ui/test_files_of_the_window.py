"""What leaves the window and comes back: saved stories, exports in every format, the clipboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desk.engine.grid.states import RowFilter
from desk.engine.model import SentenceRef
from desk.export.writing import FORMATS
from desk.ui.export_dialog import ExportDialog
from desk.ui.report_choices import ReportChoices
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


def choose_place(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[QFileDialog]:
    """Answers every dialog for the place of an export with a path; the list fills with the dialogs."""
    asked: list[QFileDialog] = []

    def reply(dialog: QFileDialog) -> int:
        asked.append(dialog)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", reply)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(path)])
    return asked


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


def test_a_story_opens_where_it_was_left(
    marked: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "fire.desk"
    choose(monkeypatch, path)
    marked.actions_.save.trigger()
    saved, left = path.read_bytes(), ref_of(marked, MAYOR)
    marked.grid.go_to(left)
    marked.close()
    other = make_window()
    with qtbot.waitSignal(other.document.comparisonChanged):
        other.opening.open_paths([path])
    assert other.grid.current_ref() == left
    assert path.read_bytes() == saved  # where a person was is no part of the story


@pytest.mark.parametrize("gone", [SentenceRef("elsewhere", 0, 4), SentenceRef("v0", 10_000, 10_004)])
def test_a_place_that_is_gone_is_passed_over(
    marked: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    gone: SentenceRef,
) -> None:
    choose(monkeypatch, tmp_path / "fire.desk")
    marked.actions_.save.trigger()
    other = make_window()
    other.memory.keep_place(tmp_path / "fire.desk", gone)
    with qtbot.waitSignal(other.document.comparisonChanged):
        other.opening.open_paths([tmp_path / "fire.desk"])
    assert other.grid.current_ref() is not None
    assert other.document.project == marked.document.project


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


Act = Callable[[ExportDialog], None]


def answer(monkeypatch: pytest.MonkeyPatch, *acts: Act) -> list[ExportDialog]:
    """Lets a person act in every export dialog that opens; the list has those that opened."""
    opened: list[ExportDialog] = []

    def run(dialog: ExportDialog) -> int:
        opened.append(dialog)
        acts[len(opened) - 1](dialog)
        return dialog.result()

    monkeypatch.setattr(ExportDialog, "exec", run)
    return opened


def export_to(path: Path) -> Act:
    """Chooses a place with the system's dialog and exports."""

    def act(dialog: ExportDialog) -> None:
        with pytest.MonkeyPatch.context() as context:
            choose_place(context, path)
            dialog.choose.click()
        dialog.export.click()

    return act


def leave(dialog: ExportDialog) -> None:
    dialog.reject()


def enter(dialog: ExportDialog) -> None:
    dialog.show()
    QTest.keyClick(dialog.formats, Qt.Key.Key_Return)


@pytest.mark.parametrize("suffix", [one.suffix for one in FORMATS])
def test_the_summary_is_exported_in_every_format(
    marked: Window, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"summary{suffix}"
    answer(monkeypatch, export_to(target))
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
    answer(monkeypatch, export_to(tmp_path / "summary.json"))
    marked.actions_.export.trigger()
    assert "evening.txt" in json.dumps(json.loads((tmp_path / "summary.json").read_text(encoding="utf-8")))


def test_enter_exports_as_the_last_time(
    marked: Window, make_window: Callable[[], Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = answer(monkeypatch, export_to(tmp_path / "summary.pdf"), enter)
    marked.actions_.export.trigger()
    (tmp_path / "summary.pdf").write_bytes(b"old")
    assert make_window().exporting.suffix == ".pdf"
    marked.actions_.export.trigger()
    assert "will be replaced" in opened[1].cautions.text()
    assert opened[1].export.text() == "&Replace"
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")


def test_a_first_file_is_proposed_beside_the_versions(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = tmp_path / "versions"
    opened = answer(monkeypatch, leave)
    marked.actions_.export.trigger()
    assert opened[0].path() == beside / "Mill fire put out after two hours.docx"
    proposed = choose(monkeypatch, tmp_path / "fire.desk")
    marked.actions_.save.trigger()
    assert proposed[0][1] == str(beside / "Mill fire put out after two hours.desk")


def test_the_place_and_name_of_an_export_are_the_storys(
    marked: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "desk").mkdir()
    choose(monkeypatch, tmp_path / "stories" / "fire.desk")
    marked.actions_.save.trigger()
    opened = answer(monkeypatch, leave, export_to(tmp_path / "desk" / "summary.md"), leave, leave, leave)
    marked.actions_.export.trigger()
    assert opened[0].path() == tmp_path / "stories" / "fire.docx"
    for _ in range(2):
        marked.actions_.export.trigger()
    assert opened[2].path() == tmp_path / "desk" / "summary.md"
    other = make_window()
    with qtbot.waitSignal(other.document.comparisonChanged):
        other.opening.open_paths([tmp_path / "stories" / "fire.desk"])
    other.actions_.export.trigger()
    assert opened[3].path() == tmp_path / "desk" / "summary.md"
    other.actions_.export_report.trigger()  # is another sort of file
    assert opened[4].path().parent == tmp_path / "stories"


def test_the_dialog_for_a_place_chooses_and_saves_nothing(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = choose_place(monkeypatch, tmp_path / "lead.odt")

    def act(dialog: ExportDialog) -> None:
        dialog.choose.click()
        assert (dialog.name.text(), dialog.suffix()) == ("lead", ".odt")
        dialog.reject()

    answer(monkeypatch, act)
    marked.actions_.export.trigger()
    assert asked[0].labelText(QFileDialog.DialogLabel.Accept) == "Choose"
    assert not (tmp_path / "lead.odt").exists()


def test_a_typed_suffix_chooses_the_format(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(dialog: ExportDialog) -> None:
        dialog.name.setText("lead.odt")
        assert dialog.suffix() == ".odt"
        dialog.formats.setCurrentRow(0)
        assert dialog.name.text() == "lead"
        dialog.export.click()

    answer(monkeypatch, act)
    marked.actions_.export.trigger()
    assert MAYOR in (tmp_path / "versions" / "lead.md").read_text(encoding="utf-8")


def test_the_dialog_shows_how_the_format_will_look(
    marked: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def act(dialog: ExportDialog) -> None:
        pane = dialog.preview
        for row, view in enumerate(
            (pane.text, pane.hypertext, pane.pages, pane.pages, pane.pages, pane.text, pane.text)
        ):
            pane.show_words("")
            dialog.formats.setCurrentRow(row)
            dialog.refresh()
            qtbot.waitUntil(lambda view=view: pane.currentWidget() is view)
        seen.append(pane.hypertext.toPlainText())
        assert pane.pages.count() == 1
        dialog.reject()

    answer(monkeypatch, act)
    marked.actions_.export.trigger()
    assert MAYOR in seen[0]


def test_what_is_open_and_in_dispute_is_told_before_an_export(
    story: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.marking.toggle(ref_of(story, SCHOOL))

    def look(dialog: ExportDialog) -> None:
        words = dialog.cautions.text()
        assert "1 of 4 shared rows have a line" in words
        assert "“About 40 people” in A" in words
        assert "“About 60 people” in B" in words
        dialog.cautions.linkActivated.emit("facts")

    def go(dialog: ExportDialog) -> None:
        dialog.cautions.linkActivated.emit("open-row")

    answer(monkeypatch, look, go)
    story.actions_.export.trigger()
    assert story.facts_dock.isVisibleTo(story)
    before = story.grid.current_ref()
    story.actions_.export.trigger()
    assert story.grid.current_ref() != before


def test_what_is_disputed_stands_below_the_sources_unless_switched_off_for_good(
    story: Window,
    make_window: Callable[[], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    story.marking.toggle(ref_of(story, SCHOOL))
    target, told = tmp_path / "summary.txt", "Note 2. Number: A “About 40 people” · B “60 people"

    def switch(dialog: ExportDialog) -> QCheckBox:
        return dialog.findChild(QCheckBox, "export_disputed")

    def refuse(dialog: ExportDialog) -> None:
        assert switch(dialog).isChecked()
        dialog.name.setText("summary.json")
        assert not switch(dialog).isEnabled()
        dialog.name.setText("summary.txt")
        assert switch(dialog).isEnabled()
        qtbot.waitUntil(lambda: told in dialog.preview.text.toPlainText())
        switch(dialog).click()
        qtbot.waitUntil(lambda: told not in dialog.preview.text.toPlainText())
        export_to(target)(dialog)

    answer(monkeypatch, export_to(target), refuse)
    story.actions_.export.trigger()
    assert told in target.read_text(encoding="utf-8")
    story.actions_.copy_summary.trigger()
    assert told in QApplication.clipboard().text().replace("\\", "")
    story.actions_.export.trigger()
    assert "Disputed" not in target.read_text(encoding="utf-8")
    story.actions_.copy_summary.trigger()
    assert "Disputed" not in QApplication.clipboard().text()
    assert not make_window().exporting.disputed


def test_an_empty_summary_is_not_exported(story: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = answer(monkeypatch)
    story.actions_.export.trigger()
    assert opened == []
    assert "no line yet" in story.status.text()


def test_an_export_that_is_refused_says_why_and_stays_open(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def act(dialog: ExportDialog) -> None:
        dialog.show()
        suffix = dialog.suffix()
        export_to(tmp_path / "gone" / f"export{suffix}")(dialog)
        assert dialog.isVisible()
        assert "cannot be written" in dialog.refused.text()
        dialog.name.setText("again")
        assert not dialog.refused.isVisible()
        export_to(tmp_path / f"export{suffix}")(dialog)
        assert not dialog.isVisible()

    answer(monkeypatch, act, act)
    marked.actions_.export.trigger()
    with qtbot.waitSignal(marked.exporting.reportWritten):
        marked.actions_.export_report.trigger()
    assert sorted(path.suffix for path in tmp_path.glob("export.*")) == [".docx", ".html"]
    assert not list(tmp_path.glob(".*.part"))
    assert marked.messages.texts() == []


def test_the_comparison_is_exported_as_it_was_chosen(
    marked: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def act(dialog: ExportDialog) -> None:
        choices = dialog.findChild(ReportChoices)
        assert choices is not None
        choices.units.setCurrentIndex(choices.units.findText("Sentences"))
        choices.furniture.setChecked(False)
        export_to(tmp_path / "table.html")(dialog)

    answer(monkeypatch, act)
    with qtbot.waitSignal(marked.exporting.reportWritten):
        marked.actions_.export_report.trigger()
    page = (tmp_path / "table.html").read_text(encoding="utf-8")
    assert "Rows hold sentences" in page
    assert "How to insure" not in page
    assert "The mill had stood empty since 2011." in page
    assert str(tmp_path / "table.html") in marked.status.text()
    assert not marked.exporting.furniture, "remembered"


def test_only_the_rows_that_the_filter_shows_can_be_exported(
    story: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    story.grid.set_filter(RowFilter.FACTS)
    shown = len(story.grid.rows_shown())

    def act(dialog: ExportDialog) -> None:
        choices = dialog.findChild(ReportChoices)
        assert choices is not None
        assert choices.rows.itemText(1).startswith(f"Those shown now ({shown} of ")
        choices.rows.setCurrentIndex(1)
        export_to(tmp_path / "facts.html")(dialog)

    answer(monkeypatch, act)
    with qtbot.waitSignal(story.exporting.reportWritten):
        story.actions_.export_report.trigger()
    assert (tmp_path / "facts.html").read_text(encoding="utf-8").count('<tr role="row" id="row-') == shown


def test_the_summary_is_copied_with_formatting_and_as_markdown(marked: Window) -> None:
    marked.actions_.copy_summary.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    assert "<p>" in data.html()
    assert MAYOR in data.html()
    assert MAYOR in data.text()
    assert bytes(data.data("text/markdown").data()).decode("utf-8") == data.text()

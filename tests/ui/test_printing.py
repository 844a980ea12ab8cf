"""Printing: the preview shows the pages of the PDF, and a person's range of pages is kept to."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from desk.engine.grid.states import RowFilter
from desk.ui.window import Window


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Prints to a file in place of showing the preview; the list fills with the text of each page."""
    pages: list[str] = []

    def run(dialog: QPrintPreviewDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        dialog.paintRequested.emit(printer)
        document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
        pages.extend(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
        return 1

    monkeypatch.setattr(QPrintPreviewDialog, "exec", run)
    return pages


def test_the_summary_is_printed(story: Window, printed: list[str]) -> None:
    story.marking.toggle_current()
    story.actions_.print_summary.trigger()
    assert len(printed) == 1
    assert "Sources" in printed[0]


def test_an_empty_summary_is_not_printed(story: Window, printed: list[str]) -> None:
    story.actions_.print_summary.trigger()
    assert printed == []
    assert "no line yet" in story.status.text()


def test_the_table_is_printed_as_it_is_shown(story: Window, printed: list[str]) -> None:
    story.actions_.print_report.trigger()
    assert any("The mill had stood empty since 2011." in page for page in printed)
    assert any("How to insure an old house" in page for page in printed)
    count = len(printed)
    story.grid.set_filter(RowFilter.FACTS)
    story.actions_.print_report.trigger()
    assert not any("The mill had stood empty since 2011." in page for page in printed[count:])


def test_a_range_of_pages_is_kept_to(
    story: Window, printed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "fromPage", lambda _: 2)
    monkeypatch.setattr(QPrinter, "toPage", lambda _: 2)
    story.actions_.print_report.trigger()
    assert len(printed) == 1
    assert printed[0].startswith("Row")
    assert "2 / 2" in printed[0]


def test_setting_the_pages_can_be_called_off(
    story: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[int] = []

    def click_cancel(progress: QProgressDialog, value: int) -> None:
        told.append(value)
        progress.cancel()

    def run(dialog: QPrintPreviewDialog) -> int:
        with qtbot.waitSignal(dialog.rejected):
            dialog.open()  # wants its pages by itself
        return 0

    monkeypatch.setattr(QProgressDialog, "setValue", click_cancel)
    monkeypatch.setattr(QPrintPreviewDialog, "exec", run)
    story.actions_.print_report.trigger()
    assert told == [0]  # nothing was set after it


@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(500, 400)])
def test_the_preview_is_wholly_on_the_screen(
    story: Window, monkeypatch: pytest.MonkeyPatch, corner: QPoint
) -> None:
    room = story.screen().availableGeometry()
    story.resize(room.width() // 2, room.height() // 3)
    story.move(room.topLeft() + corner)
    title, frame = QSize(0, 30), QRect(story.pos(), story.size() + QSize(0, 30))
    monkeypatch.setattr(story, "frameGeometry", lambda: frame)
    placed: list[QRect] = []

    def run(dialog: QPrintPreviewDialog) -> int:
        if dialog.testAttribute(Qt.WidgetAttribute.WA_Moved):  # else Qt places it, without its title bar
            placed.append(QRect(dialog.pos(), dialog.size() + title))
        return 1

    monkeypatch.setattr(QPrintPreviewDialog, "exec", run)
    story.actions_.print_report.trigger()
    assert len(placed) == 1
    assert room.contains(placed[0])

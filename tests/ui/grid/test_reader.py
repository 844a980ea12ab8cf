"""A cell opened for reading: the same lines, selectable, and closed by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from desk.ui.grid.reader import CellReader


def reader_of(grid):
    (reader,) = grid.findChildren(CellReader)
    return reader


@pytest.fixture
def reading(grid, story, qtbot):
    grid.go_to(story.ref("Engineers", 1))
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    return grid


def line_starts(reader):
    """The first position of every line as the reader shows it."""
    block, starts = reader.document().firstBlock(), []
    while block.isValid():
        layout = block.layout()
        starts += [block.position() + layout.lineAt(n).textStart() for n in range(layout.lineCount())]
        block = block.next()
    return starts


def test_it_wraps_as_the_cell_does(reading):
    index = reading.currentIndex()
    layout = reading._delegate.layout(index.row(), index.column(), reading.columnWidth(index.column()))
    assert line_starts(reader_of(reading)) == [line.textStart() for line in layout.lines()]


def test_it_lies_over_its_cell(reading):
    assert reading.visualRect(reading.currentIndex()).contains(reader_of(reading).geometry())


def test_it_cannot_be_written_in(reading, qtbot):
    before = reader_of(reading).toPlainText()
    qtbot.keyClicks(reader_of(reading), "xyz")
    assert reader_of(reading).toPlainText() == before


def test_what_is_selected_can_be_copied_alone_and_with_its_source(reading, qtbot):
    reader = reader_of(reading)
    cursor = reader.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    qtbot.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Engineers"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(reader, Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == "“Engineers” (Version v1)"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F2])
def test_it_closes_and_gives_the_keyboard_back(reading, qtbot, key):
    qtbot.keyClick(reader_of(reading), key)
    qtbot.waitUntil(lambda: not reading.findChildren(CellReader))


def test_a_double_click_opens_it_with_the_word_selected(grid, story, qtbot):
    grid.go_to(story.ref("Engineers"))
    index = grid.currentIndex()
    rect = grid.visualRect(index)
    layout = grid._delegate.layout(index.row(), 0, rect.width())
    at = layout.cell.text.index("cracks")
    point = rect.topLeft() + layout.rects(at, at + 6)[0].center().toPoint()
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert reader_of(grid).textCursor().selectedText() == "cracks"


def test_what_is_shown_anew_closes_it(reading, story, qtbot):
    reading.show_story(story.project, story.comparison)
    qtbot.waitUntil(lambda: not reading.findChildren(CellReader))


def test_facts_have_the_line_that_they_have_in_the_cell(grid, story, qtbot):
    grid.go_to(story.ref("Engineers"))
    color = grid.current_theme().color("fact_line").rgb()

    def pixels():
        """Where the line of a fact is, in the viewport of the grid."""
        image = grid.viewport().grab(grid.visualRect(grid.currentIndex())).toImage()
        size = range(image.width()), range(image.height())
        return {(x, y) for x in size[0] for y in size[1] if image.pixel(x, y) == color}

    closed = pixels()
    assert len(closed) > 20
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    reader = reader_of(grid)
    index = grid.currentIndex()
    layout = grid._delegate.layout(index.row(), index.column(), grid.columnWidth(index.column()))
    assert [round(rect.width()) for rect in reader.fact_rects()] == [
        round(r.width()) for r in layout.fact_rects
    ]
    opened = pixels()
    assert len(opened) == len(closed)
    rows = [sorted({y for _, y in found}) for found in (closed, opened)]
    assert all(abs(a - b) <= 2 for a, b in zip(*rows, strict=True))

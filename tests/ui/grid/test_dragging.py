"""A cell dragged with the mouse: onto another row, to a row of its own, and back out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.engine.grid.story import Granularity
from desk.ui.window import Window

SAID = (
    "The council closed the harbour bridge on Monday after engineers found 12 cracks in its pier.",
    "Ferries will carry commuters across the river until the end of the summer, the mayor said.",
    "Pupils of the island school will be taught at the town hall for the next three weeks.",
    "A ticket costs four crowns, and children under twelve travel free of charge.",
)


@pytest.fixture
def bridge(window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """Two versions that say the same four things, the second sentence of B current."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("\n\n".join(SAID), encoding="utf-8")
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.opening.open_paths(paths)
    for bar in window.messages._bars():  # that the versions are the same text is known here
        window.messages._close(bar)
    window.set_granularity(Granularity.SENTENCES)
    assert window.document.comparison is not None
    assert window.grid.go_to(window.document.comparison.structures[1].ref(1))
    return window


def rows(window: Window) -> list[str]:
    assert window.document.comparison is not None
    return [
        " ".join(f"{'AB'[version]}{one}" for version, cell in enumerate(row.cells) for one in cell)
        for row in window.document.comparison.sentence_rows
    ]


def middle(window: Window, row: int, column: int = 1) -> QPoint:
    grid = window.grid
    return grid.visualRect(grid.model().index(row, column)).center()


def lower_edge(window: Window, row: int) -> QPoint:
    return QPoint(
        middle(window, row).x(), window.grid.rowViewportPosition(row) + window.grid.rowHeight(row) - 2
    )


def mouse(window: Window, kind: QEvent.Type, point: QPoint) -> None:
    port = window.grid.viewport()
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    there = QPointF(point)
    event = QMouseEvent(
        kind, there, QPointF(port.mapToGlobal(point)), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, event)


def drag(window: Window, start: QPoint, end: QPoint) -> None:
    """Presses the button and drags, without letting go."""
    mouse(window, QEvent.Type.MouseButtonPress, start)
    for step in (1, 2, 3):
        mouse(window, QEvent.Type.MouseMove, start + (end - start) * step / 3)


def let_go(window: Window, point: QPoint) -> None:
    mouse(window, QEvent.Type.MouseButtonRelease, point)


def test_a_cell_dropped_on_another_row_joins_it(bridge: Window, qtbot: QtBot) -> None:
    there = middle(bridge, 2, 0)
    drag(bridge, middle(bridge, 1), there)
    assert bridge.grid._drag.words() == "Into row 3"
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        let_go(bridge, there)
    assert rows(bridge) == ["A0 B0", "A1", "A2 B1 B2", "A3 B3"]
    assert bridge.actions_.undo.text() == "&Undo Move to another row"


def test_of_the_cell_that_was_dragged_alone_it_is_said(bridge: Window, qtbot: QtBot) -> None:
    grid, there = bridge.grid, middle(bridge, 3)
    drag(bridge, middle(bridge, 1), there)
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        let_go(bridge, there)
    row = grid.currentIndex().row()
    told = []
    for column in range(2):
        layout = grid._delegate.layout(row, column, grid.columnWidth(column))
        assert layout is not None
        told.append("joined by hand" in [placed.chip.text for placed in layout.chips])
    assert told == [False, True]


def test_below_its_own_row_it_gets_a_row_of_its_own(bridge: Window, qtbot: QtBot) -> None:
    there = lower_edge(bridge, 1)
    drag(bridge, middle(bridge, 1), there)
    assert bridge.grid._drag.words() == "A row of its own"
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        let_go(bridge, there)
    assert sorted(rows(bridge)) == ["A0 B0", "A1", "A2 B2", "A3 B3", "B1"]


def test_escape_and_its_own_row_change_nothing(bridge: Window, qtbot: QtBot) -> None:
    steps = bridge.document.undo_stack.count()
    start = middle(bridge, 1)
    drag(bridge, start, middle(bridge, 3))
    assert bridge.grid._drag.is_dragging()
    qtbot.keyClick(bridge.grid, Qt.Key.Key_Escape)
    assert not bridge.grid._drag.is_dragging()
    let_go(bridge, middle(bridge, 3))
    drag(bridge, start, middle(bridge, 3))
    mouse(bridge, QEvent.Type.MouseMove, start)
    assert bridge.grid._drag.words() == "Not here"
    let_go(bridge, start)
    assert bridge.document.undo_stack.count() == steps


def test_rows_scroll_at_the_edge_and_the_target_stays_over_the_cells(bridge: Window, qtbot: QtBot) -> None:
    bridge.grid.set_zoom(300)
    bridge.grid.setCurrentIndex(bridge.grid.model().index(0, 1))
    bridge.grid.scrollToTop()
    port, bar = bridge.grid.viewport(), bridge.grid.verticalScrollBar()
    before = bar.value()
    start = bridge.grid.visualRect(bridge.grid.currentIndex()).topLeft() + QPoint(150, 60)
    drag(bridge, start, QPoint(start.x(), port.height() - 3))
    assert bridge.grid._drag.is_dragging()

    def in_view() -> QRect:
        return bridge.grid.visualRect(bridge.grid.model().index(3, 1)).intersected(port.rect())

    qtbot.waitUntil(lambda: in_view().height() > 60)
    assert bar.value() > before
    (sheet,) = [one for one in port.children() if isinstance(one, QWidget) and one.isVisible()]
    assert sheet.geometry() == port.rect()
    mouse(bridge, QEvent.Type.MouseMove, in_view().center())
    assert bridge.grid._drag.words() == "Into row 4"
    qtbot.keyClick(bridge.grid, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_cell_that_was_not_current_is_dragged_out_of_its_row_at_once(bridge: Window, qtbot: QtBot) -> None:
    assert bridge.document.comparison is not None
    assert bridge.grid.go_to(bridge.document.comparison.structures[0].ref(3))
    there = middle(bridge, 2, 0)
    drag(bridge, middle(bridge, 1), there)
    assert bridge.grid._drag.words() == "Into row 3"
    assert [(index.row(), index.column()) for index in bridge.grid.selectedIndexes()] == [(1, 1)]
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        let_go(bridge, there)
    assert rows(bridge) == ["A0 B0", "A1", "A2 B1 B2", "A3 B3"]


def test_within_its_row_a_drag_from_a_cell_that_was_not_current_selects(bridge: Window) -> None:
    steps = bridge.document.undo_stack.count()
    drag(bridge, middle(bridge, 0, 0), middle(bridge, 0, 1))
    assert not bridge.grid._drag.is_dragging()
    let_go(bridge, middle(bridge, 0, 1))
    assert {(index.row(), index.column()) for index in bridge.grid.selectedIndexes()} == {(0, 0), (0, 1)}
    assert bridge.document.undo_stack.count() == steps


def test_selected_cells_are_dragged_together_and_a_click_leaves_one(bridge: Window, qtbot: QtBot) -> None:
    grid = bridge.grid
    grid.setCurrentIndex(grid.model().index(1, 0))
    model = grid.selectionModel()
    model.select(grid.model().index(1, 1), model.SelectionFlag.Select)
    mouse(bridge, QEvent.Type.MouseButtonPress, middle(bridge, 1, 1))
    let_go(bridge, middle(bridge, 1, 1))
    assert [index.column() for index in grid.selectedIndexes()] == [1]
    model.select(grid.model().index(1, 0), model.SelectionFlag.Select)
    there = middle(bridge, 2, 1)
    drag(bridge, middle(bridge, 1, 1), there)
    with qtbot.waitSignal(bridge.document.comparisonChanged):
        let_go(bridge, there)
    assert rows(bridge) == ["A0 B0", "A1 A2 B1 B2", "A3 B3"]

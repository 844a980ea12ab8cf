"""Commands for the column that one is in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.ui.grid.header_drop import DropLine
from desk.ui.window import Window


def test_the_column_one_is_in_is_pinned_and_hidden_and_all_come_back(story: Window) -> None:
    actions, document = story.actions_, story.document
    ref = story.grid.current_ref()
    assert ref is not None
    assert not actions.show_all_columns.isEnabled()
    actions.pin_column.trigger()
    assert document.project.pinned == {ref.article}
    assert actions.pin_column.isChecked()
    actions.pin_column.trigger()
    assert document.project.pinned == frozenset()
    assert not actions.pin_column.isChecked()
    actions.hide_column.trigger()
    assert document.project.hidden == {ref.article}
    actions.show_all_columns.trigger()
    assert document.project.hidden == frozenset()


def test_without_a_story_there_is_no_column_to_do_anything_with(window: Window) -> None:
    assert not any(action.isEnabled() for action in window.actions_.for_columns())


def test_columns_that_were_dragged_share_the_width_again(story: Window) -> None:
    header = story.grid.horizontalHeader()
    even = [header.sectionSize(column) for column in range(header.count())]
    header.resizeSection(0, even[0] + 80)
    story.actions_.fit_columns.trigger()
    assert [header.sectionSize(column) for column in range(header.count())] == even


def drag(story: Window, column: int, to: int, share: float) -> DropLine:
    """Drags a header over another column, `share` of its width into it, and holds it there."""
    header = story.grid.horizontalHeader()
    pressed = QPoint(header.sectionViewportPosition(column) + 30, 12)
    there = QPoint(header.sectionViewportPosition(to) + round(header.sectionSize(to) * share), 12)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=pressed)
    QTest.mouseMove(header.viewport(), (pressed + there) / 2)
    QTest.mouseMove(header.viewport(), there)
    line = story.grid.findChild(DropLine)
    assert isinstance(line, DropLine)
    return line


def let_go(story: Window) -> None:
    header = story.grid.horizontalHeader()
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(0, 12))


def titles(story: Window) -> list[str]:
    return [article.title for article in story.document.project.articles]


@pytest.mark.parametrize(
    ("column", "to", "share", "before"), [(2, 0, 0.3, 0), (2, 0, 0.8, 1), (0, 1, 0.8, 2)]
)
def test_a_line_shows_where_a_dragged_column_would_stand(
    story: Window, qtbot: QtBot, column: int, to: int, share: float, before: int
) -> None:
    header, order = story.grid.horizontalHeader(), titles(story)
    line = drag(story, column, to, share)
    assert line.isVisible()
    edge = header.sectionViewportPosition(before)
    middle = header.viewport().mapFromGlobal(line.mapToGlobal(line.rect().center())).x()
    assert abs(middle - edge) <= 1
    assert line.geometry().bottom() >= story.grid.viewport().geometry().bottom()
    there = QPoint(header.sectionViewportPosition(to) + round(header.sectionSize(to) * share), 12)
    with qtbot.waitSignal(story.document.comparisonChanged):
        QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert not line.isVisible()
    moved = order.pop(column)
    order.insert(before - (before > column), moved)
    assert titles(story) == order


def test_no_line_is_shown_where_nothing_would_move(story: Window) -> None:
    order = titles(story)
    line = drag(story, 0, 1, 0.2)
    assert not line.isVisible()
    let_go(story)
    assert titles(story) == order
    story.columns.pin(story.document.project.articles[0].id, True)
    line = drag(story, 2, 0, 0.2)
    assert not line.isVisible()
    let_go(story)


def test_letters_that_changed_with_the_order_are_told_with_the_way_back(story: Window, qtbot: QtBot) -> None:
    order, ids = titles(story), [article.id for article in story.document.project.articles]
    with qtbot.waitSignal(story.document.comparisonChanged):
        story.columns.reorder([ids[2], ids[0], ids[1]])
    words = "Letters follow the order of the columns: C is now A, A is now B, B is now C."
    assert words in story.messages.texts()
    back = next(one for one in story.messages.findChildren(QPushButton) if one.text() == "Move it back")
    with qtbot.waitSignal(story.document.comparisonChanged):
        back.click()
    assert titles(story) == order
    assert words not in story.messages.texts()


def test_undo_takes_the_words_on_letters_along(story: Window) -> None:
    order, ids = titles(story), [article.id for article in story.document.project.articles]
    story.columns.reorder([ids[1], ids[0], ids[2]])
    assert len(story.messages.texts()) == 1
    story.undo()
    assert titles(story) == order
    assert not story.messages.texts()


def test_a_version_taken_out_leaves_others_with_other_letters(story: Window) -> None:
    ids = [article.id for article in story.document.project.articles]
    story.columns.remove(ids[2])
    assert not story.messages.texts()
    story.columns.remove(ids[0])
    assert story.messages.texts() == ["Letters follow the order of the columns: B is now A."]

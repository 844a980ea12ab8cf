"""Commands for the column that one is in."""

from __future__ import annotations

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

"""Where in a grid a sentence stands, and the pointer over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desk.engine.grid.story import Granularity, StoryView


def row_of(story, text, granularity=Granularity.PARAGRAPHS):
    view = StoryView(story.project, story.comparison, granularity)
    return view.row_of(story.place(text))


def point_in(grid, ref):
    """The middle of the first line of a sentence, in the viewport."""
    view = grid._model.story
    place = view.place(ref)
    shown, column = grid._model.shown_row(view.row_of(place)), grid._model.column(place.article)
    rect = grid.visualRect(grid._model.index(shown, column))
    layout = grid._delegate.layout(shown, column, rect.width())
    return rect.topLeft() + layout.piece_rects(place)[0].center().toPoint()


def gutter_beside(grid, ref):
    view = grid._model.story
    place = view.place(ref)
    shown, column = grid._model.shown_row(view.row_of(place)), grid._model.column(place.article)
    rect = grid.visualRect(grid._model.index(shown, column))
    layout = grid._delegate.layout(shown, column, rect.width())
    return rect.topLeft() + layout.check_mark(place, grid._delegate.metrics).center().toPoint()


def move_to(grid, point):
    """Moves the pointer without a button."""
    position = QPointF(point)
    nothing = Qt.MouseButton.NoButton
    glob = QPointF(grid.viewport().mapToGlobal(point))
    event = QMouseEvent(
        QEvent.Type.MouseMove, position, glob, nothing, nothing, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(grid.viewport(), event)

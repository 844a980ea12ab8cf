"""The summary's lines as a list: read, ordered by drag, edited in place.

The model holds what is shown, never what is true: a wish to change something leaves as a signal and comes
back as a new project. While the number of lines stays the same nothing is reset, so an open editor survives.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QWidget,
)

from desk.engine.project import LineStyle
from desk.ui import qtext
from desk.ui.grid.finding import Query
from desk.ui.summary.carrying import OWN, line_data
from desk.ui.summary.line_delegate import LINE_ROLE, Index, LineDelegate
from desk.ui.summary.line_source import changes, legend
from desk.ui.summary.line_values import Line, twin_note
from desk.ui.theme import Theme

NOWHERE = QModelIndex()
_MIME = f"{OWN}-line"


class LinesModel(QAbstractListModel):
    """The lines; dragging one asks for a move, or takes its words to another program."""

    editRequested = Signal(int, str)
    moveRequested = Signal(int, int)  # from, to (the number it shall have)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        if len(lines) == len(self._lines):
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._lines[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = ", ".join(filter(None, (self._provenance(line), twin_note(line))))
            return f"{index.row() + 1}, {said}: {line.text}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if value != self._lines[index.row()].text:
            self.editRequested.emit(index.row(), value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The line for other programs, and its number for the list that it is dragged in."""
        line = self._lines[indexes[0].row()]
        data = line_data(line.text, line.style)
        data.setData(_MIME, f"{self._mark()} {indexes[0].row()}".encode())
        return data

    def _mark(self) -> str:
        """What tells this list from that of another window or program."""
        return f"{os.getpid()}-{id(self)}"

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Asks for the move; False, so that the view does not take the line away itself."""
        mark, _, number = bytes(data.data(_MIME).data()).decode().partition(" ")
        if mark == self._mark():
            source = int(number)
            before = row if row >= 0 else parent.row() if parent.isValid() else len(self._lines)
            self.moveRequested.emit(source, before - 1 if before > source else before)
        return False

    def _tip(self, line: Line) -> str:
        """All of a line and where it came from; of an edited one what the editor changed."""
        said = "\n".join(filter(None, (self._provenance(line), twin_note(line))))
        if not line.source:
            return f"{line.text}\n\n{said}"
        below = "<br>".join(escape(one) for one in (*said.split("\n"), legend()))
        return f"<p>{changes(line.source, line.text)}</p><p>{below}</p>"

    def _provenance(self, line: Line) -> str:
        parts = [self.tr("heading")] if line.style is LineStyle.HEADING else []
        if line.letters:
            parts.append(self.tr("from {0}").format(line.letters))
            if line.row:
                parts.append(self.tr("row {0}").format(line.row))
            if line.edited:
                parts.append(self.tr("edited"))
        else:
            parts.append(self.tr("a line of your own"))
        return ", ".join(parts)


class LinesView(QListView):
    """The list; Enter edits, Del removes, a drag moves."""

    removeRequested = Signal()
    hitsCounted = Signal(
        int, int
    )  # how many places Find found, and the number of the current one, 0 for none
    stepped = Signal()  # a key made another line current, an arrow or a letter that its words begin with

    def __init__(self, model: LinesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary_lines")
        self.setAccessibleName(self.tr("Lines of the summary"))
        self.setModel(model)
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        model.modelAboutToBeReset.connect(self._keep_current)
        model.modelReset.connect(self._restore_current)
        self.selectionModel().currentChanged.connect(self.scheduleDelayedItemsLayout)
        self.selectionModel().currentChanged.connect(self._leave_other_hit)
        for renewed in (model.dataChanged, model.modelReset):
            renewed.connect(self._look_again)
        self._kept = -1
        self._offered: Sequence[Sequence[QAction]] = ()

    def current(self) -> int:
        """The number of the current line, -1 for none."""
        return self.currentIndex().row()

    def set_current(self, row: int) -> None:
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    # --- Find

    def set_theme(self, theme: Theme) -> None:
        """The colours of what Find found."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_search(self, query: Query) -> None:
        """Marks what Find looks for."""
        if query != self._delegate.hits.query:
            self._look(query)

    def step_hit(self, by: int, *, anew: bool = False) -> bool:
        """Goes to the next place that Find found, or the previous; False past the last. Begins where one is,
        or `anew` with the first, or the last."""
        hits = self._delegate.hits
        if anew:
            hits.current = None
            row = hits.step(by, 0 if by > 0 else self.model().rowCount())
        else:
            row = hits.step(by, max(0, self.current()))
        if row is None:
            return False
        self.set_current(row)
        self._tell_hits()
        return True

    def leave_hit(self) -> None:
        """No hit is current any more: one has gone elsewhere."""
        if self._delegate.hits.current is not None:
            self._delegate.hits.current = None
            self._tell_hits()

    def _leave_other_hit(self) -> None:
        current = self._delegate.hits.current
        if current is not None and current[0] != self.current():
            self.leave_hit()

    def _look_again(self) -> None:
        """The lines are others now."""
        if self._delegate.hits.query.text:
            self._look(self._delegate.hits.query)

    def _look(self, query: Query) -> None:
        model, text = self.model(), Qt.ItemDataRole.EditRole
        self._delegate.hits.look(query, [model.index(row, 0).data(text) for row in range(model.rowCount())])
        self._tell_hits()

    def _tell_hits(self) -> None:
        self.viewport().update()
        self.hitsCounted.emit(len(self._delegate.hits), self._delegate.hits.at())

    def editing(self) -> tuple[str, int] | None:
        """While a line is edited: its words as they are now, and the cursor's place in code points."""
        editor = self._delegate.editor
        if editor is None:
            return None
        text = editor.toPlainText()
        return text, qtext.from_qt(text, editor.textCursor().position())

    def finish_editing(self, taken: bool) -> None:
        editor = self._delegate.editor
        if editor is not None:
            editor.finished.emit(taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if current.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(current)
        elif current.isValid() and event.key() == Qt.Key.Key_Delete:
            self.removeRequested.emit()
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != current:
                self.stepped.emit()

    def offer(self, actions: Sequence[Sequence[QAction]]) -> None:
        """What a line's context menu shows, in groups."""
        self._offered = actions

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.currentIndex().isValid() or not self._offered:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        center = self.visualRect(self.currentIndex()).center()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._offered:
            menu.addSeparator()
            menu.addActions(list(group))
        menu.popup(self.viewport().mapToGlobal(center) if by_key else event.globalPos())

    def doItemsLayout(self) -> None:
        """Lines whose words have no room are cut, those of a list with room to spare are not."""
        self._delegate.share(self.viewport().height())
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A current line that was in sight stays so, as where what was changed in it takes room below."""
        current = self.currentIndex()
        seen = current.isValid() and self.visualRect(current).intersects(QRect(QPoint(), event.oldSize()))
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if seen:
            self.executeDelayedItemsLayout()
            self.scrollTo(current)
            self.updateEditorGeometries()  # which scrolling moved along from where there was no room for it

    def _keep_current(self) -> None:
        self._kept = self.current()

    def _restore_current(self) -> None:
        if self._kept >= 0 and self.model().rowCount():
            self.set_current(min(self._kept, self.model().rowCount() - 1))

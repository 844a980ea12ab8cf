"""Back to where work was left: a story opens at the sentence that was current when it was left last.

The place belongs to the person, not to the story, so it is kept among the settings. A sentence that is gone,
as after its version was reloaded, is no place to return to; work then goes on at the first open row. What a
crash left behind comes back with the filter that was chosen as well.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from desk.engine.edits import is_there
from desk.engine.grid.states import RowFilter
from desk.engine.model import SentenceRef
from desk.ui.document import Document
from desk.ui.going import Going
from desk.ui.grid.view import StoryGrid
from desk.ui.memory import Memory, read_place, written_place
from desk.ui.saving import Saving


class Returning(QObject):
    """Keeps the place of the story that is left, and takes it up when that story is opened again."""

    filterFound = Signal(object)  # RowFilter: which rows were shown

    def __init__(
        self, document: Document, grid: StoryGrid, saving: Saving, going: Going, memory: Memory
    ) -> None:
        super().__init__(saving)
        self._document = document
        self._grid = grid
        self._saving = saving
        self._going = going
        self._memory = memory
        self._place: SentenceRef | None = None
        self._filter = RowFilter.ALL

    def keep_place(self) -> None:
        """Remembers the current sentence of a story that has a file."""
        ref = self._grid.current_ref()
        if self._saving.path is not None and ref is not None:
            self._memory.keep_place(self._saving.path, ref)

    def take_up(self) -> None:
        """Goes there once the story is compared."""
        path = self._saving.path
        self._return_to(self._memory.place_in(path) if path is not None else None, RowFilter.ALL)

    def where(self) -> str:
        """Which rows are shown and which sentence is current, in one line for `take_up_at`."""
        row_filter, ref = self._grid.restriction()[0], self._grid.current_ref()
        return f"{row_filter} {written_place(ref) if ref is not None else ''}"

    def take_up_at(self, where: str) -> None:
        """Goes where one was, once the story is compared, and shows the rows that were shown."""
        name, _, place = where.partition(" ")
        known = [one for one in RowFilter if one == name]
        self._return_to(read_place(place), known[0] if known else RowFilter.ALL)

    def _return_to(self, place: SentenceRef | None, row_filter: RowFilter) -> None:
        self._place, self._filter = place, row_filter
        self._document.compared.connect(self._go_back, Qt.ConnectionType.SingleShotConnection)

    def _go_back(self) -> None:
        if self._place is not None and is_there(self._document.project, self._place):
            self._going.go_to(self._place)
        else:
            self._going.go_to_open_row()
        if self._filter is RowFilter.ALL:
            return
        if self._grid.is_surveyed():
            self._show_rows()
        else:  # before each row was looked at, the filter might leave the current one out
            self._grid.filtersCounted.connect(self._show_rows, Qt.ConnectionType.SingleShotConnection)

    def _show_rows(self) -> None:
        self.filterFound.emit(self._filter)

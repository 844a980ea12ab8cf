"""Back to where work was left: a story opens at the sentence that was current when it was left last.

The place belongs to the person, not to the story, so it is kept among the settings. A sentence that is gone,
as after its version was reloaded, is no place to return to; work then goes on at the first open row.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from desk.engine.edits import is_there
from desk.ui.document import Document
from desk.ui.going import Going
from desk.ui.grid.view import StoryGrid
from desk.ui.memory import Memory
from desk.ui.saving import Saving


class Returning(QObject):
    """Keeps the place of the story that is left, and takes it up when that story is opened again."""

    def __init__(
        self, document: Document, grid: StoryGrid, saving: Saving, going: Going, memory: Memory
    ) -> None:
        super().__init__(saving)
        self._document = document
        self._grid = grid
        self._saving = saving
        self._going = going
        self._memory = memory

    def keep_place(self) -> None:
        """Remembers the current sentence of a story that has a file."""
        ref = self._grid.current_ref()
        if self._saving.path is not None and ref is not None:
            self._memory.keep_place(self._saving.path, ref)

    def take_up(self) -> None:
        """Goes there once the story is compared."""
        self._document.compared.connect(self._go_back, Qt.ConnectionType.SingleShotConnection)

    def _go_back(self) -> None:
        path, project = self._saving.path, self._document.project
        place = self._memory.place_in(path) if path is not None else None
        if place is not None and is_there(project, place):
            self._going.go_to(place)
        else:
            self._going.go_to_open_row()

"""What a window begins with: the offer of what a crash left behind, and the story wanted at the start.

Nothing is opened at the start while such an offer stands: it would have to be cleared away again, and what
was open when the program ended is what a person expects to see.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.files.recovery import Lost
from desk.ui.document import Document
from desk.ui.keeping import Keeping
from desk.ui.messages import Messages
from desk.ui.opening import Opening


class Beginning(QObject):
    """Offers what was lost, and opens what is wanted once that is answered."""

    restoreRequested = Signal(object)  # Lost

    def __init__(self, document: Document, keeping: Keeping, opening: Opening, messages: Messages) -> None:
        super().__init__(document)
        self._document = document
        self._keeping = keeping
        self._opening = opening
        self._messages = messages
        self._offers: set[Path] = set()  # that a person has not answered
        self._waits = False

    def offer_lost(self) -> None:
        for lost in self._keeping.lost():
            self._offers.add(lost.path)
            restore, decline = partial(self._restore, lost), partial(self._decline, lost)
            self._messages.tell(self._keeping.words_for(lost), self.tr("Restore"), restore, decline)

    def begin(self) -> None:
        """Opens what a person wants to begin with, once every offer was declined."""
        self._waits = bool(self._offers)
        if not self._waits:
            self._opening.open_at_start()

    def _restore(self, lost: Lost) -> None:
        self._offers.discard(lost.path)
        self._waits = False
        self.restoreRequested.emit(lost)

    def _decline(self, lost: Lost) -> None:
        self._offers.discard(lost.path)
        self._keeping.decline(lost)
        if self._waits and not self._document.project.articles:
            self.begin()

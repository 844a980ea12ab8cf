"""The line at the window's foot: where one is, what is under way and how to stop it, and where help is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from desk.ui.agreement.panel import MEASURING
from desk.ui.document import COMPARING
from desk.ui.elided import Elided
from desk.ui.importing import READING
from desk.ui.naming import announce

_REMARK_STAYS = 6000  # milliseconds, long enough to read a sentence twice
_SHOW_AFTER = 150  # milliseconds; work that ends sooner needs no progress


class StatusLine(QObject):
    """Fills a status bar."""

    cancelRequested = Signal()

    def __init__(self, bar: QStatusBar, hint: str) -> None:
        super().__init__(bar)
        self._where = Elided()
        self._where.setObjectName("status_where")
        self._where.setAccessibleName(self.tr("Where you are"))
        self._where.setContentsMargins(6, 0, 0, 0)
        self._rows = QLabel()
        self._rows.setObjectName("rows_shown")
        self._rows.setAccessibleName(self.tr("How many rows are shown"))
        self._rows.hide()
        self._work = QLabel()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedSize(160, 14)
        self._progress.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Stop"))
        self._cancel.setObjectName("stop")
        self._cancel.setToolTip(self.tr("Stop reading and comparing"))
        self._cancel.clicked.connect(self.cancelRequested)
        self._hint = QLabel(hint)
        self._hint.setObjectName("hint")
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)  # aside, and as easy to read
        bar.addWidget(self._where, 1)
        for widget in (self._rows, self._work, self._progress, self._cancel, self._hint):
            bar.addPermanentWidget(widget)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SHOW_AFTER)
        self._wait.timeout.connect(lambda: self._show_work(True))
        self._remark_ends = QTimer(self)
        self._remark_ends.setSingleShot(True)
        self._remark_ends.setInterval(_REMARK_STAYS)
        self._remark_ends.timeout.connect(self._end_remark)
        self._summary = ""
        self._show_work(False)

    def show_where(self, summary: str) -> None:
        """One line on the current row."""
        self._summary = summary
        self._end_remark()

    def show_rows(self, shown: int, total: int) -> None:
        """How many rows a filter leaves; nothing where all are shown."""
        self._rows.setText(self.tr("{0} of {1} rows shown").format(shown, total))
        self._rows.setVisible(shown != total)

    def renew_where(self, summary: str) -> None:
        """The same row, after something changed; a remark stays for its while."""
        self._summary = summary
        if not self._remark_ends.isActive():
            self._where.setText(summary)

    def remark(self, text: str) -> None:
        """A short word in place of it, for a while."""
        self._where.setText(text)
        self._remark_ends.start()
        announce(text, self._where)

    def text(self) -> str:
        return self._where.full_text()

    def show_busy(self, busy: bool) -> None:
        if busy:
            self._wait.start()
        else:
            self._wait.stop()
            self._show_work(False)

    def show_progress(self, kind: str, done: int, total: int) -> None:
        words = {
            READING: self.tr("Reading files …"),
            COMPARING: self.tr("Comparing versions …"),
            MEASURING: self.tr("Measuring the agreement …"),
        }
        self._work.setText(words.get(kind, self.tr("Working …")))
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show_work(self, shown: bool) -> None:
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(shown)
        self._hint.setVisible(not shown)
        if not shown:
            self._work.setText(self.tr("Working …"))
            self._progress.setRange(0, 0)

    def _end_remark(self) -> None:
        self._remark_ends.stop()
        self._where.setText(self._summary)

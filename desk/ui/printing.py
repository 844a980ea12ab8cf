"""The summary and the table on paper: a preview, the system's print dialog, and the pages of the PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QProgressDialog,
    QToolBar,
    QWidget,
)

from desk.engine.errors import Cancelled, DeskError
from desk.engine.progress import Tick
from desk.ui.document import Document
from desk.ui.grid.view import StoryGrid

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    Paint = Callable[[QPrinter, Tick], None]

_SOON = 200  # milliseconds, after which progress is shown


class Printing(QObject):
    """Shows pages and prints them. The table is printed as the grid shows it: its rows, its granularity."""

    failed = Signal(str)
    told = Signal(str)

    def __init__(self, document: Document, grid: StoryGrid, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._grid = grid
        self._window = window
        self._painting = False
        self._disputed = True

    def set_disputed(self, disputed: bool) -> None:
        """Whether a printed summary says what versions dispute."""
        self._disputed = disputed

    def print_summary(self) -> None:
        project, comparison = self._document.project, self._document.comparison
        if not project.summary:
            self.told.emit(self.tr("The summary has no line yet; mark a sentence with Space first."))
            return
        if comparison is None:
            self._tell_wait()
            return
        # Late, as below: a start prints nothing.
        from desk.export.manuscript import manuscript
        from desk.export.qt_documents import SUMMARY_PAGE, paint_summary

        made = manuscript(project, comparison, self._disputed)
        title = self.tr("Print the summary")
        self._run(title, SUMMARY_PAGE, lambda printer, _tick: paint_summary(made, printer, *_range(printer)))

    def print_report(self) -> None:
        project, comparison, grid = self._document.project, self._document.comparison, self._grid
        if comparison is None:
            self._tell_wait()
            return
        from desk.export.qt_report import REPORT_PAGE, paint_report
        from desk.export.report import Wanted, report

        wanted = Wanted(grid.granularity(), tuple(grid.rows_shown()), reference=grid.reference())
        try:
            made = report(project, comparison, wanted)
        except DeskError as error:
            self.failed.emit(str(error))
            return
        title = self.tr("Print the comparison")
        self._run(
            title, REPORT_PAGE, lambda printer, tick: paint_report(made, printer, *_range(printer), tick)
        )

    def _tell_wait(self) -> None:
        self.told.emit(self.tr("Wait until the versions are compared, then try again."))

    def _run(self, title: str, page: QPageLayout, paint: Paint) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        size = printer.pageLayout().pageSize()  # the printer's own, Letter where that is usual
        printer.setPageLayout(page)
        if size.isValid() and not QSizeF(size.sizePoints()).isEmpty():
            printer.setPageSize(size)
        dialog = QPrintPreviewDialog(printer, self._window, Qt.WindowType.Window)
        dialog.setObjectName("print_preview")
        dialog.setWindowTitle(title)
        self._name_parts(dialog)
        dialog.paintRequested.connect(partial(self._paint, paint, dialog))
        self._place(dialog)
        dialog.exec()
        dialog.deleteLater()

    def _place(self, dialog: QWidget) -> None:
        """Over the middle of the window, all of it on the screen: Qt would put the title bar of one that is
        taller than a window at the screen's edge above it."""
        room, window = self._window.screen().availableGeometry(), self._window.frameGeometry()
        frame = window.size() - self._window.size()  # the window manager frames both alike
        size = QSize(min(1000, room.width() * 9 // 10), room.height() * 17 // 20)
        dialog.resize(size.boundedTo(room.size() - frame))
        placed = QRect(QPoint(), dialog.size() + frame)
        placed.moveCenter(window.center())
        x = max(room.left(), min(placed.left(), room.right() + 1 - placed.width()))
        y = max(room.top(), min(placed.top(), room.bottom() + 1 - placed.height()))
        dialog.move(x, y)

    def _paint(self, paint: Paint, dialog: QPrintPreviewDialog, printer: QPrinter) -> None:
        """Qt wants the pages at once, on its own thread; a long table takes seconds, and can be called off.
        While progress is shown Qt may want them anew: they are on their way."""
        if self._painting:
            return
        progress = QProgressDialog(self.tr("Setting the pages …"), self.tr("Cancel"), 0, 1000, dialog)
        progress.setObjectName("print_progress")
        progress.setWindowTitle(dialog.windowTitle())
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_SOON)

        def tick(done: int, total: int) -> None:
            progress.setValue(1000 * done // max(1, total))  # a modal one lets the person click meanwhile
            if progress.wasCanceled():
                raise Cancelled

        self._painting = True
        try:
            paint(printer, tick)
        except Cancelled:
            QTimer.singleShot(0, dialog, dialog.reject)  # half a table is none
        finally:
            self._painting = False
            progress.close()
            progress.deleteLater()

    def _name_parts(self, dialog: QPrintPreviewDialog) -> None:
        """Qt's own dialog leaves some controls without a name for screen readers."""
        names: tuple[tuple[type[QWidget], str], ...] = (
            (QAbstractButton, self.tr("More")),
            (QAbstractItemView, self.tr("Zoom")),
            (QComboBox, self.tr("Zoom")),
            (QToolBar, self.tr("Tools")),
        )
        for field in dialog.findChildren(QLineEdit):
            zoom = isinstance(field.parent(), QComboBox)
            field.setAccessibleName(self.tr("Zoom") if zoom else self.tr("Page"))
        for kind, name in names:
            for widget in dialog.findChildren(kind):
                if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())):
                    widget.setAccessibleName(widget.toolTip() or name)


def _range(printer: QPrinter) -> tuple[int, int | None]:
    """The first and last page that a person asked for in the print dialog."""
    return max(1, printer.fromPage()), printer.toPage() or None

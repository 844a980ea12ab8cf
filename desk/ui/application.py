"""The program with its windows: sets Qt up, opens what was asked for, and runs until the last one closes."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QMessageBox

from desk import __version__
from desk.ui.icons import application_icon
from desk.ui.instances import Instances, request_of
from desk.ui.jobs import log_fault
from desk.ui.translating import install_translations, tr, written

if TYPE_CHECKING:
    from desk.ui.document import Foreseen

# Seconds a thread keeps the interpreter: pure Python in a worker would cost scrolling 11 to 16 ms a frame at
# the default of 5 ms; at half a millisecond it costs 3 to 7.
_SWITCH_INTERVAL = 0.0005


def run(paths: Sequence[Path], *, new_window: bool = False, foreseen: Foreseen | None = None) -> int:
    """Opens the window on these files, on the sample story without any; returns the exit code.

    Where the program runs already, that one is asked to, and this one ends. `foreseen` may have the files'
    comparison already."""
    logging.basicConfig(level=logging.WARNING, format="desk: %(levelname)s: %(message)s")
    sys.setswitchinterval(_SWITCH_INTERVAL)
    application = make_application(sys.argv[:1])
    instances = Instances(parent=application)
    request = request_of(paths, new_window)
    if instances.pass_on(request):
        return 0
    sys.excepthook = show_fault
    from desk.ui.windows import make_windows  # late: a start that hands its files over needs no window

    windows = make_windows(application, foreseen)
    instances.asked.connect(windows.take)
    windows.take(request)
    gc.freeze()
    gc.enable()
    if not paths:
        windows.all()[0].beginning.begin()
    code = application.exec()
    instances.close()
    return code


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application with its names, its icon and the person's language."""
    QCoreApplication.setApplicationName("copy-desk")
    QCoreApplication.setApplicationVersion(__version__)
    QApplication.setApplicationDisplayName("Copy Desk")
    QApplication.setDesktopFileName("copy-desk")
    application = QApplication(list(arguments))
    application.setWindowIcon(application_icon())
    install_translations(application, QLocale())
    QLocale.setDefault(written(QLocale()))
    return application


def show_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """The excepthook: an unforeseen fault becomes a dialog in words and a log entry without article text."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.exit(130)
        return
    log_fault("the window", fault.with_traceback(trace))
    QMessageBox.critical(
        QApplication.activeWindow(),
        tr("Something went wrong"),
        tr(
            "The last step failed because of a fault in the program ({0}). Your story is as it was before "
            "it. Save it now, under another name if you like; what happened is in the log.",
        ).format(kind.__name__),
    )


if __name__ == "__main__":
    raise SystemExit(run([Path(argument) for argument in sys.argv[1:]]))

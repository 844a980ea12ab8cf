"""The start of the window, and in words what stands in its way."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from contextlib import closing

from desk.engine.errors import DeskError, UnreadableError


def show_window(options: argparse.Namespace) -> int:
    # What a start makes stays: walking over it would only take time. `run` lets the collector work again.
    gc.disable()
    _check_display()
    if options.files and not any(path.exists() for path in options.files):
        # Whoever typed the name is here; a window that is open already may be behind others.
        names = ", ".join(f"“{path.name}”" for path in options.files)
        raise UnreadableError(f"{names} cannot be found. Check the name and the folder, then start again.")
    from desk.ahead import Ahead

    with closing(Ahead(options.files)) as ahead:
        _check_libraries()
        from desk.ui.application import run

        return run(options.files, new_window=options.new_window, foreseen=ahead.take)


def _check_display() -> None:
    """Raises DeskError, in words, where there is nothing to show a window on."""
    anywhere = sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM")
    if not (anywhere or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise DeskError(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "`desk compare FILE ...` and `desk summary FILE ...` work without one."
        )


def _check_libraries() -> None:
    """Raises DeskError, in words, where Qt cannot be had or would crash."""
    try:
        import PySide6.QtWidgets
    except ImportError as error:
        raise DeskError(
            f"The window needs a library that is missing: {error}. On Debian and Ubuntu, install it with "
            "`sudo apt-get install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0`."
        ) from error
    # That build gives a reference to None away on most calls, so these Pythons abort after some thousands.
    if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
        raise DeskError(
            f"PySide6 {PySide6.__version__} crashes on Python older than 3.12. Install an older one with "
            "`python -m pip install 'PySide6-Essentials<6.12'`, or use a newer Python."
        )

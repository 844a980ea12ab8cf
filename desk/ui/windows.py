"""All windows of the program: each with a story, jobs and undo of its own, over settings that they share.

What another start of the program asks for comes here too. Files join the story in the window that was used
last; a story opens in a window that shows none, else in another, and where it is open that window comes to
the front. While a dialog asks something, requests wait until it is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication

from desk.assets import resource
from desk.files.outlets import OutletsFile
from desk.files.recovery import Lost, Recovery
from desk.files.settings import SettingsFile
from desk.ui.importing import PROJECT_SUFFIX
from desk.ui.instances import Request
from desk.ui.memory import Memory
from desk.ui.theme import ThemeKeeper
from desk.ui.window import Window

if TYPE_CHECKING:
    from desk.engine.knowledge import Knowledge
    from desk.ui.document import Foreseen

_STEP = QPoint(32, 32)  # pixels between a window and the next


class Windows(QObject):
    """Opens windows, and knows which was used last. `make` makes one; it is told whether it is the first."""

    def __init__(self, make: Callable[[bool], Window], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._open: list[Window] = []  # the one used last at the end
        self._waiting: list[Request] = []

    def all(self) -> tuple[Window, ...]:
        """The open windows, the one used last at the end."""
        return tuple(self._open)

    def open(self) -> Window:
        """Another window, with an empty desk, a step from the one used last."""
        window = self._make(not self._open)
        if self._open:
            _cascade(window, self._open[-1])
        window.newWindowRequested.connect(self.open)
        window.quitRequested.connect(self.quit)
        window.restoreRequested.connect(lambda lost: self._restore(lost, window))
        window.closed.connect(lambda: self._forget(window))
        window.installEventFilter(self)
        self._open.append(window)
        window.show()
        return window

    def take(self, request: Request) -> None:
        """Does what a start of the program asks for, at once or when the open dialog was answered."""
        if QApplication.activeModalWidget() is not None:
            self._waiting.append(request)
            return
        paths = [Path(path) for path in request.paths]
        window = self._window_for(paths, request.new_window)
        _bring_up(window)
        paths = [path for path in paths if window.saving.path is None or not _same(path, window.saving.path)]
        if paths and _shows_sample(window):
            window.saving.new()
        if paths:
            window.opening.open_paths(paths)

    def quit(self) -> None:
        """Closes every window, the one used last first, until a person rather keeps one."""
        for window in reversed(self.all()):
            if not window.close():
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and watched in self._open:
            window = self._open.pop(self._open.index(watched))
            self._open.append(window)
            window.follow_settings()
        elif event.type() == QEvent.Type.WindowUnblocked and self._waiting:
            QTimer.singleShot(0, self._take_waiting)
        return super().eventFilter(watched, event)

    def _take_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for request in waiting:
            self.take(request)

    def _window_for(self, paths: list[Path], new_window: bool) -> Window:
        if not self._open or new_window:
            return self.open()
        stories = [path for path in paths if path.suffix.lower() == PROJECT_SUFFIX]
        if not stories:
            return self._open[-1]
        for window in reversed(self._open):
            if window.saving.path is not None and _same(stories[0], window.saving.path):
                return window
        free = [window for window in self._open if _is_free(window)]
        return free[-1] if free else self.open()

    def _restore(self, lost: Lost, window: Window) -> None:
        """Shows what a crash left behind beside the stories that are open, in place of none but itself."""
        shown, own = window.saving.path, lost.saved_as
        itself = shown is not None and own is not None and _same(own, shown)
        itself = itself and not window.isWindowModified()
        (window if itself or _is_free(window) else self.open()).keeping.restore(lost)

    def _forget(self, window: Window) -> None:
        if window in self._open:
            self._open.remove(window)
            window.deleteLater()


def make_windows(application: QApplication, foreseen: Foreseen | None = None) -> Windows:
    """The windows of a program that runs: over this person's settings, in their theme; `foreseen` is for the
    document of the first."""
    memory = Memory(SettingsFile(), OutletsFile())
    themes = ThemeKeeper(application, memory.theme)

    def make(first: bool) -> Window:
        ahead = foreseen if first else None
        return Window(_knowledge, themes, memory, Recovery(), offers_lost=first, foreseen=ahead)

    return Windows(make, application)


def _knowledge() -> Knowledge:
    from desk.files.knowledge import load_knowledge  # late: it brings much of the engine

    return load_knowledge()


def _is_free(window: Window) -> bool:
    return not window.document.project.articles or _shows_sample(window)


def _shows_sample(window: Window) -> bool:
    """Whether there is the sample story and nothing was done to it."""
    samples = resource("samples")
    articles = window.document.project.articles
    untouched = bool(articles) and window.document.undo_stack.isClean() and window.saving.path is None
    return untouched and all(Path(article.path).parent == samples for article in articles)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _bring_up(window: Window) -> None:
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _cascade(window: Window, last: Window) -> None:
    """Puts a window a step from another, in its size and with its panels; back at the screen's corner where
    it would not fit."""
    if last.document.project.articles:
        window.panels.set_away(
            False
        )  # the state tells which panels there are, not that an empty desk has none
        window.restoreState(last.saveState())
        window.panels.set_away(True)
    window.setWindowState(last.windowState())
    if last.isMaximized() or last.isFullScreen():
        return
    room = last.screen().availableGeometry()
    place = last.geometry().translated(_STEP)
    if not room.contains(place):
        place.moveTopLeft(room.topLeft() + _STEP)
    window.setGeometry(place)

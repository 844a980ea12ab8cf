"""One program a person and display: a second start hands its files to the first and ends.

The first holds a lock file and listens on a local socket beside it, in the folder that the system has for
such things and that nobody else may enter. Both are named after the display and the settings' folder, so
another desktop, or other settings, are another program. What a crash left of them is cleared away. Where the
first does not answer in time, or the folder cannot be used, the second opens windows itself: nobody waits.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import warnings
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path, user_runtime_path
from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER = b"taken\n"
_PATIENCE = 3000  # milliseconds until the first program is said not to answer
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """What a start of the program asks for: these files, by their absolute paths, and where to show them."""

    paths: tuple[str, ...] = ()
    new_window: bool = False

    def encoded(self) -> bytes:
        return json.dumps(asdict(self)).encode("ascii") + b"\n"


def request_of(paths: Sequence[Path], new_window: bool) -> Request:
    """A request that means the same in a program that was started elsewhere."""
    return Request(tuple(str(path.absolute()) for path in paths), new_window)


def decoded(line: bytes) -> Request:
    """The request that a line holds. Raises ValueError where it holds none."""
    read = json.loads(line)
    if not (isinstance(read, dict) and isinstance(read.get("paths"), list)):
        raise ValueError("no request")
    return Request(tuple(str(path) for path in read["paths"]), read.get("new_window") is True)


class Instances(QObject):
    """Knows whether this is the first program, and passes requests on. `folder` is the system's folder for
    sockets unless one is given."""

    asked = Signal(object)  # Request of a second start

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = _runtime_folder() if folder is None else folder
        self._usable = _is_own(folder)
        place = str(folder / _name())
        self._lock = QLockFile(f"{place}.lock")
        self._lock.setStaleLockTime(0)  # only the end of its program makes a lock stale
        self._address = _name() if sys.platform == "win32" else f"{place}.socket"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def pass_on(self, request: Request) -> bool:
        """Hands a request to the first program. False where this is the first, which listens from now on, or
        where the first does not answer."""
        if not self._usable:
            return False
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._address)
            if not self._server.listen(self._address):
                _log.warning("Other starts cannot reach this one: %s", self._server.errorString())
            return False
        return _handed_over(self._address, request)

    def close(self) -> None:
        """The next start is the first."""
        self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            call = _Call(socket, self)
            call.asked.connect(self.asked)
            call.hear()


class _Call(QObject):
    """One connection: hears a request, answers, and goes with the connection."""

    asked = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self.deleteLater)

    def hear(self) -> None:
        if not self._socket.canReadLine():
            return
        try:
            request = decoded(bytes(self._socket.readLine().data()))
        except ValueError:
            _log.warning("Another start asked for something that is not understood")
            self._socket.disconnectFromServer()
            return
        self._socket.write(_ANSWER)
        self._socket.flush()
        self.asked.emit(request)


def _name() -> str:
    """A name for this person's programs on this display with these settings."""
    display = [os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")]
    settings = str(user_config_path("copy-desk", appauthor=False))
    return "desk-" + hashlib.sha256("\0".join([*display, settings]).encode()).hexdigest()[:16]


def _runtime_folder() -> Path:
    """The system's folder for sockets. That a session names none is no news to a person."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return user_runtime_path("copy-desk", appauthor=False)


def _is_own(folder: Path) -> bool:
    """Whether the folder is there and this person's: another's could listen in."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return sys.platform == "win32" or folder.stat().st_uid == os.getuid()
    except OSError:
        return False


def _handed_over(address: str, request: Request) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(request.encoded())
    answered = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _ANSWER
    socket.disconnectFromServer()
    return answered

"""A person at an X display, from another process than the program's: finds windows, presses keys, drops files
and uses the clipboard, through the protocols that every desktop uses.

Drag and drop follows XDND version 5 (freedesktop.org), the clipboard ICCCM selections. Limits: one screen,
and data of less than the 256 kB that an X request holds.
"""

from __future__ import annotations

import contextlib
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from Xlib import X, Xatom
from Xlib import display as xdisplay
from Xlib.protocol import event as xevent

PATIENCE = 30.0  # seconds until a thing that should happen is said not to; a loaded machine is slow
_PAUSE = 0.02
Answer = TypeVar("Answer")


class Desktop:
    """One connection to the display."""

    def __init__(self) -> None:
        self._display: Any = xdisplay.Display()
        self._root: Any = self._display.screen().root

    def close(self) -> None:
        self._display.close()

    # --- windows

    def has_manager(self) -> bool:
        return bool(self._property(self._root, "_NET_SUPPORTING_WM_CHECK"))

    def window(self, title: str) -> Any:
        """The window whose title holds these words, once it is there and has the focus."""
        found = until(
            lambda: next((one for one in self._clients() if title in self.title(one)), None),
            lambda: f"the windows are {self.titles()}, none of them “{title}”",
        )
        self._activate(found)
        return found

    def titles(self) -> list[str]:
        return [self.title(window) for window in self._clients()]

    def title(self, window: Any) -> str:
        with contextlib.suppress(Exception):  # a window may go at any time; then it has no title
            return bytes(self._property(window, "_NET_WM_NAME") or b"").decode("utf-8", "replace")
        return ""

    def close_window(self, window: Any) -> None:
        """Asks the window to close, as the cross in its corner does."""
        self._tell_root(window, "_NET_CLOSE_WINDOW", (X.CurrentTime, 2, 0, 0, 0))

    def _clients(self) -> list[Any]:
        numbers = self._property(self._root, "_NET_CLIENT_LIST")
        return [self._display.create_resource_object("window", int(number)) for number in numbers]

    def _activate(self, window: Any) -> None:
        self._tell_root(window, "_NET_ACTIVE_WINDOW", (2, X.CurrentTime, 0, 0, 0))
        until(lambda: list(self._property(self._root, "_NET_ACTIVE_WINDOW")) == [window.id])

    def _tell_root(self, window: Any, name: str, data: tuple[int, ...]) -> None:
        told = xevent.ClientMessage(window=window, client_type=self._atom(name), data=(32, data))
        self._root.send_event(told, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self._display.flush()

    def _property(self, window: Any, name: str) -> Any:
        found = window.get_full_property(self._atom(name), X.AnyPropertyType)
        return found.value if found else ()

    def _atom(self, name: str) -> int:
        return int(self._display.intern_atom(name))

    # --- keys

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, named as xdotool does: `press("Down", "ctrl+e")`."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], check=True)

    # --- selections

    def drop(self, paths: Sequence[Path], window: Any) -> None:
        """Drops files on the middle of a window. Raises AssertionError where it does not take them."""
        uris = "".join(f"{path.as_uri()}\r\n" for path in paths)
        _Drag(self._display, {"text/uri-list": uris.encode()}).drop_on(window)

    @contextlib.contextmanager
    def clipboard(self, text: str) -> Iterator[None]:
        """While it lasts, the clipboard holds this text."""
        data = text.encode("utf-8")
        offer = _Offer(
            "CLIPBOARD", {"UTF8_STRING": data, "text/plain;charset=utf-8": data, "text/plain": data}
        )
        offer.start()
        try:
            yield
        finally:
            offer.stop()

    def copied(self, target: str = "UTF8_STRING") -> bytes:
        """What some program has on the clipboard, empty where there is nothing of that form."""
        window = self._root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        place = self._atom("COPY_DESK_TEST")
        window.convert_selection(self._atom("CLIPBOARD"), self._atom(target), place, X.CurrentTime)
        event = until(lambda: _next_event(self._display, X.SelectionNotify))
        found = window.get_full_property(place, X.AnyPropertyType) if event.property else None
        window.destroy()
        return bytes(found.value) if found else b""


def until(question: Callable[[], Answer | None], wanted: Callable[[], object] = str) -> Answer:
    """The answer to a question about another process, asked until it is true. In the end it raises
    AssertionError, with what `wanted` has to say of it."""
    deadline = time.monotonic() + PATIENCE
    while not (answer := question()):
        assert time.monotonic() < deadline, f"it did not happen within {PATIENCE:.0f} s; {wanted()}"
        time.sleep(_PAUSE)
    return answer


def _next_event(display: Any, kind: int, **wanted: object) -> Any:
    """The next event of a kind that has come, None where none has; others are dropped."""
    while display.pending_events():
        event = display.next_event()
        if event.type == kind and all(getattr(event, name) == value for name, value in wanted.items()):
            return event
    return None


def _answer(display: Any, request: Any, data: Mapping[str, bytes]) -> None:
    """Hands the data of a selection to the window that asks for it."""
    atoms = {display.intern_atom(name): name for name in data}
    place = request.property or request.target
    if request.target == display.intern_atom("TARGETS"):
        request.requestor.change_property(place, Xatom.ATOM, 32, list(atoms))
    elif request.target in atoms:
        request.requestor.change_property(place, request.target, 8, data[atoms[request.target]])
    else:
        place = X.NONE
    told = xevent.SelectionNotify(
        time=request.time,
        requestor=request.requestor,
        selection=request.selection,
        target=request.target,
        property=place,
    )
    request.requestor.send_event(told)
    display.flush()


class _Offer(threading.Thread):
    """Owns a selection and answers for it, on a connection of its own."""

    def __init__(self, selection: str, data: Mapping[str, bytes]) -> None:
        super().__init__(daemon=True)
        self._data = data
        self._over = threading.Event()
        self._display: Any = xdisplay.Display()
        window = self._display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        window.set_selection_owner(self._display.intern_atom(selection), X.CurrentTime)
        self._display.sync()

    def run(self) -> None:
        while not self._over.wait(_PAUSE):
            while (request := _next_event(self._display, X.SelectionRequest)) is not None:
                _answer(self._display, request, self._data)

    def stop(self) -> None:
        self._over.set()
        self.join()
        self._display.close()


class _Drag:
    """One drag of data onto a window: enter, position, drop, and the data when the window asks for it."""

    def __init__(self, display: Any, data: Mapping[str, bytes]) -> None:
        self._display = display
        self._data = data
        self._root = display.screen().root
        self._source = self._root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)

    def drop_on(self, window: Any) -> None:
        version = window.get_full_property(self._atom("XdndAware"), X.AnyPropertyType)
        assert version is not None, "the window takes no drops"
        self._source.set_selection_owner(self._atom("XdndSelection"), X.CurrentTime)
        types = [self._atom(name) for name in self._data][:3]
        self._tell(window, "XdndEnter", version.value[0] << 24, *types)
        size = window.get_geometry()
        middle = self._root.translate_coords(window, size.width // 2, size.height // 2)
        spot = (middle.x << 16) | middle.y
        copy = self._atom("XdndActionCopy")
        self._tell(window, "XdndPosition", 0, spot, X.CurrentTime, copy)
        status = self._hear("XdndStatus")
        assert status[1] & 1, "the window does not take what is dragged over it"
        self._tell(window, "XdndDrop", 0, X.CurrentTime)
        finished = self._hear("XdndFinished")
        assert finished[1] & 1, "the window did not take what was dropped"
        self._source.destroy()

    def _atom(self, name: str) -> int:
        return int(self._display.intern_atom(name))

    def _tell(self, window: Any, name: str, *data: int) -> None:
        words = (self._source.id, *data, 0, 0, 0, 0)[:5]
        window.send_event(xevent.ClientMessage(window=window, client_type=self._atom(name), data=(32, words)))
        self._display.flush()

    def _hear(self, name: str) -> Sequence[int]:
        """The window's next message of this name; requests for the data that come meanwhile are answered."""
        wanted = self._atom(name)

        def heard() -> Sequence[int] | None:
            while self._display.pending_events():
                event = self._display.next_event()
                if event.type == X.SelectionRequest:
                    _answer(self._display, event, self._data)
                elif event.type == X.ClientMessage and event.client_type == wanted:
                    return tuple(event.data[1])
            return None

        return until(heard)

"""The panels at the window's right: their places, their titles, that they keep their share of its
width, and that they go while the desk is empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget

_WIDE = 1600  # pixels of a screen's width, from which the panels may be broader
_SHARE = 0.26  # of the window's width; the versions need the rest
_TABS = 0.34  # of it, at most, for their tabs to be read whole
_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


class Panels(QObject):
    """Docks that share one place, the first in front, so that each has the full height."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._docks: list[QDockWidget] = []
        self._switches: list[QAction] = []
        self._in_front: set[str] = set()  # names of docks; of several that share a place, one is
        self._shares: dict[Qt.DockWidgetArea, float] = {}  # of the window's width
        self._width = window.width()  # that the panels have their places in
        self._away: list[QDockWidget] | None = None  # those to bring back; None while all are in their places

    def add(self, name: str, title: str, panel: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.toggleViewAction().setData(title)
        self._window.addDockWidget(_RIGHT, dock)
        self._docks.append(dock)
        self._switches.append(self._switch(dock, name, title))
        dock.installEventFilter(self)
        return dock

    def switches(self) -> Sequence[QAction]:
        """An action for each panel: it brings the panel to the front, and hides it where it is in front."""
        return self._switches

    def _switch(self, dock: QDockWidget, name: str, title: str) -> QAction:
        """Qt's own action only shows and hides, so that no key would lead to a panel behind another one."""
        switch = QAction(title, self)
        switch.setObjectName(f"show_{name}")
        switch.setData(title)
        switch.setCheckable(True)
        switch.setChecked(True)
        switch.setStatusTip(self.tr("Bring the panel to the front, or hide it where it is in front"))
        dock.visibilityChanged.connect(partial(self._note_front, dock))
        dock.toggleViewAction().toggled.connect(switch.setChecked)
        switch.triggered.connect(partial(self._on_switched, dock, switch))
        return switch

    def _note_front(self, dock: QDockWidget, in_front: bool) -> None:
        (self._in_front.add if in_front else self._in_front.discard)(dock.objectName())

    def _on_switched(self, dock: QDockWidget, switch: QAction) -> None:
        if dock.objectName() in self._in_front:
            dock.hide()
        else:
            dock.show()
            dock.raise_()
        switch.setChecked(not dock.isHidden())

    def retitle(self, dock: QDockWidget, title: str) -> None:
        """Counts stand in a panel's title, not in the name of its switch."""
        dock.setWindowTitle(title)
        dock.toggleViewAction().setText(dock.toggleViewAction().data())
        self._leave_room_for_tabs()

    def settle(self) -> None:
        """Shares the room out, as long as no person has."""
        room = self._window.screen().availableGeometry()
        wide = 400 if room.width() >= _WIDE else int(room.width() * _SHARE)
        self._window.resizeDocks(self._docks, [wide] * len(self._docks), Qt.Orientation.Horizontal)
        self._window.setTabPosition(_RIGHT, QTabWidget.TabPosition.North)
        for dock in self._docks[1:]:
            self._window.tabifyDockWidget(self._docks[0], dock)
        self._docks[0].raise_()
        for dock in self._docks:  # its tab says its title
            dock.setTitleBarWidget(QWidget(dock))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A narrower window would take all from the versions and nothing from the panels."""
        if isinstance(event, QResizeEvent):
            if watched is self._window:
                self._leave_room_for_tabs()
                self._share_out()
            elif isinstance(watched, QDockWidget) and watched in self._beside():
                area = self._window.dockWidgetArea(watched)
                if watched.width() != self._shared_width(area):
                    self._shares[area] = watched.width() / max(1, self._width)
        return super().eventFilter(watched, event)

    @contextmanager
    def passed_over(self) -> Iterator[None]:
        """Meanwhile nothing in a panel behind another takes the keys: Qt puts such a panel out of sight
        without hiding it, and Tab would go through its lists unseen."""
        docks = [one for one in self._docks if one.isVisible() and one.objectName() not in self._in_front]
        there = [part for dock in docks for part in dock.findChildren(QWidget)]
        none = Qt.FocusPolicy.NoFocus
        parts = [(part, part.focusPolicy()) for part in there if part.focusPolicy() is not none]
        parts.sort(key=lambda one: one[0].focusProxy() is None)  # one with a proxy sets that as well
        for part, _ in parts:
            part.setFocusPolicy(none)
        try:
            yield
        finally:
            for part, policy in parts:
                part.setFocusPolicy(policy)

    def _leave_room_for_tabs(self) -> None:
        """Tabs that are cut lose their counts; yet what a narrow window has belongs to the versions."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        bars = [bar for bar in self._window.findChildren(QTabBar, options=direct) if bar.isVisible()]
        wanted = max((bar.sizeHint().width() for bar in bars), default=0)
        least = min(wanted, int(self._window.width() * _TABS))
        for dock in self._docks:
            if dock.minimumWidth() != least:
                dock.setMinimumWidth(least)

    def _beside(self) -> list[QDockWidget]:
        """The panels beside the versions; none while the window is on its way to another width."""
        if self._window.width() != self._width:
            return []
        docks = [dock for dock in self._docks if not dock.isHidden() and not dock.isFloating()]
        return [dock for dock in docks if self._window.dockWidgetArea(dock) in (_LEFT, _RIGHT)]

    def _share_out(self) -> None:
        if self._window.width() != self._width:
            self._width = self._window.width()
            docks = self._beside()
            wide = [self._shared_width(self._window.dockWidgetArea(dock)) for dock in docks]
            self._window.resizeDocks(docks, wide, Qt.Orientation.Horizontal)

    def _shared_width(self, area: Qt.DockWidgetArea) -> int:
        """What its share of the window gives a side, or what the panels there need at least."""
        docks = [dock for dock in self._beside() if self._window.dockWidgetArea(dock) == area]
        needs = (max(dock.minimumSizeHint().width(), dock.minimumWidth()) for dock in docks)
        least = max(needs, default=0)
        return max(round(self._width * self._shares.get(area, 0.0)), least)

    def set_away(self, away: bool) -> None:
        """Takes the panels away, or brings back those that were there."""
        if away and self._away is None:
            self._away = [dock for dock in self._docks if not dock.isHidden()]
            for dock in self._docks:
                dock.hide()
        elif not away and self._away is not None:
            for dock in self._away:
                dock.show()
            self._away = None
        for switch in self.switches():
            switch.setEnabled(not away)


def focus_next_seen(parts: Sequence[QWidget]) -> None:
    """Moves the focus to the next of some parts, and round again; what is out of sight is passed over."""
    at = next((number for number, part in enumerate(parts) if part.hasFocus()), -1)
    for part in (*parts[at + 1 :], *parts[: at + 1]):
        seen = part.viewport() if isinstance(part, QAbstractScrollArea) else part
        if not seen.visibleRegion().isEmpty():
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

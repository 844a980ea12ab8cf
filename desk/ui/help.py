"""Help at hand: the sheet of shortcuts, the list of commands one can type at, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk import __version__
from desk.ui.icons import application_icon
from desk.ui.naming import announce
from desk.ui.translating import tr

_ACTION = Qt.ItemDataRole.UserRole
_SEARCHED = Qt.ItemDataRole.UserRole + 1


def menus_of(bar: QMenuBar) -> list[tuple[str, list[QAction]]]:
    """Every menu with its actions, those of submenus in their place; titles without mnemonics."""
    return [(top.text().replace("&", ""), _actions_of(menu)) for top in bar.actions() if (menu := top.menu())]


def places_of(bar: QMenuBar) -> dict[str, str]:
    """Where each action stands, by object name: “View ▸ Theme”."""
    found: dict[str, str] = {}

    def look(menu: QObject, path: str) -> None:
        for action in menu.actions() if isinstance(menu, QMenu) else ():
            if (below := action.menu()) is not None:
                look(below, f"{path} ▸ {action.text().replace('&', '')}")
            elif action.objectName():
                found.setdefault(action.objectName(), path)

    for top in bar.actions():
        if (menu := top.menu()) is not None:
            look(menu, top.text().replace("&", ""))
    return found


def commands_of(bar: QMenuBar) -> list[tuple[str, list[QAction]]]:
    """Every command with the menu that it stands in: “View ▸ Theme”."""
    places = places_of(bar)
    return [
        (places.get(action.objectName(), top), [action])
        for top, actions in menus_of(bar)
        for action in actions
    ]


def _actions_of(menu: QObject) -> list[QAction]:
    found: list[QAction] = []
    if isinstance(menu, QMenu):
        for action in menu.actions():
            if (below := action.menu()) is not None:
                found += _actions_of(below)
            elif not action.isSeparator() and action.data():
                found.append(action)
    return found


def keys_of(action: QAction) -> str:
    """The first of an action's shortcuts; others are keys that few keyboards have."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def grid_keys() -> list[tuple[str, str]]:
    """What keys do in the grid besides the actions."""
    return [
        (tr("Next and previous sentence of a cell"), "→ ←"),
        (tr("Next and previous version"), tr("Ctrl+→ ←")),
        (tr("Next and previous row"), "↓ ↑"),
        (tr("Edit the line of this sentence"), tr("Enter")),
        (tr("Read the cell, select its text"), "F2"),
        (tr("Larger and smaller text"), tr("Ctrl+wheel")),
        (tr("Take a cell to another row"), tr("drag it up or down")),
    ]


class ShortcutSheet(QDialog):
    """All shortcuts, menu by menu, in two columns; read off the actions, so it is never out of date."""

    def __init__(self, menus: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_sheet")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        columns = [QGridLayout(), QGridLayout()]
        lengths = [0, 0]
        groups = [(title, [(one.data(), keys_of(one)) for one in actions]) for title, actions in menus]
        for title, entries in (*groups, (tr("In the grid"), grid_keys())):
            with_keys = [(words, keys) for words, keys in entries if keys]
            side = lengths.index(min(lengths))
            self._group(columns[side], title, with_keys)
            lengths[side] += len(with_keys) + 2
        page = QWidget()
        beside = QGridLayout(page)
        beside.setContentsMargins(16, 12, 16, 12)
        beside.setHorizontalSpacing(40)
        for number, column in enumerate(columns):
            beside.addLayout(column, 0, number, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("Shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(area)
        rows.addWidget(buttons)
        # As wide as its words, which are longer in some languages; only a small screen scrolls it sideways.
        wanted = page.sizeHint().width() + area.verticalScrollBar().sizeHint().width() + 4
        area.setMinimumWidth(min(wanted, self.screen().availableGeometry().width() - 80))
        self.resize(760, 620)

    def _group(self, column: QGridLayout, title: str, entries: Sequence[tuple[str, str]]) -> None:
        head = QLabel(title)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        row = column.rowCount()
        head.setContentsMargins(0, 10 if row > 1 else 0, 0, 2)
        column.addWidget(head, row, 0, 1, 2)
        for words, keys in entries:
            row += 1
            column.addWidget(QLabel(words), row, 0)
            shown = QLabel(keys)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(shown, row, 1)
        column.setColumnStretch(0, 1)
        column.setHorizontalSpacing(24)


class CommandPalette(QDialog):
    """Type a few letters of any command and press Enter."""

    def __init__(self, menus: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self.setWindowTitle(tr("Run a command"))
        self.chosen: QAction | None = None
        empty = QPixmap(32, 32)
        empty.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(empty)  # so that words stand below words
        source = QStandardItemModel(self)
        for title, actions in menus:
            for action in actions:
                source.appendRow(self._item(title, action))
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(source)
        self._shown.setFilterRole(_SEARCHED)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("Type what you want to do"))
        self._words.setAccessibleName(tr("Command to look for"))
        self._words.textChanged.connect(self._filter)
        self._words.returnPressed.connect(self._choose)
        self._words.installEventFilter(self)
        self._list = QListView()
        self._list.setModel(self._shown)
        self._list.setAccessibleName(tr("Commands"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.activated.connect(self._choose)
        self._nothing = QLabel()
        self._nothing.setObjectName("no_command")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(6, 6, 6, 6)
        rows = QVBoxLayout(self)
        rows.addWidget(self._words)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._nothing, 1)
        self.resize(520, 420)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk through the list while one types."""
        if watched is self._words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._list.currentIndex().isValid():
                count, row = self._shown.rowCount(), self._list.currentIndex().row() + step
                while not self._shown.index(row % count, 0).flags() & Qt.ItemFlag.ItemIsEnabled:
                    row += step  # past what cannot be done now
                self._list.setCurrentIndex(self._shown.index(row % count, 0))
                return True
        return super().eventFilter(watched, event)

    def _item(self, title: str, action: QAction) -> QStandardItem:
        keys = keys_of(action)
        item = QStandardItem(f"{title} ▸ {action.data()}" + (f"   {keys}" if keys else ""))
        item.setIcon(self._blank if action.icon().isNull() else action.icon())
        item.setEnabled(action.isEnabled())
        item.setToolTip(action.toolTip())
        item.setData(action, _ACTION)
        item.setData(f"{title} {action.data()} {action.statusTip()}", _SEARCHED)
        return item

    def _filter(self, words: str) -> None:
        """Every word typed must occur in the menu, the name or the explanation, in any order; a command that
        has them in its name is chosen first."""
        self._shown.setFilterRegularExpression("".join(f"(?=.*{_escaped(word)})" for word in words.split()))
        rows = [self._shown.index(row, 0) for row in range(self._shown.rowCount())]
        usable = [row for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled]
        typed = words.casefold().split()
        named = [row for row in usable if all(word in str(row.data()).casefold() for word in typed)]
        self._list.setCurrentIndex(next(iter(named or usable), QModelIndex()))
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if not rows:
            self._nothing.setText(tr("No command has “{words}” in its name or its explanation.", words=words))
            announce(self._nothing.text(), self._nothing)

    def _choose(self) -> None:
        index = self._list.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen = index.data(_ACTION)
            self.accept()


def _escaped(word: str) -> str:
    return "".join(character if character.isalnum() else f"\\{character}" for character in word)


def show_about(parent: QWidget) -> None:
    """What this is, its version and its licence."""
    box = QMessageBox(parent)
    box.setObjectName("about")
    box.setWindowTitle(tr("About Copy Desk"))
    box.setIconPixmap(application_icon().pixmap(64, 64))
    box.setText(f"<h3>Copy Desk {__version__}</h3>")
    box.setInformativeText(
        tr(
            "Compares versions of an article side by side and merges them into one summary that knows its "
            "sources.\n\nFree software under the MIT licence. Its window is made with Qt (LGPL)."
        )
    )
    box.exec()

"""The guide: how an editor works with the program, in chapters, and a search through all of them.

Its words lie in resources/guide, one Markdown file a language; a line that begins with # begins a chapter. A
name in braces is that of an action and shown as the command is called and the keys that it has now, so the
guide cannot tell of keys that a person has changed; three others are folders. What is searched is the text
as it is read: every word typed must occur in a chapter, in any order, capitals aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import markdown
from platformdirs import user_config_path, user_data_path, user_state_path
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desk.assets import resource
from desk.ui.help import keys_of
from desk.ui.naming import announce
from desk.ui.translating import language, tr

_CHAPTER = re.compile(r"^# (.+)$", re.MULTILINE)
_NAMED = re.compile(r"\{(\w+)\}")
_LIST_WIDTH = 230  # pixels
_LARGER = 1.1  # than the window's words: it is read, not glanced at
_SIZE = QSize(900, 680)
_STYLE = """
h1 { font-size: x-large; margin-bottom: 10px; }
p { margin-top: 0; margin-bottom: 10px; line-height: 120%; }
li { margin-bottom: 7px; line-height: 120%; }
table { margin-bottom: 10px; }
td, th { padding: 4px 18px 4px 0; text-align: left; }
"""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as HTML, its heading included, and its text without any marks, for the search."""

    title: str
    html: str
    plain: str


def guide_text() -> str:
    """The guide in the person's language."""
    return resource("guide", f"guide-{language()}.md").read_text(encoding="utf-8")


def command_names(actions: Iterable[QAction], places: Mapping[str, str]) -> dict[str, str]:
    """How the guide names each command, by object name: with its keys, else with the menu it stands in."""
    return {
        action.objectName(): f"**{action.data()}** ({keys})"
        if (keys := keys_of(action))
        else f"**{places[action.objectName()]} ▸ {action.data()}**"
        for action in actions
        if keys_of(action) or action.objectName() in places
    }


def folder_names() -> dict[str, str]:
    """Where the program keeps what is a person's."""
    return {
        "settings_folder": str(user_config_path("copy-desk", appauthor=False)),
        "rules_folder": str(user_data_path("copy-desk", appauthor=False)),
        "unsaved_folder": str(user_state_path("copy-desk", appauthor=False)),
    }


def chapters(text: str, names: Mapping[str, str]) -> list[Chapter]:
    """The chapters of a guide. Raises KeyError for a name that there is not."""
    filled = _NAMED.sub(lambda match: names[match[1]], text)
    starts = [*(match.start() for match in _CHAPTER.finditer(filled)), len(filled)]
    found = []
    for start, end in pairwise(starts):
        title = filled[start:end].partition("\n")[0].removeprefix("# ")
        html = markdown.markdown(filled[start:end], extensions=["tables", "sane_lists"])
        document = QTextDocument()
        document.setHtml(html)
        found.append(Chapter(title, html, document.toPlainText()))
    return found


class Guide(QDialog):
    """Chapters at the left, the chosen one at the right. It stays open beside the window it explains."""

    def __init__(self, found: list[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setWindowTitle(tr("Guide"))
        self.setWindowFlag(Qt.WindowType.Window)
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("Search the guide"))
        self._words.setAccessibleName(tr("Words to look for in the guide"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._search)
        self._words.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Chapters"))
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        self._list.currentItemChanged.connect(self._show_chapter)
        for chapter in found:
            item = QListWidgetItem(chapter.title)
            item.setData(Qt.ItemDataRole.UserRole, chapter)
            self._list.addItem(item)
        self._nothing = QLabel(tr("No chapter has all of these words."))
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(6, 6, 6, 6)
        self._nothing.hide()
        self._page = QTextBrowser()
        self._page.setObjectName("guide_page")
        self._page.setAccessibleName(tr("Chapter"))
        self._page.setOpenLinks(False)
        self._page.document().setDefaultStyleSheet(_STYLE)
        self._page.document().setDocumentMargin(20)
        font = self._page.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self._page.setFont(font)
        self._lay_out()
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        beside = QHBoxLayout(self)
        beside.addWidget(left)
        beside.addWidget(self._page, 1)
        self.resize(_SIZE.boundedTo(self.screen().availableGeometry().size() * 0.9))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down walk through the chapters while one types, Return through the places found."""
        if watched is self._words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _chapter(self) -> Chapter | None:
        item = self._list.currentItem()
        chapter = None if item is None or item.isHidden() else item.data(Qt.ItemDataRole.UserRole)
        return chapter if isinstance(chapter, Chapter) else None

    def _step(self, by: int) -> None:
        """To the next chapter that is shown, round the ends."""
        shown = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
        if shown:
            at = shown.index(self._list.currentRow()) if self._list.currentRow() in shown else -by
            self._list.setCurrentRow(shown[(at + by) % len(shown)])

    def _search(self) -> None:
        """Shows the chapters that have every word, and the first of them."""
        typed = self._words.text().casefold().split()
        items = [self._list.item(row) for row in range(self._list.count())]
        for item in items:
            text = item.data(Qt.ItemDataRole.UserRole).plain.casefold()
            item.setHidden(not all(word in text for word in typed))
        shown = [item for item in items if not item.isHidden()]
        self._list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        if not shown:
            announce(self._nothing.text(), self._nothing)
        elif self._list.currentItem() not in shown:
            self._list.setCurrentItem(shown[0])
        self._mark_places()

    def _show_chapter(self) -> None:
        if (chapter := self._chapter()) is not None:
            self._page.setHtml(chapter.html)
            self._mark_places()

    def _mark_places(self) -> None:
        """Lights every place of the words in the chapter, and brings the first into view."""
        places = self._places()
        lit = []
        for place in places:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = place
            selection.format = QTextCharFormat()
            selection.format.setBackground(self.palette().highlight())
            selection.format.setForeground(self.palette().highlightedText())
            lit.append(selection)
        self._page.setExtraSelections(lit)
        if places:
            self._go_to(places[0])

    def _places(self) -> list[QTextCursor]:
        document, found = self._page.document(), []
        for word in self._words.text().split():
            cursor = document.find(word)
            while not cursor.isNull():
                found.append(cursor)
                cursor = document.find(word, cursor)
        return sorted(found, key=lambda one: one.selectionStart())

    def _go_on(self) -> None:
        """The next place below the one that was gone to last; at the end, the next chapter's first."""
        here = self._page.textCursor().position()
        after = next((place for place in self._places() if place.selectionStart() > here), None)
        if after is not None:
            self._go_to(after)
        else:
            self._step(1)

    def _go_to(self, place: QTextCursor) -> None:
        there = QTextCursor(place)
        there.setPosition(place.selectionStart())
        self._page.setTextCursor(there)
        self._page.ensureCursorVisible()

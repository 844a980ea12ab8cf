"""The context menus of the grid. Every entry sends one of the grid's requests, or does what a key does.

What the menu bar has too is called here as there, and stands beside the key that does it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desk.engine.model import CONTENT_KINDS, Kind, SentenceRef
from desk.engine.project import letter
from desk.ui.grid.labels import in_rows
from desk.ui.menu_keys import keep_keys
from desk.ui.translating import tr

if TYPE_CHECKING:
    from desk.engine.grid.linking import OtherRow
    from desk.ui.grid.view import StoryGrid


class Menu(QMenu):
    """A menu that keeps the keyboard and, opened once, goes when it is closed."""

    def __init__(self, title: str, grid: StoryGrid) -> None:
        super().__init__(title, grid)
        self.grid = grid
        keep_keys(self)

    def open_at(self, point: QPoint) -> None:
        self.aboutToHide.connect(self.deleteLater)
        self.popup(point)


def _add(menu: Menu, name: str, text: str, then: Callable[[], object], *, enabled: bool = True) -> None:
    """An entry that is called like a command of the window shows the key of that command."""
    key = menu.grid.key_of(name)
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.setObjectName(name)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: then())


def kind_menu(grid: StoryGrid, ref: SentenceRef, present: Kind) -> Menu:
    """Every kind with the letter that chooses it, the present one checked."""
    menu = Menu(tr("&Kind of line"), grid)
    menu.setObjectName("kindMenu")
    group = QActionGroup(menu)
    for kind in _order_of_kinds():
        text = _kind_entry(kind)
        action = menu.addAction(f"{text}\t{_letter_of(text)}")
        group.addAction(action)
        action.setObjectName(f"kind-{kind}")
        action.setCheckable(True)
        action.setChecked(kind is present)
        action.triggered.connect(lambda _=False, kind=kind: grid.kindRequested.emit(ref, kind))
    menu.addSeparator()
    others = len(grid.lines_like(ref)) - 1
    like = (
        tr("This and 1 &line like it") if others == 1 else tr("This and {count} &lines like it", count=others)
    )
    spread = _kinds_menu(grid, like, lambda kind: grid.kindOfLikeRequested.emit(ref, kind))
    spread.setObjectName("kindOfLikeMenu")
    if others < 1:
        spread.setTitle(tr("No other &line is like it"))
        spread.setEnabled(False)
    rule = _kinds_menu(grid, tr("&Always for this outlet"), lambda kind: grid.ruleRequested.emit(ref, kind))
    rule.setObjectName("ruleMenu")
    for further in (spread, rule):
        menu.addMenu(further)
        further.setParent(menu, further.windowFlags())  # goes with it
    return menu


def _kinds_menu(grid: StoryGrid, title: str, then: Callable[[Kind], None]) -> Menu:
    """A menu of all kinds under their letters."""
    menu = Menu(title, grid)
    for kind in _order_of_kinds():
        text = _kind_entry(kind)
        action = menu.addAction(f"{text}\t{_letter_of(text)}")
        action.setObjectName(f"{kind}")
        action.triggered.connect(lambda _=False, kind=kind: then(kind))
    return menu


def _order_of_kinds() -> list[Kind]:
    """Copy first, then its furniture."""
    return sorted(Kind, key=lambda kind: kind not in CONTENT_KINDS)


def _letter_of(text: str) -> str:
    return text.partition("&")[2][:1].upper()


def _kind_entry(kind: Kind) -> str:
    """A kind's words in the menu; the letter after the ampersand is its key."""
    return {
        Kind.HEADLINE: tr("&Headline"),
        Kind.SUBHEAD: tr("&Subhead"),
        Kind.DATELINE: tr("&Dateline"),
        Kind.BYLINE: tr("B&yline"),
        Kind.BODY: tr("&Body"),
        Kind.CAPTION: tr("&Caption"),
        Kind.PROMO: tr("&Promo"),
        Kind.NAV: tr("&Nav"),
        Kind.TEASER: tr("&Teaser"),
        Kind.NOTE: tr("N&ote"),
    }[kind]


def sentence_menu(
    grid: StoryGrid, ref: SentenceRef, kind: Kind, *, marked: bool, linked: bool, decided: bool
) -> Menu:
    """What can be done with one sentence."""
    menu = Menu("", grid)
    menu.setObjectName("sentenceMenu")
    text = tr("No longer ca&nonical") if marked else tr("&Make canonical")
    _add(menu, "mark", text, lambda: grid.markRequested.emit(ref), enabled=kind in CONTENT_KINDS or marked)
    _add(menu, "edit_line", tr("&Edit the line"), lambda: grid.editRequested.emit(ref), enabled=marked)
    menu.addSeparator()
    _add_join(menu)
    _add(menu, "part", tr("Par&t from the row"), lambda: grid.partRequested.emit(ref), enabled=linked)
    _add(menu, "confirm", tr("C&onfirm the links"), lambda: grid.confirmRequested.emit(ref), enabled=linked)
    _add(menu, "move_row_up", tr("Move to the row a&bove"), lambda: grid.moveRequested.emit(-1))
    _add(menu, "move_row_down", tr("Move to the row belo&w"), lambda: grid.moveRequested.emit(1))
    back = tr("Program’s own view of this &sentence")
    _add(menu, "take_back_sentence", back, grid.takeBackRequested.emit, enabled=decided)
    menu.addSeparator()
    menu.addMenu(kind_menu(grid, ref, kind))
    menu.addSeparator()
    _add(menu, "copy", tr("&Copy sentence"), grid.copy)
    _add(menu, "copy_source", tr("Copy with its so&urce"), grid.copy_with_source)
    _add(menu, "read", tr("Se&lect text…"), grid.open_reader)
    return menu


def empty_menu(grid: StoryGrid, columns: Sequence[int], other: OtherRow | None) -> Menu:
    """What can be done in a cell without text: `columns` are those that have text in its row, `other` tells
    where its own version has it."""
    menu = Menu("", grid)
    menu.setObjectName("emptyMenu")
    where = in_rows(other.numbers) if other is not None else ""
    text = tr("&Go to its text {where}", where=where) if where else tr("&Go to its text")
    _add(menu, "go_to_text", text, grid.request_edit, enabled=other is not None)
    _add_join(menu)
    menu.addSeparator()
    for column in columns:
        take = tr("Take from version {0}").format(letter(column))
        _add(menu, f"take_{column + 1}", take, partial(grid.markColumnRequested.emit, column))
    _add(menu, "clear", tr("&Clear the row"), grid.clearRequested.emit, enabled=bool(columns))
    menu.addSeparator()
    _add(menu, "next_unresolved", tr("Next &open row"), grid.next_unresolved)
    return menu


def _add_join(menu: Menu) -> None:
    several = len({one.article for one in menu.grid.selected_refs()}) > 1
    _add(menu, "join", tr("&Join into one row"), menu.grid.request_join, enabled=several)


def column_menu(grid: StoryGrid, article_id: str, *, is_base: bool, is_pinned: bool) -> Menu:
    """What can be done with one version."""
    menu = Menu("", grid)
    menu.setObjectName("columnMenu")
    _add(menu, "base", tr("Make &base"), lambda: grid.baseRequested.emit(article_id), enabled=not is_base)
    words = tr("No longer &pinned") if is_pinned else tr("&Pin this column")
    _add(menu, "pin_column", words, lambda: grid.pinRequested.emit(article_id, not is_pinned))
    _add(menu, "hide_column", tr("&Hide this column"), lambda: grid.hideRequested.emit(article_id))
    _add(menu, "rename", tr("Re&name…"), lambda: grid.renameRequested.emit(article_id))
    _add(menu, "reload", tr("Re&load"), lambda: grid.reloadRequested.emit(article_id))
    menu.addSeparator()
    _add(menu, "fit_columns", tr("&Fit all columns"), grid.fit_columns)
    menu.addSeparator()
    _add(menu, "remove", tr("&Remove"), lambda: grid.removeRequested.emit(article_id))
    return menu

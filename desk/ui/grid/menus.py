"""The context menus of the grid. Every entry sends one of the grid's requests, or does what a key does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desk.engine.model import CONTENT_KINDS, Kind, SentenceRef
from desk.ui.menu_keys import keep_keys
from desk.ui.translating import tr

if TYPE_CHECKING:
    from desk.ui.grid.view import StoryGrid


class Menu(QMenu):
    """A menu that keeps the keyboard and, opened once, goes when it is closed."""

    def __init__(self, title: str, grid: StoryGrid) -> None:
        super().__init__(title, grid)
        keep_keys(self)

    def open_at(self, point: QPoint) -> None:
        self.aboutToHide.connect(self.deleteLater)
        self.popup(point)


def _add(menu: QMenu, name: str, text: str, then: Callable[[], None], *, enabled: bool = True) -> None:
    action = menu.addAction(text)
    action.setObjectName(name)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: then())


def kind_menu(grid: StoryGrid, ref: SentenceRef, present: Kind) -> Menu:
    """Every kind with the letter that chooses it, the present one checked."""
    menu = Menu(tr("&Kind"), grid)
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
    text = tr("No longer &canonical") if marked else tr("Make &canonical")
    _add(menu, "mark", text, lambda: grid.markRequested.emit(ref), enabled=kind in CONTENT_KINDS or marked)
    _add(menu, "edit", tr("&Edit the summary's line …"), lambda: grid.editRequested.emit(ref), enabled=marked)
    menu.addSeparator()
    refs = grid.selected_refs()
    several = len({one.article for one in refs}) > 1
    _add(menu, "join", tr("&Join the selected cells"), grid.request_join, enabled=several)
    _add(menu, "part", tr("&Part from its row"), lambda: grid.partRequested.emit(ref), enabled=linked)
    _add(menu, "confirm", tr("Con&firm its links"), lambda: grid.confirmRequested.emit(ref), enabled=linked)
    _add(menu, "moveUp", tr("Move to the row &above"), lambda: grid.moveRequested.emit(-1))
    _add(menu, "moveDown", tr("Move to the row &below"), lambda: grid.moveRequested.emit(1))
    back = tr("Back to the program’s own &view")
    _add(menu, "takeBack", back, grid.takeBackRequested.emit, enabled=decided)
    menu.addSeparator()
    menu.addMenu(kind_menu(grid, ref, kind))
    menu.addSeparator()
    _add(menu, "copy", tr("C&opy the sentence"), grid.copy)
    _add(menu, "copyWithSource", tr("Copy &with source"), grid.copy_with_source)
    _add(menu, "select", tr("&Select text …"), grid.open_reader)
    return menu


def column_menu(grid: StoryGrid, article_id: str, *, is_base: bool, is_pinned: bool) -> Menu:
    """What can be done with one version."""
    menu = Menu("", grid)
    menu.setObjectName("columnMenu")
    _add(menu, "base", tr("Make &base"), lambda: grid.baseRequested.emit(article_id), enabled=not is_base)
    words = tr("No longer &pinned") if is_pinned else tr("&Pin")
    _add(menu, "pin", words, lambda: grid.pinRequested.emit(article_id, not is_pinned))
    _add(menu, "hide", tr("&Hide"), lambda: grid.hideRequested.emit(article_id))
    _add(menu, "rename", tr("Re&name …"), lambda: grid.renameRequested.emit(article_id))
    _add(menu, "reload", tr("Re&load"), lambda: grid.reloadRequested.emit(article_id))
    menu.addSeparator()
    _add(menu, "fit", tr("&Fit all columns"), grid.fit_columns)
    menu.addSeparator()
    _add(menu, "remove", tr("&Remove"), lambda: grid.removeRequested.emit(article_id))
    return menu

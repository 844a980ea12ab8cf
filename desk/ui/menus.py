"""The menu bar and the tool bar, filled from the actions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from desk.engine.grid.states import RowFilter
from desk.engine.project import Project, letter
from desk.ui.actions import Actions
from desk.ui.classes_menu import ClassesMenu
from desk.ui.icons import icon
from desk.ui.menu_keys import keep_keys
from desk.ui.naming import name_extension, name_list
from desk.ui.translating import tr
from desk.ui.words import row_filter_name, shortened

_ICONS = Qt.ToolButtonStyle.ToolButtonIconOnly
_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_TIGHTEST = 5  # how often a tool bar without room gives up some of its words
_LETTERS, _FEWER_LETTERS = 32, 19  # that a choice of the tool bar is wide at most


@dataclass(frozen=True, slots=True)
class Menus:
    """The menus that are filled anew whenever they open, and the two that a button of the tool bar shows."""

    recent: QMenu
    columns: QMenu
    view: QMenu
    row: QMenu


def fill_menu_bar(window: QMainWindow, actions: Actions, classes: ClassesMenu) -> Menus:
    """Builds the menu bar; what each action does is connected elsewhere."""
    bar = window.menuBar()
    file = bar.addMenu(tr("&File"))
    file.addActions([actions.new, actions.new_window, actions.open, actions.paste])
    recent = file.addMenu(tr("Open &recent"))
    file.addSeparator()
    file.addActions([actions.save, actions.save_as, actions.rename_story])
    file.addSeparator()
    file.addActions([actions.export, actions.export_report, actions.copy_summary])
    file.addActions([actions.print_summary, actions.print_report])
    file.addSeparator()
    file.addActions([actions.close_window, actions.quit])

    edit = bar.addMenu(tr("&Edit"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([actions.copy, actions.copy_source])
    edit.addSeparator()
    edit.addActions([actions.find, actions.find_next, actions.find_previous])
    edit.addSeparator()
    edit.addActions([actions.palette, actions.preferences])

    view = bar.addMenu(tr("&View"))
    view.addActions([actions.paragraphs, actions.sentences])
    view.addSeparator()
    view.addMenu(tr("Show &rows")).addActions(list(actions.filters.values()))
    view.addMenu(classes)
    view.addAction(actions.canonical_reference)
    columns = view.addMenu(tr("&Columns"))
    columns.addActions(actions.for_columns())
    view.addSeparator()
    view.addActions([actions.zoom_in, actions.zoom_out, actions.zoom_reset])
    theme = view.addMenu(icon("theme"), tr("&Theme"))
    theme.addActions(list(actions.themes.values()))
    view.addActions([actions.next_part, actions.full_screen])
    view.addSeparator()

    row = bar.addMenu(tr("&Row"))
    row.addActions([actions.next_difference, actions.previous_difference, actions.next_unresolved])
    row.addSeparator()
    row.addAction(actions.mark)
    row.addMenu(tr("&Take from")).addActions(actions.take)
    row.addActions([actions.clear, actions.go_on])
    row.addSeparator()
    row.addMenu(tr("Kind of &line")).addActions(list(actions.kinds.values()))
    row.addActions([actions.kind_menu, actions.other_kind, actions.kind_of_like, actions.outlet_rule])
    row.addSeparator()
    row.addActions([actions.join, actions.part, actions.confirm])
    row.addActions([actions.move_row_up, actions.move_row_down, actions.next_check])
    back = row.addMenu(tr("Back to the program’s own &view"))
    back.addActions([actions.take_back_sentence, actions.take_back_row, actions.take_back_all])

    summary = bar.addMenu(tr("&Summary"))
    summary.addActions([actions.suggest, actions.own_line])
    summary.addSeparator()
    summary.addActions(
        [actions.edit_line, actions.restore_line, actions.split_line, actions.join_lines, actions.heading]
    )
    summary.addActions([actions.move_up, actions.move_down, actions.remove_line])
    summary.addSeparator()
    summary.addActions([actions.preview, actions.copy_summary, actions.export])

    about = bar.addMenu(tr("&Help"))
    about.addActions(
        [
            actions.guide,
            actions.legend,
            actions.whats_this,
            actions.shortcuts,
            actions.change_shortcuts,
            actions.sample,
        ]
    )
    about.addSeparator()
    about.addAction(actions.about)
    for menu in (*bar.findChildren(QMenu), classes, classes.only):
        keep_keys(menu)
    return Menus(recent, columns, view, row)


class ToolBar(QToolBar):
    """What is at hand above the grid. Choices leave as signals; showing a value emits nothing.

    A bar without room for all gives up words, the plainest first, before it hides a tool."""

    filterChosen = Signal(object)  # RowFilter
    baseChosen = Signal(object)  # article id, None for the program's own choice

    def __init__(self, actions: Actions, classes: ClassesMenu, parent: QWidget | None = None) -> None:
        super().__init__(tr("Tools"), parent)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setToolButtonStyle(_WORDS)
        self.toggleViewAction().setObjectName("show_tools")
        self._tightness = 0
        self._buttons: list[
            tuple[int, QToolButton]
        ] = []  # with the tightness from which they lose their words
        self._labels: list[tuple[int, QAction]] = []
        self._short(actions.open, tr("Open"), 1)
        self._short(actions.paste, tr("Paste"), 1)
        self.addSeparator()
        words = QLabel(tr("Difference:"))
        words.setContentsMargins(6, 0, 2, 0)
        self._labels.append((2, self.addWidget(words)))
        self._short(actions.previous_difference, "")
        self._short(actions.next_difference, "")
        self.addSeparator()
        self._short(actions.next_unresolved, tr("Next open row"), 3)
        self.addSeparator()
        self.filter = self._combo(tr("Show:"), tr("Which rows to show"))
        for row_filter in RowFilter:
            self.filter.addItem(row_filter_name(row_filter), row_filter)
        # Qt keeps an enumeration of texts as a text
        self.filter.activated.connect(
            lambda index: self.filterChosen.emit(RowFilter(self.filter.itemData(index)))
        )
        self.base = self._combo(tr("Base:"), tr("Version whose order the rows follow"))
        self.base.activated.connect(lambda index: self.baseChosen.emit(self.base.itemData(index)))
        self.addSeparator()
        self._short(actions.paragraphs, tr("Paragraphs"), 4)
        self._short(actions.sentences, tr("Sentences"), 4)
        self.addSeparator()
        button = QToolButton()
        button.setObjectName("classes")
        button.setText(tr("Highlight ▾"))
        button.setAccessibleName(tr("Classes of differences"))
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # it would hang in the corner
        button.setIcon(icon("classes"))
        button.setToolButtonStyle(_WORDS)
        self._buttons.append((3, button))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(classes)
        button.setToolTip(tr("Which differences are marked, and how many of each the story has"))
        button.setWhatsThis(button.toolTip())
        self.addWidget(button)
        self._of_story = (self.filter, self.base, button)
        stretch = QWidget()
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(stretch)
        self._short(actions.find, tr("Find"), 1)
        name_extension(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tighten(0)

    def event(self, event: QEvent) -> bool:
        """Words that have become longer may need more room than there is."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._tighten(self._tightness)
        return done

    def _tighten(self, least: int) -> None:
        """Gives up as many words as it takes to have room for every tool, beginning at a tightness."""
        for tightness in range(least, _TIGHTEST + 1):
            if tightness != self._tightness:
                self._set_tightness(tightness)
            if self.sizeHint().width() <= self.width():
                return

    def _set_tightness(self, tightness: int) -> None:
        self._tightness = tightness
        for limit, button in self._buttons:
            button.setToolButtonStyle(_WORDS if tightness < limit else _ICONS)
        for limit, label in self._labels:
            label.setVisible(tightness < limit)
        letters = _LETTERS if tightness < 2 else _FEWER_LETTERS
        for combo in (self.filter, self.base):
            combo.setMaximumWidth(letters * combo.fontMetrics().averageCharWidth())

    def set_story_open(self, is_open: bool) -> None:
        """Without a story there are no rows to show and no base to choose."""
        for widget in self._of_story:
            widget.setEnabled(is_open)

    def show_filter(self, row_filter: RowFilter) -> None:
        """Shows which rows are shown now."""
        self.filter.setCurrentIndex(self.filter.findData(row_filter))

    def show_filter_counts(self, counts: dict[RowFilter, int]) -> None:
        """How many rows each choice would show."""
        for index in range(self.filter.count()):
            row_filter = RowFilter(self.filter.itemData(index))
            words = tr("{filter} ({count})", filter=row_filter_name(row_filter), count=counts[row_filter])
            if words != self.filter.itemText(index):
                self.filter.setItemText(index, words)

    def show_bases(self, project: Project, base: int) -> None:
        """Lists the versions; `base` is the number of the one that rows follow now."""
        self.base.clear()
        chosen = None if project.base_kept else project.base
        automatic = tr("automatic")
        if chosen is None and base < len(project.articles):
            automatic = tr("automatic ({0})").format(letter(base))
        self.base.addItem(automatic, None)
        for number, article in enumerate(project.articles):
            title = shortened(project.article_title(article), 36)
            self.base.addItem(f"{letter(number)}  {title}", article.id)
        self.base.setCurrentIndex(max(0, self.base.findData(chosen)))

    def _short(self, action: QAction, text: str, limit: int = 0) -> None:
        """A button with the action's icon and a shorter text, up to a tightness, or none."""
        button = QToolButton()
        action.setIconText(text or action.text().replace("&", ""))
        button.setDefaultAction(action)
        button.setToolButtonStyle(_WORDS if text else _ICONS)
        if text:
            self._buttons.append((limit, button))
        button.setAccessibleName(action.text().replace("&", ""))
        self.addWidget(button)

    def _combo(self, label: str, name: str) -> QComboBox:
        words = QLabel(label)
        words.setContentsMargins(6, 0, 2, 0)
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        name_list(combo)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaximumWidth(_LETTERS * combo.fontMetrics().averageCharWidth())
        words.setBuddy(combo)
        self._labels.append((5, self.addWidget(words)))
        self.addWidget(combo)
        return combo

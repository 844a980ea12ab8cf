"""Every action of the window: its object name, words, shortcut, icon and tooltip, in one table a menu.

Actions know nothing of what they do; `connecting.py` connects them. An action whose shortcut is a single key
lives in the grid alone, so that typing elsewhere types.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from desk.engine.grid.states import RowFilter
from desk.engine.model import Kind
from desk.engine.project import letter
from desk.ui.icons import icon
from desk.ui.translating import tr
from desk.ui.words import kind_name, row_filter_name

Standard = QKeySequence.StandardKey
Keys = QKeySequence.StandardKey | str | None


def explain(action: QAction) -> None:
    """A tooltip of what an action does, or else its name, and its first key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip((action.statusTip() or str(action.data())) + (f" ({keys})" if keys else ""))


class Actions(QObject):
    """The actions, by attribute and, through `all()`, as a list; an action's data is its plain name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[QAction] = []
        self._make_file()
        self._make_edit()
        self._make_view()
        self._make_row()
        self._make_summary()
        self._make_help()

    def all(self) -> Iterator[QAction]:
        yield from self._all

    def in_summary(self) -> list[QAction]:
        """The actions whose keys belong to the summary: in the grid they mean something else."""
        return [self.move_up, self.move_down]

    def in_grid(self) -> list[QAction]:
        """The actions whose keys belong to the grid, single letters among them."""
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        mine = [action for action in self._all if action.shortcutContext() == context]
        return [action for action in mine if action not in self.in_summary()]

    def need_story(self) -> list[QAction]:
        """The actions that make no sense while no article is open."""
        without = set(
            "new new_window close_window open paste undo redo paragraphs sentences full_screen quit".split()
        )
        in_their_own_way = {action.objectName() for action in self.for_columns()}
        help_ = set("guide shortcuts legend whats_this change_shortcuts palette sample about".split())
        free = without | help_ | in_their_own_way | {"preferences"}
        return [
            action
            for action in self._all
            if action.objectName() not in free and not action.objectName().startswith("theme_")
        ]

    def for_columns(self) -> list[QAction]:
        """What is done with the column that one is in, and with all of them."""
        return [self.pin_column, self.hide_column, self.show_all_columns, self.fit_columns]

    def _add(self, name: str, text: str, keys: Keys = None, tip: str = "", picture: str = "") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        plain = text.replace("&", "").rstrip("… ")  # some languages set a space before it
        action.setData(plain)
        shortcuts = QKeySequence.keyBindings(keys) if isinstance(keys, Standard) else []
        if isinstance(keys, str):
            shortcuts = [QKeySequence(keys)]
        action.setShortcuts(shortcuts)
        if isinstance(keys, str) and (len(keys.removeprefix("Shift+")) == 1 or keys == "Space"):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setStatusTip(tip)
        action.setWhatsThis(tip or plain)
        explain(action)
        if picture:
            action.setIcon(icon(picture))
        self._all.append(action)
        return action

    def _choice(self, group: QActionGroup, action: QAction) -> QAction:
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _make_file(self) -> None:
        self.new = self._add("new", tr("&New story"), Standard.New, tr("Start with an empty desk"), "new")
        self.new_window = self._add(
            "new_window", tr("New &window"), "Ctrl+Shift+N", tr("Work on another story beside this one")
        )
        self.open = self._add(
            "open", tr("&Open…"), Standard.Open, tr("Add files as versions, or open a story"), "open"
        )
        self.paste = self._add(
            "paste", tr("&Paste as version"), Standard.Paste, tr("Add what was copied as a version"), "paste"
        )
        self.save = self._add("save", tr("&Save"), Standard.Save, tr("Save the story"), "save")
        self.save_as = self._add(
            "save_as", tr("Save &as…"), "Ctrl+Shift+S", tr("Save the story under another name")
        )
        self.rename_story = self._add(
            "rename_story", tr("&Name the story…"), None, tr("Give the story a title")
        )
        self.export = self._add(
            "export", tr("&Export summary…"), "Ctrl+E", tr("Write the summary to a file"), "export"
        )
        self.export_report = self._add(
            "export_report",
            tr("Export &comparison…"),
            "Ctrl+Shift+E",
            tr("Write the table, with all that differs, for readers without this program"),
        )
        self.print_summary = self._add(
            "print_summary",
            tr("&Print the summary…"),
            "Ctrl+Shift+P",
            tr("See the pages, then print them"),
        )
        self.print_report = self._add(
            "print_report", tr("Print the &table…"), None, tr("The rows that are shown, on pages")
        )
        self.close_window = self._add(
            "close_window", tr("&Close the window"), Standard.Close, tr("Close this story’s window")
        )
        self.quit = self._add("quit", tr("&Quit"), "Ctrl+Q", tr("Close every window"))

    def _make_edit(self) -> None:
        self.undo = self._add("undo", tr("&Undo"), Standard.Undo, tr("Take back the last step"), "undo")
        self.redo = self._add("redo", tr("&Redo"), Standard.Redo, tr("Do it again"), "redo")
        if (also := QKeySequence("Ctrl+Y")) not in self.redo.shortcuts():
            self.redo.setShortcuts([*self.redo.shortcuts(), also])
        self.copy = self._add("copy", tr("&Copy sentence"), Standard.Copy, tr("Copy this sentence"), "copy")
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_source = self._add(
            "copy_source", tr("Copy &with its source"), None, tr("Copy this sentence and where it stands")
        )
        self.find = self._add(
            "find", tr("&Find…"), Standard.Find, tr("Find words in all versions and in the summary"), "find"
        )
        self.find_next = self._add(
            "find_next", tr("Find &next"), Standard.FindNext, tr("Next place found"), "down"
        )
        self.find_previous = self._add(
            "find_previous", tr("Find &previous"), Standard.FindPrevious, tr("Previous place found"), "up"
        )
        self.palette = self._add(
            "palette", tr("&Run a command…"), "Ctrl+K", tr("Find any command by typing"), "palette"
        )

        self.preferences = self._add(
            "preferences", tr("Pre&ferences…"), "Ctrl+,", tr("Choose how the program looks and works")
        )
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _make_view(self) -> None:
        sizes = QActionGroup(self)
        self.paragraphs = self._choice(
            sizes,
            self._add(
                "paragraphs", tr("&Paragraphs"), "Ctrl+1", tr("Set paragraphs side by side"), "paragraphs"
            ),
        )
        self.sentences = self._choice(
            sizes,
            self._add("sentences", tr("&Sentences"), "Ctrl+2", tr("Set sentences side by side"), "sentences"),
        )
        self.canonical_reference = self._add(
            "canonical_reference",
            tr("Compare with the &canonical sentence"),
            None,
            tr("Mark differences from the row’s canonical sentence instead of the base"),
        )
        self.canonical_reference.setCheckable(True)
        self.canonical_reference.setChecked(True)
        shown = QActionGroup(self)
        self.filters = {
            one: self._choice(shown, self._add(f"rows_{one.value}", row_filter_name(one)))
            for one in RowFilter
        }
        self.filters[RowFilter.ALL].setChecked(True)
        self.pin_column = self._add(
            "pin_column", tr("&Pin this column"), None, tr("Keep this version in sight beside the others")
        )
        self.pin_column.setCheckable(True)
        self.hide_column = self._add(
            "hide_column", tr("&Hide this column"), "Ctrl+Shift+H", tr("Take this version out of sight")
        )
        self.show_all_columns = self._add("show_all_columns", tr("Show &all columns"), "Ctrl+Shift+A")
        self.fit_columns = self._add(
            "fit_columns", tr("&Fit all columns"), "Ctrl+Shift+0", tr("Share the width evenly")
        )
        self.zoom_in = self._add("zoom_in", tr("Zoom &in"), Standard.ZoomIn, tr("Larger text"), "zoom-in")
        self.zoom_out = self._add(
            "zoom_out", tr("Zoom &out"), Standard.ZoomOut, tr("Smaller text"), "zoom-out"
        )
        self.zoom_reset = self._add("zoom_reset", tr("&Normal size"), "Ctrl+0", tr("Text in its normal size"))
        self.next_part = self._add(
            "next_part",
            tr("Next &part of the window"),
            "F6",
            tr("From the grid to the summary and the facts"),
        )
        self.full_screen = self._add("full_screen", tr("&Full screen"), "F11", tr("Use the whole screen"))
        self.full_screen.setCheckable(True)
        themes = QActionGroup(self)
        self.themes = {
            name: self._choice(themes, self._add(f"theme_{name}", text))
            for name, text in (
                ("system", tr("As the &system")),
                ("light", tr("&Light")),
                ("dark", tr("&Dark")),
                ("contrast", tr("&High contrast")),
            )
        }

    def _make_row(self) -> None:
        self.next_difference = self._add(
            "next_difference", tr("Next &difference"), "F8", tr("Next row in which versions differ"), "next"
        )
        self.previous_difference = self._add(
            "previous_difference",
            tr("&Previous difference"),
            "F7",
            tr("Previous row in which versions differ"),
            "previous",
        )
        self.next_unresolved = self._add(
            "next_unresolved", tr("Next &open row"), "N", tr("Next row that has no line yet"), "unresolved"
        )
        self.mark = self._add(
            "mark", tr("&Make canonical"), "Space", tr("Let this sentence speak for its row"), "mark"
        )
        self.clear = self._add("clear", tr("&Clear the row"), "0", tr("Take the row’s marks away"), "clear")
        self.take = [
            self._add(f"take_{n}", tr("Take from version {0}").format(letter(n - 1)), str(n))
            for n in range(1, 10)
        ]
        self.kinds = {kind: self._add(f"kind_{kind.value}", kind_name(kind).capitalize()) for kind in Kind}
        self.kind_menu = self._add("kind_menu", tr("Choose the &kind…"), "K", tr("Say what this line is"))
        self.other_kind = self._add(
            "other_kind", tr("Body text or &furniture"), "F", tr("Call furniture body text, and back")
        )
        self.kind_of_like = self._add(
            "kind_of_like",
            tr("Same kind for lines li&ke it"),
            "Shift+F",
            tr("Give this line’s kind to every line like it: with its label, its words or its form"),
        )
        self.outlet_rule = self._add(
            "outlet_rule",
            tr("&Always for this outlet…"),
            "Shift+K",
            tr("Let such lines of this outlet be of this kind in every story"),
        )
        self.go_on = self._add(
            "go_on", tr("&Go on after a key"), None, tr("After a mark, go to the next open row")
        )
        self.go_on.setCheckable(True)
        self.go_on.setChecked(True)
        self.join = self._add(
            "join", tr("&Join into one row"), "J", tr("Set the selected cells side by side"), "link"
        )
        self.part = self._add(
            "part", tr("Par&t from the row"), "P", tr("Take this cell out of its row"), "part"
        )
        self.confirm = self._add(
            "confirm",
            tr("C&onfirm the links"),
            "C",
            tr("Say that this cell stands in the right row"),
            "confirm",
        )
        self.move_row_up = self._add(
            "move_row_up",
            tr("Move to the row a&bove"),
            "Ctrl+Shift+Up",
            tr("Take this cell, or those selected, out of the row and into the one above"),
            "up",
        )
        self.move_row_down = self._add(
            "move_row_down",
            tr("Move to the row belo&w"),
            "Ctrl+Shift+Down",
            tr("Take this cell, or those selected, out of the row and into the one below"),
            "down",
        )
        for action in (self.move_row_up, self.move_row_down):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.next_check = self._add(
            "next_check",
            tr("Check the ne&xt link"),
            "Shift+N",
            tr("Go to the next link in the list of what to check"),
        )
        self.take_back_sentence = self._add(
            "take_back_sentence",
            tr("Program’s own view of this &sentence"),
            None,
            tr("Take back what was joined, parted or confirmed by hand here"),
        )
        self.take_back_row = self._add(
            "take_back_row",
            tr("Program’s own view of this &row"),
            None,
            tr("Take back what was joined, parted or confirmed by hand in this row"),
        )
        self.take_back_all = self._add(
            "take_back_all",
            tr("Program’s own view of the s&tory"),
            None,
            tr("Take back all that was joined, parted and confirmed by hand"),
        )
        for action in (self.take_back_sentence, self.take_back_row, self.take_back_all):
            action.setProperty("words", action.text())  # the text will say how many there are

    def _make_summary(self) -> None:
        self.suggest = self._add(
            "suggest", tr("&Suggest lines"), "Ctrl+D", tr("Propose a sentence for each open row"), "suggest"
        )
        self.own_line = self._add(
            "own_line", tr("Add a line of your &own"), "Ctrl+L", tr("Write a line yourself"), "own-line"
        )
        self.edit_line = self._add(
            "edit_line", tr("&Edit the line"), "Ctrl+Return", tr("Change the line’s words"), "edit"
        )
        self.restore_line = self._add(
            "restore_line",
            tr("Back to the source’s &words"),
            None,
            tr("Let the line say again what its source says"),
        )
        self.split_line = self._add(
            "split_line", tr("S&plit the line"), "Ctrl+Shift+K", tr("Make two lines of one"), "split"
        )
        self.join_lines = self._add(
            "join_lines", tr("&Join with the next line"), "Ctrl+J", tr("Make one line of two"), "join"
        )
        self.move_up = self._add("move_up", tr("Move the line &up"), "Alt+Up", tr("Move the line up"), "up")
        self.move_down = self._add(
            "move_down", tr("Move the line &down"), "Alt+Down", tr("Move the line down"), "down"
        )
        self.heading = self._add(
            "heading", tr("Set as &heading"), "Ctrl+H", tr("Set the line as a heading"), "heading"
        )
        self.heading.setCheckable(True)
        self.remove_line = self._add(
            "remove_line",
            tr("&Remove the line"),
            None,
            tr("Take the line out (Del in the summary)"),
            "remove",
        )
        self.preview = self._add(
            "preview", tr("Pre&view"), "Ctrl+P", tr("See the summary as it will be"), "preview"
        )
        self.preview.setCheckable(True)
        self.copy_summary = self._add(
            "copy_summary", tr("&Copy the summary"), "Ctrl+Shift+C", tr("Copy it with its formatting"), "copy"
        )

        for action in (self.move_up, self.move_down):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_help(self) -> None:
        self.guide = self._add(
            "guide", tr("&Guide"), "Ctrl+F1", tr("How to work with the program, in chapters"), "guide"
        )
        self.shortcuts = self._add(
            "shortcuts", tr("&Keyboard shortcuts"), "Ctrl+/", tr("All shortcuts on one sheet"), "help"
        )
        self.legend = self._add(
            "legend", tr("&What the marks mean"), "F1", tr("Every mark of the grid and what it says")
        )
        self.whats_this = self._add(
            "whats_this",
            tr("What’s &this?"),
            "Shift+F1",
            tr("Click on something to read what it is for"),
        )
        self.change_shortcuts = self._add(
            "change_shortcuts", tr("&Change shortcuts…"), None, tr("Give commands other keys")
        )
        self.sample = self._add(
            "sample", tr("Open the &sample story"), None, tr("Five versions of one event")
        )
        self.about = self._add(
            "about", tr("&About Copy Desk"), None, tr("Version and licences"), "information"
        )

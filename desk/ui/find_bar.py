"""The find bar under the grid: what to look for in all versions and the summary, how, and what was found.

The bar knows no story: it says what is wanted, and shows what it is told. Words stay in it when it closes;
the last searches are kept as long as the window lives.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from desk.ui.elided import Elided
from desk.ui.grid.finding import Query
from desk.ui.grid.searching import Found
from desk.ui.icons import icon
from desk.ui.naming import name_clear_button, name_list

MOST_KEPT = 10
"""How many of the last searches the list holds."""


class FindBar(QWidget):
    """`searchChanged` carries a Query, one that finds nothing when the bar closes."""

    searchChanged = Signal(object)
    onlyHitsChanged = Signal(bool)  # leave out the rows without hits
    nextRequested = Signal()
    previousRequested = Signal()
    allRowsRequested = Signal()
    closed = Signal()

    def __init__(self, find_next: QAction, find_previous: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._words = _Words()
        self._words.setPlaceholderText(self.tr("Find in versions and summary"))
        self._words.setAccessibleName(self.tr("Words to find"))
        self._words.textChanged.connect(self._search)
        self._words.nextRequested.connect(self.go_next)
        self._words.previousRequested.connect(self.go_previous)
        self._field = QComboBox()
        self._field.setObjectName("last_searches")
        self._field.setAccessibleName(self.tr("Last searches"))
        self._field.setLineEdit(self._words)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._field.setCompleter(None)  # type: ignore[arg-type]  # completed words would be looked for
        self._field.setMinimumWidth(120)
        self._field.setMaximumWidth(320)
        name_list(self._field)
        name_clear_button(self._words)
        self._match_case = self._switch("match_case", "Aa", self.tr("Match case"))
        self._whole_words = self._switch("whole_words", self.tr("Word"), self.tr("Whole words only"))
        self._match_accents = self._switch("match_accents", "é≠e", self.tr("Tell accents apart: é is not e"))
        self._expression = self._switch("expression", ".*", self.tr("Regular expression"))
        self._only_hits = self._switch(
            "only_hits",
            self.tr("Only rows with hits"),
            self.tr("Leave out the rows without hits"),
        )
        for switch in (self._match_case, self._whole_words, self._match_accents, self._expression):
            switch.toggled.connect(self._search)
        self._only_hits.toggled.connect(self.onlyHitsChanged)
        self._found = Elided()
        self._found.setObjectName("places_found")
        self._found.setAccessibleName(self.tr("Places found"))
        self._all_rows = QToolButton()
        self._all_rows.setObjectName("show_all_rows")
        self._all_rows.setText(self.tr("Show all rows"))
        self._all_rows.setToolTip(self.tr("Lift the filter, so that no hit is left out"))
        self._all_rows.clicked.connect(self.allRowsRequested)
        self._error = QLabel()
        self._error.setObjectName("expression_error")
        self._error.setAccessibleName(self.tr("What is wrong with the expression"))
        self._in_versions = Found()
        self._in_summary = (0, 0)  # how many hits, and the number of the current one
        self._lay_out(find_next, find_previous)
        self.hide()

    def _lay_out(self, find_next: QAction, find_previous: QAction) -> None:
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(icon("dismiss"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(self.tr("Close the find bar"))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        for action in (find_previous, find_next):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(action.data())
            row.addWidget(button)
        row.addSpacing(6)
        for switch in (self._match_case, self._whole_words, self._match_accents, self._expression):
            row.addWidget(switch)
        row.addSpacing(6)
        row.addWidget(self._only_hits)
        row.addSpacing(6)
        row.addWidget(self._found, 1)
        row.addWidget(self._all_rows)
        row.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 4)
        rows.setSpacing(2)
        rows.addLayout(row)
        rows.addWidget(self._error)
        self._all_rows.hide()
        self._error.hide()

    def _switch(self, name: str, text: str, tip: str) -> QToolButton:
        switch = QToolButton()
        switch.setObjectName(name)
        switch.setText(text)
        switch.setToolTip(tip)
        switch.setAccessibleName(tip)
        switch.setCheckable(True)
        switch.setAutoRaise(True)
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return switch

    def open_bar(self) -> None:
        """Shows the bar with its words selected, ready to type over."""
        self.show()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self._search()

    def close_bar(self) -> None:
        """The words stay for the next time."""
        self._keep()
        self.hide()
        self.searchChanged.emit(Query())
        self.closed.emit()

    def words(self) -> str:
        return self._words.text()

    def query(self) -> Query:
        return Query(
            self._words.text(),
            match_case=self._match_case.isChecked(),
            whole_words=self._whole_words.isChecked(),
            expression=self._expression.isChecked(),
            match_accents=self._match_accents.isChecked(),
        )

    def show_all_rows(self) -> None:
        """Rows without hits are to be seen again."""
        self._only_hits.setChecked(False)

    def show_found(self, found: Found) -> None:
        """Tells what was found in the versions, and where one is in it."""
        self._in_versions = found
        self._tell()
        self._all_rows.setVisible(bool(found.in_other_rows))
        self._error.setText(found.error)
        self._error.setVisible(bool(found.error))

    def show_found_in_summary(self, count: int, at: int) -> None:
        """The same of the lines of the summary."""
        self._in_summary = count, at
        self._tell()

    def _tell(self) -> None:
        self._found.setText(self._words_for(self._in_versions) if self._words.text().strip() else "")

    def _words_for(self, found: Found) -> str:
        if found.error:
            return ""
        count, (in_summary, at_in_summary) = found.shown, self._in_summary
        if at_in_summary:
            said = [self.tr("Hit {0} of {1} in the summary").format(at_in_summary, in_summary)]
            if count:
                said.append(self.tr("{0} in the story").format(count))
        elif found.at:
            said = [self.tr("Hit {0} of {1}").format(found.at, count)]
        elif count and in_summary:
            said = [self.tr("{0} in the story").format(count)]
        elif count:
            said = [self.tr("1 hit") if count == 1 else self.tr("{0} hits").format(count)]
        elif found.searching:
            said = [self.tr("Searching …")]
        elif found.in_other_rows or found.in_hidden_versions:
            said = [self.tr("No hit in what is shown")]
        else:
            said = [self.tr("Not in any version")]
        if in_summary and not at_in_summary:
            said.append(self.tr("{0} in the summary").format(in_summary))
        if found.in_other_rows:
            said.append(self.tr("{0} in rows not shown").format(found.in_other_rows))
        if found.in_hidden_versions:
            said.append(self.tr("{0} in hidden versions").format(found.in_hidden_versions))
        if found.too_many:
            said.append(self.tr("and more: type more to find less"))
        if found.ran_away:
            said.append(self.tr("stopped: this expression takes too long"))
        return " · ".join(said)

    def _search(self) -> None:
        if self.isVisible():
            self.searchChanged.emit(self.query())

    def go_next(self) -> None:
        """Goes to the next hit, of the last search where the bar is closed."""
        self._look_again()
        self.nextRequested.emit()

    def go_previous(self) -> None:
        """The same the other way."""
        self._look_again()
        self.previousRequested.emit()

    def _look_again(self) -> None:
        self._keep()
        if not self.isVisible():
            self.show()
            self._search()

    def _keep(self) -> None:
        """Puts what is looked for at the top of the list of the last searches."""
        text = self._words.text()
        if text.strip() and self._field.itemText(0) != text:
            again = self._field.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
            if again >= 0:
                self._field.removeItem(again)
            self._field.insertItem(0, text)
            self._field.setMaxCount(MOST_KEPT)
            self._field.setCurrentIndex(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


class _Words(QLineEdit):
    """Enter goes on, with Shift back."""

    nextRequested = Signal()
    previousRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # what is dropped anywhere on the window becomes a version

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previousRequested if back else self.nextRequested).emit()
            event.accept()
        else:
            super().keyPressEvent(event)

"""Preferences > Furniture: the rules that an editor made for outlets, to read, change and remove."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from desk.engine.kinds.patterns import OutletRule
from desk.engine.model import Kind
from desk.ui.memory import Memory
from desk.ui.preferences.page import Page
from desk.ui.rule_dialog import RuleDialog
from desk.ui.words import kind_name


class OutletsPage(Page):
    """A table of rules; they hold once the dialog is agreed to."""

    def __init__(self, rules: tuple[OutletRule, ...]) -> None:
        super().__init__("furniture", self.tr("Furniture"))
        self._rules = list(rules)
        self._remark = self.remark("")
        self._table = QTableWidget(0, 3)
        self._make_table()
        self._add = QPushButton(self.tr("&Add…"))
        self._edit = QPushButton(self.tr("&Edit…"))
        self._remove = QPushButton(self.tr("&Remove"))
        row = QHBoxLayout()
        for button, name, does in (
            (self._add, "add_rule", self.add),
            (self._edit, "edit_rule", self.edit),
            (self._remove, "remove_rule", self.remove),
        ):
            button.setObjectName(name)
            button.clicked.connect(does)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(row)
        self._show()

    def rules(self) -> tuple[OutletRule, ...]:
        return tuple(self._rules)

    def keep(self, memory: Memory) -> None:
        memory.outlets.replace(self._rules)

    def add(self) -> None:
        if (rule := self._asked(OutletRule("", "", Kind.PROMO))) is not None:
            self._take([*self._rules, rule], len(self._rules))

    def edit(self) -> None:
        row = self._row()
        if row >= 0 and (rule := self._asked(self._rules[row])) is not None:
            self._take([*self._rules[:row], rule, *self._rules[row + 1 :]], row)

    def remove(self) -> None:
        row = self._row()
        if row >= 0:
            self._take([*self._rules[:row], *self._rules[row + 1 :]], row)

    def _make_table(self) -> None:
        table = self._table
        table.setObjectName("rules")
        table.setAccessibleName(self.tr("Rules for outlets"))
        table.setHorizontalHeaderLabels([self.tr("Outlet"), self.tr("Lines that read"), self.tr("Are")])
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().resizeSection(0, 150)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 3 // 2)
        table.setShowGrid(False)
        table.horizontalHeader().setHighlightSections(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.itemSelectionChanged.connect(self._enable)
        table.itemDoubleClicked.connect(self.edit)

    def _asked(self, rule: OutletRule) -> OutletRule | None:
        dialog = RuleDialog(rule, (), [one.outlet for one in self._rules], self)
        agreed = dialog.exec()
        dialog.deleteLater()
        return dialog.rule() if agreed else None

    def _take(self, rules: list[OutletRule], row: int) -> None:
        self._rules = list(dict.fromkeys(rules))
        self._show()
        self._table.selectRow(min(row, len(self._rules) - 1))
        self._enable()
        self.changed.emit()

    def _show(self) -> None:
        self._table.setRowCount(len(self._rules))
        for row, rule in enumerate(self._rules):
            for column, text in enumerate((rule.outlet, rule.pattern, kind_name(rule.kind))):
                self._table.setItem(row, column, QTableWidgetItem(text))
        self._remark.setText(
            self.tr(
                "In every story, lines of these outlets that read like this are of the kind given. What you "
                "decide on a line of a story goes before."
            )
            if self._rules
            else self.tr(
                "No rule yet. Press Shift+K on a line of a story to say what such lines of its outlet always "
                "are, or add a rule here."
            )
        )
        self._enable()

    def _enable(self) -> None:
        for button in (self._edit, self._remove):
            button.setEnabled(self._row() >= 0)

    def _row(self) -> int:
        rows = self._table.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

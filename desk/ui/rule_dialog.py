"""One rule for an outlet, as a person writes it: whose lines, which of them, and what they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desk.engine.kinds.patterns import OutletRule, is_pattern, lines_that_fit
from desk.engine.model import Kind, Structure
from desk.ui.naming import name_list
from desk.ui.translating import tr
from desk.ui.words import kind_name, shortened

_SHOWN = 3  # lines of the story that are quoted
_WIDTH = 520  # pixels, at least


class RuleDialog(QDialog):
    """Shows what the rule would be about in the open story while it is written; `rule` is what came of it."""

    def __init__(
        self,
        rule: OutletRule,
        structures: Sequence[Structure] = (),
        outlets: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rule_dialog")
        self.setWindowTitle(self.tr("Always for this outlet"))
        self._structures = structures
        self._outlet = QComboBox()
        self._outlet.setEditable(True)
        self._outlet.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._outlet.addItems(sorted({*outlets, rule.outlet} - {""}, key=str.casefold))
        self._outlet.setCurrentText(rule.outlet)
        self._pattern = QLineEdit(rule.pattern)
        self._pattern.setCursorPosition(0)
        self._kind = QComboBox()
        for kind in Kind:
            self._kind.addItem(kind_name(kind), kind)
        self._kind.setCurrentIndex(self._kind.findData(rule.kind))
        self._help = QLabel(self.tr("* stands for any words; a number stands for any number."))
        self._found = QLabel()
        self._found.setObjectName("rule_found")
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel)
        self._lay_out()
        self._outlet.editTextChanged.connect(self._check)
        self._pattern.textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, name, field in (
            (self.tr("&Outlet:"), "rule_outlet", self._outlet),
            (self.tr("&Lines that read:"), "rule_pattern", self._pattern),
            (self.tr("&Are:"), "rule_kind", self._kind),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words.replace("&", "").rstrip(":"))
            form.addRow(words, field)
            if field is self._pattern:
                form.addRow("", self._help)
        for combo in (self._outlet, self._kind):
            name_list(combo)
        edit = self._outlet.lineEdit()
        assert edit is not None  # it is editable
        edit.setAccessibleName(self._outlet.accessibleName())
        self._found.setWordWrap(True)
        self._found.setMinimumHeight((_SHOWN + 1) * self.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._found, 1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)

    def rule(self) -> OutletRule:
        outlet = " ".join(self._outlet.currentText().split())
        return OutletRule(outlet, " ".join(self._pattern.text().split()), Kind(self._kind.currentData()))

    def _check(self) -> None:
        """A rule needs an outlet and a word to go by; what it is about here is shown at once."""
        rule = self.rule()
        problem = ""
        if not rule.outlet:
            problem = self.tr("Say which outlet it is: the name of the paper, agency or site.")
        elif not is_pattern(rule.pattern):
            problem = self.tr("Write at least one word that these lines have in common.")
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)
        self._found.setText(problem or (self._examples(rule.pattern) if self._structures else ""))

    def _examples(self, pattern: str) -> str:
        refs = lines_that_fit(self._structures, pattern)
        texts = {one.article.id: one.article.text for one in self._structures}
        quoted = [f"“{shortened(texts[ref.article][ref.start : ref.end], 60)}”" for ref in refs]
        if not quoted:
            return self.tr("No line of this version reads like that.")
        count = len(quoted)
        words = (
            tr("1 line of this version:") if count == 1 else tr("{count} lines of this version:", count=count)
        )
        more = [tr("and {count} more", count=count - _SHOWN)] if count > _SHOWN else []
        return "\n".join([words, *quoted[:_SHOWN], *more])

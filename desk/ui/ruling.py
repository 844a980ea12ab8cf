"""“Always for this outlet”: one correction that holds for the outlet's next stories too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.engine import edits
from desk.engine.model import Kind, SentenceRef, Structure
from desk.ui.document import Document
from desk.ui.outlet_rules import OutletRules
from desk.ui.words import kind_name

if TYPE_CHECKING:
    from desk.engine.kinds.patterns import OutletRule


class Ruling(QObject):
    """Makes rules of what an editor says of a line, and hands the rules there are to the document."""

    told = Signal(str)  # why nothing was done, for the status line
    failed = Signal(str)
    made = Signal(str, object)  # what holds from now on, and what takes it back

    def __init__(self, document: Document, rules: OutletRules, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._rules = rules
        self._window = window
        rules.changed.connect(self._use)
        self._use()

    def make(self, ref: SentenceRef, kind: Kind | None = None) -> None:
        """Asks for the particulars of a rule that a line suggests; `kind` is what such lines are, by default
        what this one is now."""
        # Late, as below: a start makes no rule.
        from desk.engine.kinds.patterns import OutletRule, is_from, likely_outlet, pattern_of
        from desk.ui.rule_dialog import RuleDialog

        found = self._find(ref)
        if found is None:
            return
        structure, index = found
        pattern = pattern_of(structure, index)
        if not pattern:
            self.told.emit(self.tr("This line has no words to know others by."))
            return
        article = structure.article
        known = next((rule.outlet for rule in self._rules.rules if is_from(article, rule.outlet)), "")
        proposed = OutletRule(
            known or likely_outlet(article), pattern, kind or structure.sentences[index].kind
        )
        outlets = [rule.outlet for rule in self._rules.rules]
        dialog = RuleDialog(proposed, [structure], outlets, self._window)
        if dialog.exec():
            self._take(dialog.rule(), article.id)
        dialog.deleteLater()

    def _take(self, rule: OutletRule, article_id: str) -> None:
        from desk.engine.kinds.patterns import is_from

        before = self._rules.rules
        article = self._document.project.article(article_id)
        if article is not None and not is_from(article, rule.outlet):
            self._document.apply(self.tr("Name the outlet"), edits.set_outlet, article_id, rule.outlet)
        self._rules.add(rule)
        if self._rules.note:
            self.failed.emit(self._rules.note)
        words = self.tr("Lines of {0} that read “{1}” are {2} from now on, in every story.")
        back: Callable[[], None] = partial(self._rules.replace, before)
        self.made.emit(words.format(rule.outlet, rule.pattern, kind_name(rule.kind)), back)

    def _find(self, ref: SentenceRef) -> tuple[Structure, int] | None:
        comparison = self._document.comparison
        for structure in comparison.structures if comparison is not None else ():
            if structure.article.id == ref.article:
                for index in range(len(structure.sentences)):
                    if structure.ref(index) == ref:
                        return structure, index
        return None

    def _use(self) -> None:
        self._document.use_rules(self._rules.rules)

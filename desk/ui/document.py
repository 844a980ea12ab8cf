"""The open story: its project, what the engine derives from it, and the undo stack.

`Document.apply` is the one way anything in a project changes; it takes an edit (a pure function of
`desk.engine.edits`), so one undo command that swaps whole values covers them all. Only what bears on the
comparison (articles, base, kinds, links) is compared again, off the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desk.engine import edits
from desk.engine.errors import DecisionError, DeskError
from desk.engine.grid.indexing import StoryIndex
from desk.engine.model import Comparison, Kind, SentenceRef
from desk.engine.progress import Tick, no_tick, part_of
from desk.engine.project import Project
from desk.engine.summary import met_lines, row_numbers
from desk.ui.jobs import Jobs
from desk.ui.turns import Turns

if TYPE_CHECKING:
    from desk.engine.kinds.patterns import OutletRule
    from desk.engine.knowledge import Knowledge

    # What was compared ahead, of this project under these rules, or None.
    Foreseen = Callable[[Project, tuple[OutletRule, ...], Tick], Comparison | None]

COMPARING = "comparing"
_READY_AFTER = 1500  # milliseconds; an editor looks first, and what is shown comes to rest
Arguments = ParamSpec("Arguments")


class _Swap(QUndoCommand):
    """The undo command: from one project to the next and back."""

    def __init__(
        self,
        name: str,
        before: Project,
        after: Project,
        show: Callable[[Project], None],
        here: SentenceRef | None,
    ) -> None:
        super().__init__(name)
        self._here = here  # the current sentence when the step was made
        self._before = before
        self._after = after
        self._show = show

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)

    def concerns(self) -> SentenceRef | None:
        """The sentence that was current where the step decides about it, else the first that it does."""
        decided = concerned(self._before, self._after)
        return self._here if self._here in decided else next(iter(decided), None)


class Document(QObject):
    """Holds the project; tells when it or its comparison changed. `knowledge` reads what the engine knows; it
    is called with every comparison, where nobody waits. `foreseen` may have the first comparison already."""

    projectChanged = Signal()
    compared = Signal()  # another comparison is here: whoever shows the rows shows them now
    comparisonChanged = Signal()  # the same, turns later, when `follow` has brought all else up to date
    busyChanged = Signal(bool)
    progress = Signal(str, int, int)  # kind of work, done, total
    failed = Signal(str)  # in words, for the person
    undone = Signal(str, object)  # the step's name, and a sentence that it concerns or None
    redone = Signal(str, object)  # the same
    baseMoved = Signal(int, int)  # the program chose another base: the numbers of the old and the new one
    linesMet = Signal(object)  # tuple[int, ...]: lines of the summary that have come to share a row
    stopped = Signal()  # a person cancelled the comparison; what is shown is older than the project

    def __init__(
        self,
        knowledge: Callable[[], Knowledge],
        jobs: Jobs,
        parent: QObject | None = None,
        foreseen: Foreseen | None = None,
    ) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._foreseen = foreseen
        self.rules: tuple[OutletRule, ...] = ()  # the editor's
        self.undo_stack = QUndoStack(self)
        self._jobs = jobs
        self._project = Project()
        self._comparison: Comparison | None = None
        self._row_numbers: Mapping[SentenceRef, int] = {}
        self._index: StoryIndex | None = None
        self._rules_used: tuple[OutletRule, ...] = ()  # by the newest comparison
        self._here: SentenceRef | None = None
        # A comparison that all have heard of, and where its sentences stood, while a newer one is not told.
        self._told: tuple[Comparison | None, Mapping[SentenceRef, int]] | None = None
        self.turns = Turns(self)  # for all that follows from the document and can wait
        self._followers: list[Callable[[], None]] = []
        self._behind: list[Callable[[], None]] = []  # those of them that know an older comparison
        # Who takes a comparison from elsewhere has not yet what compares.
        self._get_ready = QTimer(self, singleShot=True, interval=_READY_AFTER)
        self._get_ready.timeout.connect(lambda: jobs.prepare(partial(_load, knowledge)))
        jobs.busyChanged.connect(self.busyChanged)
        jobs.progress.connect(self.progress)
        jobs.cancelled.connect(self._on_cancelled)

    @property
    def project(self) -> Project:
        return self._project

    @property
    def comparison(self) -> Comparison | None:
        """The newest comparison whose columns are those of the project; None while there is none."""
        comparison = self._comparison
        if (
            comparison is None
            or tuple(one.article for one in comparison.structures) != self._project.articles
        ):
            return None
        return comparison

    @property
    def newest_comparison(self) -> Comparison | None:
        """The newest comparison, though it may speak of other columns than the project now has."""
        return self._comparison

    @property
    def index(self) -> StoryIndex | None:
        """Where everything in the newest comparison is found."""
        return self._index

    @property
    def row_numbers(self) -> Mapping[SentenceRef, int]:
        """What every sentence of the newest comparison stands for, in order, as the summary's edits want it:
        marking one sentence replaces another of the same number.

        A headline may state what a sentence of its row states, and a summary wants both; so each row counts
        twice, first for its headlines, then for the rest."""
        return self._row_numbers

    def apply(
        self,
        name: str,
        edit: Callable[Concatenate[Project, Arguments], Project],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> bool:
        """Changes the project by an edit, undoable under `name`. False where the edit did not fit or changed
        nothing; why it did not fit is told through `failed`."""
        try:
            after = edit(self._project, *args, **kwargs)
        except DecisionError as error:
            self.failed.emit(str(error))
            return False
        if after == self._project:
            return False
        if self.comparison is not None and self.comparison.structures:
            base = self.comparison.structures[self.comparison.base].article.id
            after = edits.keep_base(self._project, after, base)
        self.undo_stack.push(_Swap(name, self._project, after, self._show, self._here))
        return True

    def follow(self, follower: Callable[[], None]) -> None:
        """After every comparison this is done too, a turn after its rows are shown and before all is told."""
        self._followers.append(follower)

    def stand_at(self, ref: SentenceRef | None) -> None:
        """Takes note of the current sentence, so that Undo and Redo come back to where a step was made."""
        self._here = ref

    def undo(self) -> None:
        """Takes the last step back, and tells which."""
        name, step = self.undo_stack.undoText(), self.undo_stack.command(self.undo_stack.index() - 1)
        if isinstance(step, _Swap):
            self.undo_stack.undo()
            self.undone.emit(name, step.concerns())

    def redo(self) -> None:
        """Takes a step again that was taken back, and tells which."""
        name, step = self.undo_stack.redoText(), self.undo_stack.command(self.undo_stack.index())
        if isinstance(step, _Swap):
            self.undo_stack.redo()
            self.redone.emit(name, step.concerns())

    def load(self, project: Project) -> None:
        """Shows another project and forgets the history of the one before."""
        self._comparison, self._told, self._behind = None, None, []
        self._row_numbers = {}
        self.undo_stack.clear()
        self._show(project)

    def is_comparing(self) -> bool:
        """Whether rows are being worked out that will take the place of those shown."""
        return self._jobs.busy(COMPARING)

    def compare_again(self) -> None:
        """Starts a comparison of the project as it is; the newest wins."""
        if not self._project.articles:
            self._jobs.cancel(COMPARING)
            self._comparison, self._told, self._behind = None, None, []
            self.compared.emit()
            for follower in self._followers:
                follower()
            self.comparisonChanged.emit()
            return
        # What was read under other rules is of no use.
        previous = self._comparison if self._rules_used == self.rules else None
        work = partial(_compare, self._project, self._knowledge, self.rules, previous, self._foreseen)
        if self._foreseen is not None:
            self._foreseen = None  # it is about the first story
            self._get_ready.start()
        self._jobs.start(COMPARING, work, self._on_compared, self._on_failed)

    def use_rules(self, rules: tuple[OutletRule, ...]) -> None:
        """From now on reads articles by these rules of the editor's; what is open is compared again."""
        if rules != self.rules:
            self.rules = rules
            if self._project.articles:
                self.compare_again()

    def _show(self, project: Project) -> None:
        before, self._project = self._project, project
        self.projectChanged.emit()
        if self._comparison is None or (
            _compared_part(before) != _compared_part(project) and not self._only_keeps_base(before, project)
        ):
            self.compare_again()

    def _only_keeps_base(self, before: Project, after: Project) -> bool:
        """Whether all that changed of what is compared is that the base shown was chosen for good."""
        comparison = self.comparison
        return (
            comparison is not None
            and not self._jobs.busy(COMPARING)
            and _compared_part(replace(before, base=after.base)) == _compared_part(after)
            and comparison.structures[comparison.base].article.id == after.base
        )

    def _on_compared(self, found: Compared) -> None:
        before, self._comparison = self._comparison, found.comparison
        stood, self._row_numbers, self._index = self._row_numbers, found.row_numbers, found.index
        self._rules_used = found.rules
        self._told = self._told or (before, stood)
        self._behind = [*self._followers]
        self.compared.emit()
        self.turns.put(self._tell_compared)

    def _tell_compared(self) -> None:
        """Brings up to date what is next to follow; once all has, tells of the comparison."""
        if self._behind:
            self.turns.put(self._tell_compared)
            self._behind.pop(0)()
            return
        told, self._told = self._told, None
        if told is None or self._comparison is None:
            return  # the story is gone
        before, stood = told
        self.comparisonChanged.emit()
        self._tell_base(before, self._comparison)
        for lines in met_lines(self._project, stood, self._row_numbers):
            self.linesMet.emit(lines)

    def _tell_base(self, before: Comparison | None, after: Comparison) -> None:
        """Rows in another order should not come as a riddle; with one version there was no order to lose."""
        if before is None or len(before.structures) < 2 or self._project.base is not None:
            return
        old = before.structures[before.base].article.id
        ids = [structure.article.id for structure in after.structures]
        if old in ids and ids.index(old) != after.base:
            self.baseMoved.emit(ids.index(old), after.base)

    def _on_failed(self, error: DeskError) -> None:
        self.failed.emit(str(error))

    def _on_cancelled(self, kind: str) -> None:
        if kind == COMPARING and self._project.articles:
            self.stopped.emit()


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with the editor's rules that it was made under and what is looked up in it; worked out
    together, where nobody waits."""

    comparison: Comparison
    rules: tuple[OutletRule, ...]
    index: StoryIndex
    row_numbers: Mapping[SentenceRef, int]

    @classmethod
    def of(cls, comparison: Comparison, rules: tuple[OutletRule, ...], tick: Tick = no_tick) -> Compared:
        headlines = {
            structure.ref(number)
            for structure in comparison.structures
            for number, sentence in enumerate(structure.sentences)
            if sentence.kind in (Kind.HEADLINE, Kind.SUBHEAD)
        }
        numbers = {ref: 2 * row + (ref not in headlines) for ref, row in row_numbers(comparison).items()}
        return cls(comparison, rules, StoryIndex.complete(comparison, tick), numbers)


def _compare(
    project: Project,
    knowledge: Callable[[], Knowledge],
    rules: tuple[OutletRule, ...],
    previous: Comparison | None,
    foreseen: Foreseen | None,
    tick: Tick,
) -> Compared:
    from desk.engine.wording.aligning import bring_libraries

    bring_libraries()  # the grid will want them at once
    if foreseen is not None and (comparison := foreseen(project, rules, tick)) is not None:
        return Compared.of(comparison, rules)
    from desk.engine.comparing import compare  # late: it brings most of the engine

    known = replace(knowledge(), rules=rules)
    comparison = compare(project, known, part_of(tick, 0.0, 0.97), previous)
    return Compared.of(comparison, rules, part_of(tick, 0.97, 1.0))


def _load(knowledge: Callable[[], Knowledge]) -> None:
    """Reads what a comparison needs, so that the first decision does not wait for it."""
    import desk.engine.comparing  # noqa: F401 - late, as above

    knowledge()


def _compared_part(project: Project) -> tuple[object, ...]:
    """What of a project the comparison depends on."""
    return project.articles, project.base, project.kinds, project.links


def concerned(before: Project, after: Project) -> tuple[SentenceRef, ...]:
    """The sentences that a step from one project to another decides about: those of lines of the summary,
    else of kinds, else of links."""
    steps: tuple[tuple[list[tuple[object, SentenceRef]], list[tuple[object, SentenceRef]]], ...] = (
        (
            [(line, ref) for line in before.summary for ref in line.sources],
            [(line, ref) for line in after.summary for ref in line.sources],
        ),
        ([(one, one.sentence) for one in before.kinds], [(one, one.sentence) for one in after.kinds]),
        (
            [(one, ref) for one in before.links for ref in (one.a, one.b)],
            [(one, ref) for one in after.links for ref in (one.a, one.b)],
        ),
    )
    for old, new in steps:
        was, now = {one for one, _ in old}, {one for one, _ in new}
        found = tuple(dict.fromkeys(ref for one, ref in [*old, *new] if (one in was) != (one in now)))
        if found:
            return found
    return ()

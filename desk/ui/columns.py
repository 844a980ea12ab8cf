"""What happens to whole versions: base, name, order, hiding, reading again, removing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMenu, QWidget

from desk.engine import edits
from desk.engine.project import Project, letter
from desk.ui.document import Document
from desk.ui.importing import Taken
from desk.ui.translating import tr
from desk.ui.words import shortened

_MOST_PROBLEMS = 4  # told one by one
_MOST_TOLD = 6  # letters that changed, likewise


class Columns(QObject):
    """Turns requests about columns, known by article id, into edits of the document."""

    reloadRequested = Signal(str, object)  # article id, Path of its file
    told = Signal(str)
    failed = Signal(str)
    unread = Signal(str)  # which files could not be read, and why, in one message
    kept = Signal(str, str)  # why a version was not read again, its article's id: it is as it was
    renewed = Signal(str)  # article id: it was
    # what to say of a version whose text there was already, or that shares nothing; its article's id
    needlessCame = Signal(str, str)
    # what letter each version has now that another place of one gave others their letters; the id of the one
    # that a person moved and the number it had, or "" where one was removed
    relettered = Signal(str, str, int)
    allRead = Signal()  # all that was asked for last could be read

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._came: set[str] = set()  # articles that are not compared yet
        document.comparisonChanged.connect(self._tell_strangers)

    def take(self, taken: Taken) -> None:
        """Adds what was read as columns, and tells what could not be.

        Files that fill an empty desk are no unsaved work: they lie where they were."""
        first = not self._document.project.articles and not self._document.undo_stack.count()
        if taken.problems:
            self.unread.emit(_in_one(taken.problems))
        elif taken.articles:
            self.allRead.emit()
        for article in taken.renewed:
            self._document.apply(self.tr("Reload version"), edits.replace_article, article)
            self.renewed.emit(article.id)
        for article_id, problem in taken.kept:
            self._tell_kept(article_id, problem)
        count = len(taken.articles)
        if count:
            name = self.tr("Add version") if count == 1 else self.tr("Add {0} versions").format(count)
            self._document.apply(name, edits.add_articles, taken.articles)
            self._came |= {article.id for article in taken.articles}
            self._tell_twins(count)
            if first and all(article.path for article in taken.articles):
                self._document.undo_stack.setClean()

    def titles(self) -> set[str]:
        """What the versions are called, by themselves or by a person."""
        project = self._document.project
        return {title for one in project.articles for title in (one.title, project.article_title(one))}

    def _tell_twins(self, count: int) -> None:
        """Says which of the last so many versions have the text of an earlier one."""
        project = self._document.project
        first: dict[str, int] = {}
        for number, article in enumerate(project.articles):
            twin = first.setdefault(article.text, number)
            if twin != number and number >= len(project.articles) - count:
                words = self.tr("{new}, version {at}, has the same text as {old}, version {twin}.").format(
                    new=project.article_title(article),
                    at=letter(number),
                    old=project.article_title(project.articles[twin]),
                    twin=letter(twin),
                )
                self.needlessCame.emit(words, article.id)

    def _tell_strangers(self) -> None:
        """Says which of the versions that came share no row with another, as a file of another story."""
        project, comparison = self._document.project, self._document.comparison
        if comparison is None:
            return
        came, self._came = self._came, set()
        cells = [row.articles() for row in comparison.sentence_rows]
        sharing = {article for one in cells if len(one) > 1 for article in one}
        for number, article in enumerate(project.articles):
            if number and article.id in came and number not in sharing:
                words = self.tr("{name}, version {at}, shares nothing with the other versions.").format(
                    name=project.article_title(article), at=letter(number)
                )
                self.needlessCame.emit(words, article.id)

    def make_base(self, article_id: str | None) -> None:
        """Rows follow this version; None leaves the choice to the program."""
        self._document.apply(self.tr("Choose base"), edits.set_base, article_id)

    def hide(self, article_id: str) -> None:
        project = self._document.project
        if len(project.articles) - len(project.hidden) <= 1:
            self.told.emit(self.tr("The last column stays: show another before you hide it."))
            return
        self._document.apply(self.tr("Hide column"), edits.hide_article, article_id)

    def show(self, article_id: str) -> None:
        self._document.apply(self.tr("Show column"), edits.show_article, article_id)

    def show_all(self) -> None:
        if self._document.project.hidden:
            self._document.apply(self.tr("Show all columns"), edits.show_all_articles)

    def pin(self, article_id: str, pinned: bool) -> None:
        """Lets a column stay in sight while the others are scrolled, or no longer."""
        if pinned:
            self._document.apply(self.tr("Pin column"), edits.pin_article, article_id)
        else:
            self._document.apply(self.tr("Unpin column"), edits.unpin_article, article_id)

    def remove(self, article_id: str) -> None:
        before = self._document.project
        if self._document.apply(self.tr("Remove version"), edits.remove_article, article_id):
            self._tell_letters(before)

    def rename(self, article_id: str) -> None:
        article = self._document.project.article(article_id)
        if article is None:
            return
        title, agreed = QInputDialog.getText(
            self._window,
            self.tr("Rename version"),
            self.tr("Name of the column (empty for the article’s own):"),
            QLineEdit.EchoMode.Normal,
            self._document.project.article_title(article),
        )
        if agreed:
            self._document.apply(self.tr("Rename version"), edits.rename_article, article_id, title)

    def reorder(self, article_ids: Sequence[str]) -> None:
        """Moves the one column that a drag took to where it now stands."""
        for position, article_id in enumerate(article_ids):
            moved = edits.move_article(self._document.project, article_id, position)
            if [article.id for article in moved.articles] == list(article_ids):
                before = self._document.project
                if self._document.apply(self.tr("Move column"), edits.move_article, article_id, position):
                    self._tell_letters(before, article_id)
                return

    def move_back(self, article_id: str, position: int) -> None:
        """Lets a version have the number again that it had, as far as there are so many now."""
        project = self._document.project
        if project.article(article_id) is not None:
            position = min(position, len(project.articles) - 1)
            self._document.apply(self.tr("Move column"), edits.move_article, article_id, position)

    def _tell_letters(self, before: Project, moved: str = "") -> None:
        """Letters count the columns, as the keys 1 to 9 do, so that others have them once one has moved; a
        person who has them in mind is told."""
        old = {article.id: number for number, article in enumerate(before.articles)}
        new = {article.id: number for number, article in enumerate(self._document.project.articles)}
        others = sorted(
            (one for one in new if old[one] != new[one]), key=lambda one: (one != moved, new[one])
        )
        if not others:
            return
        said = [
            self.tr("{0} is now {1}").format(letter(old[one]), letter(new[one]))
            for one in others[:_MOST_TOLD]
        ]
        more = len(others) - len(said)
        said += [self.tr("and so on for {0} more").format(more)] if more else []
        words = self.tr("Letters follow the order of the columns: {0}.").format(", ".join(said))
        self.relettered.emit(words, moved, old.get(moved, -1))

    def reload(self, article_id: str) -> None:
        """Asks for the file to be read again; pasted text has none."""
        article = self._document.project.article(article_id)
        if article is None:
            return
        if article.path:
            self.reloadRequested.emit(article_id, Path(article.path))
        else:
            self.told.emit(self.tr("This version was pasted; there is no file to read again."))

    def _tell_kept(self, article_id: str, problem: str) -> None:
        ids = [article.id for article in self._document.project.articles]
        if article_id in ids:
            words = self.tr("Version {0} keeps the text that it has.").format(letter(ids.index(article_id)))
            self.kept.emit(f"{problem} {words}", article_id)

    def find_file(self, article_id: str) -> None:
        """Asks where the file of a version is now, and for it to be read from there."""
        article = self._document.project.article(article_id)
        if article is None:
            return
        title = self.tr("Find the file of {0}").format(self._document.project.article_title(article))
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(Path(article.path).parent))
        if chosen:
            self.reloadRequested.emit(article_id, Path(chosen))

    def fill_menu(self, menu: QMenu, commands: Sequence[QAction]) -> None:
        """A switch for each column, ticked while it is shown; the commands for columns; which are pinned."""
        menu.clear()
        project = self._document.project
        for name, action in self._switches(menu, "column_"):
            action.setChecked(name not in project.hidden)
            action.triggered.connect(lambda shown, id=name: self.show(id) if shown else self.hide(id))
        menu.addSeparator()
        menu.addActions(commands)
        pins = menu.addMenu(self.tr("Pi&nned"))
        for name, action in self._switches(pins, "pin_"):
            action.setChecked(name in project.pinned)
            action.triggered.connect(lambda pinned, id=name: self.pin(id, pinned))

    def _switches(self, menu: QMenu, name: str) -> Iterator[tuple[str, QAction]]:
        """An entry for each column, with its article's id."""
        project = self._document.project
        for number, article in enumerate(project.articles):
            title = shortened(project.article_title(article), 50).replace("&", "&&")
            action = menu.addAction(f"{letter(number)}  {title}")
            action.setObjectName(f"{name}{number}")
            action.setCheckable(True)
            yield article.id, action


def _in_one(problems: Sequence[str]) -> str:
    """Several problems as one message that does not push the story out of the window."""
    if len(problems) == 1:
        return problems[0]
    words = tr("{0} files cannot be read:").format(len(problems))
    more = len(problems) - _MOST_PROBLEMS
    left = [tr("and {0} more").format(more)] if more > 0 else []
    return "\n".join([words, *problems[:_MOST_PROBLEMS], *left])

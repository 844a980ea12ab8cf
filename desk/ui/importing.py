"""How versions come in: files, folders, and text that was dropped or pasted. All are read off the GUI thread.

Each source becomes one version or one sentence about why it could not; the others come in all the same.
Sources that arrive while others are being read wait for their turn, so nothing that was dropped is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from desk.engine.errors import Cancelled, DeskError
from desk.engine.model import Article
from desk.engine.progress import Tick
from desk.files.reading import expand, in_order, read_article, read_markup, read_text
from desk.ui.jobs import Jobs
from desk.ui.summary.carrying import OWN

READING = "reading"
PROJECT_SUFFIX = ".desk"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read: `read` runs in a worker's thread; `replaces` is the id of the version it renews."""

    name: str
    read: Callable[[], Article]
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of some sources: articles, and in words what could not be read; of versions that could not be
    read again, with their articles' ids."""

    articles: tuple[Article, ...]
    renewed: tuple[Article, ...]
    problems: tuple[str, ...]
    kept: tuple[tuple[str, str], ...] = ()


class Importer(QObject):
    """Reads sources and hands over what came of them."""

    read = Signal(object)  # Taken
    failed = Signal(str)
    projectRequested = Signal(object)  # Path of a story that was among the files

    def __init__(self, jobs: Jobs, titles: Callable[[], Collection[str]], parent: QObject) -> None:
        """`titles` tells what the versions are called that there are already."""
        super().__init__(parent)
        self._jobs = jobs
        self._titles = titles
        self._waiting: list[Source] = []
        self._pasted = 0
        jobs.cancelled.connect(self._on_cancelled)

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Opens files and what is in folders as versions; a story among them is opened as such."""
        stories = [path for path in paths if path.suffix.lower() == PROJECT_SUFFIX]
        if stories:
            self.projectRequested.emit(stories[0])
        others = [path for path in paths if path not in stories]
        try:
            files = expand(others)
        except DeskError as error:
            self.failed.emit(str(error))
            return
        self._take([Source(path.name, partial(read_article, path, article_id=path.stem)) for path in files])

    def renew(self, article_id: str, path: Path) -> None:
        """Reads the file of a version again."""
        self._take([Source(path.name, partial(read_article, path, article_id=article_id), article_id)])

    def take_mime(self, data: QMimeData) -> None:
        """Opens what was dropped or copied: files first, then formatted text, then plain text."""
        paths = sorted((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), key=in_order)
        text = data.text().strip() if data.hasText() else ""
        if paths:
            self.take_paths(paths)
        elif data.hasHtml() and text:
            self._take([self._pasted_source(partial(read_markup, data.html()))])
        elif data.hasUrls() and len(text.split()) <= 1:
            self.failed.emit(
                self.tr("A link alone holds no article. Open the page, copy its text and paste it here.")
            )
        elif text:
            self._take([self._pasted_source(partial(read_text, text))])
        else:
            self.failed.emit(
                self.tr("There is no text in what was copied. Copy the article’s text or its file first.")
            )

    def _pasted_source(self, reader: Callable[..., Article]) -> Source:
        there, title = self._titles(), ""
        while not title or title in there:
            self._pasted += 1
            title = self.tr("Pasted text {0}").format(self._pasted)
        return Source(title, partial(reader, article_id=f"pasted-{self._pasted}", title=title))

    def _take(self, sources: Sequence[Source]) -> None:
        self._waiting += sources
        self._next()

    def _next(self) -> None:
        if self._waiting and not self._jobs.busy(READING):
            batch, self._waiting = self._waiting, []
            self._jobs.start(READING, partial(read_all, batch), self._on_read, self._on_failed)

    def _on_read(self, taken: Taken) -> None:
        self.read.emit(taken)
        self._next()

    def _on_failed(self, error: DeskError) -> None:
        self.failed.emit(str(error))
        self._next()

    def _on_cancelled(self, kind: str) -> None:
        if kind == READING:
            self._waiting.clear()
            self.failed.emit(
                self.tr("Reading was stopped; nothing was added. Open the files again to go on.")
            )


def can_take(data: QMimeData) -> bool:
    """Whether there is something in a drop that may be an article; what the program itself carries is not."""
    if any(form.startswith(OWN) for form in data.formats()):
        return False
    return data.hasUrls() or data.hasText() or data.hasHtml()


def read_all(sources: Sequence[Source], tick: Tick) -> Taken:
    """Reads sources one after the other; what cannot be read is told and passed over."""
    articles: list[Article] = []
    renewed: list[Article] = []
    problems: list[str] = []
    kept: list[tuple[str, str]] = []
    for number, source in enumerate(sources):
        tick(number, len(sources))
        try:
            article = source.read()
        except Cancelled:
            raise
        except DeskError as error:
            if source.replaces:
                kept.append((source.replaces, str(error)))
            else:
                problems.append(str(error))
        else:
            (renewed if source.replaces else articles).append(article)
    return Taken(tuple(articles), tuple(renewed), tuple(problems), tuple(kept))

"""Projects on the disk: `.desk` files, each an SQLite database that holds articles and decisions.

A file is written whole to a new name, synced and then renamed, so a failed save never harms the old one and
no journal lies beside it. It is read into memory and never opened in place, so a file from elsewhere cannot
make the program write, and its schema is trusted with nothing. Limit: a project must fit into memory.

History of the format (`user_version`):
  1  the first; tables as in `_SCHEMA`. `pinned_column` and `kept_base` came later: a file may lack them, and
     a program that does not know them reads the rest.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Any

from desk.engine.errors import ProjectFileError
from desk.engine.model import Article, Kind, Paragraph, Role, SentenceRef
from desk.engine.project import KindDecision, LineStyle, LinkDecision, Project, SummaryLine, Verdict
from desk.files import atomic

APPLICATION_ID = 0x4465736B
"""What marks a database as a project, for this program and for `file(1)`: "Desk" in ASCII."""
FORMAT_VERSION = 1
SUFFIX = ".desk"

_LARGEST_FILE = 512 << 20
_SCHEMA = """
CREATE TABLE project (title TEXT NOT NULL, base TEXT);
CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  path TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL, outlet TEXT NOT NULL);
CREATE TABLE paragraph (article INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL, role TEXT NOT NULL, PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TABLE note (article INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TABLE column_title (number INTEGER PRIMARY KEY, article TEXT NOT NULL, title TEXT NOT NULL);
CREATE TABLE hidden_column (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE pinned_column (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE kept_base (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE kind_decision (number INTEGER PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL, kind TEXT NOT NULL);
CREATE TABLE link_decision (number INTEGER PRIMARY KEY, a_article TEXT NOT NULL, a_start INTEGER NOT NULL,
  a_end INTEGER NOT NULL, b_article TEXT NOT NULL, b_start INTEGER NOT NULL, b_end INTEGER NOT NULL,
  verdict TEXT NOT NULL);
CREATE TABLE summary_line (number INTEGER PRIMARY KEY, text TEXT, style TEXT NOT NULL);
CREATE TABLE summary_source (line INTEGER NOT NULL, number INTEGER NOT NULL, article TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (line, number)) WITHOUT ROWID;
"""

Row = tuple[Any, ...]


def save_project(path: Path, project: Project) -> None:
    """Write a project. Raises ProjectFileError where the place cannot be written; the old file stays then."""
    try:
        atomic.write_bytes(path, _to_bytes(project))
    except OSError as error:
        raise ProjectFileError(
            f"{path.name} could not be saved in {path.parent}: {error.strerror}. Choose another place."
        ) from None


def load_project(path: Path) -> Project:
    """Read a project. Raises ProjectFileError where the file is damaged, foreign or from a newer program."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ProjectFileError(f"{path.name} is larger than any project. Choose a project (.desk).")
        data = path.read_bytes()
    except OSError as error:
        raise ProjectFileError(f"{path} cannot be opened: {error.strerror}. Choose another file.") from None
    return _from_bytes(data, path.name)


def is_project(path: Path) -> bool:
    """Whether a file bears the mark of a project, wherever it lies and however it is named."""
    try:
        with path.open("rb") as file:
            return _is_marked(file.read(100))
    except OSError:
        return False


def _is_marked(head: bytes) -> bool:
    """SQLite keeps the application's id at byte 68 of the header, big-endian."""
    return head.startswith(b"SQLite format 3\x00") and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def _to_bytes(project: Project) -> bytes:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        database.executescript(_SCHEMA)
        for table, rows in _rows(project):
            for row in rows:
                marks = ", ".join("?" * len(row))
                database.execute(f"INSERT INTO {table} VALUES ({marks})", [_storable(value) for value in row])
        database.commit()
        return database.serialize()


def _rows(project: Project) -> Iterator[tuple[str, Iterable[Row]]]:
    """The rows of each table."""
    yield "project", [(project.title, project.base)]
    for number, article in enumerate(project.articles):
        fields = (article.id, article.title, article.text, article.path)
        yield "article", [(number, *fields, article.format, article.encoding, article.outlet)]
        yield "paragraph", ((number, n, p.start, p.end, p.role) for n, p in enumerate(article.paragraphs))
        yield "note", ((number, n, note) for n, note in enumerate(article.notes))
    yield "column_title", ((number, *pair) for number, pair in enumerate(project.titles))
    yield "hidden_column", ((article_id,) for article_id in sorted(project.hidden))
    yield "pinned_column", ((article_id,) for article_id in sorted(project.pinned))
    if project.base_kept:
        yield "kept_base", [(project.base or "",)]
    yield "kind_decision", ((n, *_span(made.sentence), made.kind) for n, made in enumerate(project.kinds))
    yield (
        "link_decision",
        ((n, *_span(made.a), *_span(made.b), made.verdict) for n, made in enumerate(project.links)),
    )
    for number, line in enumerate(project.summary):
        yield "summary_line", [(number, line.text, line.style)]
        yield "summary_source", ((number, n, *_span(source)) for n, source in enumerate(line.sources))


def _span(sentence: SentenceRef) -> tuple[str, int, int]:
    return sentence.article, sentence.start, sentence.end


def _storable(value: Any) -> Any:
    """Plain text, with U+FFFD for halves of surrogate pairs, which no database can hold."""
    return str(value).encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


def _from_bytes(data: bytes, name: str) -> Project:
    if not data.startswith(b"SQLite format 3\x00") or not _is_marked(data[:100]):
        raise ProjectFileError(f"{name} is not a Copy Desk project. Choose a file that ends in {SUFFIX}.")
    version = int.from_bytes(data[60:64], "big")
    if version > FORMAT_VERSION:
        raise ProjectFileError(
            f"{name} was saved by a newer Copy Desk (format {version}, this one knows {FORMAT_VERSION}). "
            "Install the newer Copy Desk to open it."
        )
    try:
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(data)
            _distrust(database)
            return _project(database)
    except (sqlite3.Error, ValueError, TypeError, OverflowError, MemoryError):
        raise ProjectFileError(f"{name} is damaged and cannot be read. Open an earlier copy of it.") from None


def _distrust(database: sqlite3.Connection) -> None:
    """Let the file's own schema do nothing, and check the file. Raises ValueError where it is not ours."""
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0"):
        database.execute(f"PRAGMA {pragma}")
    if sys.version_info >= (3, 12):
        database.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise ValueError
    strange = "SELECT 1 FROM sqlite_schema WHERE type <> 'table' OR sql LIKE 'CREATE VIRTUAL%'"
    if database.execute(strange).fetchone() is not None:
        raise ValueError


def _project(database: sqlite3.Connection) -> Project:
    def rows(table: str, order: str = "number") -> list[Row]:
        return database.execute(f"SELECT * FROM {table} ORDER BY {order}").fetchall()

    def later_rows(table: str) -> list[Row]:
        there = database.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        return rows(table, "article") if there else []

    ((title, base),) = rows("project", "rowid")
    paragraphs = _by_first(rows("paragraph", "article, number"))
    notes = _by_first(rows("note", "article, number"))
    sources = _by_first(rows("summary_source", "line, number"))
    return Project(
        articles=tuple(_article(row, paragraphs, notes) for row in rows("article")),
        title=_text(title),
        base=None if base is None else _text(base),
        titles=tuple((_text(article), _text(name)) for _, article, name in rows("column_title")),
        hidden=frozenset(_text(article) for (article,) in rows("hidden_column", "article")),
        base_kept=bool(later_rows("kept_base")),
        pinned=frozenset(_text(article) for (article,) in later_rows("pinned_column")),
        kinds=tuple(KindDecision(_ref(*row[1:4]), Kind(row[4])) for row in rows("kind_decision")),
        links=tuple(
            LinkDecision(_ref(*row[1:4]), _ref(*row[4:7]), Verdict(row[7])) for row in rows("link_decision")
        ),
        summary=tuple(
            SummaryLine(
                tuple(_ref(*source[2:]) for source in sources.get(number, ())),
                None if text is None else _text(text),
                LineStyle(style),
            )
            for number, text, style in rows("summary_line")
        ),
    )


def _article(row: Row, paragraphs: dict[int, list[Row]], notes: dict[int, list[Row]]) -> Article:
    number, article_id, title, text, path, format_, encoding, outlet = row
    spans = [
        Paragraph(_number(start), _number(end), Role(role))
        for _, _, start, end, role in paragraphs.get(number, ())
    ]
    if any(not span.start <= span.end <= len(text) for span in spans):
        raise ValueError
    return Article(
        id=_text(article_id),
        title=_text(title),
        text=_text(text),
        paragraphs=tuple(spans),
        path=_text(path),
        format=_text(format_),
        encoding=_text(encoding),
        outlet=_text(outlet),
        notes=tuple(_text(note) for _, _, note in notes.get(number, ())),
    )


def _by_first(rows: list[Row]) -> dict[int, list[Row]]:
    return {first: list(group) for first, group in groupby(rows, key=lambda row: row[0])}


def _ref(article: Any, start: Any, end: Any) -> SentenceRef:
    return SentenceRef(_text(article), _number(start), _number(end))


def _text(value: Any) -> str:
    """The value, which SQLite may hold as another type than its column's. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError
    return value

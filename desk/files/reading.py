"""Files and pasted text to articles, chosen by content rather than by suffix.

The readers' libraries are imported inside the readers that need them, so that plain text starts at once.

An article's title heads its column, so it is what tells versions of one story apart: the outlet of a page or
mail, else a page's title, else the file's name. The headlines of five versions look all alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from desk.engine.errors import EmptyArticleError, UnreadableError
from desk.engine.model import Article
from desk.files.assembling import Reading, assemble
from desk.files.readers import plain
from desk.files.sniffing import SUFFIXES, Format, sniff

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a larger file is refused: no article is that long, and its window would not be usable."""


def read_article(path: Path, *, article_id: str, whole_page: bool = False) -> Article:
    """The article in a file; `whole_page` takes a page with all that surrounds its main text.

    Raises UnreadableError, or EmptyArticleError where there is no text in it."""
    data = _bytes_of(path)
    if not data:
        raise EmptyArticleError(f"{path.name} is empty. Choose a file that holds the article's words.")
    reading = _read(data, path.name, whole_page)
    return assemble(reading, article_id=article_id, title=path.name, path=str(path.absolute()))


def read_text(text: str, *, article_id: str, title: str) -> Article:
    """The article in pasted or dropped text. Raises EmptyArticleError where there is no text in it."""
    return assemble(plain.read_decoded(text, "pasted text"), article_id=article_id, title=title)


def read_markup(markup: str, *, article_id: str, title: str) -> Article:
    """The article in a copied or dropped piece of HTML, all of it. Raises EmptyArticleError where it has no
    text."""
    from desk.files.readers.html import blocks_of

    return assemble(Reading(blocks_of(markup), "pasted HTML"), article_id=article_id, title=title)


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files that are meant: files as given, in a folder's place those in it that have a reader, in order.

    Folders within folders, and hidden files, are not searched. Raises UnreadableError for a folder that may
    not be read or holds nothing to read."""
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        try:
            within = [entry for entry in path.iterdir() if entry.suffix.lower() in SUFFIXES]
            within = [entry for entry in within if entry.is_file() and not entry.name.startswith(".")]
            within.sort(key=in_order)
        except OSError as error:
            raise UnreadableError(f"The folder {path} cannot be read: {error.strerror}.") from None
        if not within:
            raise UnreadableError(f"The folder {path} holds no article. Choose the files themselves.")
        files += within
    return files


def in_order(path: Path) -> tuple[list[str | int], str]:
    """A key that sorts paths by name as a person counts: wire-2 stands before wire-10."""
    parts = re.split(r"(\d+)", path.name.casefold())  # words and numbers in turn, so that like meets like
    return [int(part) if number % 2 else part for number, part in enumerate(parts)], path.name


def _read(data: bytes, name: str, whole_page: bool) -> Reading:
    """Find the format and let its reader read; what a reader needs is imported here."""
    format_ = sniff(data, name)
    if format_ is Format.PLAIN:
        return plain.read(data, name)
    if format_ is Format.HTML:
        from desk.files.readers import html

        return html.read(data, name, whole_page=whole_page)
    if format_ is Format.MAIL:
        from desk.files.readers import mail

        return mail.read(data, name, whole_page=whole_page)
    if format_ is Format.MARKDOWN:
        from desk.files.readers import markdown_text

        return markdown_text.read(data, name)
    if format_ is Format.WORD:
        from desk.files.readers import word

        return word.read(data, name)
    if format_ is Format.OPEN_DOCUMENT:
        from desk.files.readers import opendocument

        return opendocument.read(data, name)
    if format_ is Format.RICH_TEXT:
        from desk.files.readers import rich_text

        return rich_text.read(data, name)
    from desk.files.readers import pdf

    return pdf.read(data, name)


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file that is fit to be read. Raises UnreadableError in words."""
    try:
        if path.is_dir():
            raise UnreadableError(f"{path} is a folder. Open the files in it instead.")
        if not path.is_file() and path.exists():
            raise UnreadableError(f"{path} is a device, not a file. Choose a file.")
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableError(
                f"{path.name} is larger than {LARGEST_FILE >> 20} MB. Cut out the article and try again."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError(f"{path} is not there. Check the name, or look where it was moved.") from None
    except PermissionError:
        raise UnreadableError(f"{path} may not be read. Ask for the right to read it, or copy it.") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = error.strerror if isinstance(error, OSError) else "its name is not one that a file can have"
        raise UnreadableError(f"{path} cannot be read: {reason}. Copy it to this computer first.") from None

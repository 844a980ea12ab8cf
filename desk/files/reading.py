"""Files and pasted text to articles, chosen by content rather than by suffix.

The readers' libraries are imported inside the readers that need them, so that plain text starts at once.
"""

from __future__ import annotations

import os
from pathlib import Path

from desk.engine.errors import EmptyArticleError, UnreadableError
from desk.engine.model import Article
from desk.files.assembling import Block, Reading, assemble
from desk.files.decoding import decode

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a larger file is refused: no article is that long, and its window would not be usable."""


def read_article(path: Path, *, article_id: str) -> Article:
    """The article in a file. Raises UnreadableError, or EmptyArticleError where there is no text in it."""
    data = _bytes_of(path)
    if not data:
        raise EmptyArticleError(f"{path.name} is empty. Choose a file that holds the article's words.")
    decoded = decode(data)
    reading = Reading((Block(decoded.text),), "plain text", decoded.encoding, notes=decoded.notes)
    return assemble(reading, article_id=article_id, title=path.name, path=os.path.abspath(path))


def read_text(text: str, *, article_id: str, title: str) -> Article:
    """The article in pasted or dropped text. Raises EmptyArticleError where there is no text in it."""
    return assemble(Reading((Block(text),), "pasted text"), article_id=article_id, title=title)


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file that is fit to be read. Raises UnreadableError in words."""
    try:
        if path.is_dir():
            raise UnreadableError(f"{path} is a folder. Open the files in it instead.")
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableError(
                f"{path.name} is larger than {LARGEST_FILE >> 20} MB. Cut out the article and try again."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError(f"{path} is not there. Check the name, or look where it was moved.") from None
    except PermissionError:
        raise UnreadableError(f"{path} may not be read. Ask for the right to read it, or copy it.") from None
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}. Copy it to this computer.") from None

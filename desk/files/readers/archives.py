"""Zip files that came from outside: opened only when they cannot exhaust the machine.

DOCX and ODT are zip files. A few kilobytes can unfold to terabytes, and XML entities can do the same, so both
are refused before anything is unfolded.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from xml.etree import ElementTree
from zipfile import ZipFile

from desk.engine.errors import UnreadableError

_MOST_ENTRIES = 10_000
_MOST_UNFOLDED = 256 << 20
# What zipfile raises for damaged, encrypted and oddly compressed entries.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    IndexError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OSError,
    OverflowError,
)


def open_archive(data: bytes, name: str) -> ZipFile:
    """The zip file in `data`. Raises UnreadableError where it is damaged, locked or a bomb."""
    try:
        archive = ZipFile(io.BytesIO(data))
    except DAMAGE:
        raise damaged(name) from None
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_UNFOLDED:
        raise UnreadableError(
            f"{name} would unfold to more than {_MOST_UNFOLDED >> 20} MB. Save it as plain text instead."
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise locked(name)
    return archive


def member(archive: ZipFile, path: str, name: str) -> bytes:
    """One file of the archive, b"" where it has none of that name."""
    if path not in archive.namelist():
        return b""
    try:
        return archive.read(path)
    except DAMAGE:
        raise damaged(name) from None


def parse_xml(data: bytes, name: str) -> ElementTree.Element:
    """The root of an XML file. Raises UnreadableError where it is damaged or declares entities of its own."""

    def refuse() -> None:
        raise UnreadableError(f"{name} declares XML entities, as no text document does. It was not opened.")

    parser = ElementTree.XMLParser(target=_NoDoctype(refuse))
    try:
        for begin in range(0, len(data), 1 << 16):
            parser.feed(data[begin : begin + (1 << 16)])
        root: ElementTree.Element = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError):
        raise damaged(name) from None
    return root


def damaged(name: str) -> UnreadableError:
    return UnreadableError(f"{name} is damaged. Open it where it was written and save it again.")


def locked(name: str) -> UnreadableError:
    return UnreadableError(f"{name} is locked with a password. Save a copy without one and open that.")


class _NoDoctype(ElementTree.TreeBuilder):
    """A tree builder that stops at a document type, where entities would be declared."""

    def __init__(self, refuse: Callable[[], None]) -> None:
        super().__init__()
        self._refuse = refuse

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        self._refuse()

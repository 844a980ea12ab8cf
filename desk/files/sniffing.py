"""What a file is, by its first bytes; its suffix decides only between kinds of text that look alike."""

from __future__ import annotations

import re
from enum import Enum

from desk.engine.errors import UnreadableError


class Format(Enum):
    """The formats that have a reader."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MAIL = "mail"
    WORD = "Word document"
    OPEN_DOCUMENT = "OpenDocument text"
    RICH_TEXT = "rich text"
    PDF = "PDF"


SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".mht", ".mhtml"}
    | {".docx", ".odt", ".rtf", ".pdf"}
)
"""The suffixes of files that a folder is searched for."""

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:p|div|h[1-6]|br|article|section|span|table|ul|meta)\b", re.IGNORECASE)
_HEADERS = re.compile(rb"(?:(?:[A-Za-z][\w-]*:|[ \t]+\S)[^\n]*\n)+(?:\r?\n|\Z)")
_MAIL_ONLY = re.compile(rb"^(?:mime-version|message-id|received|return-path):", re.IGNORECASE | re.MULTILINE)
_BINARY = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a packed archive"),
    (b"BZh", "a packed archive"),
    (b"7z\xbc\xaf", "a packed archive"),
    (b"Rar!", "a packed archive"),
    (b"\xfd7zXZ", "a packed archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
)
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
# Control characters that no text holds; form feed, tab, escape (ISO 2022) and the line ends may be there.
_CONTROLS = bytes(code for code in range(32) if code not in (8, 9, 10, 11, 12, 13, 27))
_SAMPLE = 64 * 1024


def sniff(data: bytes, name: str) -> Format:
    """The format of a file's bytes. Raises UnreadableError, naming what it is, where no reader can help."""
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    if b"%PDF-" in data[: 1024 if suffix == ".pdf" else 16]:  # mail gateways put lines of their own above it
        return Format.PDF
    if data.startswith(b"PK\x03\x04"):
        return _of_archive(data, name)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _ole(data, name)
    if data.startswith(b"{\\rtf"):
        return Format.RICH_TEXT
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise _not_text(name, what)
    return _of_text(_as_ascii(data, name), suffix)


def _of_archive(data: bytes, name: str) -> Format:
    from desk.files.readers import archives

    entries = set(archives.open_archive(data, name).namelist())
    if any(entry.startswith("word/") for entry in entries):
        return Format.WORD
    if "content.xml" in entries:
        return Format.OPEN_DOCUMENT
    raise _not_text(name, "an archive or a spreadsheet")


def _ole(data: bytes, name: str) -> UnreadableError:
    """Word's old format, or the safe that Office puts a document with a password into."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        from desk.files.readers import archives

        return archives.locked(name)
    return UnreadableError(f"{name} has the format of Word before 2007. Save it as DOCX and open that.")


def _of_text(start: bytes, suffix: str) -> Format:
    if _PAGE.match(start) or (suffix in (".html", ".htm", ".xhtml") and _TAG.search(start)):
        return Format.HTML
    headers = _HEADERS.match(start)
    if headers and (suffix in (".eml", ".mht", ".mhtml") or _MAIL_ONLY.search(headers[0])):
        return Format.MAIL
    return Format.MARKDOWN if suffix in (".md", ".markdown") else Format.PLAIN


def _as_ascii(data: bytes, name: str) -> bytes:
    """The start of a text file with its zero bytes (UTF-16) and mark taken out.

    Raises UnreadableError where the bytes are no text in any encoding."""
    sample = data[:_SAMPLE]
    wide = sample.startswith(_MARKS[:2]) or _looks_wide(sample)
    for mark in _MARKS:
        sample = sample.removeprefix(mark)
    if wide:
        return sample.replace(b"\x00", b"")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 0.02 * len(sample) + 1:
        raise _not_text(name, "not text in any encoding that is known here")
    return sample


def _looks_wide(sample: bytes) -> bool:
    """Whether every second byte is zero, as in UTF-16 without a mark."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    return max(even, odd) > 0.3 * (len(sample) // 2) and min(even, odd) <= 0.05 * max(even, odd)


def _not_text(name: str, what: str) -> UnreadableError:
    return UnreadableError(
        f"{name} is {what}. Open an article as text, Markdown, HTML, DOCX, ODT, RTF, PDF or mail."
    )

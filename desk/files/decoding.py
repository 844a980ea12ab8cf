"""Bytes to text: which encoding a plain file has, and its name in words.

Tried in this order: byte-order mark, the zero bytes that UTF-16 without a mark shows, strict UTF-8, a
charset the file declares (HTML, mail), and chardet's statistics. Nothing is lost silently: bytes that the
encoding does not know become U+FFFD and are counted.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {
    "ascii": "UTF-8",
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with byte-order mark",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "shift_jis": "Shift-JIS",
    "cp932": "Shift-JIS",
    "gb2312": "GB18030",
    "gbk": "GB18030",
    "gb18030": "GB18030",
    "big5": "Big5",
    "big5hkscs": "Big5",
    "cp950": "Big5",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "cp949": "EUC-KR",
    "koi8-r": "KOI8-R",
    "koi8-u": "KOI8-U",
    "mac-roman": "Mac Roman",
}
# What files that declare the smaller set hold in truth: WHATWG's encoding standard reads them so, too.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_SAMPLE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding in words, and what a person should know of the decoding."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of `data`; `declared` is the charset that the file itself claims, believed after UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if encoding := _unmarked_utf16(data):
        return _decoded(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        pass
    for encoding in (_python_name(declared), _python_name(_detected(data))):
        if encoding and encoding != "utf-8":
            try:
                return Decoded(data.decode(encoding), in_words(encoding))
            except UnicodeDecodeError:
                continue
    return _decoded(data, _python_name(_detected(data)) or "cp1252")


def in_words(encoding: str) -> str:
    """The name that a person knows an encoding by."""
    if encoding in _NAMES:
        return _NAMES[encoding]
    if windows := re.fullmatch(r"cp(125\d)", encoding):
        return f"Windows-{windows[1]}"
    if latin := re.fullmatch(r"iso8859-(\d+)", encoding):
        return f"ISO 8859-{latin[1]}"
    return encoding.upper()


def _decoded(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    note = f"{lost} places could not be decoded as {in_words(encoding)} and show as \ufffd"
    return Decoded(text, in_words(encoding), (note,) if lost else ())


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of Western text is zero."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 2 * 0.3
    if odd > enough and even <= odd * 0.05:
        return "utf-16-le"
    if even > enough and odd <= even * 0.05:
        return "utf-16-be"
    return ""


def _detected(data: bytes) -> str:
    """What chardet takes the bytes for, looking at a stretch around the first byte beyond ASCII."""
    import chardet  # late: 30 ms that a UTF-8 file need not pay

    first = re.search(rb"[\x80-\xff]", data)
    begin = max(0, (first.start() if first else 0) - _SAMPLE // 4)
    return chardet.detect(data[begin : begin + _SAMPLE])["encoding"] or ""


def _python_name(name: str) -> str:
    """Python's name of the encoding that files with this label hold, "" for none that is known."""
    try:
        known = codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
    return _SUPERSETS.get(known, known)

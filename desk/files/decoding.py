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
    "iso2022_jp_2": "ISO-2022-JP",
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
# UTF-8 was tried before; the others would have shown, and turn any other text into nonsense without an error.
_RULED_OUT = ("utf", "idna", "punycode", "unicode", "raw-unicode")
_SAMPLE = 64 * 1024
_MOST_LOOKED_AT = 4 << 20
_HARDLY = 0.1
# ISO 2022 switches to kanji with an escape sequence, so its bytes pass for ASCII.
_JAPANESE_MAIL = re.compile(rb"\x1b\$[@B]")
# English in Windows-1252: nothing beyond ASCII but quotation marks, dashes, an ellipsis or a euro sign.
_TYPOGRAPHY_ONLY = re.compile(rb"(?:[\x00-\x7f]|(?<![\x80-\xff])[\x80\x85\x91-\x97\x99](?![\x80-\xff]))+")


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
    if _JAPANESE_MAIL.search(data[:_SAMPLE]) and data.isascii():
        return _decoded(data, "iso2022_jp_2")
    if encoding := _unmarked_utf16(data):
        return _decoded(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        pass
    for encoding in (_python_name(declared), _python_name(_detected(data))):
        if encoding and not encoding.startswith(_RULED_OUT):
            try:
                return Decoded(data.decode(encoding), in_words(encoding))
            except UnicodeError:
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
    note = f"Places that are not {in_words(encoding)} and show as \ufffd: {lost}"
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
    """What chardet takes the bytes for. Windows-1252 where it hardly knows: most such files are Western."""
    import chardet  # late: 40 ms that a UTF-8 file need not pay

    telling = b"\n".join(line for line in data[:_MOST_LOOKED_AT].splitlines() if not line.isascii())
    found = chardet.detect(telling[:_SAMPLE] or data[:_SAMPLE])
    if not _TYPOGRAPHY_ONLY.fullmatch(telling) and found["confidence"] >= _HARDLY:
        return found["encoding"] or ""
    return "cp1252"


def _python_name(name: str) -> str:
    """Python's name of the encoding that files with this label hold, "" for none that is known."""
    try:
        "".encode(name or "utf-8")  # refuses Python's codecs that are no text encodings, such as "hex"
        known = codecs.lookup(name).name if name else ""
    except (LookupError, UnicodeError):
        return ""
    return _SUPERSETS.get(known, known)

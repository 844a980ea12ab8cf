"""Encodings are found without being told, and nothing is lost in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.files.decoding import decode

ENGLISH = "“We saw smoke,” the captain said – and left.\n"
ASCII = b"A first line that says nothing about any encoding.\n" * 30


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (ENGLISH, "cp1252", "Windows-1252"),
        ("Die Fähre fährt seit Dienstag nicht mehr, sagte der Bürgermeister.", "cp1252", "Windows-1252"),
        ("café", "cp1252", "Windows-1252"),
        ("El niño llegó mañana, según él.", "cp1252", "Windows-1252"),
        ("Příliš dlouho čekali ostrované, řekl v pátek starosta.", "cp1250", "Windows-1250"),
        ("Паром не ходит со вторника, сообщил капитан.", "cp1251", "Windows-1251"),
        ("Паром не ходит со вторника, сообщил капитан.", "koi8-r", "KOI8-R"),
        ("フェリーは火曜日から運航を停止している。", "cp932", "Shift-JIS"),
        ("フェリーは火曜日から運航を停止している。", "euc_jp", "EUC-JP"),
        ("フェリーは火曜日から運航を停止している。", "iso2022_jp", "ISO-2022-JP"),
        ("渡轮自周二起停航，船长说没有人受伤。", "gb18030", "GB18030"),
        ("渡輪自週二起停航，船長說沒有人受傷。", "big5", "Big5"),
        ("페리는 화요일부터 운항을 중단했다.", "euc_kr", "EUC-KR"),
    ],
)
def test_an_encoding_is_told_by_the_few_lines_that_show_it(text, encoding, name):
    decoded = decode(ASCII + text.encode(encoding))
    assert decoded.text.endswith(text)
    assert decoded.encoding == name
    assert decoded.notes == ()


@given(st.text())
def test_utf8_is_never_taken_for_anything_else(text):
    if "\x00" not in text and not text.startswith("\ufeff") and "\x1b$" not in text:
        assert decode(text.encode("utf-8")).text == text


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1))
def test_a_byte_order_mark_is_believed_and_left_out(text):
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode(text.encode(encoding)).text == text


def test_what_a_file_declares_is_believed_unless_it_is_utf8_or_wrong():
    cyrillic = "Да".encode("cp1251")
    assert decode(cyrillic, "windows-1251").text == "Да"
    assert decode("Да".encode(), "windows-1251").text == "Да"
    assert decode(ENGLISH.encode("cp1252"), "utf-8").text == ENGLISH
    assert decode(ENGLISH.encode("cp1252"), "no-such-charset").text == ENGLISH


@pytest.mark.parametrize(
    "name", ["hex", "utf-16", "utf-7", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "rot13"]
)
def test_what_no_page_can_mean_is_not_believed(name):
    assert decode(ENGLISH.encode("cp1252"), name).text == ENGLISH


def test_latin_1_is_read_as_the_windows_1252_that_it_always_is():
    assert decode(ENGLISH.encode("cp1252"), "iso-8859-1").text == ENGLISH


def test_bytes_that_fit_no_encoding_are_counted():
    decoded = decode("naïve “quote”".encode("cp1252") + b"\x81\x8d")
    assert decoded.text.startswith("naïve “quote”")
    assert decoded.text.count("\ufffd") == 2
    assert decoded.notes == ("Places that are not Windows-1252 and show as \ufffd: 2",)

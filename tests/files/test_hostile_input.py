"""Whatever bytes come in, out comes an article or a sentence that helps; never another error or a hang."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from desk.engine.errors import DeskError, EmptyArticleError, UnreadableError
from desk.files.reading import read_article

SAMPLES = sorted(
    path for path in (Path(__file__).parent.parent / "samples").iterdir() if path.suffix not in (".py", "")
)
ODT = "urn:oasis:names:tc:opendocument:xmlns"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;&b;</x>'


@pytest.fixture
def read(tmp_path):
    def write_and_read(data: bytes, name: str = "article.txt"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_article(path, article_id="a")

    return write_and_read


def zipped(**entries: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return buffer.getvalue()


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\n".encode()])
def test_a_file_without_words_is_said_to_be_empty(read, data):
    with pytest.raises(EmptyArticleError, match=r"article\.txt"):
        read(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"\x1f\x8b\x08\x00", "a packed archive"),
        (b"SQLite format 3\x00", "a database"),
        (bytes(range(256)) * 40, "not text in any encoding"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "Word before 2007"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (zipped(xl__workbook_xml="<x/>"), "a spreadsheet"),
        (zipped(content_xml="<x/>", META_INF="x"), "damaged"),
        (b"%PDF-1.7\nnothing else", "damaged"),
    ],
)
def test_what_cannot_be_read_is_named(read, data, what):
    with pytest.raises(UnreadableError, match=what):
        read(data)


def test_what_is_not_a_readable_file_is_said(tmp_path):
    for path, sentence in (
        (tmp_path, "is a folder"),
        (tmp_path / "missing.txt", "is not there"),
        (Path("/dev/null"), "is a device"),
        (tmp_path / "a\x00b.txt", "cannot be read"),
    ):
        with pytest.raises(UnreadableError, match=sentence):
            read_article(path, article_id="a")


def test_a_file_that_may_not_be_read_is_said(tmp_path, monkeypatch):
    path = tmp_path / "secret.txt"
    path.write_text("x", "utf-8")

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableError, match="may not be read"):
        read_article(path, article_id="a")


def test_zip_bombs_are_refused_unopened(read):
    for entry in ("content_xml", "word__document_xml"):
        with pytest.raises(UnreadableError, match="unfold to more than 256 MB"):
            read(zipped(**{entry: "\x00" * (257 << 20)}), "bomb.docx")


def test_xml_entities_are_refused(read):
    with pytest.raises(UnreadableError, match="XML entities"):
        read(zipped(content_xml=BOMB), "article.odt")


def test_documents_with_a_password_are_said(read):
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(UnreadableError, match="password"):
        read(zipped(**{"META-INF__manifest_xml": manifest, "content_xml": "x"}), "article.odt")
    with pytest.raises(UnreadableError, match="password"):
        read(locked_pdf(), "article.pdf")


def test_a_scan_is_told_from_a_text(read):
    import pypdfium2

    scan = pypdfium2.PdfDocument.new()
    scan.new_page(200, 200)
    buffer = io.BytesIO()
    scan.save(buffer)
    scan.close()
    with pytest.raises(EmptyArticleError, match="only pictures"):
        read(buffer.getvalue(), "scan.pdf")


def test_five_megabytes_in_one_line_stay_one_line(read):
    line = "word " * 1_000_000
    article = read(line.encode())
    assert article.text == line.strip()
    assert len(article.paragraphs) == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.html", b"<html>" + b"<div>" * 30_000 + b"x"),
        ("bold.html", b"<html>" + b"<b>" * 20_000 + b"x"),
        ("rows.html", b"<html>" + b"<table><tr><td>" * 2_000 + b"x"),
        ("heads.html", b"<html>" + b"<h2><div>" * 3_000 + b"<a href=x>x"),
        ("comments.html", b"<!--a-->" * 9_000 + b"<p>x"),
        ("open.md", b"![[" * 20_000 + b"x"),
        ("quotes.md", b">" * 20_000 + b"x"),
        ("links.rtf", rb"{\rtf1 x " + rb'{\field{\*\fldinst{HYPERLINK "' * 3_000),
        ("groups.rtf", rb"{\rtf1 x" + b"{" * 50_000),
        ("headers.txt", b"To: x\r\n" * 9_000 + b"x"),
        ("deep.odt", zipped(content_xml="<x>" * 30_000)),
    ],
)
def test_nesting_without_end_is_no_trap(read, name, data):
    try:
        article = read(data, name)
    except UnreadableError:
        return
    assert article.text


@given(st.data())
def test_damaged_samples_are_read_or_refused_in_words(tmp_path_factory, data):
    source = data.draw(st.sampled_from(SAMPLES))
    damaged = bytearray(source.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        action = data.draw(st.sampled_from(["set", "cut", "insert", "end"]))
        if action == "set":
            damaged[at] = data.draw(st.integers(0, 255))
        elif action == "cut":
            del damaged[at : at + data.draw(st.integers(1, 200))]
        elif action == "insert":
            damaged[at:at] = data.draw(st.binary(min_size=1, max_size=20))
        else:
            del damaged[at + 1 :]
        if not damaged:
            break
    path = tmp_path_factory.getbasetemp() / f"damaged{source.suffix}"
    path.write_bytes(damaged)
    try:
        article = read_article(path, article_id="a")
    except DeskError as error:
        refusal = str(error)
        event("refused")
    else:
        event("read")
        refusal = ""
        assert article.text == "\n".join(
            article.text[paragraph.start : paragraph.end] for paragraph in article.paragraphs
        )
    assert not refusal or path.name in refusal


def locked_pdf() -> bytes:
    """The smallest PDF that asks for a password: a standard security handler whose keys fit none."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 4\n0000000000 65535 f \n" + table + trailer

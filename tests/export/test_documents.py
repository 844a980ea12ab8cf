"""What each format is more than its lines: styles, footnotes, titles, languages, and nothing that acts."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx
import jsonschema
import pypdfium2
import pytest

from desk.assets import resource
from desk.engine import edits
from desk.engine.model import Comparison, fingerprint
from desk.engine.project import LineStyle, Project
from desk.export.writing import format_of, render

Story = Callable[..., tuple[Project, Comparison]]
STYLES = [LineStyle.HEADING, LineStyle.TEXT, LineStyle.BULLET, LineStyle.BULLET, LineStyle.HEADING]
LINES = ["Ferry sinks", "Nine were saved.", "Divers wait.", "The harbour is shut.", "What is next"]


def written(suffix: str, story: tuple[Project, Comparison]) -> bytes:
    return render(format_of(Path(f"summary{suffix}")), *story)


def test_markdown_as_a_whole(story: Story) -> None:
    project, comparison = story(LINES, STYLES)
    project = edits.edit_line(project, 3, "The harbour is *shut*.")
    project = edits.add_own_line(project, "More follows.")
    assert written(".md", (project, comparison)).decode() == (
        "# Ferry sinks[^1]\n\n"
        "Nine were saved.[^2]\n\n"
        "- Divers wait.[^3]\n"
        "- The harbour is \\*shut\\*.[^4]\n\n"
        "## What is next[^5]\n\n"
        "More follows.\n\n"
        "## Sources\n\n"
        "- A · Version 0, Daily Gull\n"
        "- B · Version 1, Daily Gull\n\n"
        "Lines without a number are the editor’s own.\n\n"
        "[^1]: A · Version 0, paragraph 1, sentence 1.\n"
        "[^2]: B · Version 1, paragraph 1, sentence 1.\n"
        "[^3]: A · Version 0, paragraph 2, sentence 1.\n"
        "[^4]: B · Version 1, paragraph 2, sentence 1; edited from: The harbour is shut.\n"
        "[^5]: A · Version 0, paragraph 3, sentence 1.\n"
    )


def test_plain_text_as_a_whole(story: Story) -> None:
    assert written(".txt", story(LINES, STYLES, title="Harbour")).decode() == (
        "Harbour\n=======\n\n"
        "Ferry sinks [1]\n---------------\n\n"
        "Nine were saved. [2]\n\n"
        "• Divers wait. [3]\n• The harbour is shut. [4]\n\n"
        "What is next [5]\n----------------\n\n"
        "Sources\n-------\n\n"
        "A · Version 0, Daily Gull\nB · Version 1, Daily Gull\n\n"
        "[1] A · Version 0, paragraph 1, sentence 1.\n"
        "[2] B · Version 1, paragraph 1, sentence 1.\n"
        "[3] A · Version 0, paragraph 2, sentence 1.\n"
        "[4] B · Version 1, paragraph 2, sentence 1.\n"
        "[5] A · Version 0, paragraph 3, sentence 1.\n"
    )


def test_a_page_says_what_it_is_and_takes_nothing_from_elsewhere(story: Story) -> None:
    page = written(".html", story(LINES, STYLES, title="Ferry & harbour", language="pt-BR")).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="pt-BR">')
    assert "<title>Ferry &amp; harbour</title>" in page
    assert 'name="viewport"' in page
    assert "@media print" in page
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|url\(|@import|\bsrc=", page)


def test_a_sentence_brings_no_markup_into_a_page(story: Story) -> None:
    hostile = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> ](http://a.b)"
    page = written(".html", story([hostile], title=hostile)).decode()
    body = page[page.index("<main>") :]
    assert set(re.findall(r"<(\w+)", body)) <= {
        "main",
        "h1",
        "h2",
        "p",
        "sup",
        "a",
        "ul",
        "ol",
        "li",
        "div",
        "hr",
    }
    assert {link[0] for link in re.findall(r'href="(.)', body)} == {"#"}


def test_every_note_of_a_page_leads_to_its_line_and_back(story: Story) -> None:
    page = written(".html", story(LINES, STYLES)).decode()
    targets = set(re.findall(r'id="([^"]+)"', page))
    links = re.findall(r'href="#([^"]+)"', page)
    assert len(links) == 2 * len(LINES)
    assert set(links) == targets


def test_a_page_of_arabic_runs_from_right_to_left(story: Story) -> None:
    page = written(".html", story(["غرقت العبارة في الميناء."], language="ar")).decode()
    assert '<html lang="ar" dir="rtl">' in page


# --- DOCX


def test_word_gets_styles_by_name_and_real_footnotes(story: Story) -> None:
    project, comparison = story(LINES, STYLES, title="Harbour")
    content = written(".docx", (edits.edit_line(project, 1, "Nine people were saved."), comparison))
    document = docx.Document(io.BytesIO(content))
    assert [(one.style.name, one.text) for one in document.paragraphs[:6]] == [
        ("Title", "Harbour"),
        ("Heading 1", "Ferry sinks"),
        ("Normal", "Nine people were saved."),
        ("List Bullet", "Divers wait."),
        ("List Bullet", "The harbour is shut."),
        ("Heading 1", "What is next"),
    ]
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    archive = zipfile.ZipFile(io.BytesIO(content))
    body, notes = (
        ElementTree.fromstring(archive.read(f"word/{one}.xml")) for one in ("document", "footnotes")
    )
    marks = [mark.get(f"{name}id") for mark in body.iter(f"{name}footnoteReference")]
    texts = {note.get(f"{name}id"): "".join(note.itertext()).strip() for note in notes}
    assert marks == ["1", "2", "3", "4", "5"]
    assert texts["1"] == "A · Version 0, paragraph 1, sentence 1."
    assert texts["2"].endswith("edited from: Nine were saved.")
    assert {texts["-1"], texts["0"]} == {""}  # the separators that Word asks for
    styles = ElementTree.fromstring(archive.read("word/styles.xml"))
    defined = {style.get(f"{name}styleId") for style in styles.iter(f"{name}style")}
    used = {
        used.get(f"{name}val")
        for part in (body, notes)
        for tag in ("pStyle", "rStyle")
        for used in part.iter(name + tag)
    }
    assert used <= defined


def test_word_gets_the_title_and_nothing_of_a_template(story: Story) -> None:
    properties = docx.Document(io.BytesIO(written(".docx", story(LINES, title="Harbour")))).core_properties
    assert (properties.title, properties.language) == ("Harbour", "en")
    assert (properties.author, properties.comments, properties.created, properties.modified) == (
        "",
        "",
        None,
        None,
    )


def test_word_gets_the_direction_of_a_line(story: Story) -> None:
    document = docx.Document(io.BytesIO(written(".docx", story(["שלום עולם", "Hello"]))))
    hebrew, english = document.paragraphs[:2]
    assert hebrew.runs[0].font.rtl is True
    assert hebrew._p.pPr.find(docx.oxml.ns.qn("w:bidi")) is not None
    assert english.runs[0].font.rtl is None


@pytest.mark.parametrize(
    ("language", "attribute", "odt_attribute"),
    [
        ("pt", "val", 'fo:language="pt"'),
        ("he", "bidi", 'style:language-complex="he"'),
        ("ja", "eastAsia", 'style:language-asian="ja"'),
    ],
)
def test_word_processors_get_the_language_for_its_script(
    story: Story, language: str, attribute: str, odt_attribute: str
) -> None:
    ready = story(["Nine."], language=language)
    word = zipfile.ZipFile(io.BytesIO(written(".docx", ready))).read("word/styles.xml").decode()
    (found,) = re.findall(r"<w:lang [^>]*>", word)
    assert f'w:{attribute}="{language}"' in found
    opened = zipfile.ZipFile(io.BytesIO(written(".odt", ready))).read("styles.xml").decode()
    assert odt_attribute in opened


# --- ODT

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


def odt(content: bytes) -> dict[str, ElementTree.Element]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {
        name: ElementTree.fromstring(archive.read(f"{name}.xml")) for name in ("content", "styles", "meta")
    }


def test_opendocument_gets_headings_lists_and_footnotes(story: Story) -> None:
    parts = odt(written(".odt", story(LINES, STYLES, title="Harbour")))
    headings = [(one.get(f"{TEXT}outline-level"), one.text) for one in parts["content"].iter(f"{TEXT}h")]
    assert headings == [("1", "Harbour"), ("1", "Ferry sinks"), ("1", "What is next"), ("2", "Sources")]
    assert len(list(parts["content"].iter(f"{TEXT}list"))) == 1
    assert len(list(parts["content"].iter(f"{TEXT}list-item"))) == 2
    notes = list(parts["content"].iter(f"{TEXT}note"))
    assert [note.findtext(f"{TEXT}note-citation") for note in notes] == ["1", "2", "3", "4", "5"]
    assert "".join(notes[0].find(f"{TEXT}note-body").itertext()) == "A · Version 0, paragraph 1, sentence 1."
    defined = {
        one.get(f"{STYLE}name") for part in parts.values() for one in part.iter() if one.get(f"{STYLE}name")
    }
    used = {one.get(f"{TEXT}style-name") for one in parts["content"].iter()} - {None}
    assert used <= defined


def test_opendocument_says_what_it_is_before_anything_else(story: Story) -> None:
    content = written(".odt", story(LINES, title="Harbour", language="pt-BR"))
    first = zipfile.ZipFile(io.BytesIO(content)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert content[38:77] == b"application/vnd.oasis.opendocument.text"
    assert "Harbour" in "".join(odt(content)["meta"].itertext())
    assert b'fo:language="pt" fo:country="BR"' in zipfile.ZipFile(io.BytesIO(content)).read("styles.xml")


# --- PDF


@pytest.mark.usefixtures("qapp")
def test_no_heading_of_a_pdf_stands_alone_at_the_foot_of_a_page(story: Story) -> None:
    """Whatever number of lines goes before, the words below a heading are on its page."""
    for before in range(24, 34):
        lines = [f"Line {number} of the report." for number in range(before)] + ["A heading", "Its text."]
        styles = [LineStyle.TEXT] * before + [LineStyle.HEADING, LineStyle.TEXT]
        document = pypdfium2.PdfDocument(written(".pdf", story(lines, styles)))
        pages = [page.get_textpage().get_text_range() for page in document]
        (heading,) = [number for number, text in enumerate(pages) if "A heading" in text]
        assert "Its text." in pages[heading]


@pytest.mark.usefixtures("qapp")
def test_a_pdf_of_many_pages_holds_every_line_once(story: Story) -> None:
    lines = [f"Line {number} begins here" + " and goes on" * (number % 23) for number in range(120)]
    document = pypdfium2.PdfDocument(written(".pdf", story(lines)))
    pages = [page.get_textpage().get_text_range() for page in document]
    found = [int(number) for page in pages for number in re.findall(r"Line (\d+) begins", page)]
    assert found == list(range(120))
    assert sum(len(re.findall(r"\bon\b", page)) for page in pages) == sum(
        number % 23 for number in range(120)
    )


@pytest.mark.usefixtures("qapp")
def test_the_pages_of_a_pdf_are_numbered_where_there_are_several(story: Story) -> None:
    one = pypdfium2.PdfDocument(written(".pdf", story(["One."])))
    many = pypdfium2.PdfDocument(written(".pdf", story([f"Line {number}." for number in range(60)])))
    assert "1 / 1" not in one[0].get_textpage().get_text_range()
    assert len(many) > 1
    for number, page in enumerate(many, 1):
        assert f"{number} / {len(many)}" in page.get_textpage().get_text_range()


# --- JSON


def test_json_fits_its_schema_and_can_be_checked_against_the_sources(story: Story) -> None:
    project, comparison = story(LINES, STYLES)
    project = edits.add_own_line(edits.edit_line(project, 1, "Nine people were saved."), "More follows.")
    value = json.loads(written(".json", (project, comparison)))
    schema = json.loads(resource("schemas", "summary.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(value, schema)
    assert [line["style"] for line in value["lines"]] == [*STYLES, "text"]
    assert [line["edited"] for line in value["lines"]] == [False, True, False, False, False, False]
    assert value["lines"][5]["sources"] == []
    for line in value["lines"]:
        for source in line["sources"]:
            article = project.articles[source["article"]]
            assert value["articles"][source["article"]]["fingerprint"] == fingerprint(article.text)
            assert article.text[source["start"] : source["end"]] == source["text"]
            assert source["fingerprint"] == fingerprint(source["text"])
            assert comparison.sentence_rows[source["row"]].cells[source["article"]] == (source["sentence"],)


def test_the_schema_refuses_a_line_that_hides_its_sources(story: Story) -> None:
    value = json.loads(written(".json", story(["One."])))
    del value["lines"][0]["sources"]
    schema = json.loads(resource("schemas", "summary.schema.json").read_text("utf-8"))
    with pytest.raises(jsonschema.ValidationError, match="sources"):
        jsonschema.validate(value, schema)

"""Every format gives the same article: its words verbatim, a paragraph a block, roles as the file told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.errors import EmptyArticleError, UnreadableError
from desk.engine.model import Role
from desk.files.assembling import Block, Reading, assemble
from desk.files.reading import LARGEST_FILE, expand, read_article, read_markup, read_text

SHARED = Path(__file__).parents[3] / "shared"
WITH_ROLES = {
    Role.HEADING: ("HEADLINE", "SUBHEAD"),
    Role.CAPTION: ("CAPTION",),
    Role.QUOTE: ("QUOTE",),
    Role.LINK: ("PROMO",),
    Role.LIST_ITEM: ("BULLETS",),
}


@pytest.mark.parametrize(
    "name",
    ["utf-8.txt", "utf-8-mark.txt", "utf-16.txt", "utf-16-unmarked.txt", "article.rtf", "article.docx"],
)
def test_every_line_of_the_article_is_a_paragraph(samples, sample, lines, name):
    assert lines(read_article(samples / name, article_id="a")) == list(sample.LINES)


@pytest.mark.parametrize("name", ["article.html", "windows-1252.html", "page.mhtml"])
def test_a_page_gives_its_main_text_with_lists_and_captions(samples, sample, lines, name):
    article = read_article(samples / name, article_id="a")
    assert lines(article) == [line.replace("1,400 ", "1,400\u00a0") for line in sample.LINES]
    assert article.outlet == article.title == "Harbour Courier"
    assert article.notes == ("Lines left out around the main text: 4",)


def test_the_whole_page_has_its_navigation_and_footer_but_nothing_hidden(samples, sample, lines):
    whole = lines(read_article(samples / "article.html", article_id="a", whole_page=True))
    assert whole[:3] == list(sample.NAVIGATION)
    assert whole[-1] == sample.FOOTER
    assert len(whole) == len(sample.NAVIGATION) + len(sample.LINES) + 1


@pytest.mark.parametrize("name", ["article.html", "article.docx", "article.odt"])
def test_roles_come_from_the_file(samples, sample, lines, name):
    article = read_article(samples / name, article_id="a")
    told: dict[Role, list[str]] = {}
    for paragraph, text in zip(article.paragraphs, lines(article), strict=True):
        told.setdefault(paragraph.role, []).append(text)
    for role, names in WITH_ROLES.items():
        expected = [getattr(sample, name) for name in names if isinstance(getattr(sample, name), str)]
        assert told[role] == (expected or list(sample.BULLETS)), role


def test_markdown_is_read_as_it_would_be_shown(samples, sample, lines):
    article = read_article(samples / "article.md", article_id="a")
    assert lines(article) == [line for line in sample.LINES if line != sample.CAPTION]
    assert [paragraph.role for paragraph in article.paragraphs][-3:] == [
        Role.LIST_ITEM,
        Role.LIST_ITEM,
        Role.TEXT,
    ]
    assert "front matter" in article.notes[0]


def test_markdown_that_keeps_a_paragraph_a_line_keeps_it(tmp_path, lines):
    path = tmp_path / "lines.md"
    path.write_text("The bridge opened.\nThe mayor spoke.\nNobody fell in.\n", "utf-8")
    assert lines(read_article(path, article_id="a")) == [
        "The bridge opened.",
        "The mayor spoke.",
        "Nobody fell in.",
    ]


def test_open_document_footnotes_follow_their_paragraph(samples, sample, lines):
    read = lines(read_article(samples / "article.odt", article_id="a"))
    assert read[read.index(sample.BODY) + 1] == "A note."
    assert [line for line in read if line != "A note."] == list(sample.LINES)


def test_tracked_changes_are_accepted_and_said(samples):
    for name in ("article.docx", "article.odt"):
        article = read_article(samples / name, article_id="a")
        assert "gone" not in article.text
        assert any("racked changes" in note for note in article.notes)


def test_pdf_lines_become_paragraphs_again(samples, sample, lines):
    article = read_article(samples / "article.pdf", article_id="a")
    assert lines(article) == [*sample.LINES, sample.SUBHEAD, sample.BODY, sample.LAST]
    assert article.paragraphs[0].role is Role.HEADING
    assert "Running heads and page numbers left out: 2" in article.notes


@pytest.mark.parametrize("name", ["plain.eml", "html.eml"])
def test_mail_begins_with_its_subject(samples, sample, lines, name):
    article = read_article(samples / name, article_id="a")
    assert lines(article) == list(sample.LINES)
    assert article.paragraphs[0].role is Role.HEADING
    assert article.outlet == "Harbour Courier"


@pytest.mark.parametrize(
    ("name", "format_", "encoding"),
    [
        ("utf-8.txt", "plain text", "UTF-8"),
        ("utf-8-mark.txt", "plain text", "UTF-8 with byte-order mark"),
        ("utf-16.txt", "plain text", "UTF-16"),
        ("utf-16-unmarked.txt", "plain text", "UTF-16"),
        ("windows-1252.txt", "plain text", "Windows-1252"),
        ("shift-jis.txt", "plain text", "Shift-JIS"),
        ("gb18030.txt", "plain text", "GB18030"),
        ("windows-1252.html", "HTML", "Windows-1252"),
        ("article.docx", "Word document", ""),
        ("article.odt", "OpenDocument text", ""),
        ("article.rtf", "rich text", "Windows-1252"),
        ("article.pdf", "PDF", ""),
        ("plain.eml", "mail", "UTF-8"),
        ("page.mhtml", "web archive", "UTF-8"),
    ],
)
def test_format_and_encoding_are_said_in_words(samples, name, format_, encoding):
    article = read_article(samples / name, article_id="a")
    assert (article.format, article.encoding) == (format_, encoding)


@pytest.mark.parametrize(
    "name", ["article.html", "article.docx", "article.odt", "article.rtf", "article.pdf", "plain.eml"]
)
def test_content_decides_not_the_suffix(samples, tmp_path, name):
    disguised = tmp_path / "article.txt"
    disguised.write_bytes((samples / name).read_bytes())
    article, disguised_article = (read_article(p, article_id="a") for p in (samples / name, disguised))
    assert disguised_article.text == article.text
    assert disguised_article.format == article.format


def test_a_plain_file_is_named_by_its_file_name_and_knows_where_it_lies(samples):
    article = read_article(samples / "utf-8.txt", article_id="a")
    assert article.title == "utf-8.txt"
    assert Path(article.path) == (samples / "utf-8.txt").absolute()


def test_comments_and_instructions_in_a_page_are_no_text():
    article = read_markup("<p>One<!-- two --><?three four?> five</p>", article_id="p", title="Pasted")
    assert article.text == "One five"


def test_pasted_markup_keeps_its_roles():
    article = read_markup("<h2>Fire</h2><ul><li>Nobody hurt</li></ul>", article_id="p", title="Pasted")
    assert [paragraph.role for paragraph in article.paragraphs] == [Role.HEADING, Role.LIST_ITEM]


@given(st.text())
def test_the_laws_of_an_articles_text(text):
    try:
        article = read_text(text, article_id="a", title="Pasted")
    except EmptyArticleError:
        assert not any(character.isalnum() for character in text)
        return
    paragraphs = [article.paragraph_text(number) for number in range(len(article.paragraphs))]
    assert article.text == "\n".join(paragraphs)
    assert all(line == line.strip() and line.splitlines() == [line] for line in paragraphs)
    kept = iter(text)
    assert all(character in kept for line in paragraphs for character in line), "verbatim, and in order"
    assert article == read_text(text, article_id="a", title="Pasted")


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1), min_size=1))
def test_nothing_seen_is_lost(texts):
    article = assemble(Reading(tuple(Block(text) for text in texts)), article_id="a", title="t")
    assert article.text.replace("\n", "") == "".join(texts)


def test_bullets_that_rich_text_draws_become_a_role(tmp_path, lines):
    path = tmp_path / "list.rtf"
    path.write_bytes(rb"{\rtf1\ansi Two things:\par \'95\tab One\par \u-3913?\tab Two\par}")
    article = read_article(path, article_id="a")
    assert lines(article) == ["Two things:", "One", "Two"]
    assert [paragraph.role for paragraph in article.paragraphs] == [Role.TEXT, Role.LIST_ITEM, Role.LIST_ITEM]


def test_control_characters_and_odd_spaces_inside_a_line_stay(lines):
    article = read_text("a\u00a0b  c\td\x03e\n\u200b\nf", article_id="a", title="t")
    assert lines(article) == ["a\u00a0b  c\td\x03e", "f"]


def test_halves_of_surrogate_pairs_and_zero_bytes_are_left_out_and_said():
    article = read_text("a\ud83d\x00b", article_id="a", title="t")
    assert article.text == "ab"
    assert article.notes == ("Characters left out because nothing can show them: 2",)


def test_a_folder_stands_for_the_articles_in_it_by_name(tmp_path):
    for name in ("b.txt", "a.md", "c.png", ".hidden.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "deeper.txt").mkdir()
    single = tmp_path / "c.png"
    assert expand([single, tmp_path]) == [single, tmp_path / "a.md", tmp_path / "b.txt"]


def test_the_articles_of_a_folder_stand_in_the_order_a_person_counts_in(tmp_path):
    names = ["1.txt", "2.txt", "10.txt", "wire-2b.txt", "wire-10.txt", "Wire-11.txt"]
    for name in reversed(names):
        (tmp_path / name).write_text("x", "utf-8")
    assert [path.name for path in expand([tmp_path])] == names


def test_a_folder_without_articles_is_said(tmp_path):
    with pytest.raises(UnreadableError, match="holds no article"):
        expand([tmp_path])


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(UnreadableError, match="larger than 64 MB"):
        read_article(path, article_id="a")


def test_reading_plain_text_loads_no_library_of_another_format(samples):
    code = (
        "import sys, json; from pathlib import Path; from desk.files.reading import read_article; "
        "read_article(Path(sys.argv[1]), article_id='a'); print(json.dumps(list(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(samples / "utf-8.txt")]
    loaded = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    heavy = {
        "resiliparse",
        "chardet",
        "docx",
        "lxml",
        "pypdfium2",
        "striprtf",
        "markdown",
        "email",
        "zipfile",
    }
    assert not heavy & {module.partition(".")[0] for module in loaded}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared stories are not here")
def test_no_real_line_per_paragraph_text_is_ever_joined(tmp_path, lines):
    texts = [path.read_text("utf-8-sig") for path in sorted((SHARED / "stories").glob("*/*.txt"))]
    pages = (SHARED / "furniture" / "dev.jsonl").read_text("utf-8").splitlines()
    texts += ["\n".join(block[0] for block in json.loads(page)["blocks"]) for page in pages]
    path = tmp_path / "page.txt"
    for text in texts:
        path.write_text(text, "utf-8")
        stripped = [line.strip() for line in text.splitlines()]
        assert lines(read_article(path, article_id="a")) == [
            line for line in stripped if line.strip("\u200b\u200c")
        ]

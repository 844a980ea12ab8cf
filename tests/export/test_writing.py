"""Every format holds every line as it was written, and a file is replaced whole or not at all."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desk.engine.errors import ExportError, UsageError
from desk.engine.model import Comparison
from desk.engine.project import LineStyle, Project
from desk.engine.summary import line_text
from desk.export.manuscript import clean
from desk.export.markdown_text import escape
from desk.export.writing import FORMATS, Format, format_of, preview, render, write_file, write_summary

Story = Callable[..., tuple[Project, Comparison]]

# --- readers that know nothing of how the files were written


class _Blocks(HTMLParser):
    """The texts of headings, paragraphs and list items, without the numbers of notes."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: set[str] = set()
        self._open = False
        self._quiet = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.add(tag)
        if tag in ("h1", "h2", "h3", "p", "li"):
            self._open = True
            self.texts.append("")
        self._quiet += tag in ("sup", "style", "title")

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in ("h1", "h2", "h3", "p", "li")
        self._quiet -= tag in ("sup", "style", "title")

    def handle_data(self, data: str) -> None:
        if self._open and not self._quiet:
            self.texts[-1] += data


def read_html(content: bytes) -> list[str]:
    reader = _Blocks()
    reader.feed(content.decode())
    return reader.texts


REFERENCES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


def read_markdown(content: bytes) -> list[str]:
    """Unescapes what CommonMark says is escaped."""
    texts = []
    for line in content.decode().splitlines():
        line = re.sub(r"\\([!-/:-@\[-`{-~])", lambda found: f"&#{ord(found[1])};", line)
        line = re.sub(r"\[\^\d+\]$", "", re.sub(r"^(?:#+|-) ", "", line))
        line = re.sub(
            r"&#(\d+);|&(?:lt|gt|amp);", lambda m: chr(int(m[1])) if m[1] else REFERENCES[m[0]], line
        )
        texts.append(line)
    return texts


def read_docx(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def read_odt(content: bytes) -> list[str]:
    name = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    body = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("content.xml"))

    def words(element: ElementTree.Element) -> str:
        text = element.text or ""
        for child in element:
            if child.tag == f"{name}s":
                text += " " * int(child.get(f"{name}c", "1"))
            text += child.tail or ""
        return text

    return [words(element) for element in body.iter() if element.tag in (f"{name}p", f"{name}h")]


def read_text(content: bytes) -> list[str]:
    return [re.sub(r"^• | \[\d+\]$", "", line) for line in content.decode().split("\n")]


def read_json(content: bytes) -> list[str]:
    return [line["text"] for line in json.loads(content)["lines"]]


READERS = {
    ".md": read_markdown,
    ".html": read_html,
    ".docx": read_docx,
    ".odt": read_odt,
    ".txt": read_text,
    ".json": read_json,
}
ACTIVE = "\\`*_{}[]()<>#+-.!|~&:;=\"'^$%@/ 1a"
LINES = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=30),
    st.text(ACTIVE, min_size=1, max_size=30),
    st.sampled_from(
        ["&copy; <b>x</b>", "渡轮沉没。😀", "غرقت العبارة", "a  b   c", "1. x", "[^1]: x", "a ## "]
    ),
).filter(lambda text: clean(text) == text)


@pytest.mark.parametrize("suffix", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(LINES, min_size=1, max_size=5), st.lists(st.sampled_from(LineStyle), max_size=5), st.booleans()
)
@example(["# no heading", "- no bullet", "+ nor this", "1) or this", "* * *", "---"], [], False)
@example(["[a](b) ![c](d) <http://e> &amp; \\*", "x [^1]", "C#", "==="], [LineStyle.HEADING] * 4, True)
def test_every_line_is_read_back_as_written(
    suffix: str, story: Story, lines: list[str], styles: list[LineStyle], own: bool
) -> None:
    project, comparison = story(lines, styles[: len(lines)], own=own)
    found = READERS[suffix](render(format_of(Path(f"x{suffix}")), project, comparison))
    rest = iter(found)
    said = [clean(line_text(project, line)) for line in project.summary]
    assert all(line in rest for line in said), "every line, in this order"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "Prices rose 3.5% - to $20 (from $18), snake_case & all!",
            "Prices rose 3.5% - to $20 (from $18), snake_case & all!",
        ),
        ("1 > 0 and 0 < 1, ~40 | 50", "1 > 0 and 0 < 1, ~40 | 50"),
        ("12. May", "12\\. May"),
        ("- a list", "\\- a list"),
        ("*so* [sic] <b>", "\\*so\\* \\[sic] &lt;b>"),
        ("# one #", "\\# one \\#"),
    ],
)
def test_markdown_escapes_only_what_would_act(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("style", LineStyle)
def test_a_pdf_holds_every_line(story: Story, style: LineStyle) -> None:
    import pypdfium2

    lines = ["Nine people <were> rescued & fed *well*.", "“Nobody won,” she said.", "Ärger in Łódź, 3½ %."]
    content = render(format_of(Path("x.pdf")), *story(lines, [style] * 3, title="Harbour"))
    document = pypdfium2.PdfDocument(content)
    pages = "".join(page.get_textpage().get_text_range() for page in document)
    text = unicodedata.normalize("NFC", " ".join(pages.split()))
    assert all(line in text for line in lines)
    assert "A · Version 0, paragraph 2, sentence 1." in text
    assert document.get_metadata_dict()["Title"] == "Harbour"


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)
def test_the_same_project_gives_the_same_bytes_in_another_process(form: Format) -> None:
    """No clock, no random number and no order of a set goes in."""
    code = (
        "import sys, time, hashlib\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from conftest import build\n"
        "from desk.engine.project import LineStyle\n"
        "from desk.export.writing import FORMATS, render\n"
        "time.time = lambda: float(sys.argv[2])\n"
        "form = next(one for one in FORMATS if one.suffix == sys.argv[1])\n"
        "print(hashlib.sha256(render(form, *build(['One.', 'Two.'], [LineStyle.HEADING]))).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, form.suffix, moment],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for moment, seed, zone in (("1e9", "1", "Asia/Tokyo"), ("2e9", "2", "America/New_York"))
    ]
    assert runs[0] == runs[1] != b""


def test_a_file_appears_whole_and_leaves_nothing_beside_it(story: Story, tmp_path: Path) -> None:
    project, comparison = story(["One."])
    target = tmp_path / "Summary.MD"
    target.write_text("old")
    target.chmod(0o640)
    write_summary(target, project, comparison)
    assert target.read_bytes() == render(FORMATS[0], project, comparison)
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "a.md", tmp_path / "b.md"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_file(link, b"new")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")


def test_what_cannot_be_written_is_said_and_leaves_the_old_file(tmp_path: Path, story: Story) -> None:
    with pytest.raises(ExportError, match=r"“x\.md” cannot be written .* no such file or directory\. Choose"):
        write_file(tmp_path / "missing" / "x.md", b"new")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(ExportError, match="is a directory"):
        write_summary(tmp_path / "folder.md", *story(["One."]))
    assert [one.name for one in tmp_path.iterdir()] == ["folder.md"]


@pytest.mark.parametrize("name", ["summary.doc", "summary"])
def test_an_unknown_suffix_names_the_known_ones(name: str) -> None:
    with pytest.raises(UsageError, match=r"\.md, \.html, \.docx, \.odt, \.pdf, \.txt, \.json\.$"):
        format_of(Path(name))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.suffix)
def test_an_empty_summary_is_no_file(story: Story, tmp_path: Path, form: Format) -> None:
    with pytest.raises(ExportError, match="no summary yet"):
        write_summary(tmp_path / f"x{form.suffix}", *story([]))
    assert list(tmp_path.iterdir()) == []


def test_the_preview_is_what_the_page_holds(story: Story) -> None:
    project, comparison = story(["One.", "Two."], [LineStyle.HEADING, LineStyle.BULLET])
    page = render(format_of(Path("x.html")), project, comparison).decode()
    assert preview(project, comparison) in page
    assert read_html(preview(project, comparison).encode())[:2] == ["One.", "Two."]


def test_asking_for_formats_imports_no_writer() -> None:
    code = (
        "import sys, desk.export.writing\n"
        "late = {'docx', 'markdown', 'nh3', 'PySide6', 'lxml'} & set(sys.modules)\n"
        "sys.exit(', '.join(late) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)


def test_a_pdf_needs_neither_a_window_nor_a_screen() -> None:
    code = (
        "from desk.export.manuscript import Manuscript, Block\n"
        "from desk.engine.project import LineStyle\n"
        "from desk.export.qt_documents import pdf_document\n"
        "block = Block('One.', LineStyle.TEXT, 0, None)\n"
        "pdf = pdf_document(Manuscript('One', 'en', False, (block,), (), ()))\n"
        "assert pdf.startswith(b'%PDF'), pdf[:20]\n"
        "import sys; assert 'PySide6.QtWidgets' not in sys.modules"
    )
    subprocess.run(
        [sys.executable, "-c", code], env={"PATH": ""}, check=True, capture_output=True, timeout=60
    )

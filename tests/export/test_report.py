"""The report: the table for a colleague without the program, as values and as a web page."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html import unescape

import docx
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.comparing import compare
from desk.engine.edits import mark
from desk.engine.errors import ExportError
from desk.engine.grid.states import RowFilter
from desk.engine.grid.story import Granularity
from desk.engine.grid.wordings import Mark
from desk.engine.model import Article, Comparison, Fact, FactType, FactValue, Paragraph
from desk.engine.project import Project
from desk.engine.summary import row_numbers
from desk.engine.wording import DifferenceClass, Operation
from desk.export.qt_report import report_pdf
from desk.export.report import Look, Report, Wanted, parts_of, report, rows_of, rows_of_part, runs_of
from desk.export.report_page import report_page
from desk.export.report_word import report_document
from desk.files.knowledge import load_knowledge

WIRE = (
    "Harbour bridge closes for repairs",
    "Engineers closed the harbour bridge on Monday after finding 12 cracks in its northern pier.",
    "READ: All ferries at a glance",
    "The council will vote on the repair budget of six million crowns next Thursday evening.",
    "The old lighthouse keeper fed <b>seventeen</b> gulls & went home.",
)
REWRITE = (
    "Harbour bridge closes for repairs",
    "Engineers closed the harbour bridge on Monday after finding 14 deep cracks in its northern pier.",
    "The council will vote on the repair budget of six million crowns next Thursday.",
)


def article(number: int, texts: tuple[str, ...]) -> Article:
    text, spans = "\n".join(texts), []
    for one in texts:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Paragraph(start, start + len(one)))
    return Article(f"v{number}", f"Version {number}", text, tuple(spans), outlet="Daily Gull")


def compared(*versions: tuple[str, ...]) -> tuple[Project, Comparison]:
    project = Project(tuple(article(n, texts) for n, texts in enumerate(versions)), base="v0")
    return project, compare(project, load_knowledge())


@pytest.fixture(scope="module")
def story() -> tuple[Project, Comparison]:
    return compared(WIRE, REWRITE)


def row_with(made: Report, words: str) -> int:
    return next(n for n, row in enumerate(made.rows) if words in said(made, n, 0) + said(made, n, 1))


def said(made: Report, row: int, column: int) -> str:
    return "".join(run.text for one in made.rows[row].cells[column].said for run in one.runs)


def test_versions_stand_with_letter_title_and_words(story) -> None:
    first, second = report(*story).versions
    assert (first.letter, first.title, first.base) == ("A", "Version 0", True)
    assert first.details == "base · Daily Gull · 45 words · 4 sentences · 1 promo"
    assert (second.letter, second.base) == ("B", False)


def test_words_that_differ_say_how_and_what_the_base_has(story) -> None:
    made = report(*story)
    cell = made.rows[row_with(made, "Engineers")].cells[1]
    changed = [(run.text, run.look, run.fact) for run in cell.said[0].runs if run.look is not Look.PLAIN]
    assert ("14", Look.REPLACED, True) in changed or ("14 deep", Look.REPLACED, True) in changed
    council = made.rows[row_with(made, "council")].cells[1].said[0].runs
    assert [run.text for run in council if run.look is Look.MISSING] == [" [A: evening]"]
    assert all(run.tip for run in council if run.look is not Look.PLAIN)


def test_facts_that_differ_stand_with_every_spelling(story) -> None:
    made = report(*story)
    row = made.rows[row_with(made, "Engineers")]
    assert row.facts == ("Number: A “12 cracks” · B “14 deep cracks”",)
    assert made.facts == ((row.facts[0], (row.number,)),)


def test_what_a_version_lacks_is_told_and_furniture_is_named(story) -> None:
    made = report(*story)
    assert made.rows[row_with(made, "gulls")].cells[1].absence == "not in B"
    promo = made.rows[row_with(made, "READ")]
    assert (promo.furniture, promo.share, promo.cells[1].absence) == (True, "promo", "")
    assert [label.text for label in promo.cells[0].labels] == ["promo"]


def test_canonical_sentences_are_told(story) -> None:
    project, comparison = story
    chosen = comparison.structures[1].ref(1)
    made = report(mark(project, chosen, row_numbers(comparison)), comparison)
    canonical = [one for row in made.rows for cell in row.cells for one in cell.said if one.canonical]
    assert len(canonical) == 1
    assert canonical[0].runs[0].text.startswith("Engineers")


def test_furniture_rows_filters_and_hidden_versions_can_be_left_out(story) -> None:
    project, comparison = story
    bare = report(project, comparison, Wanted(furniture=False))
    assert not any(row.furniture for row in bare.rows)
    rows = rows_of(project, comparison, Granularity.PARAGRAPHS, RowFilter.FACTS)
    assert [row.number - 1 for row in report(project, comparison, Wanted(rows=rows)).rows] == list(rows)
    alone = report(replace(project, hidden=frozenset({"v1"})), comparison)
    assert [version.letter for version in alone.versions] == ["A"]
    assert "Left out: B. Facts and counts are of the versions shown alone." in alone.remarks


def test_facts_and_counts_speak_of_the_versions_that_are_shown() -> None:
    engineers = "Engineers closed the harbour bridge on Monday after finding {} cracks in its northern pier."
    project, comparison = compared(*((WIRE[0], engineers.format(n)) for n in (12, 12, 14)))
    assert report(project, comparison).facts == (("Number: A, B “12 cracks” · C “14 cracks”", (2,)),)
    for hidden, facts in (("v2", ()), ("v0", (("Number: B “12 cracks” · C “14 cracks”", (2,)),))):
        narrowed = replace(project, hidden=frozenset({hidden}))
        made = report(narrowed, comparison)
        assert made.facts == facts
        assert {row.share for row in made.rows} == {"2/2"}
        rows = rows_of(narrowed, comparison, Granularity.PARAGRAPHS, RowFilter.FACTS)
        assert len(rows) == len(facts)


def test_a_report_without_rows_says_what_to_do(story) -> None:
    with pytest.raises(ExportError, match="Show all rows"):
        report(*story, Wanted(rows=()))


def test_the_page_has_all_words_of_every_version_and_no_markup_of_theirs(story) -> None:
    page = report_page(report(*story))
    plain = " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "", page, flags=re.S)).split())
    for text in (*WIRE, *REWRITE[:1]):
        assert text in plain
    assert "<b>seventeen" not in page
    assert "<script" not in page
    assert not re.search(r"(src|href)=\"(?!#)", page), "nothing is fetched"


@pytest.mark.usefixtures("qapp")
def test_no_format_makes_a_version_say_what_it_lacks(story) -> None:
    made = report(*story)
    page = report_page(made)
    copied = unescape(re.sub(r"<[^>]+>", "", page[page.index("<tbody>") :]))
    assert "crowns next Thursday." in copied
    assert 'data-words=" [A: evening]"' in page
    for text in (" ".join(pages_of(made)), word_text(made)):
        assert "next Thursday [A: evening]." in " ".join(text.split())


def test_the_page_tells_a_canonical_sentence_by_a_sign(story) -> None:
    project, comparison = story
    made = mark(project, comparison.structures[1].ref(1), row_numbers(comparison))
    page = report_page(report(made, comparison))
    body = page.partition("<tbody>")[2]
    assert re.search(r'<span class="said body canonical"><span class="check"[^>]*>✔</span> Engineers', body)


def test_the_page_leads_from_each_fact_to_its_row(story) -> None:
    made = report(*story)
    page = report_page(made)
    for _, rows in made.facts:
        for row in rows:
            assert f'href="#row-{row}"' in page
            assert f'id="row-{row}"' in page


def test_sentences_are_rows_too(story) -> None:
    made = report(*story, Wanted(Granularity.SENTENCES))
    assert made.remarks[0].startswith("Rows hold sentences in the order of version A")


# --- as a Word document


def word_of(made: Report):
    return docx.Document(io.BytesIO(report_document(made)))


def word_text(made: Report) -> str:
    cells = word_of(made).tables[0]._cells
    return "\n".join(cell.text for cell in cells)


def test_the_document_has_a_table_with_a_heading_row_that_pages_repeat(story) -> None:
    made = report(*story)
    (table,) = word_of(made).tables
    assert [cell.text.partition("\n")[0] for cell in table.rows[0].cells] == [
        "Row",
        "A  Version 0",
        "B  Version 1",
    ]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert sum("w:tblHeader" in row._tr.xml for row in table.rows) == 1
    texts = {row.cells[0].text.partition("\n")[0]: row.cells[1].text for row in table.rows}
    assert texts[str(made.rows[row_with(made, "gulls")].number)] == WIRE[4]


def test_the_document_marks_words_by_styles_of_their_own(story) -> None:
    document = word_of(report(*story))
    runs = [
        (run.style.name, run.text)
        for row in document.tables[0].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]
    assert ("Words left out", " [A: evening]") in runs
    assert any(style == "Fact that differs" and "14" in text for style, text in runs)
    assert any(style == "Label" and "promo" in text for style, text in runs)


def test_many_versions_are_shared_out_over_tables_with_the_base_in_each() -> None:
    made = report(*compared(WIRE, *[REWRITE] * 7))
    first, second = word_of(made).tables
    letters = [[cell.text[0] for cell in table.rows[0].cells[1:]] for table in (first, second)]
    assert letters == [list("ABCDE"), list("AFGH")]


# --- on pages


def pages_of(made: Report) -> list[str]:
    document = pypdfium2.PdfDocument(report_pdf(made))
    return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.usefixtures("qapp")
def test_every_page_of_the_table_repeats_the_heading_row_and_has_its_number() -> None:
    long = tuple(
        f"The council heard report {n} of {n + 3} on the harbour bridge on day {n}." for n in range(90)
    )
    pages = pages_of(report(*compared(long, long)))
    assert len(pages) > 2
    assert all("A Version 0" in " ".join(page.split()) for page in pages)
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
    plain = "".join("".join(pages).split())
    assert all(plain.count(text.replace(" ", "")) == 2 for text in long)


@pytest.mark.usefixtures("qapp")
def test_the_pdf_has_facts_labels_and_what_is_absent(story) -> None:
    plain = " ".join("".join(pages_of(report(*story))).split())
    for words in ("Number: A “12 cracks” · B “14 deep cracks”", "promo", "not in B", "What the marks mean"):
        assert words in plain


@pytest.mark.usefixtures("qapp")
def test_a_row_higher_than_a_page_loses_nothing() -> None:
    endless = " ".join(f"word{n}" for n in range(1200)) + "."
    plain = "".join("".join(pages_of(report(*compared((endless,), (endless,))))).split())
    assert all(plain.count(f"word{n}") >= 2 for n in range(1200))


@pytest.mark.usefixtures("qapp")
def test_the_same_report_gives_the_same_bytes(story) -> None:
    made = report(*story)
    assert report_pdf(made) == report_pdf(made)
    assert report_document(made) == report_document(made)


# --- runs of a sentence


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6)), max_size=5)
OPERATIONS = [Operation.INSERTED, Operation.REPLACED, Operation.MOVED, Operation.SHARED]


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[tuple[int, int, Fact]]]:
    text = draw(st.text("ab ,.é", max_size=40))
    marks, at = [], 0
    for gap, length in draw(SPANS):
        start, end = min(len(text), at + gap), min(len(text), at + gap + length)
        operation = draw(st.sampled_from(OPERATIONS)) if start < end else Operation.DELETED
        marks.append(Mark(start, end, operation, DifferenceClass.WORDING, "instead", 0))
        at = end + 1
    fact = Fact(FactType.NUMBER, (FactValue(0, 0, 0, 1, "a", "1"),), False, 0)
    spans = [(min(s, len(text)), min(s + n, len(text)), fact) for s, n in draw(SPANS)]
    return text, marks, spans


@given(marked())
def test_runs_read_as_the_sentence_with_what_it_lacks_set_apart(made) -> None:
    text, marks, facts = made
    runs = list(runs_of(text, marks, facts))
    assert "".join(run.text for run in runs if run.look is not Look.MISSING) == text
    lacking = {mark.start for mark in marks if mark.operation is Operation.DELETED}
    assert sum(run.look is Look.MISSING for run in runs) == len(lacking)


# --- many versions on paper


@given(st.integers(1, 40), st.integers(3, 8), st.data())
def test_parts_hold_every_version_once_and_the_base_in_each(
    count: int, most: int, data: st.DataObject
) -> None:
    made = report(*compared(WIRE[:2], REWRITE[:2]))
    base = data.draw(st.integers(0, count - 1))
    versions = tuple(replace(made.versions[0], base=n == base) for n in range(count))
    parts = parts_of(replace(made, versions=versions), most)
    assert all(len(part) <= most for part in parts)
    assert sorted({n for part in parts for n in part}) == list(range(count))
    if len(parts) > 1:
        assert all(part[0] == base for part in parts)
        assert max(map(len, parts)) - min(map(len, parts)) < len(parts) + 1


def test_a_later_part_leaves_out_what_none_of_its_versions_has() -> None:
    made = report(*compared(WIRE, REWRITE, REWRITE[:2]))
    later = rows_of_part(made, (0, 2), first=False)
    assert not any(row.furniture for row in later)
    assert {row.number for row in rows_of_part(made, (0, 1), first=True)} >= {row.number for row in later}


def test_contradictions_are_counted_apart_from_spellings(story: tuple[Project, Comparison]) -> None:
    made = report(*story, Wanted())
    assert made.facts_heading == f"Facts that differ: {len(made.facts)}"
    row = next(row for row in made.rows if row.facts)
    spelt = replace(
        row,
        facts=(*row.facts, "Name: A “Falk” · B “Falck”"),
        spellings=frozenset({"Name: A “Falk” · B “Falck”"}),
    )
    assert replace(made, rows=(spelt,)).facts_heading == f"Facts that differ: {len(row.facts)} and 1 spelling"
    assert replace(made, rows=()).facts_heading == "Facts that differ: none found"

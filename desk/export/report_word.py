"""The report as DOCX: a real table with a heading row that every page repeats, and real styles.

Many versions are set in several tables, each with the base. The table is written as XML (ECMA-376, part 1,
17.4), for python-docx takes time that grows with the square of the rows. The page is A4, landscape.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from desk.engine.model import Kind
from desk.export.manuscript import right_to_left
from desk.export.packing import timeless
from desk.export.report import (
    CANONICAL,
    DOUBT,
    LEGEND,
    Look,
    Report,
    ReportCell,
    ReportRow,
    Run,
    Said,
    Version,
    parts_of,
    rows_of_part,
)
from desk.export.word_styles import INK, QUIET, set_language, set_properties, set_style

if TYPE_CHECKING:
    from docx.document import Document

MOST_COLUMNS = 6
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WIDTH, _NUMBER = 15140, 1060  # twentieths of a point: the table, and its first column
#                          fill      line      form of the line  ink
_LOOKS = {
    Look.INSERTED: ("Words added", "DBF3D8", "2B7A2E", "single", ""),
    Look.REPLACED: ("Words replaced", "FDEEC0", "946200", "dash", ""),
    Look.MOVED: ("Words moved", "E7E2FB", "6847CF", "dotted", ""),
    Look.MISSING: ("Words left out", "", "", "", "B3261E"),
    Look.SHARED: ("Words shared", "", "44698F", "single", ""),
}
_FACT, _CANONICAL, _LABEL = "Fact that differs", "Canonical", "Label"
_HEAD_FILL, _FURNITURE_FILL, _ABSENT_FILL, _FACTS_FILL = "F2F4F7", "F5F2EA", "F7F8FA", "FDF3F8"


def report_document(report: Report) -> bytes:
    """The whole file."""
    import docx

    document = docx.Document()
    _set_page(document)
    _set_styles(document, report)
    document.add_paragraph(report.title, "Title")
    for version in report.versions:
        _add(document, _version_runs(version), "Version")
    for remark in report.remarks:
        document.add_paragraph(remark, "Remark")
    document.add_paragraph(report.facts_heading, "Heading 1")
    for fact, rows in report.facts:
        numbers = ", ".join(map(str, rows))
        document.add_paragraph(f"{'Row' if len(rows) == 1 else 'Rows'} {numbers} · {fact}", "Version")
    document.add_paragraph("What the marks mean", "Heading 1")
    for run, meaning in LEGEND:
        _add(document, f"{_said((run,))}{_text(f'  {meaning}')}", "Version")
    for example, style, meaning in (
        ("✔ a sentence", _CANONICAL, CANONICAL),
        (" check: 0.53 ", _LABEL, DOUBT),
    ):
        _add(document, _text(example, style) + _text(f"  {meaning}"), "Version")
    parts = parts_of(report, MOST_COLUMNS)
    for number, columns in enumerate(parts):
        letters = ", ".join(report.versions[column].letter for column in columns)
        heading = f"Versions {letters}" if len(parts) > 1 else "The versions side by side"
        document.add_paragraph(heading, "Heading 1").paragraph_format.page_break_before = number == 0
        _add_table(document, report, columns, first=number == 0)
    set_properties(document, report.title, report.language)
    written = io.BytesIO()
    document.save(written)
    return timeless(written.getvalue())


def _set_page(document: Document) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(1.5)
    footer = page.footer.paragraphs[0]
    footer.style = "Footer"
    for field in ("PAGE", "NUMPAGES"):
        footer._p.append(_xml(f'<w:fldSimple {_W} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
        if field == "PAGE":
            footer.add_run(" / ")


def _set_styles(document: Document, report: Report) -> None:
    """Plain type on the template's styles, and a style for each thing that a report marks."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    styles: Any = document.styles
    for name in ("Version", "Remark", "Cell", "Cell heading", "Absent", "Labels", "Facts"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    #       style           points  bold   before  after  leading  colour
    for row in (
        ("Normal", 9, False, 0, 4, 1.15, INK),
        ("Title", 18, True, 0, 10, 1.1, INK),
        ("Heading 1", 12, True, 12, 4, 1.15, INK),
        ("Version", 9, False, 0, 2, 1.15, INK),
        ("Remark", 9, False, 2, 2, 1.15, QUIET),
        ("Cell", 8.5, False, 0, 2, 1.1, INK),
        ("Cell heading", 8.5, True, 0, 2, 1.1, INK),
        ("Absent", 8.5, False, 0, 2, 1.1, QUIET),
        ("Labels", 7.5, False, 0, 2, 1.1, QUIET),
        ("Facts", 8.5, False, 0, 1, 1.1, INK),
        ("Footer", 8, False, 0, 0, 1.0, QUIET),
    ):
        set_style(styles[row[0]], *row[1:])
    styles["Footer"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Heading 1"].paragraph_format.keep_with_next = True
    for name, fill, line, form, ink in _LOOKS.values():
        styles.element.append(_character_style(name, fill, line, form, ink))
    styles.element.append(_character_style(_FACT, "", "BF2A7B", "thick", "", bold=True))
    styles.element.append(_character_style(_CANONICAL, "D6F0F2", "", "", ""))
    styles.element.append(_character_style(_LABEL, "E8ECF1", "", "", "414A56"))
    if report.language:
        set_language(styles, report.language)


def _character_style(name: str, fill: str, line: str, form: str, ink: str, *, bold: bool = False) -> Any:
    parts = ["<w:b/><w:bCs/>"] if bold else []
    parts += ["<w:i/><w:iCs/>"] if name == _LOOKS[Look.MISSING][0] else []
    parts += [f'<w:color w:val="{ink}"/>'] if ink else []
    parts += [f'<w:u w:val="{form}" w:color="{line}"/>'] if form else []
    parts += [f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'] if fill else []
    return _xml(
        f'<w:style {_W} w:type="character" w:customStyle="1" w:styleId="{_id(name)}"><w:name w:val="{name}"/>'
        f"<w:qFormat/><w:rPr>{''.join(parts)}</w:rPr></w:style>"
    )


def _id(name: str) -> str:
    """As python-docx makes it."""
    return name.replace(" ", "")


def _xml(text: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(text)


def _add(document: Document, runs: str, style: str) -> None:
    """A paragraph of runs that are XML already."""
    paragraph = document.add_paragraph(style=style)
    for run in _xml(f"<w:p {_W}>{runs}</w:p>"):
        paragraph._p.append(run)


# --- the table


def _add_table(document: Document, report: Report, columns: Sequence[int], *, first: bool) -> None:
    width = (_WIDTH - _NUMBER) // len(columns)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="CFD5DD"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{side} w:w="{size}" w:type="dxa"/>'
        for side, size in (("top", 40), ("left", 80), ("bottom", 20), ("right", 80))
    )
    visual = "<w:bidiVisual/>" if report.right_to_left else ""
    grid = f'<w:gridCol w:w="{_NUMBER}"/>' + f'<w:gridCol w:w="{width}"/>' * len(columns)
    rows = [_heading_row([report.versions[column] for column in columns], width)]
    for row in rows_of_part(report, columns, first):
        rows += _rows(row, width)
    table = (
        f'<w:tbl {_W}><w:tblPr>{visual}<w:tblW w:w="{_WIDTH}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
    document.element.body.insert_element_before(_xml(table), "w:sectPr")
    document.add_paragraph(style="Labels")  # word processors want one after a table


def _heading_row(versions: Sequence[Version], width: int) -> str:
    cells = [_table_cell(_paragraph(_text("Row"), "Cell heading"), _NUMBER, _HEAD_FILL)]
    for version in versions:
        words = _paragraph(_text(f"{version.letter}  {version.title}"), "Cell heading")
        words += _paragraph(_text(version.details), "Labels")
        cells.append(_table_cell(words, width, _HEAD_FILL))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _rows(row: ReportRow, width: int) -> Iterator[str]:
    """A row, and below it the facts that differ in it."""
    number = _paragraph(_text(row.name), "Cell heading") + _paragraph(_text(row.share), "Labels")
    cells = [_table_cell(number, _NUMBER, _FURNITURE_FILL if row.furniture else _HEAD_FILL)]
    cells += [_version_cell(cell, width) for cell in row.cells]
    yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    if row.facts:
        head = _table_cell(_paragraph(_text(row.name), "Labels"), _NUMBER, _HEAD_FILL)
        facts = "".join(_paragraph(_text(f"≠ {fact}"), "Facts") for fact in row.facts)
        body = _table_cell(facts, width * len(row.cells), _FACTS_FILL, span=len(row.cells))
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{head}{body}</w:tr>"


def _version_cell(cell: ReportCell, width: int) -> str:
    if not cell.said:
        return _table_cell(_paragraph(_text(cell.absence), "Absent"), width, _ABSENT_FILL)
    paragraphs: list[list[Said]] = [[]]
    for one in cell.said:
        if one.apart:
            paragraphs.append([])
        paragraphs[-1].append(one)
    words = "".join(
        _paragraph(_text(" ").join(map(_sentence, said)), "Cell", said[0].runs) for said in paragraphs
    )
    if cell.labels:
        chips = _text("  ").join(_text(f" {label.text} ", _LABEL) for label in cell.labels)
        words += _paragraph(chips, "Labels")
    return _table_cell(words, width, _FURNITURE_FILL if cell.is_furniture else "")


def _table_cell(words: str, width: int, fill: str, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shade}</w:tcPr>{words}</w:tc>'


def _paragraph(runs: str, style: str, said: Sequence[Run] = ()) -> str:
    leftwards = "<w:bidi/>" if right_to_left("".join(run.text for run in said)) else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{_id(style)}"/>{leftwards}</w:pPr>{runs}</w:p>'


def _sentence(said: Said) -> str:
    """A sentence; what is canonical carries a check mark and its style where nothing else marks the words."""
    bold = said.kind in (Kind.HEADLINE, Kind.SUBHEAD)
    runs = _said(said.runs, _CANONICAL if said.canonical else "", bold=bold, italic=said.is_furniture)
    return (_text("✔ ", _CANONICAL) if said.canonical else "") + runs


def _said(runs: Sequence[Run], otherwise: str = "", *, bold: bool = False, italic: bool = False) -> str:
    made = []
    for run in runs:
        style = _LOOKS[run.look][0] if run.look in _LOOKS else otherwise
        made.append(_text(run.text, _FACT if run.fact else style, bold=bold, italic=italic))
    return "".join(made)


def _version_runs(version: Version) -> str:
    return _text(f"{version.letter}  {version.title}", bold=True) + _text(f"  {version.details}")


def _text(text: str, style: str = "", *, bold: bool = False, italic: bool = False) -> str:
    """A run of one style."""
    form = f'<w:rStyle w:val="{_id(style)}"/>' if style else ""
    form += "<w:b/><w:bCs/>" if bold else ""
    form += "<w:i/><w:iCs/>" if italic else ""
    form += "<w:rtl/>" if right_to_left(text) else ""
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

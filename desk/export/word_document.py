"""The summary as DOCX: real styles, real footnotes, for Word and LibreOffice.

python-docx knows no footnotes, so their part is written here (ECMA-376, part 1, 17.11). Fonts are named with
what both programs fall back to; the page is A4.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from desk.engine.project import LineStyle
from desk.export.manuscript import DISPUTED, SOURCES, Block, Manuscript, Note, right_to_left
from desk.export.packing import timeless
from desk.export.word_styles import INK, QUIET, set_language, set_properties, set_style

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_NOTE_TEXT, _NOTE_MARK = "footnote text", "footnote reference"  # Word's own names
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_document(manuscript: Manuscript) -> bytes:
    """The whole file."""
    import docx

    document = docx.Document()
    _set_page(document)
    _set_styles(document, manuscript)
    for block in manuscript.blocks:
        paragraph = _add(document, block.text, _style(block))
        if block.note:
            _add_mark(paragraph, block.note)
    _add(document, SOURCES, "Heading 2")
    for text in (*(source.text for source in manuscript.sources), *manuscript.remarks):
        _add(document, text, "Source")
    for text in (DISPUTED, *manuscript.disputed) if manuscript.disputed else ():
        _add(document, text, "Heading 3" if text is DISPUTED else "Source")
    _add_notes(document, manuscript.notes)
    set_properties(document, manuscript.title, manuscript.language)
    written = io.BytesIO()
    document.save(written)
    return timeless(written.getvalue())


def _style(block: Block) -> str:
    if block.level:
        return "Title" if block.level == 1 else "Heading 1"
    return "List Bullet" if block.style is LineStyle.BULLET else "Normal"


def _set_page(document: Document) -> None:
    from docx.shared import Cm

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(3)
    page.top_margin = page.bottom_margin = Cm(2.5)


def _set_styles(document: Document, manuscript: Manuscript) -> None:
    """Plain type on the template's styles: what a newsroom's own template can take over by name."""
    from docx.enum.style import WD_STYLE_TYPE

    styles: Any = document.styles
    for name, kind in (
        ("Source", WD_STYLE_TYPE.PARAGRAPH),
        (_NOTE_TEXT, WD_STYLE_TYPE.PARAGRAPH),
        (_NOTE_MARK, WD_STYLE_TYPE.CHARACTER),
    ):
        styles.add_style(name, kind, builtin=name != "Source")
    for name in ("Source", _NOTE_TEXT):
        styles[name].base_style = styles["Normal"]
    styles[_NOTE_MARK].font.superscript = True
    styles[_NOTE_MARK].font.bold = styles[_NOTE_MARK].font.cs_bold = False
    #       style           points  bold   before  after  leading  colour
    for row in (
        ("Normal", 11, False, 0, 8, 1.3, INK),
        ("Title", 22, True, 0, 14, 1.1, INK),
        ("Heading 1", 14, True, 18, 5, 1.15, INK),
        ("Heading 2", 11, True, 26, 4, 1.15, INK),
        ("Heading 3", 9.5, True, 10, 2, 1.15, INK),
        ("List Bullet", 11, False, 0, 8, 1.3, INK),
        ("Source", 9.5, False, 0, 2, 1.2, QUIET),
        (_NOTE_TEXT, 9, False, 0, 2, 1.15, INK),
    ):
        set_style(styles[row[0]], *row[1:])
    if manuscript.language:
        set_language(styles, manuscript.language)


def _add(document: Document, text: str, style: str) -> Paragraph:
    from docx.oxml import OxmlElement

    paragraph = document.add_paragraph(style=style)
    run = paragraph.add_run(text)
    if right_to_left(text):
        paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
        run.font.rtl = True
    return paragraph


_AFTER_BIDI = (
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:rPr",
)


def _add_mark(paragraph: Paragraph, note: Note) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run(style=_NOTE_MARK)
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(note.number))
    run._r.append(mark)


def _add_notes(document: Document, notes: tuple[Note, ...]) -> None:
    """The part that holds the footnotes, with the two lines that part them from the text."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    styles: Any = document.styles
    text_style, mark_style = styles[_NOTE_TEXT].style_id, styles[_NOTE_MARK].style_id
    written = "".join(
        f'<w:footnote w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="{text_style}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{mark_style}"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note.text)}</w:t></w:r></w:p></w:footnote>'
        for note in notes
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:footnotes xmlns:w="{_NAMESPACE}">{separators}{written}</w:footnotes>'
    )
    part = Part(
        PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

"""What all DOCX files of this program share: type, language and properties on python-docx's own template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desk.export.manuscript import Script, script_of

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Georgia"
INK = "1C1B1A"
QUIET = "6B6763"


def set_style(
    style: Any, points: float, bold: bool, before: float, after: float, leading: float, ink: str
) -> None:
    """Sets a style's type and spacing, in points, for Western and complex scripts alike."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name = FONT
    style.font.size = Pt(points)
    style.font.bold = style.font.cs_bold = bold
    style.font.color.rgb = RGBColor.from_string(ink)
    fonts = style.element.rPr.rFonts
    for attribute in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[attribute]  # a theme's font would win over the one named
    for script in ("w:hAnsi", "w:cs"):
        fonts.set(qn(script), FONT)
    for element in ("w:spacing", "w:kern", "w:szCs"):
        for found in style.element.rPr.findall(qn(element)):
            style.element.rPr.remove(found)
    complex_size = OxmlElement("w:szCs")  # of Arabic and Hebrew, which Word sizes on their own
    complex_size.set(qn("w:val"), str(round(points * 2)))
    style.element.rPr.find(qn("w:sz")).addnext(complex_size)
    rule = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if rule is not None:
        style.element.pPr.remove(rule)  # the line that the template draws under a title
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), leading
    layout.widow_control = True
    layout.keep_with_next = style.name in ("Title", "Heading 1", "Heading 2", "Heading 3")


def set_language(styles: Any, language: str) -> None:
    """The language that spelling is checked in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    found = defaults.find(qn("w:lang"))
    if found is None:
        found = OxmlElement("w:lang")
        defaults.append(found)
    script = script_of(language)
    attribute = {Script.WESTERN: "w:val", Script.ASIAN: "w:eastAsia", Script.COMPLEX: "w:bidi"}[script]
    found.set(qn(attribute), language)


def set_properties(document: Document, title: str, language: str) -> None:
    """The title, and nothing of the template's: neither its dates nor its author nor its picture."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    properties: Any = document.core_properties
    for element in list(properties._element):
        properties._element.remove(element)
    properties.title = title
    if language:
        properties.language = language
    package: Any = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]

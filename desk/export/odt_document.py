"""The summary as ODT: named styles, real headings and footnotes, for LibreOffice and Word.

Written here by hand, for Qt's writer knows neither styles by name nor headings nor footnotes. The form is
OpenDocument 1.2; the page is A4.
"""

from __future__ import annotations

import io
import re
import zipfile
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from desk.engine.project import LineStyle
from desk.export.manuscript import (
    DISPUTED,
    SOURCES,
    Block,
    Manuscript,
    Note,
    Script,
    right_to_left,
    script_of,
)
from desk.export.packing import timeless

_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
_MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MEDIA_TYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "styles", "meta")
    )
    + "</manifest:manifest>"
)
_INK, _QUIET = "#1c1b1a", "#6b6763"
#   style (as XML names it)  points  bold  before  after  leading  colour
_STYLES = (
    ("Title", 22, True, 0, 14, 110, _INK),
    ("Heading_20_1", 14, True, 11, 5, 115, _INK),
    ("Heading_20_2", 11, True, 18, 4, 115, _INK),
    ("Heading_20_3", 9.5, True, 10, 2, 115, _INK),
    ("Text_20_body", 11, False, 0, 8, 130, _INK),
    ("Bullet", 11, False, 0, 2, 130, _INK),
    ("Last_20_bullet", 11, False, 0, 8, 130, _INK),
    ("Source", 9.5, False, 0, 2, 120, _QUIET),
    ("Footnote", 9, False, 0, 2, 115, _INK),
)
_LEVELS = {"Title": 1, "Heading_20_1": 1, "Heading_20_2": 2, "Heading_20_3": 3}


def odt_document(manuscript: Manuscript) -> bytes:
    """The whole file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MEDIA_TYPE, zipfile.ZIP_STORED)  # first, and readable without unpacking
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", _content(manuscript))
        archive.writestr("styles.xml", _styles(manuscript.language))
        archive.writestr("meta.xml", _meta(manuscript))
    return timeless(packed.getvalue())


def _content(manuscript: Manuscript) -> str:
    parts: list[str] = []
    for style, group in groupby(manuscript.blocks, key=lambda block: block.style):
        blocks = list(group)
        parts += [_list(blocks)] if style is LineStyle.BULLET else [_block(block) for block in blocks]
    parts.append(_paragraph(SOURCES, "Heading_20_2"))
    parts += [_paragraph(source.text, "Source") for source in manuscript.sources]
    parts += [_paragraph(remark, "Source") for remark in manuscript.remarks]
    if manuscript.disputed:
        parts.append(_paragraph(DISPUTED, "Heading_20_3"))
        parts += [_paragraph(one, "Source") for one in manuscript.disputed]
    mirrored = "".join(
        f'<style:style style:name="{name}_rtl" style:family="paragraph" style:parent-style-name="{name}">'
        '<style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="right"/></style:style>'
        for name, *_ in _STYLES
    )
    return (
        f'{_HEAD}<office:document-content {_NAMES} office:version="1.2">'
        f"<office:automatic-styles>{mirrored}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(parts)}</office:text></office:body></office:document-content>"
    )


def _block(block: Block) -> str:
    style = ("Text_20_body", "Title", "Heading_20_1")[block.level]
    return _paragraph(block.text, style, block.note)


def _list(bullets: list[Block]) -> str:
    items = (
        _paragraph(block.text, "Bullet" if block is not bullets[-1] else "Last_20_bullet", block.note)
        for block in bullets
    )
    written = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="Bullets">{written}</text:list>'


def _paragraph(text: str, style: str, note: Note | None = None) -> str:
    level = f' text:outline-level="{_LEVELS[style]}"' if style in _LEVELS else ""
    element = "text:h" if style in _LEVELS else "text:p"
    name = f"{style}_rtl" if right_to_left(text) else style
    footnote = _footnote(note) if note else ""
    return f'<{element} text:style-name="{name}"{level}>{_text(text)}{footnote}</{element}>'


def _footnote(note: Note) -> str:
    return (
        f'<text:note text:id="ftn{note.number}" text:note-class="footnote">'
        f"<text:note-citation>{note.number}</text:note-citation>"
        f'<text:note-body><text:p text:style-name="Footnote"><text:s/>{_text(note.text)}</text:p>'
        "</text:note-body></text:note>"
    )


def _text(text: str) -> str:
    """Text as XML; of several spaces OpenDocument would keep one."""
    return re.sub(" ( +)", lambda found: f' <text:s text:c="{len(found[1])}"/>', escape(text))


def _styles(language: str) -> str:
    return (
        f'{_HEAD}<office:document-styles {_NAMES} office:version="1.2">'
        '<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="Georgia" '
        'style:font-family-generic="roman"/></office:font-face-decls>'
        f"<office:styles>{_default_style(language)}{''.join(_style(*row) for row in _STYLES)}{_OTHER_STYLES}"
        f"</office:styles>{_PAGE}</office:document-styles>"
    )


def _default_style(language: str) -> str:
    said = ""
    if language:
        code, _, country = language.partition("-")
        ending = {Script.WESTERN: "", Script.ASIAN: "-asian", Script.COMPLEX: "-complex"}[script_of(language)]
        space = "style" if ending else "fo"
        said = f" {space}:language{ending}={quoteattr(code)}"
        said += f" {space}:country{ending}={quoteattr(country or 'none')}"
    return (
        '<style:default-style style:family="paragraph">'
        '<style:paragraph-properties fo:orphans="2" fo:widows="2"/>'
        f'<style:text-properties style:font-name="Serif"{said}/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
    )


def _style(name: str, points: float, bold: bool, before: float, after: float, leading: int, ink: str) -> str:
    heading = name in _LEVELS
    shown = name.replace("_20_", " ")
    outline = f' style:default-outline-level="{_LEVELS[name]}"' if heading and name != "Title" else ""
    keep = ' fo:keep-with-next="always"' if heading else ""
    weight = (
        ' fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
        if bold
        else ""
    )
    sizes = "".join(f' {size}="{points}pt"' for size in _SIZES)
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" '
        f'style:parent-style-name="Standard"{outline}>'
        f'<style:paragraph-properties fo:margin-top="{before}pt" fo:margin-bottom="{after}pt" '
        f'fo:line-height="{leading}%"{keep}/>'
        f'<style:text-properties fo:color="{ink}"{sizes}{weight}/></style:style>'
    )


_SIZES = ("fo:font-size", "style:font-size-asian", "style:font-size-complex")
_OTHER_STYLES = (
    '<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text">'
    '<style:text-properties style:text-position="super 60%" fo:font-weight="normal" '
    'style:font-weight-asian="normal" style:font-weight-complex="normal"/></style:style>'
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" '
    'fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties>'
    "</text:list-level-style-bullet></text:list-style>"
    '<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Footnote_20_anchor" '
    'text:citation-style-name="Footnote_20_anchor" text:default-style-name="Footnote" style:num-format="1" '
    'text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>'
)
_PAGE = (
    '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties '
    'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" '
    'fo:margin-left="3cm" fo:margin-right="3cm"><style:footnote-sep style:width="0.5pt" '
    'style:distance-before-sep="4mm" style:distance-after-sep="2mm" style:rel-width="25%" '
    'style:color="#6b6763"/></style:page-layout-properties></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/>'
    "</office:master-styles>"
)


def _meta(manuscript: Manuscript) -> str:
    language = f"<dc:language>{escape(manuscript.language)}</dc:language>" if manuscript.language else ""
    return (
        f'{_HEAD}<office:document-meta {_NAMES} office:version="1.2"><office:meta>'
        f"<meta:generator>Copy Desk</meta:generator><dc:title>{escape(manuscript.title)}</dc:title>{language}"
        "</office:meta></office:document-meta>"
    )

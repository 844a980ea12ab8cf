"""Word documents (DOCX) with python-docx: body, tables, text boxes, footnotes; roles from the styles.

Tracked changes are read as accepted. Comments, page headers and page footers are not the article's and are
left out, and said.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from desk.engine.model import Role
from desk.files.assembling import Block, Reading
from desk.files.readers import archives

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {_W + "br": "\n", _W + "cr": "\n", _W + "tab": "\t", _W + "noBreakHyphen": "\u2011"}
_ROLE_OF_STYLE = (
    (re.compile(r"heading|title|subtitle"), Role.HEADING),
    (re.compile(r"list|bullet"), Role.LIST_ITEM),
    (re.compile(r"quote|block text"), Role.QUOTE),
    (re.compile(r"caption"), Role.CAPTION),
)


def read(data: bytes, name: str) -> Reading:
    archive = archives.open_archive(data, name)  # refuses what would exhaust the machine
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        blocks = [*_blocks(body, _roles(document)), *_footnotes(archive, name)]
    except (*archives.DAMAGE, OpcError, SyntaxError, AttributeError, TypeError, AssertionError):
        raise archives.damaged(name) from None
    notes = []
    if next(body.iter(_W + "ins", _W + "del"), None) is not None:
        notes.append("Tracked changes were read as accepted")
    if next(body.iter(_W + "commentReference"), None) is not None:
        notes.append("Comments were left out")
    return Reading(tuple(blocks), "Word document", notes=tuple(notes))


def _roles(document: Any) -> dict[str, Role]:
    """The role of each paragraph style, by its id; names are English inside the file in every language."""
    roles = {}
    for style in document.styles.element.iter(_W + "style"):
        name = style.find(_W + "name")
        label = (name.get(_W + "val") or "").lower() if name is not None else ""
        role = next((role for pattern, role in _ROLE_OF_STYLE if pattern.search(label)), None)
        if role is None and style.find(f"{_W}pPr/{_W}outlineLvl") is not None:
            role = Role.HEADING
        if role is None and style.find(f"{_W}pPr/{_W}numPr") is not None:
            role = Role.LIST_ITEM
        if role is not None:
            roles[style.get(_W + "styleId") or ""] = role
    return roles


def _blocks(body: Any, roles: dict[str, Role]) -> Iterator[Block]:
    """Every paragraph, wherever it stands: in the body, a table's cell, a text box."""
    for paragraph in body.iter(_W + "p"):
        if next(paragraph.iterancestors(_FALLBACK, _W + "del"), None) is None:
            text, linked = _text(paragraph)
            if text.strip():
                yield Block(text, _role(paragraph, roles, linked >= len(text.strip())))


def _role(paragraph: Any, roles: dict[str, Role], all_linked: bool) -> Role:
    properties = paragraph.find(_W + "pPr")
    role = Role.TEXT
    if properties is not None:
        style = properties.find(_W + "pStyle")
        role = roles.get(style.get(_W + "val") or "", Role.TEXT) if style is not None else Role.TEXT
        if role is Role.TEXT and properties.find(_W + "outlineLvl") is not None:
            role = Role.HEADING
        if role is Role.TEXT and properties.find(_W + "numPr") is not None:
            role = Role.LIST_ITEM
    return Role.LINK if all_linked and role in (Role.TEXT, Role.LIST_ITEM) else role


def _text(paragraph: Any) -> tuple[str, int]:
    """The paragraph's text without that of text boxes within it, and how much of it is in links."""
    parts: list[str] = []
    linked = 0
    stack = [(child, False) for child in reversed(paragraph)]
    while stack:
        node, in_link = stack.pop()
        if node.tag == _W + "t":
            parts.append(node.text or "")
            linked += len(node.text or "") if in_link else 0
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[node.tag])
        elif node.tag not in (_W + "p", _W + "del", _W + "pPr", _W + "rPr", _FALLBACK):
            in_link = in_link or node.tag == _W + "hyperlink"
            stack.extend((child, in_link) for child in reversed(node))
    return "".join(parts), linked


def _footnotes(archive: ZipFile, name: str) -> Iterator[Block]:
    """Footnotes and endnotes, which Word keeps apart; the lines that part them from the text have a type."""
    for path in ("word/footnotes.xml", "word/endnotes.xml"):
        data = archives.member(archive, path, name)
        if data:
            for note in archives.parse_xml(data, name):
                if note.get(_W + "type") is None:
                    for paragraph in note.iter(_W + "p"):
                        yield Block("".join(text.text or "" for text in paragraph.iter(_W + "t")))

"""OpenDocument text (ODT) with the standard library: body, lists, tables, notes; roles from its elements.

Text that tracked changes deleted, and comments, are left out, and said.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from desk.engine.model import Role
from desk.files.assembling import Block, Reading
from desk.files.readers import archives

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_PARAGRAPHS = (_TEXT + "p", _TEXT + "h")
_LEFT_OUT = {
    _TEXT + "tracked-changes": "Text that tracked changes deleted was left out",
    _OFFICE + "annotation": "Comments were left out",
}
_UNSEEN = frozenset(
    {*_LEFT_OUT, _OFFICE + "annotation-end", _TEXT + "note-citation", _TEXT + "sequence-decls"}
)
_MOST_SPACES = 1000
"""One element may stand for any number of spaces; a document that asks for more is playing tricks."""


def read(data: bytes, name: str) -> Reading:
    archive = archives.open_archive(data, name)
    if b"encryption-data" in archives.member(archive, "META-INF/manifest.xml", name):
        raise archives.locked(name)
    root = archives.parse_xml(archives.member(archive, "content.xml", name), name)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise archives.damaged(name)
    parents = {
        style.get(_STYLE + "name", ""): style.get(_STYLE + "parent-style-name", "")
        for style in root.iter(_STYLE + "style")
    }
    notes = tuple(note for tag, note in _LEFT_OUT.items() if next(body.iter(tag), None) is not None)
    return Reading(tuple(_blocks(body, parents)), "OpenDocument text", notes=notes)


def _blocks(body: Element, parents: dict[str, str]) -> Iterator[Block]:
    """Every paragraph in order; one that stands within another (a note, a text box) follows it."""
    stack: list[tuple[Element, Role]] = [(body, Role.TEXT)]
    while stack:
        element, role = stack.pop()
        if element.tag in _UNSEEN:
            continue
        if element.tag == _TEXT + "list-item":
            role = Role.LIST_ITEM
        if element.tag in _PARAGRAPHS:
            text, linked, within = _text(element)
            own = _role(element, role, parents)
            if own in (Role.TEXT, Role.LIST_ITEM) and linked >= len(text.strip()) > 0:
                own = Role.LINK
            yield Block(text, own)
            stack.extend((inner, Role.TEXT) for inner in reversed(within))
        else:
            stack.extend((child, role) for child in reversed(element))


def _text(paragraph: Element) -> tuple[str, int, list[Element]]:
    """A paragraph's own text, how much of it is in links, and the paragraphs within it."""
    parts: list[str] = []
    within: list[Element] = []
    linked = 0
    stack: list[tuple[Element | str, bool]] = [(paragraph, False)]
    while stack:
        item, in_link = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            linked += len(item) if in_link else 0
        elif item.tag in _PARAGRAPHS and item is not paragraph:
            within.append(item)
        elif item.tag == _TEXT + "s":
            parts.append(" " * min(_MOST_SPACES, _count(item)))
        elif item.tag == _TEXT + "tab":
            parts.append("\t")
        elif item.tag == _TEXT + "line-break":
            parts.append("\n")
        elif item.tag not in _UNSEEN:
            inner_link = in_link or item.tag == _TEXT + "a"
            words = item.tag.startswith(_TEXT)  # what pictures and formulas hold is not the paragraph's
            for child in reversed(item):
                stack.append((child.tail or "" if words else "", inner_link))
                stack.append((child, inner_link))
            stack.append((item.text or "" if words else "", inner_link))
    return "".join(parts), linked, within


def _count(spaces: Element) -> int:
    value = spaces.get(_TEXT + "c", "1")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else 1


def _role(paragraph: Element, role: Role, parents: dict[str, str]) -> Role:
    if paragraph.tag == _TEXT + "h":
        return Role.HEADING
    style = paragraph.get(_TEXT + "style-name", "")
    named = f"{style} {parents.get(style, '')}".lower()
    for word, meant in (
        ("heading", Role.HEADING),
        ("title", Role.HEADING),
        ("quot", Role.QUOTE),
        ("caption", Role.CAPTION),
        ("illustration", Role.CAPTION),
        ("list", Role.LIST_ITEM),
    ):
        if word in named:
            return meant
    return role

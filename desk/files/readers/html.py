"""HTML pages: the main text with its promo lines and captions, or the whole page.

What the main text is decides resiliparse. It answers with bare text, so each text node is tagged with a
private-use character before, and the tags in the answer say which paragraphs of the page to keep. It drops
every bulleted list and figure, though; those that stand among kept paragraphs are the story's and come back.
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from desk.engine.model import Role
from desk.files.assembling import Block, Reading
from desk.files.decoding import Decoded, decode
from desk.files.readers.page import Node, Piece, Pieces, pieces_of

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(https?://\S+)", re.MULTILINE)
_SITE_NAME = "meta[property='og:site_name'], meta[name='og:site_name'], meta[name='application-name']"
_TITLE = "meta[property='og:title'], meta[name='og:title']"
_ADDRESS = "link[rel='canonical'], meta[property='og:url']"

# resiliparse needs time that grows with the square of the depth; browsers stop nesting at 512 elements.
_DEEPEST = 1000
_FIRST_TAG = 0xF0000
_MOST_TAGS = 0xFFFE
_THE_STORYS = frozenset({"ul", "ol", "dl", "figure", "figcaption", "blockquote", "table"})
_NOT_THE_STORYS = frozenset({"nav", "aside", "form", "footer", "menu"})


def read(data: bytes, _name: str, *, whole_page: bool = False) -> Reading:
    declared = _DECLARED.search(data[:4096])
    return read_decoded(decode(data, declared[1].decode("ascii") if declared else ""), whole_page=whole_page)


def read_decoded(decoded: Decoded, *, whole_page: bool = False) -> Reading:
    """The reading of a page that is text already."""
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(decoded.text)
    notes = decoded.notes
    found = pieces_of(tree.body) if tree.body is not None else Pieces()
    pieces = found.pieces
    if not whole_page:
        pieces = _main(tree, found)
        if left_out := len(found.pieces) - len(pieces):
            notes = (*notes, f"Lines left out around the main text: {left_out}")
    outlet = _outlet(tree, decoded.text)
    title = outlet or _content(tree, _TITLE) or " ".join((tree.title or "").split())
    blocks = tuple(Block(piece.text, piece.role) for piece in pieces)
    return Reading(blocks, "HTML", decoded.encoding, title, outlet, notes)


def blocks_of(markup: str) -> tuple[Block, ...]:
    """All paragraphs of a piece of HTML; for formats that are turned into HTML first."""
    from resiliparse.parse.html import HTMLTree

    body = HTMLTree.parse(markup).body
    pieces = pieces_of(body).pieces if body is not None else ()
    return tuple(Block(piece.text, piece.role) for piece in pieces)


def _main(tree: Node, found: Pieces) -> list[Piece]:
    """The paragraphs that belong to the article; all of them where that cannot be told."""
    from resiliparse.extract.html2text import extract_plain_text

    if found.depth > _DEEPEST or len(found.texts) > _MOST_TAGS:
        return found.pieces
    for number, node in enumerate(found.texts):
        node.value = chr(_FIRST_TAG + number) + node.value
    main = extract_plain_text(tree, main_content=True, preserve_formatting=True, alt_texts=False)
    tagged = {ord(sign) - _FIRST_TAG for sign in main if ord(sign) >= _FIRST_TAG}
    kept = {number for number, piece in enumerate(found.pieces) if not tagged.isdisjoint(piece.nodes)}
    if not kept:
        return found.pieces
    kept |= _lists_and_figures(found, kept)
    return [piece for number, piece in enumerate(found.pieces) if number in kept]


def _lists_and_figures(found: Pieces, kept: set[int]) -> set[int]:
    """The paragraphs of lists and figures that stand among kept paragraphs, but for lists of mere links."""
    holders = Counter(found.parents[found.pieces[number].element] for number in kept)
    copy = {element for element, paragraphs in holders.items() if paragraphs > 1}
    back = set()
    for number, piece in enumerate(found.pieces):
        if number in kept or piece.role is Role.LINK:
            continue
        within, element = set(), piece.element
        while element >= 0 and element not in copy:
            within.add(found.tags[element])
            element = found.parents[element]
        if element >= 0 and within & _THE_STORYS and not within & _NOT_THE_STORYS:
            back.add(number)
    return back


def _outlet(tree: Node, text: str) -> str:
    """The name of the site a page came from, or else its host."""
    if name := _content(tree, _SITE_NAME):
        return name
    head = text[:4096]
    saved = _SAVED_FROM.search(head[head.find("<!--") :]) if "<!--" in head else None
    address = _content(tree, _ADDRESS) or (saved and (saved[1] or saved[2])) or ""
    return host(address)


def host(address: str) -> str:
    """The host of a web address as people say it, "" where there is none."""
    try:
        name = urlsplit(address).hostname or ""
    except ValueError:  # brackets that are no IPv6 address
        return ""
    return name.removeprefix("www.")


def _content(tree: Node, selector: str) -> str:
    if tree.head is None or (node := tree.head.query_selector(selector)) is None:
        return ""
    return " ".join((node.getattr("content") or node.getattr("href") or "").split())

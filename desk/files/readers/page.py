"""The blocks of an HTML page: the text that a browser would show, a block element a paragraph, with its role.

White space collapses as in a browser; no-break spaces stay. A line break element ends a paragraph, too. The
cells of a plain table row share a paragraph, parted by tabs. Limits: style sheets are not applied, so only
what the markup itself hides is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desk.engine.errors import UnreadableError
from desk.engine.model import Role

Node = Any  # resiliparse's nodes; its stubs are not seen by the type checker

_MOST_NODES = 500_000
# Questions to a whole subtree are asked no deeper, or a page of mere nesting would take for ever.
_DEEPEST_QUESTION = 100
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p "
    "pre search section summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset(
    "audio canvas datalist embed frame frameset head iframe map math noembed noframes noscript object script "
    "select style svg template textarea title video".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROLES = {
    "li": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "blockquote": Role.QUOTE,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
}
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS_IN_CELLS = "p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, br, section"
_OUTER_SIGNS = re.compile(r"^\W+|\W+$")
_SPACES = re.compile(" {2,}")
_TO_SPACE = {9: " ", 10: " ", 12: " ", 13: " "}


@dataclass(slots=True)
class Piece:
    """A paragraph of a page: its text, its role, and the numbers of its text nodes and of its element."""

    text: str
    role: Role
    nodes: tuple[int, ...]
    element: int


@dataclass(slots=True)
class Pieces:
    """The paragraphs of a page in order, and the tree they stand in: its text nodes, and for each element its
    tag, the number of its parent (-1 for the root) and its depth."""

    pieces: list[Piece] = field(default_factory=list)
    texts: list[Node] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    depth: int = 0


@dataclass(slots=True)
class _Element:
    """An element that is open while the tree is walked."""

    tag: str
    number: int
    role: Role | None
    linked: bool
    preformatted: bool
    inline_cells: bool


@dataclass(slots=True)
class _Walk:
    """Gathers text until a block begins or ends."""

    found: Pieces = field(default_factory=Pieces)
    open: list[_Element] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    nodes: list[int] = field(default_factory=list)
    linked: int = 0

    def enter(self, node: Node, tag: str) -> None:
        above = self.open[-1] if self.open else _Element("", -1, None, False, False, False)
        inline_cell = tag in ("td", "th") and above.inline_cells
        if inline_cell:
            if any(part.strip() for part in self.buffer):
                self.buffer.append("\t")
        elif tag in _BLOCKS or tag == "br":
            self.flush()
        number, shallow = len(self.found.tags), len(self.open) < _DEEPEST_QUESTION
        self.found.tags.append(tag)
        self.found.parents.append(above.number)
        self.open.append(
            _Element(
                tag,
                number,
                _role(node, tag, shallow) or above.role,
                above.linked or tag == "a",
                above.preformatted or tag == "pre",
                inline_cell or (tag == "tr" and shallow and node.query_selector(_BLOCKS_IN_CELLS) is None),
            )
        )
        self.found.depth = max(self.found.depth, len(self.open))

    def leave(self) -> None:
        element = self.open[-1]
        inline_cell = element.tag in ("td", "th") and element.inline_cells
        if element.tag in _BLOCKS and not inline_cell:
            self.flush()
        self.open.pop()

    def text(self, node: Node) -> None:
        value = node.value or ""
        element = self.open[-1]
        self.buffer.append(value if element.preformatted else value.translate(_TO_SPACE))
        if value.strip():
            self.nodes.append(len(self.found.texts))
            self.found.texts.append(node)
            self.linked += len(value.strip()) if element.linked else 0

    def flush(self) -> None:
        """End the paragraph that was gathered, if there is anything in it."""
        if self.nodes:
            element = self.open[-1]
            text = "".join(self.buffer)
            if not element.preformatted:
                text = _SPACES.sub(" ", text).strip(" ")
            role = element.role or Role.TEXT
            if role in (Role.TEXT, Role.LIST_ITEM) and self.linked >= len(_OUTER_SIGNS.sub("", text)) > 0:
                role = Role.LINK
            self.found.pieces.append(Piece(text, role, tuple(self.nodes), element.number))
        self.buffer, self.nodes, self.linked = [], [], 0


def pieces_of(body: Node) -> Pieces:
    """The paragraphs of a page's body. Raises UnreadableError where it has more parts than any article."""
    walk = _Walk()
    for count, (step, node, tag) in enumerate(_steps(body)):
        if count > _MOST_NODES:
            raise UnreadableError(
                "The page has hundreds of thousands of parts. Copy the article out of it instead."
            )
        if step == "enter":
            walk.enter(node, tag)
        elif step == "leave":
            walk.leave()
        else:
            walk.text(node)
    return walk.found


def _steps(root: Node) -> Iterator[tuple[str, Node, str]]:
    """Every seen element as it opens and closes, and every text node, in order; without recursion, so that no
    depth of nesting can exhaust the stack."""
    from resiliparse.parse.html import NodeType

    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            yield "leave", node, ""
            continue
        tag = node.tag or ""
        if tag == "#text":
            yield "text", node, tag
        elif node.type == NodeType.ELEMENT and not _is_hidden(node, tag):
            yield "enter", node, tag
            stack.append((node, True))
            children = []
            child = node.first_child
            while child is not None:
                children.append((child, False))
                child = child.next
            stack.extend(reversed(children))


def _role(node: Node, tag: str, shallow: bool) -> Role | None:
    if tag in _HEADINGS:
        only_link = tag != "h1" and shallow and node.query_selector("a[href]") is not None
        return Role.LINK if only_link and _all_linked(node) else Role.HEADING
    if tag in _ROLES:
        return _ROLES[tag]
    if tag in _BLOCKS or tag == "span":
        named = node.getattr("class") or ""
        return Role.CAPTION if _CAPTION_CLASS.search(named) else None
    return None


def _all_linked(node: Node) -> bool:
    linked = "".join(link.text or "" for link in node.query_selector_all("a[href]"))
    return "".join(linked.split()) == "".join((node.text or "").split())


def _is_hidden(node: Node, tag: str) -> bool:
    if tag in _UNSEEN or node.getattr("hidden") is not None:
        return True
    return bool(_HIDDEN_STYLE.search(node.getattr("style") or ""))

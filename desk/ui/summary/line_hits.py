"""What Find found in the lines of the summary, and how words look in which it found something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desk.ui.grid import ink
from desk.ui.grid.cell_layout import format_range, is_right_to_left, line_rects
from desk.ui.grid.finding import PatternError, Query, places
from desk.ui.qtext import Utf16Map
from desk.ui.theme import Theme

Span = tuple[int, int]  # of a line's words, in code points


class LineHits:
    """The places where a query stands in the lines, and which of them is current."""

    def __init__(self) -> None:
        self.query = Query()
        self.current: tuple[int, Span] | None = None  # the number of a line, and a hit in it
        self._spans: list[list[Span]] = []

    def look(self, query: Query, texts: Sequence[str]) -> None:
        """Searches the lines; what was found stays where a person has typed no regular expression."""
        try:
            pattern = query.pattern()
        except PatternError:
            pattern, query = self.query.pattern(), self.query
        self.query, self._spans = query, []
        try:
            if pattern is not None:
                for text in texts:
                    self._spans.append(list(places(pattern, text, query)))
        except TimeoutError:
            pass  # the find bar says so of the versions, from which lines have their words
        if self.current not in self._all():
            self.current = None

    def inside(self, line: int) -> Sequence[Span]:
        """The hits of one line."""
        return self._spans[line] if line < len(self._spans) else ()

    def __len__(self) -> int:
        return sum(map(len, self._spans))

    def at(self) -> int:
        """The number of the current hit, counted from 1; 0 where none is."""
        return self._all().index(self.current) + 1 if self.current is not None else 0

    def step(self, by: int, line: int) -> int | None:
        """Makes the next or previous hit current and returns its line, None past the last. Where none is
        current it starts with a line: with its hits, or with those before it."""
        hits = self._all()
        if self.current is not None:
            at = hits.index(self.current) + by
        else:
            before = sum(1 for number, _ in hits if number < line)
            at = before if by > 0 else before - 1
        if not 0 <= at < len(hits):
            return None
        self.current = hits[at]
        return hits[at][0]

    def _all(self) -> list[tuple[int, Span]]:
        return [(line, span) for line, spans in enumerate(self._spans) for span in spans]


def draw_hits(
    painter: QPainter, theme: Theme, rect: QRect, text: str, hits: Sequence[Span], current: Span | None
) -> None:
    """Draws words, in the painter's font and colour and as `QPainter.drawText` wraps them, with the hits in
    them filled and framed as in the grid."""
    units, layout, right_to_left = Utf16Map(text), QTextLayout(text, painter.font()), is_right_to_left(text)
    form = QTextCharFormat()
    form.setBackground(theme.color("hit_surface"))
    form.setForeground(theme.color("hit_text"))
    layout.setFormats([format_range(units, start, end, form) for start, end in hits])
    lines = _break_lines(layout, rect.width(), painter.fontMetrics().leading(), right_to_left)
    origin = QPointF(rect.topLeft())
    layout.draw(painter, origin)
    for span in sorted(hits, key=lambda span: span == current):  # the strong frame over the thin ones
        first, length = units.span_to_qt(*span)
        boxes = [box.translated(origin) for box in line_rects(lines, first, first + length, right_to_left)]
        strong = span == current
        ink.draw_outline(
            painter, theme.color("hit_text" if strong else "muted_text"), boxes, 1 + strong, room=int(strong)
        )


def shown_hits(hits: Sequence[Span], kept: int, length: int) -> list[Span]:
    """Hits in words of which `kept` characters are shown and then an ellipsis up to `length`, which stands
    for those in the rest."""
    cut = ((start, min(end, kept)) if start < kept else (kept, length) for start, end in hits)
    return list(dict.fromkeys(cut))


def _break_lines(layout: QTextLayout, width: int, leading: int, right_to_left: bool) -> list[QTextLine]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    if right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    lines: list[QTextLine] = []
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + leading
        lines.append(line)
    layout.endLayout()
    return lines

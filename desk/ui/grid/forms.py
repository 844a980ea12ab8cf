"""How words look that differ: formats of text, for the cells of the grid and for the legend alike. The line
under a fact is none of these; `ink.draw_fact` draws it."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from desk.engine.wording import Operation
from desk.ui.theme import Theme

_UNDERLINE = QTextCharFormat.UnderlineStyle

# What differs is filled. What a rewritten sentence still shares is of another nature and only underlined.
_OPERATIONS = {
    Operation.INSERTED: ("inserted_fill", "inserted_line", _UNDERLINE.SingleUnderline),
    Operation.REPLACED: ("replaced_fill", "replaced_line", _UNDERLINE.DashUnderline),
    Operation.MOVED: ("moved_fill", "moved_line", _UNDERLINE.DotLine),
    Operation.SHARED: ("", "shared_line", _UNDERLINE.SingleUnderline),
}


def difference_form(theme: Theme, operation: Operation) -> QTextCharFormat | None:
    """How words that differ in this way look; None where there are no words, but a caret."""
    roles = _OPERATIONS.get(operation)
    if roles is None:
        return None
    fill, line, style = roles
    form = QTextCharFormat()
    if fill:
        form.setBackground(theme.color(fill))
    form.setUnderlineStyle(style)
    form.setUnderlineColor(theme.color(line))
    return form

"""What the marks of the grid mean: a sample of each, drawn by the very functions that draw the cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.engine.grid.states import RowState
from desk.engine.wording import Operation
from desk.ui.grid import ink
from desk.ui.grid.chips import Chip, Style
from desk.ui.grid.forms import difference_form
from desk.ui.grid.labels import in_rows
from desk.ui.grid.metrics import Metrics
from desk.ui.theme import Theme
from desk.ui.translating import tr

_STRIP = 30.0  # pixels, the width of the overview strip
_MARGIN = 8
_NARROWEST = 260  # pixels of what is said of a sample


@dataclass(frozen=True, slots=True)
class _Brush:
    """What a sample is drawn with."""

    painter: QPainter
    theme: Theme
    metrics: Metrics
    rect: QRectF


_Draw = Callable[[_Brush], object]


class Legend(QDialog):
    """A sheet of samples in groups: words, sentences and cells, labels, the overview strip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setWindowTitle(self.tr("What the marks mean"))
        metrics = Metrics(self.font(), 100)
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(28)
        for groups in ((_words(), _overview()), (_cells(), _labels())):
            column = QVBoxLayout()
            for title, samples in groups:
                column.addLayout(self._group(title, samples, theme, metrics))
            column.addStretch(1)
            columns.addLayout(column)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        area = QScrollArea()  # for small screens
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Marks"))
        area.setWidget(page)
        rows.addWidget(area)
        rows.addWidget(close)
        edge = rows.contentsMargins().left() + rows.contentsMargins().right()
        wanted = page.sizeHint() + QSize(edge, close.sizeHint().height() + rows.spacing() + edge)
        self.resize(wanted.boundedTo(self.screen().availableGeometry().size() * 0.9))

    def _group(
        self, title: str, samples: list[tuple[_Draw, str]], theme: Theme, metrics: Metrics
    ) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        heading = QLabel(title)
        bold = QFont(heading.font())
        bold.setBold(True)
        heading.setFont(bold)
        heading.setContentsMargins(0, 8, 0, 0)
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, (draw, words) in enumerate(samples, start=1):
            sample = _Sample(draw, theme, metrics)
            label = QLabel(words)
            label.setWordWrap(True)
            label.setMinimumWidth(_NARROWEST)
            label.setMinimumHeight(label.heightForWidth(_NARROWEST))  # a grid layout cuts what wraps
            sample.setAccessibleName(words)
            grid.addWidget(sample, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)
        return grid


class _Sample(QWidget):
    """One sample on the ground of a cell."""

    def __init__(self, draw: _Draw, theme: Theme, metrics: Metrics) -> None:
        super().__init__()
        self._draw, self._theme, self._metrics = draw, theme, metrics
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        unit = QFontMetricsF(self._metrics.body)
        return QSize(round(unit.averageCharWidth() * 20), round(unit.height() * 1.55))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, self._theme.color("surface"))
        self._draw(_Brush(painter, self._theme, self._metrics, rect))
        painter.setPen(self._theme.color("grid_line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


# --- samples: what is drawn, and what it means -----------------------------------------------------------


def _words() -> tuple[str, list[tuple[_Draw, str]]]:
    return tr("Words, against the base or the canonical sentence"), [
        (partial(_operation, Operation.REPLACED), tr("Other words stand here")),
        (partial(_operation, Operation.INSERTED), tr("Added: the other text does not have this")),
        (partial(_operation, Operation.MOVED), tr("Moved: the other text has this elsewhere")),
        (_missing, tr("Missing: the other text has words here")),
        (_fact, tr("A fact that versions give differently: number, date, name, quotation, speaker, claim")),
        (
            partial(_operation, Operation.SHARED),
            tr("In a rewritten sentence: what it still shares, all else is different"),
        ),
        (_hit, tr("What Find found")),
        (_current_hit, tr("What Find found, and where you are")),
    ]


def _cells() -> tuple[str, list[tuple[_Draw, str]]]:
    return tr("Sentences and cells"), [
        (_canonical, tr("Canonical: chosen for the summary")),
        (partial(_lit, False), tr("The sentence under the pointer")),
        (partial(_lit, True), tr("Its counterparts in other versions")),
        (partial(_ground, "furniture_surface"), tr("Furniture: caption, byline, note …; never compared")),
        (_promo, tr("Promo: “READ: …”, newsletter, donations")),
        (partial(_absent, True), tr("This version has nothing of the row")),
        (partial(_absent, False), tr("It has it, but in another row: click to go there")),
    ]


def _labels() -> tuple[str, list[tuple[_Draw, str]]]:
    return tr("Labels"), [
        (partial(_chip, Chip(tr("rewritten"))), tr("Where the text stands, how much it shares")),
        (partial(_chip, Chip(tr("caption"), Style.KIND)), tr("The kind of furniture")),
        (partial(_chip, Chip(tr("promo"), Style.PROMO)), tr("A promo")),
        (
            partial(_chip, Chip(tr("check: {score}", score="0.53"), Style.DOUBT)),
            tr("The program is not sure that this belongs here: about 53 in 100 such links are right"),
        ),
        (
            partial(_chip, Chip(tr("confirmed"), Style.LOCKED)),
            tr("Locked: joined, parted or confirmed by a person; comparing keeps it"),
        ),
    ]


def _overview() -> tuple[str, list[tuple[_Draw, str]]]:
    return tr("The strip at the right edge, one mark a row"), [
        (partial(_state, RowState.DIFFERENCE), tr("Versions differ")),
        (partial(_state, RowState.DIFFERENCE | RowState.MISSING), tr("Versions differ, some lack the row")),
        (partial(_state, RowState.MISSING), tr("Some versions lack the row")),
        (partial(_state, RowState.UNRESOLVED), tr("All say the same")),
        (partial(_state, RowState.FURNITURE), tr("Furniture")),
        (partial(_state, RowState.MARKED | RowState.DIFFERENCE), tr("A canonical sentence is chosen")),
        (
            partial(_state, RowState.MARKED | RowState.UNRESOLVED | RowState.DIFFERENCE),
            tr("One is chosen, more of the row is still open"),
        ),
    ]


# --- how samples are drawn -----------------------------------------------------------------------------


def _text(brush: _Brush, words: str, form: QTextCharFormat | None = None, role: str = "text") -> QRectF:
    """Writes words into the sample, and says where they stand."""
    layout = QTextLayout(words, brush.metrics.body)
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = 0, len(words), form or QTextCharFormat()
    layout.setFormats([one])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(brush.rect.width())
    layout.endLayout()
    at = QPointF(brush.rect.x() + _MARGIN, brush.rect.center().y() - line.height() / 2)
    brush.painter.setPen(brush.theme.color(role))
    layout.draw(brush.painter, at)
    return line.naturalTextRect().translated(at)


def _operation(operation: Operation, brush: _Brush) -> None:
    _text(brush, tr("six commanders"), difference_form(brush.theme, operation))


def _fact(brush: _Brush) -> None:
    ink.draw_fact(brush.painter, brush.theme, _text(brush, tr("six commanders")))


def _hit(brush: _Brush) -> QRectF:
    form = QTextCharFormat()
    form.setBackground(brush.theme.color("hit_surface"))
    form.setForeground(brush.theme.color("hit_text"))
    where = _text(brush, tr("six commanders"), form)
    ink.draw_outline(brush.painter, brush.theme.color("muted_text"), [where], 1, room=0)
    return where


def _current_hit(brush: _Brush) -> None:
    where = _hit(brush)
    ink.draw_outline(brush.painter, brush.theme.color("text"), [where], 2, room=1)


def _missing(brush: _Brush) -> None:
    where = _text(brush, tr("six commanders"))
    middle = QRectF(where.center().x(), where.y(), 0, where.height())
    ink.draw_caret(brush.painter, brush.theme, middle, where.x())


def _canonical(brush: _Brush) -> None:
    box = QRectF(6, brush.rect.center().y() - 8, 16, 16)
    brush.painter.fillRect(brush.rect, brush.theme.color("mark_surface"))
    brush.painter.fillRect(QRectF(1, 1, 3, brush.rect.height() - 2), brush.theme.color("mark_line"))
    _text(
        _Brush(brush.painter, brush.theme, brush.metrics, brush.rect.adjusted(20, 0, 0, 0)), tr("a sentence")
    )
    ink.draw_check(brush.painter, brush.theme, box, True)


def _lit(strong: bool, brush: _Brush) -> None:
    inside = _Brush(brush.painter, brush.theme, brush.metrics, brush.rect.adjusted(6, 0, 0, 0))
    where = _text(inside, tr("a sentence"))
    brush.painter.fillRect(where.adjusted(-2, 0, 2, 1), brush.theme.color("hover_surface"))
    _text(inside, tr("a sentence"))
    ink.draw_light(brush.painter, brush.theme, [where], where.x() - 6, strong=strong)


def _ground(role: str, brush: _Brush) -> None:
    brush.painter.fillRect(brush.rect, brush.theme.color(role))
    _text(brush, tr("Photo: A. Brook"), role="furniture_text")


def _promo(brush: _Brush) -> None:
    brush.painter.fillRect(brush.rect, brush.theme.color("promo_surface"))
    ink.draw_promo_band(brush.painter, brush.theme, QRectF(0, 0, 6, brush.rect.height()))
    inside = brush.rect.adjusted(6, 0, 0, 0)
    _text(_Brush(brush.painter, brush.theme, brush.metrics, inside), tr("READ: …"), role="furniture_text")


def _absent(hatched: bool, brush: _Brush) -> None:
    ink.draw_absence(brush.painter, brush.theme, brush.rect, "absent_surface", hatched=hatched)
    if not hatched:
        _text(brush, tr("→ {where}", where=in_rows((10,))), role="accent")


def _chip(chip: Chip, brush: _Brush) -> None:
    metrics = brush.metrics
    wide = metrics.chip_width(chip)
    top = brush.rect.center().y() - metrics.chip_height / 2
    rect = QRectF(_MARGIN, round(top), wide, metrics.chip_height)
    ink.draw_chip(brush.painter, brush.theme, metrics, chip, rect)


def _state(state: RowState, brush: _Brush) -> None:
    strip = QRectF(_MARGIN, round(brush.rect.center().y()) - 6, _STRIP, 12)
    ink.draw_state(brush.painter, brush.theme, strip, state)

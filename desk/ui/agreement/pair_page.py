"""The matrix of all pairs, and below it the chosen pair: a verdict in words and the dot plot of its order."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk.engine.agreement import Agreement
from desk.engine.model import Comparison
from desk.ui.agreement.dot_plot import DotPlot, Shape, draw_dot
from desk.ui.agreement.matrix import MatrixView
from desk.ui.agreement.words import verdict, version_words

_FEWEST = 3  # versions, of which there are pairs to choose from
_MARGIN = 10
_SIGN = 16  # pixels for a sign of the key


class PairPage(QScrollArea):
    """Keeps the chosen pair, by the ids of its articles, while comparisons come and go."""

    goToRequested = Signal(object)  # SentenceRef

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement_pairs")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matrix = MatrixView()
        self.plot = DotPlot()
        self._caption = _text(
            self.tr("Percent of the shorter version. Above the diagonal: said by both. Below: word for word.")
        )
        self._verdict = _text("")
        self._verdict.setObjectName("pair_verdict")
        self._key = _Key()
        self._agreement: Agreement | None = None
        self._comparison: Comparison | None = None
        self._chosen = ("", "")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        for part in (self._caption, self.matrix, self._verdict, self.plot, self._key):
            column.addWidget(part, int(part is self.plot))
        self.setWidget(page)
        self.matrix.pairChosen.connect(self._on_chosen)
        self.plot.goToRequested.connect(self.goToRequested)

    def show_agreement(self, agreement: Agreement, comparison: Comparison, titles: tuple[str, ...]) -> None:
        """Shows all pairs of two or more versions, the chosen one as before if it is still there."""
        self._agreement, self._comparison = agreement, comparison
        choose = len(titles) >= _FEWEST
        self._caption.setVisible(choose)
        self.matrix.setVisible(choose)
        ids = [structure.article.id for structure in comparison.structures]
        kept = [ids.index(one) for one in self._chosen if one in ids]
        first, second = kept if len(kept) == 2 else (0, 1)
        self.matrix.blockSignals(True)
        self.matrix.show_agreement(agreement, titles)
        self.matrix.choose(first, second)
        self.matrix.blockSignals(False)
        self._on_chosen(first, second)

    def choose(self, first: int, second: int) -> None:
        """Shows a pair."""
        self.matrix.choose(first, second)
        self._on_chosen(first, second)

    def words(self) -> str:
        """The verdict that is shown."""
        return self._verdict.text()

    def _on_chosen(self, first: int, second: int) -> None:
        agreement, comparison = self._agreement, self._comparison
        if agreement is None or comparison is None:
            return
        ids = [structure.article.id for structure in comparison.structures]
        self._chosen = (ids[first], ids[second])
        alone = first == second
        self.plot.setVisible(not alone)
        self._key.setVisible(not alone)
        if alone:
            self._verdict.setText(version_words(agreement, first))
            return
        pair = agreement.pair(first, second)
        self._verdict.setText(verdict(agreement, pair, comparison))
        self.plot.show_pair(comparison, pair)


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


class _Key(QWidget):
    """What the shapes of the plot mean, one after the other, wrapping where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = (
            (Shape.ALIKE, self.tr("read alike")),
            (Shape.REWORDED, self.tr("reworded")),
            (Shape.DIFFERS, self.tr("facts differ")),
            (None, self.tr("not in the other version")),
        )
        self.setAccessibleName(self.tr("Key of the plot"))
        self.setAccessibleDescription(", ".join(words for _, words in self._entries))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._places(width)[-1].y()) + self._line()

    def _line(self) -> int:
        return self.fontMetrics().height() + 2

    def _places(self, width: int) -> list[QPointF]:
        """Where each entry begins."""
        places, x, y = [], 0, 0
        for _, words in self._entries:
            wide = _SIGN + self.fontMetrics().horizontalAdvance(words) + 14
            if x and x + wide - 14 > width:
                x, y = 0, y + self._line()
            places.append(QPointF(x, y))
            x += wide
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, palette = self._line(), self.palette()
        for (shape, words), place in zip(self._entries, self._places(self.width()), strict=True):
            wide = self.fontMetrics().horizontalAdvance(words)
            mark = place + QPointF(6, line / 2)
            x = place.x() + _SIGN
            if self.isRightToLeft():
                mark.setX(self.width() - mark.x())
                x = self.width() - x - wide
            painter.setPen(palette.color(palette.ColorRole.WindowText))
            baseline = place.y() + (line + self.fontMetrics().ascent() - self.fontMetrics().descent()) / 2
            painter.drawText(QPointF(x, baseline), words)
            if shape is None:
                painter.drawLine(mark - QPointF(0, 4), mark + QPointF(0, 4))
            else:
                draw_dot(painter, palette, mark, 4, shape)

"""The program's own icons: one-colour SVG files drawn in the colour of the text around them.

An icon asks the palette when it is painted, so it stays readable when the theme changes under it.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desk.assets import resource


@cache
def icon(name: str) -> QIcon:
    """The icon `resources/icons/NAME.svg`. Raises FileNotFoundError where there is none."""
    return QIcon(_ThemedIcon(resource("icons", f"{name}.svg").read_text(encoding="utf-8")))


def application_icon() -> QIcon:
    """The program's own icon, in its colours."""
    return QIcon(str(resource("icons", "copy-desk.svg")))


class _ThemedIcon(QIconEngine):
    """Paints an SVG whose `currentColor` is the palette's text colour."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self._source = source

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        palette = QGuiApplication.palette()
        groups = {QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled}
        role = QPalette.ColorRole.ButtonText
        if mode == QIcon.Mode.Selected:
            role = QPalette.ColorRole.HighlightedText
        colour = palette.color(groups.get(mode, QPalette.ColorGroup.Active), role)
        drawing = self._source.replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedIcon(self._source)

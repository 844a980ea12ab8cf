"""The page of an empty desk: where to drop versions, and the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.ui.icons import application_icon, icon


class Welcome(QScrollArea):
    """Says what to do; its buttons are the window's own actions. A small window scrolls it."""

    recentRequested = Signal(str)

    def __init__(
        self,
        open_action: QAction,
        paste_action: QAction,
        sample_action: QAction,
        guide_action: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        target = self._target(open_action, paste_action, sample_action, guide_action)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        self.setWidget(page)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(target, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._recent)
        column.addStretch(3)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Lists stories that were open lately, the newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not paths:
            return
        title = QLabel(self.tr("Lately open"))
        title.setContentsMargins(0, 18, 0, 4)
        self._recent.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        for path in paths[:5]:
            button = QToolButton()
            button.setText(Path(path).stem)
            button.setToolTip(path)
            button.setIcon(icon("summary"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setAccessibleName(self.tr("Open the story {0}").format(Path(path).stem))
            button.clicked.connect(lambda _=False, path=path: self.recentRequested.emit(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _target(self, *actions: QAction) -> QWidget:
        target = _DropTarget()
        sign = QLabel()
        sign.setPixmap(application_icon().pixmap(64, 64))
        title = QLabel(self.tr("Drop the versions of a story here"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        words = QLabel(
            self.tr(
                "Files, a folder, or copied text: plain text, Markdown, HTML, DOCX, ODT, RTF, PDF, e-mail.\n"
                "Copy Desk sets the versions side by side and shows where they differ."
            )
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for action in actions:
            button = QPushButton(action.icon(), action.text().replace("&", ""))
            button.setToolTip(action.toolTip())
            button.setMinimumHeight(34)
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(target)
        column.setContentsMargins(48, 36, 48, 36)
        column.setSpacing(14)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(buttons)
        return target


class _DropTarget(QFrame):
    """A dashed frame; the whole window takes drops, this shows it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().mid().color(), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)

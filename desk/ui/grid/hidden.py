"""The corner between the headers: how many columns are hidden, and the way back for each of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from desk.engine.project import Project, letter
from desk.ui.menu_keys import keep_keys
from desk.ui.theme import Theme
from desk.ui.translating import tr


class HiddenColumns(QToolButton):
    """Seen only while columns are hidden; its menu brings them back."""

    showRequested = Signal(str)  # article id
    showAllRequested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hiddenColumns")
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._menu = QMenu(self)
        self._menu.setObjectName("hiddenColumnsMenu")
        keep_keys(self._menu)
        self.setMenu(self._menu)
        self.hide()

    def show_project(self, project: Project) -> None:
        """Tells which columns of a project are hidden."""
        hidden = [
            (letter(number), article)
            for number, article in enumerate(project.articles)
            if article.id in project.hidden
        ]
        self.setVisible(bool(hidden))
        count = len(hidden)
        told = tr("1 hidden") if count == 1 else tr("{count} hidden", count=count)
        self.setText(told.replace(" ", "\n", 1))
        names = ", ".join(name for name, _ in hidden)
        words = tr("Hidden versions: {letters}", letters=names)
        self.setAccessibleName(words)
        self.setToolTip("\n".join((words, tr("Click to bring them back."))))
        self._menu.clear()
        for name, article in hidden:
            title = project.article_title(article).replace("&", "&&")
            action = self._menu.addAction(tr("Show {letter}  {title}", letter=name, title=title))
            action.setObjectName(f"show_{article.id}")
            action.triggered.connect(lambda _=False, id=article.id: self.showRequested.emit(id))
        if count > 1:
            self._menu.addSeparator()
            everything = self._menu.addAction(tr("Show &all"))
            everything.setObjectName("show_all")
            everything.triggered.connect(lambda _=False: self.showAllRequested.emit())

    def dress(self, theme: Theme) -> None:
        """Takes the colours of the headers that it stands between."""
        self.setStyleSheet(
            f"QToolButton {{ color: {theme.accent}; background: {theme.window}; border: none;"
            f" border-bottom: 1px solid {theme.border}; border-right: 1px solid {theme.border}; }}"
            f"QToolButton:hover, QToolButton:focus {{ background: {theme.chip_surface}; }}"
            "QToolButton::menu-indicator { image: none; }"
        )

    def place(self, across: QRect, down: QRect) -> None:
        """Fills the corner beside the one header and above the other."""
        self.setGeometry(down.x(), across.y(), down.width(), across.height())

    def minimumSizeHint(self) -> QSize:
        """The corner is as large as the headers leave it."""
        return QSize(0, 0)

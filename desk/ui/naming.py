"""What a screen reader hears beyond what widgets say of themselves: names for the parts that Qt puts into
them without one, and announcements of what happens away from the focus."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolBar, QToolButton, QWidget

from desk.ui.icons import icon
from desk.ui.translating import tr


def announce(text: str, shown_by: QWidget) -> None:
    """Says what has just appeared where the focus is not, once the reader is done speaking."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(shown_by, text))


def name_clear_button(edit: QLineEdit) -> None:
    """The cross at the end of a line edit."""
    for button in edit.findChildren(QToolButton):
        button.setAccessibleName(tr("Clear"))


def name_list(combo: QComboBox) -> None:
    """The list that a combo box drops down is called what the box is called."""
    combo.view().setAccessibleName(combo.accessibleName())


def name_extension(bar: QToolBar) -> None:
    """The arrow behind which a tool bar keeps what has no room, in the colour of the words: Qt's is black."""
    for button in bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
        button.setAccessibleName(tr("More tools"))
        button.setToolTip(tr("Tools that have no room"))
        button.setIcon(icon("more"))

"""What the pages of the Preferences share. A page shows what is kept and says what a person made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from desk.ui.memory import Memory
from desk.ui.naming import name_list

Value = TypeVar("Value")


class Choice(QComboBox, Generic[Value]):
    """A box to choose one value from; `value` is what was put in, where Qt would make a plain text of it."""

    def __init__(self, choices: Sequence[tuple[str, Value]], chosen: Value) -> None:
        super().__init__()
        self._values = [value for _, value in choices]
        self.addItems([text for text, _ in choices])
        self.choose(chosen)

    def value(self) -> Value:
        return self._values[self.currentIndex()]

    def choose(self, value: Value) -> None:
        self.setCurrentIndex(self._values.index(value))


class Page(QWidget):
    """A form under a heading."""

    changed = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"preferences_{name}")
        self.name, self.title = name, title
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        heading.setFont(font)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(heading)

    def values(self) -> dict[str, Any]:
        """The settings as they stand on the page, by their names in `Settings`."""
        return {}

    def problem(self) -> str:
        """Why what stands there cannot be kept, in words; "" where it can."""
        return ""

    def keep(self, memory: Memory) -> None:
        """Keeps what stands there."""
        memory.change(**self.values())

    # --- what pages are made of

    def form(self) -> QFormLayout:
        """A form below what is there already."""
        made = QFormLayout()
        made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        made.setVerticalSpacing(8)
        self.column.addLayout(made)
        return made

    def choice(
        self, name: str, words: str, choices: Sequence[tuple[str, Value]], chosen: Value
    ) -> Choice[Value]:
        """A box to choose one value from, under the name that its label gives it."""
        box = Choice(choices, chosen)
        box.setObjectName(name)
        box.setAccessibleName(words.replace("&", "").rstrip(":"))
        box.currentIndexChanged.connect(self.changed)
        name_list(box)
        return box

    def switch(self, name: str, words: str, on: bool) -> QCheckBox:
        """A switch with its words."""
        box = QCheckBox(words)
        box.setObjectName(name)
        box.setChecked(on)
        box.toggled.connect(self.changed)
        return box

    def remark(self, words: str) -> QLabel:
        """A line that explains, below what is there already."""
        label = QLabel(words)
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

"""The dialog before an export: as what, where to, what to know before, and how it will look.

It opens as the last export was made, so Enter does the same again. What writes is given to it; where that is
refused, the dialog says why and stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.engine.errors import DeskError
from desk.engine.progress import Tick
from desk.export.writing import Format, ReportFormat
from desk.ui.jobs import Jobs
from desk.ui.naming import announce
from desk.ui.previewing import PreviewPane, Shown
from desk.ui.words import format_name

PREVIEWING = "preview"
Look = Callable[[str], Callable[[Tick], Shown]]
_SIDE = 330  # pixels of what is chosen; the preview has the rest
_SIZE = (1040, 700)
_NARROWEST = 640  # pixels, in which the preview can be read
_SOON = 120  # milliseconds after the last change


class ExportDialog(QDialog):
    """`look` gives, for a suffix, the work that makes its preview. `write` is called with the path before the
    dialog ends, and raises DeskError where nothing can be written there. `asked` is the link that a person
    followed instead of exporting, else ""."""

    formatChanged = Signal(str)

    def __init__(
        self,
        title: str,
        formats: Sequence[Format] | Sequence[ReportFormat],
        path: Path,
        look: Look,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(title)
        self.asked = ""
        self.write: Callable[[Path], None] = lambda _path: None
        self._suffixes = [one.suffix for one in formats]
        self._look = look
        self._jobs = jobs
        self._folder = path.parent
        self._cautions: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._start_preview)
        self._make_widgets(formats, path)
        self._lay_out()
        self._connect()
        self._show_place()
        self.refresh()
        room = self.screen().availableGeometry()
        wide = min(_SIZE[0], room.width() * 9 // 10)
        if parent is not None:  # a dialog wider than its window hides what lies beside it
            wide = max(min(wide, parent.window().width() * 9 // 10), min(wide, _NARROWEST))
        self.resize(wide, min(_SIZE[1], room.height() * 17 // 20))

    def path(self) -> Path:
        """Where to write."""
        return self._folder / f"{self._stem()}{self.suffix()}"

    def suffix(self) -> str:
        return self._suffixes[max(0, self.formats.currentRow())]

    def accept(self) -> None:
        try:
            self.write(self.path())
        except DeskError as error:
            self.refused.setText(f"⚠ {error}")
            self.refused.show()
            announce(str(error), self.refused)
            self.name.setFocus()
        else:
            super().accept()

    def set_cautions(self, cautions: Sequence[str]) -> None:
        """What a person should know before they export: lines of rich text, whose links end the dialog."""
        self._cautions = list(cautions)
        self._show_place()

    def add_choices(self, choices: QWidget) -> None:
        """Puts what else there is to choose below the place."""
        self._side.insertWidget(self._side.indexOf(self.cautions), choices)

    def refresh(self) -> None:
        """Makes the preview anew, once nothing has changed for a moment."""
        self._soon.start(_SOON)

    # --- how it is built

    def _make_widgets(self, formats: Sequence[Format] | Sequence[ReportFormat], path: Path) -> None:
        self.formats = QListWidget()
        self.formats.setObjectName("export_formats")
        self.formats.setAccessibleName(self.tr("Format"))
        self.formats.addItems([f"{format_name(one.suffix)} ({one.suffix})" for one in formats])
        self._filters = {f"{format_name(one.suffix)} (*{one.suffix})": one.suffix for one in formats}
        row = self._suffixes.index(path.suffix) if path.suffix in self._suffixes else 0
        self.formats.setCurrentRow(row)
        self.formats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = self.formats.sizeHintForRow(0) * len(formats) + 2 * self.formats.frameWidth() + 2
        self.formats.setFixedHeight(height)
        self.name = QLineEdit(path.stem if path.suffix in self._suffixes else path.name)
        self.name.setObjectName("export_name")
        self.name.setCursorPosition(0)  # a long name shows its beginning
        self.name.setAcceptDrops(False)
        self.folder = QLabel()
        self.folder.setWordWrap(True)
        self.choose = QPushButton(self.tr("Choose &place…"))
        self.choose.setObjectName("export_place")
        self.choose.setAutoDefault(False)
        self.cautions = QLabel()
        self.cautions.setObjectName("export_cautions")
        self.cautions.setWordWrap(True)
        self.cautions.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        self.cautions.setTextInteractionFlags(flags.LinksAccessibleByKeyboard | flags.LinksAccessibleByMouse)
        self.refused = QLabel()
        self.refused.setObjectName("export_refused")
        self.refused.setTextFormat(Qt.TextFormat.PlainText)
        self.refused.setWordWrap(True)
        self.refused.hide()
        self.preview = PreviewPane()
        self.remark = QLabel(self.tr("Set as the PDF is; a word processor may break lines elsewhere."))
        self.remark.setWordWrap(True)
        self.remark.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = QPushButton(self.tr("&Export"))
        self.export.setObjectName("export_now")
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)

    def _lay_out(self) -> None:
        side = QWidget()
        room = QScrollArea()  # for small screens
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFixedWidth(_SIDE + room.verticalScrollBar().sizeHint().width())
        room.setWidget(side)
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 4, 0)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&Format"), self.formats)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Folder"), self.folder)
        self._side.addLayout(form)
        self._side.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._side.addWidget(self.cautions)
        self._side.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(14)
        upper.addWidget(room)
        seen = QVBoxLayout()
        seen.addWidget(self.preview, 1)
        seen.addWidget(self.remark)
        upper.addLayout(seen, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 14, 14, 12)
        rows.setSpacing(12)
        rows.addLayout(upper, 1)
        rows.addWidget(self.refused)
        rows.addWidget(self.buttons)
        self.formats.setFocus()

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._take_format)
        self.formats.itemActivated.connect(lambda _: self.accept())
        self.name.textChanged.connect(self._take_name)
        self.choose.clicked.connect(self._choose_place)
        self.cautions.linkActivated.connect(self._follow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._end_preview)

    # --- as what and where to

    def _stem(self) -> str:
        name = self.name.text().strip()
        suffix = Path(name).suffix
        return name[: -len(suffix)] if suffix.lower() in self._suffixes else name

    def _take_format(self) -> None:
        if self._stem() != self.name.text().strip():
            self.name.setText(self._stem())
        self._show_place()
        self.formatChanged.emit(self.suffix())
        self.refresh()

    def _take_name(self, name: str) -> None:
        """A suffix that is typed chooses its format."""
        suffix = Path(name.strip()).suffix.lower()
        if suffix in self._suffixes and suffix != self.suffix():
            self.formats.blockSignals(True)
            self.formats.setCurrentRow(self._suffixes.index(suffix))
            self.formats.blockSignals(False)
            self.formatChanged.emit(suffix)
            self.refresh()
        self._show_place()

    def _choose_place(self) -> None:
        last = next(words for words, suffix in self._filters.items() if suffix == self.suffix())
        asking = QFileDialog(self, self.windowTitle(), str(self._folder), ";;".join(self._filters))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Choose"))  # for it saves nothing yet
        asking.setOption(QFileDialog.Option.DontConfirmOverwrite)  # told before the export, see `_show_place`
        asking.selectNameFilter(last)
        asking.selectFile(self.path().name)
        accepted = asking.exec() == QDialog.DialogCode.Accepted
        (chosen, *_), picked = asking.selectedFiles() or [""], asking.selectedNameFilter()
        asking.deleteLater()
        if accepted and chosen:
            path = Path(chosen)
            suffix = (
                path.suffix.lower()
                if path.suffix.lower() in self._suffixes
                else self._filters.get(picked, "")
            )
            self._folder = path.parent
            self.name.setText(path.stem if path.suffix.lower() in self._suffixes else path.name)
            self.formats.setCurrentRow(self._suffixes.index(suffix or self.suffix()))
            self._show_place()

    def _show_place(self) -> None:
        """Where the file will be, and what there is to know before."""
        self.refused.hide()
        self.folder.setText(os.path.normpath(self.path().parent))  # without a “..” on the way
        lines = list(self._cautions)
        there = self.path().exists()
        if there:
            words = self.tr("“{0}” is there already and will be replaced.")
            lines.append(words.format(escape(self.path().name)))
        self.cautions.setText("".join(f"<p>⚠ {line}</p>" for line in lines))
        self.cautions.setVisible(bool(lines))
        self.export.setText(self.tr("&Replace") if there else self.tr("&Export"))
        self.export.setEnabled(bool(self._stem()))

    def _follow(self, link: str) -> None:
        self.asked = link
        self.reject()

    # --- how it will look

    def _start_preview(self) -> None:
        if self.preview.currentWidget() is self.preview.words:
            self.preview.show_words(self.tr("Making the preview …"))
        self.remark.setVisible(self.suffix() in (".docx", ".odt"))
        self._jobs.start(PREVIEWING, self._look(self.suffix()), self.preview.show_shown, self._tell)

    def _end_preview(self) -> None:
        self._soon.stop()
        self._jobs.cancel(PREVIEWING)

    def _tell(self, error: DeskError) -> None:
        self.preview.show_words(str(error))

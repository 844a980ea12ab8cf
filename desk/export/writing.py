"""Writes the summary, and the report, in any of their formats: the one door to this package for the window
and the command line.

A format is known by its suffix. Writers come late, so that asking for the formats costs nothing. A file is
replaced whole or not at all.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desk.engine.errors import ExportError, UsageError
from desk.engine.model import Comparison
from desk.engine.project import Project

if TYPE_CHECKING:
    from desk.export.manuscript import Manuscript
    from desk.export.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the summary: the suffix of its files, its name for people, and what writes it, with what is
    disputed or without; as data it has its facts in the comparison."""

    suffix: str
    name: str
    write: Callable[[Project, Comparison, bool], bytes]


def _manuscript(project: Project, comparison: Comparison, disputed: bool) -> Manuscript:
    from desk.export.manuscript import manuscript

    return manuscript(project, comparison, disputed)


def _markdown(project: Project, comparison: Comparison, disputed: bool) -> bytes:
    from desk.export.markdown_text import markdown_text

    return markdown_text(_manuscript(project, comparison, disputed)).encode()


def _html(project: Project, comparison: Comparison, disputed: bool) -> bytes:
    from desk.export.html_page import html_page

    return html_page(_manuscript(project, comparison, disputed)).encode()


def _word(project: Project, comparison: Comparison, disputed: bool) -> bytes:
    from desk.export.word_document import word_document

    return word_document(_manuscript(project, comparison, disputed))


def _odt(project: Project, comparison: Comparison, disputed: bool) -> bytes:
    from desk.export.odt_document import odt_document

    return odt_document(_manuscript(project, comparison, disputed))


def _pdf(project: Project, comparison: Comparison, disputed: bool) -> bytes:
    from desk.export.qt_documents import pdf_document

    return pdf_document(_manuscript(project, comparison, disputed))


def _text(project: Project, comparison: Comparison, disputed: bool) -> bytes:
    from desk.export.plain_text import plain_text

    return plain_text(_manuscript(project, comparison, disputed)).encode()


def _json(project: Project, comparison: Comparison, _disputed: bool) -> bytes:
    from desk.export.summary_json import summary_json

    return summary_json(project, comparison).encode(errors="replace")


FORMATS = (
    Format(".md", "Markdown", _markdown),
    Format(".html", "Web page", _html),
    Format(".docx", "Word document", _word),
    Format(".odt", "OpenDocument text", _odt),
    Format(".pdf", "PDF", _pdf),
    Format(".txt", "Plain text", _text),
    Format(".json", "JSON with provenance", _json),
)


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format of the report, as `Format` is one of the summary."""

    suffix: str
    name: str
    write: Callable[[Report], bytes]


def _report_html(report: Report) -> bytes:
    from desk.export.report_page import report_page

    return report_page(report).encode()


def _report_word(report: Report) -> bytes:
    from desk.export.report_word import report_document

    return report_document(report)


def _report_pdf(report: Report) -> bytes:
    from desk.export.qt_report import report_pdf

    return report_pdf(report)


REPORT_FORMATS = (
    ReportFormat(".html", "Web page", _report_html),
    ReportFormat(".docx", "Word document", _report_word),
    ReportFormat(".pdf", "PDF", _report_pdf),
)


def format_of(path: Path) -> Format:
    """The format that a file's suffix asks for. Raises UsageError, which names those there are."""
    return _of_suffix(path, FORMATS, "a summary")


def report_format_of(path: Path) -> ReportFormat:
    """The same of a report."""
    return _of_suffix(path, REPORT_FORMATS, "a report")


_AnyFormat = TypeVar("_AnyFormat", Format, ReportFormat)


def _of_suffix(path: Path, formats: Sequence[_AnyFormat], what: str) -> _AnyFormat:
    suffix = path.suffix.lower()
    for one in formats:
        if one.suffix == suffix:
            return one
    known = ", ".join(one.suffix for one in formats)
    asked = f"“{suffix}” is no format of {what}" if suffix else f"“{path.name}” has no suffix"
    raise UsageError(f"{asked}; end the name in one of {known}.")


def render(form: Format, project: Project, comparison: Comparison, disputed: bool = True) -> bytes:
    """The summary in a format, with a note on what versions dispute or without. Raises ExportError where
    there is no summary yet."""
    return form.write(project, comparison, disputed)


def preview(project: Project, comparison: Comparison, disputed: bool = True) -> str:
    """The summary as the HTML that QTextBrowser and the clipboard take: what is exported, without a page
    around it. Raises ExportError where there is no summary yet."""
    from desk.export.html_page import html_fragment

    return html_fragment(_manuscript(project, comparison, disputed))


def write_summary(path: Path, project: Project, comparison: Comparison, disputed: bool = True) -> None:
    """Write the summary to a file, in the format of its suffix, in place of what is there.

    Raises UsageError for an unknown suffix, and ExportError where there is no summary or no way to write."""
    write_file(path, render(format_of(path), project, comparison, disputed))


def write_file(path: Path, content: bytes) -> None:
    """Replace a file as a whole: a reader sees the old or the new one, also when the machine stops half-way.
    Raises ExportError."""
    with _draft_of(path) as (target, draft):
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            draft.chmod(target.stat().st_mode)
        draft.replace(target)


def check_place(path: Path) -> None:
    """Raises ExportError where no file can be written, before one is made that takes its time."""
    with _draft_of(path) as (_, draft):
        draft.open("xb").close()
        draft.unlink()


@contextlib.contextmanager
def _draft_of(path: Path) -> Iterator[tuple[Path, Path]]:
    """The file itself and the one beside it that takes its place; what fails is told as an ExportError."""
    target = Path(os.path.realpath(path))  # a link stays one
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield target, draft
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        reason = (error.strerror or "unknown reason").lower()
        raise ExportError(
            f"“{path.name}” cannot be written in “{target.parent}”: {reason}. Choose another name or folder."
        ) from error

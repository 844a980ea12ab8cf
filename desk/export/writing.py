"""Writes the summary in any format: the one door to this package for the window and the command line.

A format is known by its suffix. Writers come late, so that asking for the formats costs nothing. A file is
replaced whole or not at all.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desk.engine.errors import ExportError, UsageError
from desk.engine.model import Comparison
from desk.engine.project import Project
from desk.export.manuscript import manuscript


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the summary: the suffix of its files, its name for people, and what writes it."""

    suffix: str
    name: str
    write: Callable[[Project, Comparison], bytes]


def _markdown(project: Project, comparison: Comparison) -> bytes:
    from desk.export.markdown_text import markdown_text

    return markdown_text(manuscript(project, comparison)).encode()


def _html(project: Project, comparison: Comparison) -> bytes:
    from desk.export.html_page import html_page

    return html_page(manuscript(project, comparison)).encode()


def _word(project: Project, comparison: Comparison) -> bytes:
    from desk.export.word_document import word_document

    return word_document(manuscript(project, comparison))


def _odt(project: Project, comparison: Comparison) -> bytes:
    from desk.export.odt_document import odt_document

    return odt_document(manuscript(project, comparison))


def _pdf(project: Project, comparison: Comparison) -> bytes:
    from desk.export.qt_documents import pdf_document

    return pdf_document(manuscript(project, comparison))


def _text(project: Project, comparison: Comparison) -> bytes:
    from desk.export.plain_text import plain_text

    return plain_text(manuscript(project, comparison)).encode()


def _json(project: Project, comparison: Comparison) -> bytes:
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


def format_of(path: Path) -> Format:
    """The format that a file's suffix asks for. Raises UsageError, which names those there are."""
    suffix = path.suffix.lower()
    for one in FORMATS:
        if one.suffix == suffix:
            return one
    known = ", ".join(one.suffix for one in FORMATS)
    asked = f"“{suffix}” is no format of a summary" if suffix else f"“{path.name}” has no suffix"
    raise UsageError(f"{asked}; end the name in one of {known}.")


def render(form: Format, project: Project, comparison: Comparison) -> bytes:
    """The summary in a format. Raises ExportError where there is no summary yet."""
    return form.write(project, comparison)


def preview(project: Project, comparison: Comparison) -> str:
    """The summary as the HTML that QTextBrowser and the clipboard take: what is exported, without a page
    around it. Raises ExportError where there is no summary yet."""
    from desk.export.html_page import html_fragment

    return html_fragment(manuscript(project, comparison))


def write_summary(path: Path, project: Project, comparison: Comparison) -> None:
    """Write the summary to a file, in the format of its suffix, in place of what is there.

    Raises UsageError for an unknown suffix, and ExportError where there is no summary or no way to write."""
    write_file(path, render(format_of(path), project, comparison))


def write_file(path: Path, content: bytes) -> None:
    """Replace a file as a whole: a reader sees the old or the new one, also when the machine stops half-way.
    Raises ExportError."""
    target = Path(os.path.realpath(path))  # a link stays one
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            draft.chmod(target.stat().st_mode)
        draft.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        reason = (error.strerror or "unknown reason").lower()
        raise ExportError(
            f"“{path.name}” cannot be written in “{target.parent}”: {reason}. Choose another name or folder."
        ) from error

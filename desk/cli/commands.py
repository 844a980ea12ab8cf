"""What each command without a window does: reads, compares, and prints or writes what came of it."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk.cli.terminal import Progress, print_json, show, width
from desk.engine.errors import DeskError, UsageError
from desk.engine.grid.states import RowFilter

if TYPE_CHECKING:
    from desk.engine.model import Article, Comparison
    from desk.engine.project import Project


def inspect(options: argparse.Namespace) -> int:
    from desk.engine.structure import read_structure
    from desk.files.knowledge import load_knowledge

    knowledge = load_knowledge()
    structures = [read_structure(article, knowledge) for article in _read(options.files)]
    if options.json:
        from desk.export.comparison_json import inspection_json

        print_json(inspection_json(structures))
    else:
        from desk.export.terminal_report import inspection_report

        show(inspection_report(structures, width()))
    return 0


def compare(options: argparse.Namespace) -> int:
    if len(options.files) < 2:
        raise UsageError(
            f"{options.files[0]} is one version; name at least two to compare. "
            "`desk inspect FILE` shows one by itself."
        )
    comparison = _compared(_project(options.files, options.base))
    if options.json:
        from desk.export.comparison_json import comparison_json

        print_json(comparison_json(comparison))
    else:
        from desk.export.terminal_report import comparison_report

        show(comparison_report(comparison, width()))
    return 0


def summary(options: argparse.Namespace) -> int:
    from desk.engine import edits
    from desk.engine.summary import row_numbers, suggest

    project, saved = _versions(options)
    comparison = _compared(project)
    if options.suggest or not saved:
        project = edits.accept(project, suggest(project, comparison), row_numbers(comparison))
    if not (saved or project.summary):
        raise DeskError("No two of these articles share a sentence, so there is nothing to merge.")
    _write(options.output, project, comparison)
    return 0


def export(options: argparse.Namespace) -> int:
    project = _saved(options.project, None)
    _write(options.output, project, _compared(project))
    return 0


def _write(output: Path | None, project: Project, comparison: Comparison) -> None:
    """Writes the summary to a file, or as Markdown to stdout. Raises ExportError where it is empty."""
    from desk.export.writing import format_of, render, write_summary

    if output is None:
        show(render(format_of(Path("summary.md")), project, comparison).decode("utf-8"), encoding="utf-8")
    else:
        write_summary(output, project, comparison)


def report(options: argparse.Namespace) -> int:
    from desk.engine.grid.story import Granularity
    from desk.export.report import Wanted, report, rows_of
    from desk.export.writing import report_format_of, write_file

    form = report_format_of(options.output)
    project, _ = _versions(options)
    comparison = _compared(project)
    granularity = Granularity.SENTENCES if options.sentences else Granularity.PARAGRAPHS
    rows = rows_of(project, comparison, granularity, RowFilter(options.rows))
    wanted = Wanted(granularity, rows, not options.no_furniture)
    with Progress("Writing") as tick:
        made = report(project, comparison, wanted, tick)
    write_file(options.output, form.write(made))
    return 0


def _versions(options: argparse.Namespace) -> tuple[Project, bool]:
    """The project that was given alone, or one of the articles given; and whether it was saved before."""
    from desk.files.project_file import is_project

    saved = [path for path in options.files if is_project(path)]
    if saved and len(options.files) > 1:
        raise UsageError(f"{saved[0]} is a project; give it alone, or the versions without it.")
    if saved:
        return _saved(saved[0], options.base), True
    return _project(options.files, options.base), False


def _compared(project: Project) -> Comparison:
    from desk.engine.comparing import compare
    from desk.files.knowledge import load_knowledge

    with Progress("Comparing") as tick:
        gc.disable()  # what comparing makes is kept; walking over it again and again only takes time
        try:
            return compare(project, load_knowledge(), tick)
        finally:
            gc.enable()


def _saved(path: Path, base: str | None) -> Project:
    from desk.files.project_file import load_project

    return _with_base(load_project(path), base)


def _project(paths: Sequence[Path], base: str | None) -> Project:
    from desk.engine.project import Project

    return _with_base(Project(_read(paths)), base)


def _with_base(project: Project, base: str | None) -> Project:
    """The project with the base that was asked for. Raises UsageError where there is no such version."""
    from dataclasses import replace

    if base is None:
        return project
    number, versions = _number_of(base), len(project.articles)
    if not 0 <= number < versions:
        raise UsageError(f"--base {base}: there are {versions} versions, counted from 0. Name one of them.")
    return replace(project, base=project.articles[number].id)


def _number_of(base: str) -> int:
    """The number that a version was named by, or that its letters stand for; -1 for neither."""
    if base.isascii() and base.isdigit():
        return int(base)
    if not (base.isascii() and base.isalpha()):
        return -1
    number = 0
    for letter in base.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _read(paths: Sequence[Path]) -> tuple[Article, ...]:
    from desk.files.reading import read_article

    with Progress("Reading") as tick:
        articles = []
        for number, path in enumerate(paths):
            tick(number, len(paths))
            articles.append(read_article(path, article_id=str(number)))
    return tuple(articles)

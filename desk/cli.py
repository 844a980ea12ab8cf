"""The command line. This module alone prints: the result on stdout, everything else on stderr.

What a command does not need it does not import: the window, the engine, the writers and the readers'
libraries come late. So `desk compare --json` starts in a fraction of a second, and no window waits for what
compares. Exit codes are those of `desk.engine.errors`; a reader of the output that goes away ends the program
quietly, as other tools on a pipe do.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from desk import __version__
from desk.engine.errors import Cancelled, DeskError, UnreadableError, UsageError
from desk.engine.grid.states import RowFilter
from desk.engine.progress import Tick, no_tick

if TYPE_CHECKING:
    from desk.engine.model import Article, Comparison
    from desk.engine.project import Project

_BROKEN_PIPE = 141  # as a shell reports a tool that SIGPIPE ended
_WIDTH_OF_NO_TERMINAL = 100

_DESCRIPTION = """\
Compare several versions of one article side by side, and merge them into a summary that knows its sources.

  desk [FILE ...]                    open the window, on these articles, folders or one project; where
                                     it is open already, they join it (--new-window: in one of their own)
  desk compare FILE FILE ...         show what stands side by side, and which facts differ
  desk inspect FILE ...              show each article's sentences and what kind each is
  desk summary FILE FILE ...         write a summary of what at least two versions share
  desk export PROJECT -o FILE        write the summary of a saved project
  desk report FILE FILE ... -o FILE  write the table itself, to be read without this program
"""

_EPILOG = """\
examples:
  desk wire.txt rewrite.html digest.docx
  desk compare --base B wire.txt rewrite.html | less
  desk compare --json *.txt > comparison.json
  desk summary *.txt -o summary.docx
  desk export harbour.desk -o harbour.pdf
  desk report --rows facts *.txt -o facts.html

`desk COMMAND --help` says more of a command. A file whose name is that of a command is given as ./NAME.

exit codes:
  0 done, 1 failed, 2 wrong call, 3 unreadable article, 4 unreadable project, 5 not written,
  6 decisions that do not fit the articles, 130 stopped
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(given if given[:1] and given[0] in _FIRST_WORDS else ["window", *given])
    try:
        return int(options.run(options))
    except DeskError as error:
        if not isinstance(error, Cancelled):
            print(f"desk: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        _give_output_up()
        return Cancelled.exit_code
    except BrokenPipeError:
        _give_output_up()
        return _BROKEN_PIPE


def _give_output_up() -> None:
    """Python flushes stdout once more while it ends; lets that go nowhere, so that it cannot fail or wait."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desk",
        usage="desk [--new-window] [FILE ...]\n       desk COMMAND ...",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Copy Desk {__version__}")
    commands = parser.add_subparsers(prog="desk", metavar="COMMAND", help=argparse.SUPPRESS)

    window = commands.add_parser(
        "window", usage="desk [--new-window] [FILE ...]", description="Open the window."
    )
    window.add_argument(
        "--new-window", action="store_true", help="show them in a window of their own if one is open already"
    )
    window.add_argument("files", nargs="*", type=Path, metavar="FILE", help="an article, a folder, a project")
    window.set_defaults(run=_window)

    inspect = commands.add_parser(
        "inspect",
        usage="desk inspect [--json] FILE ...",
        description="Read each file on its own and show its sentences and what kind each is.",
    )
    inspect.set_defaults(run=_inspect)
    comparing = commands.add_parser(
        "compare",
        usage="desk compare [--json] [--base N] FILE FILE ...",
        description="Compare the versions of one story: what stands side by side, and which facts differ.",
    )
    _add_base(comparing)
    comparing.set_defaults(run=_compare)
    summary = commands.add_parser(
        "summary",
        usage="desk summary [--suggest] [--base N] [-o OUT] FILE FILE ... | PROJECT",
        description="Write a merged summary: the most central sentence of each row that at least two "
        "versions share, in the base's order, each with where it came from. Of a project, write the lines "
        "that were chosen in it.",
    )
    _add_base(summary)
    summary.add_argument(
        "--suggest",
        action="store_true",
        help="fill the rows that a project leaves open, too; articles, in which nothing is chosen yet, are "
        "always filled so",
    )
    _add_output(summary, required=False)
    summary.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a version, or one project")
    summary.set_defaults(run=_summary)

    export = commands.add_parser(
        "export",
        usage="desk export PROJECT -o OUT",
        description="Write the summary of a saved project as it stands.",
    )
    export.add_argument("project", type=Path, metavar="PROJECT", help="a file that the window saved (.desk)")
    _add_output(export, required=True)
    export.set_defaults(run=_export)

    words = "Write the table itself, with all that differs, for readers who do not have this program."
    _add_report(commands.add_parser("report", usage=_REPORT_USAGE, description=words))
    for command in (inspect, comparing):
        command.add_argument("--json", action="store_true", help="print JSON for other programs, in UTF-8")
        command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a version of the story")
    return parser


_FIRST_WORDS = frozenset(
    {"window", "inspect", "compare", "summary", "export", "report", "-h", "--help", "--version"}
)


_REPORT_USAGE = (
    "desk report [--sentences] [--rows WHICH] [--no-furniture] [--base N] -o OUT FILE FILE ... | PROJECT"
)


def _add_report(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--sentences", action="store_true", help="rows of sentences; without it, of paragraphs")
    which = [str(one) for one in RowFilter]
    add("--rows", choices=which, default="all", metavar="WHICH", help=f"the rows: {', '.join(which)}")
    add("--no-furniture", action="store_true", help="leave out rows that hold nothing but furniture")
    _add_base(command)
    known = "the file to write, its format by its suffix: .html .docx .pdf"
    add("-o", "--output", metavar="OUT", type=Path, required=True, help=known)
    add("files", nargs="+", type=Path, metavar="FILE", help="a version of the story, or one project")
    command.set_defaults(run=_report)


def _add_base(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--base",
        metavar="N",
        help="the version whose order the rows follow, counted from 0 or by its letter (0 or A is the first "
        "file); without it, the version that shares most with the others",
    )


def _add_output(command: argparse.ArgumentParser, *, required: bool) -> None:
    command.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        type=Path,
        required=required,
        help="the file to write, its format by its suffix: .md .html .docx .odt .pdf .txt .json"
        + ("" if required else "; without it, Markdown on stdout"),
    )


def _window(options: argparse.Namespace) -> int:
    # What a start makes stays: walking over it would only take time. `run` lets the collector work again.
    gc.disable()
    _check_display()
    if options.files and not any(path.exists() for path in options.files):
        # Whoever typed the name is here; a window that is open already may be behind others.
        names = ", ".join(f"“{path.name}”" for path in options.files)
        raise UnreadableError(f"{names} cannot be found. Check the name and the folder, then start again.")
    from desk.ahead import Ahead

    with closing(Ahead(options.files)) as ahead:
        _check_libraries()
        from desk.ui.application import run

        return run(options.files, new_window=options.new_window, foreseen=ahead.take)


def _inspect(options: argparse.Namespace) -> int:
    from desk.engine.structure import read_structure
    from desk.files.knowledge import load_knowledge

    knowledge = load_knowledge()
    structures = [read_structure(article, knowledge) for article in _read(options.files)]
    if options.json:
        from desk.export.comparison_json import inspection_json

        _print_json(inspection_json(structures))
    else:
        from desk.export.terminal_report import inspection_report

        _print(inspection_report(structures, _width()))
    return 0


def _compare(options: argparse.Namespace) -> int:
    if len(options.files) < 2:
        raise UsageError(
            f"{options.files[0]} is one version; name at least two to compare. "
            "`desk inspect FILE` shows one by itself."
        )
    comparison = _compared(_project(options.files, options.base))
    if options.json:
        from desk.export.comparison_json import comparison_json

        _print_json(comparison_json(comparison))
    else:
        from desk.export.terminal_report import comparison_report

        _print(comparison_report(comparison, _width()))
    return 0


def _summary(options: argparse.Namespace) -> int:
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


def _export(options: argparse.Namespace) -> int:
    project = _saved(options.project, None)
    _write(options.output, project, _compared(project))
    return 0


def _write(output: Path | None, project: Project, comparison: Comparison) -> None:
    """Writes the summary to a file, or as Markdown to stdout. Raises ExportError where it is empty."""
    from desk.export.writing import format_of, render, write_summary

    if output is None:
        _print(render(format_of(Path("summary.md")), project, comparison).decode("utf-8"), encoding="utf-8")
    else:
        write_summary(output, project, comparison)


def _report(options: argparse.Namespace) -> int:
    from desk.engine.grid.story import Granularity
    from desk.export.report import Wanted, report, rows_of
    from desk.export.writing import report_format_of, write_file

    form = report_format_of(options.output)
    project, _ = _versions(options)
    comparison = _compared(project)
    granularity = Granularity.SENTENCES if options.sentences else Granularity.PARAGRAPHS
    rows = rows_of(project, comparison, granularity, RowFilter(options.rows))
    wanted = Wanted(granularity, rows, not options.no_furniture)
    with _Progress("Writing") as tick:
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

    with _Progress("Comparing") as tick:
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

    with _Progress("Reading") as tick:
        articles = []
        for number, path in enumerate(paths):
            tick(number, len(paths))
            articles.append(read_article(path, article_id=str(number)))
    return tuple(articles)


def _check_display() -> None:
    """Raises DeskError, in words, where there is nothing to show a window on."""
    anywhere = sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM")
    if not (anywhere or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise DeskError(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "`desk compare FILE ...` and `desk summary FILE ...` work without one."
        )


def _check_libraries() -> None:
    """Raises DeskError, in words, where Qt cannot be had or would crash."""
    try:
        import PySide6.QtWidgets
    except ImportError as error:
        raise DeskError(
            f"The window needs a library that is missing: {error}. On Debian and Ubuntu, install it with "
            "`sudo apt-get install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0`."
        ) from error
    # That build gives a reference to None away on most calls, so these Pythons abort after some thousands.
    if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
        raise DeskError(
            f"PySide6 {PySide6.__version__} crashes on Python older than 3.12. Install an older one with "
            "`python -m pip install 'PySide6-Essentials<6.12'`, or use a newer Python."
        )


class _Progress:
    """A line on stderr that counts up while work goes on, and is gone afterwards; nothing where stderr is
    not a terminal."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._shown = ""

    def __enter__(self) -> Tick:
        return self._tick if sys.stderr.isatty() else no_tick

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * len(self._shown) + "\r")
            sys.stderr.flush()

    def _tick(self, done: int, total: int) -> None:
        shown = f"{self._name} … {done} of {total}"
        if shown != self._shown:
            sys.stderr.write("\r" + shown.ljust(len(self._shown)))
            sys.stderr.flush()
            self._shown = shown


def _width() -> int:
    return shutil.get_terminal_size((_WIDTH_OF_NO_TERMINAL, 0)).columns


def _print_json(value: object) -> None:
    # A lone surrogate, which UTF-8 cannot hold, is written \udxxx by this error handler: valid JSON again.
    _print(json.dumps(value, ensure_ascii=False) + "\n", encoding="utf-8")


def _print(text: str, encoding: str | None = None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())

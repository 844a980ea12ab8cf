"""What may be asked for on the command line: commands, options, and their help."""

from __future__ import annotations

import argparse
from pathlib import Path

from desk import __version__
from desk.cli import commands
from desk.cli.window import show_window
from desk.engine.grid.states import RowFilter

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


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="desk",
        usage="desk [--new-window] [FILE ...]\n       desk COMMAND ...",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"Copy Desk {__version__}")
    calls = made.add_subparsers(prog="desk", metavar="COMMAND", help=argparse.SUPPRESS)

    window = calls.add_parser(
        "window", usage="desk [--new-window] [FILE ...]", description="Open the window."
    )
    window.add_argument(
        "--new-window", action="store_true", help="show them in a window of their own if one is open already"
    )
    window.add_argument("files", nargs="*", type=Path, metavar="FILE", help="an article, a folder, a project")
    window.set_defaults(run=show_window)

    inspect = calls.add_parser(
        "inspect",
        usage="desk inspect [--json] FILE ...",
        description="Read each file on its own and show its sentences and what kind each is.",
    )
    inspect.set_defaults(run=commands.inspect)
    comparing = calls.add_parser(
        "compare",
        usage="desk compare [--json] [--base N] FILE FILE ...",
        description="Compare the versions of one story: what stands side by side, and which facts differ.",
    )
    _add_base(comparing)
    comparing.set_defaults(run=commands.compare)
    summary = calls.add_parser(
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
    summary.set_defaults(run=commands.summary)

    export = calls.add_parser(
        "export",
        usage="desk export PROJECT -o OUT",
        description="Write the summary of a saved project as it stands.",
    )
    export.add_argument("project", type=Path, metavar="PROJECT", help="a file that the window saved (.desk)")
    _add_output(export, required=True)
    export.set_defaults(run=commands.export)

    words = "Write the table itself, with all that differs, for readers who do not have this program."
    _add_report(calls.add_parser("report", usage=_REPORT_USAGE, description=words))
    for command in (inspect, comparing):
        command.add_argument("--json", action="store_true", help="print JSON for other programs, in UTF-8")
        command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a version of the story")
    return made


FIRST_WORDS = frozenset(
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
    command.set_defaults(run=commands.report)


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

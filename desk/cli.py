"""The command line. This module alone prints: the result on stdout, everything else on stderr.

What a command does not need it does not import: the window and every reader come late, so that
`desk compare --json` starts in a fraction of a second. Exit codes are those of `desk.engine.errors`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from desk import __version__
from desk.engine.comparing import compare
from desk.engine.errors import DeskError, UsageError
from desk.engine.model import Article
from desk.engine.project import Project
from desk.engine.structure import read_structure
from desk.export.comparison_json import Json, comparison_json, inspection_json
from desk.files.knowledge import load_knowledge
from desk.files.reading import read_article


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    options = _parser().parse_args(arguments)
    try:
        _print_json(options.command(options))
    except DeskError as error:
        print(f"desk: {error}", file=sys.stderr)
        return error.exit_code
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="desk")
    parser.add_argument("--version", action="version", version=f"Copy Desk {__version__}")
    commands = parser.add_subparsers(required=True)
    inspect = commands.add_parser("inspect")
    inspect.set_defaults(command=_inspect)
    comparing = commands.add_parser("compare")
    comparing.add_argument("--base", type=int)
    comparing.set_defaults(command=_compare)
    for command in (inspect, comparing):
        command.add_argument("--json", action="store_true", required=True)
        command.add_argument("files", nargs="+", type=Path)
    return parser


def _inspect(options: argparse.Namespace) -> Json:
    knowledge = load_knowledge()
    return inspection_json([read_structure(article, knowledge) for article in _read(options.files)])


def _compare(options: argparse.Namespace) -> Json:
    articles = _read(options.files)
    if options.base is not None and not 0 <= options.base < len(articles):
        raise UsageError(f"There is no version {options.base}: the files are counted from 0.")
    base = None if options.base is None else articles[options.base].id
    return comparison_json(compare(Project(articles, base=base), load_knowledge()))


def _read(paths: Sequence[Path]) -> tuple[Article, ...]:
    return tuple(read_article(path, article_id=str(number)) for number, path in enumerate(paths))


def _print_json(value: Json) -> None:
    print(json.dumps(value, ensure_ascii=False))


if __name__ == "__main__":
    raise SystemExit(main())

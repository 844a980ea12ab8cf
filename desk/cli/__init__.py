"""The command line. This package alone prints: the result on stdout, everything else on stderr.

arguments    what may be asked for, and how that is explained
commands     comparing, writing and exporting, without a window
window       the start of the window, and what stands in its way
terminal     what a person sees while it works and at the end

What a command does not need it does not import: the window, the engine, the writers and the readers'
libraries come late. So `desk compare --json` starts in a fraction of a second, and no window waits for what
compares. Exit codes are those of `desk.engine.errors`; a reader of the output that goes away ends the program
quietly, as other tools on a pipe do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from desk.cli.arguments import FIRST_WORDS, parser
from desk.engine.errors import Cancelled, DeskError

_BROKEN_PIPE = 141  # as a shell reports a tool that SIGPIPE ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(given if given[:1] and given[0] in FIRST_WORDS else ["window", *given])
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

"""Every failure that the program foresees, as one tree. Each carries the sentence a person reads.

    DeskError                  exit code 1
    ├── UsageError             2   the call makes no sense: an unknown format, a base that is not there
    ├── UnreadableError        3   a file that cannot be opened, decoded or understood
    │   └── EmptyArticleError  3   it opened, but there is no text in it
    ├── ProjectFileError       4   a project file that is damaged, foreign or from a newer program
    ├── ExportError            5   the result cannot be written where it should go
    ├── DecisionError          6   an edit that does not fit the project (an article that is gone)
    └── Cancelled              130 a person stopped the work; nothing went wrong

A message says what happened, to what, and what to do now. It never contains text of an article.
"""

from __future__ import annotations

from typing import ClassVar


class DeskError(Exception):
    """The root: `str(error)` is the sentence for the person."""

    exit_code: ClassVar[int] = 1


class UsageError(DeskError):
    exit_code = 2


class UnreadableError(DeskError):
    exit_code = 3


class EmptyArticleError(UnreadableError):
    pass


class ProjectFileError(DeskError):
    exit_code = 4


class ExportError(DeskError):
    exit_code = 5


class DecisionError(DeskError):
    exit_code = 6


class Cancelled(DeskError):  # noqa: N818 - a request that was honoured, not an error
    exit_code = 130

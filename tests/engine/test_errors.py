"""The exception tree is the one that its module draws."""

from __future__ import annotations

import re

from desk.engine import errors


def drawn() -> dict[str, tuple[str, int]]:
    """Class name -> (parent's name, exit code), read off the drawing in the module's docstring."""
    tree, parents = {}, {}
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"( {4}[ │├└─]*)(\w+(?:Error|Cancelled)|Cancelled)\s+(?:exit code )?(\d+)", line)
        if match:
            depth = len(match.group(1))
            parents[depth] = match.group(2)
            above = [level for level in parents if level < depth]
            tree[match.group(2)] = (parents[max(above)] if above else "Exception", int(match.group(3)))
    return tree


def test_the_drawing_shows_every_error_with_its_parent_and_exit_code() -> None:
    defined = {
        name: (value.__bases__[0].__name__, value.exit_code)
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.DeskError)
    }
    assert drawn() == defined
    assert len(defined) >= 8


def test_an_error_reads_as_its_sentence() -> None:
    assert str(errors.UnreadableError("“a.txt” is empty.")) == "“a.txt” is empty."

"""A report with more columns than a sheet of paper takes, in parts."""

from __future__ import annotations

from collections.abc import Sequence

from desk.export.report.values import Report, ReportRow


def parts_of(report: Report, most: int) -> list[tuple[int, ...]]:
    """The columns in parts of up to `most`, for paper: every part begins with the base, against which the
    others are read; the rest is shared out evenly."""
    count = len(report.versions)
    if count <= most:
        return [tuple(range(count))]
    base = next((number for number, one in enumerate(report.versions) if one.base), 0)
    others = [number for number in range(count) if number != base]
    parts = -(-len(others) // (most - 1))
    size = -(-len(others) // parts)
    return [(base, *others[start : start + size]) for start in range(0, len(others), size)]


def rows_of_part(report: Report, columns: Sequence[int], first: bool) -> list[ReportRow]:
    """The rows of one part, with its cells alone: the first has the base's own rows too, later ones leave out
    what none of their versions has."""
    found = []
    for row in report.rows:
        cells = tuple(row.cells[column] for column in columns)
        own = cells if first else cells[1:]
        shared = not first and bool(cells[0].said) and not row.furniture
        if any(cell.said for cell in own) or shared:
            found.append(ReportRow(row.number, row.share, cells, row.facts, row.furniture))
    return found

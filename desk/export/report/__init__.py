"""The comparison made ready as a report, for a colleague who does not have the program.

values   versions, rows, cells, runs
making   the report of a project
labels   the labels of a cell
runs     which words of a sentence look how
words    what it says, in English
parts    columns shared out over sheets of paper

A `Report` is the grid on paper: the versions, the rows with their cells side by side, in every cell the words
that differ, the facts that versions give differently, and labels of what else there is to know. What a
format may rely on: no text holds a line break, a tab or a character that XML forbids; cells stand as in
`Report.versions`. Words are compared as in the window, against the base unless the canonical sentence is
asked for. Versions whose columns are hidden are left out. Limit: the words around the story are English.
The formats stand beside this package: report_page, report_word and qt_report.
"""

from desk.export.report.making import report, rows_of
from desk.export.report.parts import parts_of, rows_of_part
from desk.export.report.runs import runs_of
from desk.export.report.values import Label, Look, Report, ReportCell, ReportRow, Run, Said, Version, Wanted
from desk.export.report.words import CANONICAL, DOUBT, LEGEND

__all__ = [
    "CANONICAL",
    "DOUBT",
    "LEGEND",
    "Label",
    "Look",
    "Report",
    "ReportCell",
    "ReportRow",
    "Run",
    "Said",
    "Version",
    "Wanted",
    "parts_of",
    "report",
    "rows_of",
    "rows_of_part",
    "runs_of",
]

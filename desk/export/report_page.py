"""The report as one HTML page: self-contained, inert, readable on a phone, on a wide screen and on paper.

It is written here tag by tag: every text goes through `escape`, so a sentence can carry no markup of its own.
On a wide screen versions stand side by side, and the row's number stays in view when many of them scroll
sideways; on a narrow one they stand one under the other, each with its letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from desk.export.html_frame import framed
from desk.export.report import (
    CANONICAL,
    DOUBT,
    LEGEND,
    Label,
    Look,
    Report,
    ReportCell,
    ReportRow,
    Run,
    Said,
    Version,
)

# What each look is in HTML. The tags speak for themselves where no style is known, as in a mail.
_TAGS = {
    Look.INSERTED: ("ins", "inserted"),
    Look.REPLACED: ("u", "replaced"),
    Look.MOVED: ("u", "moved"),
    Look.SHARED: ("u", "shared"),
}
_STYLE = """
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #59626e; --rule: #cfd5dd; --paper: #fff;
  --head: #f2f4f7; --link: #1d5fc4; --inserted: #dbf3d8; --inserted-line: #2b7a2e; --replaced: #fdeec0;
  --replaced-line: #946200; --moved: #e7e2fb; --moved-line: #6847cf; --missing: #b3261e; --shared: #44698f;
  --fact: #bf2a7b; --furniture: #f5f2ea; --furniture-text: #574d3a; --absent: #f7f8fa; --hatch: #e3e7ec;
  --mark: #d6f0f2; --mark-line: #00707a; --label: #e8ecf1; --label-text: #414a56; --facts: #fdf3f8; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e7eb; --quiet: #a2abb7; --rule: #3f4650;
  --paper: #16191d; --head: #20242a; --link: #8ab4f8; --inserted: #1f3d23; --inserted-line: #7fd083;
  --replaced: #463a14; --replaced-line: #e8bd50; --moved: #332b57; --moved-line: #b7a3ff; --missing: #ff8f86;
  --shared: #8fb6dd; --fact: #ff86c0; --furniture: #24221d; --furniture-text: #cbbfa6; --absent: #1b1f23;
  --hatch: #2a2f36; --mark: #0f3a3e; --mark-line: #5cc8d1; --label: #2c323a; --label-text: #c3cad3;
  --facts: #2a1c25; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); -webkit-text-size-adjust: 100%;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
main { padding: 1.5rem 1.25rem 3rem; }
header, section { max-width: min(60rem, calc(100vw - 4rem)); position: sticky; inset-inline-start: 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
h1, h2, p, li, dt, dd, th { unicode-bidi: plaintext; text-align: start; overflow-wrap: anywhere; }
ul, dl { margin: 0; padding: 0; list-style: none; }
li { margin: .25rem 0; }
p { margin: .4rem 0; }
a { color: var(--link); }
.letter { display: inline-block; min-width: 1.4em; font-weight: 700; color: var(--mark-line); }
.quiet { color: var(--quiet); font-size: .875em; }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; align-items: baseline; }
.legend dd { margin: 0; color: var(--quiet); }
table { margin-top: 1.5rem; border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed;
  font-size: .9375rem; }
th, td { border-bottom: 1px solid var(--rule); border-inline-end: 1px solid var(--rule);
  padding: .55rem .65rem;
  vertical-align: top; text-align: start; }
col.number { width: 5.6rem; }
thead th { background: var(--head); position: sticky; top: 0; border-top: 1px solid var(--rule); z-index: 1; }
thead .details { font-weight: 400; }
tr > :first-child { border-inline-start: 1px solid var(--rule); background: var(--head); position: sticky;
  inset-inline-start: 0; z-index: 1; }
thead tr > :first-child { z-index: 2; }
tbody th b { display: block; font-size: 1.1em; }
tbody th { font-weight: 400; } tbody th .quiet { font-size: .8em; overflow-wrap: normal; }
td p { margin: 0 0 .35rem; } td p:last-child { margin-bottom: 0; }
td.furniture, tr.furniture > th { background: var(--furniture); color: var(--furniture-text); }
.said.furniture { color: var(--furniture-text); font-style: italic; }
td.absent { color: var(--quiet); background: repeating-linear-gradient(135deg, var(--absent) 0 6px,
  var(--hatch) 6px 7px); }
td.blank { background: var(--absent); }
.headline { font-weight: 700; } .subhead { font-weight: 600; }
.canonical { background: var(--mark); box-shadow: 0 0 0 2px var(--mark); border-radius: 2px;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.check { color: var(--mark-line); font-weight: 700; }
ins, u { text-underline-offset: .16em; text-decoration-thickness: 2px; text-decoration-skip-ink: none; }
.inserted { background: var(--inserted); text-decoration: underline 2px var(--inserted-line); }
.replaced { background: var(--replaced); text-decoration: underline dashed 2px var(--replaced-line); }
.moved { background: var(--moved); text-decoration: underline dotted 2px var(--moved-line); }
.missing::before { content: attr(data-words); color: var(--missing); font-style: italic;
  font-weight: 400; }
.shared { text-decoration: underline 1.5px var(--shared); }
.fact { font-style: normal; font-weight: 600; text-decoration: underline .16em var(--fact);
  text-underline-offset: .22em; text-decoration-skip-ink: none; }
.label { display: inline-block; font-size: .75em; line-height: 1.3; padding: .1rem .4rem;
  margin: .3rem .3rem 0 0;
  border-radius: 3px; background: var(--label); color: var(--label-text); font-style: normal; }
.label.doubt { background: none; border: 1px dashed var(--replaced-line); color: var(--replaced-line); }
tr.facts td { background: var(--facts); padding-block: .35rem; }
  tr.facts th { border-bottom-color: transparent; }
tr.before > * { border-bottom-color: transparent; }
tr.facts ul { position: sticky; inset-inline-start: 6.2rem; max-width: min(60rem, calc(100vw - 8rem)); }
tr.facts li { font-size: .875em; } tr.facts li::before { content: "≠ "; font-weight: 700;
  color: var(--fact); }
:target > th { outline: 3px solid var(--link); outline-offset: -3px; }
.side { display: none; }
@media screen and (max-width: 44rem) {
  main { padding: 1rem .8rem 2rem; } h1 { font-size: 1.35rem; }
  main { min-width: 0 !important; } header, section { position: static; max-width: none; }
  table, tbody, tr, td, tbody th { display: block;
    width: auto; }
  thead, colgroup { display: none; }
  tr > :first-child { position: static; } tbody tr:not(.facts) { border-top: 3px solid var(--rule); }
  tbody th { display: flex; gap: .8rem; align-items: baseline; border: 0; }
  tbody th b { display: inline; } td.blank { display: none; } tr.facts th { display: none; }
  td { border-inline: 0; padding: .5rem .2rem .5rem 2rem; position: relative; }
  td.absent { padding-block: .25rem; background: none; }
  .side { display: block; position: absolute; inset-inline-start: .3rem; top: .5rem; font-weight: 700;
    color: var(--mark-line); } td.absent .side { top: .25rem; }
  .legend { grid-template-columns: 1fr; gap: 0 } .legend dd { margin-bottom: .4rem; }
  tr.facts td { padding-inline-start: .5rem; } tr.facts ul { position: static; max-width: none; }
}
@page { size: A4 landscape; margin: 1.4cm; }
@media print { :root { --text: #000; --quiet: #444; --paper: #fff; color-scheme: light; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { padding: 0; } html, body, table { font-size: 8.5pt; line-height: 1.35; }
  main { min-width: 0 !important; } header, section { position: static; max-width: none; }
  thead { display: table-header-group; } tr, .legend { break-inside: avoid; }
  tr.before { break-after: avoid; } thead th, tr > :first-child { position: static; }
  col.number { width: 3.4rem; }
  th, td { padding: .25rem .35rem; } a { color: inherit; text-decoration: none; } }
"""

_CHECK = '<span class="check" title="canonical">✔</span> '
_COLUMN, _NUMBERS = 13, 8  # rem; where the window is narrower than all columns, it scrolls


def report_page(report: Report) -> str:
    """The whole page."""
    return framed(
        report_fragment(report),
        title=report.title,
        language=report.language,
        right_to_left=report.right_to_left,
        style=_STYLE,
        least=_COLUMN * len(report.versions) + _NUMBERS,
    )


def report_fragment(report: Report) -> str:
    """What stands inside the page; a text browser shows it too."""
    return "\n".join(_body(report))


def _body(report: Report) -> Iterator[str]:
    yield f"<header>\n<h1>{escape(report.title)}</h1>\n<ul>"
    for version in report.versions:
        yield f"<li>{_headed(version)}</li>"
    yield "</ul>"
    yield from (f'<p class="quiet">{escape(remark)}</p>' for remark in report.remarks)
    yield "</header>"
    yield from _facts(report)
    yield '<section>\n<h2>What the marks mean</h2>\n<dl class="legend">'
    for run, meaning in LEGEND:
        yield f"<dt>{_run(run)}</dt><dd>{escape(meaning)}</dd>"
    for example, meaning in (
        (f'<span class="canonical">{_CHECK}a sentence</span>', CANONICAL),
        ('<span class="label doubt">check: 0.53</span>', DOUBT),
    ):
        yield f"<dt>{example}</dt><dd>{meaning}</dd>"
    yield "</dl>\n</section>"
    yield from _table(report)


def _headed(version: Version) -> str:
    """A version's letter, title and details."""
    head = f'<span class="letter">{version.letter}</span> <b>{escape(version.title)}</b>'
    return f'{head} <span class="details quiet">{escape(version.details)}</span>'


def _facts(report: Report) -> Iterator[str]:
    """The facts that differ, each with the way to its row."""
    yield f"<section>\n<h2>{report.facts_heading}</h2>"
    if report.facts:
        yield "<ul>"
        for fact, rows in report.facts:
            links = ", ".join(f'<a href="#row-{row}">{row}</a>' for row in rows)
            yield f"<li>{'Row' if len(rows) == 1 else 'Rows'} {links} · {escape(fact)}</li>"
        yield "</ul>"
    yield "</section>"


def _table(report: Report) -> Iterator[str]:
    # Roles are said again: a browser forgets them when a narrow screen makes blocks of rows and cells.
    yield '<table role="table">'
    yield '<colgroup><col class="number"></colgroup>'
    yield '<thead><tr role="row"><th scope="col" role="columnheader">Row</th>'
    for version in report.versions:
        yield f'<th scope="col" role="columnheader">{_headed(version)}</th>'
    yield "</tr></thead>\n<tbody>"
    for row in report.rows:
        yield from _row(report, row)
    yield "</tbody>\n</table>"


def _row(report: Report, row: ReportRow) -> Iterator[str]:
    classes = " ".join(filter(None, ["furniture" if row.furniture else "", "before" if row.facts else ""]))
    named = f' class="{classes}"' if classes else ""
    anchor = "" if row.furniture else f' id="row-{row.number}"'
    yield f'<tr role="row"{anchor}{named}>'
    share = f'<span class="quiet">{escape(row.share)}</span>'
    yield f'<th scope="row" role="rowheader"><b>{escape(row.name)}</b> {share}</th>'
    for version, cell in zip(report.versions, row.cells, strict=True):
        yield _cell(version, cell)
    yield "</tr>"
    if row.facts:
        facts = "".join(f"<li>{escape(fact)}</li>" for fact in row.facts)
        span = len(report.versions)
        yield '<tr role="row" class="facts"><th></th>'
        yield f'<td role="cell" colspan="{span}"><ul>{facts}</ul></td></tr>'


def _cell(version: Version, cell: ReportCell) -> str:
    side = f'<span class="side" aria-hidden="true">{version.letter}</span>'
    if not cell.said:
        kind = "absent" if cell.absence else "blank"
        return f'<td role="cell" class="{kind}">{side}{escape(cell.absence)}</td>'
    paragraphs: list[list[str]] = [[]]
    for one in cell.said:
        if one.apart:
            paragraphs.append([])
        paragraphs[-1].append(_sentence(one))
    words = "".join(f'<p class="words">{" ".join(said)}</p>' for said in paragraphs)
    labels = " ".join(map(_label, cell.labels))
    furniture = ' class="furniture"' if cell.is_furniture else ""
    return f'<td role="cell"{furniture}>{side}{words}{labels}</td>'


def _sentence(said: Said) -> str:
    classes = ["said", said.kind.value] + ["furniture"] * said.is_furniture + ["canonical"] * said.canonical
    check = _CHECK if said.canonical else ""
    return f'<span class="{" ".join(classes)}">{check}{"".join(map(_run, said.runs))}</span>'


def _run(run: Run) -> str:
    """Words with their look and, around them, the mark of a fact. Words that the version lacks are no text of
    the page: the style alone shows them, so that who copies a sentence has the version's words."""
    words = escape(run.text)
    tip = f' title="{escape(run.tip)}"' if run.tip else ""
    if run.look is Look.MISSING:
        return f'<span class="missing" data-words="{words}"{tip}></span>'
    if run.look in _TAGS:
        tag, name = _TAGS[run.look]
        words = f'<{tag} class="{name}"{tip}>{words}</{tag}>'
        tip = ""
    return f'<em class="fact"{tip}>{words}</em>' if run.fact else words


def _label(label: Label) -> str:
    tip = f' title="{escape(label.tip)}"' if label.tip else ""
    return f'<span class="label{" doubt" if label.doubt else ""}"{tip}>{escape(label.text)}</span>'

"""All evidence on the lines of one article, weighed into one finding a line."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.kinds import context
from desk.engine.kinds.context import Findings
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.forms import find_form
from desk.engine.kinds.lines import Line
from desk.engine.kinds.phrases import Phrases
from desk.engine.model import Certainty, Kind, Role

_WHOLE = 60  # words; what a label or a credit says of a line holds for all its sentences up to here


def judge(
    lines: Sequence[Line], parts: Sequence[Sequence[Line]], roles: Sequence[Role], phrases: Phrases
) -> Findings:
    """A finding for each line that is not plain body text. `parts` are the sentences of each line."""
    findings: Findings = [
        _evidence(line, sentences, phrases) for line, sentences in zip(lines, parts, strict=True)
    ]
    for number, role in enumerate(roles):
        if role is Role.CAPTION and findings[number] is None:
            findings[number] = Finding(Kind.CAPTION, Certainty.CERTAIN, "the file says that it is a caption")
        elif role is Role.HEADING and findings[number] is None:
            findings[number] = Finding(Kind.SUBHEAD, Certainty.CERTAIN, "the file says that it is a heading")
    findings = context.tail(lines, context.pull(lines, findings))
    return _with_heads(lines, findings)


def _evidence(line: Line, parts: Sequence[Line], phrases: Phrases) -> Finding | None:
    """What phrases and forms say of a line. A line of several sentences is furniture where most of it is, for
    a page's plea may stick to a paragraph of copy; but a label, a note or a credit speaks for all of it."""
    whole = phrases.find(line) or find_form(line)
    if len(parts) < 2 or (whole and whole.kind in (Kind.CAPTION, Kind.NOTE) and line.length <= _WHOLE):
        return whole
    if line.length <= _WHOLE and (label := phrases.labelled(line)):
        return label
    found = [(inlined(part, phrases), part.length) for part in parts]
    weight = sum(length for finding, length in found if finding)
    return next((finding for finding, _ in found if finding), None) if 2 * weight >= line.length else None


def inlined(line: Line, phrases: Phrases) -> Finding | None:
    """What makes a sentence inside a paragraph of copy furniture, None for copy."""
    finding = phrases.find(line) or find_form(line)
    return finding if finding and finding.certainty is Certainty.CERTAIN else None


def _with_heads(lines: Sequence[Line], findings: Findings) -> Findings:
    out = list(findings)
    headline = context.find_headline(lines, findings)
    for number, line in enumerate(lines):
        if headline is not None and line.words == lines[headline].words:
            out[number] = Finding(Kind.HEADLINE, Certainty.LIKELY, "the line that the story takes up")
        elif findings[number] is None and context.is_subhead(lines, findings, number):
            out[number] = Finding(Kind.SUBHEAD, Certainty.LIKELY, "a short line above a part of the story")
    return out

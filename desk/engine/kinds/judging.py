"""All evidence on the lines of one article, weighed into one finding a line.

Closed phrases and forms speak first; they and the neighbourhood are what the model weighs. Where there is no
model they stand alone. Roles that the file itself gives (HTML, DOCX) settle what would be a guess.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.kinds import context
from desk.engine.kinds.context import Findings
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.forms import find_form
from desk.engine.kinds.lines import Line
from desk.engine.kinds.naming import name_kind
from desk.engine.kinds.phrases import Phrases
from desk.engine.kinds.scoring import Model
from desk.engine.model import Certainty, Kind, Role

WHOLE = 60  # words; what a label or a credit says of a line holds for all its sentences up to here
# Probabilities from which the model's word is taken; chosen on pages it had not seen, so that one body line in
# two hundred is lost where it is certain and one in fifty where it is likely.
CERTAIN, LIKELY, MAYBE = 0.93, 0.62, 0.35
DOUBTED = 0.15  # below this even a closed phrase is doubted


def judge(
    lines: Sequence[Line],
    parts: Sequence[Sequence[Line]],
    roles: Sequence[Role],
    phrases: Phrases,
    model: Model | None,
) -> Findings:
    """A finding for each line that is not plain body text. `parts` are the sentences of each line."""
    found: Findings = [
        evidence(line, sentences, phrases) for line, sentences in zip(lines, parts, strict=True)
    ]
    weighed = _weighed(lines, found, model) if model else found
    weighed = [_by_role(*given) for given in zip(weighed, roles, strict=True)]
    # What the model thinks of a line before the story is no word against its being the headline.
    headline = context.find_headline(lines, found)
    return _with_heads(lines, context.tail(lines, context.pull(lines, weighed)), headline)


def evidence(line: Line, parts: Sequence[Line], phrases: Phrases) -> Finding | None:
    """What phrases and forms say of a line. A line of several sentences is furniture where most of it is, for
    a page's plea may stick to a paragraph of copy; but a label, a note or a credit speaks for all of it."""
    whole = phrases.find(line) or find_form(line)
    if len(parts) < 2 or (whole and whole.kind in (Kind.CAPTION, Kind.NOTE) and line.length <= WHOLE):
        return whole
    if line.length <= WHOLE and (label := phrases.labelled(line)):
        return label
    found = [(inlined(part, phrases), part.length) for part in parts]
    weight = sum(length for finding, length in found if finding)
    return next((finding for finding, _ in found if finding), None) if 2 * weight >= line.length else None


def inlined(line: Line, phrases: Phrases) -> Finding | None:
    """What makes a sentence inside a paragraph of copy furniture, None for copy."""
    finding = phrases.find(line) or find_form(line)
    return finding if finding and finding.certainty is Certainty.CERTAIN else None


def _weighed(lines: Sequence[Line], found: Findings, model: Model) -> Findings:
    probabilities = model.probabilities(lines, found)
    out: Findings = []
    for number, (finding, probability) in enumerate(zip(found, probabilities, strict=True)):
        certainty = _certainty(probability)
        if finding is not None:
            out.append(_agreed(finding, probability, certainty))
        elif certainty is None:
            out.append(None)
        else:
            kind, reason = name_kind(lines, found, probabilities, number)
            out.append(Finding(kind, certainty, reason))
    return out


def _certainty(probability: float) -> Certainty | None:
    if probability >= CERTAIN:
        return Certainty.CERTAIN
    if probability >= LIKELY:
        return Certainty.LIKELY
    return Certainty.MAYBE if probability >= MAYBE else None


def _agreed(finding: Finding, probability: float, certainty: Certainty | None) -> Finding | None:
    """A closed phrase or form, as certain as the neighbourhood lets it be."""
    if finding.certainty is Certainty.CERTAIN:
        return finding if probability >= DOUBTED else finding.with_certainty(Certainty.LIKELY)
    if certainty is None:
        return finding.with_certainty(Certainty.MAYBE) if probability >= DOUBTED else None
    return finding.with_certainty(certainty)


def _by_role(finding: Finding | None, role: Role) -> Finding | None:
    sure = finding is not None and finding.certainty is Certainty.CERTAIN
    if role is Role.CAPTION and not sure:
        return Finding(Kind.CAPTION, Certainty.CERTAIN, "the file says that it is a caption")
    if role is Role.HEADING and not sure:
        return Finding(Kind.SUBHEAD, Certainty.CERTAIN, "the file says that it is a heading")
    return finding


def _with_heads(lines: Sequence[Line], findings: Findings, headline: int | None) -> Findings:
    out = list(findings)
    for number, line in enumerate(lines):
        if headline is not None and line.words == lines[headline].words:
            out[number] = Finding(Kind.HEADLINE, Certainty.LIKELY, "the line that the story takes up")
        elif findings[number] is None and context.is_subhead(lines, findings, number):
            out[number] = Finding(Kind.SUBHEAD, Certainty.LIKELY, "a short line above a part of the story")
    return out

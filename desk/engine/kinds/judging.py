"""All evidence on the lines of one article, weighed into one finding a line.

Closed phrases and forms speak first; they and the neighbourhood are what the model weighs. Where there is no
model they stand alone. Roles that the file itself gives (HTML, DOCX) settle what would be a guess.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desk.engine.kinds import context
from desk.engine.kinds.context import Findings
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.forms import find_form
from desk.engine.kinds.lines import Line, is_sentence
from desk.engine.kinds.naming import name_kind
from desk.engine.kinds.phrases import Phrases
from desk.engine.kinds.scoring import Model
from desk.engine.model import Certainty, Kind, Role
from desk.engine.progress import Tick, no_tick, part_of, ticked

OPENING = 20  # words; a longer line needs more than its first words to be furniture
WHOLE = 60  # words; what a label or a credit says of a line holds for all its sentences up to here
# Probabilities from which the model's word is taken; chosen on pages it had not seen, so that one body line
# in three hundred is lost where it is certain and one in forty-five where it is likely.
CERTAIN, LIKELY, MAYBE = 0.93, 0.66, 0.35
BORNE_OUT = 0.8  # from here on a closed phrase is certain; below, a page may have made it part of its story
LONE_HEADLINE = 0.42  # is enough for a headline between two paragraphs
FEW = 4  # lines; the model learned from whole pages and has nothing to say of a line or two
DOUBTED = 0.1  # below this a remark or a mere likelihood is doubted
_TICK_EVERY = 64  # lines


@dataclass(frozen=True, slots=True)
class FurnitureKnowledge:
    """What is known of furniture before an article is read. Without phrases only the forms of lines speak;
    without a model, phrases and forms stand alone."""

    phrases: Phrases = field(default_factory=Phrases)
    model: Model | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What is said of a line: of all of it (None for copy), and of each of its sentences."""

    whole: Finding | None
    parts: tuple[Finding | None, ...]


def judge(
    lines: Sequence[Line],
    parts: Sequence[Sequence[Line]],
    roles: Sequence[Role],
    knowledge: FurnitureKnowledge,
    tick: Tick = no_tick,
) -> list[Judged]:
    """What is said of each line of an article; `parts` are the sentences of each line.

    A sentence in a line of copy has a finding of its own only where a phrase or form makes it certain."""
    inlined: list[tuple[Finding | None, ...]] = []
    found: Findings = []
    for number in ticked(range(len(lines)), part_of(tick, 0.0, 0.4), _TICK_EVERY):
        inlined.append(_inlined(parts[number], knowledge))
        found.append(_evidence(lines[number], parts[number], inlined[number], knowledge))
    weighed = found
    if knowledge.model and len(lines) >= FEW:
        weighed = _weighed(lines, found, knowledge.model, part_of(tick, 0.4, 1.0))
    weighed = [_by_role(*given) for given in zip(weighed, roles, strict=True)]
    # What the model thinks of a line before the story is no word against its being the headline.
    headline = context.find_headline(lines, found)
    settled = _with_heads(lines, context.tail(lines, context.pull(lines, weighed)), headline)
    return [
        Judged(whole, mine if whole is None else (whole,) * len(mine))
        for whole, mine in zip(settled, inlined, strict=True)
    ]


def evidence_of(line: Line, parts: Sequence[Line], knowledge: FurnitureKnowledge) -> Finding | None:
    """What phrases and forms say of a line with these sentences; what the model is given to weigh."""
    return _evidence(line, parts, _inlined(parts, knowledge), knowledge)


def _evidence(
    line: Line, parts: Sequence[Line], inlined: Sequence[Finding | None], knowledge: FurnitureKnowledge
) -> Finding | None:
    """A line of several sentences is furniture where most of it is, for a page's plea may stick to a
    paragraph of copy; but a label, a note or a credit speaks for all of it."""
    whole = _said_of(line, knowledge)
    if len(parts) < 2 or (line.length <= WHOLE and _vouches(whole)):
        return whole
    if line.length <= WHOLE and (label := knowledge.phrases.labelled(line)):
        return label
    weight = sum(part.length for part, finding in zip(parts, inlined, strict=True) if finding)
    return next(filter(None, inlined), None) if 2 * weight >= line.length else None


def _inlined(parts: Sequence[Line], knowledge: FurnitureKnowledge) -> tuple[Finding | None, ...]:
    """What makes sentences furniture even inside a paragraph of copy."""
    if len(parts) < 2:
        return (None,) * len(parts)
    said = (_said_of(part, knowledge) for part in parts)
    return tuple(found if found and found.certainty is Certainty.CERTAIN else None for found in said)


def _said_of(line: Line, knowledge: FurnitureKnowledge) -> Finding | None:
    """What a phrase or form says. Long text that opens like furniture must go on like it too, unless what
    was found vouches for all of it."""
    finding = knowledge.phrases.find(line) or find_form(line)
    if finding is None or line.length <= OPENING or knowledge.model is None or _vouches(finding):
        return finding
    sound = knowledge.phrases.labelled(line) or knowledge.model.log_odds(line) >= 0
    return finding if sound else None


def _vouches(finding: Finding | None) -> bool:
    """True for what speaks for the whole line it was found in: a credit at its end, an editor's note."""
    if finding is None:
        return False
    return finding.kind is Kind.CAPTION or (finding.kind is Kind.NOTE and not finding.ends_story)


def _weighed(lines: Sequence[Line], found: Findings, model: Model, tick: Tick) -> Findings:
    probabilities = model.probabilities(lines, found, tick)
    out: Findings = []
    for number, (finding, probability) in enumerate(zip(found, probabilities, strict=True)):
        certainty = _certainty(probability, LONE_HEADLINE if _is_lone_headline(lines, number) else LIKELY)
        if finding is not None:
            out.append(_agreed(finding, probability, certainty))
        elif certainty is None:
            out.append(None)
        else:
            kind, reason = name_kind(lines, found, probabilities, number)
            out.append(Finding(kind, certainty, reason))
    return out


def _is_lone_headline(lines: Sequence[Line], number: int) -> bool:
    """One of at most three headlines between two paragraphs of copy: too long for a subhead, so rather a
    cross-link."""
    if not _is_long_headline(lines[number]):
        return False
    for step in (-1, 1):
        beside = number + step
        while 0 <= beside < len(lines) and abs(beside - number) < 3 and _is_long_headline(lines[beside]):
            beside += step
        if not 0 <= beside < len(lines) or not is_sentence(lines[beside]):
            return False
    return True


def _is_long_headline(line: Line) -> bool:
    open_ended = not line.ends_with_stop or line.text.endswith("?")
    length = 5 if line.shouting else 7
    return open_ended and length <= line.length <= 20 and not (line.bullet or line.quotes or line.clipped)


def _certainty(probability: float, likely: float) -> Certainty | None:
    if probability >= CERTAIN:
        return Certainty.CERTAIN
    if probability >= likely:
        return Certainty.LIKELY
    return Certainty.MAYBE if probability >= MAYBE else None


def _agreed(finding: Finding, probability: float, certainty: Certainty | None) -> Finding | None:
    """A closed phrase or form, as certain as the neighbourhood lets it be."""
    if finding.certainty is Certainty.CERTAIN:
        return finding if probability >= BORNE_OUT else finding.with_certainty(Certainty.LIKELY)
    if finding.kind is Kind.NOTE and probability >= DOUBTED:
        # A remark on the story reads like the story; its own words say more than its neighbours.
        return finding
    if certainty is None:
        return finding.with_certainty(Certainty.MAYBE) if probability >= DOUBTED else None
    return finding.with_certainty(certainty)


def _by_role(finding: Finding | None, role: Role) -> Finding | None:
    sure = finding is not None and finding.certainty is Certainty.CERTAIN
    if role is Role.CAPTION and not sure:
        return Finding(Kind.CAPTION, Certainty.CERTAIN, "the file says that it is a caption")
    if role is Role.HEADING and not sure:
        return Finding(Kind.SUBHEAD, Certainty.CERTAIN, "the file says that it is a heading")
    if role is Role.LINK and not context.is_furniture(finding):
        return Finding(Kind.PROMO, Certainty.LIKELY, "nothing but a link to another page")
    return finding


def _with_heads(lines: Sequence[Line], findings: Findings, headline: int | None) -> Findings:
    out = list(findings)
    for number, line in enumerate(lines):
        if headline is not None and line.words == lines[headline].words:
            out[number] = Finding(Kind.HEADLINE, Certainty.LIKELY, "the line that the story takes up")
        elif findings[number] is None and context.is_subhead(lines, findings, number):
            out[number] = Finding(Kind.SUBHEAD, Certainty.LIKELY, "a short line above a part of the story")
    return out

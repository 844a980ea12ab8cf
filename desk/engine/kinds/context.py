"""What only the neighbourhood tells: a label's next line, the tail after the story, headlines and subheads.

All functions look at the lines of one article and what has been found of each so far, and return a new list;
a line that somebody else already judged is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line, is_sentence
from desk.engine.model import CONTENT_KINDS, Certainty, Kind

Findings = list[Finding | None]

_SHORT = (
    14  # words; what is longer and ends with a stop is a sentence of a story until something says otherwise
)
_HEADLINE = 30  # words at most
_SUBHEAD = 12
_ANNOUNCED = 40


def is_furniture(finding: Finding | None) -> bool:
    """True where the finding is sure enough to count as furniture."""
    return (
        finding is not None and finding.kind not in CONTENT_KINDS and finding.certainty is not Certainty.MAYBE
    )


def pull(lines: Sequence[Line], findings: Findings) -> Findings:
    """A label alone on its line (“Read more:”) takes the unpunctuated lines after it along, four at most; one
    that ends with a colon takes the first line after it in any case, for it announces something."""
    out = list(findings)
    for number, finding in enumerate(findings):
        if finding is None or not finding.pulls:
            continue
        for after in range(number + 1, min(number + 5, len(lines))):
            line = lines[after]
            announced = after == number + 1 and lines[number].text.endswith(":") and line.length <= _ANNOUNCED
            if is_furniture(out[after]) or line.speaks or not (announced or _is_open(line)):
                break
            out[after] = Finding(
                finding.kind, Certainty.LIKELY, "follows a label that announces other stories"
            )
    return out


def _is_open(line: Line) -> bool:
    """Short enough for a headline, and without the stop of a sentence."""
    return 3 <= line.length <= 24 and (not line.ends_with_stop or line.text.endswith("?"))


def tail(lines: Sequence[Line], findings: Findings) -> Findings:
    """After the last line of copy, short and clipped lines are teasers."""
    last_copy = max(
        (
            n
            for n, line in enumerate(lines)
            if is_sentence(line) and line.length >= 15 and findings[n] is None
        ),
        default=-1,
    )
    ends = [n for n, finding in enumerate(findings) if finding and finding.ends_story and n > last_copy]
    out = list(findings)
    for number in range(last_copy + 1, len(lines)):
        line = lines[number]
        # What is cut off is a teaser, whatever the part that is left of it says.
        if last_copy < 0 or (is_furniture(out[number]) and not line.clipped):
            continue
        if ends and number > ends[0]:
            out[number] = Finding(Kind.TEASER, Certainty.LIKELY, "stands after the end of the story")
        elif line.clipped:
            out[number] = Finding(Kind.TEASER, Certainty.LIKELY, "cut off, after the end of the story")
        elif (
            not line.ends_with_stop
            and not line.bullet
            and 4 <= line.length <= 24
            and number == len(lines) - 1
        ):
            out[number] = Finding(Kind.TEASER, Certainty.LIKELY, "a headline after the end of the story")
    return out


def find_headline(lines: Sequence[Line], findings: Findings) -> int | None:
    """The number of the headline: of the unpunctuated lines before the first paragraph of copy, the one whose
    words the story takes up most. None where the story opens with its first sentence."""
    first_copy = next(
        (n for n, line in enumerate(lines) if is_sentence(line) and not is_furniture(findings[n])), len(lines)
    )
    story: set[str] = set()
    for line in lines[first_copy : first_copy + 12]:
        story.update(line.words)
    best, best_score = None, 0.0
    for number in range(min(first_copy, len(lines))):
        line = lines[number]
        if is_furniture(findings[number]) or not 2 <= line.length <= _HEADLINE or line.bullet:
            continue
        content = [word for word in line.words if len(word) > 3]
        shared = sum(word in story for word in content)
        score = shared + 0.1 * min(line.length, 12) - 0.02 * number + (0.5 if number == 0 else 0.0)
        if score > best_score:
            best, best_score = number, score
    return best


def is_subhead(lines: Sequence[Line], findings: Findings, number: int) -> bool:
    """A short line without an end stop, with copy right after it."""
    line = lines[number]
    if line.bullet or line.length > _SUBHEAD or line.length == 0 or line.clipped:
        return False
    if line.ends_with_stop and not line.text.rstrip().endswith("?"):
        return False
    following = next((n for n in range(number + 1, min(number + 3, len(lines))) if findings[n] is None), None)
    return following is not None and (lines[following].length >= _SHORT or lines[following].bullet)

"""What the trained model sees of a line: its form, its words, its place, and the same of its neighbours.

Numbers only, in a fixed order named by `NAMES`. Everything is computed from one article; a line costs some
fifty microseconds.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line
from desk.engine.languages import STOP_WORDS
from desk.engine.model import Certainty, Kind

_STOPS = frozenset().union(*STOP_WORDS.values())
_YOU = frozenset(
    "you your yours you're sie ihr ihre ihren euch du dein deine vous votre vos usted su você seu tu".split()
)
_WE = frozenset(
    "we our us we're wir uns unser unsere nous notre nos nuestro nuestra nosso nossa noi nostro".split()
)
_PAST = frozenset(
    "was were had did said became began made took came went told has have been is are will would could".split()
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
_LINKISH = re.compile(r"https?://|www\.|\.com\b|[@#]\w")
_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:€|EUR|USD)")
_SEPARATOR = re.compile(r"[|»›/•·→►]")
_KINDS = (Kind.PROMO, Kind.NAV, Kind.NOTE, Kind.CAPTION, Kind.BYLINE, Kind.DATELINE, Kind.TEASER)

OWN = (
    "words", "characters", "stop", "question", "colon", "clipped", "bullet", "speaks", "quotes", "capitals", "shouting",
    "digits", "commas", "lower_first", "capital_last", "function_words", "you", "we", "past", "word_length", "year", "glued", "link",
    "separators", "bracket_end", "dash", "price", "lexical", "found", "found_likely",
    *(f"found_{kind}" for kind in _KINDS),
)  # fmt: skip
PLACE = (
    "copy_before", "copy_after", "since_copy", "until_copy", "run", "place", "repeats", "seen_in_copy", "shared_before",
    "shared_after", "copy_share", "copy_words", "inside_pair", "found_before", "found_after", "ends_before", "near_lexical", "near_found",
    "names_known", "same_opening", "same_form",
)  # fmt: skip
NEAR = (
    "words",
    "stop",
    "capitals",
    "function_words",
    "lexical",
    "found",
    "sentence",
    "quotes",
    "shouting",
    "bullet",
)
OFFSETS = (-2, -1, 1, 2)
NAMES = (*OWN, *PLACE, *(f"{name}{offset:+d}" for offset in OFFSETS for name in NEAR))


def own_features(line: Line, finding: Finding | None, lexical: float) -> dict[str, float]:
    """What the line itself shows. `lexical` is what its words say, as a log-odds."""
    text, words = line.text, line.words
    count = len(words)
    some = max(1, count)
    first = next((character for character in text if character.isalpha()), "A")
    out = {
        "words": math.log1p(count),
        "characters": math.log1p(len(text)),
        "stop": line.ends_with_stop,
        "question": "?" in text[-3:],
        "colon": text[-1:] == ":",
        "clipped": line.clipped,
        "bullet": line.bullet,
        "speaks": line.speaks,
        "quotes": line.quotes,
        "capitals": line.capitals / some,
        "shouting": line.shouting,
        "digits": sum(word == "#" for word in words) / some,
        "commas": min(3, text.count(",")),
        "lower_first": first.islower(),
        "capital_last": text.split()[-1][:1].isupper() if text.strip() else False,
        "function_words": sum(word in _STOPS for word in words) / some,
        "you": sum(word in _YOU for word in words) / some,
        "we": sum(word in _WE for word in words) / some,
        "past": min(4, sum(word in _PAST for word in words)),
        "word_length": len(text) / some,
        "year": _YEAR.search(text) is not None,
        "glued": min(4, len(_GLUED.findall(text))) / some,
        "link": _LINKISH.search(text) is not None,
        "separators": min(4, len(_SEPARATOR.findall(text))),
        "bracket_end": text[-1:] in ")]",
        "dash": "–" in text or "—" in text or " - " in text,
        "price": _PRICE.search(text) is not None,
        "lexical": lexical,
        "found": finding is not None,
        "found_likely": finding is not None and finding.certainty is not Certainty.CERTAIN,
    }
    for kind in _KINDS:
        out[f"found_{kind}"] = finding is not None and finding.kind is kind
    return {name: float(value) for name, value in out.items()}


def is_sentence(line: Line) -> bool:
    """Reads like copy: long enough, and ends as sentences end."""
    return len(line.words) >= 8 and line.ends_with_stop and not line.clipped


def features(
    lines: Sequence[Line], findings: Sequence[Finding | None], lexical: Sequence[float]
) -> list[list[float]]:
    """A row of numbers for each line, in the order of NAMES."""
    own = [own_features(*given) for given in zip(lines, findings, lexical, strict=True)]
    copy = [is_sentence(line) and finding is None for line, finding in zip(lines, findings, strict=True)]
    for row, sentence in zip(own, copy, strict=True):
        row["sentence"] = float(sentence)
    place = _places(lines, findings, lexical, copy)
    nothing = dict.fromkeys(NEAR, -1.0)
    rows = []
    for number in range(len(lines)):
        row = [own[number][name] for name in OWN]
        row += [place[number][name] for name in PLACE]
        for offset in OFFSETS:
            other = number + offset
            near = own[other] if 0 <= other < len(lines) else nothing
            row += [near[name] for name in NEAR]
        rows.append(row)
    return rows


def _places(
    lines: Sequence[Line], findings: Sequence[Finding | None], lexical: Sequence[float], copy: Sequence[bool]
) -> list[dict[str, float]]:
    total = max(1, len(lines))
    spoken = Counter(
        word for line, sentence in zip(lines, copy, strict=True) if sentence for word in set(line.words)
    )
    content = [{word for word in line.words if len(word) > 3 and word not in _STOPS} for line in lines]
    repeats = Counter(line.words for line in lines)
    copies = sum(copy)
    long = sum(len(line.words) for line, sentence in zip(lines, copy, strict=True) if sentence) / max(
        1, copies
    )
    openings = Counter(line.words[0] for line in lines if line.words)
    forms = [_form(line) for line in lines]
    alike = Counter(forms)
    before = 0
    ends = False
    since = 9
    out: list[dict[str, float]] = []
    runs = _runs(copy)
    until = _until(copy)
    for number, line in enumerate(lines):
        mine = content[number]
        some = max(1, len(mine))
        near = range(max(0, number - 3), min(len(lines), number + 4))
        others = [n for n in near if n != number]
        own_copy = copy[number]
        known = sum(spoken[word] > own_copy for word in mine) / some
        names = [token for token in re.findall(r"\b[A-ZÀ-Þ][\w'’-]{3,}", line.text)[1:]]
        out.append(
            {
                "copy_before": min(12, before),
                "copy_after": min(12, copies - before - own_copy),
                "since_copy": since,
                "until_copy": until[number],
                "run": runs[number],
                "place": number / total,
                "repeats": min(4, repeats[line.words]),
                "seen_in_copy": known,
                "shared_before": _shared(content, number, number - 1),
                "shared_after": _shared(content, number, number + 1),
                "copy_share": copies / total,
                "copy_words": math.log1p(long),
                "inside_pair": float(
                    number > 0 and number + 1 < len(lines) and copy[number - 1] and copy[number + 1]
                ),
                "found_before": float(sum(findings[n] is not None for n in near if n < number)),
                "found_after": float(sum(findings[n] is not None for n in near if n > number)),
                "ends_before": float(ends),
                "near_lexical": sum(lexical[n] for n in others) / max(1, len(others)),
                "near_found": float(sum(findings[n] is not None for n in others)),
                "same_opening": min(6, openings[line.words[0]]) if line.words else 0,
                "same_form": min(9, alike[forms[number]]),
                "names_known": sum(spoken[name.replace("’", "'").casefold()] > own_copy for name in names)
                / len(names)
                if names
                else -1.0,
            }
        )
        before += own_copy
        since = 0 if own_copy else min(9, since + 1)
        finding = findings[number]
        ends = ends or (finding is not None and finding.ends_story)
    return out


def _form(line: Line) -> tuple[object, ...]:
    """What a list's items have in common: how they open, how long they are, how they end."""
    head = line.text[:12]
    return (
        line.bullet,
        ":" in head,
        line.text[:1].isdigit(),
        line.ends_with_stop,
        len(line.words) // 4,
        line.shouting,
    )


def _shared(content: Sequence[set[str]], a: int, b: int) -> float:
    if not 0 <= b < len(content) or not content[a]:
        return -1.0
    return len(content[a] & content[b]) / len(content[a])


def _until(copy: Sequence[bool]) -> list[int]:
    out, distance = [9] * len(copy), 9
    for number in range(len(copy) - 1, -1, -1):
        out[number] = distance
        distance = 0 if copy[number] else min(9, distance + 1)
    return out


def _runs(copy: Sequence[bool]) -> list[int]:
    """How long the run of lines is, at most ten, that are not sentences; 0 for a sentence."""
    out = [0] * len(copy)
    start = 0
    for number in range(len(copy) + 1):
        if number == len(copy) or copy[number]:
            for inside in range(start, number):
                out[inside] = min(10, number - start)
            start = number + 1
    return out

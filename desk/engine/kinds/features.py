"""What the trained model sees of a line: its form, its words, its place, and the same of its neighbours.

Numbers only, in a fixed order named by `NAMES`. All of it comes from the one article.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from desk.engine.kinds import profile
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line, fold, is_sentence
from desk.engine.languages import STOP_WORDS
from desk.engine.model import Certainty, Kind
from desk.engine.progress import Tick, no_tick, part_of, ticked

_STOPS = frozenset(chain.from_iterable(STOP_WORDS.values()))
_YOU = frozenset(
    "you your yours you're sie ihr ihre ihren euch du dein deine vous votre vos usted su você seu tu".split()
)
_WE = frozenset(
    """we our us we're wir uns unser unsere nous notre nos nuestro nuestra nosso nossa noi nostro""".split()
)
_TELLING = frozenset(
    "was were had did said became began made took came went told has have been is are will would".split()
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
_LINKISH = re.compile(r"https?://|www\.|\.com\b|[@#]\w")
_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:€|EUR|USD)")
_SEPARATOR = re.compile(r"[|»›/•·→►]")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{3,}")
_KINDS = (Kind.PROMO, Kind.NAV, Kind.NOTE, Kind.CAPTION, Kind.BYLINE, Kind.DATELINE, Kind.TEASER)
_FAR = 9  # lines; what is farther away than this makes no difference
_NEAR_BY = 3  # lines on either side that count as near

OWN = (
    *"words characters stop question colon clipped bullet speaks quotes capitals shouting digits".split(),
    *"commas lower_first capital_last function_words you we".split(),
    *"telling word_length year glued link separators".split(),
    *"bracket_end dash price lexical found found_likely".split(),
    *(f"found_{kind}" for kind in _KINDS),
)
PLACE = tuple(
    """copy_before copy_after since_copy until_copy run place repeats seen_in_copy shared_before shared_after
    copy_share copy_words inside_pair found_before found_after ends_before near_lexical near_found names_known
    same_opening same_form""".split()
)
NEAR = tuple("words stop capitals function_words lexical found sentence quotes shouting bullet".split())
OFFSETS = (-2, -1, 1, 2)
NAMES = (*OWN, *PLACE, *profile.NAMES, *(f"{name}{offset:+d}" for offset in OFFSETS for name in NEAR))


def features(
    lines: Sequence[Line],
    findings: Sequence[Finding | None],
    lexical: Sequence[float],
    tick: Tick = no_tick,
) -> list[list[float]]:
    """A row of numbers for each line, in the order of NAMES. `lexical` is what the words of each line say."""
    own = [
        _own(*given) for given in zip(ticked(lines, part_of(tick, 0.0, 0.5)), findings, lexical, strict=True)
    ]
    place = _Places(lines, findings, lexical)
    against = profile.Profile(lines, findings, place.copy, place.content, _STOPS)
    near = [[mine[name] for name in NEAR] for mine in own]
    nothing = [-1.0] * len(NEAR)
    rows = []
    for number, mine in enumerate(ticked(own, part_of(tick, 0.5, 1.0))):
        row = [mine[name] for name in OWN]
        row += place.of(number)
        row += against.of(number)
        for offset in OFFSETS:
            row += near[number + offset] if 0 <= number + offset < len(lines) else nothing
        rows.append(row)
    return rows


def _own(line: Line, finding: Finding | None, lexical: float) -> dict[str, float]:
    """What the line itself shows."""
    text, words = line.text, line.words
    some = max(1, len(words))
    first = next(filter(str.isalpha, text), "A")
    last = text.rpartition(" ")[2]
    out: dict[str, float] = {
        "words": math.log1p(len(words)),
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
        "digits": words.count("#") / some,
        "commas": min(3, text.count(",")),
        "lower_first": first.islower(),
        "capital_last": last[:1].isupper(),
        "function_words": sum(map(_STOPS.__contains__, words)) / some,
        "you": sum(map(_YOU.__contains__, words)) / some,
        "we": sum(map(_WE.__contains__, words)) / some,
        "telling": min(4, sum(map(_TELLING.__contains__, words))),
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
        "sentence": is_sentence(line) and finding is None,
    }
    for kind in _KINDS:
        out[f"found_{kind}"] = finding is not None and finding.kind is kind
    return out


class _Places:
    """Where each line stands in its article, counted once for all lines."""

    def __init__(
        self, lines: Sequence[Line], findings: Sequence[Finding | None], lexical: Sequence[float]
    ) -> None:
        self._lines, self._findings, self._lexical = lines, findings, lexical
        self.copy = [is_sentence(line) and not finding for line, finding in zip(lines, findings, strict=True)]
        self.content = [
            {word for word in line.words if len(word) > 3 and word not in _STOPS} for line in lines
        ]
        copy = [line for line, sentence in zip(lines, self.copy, strict=True) if sentence]
        self._spoken = Counter(chain.from_iterable(set(line.words) for line in copy))
        self._copies = len(copy)
        self._copy_words = math.log1p(sum(line.length for line in copy) / max(1, len(copy)))
        self._repeats = Counter(line.words for line in lines)
        self._openings = Counter(line.words[:1] for line in lines)
        self._forms = [_form(line) for line in lines]
        self._alike = Counter(self._forms)
        self._before = _running(self.copy)
        self._since = _distances(self.copy)
        self._until = _distances(self.copy[::-1])[::-1]
        self._found = _running([*(finding is not None for finding in findings), False])
        self._ends = _running([finding is not None and finding.ends_story for finding in findings])

    def of(self, number: int) -> list[float]:
        """The values of PLACE for a line."""
        line, own = self._lines[number], self.copy[number]
        total, mine = len(self._lines), self.content[number]
        near = range(max(0, number - _NEAR_BY), min(total, number + _NEAR_BY + 1))
        found_before = self._found[number] - self._found[near.start]
        found_after = self._found[near.stop] - self._found[number + 1]
        names = [fold(name) for name in _NAME.findall(line.text)[1:]]
        since, until = self._since[number], self._until[number]
        return [
            min(12, self._before[number]),
            min(12, self._copies - self._before[number] - own),
            since,
            until,
            0 if own else min(10, since + until + 1),
            number / total,
            min(4, self._repeats[line.words]),
            sum(self._spoken[word] > own for word in mine) / max(1, len(mine)),
            self._shared(number, number - 1),
            self._shared(number, number + 1),
            self._copies / total,
            self._copy_words,
            0 < number < total - 1 and self.copy[number - 1] and self.copy[number + 1],
            found_before,
            found_after,
            self._ends[number] > 0,
            sum(self._lexical[n] for n in near if n != number) / max(1, len(near) - 1),
            found_before + found_after,
            sum(self._spoken[name] > own for name in names) / len(names) if names else -1.0,
            min(6, self._openings[line.words[:1]]),
            min(9, self._alike[self._forms[number]]),
        ]

    def _shared(self, number: int, other: int) -> float:
        if not 0 <= other < len(self._lines) or not self.content[number]:
            return -1.0
        return len(self.content[number] & self.content[other]) / len(self.content[number])


def _form(line: Line) -> tuple[object, ...]:
    """What the items of a list have in common: how they open, how long they are, how they end."""
    labelled, counted = ":" in line.text[:12], line.text[:1].isdigit()
    return line.bullet, labelled, counted, line.ends_with_stop, line.length // 4, line.shouting


def _running(flags: Sequence[bool]) -> list[int]:
    """For each place how many flags stand before it."""
    out, count = [], 0
    for flag in flags:
        out.append(count)
        count += flag
    return out


def _distances(flags: Sequence[bool]) -> list[int]:
    """For each place how many places without a flag lie between it and the last flag before it."""
    out, distance = [], _FAR
    for flag in flags:
        out.append(distance)
        distance = 0 if flag else min(_FAR, distance + 1)
    return out

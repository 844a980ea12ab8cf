"""How a line differs from the copy of its own article, and what stands beside it, in numbers.

A page has its own typography and its own sentences; what another hand put in keeps neither. All of it comes
from the one article and grows with its length only. Limits: months and participles are the English ones.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line
from desk.engine.model import Certainty, Kind

_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_FULL_DATE = re.compile(
    rf"\b(?:{_MONTH})[a-z]*\.? \d{{1,2}},? (?:19|20)\d\d|\b\d{{1,2}} (?:{_MONTH})[a-z]* (?:19|20)\d\d"
)
_NAMED_FIRST = re.compile(r"(?:[A-Z][\w.'’-]+ ){2,4}(?:\w+s|\w+ing|in|at|on|with|during|and)\b")
_PICTURES = frozenset(
    "seen poses pictured left right center centre shows stands photo image undated file during".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 5  # lines on either side in which copy is counted
_ALIKE = 6  # lines on either side in which lines of the same length are counted
_TITLE = 30  # words; what is longer is no headline, and its capitals are not looked at
_FAR = 30  # lines; what is farther away than this makes no difference

NAMES = tuple(
    """credit_next credit_before promo_next promo_before teaser_beside nav_beside short_credit_next
    label_before
    curly_copy other_quotes dashes
    to_middle_length to_short_length
    titled titled_small acronyms
    shared_copy_before shared_copy_after novelty
    full_date participles named_first pictures is_now stops
    same_words same_line_near alike_near
    since_end ends_before copy_since_end copy_beside_before copy_beside_after""".split()
)


class Profile:
    """What the article's copy looks like, counted once, and how each line compares."""

    def __init__(
        self,
        lines: Sequence[Line],
        findings: Sequence[Finding | None],
        copy: Sequence[bool],
        content: Sequence[set[str]],
        stop_words: frozenset[str],
    ) -> None:
        self._lines, self._findings, self._content, self._stops = lines, findings, content, stop_words
        numbers = [number for number, sentence in enumerate(copy) if sentence]
        texts = [lines[number].text for number in numbers]
        curly = sum(_is_curly(text) for text in texts)
        straight = sum(_is_straight(text) for text in texts)
        self._curly = curly / (curly + straight) if curly + straight else 0.5
        lengths = sorted(lines[number].length for number in numbers) or [20]
        self._middle = math.log1p(lengths[len(lengths) // 2])
        self._short = math.log1p(lengths[len(lengths) // 10])
        self._copy, self._copies = copy, numbers
        self._lengths = [line.length for line in lines]
        self._spoken = Counter(word for number in numbers for word in content[number])
        total = len(numbers) + 1
        self._rarity = [math.log(total / (count + 0.5)) for count in range(total)]
        self._same = Counter(map(frozenset, content))
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            self._places[line.words].append(number)
        self._ends = [
            number
            for number, finding in enumerate(findings)
            if finding is not None and finding.ends_story and finding.certainty is Certainty.CERTAIN
        ]

    def of(self, number: int) -> list[float]:
        """The values of NAMES for a line."""
        return [
            *self._beside(number),
            *self._typography(self._lines[number]),
            *self._words(number),
            *_picture(self._lines[number]),
            *self._repeats(number),
            *self._ending(number),
        ]

    def _kind(self, number: int) -> Kind | None:
        finding = self._findings[number] if 0 <= number < len(self._findings) else None
        return finding.kind if finding is not None else None

    def _beside(self, number: int) -> tuple[float, ...]:
        before, after = self._kind(number - 1), self._kind(number + 1)
        credit = after is Kind.CAPTION
        announced = self._findings[number - 1] if number else None
        return (
            credit,
            before is Kind.CAPTION,
            after is Kind.PROMO,
            before is Kind.PROMO,
            before is Kind.TEASER or after is Kind.TEASER,
            (before is Kind.NAV) + (after is Kind.NAV),
            credit and self._lines[number + 1].length <= 10,
            announced is not None and announced.pulls,
        )

    def _typography(self, line: Line) -> tuple[float, ...]:
        text = line.text
        curly, straight = _is_curly(text), _is_straight(text)
        length = math.log1p(line.length)
        tokens = _WORD.findall(text) if line.length <= _TITLE else ()
        long = [token for token in tokens if len(token) > 3][1:]
        small = [token for token in tokens if token.casefold() in self._stops]
        return (
            self._curly,
            0 if curly is straight else 1 - self._curly if curly else self._curly,
            ("—" in text) - ("–" in text),
            length - self._middle,
            length - self._short,
            sum(token[0].isupper() for token in long) / len(long) if long else -1,
            sum(token[0].isupper() for token in small) / max(1, len(small)),
            sum(len(token) > 1 and token.isupper() for token in tokens) / max(1, len(tokens)),
        )

    def _words(self, number: int) -> tuple[float, ...]:
        """What the line shares with the copy before and after it, and how rare its words are in the copy."""
        content, own = self._content[number], self._copy[number]
        after = bisect_left(self._copies, number)
        before, after = after - 1, after + own
        spoken, rarity = self._spoken, self._rarity
        novelty = sum(rarity[spoken[word] - own] for word in content)
        return (
            self._shared(content, self._copies[before]) if before >= 0 else -1,
            self._shared(content, self._copies[after]) if after < len(self._copies) else -1,
            novelty / max(1, len(content)),
        )

    def _shared(self, content: set[str], other: int) -> float:
        return len(content & self._content[other]) / len(content) if content else -1

    def _repeats(self, number: int) -> tuple[float, ...]:
        line, content = self._lines[number], self._content[number]
        places = self._places[line.words] if line.words else [number]
        place = bisect_left(places, number)
        near = [abs(number - other) for other in places[max(0, place - 1) : place + 2] if other != number]
        around, length = self._lengths[max(0, number - _ALIKE) : number + _ALIKE + 1], line.length
        return (
            self._same[frozenset(content)] - 1 if content else 0,
            min(_FAR, *near, _FAR),
            sum(map(around.count, (length - 1, length, length + 1))) - 1,
        )

    def _ending(self, number: int) -> tuple[float, ...]:
        """How far the last certain end of the story is, and the copy since then and beside the line."""
        ends = bisect_left(self._ends, number)
        before = bisect_left(self._copies, number)
        last = self._ends[ends - 1] if ends else -1
        return (
            min(20, number - last) if ends else _FAR,
            min(5, ends),
            before - bisect_left(self._copies, last + 1) if ends else -1,
            before - bisect_left(self._copies, number - _BESIDE),
            bisect_left(self._copies, number + _BESIDE + 1) - bisect_left(self._copies, number + 1),
        )


def _picture(line: Line) -> tuple[float, ...]:
    """What captions have that sentences of the story seldom have."""
    words = line.words
    return (
        "#" in words and _FULL_DATE.search(line.text) is not None,
        len([word for word in words if word[-3:] == "ing"]) / max(1, len(words)),
        _NAMED_FIRST.match(line.text) is not None,
        not _PICTURES.isdisjoint(words),
        "is" in words and "was" not in words,
        line.text.count("."),
    )


def _is_curly(text: str) -> bool:
    return "’" in text or "“" in text or "”" in text


def _is_straight(text: str) -> bool:
    return "'" in text or '"' in text

"""Finds quotations, matches them across versions, and compares them word for word.

Quotations of four content words and more are matched wherever they stand; shorter ones by the same words.
A version of the row that has no such quotation but much of its words gives it as a paraphrase. Quotations
agree where their words do, or where one version quotes a part of what another quotes; that different people
spoke them is a fact of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from rapidfuzz.distance import LCSseq

from desk.engine.facts.reading import Reading, stem
from desk.engine.facts.speaker_facts import speaker_value
from desk.engine.facts.speakers import Speaker, are_different, speaker_beside
from desk.engine.facts.story_numbers import place_of
from desk.engine.model import Fact, FactType, FactValue, Place, Row, Structure
from desk.engine.quoting import CLOSING, open_at_ends
from desk.engine.words import quotations

_LONG = 4  # content words
_SENTENCE = 6  # words of any kind that make a statement of its own
_RAREST = 4  # words by which the same quotation is looked for
_COMMON = 50  # quotations that share a word before it is too common to look by
_SHARED_RUN = 0.5  # of the shorter quotation's words, in order, to be the same quotation
_PARAPHRASED = 0.5  # of a quotation's content words, to be its paraphrase
_PARAPHRASED_WORDS = 2


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation, or the part of one that stands in a sentence."""

    place: Place
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]  # of the content words, in order
    content: frozenset[str]  # the same as a set

    def fact_value(self) -> FactValue:
        return FactValue(
            self.place.article, self.place.sentence, self.start, self.end, self.text, " ".join(self.words)
        )


def quotations_of_story(
    structures: Sequence[Structure], readings: Mapping[Place, Reading]
) -> list[Quotation]:
    """The quotations of all sentences that were read; one that runs over sentences has a part in each."""
    found: list[Quotation] = []
    for article, structure in enumerate(structures):
        for _, sentences in groupby(
            range(len(structure.sentences)), key=lambda n: structure.sentences[n].paragraph
        ):
            here = [Place(article, number) for number in sentences]
            marks = open_at_ends([structure.sentence_text(place.sentence) for place in here])
            for place, (opened, left_open) in zip(here, marks, strict=True):
                if place in readings:
                    found += find_quotations(readings[place], opened, left_open)
    return found


def find_quotations(reading: Reading, opened: str = "", left_open: str = "") -> Iterator[Quotation]:
    """The quotations in a sentence; the marks are those of quotations that are open at its start and its end,
    which are found as if they were opened and closed there."""
    text, before = reading.text, len(opened)
    for at, until in quotations(f"{opened}{text}{CLOSING.get(left_open, '')}"):
        start, end = max(0, at - before), min(len(text), until - before)
        within = [n for n, (a, b) in enumerate(reading.spans) if start <= a and b <= end]
        words = tuple(reading.folded[n] for n in within if reading.words[n][0].isalnum())
        stems = tuple(stem(reading.folded[n], reading.language) for n in within if reading.is_content(n))
        if words and stems:
            yield Quotation(
                reading.place, start, end, reading.text[start:end], words, stems, frozenset(stems)
            )


def quotation_facts(
    found: Sequence[Quotation],
    readings: Mapping[Place, Reading],
    rows: Sequence[Row],
    row_of: Mapping[Place, int],
) -> list[Fact]:
    """The quotations that two versions give, verbatim, differently or in paraphrase."""
    facts = []
    for group in _joined_in_rows(_groups(found), row_of):
        row = _row_of(group, row_of)
        if row is None:
            continue
        values = [quotation.fact_value() for quotation in group]
        paraphrases = list(_paraphrases(group, readings, rows, row_of))
        if len({value.article for value in [*values, *paraphrases]}) < 2:
            continue
        ordered = sorted([*values, *paraphrases], key=place_of)
        facts.append(Fact(FactType.QUOTATION, tuple(ordered), _agree(group), row))
        if speakers := _different_speakers(group, readings):
            told = sorted(
                (speaker_value(readings[q.place], speaker) for q, speaker in speakers.items()), key=place_of
            )
            facts.append(Fact(FactType.SPEAKER, tuple(told), False, row))
    return facts


def _row_of(group: Sequence[Quotation], row_of: Mapping[Place, int]) -> int | None:
    """The row in which most versions quote it, the first of several."""
    rows: dict[int, set[int]] = defaultdict(set)
    for quotation in group:
        if quotation.place in row_of:
            rows[row_of[quotation.place]].add(quotation.place.article)
    return max(rows, key=lambda row: (len(rows[row]), -row), default=None)


def _different_speakers(
    group: Sequence[Quotation], readings: Mapping[Place, Reading]
) -> dict[Quotation, Speaker]:
    """The speakers of quotations that versions put into the mouths of different people; empty where none."""
    speakers = {
        quotation: speaker
        for quotation in group
        if _is_telling(quotation)
        and (speaker := speaker_beside(readings[quotation.place], quotation.start, quotation.end))
    }
    differ = any(
        one.place.article != other.place.article
        and _are_same(one, other)
        and are_different(speakers[one], speakers[other], readings.values())
        for one, other in combinations(speakers, 2)
    )
    return speakers if differ else {}


def _is_telling(quotation: Quotation) -> bool:
    """Whether a quotation says enough that two people hardly said the same: "No comment" does not."""
    return len(quotation.content) >= _LONG or len(quotation.words) >= _SENTENCE


def _groups(found: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations that are the same one. Candidates share one of their rarest words, so this stays quick. The
    longest are looked at first, whatever the order of the versions: the rarest words of a whole quotation
    need not stand in a part of it, but those of the part stand in the whole."""
    alike: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for quotation in found:
        alike[quotation.words].append(quotation)
    chiefs = [alike[words][0] for words in sorted(alike, key=lambda words: (-len(words), words))]
    counts = Counter(word for chief in chiefs for word in chief.content)
    group_of = list(range(len(chiefs)))

    def root(number: int) -> int:
        while group_of[number] != number:
            number = group_of[number]
        return number

    at_word: dict[str, list[int]] = defaultdict(list)
    for number, chief in enumerate(chiefs):
        rarest = sorted(chief.content, key=lambda word: (counts[word], word))[:_RAREST]
        candidates = {other for word in rarest for other in at_word[word]}
        for other in sorted(candidates):
            if root(other) != root(number) and _are_same(*_of_two_versions(alike, chiefs[other], chief)):
                group_of[root(number)] = root(other)
        for word in rarest if counts[rarest[0]] > _COMMON else chief.content:
            at_word[word].append(number)
    groups: dict[int, list[Quotation]] = defaultdict(list)
    for number, chief in enumerate(chiefs):
        groups[root(number)] += alike[chief.words]
    return list(groups.values())


def _of_two_versions(
    alike: Mapping[tuple[str, ...], Sequence[Quotation]], one: Quotation, other: Quotation
) -> tuple[Quotation, Quotation]:
    """Two quotations with the words of these that stand in two versions, if there are such."""
    for first, second in ((one, other), (other, one)):
        for quotation in alike[second.words]:
            if quotation.place.article != first.place.article:
                return first, quotation
    return one, other


def _joined_in_rows(groups: list[list[Quotation]], row_of: Mapping[Place, int]) -> list[list[Quotation]]:
    """The groups, those joined that stand in one row, quote different versions and share half their words."""
    rows: dict[int, list[list[Quotation]]] = defaultdict(list)
    for group in groups:
        for row in sorted({row_of[quotation.place] for quotation in group if quotation.place in row_of}):
            rows[row].append(group)
    merged = {id(group): group for group in groups}
    for members in rows.values():
        for one, other in combinations(members, 2):
            first, second = merged[id(one)], merged[id(other)]
            if first is not second and _share_half(first, second):
                first += second
                merged |= {number: first for number, group in merged.items() if group is second}
    return list({id(group): group for group in merged.values()}.values())


def _share_half(one: Sequence[Quotation], other: Sequence[Quotation]) -> bool:
    if {q.place.article for q in one} & {q.place.article for q in other}:
        return False
    return any(
        2 * len(a.content & b.content) >= min(len(a.content), len(b.content)) for a in one for b in other
    )


def _are_same(one: Quotation, other: Quotation) -> bool:
    if one.place.article == other.place.article:
        return one.words == other.words
    if one.content == other.content:
        return True
    shorter = min(len(one.content), len(other.content))
    if shorter < _LONG:
        small, large = sorted((one, other), key=lambda quotation: len(quotation.words))
        return len(small.words) > 1 and _is_part(small.words, large.words)
    common = LCSseq.similarity(one.words, other.words)
    return (
        common >= _SHARED_RUN * min(len(one.words), len(other.words))
        and len(one.content & other.content) >= _SHARED_RUN * shorter
    )


def _is_part(small: Sequence[str], large: Sequence[str]) -> bool:
    return f" {' '.join(small)} " in f" {' '.join(large)} "


def _agree(group: Sequence[Quotation]) -> bool:
    """Whether every version's words are, in order, all or a part of the longest version's."""
    by_article: dict[int, list[str]] = defaultdict(list)
    for quotation in sorted(group, key=lambda quotation: (quotation.place, quotation.start)):
        by_article[quotation.place.article] += quotation.words
    longest = max(by_article.values(), key=len)
    if all(_is_part(words, longest) for words in by_article.values()):
        return True
    # "a national treasure" and "national treasure" in another case: grammar bends what is quoted in passing.
    fullest = max((one.stems for one in group), key=len)
    return all(len(one.content) < _LONG and _is_part(one.stems, fullest) for one in group)


def _paraphrases(
    group: Sequence[Quotation],
    readings: Mapping[Place, Reading],
    rows: Sequence[Row],
    row_of: Mapping[Place, int],
) -> Iterator[FactValue]:
    """Where a version of the quotations' rows says the same without quotation marks."""
    quoting = {quotation.place.article for quotation in group}
    for number in sorted({row_of[q.place] for q in group if q.place in row_of}):
        here = [quotation for quotation in group if row_of.get(quotation.place) == number]
        content = frozenset().union(*(quotation.content for quotation in here))
        for article, cell in enumerate(rows[number].cells):
            if article in quoting:
                continue
            for sentence in cell:
                reading = readings.get(Place(article, sentence))
                if reading and (value := _paraphrase(reading, content)):
                    yield value


def _paraphrase(reading: Reading, content: frozenset[str]) -> FactValue | None:
    quoted = quotations(reading.text)
    shared = [
        n
        for n, word in enumerate(reading.folded)
        if reading.is_content(n)
        and stem(word, reading.language) in content
        and not any(start <= reading.spans[n][0] < end for start, end in quoted)
    ]
    distinct = {stem(reading.folded[n], reading.language) for n in shared}
    if len(distinct) < max(_PARAPHRASED_WORDS, _PARAPHRASED * len(content)):
        return None
    start, end = shared[0], shared[-1] + 1
    text = reading.text_of(start, end)
    value = " ".join(word for word in reading.folded[start:end] if word[0].isalnum())
    return FactValue(
        reading.place.article,
        reading.place.sentence,
        reading.spans[start][0],
        reading.spans[end - 1][1],
        text,
        value,
    )

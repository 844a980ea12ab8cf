"""Who said something, where the sentence says so: “…,” said Nora Falk; Falk said that …; according to Falk.

Different versions may name a speaker by another part of the name, or name whom the speaker speaks for. So two
speakers are different people only where no word of their names is alike, no article stands before either, and
no sentence of the story names both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from desk.engine.facts.names import key_of
from desk.engine.facts.reading import Reading
from desk.engine.facts.titles import without_titles
from desk.engine.words import quotations, without_possessive

_MARKS = frozenset("“”\"„»«’‘'.,:;!?")
_ARTICLES = frozenset("the a an der die das le la les el los las o a os as".split())
_NO_SAYING = frozenset(
    """spokesman spokeswoman spokesperson sprecher sprecherin porte-parole portavoz porta-voz according
    reportedly allegedly alleged accused angaben laut zufolge selon según segundo conforme cited
    citing quoted""".split()
)
_BEFORE_SAYING = frozenset("has have had also then later hat haben a ont ha han tem also".split())
_SOURCES = frozenset("according laut selon según segundo conforme".split())
_BEFORE_SUBJECTS = frozenset(
    "and but that as when while after which dass wie und que mais mas e y pero como quando cuando".split()
)
_QUOTES = frozenset('“”"„»«')
_LONGEST_DESCRIPTION = 14  # words between the commas of "Falk, the mayor of Velburg, said"
_ALIKE = 70.0  # Indel ratio of two words that may be one name


@dataclass(frozen=True, slots=True)
class Speaker:
    """The folded words of a name, none of somebody who is not named, and the span of the sentence."""

    keys: tuple[str, ...]
    start: int
    end: int


def speaker_beside(reading: Reading, start: int, end: int) -> Speaker | None:
    """Who is said to speak the quotation in a span: the name next to the word of saying next to it."""
    after = next((n for n, (at, _) in enumerate(reading.spans) if at >= end), len(reading.words))
    while after < len(reading.words) and reading.words[after] in _MARKS:
        after += 1
    before = next(n for n, (at, _) in enumerate(reading.spans) if at >= start) - 1
    while before >= 0 and reading.words[before] in _MARKS:
        before -= 1
    return _behind(reading, after) or _in_front(reading, before) or _only_speaker(reading, start, end)


def _only_speaker(reading: Reading, start: int, end: int) -> Speaker | None:
    """ "Falk, the mayor, told reporters that …": who speaks in a sentence where outside its quotations only
    one word is of saying."""
    quoted = quotations(reading.text)
    saying = [
        at
        for at, word in enumerate(reading.folded)
        if word in reading.vocabulary.attributions
        and not any(a <= reading.spans[at][0] < b for a, b in (*quoted, (start, end)))
    ]
    named = [speaker for speaker in speakers_in(reading) if speaker.keys]
    return named[0] if len(saying) == 1 == len(named) else None


def _behind(reading: Reading, at: int) -> Speaker | None:
    """ "… said Nora Falk", "… Nora Falk said"."""
    if _says(reading, at):
        return _name(reading, at + 1, _run(reading, at + 1))
    end = _run(reading, at)
    return _name(reading, at, end) if _says(reading, end) else None


def _in_front(reading: Reading, last: int) -> Speaker | None:
    """ "Nora Falk said: …"."""
    start = last
    while _says(reading, last) and start > 0 and _is_name_word(reading, start - 1):
        start -= 1
    if start == last and reading.words[last + 1 : last + 2] == [":"]:  # "Nora Falk: …"
        first = last + 1
        while first > 0 and _is_name_word(reading, first - 1):
            first -= 1
        return _name(reading, first, last + 1) if last - first else None
    return _name(reading, start, last)


def speakers_in(reading: Reading) -> Iterator[Speaker]:
    """Everybody whom the sentence says to say something, by name or only by what they are ("officials")."""
    if reading.vocabulary.attributions.isdisjoint(reading.folded):
        return
    for at, word in enumerate(reading.folded):
        if word in _SOURCES:
            after = at + 1 + (reading.folded[at + 1 : at + 2] == ["to"])
            found = _name(reading, after, _run(reading, after))
        elif _says(reading, at) and word not in _NO_SAYING:
            behind = _name(reading, at + 1, _run(reading, at + 1))
            quoted = at > 0 and (reading.words[at - 1] in _MARKS or reading.language == "de")
            found = (behind or _subject(reading, at)) if quoted else (_subject(reading, at) or behind)
        else:
            continue
        if found:
            yield found


def _subject(reading: Reading, verb: int) -> Speaker | None:
    """Who is named or called something before a word of saying, or before the description that stands
    between commas there."""
    last = verb
    while last and (reading.folded[last - 1] in _BEFORE_SAYING or reading.folded[last - 1].endswith("ly")):
        last -= 1
    if last and reading.words[last - 1] == ",":
        commas = [n for n in range(max(0, last - _LONGEST_DESCRIPTION), last - 1) if reading.words[n] == ","]
        if not commas or not _QUOTES.isdisjoint(reading.words[commas[-1] : last]):
            return None
        last = commas[-1]
    start = last
    while start > 0 and _is_name_word(reading, start - 1):
        start -= 1
    before = reading.folded[start - 1] if start else ""
    if start < last:
        belongs = before in reading.stops and before not in _BEFORE_SUBJECTS
        return None if belongs else _name(reading, start, last)
    if before in reading.vocabulary.roles:
        return Speaker((), *reading.spans[last - 1])
    return None


def _says(reading: Reading, at: int) -> bool:
    return 0 <= at < len(reading.words) and reading.folded[at] in reading.vocabulary.attributions


def _is_name_word(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    capital = word[:1].isupper() or (word[:3].lower() in ("al-", "el-") and word[3:4].isupper())
    return capital and reading.folded[at] not in reading.stops


def _run(reading: Reading, at: int) -> int:
    while at < len(reading.words) and _is_name_word(reading, at):
        at += 1
    return at


def _name(reading: Reading, start: int, end: int) -> Speaker | None:
    """The name that stands last in a run of words, unless an article makes it a thing's."""
    if start >= end or (start and reading.folded[start - 1] in _ARTICLES):
        return None
    if without_possessive(reading.words[end - 1]) != reading.words[end - 1]:
        return None  # "Falk's adviser"
    first, last, _ = max(without_titles(reading.folded, start, end), default=(start, start, False))
    keys = tuple(key for word in reading.words[first:last] if (key := key_of(word)))
    return Speaker(keys, reading.spans[first][0], reading.spans[last - 1][1]) if keys else None


def are_one(one: Speaker, other: Speaker) -> bool:
    """Whether two names may be of one person: some word of them is alike."""
    return any(fuzz.ratio(a, b) >= _ALIKE for a in one.keys for b in other.keys)


def are_different(one: Speaker, other: Speaker, readings: Iterable[Reading]) -> bool:
    """Whether two speakers are surely two people."""
    if are_one(one, other):
        return False
    for reading in readings:
        here = {key_of(word): at for at, word in enumerate(reading.words) if word[0].isupper()}
        if one.keys[-1] in here and other.keys[-1] in here:
            return False
        for key in (one.keys[0], other.keys[0]):
            if here.get(key, 0) and reading.folded[here[key] - 1] in _ARTICLES:
                return False
    return True

"""Finds what a sentence claims and how firmly: the words that a negation or a step of certainty is about.

A cue ("did not", "are expected to", "allegedly") is about the next word that carries meaning. Cues add up:
"may agree to disarm" is possible, "was not expected to leave" claims nothing about leaving. A word without a
cue is a plain statement where its form says so: a past form, or one beside "is" or a subject. In German what
a cue is about is looked for at the end of the clause. Limit: no grammar, so a claim whose verb stands
elsewhere is missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from desk.engine.facts.claim_words import (
    ALLEGED,
    DONE,
    NOT,
    OPEN,
    PRESENT,
    STEPS,
    UNCLEAR,
    ClaimWords,
    claim_words_of,
    verb_key,
)
from desk.engine.facts.reading import Reading
from desk.engine.model import FactType, FactValue, Place
from desk.engine.words import QUOTE_MARKS

_NEAR_WORDS = 14
_LONGEST_REACH = 5  # words from a cue to what it is about
_UNREAL_REACH = 6
_PURPOSE_REACH = 3
_DENIED_REACH = 12  # words from a negation that may be about a plain statement
_NOUN_WORDS = 3  # of "considering a full withdrawal"
_TITLE_SHARE = 0.6
_ARTICLES = frozenset("a an the its their his her any".split())
_QUOTES = QUOTE_MARKS - frozenset("‘‚‹›")  # single ones may be apostrophes
_MARKS = frozenset(",;:!?()-–—…") | _QUOTES
_NO_STATEMENT_BEFORE = {  # articles and the words before an infinitive
    "en": frozenset("to the a an of be".split()),
    "de": frozenset("zu der die das den dem".split()),
    "fr": frozenset("à de le la les un une".split()),
    "es": frozenset("a de el la los las un una".split()),
    "pt": frozenset("a de o os as um uma".split()),
}
_WAS = frozenset("was were been".split())
_HALVES = frozenset(";:") | _QUOTES
_ADVERB = "ly"
_SHORTEST_ADVERB = 6


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement's word and what is claimed of it. `step` is one of STEPS, or `open`."""

    place: Place
    start: int
    end: int
    text: str
    key: str
    negated: bool
    step: str
    alleged: bool
    near: frozenset[str]
    doubtful: bool  # whether a condition, or a negation nearby, may be about it

    def fact_value(self, kind: FactType) -> FactValue:
        if kind is FactType.NEGATION:
            value = f"not {self.key}" if self.negated else self.key
        else:
            value = f"{ALLEGED if self.alleged else self.step} {self.key}"
        return FactValue(self.place.article, self.place.sentence, self.start, self.end, self.text, value)


@dataclass(slots=True)
class _Pending:
    """The cues that wait for what they are about."""

    start: int
    effects: list[str]
    first: str
    reach: int = 0


def has_cue(reading: Reading) -> bool:
    contracted = "n't" in reading.text or "n’t" in reading.text
    return contracted or not claim_words_of(reading.language).cues.keys().isdisjoint(reading.folded)


def cued_claims(reading: Reading) -> Iterator[tuple[int, Claim]]:
    """The claims that a cue says something of, each with the number of its word."""
    known = claim_words_of(reading.language)
    pending: _Pending | None = None
    at = 0
    while at < len(reading.folded):
        cue = _cue_at(reading, known, at)
        if cue:
            length, effect = cue
            if (
                pending
                and effect not in (OPEN, NOT)
                and (length > 1 or reading.folded[at] in known.takes_nouns)
            ):
                yield at, _claim(reading, pending.start, at, pending.effects)
            start, effects = (pending.start, pending.effects) if pending else (at, [])
            if NOT in effects and length > 1:
                effects = [UNCLEAR]  # who did not agree to leave may leave
            pending = _Pending(start, [*effects, effect], reading.folded[at])
            at += length
            continue
        if pending:
            found = _about(reading, known, pending, at)
            if found is not None:
                if found >= 0:
                    yield found, _claim(reading, pending.start, found, pending.effects)
                pending = None
        at += 1


def _cue_at(reading: Reading, known: ClaimWords, at: int) -> tuple[int, str] | None:
    word = reading.folded[at]
    if word.endswith("n't") and reading.language == "en":
        return 1, NOT
    for parts, effect in known.cues.get(word, ()):
        if tuple(reading.folded[at : at + len(parts)]) == parts:
            if word == "may" and reading.words[at][0].isupper() and at:
                return None  # the month
            return len(parts), effect
    return None


def _about(reading: Reading, known: ClaimWords, pending: _Pending, at: int) -> int | None:
    """The word that the waiting cues are about; None to look on, -1 where there is none."""
    word = reading.folded[at]
    if known.verb_last:
        return _last_verb(reading, known, at)
    pending.reach += 1
    if word in known.not_negated and NOT in pending.effects:
        return -1
    if word in known.skipped or _is_adverb(reading, at):
        return None if pending.reach <= _LONGEST_REACH else -1
    if word in _ARTICLES and pending.first in known.takes_nouns:
        return _noun(reading, at + 1)
    if pending.first == "without" and not word.endswith("ing"):
        return -1  # "without the bottle" negates no bottle
    capital = reading.words[at][0].isupper() and at > 0 and not _is_title(reading)
    if capital or not reading.is_content(at) or word in reading.vocabulary.number_words:
        return -1
    return at


def _is_adverb(reading: Reading, at: int) -> bool:
    word = reading.folded[at]
    return reading.language == "en" and word.endswith(_ADVERB) and len(word) >= _SHORTEST_ADVERB


def _is_title(reading: Reading) -> bool:
    letters = [word for word in reading.words if word[0].isalpha()]
    return sum(word[0].isupper() for word in letters) > _TITLE_SHARE * len(letters)


def _noun(reading: Reading, start: int) -> int:
    """The last word of a noun phrase, -1 for none."""
    end = start
    while end < min(start + _NOUN_WORDS, len(reading.words)) and reading.is_content(end):
        end += 1
    return end - 1 if end > start else -1


def _last_verb(reading: Reading, known: ClaimWords, at: int) -> int:
    """The last word of the clause that is written small and carries meaning, -1 for none."""
    found = -1
    while at < len(reading.words) and reading.words[at] not in _MARKS:
        small = reading.is_content(at) and reading.words[at][0].islower()
        if small and reading.folded[at] not in known.auxiliaries:
            found = at
        at += 1
    return found


def _claim(reading: Reading, start: int, at: int, effects: list[str]) -> Claim:
    steps = [effect for effect in effects if effect in STEPS]
    step = min(steps, key=STEPS.index) if steps else DONE
    word, negated = reading.folded[at], NOT in effects
    unreal = UNCLEAR in effects or _is_unreal(reading, start) or _is_a_purpose(reading, start)
    return Claim(
        reading.place,
        reading.spans[start][0],
        reading.spans[at][1],
        reading.text_of(start, at + 1),
        verb_key(word, reading.language),
        negated,
        OPEN if OPEN in effects or unreal else step,
        ALLEGED in effects,
        _near(reading, at),
        unreal or (not negated and _is_near_a_negation(reading, at)),
    )


def _near(reading: Reading, at: int) -> frozenset[str]:
    return reading.stems(at - _NEAR_WORDS, at) | reading.stems(at + 1, at + 1 + _NEAR_WORDS)


def _is_unreal(reading: Reading, at: int) -> bool:
    unreal = claim_words_of(reading.language).unreal
    return reading.words[-1] == "?" or not unreal.isdisjoint(reading.folded[max(0, at - _UNREAL_REACH) : at])


def _is_a_purpose(reading: Reading, cue: int) -> bool:
    """Whether a cue stands in "that they may see", which only "said" before it would make a claim."""
    for at in range(cue - 1, max(0, cue - _PURPOSE_REACH) - 1, -1):
        if reading.folded[at] == "that":
            return at == 0 or reading.folded[at - 1] not in reading.vocabulary.attributions
    return False


def plain_claims(reading: Reading, keys: Set[str], taken: Set[int]) -> Iterator[Claim]:
    """The statements of the given words that no cue is about. Their step is `open` in a condition and
    near a negation."""
    for at, word in enumerate(reading.folded):
        if at in taken or not word[0].isalpha():
            continue
        key = verb_key(word, reading.language)
        form = _form(reading, at) if key in keys else ""
        if form:
            start, end = reading.spans[at]
            doubtful = _is_unreal(reading, at) or _is_near_a_negation(reading, at)
            step = OPEN if doubtful else form
            near = _near(reading, at)
            text = reading.text[start:end]
            yield Claim(reading.place, start, end, text, key, False, step, False, near, doubtful)


def _is_near_a_negation(reading: Reading, at: int) -> bool:
    """Whether some word of the same part of the sentence may negate a word."""
    for step in (-1, 1):
        for n in range(at + step, at + step * _DENIED_REACH, step):
            if not 0 <= n < len(reading.words) or reading.words[n] in _HALVES:
                break
            if reading.folded[n] in reading.vocabulary.negations or reading.folded[n].endswith("n't"):
                return True
    return False


def _form(reading: Reading, at: int) -> str:
    """DONE for a past form, PRESENT for a present one, "" for what may be no statement."""
    known, word = claim_words_of(reading.language), reading.folded[at]
    before = reading.folded[at - 1] if at else ""
    if before in _NO_STATEMENT_BEFORE.get(reading.language, ()) or word in reading.vocabulary.number_words:
        return ""
    if reading.language != "en":
        return PRESENT if reading.words[at][0].islower() else ""
    if before in known.being and before not in _WAS:
        return PRESENT
    if word.endswith("ed") or known.irregular.get(word, word) != word:
        return DONE
    if word.endswith("ing"):
        return ""
    if word.endswith("s"):
        return PRESENT if at and reading.is_content(at - 1) and not before.endswith("s") else ""
    if before in _WAS:
        return DONE
    stands_behind_its_subject = before in known.subjects or (
        before.endswith("s") and reading.is_content(at - 1)
    )
    return PRESENT if stands_behind_its_subject else ""

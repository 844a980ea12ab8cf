"""What a difference is about: decided from the words that one side has and the other has not.

The first class that fits wins, the graver first: number, date, negation, then name, quotation and
attribution, so a number changed inside a quotation is a number. A class must be borne by a quarter of the
words that differ; a sentence that was inserted whole is wording, whatever names it holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from desk.engine.languages import STOP_WORDS
from desk.engine.vocabulary import Vocabulary, vocabulary_of
from desk.engine.wording.values import DifferenceClass
from desk.engine.words import QUOTE_MARKS, cut, fold, is_word, quotations, without_possessive

_ARTICLES_OF_NAMES = frozenset("al el an as ash at ad ar az".split())  # al-Sudani
_SHARE = 4  # a class needs one in so many of the words that differ
_SENTENCE_ENDS = frozenset(".!?…:•·。！？") | QUOTE_MARKS | frozenset({"...", "-", "–", "—"})
_CAPITALS_OF_A_TITLE = 0.6  # where so many words have capitals, capitals say nothing
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
_YEARS = range(1500, 2100)
_WAS_ARTICLE = frozenset({"one", "eins"})


@dataclass
class Text:
    """A text cut into words, with what classes and folding ask of them."""

    text: str
    language: str

    def __post_init__(self) -> None:
        self.spans = cut(self.text)
        self.words = [self.text[start:end] for start, end in self.spans]
        self.folded = [fold(word) for word in self.words]
        self.vocabulary: Vocabulary = vocabulary_of(self.language)
        self.stops = STOP_WORDS.get(self.language, frozenset())

    @cached_property
    def weak(self) -> list[bool]:
        """Which words carry no meaning of their own: stop words and punctuation marks."""
        return [word in self.stops or not is_word(word) for word in self.folded]

    @cached_property
    def telling(self) -> list[bool]:
        """Which words are worth telling as agreement even alone: capitals and figures."""
        return [word[0].isupper() or word[0].isdigit() for word in self.words]

    @cached_property
    def quoted(self) -> list[bool]:
        """Which words stand in quotation marks."""
        found = [False] * len(self.words)
        for start, end in self.quotations:
            found[start:end] = [True] * (end - start)
        return found

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """The quotations with their marks, as ranges of words."""
        starts = [start for start, _ in self.spans]
        return [
            (bisect_left(starts, start), bisect_left(starts, end)) for start, end in quotations(self.text)
        ]

    @cached_property
    def names(self) -> list[bool]:
        """Which words look like names: capitals that neither a sentence's start nor a title explains."""
        words = [word for word in self.words if word[0].isalpha()]
        if not words or sum(word[0].isupper() for word in words) > _CAPITALS_OF_A_TITLE * len(words) > 2:
            return [False] * len(self.words)
        found = []
        for at, word in enumerate(self.words):
            capital = has_capital(word) and self.folded[at] not in self.stops and word != "I"
            if capital and self._opens_a_sentence(at):
                capital = len(word) > 1 and word.isupper()
            elif capital and self.language in _NOUNS_HAVE_CAPITALS:
                capital = self._has_capital(at - 1) or self._has_capital(at + 1)
            found.append(capital)
        return found

    def _opens_a_sentence(self, at: int) -> bool:
        return at == 0 or self.words[at - 1] in _SENTENCE_ENDS

    def _has_capital(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.words[at][0].isupper() and not self._opens_a_sentence(at)

    def is_number(self, at: int) -> bool:
        word = self.folded[at]
        return word[0].isdigit() or word == "%" or _is_number_word(word, self.language)

    def is_negation(self, at: int) -> bool:
        return self.folded[at] in self.vocabulary.negations

    def is_name(self, at: int) -> bool:
        return self.names[at]

    def is_attribution(self, at: int) -> bool:
        return self.folded[at] in self.vocabulary.attributions

    def is_date(self, at: int) -> bool:
        """Whether a word is part of a date: a month, a weekday, a year, or a number beside a month."""
        vocabulary, word = self.vocabulary, self.folded[at]
        if word in vocabulary.months:
            return self.words[at][0].isupper() or word not in ("may", "march", "mar")
        if word in vocabulary.weekdays or word in vocabulary.days or word in vocabulary.time_units:
            return True
        if not word[0].isdigit():
            return word == "ago"
        beside = {self.folded[n] for n in (at - 2, at - 1, at + 1, at + 2) if 0 <= n < len(self.folded)}
        return (len(word) == 4 and word.isdigit() and int(word) in _YEARS) or not beside.isdisjoint(
            vocabulary.months
        )


def has_capital(word: str) -> bool:
    """Whether a word begins as names do: with a capital, or an Arabic article before one."""
    if word[0].isupper():
        return True
    article, _, rest = word.partition("-")
    return article in _ARTICLES_OF_NAMES and rest[:1].isupper()


@lru_cache(maxsize=4096)
def _is_number_word(word: str, language: str) -> bool:
    if word in _WAS_ARTICLE:
        return False
    known = vocabulary_of(language).number_words
    return word in known or ("-" in word and all(part in known for part in word.split("-")))


def class_of(first: Text, a: Sequence[int], second: Text, c: Sequence[int]) -> DifferenceClass:
    """The class of the words `a` of the first text having become the words `c` of the second."""
    plain = _plain_class(first, a, second, c)
    if plain:
        return plain
    sides = [
        (text, places)
        for text, places in ((first, _only(first, a, second, c)), (second, _only(second, c, first, a)))
        if places
    ]
    most = max((len([at for at in places if not text.weak[at]]) for text, places in sides), default=0)

    def borne(kind: DifferenceClass) -> bool:
        test = _TESTS[kind]
        count = max((len([at for at in places if test(text, at)]) for text, places in sides), default=0)
        return count > 0 and count * _SHARE >= most

    for kind in _GRAVE:
        if borne(kind):
            return kind
    if all(text.quoted[at] for text, places in ((first, a), (second, c)) for at in places):
        return DifferenceClass.QUOTATION
    return DifferenceClass.ATTRIBUTION if borne(DifferenceClass.ATTRIBUTION) else DifferenceClass.WORDING


def _plain_class(first: Text, a: Sequence[int], second: Text, c: Sequence[int]) -> DifferenceClass | None:
    """Case, punctuation or the bounds of a quotation, where nothing else differs."""
    words = [first.words[at] for at in a], [second.words[at] for at in c]
    letters = ["".join(filter(str.isalnum, "".join(side))) for side in words]
    if any(character.isdigit() for character in letters[0]) and letters[0] == letters[1]:
        return None  # 12.5 and 1.25
    if letters[0] == letters[1]:
        if any(word in QUOTE_MARKS for side in words for word in side) and not (words[0] and words[1]):
            return DifferenceClass.QUOTATION
        return DifferenceClass.PUNCTUATION
    if letters[0].casefold() == letters[1].casefold():
        return DifferenceClass.CASE
    return None


def _only(text: Text, places: Sequence[int], other: Text, others: Sequence[int]) -> list[int]:
    """The places whose words the other side has not."""
    there = {without_possessive(other.folded[at]) for at in others}
    return [at for at in places if without_possessive(text.folded[at]) not in there]


_TESTS = {
    DifferenceClass.DATE: Text.is_date,
    DifferenceClass.NUMBER: Text.is_number,
    DifferenceClass.NEGATION: Text.is_negation,
    DifferenceClass.NAME: Text.is_name,
    DifferenceClass.ATTRIBUTION: Text.is_attribution,
}
_GRAVE = (
    DifferenceClass.DATE,
    DifferenceClass.NUMBER,
    DifferenceClass.NEGATION,
    DifferenceClass.NAME,
)

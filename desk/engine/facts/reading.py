"""A sentence read for its facts: words, their folded forms and stems, and what the language knows of them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from desk.engine.languages import STOP_WORDS, guess
from desk.engine.model import CONTENT_KINDS, Kind, Place, Structure
from desk.engine.progress import Tick, no_tick, part_of, ticked
from desk.engine.vocabulary import Vocabulary, vocabulary_of
from desk.engine.words import cut, fold, without_possessive

_ENDINGS = {
    "en": ("ies", "sses", "ches", "shes", "xes", "s"),
    "de": ("ern", "en", "er", "es", "em", "e", "n", "s"),
    "fr": ("es", "s", "e", "x"),
    "es": ("es", "os", "as", "s", "o", "a"),
    "pt": ("ões", "ão", "es", "os", "as", "s", "o", "a"),
}
_SINGULAR = {"ies": "y", "sses": "ss", "ches": "ch", "shes": "sh", "xes": "x"}
_SHORTEST_STEM = 3
_MONTHS = 12
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})([./])(\d{1,2})[./]\d{2,4}\b")
_NAMES = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_MONTH = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_NAMES}\b")
_MONTH_DAY = re.compile(rf"\b{_NAMES} \d{{1,2}}\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as words; all lists run in parallel."""

    place: Place
    text: str
    language: str
    spans: Sequence[tuple[int, int]]
    words: Sequence[str]
    folded: Sequence[str]
    vocabulary: Vocabulary
    stops: Set[str]
    day_first: bool | None = None  # how the article writes numeric dates; None where it does not tell

    def is_content(self, at: int) -> bool:
        """Whether a word is neither a stop word nor a punctuation mark nor a number."""
        word = self.folded[at]
        return word[0].isalpha() and word not in self.stops

    def stems(self, start: int, end: int) -> frozenset[str]:
        """The stems of the content words in a range of words, cut off at the sentence's ends; not of words of
        saying, which stand beside anything."""
        return frozenset(
            stem(self.folded[at], self.language)
            for at in range(max(0, start), min(end, len(self.words)))
            if self.is_content(at) and self.folded[at] not in self.vocabulary.attributions
        )

    def text_of(self, start: int, end: int) -> str:
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]


def writes_days_first(text: str) -> bool | None:
    """Whether an article writes 3/4 for the third of April: told by dates that can be read one way only, by
    dots, or by dates in words; None where nothing tells."""
    numeric = [(int(day), int(month), mark) for day, mark, month in _NUMERIC_DATE.findall(text)]
    if not numeric:
        return None
    days = sum(one > _MONTHS or mark == "." for one, _, mark in numeric)
    months = sum(other > _MONTHS for _, other, _ in numeric)
    if not days and not months:
        days, months = len(_DAY_MONTH.findall(text)), len(_MONTH_DAY.findall(text))
    return None if days == months else days > months


@lru_cache(maxsize=16_384)
def stem(word: str, language: str) -> str:
    """A folded word without possessive and plural endings: enough to see that two nouns are the same."""
    word = without_possessive(word)
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            return word[: -len(ending)] + _SINGULAR.get(ending, "")
    return word


def read_sentences(
    structures: Sequence[Structure], tick: Tick = no_tick, kinds: Set[Kind] = CONTENT_KINDS
) -> dict[Place, Reading]:
    """Every sentence of these kinds, of all that are no furniture where none are given."""
    found = {}
    for article, structure in enumerate(structures):
        ticking = part_of(tick, article / len(structures), (article + 1) / len(structures))
        wanted = [number for number, one in enumerate(structure.sentences) if one.kind in kinds]
        if not wanted:
            continue
        language = structure.language or guess(structure.article.text)
        day_first = writes_days_first(structure.article.text)
        vocabulary, stops = vocabulary_of(language), STOP_WORDS.get(language, frozenset())
        for number in ticked(wanted, ticking):
            place = Place(article, number)
            text = structure.sentence_text(number)
            spans = cut(text)
            words = [text[start:end] for start, end in spans]
            folded = [fold(word) for word in words]
            found[place] = Reading(place, text, language, spans, words, folded, vocabulary, stops, day_first)
    return found

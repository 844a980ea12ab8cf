"""What of a sentence is compared: its stems, the numbers and names in it, and the pairs of words that follow
each other. Stems are small integers, numbered in the order of their first use, so every sum comes out the
same each time.

Limits: a word is what stands between white space and punctuation; Chinese and Japanese, which have no spaces,
are compared by pairs of characters. Stemming takes off an ending and knows no irregular forms; kin words
(`similarity.py`) bridge what it misses. A name is a word that this story writes with a capital wherever it
stands inside a sentence, so German nouns count as names too.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desk.engine.languages import STOP_WORDS
from desk.engine.progress import Tick, no_tick, part_of, ticked

_LONGEST = 12_000  # code points; a "sentence" beyond that is data, and its head tells what it is
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'ʼ][^\W\d_]{1,2}\b)?")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_MARKS = re.compile(r"[\u0300-\u036f]")
_SHORTEST_STEM = 4

_ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": tuple("ations ation ings ing edly ed ies es ers er ly ment s e y".split()),
        "de": tuple("ungen ung lich isch ern en er em es e n s".split()),
        "fr": tuple("ements ement ations ation ees es ee er ait e s".split()),
        "es": tuple(
            "amientos amiento mente ciones cion ados adas ado ada aron ando ar er ir os as es o a e s".split()
        ),
        "pt": tuple(
            "amentos amento mente coes cao ados adas ado ada aram ando ar er ir ou os as es o a e s".split()
        ),
        "it": tuple("amenti amento mente zioni zione ati ate ato ata ando are ere ire i e o a".split()),
        "nl": tuple("ingen ing heden heid lijk en er e s".split()),
    }
)
# Countries whose people and short forms share no letters with their name.
_SAME: Mapping[str, str] = MappingProxyType(
    {"us": "america", "usa": "america", "american": "america", "uk": "britain", "british": "britain"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is handed to alignment: its text, the language of its article, whether it is a
    headline, whether it opens its article (a headline or the first sentence that is none), where it stands
    in it, 0 to 1, and whether it is a subhead, which is compared with subheads alone."""

    article: int
    text: str
    language: str
    headline: bool
    opening: bool
    position: float
    subhead: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence as it is compared. `key` is the same for lines that say the very same."""

    key: str
    stems: frozenset[int]
    runs: frozenset[tuple[int, int]]
    numbers: frozenset[str]
    names: frozenset[int]
    length: int


def folded(text: str) -> str:
    """The text without case, accents, ligatures and the difference between apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'").replace("ʼ", "'"))
    return plain if plain.isascii() else _MARKS.sub("", plain)


def key_of(text: str) -> str:
    """The same for lines that say the very same, whatever their quotation marks, case and spaces."""
    head = text[:_LONGEST]
    return " ".join(_WORD.findall(folded(head))) + (f" {len(text)}" if len(text) > _LONGEST else "") or text


def stem(word: str, language: str) -> str:
    """A folded word without its ending, at least four letters of it."""
    word = _SAME.get(word, word)
    if len(word) <= _SHORTEST_STEM:
        return word[:-1] if len(word) == _SHORTEST_STEM and word.endswith("s") else word
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


class Reader:
    """Reads the sentences of one story; `stems` are its stems by number, `common` the numbers of stop
    words."""

    def __init__(self, lines: Sequence[Line], tick: Tick = no_tick) -> None:
        self.stems: list[str] = []
        self.common: set[int] = set()
        self._number: dict[str, int] = {}
        self._known: dict[tuple[str, str], int] = {}  # the stem of a word as written, by language
        self._stops = {code: frozenset(map(folded, words)) for code, words in STOP_WORDS.items()}
        written = [self._written(line) for line in ticked(lines, part_of(tick, 0.0, 0.5))]
        names = self._names(written)
        self.profiles = [
            self._profile(line, found, names)
            for line, found in zip(ticked(lines, part_of(tick, 0.5, 1.0)), written, strict=True)
        ]

    def _written(self, line: Line) -> list[tuple[str, int]]:
        """The words as written, each with the number of its stem."""
        text = _DOTTED.sub(lambda match: match.group().replace(".", ""), line.text[:_LONGEST])
        found: list[tuple[str, int]] = []
        for word in _WORD.findall(text):
            if _NO_SPACES.match(word):
                pairs = [word[at : at + 2] for at in range(max(1, len(word) - 1))]
                found += [(pair, self._stem(pair, "")) for pair in pairs]
            else:
                found.append((word, self._stem(word, line.language)))
        return found

    def _stem(self, word: str, language: str) -> int:
        known = self._known.get((word, language))
        if known is None:
            plain = folded(word).removesuffix("'s")
            stemmed = stem(plain, language)
            number = self._number.setdefault(stemmed, len(self._number))
            if number == len(self.stems):
                self.stems.append(stemmed)
            if plain in self._stops.get(language, ()):
                self.common.add(number)
            known = self._known[word, language] = number
        return known

    def _names(self, written: Sequence[Sequence[tuple[str, int]]]) -> set[int]:
        """The stems that are written with a capital inside sentences, and never without."""
        capital: set[int] = set()
        small: set[int] = set()
        for words in written:
            for place, (word, number) in enumerate(words):
                if not word[0].isupper():
                    small.add(number)
                elif place:
                    capital.add(number)
        return capital - small - self.common

    def _profile(self, line: Line, written: Sequence[tuple[str, int]], names: set[int]) -> Profile:
        numbers = [number for _, number in written]
        stems = frozenset(numbers)
        return Profile(
            key_of(line.text),
            stems,
            frozenset(itertools.pairwise(numbers)),
            frozenset(word.replace(",", "") for word, _ in written if word[0].isdigit()),
            stems & names,
            len(written),
        )

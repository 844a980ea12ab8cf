"""What of a sentence is compared: its folded words and the character n-grams inside them, as small integers.

Limits: a word is what stands between white space and punctuation; Chinese and Japanese, which have no spaces,
are compared by pairs of characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W\d_]{1,2}\b)?")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_MARKS = re.compile(r"[\u0300-\u036f]")
_LONGEST = 2_000  # words; a "sentence" beyond that is data, and its head tells what it is


def folded(text: str) -> str:
    """The text without case, accents, ligatures and the difference between quotation marks."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'").replace("ʼ", "'"))
    return _MARKS.sub("", plain)


def words_of(text: str) -> list[str]:
    """The folded words of a sentence in order; pairs of characters where a script has no spaces."""
    found: list[str] = []
    for match in _WORD.finditer(folded(text)):
        word = match.group()
        if _NO_SPACES.search(word):
            found += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
        else:
            found.append(word.removesuffix("'s"))
        if len(found) >= _LONGEST:
            break
    return found


@dataclass(slots=True)
class Vocabulary:
    """Numbers for words and n-grams in the order of their first use, so sums come out the same every time."""

    words: dict[str, int] = field(default_factory=dict)
    grams: dict[str, int] = field(default_factory=dict)
    _grams_of: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def word(self, word: str) -> int:
        return self.words.setdefault(word, len(self.words))

    def grams_of(self, word: str, shortest: int = 3, longest: int = 5) -> tuple[int, ...]:
        """The character n-grams of a word with a mark at its borders."""
        known = self._grams_of.get(word)
        if known is None:
            marked, grams = f"<{word[:40]}>", self.grams
            known = tuple(
                grams.setdefault(marked[at : at + length], len(grams))
                for length in range(shortest, longest + 1)
                for at in range(max(1, len(marked) - length + 1))
            )
            self._grams_of[word] = known
        return known


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence as it is compared; `key` is its folded text, the same for lines that say the very same."""

    key: str
    words: tuple[int, ...]
    grams: frozenset[int]


def profile(text: str, vocabulary: Vocabulary) -> Profile:
    words = words_of(text)
    grams: Iterable[int] = (gram for word in words for gram in vocabulary.grams_of(word))
    return Profile(" ".join(words) or text.strip(), tuple(map(vocabulary.word, words)), frozenset(grams))

"""The words of versions, ready to be compared: what of one stands word for word in another.

Words are folded and stand without punctuation and furniture. What counts as word for word is a run of five
words inside a sentence (ten characters of Chinese or Japanese), or a whole sentence that is shorter. Shared
runs are the plainest measure of text reuse in newspapers (Clough, Gaizauskas, Piao & Wilks 2002, "METER:
MEasuring TExt Reuse"). Its limit: copy in which every fifth word was replaced shares no run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import and_

from desk.engine.model import Structure
from desk.engine.words import cut, fold, is_word, quotations

_RUN = 5  # words
_CHARACTERS = 10  # of a script that puts no space between words
_FIRST_WIDE = 0x2E80  # code point; all scripts written without spaces but Thai and its neighbours lie above

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """One version. `start` has the number of a sentence's first word; `own` has a 1 for every word that is
    the writer's and not quoted; `runs` says where every run stands, as (first word, words)."""

    sentences: dict[int, Words]
    start: dict[int, int]
    own: bytes
    runs: dict[Words, list[tuple[int, int]]]

    @property
    def length(self) -> int:
        return len(self.own)

    def words_of(self, sentences: Sequence[int]) -> Words:
        """The words of some sentences; none of furniture."""
        if len(sentences) == 1:  # as nearly always
            return self.sentences.get(sentences[0], ())
        return tuple(word for one in sentences for word in self.sentences.get(one, ()))


def read_copies(structures: Sequence[Structure]) -> tuple[Copy, ...]:
    """The versions' words."""
    read = [_words_and_quotes(structure) for structure in structures]
    sample = [word for sentences in read for words, _ in sentences.values() for word in words]
    wide = sum(len(word) == 1 and ord(word) >= _FIRST_WIDE for word in sample)
    run = _CHARACTERS if 2 * wide > len(sample) else _RUN
    return tuple(_copy(sentences, run) for sentences in read)


def _words_and_quotes(structure: Structure) -> dict[int, tuple[Words, bytes]]:
    found: dict[int, tuple[Words, bytes]] = {}
    for number in range(len(structure.sentences)):
        if structure.is_furniture(number):
            continue
        text = structure.sentence_text(number)
        quoted = quotations(text)
        spans = [span for span in cut(text) if is_word(text[span[0] : span[1]])]
        words = tuple(fold(text[start:end]) for start, end in spans)
        own = bytes(not any(a <= start < b for a, b in quoted) for start, _ in spans)
        found[number] = (words, own)
    return found


def _copy(sentences: dict[int, tuple[Words, bytes]], run: int) -> Copy:
    lengths = (len(words) for words, _ in sentences.values())
    start = dict(zip(sentences, accumulate(lengths, initial=0), strict=False))
    runs: dict[Words, list[tuple[int, int]]] = {}
    for number, (words, _) in sentences.items():
        size = min(run, len(words))
        for at in range(len(words) - size + 1 if size else 0):
            runs.setdefault(words[at : at + size], []).append((start[number] + at, size))
    own = b"".join(own for _, own in sentences.values())
    return Copy({number: words for number, (words, _) in sentences.items()}, start, own, runs)


def common_words(one: Copy, other: Copy) -> tuple[bytes, bytes]:
    """For every word of each of the two a 1 where it stands in a run that both have."""
    marks = bytearray(one.length), bytearray(other.length)
    for run in one.runs.keys() & other.runs.keys():
        for copy, mark in zip((one, other), marks, strict=True):
            for at, size in copy.runs[run]:
                mark[at : at + size] = b"\1" * size
    return bytes(marks[0]), bytes(marks[1])


def own_common(copy: Copy, marks: bytes) -> int:
    """How many of the marked words are the writer's: what two quote alike they may have heard alike."""
    return sum(map(and_, copy.own, marks))

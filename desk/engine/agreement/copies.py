"""The words of versions, ready to be compared: what of one stands word for word in another.

Words are folded and stand without punctuation and furniture. What counts as word for word is a run of five
words inside a sentence (ten characters of Chinese or Japanese), or a whole sentence that is shorter. Shared
runs are the plainest measure of text reuse in newspapers (Clough, Gaizauskas, Piao & Wilks 2002, "METER:
MEasuring TExt Reuse"). Its limit: copy in which every fifth word was replaced shares no run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    the writer's and not quoted.

    A run is called by a number that no other run of the story has: the numbers of its words side by side, and
    above them, from bit `shift` on, how many they are. `runs` says where each run first begins, `repeated`
    where it does so again. (Numbers, since a million small tuples would keep the collector of garbage busy
    for a tenth of a second at a time, and the window waits for that.)"""

    sentences: dict[int, Words]
    start: dict[int, int]
    own: bytes
    runs: dict[int, int]
    repeated: dict[int, list[int]]
    shift: int

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
    numbers: dict[str, int] = {}
    wide = count = 0
    for sentences in read:
        for words, _ in sentences.values():
            count += len(words)
            for word in words:
                numbers.setdefault(word, len(numbers))
                wide += len(word) == 1 and ord(word) >= _FIRST_WIDE
    run = _CHARACTERS if 2 * wide > count else _RUN
    return tuple(_copy(sentences, run, numbers) for sentences in read)


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


def _copy(sentences: dict[int, tuple[Words, bytes]], run: int, numbers: Mapping[str, int]) -> Copy:
    lengths = (len(words) for words, _ in sentences.values())
    start = dict(zip(sentences, accumulate(lengths, initial=0), strict=False))
    bits = max(1, len(numbers).bit_length())
    shift = bits * run
    runs: dict[int, int] = {}
    repeated: dict[int, list[int]] = {}
    for number, (words, _) in sentences.items():
        size = min(run, len(words))
        window, mask = 0, (1 << bits * size) - 1
        for at, word in enumerate(words):
            window = (window << bits | numbers[word]) & mask
            if at >= size - 1:
                name, begins = size << shift | window, start[number] + at - size + 1
                if runs.setdefault(name, begins) != begins:
                    repeated.setdefault(name, []).append(begins)
    own = b"".join(own for _, own in sentences.values())
    texts = {number: words for number, (words, _) in sentences.items()}
    return Copy(texts, start, own, runs, repeated, shift)


def common_words(one: Copy, other: Copy) -> tuple[bytes, bytes]:
    """For every word of each of the two a 1 where it stands in a run that both have."""
    common = one.runs.keys() & other.runs.keys()
    return _marked(one, common), _marked(other, common)


def _marked(copy: Copy, common: Iterable[int]) -> bytes:
    marks = bytearray(copy.length)
    for run in common:
        size = run >> copy.shift
        for at in (copy.runs[run], *copy.repeated.get(run, ())):
            marks[at : at + size] = b"\1" * size
    return bytes(marks)


def own_common(copy: Copy, marks: bytes) -> int:
    """How many of the marked words are the writer's: what two quote alike they may have heard alike."""
    return sum(map(and_, copy.own, marks))

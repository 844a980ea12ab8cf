"""Compares the wording of two texts of a row.

Words are compared folded (see `desk.engine.words.fold`); where folded words agree and the written ones do
not, that is a difference of case or typography of its own, as is other white space between them. Texts that
share too little are `rewritten`: then only names, numbers and quotations that both have are marked, because
marks on nearly every word tell nobody anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desk.engine.languages import guess
from desk.engine.wording.aligning import (
    Edit,
    encode,
    find_edits,
    find_moves,
    is_too_large,
    longest_run,
    similarity,
)
from desk.engine.wording.classes import Text, class_of, has_capital
from desk.engine.wording.values import Difference, DifferenceClass, Operation, Wording
from desk.engine.words import is_word, without_possessive

_REWRITTEN_BELOW = 0.4
_TAKEN_OVER = 0.6  # of the shorter text; what the other has of it in one run is no accident
_SHORTEST_REWRITTEN = 5  # words; what is shorter is shown as replaced


def compare_wording(reference: str, text: str, language: str = "") -> Wording:
    """The differences of `text` from `reference`, in the order of `text`.

    `language` is a two-letter code; without it the two texts are asked. A pair of sentences that differ in
    a few words takes 0.2 ms."""
    if reference == text:
        return Wording(1.0, False, ())
    language = language or guess(f"{reference} {text}")
    first, second = _cut(reference, language), _cut(text, language)
    a, b = encode(first.folded, second.folded)
    share = similarity(a, b)
    if share < _REWRITTEN_BELOW and _is_rewritten(a, b):
        return Wording(share, True, tuple(_shared(first, second, a, b)))
    edits = find_edits(a, b, first.weak, first.telling)
    found = [*_respelled(first, second, edits), *_edited(first, second, find_moves(edits, a, b, first.weak))]
    return Wording(share, False, tuple(sorted(found, key=lambda one: (one.text, one.reference))))


def _is_rewritten(a: str, b: str) -> bool:
    """Whether texts that share little share nothing that one would follow: not where the longer says most of
    the shorter in one go and then more."""
    shorter = min(len(a), len(b))
    if shorter < _SHORTEST_REWRITTEN or is_too_large(a, b):
        return False
    return longest_run(a, b) < _TAKEN_OVER * shorter


@lru_cache(maxsize=64)
def _cut(text: str, language: str) -> Text:
    """A text as words; a row compares its reference with every other column, one after the other."""
    return Text(text, language)


def _span(text: Text, start: int, end: int) -> tuple[int, int]:
    """From words to code points; no words are the place before the next one."""
    if start < end:
        return text.spans[start][0], text.spans[end - 1][1]
    place = text.spans[start][0] if start < len(text.spans) else len(text.text)
    return place, place


def _edited(first: Text, second: Text, edits: Sequence[Edit]) -> Iterator[Difference]:
    for edit in edits:
        if edit.moved:
            operation, kind = Operation.MOVED, DifferenceClass.WORDING
        else:
            operation = (
                Operation.INSERTED
                if edit.a == edit.b
                else Operation.DELETED
                if edit.c == edit.d
                else Operation.REPLACED
            )
            kind = class_of(first, range(edit.a, edit.b), second, range(edit.c, edit.d))
        yield Difference(operation, _span(first, edit.a, edit.b), _span(second, edit.c, edit.d), kind)


def _respelled(first: Text, second: Text, edits: Sequence[Edit]) -> Iterator[Difference]:
    """Words that agree when folded and are written differently, and other white space between words that
    agree; neighbours of the same class are one."""
    a = c = 0
    for edit in (*edits, Edit(len(first.words), len(first.words), len(second.words), len(second.words))):
        start: int | None = None
        kind = DifferenceClass.CASE
        for at in range(edit.a - a):
            one, other = first.words[a + at], second.words[c + at]
            here = None
            if one != other:
                same = one.lower() == other.lower()
                here = DifferenceClass.CASE if same else DifferenceClass.TYPOGRAPHY
            if start is not None and here is not kind:
                yield _replaced(first, a + start, a + at, second, c + start, c + at, kind)
                start = None
            if at and start is None and _gap(first, a + at) != _gap(second, c + at):
                yield _other_gap(first, a + at, second, c + at)
            if here and start is None:
                start, kind = at, here
        if start is not None:
            yield _replaced(first, a + start, edit.a, second, c + start, edit.c, kind)
        a, c = edit.b, edit.d


def _gap(text: Text, at: int) -> str:
    """What stands between a word and the one before it."""
    return text.text[text.spans[at - 1][1] : text.spans[at][0]]


def _other_gap(first: Text, a: int, second: Text, c: int) -> Difference:
    spans = [(text.spans[at - 1][1], text.spans[at][0]) for text, at in ((first, a), (second, c))]
    empty = [start == end for start, end in spans]
    operation = Operation.INSERTED if empty[0] else Operation.DELETED if empty[1] else Operation.REPLACED
    return Difference(operation, spans[0], spans[1], DifferenceClass.SPACE)


def _replaced(first: Text, a: int, b: int, second: Text, c: int, d: int, kind: DifferenceClass) -> Difference:
    return Difference(Operation.REPLACED, _span(first, a, b), _span(second, c, d), kind)


def _shared(first: Text, second: Text, a: str, b: str) -> Iterator[Difference]:
    """Names, numbers, dates, runs of three or more content words, and quotations that both texts have, in the
    order of the second."""
    runs = {edit.c: (edit, DifferenceClass.QUOTATION) for edit in _same_quotations(first, second)}
    for move in find_moves([Edit(0, len(a), 0, len(b))], a, b, first.weak):
        quotes = [edit for edit, _ in runs.values()]
        if move.moved and not any(_overlap(move, edit) for edit in quotes):
            quoted = all(first.quoted[move.a : move.b]) and all(second.quoted[move.c : move.d])
            run = move if quoted else _without_outer_marks(first, move)
            runs[run.c] = run, DifferenceClass.QUOTATION if quoted else DifferenceClass.WORDING
    covered = {c for move, _ in runs.values() for c in range(move.c, move.d)}
    marked_first, marked_second = _marked(first), _marked(second)
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(first.folded):
        places[without_possessive(word)].append(at)
    used = {a for move, _ in runs.values() for a in range(move.a, move.b)}
    last: tuple[Edit, DifferenceClass] | None = None
    for at, word in enumerate(second.folded):
        there = [n for n in places.get(without_possessive(word), ()) if n not in used]
        kind = marked_second.get(at) or next((marked_first[n] for n in there if n in marked_first), None)
        if kind is DifferenceClass.NAME:
            there = [n for n in there if has_capital(first.words[n]) and has_capital(second.words[at])]
        if not kind or not there or at in covered:
            continue
        if last and last[0].d == at and last[1] is kind and last[0].b in there:
            del runs[last[0].c]
            last = Edit(last[0].a, last[0].b + 1, last[0].c, at + 1), kind
        else:
            place = next((n for n in there if n in marked_first), there[0])
            last = Edit(place, place + 1, at, at + 1), kind
        used.add(last[0].b - 1)
        runs[last[0].c] = last
    for start in sorted(runs):
        edit, kind = runs[start]
        yield Difference(Operation.SHARED, _span(first, edit.a, edit.b), _span(second, edit.c, edit.d), kind)


def _without_outer_marks(first: Text, run: Edit) -> Edit:
    """A run of shared words without the punctuation marks at its ends."""
    words = [at for at in range(run.a, run.b) if is_word(first.words[at])]
    start, end = words[0] - run.a, words[-1] + 1 - run.a
    return Edit(run.a + start, run.a + end, run.c + start, run.c + end, moved=True)


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits have words of either text in common."""
    apart_in_first = one.b <= other.a or other.b <= one.a
    return not (apart_in_first and (one.d <= other.c or other.d <= one.c))


def _same_quotations(first: Text, second: Text) -> Iterator[Edit]:
    """Quotations that both texts have whole, each of the first's once."""
    there: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for start, end in first.quotations:
        there[_said(first, start, end)].append((start, end))
    for start, end in second.quotations:
        found = there.get(_said(second, start, end))
        if found:
            yield Edit(*found.pop(0), start, end)


def _said(text: Text, start: int, end: int) -> tuple[str, ...]:
    return tuple(word for word in text.folded[start:end] if is_word(word))


def _marked(text: Text) -> dict[int, DifferenceClass]:
    """The words that stay marked in rewritten text, and as what."""
    found = {}
    for at, word in enumerate(text.folded):
        if word in text.vocabulary.months or word in text.vocabulary.weekdays or word[0].isdigit():
            if text.is_date(at):
                found[at] = DifferenceClass.DATE
            elif word[0].isdigit():
                found[at] = DifferenceClass.NUMBER
        elif text.is_number(at) and is_word(word):
            found[at] = DifferenceClass.NUMBER
        elif text.names[at]:
            found[at] = DifferenceClass.NAME
    return found

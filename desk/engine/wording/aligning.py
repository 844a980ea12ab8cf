"""Where two sequences of words differ: edits, folded so that people can read them, and moved runs.

diff-match-patch (Myers' O(ND) algorithm) works on words, a code point standing for each distinct word. What
it finds is folded: an agreement of at most three stop words or punctuation marks between two edits joins
them, and so does a single plain word between two long edits: such islands are accidents, not agreement.
Sequences that differ in many places go to rapidfuzz's bit-parallel longest common subsequence, which needs
memory in proportion to the product of the lengths; beyond `_LARGEST_PRODUCT` only a common beginning and end
are agreement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

_FOLDED_AGREEMENT = 3
_LONG_EDIT = 4  # words; a single word left standing between two such edits is an accident
_MOVED_CONTENT_WORDS = 3
_MOST_TARGETS = 8  # places tried for a moved run; a phrase that recurs more often is no move
_MOST_MYERS_EDITS = 400  # its time grows with the square of the edits: 0.1 s at this many
_LARGEST_PRODUCT = 400_000_000  # 50 MB in rapidfuzz
_SURROGATES = range(0xD800, 0xE000)
_FIRST_CODE = 0x100


def bring_libraries() -> None:
    """Imports what comparing words takes, where nobody waits; elsewhere the first comparison would."""
    from diff_match_patch import diff_match_patch  # noqa: F401
    from rapidfuzz.distance import Indel  # noqa: F401


class Edit(NamedTuple):
    """Words `a` to `b` of the reference became words `c` to `d` of the text; `moved` where both are the same
    words, standing elsewhere."""

    a: int
    b: int
    c: int
    d: int
    moved: bool = False


def encode(first: Sequence[str], second: Sequence[str]) -> tuple[str, str]:
    """The two sequences as strings with a code point for each distinct word."""
    codes: dict[str, str] = {}
    for word in (*first, *second):
        if word not in codes:
            code = _FIRST_CODE + len(codes)
            codes[word] = chr(code if code < _SURROGATES.start else code + len(_SURROGATES))
    return "".join([codes[word] for word in first]), "".join([codes[word] for word in second])


def is_too_large(first: str, second: str) -> bool:
    return len(first) * len(second) > _LARGEST_PRODUCT


def similarity(first: str, second: str) -> float:
    """How much of two sequences is common and in the same order, 0 to 1, the same both ways round."""
    if not is_too_large(first, second):
        from rapidfuzz.distance import Indel  # late, as all of it here: a window that opens shows no rows yet

        return float(Indel.normalized_similarity(first, second))
    start, end = _common_ends(first, second)
    return 2 * (start + end) / (len(first) + len(second))


def longest_run(first: str, second: str) -> int:
    """How many words in a row two sequences share at most."""
    found = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    return found.size


def find_edits(
    first: str, second: str, weak: Sequence[bool], telling: Sequence[bool] | None = None
) -> list[Edit]:
    """The edits from the first sequence to the second, in order, folded over words of the first that are
    `weak` (stop words and punctuation marks), and over a single word between two long edits unless it is
    `telling` (a name, a number)."""
    return _folded(_raw_edits(first, second), weak, telling or [True] * len(first))


def _raw_edits(first: str, second: str) -> list[Edit]:
    if is_too_large(first, second):
        start, end = _common_ends(first, second)
        return [Edit(start, len(first) - end, start, len(second) - end)]
    from diff_match_patch import diff_match_patch
    from rapidfuzz.distance import Indel

    if Indel.distance(first, second) > _MOST_MYERS_EDITS:
        return [
            Edit(block.src_start, block.src_end, block.dest_start, block.dest_end)
            for block in Indel.opcodes(first, second)
            if block.tag != "equal"
        ]
    matcher = diff_match_patch()
    matcher.Diff_Timeout = 0
    edits = []
    a = c = 0
    for operation, run in matcher.diff_main(first, second, False):
        if operation == matcher.DIFF_EQUAL:
            a, c = a + len(run), c + len(run)
        elif operation == matcher.DIFF_DELETE:
            edits.append(Edit(a, a + len(run), c, c))
            a += len(run)
        else:
            edits.append(Edit(a, a, c, c + len(run)))
            c += len(run)
    return edits


def _common_ends(first: str, second: str) -> tuple[int, int]:
    """How many words two sequences share at the start, and how many of the rest at the end."""
    from diff_match_patch import diff_match_patch

    matcher = diff_match_patch()
    start = matcher.diff_commonPrefix(first, second)
    return start, matcher.diff_commonSuffix(first[start:], second[start:])


def _folded(edits: list[Edit], weak: Sequence[bool], telling: Sequence[bool]) -> list[Edit]:
    folded: list[Edit] = []
    for edit in edits:
        if folded and _is_island(folded[-1], edit, weak, telling):
            last = folded.pop()
            edit = Edit(last.a, edit.b, last.c, edit.d)
        folded.append(edit)
    return folded


def _is_island(before: Edit, after: Edit, weak: Sequence[bool], telling: Sequence[bool]) -> bool:
    """Whether the agreement between two edits is nothing that a reader would call one."""
    between = range(before.b, after.a)
    changed = [max(edit.b - edit.a, edit.d - edit.c) for edit in (before, after)]
    if len(between) > min(_FOLDED_AGREEMENT, sum(changed)):
        return False
    content = [at for at in between if not weak[at]]
    if not content:
        return True
    return len(content) == 1 and min(changed) >= _LONG_EDIT and not telling[content[0]]


def find_moves(edits: Sequence[Edit], first: str, second: str, weak: Sequence[bool]) -> list[Edit]:
    """The edits with runs of three or more content words that were deleted here and inserted there taken out
    and told as moved, in the order of the second sequence. Longest runs first."""
    moves: list[Edit] = []
    taken_a, taken_c = bytearray(len(first)), bytearray(len(second))
    for size, a, c in sorted(_common_runs(edits, first, second)):
        b, d = a - size, c - size
        content = sum(not word for word in weak[a:b])
        if content >= _MOVED_CONTENT_WORDS and not any(taken_a[a:b]) and not any(taken_c[c:d]):
            moves.append(Edit(a, b, c, d, moved=True))
            taken_a[a:b] = taken_c[c:d] = b"\1" * (b - a)
    return _without(edits, moves) if moves else list(edits)


def _common_runs(edits: Sequence[Edit], first: str, second: str) -> list[tuple[int, int, int]]:
    """Runs of words that one edit deletes and another, or the same, inserts: minus their length, and where
    they start."""
    size = _MOVED_CONTENT_WORDS
    inserted: dict[str, list[tuple[int, Edit]]] = defaultdict(list)
    for edit in edits:
        for c in range(edit.c, edit.d - size + 1):
            inserted[second[c : c + size]].append((c, edit))
    runs = []
    for edit in edits if inserted else ():
        for a in range(edit.a, edit.b - size + 1):
            for c, there in inserted.get(first[a : a + size], ())[:_MOST_TARGETS]:
                if a > edit.a and c > there.c and first[a - 1] == second[c - 1]:
                    continue  # part of the run that began one word earlier
                length = size
                while (
                    a + length < edit.b and c + length < there.d and first[a + length] == second[c + length]
                ):
                    length += 1
                runs.append((-length, a, c))
    return runs


def _without(edits: Sequence[Edit], moves: list[Edit]) -> list[Edit]:
    """The edits cut up around the moved runs, and the moves, in the order of the second sequence."""
    deleted, inserted = sorted((move.a, move.b) for move in moves), sorted((move.c, move.d) for move in moves)
    left: list[Edit] = []
    for edit in edits:
        gaps = zip_longest(_gaps(edit.a, edit.b, deleted), _gaps(edit.c, edit.d, inserted))
        for before, after in gaps:
            left.append(Edit(*(before or (edit.b, edit.b)), *(after or (edit.d, edit.d))))
    return sorted([*left, *moves], key=lambda edit: (edit.c, edit.d, edit.a))


def _gaps(start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of a range without the taken ranges, which are sorted and do not overlap."""
    gaps = []
    for low, high in taken[bisect_left(taken, (start, start)) :]:
        if high > end or low >= end:
            break
        if start < low:
            gaps.append((start, low))
        start = high
    return [*gaps, (start, end)] if start < end else gaps

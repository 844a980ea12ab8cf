"""The agreement of versions in the window's words. Reports have theirs in `desk.export.agreement_words`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QLocale

from desk.engine.agreement import Agreement, Clue, ClueKind, Descent, Order, Pair, Relation, Strength
from desk.engine.model import Comparison, FactType
from desk.engine.project import letter
from desk.ui.translating import tr

_MOSTLY, _PARTLY, _HARDLY = 0.6, 0.15, 0.03  # of what the shorter version shares


def percent(share: float) -> str:
    """82 %, never 100 % of what is not whole nor 0 % of what is there."""
    number = round(share * 100)
    if 0 < share < 1:
        number = min(max(number, 1), 99)
    return tr("{number} %", number=QLocale().toString(number))


def verdict(agreement: Agreement, pair: Pair, comparison: Comparison) -> str:
    """What can be said of two versions, in a few sentences."""
    a, b = letter(pair.first), letter(pair.second)
    if not pair.rows and not pair.word_for_word:
        return tr("{a} and {b} have nothing in common.", a=a, b=b)
    parts = (
        _substance(pair, a, b),
        _manner(agreement, pair),
        _facts(pair, comparison),
        _ends(pair, a, b),
        _origin(agreement, pair, a, b),
    )
    return " ".join(filter(None, parts))


def _substance(pair: Pair, a: str, b: str) -> str:
    if min(pair.said) == 1:
        return tr("{a} and {b} say the same.", a=a, b=b)
    return tr(
        "{b} says {first} of what {a} says; {a} says {second} of what {b} says.",
        a=a,
        b=b,
        first=percent(pair.said[0]),
        second=percent(pair.said[1]),
    )


def _manner(agreement: Agreement, pair: Pair) -> str:
    """Words and order in one sentence."""
    share = percent(pair.word_for_word)
    lengths = agreement.words[pair.first], agreement.words[pair.second]
    shorter = letter(pair.second if lengths[1] < lengths[0] else pair.first)
    same = pair.word_for_word / pair.substance if pair.substance else 0.0
    if pair.word_for_word == 1:
        words = tr("Word for word the same, all of {shorter}", shorter=shorter)
    elif same >= _MOSTLY:
        words = tr("Mostly in the same words ({share} of {shorter})", share=share, shorter=shorter)
    elif same >= _PARTLY:
        words = tr("Partly in the same words ({share} of {shorter})", share=share, shorter=shorter)
    elif same >= _HARDLY:
        words = tr("Reworded, but {share} of {shorter} word for word", share=share, shorter=shorter)
    else:
        words = tr("Reworded throughout")
    return f"{words}, {order_words(pair)}." if pair.order is not Order.UNKNOWN else f"{words}."


def order_words(pair: Pair) -> str:
    """The order of two versions; "" where they share too little to have one."""
    if pair.order is Order.MOVED and pair.moved == 1:
        return tr("in the same order, except for one passage")
    return {
        Order.SAME: tr("in the same order"),
        Order.MOVED: tr("in the same order, except for {count} passages", count=pair.moved),
        Order.MOSTLY: tr("mostly in the same order"),
        Order.OTHER: tr("in another order"),
        Order.UNKNOWN: "",
    }[pair.order]


def _facts(pair: Pair, comparison: Comparison) -> str:
    types = Counter(comparison.facts[number].type is FactType.NAME for number in pair.differing)
    facts, names = types[False], types[True]
    told = []
    if facts:
        told.append(tr("1 fact differs.") if facts == 1 else tr("{count} facts differ.", count=facts))
    if names:
        told.append(
            tr("1 name is spelt differently.")
            if names == 1
            else tr("{count} names are spelt differently.", count=names)
        )
    return " ".join(told) or tr("No fact differs.")


def _ends(pair: Pair, a: str, b: str) -> str:
    told = []
    for missing, has, lacks in ((pair.missing_end[0], a, b), (pair.missing_end[1], b, a)):
        if missing == 1:
            told.append(tr("{lacks} lacks the last paragraph of {has}.", lacks=lacks, has=has))
        elif missing > 1:
            told.append(
                tr("{lacks} lacks the last {count} paragraphs of {has}.", lacks=lacks, has=has, count=missing)
            )
    return " ".join(told)


def _origin(agreement: Agreement, pair: Pair, a: str, b: str) -> str:
    both = {pair.first, pair.second}
    descent = next((one for one in agreement.descents if {one.source, one.derived} == both), None)
    if descent is not None:
        return f"{descent_words(descent)}."
    if pair.relation is Relation.INDEPENDENT:
        return tr("Nothing shows that one came from the other.")
    if pair.relation is Relation.COPIED:
        return tr("{a} and {b} have copy in common, most likely through other versions.", a=a, b=b)
    return tr("{a} and {b} tell the same, most likely through other versions.", a=a, b=b)


def version_words(agreement: Agreement, version: int) -> str:
    """What can be said of one version beside all the others."""
    return tr(
        "{a} has {words} words and {count} of the {shared} rows that versions share.",
        a=letter(version),
        words=QLocale().toString(agreement.words[version]),
        count=agreement.coverage[version],
        shared=agreement.shared,
    )


def strength_name(strength: Strength) -> str:
    """How sure a descent is, in a word beside the arrow."""
    return {
        Strength.LIKELY: tr("likely"),
        Strength.PERHAPS: tr("perhaps"),
        Strength.UNCLEAR: tr("cannot tell"),
    }[strength]


def descent_words(descent: Descent) -> str:
    """B likely came from A"""
    source, derived = letter(descent.source), letter(descent.derived)
    rival = descent.rival if descent.rival != descent.derived else None
    if descent.strength is Strength.LIKELY:
        return tr("{b} likely came from {a}", a=source, b=derived)
    if descent.strength is Strength.PERHAPS:
        if rival is None:
            return tr("{b} perhaps came from {a}", a=source, b=derived)
        return tr("{b} perhaps came from {a}, or from {c}", a=source, b=derived, c=letter(rival))
    if rival is None:
        return tr("{a} and {b} are related; which came first cannot be told", a=source, b=derived)
    return tr("{b} came from {a} or {c}; which cannot be told", a=source, b=derived, c=letter(rival))


def clue_words(descent: Descent) -> Iterator[str]:
    """The evidence for a descent, a clue a line."""
    for clue in descent.clues:
        yield _clue(clue, letter(descent.source), letter(descent.derived))


def _clue(clue: Clue, a: str, b: str) -> str:
    share, count = percent(clue.share), clue.count
    one = count == 1
    return {
        ClueKind.WORDING: tr("{share} of {b} stands in {a} word for word", share=share, a=a, b=b),
        ClueKind.RETOLD: tr("{a} says {share} of what {b} says", share=share, a=a, b=b),
        ClueKind.ORDER: tr("{count} common rows stand in the same order", count=count),
        ClueKind.SAME_SLIP: tr("1 fact is given so by these two only")
        if one
        else tr("{count} facts are given so by these two only", count=count),
        ClueKind.CONTAINED: tr("{b} lacks {share} of {a} and adds hardly anything", share=share, a=a, b=b),
        ClueKind.SHORTER: tr("{b} is briefer in {count} common rows", count=count, b=b),
        ClueKind.QUOTATIONS_CUT: tr("{b} clips a quotation that {a} has whole", a=a, b=b)
        if one
        else tr("{b} clips {count} quotations that {a} has whole", count=count, a=a, b=b),
        ClueKind.ROUNDED: tr("{b} rounds a number of {a}", a=a, b=b)
        if one
        else tr("{b} rounds {count} numbers of {a}", count=count, a=a, b=b),
        ClueKind.NAMED: tr("{b} names the outlet of {a}", a=a, b=b),
        ClueKind.NEARER: tr("Other versions stand nearer to {a} than to {b}", a=a, b=b),
    }[clue.kind]

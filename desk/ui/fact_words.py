"""What is said of facts that versions give differently: how many there are, and each in a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from desk.engine.facts.weighing import contradicts
from desk.engine.model import Fact, FactType, FactValue
from desk.engine.quoting import quoted
from desk.ui.grid.labels import spellings
from desk.ui.translating import tr
from desk.ui.words import shortened

_CLOSING = dict(zip('“„”‘«»‹「『"', '”“”’»«›」』"', strict=True))  # by what opens
_OPENING = dict(zip('”’»«›」』"', '“‘«»‹「『"', strict=True))  # by what closes
_TOLD = 3  # values in one line
_LONGEST = 40  # characters of a value there
_MOST_WORDS = 7  # of the part in which quotations differ, before only its beginning is told
_SMALL = 3  # letters of “the”, “not”, “und”
_MORE = 2  # words told after small ones
_LEAST_ALIKE = 0.5  # of two quotations' words, to tell where they part


def disputed(facts: Sequence[Fact]) -> str:
    """1 fact disagrees · 6 spellings differ; "" of none that differ"""
    differing = [fact for fact in facts if not fact.agree]
    grave = sum(map(contradicts, differing))
    spelt = len(differing) - grave
    told = []
    if grave:
        told.append(tr("1 fact disagrees") if grave == 1 else tr("{count} facts disagree", count=grave))
    if spelt:
        told.append(tr("1 spelling differs") if spelt == 1 else tr("{count} spellings differ", count=spelt))
    return " · ".join(told)


def differing_words(fact: Fact) -> str:
    """What sets the versions of a fact apart, in a line: 17 / 70 passengers; “calm water” / “calm seas”"""
    given = spellings(fact)
    if fact.type is FactType.QUOTATION:
        whole: dict[int, str] = {}
        for value, text in wordings(fact):
            whole[value.article] = " ".join((whole.get(value.article, ""), text)).strip()
        told = _where_they_part([*whole.values()]) or _at_length([*whole.values()])
    elif fact.type is FactType.NUMBER:
        told = _counting_alike(fact)
    elif fact.type in (FactType.NAME, FactType.SPEAKER):
        told = _without_short_forms(given)
    else:
        told = given
    cut = [shortened(text, _LONGEST) for text in told[:_TOLD]]
    words = " / ".join(map(quoted, cut) if fact.type is FactType.QUOTATION else cut)
    return words + (" …" if len(told) > _TOLD else "")


def _at_length(quotations: Sequence[str]) -> list[str]:
    """Quotations that have too little in common to say where they part: all of them if they are short, else
    the beginning of the first."""
    each = list(dict.fromkeys(quotations))
    return [quoted(one) for one in (each if max(map(len, each)) <= _LONGEST else each[:1])]


def wordings(fact: Fact) -> list[tuple[FactValue, str]]:
    """What versions say, each with the value that it begins with: a quotation that runs over sentences is
    one, and has its marks at both ends."""
    if fact.type is not FactType.QUOTATION:
        return [(value, value.text) for value in fact.values]
    told: list[tuple[FactValue, str]] = []
    last: FactValue | None = None
    for value in fact.values:
        text = value.text.strip()
        goes_on = last is not None and value.article == last.article and value.sentence == last.sentence + 1
        if told and goes_on and _opens(told[-1][1]) and not (_closes(told[-1][1]) or _opens(text)):
            told[-1] = (told[-1][0], f"{told[-1][1]} {text}")
        else:
            told.append((value, text))
        last = value
    return [(value, _closed(text)) for value, text in told]


def _opens(text: str) -> bool:
    return text[:1] in _CLOSING


def _closes(text: str) -> bool:
    return (len(text) > 1 and text[-1] in _OPENING) or text[-1] == "“"


def _closed(text: str) -> str:
    """A quotation with marks at both ends, if it has one at either; a paraphrase as it is."""
    if _opens(text) and not _closes(text):
        return text + _CLOSING[text[0]]
    if _closes(text) and not _opens(text):
        return _OPENING.get(text[-1], "„") + text
    return text


def _counting_alike(fact: Fact) -> list[str]:
    """Each value once, worded with what most values count; the word itself behind the last alone."""
    worded: dict[str, list[str]] = {}
    for value in fact.values:
        worded.setdefault(value.value, []).append(value.text)
    counted: Counter[str] = Counter()
    for texts in worded.values():
        counted.update({text.split()[-1] for text in texts if " " in text})
    noun = max(counted, key=lambda word: counted[word], default="")
    told = [
        min((text for text in texts if text.split()[-1] == noun), key=len, default=texts[0])
        for texts in worded.values()
    ]
    if all(" " in text and text.split()[-1] == noun for text in told):
        return [*(text.rpartition(" ")[0] for text in told[:-1]), told[-1]] if len(told) <= _TOLD else told
    return told


def _without_short_forms(names: Sequence[str]) -> list[str]:
    """The names without those that only leave out words of another: “Lidman” beside “Omar Lidman”."""
    words = [frozenset(re.findall(r"\w+", name.casefold().replace(".", ""))) for name in names]
    return [
        name
        for number, name in enumerate(names)
        if not any(words[number] < other for other in words) and words[number] not in words[:number]
    ]


def _where_they_part(quotations: Sequence[str]) -> list[str]:
    """The words in which the first quotation and the next that is worded otherwise differ, after the word
    that they still share; nothing where they have too little in common."""
    first = _words(quotations[0])
    for quotation in quotations[1:]:
        other = _words(quotation)
        folded = [[word.casefold() for word in words] for words in (first, other)]
        matcher = SequenceMatcher(None, folded[0], folded[1], autojunk=False)
        parts = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        if not parts:
            continue
        if matcher.ratio() < _LEAST_ALIKE:
            return []
        _, a, b, c, d = parts[0]
        _, _, last, _, end = parts[-1]
        if max(last - a, end - c) <= _MOST_WORDS:
            b, d = last, end
        if not a and not min(b, d):  # nothing stands before it: the word behind it tells the place
            b, d = b + 1, d + 1
        before = 1 if a and c else 0
        if all(len(word) <= _SMALL for word in (*first[a:b], *other[c:d])):
            b, d = b + _MORE, d + _MORE  # “take the” alone tells nobody the place
        return [quoted(" ".join(words)) for words in (first[a - before : b], other[c - before : d])]
    return []


def _words(quotation: str) -> list[str]:
    """The words of a quotation without marks around them."""
    return [word for part in quotation.split() if (word := part.strip("“”„\"»«‘’‚'.,:;!?…()[]"))]

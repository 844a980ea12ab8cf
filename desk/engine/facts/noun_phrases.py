"""What a number counts: the noun phrase after it, as far as it can be told without a grammar."""

from __future__ import annotations

from collections.abc import Sequence

from desk.engine.facts.reading import Reading, stem

OF = frozenset({"of", "von", "de", "des", "d'"})
_ARTICLES = frozenset("the its their those these der die den ihrer les ses los las os as".split())
_PLURALS = frozenset("people men women children police feet personas gens".split())
_PLURALS_WITH_S = frozenset({"en", "fr", "es", "pt"})
_NOUN_WORDS = 5  # how far after a number its noun may stand


def noun_phrase(reading: Reading, start: int) -> tuple[Sequence[str], int]:
    """The stems of what a number counts, its head last, and where it ends: "10 senior captains" but not the
    verb after it. The head is the last plural; in German, the first word with a capital."""
    folded, last = reading.folded, min(len(reading.words), start + _NOUN_WORDS)
    at = start
    if at + 1 < len(folded) and folded[at] in OF:
        at += 1
        while at < last and folded[at] in _ARTICLES:
            at += 1
    places: list[int] = []
    while at < last and (reading.is_content(at) or _joins_attributes(reading, at, start)):
        if reading.is_content(at):
            places.append(at)
        at += 1
        if reading.language == "de" and reading.words[at - 1][0].isupper():
            break
    plurals = [n for n, place in enumerate(places) if _is_plural(folded[place], reading.language)]
    if plurals:
        places = places[: plurals[-1] + 1]
    stems = [stem(folded[place], reading.language) for place in places]
    return stems, places[-1] + 1 if places else start


def _is_plural(word: str, language: str) -> bool:
    return word in _PLURALS or (
        language in _PLURALS_WITH_S
        and word[-1] in "sx"
        and not word.endswith(("ss", "us", "is"))
        and len(word) > 3
    )


def _joins_attributes(reading: Reading, at: int, first: int) -> bool:
    """Whether an "and" stands between two attributes of one noun: "missile and drone attacks"."""
    return (
        at == first + 1
        and reading.folded[at] in ("and", "or")
        and not reading.folded[first].endswith("s")
        and at + 2 < len(reading.words)
        and reading.is_content(at + 1)
        and reading.is_content(at + 2)
    )

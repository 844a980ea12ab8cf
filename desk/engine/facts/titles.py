"""Titles and offices in a run of capitalised words: "Foreign Minister Nora Falk" is Nora Falk.

A title is a word for an office with what narrows it down ("Deputy Prime Minister", "Secretary of State").
At the end of a run an office by itself may be a family name ("King", "Judge"), so it needs such a word there
("Falk Foreign Affairs Adviser"). Limit: an institution named after an office loses it ("King Road").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_OFFICES = frozenset(
    """president premier chancellor minister secretary senator congressman congresswoman governor mayor
    ambassador envoy advisor adviser aide spokesman spokeswoman spokesperson commander chairman chairwoman
    chair director chief leader speaker judge justice prosecutor attorney inspector sheriff superintendent
    captain colonel sergeant lieutenant major admiral marshal commissioner deputy representative professor
    doctor reverend rabbi imam sheikh ayatollah pope bishop archbishop cardinal king queen prince princess
    sultan emir mr mrs ms miss dr prof gen lt col sgt capt sen rep gov rev sir lord lady dame ceo
    präsident präsidentin kanzler kanzlerin ministerpräsident ministerpräsidentin minister ministerin
    außenminister aussenminister innenminister bürgermeister bürgermeisterin sprecher sprecherin direktor
    direktorin richter richterin general könig königin papst herr frau pfarrer professorin
    président présidente ministre gouverneur maire directeur directrice juge général roi reine pape
    presidente presidenta ministro ministra gobernador gobernadora alcalde alcaldesa director directora juez
    rey reina papa primer primeiro primeira governador governadora prefeito prefeita diretor diretora juiz
    rei rainha""".split()
)
_NARROWING = frozenset(
    """prime foreign affairs defense defence interior finance treasury trade health justice state security
    national general vice deputy acting former retired senior executive managing special supreme chief press
    political military police public media federal attorney major brigadier rear principal joint staff army
    navy homeland economic cabinet""".split()
)
_AFTER_OFFICE = frozenset({"general", "executive"})
_OF = frozenset("of for".split())


def without_titles(folded: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """What titles leave of a run of words: start, end, and whether a title stands before it."""
    first, titled = start, False
    at = start
    while at < end:
        after = title_end(folded, at, end)
        if not after:
            at += 1
            continue
        if first < at:
            yield first, at, titled
        first = at = after
        titled = True
    if first < end:
        yield first, end, titled


def title_end(folded: Sequence[str], start: int, end: int) -> int:
    """Where the title that begins at a word ends; 0 where none does."""
    at, office = start, 0
    while at < end and (folded[at] in _OFFICES or folded[at] in _NARROWING):
        at += 1
        if folded[at - 1] in _OFFICES or (office == at - 1 and folded[at - 1] in _AFTER_OFFICE):
            office = at
    if not office:
        return 0
    after = office
    if after + 1 < end and folded[after] in _OF and folded[after + 1] in _NARROWING:
        after += 2
        while after < end and folded[after] in _NARROWING:
            after += 1
    alone = office - start == 1 and after == office
    return 0 if after == end and alone else after


def office_before(folded: Sequence[str], at: int) -> str:
    """The title that stands right before a word, capitals or not: "mayor"; "" where none does."""
    start = at
    while start and (folded[start - 1] in _OFFICES or folded[start - 1] in _NARROWING):
        start -= 1
    return " ".join(folded[start:at]) if start < at and folded[at - 1] in _OFFICES else ""

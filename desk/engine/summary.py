"""What follows from the summary's decisions: its text, where every line came from, what is still open, and
what the program would propose for that.

All of it is derived; nothing here is stored or changed: `desk.engine.edits` changes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desk.engine.model import (
    CONTENT_KINDS,
    Comparison,
    Fact,
    Kind,
    Place,
    Row,
    SentenceRef,
    Structure,
    fingerprint,
)
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.engine.words import cut, fold, is_word

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 500  # of Chinese and Japanese, where `words` counts every character as a word

_BULLET = re.compile(r"[-*–‣◦▪·]\s+|•\s*")
_ALIKE = 0.45  # of the words of two proposals, by Dice: a repeat shares 0.48, a part of another 0.36 at most
_CONTENT = tuple(CONTENT_KINDS)  # a tuple finds by identity, a set hashes an Enum
_SAME = 0.6  # the score of a link that says so; of those below, two in five are wrong
_NUMBERING = re.compile(r"(\d{1,3})[.)]\s+")

# --- what a line says


def sentence_text(project: Project, ref: SentenceRef) -> str:
    """The words of a sentence, verbatim; "" where its article is gone."""
    article = project.article(ref.article)
    return article.text[ref.start : ref.end] if article else ""


def source_text(project: Project, sources: Iterable[SentenceRef]) -> str:
    """What sentences say one after the other."""
    return run_on(said_text(project, source) for source in sources)


def said_text(project: Project, ref: SentenceRef) -> str:
    """What a sentence says in the summary: its words without the sign that made it an item of its version's
    list, since a line's style says what is a bullet here.

    A number is such a sign only where it counts: “1. Open the gates” before “2. …” is an item, “1. FC Tarn
    wins again” is a name."""
    text = sentence_text(project, ref)
    found = _BULLET.match(text)
    if found is None and (numbered := _NUMBERING.match(text)) is not None:
        found = numbered if _counts(project, ref, int(numbered[1])) else None
    return text[found.end() :] if found is not None and found.end() < len(text) else text


def _counts(project: Project, ref: SentenceRef, number: int) -> bool:
    """Whether the paragraph that a sentence begins and one beside it are items of a numbered list."""
    article = project.article(ref.article)
    if article is None:
        return False
    at = bisect_right(article.paragraphs, ref.start, key=lambda one: one.start) - 1
    if at < 0 or article.paragraphs[at].start != ref.start:
        return False
    for beside, expected in ((at - 1, number - 1), (at + 1, number + 1)):
        if 0 <= beside < len(article.paragraphs):
            other = _NUMBERING.match(article.paragraph_text(beside))
            if other is not None and int(other[1]) == expected:
                return True
    return False


def line_text(project: Project, line: SummaryLine) -> str:
    """What a line of the summary says: what a person wrote, else what its sources say."""
    return line.text if line.text is not None else source_text(project, line.sources)


def run_on(texts: Iterable[str]) -> str:
    """Texts as one, with a space between two of them except where the script writes none."""
    whole = ""
    for text in texts:
        spaced = whole and text and not (_unspaced(whole[-1]) and _unspaced(text[0]))
        whole += f" {text}" if spaced else text
    return whole


def _unspaced(character: str) -> bool:
    """Whether a character belongs to Chinese or Japanese writing, which puts no space between sentences."""
    wide = unicodedata.east_asian_width(character) in "WF"
    return wide and not unicodedata.name(character, "").startswith("HANGUL")


# --- where a line came from


@dataclass(frozen=True, slots=True)
class Provenance:
    """One source of a line: `text` and `fingerprint` are of the sentence as its article has it. `article`,
    `paragraph`, `sentence` and `row` count from 0; the last two are None where the span is no sentence of the
    comparison."""

    ref: SentenceRef
    article: int
    title: str
    text: str
    fingerprint: str
    paragraph: int
    sentence: int | None
    row: int | None


@dataclass(frozen=True, slots=True)
class DerivedLine:
    """A line of the summary as it reads. `edited` says that a person changed it since it was taken from its
    sources; a line without sources is the editor's own."""

    text: str
    style: LineStyle
    edited: bool
    sources: tuple[Provenance, ...]


def lines(project: Project, comparison: Comparison) -> tuple[DerivedLine, ...]:
    """The summary as it reads, each line with its provenance."""
    numbers = {article.id: number for number, article in enumerate(project.articles)}
    rows = row_numbers(comparison)
    sentences = {
        structure.ref(number): number
        for structure in comparison.structures
        for number in range(len(structure.sentences))
    }

    def provenance(ref: SentenceRef) -> Provenance:
        article = project.articles[numbers[ref.article]]
        text = article.text[ref.start : ref.end]
        paragraph = max(bisect_right(article.paragraphs, ref.start, key=lambda one: one.start) - 1, 0)
        title = project.article_title(article)
        place = (numbers[ref.article], title, text, fingerprint(text), paragraph)
        return Provenance(ref, *place, sentences.get(ref), rows.get(ref))

    return tuple(
        DerivedLine(
            line_text(project, line),
            line.style,
            line.text is not None and bool(line.sources),
            tuple(provenance(ref) for ref in line.sources if ref.article in numbers),
        )
        for line in project.summary
    )


def row_numbers(comparison: Comparison) -> dict[SentenceRef, int]:
    """The number of the sentence row that every sentence stands in. Derive it once for a comparison."""
    return {
        comparison.structures[article].ref(sentence): number
        for number, row in enumerate(comparison.sentence_rows)
        for article, cell in enumerate(row.cells)
        for sentence in cell
    }


def met_lines(
    project: Project, before: Mapping[SentenceRef, int], after: Mapping[SentenceRef, int]
) -> tuple[tuple[int, ...], ...]:
    """The lines of the summary, by their numbers, that come from one row now and came from several before; so
    they may say the same. The two mappings give what each sentence stood and stands for."""
    lines_of: dict[int, list[tuple[int, int]]] = {}
    for number, line in enumerate(project.summary):
        for source in line.sources:
            if source in before and source in after:
                lines_of.setdefault(after[source], []).append((number, before[source]))
    met = []
    for found in lines_of.values():
        numbers = tuple(dict.fromkeys(number for number, _ in found))
        if len(numbers) > 1 and len({row for _, row in found}) > 1:
            met.append(numbers)
    return tuple(sorted(met))


def story_name(project: Project, comparison: Comparison | None) -> str:
    """What a story is called: its title, else the headline of the base, else of the first version that has
    one; "" where there is none."""
    if project.title or comparison is None or not comparison.structures:
        return project.title
    for structure in (comparison.structures[comparison.base], *comparison.structures):
        for number, sentence in enumerate(structure.sentences):
            if sentence.kind is Kind.HEADLINE:
                return structure.sentence_text(number)
    return ""


# --- what is decided and what is open


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the summary is: of `shared` rows, which at least two versions have, `answered` have a canonical
    sentence. `disagreeing` are the facts, given differently by versions, that canonical sentences state."""

    answered: int
    shared: int
    disagreeing: tuple[Fact, ...]


def shared_rows(comparison: Comparison) -> tuple[int, ...]:
    """The numbers of the sentence rows to which at least two versions bring more than furniture."""
    return tuple(
        number
        for number, row in enumerate(comparison.sentence_rows)
        if sum(bool(_content(comparison.structures, row, article)) for article in row.articles()) > 1
    )


def open_rows(project: Project, comparison: Comparison) -> tuple[int, ...]:
    """The numbers of the shared rows that have no canonical sentence yet; of a headline and its lede in one
    row, the headline alone does not speak for it."""
    answered = answered_rows(comparison, project.marked())
    return tuple(number for number in shared_rows(comparison) if number not in answered)


def coverage(project: Project, comparison: Comparison) -> Coverage:
    """How much of what versions share the summary speaks for, and the facts in it that are in dispute."""
    marked = project.marked()
    shared = shared_rows(comparison)
    answered = answered_rows(comparison, marked)
    disagreeing = tuple(
        fact
        for fact in comparison.facts
        if not fact.agree
        and any(comparison.structures[value.article].ref(value.sentence) in marked for value in fact.values)
    )
    return Coverage(sum(number in answered for number in shared), len(shared), disagreeing)


def answered_rows(comparison: Comparison, marked: Collection[SentenceRef]) -> set[int]:
    """The rows that a canonical sentence speaks for; a headline alone does not speak for copy."""
    structures, answered = comparison.structures, set()
    chosen = {
        article: {number for number in range(len(structure.sentences)) if structure.ref(number) in marked}
        for article, structure in enumerate(structures)
        if any(ref.article == structure.article.id for ref in marked)
    }
    for number, row in enumerate(comparison.sentence_rows):
        if all(ones.isdisjoint(row.cells[article]) for article, ones in chosen.items()):
            continue
        kinds = (
            (structures[article].sentences[one].kind, one in chosen.get(article, ()))
            for article in row.articles()
            for one in _content(structures, row, article)
        )
        if speaks_for(kinds):
            answered.add(number)
    return answered


def speaks_for(kinds: Iterable[tuple[Kind, bool]]) -> bool:
    """Whether sentences, each given by its kind and whether it is canonical, are spoken for: by one that is
    canonical, where they hold copy by more than a headline."""
    kinds = list(kinds)
    chosen = {kind for kind, is_marked in kinds if is_marked}
    return bool(chosen) and not (chosen == {Kind.HEADLINE} and any(kind is Kind.BODY for kind, _ in kinds))


def _content(structures: Sequence[Structure], row: Row, article: int) -> list[int]:
    """The sentences of a cell without the furniture."""
    return [one for one in row.cells[article] if structures[article].sentences[one].kind in _CONTENT]


# --- proposals


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence that could speak for an open row. `centrality`, 0 to 1, says how much of what it states the
    `others`, the numbers of the other versions of the row, state too. `also` are open rows that state the
    same once more; nothing is proposed for them."""

    ref: SentenceRef
    row: int
    style: LineStyle
    centrality: float
    others: tuple[int, ...]
    also: tuple[int, ...] = ()


def suggest(project: Project, comparison: Comparison) -> tuple[Suggestion, ...]:
    """The most central sentence of every open row, in the order of the rows; nothing is marked by it.

    A sentence's centrality is the mean, over the other versions of its row, of the score of its best link
    into that cell and of the words that it shares with the whole cell (Dice's coefficient over folded words).
    The base wins a tie, then the earlier column. A headline or subhead is proposed only
    where the row has nothing else. What two rows state is proposed once, and not at all where the summary
    states it already."""
    scores = {(link.a, link.b): link.score for link in comparison.links}
    found = [_most_central(comparison, number, scores) for number in open_rows(project, comparison)]
    return _without_repeats(project, comparison, found)


def _most_central(
    comparison: Comparison, number: int, scores: dict[tuple[Place, Place], float]
) -> Suggestion:
    structures, row = comparison.structures, comparison.sentence_rows[number]
    cells = {article: found for article in row.articles() if (found := _content(structures, row, article))}
    words = {
        Place(article, one): _words(structures[article].sentence_text(one))
        for article, cell in cells.items()
        for one in cell
    }

    def likeness(place: Place, other: int) -> float:
        cell = [Place(other, one) for one in cells[other]]
        link = max(scores.get((min(place, one), max(place, one)), 0.0) for one in cell)
        theirs = set().union(*(words[one] for one in cell))
        return (link + 2 * len(words[place] & theirs) / max(len(words[place]) + len(theirs), 1)) / 2

    def centrality(place: Place) -> float:
        return sum(likeness(place, other) for other in cells if other != place.article) / (len(cells) - 1)

    def kind_of(place: Place) -> Kind:
        return structures[place.article].sentences[place.sentence].kind

    # A subhead ("The damage") may be most like all the others, yet it states nothing; a headline is short.
    stating = [place for place in words if kind_of(place) is Kind.BODY] or list(words)
    ranked = {place: (centrality(place), place.article == comparison.base) for place in stating}
    best = max(sorted(stating), key=lambda place: ranked[place])
    kind = kind_of(best)
    return Suggestion(
        structures[best.article].ref(best.sentence),
        number,
        LineStyle.TEXT if kind is Kind.BODY else LineStyle.HEADING,
        ranked[best][0],
        tuple(article for article in cells if article != best.article),
    )


def _without_repeats(
    project: Project, comparison: Comparison, suggestions: Sequence[Suggestion]
) -> tuple[Suggestion, ...]:
    """The suggestions without those that state what a canonical sentence, or a more central suggestion,
    states: of rows that are surely linked, and alike in words. A headline may state what copy does."""
    rows = row_numbers(comparison)
    linked: dict[int, set[int]] = {}
    for link in comparison.links:
        if link.score >= _SAME:
            a, b = (rows[comparison.structures[at.article].ref(at.sentence)] for at in (link.a, link.b))
            linked.setdefault(a, set()).add(b)
            linked.setdefault(b, set()).add(a)
    spoken: dict[int, list[tuple[frozenset[str], Suggestion | None]]] = {}
    for line in project.summary:
        if line.style is not LineStyle.HEADING:
            for ref in line.sources:
                spoken.setdefault(rows.get(ref, -1), []).append((_words(sentence_text(project, ref)), None))
    also: dict[Suggestion, list[int]] = {}
    for one in sorted(suggestions, key=lambda one: (-one.centrality, one.row)):
        words = _words(sentence_text(project, one.ref))
        near = [
            said for row in sorted(linked.get(one.row, set()) - {one.row}) for said in spoken.get(row, ())
        ]
        alike = [
            other
            for theirs, other in near
            if 2 * len(words & theirs) >= _ALIKE * (len(words) + len(theirs))
            and (other is None or other.style is one.style)
        ]
        if not alike:
            also[one] = []
            spoken.setdefault(one.row, []).append((words, one))
        elif alike[0] is not None:
            also[alike[0]].append(one.row)
    return tuple(
        replace(one, also=tuple(sorted(also[one])))
        for one in sorted(also, key=lambda suggestion: suggestion.row)
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for start, end in cut(text) if is_word(word := text[start:end]))


# --- length


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is; `minutes` is the time an adult takes to read it silently (Brysbaert 2019)."""

    words: int
    minutes: float


def length(texts: Iterable[str]) -> Length:
    """The words of texts and how long they take to read."""
    words = characters = 0
    for text in texts:
        for start, end in cut(text):
            if is_word(text[start:end]):
                unspaced = end - start == 1 and _unspaced(text[start])
                words, characters = words + (not unspaced), characters + unspaced
    return Length(words + characters, words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE)

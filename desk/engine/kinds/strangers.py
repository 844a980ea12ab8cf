"""Lines that share hardly a word with the story: what slipped in from the page around it.

An article read on its own cannot tell a teaser that is a whole sentence from the copy. Beside other versions
it can: copy says in other words what they say, or goes on about the same people and places; a line about a
shampoo does not. A small logistic sum weighs how much of a line's words the others and its own article have,
what its words say of furniture by themselves, its length, and whether it is in another language than its
article. Trained by tests/benchmarks/stranger_training.py on stories that people annotated; the weights are
resources/knowledge/stranger-model.json.

A line that names what the story is about is none, whatever else it says: background is copy. So is what goes
on about somebody or quotes them, and a short fact, unless more speaks against it than its words.

Versions are compared in their own language alone, and languages without spaces or stop words here are left
out. Subheads, which name what follows in words of their own, are never strangers, nor is anything in an
article that has little in common with the others, or of which much would be one: that is another story, or a
version that goes its own way.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desk.engine.kinds.lines import words_of
from desk.engine.languages import STOP_WORDS
from desk.engine.model import Certainty, Kind, Sentence, Structure
from desk.engine.words import QUOTE_MARKS

REASON = "shares hardly a word with the story"
FEATURES = (
    "elsewhere",  # how much of the words' weight other versions have, 0 to 1
    "again",  # how much of it the article has once more
    "nothing",  # how near a line of some words comes to having nothing in common with either, 0 to 1
    "furniture",  # log odds of the words alone; 0 for a line that is not English
    "foreign",  # it is in another language than its article
    "length",  # words, as a share of twenty
    "maybe",  # it was taken for furniture, but not surely enough
)
ENOUGH = 0.65  # chosen on families of stories that the weights had not seen
_MOST = 0.2  # of an article's lines; where more would be strangers, none is
_RELATED = 0.3  # of a line's words others have; an article of which most lines have less tells another story
_COMMON = 0.6  # of a line's words others have; it is no stranger then
_STEM = 5  # letters of a word that count, for endings differ
_WORDS = 20
_FEWEST = 4  # words that count; a shorter line is asked about only where something else speaks against it,
_FEW = 3  # and one still shorter only where that is more than its words
_ENOUGH_TEXT = 80  # words that count, of other versions; what is not in fewer may still belong to the story
_PROSE = -1.3  # log odds below which words speak of a story by themselves
_TOPIC = 4  # sentences that a word stands in from which on it is what the story is about
_NOTHING = 3  # times the shares: beyond a third in all, what a line has in common is not nothing
_SOME = 8  # words that count; of fewer it is no wonder if none is shared
_FOREIGN = 2  # stop words more in another language
_BOUND = 4.0  # of log odds
Row = tuple[float, ...]
_GOES_ON = frozenset(
    """he she they him them his her their er ihm ihn seine seiner seinem seinen il elle ils elles leur él ella
    ellos ellas ele ela eles elas lui lei loro""".split()
)
_STOPS = frozenset(word for words in STOP_WORDS.values() for word in words)


@dataclass(frozen=True, slots=True)
class StrangerModel:
    """`weights` belong to the `FEATURES`."""

    intercept: float
    weights: tuple[float, ...]

    def probability(self, row: Sequence[float]) -> float:
        total = self.intercept + sum(a * b for a, b in zip(self.weights, row, strict=True))
        return 1 / (1 + math.exp(-total))


def parse_stranger_model(text: str) -> StrangerModel:
    """The model of a JSON file. Raises ValueError where it was trained for other features than these."""
    data = json.loads(text)
    if tuple(data["weights"]) != FEATURES:
        raise ValueError("the model of strangers was trained for other features; train it again")
    return StrangerModel(data["intercept"], tuple(data["weights"].values()))


class Surroundings:
    """The words of a story's versions, against which lines are held."""

    def __init__(
        self, structures: Sequence[Structure], lexical: Callable[[str], float] | None = None
    ) -> None:
        self._structures = structures
        self._lexical = lexical
        self._stems = [
            [_stems_of(structure.sentence_text(number)) for number in range(len(structure.sentences))]
            if structure.language in STOP_WORDS
            else []
            for structure in structures
        ]
        self._counts = [
            Counter(stem for n, stems in enumerate(mine) if not structure.is_furniture(n) for stem in stems)
            for structure, mine in zip(structures, self._stems, strict=True)
        ]
        self._totals = {structure.language: Counter[str]() for structure in structures}
        for structure, counts in zip(structures, self._counts, strict=True):
            self._totals[structure.language].update(counts)
        self._sentences = sum(len(structure.sentences) for structure in structures)

    def has_company(self, article: int) -> bool:
        """Whether there is text enough in its language that an article can be held against."""
        all_words = self._totals[self._structures[article].language].total()
        return all_words - self._counts[article].total() >= _ENOUGH_TEXT

    def row(self, article: int, sentences: Sequence[int]) -> Row | None:
        """The `FEATURES` of sentences that follow each other; None for what is no stranger anyway.

        That is, others have most of its words; or it reads like a story, goes on about somebody (“He has
        lived alone since …”) or quotes them, or so few of its words count that it is no wonder if nobody else
        has them (“Nobody was hurt.”), and nothing else speaks against it."""
        structure, own_counts = self._structures[article], self._counts[article]
        totals = self._totals[structure.language]
        stems = frozenset[str]().union(*(self._stems[article][number] for number in sentences))
        weights = {stem: math.log((self._sentences + 1) / max(1, totals[stem])) for stem in stems}
        # Sums of a set's members, whose order is not the same each time: exact, so that the result is.
        total = math.fsum(weights.values()) or 1.0
        elsewhere = math.fsum(weights[stem] for stem in stems if totals[stem] > own_counts[stem]) / total
        if not stems or elsewhere >= _COMMON:
            return None
        again = math.fsum(weights[stem] for stem in stems if own_counts[stem] > 1) / total
        maybe = any(structure.sentences[number].certainty is Certainty.MAYBE for number in sentences)
        text = " ".join(map(structure.sentence_text, sentences))
        words = words_of(text)
        speaks = {code: sum(word in stops for word in words) for code, stops in STOP_WORDS.items()}
        best = max(speaks.values())
        foreign = best >= speaks[structure.language] + _FOREIGN
        odds = self._lexical(text) if self._lexical is not None and speaks["en"] == best else 0.0
        suspect = maybe or foreign or odds > 0
        if not (maybe or foreign) and len(stems) < _FEW:
            return None
        if not suspect and (odds < _PROSE or len(stems) < _FEWEST or goes_on(text, words)):
            return None
        return (
            elsewhere,
            again,
            max(0.0, 1 - _NOTHING * (elsewhere + again)) * min(1.0, len(stems) / _SOME),
            max(-_BOUND, min(_BOUND, odds)),
            float(foreign),
            min(len(words), _WORDS) / _WORDS,
            float(maybe),
        )

    def names_topic(self, article: int, sentences: Sequence[int]) -> bool:
        """Whether sentences have a word that the story is about: it stands in several, not of this article
        alone."""
        totals, own_counts = self._totals[self._structures[article].language], self._counts[article]
        return any(
            totals[stem] >= _TOPIC and totals[stem] > own_counts[stem]
            for number in sentences
            for stem in self._stems[article][number]
        )


def is_suspect(row: Row) -> bool:
    """Whether more speaks against a line than that nobody else has its words."""
    given = dict(zip(FEATURES, row, strict=True))
    return given["maybe"] > 0 or given["foreign"] > 0 or given["furniture"] > 0


def goes_on(text: str, words: Sequence[str]) -> bool:
    """Whether a line goes on about somebody, or quotes them: then it need not name anything again."""
    return not _GOES_ON.isdisjoint(words) or not QUOTE_MARKS.isdisjoint(text)


def units(structure: Structure) -> Iterator[tuple[int, ...]]:
    """What is held against the story: each sentence of copy, and each paragraph of several."""
    for _, group in groupby(range(len(structure.sentences)), lambda n: structure.sentences[n].paragraph):
        asked = [number for number in group if is_asked(structure.sentences[number])]
        yield from ((number,) for number in asked)
        if len(asked) > 1:
            yield tuple(asked)


def is_asked(sentence: Sentence) -> bool:
    """Whether a sentence can turn out to be a stranger: it counts as copy, and no person says so."""
    decided = sentence.certainty in (Certainty.MANUAL, Certainty.RULED)
    return sentence.kind in (Kind.BODY, Kind.HEADLINE) and not decided


def without_strangers(
    structures: Sequence[Structure], model: StrangerModel, lexical: Callable[[str], float] | None = None
) -> tuple[Structure, ...]:
    """The structures with strangers as furniture; `lexical` gives what a text's words alone say of it."""
    surroundings = Surroundings(structures, lexical)
    return tuple(
        _told(structure, _strangers(structure, article, surroundings, model))
        for article, structure in enumerate(structures)
    )


def _strangers(
    structure: Structure, article: int, surroundings: Surroundings, model: StrangerModel
) -> dict[int, Kind]:
    """The sentences of an article that are strangers, and what each probably is."""
    if not surroundings.has_company(article):
        return {}
    rows = {unit: surroundings.row(article, unit) for unit in units(structure)}
    related = sum(row is None or row[0] >= _RELATED for row in rows.values())
    if 2 * related < len(rows):
        return {}
    found: dict[int, Kind] = {}
    for unit, row in rows.items():
        if row is None or (surroundings.names_topic(article, unit) and not is_suspect(row)):
            continue
        if model.probability(row) >= ENOUGH:
            speaks_like_furniture = row[FEATURES.index("furniture")] > 0
            found |= dict.fromkeys(unit, Kind.PROMO if speaks_like_furniture else Kind.TEASER)
    return found if len(found) <= _MOST * len(structure.sentences) else {}


def _told(structure: Structure, strangers: Mapping[int, Kind]) -> Structure:
    """The structure with these kinds. A paragraph is furniture where all its sentences are."""
    if not strangers:
        return structure
    sentences = tuple(
        replace(sentence, kind=strangers[number], certainty=Certainty.LIKELY, reason=REASON)
        if number in strangers
        else sentence
        for number, sentence in enumerate(structure.sentences)
    )
    kinds = list(structure.paragraph_kinds)
    for paragraph, group in groupby(sentences, lambda sentence: sentence.paragraph):
        members = list(group)
        if all(one.reason == REASON for one in members):
            kinds[paragraph] = members[0].kind
    return replace(structure, sentences=sentences, paragraph_kinds=tuple(kinds))


def has_strangers(structure: Structure) -> bool:
    """Whether some of its sentences were taken for strangers; beside other versions they may be none."""
    return any(sentence.reason == REASON for sentence in structure.sentences)


def _stems_of(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words_of(text) if len(word) > 1 and word not in _STOPS)

"""Sentences that only the one before makes sense of: “he added”, “His adviser …”, “Such talks …”.

A sentence leans where it opens with a word that points back, or where nothing but such a word says whose
quotation it is. So does the item of a digest that opens with a label (“How much: …”), which only the items
around it explain. Limits: six languages; “it” and its like are left alone: “It is raining” points nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from desk.engine.model import Structure
from desk.engine.vocabulary import vocabulary_of
from desk.engine.words import cut, fold, is_word

_PERSONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset("he she they".split()),
        "de": frozenset("er sie".split()),
        "fr": frozenset("il elle ils elles".split()),
        "es": frozenset("él ella ellos ellas".split()),
        "pt": frozenset("ele ela eles elas".split()),
        "it": frozenset("lui lei loro egli essa essi".split()),
    }
)
_OPENINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset("his her their this these that those such both".split()),
        "de": frozenset(
            "sein seine seiner ihr ihre ihrer dieser diese dieses solche beide deren dessen".split()
        ),
        "fr": frozenset("son sa ses leur leurs celui celle ceux celles".split()),
        "es": frozenset("su sus este esta estos estas ese esa esos esas ambos ambas".split()),
        "pt": frozenset("seu sua seus suas este esta estes estas esse essa esses essas ambos ambas".split()),
        "it": frozenset("suo sua suoi sue questo questa questi queste entrambi".split()),
    }
)
_LABELLED = re.compile(r"(?:[-*–‣◦▪·•]\s*)(?:[^\W\d_][\w’'.&-]*\s){0,4}[^\W\d_][\w’'.&-]*:\s")
_FEW = 5  # words outside the quotation; among more there may be somebody whom the pronoun means
_QUOTED = re.compile(r"[“„«»\"][^“”„«»\"]*[”“«»\"]")


def leans(structure: Structure, sentence: int) -> bool:
    """Whether a sentence cannot stand without the one before it."""
    language, text = structure.language, structure.sentence_text(sentence)
    if _LABELLED.match(text):
        return True
    persons = _PERSONS.get(language, frozenset())
    if not persons:
        return False
    outside = " ".join(_QUOTED.sub(" ", text).replace("-", " ").split())  # “dit-elle”
    said = [fold(word) for start, end in cut(outside) if is_word(word := outside[start:end])]
    quotes_first = _QUOTED.match(text) is not None
    if said and said[0] in persons | _OPENINGS[language] and not quotes_first:
        return True
    if not 2 <= len(said) <= _FEW or _QUOTED.search(text) is None:
        return False
    speaking = vocabulary_of(language).attributions
    return any(
        (one in persons and other in speaking) or (one in speaking and other in persons)
        for one, other in pairwise(said)
    )

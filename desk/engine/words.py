"""Cuts text into words and punctuation marks, in any script, and folds spellings that count as the same word.

A word keeps what is written as one: "1,200.5", "U.S.", "well-known", "don't". An article elided before a word
("l'Islande", "d'accord") is a word of its own. Chinese characters, kana and the clusters of Thai, Lao, Khmer
and Burmese, which are written without spaces, stand one by one. White space belongs to no word. Its limit: it
knows no dictionary, so compounds are never taken apart.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’ʼ＇`´"
_HYPHENS = "-‐‑"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Vowel signs and the like are no letters to `re`, yet they are parts of words.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962"
    "\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03"
    "\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c00-\u0c03\u0c3c-\u0c4d\u0c81-\u0c83\u0cbc-\u0ccd\u0d00-\u0d03"
    "\u0d3b-\u0d4d\u0d82\u0d83\u0dca-\u0ddf\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_ONE_BY_ONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_CLUSTERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_CLUSTER_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059"
    "\u17b4-\u17d3\u17dd"
)
_LETTER = rf"(?:[^\W_{_ONE_BY_ONE}{_CLUSTERS}][{_MARKS}{_INVISIBLE}]*)"
_WORD = re.compile(
    rf"""(?:[^\W\d_]\.){{2,}}                                    # U.S.
    | (?:[^\W\d_]\.)+[^\W\d_](?![\w{_APOSTROPHES}])              # U.S
    | (?i:[cdjlmnst]|qu)[{_APOSTROPHES}](?=[^\W\d_]{{2}})        # l'Islande; ignoring case in all of it would
                                                               # take ten times as long to compile
    | {_LETTER}+(?:(?:[{_HYPHENS}{_APOSTROPHES}]|(?<=\d)[.,:/](?=\d)){_LETTER}+)*
    | [{_ONE_BY_ONE}]
    | [{_CLUSTERS}][{_CLUSTER_MARKS}]*
    | \.{{2,}} | --+
    | \S""",
    re.VERBOSE,
)
_FOLDED = str.maketrans(
    dict.fromkeys(_APOSTROPHES + "‘‚‛", "'")
    | dict.fromkeys("“”„‟«»‹›＂「」『』", '"')
    | dict.fromkeys(_HYPHENS + "–—−‒―", "-")
    | dict.fromkeys(_INVISIBLE)
    | {"…": "..."}
)
QUOTE_MARKS = frozenset('"“”„‟«»‹›「」『』‘‚')


def cut(text: str) -> list[tuple[int, int]]:
    """The words and punctuation marks of a text as half-open spans, in order."""
    return [match.span() for match in _WORD.finditer(text)]


def fold(word: str) -> str:
    """A word without capitals, invisible characters and the variants of quotes, dashes and ellipses."""
    if not word.isascii():
        # Composed before capitals go and again after invisible characters went from between the marks.
        composed = unicodedata.normalize("NFC", word.casefold()).casefold()
        word = unicodedata.normalize("NFC", composed.translate(_FOLDED)) or word
    # Last, for a run of typographic dashes is "--" only once they are folded.
    return "-" if word.startswith("--") else word.lower()


def is_word(word: str) -> bool:
    """Whether it is a word or number rather than a punctuation mark."""
    return word[0].isalnum() or any(map(str.isalnum, word))


def without_possessive(word: str) -> str:
    """ "Norway's" is "Norway"."""
    if len(word) > 2 and word[-2] in _APOSTROPHES and word[-1] in "sS":
        return word[:-2]
    return word


_QUOTATION = re.compile(
    r"""(?:^|(?<=[\s(\[—–-]))“[^“”]*(?:”|$) | “[^“”]*[”“] | „[^“”„]*[“”] | «[^«»]*» | »[^«»]*«
    | 「[^「」]*」 | 『[^『』]*』 | (?<!\w)"(?=\S)[^"]*"
    | (?<![\w‘])‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w) | ^[^“”„"]*”""",
    re.VERBOSE,
)


def quotations(text: str) -> list[tuple[int, int]]:
    """The quotations of a text with their marks, in order. One that opens and never closes runs to the end,
    one that only closes begins with the text: both happen where a quotation runs over several sentences."""
    if QUOTE_MARKS.isdisjoint(text):
        return []
    return [match.span() for match in _QUOTATION.finditer(text)]

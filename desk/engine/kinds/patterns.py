"""Patterns of lines: what makes one line like another, and the rules an editor makes for an outlet.

A pattern is words as an editor types them, with `*` for any words or none: `READ: *`, `Follow us on *`,
`Sign up for our newsletter`. Case, quotation marks and full stops do not count, a number stands for any
number; a colon or bar does count, so `READ: *` leaves “Read my lips” alone. Knows lines and articles; no
phrases, no model. Its limit: a pattern is about one paragraph or one sentence, never about its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.forms import find_form
from desk.engine.kinds.lines import TOKEN, fold, line_of, words_of
from desk.engine.model import Article, Certainty, Kind, SentenceRef, Structure

ANY = "*"
_PART = re.compile(rf"[:|»►]|{TOKEN.pattern}")
_LABEL = re.compile(r"[\W_]*([^\W_][^:|»►*]{0,40}?)\s*([:|»►])\s*\S")
_LABEL_WORDS = 4  # at most; what is longer before a colon is a sentence that introduces a quotation
_TITLE_ENDS = re.compile(r"\s[-–—|·]\s")


@dataclass(frozen=True, slots=True)
class OutletRule:
    """An editor's word on every line of an outlet that fits a pattern. Stronger than what the program thinks,
    weaker than what was decided on a line of the story at hand."""

    outlet: str
    pattern: str
    kind: Kind


def fits(pattern: str, text: str) -> bool:
    """Whether a paragraph or sentence is what the pattern says."""
    return _matcher(pattern)(_folded(text))


def is_pattern(pattern: str) -> bool:
    """Whether a pattern says anything: without a word of its own it would fit every line."""
    return bool(words_of(pattern.replace(ANY, " ")))


def pattern_of(structure: Structure, index: int) -> str:
    """The pattern that a sentence suggests: its paragraph's label where it has one and the sentence opens it,
    else its own words. "" where it has no words."""
    label = _label_at(structure, index)
    text = f"{label} {ANY}" if label else " ".join(structure.sentence_text(index).replace(ANY, " ").split())
    return text if is_pattern(text) else ""


def lines_like(structures: Sequence[Structure], ref: SentenceRef) -> tuple[SentenceRef, ...]:
    """The sentence, and every other of the story that an editor would call the same: with the same label, the
    same words, or of the same closed form (a byline, a picture credit). In order; none where it is gone."""
    found = [
        (structure, number)
        for structure in structures
        if structure.article.id == ref.article
        for number in range(len(structure.sentences))
        if structure.ref(number) == ref
    ]
    if not found:
        return ()
    structure, index = found[0]
    alike = _alike(structure, index)
    return tuple(
        one.ref(number)
        for one in structures
        for number, takes in enumerate(_taken(one, alike))
        if takes or one.ref(number) == ref
    )


def lines_that_fit(structures: Iterable[Structure], pattern: str) -> tuple[SentenceRef, ...]:
    """The sentences that a pattern is about, in order; none for a pattern that says nothing."""
    if not is_pattern(pattern):
        return ()
    matcher = _matcher(pattern)
    return tuple(
        structure.ref(number)
        for structure in structures
        for number, takes in enumerate(_taken(structure, lambda text: matcher(_folded(text))))
        if takes
    )


# --- outlets


def is_from(article: Article, outlet: str) -> bool:
    """Whether an article is an outlet's: by what its file says, else the file's name or the title's end."""
    wanted = _named(outlet)
    if not wanted:
        return False
    if article.outlet:
        return _named(article.outlet) == wanted
    name = _named(_file_name(article.path))
    if any(name[at : at + len(wanted)] == wanted for at in range(len(name) - len(wanted) + 1)):
        return True
    return _named(_TITLE_ENDS.split(article.title)[-1]) == wanted


def likely_outlet(article: Article) -> str:
    """The name to propose for the outlet of an article; "" where nothing tells."""
    if article.outlet:
        return article.outlet
    ending = _TITLE_ENDS.split(article.title)
    stem = _file_name(article.path)
    if len(ending) > 1:
        return ending[-1].strip()
    return _spaced(stem) if any(map(str.isalpha, stem)) else ""


class Ruling:
    """The rules that concern one article, ready to be asked of its lines."""

    def __init__(self, rules: Iterable[OutletRule], article: Article) -> None:
        self._rules = [
            (rule, _matcher(rule.pattern))
            for rule in rules
            if is_pattern(rule.pattern) and is_from(article, rule.outlet)
        ]

    def of(self, text: str) -> Finding | None:
        """What the first rule that fits says of a paragraph or sentence; None where none does."""
        if not self._rules:
            return None
        folded = _folded(text)
        for rule, matcher in self._rules:
            if matcher(folded):
                reason = f"your rule for {rule.outlet}: “{rule.pattern}”"
                return Finding(rule.kind, Certainty.RULED, reason)
        return None


# --- what these share


def _named(name: str) -> tuple[str, ...]:
    """The words of an outlet's name, which a file's name may join with strokes."""
    return words_of(_spaced(name))


def _file_name(path: str) -> str:
    """The last part of a path, without its ending."""
    name = re.split(r"[/\\]", path)[-1]
    return name.rpartition(".")[0] or name


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")


def _folded(text: str) -> str:
    """The words and separators of a text as they are compared, a space on both sides of each."""
    parts = [part if part in ":|»►" else fold(part) for part in _PART.findall(text)]
    return " ".join(("", *parts, "")) if parts else ""


def _matcher(pattern: str) -> Callable[[str], bool]:
    """Whether a folded text fits: its parts between the stars stand there in order, the first at the start
    and the last at the end. Linear, so no pattern can keep anyone waiting."""
    parts = [_folded(part) for part in pattern.split(ANY)]
    first, last, middle = parts[0], parts[-1], parts[1:-1]

    def matches(text: str) -> bool:
        if len(parts) == 1:
            return text == first
        if not (text.startswith(first) and text.endswith(last)):
            return False
        at = max(0, len(first) - 1)  # neighbours share the space between them
        for part in filter(None, middle):
            at = text.find(part, at)
            if at < 0:
                return False
            at += len(part) - 1
        return at <= len(text) - len(last)

    return matches


def _label_of(text: str) -> str:
    """“READ:” of “READ: Iran says …”; "" where a line opens with no label."""
    label = _LABEL.match(text)
    if label is None or not 0 < len(words_of(label[1])) <= _LABEL_WORDS:
        return ""
    gap = "" if label[2] == ":" else " "
    return f"{label[1].strip()}{gap}{label[2]}"


def _label_at(structure: Structure, index: int) -> str:
    """The label of a sentence's paragraph, if the sentence opens it."""
    sentence = structure.sentences[index]
    paragraph = structure.article.paragraphs[sentence.paragraph]
    opens = sentence.start == paragraph.start
    return _label_of(structure.article.text[paragraph.start : paragraph.end]) if opens else ""


def _alike(structure: Structure, index: int) -> Callable[[str], bool]:
    label, text = _label_at(structure, index), structure.sentence_text(index)
    matcher = _matcher(f"{label} {ANY}" if label else text.replace(ANY, " "))
    opening, folded = _opening(text), _folded(text)
    form = find_form(line_of(text)) if not label else None
    reason = form.reason if form is not None and form.certainty is Certainty.CERTAIN else ""

    def alike(other: str) -> bool:
        if not folded:
            return other == text
        if _opening(other) == opening and matcher(_folded(other)):  # the cheap question first
            return True
        found = find_form(line_of(other)) if reason else None
        return found is not None and found.reason == reason and found.certainty is Certainty.CERTAIN

    return alike


def _opening(text: str) -> str:
    """The first word, folded."""
    first = _PART.search(text)
    return fold(first[0]) if first else ""


def _taken(structure: Structure, alike: Callable[[str], bool]) -> list[bool]:
    """For each sentence whether it is taken: all of a paragraph that is, else those that are alone."""
    article, numbers = structure.article, [sentence.paragraph for sentence in structure.sentences]
    whole = {number: alike(article.paragraph_text(number)) for number in set(numbers)}
    several = {one for one, next_one in pairwise(numbers) if one == next_one}
    return [
        whole[number] or (number in several and alike(structure.sentence_text(index)))
        for index, number in enumerate(numbers)
    ]

"""Closed phrases of furniture, as people can read and change them in resources/knowledge/furniture-*.txt.

The files of all languages are used together: a German page says “Share on Facebook” too.

    ; a comment
    [promo label pulls] a cross-link to another story
    read (more|next)
    see also

A section opens with the kind, the form, perhaps flags, and the reason that an editor reads. Forms:

    label     stands before a colon, dash or bar, or alone on its line
    line      is the whole line
    opening   opens the line
    inside    stands anywhere in the line

Flags: `likely` (certain without it), `ends` (only ever follows the story), `pulls` (alone on its line it
takes the next line along). In a phrase `a|b` is either word, `(a)` a word that may be missing, `#` a number,
`~` a site's name, `*` any words. Case, punctuation and the shape of apostrophes do not count.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import Line, words_of
from desk.engine.model import Certainty, Kind

_FORMS = ("label", "line", "opening", "inside")
_FLAGS = {"likely", "ends", "pulls"}
_LABEL = re.compile(r"^[\W_]*([^\W_][^:|–—»►>]{1,58}?)\s*(?::|\||–|—|»|►|>|-(?=\s))\s*(?=(.?))")
_SITE = re.compile(r"[\w-]{2,}(?:\.[\w-]{2,})+")
_SECTION = re.compile(r"\[([\w ]+)\]\s*(.+)")
_LONGEST = 70  # words; a longer line is no closed phrase
_REACH = 12  # how many words "*" may stand for before the next word of the phrase
_ANY: frozenset[str] = frozenset()  # the atom that stands for any words

Atoms = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases, by form and by the word they open with."""

    by_form: Mapping[str, Mapping[str, tuple[tuple[Atoms, Finding], ...]]] = field(default_factory=dict)

    def find(self, line: Line) -> Finding | None:
        """What a closed phrase says of the whole line, None where none matches."""
        words = line.words
        if len(words) > _LONGEST:
            return None
        announces = self.labelled(line) if line.text.endswith(":") else None
        return (
            announces
            or self._first("line", words, whole=True)
            or self.labelled(line)
            or self._first("opening", words, whole=False)
            or self._inside(words)
        )

    def labelled(self, line: Line) -> Finding | None:
        """A label before a separator, a label alone, or a label in capitals before words that are not."""
        alone = self._first("label", line.words, whole=True)
        if alone:
            return alone
        label = _LABEL.match(line.text)
        if label is None:
            return self._shouted_label(line)
        found = self._first("label", words_of(label[1]), whole=True)
        # What follows is on this line, so there is nothing to pull.
        return found and replace(found, pulls=False)

    def stuck(self, words: tuple[str, ...]) -> int:
        """How many words at the start of a sentence are a closed phrase that got stuck to it, 0 for none."""
        index = self.by_form.get("line", {})
        found = [_length_of_start(atoms, words) for atoms, _ in index.get(words[0], ())] if words else []
        for word in words[: _REACH + 1]:
            found += [_length_of_start(atoms, words) for atoms, _ in index.get("*" + word, ())]
        return max(found, default=0)

    def _first(self, form: str, words: tuple[str, ...], *, whole: bool) -> Finding | None:
        index = self.by_form.get(form, {})
        for atoms, finding in index.get(words[0], ()) if words else ():
            if _matches(atoms, words, whole=whole):
                return finding
        if form != "line":
            return None
        for word in words[: _REACH + 1]:
            for atoms, finding in index.get("*" + word, ()):
                if _matches(atoms, words, whole=whole):
                    return finding
        return None

    def _shouted_label(self, line: Line) -> Finding | None:
        given = line.text.split(maxsplit=5)
        shouted = list(itertools.takewhile(str.isupper, given[:5]))
        if not shouted or len(shouted) == len(given):
            return None
        found = self._first("label", words_of(" ".join(shouted)), whole=True)
        return found and replace(found, pulls=False)

    def _inside(self, words: tuple[str, ...]) -> Finding | None:
        index = self.by_form.get("inside", {})
        for position, word in enumerate(words):
            for atoms, finding in index.get(word, ()):
                if _matches(atoms, words[position:], whole=False):
                    return finding
        return None


def parse_phrases(texts: Iterable[str]) -> Phrases:
    """The phrases of several files. Raises ValueError, naming the line that is not in this form."""
    found: dict[str, dict[str, list[tuple[Atoms, Finding]]]] = {form: {} for form in _FORMS}
    for text in texts:
        form, finding = "", None
        for number, row in enumerate(text.splitlines(), 1):
            row = row.strip()
            if not row or row.startswith(";"):
                continue
            if row.startswith("["):
                form, finding = _section(row, number)
            elif finding is None:
                raise ValueError(f"line {number}: a phrase before the first section")
            else:
                for atoms in _variants(row, form):
                    for word in atoms[0] or ("*" + word for word in atoms[1]):
                        found[form].setdefault(word, []).append((atoms, finding))
    return Phrases(
        {form: {word: tuple(entries) for word, entries in index.items()} for form, index in found.items()}
    )


def _section(row: str, number: int) -> tuple[str, Finding]:
    header = _SECTION.fullmatch(row)
    words = header[1].split() if header else []
    kind, form, flags = "".join(words[:1]), "".join(words[1:2]), set(words[2:])
    if header is None or kind not in set(Kind) or form not in _FORMS or not flags <= _FLAGS:
        raise ValueError(f"line {number}: not a section header: {row}")
    certainty = Certainty.LIKELY if "likely" in flags else Certainty.CERTAIN
    return form, Finding(Kind(kind), certainty, header[2], "ends" in flags, "pulls" in flags)


def _variants(row: str, form: str) -> list[Atoms]:
    """The phrase with and without each of its optional words, where that still is a phrase."""
    choices: list[tuple[Atoms, ...]] = []
    for part in row.split():
        optional = part.startswith("(") and part.endswith(")")
        bare = part.strip("()")
        atom = _ANY if bare == "*" else frozenset(bare.casefold().split("|"))
        choices.append(((atom,), ()) if optional else ((atom,),))
    variants = [tuple(itertools.chain.from_iterable(choice)) for choice in itertools.product(*choices)]
    return [atoms for atoms in variants if _is_closed(atoms, form)]


def _is_closed(atoms: Atoms, form: str) -> bool:
    """True where sentences of stories will hardly match: what leaves words open needs two of its own, or one
    that is long or a sign."""
    own = [atom for atom in atoms if atom]
    if len(own) >= 2 or (own and form in ("line", "label") and len(own) == len(atoms)):
        return True
    return any(len(word) >= 9 or not word.isalnum() for atom in own for word in atom)


def _matches(atoms: Atoms, words: tuple[str, ...], *, whole: bool) -> bool:
    for position, atom in enumerate(atoms):
        if not atom:
            rest = atoms[position + 1 :]
            if not rest:
                return not whole or len(words) <= position + _REACH
            reach = min(len(words), position + _REACH + 1)
            return any(_matches(rest, words[start:], whole=whole) for start in range(position, reach))
        if position >= len(words):
            return False
        word = words[position]
        if word not in atom and not ("~" in atom and _SITE.fullmatch(word)):
            return False
    return not whole or len(words) == len(atoms)


def _length_of_start(atoms: Atoms, words: tuple[str, ...]) -> int:
    """How many words the phrase takes up at the start of the words, 0 where it does not stand there or its
    own end is open."""
    own = atoms[1:] if not atoms[0] else atoms
    if len(own) < 3 or not all(own):
        return 0
    for start in range(_REACH + 1) if len(own) < len(atoms) else (0,):
        if _matches(own, words[start:], whole=False):
            return start + len(own)
    return 0

"""What an article is made of: its sentences, and the kind of every line. Each article is read on its own."""

from __future__ import annotations

import re

from desk.engine import sentences
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Kind, Sentence, Structure

_PROMO = re.compile(r"(?:also )?(?:read|see also|watch|related)(?: more| next| also)?\s*:", re.IGNORECASE)


def read_structure(article: Article, knowledge: Knowledge) -> Structure:
    """The article's sentences with their kinds, and a kind for each paragraph."""
    found: list[Sentence] = []
    kinds: list[Kind] = []
    for number, paragraph in enumerate(article.paragraphs):
        text = article.paragraph_text(number)
        kind = Kind.HEADLINE if number == 0 else Kind.PROMO if _PROMO.match(text) else Kind.BODY
        kinds.append(kind)
        found += [
            Sentence(paragraph.start + a, paragraph.start + b, number, kind) for a, b in sentences.split(text)
        ]
    return Structure(article, tuple(found), tuple(kinds))

"""What an article is made of: its sentences, and the kind of every line. Each article is read on its own.

A paragraph is judged as one line. A sentence inside a paragraph of copy has a kind of its own only where a
closed phrase or an anchored form makes it certain, as when a page's “Subscribe to our newsletter.” stuck to
the last paragraph. What is only `maybe` furniture is reported as body text, with its reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desk.engine import languages, sentences
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.judging import judge
from desk.engine.kinds.lines import line_of
from desk.engine.kinds.seams import cut_seams
from desk.engine.knowledge import Knowledge
from desk.engine.model import CONTENT_KINDS, Article, Certainty, Kind, Sentence, Structure


def read_structure(article: Article, knowledge: Knowledge) -> Structure:
    """The article's sentences with their kinds, and a kind for each paragraph."""
    language = languages.guess(article.text)
    known = knowledge.furniture
    texts = [article.paragraph_text(number) for number in range(len(article.paragraphs))]
    spans = [list(cut_seams(text, sentences.split(text, language), known.phrases)) for text in texts]
    lines = [line_of(text) for text in texts]
    parts = [
        [line] if len(cuts) < 2 else [line_of(text[start:end]) for start, end in cuts]
        for text, line, cuts in zip(texts, lines, spans, strict=True)
    ]
    judged = judge(lines, parts, [paragraph.role for paragraph in article.paragraphs], known)
    found: list[Sentence] = []
    kinds: list[Kind] = []
    for number, (cuts, said) in enumerate(zip(spans, judged, strict=True)):
        offset = article.paragraphs[number].start
        mine = [
            _sentence(offset + start, offset + end, number, finding)
            for (start, end), finding in zip(cuts, said.parts, strict=False)
        ]
        found += mine
        kinds.append(_kind_of_most(mine))
    return Structure(article, tuple(found), tuple(kinds), language)


def _sentence(start: int, end: int, paragraph: int, finding: Finding | None) -> Sentence:
    if finding is None:
        return Sentence(start, end, paragraph)
    unsure = finding.certainty is Certainty.MAYBE and finding.kind not in CONTENT_KINDS
    kind = Kind.BODY if unsure else finding.kind
    return Sentence(start, end, paragraph, kind, finding.certainty, finding.reason)


def _kind_of_most(found: Sequence[Sentence]) -> Kind:
    """The kind of most of a paragraph's text; the earlier one of two that have as much."""
    lengths: Counter[Kind] = Counter()
    for sentence in found:
        lengths[sentence.kind] += sentence.end - sentence.start
    return lengths.most_common(1)[0][0] if lengths else Kind.BODY

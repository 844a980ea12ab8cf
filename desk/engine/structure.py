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
from desk.engine.kinds.judging import inlined, judge
from desk.engine.kinds.lines import line_of
from desk.engine.knowledge import Knowledge
from desk.engine.model import CONTENT_KINDS, Article, Certainty, Kind, Sentence, Structure


def read_structure(article: Article, knowledge: Knowledge) -> Structure:
    """The article's sentences with their kinds, and a kind for each paragraph."""
    language = languages.guess(article.text)
    texts = [article.paragraph_text(number) for number in range(len(article.paragraphs))]
    spans = [sentences.split(text, language) for text in texts]
    lines = [line_of(text) for text in texts]
    parts = [
        [line] if len(cuts) < 2 else [line_of(text[start:end]) for start, end in cuts]
        for text, line, cuts in zip(texts, lines, spans, strict=True)
    ]
    roles = [paragraph.role for paragraph in article.paragraphs]
    findings = judge(lines, parts, roles, knowledge.phrases, knowledge.furniture)
    found: list[Sentence] = []
    kinds: list[Kind] = []
    for number, finding in enumerate(findings):
        offset = article.paragraphs[number].start
        mine = []
        for part, (start, end) in zip(parts[number], spans[number], strict=False):
            said = finding if finding or len(parts[number]) < 2 else inlined(part, knowledge.phrases)
            mine.append(_sentence(offset + start, offset + end, number, said))
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

"""What an article is made of: its sentences, and the kind of every line. Each article is read on its own.

A paragraph is judged as one line. A sentence inside a paragraph of copy has a kind of its own only where a
closed phrase or an anchored form makes it certain, as when a page's “Subscribe to our newsletter.” stuck to
the last paragraph. What is only `maybe` furniture is reported as body text, with its reason. An editor's rule
for the outlet comes last and stands above all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desk.engine import languages, sentences
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.judging import judge
from desk.engine.kinds.lines import Line, line_of
from desk.engine.kinds.patterns import Ruling
from desk.engine.kinds.seams import cut_seams
from desk.engine.knowledge import Knowledge
from desk.engine.model import CONTENT_KINDS, Article, Certainty, Kind, Sentence, Structure
from desk.engine.progress import Tick, no_tick, part_of, ticked

_TICK_EVERY = 64  # paragraphs, some twenty milliseconds


def read_structure(article: Article, knowledge: Knowledge, tick: Tick = no_tick) -> Structure:
    """The article's sentences with their kinds, and a kind for each paragraph. Raises Cancelled where `tick`
    does."""
    language = languages.guess(article.text)
    known = knowledge.furniture
    spans: list[list[tuple[int, int]]] = []
    lines: list[Line] = []
    parts: list[list[Line]] = []
    for number in ticked(range(len(article.paragraphs)), part_of(tick, 0.0, 0.5), _TICK_EVERY):
        text = article.paragraph_text(number)
        cuts = list(cut_seams(text, sentences.split(text, language), known.phrases))
        line = line_of(text)
        spans.append(cuts)
        lines.append(line)
        parts.append([line] if len(cuts) < 2 else [line_of(text[start:end]) for start, end in cuts])
    roles = [paragraph.role for paragraph in article.paragraphs]
    judged = judge(lines, parts, roles, known, part_of(tick, 0.5, 1.0))
    ruling = Ruling(knowledge.rules, article)
    found: list[Sentence] = []
    kinds: list[Kind] = []
    for number, (cuts, said) in enumerate(zip(spans, judged, strict=True)):
        offset, text = article.paragraphs[number].start, article.paragraph_text(number)
        ruled = ruling.of(text)
        mine = [
            _sentence(offset + start, offset + end, number, ruled or ruling.of(text[start:end]) or finding)
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

"""What sentences say in the summary: their words, fit to stand without the text around them.

A sentence keeps its words. What only its surroundings make sense of is set right: the sign that made it an
item of its version's list is left out, for a line's style says what is a bullet here; a quotation that runs
on over several sentences is opened and closed with the marks of its version; a clause that ends at a
semicolon ends at a full stop; a dateline is left out. Sentences that follow each other in their article are
read as one text, so that nothing is closed between them.

Limits: single quotation marks, which are apostrophes too, are left as they are; a quotation that runs on over
several paragraphs is known by the mark that opens each of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from desk.engine.model import Article, Paragraph, SentenceRef
from desk.engine.project import Project
from desk.engine.quoting import CLOSING, open_quotation

_BULLET = re.compile(r"[-*–‣◦▪·]\s+|•\s*")
_NUMBERING = re.compile(r"(\d{1,3})[.)]\s+")
_CLAUSE_END = ";"
# “TARN, March 3 (Coast News) –” before the first words of an article; the summary is dated otherwise.
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,}(?:[ /][A-ZÀ-Þ.’'-]{2,}){0,3}(?:,\s[^–—:]{2,32}?)?(?:\s\([^()]{2,32}\))?"
    r"(?:\s[–—-]{1,2}|\s?—)\s(?=[“„«\"\dA-ZÀ-Þ])"
)


def sentence_text(project: Project, ref: SentenceRef) -> str:
    """The words of a sentence, verbatim; "" where its article is gone."""
    article = project.article(ref.article)
    return article.text[ref.start : ref.end] if article else ""


def said_text(project: Project, ref: SentenceRef) -> str:
    """What a sentence says where it stands alone; "" where its article is gone."""
    return said_texts(project, (ref,))[0]


def said_texts(project: Project, refs: Sequence[SentenceRef]) -> list[str]:
    """What each of some sentences says where they stand one after the other, in this order."""
    texts = []
    for number, ref in enumerate(refs):
        article = project.article(ref.article)
        before = refs[number - 1] if number else None
        after = refs[number + 1] if number + 1 < len(refs) else None
        begins = article is None or not _follows(article, before, ref)
        ends = article is None or not _follows(article, ref, after)
        texts.append(_said(article, ref, begins, ends) if article is not None else "")
    return texts


def _follows(article: Article, before: SentenceRef | None, after: SentenceRef | None) -> bool:
    """Whether a sentence of the article comes right after another in its text and its paragraph."""
    if before is None or after is None or before.article != after.article:
        return False
    between = article.text[before.end : after.start]
    return before.end <= after.start and not between.strip() and "\n" not in between


def _said(article: Article, ref: SentenceRef, begins: bool, ends: bool) -> str:
    """What a sentence says that begins or ends what is read as one text."""
    text = article.text[ref.start : ref.end]
    at = bisect_right(article.paragraphs, ref.start, key=lambda one: one.start) - 1
    if at < 0 or not text:
        return text
    paragraph = article.paragraphs[at]
    said = text[_sign_of_list(article, at, ref, text) or _dateline(paragraph, ref, text) :]
    lead = article.text[paragraph.start : ref.start].rstrip()
    if begins and lead.endswith(_CLAUSE_END):
        said = said[:1].upper() + said[1:]
    if ends and said.endswith(_CLAUSE_END):
        said = f"{said[:-1]}."
    return _quoted_whole(article, paragraph, ref, said, begins, ends)


def _sign_of_list(article: Article, paragraph: int, ref: SentenceRef, text: str) -> int:
    """How many characters of a text are the sign of a list.

    A number is such a sign only where it counts: “1. Open the gates” before “2. …” is an item, “1. FC Tarn
    wins again” is a name."""
    found = _BULLET.match(text)
    if found is None and (numbered := _NUMBERING.match(text)) is not None:
        found = numbered if _counts(article, paragraph, ref, int(numbered[1])) else None
    return found.end() if found is not None and found.end() < len(text) else 0


def _dateline(paragraph: Paragraph, ref: SentenceRef, text: str) -> int:
    """How many characters of a text are the dateline of its paragraph."""
    found = _DATELINE.match(text) if paragraph.start == ref.start else None
    return found.end() if found is not None else 0


def _counts(article: Article, paragraph: int, ref: SentenceRef, number: int) -> bool:
    """Whether the paragraph that a sentence begins and one beside it are items of a numbered list."""
    if article.paragraphs[paragraph].start != ref.start:
        return False
    for beside, expected in ((paragraph - 1, number - 1), (paragraph + 1, number + 1)):
        if 0 <= beside < len(article.paragraphs):
            other = _NUMBERING.match(article.paragraph_text(beside))
            if other is not None and int(other[1]) == expected:
                return True
    return False


def _quoted_whole(
    article: Article, paragraph: Paragraph, ref: SentenceRef, said: str, begins: bool, ends: bool
) -> str:
    """The text with the marks of a quotation that began before it or goes on after it in its paragraph."""
    opened = open_quotation(article.text[paragraph.start : ref.start])
    left_open = open_quotation(article.text[ref.start : ref.end], opened)
    if begins and opened:
        said = f"{opened}{said}"
    if ends and left_open:
        said = f"{said}{CLOSING[left_open]}"
    return said

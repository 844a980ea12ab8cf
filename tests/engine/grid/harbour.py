"""A small invented story of three versions, and stories of any versions, compared as in the program."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desk.engine.comparing import compare
from desk.engine.model import Article, Comparison, Kind, Paragraph, Place, SentenceRef
from desk.engine.project import KindDecision, Project, SummaryLine
from desk.files.knowledge import load_knowledge

BASE = (
    "Harbour bridge closes for repairs",
    "Engineers closed the harbour bridge on Monday after finding 12 cracks in its northern pier. "
    "Mayor Ada Lind promised that it would reopen before the summer regatta.",
    "READ: All ferries at a glance",
    "The council will vote on the new budget of six million crowns next Thursday evening.",
)
OTHER = (
    "Harbour bridge closes for repairs",
    "The council will vote on the new budget of six million crowns next Thursday evening.",
    "Engineers closed the harbour bridge on Monday after finding 14 cracks in its northern pier. "
    "Mayor Ada Lind promised that it would certainly reopen before the summer regatta.",
)
SHORT = (
    "Harbour bridge closes for repairs",
    "Engineers closed the harbour bridge on Monday after finding 12 cracks in its northern pier.",
)


def make_article(name: str, paragraphs: tuple[str, ...]) -> Article:
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(at, at + len(text)))
        at += len(text) + 1
    return Article(name, f"Version {name}", "\n".join(paragraphs), tuple(spans))


@dataclass(frozen=True)
class Story:
    project: Project
    comparison: Comparison

    def ref(self, text: str, article: int = 0) -> SentenceRef:
        """The first sentence of an article that contains a text."""
        structure = self.comparison.structures[article]
        numbers = range(len(structure.sentences))
        return structure.ref(next(n for n in numbers if text in structure.sentence_text(n)))

    def place(self, text: str, article: int = 0) -> Place:
        structure = self.comparison.structures[article]
        numbers = range(len(structure.sentences))
        return Place(article, next(n for n in numbers if text in structure.sentence_text(n)))

    def marked(self, *refs: SentenceRef) -> Story:
        return replace(
            self, project=replace(self.project, summary=tuple(SummaryLine((ref,)) for ref in refs))
        )


def tell_story(*versions: tuple[str, ...], promos: tuple[str, ...] = ()) -> Story:
    """Compares versions given as paragraphs; `promos` are paragraphs that a person has called promos."""
    articles = tuple(make_article(f"v{number}", one) for number, one in enumerate(versions))
    kinds = tuple(
        KindDecision(SentenceRef(article.id, span.start, span.end), Kind.PROMO)
        for article in articles
        for span in article.paragraphs
        if article.text[span.start : span.end] in promos
    )
    project = Project(articles=articles, base="v0", kinds=kinds)
    return Story(project, compare(project, load_knowledge()))


def harbour_story() -> Story:
    return tell_story(BASE, OTHER, SHORT, promos=(BASE[2],))

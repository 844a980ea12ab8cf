"""The summary as it reads, each line with where it came from, and the name of the story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from desk.engine.model import Comparison, Kind, SentenceRef, fingerprint
from desk.engine.project import LineStyle, Project
from desk.engine.summary.texts import line_text


@dataclass(frozen=True, slots=True)
class Provenance:
    """One source of a line: `text` and `fingerprint` are of the sentence as its article has it. `article`,
    `paragraph`, `sentence` and `row` count from 0; the last two are None where the span is no sentence of the
    comparison."""

    ref: SentenceRef
    article: int
    title: str
    text: str
    fingerprint: str
    paragraph: int
    sentence: int | None
    row: int | None


@dataclass(frozen=True, slots=True)
class DerivedLine:
    """A line of the summary as it reads. `edited` says that a person changed it since it was taken from its
    sources; a line without sources is the editor's own."""

    text: str
    style: LineStyle
    edited: bool
    sources: tuple[Provenance, ...]


def lines(project: Project, comparison: Comparison) -> tuple[DerivedLine, ...]:
    """The summary as it reads, each line with its provenance."""
    numbers = {article.id: number for number, article in enumerate(project.articles)}
    rows = row_numbers(comparison)
    sentences = {
        structure.ref(number): number
        for structure in comparison.structures
        for number in range(len(structure.sentences))
    }

    def provenance(ref: SentenceRef) -> Provenance:
        article = project.articles[numbers[ref.article]]
        text = article.text[ref.start : ref.end]
        paragraph = max(bisect_right(article.paragraphs, ref.start, key=lambda one: one.start) - 1, 0)
        title = project.article_title(article)
        place = (numbers[ref.article], title, text, fingerprint(text), paragraph)
        return Provenance(ref, *place, sentences.get(ref), rows.get(ref))

    return tuple(
        DerivedLine(
            line_text(project, line),
            line.style,
            line.text is not None and bool(line.sources),
            tuple(provenance(ref) for ref in line.sources if ref.article in numbers),
        )
        for line in project.summary
    )


def row_numbers(comparison: Comparison) -> dict[SentenceRef, int]:
    """The number of the sentence row that every sentence stands in. Derive it once for a comparison."""
    return {
        comparison.structures[article].ref(sentence): number
        for number, row in enumerate(comparison.sentence_rows)
        for article, cell in enumerate(row.cells)
        for sentence in cell
    }


def met_lines(
    project: Project, before: Mapping[SentenceRef, int], after: Mapping[SentenceRef, int]
) -> tuple[tuple[int, ...], ...]:
    """The lines of the summary, by their numbers, that come from one row now and came from several before; so
    they may say the same. The two mappings give what each sentence stood and stands for."""
    lines_of: dict[int, list[tuple[int, int]]] = {}
    for number, line in enumerate(project.summary):
        for source in line.sources:
            if source in before and source in after:
                lines_of.setdefault(after[source], []).append((number, before[source]))
    met = []
    for found in lines_of.values():
        numbers = tuple(dict.fromkeys(number for number, _ in found))
        if len(numbers) > 1 and len({row for _, row in found}) > 1:
            met.append(numbers)
    return tuple(sorted(met))


def story_name(project: Project, comparison: Comparison | None) -> str:
    """What a story is called: its title, else the headline of the base, else of the first version that has
    one; "" where there is none."""
    return project.title or (headline_of(comparison) if comparison is not None else "")


def headline_of(comparison: Comparison) -> str:
    """The headline of the base, else of the first version that has one; "" where there is none."""
    if not comparison.structures:
        return ""
    for structure in (comparison.structures[comparison.base], *comparison.structures):
        for number, sentence in enumerate(structure.sentences):
            if sentence.kind is Kind.HEADLINE:
                return structure.sentence_text(number)
    return ""

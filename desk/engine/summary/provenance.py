"""The summary as it reads, each line with where it came from, its headline, and the name of the story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from desk.engine.model import Comparison, Kind, SentenceRef, fingerprint
from desk.engine.project import LineStyle, Project, SummaryLine
from desk.engine.summary.saying import said_text, sentence_text
from desk.engine.summary.texts import line_text

_KIND = attrgetter("kind")


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
    return _derived(project, comparison, project.summary)


def headed_lines(project: Project, comparison: Comparison) -> tuple[DerivedLine, ...]:
    """The summary as it leaves the program: the same below its headline, where there is one."""
    above = headline(project, comparison)
    if above is None or above.is_line:
        return lines(project, comparison)
    line = SummaryLine(above.sources, None if above.sources else above.text, LineStyle.HEADING)
    return _derived(project, comparison, (line, *project.summary))


def _derived(
    project: Project, comparison: Comparison, given: Sequence[SummaryLine]
) -> tuple[DerivedLine, ...]:
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

    def derived(line: SummaryLine) -> DerivedLine:
        sources = tuple(provenance(ref) for ref in line.sources if ref.article in numbers)
        edited = line.text is not None and bool(line.sources)
        return DerivedLine(line_text(project, line), line.style, edited, sources)

    return tuple(map(derived, given))


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


@dataclass(frozen=True, slots=True)
class Headline:
    """What stands above the summary. `is_line` says that the summary's first line is it; else `sources` is
    the headline of a version that it was taken from, or empty where it is the story's title."""

    text: str
    sources: tuple[SentenceRef, ...]
    is_line: bool


def headline(project: Project, comparison: Comparison) -> Headline | None:
    """The headline of the summary: its first line where that is a heading, unless the story's title says
    otherwise; else the title; else the headline of a version. None where there is none of these."""
    first = project.summary[0] if project.summary else None
    if first is not None and first.style is LineStyle.HEADING:
        text = line_text(project, first)
        if project.title in ("", " ".join(text.split())):
            return Headline(text, first.sources, is_line=True)
    if project.title:
        return Headline(project.title, (), is_line=False)
    ref = _first_headline(project, comparison)
    return Headline(said_text(project, ref), (ref,), is_line=False) if ref is not None else None


def story_name(project: Project, comparison: Comparison | None) -> str:
    """What a story is called: its title, else the headline of the first version that has one; "" where there
    is none."""
    if project.title or comparison is None:
        return project.title
    ref = _first_headline(project, comparison)
    return sentence_text(project, ref) if ref is not None else ""


def _first_headline(project: Project, comparison: Comparison) -> SentenceRef | None:
    """A headline of the first version that has one, in the order of the columns: choosing another base sets
    rows in another order, but renames nothing."""
    structures = {structure.article.id: structure for structure in comparison.structures}
    for structure in (structures[one.id] for one in project.articles if one.id in structures):
        kinds = list(map(_KIND, structure.sentences))  # asked at every decision, and long where there is none
        if Kind.HEADLINE in kinds:
            return structure.ref(kinds.index(Kind.HEADLINE))
    return None

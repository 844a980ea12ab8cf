"""The words of the grid: what cells, rows and columns say of themselves, on screen and to a screen reader."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desk.engine.facts.weighing import gravity
from desk.engine.grid.cells import Cell
from desk.engine.grid.counting import Counts
from desk.engine.grid.linking import OtherRow
from desk.engine.grid.states import RowState
from desk.engine.grid.story import StoryView
from desk.engine.grid.wordings import Mark
from desk.engine.model import Fact, FactType, Kind, Place, Status
from desk.engine.project import Project, letter
from desk.engine.quoting import quoted
from desk.engine.wording import Operation
from desk.ui.translating import tr
from desk.ui.words import class_name, count_of_kind, fact_name, kind_name

_TOLD = 3  # values of one fact, where a row is told in one line
_SHORT = 36  # characters of a value there
_CLAIMS = frozenset({FactType.NEGATION, FactType.STRENGTH})


def mark_text(mark: Mark, against: str) -> str:
    """What a difference says of itself; `against` is the letter of the version that it is compared with."""
    words, kind = mark.instead, class_name(mark.kind)
    if mark.operation is Operation.DELETED:
        return tr("{letter} has “{words}” here", letter=against, words=words)
    if mark.operation is Operation.INSERTED:
        return tr("{letter} does not have this ({kind})", letter=against, kind=kind)
    if mark.operation is Operation.MOVED:
        return tr("{letter} has this elsewhere in the sentence", letter=against)
    if mark.operation is Operation.SHARED:
        return tr("Shared with {letter}; all that is not underlined is different", letter=against)
    return tr("{letter} has “{words}” ({kind})", letter=against, words=words, kind=kind)


# --- rows ----------------------------------------------------------------------------------------------


def row_label(story: StoryView, row: int) -> str:
    """What stands beside a row: its number and how many versions have it; of furniture, in
    one line, the kind."""
    if story.is_furniture_row(row):
        return kind_name(story.row_kind(row))
    return f"{story.numbers.of(row)}\n{story.versions(row)}/{len(story.comparison.structures)}"


def row_name(story: StoryView, row: int) -> str:
    """What a row is called wherever one is told of it: by the number beside it, or what furniture it is."""
    if not story.is_furniture_row(row):
        return tr("Row {row}", row=story.numbers.of(row))
    ids = [story.comparison.structures[article].article.id for article in story.rows[row].articles()]
    columns = (n for n, article in enumerate(story.project.articles) if article.id in ids)
    kind = kind_name(story.row_kind(row))
    name = tr("{kind} in {letters}", kind=kind, letters=", ".join(map(letter, columns)))
    return name[:1].upper() + name[1:]


def row_summary(story: StoryView, row: int, reference: str = "") -> str:
    """A row in one line: where it stands, who has it, who set it side by side, what its words are
    compared with, which facts differ; what is longest comes last, for a line may be cut."""
    parts = [row_name(story, row)]
    if story.is_furniture_row(row):
        return " · ".join([*parts, tr("not compared")])
    parts.append(
        tr("in {count} of {total}", count=story.versions(row), total=len(story.comparison.structures))
    )
    parts += [_doubt_summary(story, row) or _link_summary(story, row), reference]
    decided = story.decision_state(row)
    if decided == RowState.MARKED | RowState.UNRESOLVED:
        parts.append(tr("decided in part"))
    elif RowState.MARKED in decided:
        parts.append(tr("canonical sentence chosen"))
    parts.append(_facts_summary(story.facts_in_row(row)))
    return " · ".join(part for part in parts if part)


def compared_with(letters: Sequence[str], *, canonical: bool) -> str:
    """compared with B; compared with B, canonical"""
    words = tr("compared with {letters}, canonical") if canonical else tr("compared with {letters}")
    return words.format(letters=", ".join(letters)) if letters else ""


def _facts_summary(facts: Sequence[Fact]) -> str:
    """“ten” / “six” differ, +2 facts: the gravest of the facts that differ, and how many more there are."""
    differing = [fact for fact in facts if not fact.agree and not _is_one_name(fact)]
    if not differing:
        return ""
    gravest = min(differing, key=gravity)
    values = [quoted(text, _SHORT) for text in spellings(gravest)]
    told = values[:_TOLD] + (["…"] if len(values) > _TOLD else [])
    said = tr("{values} differ", values=" / ".join(told))
    more = len(differing) - 1
    if not more:
        return said
    return said + (tr(", +1 fact") if more == 1 else tr(", +{count} facts", count=more))


def _is_one_name(fact: Fact) -> bool:
    """Whether versions only call one name in full, in short, or in other capitals: no news."""
    if fact.type is not FactType.NAME:
        return False
    names = [frozenset(re.findall(r"\w+", text.casefold().replace(".", ""))) for text in spellings(fact)]
    return all(name <= max(names, key=len) for name in names)


def spellings(fact: Fact) -> list[str]:
    """What versions give differently: of a quotation or name every spelling, of all else one for each value,
    for "11-day" and "11 days" are the same."""
    if fact.type in (FactType.QUOTATION, FactType.NAME):
        return list(dict.fromkeys(value.text for value in fact.values))
    given: dict[str, str] = {}
    for value in fact.values:
        given.setdefault(value.value.partition(" ")[0] if fact.type in _CLAIMS else value.value, value.text)
    return list(given.values())


def fact_by_version(fact: Fact, columns: dict[int, str]) -> str:
    """Number — A: “ten” · C: “six”; columns gives each article's letter."""
    values = " · ".join(f"{columns.get(value.article, '?')}: {quoted(value.text)}" for value in fact.values)
    return f"{fact_name(fact.type)} — {values}"


def _doubt_summary(story: StoryView, row: int) -> str:
    """Which versions may not belong in the row, as their labels say: check: C 0.53"""
    doubts: dict[int, float] = {}
    for place in story.places(row):
        doubt = story.doubt(place)
        if doubt is not None:
            doubts[place.article] = min(doubt.score, doubts.get(place.article, 1.0))
    ids = [article.id for article in story.project.articles]
    told = sorted(
        (ids.index(article_id), score)
        for article, score in doubts.items()
        if (article_id := story.comparison.structures[article].article.id) in ids
    )
    values = ", ".join(f"{letter(column)} {score:.2f}" for column, score in told)
    return tr("check: {values}", values=values) if values else ""


def _link_summary(story: StoryView, row: int) -> str:
    """Who set the row side by side, as the least certain of its links has it."""
    places = set(story.places(row))
    links = [link for a in places for link in story.links(a) if link.a == a and link.b in places]
    if not links:
        return ""
    weakest = min(links, key=lambda link: (link.score, link.a, link.b))
    return {
        Status.AUTO: tr("matched by the program"),
        Status.CONFIRMED: tr("confirmed"),
        Status.MANUAL: tr("joined by hand"),
    }[weakest.status]


# --- cells ---------------------------------------------------------------------------------------------


def absence(column: int, other: OtherRow | None) -> str:
    """What an empty cell says: that its version lacks this, or where it has it."""
    if other is None:
        return tr("not in {letter}", letter=letter(column))
    where = in_rows(other.numbers)
    if other.parted:
        return tr("parted: {where}", where=where)
    return tr("→ {where}", where=where) if other.whole else tr("→ partly {where}", where=where)


def in_rows(numbers: Sequence[int]) -> str:
    """in row 10; in rows 10, 12; more than three are not told, and furniture has no number"""
    if not numbers:
        return tr("in furniture")
    told = ", ".join(map(str, numbers[:3])) + (" …" if len(numbers) > 3 else "")
    return tr("in row {rows}", rows=told) if len(numbers) == 1 else tr("in rows {rows}", rows=told)


def tip_absent(column: int, other: OtherRow | None) -> str:
    """The same in a sentence."""
    name = letter(column)
    if other is None:
        return tr("Version {letter} says nothing of this.", letter=name)
    if other.parted:
        words = tr(
            "A person parted from this what version {letter} says {where}. Click these words or press Enter "
            "to go there."
        )
        return words.format(letter=name, where=in_rows(other.numbers))
    words = (
        tr("Version {letter} says this {where}. Click these words or press Enter to go there.")
        if other.whole
        else tr("Version {letter} says part of this {where}. Click these words or press Enter to go there.")
    )
    return words.format(letter=name, where=in_rows(other.numbers))


def tip_marked() -> str:
    return tr("Canonical: in the summary. Click or press Space to take it out.")


def tip_unmarked() -> str:
    return tr("Make this sentence canonical (Space)")


def spoken_cell(story: StoryView, row: int, column: int, cell: Cell | None) -> str:
    """What a screen reader says of a cell: row, version, state, then text."""
    said = [row_name(story, row), tr("version {letter}", letter=letter(column))]
    if cell is None:
        said.append(tr("not compared yet"))
    elif not cell.pieces:
        other = story.text_elsewhere(row, cell.article)
        said.append(absence(column, other) if other is None else tip_absent(column, other))
    else:
        if cell.kind is not Kind.BODY and not story.is_furniture_row(row):
            said.append(kind_name(cell.kind))
        if any(story.is_marked(Place(cell.article, piece.sentence), *piece.repeats) for piece in cell.pieces):
            said.append(tr("canonical"))
        state = story.state(row)
        if RowState.UNIQUE in state:
            said.append(tr("only in this version"))
        elif RowState.DIFFERENCE in state:
            said.append(tr("versions differ"))
        elif story.versions(row) > 1:
            said.append(tr("versions agree"))
        if RowState.FACTS in state:
            said.append(tr("facts differ"))
    text = cell.text if cell is not None else ""
    return ", ".join(said) + (f": {text}" if text else "")


# --- columns -------------------------------------------------------------------------------------------


def column_details(project: Project, story: StoryView | None, counts: Counts | None, column: int) -> str:
    """630 w · 8 promos, led by “base” where it is; as much of it as is known."""
    number = story.article_number(project.articles[column].id) if story is not None else None
    if story is None or number is None:
        return tr("being compared …")
    parts = [tr("base")] if number == story.comparison.base else []
    if counts is None:
        return " · ".join([*parts, tr("being counted …")])
    parts.append(tr("{count} w", count=counts.words))
    furniture = sorted(counts.furniture, key=lambda one: (one[0] is not Kind.PROMO, -one[1]))
    parts += [count_of_kind(kind, count) for kind, count in furniture]
    return " · ".join(parts)


def spoken_column(project: Project, story: StoryView | None, counts: Counts | None, column: int) -> str:
    """What a column's header says of itself in full."""
    article = project.articles[column]
    lines = [
        tr("Version {letter}: {title}", letter=letter(column), title=project.article_title(article)),
        column_details(project, story, counts, column),
        tr("pinned: stays in sight") if article.id in project.pinned else "",
        article.path,
        " · ".join(part for part in (article.format, article.encoding) if part),
        *article.notes,
    ]
    return "\n".join(line for line in lines if line)

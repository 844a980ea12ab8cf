"""Every way a person can change a project: functions from a project and what they chose to the next project.

`Document.apply(name, edit, *arguments)` in the window and nothing else calls them there, so undo covers them
all. Each returns a new project, one that equals the old where nothing changes, and raises DecisionError where
the call does not fit: an article that is gone, a span outside its text, a line that is not there. Nothing
that a person typed is lost by an edit that is about something else: a line whose source goes keeps its words.

The summary's edits take `rows`, the number of the row every sentence stands in, as
`desk.engine.summary.row_numbers` derives it; they tell where one sentence replaces another of its row, and
where a new line goes among those that are there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desk.engine.anchoring import move_references, nearest
from desk.engine.errors import DecisionError
from desk.engine.model import Article, Kind, SentenceRef
from desk.engine.project import KindDecision, LineStyle, LinkDecision, Project, SummaryLine, Verdict
from desk.engine.summary import Suggestion, line_text, run_on, said_text, source_text

RowNumbers = Mapping[SentenceRef, int]

# --- the project and its articles


def rename_project(project: Project, title: str) -> Project:
    """Give the story a title; a blank one takes it away."""
    return replace(project, title=_one_line(title))


def add_articles(project: Project, articles: Iterable[Article]) -> Project:
    """Add versions as the last columns. An id that is taken gets a number, so a file may come in twice."""
    taken = {article.id for article in project.articles}
    added = []
    for article in articles:
        free = (f"{article.id}-{number}" for number in itertools.count(2))
        new = article.id if article.id not in taken else next(name for name in free if name not in taken)
        taken.add(new)
        added.append(article if new == article.id else replace(article, id=new))
    return replace(project, articles=(*project.articles, *added))


def remove_article(project: Project, article_id: str) -> Project:
    """Take a version out with all that was decided about it; lines of the summary keep its words."""
    _article(project, article_id)
    left = move_references(project, lambda ref: None if ref.article == article_id else ref)
    return replace(
        left,
        articles=tuple(article for article in left.articles if article.id != article_id),
        base=None if left.base == article_id else left.base,
        titles=tuple(pair for pair in left.titles if pair[0] != article_id),
        hidden=left.hidden - {article_id},
        pinned=left.pinned - {article_id},
    )


def replace_article(project: Project, article: Article) -> Project:
    """Put a newly read version in the place of the one with the same id.

    Decisions follow their sentence to where the same words stand in the new text, nearest to the old place;
    where the words are gone so is the decision, but a line of the summary keeps them."""
    old = _article(project, article.id)

    def moved(ref: SentenceRef) -> SentenceRef | None:
        if ref.article != article.id:
            return ref
        start = nearest(article.text, old.text[ref.start : ref.end], ref.start)
        return None if start is None else SentenceRef(ref.article, start, start + ref.end - ref.start)

    article = replace(article, outlet=article.outlet or old.outlet)  # a person may have said it
    return _put_article(move_references(project, moved), article)


def move_article(project: Project, article_id: str, position: int) -> Project:
    """Move a column so that it becomes number `position`, counted from 0."""
    article = _article(project, article_id)
    _index(position, len(project.articles), "column")
    articles = [one for one in project.articles if one.id != article_id]
    articles.insert(position, article)
    return replace(project, articles=tuple(articles))


def rename_article(project: Project, article_id: str, title: str) -> Project:
    """Give a column a name; a blank one, or the article's own, goes back to the article's own."""
    article, title = _article(project, article_id), _one_line(title)
    titles = {key: value for key, value in project.titles if key != article_id}
    if title and title != article.title:
        titles[article_id] = title
    return replace(project, titles=tuple(sorted(titles.items())))


def set_outlet(project: Project, article_id: str, outlet: str) -> Project:
    """Say which outlet a version is from, where its file does not."""
    return _put_article(project, replace(_article(project, article_id), outlet=_one_line(outlet)))


def hide_article(project: Project, article_id: str) -> Project:
    """Take a column out of sight; it stays part of the comparison."""
    _article(project, article_id)
    return replace(project, hidden=project.hidden | {article_id})


def show_article(project: Project, article_id: str) -> Project:
    """Bring a hidden column back."""
    _article(project, article_id)
    return replace(project, hidden=project.hidden - {article_id})


def show_all_articles(project: Project) -> Project:
    """Bring every hidden column back."""
    return replace(project, hidden=frozenset())


def pin_article(project: Project, article_id: str) -> Project:
    """Let a column stand first, and stay in sight while the others are scrolled."""
    _article(project, article_id)
    return replace(project, pinned=project.pinned | {article_id})


def unpin_article(project: Project, article_id: str) -> Project:
    """Let a pinned column stand among the others again."""
    _article(project, article_id)
    return replace(project, pinned=project.pinned - {article_id})


def set_base(project: Project, article_id: str | None) -> Project:
    """Choose the version whose order the rows follow; None leaves the choice to the program."""
    if article_id is not None:
        _article(project, article_id)
    return replace(project, base=article_id)


def keep_base(before: Project, after: Project, base: str) -> Project:
    """The project after an edit; with `base` chosen for good where that edit decided on sentences.

    What a person decided in one order of rows, a further version should not set in another."""
    decided = (before.kinds, before.links, before.summary) != (after.kinds, after.links, after.summary)
    automatic = before.base is None and after.base is None
    return set_base(after, base) if decided and automatic and after.article(base) else after


# --- kinds and links


def set_kind(project: Project, refs: SentenceRef | Iterable[SentenceRef], kind: Kind | None) -> Project:
    """Say what sentences are; None leaves it to the program again."""
    chosen = set(_refs(project, refs))
    kept = tuple(decision for decision in project.kinds if decision.sentence not in chosen)
    new = () if kind is None else tuple(KindDecision(ref, kind) for ref in sorted(chosen))
    if new and set(new) <= set(project.kinds):
        return project
    return replace(project, kinds=(*kept, *new))


def join(project: Project, refs: Iterable[SentenceRef]) -> Project:
    """Say that sentences state the same thing: every two of them that are of different articles."""
    return decide_links(project, itertools.combinations(_refs(project, refs), 2), Verdict.JOINED)


def part(project: Project, refs: Iterable[SentenceRef], others: Iterable[SentenceRef]) -> Project:
    """Say that sentences do not belong with others, in practice a cell with the rest of its row."""
    pairs = itertools.product(_refs(project, refs), _refs(project, others))
    return decide_links(project, pairs, Verdict.PARTED)


def regroup(
    project: Project,
    parted: Iterable[tuple[SentenceRef, SentenceRef]],
    joined: Iterable[tuple[SentenceRef, SentenceRef]],
) -> Project:
    """Say of some pairs that they belong apart and of others that they belong together, as where a cell goes
    to another row; where both are said of a pair, it is joined."""
    parted = list(parted)
    return decide_links(
        decide_links(project, parted, Verdict.PARTED) if parted else project, joined, Verdict.JOINED
    )


def take_back(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> Project:
    """Leave it to the program again with what these sentences belong."""
    gone = set(link_decisions(project, refs))
    return replace(project, links=tuple(one for one in project.links if one not in gone)) if gone else project


def link_decisions(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> tuple[LinkDecision, ...]:
    """What a person said of the links of these sentences, in the order in which they said it."""
    chosen = {refs} if isinstance(refs, SentenceRef) else set(refs)
    return tuple(one for one in project.links if one.a in chosen or one.b in chosen)


def decide_links(
    project: Project, pairs: Iterable[tuple[SentenceRef, SentenceRef]], verdict: Verdict | None
) -> Project:
    """Give one verdict on pairs of sentences, in place of any earlier one; None takes it back.

    Pairs within one article are passed over; DecisionError where there are no others."""
    looked_at = [_refs(project, pair) for pair in pairs]
    chosen = {(min(pair), max(pair)) for pair in looked_at if len({ref.article for ref in pair}) == 2}
    if not chosen:
        raise DecisionError(
            "Only sentences of different versions can be linked; choose some in another column."
        )
    kept = tuple(decision for decision in project.links if (decision.a, decision.b) not in chosen)
    new = () if verdict is None else tuple(LinkDecision(a, b, verdict) for a, b in sorted(chosen))
    if new and set(new) <= set(project.links):
        return project
    return replace(project, links=(*kept, *new))


# --- marks: which sentences speak for their rows


def mark(
    project: Project,
    refs: SentenceRef | Iterable[SentenceRef],
    rows: RowNumbers,
    style: LineStyle = LineStyle.TEXT,
) -> Project:
    """Make sentences canonical, and what they say a line of the summary for each row they stand in.

    Several of one row, as the cell of a version may hold, become one line together. They replace the row's
    earlier marks where these stand, unless a person edited that line: what was typed stays, and the new line
    follows it. A new line goes where its row stands among the rows of the lines; `style` is for new lines."""
    by_row: dict[int, list[SentenceRef]] = {}
    for ref in _refs(project, refs):
        by_row.setdefault(_row(ref, rows), []).append(ref)
    lines = list(project.summary)
    for row, chosen in sorted(by_row.items()):
        lines = _mark_row(lines, row, chosen, rows, style)
    return replace(project, summary=tuple(lines))


def unmark(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> Project:
    """Take sentences out of the summary; given all of a row's, it clears the row.

    A line that a person edited stays as a line of their own; a line without edits goes with its sources."""
    gone = set(_refs(project, refs))
    return replace(
        project,
        summary=tuple(
            replace(line, sources=tuple(source for source in line.sources if source not in gone))
            for line in project.summary
            if line.text is not None or not set(line.sources) <= gone
        ),
    )


def toggle_mark(
    project: Project,
    refs: SentenceRef | Iterable[SentenceRef],
    rows: RowNumbers,
    style: LineStyle = LineStyle.TEXT,
) -> Project:
    """Mark sentences, or take the marks away where all of them are marked already."""
    chosen = _refs(project, refs)
    if project.marked().issuperset(chosen):
        return unmark(project, chosen)
    return mark(project, chosen, rows, style)


def accept(project: Project, suggestions: Iterable[Suggestion], rows: RowNumbers) -> Project:
    """Make canonical what the program proposed, as far as a person took it up."""
    for suggestion in suggestions:
        project = mark(project, suggestion.ref, rows, suggestion.style)
    return project


# --- lines of the summary


def add_own_line(
    project: Project, text: str, position: int | None = None, style: LineStyle = LineStyle.TEXT
) -> Project:
    """Add a line of the editor's own words as number `position`, counted from 0; None is the end."""
    position = len(project.summary) if position is None else position
    _index(position, len(project.summary) + 1, "line")
    line = SummaryLine((), _needed(text), style)
    return replace(project, summary=(*project.summary[:position], line, *project.summary[position:]))


def edit_line(project: Project, index: int, text: str) -> Project:
    """Change a line's words. It keeps its sources; with just their words it counts as not edited."""
    return _put(project, index, [_reworded(project, _line(project, index), _needed(text))])


def restore_line(project: Project, index: int) -> Project:
    """Give a line its sources' own words again; a line of the editor's own has none to go back to."""
    line = _line(project, index)
    return _put(project, index, [replace(line, text=None)]) if line.sources else project


def split_line(project: Project, index: int, offset: int) -> Project:
    """Make two lines of one, cut before code point `offset` of its text.

    Each half keeps the sources it can have come from: all of them where the words were edited."""
    line = _line(project, index)
    text = line_text(project, line)
    head, tail = text[: max(offset, 0)].strip(), text[max(offset, 0) :].strip()
    if not head or not tail:
        raise DecisionError("A line can only be split inside its words; put the cursor between two of them.")
    first, second = line.sources, line.sources
    if line.text is None:
        ends = [len(source_text(project, line.sources[: n + 1])) for n in range(len(line.sources))]
        starts = [end - len(said_text(project, ref)) for end, ref in zip(ends, line.sources, strict=True)]
        first = tuple(ref for ref, start in zip(line.sources, starts, strict=True) if start < len(head))
        second = tuple(
            ref for ref, end in zip(line.sources, ends, strict=True) if end > len(text) - len(tail)
        )
    halves = ((first, head), (second, tail))
    return _put(project, index, [_reworded(project, replace(line, sources=s), t) for s, t in halves])


def join_lines(project: Project, first: int, second: int) -> Project:
    """Make one line of two, in the order given, where the earlier of them stands and in the first's style."""
    if first == second:
        raise DecisionError("A line cannot be joined with itself; choose two lines.")
    one, other = _line(project, first), _line(project, second)
    sources = tuple(dict.fromkeys((*one.sources, *other.sources)))
    text = run_on((line_text(project, one), line_text(project, other)))
    joined = _reworded(project, replace(one, sources=sources), text)
    lines = list(project.summary)
    lines[min(first, second)] = joined
    del lines[max(first, second)]
    return replace(project, summary=tuple(lines))


def move_line(project: Project, index: int, position: int) -> Project:
    """Move a line so that it becomes number `position`, counted from 0."""
    line = _line(project, index)
    _index(position, len(project.summary), "line")
    lines = [*project.summary[:index], *project.summary[index + 1 :]]
    lines.insert(position, line)
    return replace(project, summary=tuple(lines))


def remove_line(project: Project, index: int) -> Project:
    """Take a line out of the summary, edits and all; its sentences are no longer canonical through it."""
    _line(project, index)
    return _put(project, index, [])


def set_style(project: Project, index: int, style: LineStyle) -> Project:
    """Set a line as text, as a heading or as a bullet."""
    return _put(project, index, [replace(_line(project, index), style=style)])


# --- what the edits share


def _article(project: Project, article_id: str) -> Article:
    article = project.article(article_id)
    if article is None:
        raise DecisionError("That version is no longer part of the project; choose one of its columns.")
    return article


def _put_article(project: Project, article: Article) -> Project:
    articles = tuple(article if one.id == article.id else one for one in project.articles)
    return replace(project, articles=articles)


def is_there(project: Project, ref: SentenceRef) -> bool:
    """Whether a version of the project has text where a sentence is said to stand."""
    article = project.article(ref.article)
    return article is not None and 0 <= ref.start < ref.end <= len(article.text)


def _refs(project: Project, refs: SentenceRef | Iterable[SentenceRef]) -> tuple[SentenceRef, ...]:
    """The sentences, each once, in the order given, after a look that they are there."""
    found = (refs,) if isinstance(refs, SentenceRef) else tuple(dict.fromkeys(refs))
    for ref in found:
        if not 0 <= ref.start < ref.end <= len(_article(project, ref.article).text):
            raise DecisionError("That sentence is no longer in its version; choose it anew in its column.")
    return found


def _index(index: int, length: int, what: str) -> None:
    if not 0 <= index < length:
        raise DecisionError(f"There is no {what} {index + 1}; the last one is {length}.")


def _line(project: Project, index: int) -> SummaryLine:
    _index(index, len(project.summary), "line")
    return project.summary[index]


def _put(project: Project, index: int, lines: Sequence[SummaryLine]) -> Project:
    return replace(project, summary=(*project.summary[:index], *lines, *project.summary[index + 1 :]))


def _row(ref: SentenceRef, rows: RowNumbers) -> int:
    if ref not in rows:
        raise DecisionError("That sentence has not been compared yet; wait for its row and mark it again.")
    return rows[ref]


def _one_line(text: str) -> str:
    """Text as one line: what breaks lines, and the white space around it, becomes one space."""
    return re.sub(r"\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*", " ", text.strip())


def _needed(text: str) -> str:
    words = _one_line(text)
    if not words:
        raise DecisionError("A line of the summary needs words; remove the line instead of emptying it.")
    return words


def _reworded(project: Project, line: SummaryLine, text: str) -> SummaryLine:
    same = bool(line.sources) and text == source_text(project, line.sources)
    return replace(line, text=None if same else text)


def _mark_row(
    lines: Sequence[SummaryLine],
    row: int,
    chosen: Sequence[SentenceRef],
    rows: RowNumbers,
    style: LineStyle,
) -> list[SummaryLine]:
    """The lines with `chosen` as the sentences that speak for a row."""
    edited = {source for line in lines if line.text is not None for source in line.sources}
    waiting = [ref for ref in chosen if ref not in edited]
    result = []
    for line in lines:
        if line.text is None and any(rows.get(source) == row for source in line.sources):
            sources: list[SentenceRef] = []
            for source in line.sources:
                if rows.get(source) == row:
                    sources += waiting
                    waiting = []
                else:
                    sources.append(source)
            if not sources:
                continue
            line = replace(line, sources=tuple(sources))
        result.append(line)
    if waiting:
        result.insert(_place(result, row, rows), SummaryLine(tuple(waiting), None, style))
    return result


def _place(lines: Sequence[SummaryLine], row: int, rows: RowNumbers) -> int:
    """Where the line of a new row goes: behind the nearest row before it, else before the nearest after it,
    so that it finds its neighbours in whatever order a person put them."""
    known = [
        (rows[source], position)
        for position, line in enumerate(lines)
        for source in line.sources
        if source in rows
    ]
    if before := [one for one in known if one[0] <= row]:
        return max(before)[1] + 1
    return min(known)[1] if known else len(lines)

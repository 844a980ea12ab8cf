"""The story and its versions: which there are, in what order, what they are called, and which of them are
hidden, pinned or the base.

What was decided about a version goes with it, but a line of the summary keeps its words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Set
from dataclasses import replace

from desk.engine.anchoring import move_references, nearest
from desk.engine.edits.checking import check_number, one_line, put_article, the_article
from desk.engine.model import Article, SentenceRef
from desk.engine.project import Project


def rename_project(project: Project, title: str) -> Project:
    """Give the story a title; a blank one takes it away."""
    return replace(project, title=one_line(title))


def add_articles(project: Project, articles: Iterable[Article]) -> Project:
    """Add versions as the last columns. An id or a title that is taken gets a number, so a file may come in
    twice and a person sees which is which."""
    taken = {article.id for article in project.articles}
    titles = {title for one in project.articles for title in (one.title, project.article_title(one))}
    added = []
    for article in articles:
        free = (f"{article.id}-{number}" for number in itertools.count(2))
        new = article.id if article.id not in taken else next(name for name in free if name not in taken)
        taken.add(new)
        title = _unlike(article.title, titles)
        titles.add(title)
        added.append(replace(article, id=new, title=title))
    return replace(project, articles=(*project.articles, *added))


def _unlike(title: str, titles: Set[str]) -> str:
    """The title, with a number where there is one like it: "wire.txt (2)"."""
    numbered = (f"{title} ({number})" for number in itertools.count(2))
    return title if title not in titles else next(one for one in numbered if one not in titles)


def remove_article(project: Project, article_id: str) -> Project:
    """Take a version out with all that was decided about it; lines of the summary keep its words."""
    the_article(project, article_id)
    left = move_references(project, lambda ref: None if ref.article == article_id else ref)
    return replace(
        left,
        articles=tuple(article for article in left.articles if article.id != article_id),
        base=None if left.base == article_id else left.base,
        base_kept=left.base_kept and left.base != article_id,
        titles=tuple(pair for pair in left.titles if pair[0] != article_id),
        hidden=left.hidden - {article_id},
        pinned=left.pinned - {article_id},
    )


def replace_article(project: Project, article: Article) -> Project:
    """Put a newly read version in the place of the one with the same id.

    Decisions follow their sentence to where the same words stand in the new text, nearest to the old place;
    where the words are gone so is the decision, but a line of the summary keeps them."""
    old = the_article(project, article.id)

    def moved(ref: SentenceRef) -> SentenceRef | None:
        if ref.article != article.id:
            return ref
        start = nearest(article.text, old.text[ref.start : ref.end], ref.start)
        return None if start is None else SentenceRef(ref.article, start, start + ref.end - ref.start)

    others = {one.title for one in project.articles if one.id != article.id}
    title = _unlike(article.title, others)
    article = replace(article, title=title, outlet=article.outlet or old.outlet)  # a person may have said it
    return put_article(move_references(project, moved), article)


def move_article(project: Project, article_id: str, position: int) -> Project:
    """Move a column so that it becomes number `position`, counted from 0."""
    article = the_article(project, article_id)
    check_number(position, len(project.articles), "column")
    articles = [one for one in project.articles if one.id != article_id]
    articles.insert(position, article)
    return replace(project, articles=tuple(articles))


def rename_article(project: Project, article_id: str, title: str) -> Project:
    """Give a column a name; a blank one, or the article's own, goes back to the article's own."""
    article, title = the_article(project, article_id), one_line(title)
    titles = {key: value for key, value in project.titles if key != article_id}
    if title and title != article.title:
        titles[article_id] = title
    return replace(project, titles=tuple(sorted(titles.items())))


def set_outlet(project: Project, article_id: str, outlet: str) -> Project:
    """Say which outlet a version is from, where its file does not."""
    return put_article(project, replace(the_article(project, article_id), outlet=one_line(outlet)))


def hide_article(project: Project, article_id: str) -> Project:
    """Take a column out of sight; it stays part of the comparison."""
    the_article(project, article_id)
    return replace(project, hidden=project.hidden | {article_id})


def show_article(project: Project, article_id: str) -> Project:
    """Bring a hidden column back."""
    the_article(project, article_id)
    return replace(project, hidden=project.hidden - {article_id})


def show_all_articles(project: Project) -> Project:
    """Bring every hidden column back."""
    return replace(project, hidden=frozenset())


def pin_article(project: Project, article_id: str) -> Project:
    """Let a column stand first, and stay in sight while the others are scrolled."""
    the_article(project, article_id)
    return replace(project, pinned=project.pinned | {article_id})


def unpin_article(project: Project, article_id: str) -> Project:
    """Let a pinned column stand among the others again."""
    the_article(project, article_id)
    return replace(project, pinned=project.pinned - {article_id})


def set_base(project: Project, article_id: str | None) -> Project:
    """Choose the version whose order the rows follow; None leaves the choice to the program."""
    if article_id is not None:
        the_article(project, article_id)
    return replace(project, base=article_id, base_kept=False)


def keep_base(before: Project, after: Project, base: str) -> Project:
    """The project after an edit; with the program's choice of `base` kept where it decided on sentences.

    What a person decided in one order of rows, a further version should not set in another."""
    decided = (before.kinds, before.links, before.summary) != (after.kinds, after.links, after.summary)
    automatic = before.base is None and after.base is None
    if not (decided and automatic and after.article(base)):
        return after
    return replace(after, base=base, base_kept=True)

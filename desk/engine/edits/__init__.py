"""Every way a person can change a project: functions from a project and what they chose to the next project.

columns    the story and its versions
kinds      what sentences are
links      which sentences belong together
marks      which sentences speak for their rows
lines      the lines of the summary by hand
checking   what they share: is it there?

`Document.apply(name, edit, *arguments)` in the window and nothing else calls them there, so undo covers them
all. Each returns a new project, one that equals the old where nothing changes, and raises DecisionError where
the call does not fit: an article that is gone, a span outside its text, a line that is not there. Nothing
that a person typed is lost by an edit that is about something else: a line whose source goes keeps its words.
"""

from __future__ import annotations

from desk.engine.edits.checking import is_there
from desk.engine.edits.columns import (
    add_articles,
    hide_article,
    keep_base,
    move_article,
    pin_article,
    remove_article,
    rename_article,
    rename_project,
    replace_article,
    set_base,
    set_outlet,
    show_all_articles,
    show_article,
    unpin_article,
)
from desk.engine.edits.kinds import set_kind
from desk.engine.edits.lines import (
    add_headline,
    add_own_line,
    edit_line,
    join_lines,
    move_line,
    remove_line,
    restore_line,
    set_style,
    split_line,
)
from desk.engine.edits.links import decide_links, join, link_decisions, part, regroup, take_back
from desk.engine.edits.marks import accept, mark, toggle_mark, unmark

__all__ = [
    "accept",
    "add_articles",
    "add_headline",
    "add_own_line",
    "decide_links",
    "edit_line",
    "hide_article",
    "is_there",
    "join",
    "join_lines",
    "keep_base",
    "link_decisions",
    "mark",
    "move_article",
    "move_line",
    "part",
    "pin_article",
    "regroup",
    "remove_article",
    "remove_line",
    "rename_article",
    "rename_project",
    "replace_article",
    "restore_line",
    "set_base",
    "set_kind",
    "set_outlet",
    "set_style",
    "show_all_articles",
    "show_article",
    "split_line",
    "take_back",
    "toggle_mark",
    "unmark",
    "unpin_article",
]

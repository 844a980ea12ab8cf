"""What a person says that sentences are, in place of what the program holds them for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desk.engine.edits.checking import the_sentences
from desk.engine.model import Kind, SentenceRef
from desk.engine.project import KindDecision, Project


def set_kind(project: Project, refs: SentenceRef | Iterable[SentenceRef], kind: Kind | None) -> Project:
    """Say what sentences are; None leaves it to the program again."""
    chosen = set(the_sentences(project, refs))
    kept = tuple(decision for decision in project.kinds if decision.sentence not in chosen)
    new = () if kind is None else tuple(KindDecision(ref, kind) for ref in sorted(chosen))
    if new and set(new) <= set(project.kinds):
        return project
    return replace(project, kinds=(*kept, *new))

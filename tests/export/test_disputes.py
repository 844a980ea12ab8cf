"""What exported files say of facts that versions give differently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk.engine import edits
from desk.engine.model import Comparison, Fact, FactType, FactValue
from desk.engine.project import Project
from desk.export.manuscript import manuscript
from desk.export.writing import FORMATS, format_of, render
from tests.export.test_writing import READERS

Story = Callable[..., tuple[Project, Comparison]]
TEXTS = ["Nine were hurt.", "Six were hurt.", "It rained.", "Ida Berg spoke.", "Ida Bergh spoke."]


def value(article: int, sentence: int, start: int, text: str) -> FactValue:
    return FactValue(article, sentence, start, start + len(text), text, text.casefold())


@pytest.fixture
def disputed(story: Story) -> tuple[Project, Comparison]:
    """Version A has lines 1, 3 and 5, version B 2 and 4; they disagree on a number and a name."""
    project, comparison = story(TEXTS)
    facts = (
        Fact(FactType.NAME, (value(1, 1, 0, "Ida Berg"), value(0, 2, 0, "Ida Bergh")), agree=False, row=2),
        Fact(FactType.NUMBER, (value(0, 0, 0, "Nine"), value(1, 0, 0, "Six")), agree=False, row=0),
        Fact(FactType.NUMBER, (value(0, 0, 0, "Nine"), value(1, 0, 0, "Nine")), agree=True, row=0),
    )
    return project, replace(comparison, facts=facts)


def only(project: Project, *lines: int) -> Project:
    """The project with these lines of its summary alone."""
    return replace(project, summary=tuple(project.summary[line] for line in lines))


def test_each_dispute_names_its_lines_and_who_says_what(disputed: tuple[Project, Comparison]) -> None:
    assert manuscript(*disputed).disputed == (
        "Notes 1, 2. Number: A “Nine” · B “Six”",
        "Notes 4, 5. Spelling: B “Ida Berg” · A “Ida Bergh”",
    )


def test_a_version_that_is_no_source_is_named_for_its_letter(disputed: tuple[Project, Comparison]) -> None:
    project, comparison = disputed
    assert manuscript(only(project, 0), comparison).disputed == (
        "Note 1. Number: A “Nine” · B “Six”",
        "No line is from B · Version 1, Daily Gull.",
    )


def test_lines_on_which_versions_agree_have_nothing_to_say(disputed: tuple[Project, Comparison]) -> None:
    project, comparison = disputed
    assert manuscript(only(project, 2), comparison).disputed == ()
    assert manuscript(project, comparison, disputed=False).disputed == ()


def test_an_edited_line_is_in_dispute_while_it_gives_what_a_version_gives(
    disputed: tuple[Project, Comparison],
) -> None:
    project, comparison = only(disputed[0], 0), disputed[1]
    for text, told in (("There were six hurt.", True), ("Several were hurt.", False)):
        assert bool(manuscript(edits.edit_line(project, 0, text), comparison).disputed) is told


@pytest.mark.parametrize("suffix", [one.suffix for one in FORMATS if one.suffix not in (".json", ".pdf")])
def test_every_format_to_read_has_it_below_the_sources(
    suffix: str, disputed: tuple[Project, Comparison]
) -> None:
    project, comparison = disputed
    project = edits.rename_article(project, "v1", "*Second* & last")
    for wanted in (True, False):
        found = READERS[suffix](render(format_of(Path(f"x{suffix}")), project, comparison, wanted))
        told = [line for line in found if line.startswith(("Sources", "Disputed", "Notes"))]
        after = [
            "Disputed",
            "Notes 1, 2. Number: A “Nine” · B “Six”",
            "Notes 4, 5. Spelling: B “Ida Berg” · A “Ida Bergh”",
        ]
        assert told == ["Sources", *(after if wanted else [])]

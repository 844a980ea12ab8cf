"""Lines that share hardly a word with the story are furniture, and copy is not."""

from __future__ import annotations

import pytest

from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.kinds.strangers import REASON, parse_stranger_model
from desk.engine.model import FURNITURE_KINDS, Article, Certainty, Comparison, Kind, Paragraph
from desk.engine.project import Project
from desk.files.knowledge import load_knowledge

WIRE = (
    "Velburg council closes the harbour bridge",
    "The council of Velburg closed the harbour bridge on Monday after engineers found 12 cracks in a pier.",
    "Ferries will carry commuters across the river until the end of the summer, mayor Nora Falk said.",
    "“Nobody may cross the bridge before the pier is safe,” Falk told reporters at the town hall.",
    "Repairs will cost about 4 million crowns, according to the engineers.",
)
REWRITE = (
    "Harbour bridge in Velburg shut over cracks",
    "Velburg’s harbour bridge has been shut since Monday because a pier has 12 cracks, engineers said.",
    "Commuters take a ferry over the river all summer, according to the mayor, Nora Falk.",
    "The repair of the bridge is to cost 4 million crowns.",
    "Shops beside the bridge fear for their summer, and the council wants to help them.",
)
TEASER = "How to get glossy hair in ten minutes, and which shampoos to leave in the shop."
GERMAN = (
    "Velburg sperrt die Hafenbrücke",
    "Die Stadt Velburg hat am Montag die Hafenbrücke gesperrt, weil in einem Pfeiler zwölf Risse sind.",
    "Fähren bringen die Pendler den ganzen Sommer über den Fluss, sagte die Bürgermeisterin Nora Falk.",
    "Die Reparatur der Brücke soll vier Millionen Kronen kosten, so die Ingenieure.",
)
GERMAN_TOO = (
    "Risse im Pfeiler: Hafenbrücke in Velburg gesperrt",
    "Wegen zwölf Rissen in einem Pfeiler ist die Hafenbrücke von Velburg seit Montag gesperrt.",
    "Die Pendler kommen im Sommer mit Fähren über den Fluss, so Bürgermeisterin Falk.",
    "Vier Millionen Kronen soll die Reparatur der Brücke kosten, sagten die Ingenieure.",
)


def story(*versions: tuple[str, ...]) -> Project:
    articles = []
    for number, lines in enumerate(versions):
        at, paragraphs = 0, []
        for line in lines:
            paragraphs.append(Paragraph(at, at + len(line)))
            at += len(line) + 1
        articles.append(Article(f"v{number}", f"v{number}", "\n".join(lines), tuple(paragraphs)))
    return Project(tuple(articles))


def strangers(comparison: Comparison) -> list[str]:
    return [
        structure.sentence_text(number)
        for structure in comparison.structures
        for number, sentence in enumerate(structure.sentences)
        if sentence.reason == REASON
    ]


def inserted(version: tuple[str, ...], line: str, at: int = 3) -> tuple[str, ...]:
    return (*version[:at], line, *version[at:])


@pytest.mark.parametrize("at", [2, 3, 5])
def test_a_line_about_something_else_is_furniture_wherever_it_stands(at: int) -> None:
    comparison = compare(story(WIRE, inserted(REWRITE, TEASER, at)), load_knowledge())
    assert strangers(comparison) == [TEASER]
    sentence = comparison.structures[1].sentences[at]
    assert sentence.kind in FURNITURE_KINDS
    assert sentence.certainty is Certainty.LIKELY
    assert comparison.structures[1].paragraph_kinds[at] is sentence.kind
    assert not [link for link in comparison.links if at in (link.a.sentence, link.b.sentence) == (1, at)]


def test_what_only_one_version_says_of_the_story_is_copy() -> None:
    assert not strangers(compare(story(WIRE, REWRITE), load_knowledge()))


def test_a_short_fact_that_nobody_else_has_is_copy() -> None:
    lines = (inserted(REWRITE, "Nobody drowned.", at) for at in (2, 5))
    assert not any(strangers(compare(story(WIRE, version), load_knowledge())) for version in lines)


def test_a_line_in_another_language_than_its_article_is_furniture() -> None:
    line = "You can also subscribe without commenting on this at all."
    comparison = compare(story(GERMAN, inserted(GERMAN_TOO, line, 2)), load_knowledge())
    assert strangers(comparison) == [line]


@pytest.mark.parametrize(
    "versions", [(WIRE,), (WIRE, GERMAN), (inserted(WIRE, TEASER),), (WIRE, (TEASER,) * 2)]
)
def test_alone_or_beside_another_language_or_story_nothing_is_said(
    versions: tuple[tuple[str, ...], ...],
) -> None:
    assert not strangers(compare(story(*versions), load_knowledge()))


def test_a_person_has_the_last_word() -> None:
    project = story(WIRE, inserted(REWRITE, TEASER))
    first = compare(project, load_knowledge())
    decided = edits.set_kind(project, first.structures[1].ref(3), Kind.BODY)
    second = compare(decided, load_knowledge(), previous=first)
    assert not strangers(second)
    assert second.structures[1].sentences[3].kind is Kind.BODY


def test_what_other_versions_come_or_go_is_seen_at_once() -> None:
    both, alone = story(WIRE, inserted(REWRITE, TEASER)), story(WIRE, inserted(REWRITE, TEASER))
    alone = Project(alone.articles[1:])
    first = compare(both, load_knowledge())
    assert compare(alone, load_knowledge(), previous=first) == compare(alone, load_knowledge())
    assert compare(both, load_knowledge(), previous=compare(alone, load_knowledge())) == first


def test_a_model_of_other_features_is_refused() -> None:
    with pytest.raises(ValueError, match="train it again"):
        parse_stranger_model('{"intercept": 0, "weights": {"length": 1}}')

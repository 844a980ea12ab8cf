"""Lines that share hardly a word with the story are furniture, and copy is not."""

from __future__ import annotations

import pytest

from desk.engine import edits
from desk.engine.comparing import compare
from desk.engine.kinds.strangers import REASON, parse_stranger_model
from desk.engine.model import FURNITURE_KINDS, Article, Certainty, Comparison, Kind, Paragraph, Place
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
DIGEST = (
    "What we know about the bridge",
    "Engineers found 12 cracks in one pier of the bridge in Velburg, so the council closed it on Monday.",
    "The mayor wants ferries to take commuters to work until September, when school starts again.",
    "A builder from the capital offered to repair the pier within six weeks for 4 million crowns.",
    "Cyclists asked for a lane of their own on the new deck, and fishermen for a higher arch.",
    "The bridge opened in 1931 and carried trams until the line to the shipyard was given up.",
)
TEASER = "Get the most out of your garden with ten tools every gardener should own."
GERMAN = (
    "Velburg sperrt die Hafenbrücke",
    "Die Stadt Velburg hat am Montag die Hafenbrücke gesperrt, weil in einem Pfeiler zwölf Risse sind.",
    "Fähren bringen die Pendler den ganzen Sommer über den Fluss, sagte die Bürgermeisterin Nora Falk.",
    "Die Reparatur der Brücke soll vier Millionen Kronen kosten, so die Ingenieure.",
)
GERMAN_DIGEST = (
    "Was über die Brücke bekannt ist",
    "In einem Pfeiler der Brücke fanden Ingenieure zwölf Risse, deshalb ließ der Rat sie am Montag sperren.",
    "Fähren sollen Pendler bis September zur Arbeit bringen, wenn die Schule wieder beginnt.",
    "Ein Baumeister bot an, den Pfeiler binnen sechs Wochen für vier Millionen zu flicken.",
    "Radfahrer wünschen sich eine eigene Spur auf der neuen Fahrbahn, Fischer einen höheren Bogen.",
    "Die Brücke wurde 1931 eröffnet und trug Straßenbahnen, bis die Linie zur Werft aufgegeben wurde.",
    "Händler neben der Brücke bangen um ihren Umsatz im Sommer und verlangen Hilfe vom Rat.",
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
    comparison = compare(story(WIRE, DIGEST, inserted(REWRITE, TEASER, at)), load_knowledge())
    assert strangers(comparison) == [TEASER]
    sentence = comparison.structures[2].sentences[at]
    assert sentence.kind in FURNITURE_KINDS
    assert sentence.certainty is Certainty.LIKELY
    assert comparison.structures[2].paragraph_kinds[at] is sentence.kind
    assert not [link for link in comparison.links if Place(2, at) in (link.a, link.b)]


def test_what_only_one_version_says_of_the_story_is_copy() -> None:
    assert not strangers(compare(story(WIRE, REWRITE, DIGEST), load_knowledge()))


@pytest.mark.parametrize(
    "line",
    [
        "Nobody drowned.",
        "Environment officials laid out floating barriers because a seal colony lives on the rocks nearby.",
        "He has lived alone near that place since his wife died of cancer eleven years ago.",
        "“I have sold umbrellas here since my youth and never saw such weather,” a keeper joked.",
    ],
)
def test_what_is_short_reads_like_a_story_or_goes_on_about_somebody_is_copy(line: str) -> None:
    assert not strangers(compare(story(WIRE, DIGEST, inserted(REWRITE, line)), load_knowledge()))


def test_a_line_in_another_language_than_its_article_is_furniture() -> None:
    line = "You can also subscribe without commenting on this at all."
    comparison = compare(story(GERMAN, GERMAN_DIGEST, inserted(GERMAN_TOO, line, 2)), load_knowledge())
    assert strangers(comparison) == [line]


@pytest.mark.parametrize(
    "versions",
    [(WIRE,), (WIRE, GERMAN), (inserted(WIRE, TEASER),), (WIRE, (TEASER,) * 20), (GERMAN_DIGEST, DIGEST)],
)
def test_alone_or_beside_another_language_or_story_nothing_is_said(
    versions: tuple[tuple[str, ...], ...],
) -> None:
    assert not strangers(compare(story(*versions), load_knowledge()))


def test_a_person_has_the_last_word() -> None:
    project = story(WIRE, DIGEST, inserted(REWRITE, TEASER))
    first = compare(project, load_knowledge())
    decided = edits.set_kind(project, first.structures[2].ref(3), Kind.BODY)
    second = compare(decided, load_knowledge(), previous=first)
    assert not strangers(second)
    assert second.structures[2].sentences[3].kind is Kind.BODY


def test_what_other_versions_come_or_go_is_seen_at_once() -> None:
    both = story(WIRE, DIGEST, inserted(REWRITE, TEASER))
    alone = Project(both.articles[2:])
    first = compare(both, load_knowledge())
    assert strangers(first) == [TEASER]
    assert compare(alone, load_knowledge(), previous=first) == compare(alone, load_knowledge())
    assert compare(both, load_knowledge(), previous=compare(alone, load_knowledge())) == first


def test_a_model_of_other_features_is_refused() -> None:
    with pytest.raises(ValueError, match="train it again"):
        parse_stranger_model('{"intercept": 0, "weights": {"length": 1}}')

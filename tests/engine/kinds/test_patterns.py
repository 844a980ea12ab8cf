"""Lines that are alike, and an editor's rules for an outlet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.comparing import compare
from desk.engine.edits import set_kind
from desk.engine.kinds.patterns import (
    OutletRule,
    fits,
    is_from,
    is_pattern,
    likely_outlet,
    lines_like,
    lines_that_fit,
    pattern_of,
)
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Certainty, Kind, Paragraph
from desk.engine.project import Project
from desk.engine.structure import read_structure

HARBOUR = (
    "Ferry runs aground in Vell",
    "WATCH: The storm in pictures",
    "A ferry ran aground off Vell on Sunday night. Nobody was hurt, the harbour master said.",
    "Watch: How ferries are raised. A film in three parts",
    "Watch the tide tables, the harbour master said on Monday.",
    "Find 12 more stories in our app",
)
WIRE = (
    "A ferry with 80 people ran aground off Vell on Sunday.",
    "Watch: Life on the coast",
    "Find 7 more stories in our app",
)


def article_of(
    article_id: str, paragraphs: tuple[str, ...], outlet: str = "", path: str = "", title: str = ""
) -> Article:
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(at, at + len(text)))
        at += len(text) + 1
    return Article(article_id, title, "\n".join(paragraphs), tuple(spans), path=path, outlet=outlet)


STRUCTURES = tuple(
    read_structure(article_of(name, paragraphs), Knowledge())
    for name, paragraphs in (("harbour", HARBOUR), ("wire", WIRE))
)


def index_of(opening: str) -> int:
    texts = [STRUCTURES[0].sentence_text(n) for n in range(len(STRUCTURES[0].sentences))]
    return next(n for n, text in enumerate(texts) if text.startswith(opening))


def like(opening: str) -> list[str]:
    found = lines_like(STRUCTURES, STRUCTURES[0].ref(index_of(opening)))
    texts = {structure.article.id: structure.article.text for structure in STRUCTURES}
    return [texts[ref.article][ref.start : ref.end] for ref in found]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("READ: *", "Read: Mill burns again", True),
        ("READ: *", "Read my lips", False),
        ("READ: *", "READ:", True),
        ("Find 12 more stories", "find 7 more stories.", True),
        ("Find more stories", "Find more good stories", False),
        ("* in our app", "Find 7 more stories in our app!", True),
        ("* in our app", "In our app you find more", False),
        ("By * for the Vell Gazette", "By Ada Brook for the Vell Gazette", True),
        ("a * a", "a", False),
        ("* says * says *", "He says no, she says yes", True),
        ("* says * says *", "He says no", False),
        ("More | *", "More | Sport", True),
        ("阅读更多: *", "阅读更多: 渡轮搁浅", True),
    ],
)
def test_a_pattern_is_words_and_stars(pattern: str, text: str, expected: bool) -> None:
    assert fits(pattern, text) is expected


@given(st.text(alphabet="ab: .*“7", max_size=20))
def test_a_line_fits_its_own_words(text: str) -> None:
    plain = text.replace("*", " ")
    assert fits(plain, plain)
    assert fits(f"{plain} *", f"{plain} and more")


def test_a_pattern_without_words_says_nothing() -> None:
    assert not is_pattern("* : *")
    assert lines_that_fit(STRUCTURES, "*") == ()


def test_lines_with_the_same_label_are_alike_with_all_their_sentences() -> None:
    assert like("WATCH:") == [
        "WATCH: The storm in pictures",
        "Watch: How ferries are raised.",
        "A film in three parts",
        "Watch: Life on the coast",
    ]


def test_lines_with_the_same_words_are_alike_whatever_their_numbers() -> None:
    assert like("Find 12") == ["Find 12 more stories in our app", "Find 7 more stories in our app"]


def test_a_line_that_nothing_is_like_stands_alone() -> None:
    assert like("Nobody was hurt") == ["Nobody was hurt, the harbour master said."]


def test_lines_of_the_same_closed_form_are_alike() -> None:
    lines = ("By Ada Brook", "A ferry ran aground off Vell on Sunday night.", "By Ben Holt and Cy Marsh")
    structure = read_structure(article_of("one", lines), Knowledge())
    assert lines_like([structure], structure.ref(0)) == (structure.ref(0), structure.ref(2))


def test_a_line_suggests_its_label_or_its_words_as_pattern() -> None:
    assert pattern_of(STRUCTURES[0], index_of("WATCH:")) == "WATCH: *"
    assert pattern_of(STRUCTURES[0], index_of("Find")) == "Find 12 more stories in our app"


@pytest.mark.parametrize(
    ("outlet", "path", "title", "expected"),
    [
        ("vell GAZETTE", "", "", True),
        ("Vell", "vell-gazette.txt", "", False),
        ("", "ferry_vell-gazette.txt", "", True),
        ("", "001.txt", "Ferry aground - Vell Gazette", True),
        ("", "001.txt", "Vell Gazette staff strike", False),
    ],
)
def test_an_outlet_is_known_by_the_file_its_name_or_its_title(
    outlet: str, path: str, title: str, expected: bool
) -> None:
    article = article_of("one", HARBOUR, outlet, path, title)
    assert is_from(article, "Vell Gazette") is expected
    if expected:
        assert is_from(article, likely_outlet(article))


def ruled(rule: OutletRule, article: Article) -> list[tuple[str, Kind]]:
    structure = read_structure(article, Knowledge(rules=(rule,)))
    return [
        (structure.sentence_text(number), sentence.kind)
        for number, sentence in enumerate(structure.sentences)
        if sentence.certainty is Certainty.RULED
    ]


def test_a_rule_decides_on_every_line_that_fits_and_says_so() -> None:
    rule = OutletRule("Vell Gazette", "find # more stories *".replace("#", "3"), Kind.PROMO)
    harbour = article_of("harbour", HARBOUR, "Vell Gazette")
    assert ruled(rule, harbour) == [("Find 12 more stories in our app", Kind.PROMO)]
    structure = read_structure(harbour, Knowledge(rules=(rule,)))
    assert structure.sentences[-1].reason == "your rule for Vell Gazette: “find 3 more stories *”"


def test_a_rule_calls_body_text_what_the_program_calls_furniture() -> None:
    article = article_of("one", ("By Ada Brook", "A ferry ran aground off Vell."), "Vell Gazette")
    assert read_structure(article, Knowledge()).sentences[0].kind is Kind.BYLINE
    assert ruled(OutletRule("Vell Gazette", "By Ada *", Kind.BODY), article) == [("By Ada Brook", Kind.BODY)]


def test_a_rule_holds_for_a_sentence_inside_a_paragraph() -> None:
    rule = OutletRule("Vell Gazette", "A film in * parts", Kind.PROMO)
    assert ruled(rule, article_of("harbour", HARBOUR, "Vell Gazette")) == [
        ("A film in three parts", Kind.PROMO)
    ]


def test_a_rule_leaves_other_outlets_alone() -> None:
    assert (
        ruled(OutletRule("The Buoy", "Watch: *", Kind.NOTE), article_of("one", HARBOUR, "Vell Gazette")) == []
    )


def test_what_was_decided_in_the_story_outweighs_the_rule() -> None:
    article = article_of("harbour", HARBOUR, "Vell Gazette")
    knowledge = Knowledge(rules=(OutletRule("Vell Gazette", "Find * stories *", Kind.PROMO),))
    project = Project((article,))
    last = compare(project, knowledge).structures[0].ref(-1)
    decided = compare(set_kind(project, last, Kind.NOTE), knowledge).structures[0].sentences[-1]
    assert (decided.kind, decided.certainty) == (Kind.NOTE, Certainty.MANUAL)

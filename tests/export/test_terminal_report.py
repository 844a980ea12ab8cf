"""The report in the terminal: it fits, it loses no word, it tells kinds and absences in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.model import (
    Article,
    Certainty,
    Comparison,
    Fact,
    FactType,
    FactValue,
    Kind,
    Link,
    Paragraph,
    Place,
    Row,
    Sentence,
    Status,
    Structure,
)
from desk.export.terminal_report import cells, comparison_report, inspection_report, wrap

TEXTS = st.text(st.characters(codec="utf-8"), max_size=120)


def structure(number: int, *lines: tuple[str, Kind]) -> Structure:
    """An article whose every line is a paragraph of one sentence."""
    at, paragraphs, sentences = 0, [], []
    for index, (line, kind) in enumerate(lines):
        paragraphs.append(Paragraph(at, at + len(line)))
        reason = "" if kind is Kind.BODY else "a label"
        sentences.append(Sentence(at, at + len(line), index, kind, Certainty.CERTAIN, reason))
        at += len(line) + 1
    text = "\n".join(line for line, _ in lines)
    article = Article(f"a{number}", f"Version {number}", text, tuple(paragraphs))
    return Structure(article, tuple(sentences), tuple(kind for _, kind in lines))


def story() -> Comparison:
    first = structure(0, ("Nine boats left on Monday.", Kind.BODY), ("READ: More boats", Kind.PROMO))
    second = structure(1, ("Ten boats left on Monday.", Kind.BODY), ("The sea was calm.", Kind.BODY))
    third = structure(2, ("Rain fell in the hills.", Kind.BODY), ("A calm sea.", Kind.BODY))
    rows = (
        Row(((0,), (0,), ())),
        Row(((1,), (), ())),
        Row(((), (1,), (1,))),
        Row(((), (), (0,))),
    )
    values = (FactValue(0, 0, 0, 4, "Nine", "9"), FactValue(1, 0, 0, 3, "Ten", "10"))
    agreed = Fact(FactType.DATE, (FactValue(0, 0, 19, 25, "Monday", "mon"),), True, 0)
    facts = (Fact(FactType.NUMBER, values, False, 0), agreed)
    return Comparison((first, second, third), 1, (), rows, rows, facts)


# --- wrapping


@given(TEXTS, st.integers(8, 60), st.sampled_from(["", "A  ", "   "]))
def test_no_line_is_wider_than_asked_for(text: str, width: int, head: str) -> None:
    assert all(cells(line) <= width for line in wrap(text, width, head))


@given(st.lists(st.text("abcdéßñ日本語", min_size=1, max_size=8)), st.integers(20, 60))
def test_every_word_is_kept_in_order(words: list[str], width: int) -> None:
    assert " ".join(wrap(" ".join(words), width)).split() == words


@given(TEXTS, st.integers(8, 60))
def test_an_article_cannot_command_the_terminal(text: str, width: int) -> None:
    said = "".join(wrap(f"\x1b[2J{text}\x9b1m", width))
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in said)


@pytest.mark.parametrize(
    ("text", "taken"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("ﬁn", 2), ("\u200bx", 1)]
)
def test_widths_count_cells_of_the_terminal(text: str, taken: int) -> None:
    assert cells(text) == taken


# --- the report


def test_versions_stand_side_by_side_where_a_column_has_30_cells() -> None:
    lines = comparison_report(story(), 110).splitlines()
    row = next(line for line in lines if line.startswith("1 "))
    assert [cell.strip() for cell in row.split("│")] == [
        "1",
        "Nine boats left on Monday.",
        "Ten boats left on Monday.",
        "(not in C)",
    ]


def test_in_less_room_they_stand_one_under_the_other() -> None:
    lines = comparison_report(story(), 90).splitlines()
    at = lines.index("A  Nine boats left on Monday.")
    assert lines[at + 1 : at + 3] == ["B  Ten boats left on Monday.", "   (not in C)"]
    assert not any("│" in line for line in lines)


@pytest.mark.parametrize("width", [40, 110])
def test_only_content_that_versions_share_is_missed_in_others(width: int) -> None:
    assert comparison_report(story(), width).count("(not in ") == 2


@pytest.mark.parametrize("width", [40, 110])
def test_a_version_that_says_it_in_another_row_does_not_lack_it(width: int) -> None:
    told = replace(story(), links=(Link(Place(1, 1), Place(2, 0), 0.8),))
    report = comparison_report(told, width)
    assert report.count("(→ in row 2)") == 1  # beside what C alone has in a row of its own
    assert report.count("(not in ") == 2


@pytest.mark.parametrize("width", [40, 110])
def test_furniture_is_named_and_body_text_is_not(width: int) -> None:
    report = comparison_report(story(), width)
    assert "[promo] READ: More boats" in report
    assert "[body]" not in report


def test_facts_that_differ_are_told_and_those_that_agree_are_not() -> None:
    report = comparison_report(story(), 110)
    assert "number differs: A “Nine” · B “Ten”" in report
    assert "date" not in report


def test_the_base_is_named() -> None:
    lines = comparison_report(story(), 110).splitlines()
    bases = [lines[n - 1] for n, line in enumerate(lines) if line.startswith("   base · ")]
    assert bases == ["B  Version 1"]


def test_an_inspection_says_why_a_line_has_its_kind() -> None:
    report = inspection_report(story().structures[:1], 100)
    assert "promo     READ: More boats [certain: a label]" in report
    assert "1 promo" in report


def test_a_link_that_may_be_wrong_says_how_sure_it_is() -> None:
    weak = Link(Place(0, 0), Place(1, 0), 0.53)
    assert "check: 0.53 (A–B)" in comparison_report(replace(story(), links=(weak,)), 100)
    for sound in (replace(weak, score=0.9), replace(weak, status=Status.CONFIRMED)):
        assert "check:" not in comparison_report(replace(story(), links=(sound,)), 100)


def test_a_story_without_differing_facts_says_so() -> None:
    assert "none found" not in comparison_report(story(), 100)
    assert "\nFacts that differ: none found\n" in comparison_report(replace(story(), facts=()), 100)


def test_people_count_sentences_from_one() -> None:
    assert "   1 body" in inspection_report(story().structures, 80)
    assert "   0 body" not in inspection_report(story().structures, 80)


@pytest.mark.parametrize("width", [60, 200])
def test_rows_with_copy_are_counted_and_furniture_is_not(width: int) -> None:
    lines = comparison_report(story(), width).splitlines()
    heads = [found[1] for line in lines if (found := re.match(r"(?:── )?(\d+|·) ", line))]
    assert heads == ["1", "·", "2", "3"]


def test_a_report_ends_with_how_far_the_versions_agree() -> None:
    lines = comparison_report(story(), 200).splitlines()
    agreement = lines[lines.index("Agreement") :]
    assert agreement[1].startswith("  A and B share ")
    assert agreement[-1] == "  All but C have row 1."
    assert "Agreement" not in comparison_report(replace(story(), structures=(), sentence_rows=()), 100)

"""What a line shows against the copy of its own article."""

from __future__ import annotations

from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import is_sentence, line_of
from desk.engine.kinds.profile import NAMES, Profile
from desk.engine.model import Certainty, Kind

COPY = "The harbour board’s vote on Tuesday will close the old ferry terminal for two years after the storm."
MORE = "Residents of the islands’ outer ring said that they had been promised a boat by the harbour board."
CREDIT = Finding(Kind.CAPTION, Certainty.CERTAIN, "a credit")
END = Finding(Kind.NOTE, Certainty.CERTAIN, "who contributed", ends_story=True)


def profile(*texts: str, **found: Finding) -> list[dict[str, float]]:
    """The named values of each line; `found` gives findings by line number: `at1=CREDIT`."""
    lines = [line_of(text) for text in texts]
    findings = [found.get(f"at{number}") for number in range(len(lines))]
    copy = [is_sentence(line) and not finding for line, finding in zip(lines, findings, strict=True)]
    content = [{word for word in line.words if len(word) > 3} for line in lines]
    given = Profile(lines, findings, copy, content, frozenset({"of", "the", "in"}))
    return [dict(zip(NAMES, given.of(number), strict=True)) for number in range(len(lines))]


def test_every_line_has_every_value() -> None:
    assert [len(row) for row in profile(COPY, "", "…", "Share")] == [len(NAMES)] * 4
    assert len(profile("Share")) == 1


def test_a_caption_stands_before_its_credit() -> None:
    rows = profile(COPY, "Waves break over the pier.", "Ada Lovelace/AFP", MORE, at2=CREDIT)
    assert [row["credit_next"] for row in rows] == [0, 1, 0, 0]
    assert [row["short_credit_next"] for row in rows] == [0, 1, 0, 0]
    assert [row["credit_before"] for row in rows] == [0, 0, 0, 1]


def test_other_quotation_marks_than_the_copy_has_are_another_hand() -> None:
    rows = profile(COPY, MORE, "Don't miss this", "Don’t miss this")
    assert [row["other_quotes"] for row in rows] == [0, 0, 1, 0]


def test_a_headline_has_the_capitals_of_a_title() -> None:
    rows = profile(COPY, "Pilot of the Outer Islands Retires", "Pilot retires in the outer islands")
    assert rows[1]["titled"] == 1
    assert rows[2]["titled"] == 0
    assert rows[0]["titled_small"] < 1


def test_words_that_the_copy_does_not_have_are_new() -> None:
    rows = profile(COPY, MORE, "The harbour board", "A recipe for lemon curd")
    assert rows[3]["novelty"] > rows[2]["novelty"]
    assert rows[2]["shared_copy_before"] == 1
    assert rows[3]["shared_copy_before"] == 0
    assert rows[0]["shared_copy_before"] == -1


def test_the_same_line_again_is_counted_and_its_distance_known() -> None:
    rows = profile("Harbour news", COPY, MORE, "Harbour news", COPY)
    assert [row["same_words"] for row in rows] == [1, 1, 0, 1, 1]
    assert [row["same_line_near"] for row in rows] == [3, 3, 30, 3, 3]


def test_the_distance_from_the_end_of_the_story_is_counted_in_lines_and_in_copy() -> None:
    rows = profile(COPY, "Ada Lovelace contributed", "Share", MORE, at1=END)
    assert [row["since_end"] for row in rows] == [30, 30, 1, 2]
    assert [row["copy_since_end"] for row in rows] == [-1, -1, 0, 0]
    assert [row["copy_beside_before"] for row in rows] == [0, 1, 1, 1]
    assert [row["copy_beside_after"] for row in rows] == [1, 1, 1, 0]

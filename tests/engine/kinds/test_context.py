"""What only the neighbourhood tells: labels, the tail, the headline, subheads."""

from __future__ import annotations

from desk.engine.kinds import context
from desk.engine.kinds.context import Findings
from desk.engine.kinds.finding import Finding
from desk.engine.kinds.lines import line_of
from desk.engine.model import Certainty, Kind

COPY = "The harbour board voted on Tuesday to close the old ferry terminal for two years after the storm."
LABEL = Finding(Kind.TEASER, Certainty.CERTAIN, "a label", pulls=True)
END = Finding(Kind.NOTE, Certainty.CERTAIN, "a note", ends_story=True)


def kinds(findings: Findings) -> list[Kind | None]:
    return [finding.kind if finding else None for finding in findings]


def test_a_label_alone_takes_the_headlines_after_it_along_until_the_copy() -> None:
    lines = [
        line_of(text) for text in (COPY, "Read next", "Ferry workers to strike", "Pilot retires at 90", COPY)
    ]
    found = context.pull(lines, [None, LABEL, None, None, None])
    assert kinds(found) == [None, Kind.TEASER, Kind.TEASER, Kind.TEASER, None]


def test_a_label_with_a_colon_takes_the_next_line_though_it_ends_with_a_stop() -> None:
    lines = [line_of(text) for text in ("Read next:", "How one pilot stayed at sea for ninety years.", COPY)]
    assert kinds(context.pull(lines, [LABEL, None, None])) == [Kind.TEASER, Kind.TEASER, None]


def test_after_what_only_ends_a_story_everything_is_a_teaser() -> None:
    lines = [
        line_of(text)
        for text in (COPY, "A note.", "Ferry workers to strike", "“I was lost,” she says, in a…")
    ]
    assert kinds(context.tail(lines, [None, END, None, None]))[2:] == [Kind.TEASER, Kind.TEASER]


def test_the_same_mark_before_more_copy_ends_nothing() -> None:
    lines = [line_of(text) for text in (COPY, "A note.", "Islanders object", COPY)]
    assert kinds(context.tail(lines, [None, END, None, None])) == [None, Kind.NOTE, None, None]


def test_a_headline_after_the_last_paragraph_is_a_teaser_for_it_heads_nothing() -> None:
    lines = [line_of(text) for text in (COPY, "Pilot of the Outer Islands Retires at Ninety")]
    assert kinds(context.tail(lines, [None, None])) == [None, Kind.TEASER]


def test_the_headline_is_the_line_whose_words_the_story_takes_up() -> None:
    lines = [line_of(text) for text in ("Weather and tides", "Board votes to close ferry terminal", COPY)]
    assert context.find_headline(lines, [None, None, None]) == 1


def test_a_story_that_opens_with_its_first_sentence_has_no_headline() -> None:
    assert context.find_headline([line_of(COPY), line_of(COPY)], [None, None]) is None


def test_a_subhead_has_copy_after_it_and_no_end_stop() -> None:
    lines = [line_of(text) for text in (COPY, "Islanders object", COPY, "Islanders object.", COPY, "The end")]
    heads = [context.is_subhead(lines, [None] * 6, number) for number in range(6)]
    assert heads == [False, True, False, False, False, False]

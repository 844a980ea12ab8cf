"""Reading one article: every line gets a kind, and the copy is never lost to its furniture."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.kinds.judging import FurnitureKnowledge
from desk.engine.kinds.scoring import Model, Trees
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Certainty, Kind, Paragraph, Role, Structure
from desk.engine.structure import read_structure
from desk.files.knowledge import load_knowledge

COPY = (
    "The harbour board voted on Tuesday to close the old ferry terminal for two years while engineers "
    "replace the piers that a storm had damaged in March."
)
MORE = "Residents of the outer islands said that they had been promised a second boat before any closure."


def read(*lines: str) -> Structure:
    """The structure of an article with these paragraphs."""
    paragraphs, start = [], 0
    for line in lines:
        paragraphs.append(Paragraph(start, start + len(line)))
        start += len(line) + 1
    return read_structure(Article("a", "a", "\n".join(lines), tuple(paragraphs)), load_knowledge())


def kinds(*lines: str) -> list[Kind]:
    return list(read(*lines).paragraph_kinds)


def test_the_spans_of_sentences_cover_their_paragraph() -> None:
    structure = read("Ferry terminal to close", COPY, MORE)
    assert [structure.sentence_text(n) for n in range(3)] == ["Ferry terminal to close", COPY, MORE]


def test_a_short_first_line_that_the_story_takes_up_is_the_headline() -> None:
    assert kinds("Ferry terminal to close for two years", COPY, MORE)[0] is Kind.HEADLINE


def test_an_article_that_opens_with_its_first_sentence_has_no_headline() -> None:
    assert kinds(COPY, MORE) == [Kind.BODY, Kind.BODY]


def test_a_dateline_that_opens_a_paragraph_stays_part_of_the_copy() -> None:
    assert kinds("LERWICK (AP) — " + COPY, MORE)[0] is Kind.BODY


def test_a_short_line_between_paragraphs_is_a_subhead() -> None:
    assert kinds("Ferry terminal to close", COPY, "Islanders object", MORE)[2] is Kind.SUBHEAD


def test_a_cross_link_is_a_promo_with_a_reason() -> None:
    structure = read("Ferry terminal to close", COPY, "READ: Mayor Defends Harbour Budget", MORE)
    promo = structure.sentences[2]
    assert (promo.kind, promo.certainty) == (Kind.PROMO, Certainty.CERTAIN)
    assert promo.reason


def test_a_plea_that_stuck_to_a_paragraph_is_furniture_and_the_rest_is_not() -> None:
    structure = read("Ferry terminal to close", COPY, MORE + " Subscribe to our newsletter.")
    assert [sentence.kind for sentence in structure.sentences[2:]] == [Kind.BODY, Kind.PROMO]
    assert structure.paragraph_kinds[2] is Kind.BODY


def test_clipped_lines_after_the_contributors_note_are_teasers() -> None:
    found = kinds(
        COPY,
        MORE,
        "Staff in Lerwick contributed to this report.",
        "The season of the great northern lights was not only one of the…",
    )
    assert found[2:] == [Kind.NOTE, Kind.TEASER]


@given(st.lists(st.text(min_size=1, max_size=60).map(str.strip).filter(bool), max_size=12))
def test_any_text_gets_a_kind_a_paragraph_and_sentences_in_order(texts: list[str]) -> None:
    lines = [" ".join(text.split()) for text in texts]
    structure = read(*filter(None, lines))
    assert len(structure.paragraph_kinds) == len(structure.article.paragraphs)
    end = 0
    for sentence in structure.sentences:
        paragraph = structure.article.paragraphs[sentence.paragraph]
        assert max(end, paragraph.start) <= sentence.start < sentence.end <= paragraph.end
        end = sentence.end


def test_what_is_only_maybe_furniture_is_reported_as_body_with_its_reason() -> None:
    undecided = Model({}, 0.0, Trees(()), Trees(()))
    structure = read_structure(
        read(COPY, MORE, COPY, MORE).article, Knowledge(FurnitureKnowledge(model=undecided))
    )
    assert list(structure.paragraph_kinds) == [Kind.BODY] * 4
    assert all(sentence.certainty is Certainty.MAYBE and sentence.reason for sentence in structure.sentences)


def test_a_closed_phrase_that_the_model_does_not_bear_out_is_only_likely() -> None:
    undecided = replace(load_knowledge().furniture, model=Model({}, 0.0, Trees(()), Trees(())))
    article = read("Ferry terminal to close", COPY, "READ: Mayor Defends Harbour Budget", MORE).article
    promo = read_structure(article, Knowledge(furniture=undecided)).sentences[2]
    assert (promo.kind, promo.certainty) == (Kind.PROMO, Certainty.LIKELY)


def test_the_role_that_a_file_gives_settles_what_would_be_a_guess() -> None:
    texts = ("Ferry terminal to close", COPY, "The harbour was built by islanders in the last century.", MORE)
    article = read(*texts).article
    first, second, third, last = article.paragraphs
    marked = replace(article, paragraphs=(first, second, replace(third, role=Role.CAPTION), last))
    assert read_structure(marked, load_knowledge()).paragraph_kinds[2] is Kind.CAPTION
    assert read_structure(article, load_knowledge()).paragraph_kinds[2] is Kind.BODY


def test_an_article_is_read_without_any_knowledge_too() -> None:
    structure = read_structure(read("Ferry terminal to close", COPY, "By Ada Lovelace").article, Knowledge())
    assert list(structure.paragraph_kinds) == [Kind.HEADLINE, Kind.BODY, Kind.BYLINE]


def test_a_line_that_is_nothing_but_a_link_is_a_promo() -> None:
    article = read("Ferry terminal to close", COPY, "Islanders object", MORE).article
    first, second, third, last = article.paragraphs
    linked = replace(article, paragraphs=(first, second, replace(third, role=Role.LINK), last))
    assert read_structure(linked, load_knowledge()).paragraph_kinds[2] is Kind.PROMO


def test_of_a_line_or_two_nothing_is_guessed() -> None:
    assert Kind.BODY in kinds("Ferry", "The board will vote on the new terminal next Thursday evening.")
    assert kinds("Ferry", "READ: Bridge closes", "Nobody was hurt.")[1] is Kind.PROMO


def test_reading_a_long_article_reports_its_progress_throughout() -> None:
    lines = [f"Engineers found {n} cracks in the pillars of the old pier, the town said." for n in range(900)]
    told: list[float] = []
    read_structure(read(*lines).article, load_knowledge(), lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert max(after - before for before, after in pairwise([0.0, *told, 1.0])) < 0.1

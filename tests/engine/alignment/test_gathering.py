"""Which sentences take part in evidence, and with which others."""

from __future__ import annotations

from desk.engine.alignment.gathering import gather_evidence
from desk.engine.model import Article, Kind, Paragraph, Place, Sentence, Structure
from desk.engine.progress import no_tick
from desk.files.knowledge import load_link_model

LINE = "The harbour council votes on Tuesday."


def repeating(name: str, *kinds: Kind) -> Structure:
    """An article that says `LINE` once in each of these kinds."""
    paragraphs = tuple(
        Paragraph(start, start + len(LINE)) for start in range(0, len(kinds) * (len(LINE) + 1), len(LINE) + 1)
    )
    sentences = tuple(
        Sentence(span.start, span.end, number, kind)
        for number, (span, kind) in enumerate(zip(paragraphs, kinds, strict=True))
    )
    return Structure(Article(name, name, "\n".join([LINE] * len(kinds)), paragraphs), sentences, kinds)


def test_furniture_and_subheads_speak_for_no_sentence_whatever_they_say() -> None:
    page = repeating("a", Kind.PROMO, Kind.SUBHEAD, Kind.BODY)
    plain = repeating("b", Kind.BODY)
    evidence = gather_evidence((page, plain), load_link_model(), no_tick)
    assert [sorted(pair) for pair in evidence.beliefs] == [[Place(0, 2), Place(1, 0)]]


def test_a_subhead_is_believed_of_subheads() -> None:
    versions = repeating("a", Kind.SUBHEAD, Kind.BODY), repeating("b", Kind.BODY, Kind.SUBHEAD)
    evidence = gather_evidence(versions, load_link_model(), no_tick)
    pairs = {tuple(sorted(pair)) for pair in evidence.beliefs}
    assert pairs == {(Place(0, 0), Place(1, 1)), (Place(0, 1), Place(1, 0))}

"""How groups become rows: in the base's order, and everything else where its own article has it."""

from __future__ import annotations

from desk.engine.alignment.rows import in_order, paragraph_rows
from desk.engine.model import Article, Kind, Paragraph, Place, Row, Sentence, Structure


def structure(name: str, *kinds: Kind) -> Structure:
    """An article of one-sentence paragraphs of these kinds, ten code points each."""
    paragraphs = tuple(Paragraph(11 * number, 11 * number + 10) for number in range(len(kinds)))
    sentences = tuple(
        Sentence(span.start, span.end, number, kind)
        for number, (span, kind) in enumerate(zip(paragraphs, kinds, strict=True))
    )
    text = "\n".join(f"{name} {number:08}" for number in range(len(kinds)))
    return Structure(Article(name, name, text, paragraphs), sentences, kinds)


HEADLINE, BODY, NAV = Kind.HEADLINE, Kind.BODY, Kind.NAV


def test_what_stands_between_two_parts_of_a_row_keeps_its_own_order() -> None:
    plain, page = structure("a", HEADLINE, BODY), structure("b", HEADLINE, NAV, HEADLINE, NAV, BODY)
    headline = [Place(0, 0), Place(1, 0), Place(1, 2)]
    groups = [headline, [Place(0, 1), Place(1, 4)], [Place(1, 1)], [Place(1, 3)]]
    assert in_order((plain, page), groups, base=0) == (
        Row(((0,), (0, 2))),
        Row(((), (1,))),
        Row(((), (3,))),
        Row(((1,), (4,))),
    )


def test_the_same_holds_for_a_row_that_no_other_article_has() -> None:
    plain, page = structure("a", BODY), structure("b", HEADLINE, NAV, HEADLINE, NAV, BODY)
    groups = [[Place(1, 0), Place(1, 2)], [Place(1, 1)], [Place(1, 3)], [Place(0, 0), Place(1, 4)]]
    rows = in_order((plain, page), groups, base=0)
    assert [row.cells[1] for row in rows] == [(0, 2), (1,), (3,), (4,)]


def test_a_headline_stands_beside_headlines_though_it_says_what_the_lede_says() -> None:
    one, other = structure("a", HEADLINE, BODY), structure("b", HEADLINE, BODY)
    together = Row(((0, 1), (0, 1)))
    assert paragraph_rows((one, other), (together,), base=0) == (Row(((0,), (0,))), Row(((1,), (1,))))

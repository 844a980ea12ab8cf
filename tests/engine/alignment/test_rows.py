"""How groups become rows: in the base's order, and everything else where its own article has it."""

from __future__ import annotations

from desk.engine.alignment.linking import was_parted
from desk.engine.alignment.rows import in_order, paragraph_rows, sentence_rows
from desk.engine.model import Article, Evidence, Kind, Paragraph, Place, Row, Sentence, Structure
from desk.engine.project import Verdict


def structure(name: str, *kinds: Kind) -> Structure:
    """An article of one-sentence paragraphs of these kinds, ten code points each."""
    paragraphs = tuple(Paragraph(11 * number, 11 * number + 10) for number in range(len(kinds)))
    sentences = tuple(
        Sentence(span.start, span.end, number, kind)
        for number, (span, kind) in enumerate(zip(paragraphs, kinds, strict=True))
    )
    text = "\n".join(f"{name} {number:08}" for number in range(len(kinds)))
    return Structure(Article(name, name, text, paragraphs), sentences, kinds)


HEADLINE, SUBHEAD, BODY, NAV = Kind.HEADLINE, Kind.SUBHEAD, Kind.BODY, Kind.NAV


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


def test_a_subhead_stands_beside_subheads_alone() -> None:
    one, other = structure("a", SUBHEAD, BODY), structure("b", BODY, SUBHEAD)
    shared_words = Evidence({(Place(0, 0), Place(1, 0)): 0.9})
    rows = sentence_rows((one, other), shared_words, {}, base=0)
    assert Row(((0,), (0,))) not in rows
    same_title = Evidence({(Place(0, 0), Place(1, 1)): 0.9})
    assert Row(((0,), (1,))) in sentence_rows((one, other), same_title, {}, base=0)


def test_what_a_person_joined_or_parted_holds_over_all_evidence() -> None:
    one, other = structure("a", BODY, BODY), structure("b", BODY, BODY)
    believed = Evidence({(Place(0, 0), Place(1, 0)): 0.9, (Place(0, 1), Place(1, 1)): 0.9})
    decided = {(Place(0, 0), Place(1, 0)): Verdict.PARTED, (Place(0, 0), Place(1, 1)): Verdict.JOINED}
    rows = sentence_rows((one, other), believed, decided, base=0)
    assert Row(((0, 1), (1,))) in rows or Row(((0,), (1,))) in rows
    assert Row(((), (0,))) in rows


def test_the_columns_may_stand_in_any_order() -> None:
    versions = [structure(name, BODY, BODY, BODY) for name in "abc"]
    beliefs = {
        (Place(0, 0), Place(1, 1)): 0.9,
        (Place(0, 0), Place(1, 2)): 0.9,
        (Place(0, 1), Place(2, 1)): 0.7,
        (Place(1, 1), Place(2, 1)): 0.7,
    }
    rows = sentence_rows(versions, Evidence(beliefs), {}, base=0)
    turned = {
        (Place(2 - b.article, b.sentence), Place(2 - a.article, a.sentence)): belief
        for (a, b), belief in beliefs.items()
    }
    again = sentence_rows(versions[::-1], Evidence(turned), {}, base=2)
    assert rows == tuple(Row(row.cells[::-1]) for row in again)


def test_a_sentence_split_in_two_by_two_others_stands_beside_both_halves() -> None:
    one, *others = structure("a", BODY), structure("b", BODY, BODY), structure("c", BODY, BODY)
    whole, halves = Place(0, 0), [Place(article, number) for article in (1, 2) for number in (0, 1)]
    beliefs = {(whole, half): 0.95 for half in halves}
    beliefs |= {(a, b): 0.95 for a in halves[:2] for b in halves[2:]}
    rows = sentence_rows((one, *others), Evidence(beliefs), {}, base=0)
    assert rows == (Row(((0,), (0, 1), (0, 1))),)


def test_what_a_person_moved_stands_in_the_row_of_its_new_neighbours_and_these_stay() -> None:
    """The second version has far below what a person moved up beside a sentence that the third alone has."""
    base = structure("a", *[BODY] * 6)
    early, late = structure("b", *[BODY] * 7), structure("c", *[BODY] * 7)
    common = [[Place(0, n), Place(1, n), Place(2, n + 1 if n else 0)] for n in range(6)]
    moved, host = Place(1, 6), Place(2, 1)
    verdicts = {
        (Place(1, 6), Place(2, 6)): Verdict.PARTED,
        (Place(1, 6), Place(2, 1)): Verdict.JOINED,
    }
    rows = in_order((base, early, late), [*common, [moved, host]], 0, verdicts)
    assert rows[1] == Row(((), (6,), (1,)))
    assert [row.cells[0] for row in rows if row.cells[0]] == [(n,) for n in range(6)]


def test_what_is_left_where_something_moved_away_was_not_parted() -> None:
    stays, moves, hosts = Place(1, 1), Place(2, 5), [Place(0, 3), Place(3, 3)]
    moved = {(stays, moves): Verdict.PARTED} | {(host, moves): Verdict.JOINED for host in hosts}
    assert not was_parted([stays], [*hosts, moves], moved)
    alone = {(stays, one): Verdict.PARTED for one in (*hosts, moves)}
    assert was_parted([stays], [*hosts, moves], alone)
    joined_before = alone | {(hosts[0], moves): Verdict.JOINED}
    assert was_parted([stays], [*hosts, moves], joined_before)

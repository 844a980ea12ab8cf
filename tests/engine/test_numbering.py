"""The numbers that rows are called by: copy counts, furniture does not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.model import (
    CONTENT_KINDS,
    Article,
    Comparison,
    Kind,
    Paragraph,
    Row,
    Sentence,
    Structure,
)
from desk.engine.numbering import RowNumbers


def structure(number: int, kinds: tuple[Kind, ...]) -> Structure:
    """An article of one-letter paragraphs, each a sentence of its own."""
    text = "x" * len(kinds)
    spans = [(at, at + 1) for at in range(len(kinds))]
    article = Article(f"v{number}", "Version", text, tuple(Paragraph(*span) for span in spans))
    sentences = tuple(
        Sentence(*span, at, kind) for at, (span, kind) in enumerate(zip(spans, kinds, strict=True))
    )
    return Structure(article, sentences, kinds)


def comparison(*rows: tuple[Kind | None, ...]) -> Comparison:
    """Rows of these kinds, one article a column, None where it has nothing."""
    columns = list(zip(*rows, strict=True))
    structures = tuple(
        structure(n, tuple(kind for kind in column if kind is not None)) for n, column in enumerate(columns)
    )
    taken = [0] * len(columns)
    made = []
    for row in rows:
        made.append(Row(tuple((taken[n],) if kind else () for n, kind in enumerate(row))))
        taken = [count + (kind is not None) for count, kind in zip(taken, row, strict=True)]
    return Comparison(structures, 0, (), tuple(made), tuple(made), ())


def sentence_numbers(made: Comparison) -> list[int | None]:
    numbers = RowNumbers(made)
    return [numbers.of(row) for row in range(len(made.sentence_rows))]


def paragraph_numbers(made: Comparison) -> list[int | None]:
    """Asked for from the end, which must make no difference."""
    numbers, count = RowNumbers(made, paragraphs=True), len(made.paragraph_rows)
    return [numbers.of(row) for row in reversed(range(count))][::-1]


def test_furniture_stands_between_the_numbers_without_one() -> None:
    made = comparison(
        (Kind.HEADLINE, Kind.HEADLINE),
        (Kind.NAV, None),
        (Kind.BODY, Kind.CAPTION),  # what one version has as copy is copy
        (Kind.CAPTION, Kind.CAPTION),
        (None, Kind.SUBHEAD),
    )
    assert sentence_numbers(made) == [1, None, 2, None, 3]
    assert paragraph_numbers(made) == [1, None, 2, None, 3]


def test_a_paragraph_with_one_sentence_of_copy_has_a_number() -> None:
    article = Article("v0", "Version", "ab", (Paragraph(0, 2),))
    both = Structure(article, (Sentence(0, 1, 0, Kind.BODY), Sentence(1, 2, 0, Kind.PROMO)), (Kind.BODY,))
    made = Comparison((both,), 0, (), (Row(((0,),)), Row(((1,),))), (Row(((0,),)),), ())
    assert sentence_numbers(made) == [1, None]
    assert paragraph_numbers(made) == [1]
    promo = replace(both, sentences=tuple(replace(one, kind=Kind.PROMO) for one in both.sentences))
    assert paragraph_numbers(replace(made, structures=(promo,))) == [None]


@given(st.lists(st.lists(st.sampled_from([None, *Kind]), min_size=3, max_size=3).filter(any), max_size=8))
def test_numbers_count_rows_with_copy_without_a_gap(rows: list[list[Kind | None]]) -> None:
    numbers = sentence_numbers(comparison(*map(tuple, rows)))
    has_copy = [any(kind in CONTENT_KINDS for kind in row) for row in rows]
    assert [number is not None for number in numbers] == has_copy
    assert [number for number in numbers if number is not None] == list(range(1, sum(has_copy) + 1))


def test_rows_are_told_without_the_furniture_among_them() -> None:
    made = comparison((Kind.BODY,), (Kind.PROMO,), (Kind.BODY,))
    assert RowNumbers(made).of_all([0, 1, 2]) == (1, 2)

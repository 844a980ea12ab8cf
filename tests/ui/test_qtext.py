"""Qt counts UTF-16 units, Python counts code points: the laws of going from one to the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from desk.ui.qtext import Utf16Map, from_qt, to_qt

# Letters, emoji with skin tones and joiners, combining accents, an ideograph outside of the first plane.
TEXTS = st.text(alphabet=st.sampled_from("aß€ \u0301\u200d👩🏽👧😀𠀀אع中\n"), max_size=40) | st.text(
    max_size=40
)


def units_before(text: str, position: int) -> int:
    return len(text[:position].encode("utf-16-le")) // 2


@given(TEXTS)
def test_a_position_is_the_number_of_units_before_it(text: str) -> None:
    units = Utf16Map(text)
    assert [units.to_qt(n) for n in range(len(text) + 1)] == [
        units_before(text, n) for n in range(len(text) + 1)
    ]


@given(TEXTS)
def test_going_there_and_back_changes_nothing(text: str) -> None:
    units = Utf16Map(text)
    assert [units.from_qt(units.to_qt(n)) for n in range(len(text) + 1)] == list(range(len(text) + 1))


@given(TEXTS)
def test_every_unit_belongs_to_the_code_point_it_is_a_part_of(text: str) -> None:
    units = Utf16Map(text)
    owners = [n for n, character in enumerate(text) for _ in range(1 + (character > "\uffff"))]
    assert [units.from_qt(unit) for unit in range(len(owners))] == owners


@given(TEXTS, st.data())
def test_a_span_covers_the_same_characters_on_both_sides(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, length = Utf16Map(text).span_to_qt(start, end)
    encoded = text.encode("utf-16-le")
    assert encoded[2 * first : 2 * (first + length)].decode("utf-16-le") == text[start:end]


@given(TEXTS, st.integers(-5, 200))
def test_positions_outside_become_the_ends(text: str, position: int) -> None:
    assert 0 <= to_qt(text, position) <= units_before(text, len(text))
    assert 0 <= from_qt(text, position) <= len(text)


def test_qt_agrees(qapp: object) -> None:
    assert qapp is not None
    text = "A👩🏽‍🚒 á naïve 𠀀 end"
    assert QTextDocument(text).characterCount() - 1 == to_qt(text, len(text))

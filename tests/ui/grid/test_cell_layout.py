"""One cell's text at one width: places in it, in any script."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat

from desk.engine.grid.cells import Cell, Piece
from desk.engine.grid.wordings import Mark
from desk.engine.model import Kind, Place
from desk.engine.wording import DifferenceClass, Operation
from desk.ui.grid.cell_layout import CellLayout, Writing, is_right_to_left
from desk.ui.grid.chips import Chip, Style
from desk.ui.grid.metrics import Metrics

ENGLISH = "Engineers closed the bridge. Nobody was hurt in the harbour that night, the mayor said."
EMOJI = "👩🏽‍🚒 Engineers closed 𠀀 the bridge 😀. Nobody 😀 was hurt, cafés stayed open all night."
ARABIC = "أغلق المهندسون جسر الميناء يوم الاثنين. لم يصب أحد بأذى في تلك الليلة، قالت العمدة."
CHINESE = "工程师周一关闭了港口大桥。当晚无人受伤,市长说道,渡轮将继续运行直到夏季帆船赛开始之前。"
TEXTS = [ENGLISH, EMOJI, ARABIC, CHINESE]


@pytest.fixture
def metrics(qapp):
    assert qapp is not None
    return Metrics(QFont(), 100)


def lay_out(text, metrics, width=180, marks=(), chips=()):
    """Two sentences, cut at the first full stop."""
    cut = next(n for n, character in enumerate(text) if character in ".。") + 1
    rest = cut + (text[cut] == " ")
    pieces = (Piece(0, 0, cut, Kind.BODY), Piece(1, rest, len(text), Kind.BODY))
    return CellLayout(Writing(Cell(0, text, pieces), list(marks)), width, metrics, tuple(chips))


@pytest.mark.parametrize("text", TEXTS)
def test_every_line_fits_its_column(text, metrics):
    layout = lay_out(text, metrics)
    assert layout.text.lineCount() > 1
    for line in layout.lines():
        assert line.naturalTextWidth() <= 180 - metrics.gutter - metrics.margin + 1


@pytest.mark.parametrize("text", TEXTS)
def test_a_point_on_a_character_finds_its_sentence(text, metrics):
    layout = lay_out(text, metrics)
    for piece in layout.cell.pieces:
        place = Place(0, piece.sentence)
        for rect in layout.piece_rects(place):
            assert layout.place_at(rect.center()) == place


@pytest.mark.parametrize("text", [ENGLISH, ARABIC, CHINESE])
def test_a_character_is_found_where_it_is_drawn(text, metrics):
    layout = lay_out(text, metrics)
    for position in range(0, len(text), 3):
        if not text[position].isspace():
            (rect,) = layout.rects(position, position + 1)
            assert layout.position_at(rect.center()) == position


def test_emoji_before_it_do_not_shift_a_mark(metrics):
    start = EMOJI.index("bridge")
    mark = Mark(start, start + 6, Operation.INSERTED, DifferenceClass.WORDING, "")
    cell = Cell(0, EMOJI, (Piece(0, 0, len(EMOJI), Kind.BODY),))
    writing = Writing(cell, [(start, start + 6, mark)])
    writing.format(start, start + 6, QTextCharFormat())
    layout = CellLayout(writing, 300, metrics, ())
    (one,) = layout.text.formats()
    encoded = layout.text.text().encode("utf-16-le")
    assert encoded[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le") == "bridge"
    assert layout.marks_at(start + 2) == [mark]
    assert layout.marks_at(start + 6) == []


def test_right_to_left_text_begins_at_the_right(metrics):
    layout = lay_out(ARABIC, metrics)
    (first,) = layout.rects(0, 1)
    line = layout.lines()[0].naturalTextRect().translated(layout.origin)
    assert first.right() == pytest.approx(line.right(), abs=2)
    assert line.right() == pytest.approx(180 - metrics.margin, abs=3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Bridge", False), ("“جسر”", True), ("12 גשר", True), ("大桥", False), ("", False), ("12 — 14", False)],
)
def test_the_direction_is_that_of_the_first_letter(text, expected):
    assert is_right_to_left(text) is expected


def test_a_gap_has_a_caret_where_the_words_are_missing(metrics):
    at = ENGLISH.index("bridge")
    mark = Mark(at, at, Operation.DELETED, DifferenceClass.WORDING, "harbour ")
    layout = lay_out(ENGLISH, metrics, width=400, marks=[(at, at, mark)])
    ((rect, found),) = layout.missing
    (after,) = layout.rects(at, at + 6)
    assert found is mark
    assert rect.x() == pytest.approx(after.left())
    assert layout.marks_at(at) == [mark]


def test_labels_stand_under_the_text_within_the_column_and_count_in_the_height(metrics):
    plain = lay_out(ENGLISH, metrics)
    labelled = lay_out(ENGLISH, metrics, chips=[Chip("rewritten"), Chip("↑ 4th in B"), Chip("w" * 80)])
    bottom = plain.origin.y() + max(line.rect().bottom() for line in plain.lines())
    assert labelled.height > plain.height
    for placed in labelled.chips:
        assert placed.rect.top() >= bottom
        assert placed.rect.right() <= 180
        assert placed.rect.bottom() <= labelled.height


def test_a_cell_as_narrow_as_can_be_still_wraps(metrics):
    layout = lay_out(ENGLISH, metrics, width=20)
    assert layout.text.lineCount() > 10
    assert layout.place_at(QPointF(10, layout.height)) == Place(0, 1)


def test_paragraphs_of_one_cell_stand_apart_from_each_other_and_sentences_do_not(metrics):
    lines = lay_out(ENGLISH, metrics, width=4_000).height
    one, two = ENGLISH.split(". ")
    apart = lay_out(f"{one}.\n{two}", metrics, width=4_000)
    first, second = apart.lines()
    assert second.y() - first.y() == pytest.approx(metrics.line_height + metrics.paragraph_gap, abs=2)
    assert apart.height - lines == pytest.approx(metrics.line_height + metrics.paragraph_gap, abs=2)


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_labels_stand_beside_the_text_where_its_last_line_has_room_for_all(text, metrics):
    plain = lay_out(text, metrics, width=4_000)
    labelled = lay_out(text, metrics, width=4_000, chips=[Chip("rewritten"), Chip("also in row 7")])
    (line,) = labelled.lines()
    written = line.naturalTextRect().translated(labelled.origin)
    assert labelled.height == plain.height
    assert not labelled.chips[0].rect.intersects(labelled.chips[1].rect)
    for placed in labelled.chips:
        assert not placed.rect.intersects(written)
        assert metrics.gutter <= placed.rect.left() < placed.rect.right() <= 4_000 - metrics.margin
        assert placed.rect.center().y() == pytest.approx(written.center().y())


def test_furniture_is_thin_and_a_long_line_of_it_wraps_whole(metrics):
    def laid_out(text, kind, width):
        cell = Cell(0, text, (Piece(0, 0, len(text), kind),), kind)
        return CellLayout(Writing(cell, []), width, metrics, (Chip("caption", Style.KIND),))

    thin = laid_out("Photo: A. Brook", Kind.CAPTION, 400)
    assert thin.height <= 0.8 * laid_out("Photo: A. Brook", Kind.BODY, 400).height
    long = laid_out(ENGLISH, Kind.CAPTION, 180)
    (*_, last) = long.lines()
    assert last.textStart() + last.textLength() == len(ENGLISH)
    assert long.origin.y() + last.rect().bottom() <= long.height

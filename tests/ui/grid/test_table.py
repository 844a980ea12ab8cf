"""Rows are measured when they are first seen, and nothing in view ever jumps. Work is counted, not timed."""

from __future__ import annotations

import gc
import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtTest import QTest

from desk.engine.grid.story import Granularity
from desk.engine.grid.wordings import Mark, comparisons_made
from desk.engine.model import Article, Comparison, Kind, Paragraph, Row, Sentence, Structure
from desk.engine.project import Project
from desk.ui.grid import layouts
from desk.ui.grid.delegate import CellDelegate
from desk.ui.grid.finding import Query
from desk.ui.grid.heights import LAID_OUT_AT_ONCE, sample
from desk.ui.grid.layouts import KEPT
from desk.ui.grid.survey import SMALL
from desk.ui.grid.view import StoryGrid

ROWS = 3000


def same_story(versions, texts):
    """Versions that all say the same, a row a sentence."""
    structures = []
    for number in range(versions):
        paragraphs, sentences, at = [], [], 0
        for row, text in enumerate(texts):
            paragraphs.append(Paragraph(at, at + len(text)))
            sentences.append(Sentence(at, at + len(text), row))
            at += len(text) + 1
        article = Article(f"v{number}", f"Version {number}", "\n".join(texts), tuple(paragraphs))
        structures.append(Structure(article, tuple(sentences), (Kind.BODY,) * len(texts)))
    rows = tuple(Row(((row,),) * versions) for row in range(len(texts)))
    project = Project(tuple(one.article for one in structures))
    return project, Comparison(tuple(structures), 0, (), rows, rows, ())


@pytest.fixture(scope="module")
def long_story():
    """Three thousand rows of two versions, from one to sixty words each."""
    chance = random.Random(3)
    return same_story(2, [" ".join(["harbour"] * chance.randint(1, 60)) for _ in range(ROWS)])


@pytest.fixture
def long_grid(long_story, qtbot):
    grid = StoryGrid()
    qtbot.addWidget(grid)
    grid.resize(700, 500)
    grid.set_granularity(Granularity.SENTENCES)
    grid.show_story(*long_story)
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def exact_heights(grid):
    """Whether every row in view is exactly as high as what is painted in it."""
    return all(grid.rowHeight(row) == grid._measuring.measure(row) for row in grid.rows_in_view())


def test_the_first_frame_measures_what_is_on_screen_and_no_more(long_grid):
    assert exact_heights(long_grid)
    assert long_grid._heights.measured_in_all < 60
    assert long_grid._layouts.made < 200


def test_rows_in_view_are_exact_wherever_one_scrolls(long_grid):
    bar = long_grid.verticalScrollBar()
    chance = random.Random(4)
    for _ in range(40):
        bar.setValue(chance.randint(0, bar.maximum()))
        assert exact_heights(long_grid)


def test_scrolling_up_into_rows_nobody_has_seen_moves_what_stays_by_what_was_scrolled(long_grid):
    bar = long_grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(30):
        stays = long_grid.rows_in_view()[0]
        before = long_grid.rowViewportPosition(stays)
        bar.setValue(bar.value() - 40)
        assert long_grid.rowViewportPosition(stays) == before + 40


def test_a_scroll_step_lays_out_new_rows_alone(long_grid):
    bar = long_grid.verticalScrollBar()
    made = long_grid._layouts.made
    seen = set(long_grid.rows_in_view())
    for _ in range(20):
        bar.setValue(bar.value() + 30)
        seen |= set(long_grid.rows_in_view())
    assert long_grid._layouts.made <= made + 2 * len(seen)
    made = long_grid._layouts.made
    for _ in range(20):
        bar.setValue(bar.value() - 30)
    assert long_grid._layouts.made == made


def test_layouts_are_forgotten_before_they_fill_the_memory(long_grid):
    bar = long_grid.verticalScrollBar()
    for value in range(0, bar.maximum(), bar.maximum() // 150):
        bar.setValue(value)
    assert long_grid._layouts.made > KEPT
    assert len(long_grid._layouts) <= KEPT


def test_resizing_a_column_lays_out_that_column_in_view_alone(long_grid):
    shown = len(long_grid.rows_in_view())
    made = long_grid._layouts.made
    long_grid.setColumnWidth(0, long_grid.columnWidth(0) - 40)
    assert exact_heights(long_grid)
    more_in_view = 4 * (len(long_grid.rows_in_view()) - shown)
    assert 0 < long_grid._layouts.made - made <= shown + max(0, more_in_view) + 4


def test_going_far_away_brings_the_row_into_view_whole(long_grid):
    for row in (1500, 2, ROWS - 1, 700, 0):
        assert long_grid.go_to_row(row)
        index = long_grid.model().index(row, 0)
        rect: QRect = long_grid.visualRect(index)
        assert long_grid.viewport().rect().contains(rect)
        assert exact_heights(long_grid)


def test_zooming_keeps_rows_exact(long_grid):
    before = long_grid.rowHeight(0)
    for _ in range(4):
        long_grid.zoom_in()
        assert exact_heights(long_grid)
    assert long_grid.rowHeight(0) > before


def test_zooming_leaves_the_current_row_where_it_was(long_grid):
    long_grid.go_to_row(1500)
    row = long_grid.currentIndex().row()
    long_grid._keep_in_place(row, 120)
    for zoom in (200, 60, 125, 100):
        long_grid.set_zoom(zoom)
        assert exact_heights(long_grid)
        lowest = max(0, long_grid.viewport().height() - long_grid.rowHeight(row))
        assert long_grid.rowViewportPosition(row) == min(120, lowest)


def test_without_the_current_row_in_sight_zooming_keeps_the_topmost_in_place(long_grid):
    long_grid.go_to_row(3)
    long_grid.scroll_to_row(2000)
    long_grid.set_zoom(150)
    assert long_grid.rowViewportPosition(2000) == 0


def test_the_current_row_stays_in_sight_through_every_size_of_the_window(long_grid, qtbot):
    long_grid.go_to_row(1500)
    row = long_grid.currentIndex().row()
    long_grid._keep_in_place(row, 300)
    for width, height in ((400, 700), (900, 400), (700, 240), (1000, 800)):
        before = long_grid.rowViewportPosition(row)
        long_grid.resize(width, height)
        qtbot.waitUntil(lambda high=height: long_grid.height() == high)
        QCoreApplication.processEvents()
        lowest = max(0, long_grid.viewport().height() - long_grid.rowHeight(row))
        now = long_grid.rowViewportPosition(row)
        assert now == before if before <= lowest else 0 <= now <= lowest
        assert exact_heights(long_grid)


def test_the_window_made_wider_shares_its_width_among_the_columns(long_grid, qtbot):
    long_grid.resize(1000, 500)
    qtbot.waitUntil(lambda: sum(long_grid.columnWidth(n) for n in (0, 1)) == long_grid.viewport().width())
    assert abs(long_grid.columnWidth(0) - long_grid.columnWidth(1)) <= 2
    assert exact_heights(long_grid)


def test_a_width_that_a_person_gave_is_kept_in_proportion(long_grid, qtbot):
    whole = long_grid.viewport().width()
    long_grid.setColumnWidth(0, whole // 3)
    long_grid.setColumnWidth(1, whole - whole // 3)
    long_grid.resize(1100, 500)
    qtbot.waitUntil(lambda: sum(long_grid.columnWidth(n) for n in (0, 1)) == long_grid.viewport().width())
    assert abs(long_grid.columnWidth(0) / long_grid.viewport().width() - 1 / 3) < 0.01


def test_everything_is_looked_through_between_events(long_grid, qtbot):
    assert not long_grid.is_surveyed()
    qtbot.waitUntil(long_grid.is_surveyed, timeout=30_000)


def test_a_sentence_of_a_cell_higher_than_the_window_is_scrolled_to(story, open_grid):
    grid = open_grid(story, Granularity.PARAGRAPHS, 420, 120)
    for text in ("Mayor", "Engineers", "Mayor"):
        grid.go_to(story.ref(text))
        index = grid.currentIndex()
        rect = grid.visualRect(index)
        layout = grid._delegate.layout(index.row(), index.column(), rect.width())
        first = layout.piece_rects(story.place(text))[0].translated(rect.topLeft())
        assert 0 <= first.top() < first.bottom() <= grid.viewport().height()


def test_another_font_of_the_system_is_taken_at_once(long_grid):
    before = long_grid.rowHeight(0)
    font = long_grid.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    long_grid.setFont(font)
    assert long_grid.rowHeight(0) > before
    assert exact_heights(long_grid)


def test_forty_versions_are_painted_from_layouts_that_are_kept(qtbot):
    grid = StoryGrid()
    qtbot.addWidget(grid)
    grid.resize(1200, 900)
    grid.show_story(*same_story(40, ["A short line."] * 60))
    with qtbot.waitExposed(grid):
        grid.show()
    qtbot.waitUntil(lambda: grid.is_surveyed() and grid._heights.is_exact())
    grid.viewport().repaint()
    made = grid._layouts.made
    assert made > KEPT
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    grid.viewport().repaint()
    grid.set_search(Query("line"))
    grid.viewport().repaint()
    assert grid._layouts.made == made


def test_a_story_of_many_columns_lays_out_in_one_turn_what_is_in_sight_and_the_rest_in_the_next(qtbot):
    grid = StoryGrid()
    qtbot.addWidget(grid)
    grid.resize(1200, 2400)
    lines = [f"{number}. " + "A line that is broken where its column ends. " * 3 for number in range(60)]
    grid.show_story(*same_story(40, lines))
    with qtbot.waitExposed(grid):
        grid.show()
    qtbot.waitUntil(lambda: grid.is_surveyed() and grid._heights.is_exact())
    made = grid._layouts.made
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    in_sight, rows = len(grid._columns.in_sight()), len(grid.rows_in_view())
    assert 0 < in_sight < 10 < rows
    assert grid._layouts.made - made <= LAID_OUT_AT_ONCE + 40 + (rows + 1) * in_sight < 40 * rows
    assert not grid._heights.is_exact()
    top = grid.rows_in_view()[0]
    y = grid.rowViewportPosition(top)
    qtbot.waitUntil(grid._heights.is_exact)
    assert grid.rowViewportPosition(top) == y
    assert exact_heights(grid)


def test_of_twenty_versions_not_one_row_is_laid_out_beyond_what_is_in_sight_at_first(qtbot):
    grid = StoryGrid()
    qtbot.addWidget(grid)
    grid.resize(1200, 900)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.show_story(*same_story(20, ["A line that is broken where its column ends. " * 3] * 60))
    assert 0 < grid._layouts.made <= len(grid._columns.in_sight()) * len(grid.rows_in_view())
    assert len(grid._columns.in_sight()) < 10
    made, measured = grid._layouts.made, []
    grid._heights.guessed = lambda: None  # each turn is taken by the test
    while not grid._heights.is_exact():
        grid._heights.measure_guessed()
        measured.append(grid._layouts.made - made)
        made = grid._layouts.made
    assert len(measured) > 1
    assert max(measured) <= 20 + len(grid._columns.in_sight())
    assert exact_heights(grid)


def test_what_rows_are_like_is_read_from_fewer_of_them_the_more_columns_there_are():
    assert sample(0, 5) == []
    assert sample(1, 5) == [0]
    assert sample(5, 5) == [0, 1, 2, 3, 4]
    for columns in (2, 5, 20, 40, 400):
        rows = sample(1000, columns)
        assert (rows[0], rows[-1]) == (0, 999)
        assert len(rows) * columns <= max(80, 2 * columns)
    assert len(sample(1000, 2)) == 12


def differing_story(rows):
    """Two versions; in every row one word is another."""
    chance = random.Random(9)
    words = [
        [f"harbour{chance.randint(0, 99999)}" for _ in range(chance.randint(3, 24))] for _ in range(rows)
    ]
    first, _ = same_story(1, [" ".join(one) for one in words])
    second, _ = same_story(1, [" ".join([*one[:-1], "ferry"]) for one in words])
    articles = (first.articles[0], replace(second.articles[0], id="v1"))
    structures = tuple(
        Structure(
            article,
            tuple(Sentence(span.start, span.end, row) for row, span in enumerate(article.paragraphs)),
            (Kind.BODY,) * rows,
        )
        for article in articles
    )
    aligned = tuple(Row(((row,), (row,))) for row in range(rows))
    return Project(articles), Comparison(structures, 0, (), aligned, aligned, ())


@pytest.fixture
def differing_grid(qtbot):
    grid = StoryGrid()
    qtbot.addWidget(grid)
    grid.resize(700, 1100)
    grid.set_granularity(Granularity.SENTENCES)
    grid.show_story(*differing_story(ROWS))
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def marked_rows(grid):
    """Of the rows in view those whose second cell shows its differences."""
    return [row for row in grid.rows_in_view() if grid._delegate.layout(row, 1, grid.columnWidth(1)).marks]


def test_a_jump_compares_no_more_words_than_a_frame_has_time_for_and_the_rest_a_moment_later(
    differing_grid, qtbot, monkeypatch
):
    monkeypatch.setattr(layouts, "COMPARED_AT_ONCE", 3)
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    grid._survey._timer.stop()  # it compares words too
    grid._fill_in()
    before = comparisons_made()
    bar.setValue(bar.maximum() // 2)
    assert comparisons_made() == before
    assert len(grid.rows_in_view()) > 3
    assert not marked_rows(grid)
    made = grid._layouts.made
    grid._fill_in()
    assert comparisons_made() - before <= 3
    assert 0 < len(marked_rows(grid)) < len(grid.rows_in_view())
    assert 0 < grid._layouts.made - made <= 2 * 3  # the others stay as they are until it is their turn
    top = grid.rows_in_view()[0]
    y = grid.rowViewportPosition(top)
    qtbot.waitUntil(lambda: len(marked_rows(grid)) == len(grid.rows_in_view()))
    assert grid.rowViewportPosition(top) == y
    assert exact_heights(grid)


def test_what_was_looked_through_is_not_walked_over_by_the_collector(qtbot):
    grid = StoryGrid()
    qtbot.addWidget(grid)
    grid.set_granularity(Granularity.SENTENCES)
    grid.show_story(*differing_story(SMALL // 2 + 1))
    with qtbot.waitExposed(grid):
        grid.show()
    qtbot.waitUntil(grid.is_surveyed, timeout=30_000)
    assert grid._survey.differences()
    assert not [one for one in gc.get_objects() if isinstance(one, Mark)]


def test_words_that_take_long_to_compare_count_as_more(differing_grid, qtbot, monkeypatch):
    monkeypatch.setattr(layouts, "PAIR", 1e-9)
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    grid._survey._timer.stop()  # it compares words too
    grid._fill_in()
    before = comparisons_made()
    bar.setValue(bar.maximum() // 4)  # no other test has compared these
    assert comparisons_made() - before <= 1
    qtbot.waitUntil(lambda: len(marked_rows(grid)) == len(grid.rows_in_view()))


def test_a_jump_to_rows_whose_words_were_compared_before_shows_their_differences_at_once(
    differing_grid, qtbot
):
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: len(marked_rows(grid)) == len(grid.rows_in_view()))
    half = bar.value()
    bar.setValue(0)
    grid._layouts.clear()
    bar.setValue(half)
    assert len(marked_rows(grid)) == len(grid.rows_in_view())


def test_what_one_scrolls_to_next_is_laid_out_while_nobody_waits(differing_grid, qtbot):
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for by in (1, 1, -1, -1):
        view = grid.rows_in_view()
        bar.setValue(bar.value() + by)
        beyond = view[-1] + 1 if by > 0 else view[0] - 1
        story_row, width = grid._model.story_row(beyond), grid.columnWidth(1)
        qtbot.waitUntil(lambda key=(story_row, 1, width): key in grid._layouts._kept)
        made, compared = grid._layouts.made, comparisons_made()
        bar.setValue(bar.value() + by * grid.rowHeight(view[-1] if by > 0 else view[0]))
        assert beyond in grid.rows_in_view()
        assert exact_heights(grid)
        assert grid._layouts.made - made <= 2 * (len({*grid.rows_in_view()} - {*view, beyond}))
        assert comparisons_made() - compared <= len({*grid.rows_in_view()} - {*view, beyond})


def test_looking_through_a_story_gives_way_to_what_is_in_view(differing_grid):
    grid, timer = differing_grid, differing_grid._survey._timer
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.start(60_000)
    QTest.qWait(5)
    before = timer.remainingTime()
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 3)
    assert timer.isActive()
    assert timer.remainingTime() > before


def on_screen(grid):
    grid.viewport().repaint(0, 0, 1, 1)  # all that is due, and no more
    return grid.screen().grabWindow(grid.winId()).toImage()


def test_what_is_painted_in_part_is_what_painting_all_of_it_shows(differing_grid):
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    chance = random.Random(12)
    for step in range(60):
        by = chance.choice((-120, -40, 40, 120)) if step % 10 else bar.maximum() // 7
        bar.setValue(bar.value() + by)
        if step % 3 == 0:
            QCoreApplication.processEvents()  # differences come later
        shown = on_screen(grid)
        for part in (grid.viewport(), grid.verticalHeader().viewport()):
            part.update()
        assert shown == on_screen(grid), step


def test_a_scroll_step_paints_no_more_than_what_comes_into_view(differing_grid, qtbot, monkeypatch):
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: len(marked_rows(grid)) == len(grid.rows_in_view()))
    grid.viewport().repaint()
    painted = []
    draw = CellDelegate._paint_text
    monkeypatch.setattr(
        CellDelegate,
        "_paint_text",
        lambda self, painter, layout: (painted.append(layout), draw(self, painter, layout)),
    )
    for _ in range(20):
        painted.clear()
        bar.setValue(bar.value() + 30)
        grid.viewport().repaint(0, 0, 1, 1)  # all that is due, and no more
        assert 0 < len(painted) <= 2 * 4 < 2 * len(grid.rows_in_view())


def test_over_thousands_of_steps_up_and_down_no_row_in_view_ever_jumps(differing_grid):
    grid, bar = differing_grid, differing_grid.verticalScrollBar()
    chance = random.Random(11)
    bar.setValue(bar.maximum() // 2)
    for step in range(2000):
        by = chance.choice((-120, -60, 60, 120)) * (1 if step % 600 < 300 else 2)
        stays = next(
            (row for row in grid.rows_in_view() if 0 <= grid.rowViewportPosition(row) - by < 600), None
        )
        if stays is None or not bar.minimum() <= bar.value() + by <= bar.maximum():
            continue
        before = grid.rowViewportPosition(stays)
        bar.setValue(bar.value() + by)
        assert grid.rowViewportPosition(stays) == before - by
        if step % 10 == 0:
            QCoreApplication.processEvents()  # differences that come later move nothing either
            assert grid.rowViewportPosition(stays) == before - by

"""The grid as a person uses it: keys, clicks, hovering, filters, and what stays where through changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import Granularity, Reference, StoryView
from desk.engine.grid.wordings import Wordings
from desk.engine.model import Kind, Link
from desk.engine.wording import DifferenceClass
from desk.ui.grid.finding import Query
from desk.ui.grid.searching import Found
from desk.ui.grid.survey import Survey
from desk.ui.theme import ThemeName, theme


def row_of(story, text, granularity=Granularity.PARAGRAPHS):
    view = StoryView(story.project, story.comparison, granularity)
    return view.row_of(story.place(text))


def point_in(grid, ref):
    """The middle of the first line of a sentence, in the viewport."""
    view = grid._model.story
    place = view.place(ref)
    shown, column = grid._model.shown_row(view.row_of(place)), grid._model.column(place.article)
    rect = grid.visualRect(grid._model.index(shown, column))
    layout = grid._delegate.layout(shown, column, rect.width())
    return rect.topLeft() + layout.piece_rects(place)[0].center().toPoint()


def gutter_beside(grid, ref):
    view = grid._model.story
    place = view.place(ref)
    shown, column = grid._model.shown_row(view.row_of(place)), grid._model.column(place.article)
    rect = grid.visualRect(grid._model.index(shown, column))
    layout = grid._delegate.layout(shown, column, rect.width())
    return rect.topLeft() + layout.check_mark(place, grid._delegate.metrics).center().toPoint()


def move_to(grid, point):
    """Moves the pointer without a button."""
    position = QPointF(point)
    nothing = Qt.MouseButton.NoButton
    glob = QPointF(grid.viewport().mapToGlobal(point))
    event = QMouseEvent(
        QEvent.Type.MouseMove, position, glob, nothing, nothing, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(grid.viewport(), event)


class TestGoingAbout:
    def test_down_and_up_go_from_row_to_row(self, grid, story, qtbot):
        grid.go_to(story.ref("Harbour"))
        qtbot.keyClick(grid, Qt.Key.Key_Down)
        assert grid.current_ref() == story.ref("Engineers")
        qtbot.keyClick(grid, Qt.Key.Key_Up)
        assert grid.current_ref() == story.ref("Harbour")

    def test_right_goes_through_the_sentences_of_a_paragraph_and_then_to_the_next_version(
        self, grid, story, qtbot
    ):
        grid.go_to(story.ref("Engineers"))
        found = []
        for _ in range(3):
            qtbot.keyClick(grid, Qt.Key.Key_Right)
            found.append(grid.current_ref())
        assert found == [story.ref("Mayor"), story.ref("Engineers", 1), story.ref("Mayor", 1)]
        qtbot.keyClick(grid, Qt.Key.Key_Left)
        qtbot.keyClick(grid, Qt.Key.Key_Left)
        assert grid.current_ref() == story.ref("Mayor")

    def test_an_empty_cell_has_no_current_sentence_but_a_row(self, grid, story, qtbot):
        grid.go_to(story.ref("council"))
        with qtbot.waitSignal(grid.currentSentenceChanged, check_params_cb=lambda ref: ref is None):
            grid.setCurrentIndex(grid._model.index(grid.currentIndex().row(), 2))
        assert grid.current_row() == row_of(story, "council")

    @pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_F7])
    def test_differences_are_gone_to_in_order(self, grid, story, qtbot, key):
        grid.go_to_row(0 if key == Qt.Key.Key_F8 else len(grid.rows_shown()) - 1)
        qtbot.keyClick(grid, key)
        assert grid.current_row() == row_of(story, "Engineers")
        assert not (grid.next_difference() if key == Qt.Key.Key_F8 else grid.previous_difference())
        assert grid.current_row() == row_of(story, "Engineers")

    def test_n_goes_to_open_rows_and_from_the_last_to_the_first(self, grid, story, qtbot):
        grid.go_to(story.ref("Harbour"))
        found = []
        for _ in range(4):
            qtbot.keyClick(grid, Qt.Key.Key_N)
            found.append(grid.current_ref())
        assert found == [story.ref(words) for words in ("Engineers", "Mayor", "council", "Harbour")]

    def test_a_gap_in_one_row_does_not_take_one_to_another_version(self, grid, story, qtbot):
        grid.go_to(story.ref("Engineers", 2))
        columns = []
        for _ in range(3):
            qtbot.keyClick(grid, Qt.Key.Key_N)
            columns.append(grid.currentIndex().column())
        assert columns == [
            0,
            0,
            2,
        ]  # the third version has neither mayor nor council, but the headline

    def test_a_row_is_told_in_one_line(self, grid, story, qtbot):
        grid.go_to(story.ref("Harbour"))
        with qtbot.waitSignal(grid.rowSummaryChanged) as told:
            grid.go_to(story.ref("Engineers"))
        (text,) = told.args
        assert text.startswith("Row 2 · in 3 of 3 · weakest link")
        assert text.endswith("auto · compared with A · “12 cracks” / “14 cracks” differ")

    def test_a_row_says_which_version_it_is_compared_with(self, grid, story):
        row = row_of(story, "Engineers")
        decided = story.marked(story.ref("Engineers", 1), story.ref("Mayor", 1))
        grid.show_story(decided.project, decided.comparison)
        assert " · compared with B, canonical · " in grid.row_summary(row)
        grid.set_reference(Reference.BASE)
        assert " · compared with A · " in grid.row_summary(row)
        assert "compared with" not in grid.row_summary(row_of(story, "READ"))

    def test_going_on_leaves_some_of_the_row_before_in_sight(self, story, open_grid):
        grid = open_grid(story, height=170)
        grid.go_to(story.ref("Harbour"))
        while grid.next_unresolved() and grid.currentIndex().row() > 0:
            top = grid.rowViewportPosition(grid.currentIndex().row())
            assert top >= 20 or grid.verticalScrollBar().value() == 0
        assert grid.verticalScrollBar().maximum() > 0

    def test_going_to_what_is_not_there_says_so_and_changes_nothing(self, grid, story):
        grid.go_to(story.ref("Harbour"))
        assert not grid.go_to(replace(story.ref("Mayor"), article="gone"))
        assert grid.current_ref() == story.ref("Harbour")


class TestOtherRows:
    """A version that has nothing in a row may say the same in another one."""

    @pytest.fixture
    def linked(self, story):
        """C's sentence on the engineers is linked with what A and B say of the council."""
        link = Link(story.place("council"), story.place("Engineers", 2), 0.7)
        return replace(story, comparison=replace(story.comparison, links=(*story.comparison.links, link)))

    @pytest.mark.parametrize("granularity", list(Granularity))
    def test_an_empty_cell_says_where_its_text_stands_and_enter_goes_there(
        self, linked, open_grid, qtbot, granularity
    ):
        grid = open_grid(linked, granularity)
        index = grid._model.index(row_of(linked, "council", granularity), 2)
        there = row_of(linked, "Engineers", granularity)
        said = grid.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
        assert f"Version C says this in row {there + 1}." in said
        grid.setCurrentIndex(index)
        qtbot.keyClick(grid, Qt.Key.Key_Return)
        assert grid.current_ref() == linked.ref("Engineers", 2)
        assert grid.current_row() == there

    def test_a_click_on_the_words_goes_there_and_beside_them_stays(self, linked, open_grid, qtbot):
        grid = open_grid(linked)
        index = grid._model.index(row_of(linked, "council"), 2)
        rect = grid.visualRect(index)
        box = grid._delegate.absence_box(rect, "→ in row 2")
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.bottomRight() - QPoint(4, 4))
        assert grid.currentIndex() == index
        assert grid._pointing.tip_at(box.center().toPoint()).startswith("Version C says this in row 2.")
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        assert grid.current_ref() == linked.ref("Engineers", 2)

    def test_what_stands_in_another_row_is_not_missing(self, linked, story):
        for one, missing in ((story, True), (linked, False)):
            view = StoryView(one.project, one.comparison, Granularity.PARAGRAPHS)
            assert (RowState.MISSING in view.state(row_of(one, "council"))) is missing

    def test_enter_in_a_cell_that_lacks_its_row_altogether_asks_nothing(self, grid, story, qtbot):
        index = grid._model.index(row_of(story, "council"), 2)
        grid.setCurrentIndex(index)
        with qtbot.assertNotEmitted(grid.editRequested):
            qtbot.keyClick(grid, Qt.Key.Key_Return)
        assert grid.currentIndex() == index


class TestRequests:
    @pytest.mark.parametrize(
        ("key", "signal", "expected"),
        [
            (Qt.Key.Key_Space, "markRequested", "Engineers"),
            (Qt.Key.Key_Return, "editRequested", "Engineers"),
        ],
    )
    def test_keys_ask_for_the_current_sentence(self, grid, story, qtbot, key, signal, expected):
        grid.go_to(story.ref(expected))
        with qtbot.waitSignal(getattr(grid, signal)) as asked:
            qtbot.keyClick(grid, key)
        assert asked.args == [story.ref(expected)]

    def test_digits_ask_for_a_column_and_nought_for_none(self, grid, story, qtbot):
        grid.go_to(story.ref("Engineers"))
        with qtbot.waitSignal(grid.markColumnRequested) as asked:
            qtbot.keyClick(grid, Qt.Key.Key_3)
        assert asked.args == [2]
        with qtbot.waitSignal(grid.clearRequested):
            qtbot.keyClick(grid, Qt.Key.Key_0)

    def test_furniture_cannot_be_made_canonical(self, grid, story, qtbot):
        grid.go_to(story.ref("READ"))
        with qtbot.assertNotEmitted(grid.markRequested):
            qtbot.keyClick(grid, Qt.Key.Key_Space)
            qtbot.mouseClick(
                grid.viewport(), Qt.MouseButton.LeftButton, pos=gutter_beside(grid, story.ref("READ"))
            )

    def test_one_key_corrects_a_kind_both_ways(self, grid, story, qtbot):
        for text, expected in (("READ", Kind.BODY), ("Mayor", Kind.PROMO)):
            grid.go_to(story.ref(text))
            with qtbot.waitSignal(grid.kindRequested) as asked:
                qtbot.keyClick(grid, Qt.Key.Key_F)
            assert asked.args == [story.ref(text), expected]

    def test_the_menu_of_a_sentence_sends_what_it_says(self, grid, story, qtbot):
        grid.go_to(story.ref("Mayor"))
        menu = grid.sentence_menu()
        actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
        for name, signal in (("mark", grid.markRequested), ("part", grid.partRequested)):
            with qtbot.waitSignal(signal) as asked:
                actions[name].trigger()
            assert asked.args == [story.ref("Mayor")]
        with qtbot.waitSignal(grid.confirmRequested):
            actions["confirm"].trigger()
        assert not actions["edit"].isEnabled()
        assert not actions["join"].isEnabled()

    def test_the_menu_of_kinds_checks_the_present_one(self, grid, story, qtbot):
        grid.go_to(story.ref("READ"))
        (kinds,) = [one.menu() for one in grid.sentence_menu().actions() if one.menu()]
        assert [one.objectName() for one in kinds.actions() if one.isChecked()] == ["kind-promo"]
        caption = next(one for one in kinds.actions() if one.objectName() == "kind-caption")
        with qtbot.waitSignal(grid.kindRequested) as asked:
            caption.trigger()
        assert asked.args == [story.ref("READ"), Kind.CAPTION]

    @pytest.mark.parametrize(
        ("key", "kind"),
        [
            *[("H", "headline"), ("S", "subhead"), ("B", "body"), ("C", "caption"), ("P", "promo")],
            *[("N", "nav"), ("T", "teaser"), ("O", "note"), ("Y", "byline"), ("D", "dateline")],
        ],
    )
    def test_letters_choose_a_kind_and_do_nothing_else_while_the_menu_is_open(
        self, grid, story, qtbot, key, kind
    ):
        """As in the window, where single letters are shortcuts that live in the grid."""
        part = QAction(grid, shortcut=key, shortcutContext=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        passed = []
        part.triggered.connect(lambda: passed.append(key))
        grid.addAction(part)
        grid.activateWindow()
        grid.setFocus()
        qtbot.waitUntil(grid.hasFocus)
        grid.go_to(story.ref("Mayor"))
        qtbot.keyClick(grid, key.lower())
        assert passed == [key]  # with no menu open the letter is the shortcut's
        grid.show_kind_menu()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        with qtbot.waitSignal(grid.kindRequested) as asked:
            qtbot.keyClick(QApplication.activePopupWidget(), key.lower())
        assert asked.args == [story.ref("Mayor"), Kind(kind)]
        assert passed == [key]
        assert QApplication.activePopupWidget() is None

    def test_the_kinds_in_the_menu_of_a_sentence_open_as_often_as_one_likes(self, grid, story, qtbot):
        grid.go_to(story.ref("Mayor"))
        menu = grid.sentence_menu()
        menu.open_at(grid.mapToGlobal(QPoint(20, 20)))
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
        for _ in range(2):
            qtbot.keyClick(menu, "k")
            (kinds,) = [one.menu() for one in menu.actions() if one.menu()]
            qtbot.waitUntil(kinds.isVisible)
            kinds.hide()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        with qtbot.waitSignal(menu.destroyed):
            menu.close()

    def test_enter_in_the_menu_of_kinds_keeps_the_kind(self, grid, story, qtbot):
        grid.go_to(story.ref("READ"))
        grid.show_kind_menu()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        with qtbot.waitSignal(grid.kindRequested) as asked:
            qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
        assert asked.args == [story.ref("READ"), Kind.PROMO]

    def test_the_menu_of_a_version(self, grid, qtbot):
        actions = {action.objectName(): action for action in grid.column_menu(1).actions()}
        for name, signal in (
            ("base", grid.baseRequested),
            ("hide", grid.hideRequested),
            ("rename", grid.renameRequested),
            ("reload", grid.reloadRequested),
            ("remove", grid.removeRequested),
        ):
            with qtbot.waitSignal(signal) as asked:
                actions[name].trigger()
            assert asked.args == ["v1"]
        assert not next(a for a in grid.column_menu(0).actions() if a.objectName() == "base").isEnabled()

    def test_menus_open_where_they_are_asked_for(self, grid, story, qtbot):
        point = point_in(grid, story.ref("council"))
        qtbot.mousePress(grid.viewport(), Qt.MouseButton.RightButton, pos=point)
        glob = grid.viewport().mapToGlobal(point)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, glob)
        QApplication.sendEvent(grid.viewport(), event)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        assert QApplication.activePopupWidget().objectName() == "sentenceMenu"
        assert grid.current_ref() == story.ref("council")
        QApplication.activePopupWidget().close()
        qtbot.keyClick(grid, Qt.Key.Key_K)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        assert QApplication.activePopupWidget().objectName() == "kindMenu"
        QApplication.activePopupWidget().close()
        grid.horizontalHeader().customContextMenuRequested.emit(QPoint(20, 10))
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        assert QApplication.activePopupWidget().objectName() == "columnMenu"
        QApplication.activePopupWidget().close()

    def test_selected_cells_of_two_versions_can_be_joined(self, grid, story, qtbot):
        grid.go_to(story.ref("council"))
        model, selection = grid._model, grid.selectionModel()
        selection.select(
            model.index(model.shown_row(row_of(story, "Engineers")), 2), selection.SelectionFlag.Select
        )
        with qtbot.waitSignal(grid.joinRequested) as asked:
            qtbot.keyClick(grid, Qt.Key.Key_J)
        assert set(asked.args[0]) == {story.ref("council"), story.ref("Engineers", 2)}

    def test_a_header_that_was_dragged_asks_for_an_order_and_goes_back(self, grid, qtbot):
        header = grid.horizontalHeader()
        header.moveSection(0, 2)
        centre = QPoint(header.sectionViewportPosition(0) + 20, 10)
        with qtbot.waitSignal(grid.columnsReordered) as asked:
            qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=centre)
        assert asked.args == [["v1", "v2", "v0"]]
        assert [header.visualIndex(column) for column in range(3)] == [0, 1, 2]


class TestPointer:
    def test_hovering_lights_the_counterparts(self, grid, story):
        move_to(grid, point_in(grid, story.ref("Engineers", 1)))
        lights = grid._delegate.lights
        assert lights.hovered == story.place("Engineers", 1)
        assert lights.counterparts == {story.place("Engineers"), story.place("Engineers", 2)}
        QApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
        assert grid._delegate.lights.hovered is None
        assert grid._delegate.lights.counterparts == frozenset()

    def test_hovering_makes_no_layout(self, grid, story):
        made = grid._layouts.made
        for text in ("Engineers", "Mayor", "READ", "council"):
            move_to(grid, point_in(grid, story.ref(text)))
            grid.viewport().repaint()
        assert grid._layouts.made == made

    def test_a_click_makes_the_sentence_under_it_current(self, grid, story, qtbot):
        point = point_in(grid, story.ref("Mayor", 1))
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert grid.current_ref() == story.ref("Mayor", 1)

    def test_a_click_on_the_check_mark_asks_to_make_it_canonical(self, grid, story, qtbot):
        with qtbot.waitSignal(grid.markRequested) as asked:
            qtbot.mouseClick(
                grid.viewport(), Qt.MouseButton.LeftButton, pos=gutter_beside(grid, story.ref("Mayor"))
            )
        assert asked.args == [story.ref("Mayor")]

    def test_a_tool_tip_tells_of_a_difference_and_of_the_fact(self, grid, story, qtbot):
        view = grid._model.story
        place = story.place("Engineers", 1)
        shown = grid._model.shown_row(view.row_of(place))
        rect = grid.visualRect(grid._model.index(shown, 1))
        layout = grid._delegate.layout(shown, 1, rect.width())
        at = layout.cell.text.index("14")
        point = rect.topLeft() + layout.rects(at, at + 2)[0].center().toPoint()
        event = QHelpEvent(QEvent.Type.ToolTip, point, grid.viewport().mapToGlobal(point))
        QApplication.sendEvent(grid.viewport(), event)
        qtbot.waitUntil(lambda: "12" in QToolTip.text())
        assert "A has “12” (number)" in QToolTip.text()
        assert "A: “12 cracks” · B: “14 cracks” · C: “12 cracks”" in QToolTip.text()
        QToolTip.hideText()

    def test_a_label_that_is_cut_short_is_told_in_full(self, grid, story):
        row = grid._model.shown_row(grid._model.story.row_of(story.place("READ")))
        rect = grid.visualRect(grid._model.index(row, 0))
        (placed,) = grid._delegate.layout(row, 0, rect.width()).chips
        tip = grid._pointing.tip_at(rect.topLeft() + placed.rect.center().toPoint())
        assert tip.splitlines()[:2] == ["promo", "promo: shown, never compared"]

    def test_the_wheel_zooms_with_control(self, grid, qtbot):
        with qtbot.waitSignal(grid.zoomChanged) as told:
            QApplication.sendEvent(
                grid.viewport(),
                QWheelEvent(
                    QPointF(50, 50),
                    QPointF(50, 50),
                    QPoint(),
                    QPoint(0, 120),
                    Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.ControlModifier,
                    Qt.ScrollPhase.NoScrollPhase,
                    False,
                ),
            )
        assert told.args == [110]
        grid.zoom_reset()
        assert grid.zoom() == 100


class TestCopying:
    def test_copy_takes_the_current_sentence(self, grid, story, qtbot):
        grid.go_to(story.ref("Mayor"))
        qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text().startswith("Mayor Ada Lind promised")

    def test_copy_with_source_names_the_version(self, grid, story):
        grid.go_to(story.ref("Mayor", 1))
        grid.copy_with_source()
        text = QGuiApplication.clipboard().text()
        assert text.startswith("“Mayor Ada Lind")
        assert text.endswith("regatta.” (Version v1)")


class TestFilters:
    @pytest.mark.parametrize(
        ("chosen", "texts"),
        [
            (RowFilter.ALL, ["Harbour", "Engineers", "READ", "council"]),
            (RowFilter.DIFFERENCES, ["Engineers"]),
            (RowFilter.MISSING, ["council"]),
            (RowFilter.FURNITURE, ["READ"]),
            (RowFilter.FACTS, ["Engineers"]),
            (RowFilter.UNIQUE, []),
            (RowFilter.UNRESOLVED, ["Harbour", "Engineers", "council"]),
        ],
    )
    def test_only_the_rows_that_were_asked_for_are_shown(self, grid, story, chosen, texts):
        told = []
        grid.rowsShownChanged.connect(lambda shown, total: told.append((shown, total)))
        grid.set_filter(chosen)
        assert list(grid.rows_shown()) == [row_of(story, text) for text in texts]
        assert grid.model().rowCount() == len(texts)
        if chosen is not RowFilter.ALL:
            assert told[-1] == (len(texts), 4)

    def test_classes_that_are_switched_off_make_no_difference(self, open_grid, story):
        grid = open_grid(story, Granularity.SENTENCES)
        row = row_of(story, "Engineers", Granularity.SENTENCES)
        assert RowState.DIFFERENCE in grid.row_state(row)
        grid.set_classes(frozenset(DifferenceClass) - {DifferenceClass.NUMBER})
        assert RowState.DIFFERENCE not in grid.row_state(row)

    def test_differences_are_counted_by_class(self, story, open_grid, qtbot):
        grid = open_grid(story)
        with qtbot.waitSignal(grid.classesCounted) as told:
            grid.set_reference(Reference.BASE)
        assert told.args[0][DifferenceClass.NUMBER] == 1
        assert sum(told.args[0].values()) == 2

    def test_a_row_that_was_just_decided_stays_until_one_moves_on(self, grid, story, qtbot):
        grid.set_filter(RowFilter.UNRESOLVED)
        grid.go_to(story.ref("Engineers"))
        before = list(grid.rows_shown())
        decided = story.marked(story.ref("Engineers"), story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        assert list(grid.rows_shown()) == before
        assert grid.current_ref() == story.ref("Engineers")
        assert grid.next_unresolved()
        assert grid.current_row() == row_of(story, "council")
        qtbot.waitUntil(lambda: row_of(story, "Engineers") not in grid.rows_shown())
        assert grid.current_row() == row_of(story, "council")
        assert len(grid.rows_shown()) == len(before) - 1

    def test_another_filter_lets_a_decided_row_go_at_once(self, grid, story):
        grid.set_filter(RowFilter.UNRESOLVED)
        grid.go_to(story.ref("Engineers"))
        decided = story.marked(story.ref("Engineers"), story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        grid.set_filter(RowFilter.FURNITURE)
        assert list(grid.rows_shown()) == [row_of(story, "READ")]

    def test_the_rows_of_every_filter_are_counted_and_follow_decisions_and_classes(
        self, open_grid, story, qtbot
    ):
        grid = open_grid(story)
        told = []
        grid.filtersCounted.connect(told.append)

        def counted():
            """What each filter really leaves, by its own rule, row by row."""
            rows = range(len(grid._model.story.rows))
            return {one: sum(one.state in grid.row_state(row) for row in rows) for one in RowFilter}

        grid.set_reference(Reference.BASE)
        qtbot.waitUntil(lambda: bool(told) and grid.is_surveyed())
        assert told[-1] == counted()
        assert told[-1][RowFilter.COPY] == told[-1][RowFilter.ALL] - told[-1][RowFilter.FURNITURE]
        before = told[-1][RowFilter.UNRESOLVED]
        decided = story.marked(story.ref("Engineers"), story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        assert told[-1] == counted()
        assert told[-1][RowFilter.UNRESOLVED] == before - 1
        grid.set_classes(frozenset())
        assert told[-1] == counted()
        assert told[-1][RowFilter.DIFFERENCES] == 0

    def test_doubtful_rows_are_those_with_a_sentence_that_the_program_doubts(self, story, open_grid):
        links = tuple(replace(link, score=0.41) for link in story.comparison.links)
        grid = open_grid(replace(story, comparison=replace(story.comparison, links=links)))
        grid.set_filter(RowFilter.DOUBTFUL)
        view = grid._model.story
        expected = {
            view.row_of(place)
            for row in range(len(view.rows))
            for place in view.places(row)
            if view.doubt(place) is not None and not view.is_furniture_row(row)
        }
        assert expected
        assert set(grid.rows_shown()) == expected


class TestFinding:
    def test_hits_are_counted_lit_and_gone_to_in_reading_order(self, grid, story, qtbot):
        with qtbot.waitSignal(grid.hitsCounted) as told:
            grid.set_search(Query("cracks"))
        assert told.args == [Found(shown=3)]
        assert set(grid.hit_rows()) == {row_of(story, "Engineers")}
        grid.go_to(story.ref("Harbour"))
        found = []
        for _ in range(4):
            assert grid.next_hit()
            found.append(grid.current_ref())
        assert found == [story.ref("Engineers", article) for article in (0, 1, 2, 0)]
        assert grid.previous_hit()
        assert grid.current_ref() == story.ref("Engineers", 2)

    def test_finding_makes_no_layout(self, grid):
        made = grid._layouts.made
        grid.set_search(Query("bridge"))
        grid.viewport().repaint()
        assert grid._layouts.made == made

    def test_nothing_found_goes_nowhere(self, grid, story):
        grid.go_to(story.ref("Mayor"))
        grid.set_search(Query("zeppelin"))
        assert not grid.next_hit()
        assert grid.current_ref() == story.ref("Mayor")


class TestKeepingPlace:
    def test_the_current_sentence_stays_current_at_the_other_granularity(self, grid, story):
        grid.go_to(story.ref("Mayor", 1))
        grid.set_granularity(Granularity.SENTENCES)
        assert grid.current_ref() == story.ref("Mayor", 1)
        assert grid.current_row() == row_of(story, "Mayor", Granularity.SENTENCES)

    @pytest.mark.parametrize("granularity", list(Granularity))
    def test_marking_lays_out_its_row_alone(self, open_grid, story, granularity):
        grid = open_grid(story, granularity)
        grid.go_to(story.ref("Mayor", 1))
        for decided in (story.marked(story.ref("Mayor", 1)), story):
            made = grid._layouts.made
            grid.show_story(decided.project, decided.comparison)
            grid.viewport().repaint()
            view = grid._model.story
            cells = view.versions(view.row_of(story.place("Mayor", 1)))
            assert 0 < grid._layouts.made - made <= cells

    def test_words_are_compared_with_the_canonical_sentence_once_it_is_chosen(self, grid, story):
        assert grid._wordings.marks(story.place("Engineers")) == ()
        decided = story.marked(story.ref("Engineers", 1))
        grid.show_story(decided.project, decided.comparison)
        assert "14" in [mark.instead for mark in grid._wordings.marks(story.place("Engineers"))]
        assert grid._wordings.marks(story.place("Engineers", 1)) == ()
        counted = grid._survey.differences()
        fresh = Survey()
        fresh.start(grid._model.story, Wordings(grid._model.story, Reference.CANONICAL))
        while not fresh.is_finished():
            fresh.work(1)
        assert counted == fresh.differences()

    def test_an_empty_cell_stays_current_through_an_undo(self, grid, story, tell):
        base = story.project.articles[0].text.split("\n")
        more = tell(("Council to vote", *base[1:]), base, ("Council to vote", base[1]), promos=(base[2],))
        grid.setCurrentIndex(grid._model.index(row_of(story, "council"), 2))
        assert grid.current_ref() is None
        grid.show_story(more.project, more.comparison)
        assert grid.current_row() == row_of(more, "council") != 0
        assert grid.currentIndex().column() == 2
        assert grid.current_ref() is None

    def test_marking_moves_nothing(self, grid, story):
        grid.go_to(story.ref("Mayor"))
        heights = [grid.rowHeight(row) for row in range(4)]
        decided = story.marked(story.ref("Mayor"))
        grid.show_story(decided.project, decided.comparison)
        assert grid.current_ref() == story.ref("Mayor")
        assert [grid.rowHeight(row) for row in range(4)] == heights

    def test_columns_follow_the_project_and_hidden_ones_are_hidden(self, grid, story):
        first, *rest = story.project.articles
        project = replace(story.project, articles=(*rest, first), hidden=frozenset({"v2"}))
        grid.show_story(project, story.comparison)
        assert grid.isColumnHidden(1)
        assert grid._model.cell(0, 2).article == 0
        assert not grid.isColumnHidden(2)

    def test_an_article_that_is_not_compared_yet_has_a_column_already(self, grid, story):
        newcomer = replace(story.project.articles[2], id="v9", title="Newcomer")
        grid.show_story(
            replace(story.project, articles=(*story.project.articles, newcomer)), story.comparison
        )
        assert grid.model().columnCount() == 4
        assert grid._model.cell(1, 3) is None
        grid.viewport().repaint()

    def test_no_comparison_shows_the_columns_alone(self, grid, story):
        grid.show_story(story.project, None)
        assert (grid.model().rowCount(), grid.model().columnCount()) == (0, 3)
        assert grid.current_ref() is None
        grid.show_story(story.project, story.comparison)
        assert grid.model().rowCount() == 4


class TestAccessibility:
    def test_a_screen_reader_hears_row_version_state_then_text(self, grid, story):
        decided = story.marked(story.ref("Engineers"))
        grid.show_story(decided.project, decided.comparison)
        index = grid._model.index(row_of(story, "Engineers"), 0)
        said = grid.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith("Row 2, version A, canonical, versions differ, facts differ: Engineers closed")

    def test_absence_and_furniture_are_said(self, grid, story):
        absent = grid._model.index(row_of(story, "council"), 2)
        promo = grid._model.index(row_of(story, "READ"), 0)
        role = Qt.ItemDataRole.AccessibleTextRole
        assert grid.model().data(absent, role) == "Row 3, version C, not in C"
        assert grid.model().data(promo, role).startswith("Promo in A, version A: READ:")

    def test_rows_and_versions_are_labelled(self, grid):
        header = [grid.model().headerData(row, Qt.Orientation.Vertical) for row in range(4)]
        assert header == ["1\n3/3", "2\n3/3", "·\npromo", "3\n2/3"]
        said = grid.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith("Version A: Version v0\nbase · 47 w · 1 promo")


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST])
def test_a_theme_reaches_the_ground_of_the_cells(grid, name):
    grid.set_theme(theme(name))
    grid.set_granularity(Granularity.SENTENCES)
    image = grid.viewport().grab().toImage()
    rect = grid.visualRect(grid._model.index(1, 0))
    ratio = image.devicePixelRatio()
    assert image.pixelColor(int((rect.right() - 4) * ratio), int((rect.bottom() - 6) * ratio)) == theme(
        name
    ).color("surface")

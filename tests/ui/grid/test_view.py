"""The grid as a person uses it: keys, menus, clicks, hovering, copying, and what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desk.engine.grid.story import Granularity
from desk.engine.model import Kind
from desk.ui.theme import ThemeName, theme
from tests.ui.grid.places import gutter_beside, move_to, point_in, row_of


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
        assert not actions["edit_line"].isEnabled()
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
            ("hide_column", grid.hideRequested),
            ("rename", grid.renameRequested),
            ("reload", grid.reloadRequested),
            ("remove", grid.removeRequested),
        ):
            with qtbot.waitSignal(signal) as asked:
                actions[name].trigger()
            assert asked.args == ["v1"]
        assert not next(a for a in grid.column_menu(0).actions() if a.objectName() == "base").isEnabled()

    def test_an_empty_cell_offers_the_others_of_its_row(self, grid, story, qtbot):
        row = grid.model().shown_row(grid.story().row_of(story.place("council")))
        grid.setCurrentIndex(grid.model().index(row, 2))
        assert grid.sentence_menu() is None
        actions = {action.objectName(): action for action in grid.empty_menu().actions()}
        assert [name for name in actions if name.startswith("take_")] == ["take_1", "take_2"]
        with qtbot.waitSignal(grid.markColumnRequested) as asked:
            actions["take_2"].trigger()
        assert asked.args == [1]
        with qtbot.waitSignal(grid.clearRequested):
            actions["clear"].trigger()
        assert not actions["go_to_text"].isEnabled(), "its version does not have it anywhere"

    def test_beside_furniture_there_is_nothing_to_take(self, grid, story):
        row = grid.model().shown_row(grid.story().row_of(story.place("READ")))
        grid.setCurrentIndex(grid.model().index(row, 1))
        names = [action.objectName() for action in grid.empty_menu().actions()]
        assert not [name for name in names if name.startswith("take_")]

    def test_an_entry_shows_the_key_of_the_command_that_it_is(self, grid, story):
        confirm = QAction("Confirm", grid, shortcut="Ctrl+7")
        grid.commands = {"confirm": confirm}
        grid.go_to(story.ref("Mayor"))
        texts = {action.objectName(): action.text() for action in grid.sentence_menu().actions()}
        assert texts["confirm"].endswith("\tCtrl+7")
        assert texts["read"].endswith("\tF2")
        assert "\t" not in texts["part"], "no key leads there"

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

    def test_the_kind_of_furniture_stands_in_one_line_beside_a_thin_row(self, grid):
        promo = [row for row in range(4) if grid.story().is_furniture_row(grid.rows_shown()[row])]
        needed = [grid.verticalHeader().least_height(row) for row in range(4)]
        assert [row for row in range(4) if needed[row] < max(needed)] == promo != []
        assert all(grid.rowHeight(row) >= needed[row] for row in range(4))

    def test_numbers_beside_rows_grow_with_the_texts(self, grid):
        header = grid.verticalHeader()
        wide, high = header.width(), header.least_height(0)
        grid.set_zoom(150)
        assert header.width() > wide
        assert header.least_height(0) > high
        grid.set_zoom(100)
        assert (header.width(), header.least_height(0)) == (wide, high)

    def test_rows_and_versions_are_labelled(self, grid):
        header = [grid.model().headerData(row, Qt.Orientation.Vertical) for row in range(4)]
        assert header == ["1\n3/3", "2\n3/3", "promo", "3\n2/3"]
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

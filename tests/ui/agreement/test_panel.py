"""The Agreement panel in the real window: its states, its pages, and the ways from it into the grid."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.engine import edits
from desk.engine.model import SentenceRef
from desk.engine.summary import sentence_text
from desk.ui.agreement.panel import AgreementPanel
from desk.ui.window import Window

COPIED = (
    "Lock gate fails on the Arn canal",
    "A lock gate on the Arn canal gave way on Tuesday night and let the water out of a stretch two "
    "kilometres long, the canal trust said.",
    "Fourteen narrowboats now lie on the mud and their owners have been brought to a hotel.",
    "Engineers want to close the gap with sandbags before they can begin to pump the water back.",
    "The gate was made of oak in 1957 and was to be replaced next spring, the trust said on Wednesday.",
    "Anglers helped to carry some three hundred stranded fish to the river in buckets.",
)


def paste(window: Window, qtbot: QtBot, *lines: str) -> None:
    QGuiApplication.clipboard().setText("\n\n".join(lines))
    with qtbot.waitSignal(window.document.comparisonChanged):
        window.actions_.paste.trigger()


def see(window: Window, qtbot: QtBot) -> AgreementPanel:
    """Brings the panel to the front and waits until it has measured."""
    window.agreement_dock.raise_()
    qtbot.waitUntil(lambda: window.agreement.words() in ("", *STATES))
    return window.agreement


STATES = ("There is one version only; agreement is measured between versions.",)


@pytest.fixture
def copied(window: Window, qtbot: QtBot) -> Window:
    """Three versions: B is A without its end, C is A in another order."""
    paste(window, qtbot, *COPIED)
    paste(window, qtbot, *COPIED[:4])
    paste(window, qtbot, COPIED[0], *COPIED[3:], *COPIED[1:3])
    return window


def test_one_version_has_nothing_to_agree_with(window: Window, qtbot: QtBot) -> None:
    paste(window, qtbot, *COPIED)
    assert see(window, qtbot).words() == STATES[0]


def test_two_versions_are_told_without_a_matrix(window: Window, qtbot: QtBot) -> None:
    paste(window, qtbot, *COPIED)
    paste(window, qtbot, *COPIED[:4])
    pairs = see(window, qtbot).pairs
    assert pairs.matrix.isHidden()
    said = pairs.words()
    assert "A says 100 % of what B says." in said
    assert "Word for word the same, all of B, in the same order." in said
    assert "No fact differs." in said
    assert "B lacks the last 2 paragraphs of A." in said
    assert said.endswith("B likely came from A.")
    assert len(pairs.plot.dots()) == 3  # the headline stands in the row of what follows


def test_nothing_is_measured_while_the_panel_is_not_seen(copied: Window, qtbot: QtBot) -> None:
    measured: list[str] = []
    copied.jobs.progress.connect(lambda kind, _done, _total: measured.append(kind))
    paste(copied, qtbot, *COPIED[2:])
    qtbot.waitUntil(lambda: not copied.jobs.busy())
    assert "measuring the agreement" not in measured
    assert copied.agreement.words() != ""
    see(copied, qtbot)
    assert copied.agreement.words() == ""


def test_the_matrix_tells_substance_above_and_words_below(copied: Window, qtbot: QtBot) -> None:
    matrix = see(copied, qtbot).pairs.matrix
    model = matrix.model()
    assert model.rowCount() == model.columnCount() == 3
    assert model.index(0, 1).data() == "100"
    assert model.index(1, 1).data() == ""
    text = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 1).data(text) == "A and B: 100 % of what the shorter one says stands in both"
    assert model.index(1, 0).data(text) == "A and B: 100 % of the shorter one stands word for word in both"
    assert "of the 6 rows that versions share" in model.index(2, 2).data(text)
    told = QAccessible.queryAccessibleInterface(matrix)
    assert told.role() == QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name)


def test_arrows_and_clicks_choose_the_pair(copied: Window, qtbot: QtBot) -> None:
    pairs = see(copied, qtbot).pairs
    pairs.matrix.setFocus()
    assert pairs.words().startswith("B says ")
    qtbot.keyClick(pairs.matrix, Qt.Key.Key_Right)
    assert pairs.words().startswith("A and C say the same.")
    assert "except for one passage" in pairs.words()
    cell = pairs.matrix.visualRect(pairs.matrix.model().index(2, 1)).center()
    qtbot.mouseClick(pairs.matrix.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert pairs.words().startswith("C says ")
    qtbot.keyClick(pairs.matrix, Qt.Key.Key_Right)
    assert pairs.words().startswith("C has ")
    assert pairs.plot.isHidden()


def test_the_chosen_pair_outlives_a_comparison(copied: Window, qtbot: QtBot) -> None:
    pairs = see(copied, qtbot).pairs
    pairs.choose(1, 2)
    before = pairs.words()
    paste(copied, qtbot, "Something else happened in the town of Gell.", *COPIED[4:])
    qtbot.waitUntil(lambda: pairs.matrix.model().rowCount() == 4)
    assert pairs.words().split(".")[0] == before.split(".")[0]


def test_the_plot_goes_to_rows_by_click_and_by_key(copied: Window, qtbot: QtBot) -> None:
    plot = see(copied, qtbot).pairs.plot
    gone: list[SentenceRef] = []
    copied.agreement.goToRequested.connect(gone.append)
    last = plot.dots()[-1]
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.place_of(last).toPoint())
    assert gone == [last.ref]
    assert copied.focusWidget() is copied.grid
    plot.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(plot, key)
    assert gone[1:] == [plot.dots()[1].ref]
    assert plot.accessibleDescription().startswith("2 of 4\nA  ")


def test_a_click_beside_the_dots_goes_nowhere(copied: Window, qtbot: QtBot) -> None:
    plot = see(copied, qtbot).pairs.plot
    gone: list[SentenceRef] = []
    copied.agreement.goToRequested.connect(gone.append)
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert not gone


def test_the_plot_is_mirrored_where_one_reads_from_right_to_left(copied: Window, qtbot: QtBot) -> None:
    plot = see(copied, qtbot).pairs.plot
    first, last = plot.dots()[0], plot.dots()[-1]
    assert plot.place_of(first).x() < plot.place_of(last).x()
    plot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert plot.place_of(first).x() > plot.place_of(last).x()
    plot.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(plot, key)
    assert plot.current() == 1


def test_origins_are_a_tree_with_its_evidence(window: Window, qtbot: QtBot) -> None:
    paste(window, qtbot, *COPIED)
    paste(window, qtbot, *COPIED[:4])
    panel = see(window, qtbot)
    panel.tabs.setCurrentWidget(panel.origins)
    tree = panel.origins.tree
    assert [tree.topLevelItem(number).text(0)[0] for number in range(tree.topLevelItemCount())] == ["A"]
    assert tree.currentItem().text(0).endswith("likely")
    assert not panel.origins._caption.isHidden()
    said = panel.origins.words().splitlines()
    assert said[:2] == ["B likely came from A:", "• 100 % of B stands in A word for word"]
    assert tree.currentItem().toolTip(0) == panel.origins.words()
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert panel.tabs.currentWidget() is panel.pairs
    assert panel.pairs.words().endswith("B likely came from A.")


def test_where_two_sources_are_as_good_that_is_said(copied: Window, qtbot: QtBot) -> None:
    origins = see(copied, qtbot).origins
    root = origins.tree.topLevelItem(0)  # of two as good the one that its content puts first
    (item,) = (one for n in range(root.childCount()) if (one := root.child(n)).text(0).startswith("B"))
    assert item.text(0).endswith("cannot tell")
    origins.tree.setCurrentItem(item)
    sources = " or ".join((root.text(0)[0], "A" if root.text(0)[0] == "C" else "C"))
    assert origins.words().startswith(f"B came from {sources}; which cannot be told:")


def test_versions_that_share_little_are_not_said_to_come_from_each_other(
    window: Window, qtbot: QtBot
) -> None:
    paste(window, qtbot, *COPIED)
    paste(window, qtbot, "Snow closes the pass at Gell", "Drivers slept in their cars near the summit.")
    panel = see(window, qtbot)
    assert panel.origins.tree.topLevelItemCount() == 2
    assert panel.origins._caption.isHidden(), "there are no lines to explain"
    assert "Nothing shows that one of these versions came from another" in panel.origins.words()
    assert panel.pairs.words() == "A and B have nothing in common."


def test_gaps_lead_to_their_rows(copied: Window, qtbot: QtBot) -> None:
    panel = see(copied, qtbot)
    panel.tabs.setCurrentWidget(panel.gaps)
    gone: list[SentenceRef] = []
    panel.goToRequested.connect(gone.append)
    branch = panel.gaps.topLevelItem(1)
    assert branch.text(0).startswith("B  ")
    assert branch.child(0).text(0) == "Has 4 of the 6 rows that versions share."
    assert branch.child(1).text(0) == "All but B say: 2"
    leaf = branch.child(1).child(1)
    assert leaf.text(0) == COPIED[5]
    panel.gaps.setCurrentItem(leaf)
    panel.gaps.setFocus()
    qtbot.keyClick(panel.gaps, Qt.Key.Key_Return)
    assert [sentence_text(copied.document.project, ref) for ref in gone] == [COPIED[5]]


def test_a_renamed_version_is_called_so_at_once(copied: Window, qtbot: QtBot) -> None:
    panel = see(copied, qtbot)
    first = copied.document.project.articles[0].id
    assert copied.document.apply("Rename", edits.rename_article, first, "The Arn Mail")
    assert panel.gaps.topLevelItem(0).text(0) == "A  The Arn Mail"


def test_stopping_it_can_be_made_good(copied: Window, qtbot: QtBot) -> None:
    copied.agreement_dock.raise_()
    copied.jobs.cancel("measuring the agreement")
    assert copied.agreement.words() == "Measuring was stopped."
    again = next(one for one in copied.agreement.findChildren(QPushButton) if one.isVisible())
    assert again.text() == "Measure again"
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: copied.agreement.words() == "")


def test_f6_reaches_the_page_in_front(copied: Window, qtbot: QtBot) -> None:
    panel = see(copied, qtbot)
    copied.activateWindow()
    qtbot.waitUntil(copied.isActiveWindow)
    copied.grid.setFocus()
    copied.actions_.next_part.trigger()
    assert copied.focusWidget() is panel.pairs.matrix
    panel.tabs.setCurrentWidget(panel.gaps)
    copied.grid.setFocus()
    copied.actions_.next_part.trigger()
    assert copied.focusWidget() is panel.gaps

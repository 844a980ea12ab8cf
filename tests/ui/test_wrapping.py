"""Trees whose words wrap."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desk.ui.wrapping import Wrapping


def test_headings_stand_apart_alike_and_wrapped_words_have_their_lines(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setWordWrap(True)
    tree.setItemDelegate(Wrapping(tree))
    tree.resize(300, 600)
    for said in ("Short", "Short too", "Many words of a fact " * 6):
        branch = QTreeWidgetItem([said])
        branch.addChild(QTreeWidgetItem(["Short"]))
        tree.addTopLevelItem(branch)
    tree.expandAll()
    tree.show()
    first, second, long = (tree.topLevelItem(number) for number in range(3))
    assert first is not None
    assert second is not None
    assert long is not None

    def height(item: QTreeWidgetItem) -> int:
        return tree.visualItemRect(item).height()

    assert height(first) == height(second) > height(first.child(0))
    line = tree.fontMetrics().lineSpacing()
    said = QTreeWidgetItem(["Words that go on to a second line"])
    long.addChild(said)
    tree.resize(180, 600)
    assert 2 * line <= height(said) < 3 * line, "what wraps has no more room than its lines need"
    needed = tree.fontMetrics().horizontalAdvance(said.text(0))
    tree.setRootIsDecorated(False)
    for spare, lines in ((tree.indentation() + 12, 1), (-4, 2)):
        tree.setFixedWidth(tree.width() - tree.viewport().width() + tree.indentation() + needed + spare)
        tree.doItemsLayout()
        assert lines * line <= height(said) < (lines + 1) * line, (
            "its branch takes no room where it is not drawn"
        )
    assert height(long) >= height(first) + 2 * line
